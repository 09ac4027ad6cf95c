#include "yulu/app/quotes.h"

#include <stdlib.h>

#include "verbs.h"
#include "yulu/base/i18n.h"

const char *quotes_pane_colour(size_t index)
{
    static const char *const colours[] = {N_("yellow"), N_("green"), N_("blue"), N_("red"),
                                          N_("purple")};
    return index < ARRAY_LEN(colours) ? colours[index] : NULL;
}

const char *quote_group_name(size_t index)
{
    static const char *const names[] = {
        [GROUP_NONE] = N_("none"),
        [GROUP_SPEAKER] = N_("speaker"),
        [GROUP_ARTICLE] = N_("article"),
        [GROUP_TAG] = N_("tag"),
    };
    _Static_assert(ARRAY_LEN(names) == GROUP_COUNT, "each group has a name");
    return index < GROUP_COUNT ? names[index] : NULL;
}

// A quote with several tags stands under its first.
static struct sv first_tag(const struct quote *q)
{
    struct sv rest = q->tags;
    struct sv tag = {0};
    sv_cut(&rest, ',', &tag);
    return sv_trim(tag);
}

static struct sv group_of(enum quote_group group, const struct quote *q)
{
    switch (group) {
    case GROUP_SPEAKER:
        return q->speaker;
    case GROUP_ARTICLE:
        return q->title;
    case GROUP_TAG:
        return first_tag(q);
    default:
        return (struct sv){0};
    }
}

// One quote while they are being put in order.
struct entry {
    struct sv group;
    const struct quote *q;
    uint32_t at;        // in the list, which comes newest first
    bool in_article;    // by where they stand in the text, the lost ones last
};

static int by_place(const struct quote *a, const struct quote *b)
{
    bool a_lost = a->anchor == ANCHOR_LOST;
    bool b_lost = b->anchor == ANCHOR_LOST;
    if (a_lost || b_lost) {
        return a_lost - b_lost;
    }
    if (a->from.block != b->from.block) {
        return a->from.block < b->from.block ? -1 : 1;
    }
    return (a->from.off > b->from.off) - (a->from.off < b->from.off);
}

static int by_group(const void *x, const void *y)
{
    const struct entry *a = x;
    const struct entry *b = y;
    if ((a->group.n == 0) != (b->group.n == 0)) {
        return a->group.n ? -1 : 1;    // without a speaker or a tag: at the end
    }
    int order = sv_cmp(a->group, b->group);
    if (order == 0 && a->in_article) {
        order = by_place(a->q, b->q);
    }
    return order ? order : (a->at > b->at) - (a->at < b->at);
}

static void arrange(struct quotes_pane *p)
{
    struct entry *order = mem_array(NULL, p->list.n, sizeof(*order));
    for (size_t i = 0; i < p->list.n; i++) {
        const struct quote *q = &p->list.v[i];
        order[i] = (struct entry){group_of(p->group, q), q, (uint32_t)i, !p->all};
    }
    if (p->list.n) {
        qsort(order, p->list.n, sizeof(*order), by_group);
    }
    vec_clear(&p->shown);
    for (size_t i = 0; i < p->list.n; i++) {
        vec_push(&p->shown, order[i].at);
    }
    mem_free(order);
}

bool quotes_pane_load(struct app *a)
{
    struct quotes_pane *p = &a->quotes;
    struct quote_filter filter = {.article = p->all ? 0 : a->reader.article};
    struct quote_list now = {0};
    struct err e = {0};
    bool none = !p->all && !a->reader.article;    // "of the open article", and none is open
    if (!none && !quotes_load(a->db, &filter, &now, &e)) {
        quote_list_release(&now);
        return app_fail(a, &e);
    }
    const struct quote *old = quotes_pane_current(a);
    int64_t id = old ? old->id : 0;
    quote_list_release(&p->list);
    p->list = now;
    arrange(p);
    cursor_move(&p->cursor, p->shown.n, 0);
    quotes_pane_select(a, id);
    quotes_pane_settle(a);
    return true;
}

const struct quote *quotes_pane_current(const struct app *a)
{
    const struct quotes_pane *p = &a->quotes;
    return p->cursor < p->shown.n ? &p->list.v[p->shown.v[p->cursor]] : NULL;
}

