// Filling lines.  In the tables | ends a line; spaces dropped at a break stand nowhere.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistr.h>

#include "corpus.h"
#include "yulu/text/wrap.h"

#if defined(__SANITIZE_ADDRESS__)
enum { WIDTH_STEP = 13 };
#else
enum { WIDTH_STEP = 1 };
#endif

// ---- Tables

static void lines_of(struct sv text, const struct wrap_style *style, struct str *out)
{
    struct wrap_scratch scratch = {0};
    struct wrap w = wrap_begin(text, style, &scratch);
    str_clear(out);
    for (struct wrap_line line; wrap_next(&w, &line);) {
        for (int i = 0; i < line.indent; i++)
            str_add_char(out, '_');
        str_add(out, sv_slice(text, line.off, line.end));
        if (line.hang)
            str_addf(out, "<%d", line.hang);
        str_add_char(out, '|');
    }
    wrap_scratch_release(&scratch);
}

struct row {
    struct wrap_style style;
    const char *text, *lines;
};

static void check(const struct row *rows, size_t n)
{
    struct str got = {0};
    for (size_t i = 0; i < n; i++) {
        struct wrap_style style = rows[i].style;
        style.ambiguous = style.ambiguous ? style.ambiguous : AMBIGUOUS_WIDE;
        lines_of(sv_from(rows[i].text), &style, &got);
        assert_string_equal(str_c(&got), rows[i].lines);
    }
    str_release(&got);
}

static void test_filling(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {{.width = 8}, "", "|"},
        {{.width = 8}, "道可道非常道", "道可道非|常道|"},
        {{.width = 2}, "道可道", "道|可|道|"},
        {{.width = 1}, "道可", "道|可|"},
        {{.width = 9}, "道可道非常道", "道可道非|常道|"},
        {{.width = 8}, "道可道，非常道", "道可道，|非常道|"},
        {{.width = 8}, "道可道非，常道", "道可道|非，常道|"},
        {{.width = 8}, "他说：“你好。”", "他说：|“你|好。”|"},
        {{.width = 10}, "one two three", "one two|three|"},
        {{.width = 7}, "one two    three", "one two|three|"},
        {{.width = 5}, "one two    ", "one|two|"},
        {{.width = 6}, "  one", "  one|"},
        {{.width = 10}, "一二三　　四五", "一二三|四五|"},
        {{.width = 20}, "a\nb\r\n\nc\n", "a|b||c|"},
        {{.width = 20}, "\n", "|"},
        {{.width = 8}, "用GPT-4写", "用GPT-4|写|"},
        {{.width = 6}, "春天——夏天", "春|天——|夏天|"},
        {{.width = 4}, "——", "——|"},
        {{.width = 4}, "……", "……|"},
    };
    check(rows, ARRAY_LEN(rows));
}

static void test_emergency(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {{.width = 4}, "abcdefghij", "abcd|efgh|ij|"},
        {{.width = 4}, "看abcdefghij", "看|abcd|efgh|ij|"},
        {{.width = 2}, "——", "—|—|"},
        {{.width = 3}, "👍🏽👍🏽", "👍🏽|👍🏽|"},
        {{.width = 3}, "e\u0301e\u0301e\u0301e\u0301", "e\u0301e\u0301e\u0301|e\u0301|"},
        {{.width = 24},
         "https://example.com/path/to/article-name",
         "https://example.com/|path/to/article-name|"},
        {{.width = 24}, "见https://example.com/path", "见|https://example.com/path|"},
        {{.width = 24}, "[1]:https://example.com/path", "[1]:|https://example.com/path|"},
        {{.width = 11}, "(https://abcdef.gh)를", "(https://|abcdef.gh)|를|"},
        {{.width = 24},
         "https://example.com/q?first=alpha&second=beta",
         "https://example.com/q?|first=alpha&second=beta|"},
    };
    check(rows, ARRAY_LEN(rows));
}

static void test_units(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {{.width = 9}, "大约有3.5万人", "大约有|3.5万人|"},
        {{.width = 8}, "增长100%的", "增长100%|的|"},
        {{.width = 6}, "花了100元", "花了|100元|"},
        {{.width = 3}, "100元", "100|元|"},
    };
    check(rows, ARRAY_LEN(rows));
}

static void test_indents(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {{.width = 8, .first_indent = 4}, "道可道非常道", "____道可|道非常道|"},
        {{.width = 8, .hanging_indent = 4}, "道可道非常道", "道可道非|____常道|"},
        {{.width = 8, .first_indent = 20}, "道可", "______道|可|"},
        {{.width = 8, .first_indent = -3}, "道可", "道可|"},
        {{.width = 2, .first_indent = 4, .hanging_indent = 4}, "道可", "道|可|"},
    };
    check(rows, ARRAY_LEN(rows));
}

