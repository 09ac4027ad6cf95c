// The one way out.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <stdint.h>
#include <string.h>
#include <unistr.h>

#include "corpus.h"
#include "yulu/text/cluster.h"
#include "yulu/text/sanitize.h"

static void check(struct sv text, enum sanitize kind, const char *want)
{
    struct str out = {0};
    assert_string_equal(sanitize_c(&out, text, kind), want);
    str_release(&out);
}

static void test_kinds(void **state)
{
    (void)state;
    static const struct {
        const char *text, *as_text, *as_line, *as_name;
    } rows[] = {
        {"", "", "", ""},
        {"正文 text\n第二\t行", "正文 text\n第二\t行", "正文 text 第二 行", "正文 text 第二 行"},
        {"a\r\nb\rc", "a\nbc", "a bc", "a bc"},
        {"\x1b]52;c;QQ==\x07", "␛]52;c;QQ==␇", "␛]52;c;QQ==␇", "␛]52;c;QQ==␇"},
        {"\xC2\x9B"
         "31m\x7f\b",
         "\uFFFD31m␡␈", "\uFFFD31m␡␈", "\uFFFD31m␡␈"},
        {"甲\u2028乙\u2029丙", "甲\n乙\n丙", "甲 乙 丙", "甲 乙 丙"},
        {"\u202etxt.exe\u202c", "txt.exe", "txt.exe", "<U+202E>txt.exe<U+202C>"},
        {"a\u200bb\ufeff\u00ad", "ab", "ab", "a<U+200B>b<U+FEFF><U+00AD>"},
        {"x\U000e0041y", "xy", "xy", "x<U+E0041>y"},
        {"❤\uFE0F👨\u200d👩", "❤👨", "❤👨", "❤👨"},
        {"a\uFE0F", "a", "a", "a<U+FE0F>"},
        {"中\u0301\u0301\u0301\u0301\u0301\u0301x", "中\u0301\u0301\u0301\u0301x",
         "中\u0301\u0301\u0301\u0301x", "中\u0301\u0301\u0301\u0301x"},
        {"A\x9b"
         "31mB\xff",
         "A\uFFFD31mB\uFFFD", "A\uFFFD31mB\uFFFD", "A\uFFFD31mB\uFFFD"},
        {"\xed\xa0\x80", "\uFFFD", "\uFFFD", "\uFFFD"},
        {"中\xe4\xb8", "中\uFFFD", "中\uFFFD", "中\uFFFD"},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        check(sv_from(rows[i].text), SANITIZE_TEXT, rows[i].as_text);
        check(sv_from(rows[i].text), SANITIZE_LINE, rows[i].as_line);
        check(sv_from(rows[i].text), SANITIZE_NAME, rows[i].as_name);
    }
    check((struct sv){"a\0b", 3}, SANITIZE_TEXT, "a␀b");
}

// Whatever the bytes: valid UTF-8 comes, without a control, and a second time changes nothing.
static void test_random(void **state)
{
    (void)state;
    static const char *const picks[] = {"\x1b",   "\xC2\x9B", "\xff", "中",     "a",
                                        "\u202e", "\u0301",   "\r",   "\u2028", "👨",
                                        "\u200d", "🇨",        "\xe4", "\x80",   "\U000e0041"};
    unsigned seed = 3;
    struct str text = {0}, once = {0}, twice = {0};
    for (int i = 0; i < 20000; i++) {
        str_clear(&text);
        for (int n = i % 30; n > 0; n--)
            str_add(&text, sv_from(picks[next_random(&seed) % ARRAY_LEN(picks)]));
        str_clear(&once);
        sanitize(&once, str_sv(&text), SANITIZE_LINE);
        assert_null(u8_check((const uint8_t *)str_c(&once), once.n));
        for (size_t k = 0; k < once.n;) {
            ucs4_t c;
            k += (size_t)u8_mbtouc(&c, (const uint8_t *)once.p + k, once.n - k);
            assert_true(cell_width(c, AMBIGUOUS_NARROW) >= 0);
        }
        assert_string_equal(sanitize_c(&twice, str_sv(&once), SANITIZE_LINE), str_c(&once));
    }
    str_release(&text);
    str_release(&once);
    str_release(&twice);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_kinds), cmocka_unit_test(test_random)};
    return cmocka_run_group_tests_name("sanitize", tests, NULL, NULL);
}
