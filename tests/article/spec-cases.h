// Examples of a specification: pairs of Markdown and HTML, from a JSON array of flat objects; and
// either side as letters with flags, so that they can be compared without HTML's accidents.
#ifndef YULU_TESTS_SPEC_CASES_H
#define YULU_TESTS_SPEC_CASES_H

#include <stdlib.h>
#include <string.h>

#include "yulu/article/markdown.h"
#include "yulu/base/file.h"

struct spec_case {
    struct str markdown, html, section;
    long example;
};

// What holds for a letter.
enum spec_flag {
    SPEC_STRONG = 1,
    SPEC_EMPHASIS = 2,
    SPEC_CODE = 4,
    SPEC_LINK = 8,
    SPEC_IMAGE = 16,
    SPEC_QUOTE = 32,
    SPEC_ITEM = 64,
    SPEC_BLOCK_CODE = 128,
    SPEC_HEADING = 256,    // times the level
    SPEC_STRIKE = 4096,
};

struct spec_letters {
    struct str text;    // without white space
    VEC(unsigned) flags;
};

static inline void spec_put(struct spec_letters *l, char c, unsigned flags)
{
    if (c == ' ' || (c >= '\t' && c <= '\r'))
        return;
    str_add_char(&l->text, c);
    vec_push(&l->flags, flags);
}

static inline void spec_release(struct spec_letters *l)
{
    str_release(&l->text);
    vec_release(&l->flags);
}

static inline void spec_put_code(struct str *out, unsigned long c)
{
    if (c < 0x80) {
        str_add_char(out, (char)c);
    } else if (c < 0x800) {
        str_add_char(out, (char)(0xC0 | c >> 6));
        str_add_char(out, (char)(0x80 | (c & 0x3F)));
    } else {
        str_add_char(out, (char)(0xE0 | c >> 12));
        str_add_char(out, (char)(0x80 | (c >> 6 & 0x3F)));
        str_add_char(out, (char)(0x80 | (c & 0x3F)));
    }
}

// The string that P begins after its quote; what follows it is returned.
static inline const char *spec_string(const char *p, struct str *out)
{
    static const char plain[] = "n\nt\tr\rb\bf\f";
    for (; *p && *p != '"'; p++) {
        if (*p != '\\') {
            str_add_char(out, *p);
            continue;
        }
        const char *known = strchr("ntrbf", *++p);
        if (known) {
            str_add_char(out, strchr(plain, *p)[1]);
        } else if (*p == 'u') {
            char hex[5] = {p[1], p[2], p[3], p[4], 0};
            spec_put_code(out, strtoul(hex, NULL, 16));
            p += 4;
        } else {
            str_add_char(out, *p);
        }
    }
    return *p ? p + 1 : p;
}

// The next object of the array that *P stands in.  False at its end.
static inline bool spec_next(const char **p, struct spec_case *c)
{
    str_clear(&c->markdown), str_clear(&c->html), str_clear(&c->section);
    struct str key = {0};
    const char *at = strchr(*p, '{');
    while (at && *at && *at != '}') {
        if (*at++ != '"')
            continue;
        str_clear(&key);
        at = spec_string(at, &key);
        at += strspn(at, ": ");
        struct str ignored = {0}, *value = &ignored;
        if (strcmp(str_c(&key), "markdown") == 0)
            value = &c->markdown;
        else if (strcmp(str_c(&key), "html") == 0)
            value = &c->html;
        else if (strcmp(str_c(&key), "section") == 0)
            value = &c->section;
        if (*at == '"')
            at = spec_string(at + 1, value);
        else if (strcmp(str_c(&key), "example") == 0)
            c->example = strtol(at, NULL, 10);
        str_release(&ignored);
    }
    str_release(&key);
    *p = at ? at : "";
    return at != NULL;
}

static inline void spec_case_release(struct spec_case *c)
{
    str_release(&c->markdown);
    str_release(&c->html);
    str_release(&c->section);
}

struct spec_tag {
    const char *name;
    unsigned flag;
};

