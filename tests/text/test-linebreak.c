// Where lines may end.  In the tables ¦ stands for an opportunity; there is no other.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "../../src/text/linebreak-internal.h"
#include "yulu/base/file.h"
#include "yulu/text/linebreak.h"

// ---- Helpers

// TEXT with ¦ at each opportunity, the weak ones as well.
static void mark_breaks(struct sv text, const char *breaks, struct str *out)
{
    str_clear(out);
    for (size_t i = 0; i < text.n; i++) {
        if (breaks[i] != BREAK_NO && breaks[i] != BREAK_MUST)
            str_add(out, SV("¦"));
        str_add_char(out, text.p[i]);
    }
}

static void unmark(struct sv marked, struct str *out)
{
    str_clear(out);
    for (size_t i = 0; i < marked.n; i++) {
        if (i + 1 < marked.n && memcmp(marked.p + i, "¦", 2) == 0)
            i++;
        else
            str_add_char(out, marked.p[i]);
    }
}

// True when LANG breaks the text as MARKED says; otherwise *GOT has what came.
static bool breaks_as(struct sv marked, enum lang lang, struct str *got)
{
    struct str text = {0}, scratch = {0}, breaks = {0};
    unmark(marked, &text);
    str_reserve(&breaks, text.n);
    linebreak_find(str_sv(&text), lang, &scratch, breaks.p);
    mark_breaks(str_sv(&text), breaks.p, got);
    bool same = sv_eq(str_sv(got), marked);
    str_release(&text);
    str_release(&scratch);
    str_release(&breaks);
    return same;
}

struct row {
    const char *marked, *source;
};

static void check_rows(const struct row *rows, size_t n, enum lang lang)
{
    struct str got = {0};
    int wrong = 0;
    for (size_t i = 0; i < n; i++) {
        if (!breaks_as(sv_from(rows[i].marked), lang, &got)) {
            print_message("want %s\n got %s (%s)\n", rows[i].marked, str_c(&got), rows[i].source);
            wrong++;
        }
    }
    str_release(&got);
    assert_int_equal(wrong, 0);
}

// ---- Chinese

static void test_chinese(void **state)
{
    (void)state;
    static const struct row cases[] = {
        {"她¦问：¦“明¦天¦呢？”¦没¦人¦答。",
         "CLREQ 3.1.1: “ opens, ” closes (LB19 becomes LB14 and LB13)"},
        {"叫¦作¦‘引¦号’¦的", "CLREQ 3.1.1: single quotes"},
        {"“甲”¦“乙”¦“丙”", "CLREQ 3.1.1: quotes in a row"},
        {"don’t¦急", "UAX #14 LB19: an apostrophe joins"},
        {"读¦\"书\"¦吧", "CLREQ 3.1.1: straight quotes by parity"},
        {"13.3\"屏¦和¦\"大\"¦屏", "an inch mark opens no quote"},
        {"单¦个\" ¦引¦号", "a straight quote before a space does not open"},
        {"春¦天——¦夏¦天",
         "GB/T 15834 5.1.1: the dash is not split, CLREQ 3.1.3: nor first in a line"},
        {"――¦是¦的", "the dash as U+2015"},
        {"走⸺¦停", "the dash as U+2E3A"},
        {"也¦许……¦吧", "GB/T 15834 5.1.1: the ellipsis is not split, nor first"},
        {"“……¦不”", "CLREQ 3.1.3"},
        {"加¦西¦亚·¦马¦尔¦克¦斯", "CLREQ 3.1.3: the interpunct is not first"},
        {"加¦西¦亚•¦马", "the interpunct as U+2022"},
        {"加¦西¦亚・¦马", "the interpunct as U+30FB"},
        {"北¦京～¦上¦海", "GB/T 15834 5.1.5: the connector is not first"},
        {"5~6¦天", "the connector as ~"},
        {"或／¦和", "GB/T 15834 5.1.6: the solidus is not first"},
        {"与/或¦者", "GB/T 15834 5.1.6: nor last"},
        {"37℃¦和¦100%¦与¦50‰", "UAX #14 LB25: units of numbers"},
        {"￥5¦或 ¦$5", "UAX #14 LB25: signs of currency"},
        {"第¦２０２４¦年", "CLREQ 3.2: fullwidth digits are one number"},
        {"３．５¦和¦１，０００", "UAX #14 LB25 for fullwidth numbers"},
        {"ＡＩ¦公¦司", "fullwidth letters are one word"},
        {"Node.js¦与¦GPT-4.5¦或¦C++", "UAX #14 LB29, LB25"},
        {"有¦AI+¦的", "a plus sign ends a word"},
        {"如¦前[1]¦说[12]，¦又[3-5]", "a note's number stays with its word (CLREQ 3.3)"},
        {"说。[7]¦后", "also after a stop"},
        {"见[1]，¦[2]¦和¦（[3]）", "but not after a pause"},
        {"见 ¦https://¦a.example/¦b/¦c?¦d=1-2¦或¦www.b.example/¦c，¦都", "an address has parts"},
        {"[1]:¦https://¦a.example", "an address begins after a colon"},
        {"数¦组 ¦[1] ¦开¦始", "but not after a space"},
        {"如¦此①¦说，¦①¦一，¦②¦二", "① is a note after a word, a number in a list after a mark"},
        {"平¦方²¦米", "superscript digits"},
        {"（甲）¦【乙】¦《丙》", "CLREQ 3.1.1: brackets"},
        {"什¦么？！¦不", "CLREQ 3.1.3: stacked marks"},
        {"甲 ：¦乙", "a colon after a space is still not first"},
    };
    check_rows(cases, ARRAY_LEN(cases), LANG_ZH);
    check_rows(cases, ARRAY_LEN(cases), LANG_ANY);
}

