#include "yulu/base/str.h"

#include <assert.h>
#include <limits.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "yulu/base/lanes.h"

enum { FIRST_CAP = 32 };

struct sv sv_from(const char *s)
{
    return (struct sv){s, s ? strlen(s) : 0};
}

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

bool sv_eq_ignore_case(struct sv a, struct sv b)
{
    if (a.n != b.n) {
        return false;
    }
    for (size_t i = 0; i < a.n; i++) {
        if (lower(a.p[i]) != lower(b.p[i])) {
            return false;
        }
    }
    return true;
}

int sv_cmp(struct sv a, struct sv b)
{
    size_t common = a.n < b.n ? a.n : b.n;
    int order = common ? memcmp(a.p, b.p, common) : 0;
    return order ? order : (a.n > b.n) - (a.n < b.n);
}

// Two bytes of a needle tell most places apart at once.
struct mark {
    struct sv needle;
    size_t first, last;    // where in the needle
};

// Where both stand, in the places from AT on.
static inline lanes mark_hits(const struct mark *m, const char *at)
{
    return (lanes)((lanes_at(at + m->first) == (uint8_t)m->needle.p[m->first]) &
                   (lanes_at(at + m->last) == (uint8_t)m->needle.p[m->last]));
}

// The first of the places [AT, END), LANES of them at least, where the needle is.
static const char *find_in_lanes(const struct mark *m, const char *at, const char *end)
{
    enum { ROUNDS = 4 };
    while (at < end) {
        if (end - at >= ROUNDS * LANES &&
            !lanes_any(mark_hits(m, at) | mark_hits(m, at + LANES) | mark_hits(m, at + 2 * LANES) |
                       mark_hits(m, at + 3 * LANES))) {
            at += ROUNDS * LANES;
            continue;
        }
        at = end - at < LANES ? end - LANES : at;
        lanes hits = mark_hits(m, at);
        for (int i = lanes_any(hits) ? 0 : LANES; i < LANES; i++) {
            if (hits[i] && memcmp(at + i, m->needle.p, m->needle.n) == 0) {
                return at + i;
            }
        }
        at += LANES;
    }
    return NULL;
}

// A short text, by the first byte; by the last one where that is of a longer character, as most of
// those in a text share the first.
static ptrdiff_t find_by_byte(struct sv s, struct sv needle)
{
    size_t mark = needle.p[0] & 0x80 ? needle.n - 1 : 0, behind = needle.n - 1 - mark;
    for (size_t at = mark; at + behind < s.n; at++) {
        const char *hit = memchr(s.p + at, needle.p[mark], s.n - behind - at);
        if (!hit) {
            return -1;
        }
        at = (size_t)(hit - s.p);
        if (memcmp(hit - mark, needle.p, needle.n) == 0) {
            return hit - mark - s.p;
        }
    }
    return -1;
}

ptrdiff_t sv_find(struct sv s, struct sv needle)
{
    if (needle.n == 0) {
        return 0;
    }
    if (needle.n == 1 || s.n < needle.n - 1 + LANES) {
        return find_by_byte(s, needle);
    }
    struct mark mark = {needle, needle.p[0] & 0x80 ? 1 : 0, needle.n - 1};
    const char *found = find_in_lanes(&mark, s.p, s.p + s.n - needle.n + 1);
    return found ? found - s.p : -1;
}

static bool is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

struct sv sv_trim(struct sv s)
{
    while (s.n && is_space(s.p[0])) {
        s.p++;
        s.n--;
    }
    while (s.n && is_space(s.p[s.n - 1])) {
        s.n--;
    }
    return s;
}

bool sv_cut(struct sv *rest, char sep, struct sv *field)
{
    if (!rest->p) {
        return false;
    }
    const char *end = memchr(rest->p, sep, rest->n);
    if (end) {
        size_t n = (size_t)(end - rest->p);
        *field = (struct sv){rest->p, n};
        *rest = (struct sv){end + 1, rest->n - n - 1};
    } else {
        *field = *rest;
        *rest = (struct sv){0};
    }
    return true;
}

// Counts down from 0 so that LONG_MIN, whose positive twin does not exist, is read too.
int hex_digit(char c)
{
    return c >= '0' && c <= '9'   ? c - '0'
           : c >= 'a' && c <= 'f' ? c - 'a' + 10
           : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                  : -1;
}

bool sv_to_long(struct sv s, long *out)
{
    bool negative = s.n && s.p[0] == '-';
    if (negative || (s.n && s.p[0] == '+')) {
        s = sv_slice(s, 1, s.n);
    }
    long n = 0;
    for (size_t i = 0; i < s.n; i++) {
        int digit = s.p[i] - '0';
        if (digit < 0 || digit > 9 || n < (LONG_MIN + digit) / 10) {
            return false;
        }
        n = n * 10 - digit;
    }
    if (s.n == 0 || (!negative && n < -LONG_MAX)) {
        return false;
    }
    *out = negative ? n : -n;
    return true;
}

void str_release(struct str *s)
{
    mem_free(s->p);
    *s = (struct str){0};
}

void str_clear(struct str *s)
{
    s->n = 0;
    if (s->p) {
        s->p[0] = '\0';
    }
}

void str_reserve(struct str *s, size_t more)
{
    size_t need = more < SIZE_MAX - s->n ? s->n + more + 1 : SIZE_MAX;
    if (need <= s->cap) {
        return;
    }
    size_t doubled = s->cap > SIZE_MAX / 2 ? SIZE_MAX : s->cap * 2;
    size_t cap = doubled > FIRST_CAP ? doubled : FIRST_CAP;
    s->cap = cap > need ? cap : need;
    s->p = mem_array(s->p, s->cap, 1);
    s->p[s->n] = '\0';
}

void str_addf(struct str *s, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    str_vaddf(s, format, args);
    va_end(args);
}

void str_vaddf(struct str *s, const char *format, va_list args)
{
    va_list again;
    va_copy(again, args);
    int length = vsnprintf(NULL, 0, format, args);
    assert(length >= 0);
    str_reserve(s, (size_t)length);
    vsnprintf(s->p + s->n, (size_t)length + 1, format, again);
    s->n += (size_t)length;
    va_end(again);
}

void str_splice(struct str *s, size_t from, size_t to, struct sv text)
{
    assert(from <= to && to <= s->n);
    str_reserve(s, text.n);
    memmove(s->p + from + text.n, s->p + to, s->n - to);
    if (text.n) {
        memcpy(s->p + from, text.p, text.n);
    }
    s->n = s->n - (to - from) + text.n;
    s->p[s->n] = '\0';
}

const char *str_c(const struct str *s)
{
    return s->p ? s->p : "";
}