// Changes FLAGS by the tag NAME; the depth of each flag is counted.
static inline unsigned spec_tag(unsigned flags, const char *name, int depth[16])
{
    static const struct spec_tag tags[] = {
        {"strong", SPEC_STRONG},    {"em", SPEC_EMPHASIS}, {"code", SPEC_CODE}, {"a", SPEC_LINK},
        {"blockquote", SPEC_QUOTE}, {"li", SPEC_ITEM},     {"del", SPEC_STRIKE}};
    bool close = name[0] == '/';
    name += close;
    if (name[0] == 'h' && name[1] >= '1' && name[1] <= '6' && !name[2])
        return close ? flags % SPEC_HEADING : flags + SPEC_HEADING * (unsigned)(name[1] - '0');
    if (strcmp(name, "pre") == 0)
        return close ? flags & ~(unsigned)SPEC_BLOCK_CODE : flags | SPEC_BLOCK_CODE;
    for (size_t i = 0; i < ARRAY_LEN(tags); i++) {
        if (strcmp(name, tags[i].name) != 0)
            continue;
        depth[i] += close ? -1 : 1;
        return depth[i] > 0 ? flags | tags[i].flag : flags & ~tags[i].flag;
    }
    return flags;
}

static inline size_t spec_entity(const char *p, char *c)
{
    static const struct {
        const char *name;
        char c;
    } entities[] = {{"&lt;", '<'}, {"&gt;", '>'}, {"&amp;", '&'}, {"&quot;", '"'}};
    for (size_t i = 0; i < ARRAY_LEN(entities); i++) {
        size_t n = strlen(entities[i].name);
        *c = entities[i].c;
        if (strncmp(p, entities[i].name, n) == 0)
            return n;
    }
    *c = *p;
    return 1;
}

static inline void spec_alt(struct spec_letters *l, const char *tag, unsigned flags)
{
    const char *alt = strstr(tag, "alt=\"");
    for (alt = alt ? alt + 5 : ""; *alt && *alt != '"';) {
        char c;
        alt += spec_entity(alt, &c);
        spec_put(l, c, flags | SPEC_IMAGE);
    }
}

// The letters of well-formed HTML, as the specification writes it.
static inline void spec_of_html(struct spec_letters *l, const char *html)
{
    unsigned flags = 0;
    int depth[16] = {0};
    for (const char *p = html; *p;) {
        char c;
        if (*p != '<') {
            p += spec_entity(p, &c);
            spec_put(l, c, flags);
            continue;
        }
        char name[32] = "";
        size_t n = strcspn(p + 1, " >");
        if (n < sizeof name)
            memcpy(name, p + 1, n);
        if (strcmp(name, "img") == 0)
            spec_alt(l, p, flags);
        flags = spec_tag(flags, name, depth);
        p += strcspn(p, ">");
        p += *p == '>';
    }
}

static inline unsigned spec_block_flags(const struct block *b)
{
    unsigned flags = b->quote > 0 ? SPEC_QUOTE : 0;
    if (b->kind == BLOCK_HEADING)
        flags += SPEC_HEADING * b->level;
    if (b->kind == BLOCK_ITEM || (b->kind == BLOCK_PARAGRAPH && b->level > 0))
        flags |= SPEC_ITEM;
    if (b->kind == BLOCK_CODE)
        flags |= SPEC_BLOCK_CODE | SPEC_CODE;
    return flags;
}

static inline void spec_of_block(struct spec_letters *l, const struct block *b)
{
    static const unsigned flags_of[] = {
        [SPAN_STRONG] = SPEC_STRONG, [SPAN_EMPHASIS] = SPEC_EMPHASIS, [SPAN_CODE] = SPEC_CODE,
        [SPAN_STRIKE] = SPEC_STRIKE, [SPAN_LINK] = SPEC_LINK,         [SPAN_IMAGE] = SPEC_IMAGE};
    for (size_t off = 0; off < b->text.n; off++) {
        unsigned flags = spec_block_flags(b);
        for (uint32_t i = 0; i < b->span_count; i++) {
            if (b->spans[i].off <= off && off < b->spans[i].end)
                flags |= flags_of[b->spans[i].kind];
        }
        spec_put(l, b->text.p[off], flags);
    }
}

// The same letters with the same flags.  A block does not say that it stands in a list item when it
// is code, a heading or a quote.
static inline bool spec_same(const struct spec_letters *want, const struct spec_letters *have)
{
    if (!sv_eq(str_sv(&want->text), str_sv(&have->text)))
        return false;
    for (size_t i = 0; i < want->flags.n; i++) {
        unsigned flags = want->flags.v[i];
        bool silent =
            (flags & (SPEC_BLOCK_CODE | SPEC_QUOTE)) || flags % SPEC_STRIKE >= SPEC_HEADING;
        if ((flags ^ have->flags.v[i]) & ~(silent ? (unsigned)SPEC_ITEM : 0u))
            return false;
    }
    return true;
}

#endif