// ---- Other languages

static void test_japanese(void **state)
{
    (void)state;
    static const struct row cases[] = {
        {"きゃっ¦と", "UAX #14 LB1: CJ is NS: small kana are not first"},
        {"コー¦ヒー", "the prolonged sound mark is not first"},
        {"「時々」¦は、¦こ¦こゝ¦ろ", "iteration marks are not first, brackets hold"},
        {"１２¦月¦“春”¦の", "fullwidth digits, quotes"},
    };
    check_rows(cases, ARRAY_LEN(cases), LANG_JA);
    check_rows(cases, ARRAY_LEN(cases), LANG_ANY);
}

static void test_korean(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"안녕하세요 ¦여러분, ¦반갑습니다.",
         "UAX #14 8.1: Korean by words, where there are spaces"},
        {"“좋아요” ¦라고 ¦했다", ""},
    };
    check_rows(rows, ARRAY_LEN(rows), LANG_KO);
    check_rows(rows, ARRAY_LEN(rows), LANG_ANY);
}

static void test_english(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"one ¦two, ¦three. ¦“Four,” ¦he ¦said", "UAX #14"},
        {"Node.js ¦is ¦e.g. ¦well-¦known", "UAX #14 LB29"},
        {"see ¦https://¦a.example/¦b-c?¦d=e%20#¦f. ¦And/¦or", "an address has parts"},
        {"it’s ¦3.5 ¦km, ¦$5 ¦or ¦20%", "UAX #14 LB25"},
    };
    check_rows(rows, ARRAY_LEN(rows), LANG_EN);
    check_rows(rows, ARRAY_LEN(rows), LANG_ANY);
}

static void test_newlines(void **state)
{
    (void)state;
    struct str scratch = {0};
    char breaks[16];
    linebreak_find(SV("a\nb\r\nc"), LANG_ANY, &scratch, breaks);
    assert_memory_equal(
        breaks, ((char[]){BREAK_NO, BREAK_MUST, BREAK_NO, BREAK_NO, BREAK_MUST, BREAK_NO}), 6);
    str_release(&scratch);
}

// The paragraph after NEWLINE breaks as it does alone, whatever stands before.
static bool same_after(struct sv spoilt, struct sv good)
{
    struct str text = {0}, scratch = {0}, breaks = {0}, alone = {0};
    str_add(&text, spoilt);
    str_add_char(&text, '\n');
    str_add(&text, good);
    str_reserve(&breaks, text.n);
    str_reserve(&alone, good.n);
    linebreak_find(str_sv(&text), LANG_ZH, &scratch, breaks.p);
    linebreak_find(good, LANG_ZH, &scratch, alone.p);
    bool same = memcmp(breaks.p + spoilt.n + 1, alone.p, good.n) == 0;
    str_release(&text);
    str_release(&scratch);
    str_release(&breaks);
    str_release(&alone);
    return same;
}

