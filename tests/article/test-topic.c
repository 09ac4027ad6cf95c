#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "article/article.h"

static const struct {
    const char *text;
    const char *outline;    // a topic a line: kind and level, line, title
} outlines[] = {
    {"# 题\n\n## 一\n\n问：几点了？你看。\n\n答：三点。\n\n### 二\n\n问：真的？\n\n答：我看过。\n",
     "s2 3 一\nq0 5 几点了？\ns3 9 二\nq0 11 真的？\n"},
    {"# 题\n\n**一段**\n\n字。\n\n**二段**\n\n字。\n", "s2 3 一段\ns2 7 二段\n"},
    {"# 题\n\n**只有一段**\n\n字。\n", ""},
    {"# 题\n\n# 题\n\n## 一\n\n字。\n", "s2 5 一\n"},
    {"# 题\n\n### 问：去哪里？\n\n**答：** 我去河边。\n\n### 问：几时回？\n\n**答：** 我不回。\n",
     "q0 3 去哪里？\nq0 7 几时回？\n"},
    {"# 题\n\n正文。\n\n## 往期精选\n\n* [甲](/a)\n", ""},
};

static void outline_as_text(const struct document *d, struct str *out)
{
    static const char kinds[] = "sqp";
    for (uint32_t i = 0; i < d->topic_count; i++) {
        const struct topic *t = &d->topics[i];
        str_addf(out, "%c%d %u %.*s\n", kinds[t->kind], t->level, t->line, (int)t->title.n,
                 t->title.p);
    }
}

static void test_outlines(void **state)
{
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(outlines); i++) {
        struct document d = parsed(outlines[i].text, "x.md");
        struct str have = {0};
        outline_as_text(&d, &have);
        assert_string_equal(str_c(&have), outlines[i].outline);
        str_release(&have);
        document_release(&d);
    }
}

static void test_blocks_know_their_topic(void **state)
{
    (void)state;
    struct document d = parsed("前言。\n\n## 一\n\n甲。\n\n## 二\n\n乙。\n", "x.md");
    assert_int_equal(block_with(&d, "前言。")->topic, -1);
    assert_int_equal(block_with(&d, "一")->topic, 0);
    assert_int_equal(block_with(&d, "甲。")->topic, 0);
    assert_int_equal(block_with(&d, "乙。")->topic, 1);
    document_release(&d);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_outlines),
        cmocka_unit_test(test_blocks_know_their_topic),
    };
    return cmocka_run_group_tests_name("topic", tests, NULL, NULL);
}
