// Text by slice and by buffer.  Both hold bytes, mostly UTF-8; what they mean the caller knows.
#ifndef YULU_BASE_STR_H
#define YULU_BASE_STR_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#include "yulu/base/mem.h"

// A borrowed slice.  A stored one says in a comment who owns the bytes.  {0} is empty.
struct sv {
    const char *p;
    size_t n;
};

// An owned buffer.  {0} is empty; once anything was added, p[n] is NUL.
struct str {
    char *p;
    size_t n;
    size_t cap;
};

#define SV(literal) ((struct sv){(literal), sizeof(literal) - 1})

struct sv sv_from(const char *s);    // NULL gives an empty slice

// [from, to), both clamped to the slice
static inline struct sv sv_slice(struct sv s, size_t from, size_t to)
{
    to = to < s.n ? to : s.n;
    from = from < to ? from : to;
    return (struct sv){s.p ? s.p + from : NULL, to - from};
}

static inline bool sv_eq(struct sv a, struct sv b)
{
    return a.n == b.n && (a.n == 0 || memcmp(a.p, b.p, a.n) == 0);
}

static inline bool sv_starts(struct sv s, struct sv prefix)
{
    return s.n >= prefix.n &&
           (prefix.n == 0 || (s.p[0] == prefix.p[0] && memcmp(s.p, prefix.p, prefix.n) == 0));
}

static inline bool sv_ends(struct sv s, struct sv suffix)
{
    return s.n >= suffix.n &&
           (suffix.n == 0 || (s.p[s.n - 1] == suffix.p[suffix.n - 1] &&
                              memcmp(s.p + s.n - suffix.n, suffix.p, suffix.n) == 0));
}

bool sv_eq_ignore_case(struct sv a, struct sv b);    // ASCII letters only
int sv_cmp(struct sv a, struct sv b);                // by byte
ptrdiff_t sv_find(struct sv s, struct sv needle);    // byte offset of the first, or -1
struct sv sv_trim(struct sv s);                      // ASCII white space off both ends
int hex_digit(char c);                               // its value; -1: it is none
bool sv_to_long(struct sv s, long *out);             // all of it, base 10; false if no number

// Takes what stands before SEP, or all, off REST; false when REST.p is NULL: then all was taken.
bool sv_cut(struct sv *rest, char sep, struct sv *field);

void str_release(struct str *s);
void str_clear(struct str *s);    // empty, keeping the memory
void str_reserve(struct str *s, size_t more);

static inline void str_add(struct str *s, struct sv text)
{
    if (text.n >= s->cap - s->n) {
        str_reserve(s, text.n);
    }
    if (text.n) {
        memcpy(s->p + s->n, text.p, text.n);
    }
    s->n += text.n;
    s->p[s->n] = '\0';
}

static inline void str_add_char(struct str *s, char c)
{
    str_add(s, (struct sv){&c, 1});
}

void str_addf(struct str *s, const char *format, ...) PRINTF_LIKE(2, 3);
void str_vaddf(struct str *s, const char *format, va_list args) PRINTF_LIKE(2, 0);
void str_splice(struct str *s, size_t from, size_t to, struct sv text);    // replaces [from, to)

static inline struct sv str_sv(const struct str *s)
{
    return (struct sv){s->p, s->n};
}

const char *str_c(const struct str *s);    // "" when empty, never NULL

#endif