static void test_hanging(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {{.width = 8, .hang = HANG_HALF}, "道可道非，常道", "道可道非，<2|常道|"},
        {{.width = 9, .hang = HANG_HALF}, "道可道非，常道", "道可道非，<1|常道|"},
        {{.width = 8, .hang = HANG_HALF}, "道可道非。", "道可道非。<2|"},
        {{.width = 8, .hang = HANG_HALF}, "道可道非。\n常", "道可道非。<2|常|"},
        {{.width = 8, .hang = HANG_HALF}, "道可道非：常道", "道可道|非：常道|"},
        {{.width = 8, .hang = HANG_FULL}, "道可道非：常道", "道可道非：<2|常道|"},
        {{.width = 8, .hang = HANG_FULL}, "道可道非。”常道", "道可道|非。”常|道|"},
        {{.width = 10, .hang = HANG_FULL}, "道可道非。”常道", "道可道非。”<2|常道|"},
        {{.width = 10, .hang = HANG_HALF}, "道可道非。”常道", "道可道|非。”常道|"},
        {{.width = 3, .hang = HANG_FULL}, "abc, def", "abc,<1|def|"},
    };
    check(rows, ARRAY_LEN(rows));
}

static void test_ambiguous(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {{.width = 12, .ambiguous = AMBIGUOUS_WIDE}, "“你好”——①", "“你好”——|①|"},
        {{.width = 8, .ambiguous = AMBIGUOUS_NARROW}, "“你好”——①", "“你好”——|①|"},
        {{.width = 9, .ambiguous = AMBIGUOUS_NARROW}, "“你好”——①", "“你好”——①|"},
    };
    check(rows, ARRAY_LEN(rows));
}

// ---- Properties

static bool contains(const char *set, struct sv text, size_t off)
{
    for (; *set; set += u8_mblen((const uint8_t *)set, 4)) {
        size_t n = (size_t)u8_mblen((const uint8_t *)set, 4);
        if (text.n - off >= n && memcmp(text.p + off, set, n) == 0)
            return true;
    }
    return false;
}

static size_t last_char(struct sv text, size_t end)
{
    do
        end--;
    while (end > 0 && ((unsigned char)text.p[end] & 0xC0) == 0x80);
    return end;
}

struct tally {
    struct wrap_scratch scratch;
    int width;
    enum ambiguous ambiguous;
    long lines, bad_start, bad_end, wide_bad;    // WIDE_BAD: at widths of 20 and more
};

