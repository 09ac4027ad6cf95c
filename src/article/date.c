// Dates: a scan for the first thing in a text that is a date in one of the common forms.
#include <stdio.h>

#include "metadata-internal.h"
#include "parse-chars.h"

struct ymd {
    long year, month, day;
};

static bool ymd_valid(struct ymd t)
{
    static const int days[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return t.year >= 1000 && t.year <= 2999 && t.month >= 1 && t.month <= 12 && t.day >= 1 &&
           t.day <= days[t.month - 1];
}

static int han_digit(uint32_t c)
{
    static const uint32_t digits[] = {0x96f6, 0x4e00, 0x4e8c, 0x4e09, 0x56db,
                                      0x4e94, 0x516d, 0x4e03, 0x516b, 0x4e5d};
    if (c == 0x3007 || c == 0x25cb)
        return 0;
    for (int i = 0; i < 10; i++)
        if (digits[i] == c)
            return i;
    return -1;
}

// A number in ASCII, full-width or Han digits (二〇二三, 十二, 二十一) off REST; its digits to
// *WIDTH.
static long take_number(struct sv *rest, int *width)
{
    long n = 0;
    bool ten = false;
    *width = 0;
    for (struct sv next = *rest; next.n > 0 && *width < 9; *rest = next, ++*width) {
        uint32_t c = char_take(&next);
        int han = han_digit(c);
        if (char_is_digit(c)) {
            n = n * 10 + (long)(c > 0x7f ? c - 0xff10 : c - '0');
        } else if (c == 0x5341) {    // 十
            n = (n ? n : 1) * 10;
            ten = true;
        } else if (han >= 0) {
            n = ten ? n + han : n * 10 + han;
        } else {
            break;
        }
    }
    return n;
}

static bool take_any(struct sv *rest, const char *choices)
{
    struct sv next = *rest;
    uint32_t c = char_take(&next);
    for (struct sv all = sv_from(choices); c && all.n > 0;)
        if (char_take(&all) == c) {
            *rest = next;
            return true;
        }
    return false;
}

static void skip_spaces(struct sv *rest)
{
    *rest = text_trim_start(*rest);
}

// 令和6年 is 2024; 0 when ERA names none.
static long era_base(struct sv *rest)
{
    static const struct {
        const char *name;
        long base;
    } eras[] = {{"令和", 2018}, {"平成", 1988}, {"昭和", 1925}, {"大正", 1911},
                {"明治", 1867}, {"民国", 1911}, {"民國", 1911}};
    for (size_t i = 0; i < ARRAY_LEN(eras); i++)
        if (sv_starts(*rest, sv_from(eras[i].name))) {
            *rest = sv_slice(*rest, 6, rest->n);
            return eras[i].base;
        }
    return 0;
}

// 2023年3月8日, 2023-03-08, 2023/3/8, 2023.3.8, 20230308, 令和6年1月2日
static bool year_first(struct sv s, struct ymd *t)
{
    int width;
    long base = era_base(&s);
    t->year = take_number(&s, &width) + base;
    if (base && width == 0 && sv_starts(s, SV("元"))) {
        s = sv_slice(s, 3, s.n);
        t->year = base + 1;
    }
    if (width == 8 && !base && !char_is_latin(char_first(s))) {
        *t = (struct ymd){t->year / 10000, t->year / 100 % 100, t->year % 100};
        return true;
    }
    if (width != 4 && !base)
        return false;
    skip_spaces(&s);
    if (!take_any(&s, "年년-/.／．－"))
        return false;
    skip_spaces(&s);
    t->month = take_number(&s, &width);
    if (width < 1 || width > 2)
        return false;
    skip_spaces(&s);
    if (!take_any(&s, "月월-/.／．－"))
        return false;
    skip_spaces(&s);
    t->day = take_number(&s, &width);
    return width >= 1 && width <= 3;
}

static long month_named(struct sv *rest)
{
    static const char *const months[] = {"january",   "february", "march",    "april",
                                         "may",       "june",     "july",     "august",
                                         "september", "october",  "november", "december"};
    size_t n = 0;
    while (n < rest->n && char_is_latin((unsigned char)rest->p[n]) && n < 12)
        n++;
    struct sv word = sv_slice(*rest, 0, n);
    for (size_t i = 0; i < ARRAY_LEN(months); i++) {
        struct sv full = sv_from(months[i]);
        if (n >= 3 && n <= full.n && sv_eq_ignore_case(word, sv_slice(full, 0, n))) {
            *rest = sv_slice(*rest, n, rest->n);
            return (long)i + 1;
        }
    }
    return 0;
}

static void skip_ordinal(struct sv *rest)
{
    static const char *const ends[] = {"st", "nd", "rd", "th"};
    for (size_t i = 0; i < ARRAY_LEN(ends); i++)
        if (rest->n >= 2 && sv_eq_ignore_case(sv_slice(*rest, 0, 2), sv_from(ends[i]))) {
            *rest = sv_slice(*rest, 2, rest->n);
            return;
        }
}

static void skip_marks(struct sv *rest)
{
    while (take_any(rest, " ,.-/\t"))
        continue;
}

// Mar 8, 2023
static bool month_first(struct sv s, struct ymd *t)
{
    int width;
    t->month = month_named(&s);
    if (!t->month)
        return false;
    skip_marks(&s);
    t->day = take_number(&s, &width);
    if (width < 1 || width > 2)
        return false;
    skip_ordinal(&s);
    skip_marks(&s);
    t->year = take_number(&s, &width);
    return width == 4;
}

// 8 Mar 2023; 3/8/2023 is read as in the United States unless the first number is no month
static bool day_first(struct sv s, struct ymd *t)
{
    int width;
    t->day = take_number(&s, &width);
    if (width < 1 || width > 2)
        return false;
    skip_ordinal(&s);
    if (sv_starts(s, SV(" of ")))
        s = sv_slice(s, 3, s.n);
    bool slashed = s.n > 0 && (s.p[0] == '/' || s.p[0] == '.');
    skip_marks(&s);
    t->month = month_named(&s);
    if (!t->month && slashed) {
        t->month = take_number(&s, &width);
        if (t->day <= 12)
            *t = (struct ymd){0, t->day, t->month};
    }
    if (!t->month)
        return false;
    skip_marks(&s);
    t->year = take_number(&s, &width);
    return width == 4;
}

// A digit, a letter, or what an era begins with: 令平昭大明民.
static bool begins_date(uint32_t c)
{
    if (c < 0x80)
        return char_is_digit(c) || char_is_latin(c);
    return char_is_digit(c) || c == 0x5341 || han_digit(c) >= 0 || c == 0x4ee4 || c == 0x5e73 ||
           c == 0x662d || c == 0x5927 || c == 0x660e || c == 0x6c11;
}

bool date_find(struct sv text, char out[11], struct sv *before)
{
    uint32_t c = 0;
    for (struct sv s = text; s.n > 0; c = char_take(&s)) {
        struct ymd t = {0};
        if (!begins_date(char_first(s)))
            continue;
        bool inside = char_is_digit(c) || (char_is_latin(c) && char_is_latin(char_first(s)));
        if (inside || !(year_first(s, &t) || month_first(s, &t) || day_first(s, &t)) ||
            !ymd_valid(t))
            continue;
        snprintf(out, 11, "%04u-%02u-%02u", (unsigned)t.year % 10000u, (unsigned)t.month % 100u,
                 (unsigned)t.day % 100u);
        *before = sv_slice(text, 0, text.n - s.n);
        return true;
    }
    return false;
}

bool date_parse(struct sv text, char out[11])
{
    struct sv before;
    return date_find(text, out, &before);
}
