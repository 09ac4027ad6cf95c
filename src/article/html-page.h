// A page, token by token: libxml2 reads it, and these are what the tokens are for.
#ifndef YULU_ARTICLE_HTML_PAGE_H
#define YULU_ARTICLE_HTML_PAGE_H

#include "html-internal.h"
#include "yulu/base/err.h"

// LINE is that of the token's beginning.  What a script holds comes as its text, in parts.
typedef void html_take(void *to, const struct html_token *t, uint32_t line);

// The page as libxml2 is to see it: valid UTF-8 without what would take it too long.
void page_prepare(struct sv text, struct str *page);
// Every opening tag is followed by its closing one, given or implied, but where the page ends.
// Fails on a page that is hardly anything but errors or elements, which take long.
bool page_parse(struct sv page, html_take *take, void *to, struct err *e);

// Finds the box that holds the article.
struct finder {
    VEC(struct finder_box) boxes;    // in document order; the first is the page
    VEC(uint32_t) around;            // indices, the page first
    unsigned links;                  // around
    struct str scratch;
};

struct finder_box {
    uint32_t parent, text;    // bytes of text in it that is no link
    uint32_t rank;            // of what its name promises; 0 for none
};

void finder_init(struct finder *f);
void finder_release(struct finder *f);
void finder_take(struct finder *f, const struct html_token *t);
static inline bool html_is_box(const struct html_token *t)
{
    return t->tag && t->tag->use == TAG_BOX;
}
uint32_t finder_article(struct finder *f);    // as the number of its box, 0 for the page

// What the page says of itself.
struct head;
struct head *head_new(void);
void head_free(struct head *h);
void head_take(struct head *h, const struct html_token *t);
void head_fill(const struct head *h, struct document *d);    // what D does not know better

#endif