void quotes_pane_select(struct app *a, int64_t quote)
{
    struct quotes_pane *p = &a->quotes;
    for (size_t i = 0; i < p->shown.n; i++) {
        if (p->list.v[p->shown.v[i]].id == quote) {
            p->cursor = i;
            quotes_pane_settle(a);
            return;
        }
    }
}

enum { MARGINS = 2 };    // a column on each side of the words, where there is room

struct wrap_style quotes_pane_style(const struct app *a, int width)
{
    return (struct wrap_style){
        .width = width > 3 ? width - 1 : 2,    // a column is left free before it
        .ambiguous = a->ambiguous,
        .lang = LANG_ZH,
        .hang = HANG_OFF,
    };
}

int quotes_pane_rows_of(const struct app *a, const struct quote *q, int width)
{
    struct wrap_style style = quotes_pane_style(a, width);
    struct wrap_scratch scratch = {0};
    struct wrap_line line;
    struct wrap w = wrap_begin(q->text, &style, &scratch);
    int rows = 0;
    while (rows < QUOTE_TEXT_ROWS && wrap_next(&w, &line)) {
        rows++;
    }
    wrap_scratch_release(&scratch);
    return rows + 1 + (q->note.n > 0) + 1;
}

struct sv quotes_pane_heading(const struct app *a, const struct quote *q,
                              const struct quote *previous)
{
    enum quote_group group = a->quotes.group;
    struct sv name = group_of(group, q);
    if (group == GROUP_NONE || (previous && sv_eq(name, group_of(group, previous)))) {
        return (struct sv){0};
    }
    if (name.n) {
        return name;
    }
    static const char *const unnamed[GROUP_COUNT] = {
        [GROUP_SPEAKER] = N_("no speaker"),
        [GROUP_ARTICLE] = N_("no title"),
        [GROUP_TAG] = N_("no tag"),
    };
    return sv_from(_(unnamed[group]));
}

// Rows of the SHOWNth quote and of the heading it opens, which the one on top always does.
static int rows_at(const struct app *a, size_t shown, size_t top)
{
    const struct quotes_pane *p = &a->quotes;
    const struct quote *q = &p->list.v[p->shown.v[shown]];
    const struct quote *previous = shown > top ? &p->list.v[p->shown.v[shown - 1]] : NULL;
    return quotes_pane_rows_of(a, q, a->geometry.pane[PANE_QUOTES].cols) +
           (quotes_pane_heading(a, q, previous).n > 0);
}

static int pane_rows(const struct app *a)
{
    return a->geometry.pane[PANE_QUOTES].rows - 1;    // the first is the pane's heading
}

static struct tall_rows tall(const struct app *a)
{
    return (struct tall_rows){rows_at, a->quotes.shown.n, pane_rows(a)};
}

void quotes_pane_settle(struct app *a)
{
    struct quotes_pane *p = &a->quotes;
    struct tall_rows rows = tall(a);
    cursor_move(&p->cursor, p->shown.n, 0);
    tall_settle(a, &rows, p->cursor, &p->top);
}

void quotes_pane_move(struct app *a, long by)
{
    cursor_move(&a->quotes.cursor, a->quotes.shown.n, by);
    quotes_pane_settle(a);
}

size_t quotes_pane_page(const struct app *a)
{
    struct tall_rows rows = tall(a);
    return tall_page(a, &rows, a->quotes.top);
}

void quotes_pane_mouse(struct app *a, int kind, int row)
{
    struct quotes_pane *p = &a->quotes;
    struct tall_rows rows = tall(a);
    struct call c = {.count = 1};
    if (row < 1 || (kind != MOUSE_PRESS && kind != MOUSE_DOUBLE)) {
        return;
    }
    size_t at = tall_at(a, &rows, p->top, row - 1);
    if (at < p->shown.n) {
        p->cursor = at;
        if (kind == MOUSE_DOUBLE) {
            verb_go_quote(a, &c);
        }
    }
}

void quotes_row_text(const struct app *a, size_t row, struct str *out)
{
    const struct quote *q = &a->quotes.list.v[a->quotes.shown.v[row]];
    const struct sv fields[] = {q->text, q->speaker, q->note, q->tags, q->title};
    for (size_t i = 0; i < ARRAY_LEN(fields); i++) {
        str_add(out, fields[i]);
        str_add_char(out, '\n');
    }
}

void quotes_pane_release(struct quotes_pane *q)
{
    quote_list_release(&q->list);
    vec_release(&q->shown);
    vec_release(&q->deleted);
    str_release(&q->find);
}
