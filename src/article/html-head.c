// What a page says about itself outside of its text.
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "html-internal.h"
#include "yulu/article/metadata.h"

enum fact { FACT_TITLE, FACT_AUTHOR, FACT_SOURCE, FACT_URL, FACT_DATE, FACT_COUNT };

// The values of <meta>'s property, name or itemprop, the best last.
static const struct {
    const char *name;
    enum fact fact;
} metas[] = {
    {"twitter:title", FACT_TITLE},
    {"og:title", FACT_TITLE},
    {"og:article:author", FACT_AUTHOR},
    {"article:author", FACT_AUTHOR},
    {"author", FACT_AUTHOR},
    {"og:site_name", FACT_SOURCE},
    {"og:url", FACT_URL},
    {"date", FACT_DATE},
    {"pubdate", FACT_DATE},
    {"publishdate", FACT_DATE},
    {"datePublished", FACT_DATE},
    {"article:published_time", FACT_DATE},
};

struct head {
    struct str facts[FACT_COUNT];
    size_t ranks[FACT_COUNT];    // of what was found; the greater is kept
    struct str value, name;
    bool in_title, in_source;
};

static void keep(struct head *h, enum fact fact, size_t rank, struct sv value)
{
    value = sv_trim(value);
    if (value.n == 0 || rank < h->ranks[fact] || (rank == h->ranks[fact] && h->facts[fact].n > 0))
        return;
    h->ranks[fact] = rank;
    str_clear(&h->facts[fact]);
    str_add(&h->facts[fact], value);
}

static void read_meta(struct head *h, struct sv attributes)
{
    static const char *const keys[] = {"property", "name", "itemprop"};
    if (!html_attribute(attributes, "content", &h->value))
        return;
    for (size_t k = 0; k < ARRAY_LEN(keys); k++) {
        if (!html_attribute(attributes, keys[k], &h->name))
            continue;
        for (size_t i = 0; i < ARRAY_LEN(metas); i++) {
            if (sv_eq_ignore_case(str_sv(&h->name), sv_from(metas[i].name)))
                keep(h, metas[i].fact, i + 2, str_sv(&h->value));
        }
    }
}

static bool has(struct head *h, struct sv attributes, const char *name, const char *value)
{
    return html_attribute(attributes, name, &h->value) &&
           sv_eq_ignore_case(str_sv(&h->value), sv_from(value));
}

// WeChat writes the time as seconds in a script: var ct = "1679966399";
static void read_script(struct head *h, struct sv text)
{
    ptrdiff_t at = sv_find(text, SV("var ct = \""));
    if (at < 0)
        return;
    struct sv rest = sv_slice(text, (size_t)at + 10, (size_t)at + 30), digits = {0};
    sv_cut(&rest, '"', &digits);
    long seconds;
    struct tm tm;
    if (!sv_to_long(digits, &seconds))
        return;
    // The accounts are Chinese, and so is their day.
    time_t time = (time_t)seconds + 8 * 3600;
    char date[16];
    if (gmtime_r(&time, &tm) && strftime(date, sizeof date, "%Y-%m-%d", &tm) > 0)
        keep(h, FACT_DATE, ARRAY_LEN(metas) + 2, sv_from(date));
}

static void read_text(struct head *h, const struct html_token *t, struct sv element)
{
    if (sv_eq_ignore_case(element, SV("script"))) {
        read_script(h, t->text);
        return;
    }
    if (!h->in_title && !h->in_source)
        return;
    str_clear(&h->value);
    entities_decode(t->text, &h->value);
    keep(h, h->in_title ? FACT_TITLE : FACT_SOURCE, 1, str_sv(&h->value));
}

static void read_token(struct head *h, const struct html_token *t)
{
    bool open = t->kind == HTML_OPEN;
    h->in_title = open && sv_eq_ignore_case(t->name, SV("title"));
    h->in_source = open && has(h, t->attributes, "id", "js_name");
    if (open && sv_eq_ignore_case(t->name, SV("meta")))
        read_meta(h, t->attributes);
    if (open && sv_eq_ignore_case(t->name, SV("link")) &&
        has(h, t->attributes, "rel", "canonical") &&
        html_attribute(t->attributes, "href", &h->value))
        keep(h, FACT_URL, 1, str_sv(&h->value));
    if (open && sv_eq_ignore_case(t->name, SV("time")) &&
        html_attribute(t->attributes, "datetime", &h->value))
        keep(h, FACT_DATE, 1, str_sv(&h->value));
}

static void fill(struct document *d, struct sv *field, const struct str *value)
{
    if (field->n == 0 && value->n > 0)
        *field = arena_sv(&d->arena, str_sv(value));
}

void html_read_head(struct document *d, struct sv text)
{
    struct head h = {0};
    struct html_lexer lexer = {.rest = text};
    struct html_token t;
    for (struct sv element = {0}; html_next(&lexer, &t);) {
        if (t.kind == HTML_TEXT) {
            read_text(&h, &t, element);
            continue;
        }
        read_token(&h, &t);
        element = t.kind == HTML_OPEN ? t.name : (struct sv){0};
    }
    char date[11];
    fill(d, &d->title, &h.facts[FACT_TITLE]);
    fill(d, &d->author, &h.facts[FACT_AUTHOR]);
    fill(d, &d->source, &h.facts[FACT_SOURCE]);
    fill(d, &d->url, &h.facts[FACT_URL]);
    if (d->date.n == 0 && date_parse(str_sv(&h.facts[FACT_DATE]), date))
        d->date = arena_sv(&d->arena, sv_from(date));
    for (size_t i = 0; i < FACT_COUNT; i++)
        str_release(&h.facts[i]);
    str_release(&h.value);
    str_release(&h.name);
}
