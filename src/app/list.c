#include "yulu/app/list.h"

#include <stdlib.h>

#include "verbs.h"

static int by_date(const struct article *a, const struct article *b)
{
    return sv_cmp(b->date, a->date);
}

static int by_title(const struct article *a, const struct article *b)
{
    return sv_cmp(a->title, b->title);
}

static int by_source(const struct article *a, const struct article *b)
{
    return sv_cmp(a->source, b->source);
}

static int by_added(const struct article *a, const struct article *b)
{
    return (b->added > a->added) - (b->added < a->added);
}

// What was begun first, then what waits, then what is done with.
static int by_read(const struct article *a, const struct article *b)
{
    return a->read != b->read ? a->read - b->read : b->read_permille - a->read_permille;
}

typedef int compare(const struct article *a, const struct article *b);

// Equal ones by date, and then as they came in, so that the order is always the same.
static int then(const struct article *a, const struct article *b)
{
    int order = by_date(a, b);
    order = order ? order : by_title(a, b);
    return order ? order : (a->id > b->id) - (a->id < b->id);
}

#define SORTER(name)                                                                               \
    static int sort_##name(const void *a, const void *b)                                           \
    {                                                                                              \
        const struct article *const *x = a;                                                        \
        const struct article *const *y = b;                                                        \
        int order = by_##name(*x, *y);                                                             \
        return order ? order : then(*x, *y);                                                       \
    }
SORTER(date)
SORTER(title)
SORTER(source)
SORTER(added)
SORTER(read)

static const struct {
    const char *name;
    int (*sort)(const void *a, const void *b);
} orders[] = {
    {"date", sort_date},   {"title", sort_title}, {"source", sort_source},
    {"added", sort_added}, {"read", sort_read},
};

static void add_field(struct str *out, struct sv field)
{
    if (field.n) {
        str_add(out, out->n ? SV("\n") : SV(""));
        str_add(out, field);
    }
}

static void article_text(const struct article *v, struct str *out)
{
    add_field(out, v->title);
    add_field(out, v->source);
    add_field(out, v->author);
    add_field(out, v->speakers);
    add_field(out, v->date);
}

void list_row_text(const struct app *a, size_t row, struct str *out)
{
    article_text(&a->list.articles.v[a->list.shown.v[row]], out);
}

// Articles that the filter lets through; those of ORDER are the caller's to free.
static const struct article **filtered(const struct list *l, size_t *count)
{
    const struct article **order = mem_array(NULL, l->articles.n, sizeof(const struct article *));
    struct str text = {0};
    struct str folded = {0};
    *count = 0;
    for (size_t i = 0; i < l->articles.n; i++) {
        if (l->filter.n) {
            str_clear(&text);
            article_text(&l->articles.v[i], &text);
            words_fold(str_sv(&text), &folded);
        }
        if (words_match(str_sv(&l->filter), str_sv(&folded))) {
            order[(*count)++] = &l->articles.v[i];
        }
    }
    str_release(&text);
    str_release(&folded);
    return order;
}

static void arrange(struct app *a)
{
    struct list *l = &a->list;
    size_t count;
    const struct article **order = filtered(l, &count);
    for (size_t i = 0; i < ARRAY_LEN(orders); i++) {
        if (sv_eq(sv_from(a->config.sort), sv_from(orders[i].name)) && count) {
            qsort(order, count, sizeof(*order), orders[i].sort);
        }
    }
    vec_clear(&l->shown);
    for (size_t i = 0; i < count; i++) {
        vec_push(&l->shown, (uint32_t)(order[i] - l->articles.v));
    }
    mem_free(order);
}

static int64_t current_id(const struct app *a)
{
    const struct article *now = list_current(a);
    return now ? now->id : 0;
}

// The cursor stays on its article, or where it was when that is gone.
void list_arrange(struct app *a)
{
    int64_t id = current_id(a);
    arrange(a);
    cursor_move(&a->list.cursor, a->list.shown.n, 0);
    list_select(a, id);
    list_settle(a);
}

bool list_load(struct app *a)
{
    struct err e = {0};
    struct article_list now = {0};
    if (!articles_load(a->db, &now, &e)) {
        article_list_release(&now);
        return app_fail(a, &e);
    }
    int64_t id = current_id(a);
    article_list_release(&a->list.articles);
    a->list.articles = now;
    arrange(a);
    cursor_move(&a->list.cursor, a->list.shown.n, 0);
    list_select(a, id);
    list_settle(a);
    return true;
}

size_t list_fits(const struct app *a)
{
    int rows = (a->geometry.pane[PANE_LIST].rows - 1) / LIST_ROWS_EACH;
    return rows > 0 ? (size_t)rows : 1;
}

void list_settle(struct app *a)
{
    struct list *l = &a->list;
    cursor_settle(l->cursor, &l->top, l->shown.n, list_fits(a));
}

void list_move(struct app *a, long by)
{
    cursor_move(&a->list.cursor, a->list.shown.n, by);
    list_settle(a);
}

const struct article *list_current(const struct app *a)
{
    const struct list *l = &a->list;
    return l->cursor < l->shown.n ? &l->articles.v[l->shown.v[l->cursor]] : NULL;
}

void list_select(struct app *a, int64_t article)
{
    struct list *l = &a->list;
    for (size_t i = 0; i < l->shown.n; i++) {
        if (l->articles.v[l->shown.v[i]].id == article) {
            l->cursor = i;
            list_settle(a);
            return;
        }
    }
}

void list_select_opened(struct app *a)
{
    const struct article_list *l = &a->list.articles;
    const struct article *last = NULL;
    for (size_t i = 0; i < l->n; i++) {
        if (l->v[i].opened && (!last || l->v[i].opened > last->opened)) {
            last = &l->v[i];
        }
    }
    if (last) {
        list_select(a, last->id);
    }
}

void list_filter(struct app *a, struct sv words)
{
    words_fold(words, &a->list.filter);
    list_arrange(a);
}

void list_mouse(struct app *a, int kind, int row)
{
    struct list *l = &a->list;
    struct call c = {.count = 1};
    if (row < 1 || (kind != MOUSE_PRESS && kind != MOUSE_DOUBLE)) {
        return;
    }
    size_t at = l->top + (size_t)(row - 1) / LIST_ROWS_EACH;
    if (at >= l->shown.n) {
        return;
    }
    l->cursor = at;
    if (kind == MOUSE_DOUBLE) {
        verb_open(a, &c);
    }
}

void list_release(struct list *l)
{
    article_list_release(&l->articles);
    vec_release(&l->shown);
    vec_release(&l->removed);
    str_release(&l->filter);
    str_release(&l->find);
}
