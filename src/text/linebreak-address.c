// Addresses.  UAX #14 lets a line end after each solidus (LB31 after SY); but an address that fits
// a line is read, and clicked, as one word.
#include <string.h>

#include "linebreak-internal.h"
#include "utf8.h"

static bool is_letter(char c)
{
    return (unsigned char)((c | 0x20) - 'a') < 26;
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

// What RFC 3986 lets stand in an address, but for brackets and quotes, which stand around it as
// often: INSIDE; LAST is what it may end with, as a stop at the end is the sentence's, asterisks
// are Markdown's.
enum { INSIDE = 1, LAST = 2 };
// clang-format off
static const unsigned char kinds[256] = {
    [0x20] = 0, 1, 0, 3, 3, 3, 3, 0, 0, 0, 1, 3, 1, 3, 1, 3,    // ! # $ % & * + , - . /
    3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 1, 1, 0, 3, 0, 1,             // 0 to 9 : ; = ?
    3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,             // @ A to O
    3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 0, 0, 0, 0, 3,             // P to Z _
    0, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,             // a to o
    3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 0, 0, 0, 3, 0,             // p to z ~
};
// clang-format on

static bool belongs(char c)
{
    return kinds[(unsigned char)c] & INSIDE;
}

static bool may_be_last(char c)
{
    return kinds[(unsigned char)c] & LAST;
}

size_t linebreak_address_end(struct sv text, size_t after)
{
    size_t end = after;
    while (end < text.n && belongs(text.p[end]))
        end++;
    while (end > after && !may_be_last(text.p[end - 1]))
        end--;
    return end;
}

bool linebreak_is_address(struct sv text, size_t colon)
{
    return text.n - colon > 3 && text.p[colon] == ':' && text.p[colon + 1] == '/' &&
           text.p[colon + 2] == '/' &&
           (is_letter(text.p[colon + 3]) || is_digit(text.p[colon + 3]));
}

static size_t scheme_start(struct sv text, size_t colon)
{
    size_t start = colon;
    while (start > 0 && is_letter(text.p[start - 1]))
        start--;
    return start;
}

// The parts that a reader sees in it begin after these.
static bool parts(char before, char c)
{
    bool mark = before == '/' || before == '?' || before == '&' || before == '#';
    return mark && (is_letter(c) || is_digit(c));
}

// [1]:https://… is two things, though no rule parts a colon from a letter.
static bool may_begin(struct sv text, size_t from)
{
    return from > 0 && text.p[from - 1] > ' ' && strchr(":;,=|>", text.p[from - 1]);
}

static void mark_one(struct sv text, size_t from, size_t to, char *breaks)
{
    if (breaks[from] == BREAK_NO && may_begin(text, from))
        breaks[from] = BREAK_WEAK;
    if (to < text.n && breaks[to] == BREAK_NO && text.p[to - 1] == '/' &&
        utf8_is_han(text.p + to, text.n - to))
        breaks[to] = BREAK_PART;
    for (size_t i = from + 1; i < to; i++)
        breaks[i] = parts(text.p[i - 1], text.p[i]) ? BREAK_PART : BREAK_NO;
}

// https://…, and //… as pages write it.
static void mark_schemes(struct sv text, char *breaks)
{
    for (size_t i = 0; i + 2 < text.n;) {
        const char *slash = memchr(text.p + i, '/', text.n - i - 2);
        if (!slash)
            break;
        size_t at = (size_t)(slash - text.p);
        i = at + 1;
        if (slash[1] != '/' || !(is_letter(slash[2]) || is_digit(slash[2])))
            continue;
        size_t start = at > 0 && slash[-1] == ':' ? scheme_start(text, at - 1) : at;
        i = linebreak_address_end(text, at + 2);
        mark_one(text, start, i, breaks);
    }
}

static void mark_hosts(struct sv text, char *breaks)
{
    for (size_t i = 0; i < text.n; i++) {
        const char *www = memchr(text.p + i, 'w', text.n - i);
        if (!www)
            break;
        i = (size_t)(www - text.p);
        if (!sv_starts(sv_slice(text, i, text.n), SV("www.")) || (i > 0 && belongs(text.p[i - 1])))
            continue;
        size_t end = linebreak_address_end(text, i + 4);
        mark_one(text, i, end, breaks);
        i = end - 1;
    }
}

void linebreak_mark_addresses(struct sv text, char *breaks)
{
    mark_schemes(text, breaks);
    mark_hosts(text, breaks);
}
