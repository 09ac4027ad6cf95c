#include "yulu/text/sentence.h"

#include <unictype.h>

#include "sentence-internal.h"
#include "utf8.h"

// ---- Characters

static bool in(uint32_t code, const uint32_t *set, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (set[i] == code)
            return true;
    return false;
}

#define IN(code, ...)                                                                              \
    in(code, (const uint32_t[]){__VA_ARGS__}, ARRAY_LEN(((const uint32_t[]){__VA_ARGS__})))

static bool is_newline(uint32_t c)
{
    return c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029;
}

static bool is_space(uint32_t c)
{
    return c == ' ' || c == '\t' || c == 0xA0 || c == 0x3000 || (c >= 0x2000 && c <= 0x200B) ||
           is_newline(c);
}

static bool is_word(uint32_t c)
{
    if (c < 0x80)
        return sentence_is_alnum(c);
    return (c >= 0x4E00 && c <= 0x9FFF) ||
           uc_is_general_category_withtable(c, UC_CATEGORY_MASK_L | UC_CATEGORY_MASK_N);
}

// East Asian text, its opening marks included: a sentence may start there without a space.
static bool is_east_asian(uint32_t c)
{
    return (c >= 0x2E80 && c < 0xE000) || (c >= 0xF900 && c < 0xFB00) ||
           (c >= 0xFF00 && c < 0xFFE0) || c >= 0x20000 || IN(c, 0x201C, 0x2018, 0x2014);
}

static bool is_lower(uint32_t c)
{
    return uc_is_property_lowercase(c);
}

static uint32_t at(struct sv text, size_t off)
{
    uint32_t code = '\n';
    if (off < text.n)
        utf8_at(text, off, &code);
    return code;
}

static uint32_t before(struct sv text, size_t off)
{
    return off == 0 ? '\n' : at(text, utf8_before(text, off));
}

static size_t after(struct sv text, size_t off)
{
    uint32_t code;
    return off + utf8_at(text, off, &code);
}

static size_t over_spaces(struct sv text, size_t off)
{
    while (off < text.n && is_space(at(text, off)))
        off = after(text, off);
    return off;
}

// ---- The end of a sentence: stops, the marks that close after them, and what follows

enum { FULL_STOP = 1, EXCLAIMS = 2, ELLIPSIS = 4, LATIN = 8 };

static unsigned stop_kind(uint32_t c)
{
    switch (c) {
    case 0x3002:
    case 0xFF61:
        return FULL_STOP;
    case 0xFF01:
    case 0xFF1F:
    case 0x203C:
    case 0x2047:
    case 0x2048:
    case 0x2049:
        return EXCLAIMS;
    case 0x2026:
    case 0x22EF:
        return ELLIPSIS;
    case '.':
    case '!':
    case '?':
    case 0xFF0E:
        return LATIN;
    }
    return 0;
}

// Whether the straight quote at OFF closes: by what stands around it, else by parity in its line.
static bool quote_closes(struct sv text, size_t off)
{
    enum { LOOK_BACK = 4096 };
    uint32_t next = at(text, off + 1);
    if (is_space(next) || stop_kind(next) ||
        IN(next, 0xFF0C, 0x3001, 0xFF1B, 0xFF1A, ',', ')', 0xFF09))
        return true;
    size_t quotes = 0, low = off > LOOK_BACK ? off - LOOK_BACK : 0;
    for (size_t i = off; i > low && text.p[i - 1] != '\n'; i--)
        quotes += text.p[i - 1] == '"';
    return quotes & 1;
}

static bool closes(struct sv text, size_t off)
{
    uint32_t c = at(text, off);
    if (c == '"')
        return off < text.n && quote_closes(text, off);
    if (c == '\'')
        return !is_word(at(text, off + 1));
    return IN(c, 0x201D, 0x2019, 0x300D, 0x300F, 0xFF09, 0x3011, 0x300B, 0x3009, 0xFE42, 0xFE44,
              0x3015, ')', ']');
}

// The end of a note's mark at OFF: [1], ①, ²; OFF when there is none.
static size_t over_note(struct sv text, size_t off)
{
    uint32_t c = at(text, off);
    if ((c >= 0xB2 && c <= 0xB3) || c == 0xB9 || (c >= 0x2070 && c <= 0x2079))
        return after(text, off);
    size_t end = off + 1;
    while (c == '[' && end < text.n && text.p[end] >= '0' && text.p[end] <= '9')
        end++;
    return c == '[' && end > off + 1 && at(text, end) == ']' ? end + 1 : off;
}

// The stops at OFF and all that belongs to them.
struct ending {
    struct sv text;
    size_t start;           // of the sentence
    size_t stop, closer;    // where the stops and the closing marks begin
    size_t end;             // after them and a note's mark
    unsigned kinds;         // of the stops
};

static struct ending ending_at(struct sv text, size_t start, size_t off)
{
    struct ending e = {.text = text, .start = start, .stop = off};
    for (unsigned kind; off < text.n && (kind = stop_kind(at(text, off))); off = after(text, off))
        e.kinds |= kind;
    e.closer = off;
    for (size_t note; off < text.n; off = note)
        if (closes(text, off))
            note = after(text, off);
        else if ((note = over_note(text, off)) == off)
            break;
    e.end = off;
    return e;
}

