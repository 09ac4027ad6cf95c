// Clusters, their cells, and what is shown of them.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <stdint.h>
#include <string.h>

#include "corpus.h"
#include "yulu/text/cluster.h"

static void test_cell_width(void **state)
{
    (void)state;
    static const struct {
        uint32_t code;
        int narrow, wide;
    } rows[] = {
        {0, 0, 0},      {'\n', -1, -1},   {0x1B, -1, -1},   {0x7F, -1, -1},     {0x9B, -1, -1},
        {'a', 1, 1},    {0xE9, 1, 2},     {0x4E2D, 2, 2},   {0x3002, 2, 2},     {0x201C, 1, 2},
        {0x2026, 1, 2}, {0x2014, 1, 2},   {0xB7, 1, 2},     {0x2460, 1, 2},     {0xFF71, 1, 1},
        {0xFF21, 2, 2}, {0xAC00, 2, 2},   {0x1100, 2, 2},   {0x1161, 0, 0},     {0x0301, 0, 0},
        {0x200B, 0, 0}, {0x200D, 0, 0},   {0xFE0F, 0, 0},   {0x4DC0, 2, 1},     {0x20000, 2, 2},
        {0x600, 1, 0},  {0x3248, 2, 2},   {0x1F600, 2, 2},  {0x2764, 1, 1},     {0x1F1E8, 1, 1},
        {0xE000, 1, 2}, {0xD800, -1, -1}, {0x10FFFF, 1, 2}, {0x110000, -1, -1}, {0x3000, 2, 2},
        {0xAD, 1, 2},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        assert_int_equal(cell_width(rows[i].code, AMBIGUOUS_NARROW), rows[i].narrow);
        assert_int_equal(cell_width(rows[i].code, AMBIGUOUS_WIDE), rows[i].wide);
    }
}

static void test_shown(void **state)
{
    (void)state;
    static const struct {
        const char *cluster, *shown;
        int cells;
    } rows[] = {
        {"a", "a", 1},
        {"中", "中", 2},
        {"\x1b", "␛", 1},
        {"\x7f", "␡", 1},
        {"\t", " ", 1},
        {"\r", "", 0},
        {"\xC2\x9B", "\uFFFD", 1},
        {"\xff", "\uFFFD", 1},
        {"\u202e", "", 0},
        {"\u200b", "", 0},
        {"❤\uFE0F", "❤", 1},
        {"1\uFE0F\u20E3", "1\u20E3", 1},
        {"👍🏽", "👍", 2},
        {"👨\u200d👩\u200d👧\u200d👦", "👨", 2},
        {"🏳\uFE0F\u200d🌈", "🏳", 1},
        {"🇨🇳", "CN", 2},
        {"🇨", "C", 1},
        {"\u1112\u1161\u11ab", "한", 2},
        {"가\u11a8", "각", 2},
        {"\u1161", "ㅏ", 2},
        {"\u11a8", "ㄱ", 2},
        {"\u0301", "◌\u0301", 1},
        {"e\u0301\u0302\u0303\u0304\u0305\u0306", "e\u0301\u0302\u0303\u0304", 1},
        {"\u0600中", "中", 2},
        {"กำ", "กำ", 2},
        {"🫨", "\uFFFD", 1},    // of Unicode 15: terminals disagree
        {"䷀", "䷀", 2},
        {"𠮷", "𠮷", 2},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        char out[CLUSTER_SHOWN_MAX + 1];
        struct sv text = sv_from(rows[i].cluster);
        size_t n = cluster_shown(text, out);
        assert_string_equal(out, rows[i].shown);
        assert_int_equal(n, strlen(rows[i].shown));
        assert_int_equal(text_cells(text, AMBIGUOUS_NARROW), rows[i].cells);
        assert_int_equal(cluster_after(text, 0), text.n);
    }
}

static void test_boundaries(void **state)
{
    (void)state;
    struct sv text = SV("a中e\u0301👨\u200d👩\r\n🇨🇳🇺");
    const size_t at[] = {0, 1, 4, 7, 18, 20, 28, 32};
    assert_int_equal(text.n, 32);
    for (size_t off = 0, k = 0; off <= text.n; off++) {
        k += k + 1 < ARRAY_LEN(at) && off == at[k + 1];
        assert_int_equal(cluster_floor(text, off), at[k]);
        assert_int_equal(cluster_after(text, off), k + 1 < ARRAY_LEN(at) ? at[k + 1] : text.n);
        assert_int_equal(cluster_before(text, off), off == at[k] && k ? at[k - 1] : at[k]);
    }
    assert_int_equal(cluster_after(text, 99), text.n);
}

