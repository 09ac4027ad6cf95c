#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "markdown-show.h"
#include "spec-cases.h"

static void test_blocks(void **state)
{
    (void)state;
    static const struct show_case cases[] = {
        {"", ""},
        {"\n\n \n", ""},
        {"# 标题\n\n正文", "1 H1 标题 | 3 P 正文"},
        {"#### 标题 ####", "1 H4 标题"},
        {"标题\n===\n\n小节\n---", "1-2 H1 标题 | 4-5 H2 小节"},
        {"这一段说完了。\n---\n下", "1 P 这一段说完了。 | 2 R | 3 P 下"},
        {"# 标题\n---\n下", "1 H1 标题 | 2 R | 3 P 下"},
        {"一\n\n***\n\n- - -\n二", "1 P 一 | 3 R | 5 R | 6 P 二"},
        {"> 引用\n>\n> > 深\n\n外", "1 Q1 引用 | 3 Q2 深 | 5 P 外"},
        {"> - 项\n> - 项", "1 > I1 项 | 2 > I1 项"},
        {"> ## 题", "1 > H2 题"},
        {"\r\n一\r\n二二\r\n\r\n三\r\n", "2-3 P 一\\n二二 | 5 P 三"},
        {"一\r二\n\n<p>三\r四\n\n五", "1 P 一 二 | 3 P 三 四 | 5 P 五"},
        {"<!-- 甲：一\n乙：二 -->\n正文", "3 P 正文"},
        {"**甲：** 一", "1 P **甲：**一"},
        {"正<!-- 注 -->文", "1 P 正文"},
        {"[a]: http://x.cn\n\n见[这里][a]", "3 P 见[这里](http://x.cn)"},
    };
    assert_cases(cases, ARRAY_LEN(cases), true);
}

static void test_definitions(void **state)
{
    (void)state;
    static const struct show_case cases[] = {
        {"[张主持]: 大家好。", "P [张主持]: 大家好。"},
        {"[张主持]: 好的\n[李四]: 你好！", "P [张主持]: 好的\\n[李四]: 你好！"},
        {"[张主持]:\n大家好，我们开始吧。", "P [张主持]:\\n大家好，我们开始吧。"},
        {"[Greg]: Yes.\n\n[Ann]: Really?", "P [Greg]: Yes. | P [Ann]: Really?"},
        {"[Greg]: Sure\n\n[Ann](u) nods", "P [Greg]: Sure | P [Ann](u) nods"},
        {"- [甲]: 是/否都可以，随你", "I1 [甲]: 是/否都可以，随你"},
        {"[甲]: 用Node.js写的。", "P [甲]: 用Node.js写的。"},
        {"[1]: foo.html\n[a]: <x y>\n[ref]: /url \"题\"\n\n[1] [a] [b][ref]",
         "P [1](foo.html) [a](x y) [b](/url)"},
        {"[1]: #注\n[2]: 图/一.png\n[3]: mailto:a@b\n\n[1] [2] [3]",
         "P [1](#注) [2](图/一.png) [3](mailto:a@b)"},
        {"[注][One]\n\n[one]: page", "P [注](page)"},
        {"[维基]:\n  https://a.cn/语录\n\n[维基]", "P [维基](https://a.cn/语录)"},
    };
    assert_cases(cases, ARRAY_LEN(cases), false);
}

static void test_lists(void **state)
{
    (void)state;
    static const struct show_case cases[] = {
        {"- 一\n- 二", "1 I1 一 | 2 I1 二"},
        {"3. 三\n4. 四", "1 I1.3 三 | 2 I1.4 四"},
        {"1) 一\n\n2) 二", "1 I1.1 一 | 3 I1.2 二"},
        {"- 一\n  - 甲\n    1. 子\n- 二", "1 I1 一 | 2 I2 甲 | 3 I3.1 子 | 4 I1 二"},
        {"- 一\n\n  另一段\n\n- 二", "1 I1 一 | 3 P1 另一段 | 5 I1 二"},
        {"1. 一\n\n   > 引\n\n   又", "1 I1.1 一 | 3 Q1 引 | 5 P1 又"},
        {"- ```\n  码\n  ```\n\n  文", "1-3 C 码 | 5 P1 文"},
        {"- # 题\n- 二", "1 H1 题 | 2 I1 二"},
        {"- \n- 二", "2 I1 二"},
        {"*   **粗**：文", "1 I1 **粗**：文"},
        {"- ![](a.png)\n  说明", "1 M1 ![](a.png) | 2 P1 说明"},
    };
    assert_cases(cases, ARRAY_LEN(cases), true);
}

