#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "markdown-show.h"
#include "spec-cases.h"

static void test_chinese(void **state)
{
    (void)state;
    static const struct show_case cases[] = {
        {"**周明：**澜舟科技", "P **周明：**澜舟科技"},
        {"**A：**ChatGPT 是模型", "P **A：**ChatGPT 是模型"},
        {"他说**“你好”**，再见", "P 他说**“你好”**，再见"},
        {"这让[**“教父”Geoffrey Hinton**](http://a.cn/b)也",
         "P 这让**[“教父”Geoffrey Hinton](http://a.cn/b)**也"},
        {"“**我们会拿下Web 4.0**。”在去年", "P “**我们会拿下Web 4.0**。”在去年"},
        {"**重点**：说明", "P **重点**：说明"},
        {"前（**里**）后", "P 前（**里**）后"},
        {"前*（里）*后", "P 前*（里）*后"},
        {"这是**`代码`**字", "P 这是**`代码`**字"},
        {"a * b * c", "P a * b * c"},
        {"2 ** 3 ** 4", "P 2 ** 3 ** 4"},
        {"\\*不是\\*", "P *不是*"},
        {"`**代码**`", "P `**代码**`"},
        {"__三村__ まずは", "P **三村** まずは"},
        {"snake_case_name", "P snake_case_name"},
        {"从 10~20 万到 30~40 万", "P 从 10~20 万到 30~40 万"},
        {"~~旧的~~新的", "P ~~旧的~~新的"},
    };
    assert_cases(cases, ARRAY_LEN(cases), false);
}

static void test_weixin(void **state)
{
    (void)state;
    static const struct show_case cases[] = {
        {"******嘉宾介绍******", "P **嘉宾介绍**"},
        {"**编译 | 宛辰****编辑**| 郑玄****", "P **编译 | 宛辰编辑**| 郑玄"},
        {"**大语言模型下一步****的路径**", "P **大语言模型下一步的路径**"},
        {"上\n\n****\n\n下", "P 上 | P 下"},
        {"****", ""},
        {"电话 138****1234", "P 电话 138****1234"},
        {"**电话 138****1234 号**", "P **电话 138****1234 号**"},
        {"********", "R"},
        {"**一****二****三**", "P **一二三**"},
        {"**foo **bar****", "P **foo bar**"},
        {"`a****b`", "P `a****b`"},
        {"**粗**尾\n\n平****文", "P **粗**尾 | P 平****文"},
        {"```\n****\n```", "C ****"},
        {"**a** [链](http://x.cn/****)", "P **a** [链](http://x.cn/****)"},
    };
    assert_cases(cases, ARRAY_LEN(cases), false);
}

// Characters that stand in for others never come out, and never go in.
static void test_stand_ins(void **state)
{
    (void)state;
    static const struct show_case cases[] = {
        {"a\xEF\xB7\x90z", "P a\xEF\xBF\xBDz"},
        {"a\xEF\xB7\x92z **b**", "P a\xEF\xBF\xBDz **b**"},
        {"`a\xEF\xB7\x91`", "P `a\xEF\xBF\xBD`"},
        {"```\n\xEF\xB7\x91\n```", "C \xEF\xBF\xBD"},
        {"\xEF\xB7\x9C 字", "P \xEF\xBF\xBD 字"},
        {"\xE0\xB7\xB4", "P \xEF\xBF\xBD"},
        {"\xE0\xB7\xB3 \xEF\xB7\xBA", "P \xE0\xB7\xB3 \xEF\xB7\xBA"},
    };
    assert_cases(cases, ARRAY_LEN(cases), false);
}

static bool case_holds(const struct spec_case *c)
{
    struct document d = {0};
    struct err e = {0};
    struct spec_letters want = {0}, have = {0};
    assert_true(markdown_read(&d, str_sv(&c->markdown), 1, &e));
    spec_of_html(&want, str_c(&c->html));
    for (uint32_t i = 0; i < d.block_count; i++)
        spec_of_block(&have, &d.blocks[i]);
    bool same = spec_same(&want, &have);
    if (!same)
        print_message("%s\n  wanted %s\n  letters %s\n", str_c(&c->markdown), str_c(&c->html),
                      str_c(&have.text));
    spec_release(&want);
    spec_release(&have);
    document_release(&d);
    return same;
}

static void test_cjk_friendly(void **state)
{
    (void)state;
    struct str json = {0};
    struct err e = {0};
    if (!file_read("../shared/markdown/cjk-friendly-cases.json", 1 << 20, &json, &e)) {
        print_message("%s\n", e.text);
        skip();
    }
    struct spec_case c = {0};
    int count = 0, failed = 0;
    for (const char *p = str_c(&json); spec_next(&p, &c); count++)
        failed += !case_holds(&c);
    print_message("%d cases of emphasis next to CJK, %d fail\n", count, failed);
    assert_int_equal(failed, 0);
    assert_true(count >= 100);
    spec_case_release(&c);
    str_release(&json);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_chinese),
        cmocka_unit_test(test_weixin),
        cmocka_unit_test(test_stand_ins),
        cmocka_unit_test(test_cjk_friendly),
    };
    return cmocka_run_group_tests_name("emphasis", tests, NULL, NULL);
}