static bool is_closed(const struct ending *e)
{
    return e->end > e->closer;
}

// What follows goes on with the same sentence: a pause mark, a dash, or after a quotation 的, 这
// and the like.
static bool goes_on(const struct ending *e)
{
    uint32_t next = at(e->text, e->end);
    if (IN(next, 0xFF0C, 0x3001, 0xFF1B, 0xFF1A, 0x2014, 0x2015, 0xFF5E, ',', ';', ':', 0x300B,
           0x3009))
        return true;
    if (!is_closed(e))
        return e->kinds == ELLIPSIS && IN(next, 0x7684, 0x5730, 0x7B49);    // 的 地 等
    // … 之和与或这来都了吗吧呢
    return IN(next, 0x7684, 0x5730, 0x7B49, 0x4E4B, 0x548C, 0x4E0E, 0x6216, 0x8FD9, 0x6765, 0x90FD,
              0x4E86, 0x5417, 0x5427, 0x5462);
}

// A title 《…？》 is a name, and a bracket that exclaims (…！) stands within its sentence.
static bool is_aside(const struct ending *e)
{
    uint32_t mark = at(e->text, e->closer), next = at(e->text, e->end);
    if (!is_closed(e))
        return false;
    if (IN(mark, 0x300B, 0x3009))
        return true;
    bool bracket = IN(mark, 0xFF09, 0x3011, ')', ']', 0x3015);
    return bracket && !(e->kinds & FULL_STOP) && !is_space(next) && !IN(next, 0x201C, 0x300C);
}

static bool ends_latin(const struct ending *e)
{
    uint32_t next = at(e->text, e->end);
    uint32_t last = before(e->text, e->stop);
    bool dot = e->stop + 1 == e->closer && e->text.p[e->stop] == '.';
    if (at(e->text, e->stop) == 0xFF0E && next >= 0xFF10 && next <= 0xFF5A)    // １．５
        return false;
    if (!is_space(next)) {
        if (!is_east_asian(next) || sentence_in_url(e->text, e->stop))
            return false;
        return !dot || is_east_asian(last);
    }
    size_t follows = over_spaces(e->text, e->end);
    bool line_ends = is_newline(next) || follows == e->text.n;
    if (line_ends)
        return true;
    if (is_lower(at(e->text, follows)))
        return false;
    return !dot || is_closed(e) || !sentence_is_abbreviation(e->text, e->start, e->stop, follows);
}

static bool is_end(const struct ending *e)
{
    if (e->end >= e->text.n)
        return true;
    if (e->kinds == LATIN)
        return ends_latin(e) && !goes_on(e);
    if (goes_on(e) || is_aside(e))
        return false;
    if (e->kinds != ELLIPSIS)
        return true;
    return !is_lower(at(e->text, over_spaces(e->text, e->end)));
}

// The end of the sentence that starts at OFF.
static size_t sentence_end(struct sv text, size_t off)
{
    bool words = false;
    for (size_t i = off; i < text.n;) {
        uint32_t c = at(text, i);
        if (is_newline(c))
            return i;
        if (!stop_kind(c)) {
            words = words || is_word(c);
            i = after(text, i);
            continue;
        }
        struct ending e = ending_at(text, off, i);
        if (words && is_end(&e))
            return e.end;
        i = e.end;
    }
    return text.n;
}

// ---- Finding

static bool next_from(struct sv text, size_t off, struct range *found)
{
    size_t start = over_spaces(text, off);
    if (start >= text.n)
        return false;
    size_t end = sentence_end(text, start);
    while (end > start && is_space(before(text, end)))
        end = utf8_before(text, end);
    *found = (struct range){start, end};
    return true;
}

static bool is_han(uint32_t c)
{
    return c >= 0x4E00 && c <= 0x9FFF;
}

// A place at or before OFF where a sentence surely starts: after a newline, or between 字。 and 字.
static size_t sure_start(struct sv text, size_t off)
{
    while (off > 0) {
        size_t prev = utf8_before(text, off);
        uint32_t c = at(text, prev);
        if (is_newline(c))
            return off;
        if (c == 0x3002 && is_han(at(text, off)) && is_han(before(text, prev)))
            return off;
        off = prev;
    }
    return 0;
}

bool sentence_at(struct sv text, size_t off, struct range *found)
{
    size_t want = off < text.n ? off : text.n;
    while (want > 0 && want < text.n && ((unsigned char)text.p[want] & 0xC0) == 0x80)
        want--;
    while (want > 0 && is_space(at(text, want)))
        want = utf8_before(text, want);
    struct range next;
    if (!next_from(text, sure_start(text, want), found))
        return false;
    while (found->end <= want && next_from(text, found->end, &next) && next.off <= want)
        *found = next;
    return true;
}

bool sentence_next(struct sv text, size_t off, struct range *found)
{
    if (off >= text.n || !sentence_at(text, off, found))
        return false;
    return found->off >= off || next_from(text, found->end, found);
}

bool sentence_before(struct sv text, size_t off, struct range *found)
{
    return off > 0 && sentence_at(text, off - 1, found) && found->off < off;
}