static void test_lines(void **state)
{
    (void)state;
    static const struct show_case cases[] = {
        {"**Sam Altman：**\n至少可以说这是迄今为止最好的时机，希望将来会有更好的时机，我这样想",
         "P **Sam Altman：**至少可以说这是迄今为止最好的时机，希望将来会有更好的时机，我这样想"},
        {"他说他在二〇〇五年的时候就已经认识了他们这一群人\n而那时谁也不知道后来会发生什么事情",
         "P 他说他在二〇〇五年的时候就已经认识了他们这一群人而那时谁也不知道后来会发生什么事情"},
        {"the quick brown fox jumps over the lazy\ndog and runs away",
         "P the quick brown fox jumps over the lazy dog and runs away"},
        {"这个项目最初的目标是做一个面向所有开发者的 Y\nCombinator 式的社区",
         "P 这个项目最初的目标是做一个面向所有开发者的 Y Combinator 式的社区"},
        {"그는 오래전부터 그들을 알고 있었다고 말했다\n그때는 아무도 몰랐다",
         "P 그는 오래전부터 그들을 알고 있었다고 말했다 그때는 아무도 몰랐다"},
        {"微信扫一扫\n关注该公众号", "P 微信扫一扫\\n关注该公众号"},
        {"编译：甲\n编辑：乙", "P 编译：甲\\n编辑：乙"},
        {"行一  \n行二\\\n行三", "P 行一\\n行二\\n行三"},
        {"我们今天要谈的是下面这几个大家都非常关心的问题\n1、第一个问题\n2、第二个",
         "P 我们今天要谈的是下面这几个大家都非常关心的问题\\n1、第一个问题\\n2、第二个"},
        {"　　第一段。\n　　第二段。", "P 第一段。 | P 第二段。"},
        {"第一句说完了。\n第二句也说完了！\n第三句还没有说完",
         "P 第一句说完了。 | P 第二句也说完了！ | P 第三句还没有说完"},
        {"    作者在每一段前面都打了空格。\n    这不是代码。",
         "P 作者在每一段前面都打了空格。 | P 这不是代码。"},
        {"笹田\n: まずはるびまの話です。", "P **笹田**\\nまずはるびまの話です。"},
        {"term\n:   text of it\n    goes on", "P **term**\\ntext of it\\ngoes on"},
        {"正文[^1]。\n\n[^1]: 注\n[^2]: http://a.cn",
         "P 正文[1]。 | P [1] 注 | P [2] [http://a.cn](http://a.cn)"},
    };
    assert_cases(cases, ARRAY_LEN(cases), false);
}

static void test_spans(void **state)
{
    (void)state;
    static const struct show_case cases[] = {
        {"*斜* **粗** ***两*** `码` ~~删~~", "P *斜* **粗** ***两*** `码` ~~删~~"},
        {"[文](http://a.cn/?x=1&y=2 \"题\")", "P [文](http://a.cn/?x=1&y=2)"},
        {"<http://a.cn/b>", "P [http://a.cn/b](http://a.cn/b)"},
        {"原文：https://a.cn/b_c_d?e=1，见下",
         "P 原文：[https://a.cn/b_c_d?e=1](https://a.cn/b_c_d?e=1)，见下"},
        {"(http://a.cn/b(c)).", "P ([http://a.cn/b(c)](http://a.cn/b(c)))."},
        {"https:// 与 xhttp://a 与 ftp://a", "P https:// 与 xhttp://a 与 ftp://a"},
        {"`http://a.cn`", "P `http://a.cn`"},
        {"AT&amp;T &lt; &#20013; &#x6587; &hellip; &nosuch;", "P AT&T < 中 文 … &nosuch;"},
        {"a&#10;b", "P a b"},
        {"看 ![图注](a.png) 吧", "P 看 ![图注](a.png) 吧"},
        {"看 ![](a.png) 吧", "P 看 ![](a.png)吧"},
        {"**一** **二**", "P **一** **二**"},
        {"**[一](u)[二](v)**", "P **[一](u)[二](v)**"},
        {"**粗**\n*斜*", "P **粗**\\n*斜*"},
        {"[](http://a.cn)x", "P x"},
        {"H<sub>2</sub>O <b>粗</b><i>斜</i> <code>码</code>", "P H2O **粗***斜* `码`"},
        {"甲<br>乙<br/>丙", "P 甲\\n乙\\n丙"},
        {"<ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby>です", "P 漢字です"},
        {"<a\nhref=\"http://a.cn\">链</a>", "P [链](http://a.cn)"},
        {"a < b 且 c > d", "P a < b 且 c > d"},
    };
    assert_cases(cases, ARRAY_LEN(cases), false);
}