static void test_mispaired(void **state)
{
    (void)state;
    static const char *const spoilt[] = {"他说“你好",  "他说你好”", "他说\"你好", "13.3\"的屏",
                                         "（没有关上", "又一个‘",   "[1",         "a \" b \" c\""};
    static const char *const good[] = {"“甲”和“乙”，", "读\"书\"吧", "（好）‘是’", "见[1]。"};
    for (size_t i = 0; i < ARRAY_LEN(spoilt); i++)
        for (size_t k = 0; k < ARRAY_LEN(good); k++)
            assert_true(same_after(sv_from(spoilt[i]), sv_from(good[k])));
}

static void test_lang_from(void **state)
{
    (void)state;
    assert_int_equal(lang_from(SV("zh-Hans")), LANG_ZH);
    assert_int_equal(lang_from(SV("EN_GB")), LANG_EN);
    assert_int_equal(lang_from(SV("ja")), LANG_JA);
    assert_int_equal(lang_from(SV("ko-KR")), LANG_KO);
    assert_int_equal(lang_from(SV("yue-Hant-HK")), LANG_ZH);
    assert_int_equal(lang_from(SV("zhx")), LANG_ANY);
    assert_int_equal(lang_from(SV("")), LANG_ANY);
}

// ---- The runs laid out without the library

// A text of N picks from what meets in interviews.
static void random_text(unsigned *seed, int n, struct str *out)
{
    static const char *const picks[] = {
        "中",       "文",   "a",   "Z", " ",  "  ", "，",  "。", "：", "？", "“",  "”",        "…",
        "—",        "1",    "%",   "/", "-",  "\"", "[1]", "（", "）", "·",  "①",  "\n",       "一",
        "《",       "」",   "; ",  "*", "_",  "<",  "! ",  "0",  "é",  "か", "한", "\xCC\x81", ".",
        "https://", "www.", "?q=", "b", "人", "$",  "～",  "　", "🇨",  "👍",  "‍"};
    str_clear(out);
    for (int i = 0; i < n; i++) {
        *seed = *seed * 1103515245 + 12345;
        str_add(out, sv_from(picks[(*seed >> 16) % ARRAY_LEN(picks)]));
    }
}

static void test_fast_runs(void **state)
{
    (void)state;
    struct str text = {0}, scratch = {0}, fast = {0}, slow = {0};
    unsigned seed = 1;
    for (int i = 0; i < 40000; i++) {
        random_text(&seed, 1 + i % 40, &text);
        str_reserve(&fast, text.n);
        str_reserve(&slow, text.n);
        for (unsigned tailoring = 0; tailoring <= TAILOR_ALL; tailoring += i % 2 ? 7 : TAILOR_ALL) {
            linebreak_run(str_sv(&text), tailoring, true, &scratch, fast.p);
            linebreak_run(str_sv(&text), tailoring, false, &scratch, slow.p);
            if (memcmp(fast.p, slow.p, text.n) != 0) {
                mark_breaks(str_sv(&text), fast.p, &scratch);
                print_message("fast %s\n", str_c(&scratch));
                mark_breaks(str_sv(&text), slow.p, &scratch);
                print_message("slow %s\n", str_c(&scratch));
                fail();
            }
        }
    }
    str_release(&text);
    str_release(&scratch);
    str_release(&fast);
    str_release(&slow);
}

// ---- Unicode's own tests

static bool read_shared(const char *path, struct str *out)
{
    if (!file_exists(path)) {
        print_message("%s is not there: skipped\n", path);
        return false;
    }
    assert_true(file_read(path, SIZE_MAX, out, NULL));
    return true;
}

static void test_shared_chinese(void **state)
{
    (void)state;
    struct str file = {0}, got = {0};
    if (!read_shared("../shared/unicode/chinese-line-breaks.tsv", &file))
        skip();
    int right = 0, all = 0;
    struct sv rest = str_sv(&file), line, marked;
    while (sv_cut(&rest, '\n', &line)) {
        if (line.n == 0 || !sv_cut(&line, '\t', &marked))
            continue;
        all++;
        if (breaks_as(marked, LANG_ZH, &got))
            right++;
        else
            print_message("want %.*s\n got %s\n", (int)marked.n, marked.p, str_c(&got));
    }
    print_message("chinese-line-breaks.tsv: %d of %d\n", right, all);
    assert_int_equal(right, all);
    str_release(&file);
    str_release(&got);
}

