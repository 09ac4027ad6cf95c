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
    // a quote around more than one paragraph
    {"---\ntitle: 题目\ndescription: \"一段。\n\n又一段。\"\nsource: 某报\n---\n", "题目", "",
     "某报", ""},
    {"---\ntitle: 'tis 题目\nsource: 某报\n---\n", "'tis 题目", "", "某报", ""},
    {"# 题目\n\n作者：甲\n\n来源：某报", "题目", "甲", "某报", ""},
    {"# 题目\n\n**编译 | 甲**", "题目", "", "", ""},
    {"没有井号的题目", "没有井号的题目", "", "", ""},
    {"题目一行\n某作者\n", "题目一行", "某作者", "", ""},
};

// Lines below a title that say who, where and when, as pages and their exporters write them.
static const struct {
    const char *head, *author, *source, *date, *url;
} bylines[] = {
    {"原创 甲乙 某号 2022-12-21 11:10 发表于北京", "甲乙", "某号", "2022-12-21", ""},
    {"原创 甲乙  [ 某号 ](javascript:void\\(0\\);)", "甲乙", "某号", "", ""},
    {"原创 甲乙 甲乙 _2023-09-26 09:00_ _发表于湖南_", "甲乙", "", "2023-09-26", ""},
    {"Original 甲乙 [River](javascript:void(0);) *2022-12-07 08:21* *Posted on 北京*", "甲乙",
     "River", "2022-12-07", ""},
    {"[某号](javascript:void(0);) *2022-05-09 09:01* *发表于北京*\n\n以下文章来源于别号 ，作者甲乙",
     "甲乙", "某号", "2022-05-09", ""},
    {"甲乙 *2026年4月19日 08:00*", "甲乙", "", "2026-04-19", ""},
    {"原创 作者:甲乙 公号:某号 发布时间:2023-12-05 0:00 发表于北京", "甲乙", "某号", "2023-12-05",
     ""},
    {"原创\n\n甲乙\n甲乙\n\n某号", "甲乙", "某号", "", ""},
    {"2016年05月10日08:12  来源：某网-某报  作者：甲乙", "甲乙", "某网-某报", "2016-05-10", ""},
    {"*2016-01-13 16:04 出处：某站原创 作者：甲乙*", "甲乙", "某站原创", "2016-01-13", ""},
    {"作者：甲乙 链接：https://a.org/b 来源：某站 著作权归作者所有。商业转载请联系作者。", "甲乙",
     "某站", "", "https://a.org/b"},
    {"来源：某球App，作者： 甲乙，（https://a.org/1）", "甲乙", "某球App", "", "https://a.org/1"},
    {"日期：2020-01-02 | 作者：甲乙 | 来源：某报", "甲乙", "某报", "2020-01-02", ""},
    {"文｜甲乙　编辑｜丙丁", "甲乙", "", "", ""},
    {"文 / 甲乙", "甲乙", "", "", ""},
    {"> 作者：甲乙\n> 来源：[某报](https://a.org/b)", "甲乙", "某报", "", "https://a.org/b"},
    {"来源：某网 2016-05-10", "", "某网", "2016-05-10", ""},
    {"By Ann Lee", "Ann Lee", "", "", ""},
    {"by Ann Lee | Jan 2, 2020", "Ann Lee", "", "2020-01-02", ""},
    {"By [Ann Lee](https://a.org/ann) on May 31, 2024", "Ann Lee", "", "2024-05-31", ""},
    {"Ann Lee 2020-01-02", "Ann Lee", "", "2020-01-02", ""},
    {"*Originally published at [a.org](https://a.org/b).*", "", "", "", "https://a.org/b"},
    {"> 本文由 [简悦](http://k.org/) 转码， 原文地址 [a.org](https://a.org/b)", "", "", "",
     "https://a.org/b"},
    {"本文原载《某刊》2020年第3期", "", "某刊", "", ""},
    {"## Metadata\n- Author: [[Ann Lee]]\n- Full Title: x\n- URL: https://a.org/b", "Ann Lee", "",
     "", "https://a.org/b"},
    {"2017年08月31日 22:04:58[甲乙](https://a.org/me)阅读数：625", "甲乙", "", "2017-08-31", ""},
    {"2020-01-02 10:20 River", "River", "", "2020-01-02", ""},
    {"本文首发于微信公众号「某号」，欢迎关注", "", "某号", "", ""},
    {"本文首发于微信公众号：某号", "", "某号", "", ""},
    {"本文首发于微信公众号「[某号](https://a.org/b)」", "", "某号", "", "https://a.org/b"},
    {"作者丨甲乙\n来源丨某号\n编辑丨丙丁", "甲乙", "某号", "", ""},
    {"作者丨\n甲乙\n来源丨\nhttps://a.org/b\n编辑丨丙丁", "甲乙", "", "", "https://a.org/b"},
    {"出品丨某社\n\n作者丨甲乙", "甲乙", "", "", ""},
    {"采访对象：甲\n采访组：乙\n采访日期：2017年9月19日\n采访地点：某地", "", "", "2017-09-19", ""},
    {"已剪辑自: [https://a.org/b]", "", "", "", "https://a.org/b"},
    // a place, a verb, a sentence
    {"2020年1月2日 北京", "", "", "2020-01-02", ""},
    {"北京 2020年1月2日", "", "", "2020-01-02", ""},
    {"我们在 2020年1月2日 去了那里。", "", "", "2020-01-02", ""},
    {"By the river we sat down.", "", "", "", ""},
};

