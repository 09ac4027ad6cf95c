// Finds the article in a page.  Elements are weighed by the text that is no link: navigation is
// links, and comments seldom outweigh what they are about.
#include "yulu/article/html.h"

#include <string.h>

#include "html-internal.h"
#include "parse-chars.h"
#include "yulu/base/i18n.h"

// An element that may hold the article.
struct node {
    size_t from, to;    // bytes of the page within it
    size_t parent;      // index; 0, the page, is its own
    size_t text;        // bytes of text that is no link, with all inside it
    unsigned rank;      // of what its name and id promise; 0 for none
    struct sv name;
};

struct page {
    struct sv text;
    VEC(struct node) nodes;
    VEC(size_t) open;    // indices of the elements around, the page first
    unsigned links;      // <a> around
    struct sv raw;       // name of the script or style that comes
    struct str scratch;
};

static bool is_one_of(struct sv name, const char *const *names)
{
    for (; *names; names++) {
        if (sv_eq_ignore_case(name, sv_from(*names)))
            return true;
    }
    return false;
}

static bool is_box(struct sv name)
{
    static const char *const boxes[] = {"body", "div", "section", "article",
                                        "main", "td",  "center",  NULL};
    return is_one_of(name, boxes);
}

static bool has_value(struct page *p, struct sv attributes, const char *name, const char *part)
{
    return html_attribute(attributes, name, &p->scratch) &&
           sv_find(str_sv(&p->scratch), sv_from(part)) >= 0;
}

// What says that an element is the article, the surest last.
static unsigned rank_of(struct page *p, const struct html_token *t)
{
    static const struct {
        const char *element, *attribute, *value;
    } signs[] = {
        {"main", NULL, NULL},
        {"article", NULL, NULL},
        {NULL, "itemprop", "articleBody"},
        {NULL, "id", "js_content"},
    };
    for (size_t i = ARRAY_LEN(signs); i > 0; i--) {
        if (signs[i - 1].element
                ? sv_eq_ignore_case(t->name, sv_from(signs[i - 1].element))
                : has_value(p, t->attributes, signs[i - 1].attribute, signs[i - 1].value))
            return (unsigned)i;
    }
    return 0;
}

static void open_box(struct page *p, const struct html_token *t, size_t at)
{
    struct node node = {.from = at + t->text.n,
                        .to = p->text.n,
                        .parent = p->open.v[p->open.n - 1],
                        .rank = rank_of(p, t),
                        .name = t->name};
    vec_push(&p->open, p->nodes.n);
    vec_push(&p->nodes, node);
}

static void close_box(struct page *p, struct sv name, size_t at)
{
    enum { LOOK_BACK = 32 };
    for (size_t i = p->open.n; i > 1 && p->open.n - i < LOOK_BACK; i--) {
        if (!sv_eq_ignore_case(p->nodes.v[p->open.v[i - 1]].name, name))
            continue;
        for (; p->open.n >= i; p->open.n--)
            p->nodes.v[p->open.v[p->open.n - 1]].to = at;
        return;
    }
}

static void weigh(struct page *p, const struct html_token *t)
{
    size_t n = 0;
    for (size_t i = 0; i < t->text.n; i++)
        n += (unsigned char)t->text.p[i] > ' ';
    if (p->links == 0)
        p->nodes.v[p->open.v[p->open.n - 1]].text += n;
}

static void read_node(struct page *p, const struct html_token *t)
{
    static const char *const raw[] = {"script", "style", "textarea", "title", NULL};
    size_t at = (size_t)(t->text.p - p->text.p);
    bool link = sv_eq_ignore_case(t->name, SV("a"));
    if (t->kind == HTML_TEXT && p->raw.n == 0)
        weigh(p, t);
    if (t->kind == HTML_TEXT)
        return;
    p->raw = t->kind == HTML_OPEN && is_one_of(t->name, raw) ? t->name : (struct sv){0};
    if (link)
        p->links = t->kind == HTML_OPEN;
    else if (t->kind == HTML_OPEN && is_box(t->name))
        open_box(p, t, at);
    else if (t->kind == HTML_CLOSE && is_box(t->name))
        close_box(p, t->name, at);
}

// Children come after their parents: from the last to the first, weights add up.
static void add_weights(struct page *p)
{
    for (size_t i = p->nodes.n - 1; i > 0; i--)
        p->nodes.v[p->nodes.v[i].parent].text += p->nodes.v[i].text;
}

// The innermost element that has most of the text.
static size_t densest(const struct page *p)
{
    size_t best = 0;
    for (size_t i = 1; i < p->nodes.n; i++) {
        const struct node *n = &p->nodes.v[i];
        if (n->parent == best && n->text * 10 >= p->nodes.v[0].text * 7)
            best = i;
    }
    return best;
}

static size_t find_article(const struct page *p)
{
    enum { LEAST = 200 };
    size_t best = 0;
    for (size_t i = 1; i < p->nodes.n; i++) {
        const struct node *n = &p->nodes.v[i], *b = &p->nodes.v[best];
        bool better = n->rank > b->rank || (n->rank == b->rank && n->text > b->text);
        if (n->rank > 0 && better && n->text >= LEAST)
            best = i;
    }
    // Several articles on a page are a list of them: the one that has most must stand out.
    if (p->nodes.v[best].rank > 0 && p->nodes.v[best].text * 3 >= p->nodes.v[0].text)
        return best;
    return densest(p);
}

bool html_is(struct sv text)
{
    static const char *const starts[] = {"<!doctype html", "<html", "<head", "<!-- saved from"};
    enum { LOOK_AT = 4096 };
    struct sv rest = sv_trim(sv_slice(text, 0, LOOK_AT));
    if (sv_starts(rest, SV("<?xml"))) {
        ptrdiff_t end = sv_find(rest, SV("?>"));
        rest = sv_trim(sv_slice(rest, end < 0 ? rest.n : (size_t)end + 2, rest.n));
    }
    for (size_t i = 0; i < ARRAY_LEN(starts); i++) {
        struct sv start = sv_from(starts[i]);
        if (sv_eq_ignore_case(sv_slice(rest, 0, start.n), start))
            return true;
    }
    return false;
}

static uint32_t count_lines(struct sv text)
{
    uint32_t lines = 0;
    for (const char *p = text.p, *end = p + text.n; p < end; p++, lines++) {
        p = memchr(p, '\n', (size_t)(end - p));
        if (!p)
            break;
    }
    return lines;
}

static void read_article(struct document *d, const struct page *p)
{
    struct node article = p->nodes.v[find_article(p)];
    struct builder b = {.d = d, .line = 1 + count_lines(sv_slice(p->text, 0, article.from))};
    struct html h = {.b = &b, .whole = true};
    html_put_all(&h, sv_slice(p->text, article.from, article.to));
    builder_finish(&b);
    builder_release(&b);
    html_release(&h);
}

bool html_read(struct document *d, struct sv text, struct err *e)
{
    struct page p = {.text = text};
    struct html_lexer lexer = {.rest = text};
    struct html_token t;
    vec_push(&p.nodes, (struct node){.to = text.n});
    vec_push(&p.open, 0);
    while (html_next(&lexer, &t))
        read_node(&p, &t);
    add_weights(&p);
    read_article(d, &p);
    html_read_head(d, text);
    vec_release(&p.nodes);
    vec_release(&p.open);
    str_release(&p.scratch);
    return d->block_count > 0 || err_set(e, "%s", _("there is no text on the page"));
}
