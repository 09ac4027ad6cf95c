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

// What text of a page becomes, in tables: tag by tag.
static void test_elements(void **state)
{
    (void)state;
    static const struct show_case cases[] = {
        // WeChat's paragraphs of sections and spans, bold by style, over paragraphs and not in it
        {"<section><section><span>问：</span><br><span>一</span></section></section>"
         "<section>答：<span style=\"color:red;font-weight: 700;\">二</span>三</section>",
         "P 问：\\n一 | P 答：**二**三"},
        {"<p style='font-weight:bold'>甲<span style='font-weight:normal'>乙</span></p>丙",
         "P **甲**乙 | P 丙"},
        {"<strong><p>甲</p><p>乙</p></strong><p>丙", "P **甲** | P **乙** | P 丙"},
        {"<b>甲<i>乙</i></b><del>丙</del>", "P **甲*乙***~~丙~~"},
        {"<h2><strong>题</strong></h2>", "H2 题"},
        // not shown
        {"甲<div style='color:red; DISPLAY : none'>无</div><span hidden>无</span>"
         "<noscript><p>无</p></noscript><template><p>无</template><textarea><p>无</textarea>乙",
         "P 甲 | P 乙"},
        {"<body style='display:none'>字", "P 字"},
        // ruby, and the numbers of notes
        {"<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp>字<rt>じ</rt></ruby>", "P 漢（かん）字（じ）"},
        {"字<sup><a href='#fn1'>1</a></sup>又<a href='/x#2'><sup>2</sup></a>，10<sup>2</sup>",
         "P 字[[1]](#fn1)又[[2]](/x#2)，102"},
        // images
        {"<figure><img src='data:image/gif;base64,R0' data-original=a.png alt=图甲>"
         "<figcaption>说明</figcaption></figure>",
         "M1 ![图甲](a.png) | P 说明"},
        {"<p>字<img src=a.png>字", "P 字![](a.png)字"},
        // tables: the first cell of a column that says how it stands
        {"<table><thead><tr><th align=left>甲<th>乙<th style='text-align:center'>丙</thead>"
         "<tr><td>1<td style='text-align: right'>2<td align=right>3</table>",
         "T1.lrc 甲\\t乙\\t丙\\n1\\t2\\t3\\n"},
        {"<table><tr><td>甲<table><tr><td>乙</table><td>丙</table>丁", "T 甲 乙\\t丙\\n | P 丁"},
        {"<table><caption>表一</caption><tr><td>甲<td>乙</table>丁",
         "P 表一 | T 甲\\t乙\\n | P 丁"},
        // tables for looks
        {"<table role=presentation><tr><td>甲<table><tr><td>1<td>2</table>乙<td>丙</table>丁",
         "P 甲 | T 1\\t2\\n | P 乙 | P 丙 | P 丁"},
        {"<table><tr><td><h2>题</h2><p>甲</p><p>乙<td>丙</table>丁",
         "H2 题 | P 甲 | P 乙 | P 丙 | P 丁"},
        // old pages: an empty line between paragraphs
        {"甲：一<br><br>\n　　乙：二<br>三<br> <br><br>四", "P 甲：一 | P 乙：二\\n三 | P 四"},
        // code, and code in a table beside its line numbers
        {"<pre>\n<code>if a &lt; b:\n\tc</code></pre>", "C if a < b:\\n    c"},
        {"<figure class='highlight py'><table><tr><td class='gutter'><pre><span class=line>1</span>"
         "<br></pre></td><td class=code><pre><span class=line>a</span><br><span>b</span></pre>"
         "</td></tr></table></figure>尾",
         "C a\\nb | P 尾"},
        // lists, definitions, details
        {"<ul><li>一<ol><li><p>甲</p><li>乙</ol><li>二</ul>", "I1 一 | I2.1 甲 | I2.2 乙 | I1 二"},
        {"<dl><dt>词<dd>释<dt>语<dd>义</dl>", "P **词**\\n释 | P **语**\\n义"},
        {"<details open><summary>摘</summary>详</details>", "P 摘 | P 详"},
        {"<blockquote><p>引<blockquote>深</blockquote></blockquote><hr>", "Q1 引 | Q2 深 | R"},
        // references, those of HTML 5 too; what is none stays
        {"&num;&lsquo;&#150;&ngE;&AMP;&amp;lt; &lt;p> a & b &nosuch; &#x4e2d;",
         "P #‘–≧̸&&lt; <p> a & b &nosuch; 中"},
        {"<meta charset=gb2312><meta http-equiv=content-type content='text/html; "
         "charset=big5'>中文",
         "P 中文"},
        {"甲<!-- <p>注 -->乙<x-y>丙</x-y><svg><title>s</title></svg>", "P 甲乙丙"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct document d = {0};
        struct err e = {0};
        struct str page = {0}, have = {0};
        str_addf(&page, "<html>%s", cases[i].markdown);
        assert_true(html_read(&d, str_sv(&page), &e));
        assert_document(&d);
        show_document(&have, &d, false);
        assert_string_equal(str_c(&have), cases[i].blocks);
        str_release(&have);
        str_release(&page);
        document_release(&d);
    }
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
        // WeChat's scripts: an account is the source, the site's own name is not
        {"<html><meta property='og:site_name' content='微信公众平台'><script>var nickname = "
         "htmlDecode(\"甲&amp;乙\"); var msg_title = '题\\x26amp;\\'目\\''.html(false);\nvar "
         "msg_link = "
         "\"http://a.cn/s?a=1&amp;b=2\"; var createTime = '2024-05-06 07:08';</script><p>字",
         "题&'目'", "", "甲&乙", "http://a.cn/s?a=1&b=2", "2024-05-06"},
        {"<html><title>题</title><h1 id=activity-name>&nbsp;</h1><p>字", "题", "", "", "", ""},
        {"<html><h1 id=activity-name><span>题</span>\n目<script>1</script></h1><p>字", "题\n目", "",
         "", "", ""},
        // for search engines
        {"<html><script type=application/ld+json>{\"@type\": \"Article\", \"headline\" : "
         "\"\\u9898\\\"目\\\"\", \"author\": [{\"@type\": \"Person\", \"name\": \"甲\"}], "
         "\"publisher\": {\"name\": \"报\"}, \"datePublished\": \"2021-02-03\"}</script><p>字",
         "题\"目\"", "甲", "报", "", "2021-02-03"},
        {"<html><script type=application/ld+json>{\"headline\": "
         "\"\\ud83d\\ude00题\"}</script><p>字",
         "😀题", "", "", "", ""},
        // no time that there is
        {"<html><script>var ct = \"9223372036854775807\";</script><p>字", "", "", "", "", ""},
        {"<html><meta property=article:author content='https://a.cn/x'><p>字", "", "", "", "", ""},
        // programs that save pages
        {"<html><!--\n Page saved with SingleFile \n url: https://a.cn/x?a=1 \n saved date: x"
         "\n--><p>字",
         "", "", "", "https://a.cn/x?a=1", ""},
        {"<!-- saved from url=(0014)https://a.cn/ --><html><p>字", "", "", "", "https://a.cn/", ""},
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

// What takes libxml2 too long is cut short, or said to be broken; nothing is ever printed.
static void test_limits(void **state)
{
    (void)state;
    enum { ATTRIBUTES = 100000, MARKS = 2200000, DEEP = 100000, ELEMENTS = 4000001 };
    static const struct {
        const char *part;
        int times;
        bool ok;
    } cases[] = {
        {"<b>a", DEEP, true},     {"<div>", MARKS, false}, {"&x", MARKS, false},
        {"</b>", MARKS, false},   {"<a ", MARKS, false},   {"&lt;", DEEP, true},
        {"<p>", ELEMENTS, false},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct document d = {0};
        struct err e = {0};
        struct str page = {0};
        str_add(&page, SV("<html>字"));
        for (int k = 0; k < cases[i].times; k++)
            str_add(&page, sv_from(cases[i].part));
        if (html_read(&d, str_sv(&page), &e) != cases[i].ok)
            fail_msg("%s: %s", cases[i].part, e.text);
        document_release(&d);
        str_release(&page);
    }
    struct document d = {0};
    struct err e = {0};
    struct str page = {0};
    str_add(&page, SV("<html><p>前</p><p title='>\"' "));
    for (int k = 0; k < ATTRIBUTES; k++)
        str_addf(&page, "a%d=1 ", k);
    str_add(&page, SV(">后</p>"));
    assert_true(html_read(&d, str_sv(&page), &e));
    assert_true(sv_eq(d.blocks[0].text, SV("前")));
    assert_true(sv_ends(d.blocks[d.block_count - 1].text, SV("后")));
    document_release(&d);
    str_release(&page);
}

// More lines than any article has stand as they are, in a paragraph too that has all of them.
static void test_lines(void **state)
{
    (void)state;
    enum { LINES = 1200000 };
    struct document d = {0};
    struct err e = {0};
    struct str page = {0};
    str_add(&page, SV("<html>字<p>"));
    for (int i = 0; i < LINES; i++)
        str_add(&page, SV("a\n"));
    assert_true(html_read(&d, str_sv(&page), &e));
    assert_int_equal(d.blocks[1].kind, BLOCK_PARAGRAPH);
    assert_int_equal(d.blocks[d.block_count - 1].kind, BLOCK_CODE);
    document_release(&d);
    str_release(&page);
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
        cmocka_unit_test(test_is),       cmocka_unit_test(test_article),
        cmocka_unit_test(test_elements), cmocka_unit_test(test_limits),
        cmocka_unit_test(test_head),     cmocka_unit_test(test_known_stays),
        cmocka_unit_test(test_nothing),  cmocka_unit_test(test_hostile),
        cmocka_unit_test(test_lines),
    };
    return cmocka_run_group_tests_name("html", tests, NULL, NULL);
}
