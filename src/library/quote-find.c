// Keeping a quote by its words.
#include "internal.h"
#include "rows.h"
#include "yulu/base/i18n.h"
#include "yulu/library/quotes.h"
#include "yulu/text/find.h"

enum { PAGE = 256 };    // blocks loaded at a time

// A stretch of the article in one buffer, and where its blocks begin there.
struct window {
    struct str text;
    VEC(uint32_t) seq;
    VEC(size_t) start;
    bool found;
    struct range hit;
};

static bool stop_at_hit(void *arg, struct range place)
{
    struct window *w = arg;
    w->found = true;
    w->hit = place;
    return false;
}

static struct place place_in(const struct window *w, size_t off)
{
    size_t i = w->start.n;
    while (i > 1 && w->start.v[i - 1] > off) {
        i--;
    }
    return (struct place){w->seq.v[i - 1], (uint32_t)(off - w->start.v[i - 1])};
}

// Keeps the last blocks, of KEEP bytes at least: words may lie across two windows.
static void drop_head(struct window *w, size_t keep)
{
    size_t first = w->start.n;
    while (first > 0 && (first == w->start.n || w->text.n - w->start.v[first] < keep)) {
        first--;
    }
    size_t cut = first < w->start.n ? w->start.v[first] : w->text.n;
    str_splice(&w->text, 0, cut, (struct sv){0});
    for (size_t i = first; i < w->start.n; i++) {
        w->start.v[i - first] = w->start.v[i] - cut;
        w->seq.v[i - first] = w->seq.v[i];
    }
    w->start.n -= first;
    w->seq.n -= first;
}

static void add_page(struct window *w, const struct block_page *page)
{
    for (uint32_t i = 0; i < page->count; i++) {
        const struct block *b = &page->v[i];
        if (block_is_hidden(b) || b->text.n == 0) {
            continue;
        }
        if (w->text.n > 0 && !(b->flags & BLOCK_CONTINUED)) {
            str_add_char(&w->text, '\n');
        }
        vec_push(&w->seq, page->first + i);
        vec_push(&w->start, w->text.n);
        str_add(&w->text, b->text);
    }
}

static bool search(struct db *db, int64_t article, struct find *find, struct window *w,
                   struct err *e)
{
    uint32_t count;
    uint64_t seq = 0;
    do {
        struct block_page page;
        if (!blocks_load(db, article, (uint32_t)seq, PAGE, &page, e)) {
            return false;
        }
        count = page.count;
        seq += count;
        drop_head(w, 8 * find->needle.n);
        add_page(w, &page);
        block_page_release(&page);
        find_all(find, str_sv(&w->text), stop_at_hit, w);
    } while (!w->found && count > 0);
    return w->found || err_set(e, _("these words are not in the article"));
}

bool quote_add_text(struct db *db, int64_t article, struct sv text, int64_t *id, struct err *e)
{
    struct folded folded = {0};
    struct find find = {0};
    struct window w = {0};
    // Folded before it is set, the phrase has no capitals left that would make case count.
    fold_text(&folded, sv_trim(text), FOLD_ALL);
    find_set(&find, str_sv(&folded.text));
    bool ok = (folded.text.n > 0 || err_set(e, _("there are no words to keep"))) &&
              search(db, article, &find, &w, e);
    if (ok) {
        struct place from = place_in(&w, w.hit.off), to = place_in(&w, w.hit.end - 1);
        to.off++;
        ok = quote_add(db, article, from, to, id, e);
    }
    folded_release(&folded);
    find_release(&find);
    str_release(&w.text);
    vec_release(&w.seq);
    vec_release(&w.start);
    return ok;
}
