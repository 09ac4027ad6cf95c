#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <limits.h>
#include <stdio.h>
#include <string.h>

#include "yulu/base/str.h"

static void slices_are_clamped(void **state)
{
    (void)state;
    static const struct {
        size_t from, to;
        const char *want;
    } rows[] = {{0, 3, "abc"}, {1, 2, "b"}, {2, 9, "c"}, {9, 9, ""}, {2, 1, ""}, {0, 0, ""}};
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct sv got = sv_slice(SV("abc"), rows[i].from, rows[i].to);
        assert_true(sv_eq(got, sv_from(rows[i].want)));
    }
    assert_int_equal(sv_slice((struct sv){0}, 0, 5).n, 0);
}

static void comparing(void **state)
{
    (void)state;
    static const struct {
        const char *a, *b;
        int order;
        bool same_but_case;
    } rows[] = {
        {"", "", 0, true},         {"a", "", 1, false},       {"", "a", -1, false},
        {"ab", "abc", -1, false},  {"abc", "abd", -1, false}, {"GPT", "gpt", -1, true},
        {"语录", "语录", 0, true}, {"\xFF", "a", 1, false},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct sv a = sv_from(rows[i].a), b = sv_from(rows[i].b);
        int order = sv_cmp(a, b);
        assert_int_equal((order > 0) - (order < 0), rows[i].order);
        assert_int_equal(sv_eq(a, b), rows[i].order == 0);
        assert_int_equal(sv_eq_ignore_case(a, b), rows[i].same_but_case);
    }
}

static void beginnings_ends_and_places(void **state)
{
    (void)state;
    struct sv s = SV("aab aabc");
    assert_true(sv_starts(s, SV("aab")));
    assert_true(sv_starts(s, SV("")));
    assert_false(sv_starts(SV("aa"), SV("aab")));
    assert_true(sv_ends(s, SV("abc")));
    assert_false(sv_ends(SV("bc"), SV("abc")));
    assert_int_equal(sv_find(s, SV("aabc")), 4);
    assert_int_equal(sv_find(s, SV("b")), 2);
    assert_int_equal(sv_find(s, SV("")), 0);
    assert_int_equal(sv_find(s, SV("abd")), -1);
    assert_int_equal(sv_find(s, SV("aab aabcd")), -1);
    assert_int_equal(sv_find((struct sv){0}, SV("a")), -1);
}

// At every place of a text of every length, where half of the needle stands before it too.
static void found_wherever_it_is(void **state)
{
    (void)state;
    enum { LONGEST = 200 };
    static const char *const needles[] = {"n", "need", "来源：", "来"};
    for (size_t k = 0; k < ARRAY_LEN(needles); k++) {
        struct sv needle = sv_from(needles[k]);
        char text[LONGEST];
        for (size_t n = needle.n; n <= LONGEST; n += 7)
            for (size_t at = 0; at + needle.n <= n; at++) {
                memset(text, '.', n);
                memcpy(text, needle.p, at < needle.n ? at : needle.n - 1);
                memcpy(text + at, needle.p, needle.n);
                assert_int_equal(sv_find((struct sv){text, n}, needle), (int)at);
                text[at + needle.n - 1] = '!';
                assert_int_equal(sv_find((struct sv){text, n}, needle), -1);
            }
    }
}

static void trimming(void **state)
{
    (void)state;
    assert_true(sv_eq(sv_trim(SV(" \t\r\n\v\f语 录 \n")), SV("语 录")));
    assert_int_equal(sv_trim(SV("  ")).n, 0);
    assert_int_equal(sv_trim((struct sv){0}).n, 0);
}

static void cutting_gives_every_field_and_ends(void **state)
{
    (void)state;
    static const struct {
        const char *text, *fields;
    } rows[] = {{"a:b", "[a][b]"}, {"a:", "[a][]"}, {":a", "[][a]"},
                {"a", "[a]"},      {"", "[]"},      {NULL, ""}};
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct str got = {0};
        struct sv rest = sv_from(rows[i].text), field;
        while (sv_cut(&rest, ':', &field)) {
            str_addf(&got, "[%.*s]", (int)field.n, field.p);
        }
        assert_string_equal(str_c(&got), rows[i].fields);
        str_release(&got);
    }
}

static void numbers(void **state)
{
    (void)state;
    char most[32], least[32], past[32];
    snprintf(most, sizeof(most), "%ld", LONG_MAX);
    snprintf(least, sizeof(least), "%ld", LONG_MIN);
    snprintf(past, sizeof(past), "%lu", (unsigned long)LONG_MAX + 1);
    const struct {
        const char *text;
        bool ok;
        long want;
    } rows[] = {
        {"0", true, 0},
        {"42", true, 42},
        {"-7", true, -7},
        {"+7", true, 7},
        {"007", true, 7},
        {most, true, LONG_MAX},
        {least, true, LONG_MIN},
        {past, false, 0},
        {"", false, 0},
        {"-", false, 0},
        {"4x", false, 0},
        {" 4", false, 0},
        {"4.5", false, 0},
        {"99999999999999999999", false, 0},
        {"-99999999999999999999", false, 0},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        long got = 0;
        assert_int_equal(sv_to_long(sv_from(rows[i].text), &got), rows[i].ok);
        assert_int_equal(got, rows[i].want);
    }
}

static void buffers_grow_and_end_in_nul(void **state)
{
    (void)state;
    struct str s = {0};
    assert_string_equal(str_c(&s), "");
    str_clear(&s);
    str_add(&s, SV(""));
    assert_string_equal(s.p, "");
    for (int i = 0; i < 1000; i++) {
        str_add(&s, SV("语"));
        str_add_char(&s, '0');
    }
    assert_int_equal(s.n, 4000);
    assert_int_equal(strlen(s.p), 4000);
    str_clear(&s);
    assert_string_equal(str_c(&s), "");
    str_addf(&s, "%s=%d", "width", 76);
    str_addf(&s, "%*s", 500, "!");
    assert_int_equal(s.n, 508);
    assert_true(sv_starts(str_sv(&s), SV("width=76 ")));
    str_release(&s);
    assert_null(s.p);
}

static void splicing(void **state)
{
    (void)state;
    static const struct {
        size_t from, to;
        const char *text, *want;
    } rows[] = {
        {0, 0, "x", "xabcdef"},
        {6, 6, "x", "abcdefx"},
        {2, 4, "", "abef"},
        {0, 6, "", ""},
        {1, 2, "12345678901234567890123456789012345678901234567890", NULL},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct str s = {0};
        str_add(&s, SV("abcdef"));
        str_splice(&s, rows[i].from, rows[i].to, sv_from(rows[i].text));
        const char *want = rows[i].want;
        assert_string_equal(s.p, want ? want
                                      : "a12345678901234567890123456789012345678901234567890cdef");
        str_release(&s);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(slices_are_clamped),
        cmocka_unit_test(comparing),
        cmocka_unit_test(beginnings_ends_and_places),
        cmocka_unit_test(found_wherever_it_is),
        cmocka_unit_test(trimming),
        cmocka_unit_test(cutting_gives_every_field_and_ends),
        cmocka_unit_test(numbers),
        cmocka_unit_test(buffers_grow_and_end_in_nul),
        cmocka_unit_test(splicing),
    };
    return cmocka_run_group_tests_name("str", tests, NULL, NULL);
}