static void test_bylines(void **state)
{
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(bylines); i++) {
        struct str text = {0};
        str_addf(&text, "# 题目\n\n%s%s", bylines[i].head, prose);
        struct document d = parsed(str_c(&text), "x.md");
        const struct {
            struct sv is;
            const char *want;
        } fields[] = {{d.author, bylines[i].author},
                      {d.source, bylines[i].source},
                      {d.date, bylines[i].date},
                      {d.url, bylines[i].url}};
        for (size_t k = 0; k < ARRAY_LEN(fields); k++)
            if (!sv_eq(fields[k].is, sv_from(fields[k].want)))
                fail_msg("%s: field %zu is '%.*s', not '%s'", bylines[i].head, k,
                         (int)fields[k].is.n, fields[k].is.p ? fields[k].is.p : "", fields[k].want);
        assert_sv(d.title, "题目");
        document_release(&d);
        str_release(&text);
    }
}

// The name of a site behind a title is no part of it.
static const struct {
    const char *text, *title;
} titles[] = {
    {"一条河 - 知乎", "一条河"},
    {"一条河_腾讯视频", "一条河"},
    {"一条河 | 少数派", "一条河"},
    {"一条河——虎嗅网", "一条河"},
    {"一条河 - 甲乙的博客 - CSDN博客", "一条河"},
    {"一条河_哔哩哔哩_bilibili", "一条河"},
    {"我在知乎", "我在知乎"},
    {"对话 - 知乎周源", "对话 - 知乎周源"},
    {"写给我的博客", "写给我的博客"},
    {"- 知乎", "- 知乎"},
};

static void test_titles(void **state)
{
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(titles); i++) {
        struct str text = {0};
        str_addf(&text, "---\ntitle: \"%s\"\n---\n\n正文。\n", titles[i].text);
        struct document d = parsed(str_c(&text), "x.md");
        assert_sv(d.title, titles[i].title);
        document_release(&d);
        str_release(&text);
    }
}

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

// The record that a note book writes below a note.
static void test_record(void **state)
{
    (void)state;
    struct document d = parsed(
        "一条河\n\n正文在这里。\n\nid: 1f\nparent_id: 2e\ncreated_time: 2020-01-02T03:04:05.678Z\n"
        "is_todo: 0\nauthor: 甲\nsource_url: https://a.org/b\nsource: joplin-desktop\n"
        "order: 0\ntype_: 1\n",
        "x.md");
    assert_sv(d.title, "一条河");
    assert_sv(d.author, "甲");
    assert_sv(d.source, "");
    assert_sv(d.url, "https://a.org/b");
    assert_sv(d.date, "2020-01-02");
    assert_true(d.blocks[d.block_count - 1].flags & BLOCK_FURNITURE);
    document_release(&d);
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
        cmocka_unit_test(test_record),
        cmocka_unit_test(test_bylines),
        cmocka_unit_test(test_titles),
        cmocka_unit_test(test_title_shown_once),
        cmocka_unit_test(test_language),
    };
    return cmocka_run_group_tests_name("metadata", tests, NULL, NULL);
}
