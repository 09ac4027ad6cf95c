#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "article/article.h"
#include "yulu/article/metadata.h"

// Front matters as people write them, half of which no YAML parser takes.
static const struct {
    const char *text, *title, *author, *date, *url;
    uint32_t lines;
} fronts[] = {
    {"---\ntitle: GPT-4: 最强\n---\n正文", "GPT-4: 最强", "", "", "", 3},
    {"---\ntitle: [独家] 深夜谈话\n---\n正文", "[独家] 深夜谈话", "", "", "", 3},
    {"---\ntitle: *重磅* 来了\n---\n", "*重磅* 来了", "", "", "", 3},
    {"---\ntitle: @某人 说\n---\n", "@某人 说", "", "", "", 3},
    {"---\ntitle: \"引号里的\"\n---\n", "引号里的", "", "", "", 3},
    {"---\ntitle: '单引号'\n---\n", "单引号", "", "", "", 3},
    {"---\ntitle: \"a \\\"b\\\" c\"\n---\n", "a \"b\" c", "", "", "", 3},
    {"---\ntitle: \"x\" # a note\n---\n", "x", "", "", "", 3},
    {"---\ntitle: “是时候了”\n---\n", "“是时候了”", "", "", "", 3},
    {"---\r\ntitle: 回车\r\nauthor: 甲\r\n---\r\n正文", "回车", "甲", "", "", 4},
    {"---\ntitle:\t制表符\n---\n", "制表符", "", "", "", 3},
    {"---\ntitle: 一\ntitle: 二\n---\n", "一", "", "", "", 4},
    {"---\ntitle: x\nauthor: [甲, 乙]\n---\n", "x", "甲、乙", "", "", 4},
    {"---\ntitle: x\nauthor:\n- 甲\n- 乙\n---\n", "x", "甲、乙", "", "", 6},
    {"---\ntitle: x\nauthor:\n  - 甲\n  - 乙\n---\n", "x", "甲、乙", "", "", 6},
    {"---\ntitle: x\nauthor:\n  name: 甲\n---\n", "x", "甲", "", "", 5},
    {"---\ntitle: >\n  折叠的\n  标题\n---\n", "折叠的 标题", "", "", "", 5},
    {"---\ntitle: |\n  一行\n---\n", "一行", "", "", "", 4},
    {"---\ntitle: 没有关上\nauthor: 甲\n\n正文在这里。", "没有关上", "甲", "", "", 4},
    {"---\ntitle: x\ndate: 2018-06-22T19:01:51+08:00\n---\n", "x", "", "2018-06-22", "", 4},
    {"---\ntitle: x\npublished: \"2026-04-27\"\n---\n", "x", "", "2026-04-27", "", 4},
    {"---\ntitle: x\ncreated_on: 2011-04-05\n---\n", "x", "", "2011-04-05", "", 4},
    {"---\ntitle: x\nsource: https://example.org/a\n---\n", "x", "", "", "https://example.org/a",
     4},
    {"---\ntitle: x\nchannel: \"频道\"\n---\n", "x", "频道", "", "", 4},
    {"---\ntitle: x\n# a comment\ntags:\n- a: b\n---\n", "x", "", "", "", 6},
    {"---\n标题：全角冒号\n作者：甲\n---\n", "全角冒号", "甲", "", "", 4},
    {"---\ntitle: x\nempty:\nauthor: 甲\n...\n正文", "x", "甲", "", "", 5},
    {"\n\n---\ntitle: 空行在前\n---\n", "空行在前", "", "", "", 5},
    {"+++\ntitle = \"TOML\"\nauthor = \"甲\"\ndate = 2020-01-02\n+++\n正文", "TOML", "甲",
     "2020-01-02", "", 5},
    {"title: 没有围栏\nauthor: 甲\ndate: 2020-01-02\n\n正文", "没有围栏", "甲", "2020-01-02", "",
     3},
    {"[#]: subject: \"English\"\n[#]: author: \"Ann Lee https://a.org\"\n\n译名\n======\n", "译名",
     "Ann Lee", "", "", 2},
    {"[#]: subject: (English)\n[#]: url: (https://a.org/b)\n\n正文。", "English", "", "",
     "https://a.org/b", 2},
    {"---\n一条横线下面的正文。\n", "", "", "", "", 0},
    {"---\n\ntext: not a key of a front matter\n", "", "", "", "", 0},
    {"普通的正文，没有头。\n", "", "", "", "", 0},
};

static void test_front_matter(void **state)
{
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(fronts); i++) {
        struct document d = {0};
        uint32_t lines;
        metadata_read_head(&d, sv_from(fronts[i].text), &lines);
        assert_sv(d.title, fronts[i].title);
        assert_sv(d.author, fronts[i].author);
        assert_sv(d.date, fronts[i].date);
        assert_sv(d.url, fronts[i].url);
        if (lines != fronts[i].lines)
            fail_msg("%s: %u lines, not %u", fronts[i].text, lines, fronts[i].lines);
        document_release(&d);
    }
}

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
        cmocka_unit_test(test_front_matter),
        cmocka_unit_test(test_heads),
        cmocka_unit_test(test_title_shown_once),
        cmocka_unit_test(test_language),
    };
    return cmocka_run_group_tests_name("metadata", tests, NULL, NULL);
}
