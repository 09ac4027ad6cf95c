#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "article/article.h"
#include "yulu/article/metadata.h"

static const char prose[] = "\n\n河水很长，从山里流出来，经过三个县，最后到了海里，沿途的人都喝它的"
                            "水，也都记得它涨水的年份。"
                            "我在岸边住了四十年，见过它的每一种样子，也听过许多关于它的话。\n";

static const struct {
    const char *head, *title, *author, *source, *date;
} heads[] = {
    {"# 题目", "题目", "", "", ""},
    {"# 题目\n\n文章作者: 甲\n发布时间: 2024-11-09 09:31\n发布地: 某地\n原文链接: http://a.org/b",
     "题目", "甲", "", "2024-11-09"},
    {"# 题目\n\n2013年2月19日", "题目", "", "", "2013-02-19"},
    {"# 座谈纪要 2013-02-19", "座谈纪要 2013-02-19", "", "", "2013-02-19"},
    {"题目\n======\n\n> 一句引语", "题目", "", "", ""},
    {"---\ntitle: 题目\nsource: 某报\n---\n\n# 题目\n\n![](a.png)\n\n# 题目\n\n甲乙\n\n某报",
     "题目", "甲乙", "某报", ""},
    {"---\ntitle: 题目 - 结构化文稿\n---\n\n# 题目 - 结构化文稿", "题目", "", "", ""},
    {"# 题目\n\n作者：甲\n\n来源：某报", "题目", "甲", "某报", ""},
    {"# 题目\n\n**编译 | 甲**", "题目", "", "", ""},
    {"没有井号的题目", "没有井号的题目", "", "", ""},
    {"题目一行\n某作者\n", "题目一行", "某作者", "", ""},
};

static void test_heads(void **state)
{
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(heads); i++) {
        char text[2048];
        snprintf(text, sizeof(text), "%s%s", heads[i].head, prose);
        struct document d = parsed(text, "x.md");
        assert_sv(d.title, heads[i].title);
        assert_sv(d.author, heads[i].author);
        assert_sv(d.source, heads[i].source);
        assert_sv(d.date, heads[i].date);
        document_release(&d);
    }
}

static void test_title_shown_once(void **state)
{
    (void)state;
    struct document d =
        parsed("---\ntitle: 题目\n---\n\n# 题目\n\n![](a.png)\n\n# 题目\n\n正文。", "x.md");
    uint32_t shown = 0, repeated = 0;
    for (uint32_t i = 0; i < d.block_count; i++)
        if (sv_eq(d.blocks[i].text, SV("题目"))) {
            shown += !(d.blocks[i].flags & BLOCK_REPEATED_TITLE);
            repeated += d.blocks[i].flags & BLOCK_REPEATED_TITLE ? 1 : 0;
        }
    assert_int_equal(shown, 1);
    assert_int_equal(repeated, 1);
    document_release(&d);
}

static const struct {
    const char *text, *language;
} languages[] = {
    {"我们说的话是什么样的？", "zh-Hans"},
    {"我們說的話是什麼樣的？", "zh-Hant"},
    {"私たちの言葉はどのようなものですか", "ja"},
    {"우리가 하는 말은 어떤 것입니까", "ko"},
    {"What is the language that we speak?", "en"},
    {"一个 Linux 命令和一个 shell 脚本，说的是安装", "zh-Hans"},
};

static void test_language(void **state)
{
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(languages); i++) {
        struct document d = parsed(languages[i].text, "x.md");
        assert_sv(d.language, languages[i].language);
        document_release(&d);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_heads),
        cmocka_unit_test(test_title_shown_once),
        cmocka_unit_test(test_language),
    };
    return cmocka_run_group_tests_name("metadata", tests, NULL, NULL);
}
