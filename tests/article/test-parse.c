#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "../../src/article/parse-chars.h"
#include "article/article.h"

static const struct {
    const char *bytes;
    size_t n;
    const char *error;    // part of the message
} refused[] = {
    {"", 0, "there is no text"},
    {" \n\t\n\n", 5, "there is no text"},
    {"\xef\xbb\xbf", 3, "there is no text"},
    {"\x7f"
     "ELF\0\0\0\1\2\0\0\0\0\0\0\0\0\0\0\0",
     20, ""},
};

static void test_refused(void **state)
{
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(refused); i++) {
        struct document d = {0};
        struct err e = {0};
        struct parse_input in = {.bytes = {refused[i].bytes, refused[i].n}, .path = "a/b.md"};
        assert_false(parse_article(&d, &in, &e));
        assert_non_null(strstr(e.text, "b.md"));
        assert_non_null(strstr(e.text, refused[i].error));
        assert_null(strchr(e.text, '\n'));
        document_release(&d);
    }
}

static void test_unknown_encoding(void **state)
{
    (void)state;
    struct document d = {0};
    struct err e = {0};
    struct parse_input in = {.bytes = SV("text"), .path = "b.md", .encoding = "no-such-thing"};
    assert_false(parse_article(&d, &in, &e));
    assert_true(err_is(&e));
    document_release(&d);
}

static void test_long_line(void **state)
{
    (void)state;
    size_t n = (size_t)PARSE_LINE_MAX + 2;
    char *bytes = mem_alloc(n);
    memset(bytes, 'a', n);
    struct document d = {0};
    struct err e = {0};
    struct parse_input in = {.bytes = {bytes, n}, .path = "b.md"};
    assert_false(parse_article(&d, &in, &e));
    assert_non_null(strstr(e.text, "line"));
    document_release(&d);
    mem_free(bytes);
}

static void test_title_from_path(void **state)
{
    (void)state;
    static const char text[] = "没有标题的一段话，它以句号结尾。\n\n又是一段话，也以句号结尾。\n";
    struct document d = parsed(text, "some/where/一个名字.v2.md");
    assert_sv(d.title, "一个名字.v2");
    document_release(&d);
    d = parsed(text, "-");
    assert_true(d.title.n > 0);
    document_release(&d);
}

static void test_counts(void **state)
{
    (void)state;
    struct document d = parsed("# 题\n\n一 二\n三。\n\n欢迎关注我们\n", "x.md");
    assert_int_equal(d.characters, 5);
    document_release(&d);
}

static void test_lines_of_the_file(void **state)
{
    (void)state;
    struct document d = parsed(
        "---\ntitle: 题\n---\n\n问：几点？\n\n答：我说三点。\n问：真的？\n答：真的。\n", "x.md");
    static const uint32_t lines[] = {5, 7, 8, 9};
    assert_int_equal(d.turn_count, 4);
    for (uint32_t i = 0; i < d.turn_count; i++)
        assert_int_equal(d.turns[i].line, lines[i]);
    document_release(&d);
}

// The same article with the line ends of Unix, Windows and old Macs.
static void test_line_ends(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "---\ntitle: 题\n---\n\n## 节\n\n问：几点？\n\n答：我说\n三点。\n",
        "---\r\ntitle: 题\r\n---\r\n\r\n## 节\r\n\r\n问：几点？\r\n\r\n答：我说\r\n三点。\r\n",
        "---\rtitle: 题\r---\r\r## 节\r\r问：几点？\r\r答：我说\r三点。\r",
    };
    static const uint32_t lines[] = {5, 7, 9};
    for (size_t i = 0; i < ARRAY_LEN(texts); i++) {
        struct document d = parsed(texts[i], "x.md");
        assert_sv(d.title, "题");
        assert_int_equal(d.block_count, ARRAY_LEN(lines));
        for (uint32_t k = 0; k < d.block_count; k++)
            assert_int_equal(d.blocks[k].line, lines[k]);
        assert_sv(d.blocks[2].text, "答：我说\n三点。");
        assert_int_equal(d.blocks[2].end_line, 10);
        assert_int_equal(block_line_at(&d.blocks[2], (uint32_t)d.blocks[2].text.n - 1), 10);
        document_release(&d);
    }
}