// "× 0023 ÷ 2014 ÷": the text and, for each of its bytes, whether a line may end before it.
static void read_case(struct sv line, struct str *text, struct str *want)
{
    struct sv token;
    bool may = false;
    str_clear(text);
    str_clear(want);
    while (sv_cut(&line, ' ', &token)) {
        if (sv_eq(token, SV("×")) || sv_eq(token, SV("÷"))) {
            may = sv_eq(token, SV("÷"));
            continue;
        }
        unsigned long code = 0;
        for (size_t i = 0; i < token.n; i++)
            code = code * 16 +
                   (unsigned)(token.p[i] <= '9' ? token.p[i] - '0' : (token.p[i] | 32) - 'a' + 10);
        size_t at = text->n;
        if (code < 0x80) {
            str_add_char(text, (char)code);
        } else if (code < 0x800) {
            str_add_char(text, (char)(0xC0 | code >> 6));
            str_add_char(text, (char)(0x80 | (code & 0x3F)));
        } else {
            str_add_char(text, (char)(code < 0x10000 ? 0xE0 | code >> 12 : 0xF0 | code >> 18));
            if (code >= 0x10000)
                str_add_char(text, (char)(0x80 | (code >> 12 & 0x3F)));
            str_add_char(text, (char)(0x80 | (code >> 6 & 0x3F)));
            str_add_char(text, (char)(0x80 | (code & 0x3F)));
        }
        str_add_char(want, (char)(may && at > 0));
        while (want->n < text->n)
            str_add_char(want, 0);
    }
}

// The rule in brackets that decides at the first byte that differs: "[25.03]" stands after its
// mark.
static struct sv rule_at(struct sv comment, int nth)
{
    for (int i = 0; i <= nth; i++) {
        ptrdiff_t open = sv_find(comment, SV("["));
        if (open < 0)
            return SV("?");
        comment = sv_slice(comment, (size_t)open + 1, comment.n);
    }
    struct sv rule;
    sv_cut(&comment, ']', &rule);
    return rule;
}

struct rule_count {
    char rule[8];
    int n;
};

static void count_rule(struct rule_count counts[64], struct sv rule)
{
    for (int i = 0; i < 64; i++) {
        if (counts[i].n == 0)
            snprintf(counts[i].rule, sizeof counts[i].rule, "%.*s", (int)rule.n, rule.p);
        if (sv_eq(sv_from(counts[i].rule), rule)) {
            counts[i].n++;
            return;
        }
    }
}

static void test_line_break_conformance(void **state)
{
    (void)state;
    struct str file = {0}, text = {0}, want = {0}, scratch = {0};
    struct rule_count counts[64] = {0};
    if (!read_shared("../shared/unicode/LineBreakTest-14.0.0.txt", &file))
        skip();
    int right = 0, all = 0;
    struct sv rest = str_sv(&file), line, test;
    while (sv_cut(&rest, '\n', &line)) {
        if (line.n == 0 || line.p[0] == '#' || !sv_cut(&line, '\t', &test))
            continue;
        read_case(test, &text, &want);
        char breaks[256];
        linebreak_find(str_sv(&text), LANG_EN, &scratch, breaks);
        int nth = 0;
        bool same = true, after_newline = false;
        for (size_t i = 0; i < text.n && same; i++) {
            if (((unsigned char)text.p[i] & 0xC0) == 0x80)
                continue;
            same = want.p[i] == (breaks[i] == BREAK_MAY || (after_newline && i > 0));
            after_newline = breaks[i] == BREAK_MUST;
            nth += same;
        }
        all++;
        right += same;
        if (!same)
            count_rule(counts, rule_at(line, nth));
    }
    print_message("LineBreakTest-14.0.0: %d of %d; the others by rule:", right, all);
    for (int i = 0; i < 64 && counts[i].n; i++)
        print_message(" LB%s %d", counts[i].rule, counts[i].n);
    print_message("\n");
    assert_true(right >= 7310);
    str_release(&file);
    str_release(&text);
    str_release(&want);
    str_release(&scratch);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_chinese),        cmocka_unit_test(test_japanese),
        cmocka_unit_test(test_korean),         cmocka_unit_test(test_english),
        cmocka_unit_test(test_newlines),       cmocka_unit_test(test_mispaired),
        cmocka_unit_test(test_lang_from),      cmocka_unit_test(test_fast_runs),
        cmocka_unit_test(test_shared_chinese), cmocka_unit_test(test_line_break_conformance),
    };
    return cmocka_run_group_tests_name("linebreak", tests, NULL, NULL);
}
