#include "yulu/library/terms.h"

#include "yulu/library/content.h"

enum {
    PAGE = 64,                  // blocks
    COMPARED_MAX = 1 << 20,     // bytes of the other articles
    COMPARED_LEAST = 8 << 10    // of each, so that it says something
};

// A walk over a part of an article's text.
struct walk {
    struct db *db;
    struct terms *terms;
    int64_t article;
    uint32_t where;    // of the article
    bool by_line;      // places are lines, not articles
    bool compare;      // it is what others are weighed against
};

// What is said in a block: no furniture, no code, and not the name of who says it.
static struct sv words_of(const struct block *b)
{
    size_t label = 0;
    if ((b->flags & (BLOCK_FURNITURE | BLOCK_REPEATED_TITLE)) || b->kind == BLOCK_CODE)
        return (struct sv){0};
    for (uint32_t i = 0; i < b->span_count; i++)
        if (b->spans[i].kind == SPAN_LABEL)
            label = b->spans[i].end;
    return sv_slice(b->text, label, b->text.n);
}

static size_t add_page(const struct walk *w, const struct block_page *page)
{
    size_t bytes = 0;
    for (uint32_t i = 0; i < page->count; i++) {
        struct sv words = words_of(&page->v[i]);
        if (w->compare)
            terms_compare(w->terms, words);
        else
            terms_add(w->terms, words, w->by_line ? page->v[i].line : w->where);
        bytes += page->v[i].text.n;
    }
    return bytes;
}

// Every STEPth page, until MOST bytes were read.
static bool walk(const struct walk *w, size_t most, uint32_t step, struct err *e)
{
    for (uint32_t first = 0; most > 0; first += PAGE * step) {
        struct block_page page;
        if (!blocks_load(w->db, w->article, first, PAGE, &page, e))
            return false;
        size_t bytes = add_page(w, &page);
        bool last = page.count < PAGE;
        block_page_release(&page);
        if (last)
            break;
        most = bytes < most ? most - bytes : 0;
    }
    return true;
}

// Who speaks and who wrote is told elsewhere.
static bool leave_out_people(struct db *db, const struct article *a, struct terms *t, struct err *e)
{
    struct speaker_list l;
    if (!speakers_load(db, a->id, &l, e))
        return false;
    terms_title(t, a->title);
    terms_leave_out(t, a->author);
    terms_leave_out(t, a->source);
    for (size_t i = 0; i < l.n; i++)
        terms_leave_out(t, l.v[i].name);
    speaker_list_release(&l);
    return true;
}

// Articles with the same title are one another's copies: they would weigh themselves down.
static bool compare_others(struct db *db, const struct article *mine, struct terms *t,
                           struct err *e)
{
    struct article_list l;
    if (!articles_load(db, &l, e))
        return false;
    size_t most = l.n ? COMPARED_MAX / l.n : 0, left = COMPARED_MAX;
    bool ok = true;
    most = most < COMPARED_LEAST ? COMPARED_LEAST : most;
    for (size_t i = 0; ok && i < l.n && left >= most; i++) {
        struct walk w = {.db = db, .terms = t, .article = l.v[i].id, .compare = true};
        if (l.v[i].id == mine->id || sv_eq(l.v[i].title, mine->title))
            continue;
        ok = walk(&w, most, 1, e);
        left -= most;
    }
    article_list_release(&l);
    return ok;
}

bool article_terms(struct db *db, int64_t article, size_t most, struct term_list *out,
                   struct err *e)
{
    struct article_list mine;
    *out = (struct term_list){0};
    if (!article_load(db, article, &mine, e))
        return false;
    struct terms *t = terms_new();
    struct walk w = {.db = db, .terms = t, .article = article, .by_line = true};
    uint32_t step = (uint32_t)(mine.v[0].bytes / TERMS_TEXT_MAX) + 1;
    bool ok = leave_out_people(db, &mine.v[0], t, e) && walk(&w, TERMS_TEXT_MAX, step, e) &&
              compare_others(db, &mine.v[0], t, e);
    if (ok)
        terms_find(t, most, false, out);
    terms_free(t);
    article_list_release(&mine);
    return ok;
}

bool library_terms(struct db *db, const struct article_list *articles, size_t most,
                   struct term_list *out, struct err *e)
{
    struct terms *t = terms_new();
    size_t each = articles->n ? TERMS_TEXT_MAX / articles->n : 0, left = TERMS_TEXT_MAX;
    bool ok = true;
    *out = (struct term_list){0};
    each = each < LIBRARY_TERMS_EACH ? LIBRARY_TERMS_EACH : each;
    for (size_t i = 0; ok && i < articles->n && left >= each; i++) {
        struct walk w = {.db = db, .terms = t, .article = articles->v[i].id, .where = (uint32_t)i};
        ok = walk(&w, each, 1, e);
        left -= each;
    }
    if (ok)
        terms_find(t, most, true, out);
    terms_free(t);
    return ok;
}
