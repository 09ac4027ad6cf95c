// [name]: address defines a link, and the parser takes such a line away.  [Name]: words is talk.
#include "markdown-internal.h"

#include <string.h>

#include "emphasis-internal.h"
#include "parse-chars.h"

struct definition {
    struct sv name, address;
};

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static struct sv skip_blanks(struct sv text)
{
    size_t n = 0;
    while (n < text.n && is_blank(text.p[n]))
        n++;
    return sv_slice(text, n, text.n);
}

// TEXT is where a line begins; the address may stand on the next line.
static bool definition_read(struct sv text, struct definition *d)
{
    enum { NAME_MAX = 200, ADDRESS_MAX = 4096 };
    if (!sv_starts(text, SV("[")) || sv_starts(text, SV("[^")))
        return false;
    ptrdiff_t end = sv_find(sv_slice(text, 0, NAME_MAX), SV("]:"));
    if (end <= 1 || memchr(text.p + 1, '[', (size_t)end - 1))
        return false;
    d->name = sv_slice(text, 1, (size_t)end);
    struct sv line, rest = sv_slice(text, (size_t)end + 2, (size_t)end + ADDRESS_MAX);
    if (!line_next(&rest, &line) || (line_is_blank(line) && !line_next(&rest, &line)))
        return false;
    line = skip_blanks(line);
    size_t n = 0;
    while (n < line.n && !is_blank(line.p[n]))
        n++;
    d->address = sv_slice(line, 0, n);
    struct sv title = skip_blanks(sv_slice(line, n, line.n));
    bool pointed = n > 0 && line.p[0] == '<';
    return n > 0 && (pointed || title.n == 0 || strchr("\"'(", title.p[0]));
}

// http: mailto: tel:
static bool has_scheme(struct sv address)
{
    size_t n = 0;
    while (n < address.n && (unsigned char)address.p[n] < 0x80 &&
           char_is_latin((unsigned char)address.p[n]))
        n++;
    return n > 1 && n + 1 < address.n && address.p[n] == ':';
}

static bool is_mark(uint32_t c)
{
    return c >= 0x80 && (char_ends_sentence(c) || char_is_colon(c) || c == 0xFF0C || c == 0x3001 ||
                         c == 0x2026 || c == 0x201C || c == 0x201D);
}

enum likeness { LIKE_ADDRESS, LIKE_TALK, LIKE_EITHER };

static enum likeness likeness_of(struct sv address)
{
    if (strchr("</#", address.p[0]) || has_scheme(address))
        return LIKE_ADDRESS;
    bool path = false, wide = false;
    uint32_t last = 0;
    for (struct sv rest = address; rest.n > 0;) {
        uint32_t c = char_take(&rest);
        if (is_mark(c))
            return LIKE_TALK;
        path = path || c == '/' || c == '#' || (last == '.' && char_is_letter(c));
        wide = wide || c >= 0x80;
        last = c;
    }
    if (path)
        return LIKE_ADDRESS;
    return wide || strchr(".!?,", (int)last) ? LIKE_TALK : LIKE_EITHER;
}

// [name] without an address of its own.
static bool is_used(struct sv text, struct sv name)
{
    for (struct sv rest = text; rest.n > name.n;) {
        const char *p = memchr(rest.p, '[', rest.n);
        if (!p)
            return false;
        rest = sv_slice(rest, (size_t)(p - rest.p) + 1, rest.n);
        struct sv after = sv_slice(rest, name.n, rest.n);
        if (sv_starts(after, SV("]")) && !sv_starts(after, SV("]:")) &&
            !sv_starts(after, SV("](")) && sv_eq_ignore_case(sv_slice(rest, 0, name.n), name))
            return true;
    }
    return false;
}

bool line_is_talk(struct prepare *p, struct sv text)
{
    struct definition d;
    if (!definition_read(text, &d))
        return false;
    enum likeness likeness = likeness_of(d.address);
    if (likeness != LIKE_EITHER)
        return likeness == LIKE_TALK;
    return p->searches++ >= SEARCHES_MAX || !is_used(p->article, d.name);
}

void markdown_definitions(struct sv text, size_t limit, struct str *out)
{
    struct prepare p = {.article = text};
    struct definition d;
    struct sv line;
    for (struct sv here = text; line_next(&text, &line); here = text) {
        bool whole = definition_read(line, &d) && out->n + line.n < limit;
        if (whole && !line_is_talk(&p, here)) {
            scrub_line(line, out);
            str_add_char(out, '\n');
        }
    }
}
