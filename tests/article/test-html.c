#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "markdown-show.h"
#include "yulu/article/html.h"

#define LONG \
    "这是一个很长的段落，它占一些地方，好让人看出来哪里是正文，哪里只是页面上别的东西；" \
    "它说了又说，说了又说，一直说到够长为止。"

static void test_is(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        bool is;
    } cases[] = {
        {"<!DOCTYPE html><html>", true},
        {" \n<HTML lang=zh>", true},
        {"<?xml version=\"1.0\"?>\n<!doctype HTML PUBLIC", true},
        {"<!-- saved from url=(0014) --><html>", true},
        {"<div>正文</div>", false},
        {"<!-- 注 -->\n# 标题", false},
        {"# <html>", false},
        {"", false},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++)
        if (html_is(sv_from(cases[i].text)) != cases[i].is)
            fail_msg("%s", cases[i].text);
}

static void assert_page(const char *page, const char *want)
{
    struct document d = {0};
    struct err e = {0};
    struct str have = {0};
    assert_true(html_read(&d, sv_from(page), &e));
    assert_document(&d);
    show_document(&have, &d, true);
    assert_string_equal(str_c(&have), want);
    str_release(&have);
    document_release(&d);
}

static void test_article(void **state)
{
    (void)state;
    static const struct show_case cases[] = {
        // WeChat's
        {"<!DOCTYPE html>\n<body><div><h1>题</h1><p>别的</p></div>\n<div id=\"js_content\" "
         "style=\"visibility: hidden\">\n"
         "<section><p><strong>甲：</strong><span>" LONG LONG "</span></p></section>\n"
         "<p><img data-src=\"https://a.cn/i.png\" src=\"data:x\" "
         "alt=\"图片\"></p></div><div>尾</div>",
         "4 P **甲：**" LONG LONG " | 5 M1 ![](https://a.cn/i.png)"},
        // an <article>
        {"<html><nav>" LONG "</nav><article><h2>题</h2>\n<p>" LONG LONG
         "</p></article><footer>尾</footer>",
         "1 H2 题 | 2 P " LONG LONG},
        // no sign at all: where the text is that is no link
        {"<html><div><a href=a>" LONG "</a><a href=b>" LONG LONG
         "</a></div>\n<div class=x><div><p>" LONG "</p>\n<p>尾</p></div></div><div>版权</div>",
         "2 P " LONG " | 3 P 尾"},
        // a page of several articles is not the first of them
        {"<html><body><article><p>" LONG LONG "</p></article>\n<article><p>" LONG LONG
         "</p></article>\n<article><p>" LONG LONG "</p></article>\n<article><p>" LONG LONG
         "</p></article>",
         "1 P " LONG LONG " | 2 P " LONG LONG " | 3 P " LONG LONG " | 4 P " LONG LONG},
        // scripts, styles, hidden and unknown elements
        {"<html><script>var a='<p>x';</script><style>p{}</style><p "
         "style=\"display:none\">无</p><x-y>" LONG "</x-y><svg><text>无</text></svg>",
         "1 P " LONG},
        // white space is nothing, tags may be left open
        {"<html><body><ul>\n<li>一\n<li>二\n</ul><p>长\n  句<p>又\t一\n",
         "2 I1 一 | 3 I1 二 | 4-5 P 长句 | 5 P 又 一"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++)
        assert_page(cases[i].markdown, cases[i].blocks);
}

static void test_head(void **state)
{
    (void)state;
    static const struct {
        const char *page, *title, *author, *source, *url, *date;
    } cases[] = {
        {"<html><head><title>题 - 站</title></head><p>字", "题 - 站", "", "", "", ""},
        {"<html><head><title>题 - 站</title><meta property=\"og:title\" content=\"题 &amp; 目\">"
         "<meta name=author content=甲><meta property='og:site_name' content='站'>"
         "<link rel=canonical href=\"https://a.cn/1\"><meta property=article:published_time "
         "content=\"2024-03-05T08:00:00+08:00\"></head><p>字",
         "题 & 目", "甲", "站", "https://a.cn/1", "2024-03-05"},
        {"<html><script>var ct = \"1679966399\";</script><a id=\"js_name\">\n 极客公园 </a><p>字",
         "", "", "极客公园", "", "2023-03-28"},
        {"<html><time datetime='2020-01-02'>昨天</time><p>字", "", "", "", "", "2020-01-02"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct document d = {0};
        struct err e = {0};
        assert_true(html_read(&d, sv_from(cases[i].page), &e));
        const struct sv have[] = {d.title, d.author, d.source, d.url, d.date};
        const char *const want[] = {cases[i].title, cases[i].author, cases[i].source, cases[i].url,
                                    cases[i].date};
        for (size_t k = 0; k < ARRAY_LEN(have); k++)
            if (!sv_eq(have[k], sv_from(want[k])))
                fail_msg("'%.*s' is not '%s'", (int)have[k].n, have[k].n ? have[k].p : "", want[k]);
        document_release(&d);
    }
}

static void test_known_stays(void **state)
{
    (void)state;
    struct document d = {0};
    struct err e = {0};
    d.title = SV("已知");
    assert_true(html_read(&d, SV("<html><title>别的</title><p>字"), &e));
    assert_true(sv_eq(d.title, SV("已知")));
    document_release(&d);
}

static void test_nothing(void **state)
{
    (void)state;
    static const char *const pages[] = {"<html>", "<html><script>x</script>",
                                        "<!doctype html><!-- 没有"};
    for (size_t i = 0; i < ARRAY_LEN(pages); i++) {
        struct document d = {0};
        struct err e = {0};
        assert_false(html_read(&d, sv_from(pages[i]), &e));
        assert_true(err_is(&e));
        document_release(&d);
    }
}

// That this test ends is what it says.
static void test_hostile(void **state)
{
    (void)state;
    static const char *const parts[] = {
        "<div>",      "</div>",  "<p",       "<a x=\"",   "<!--",  "<table><tr><td>",
        "<ul><li>",   "<b>a",    "<script>", "</script",  "&amp",  "<blockquote>",
        "<td>a</td>", "<pre>\t", "<rt>a",    "<![CDATA[", "<svg>", "<div id=js_content>"};
    enum { TIMES = 50000 };
    for (size_t i = 0; i < ARRAY_LEN(parts); i++) {
        struct document d = {0};
        struct err e = {0};
        struct str page = {0};
        str_add(&page, SV("<html>字"));
        for (int k = 0; k < TIMES; k++)
            str_add(&page, sv_from(parts[i]));
        html_read(&d, str_sv(&page), &e);
        assert_document(&d);
        assert_true(d.arena.total < 64 * page.n + (1 << 20));
        document_release(&d);
        str_release(&page);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_is),      cmocka_unit_test(test_article),
        cmocka_unit_test(test_head),    cmocka_unit_test(test_known_stays),
        cmocka_unit_test(test_nothing), cmocka_unit_test(test_hostile),
    };
    return cmocka_run_group_tests_name("html", tests, NULL, NULL);
}