static const struct {
    const char *path, *text;
} kinds[] = {
    {"x.html",
     "<html><head><title>夜谈</title></head><body><article><h1>夜谈</h1>"
     "<p><b>张三：</b>你好吗？</p><p><b>李四：</b>我很好。</p>"
     "<p><b>张三：</b>冷吗？</p><p><b>李四：</b>不冷，我习惯了。</p></article></body></html>"},
    {"x",
     "<!DOCTYPE "
     "html><body><p>张三：你好吗？</p><p>李四：我很好。</p><p>张三：冷吗？</p><p>李四：不冷。</p>"},
    {"x.vtt",
     "WEBVTT\n\n00:01.000 --> 00:03.000\n<v 张三>你好吗？\n\n00:04.000 --> 00:06.000\n<v "
     "李四>我很好。\n\n"
     "00:07.000 --> 00:08.000\n<v 张三>冷吗？\n\n00:09.000 --> 00:12.000\n<v 李四>不冷。\n"},
    {"x.srt", "1\n00:00:01,000 --> 00:00:03,000\n张三：你好吗？\n\n2\n00:00:04,000 --> "
              "00:00:06,000\n李四：我很好。\n\n"
              "3\n00:00:07,000 --> 00:00:08,000\n张三：冷吗？\n\n4\n00:00:09,000 --> "
              "00:00:12,000\n李四：不冷。\n"},
};

static void test_kinds(void **state)
{
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(kinds); i++) {
        struct document d = parsed(kinds[i].text, kinds[i].path);
        if (d.turn_count != 4 || d.speaker_count != 2 || d.blocks[0].flags & BLOCK_FURNITURE)
            fail_msg("%s: %u turns of %u", kinds[i].path, d.turn_count, d.speaker_count);
        assert_sv(d.speakers[0].name, "张三");
        document_release(&d);
    }
}

static void test_failures_name_the_file(void **state)
{
    (void)state;
    struct document d = {0};
    struct err e = {0};
    struct parse_input in = {.bytes = SV("no cues\n"), .path = "dir/x.srt"};
    assert_false(parse_article(&d, &in, &e));
    assert_ptr_equal(strstr(e.text, "dir/x.srt: "), e.text);
    document_release(&d);
}

// A character at a time, as text_characters does not do it.
static size_t characters_slowly(struct sv s)
{
    size_t n = 0;
    while (s.n > 0)
        n += !char_is_space(char_take(&s));
    return n;
}

static void test_characters_are_counted(void **state)
{
    (void)state;
    static const char *const pieces[] = {"a",      " ",          "\t",     "\n",     "\r",     "中",
                                         "　",     "。",         "“",      "…",      "\u00a0", "é",
                                         "\u200b", "\u2009",     "\u2028", "\u202f", "\ufeff", "，",
                                         "\u4000", "\U0001f600", "\u00c2", "\u2080", "\u3080"};
    unsigned random = 1;
    for (int round = 0; round < 4000; round++) {
        struct str text = {0};
        for (int i = 0; i < round % 60; i++) {
            random = random * 1103515245u + 12345u;
            str_add(&text, sv_from(pieces[(random >> 16) % ARRAY_LEN(pieces)]));
        }
        struct sv s = str_sv(&text);
        size_t n = characters_slowly(s);
        assert_int_equal(text_characters(s), n);
        assert_true(text_is_longer(s, n) == false && (n == 0 || text_is_longer(s, n - 1)));
        str_release(&text);
    }
}

static void test_head(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        size_t bytes;
        const char *head;
    } cases[] = {{"", 3, ""},         {"语录", 0, ""},   {"语录", 2, ""},
                 {"语录", 3, "语"},   {"语录", 5, "语"}, {"语录", 6, "语录"},
                 {"语录", 9, "语录"}, {"aé😀", 2, "a"},   {"aé😀", 6, "aé"}};
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct sv head = text_head(sv_from(cases[i].text), cases[i].bytes);
        assert_true(sv_eq(head, sv_from(cases[i].head)));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_kinds),
        cmocka_unit_test(test_failures_name_the_file),
        cmocka_unit_test(test_characters_are_counted),
        cmocka_unit_test(test_refused),
        cmocka_unit_test(test_unknown_encoding),
        cmocka_unit_test(test_long_line),
        cmocka_unit_test(test_title_from_path),
        cmocka_unit_test(test_counts),
        cmocka_unit_test(test_lines_of_the_file),
        cmocka_unit_test(test_line_ends),
        cmocka_unit_test(test_head),
    };
    return cmocka_run_group_tests_name("parse", tests, NULL, NULL);
}