static void test_fit(void **state)
{
    (void)state;
    int used;
    assert_int_equal(text_fit(SV("道可道"), 5, AMBIGUOUS_NARROW, &used).n, 6);
    assert_int_equal(used, 4);
    assert_int_equal(text_fit(SV("ae\u0301b"), 2, AMBIGUOUS_NARROW, NULL).n, 4);
    assert_int_equal(text_fit(SV("“道"), 2, AMBIGUOUS_WIDE, &used).n, 3);
    assert_int_equal(text_fit(SV("道"), 1, AMBIGUOUS_WIDE, &used).n, 0);
    assert_int_equal(used, 0);
}

// Millions of marks or flags must take no longer than as many letters.
static void test_long_clusters(void **state)
{
    (void)state;
    struct str text = {0};
    str_add_char(&text, 'e');
    for (int i = 0; i < 300000; i++)
        str_add(&text, SV("\u0301"));
    assert_int_equal(text_cells(str_sv(&text), AMBIGUOUS_NARROW), 1);
    str_clear(&text);
    for (int i = 0; i < 300000; i++)
        str_add(&text, SV("🇨"));
    assert_int_equal(text_cells(str_sv(&text), AMBIGUOUS_NARROW), 300000);
    str_release(&text);
}

// ---- Unicode's own cases

static void add_code(struct str *out, uint32_t code)
{
    char b[4];
    size_t n = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    for (size_t i = n; i-- > 1; code >>= 6)
        b[i] = (char)(0x80 | (code & 0x3F));
    b[0] = (char)(n == 1 ? code : (0xF00U >> n & 0xFF) << (n == 1) | code);
    str_add(out, (struct sv){b, n});
}

static uint32_t hex(struct sv s)
{
    uint32_t code = 0;
    for (size_t i = 0; i < s.n; i++)
        code = code * 16 + (uint32_t)(s.p[i] <= '9' ? s.p[i] - '0' : (s.p[i] | 32) - 'a' + 10);
    return code;
}

// "÷ 0020 × 0308 ÷": the text, and a byte 1 where a cluster starts.
static void read_case(struct sv line, struct str *text, struct str *starts)
{
    struct sv token;
    bool start = true;
    str_clear(text);
    str_clear(starts);
    while (sv_cut(&line, ' ', &token)) {
        if (sv_eq(token, SV("÷")) || sv_eq(token, SV("×"))) {
            start = sv_eq(token, SV("÷"));
            continue;
        }
        add_code(text, hex(token));
        for (char first = start; starts->n < text->n; first = 0)
            str_add_char(starts, first);
    }
}

static bool clusters_as(struct sv text, struct sv starts)
{
    struct sv rest = text;
    struct cluster c;
    for (size_t at = 0; cluster_next(&rest, AMBIGUOUS_NARROW, &c); at += c.bytes.n)
        for (size_t i = 0; i < c.bytes.n; i++)
            if (starts.p[at + i] != (i == 0) || cluster_floor(text, at + i) != at)
                return false;
    return true;
}

static void test_conformance(void **state)
{
    (void)state;
    const char *path = "../shared/unicode/GraphemeBreakTest-14.0.0.txt";
    struct str file = {0}, text = {0}, starts = {0};
    if (!file_exists(path)) {
        print_message("%s is not there: skipped\n", path);
        skip();
    }
    assert_true(file_read(path, SIZE_MAX, &file, NULL));
    int right = 0, all = 0;
    struct sv rest = str_sv(&file), line, test;
    while (sv_cut(&rest, '\n', &line)) {
        if (line.n == 0 || line.p[0] == '#' || !sv_cut(&line, '\t', &test))
            continue;
        read_case(test, &text, &starts);
        all++;
        right += clusters_as(str_sv(&text), str_sv(&starts));
    }
    print_message("GraphemeBreakTest-14.0.0: %d of %d\n", right, all);
    assert_int_equal(all, 602);
    assert_int_equal(right, all);
    str_release(&file);
    str_release(&text);
    str_release(&starts);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_cell_width),    cmocka_unit_test(test_shown),
        cmocka_unit_test(test_boundaries),    cmocka_unit_test(test_fit),
        cmocka_unit_test(test_long_clusters), cmocka_unit_test(test_conformance),
    };
    return cmocka_run_group_tests_name("cluster", tests, NULL, NULL);
}
