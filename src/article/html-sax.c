// The one place that knows libxml2.  It is asked for events, not for a tree: that of a page of 64
// MB takes gigabytes.
#include <assert.h>
#include <limits.h>
#include <string.h>

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>

#include "html-page.h"
#include "yulu/base/i18n.h"

enum {
    ATTRIBUTES_MAX = 4096,     // libxml2 compares those of a tag each with each
    DEPTH_MAX = 4096,          // what stands deeper is an error
    WORK_MAX = 1 << 21,        // in errors: an error takes as long as a thousand bytes of text
    ELEMENTS_MAX = 4000000,    // a large book of short lines has a tenth of that
};

#if LIBXML_VERSION >= 21200
typedef const xmlError parse_error;
#else
typedef xmlError parse_error;
#endif

struct parse {
    xmlParserCtxt *context;
    html_take *take;
    void *to;
    size_t depth, work, elements;
    // libxml2 has each name once: a name's address tells which it is.
    struct known {
        const xmlChar *name;
        const struct html_tag *tag;
    } known[64];
};

static bool is_over(const struct parse *p)
{
    return p->work > WORK_MAX || p->elements > ELEMENTS_MAX;
}

static void spend(struct parse *p, size_t work)
{
    p->work += work;
    if (is_over(p))
        xmlStopParser(p->context);
}

static struct sv sv_of(const xmlChar *s)
{
    return sv_from((const char *)s);
}

static void give(struct parse *p, const struct html_token *t)
{
    int line = xmlSAX2GetLineNumber(p->context);
    for (size_t i = 0; i < t->text.n; i++)
        line -= t->text.p[i] == '\n';
    if (!is_over(p))
        p->take(p->to, t, line > 0 ? (uint32_t)line : 1);
}

static const struct html_tag *tag_of(struct parse *p, const xmlChar *name)
{
    struct known *k = &p->known[((uintptr_t)name ^ (uintptr_t)name >> 6) % ARRAY_LEN(p->known)];
    if (k->name != name)
        *k = (struct known){name, html_tag(sv_of(name))};
    return k->tag;
}

static void on_open(void *user, const xmlChar *name, const xmlChar **pairs)
{
    struct parse *p = user;
    size_t n = 0;
    while (pairs && pairs[2 * n])
        n++;
    p->depth++;
    p->elements++;
    spend(p, n * n / 256 + (p->depth > DEPTH_MAX));
    give(p, &(struct html_token){.kind = HTML_OPEN,
                                 .name = sv_of(name),
                                 .tag = tag_of(p, name),
                                 .pairs = (const char *const *)pairs});
}

static void on_close(void *user, const xmlChar *name)
{
    struct parse *p = user;
    p->depth -= p->depth > 0;
    give(p, &(struct html_token){.kind = HTML_CLOSE, .name = sv_of(name), .tag = tag_of(p, name)});
}

static void on_text(void *user, const xmlChar *text, int n)
{
    give(user, &(struct html_token){.text = {(const char *)text, (size_t)n}});
}

static void on_comment(void *user, const xmlChar *text)
{
    give(user, &(struct html_token){.kind = HTML_COMMENT, .text = sv_of(text)});
}

// A closing tag that closes nothing is looked for in all that is open.
static void on_error(void *user, parse_error *error)
{
    struct parse *p = user;
    if (error->code == XML_ERR_NO_MEMORY)
        mem_exhausted();
    spend(p, 1 + p->depth / 64);
}

