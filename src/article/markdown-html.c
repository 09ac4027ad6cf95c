// HTML inside of Markdown, where tags come one by one or as blocks that need not be whole.
#include <string.h>

#include "html-internal.h"

static bool is_name_char(char c)
{
    return html_is_letter(c) || (c >= '0' && c <= '9') || c == '-' || c == ':' || c == '_';
}

static size_t skip_white(struct sv s, size_t off)
{
    while (off < s.n && html_is_white(s.p[off]))
        off++;
    return off;
}

// The end of the tag that begins S, past its '>'; 0 where it has none.  A quote that is never
// closed is none.
static size_t tag_end(struct sv s)
{
    char quote = 0;
    for (size_t i = 1; i < s.n; i++) {
        if (quote) {
            const char *end = memchr(s.p + i, quote, s.n - i);
            if (!end)
                break;
            i = (size_t)(end - s.p);
            quote = 0;
        } else if (s.p[i] == '>') {
            return i + 1;
        } else if (s.p[i - 1] == '=' && (s.p[i] == '"' || s.p[i] == '\'')) {
            quote = s.p[i];
        }
    }
    const char *end = memchr(s.p, '>', s.n);
    return end ? (size_t)(end - s.p) + 1 : 0;
}

// A comment that is never closed goes to the end, as in browsers.
static size_t comment_end(struct sv s)
{
    if (!sv_starts(s, SV("<!--"))) {
        const char *end = memchr(s.p, '>', s.n);
        return end ? (size_t)(end - s.p) + 1 : 0;
    }
    ptrdiff_t end = sv_find(sv_slice(s, 4, s.n), SV("-->"));
    return end < 0 ? s.n : (size_t)end + 7;
}

// Reads the tag that REST begins with; false where '<' is just that.
static bool take_tag(struct html_lexer *l, struct html_token *t)
{
    struct sv s = l->rest;
    bool closing = s.n > 1 && s.p[1] == '/';
    size_t name = closing ? 2 : 1;
    bool comment = s.n > 1 && (s.p[1] == '!' || s.p[1] == '?');
    if (l->no_more_tags || name >= s.n || (!comment && !html_is_letter(s.p[name])))
        return false;
    size_t end = comment ? comment_end(s) : tag_end(s);
    if (end == 0) {
        l->no_more_tags = memchr(s.p, '>', s.n) == NULL;
        return false;
    }
    *t = (struct html_token){.kind = HTML_COMMENT, .text = sv_slice(s, 0, end)};
    l->rest = sv_slice(s, end, s.n);
    if (comment)
        return true;
    size_t name_end = name;
    while (name_end < end && is_name_char(s.p[name_end]))
        name_end++;
    t->kind = closing ? HTML_CLOSE : HTML_OPEN;
    t->name = sv_slice(s, name, name_end);
    t->tag = html_tag(t->name);
    t->attributes = sv_slice(s, name_end, end - 1);
    return true;
}

bool html_next(struct html_lexer *l, struct html_token *t)
{
    if (l->rest.n == 0)
        return false;
    if (l->rest.p[0] == '<' && take_tag(l, t))
        return true;
    const char *p = l->no_more_tags ? NULL : memchr(l->rest.p + 1, '<', l->rest.n - 1);
    size_t end = p ? (size_t)(p - l->rest.p) : l->rest.n;
    *t = (struct html_token){.kind = HTML_TEXT, .text = sv_slice(l->rest, 0, end)};
    l->rest = sv_slice(l->rest, end, l->rest.n);
    return true;
}

static struct sv take_value(struct sv s, size_t *off)
{
    size_t from = *off;
    char quote = from < s.n ? s.p[from] : 0;
    if (quote == '"' || quote == '\'') {
        const char *end = memchr(s.p + from + 1, quote, s.n - from - 1);
        size_t to = end ? (size_t)(end - s.p) : s.n;
        *off = to < s.n ? to + 1 : to;
        return sv_slice(s, from + 1, to);
    }
    while (*off < s.n && !html_is_white(s.p[*off]))
        (*off)++;
    return sv_slice(s, from, *off);
}

bool html_attribute_in(struct sv attributes, struct sv wanted, struct str *value)
{
    struct sv s = attributes;
    for (size_t off = skip_white(s, 0); off < s.n; off = skip_white(s, off)) {
        size_t from = off;
        while (off < s.n && is_name_char(s.p[off]))
            off++;
        struct sv key = sv_slice(s, from, off), text = {0};
        off = skip_white(s, off);
        if (off < s.n && s.p[off] == '=') {
            off = skip_white(s, off + 1);
            text = take_value(s, &off);
        } else if (off == from) {
            off++;
        }
        if (key.n > 0 && sv_eq_ignore_case(key, wanted)) {
            str_clear(value);
            entities_decode(text, value);
            return true;
        }
    }
    return false;
}

void html_put_all(struct html *h, struct sv text)
{
    struct html_lexer lexer = {.rest = text};
    struct html_token t;
    struct str decoded = {0};
    while (html_next(&lexer, &t)) {
        uint32_t line = h->b->line;
        for (size_t i = 0; i < t.text.n; i++)
            line += t.text.p[i] == '\n';
        if (t.kind == HTML_TEXT) {
            str_clear(&decoded);
            entities_decode(t.text, &decoded);
            t.text = str_sv(&decoded);
        }
        html_put(h, &t);
        h->b->line = line;
    }
    str_release(&decoded);
    html_finish(h);
}
