// Moving, by the same keys wherever one is; and cursors in rows.
#include "reader-verbs.h"
#include "verbs.h"

void cursor_move(size_t *cursor, size_t count, long by)
{
    if (by < 0) {
        size_t up = (size_t)-by;
        *cursor = *cursor > up ? *cursor - up : 0;
    } else {
        *cursor += (size_t)by;
    }
    if (*cursor >= count) {
        *cursor = count ? count - 1 : 0;
    }
}

void cursor_to_row(size_t *cursor, size_t count, const struct call *c, bool bottom)
{
    *cursor = 0;
    if (c->counted) {
        cursor_move(cursor, count, (long)c->count - 1);
    } else if (bottom && count) {
        *cursor = count - 1;
    }
}

void cursor_settle(size_t cursor, size_t *top, size_t count, size_t fits)
{
    size_t last_top = count > fits ? count - fits : 0;
    if (cursor < *top) {
        *top = cursor;
    } else if (cursor - *top >= fits) {
        *top = cursor - fits + 1;
    }
    if (*top > last_top) {
        *top = last_top;
    }
}

// The first row that may stand on top when LAST is to be seen whole.
static size_t highest_top(const struct app *a, const struct tall_rows *t, size_t last)
{
    int below = 0;    // rows of those under the one that would be on top
    size_t top = last;
    while (top > 0) {
        below += t->height(a, top, top - 1);
        if (below + t->height(a, top - 1, top - 1) > t->room) {
            break;
        }
        top--;
    }
    return top;
}

void tall_settle(const struct app *a, const struct tall_rows *t, size_t cursor, size_t *top)
{
    if (t->count == 0 || t->room < 1) {
        *top = cursor;
        return;
    }
    size_t highest = highest_top(a, t, cursor);
    size_t last = highest_top(a, t, t->count - 1);
    *top = *top < highest ? highest : *top;
    *top = *top > cursor ? cursor : *top;
    *top = *top > last ? last : *top;
}

size_t tall_page(const struct app *a, const struct tall_rows *t, size_t top)
{
    int room = t->room;
    size_t count = 0;
    for (size_t i = top; i < t->count && room > 0; i++, count++) {
        room -= t->height(a, i, top);
    }
    if (room < 0 && count > 1) {
        count--;    // the last one is not seen whole
    }
    return count ? count : 1;
}

size_t tall_at(const struct app *a, const struct tall_rows *t, size_t top, int below)
{
    for (size_t i = top; i < t->count; i++) {
        below -= t->height(a, i, top);
        if (below < 0) {
            return i;
        }
    }
    return t->count;
}

static void panel_move(struct app *a, long by)
{
    cursor_move(&a->panel.cursor, a->panel.shown.n, by);
    panel_settle(a);
}

static void move_lines(struct app *a, int direction, int count)
{
    long by = (long)direction * count;
    switch (app_context(a)) {
    case CONTEXT_LIST:
        list_move(a, by);
        break;
    case CONTEXT_QUOTES:
        quotes_pane_move(a, by);
        break;
    case CONTEXT_PANEL:
        panel_move(a, by);
        break;
    default:
        reader_scroll(a, (int)by);
    }
}

// Rows of a page, or of half of it, but never none.
static long part(size_t page, int halves, int direction, int count)
{
    long rows = (long)page * halves / 2;
    return (rows > 0 ? rows : 1) * direction * count;
}

static void move_pages(struct app *a, int direction, int halves, int count)
{
    switch (app_context(a)) {
    case CONTEXT_LIST:
        list_move(a, part(list_fits(a), halves, direction, count));
        break;
    case CONTEXT_QUOTES:
        quotes_pane_move(a, part(quotes_pane_page(a), halves, direction, count));
        break;
    case CONTEXT_PANEL:
        panel_move(a, part(panel_fits(a), halves, direction, count));
        break;
    default:
        if (halves == 1) {
            reader_half_page(a, direction, count);
        } else {
            reader_page(a, direction, count);
        }
    }
}

static void move_to_end(struct app *a, const struct call *c, bool bottom)
{
    switch (app_context(a)) {
    case CONTEXT_LIST:
        cursor_to_row(&a->list.cursor, a->list.shown.n, c, bottom);
        list_settle(a);
        break;
    case CONTEXT_QUOTES:
        cursor_to_row(&a->quotes.cursor, a->quotes.shown.n, c, bottom);
        quotes_pane_settle(a);
        break;
    case CONTEXT_PANEL:
        cursor_to_row(&a->panel.cursor, a->panel.shown.n, c, bottom);
        panel_settle(a);
        break;
    default:
        if (bottom) {
            reader_bottom(a, c);
        } else {
            reader_top(a, c);
        }
    }
}

void verb_down(struct app *a, const struct call *c)
{
    move_lines(a, 1, c->count);
}

void verb_up(struct app *a, const struct call *c)
{
    move_lines(a, -1, c->count);
}

void verb_page_down(struct app *a, const struct call *c)
{
    move_pages(a, 1, 2, c->count);
}

void verb_page_up(struct app *a, const struct call *c)
{
    move_pages(a, -1, 2, c->count);
}

void verb_half_down(struct app *a, const struct call *c)
{
    move_pages(a, 1, 1, c->count);
}

void verb_half_up(struct app *a, const struct call *c)
{
    move_pages(a, -1, 1, c->count);
}

void verb_top(struct app *a, const struct call *c)
{
    move_to_end(a, c, false);
}

void verb_bottom(struct app *a, const struct call *c)
{
    move_to_end(a, c, true);
}
