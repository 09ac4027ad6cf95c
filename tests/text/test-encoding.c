// Bytes to text: told encodings, guessed ones, and what is no text.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <iconv.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <unistr.h>

#include "../../src/text/simplified.h"
#include "corpus.h"
#include "yulu/text/encoding.h"

static void check(struct sv bytes, const char *forced, const char *name, const char *want,
                  size_t replaced)
{
    struct str out = {0};
    struct encoding found = {0};
    struct err e = {0};
    if (!encoding_decode(bytes, forced, &out, &found, &e))
        fail_msg("%s", e.text);
    assert_string_equal(found.name, name);
    assert_string_equal(str_c(&out), want);
    assert_int_equal(found.replaced, replaced);
    str_release(&out);
}

#define BYTES(literal) SV(literal)

static void test_told(void **state)
{
    (void)state;
    check(BYTES(""), NULL, "UTF-8", "", 0);
    check(BYTES("abc"), NULL, "UTF-8", "abc", 0);
    check(BYTES("\xEF\xBB\xBF中"), NULL, "UTF-8", "中", 0);
    check(BYTES("\xFF\xFE\x2D\x4E"), NULL, "UTF-16LE", "中", 0);
    check(BYTES("\xFE\xFF\x4E\x2D"), NULL, "UTF-16BE", "中", 0);
    check(BYTES("\xFE\xFF\x4E\x2D\x4E"), NULL, "UTF-16BE", "中\uFFFD", 1);
    check(BYTES("\xD6\xD0"), "gbk", "GB18030", "中", 0);
    check(BYTES("\xA4\xA4"), "Big5", "Big5", "中", 0);
    check(BYTES("\x92\x86"), "Shift_JIS", "Shift_JIS", "中", 0);
    check(BYTES("\xC3\xE6"), "euc-jp", "EUC-JP", "中", 0);
    check(BYTES("\xC7\xD1"), "EUC-KR", "EUC-KR", "한", 0);
    check(BYTES("\xFE\xFF\x4E\x2D"), "UTF-16", "UTF-16BE", "中", 0);
    check(BYTES("\x2D\x4E"), "UTF-16", "UTF-16LE", "中", 0);
    check(BYTES("caf\xE9"), "latin1", "windows-1252", "café", 0);
    check(BYTES("a\xFF"
                "b"),
          "gb18030", "GB18030",
          "a\uFFFD"
          "b",
          1);
    check(BYTES("\xD6\xD0\xD6"), "gb18030", "GB18030", "中\uFFFD", 1);
}

static void test_bad_bytes(void **state)
{
    (void)state;
    check(BYTES("中文中文\xFF中文"), NULL, "UTF-8", "中文中文\uFFFD中文", 1);
    check(BYTES("中文中文\xE4\xB8"), NULL, "UTF-8", "中文中文\uFFFD", 1);
    check(BYTES("a\xC0\xAF\xFE"), "utf-8", "UTF-8", "a\uFFFD\uFFFD", 2);
    check(BYTES("A\x9b"
                "31mB\x9d"
                "52;c;QQ==\x9c"
                "C\n"),
          NULL, "UTF-8", "A\uFFFD31mB\uFFFD52;c;QQ==\uFFFDC\n", 3);
}

// At every place of a text that is looked at by many bytes at once, in each script.
static void test_bad_bytes_anywhere(void **state)
{
    (void)state;
    static const char *const around[] = {"字", "a", "é", "字a。"};
    static const char *const bad[] = {"\xC0",     "\xC1",         "\xE4\xB8",         "\x80",
                                      "\xFF",     "\xE0\x9F\x80", "\xED\xA0\x80",     "\xC3",
                                      "\xF0\x9F", "\xE4",         "\xF4\x90\x80\x80", "\xF8"};
    enum { CHARACTERS = 40 };
    for (size_t i = 0; i < ARRAY_LEN(around); i++)
        for (size_t j = 0; j < ARRAY_LEN(bad); j++)
            for (int at = 0; at <= CHARACTERS; at++) {
                struct str bytes = {0}, out = {0};
                struct encoding found = {0};
                for (int k = 0; k <= CHARACTERS; k++)
                    str_add(&bytes, sv_from(k == at ? bad[j] : around[i]));
                assert_true(encoding_decode(str_sv(&bytes), "UTF-8", &out, &found, NULL));
                assert_true(found.replaced > 0);
                assert_null(u8_check((const uint8_t *)out.p, out.n));
                size_t before = (size_t)at * strlen(around[i]);
                assert_memory_equal(out.p, bytes.p, before);
                assert_memory_equal(out.p + before, "\xEF\xBF\xBD", 3);
                str_release(&bytes);
                str_release(&out);
            }
}