static void test_images(void **state)
{
    (void)state;
    static const struct show_case cases[] = {
        {"![](a)\n\n![题](b)", "1 M1 ![](a) | 3 M2 ![题](b)"},
        {"![图片](a) ![cover_image](b)", "1 M1 ![](a) | 1 M2 ![](b)"},
        {"[![说明](a)](u)", "1 M1 ![[说明](u)](a)"},
        {"字\n![](a)\n尾", "1 P 字 | 2 M1 ![](a) | 3 P 尾"},
        {"![]()", "1 M1 ![]()"},
        {"![](data:image/png;base64,AAAA)", "1 M1 ![]()"},
        {"**粗\n![](a)\n尾**", "1 P **粗** | 2 M1 ![](a) | 3 P **尾**"},
        {"# ![标](a)", "1 M1 ![标](a)"},
        {"\\![](a) x\n\n![](b)", "1 P ! x | 3 M1 ![](b)"},
        {"<img alt='题' src=\"a?b&amp;c\">", "1 M1 ![题](a?b&c)"},
    };
    assert_cases(cases, ARRAY_LEN(cases), true);
}

static void test_code_and_tables(void **state)
{
    (void)state;
    static const struct show_case cases[] = {
        {"```py\n\tx = '中'\n\n  y\n```\n下", "1-5 C     x = '中'\\n\\n  y | 6 P 下"},
        {"~~~\n```\n~~~", "1-3 C ```"},
        {"```\n没有结束\n\n# 不是题", "1-4 C 没有结束\\n\\n# 不是题"},
        {"```\n```\n\n文", "4 P 文"},
        {"字\n\n    int x;\n\n    y", "1 P 字 | 3-5 C int x;\\n\\ny"},
        {"```\na\t|\n中\t|\nab中\t|\n```", "1-5 C a   |\\n中  |\\nab中    |"},
        {"- ```\n+ ```\n\n字\n\n- ```\n  a\n", "4 P 字 | 6-7 C a"},
        {"> ```\n> 码\n> ```\n> 文", "1-3 > C 码 | 4 Q1 文"},
        {"| 名 | 数 |\n|---|--:|\n| **甲** | `a|b` |\n| 乙 |",
         "1-4 T1.-r 名\\t数\\n**甲**\\t`a|b`\\n乙\\t\\n"},
        {"字\n\n| | |\n|-|-|\n| | |\n\n字", "1 P 字 | 7 P 字"},
        {"| a | b | c | d |\n|:-|:-:|-|-:|\n", "1 T1.lc-r a\\tb\\tc\\td\\n"},
        {"|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|\n"
         "|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-:|-:|",
         "1 T1.---------------r a\\ta\\ta\\ta\\ta\\ta\\ta\\ta\\ta"
         "\\ta\\ta\\ta\\ta\\ta\\ta\\ta\\ta\\n"},
        {"| 甲<br>乙 | ![图](a) |\n|-|-|\n|1|2|", "1-3 T1 甲 乙\\t![图](a)\\n1\\t2\\n"},
    };
    assert_cases(cases, ARRAY_LEN(cases), true);
}

static void test_html_blocks(void **state)
{
    (void)state;
    static const struct show_case cases[] = {
        {"<div align=\"center\">\n<h2>题 &amp;</h2>\n<p>一<br>二</p>\n</div>\n\n后",
         "2 H2 题 & | 3 P 一\\n二 | 6 P 后"},
        {"<p>长\n  <b>段</b>落</p>", "1-2 P 长**段**落"},
        {"<ul><li>一</li><li>二<ol><li>甲<li>乙</ol></ul>",
         "1 I1 一 | 1 I1 二 | 1 I2.1 甲 | 1 I2.2 乙"},
        {"<blockquote><p>引</p></blockquote>\n尾", "1 Q1 引 | 2 P 尾"},
        {"<pre>a &lt;\n b</pre>", "1-2 C a <\\n b"},
        {"<table><tr><th>头<th>b</tr>\n<tr><td>1<td>2</table>", "1-2 T1 头\\tb\\n1\\t2\\n"},
        {"字\n\n<table><tr><td></td></tr>\n<tr><td>甲</table>", "1 P 字 | 4 T \\n甲\\n"},
        {"<pre>a<hr><br>b", "1 C a | 1 R | 1 P b"},
        {"<script>\nvar x = '<p>';\n\n</script>\n\n后", "6 P 后"},
        {"<dl><dt>甲</dt><dd>你好</dd></dl>", "1 P **甲**\\n你好"},
        {"<details>\n<summary>展开</summary>\n\n**里**\n\n</details>", "2 P 展开 | 4 P **里**"},
        {"<!-- 没有结束\n\n正文", ""},
    };
    assert_cases(cases, ARRAY_LEN(cases), true);
}