static bool only_white(struct sv s)
{
    for (size_t i = 0; i < s.n;) {
        ucs4_t c;
        i += (size_t)u8_mbtouc(&c, (const uint8_t *)s.p + i, s.n - i);
        bool white = c <= ' ' || c == 0x85 || c == 0x1680 || c == 0x205F ||
                     (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x3000;
        if (!white)
            return false;
    }
    return true;
}

static bool has_other_break(const struct wrap *w, size_t from, size_t to)
{
    for (size_t i = from + 1; i < to; i++)
        if (w->breaks[i] == BREAK_MAY)
            return true;
    return false;
}

static void count_forbidden(struct tally *t, const struct wrap *w, const struct wrap_line *line,
                            size_t before)
{
    static const char starts[] = "、，。．：；！？）】》〉」』”’…—～·％‰℃々ーゝ";
    static const char ends[] = "（【《〈「『“‘￥＄";
    bool other = has_other_break(w, before, line->off);
    bool start = other && line->off > before && contains(starts, w->text, line->off);
    bool end = !line->last && line->end > line->off &&
               contains(ends, w->text, last_char(w->text, line->end)) &&
               has_other_break(w, line->off, line->end);
    t->bad_start += start;
    t->bad_end += end;
    t->wide_bad += (start || end) && t->width >= 20;
    if ((start || end) && t->width >= 20)
        print_message("width %d: %.*s\n", t->width, (int)(line->end - line->off),
                      w->text.p + line->off);
}

// Lines in order, between them white space alone, none too wide, cells counted right.
static void check_lines(struct tally *t, struct sv text, const struct wrap_style *style)
{
    struct wrap w = wrap_begin(text, style, &t->scratch);
    size_t at = 0, before = SIZE_MAX;
    for (struct wrap_line line; wrap_next(&w, &line); t->lines++) {
        assert_true(line.off >= at && line.end >= line.off);
        assert_true(only_white(sv_slice(text, at, line.off)));
        int cells = text_cells(sv_slice(text, line.off, line.end), style->ambiguous);
        assert_int_equal(line.cells, cells);
        assert_true(line.indent + cells - line.hang <= style->width);
        assert_true(line.hang <= (style->hang ? 2 : 0));
        assert_int_equal(cluster_floor(text, line.off), line.off);
        if (before != SIZE_MAX)
            count_forbidden(t, &w, &line, before);
        before = line.last ? SIZE_MAX : line.off;
        at = line.end;
    }
    assert_true(only_white(sv_slice(text, at, text.n)));
}

static void check_article(struct sv text, void *arg)
{
    struct tally *t = arg;
    struct wrap_style style = {.width = t->width, .ambiguous = t->ambiguous};
    struct sv line;
    while (sv_cut(&text, '\n', &line))
        check_lines(t, line, &style);
}

static void test_articles(void **state)
{
    (void)state;
    static const int shown[] = {2, 10, 16, 20, 24, 40, 76, 120, 200};
    struct tally t = {.ambiguous = AMBIGUOUS_WIDE};
    size_t next = 0, n = 0;
    long bad = 0;
    for (int width = 2; width <= 200; width += WIDTH_STEP) {
        t.lines = t.bad_start = t.bad_end = 0;
        t.width = width;
        n = corpus_each(check_article, &t);
        if (n == 0)
            break;
        bad += t.bad_start + t.bad_end;
        if (next < ARRAY_LEN(shown) && width >= shown[next]) {
            next++;
            print_message("width %3d: %7ld lines, %ld begin and %ld end with a forbidden mark\n",
                          width, t.lines, t.bad_start, t.bad_end);
        }
    }
    wrap_scratch_release(&t.scratch);
    if (n == 0) {
        print_message("no articles in ../shared: skipped\n");
        skip();
    }
    print_message("%zu articles, all widths: %ld forbidden marks, %ld at widths of 20 and more\n",
                  n, bad, t.wide_bad);
    assert_int_equal(t.wide_bad, 0);
}

// Any code point, those that matter to layout more often.
static uint32_t random_code(unsigned *seed)
{
    static const uint32_t picks[] = {
        ' ',     '\n',    0x4E2D, 'a',    0x3002, 0x201C, 0x201D, 0x2026, 0x2014, 0x200D, 0xFE0F,
        0x1F468, 0x1F1E8, 0x0301, 0x0E33, 0x1100, 0x1161, 0x11A8, 0x0600, 0x3000, '\r',   '"',
        ':',     0x2028,  0x00AD, '/',    '1',    0xFF0C, 0x0903, 0xAC00, '\t',   0x200B};
    unsigned r = next_random(seed);
    if (r % 4)
        return picks[next_random(seed) % ARRAY_LEN(picks)];
    uint32_t code = (next_random(seed) << 12 ^ next_random(seed)) % 0x110000;
    return code >= 0xD800 && code < 0xE000 ? 0x4E00 : code;
}

static void test_random(void **state)
{
    (void)state;
    unsigned seed = 7;
    struct str text = {0};
    struct tally t = {0};
    for (int i = 0; i < 60000 / WIDTH_STEP; i++) {
        str_clear(&text);
        for (int n = i % 60; n > 0; n--) {
            char bytes[6];
            str_add(&text,
                    (struct sv){bytes, (size_t)u8_uctomb((uint8_t *)bytes, random_code(&seed), 6)});
        }
        struct wrap_style style = {
            .width = 2 + (int)(next_random(&seed) % 30),
            .first_indent = (int)(next_random(&seed) % 6),
            .hanging_indent = (int)(next_random(&seed) % 6),
            .ambiguous = i % 2 ? AMBIGUOUS_WIDE : AMBIGUOUS_NARROW,
            .lang = (enum lang)(i % 5),
            .hang = (enum hang)(i % 3),
        };
        check_lines(&t, str_sv(&text), &style);
    }
    str_release(&text);
    wrap_scratch_release(&t.scratch);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_filling), cmocka_unit_test(test_emergency),
        cmocka_unit_test(test_units),   cmocka_unit_test(test_indents),
        cmocka_unit_test(test_hanging), cmocka_unit_test(test_ambiguous),
        cmocka_unit_test(test_random),  cmocka_unit_test(test_articles),
    };
    return cmocka_run_group_tests_name("wrap", tests, NULL, NULL);
}