static void test_line_ends(void **state)
{
    (void)state;
    check(BYTES("a\rb\r\rc\r"), NULL, "UTF-8", "a\nb\n\nc\n", 0);
    check(BYTES("a\r\nb\n\r\nc"), NULL, "UTF-8", "a\r\nb\n\r\nc", 0);
    check(BYTES("a\r\r\nb\rc\r\n"), NULL, "UTF-8", "a\r\r\nb\nc\r\n", 0);
    check(BYTES("\xFE\xFF\x4E\x2D\0\r\x4E\x2D\0\r\0\n"), NULL, "UTF-16BE", "中\n中\r\n", 0);
    check(BYTES("\xD6\xD0\r\xD6\xD0"), "gbk", "GB18030", "中\n中", 0);
}

static void test_refused(void **state)
{
    (void)state;
    static const struct sv binaries[] = {
        {"\x7f"
         "ELF\2\1\1\0\0\0\0\0\0\0\0\0",
         16},
        {"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0", 20},
        {"PK\3\4\24\0\0\0\10\0\x21\x33\x9a", 13},
        {"text \0 more", 11},
    };
    struct str out = {0};
    struct encoding found;
    for (size_t i = 0; i < ARRAY_LEN(binaries); i++) {
        struct err e = {0};
        assert_false(encoding_decode(binaries[i], NULL, &out, &found, &e));
        assert_non_null(strstr(e.text, "binary"));
        assert_null(strchr(e.text, '\n'));
    }
    unsigned seed = 5;
    struct str noise = {0};
    for (int i = 0; i < 4000; i++)
        str_add_char(&noise, (char)(1 + next_random(&seed) % 255));
    assert_false(encoding_decode(str_sv(&noise), NULL, &out, &found, NULL));
    struct err e = {0};
    assert_false(encoding_decode(SV("x"), "klingon", &out, &found, &e));
    assert_non_null(strstr(e.text, "klingon: "));
    str_release(&noise);
    str_release(&out);
}

static void test_other_scripts(void **state)
{
    (void)state;
    static const struct {
        const char *text, *charset, *name;
    } rows[] = {
        {"これは日本語の文章です。私たちは昨日、東京で会いました。とても楽しかったです。", "CP932",
         "Shift_JIS"},
        {"これは日本語の文章です。私たちは昨日、東京で会いました。とても楽しかったです。", "EUC-JP",
         "EUC-JP"},
        {"이것은 한국어로 쓴 글입니다. 우리는 어제 서울에서 만나 이야기를 나누었다.", "CP949",
         "EUC-KR"},
        {"Le café était fermé, et l’été déjà passé.", "CP1252", "windows-1252"},
        {"Only English words, nothing else to tell.\n", "UTF-16LE", "UTF-16LE"},
        {"Only English words, nothing else to tell.\n", "UTF-16BE", "UTF-16BE"},
        {"이것은 한국어로 쓴 글입니다. 우리는 어제 서울에서", "UTF-16LE", "UTF-16LE"},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        char bytes[512], *to = bytes, *from = (char *)(uintptr_t)rows[i].text;
        size_t left = strlen(from), room = sizeof bytes;
        iconv_t cd = iconv_open(rows[i].charset, "UTF-8");
        assert_int_equal(iconv(cd, &from, &left, &to, &room), 0);
        iconv_close(cd);
        check((struct sv){bytes, sizeof bytes - room}, NULL, rows[i].name, rows[i].text, 0);
    }
}

// ---- Beginnings of articles

enum { BEGINNING = 100 };