// Raw HTML is written out by the specification and read here; a bare address is a link here; blanks
// at the ends of code are dropped.
static bool is_other_by_intent(const struct spec_case *c)
{
    static const long examples[] = {25, 333, 334, 494, 602, 608, 611};
    for (size_t i = 0; i < ARRAY_LEN(examples); i++) {
        if (c->example == examples[i])
            return true;
    }
    return strstr(str_c(&c->section), "HTML") != NULL;
}

static bool case_holds(const struct spec_case *c)
{
    struct document d = {0};
    struct err e = {0};
    struct spec_letters want = {0}, have = {0};
    assert_true(markdown_read(&d, str_sv(&c->markdown), 1, &e));
    assert_document(&d);
    spec_of_html(&want, str_c(&c->html));
    for (uint32_t i = 0; i < d.block_count; i++)
        spec_of_block(&have, &d.blocks[i]);
    bool same = is_other_by_intent(c) || spec_same(&want, &have);
    if (!same)
        print_message("%ld: %s\n", c->example, str_c(&c->markdown));
    spec_release(&want);
    spec_release(&have);
    document_release(&d);
    return same;
}

static void test_commonmark(void **state)
{
    (void)state;
    struct str json = {0};
    struct err e = {0};
    if (!file_read("../shared/markdown/commonmark-0.31.2.json", 1 << 20, &json, &e)) {
        print_message("%s\n", e.text);
        skip();
    }
    struct spec_case c = {0};
    int count = 0, failed = 0, others = 0;
    for (const char *p = str_c(&json); spec_next(&p, &c); count++) {
        others += is_other_by_intent(&c);
        failed += !case_holds(&c);
    }
    print_message("%d examples of CommonMark, %d differ by intent, %d fail\n", count, others,
                  failed);
    assert_int_equal(failed, 0);
    assert_true(count > 600 && others < 80);
    spec_case_release(&c);
    str_release(&json);
}

static void test_cuts(void **state)
{
    (void)state;
    struct document d = {0};
    struct err e = {0};
    struct str have = {0};
    const char *text = "头\n\n问：**你好\n答：我很好**，谢谢\n\n尾";
    assert_true(markdown_read(&d, sv_from(text), 1, &e));
    assert_int_equal(d.block_count, 3);
    ptrdiff_t at = sv_find(d.blocks[1].text, SV("答"));
    assert_true(at > 0);
    uint32_t line = block_line_at(&d.blocks[1], (uint32_t)at);
    assert_int_equal(line, 4);
    blocks_cut_all(&d, &(struct block_cut){1, (uint32_t)at, line}, 1);
    show_document(&have, &d, true);
    assert_string_equal(str_c(&have),
                        "1 P 头 | 3 P 问：**你好** | 4 P **答：我很好**，谢谢 | 6 P 尾");

    const struct block_cut cuts[] = {{1, 6, 3}, {2, 6, 4}, {2, 15, 4}, {3, 3, 6}};
    blocks_cut_all(&d, cuts, ARRAY_LEN(cuts));
    str_clear(&have);
    show_document(&have, &d, true);
    assert_string_equal(str_c(&have),
                        "1 P 头 | 3 P 问： | 3 P **你好** | 4 P **答：** | 4 P **我很好** | "
                        "4 P ，谢谢 | 6 P 尾 | 6 P");
    document_release(&d);
    str_release(&have);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_blocks),          cmocka_unit_test(test_definitions),
        cmocka_unit_test(test_lists),           cmocka_unit_test(test_lines),
        cmocka_unit_test(test_spans),           cmocka_unit_test(test_images),
        cmocka_unit_test(test_code_and_tables), cmocka_unit_test(test_html_blocks),
        cmocka_unit_test(test_commonmark),      cmocka_unit_test(test_cuts),
    };
    return cmocka_run_group_tests_name("markdown", tests, NULL, NULL);
}
