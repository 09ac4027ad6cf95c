// Finds the article in a page.  Boxes are weighed by their text that is no link: navigation is
// links, and comments seldom outweigh what they are about.
#include "html-page.h"

// What says that a box holds the article, the surest last.
static const struct {
    const char *element, *attribute, *value;
} signs[] = {
    {"main", NULL, NULL},
    {NULL, "role", "main"},
    {"article", NULL, NULL},
    // what the makers of blogs call it: Hugo, WordPress, hAtom, Ghost, Jekyll, Substack, GitHub
    {NULL, "class", "article-content"},
    {NULL, "class", "post-content"},
    {NULL, "class", "entry-content"},
    {NULL, "class", "e-content"},
    {NULL, "class", "gh-content"},
    {NULL, "class", "post-body"},
    {NULL, "class", "available-content"},
    {NULL, "class", "markdown-body"},
    {NULL, "itemprop", "articleBody"},
    {NULL, "class", "rich_media_content"},
    {NULL, "id", "js_content"},
};

void finder_init(struct finder *f)
{
    *f = (struct finder){0};
    vec_push(&f->boxes, (struct finder_box){0});
    vec_push(&f->around, 0);
}

void finder_release(struct finder *f)
{
    vec_release(&f->boxes);
    vec_release(&f->around);
    str_release(&f->scratch);
}

static uint32_t rank_of(struct finder *f, const struct html_token *t)
{
    for (size_t i = ARRAY_LEN(signs); i > 0; i--) {
        const char *element = signs[i - 1].element;
        if (element ? sv_eq(t->name, sv_from(element))
                    : t->pairs && html_attribute(t, signs[i - 1].attribute, &f->scratch) &&
                          html_has_word(str_sv(&f->scratch), signs[i - 1].value))
            return (uint32_t)i;
    }
    return 0;
}

static void leave_box(struct finder *f)
{
    const struct finder_box *box = &f->boxes.v[f->around.v[--f->around.n]];
    f->boxes.v[box->parent].text += box->text;
}

void finder_take(struct finder *f, const struct html_token *t)
{
    uint32_t around = f->around.v[f->around.n - 1];
    if (t->kind == HTML_TEXT) {
        for (size_t i = 0; f->links == 0 && i < t->text.n; i++)
            f->boxes.v[around].text += (unsigned char)t->text.p[i] > ' ';
    } else if (t->tag && t->tag->action == ACTION_LINK) {
        f->links = t->kind == HTML_OPEN ? f->links + 1 : f->links - (f->links > 0);
    } else if (html_is_box(t) && t->kind == HTML_OPEN) {
        vec_push(&f->around, (uint32_t)f->boxes.n);
        vec_push(&f->boxes, (struct finder_box){.parent = around, .rank = rank_of(f, t)});
    } else if (html_is_box(t) && f->around.n > 1) {
        leave_box(f);
    }
}

// The innermost box that has most of the text.
static uint32_t densest(const struct finder *f)
{
    uint32_t best = 0;
    for (uint32_t i = 1; i < f->boxes.n; i++) {
        const struct finder_box *b = &f->boxes.v[i];
        if (b->parent == best && (uint64_t)b->text * 10 >= (uint64_t)f->boxes.v[0].text * 7)
            best = i;
    }
    return best;
}

uint32_t finder_article(struct finder *f)
{
    enum { LEAST = 200 };
    uint32_t best = 0;
    while (f->around.n > 1)
        leave_box(f);
    for (uint32_t i = 1; i < f->boxes.n; i++) {
        const struct finder_box *b = &f->boxes.v[i], *was = &f->boxes.v[best];
        bool better = b->rank > was->rank || (b->rank == was->rank && b->text > was->text);
        // Several articles on a page are a list of them: the one that has most must stand out.
        bool enough = b->text >= LEAST && (uint64_t)b->text * 3 >= f->boxes.v[0].text;
        if (b->rank > 0 && better && enough)
            best = i;
    }
    return best > 0 ? best : densest(f);
}