// The traditional character for a simplified one, where a table of pairs has it; else the same.
static uint32_t traditional(uint32_t code)
{
    for (size_t r = 0; r < SIMPLIFIED_ROWS; r++)
        for (const char16_t *p = simplified_pairs[r]; *p; p += 2)
            if (p[1] == code && p[0] >= 0x4E00)
                return p[0];
    return code;
}

static void to_traditional(struct sv text, struct str *out)
{
    str_clear(out);
    for (size_t i = 0; i < text.n;) {
        ucs4_t c;
        char bytes[6];
        i += (size_t)u8_mbtouc(&c, (const uint8_t *)text.p + i, text.n - i);
        str_add(out, (struct sv){bytes, (size_t)u8_uctomb((uint8_t *)bytes, traditional(c), 6)});
    }
}

struct trial {
    const char *charset, *name;
    bool traditional;
    int right, all;
};

// TEXT's first 100 bytes in the trial's encoding, what it lacks left out.
static size_t beginning(const struct trial *t, struct sv text, char out[BEGINNING])
{
    iconv_t cd = iconv_open(t->charset, "UTF-8");
    char *to = out;
    size_t room = BEGINNING;
    for (size_t i = 0; i < text.n;) {
        ucs4_t c;
        size_t n = (size_t)u8_mbtouc(&c, (const uint8_t *)text.p + i, text.n - i), left = n;
        char *from = (char *)(uintptr_t)(text.p + i), one[8], *end = one;
        size_t space = sizeof one;
        iconv(cd, NULL, NULL, NULL, NULL);
        if (iconv(cd, &from, &left, &end, &space) != (size_t)-1) {
            size_t m = sizeof one - space < room ? sizeof one - space : room;
            memcpy(to, one, m);
            to += m;
            room -= m;
        }
        i += n;
        if (room == 0)
            break;
    }
    iconv_close(cd);
    return BEGINNING - room;
}

static void try_text(struct sv text, void *arg)
{
    struct trial *t = arg;
    struct sv line;
    struct str turned = {0}, out = {0};
    while (sv_cut(&text, '\n', &line)) {
        bool han =
            line.n > 150 && (unsigned char)line.p[0] >= 0xE4 && (unsigned char)line.p[0] <= 0xE9;
        if (!han || sv_find(line, SV("の")) >= 0)    // Japanese is not written in these
            continue;
        line = sv_slice(line, 0, 400);
        if (t->traditional) {
            to_traditional(line, &turned);
            line = str_sv(&turned);
        }
        char bytes[BEGINNING];
        struct encoding found = {.name = "binary"};
        str_clear(&out);
        encoding_decode((struct sv){bytes, beginning(t, line, bytes)}, NULL, &out, &found, NULL);
        t->all++;
        t->right += strcmp(found.name, t->name) == 0;
    }
    str_release(&turned);
    str_release(&out);
}

static void test_beginnings(void **state)
{
    (void)state;
    struct trial trials[] = {
        {"GB18030", "GB18030", false, 0, 0},   {"GBK", "GB18030", true, 0, 0},
        {"BIG5", "Big5", true, 0, 0},          {"UTF-16LE", "UTF-16LE", false, 0, 0},
        {"UTF-16BE", "UTF-16BE", false, 0, 0}, {"UTF-8", "UTF-8", false, 0, 0},
        {"UTF-16LE", "UTF-16LE", true, 0, 0},
    };
    for (size_t i = 0; i < ARRAY_LEN(trials); i++) {
        struct trial *t = &trials[i];
        if (corpus_each(try_text, t) == 0) {
            print_message("no articles in ../shared: skipped\n");
            skip();
        }
        print_message("%-8s %s %d of %d beginnings of %d bytes\n", t->charset,
                      t->traditional ? "trad." : "simp.", t->right, t->all, BEGINNING);
    }
    for (size_t i = 0; i < ARRAY_LEN(trials); i++)
        assert_true(trials[i].right * 100 >= trials[i].all * 99);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_told),
        cmocka_unit_test(test_bad_bytes),
        cmocka_unit_test(test_bad_bytes_anywhere),
        cmocka_unit_test(test_line_ends),
        cmocka_unit_test(test_refused),
        cmocka_unit_test(test_other_scripts),
        cmocka_unit_test(test_beginnings),
    };
    return cmocka_run_group_tests_name("encoding", tests, NULL, NULL);
}