bool page_parse(struct sv page, html_take *take, void *to, struct err *e)
{
    enum {
        OPTIONS = HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOIMPLIED |
                  HTML_PARSE_NODEFDTD | HTML_PARSE_IGNORE_ENC
    };
    struct parse p = {.context = htmlNewParserCtxt(), .take = take, .to = to};
    if (!p.context)
        mem_exhausted();
    // Errors are ours to count, and are never printed: HTML_PARSE_NOERROR would hide them.
    *p.context->sax = (xmlSAXHandler){.startElement = on_open,
                                      .endElement = on_close,
                                      .characters = on_text,
                                      .ignorableWhitespace = on_text,
                                      .cdataBlock = on_text,
                                      .comment = on_comment,
                                      .initialized = XML_SAX2_MAGIC,
                                      .serror = on_error};
    p.context->userData = &p;
    assert(page.n <= INT_MAX);
    xmlFreeDoc(htmlCtxtReadMemory(p.context, page.p, (int)page.n, NULL, "UTF-8", OPTIONS));
    htmlFreeParserCtxt(p.context);
    if (p.elements > ELEMENTS_MAX)
        return err_set(e, _("the page has more than %d elements"), ELEMENTS_MAX);
    return p.work <= WORK_MAX || err_set(e, "%s", _("the page is broken in too many places"));
}

// libxml2 knows the names of HTML 4 alone, and not what browsers make of &#150;.  What may be
// markup stays a reference.
static bool add_reference(struct sv *rest, struct str *out)
{
    enum { REFERENCE_MAX = 34 };
    struct sv window = sv_slice(*rest, 0, REFERENCE_MAX);
    const char *end = memchr(window.p, ';', window.n);
    size_t before = out->n, n = end ? (size_t)(end - window.p) + 1 : 0;
    if (n == 0 || !entity_add(sv_slice(window, 0, n), out))
        return false;
    char c = out->p[before];
    if ((unsigned char)c <= ' ' || strchr("&<>\"'", c)) {
        out->n = before;
        str_addf(out, "&#%d;", c);
    }
    *rest = sv_slice(*rest, n, rest->n);
    return true;
}

// All tags that may be open at a place, as it cannot be known from there what is text, script or
// comment: for each state the most attributes that one may have, plus 1, or 0 for none.
struct tags {
    uint32_t in, after_equals, in_double, in_single;
};

static uint32_t most(uint32_t a, uint32_t b)
{
    return a > b ? a : b;
}

static void take_quote(struct tags *t, uint32_t *quoted)
{
    uint32_t closed = *quoted;
    *quoted = t->after_equals;
    t->in = most(t->in, closed);
    t->after_equals = 0;
}

static void take_char(struct tags *t, const char *p, const char *end)
{
    if (*p == '"') {
        take_quote(t, &t->in_double);
    } else if (*p == '\'') {
        take_quote(t, &t->in_single);
    } else if (*p == '>') {
        t->in = t->after_equals = 0;
    } else if (html_is_white(*p)) {
        t->in += t->in > 0 && !html_is_white(p[-1]);
    } else if (*p == '=') {
        uint32_t before = t->in > 0 ? t->in + 1 : 0;
        t->in = t->after_equals;
        t->after_equals = before;
    } else {
        t->in = most(t->in, t->after_equals);
        t->after_equals = 0;
        if (*p == '<' && p + 1 < end && html_is_letter(p[1]))
            t->in = most(t->in, 1);
    }
}

// Up to the next character that may matter.
static size_t plain_end(struct sv s, const struct tags *t)
{
    size_t i = 0;
    if (t->in == 0 && t->after_equals == 0 && t->in_double == 0 && t->in_single == 0)
        while (i < s.n && s.p[i] != '<' && s.p[i] != '&' && s.p[i] != '\0')
            i++;
    return i;
}

void page_prepare(struct sv text, struct str *page)
{
    struct tags tags = {0};
    str_reserve(page, text.n);
    while (text.n > 0) {
        size_t plain = plain_end(text, &tags);
        str_add(page, sv_slice(text, 0, plain));
        text = sv_slice(text, plain, text.n);
        if (text.n == 0 || (*text.p == '&' && add_reference(&text, page)))
            continue;
        take_char(&tags, text.p, text.p + text.n);
        if (tags.in > ATTRIBUTES_MAX) {
            str_add_char(page, '>');
            tags.in = 0;
        }
        if (*text.p != '\0')
            str_add_char(page, *text.p);
        text = sv_slice(text, 1, text.n);
    }
}
