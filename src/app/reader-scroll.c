#include "reader-internal.h"

int place_cmp(struct place a, struct place b)
{
    if (a.block != b.block)
        return a.block < b.block ? -1 : 1;
    return (a.off > b.off) - (a.off < b.off);
}

int reader_rows(const struct app *a)
{
    int rows = a->geometry.text.rows;
    return rows < 1 ? 1 : rows > ROWS_MAX ? ROWS_MAX : rows;
}

static struct row_at top_of(const struct reader *r)
{
    return (struct row_at){r->top_block, r->top_row};
}

struct row_at reader_row_of(struct app *a, struct place p)
{
    uint32_t block = reader_nearest(a, p.block);
    if (block == NO_BLOCK)
        return (struct row_at){0, 0};
    const struct layout *l = reader_layout(a, block);
    int row = l && block == p.block ? layout_row_of(l, p.off) : 0;
    return (struct row_at){block, row};
}

struct place reader_place_of(struct app *a, struct row_at at)
{
    const struct layout *l = reader_layout(a, at.block);
    uint32_t count = 0;
    const struct segment *s = NULL;
    for (int row = at.row < 0 ? 0 : at.row; l && !count && row < l->rows; row++)
        s = layout_row(l, row, &count);
    return (struct place){at.block, count ? s->off : 0};
}

static struct row_at move_down(struct app *a, struct row_at at, int *rows)
{
    while (*rows > 0) {
        const struct layout *l = reader_layout(a, at.block);
        int room = l ? l->rows - 1 - at.row : 0;
        if (*rows <= room) {
            at.row += *rows;
            *rows = 0;
            break;
        }
        uint32_t next = reader_step(a, at.block, 1);
        if (next == NO_BLOCK) {
            at.row += room;
            *rows -= room;
            break;
        }
        *rows -= room + 1;
        at = (struct row_at){next, -reader_space(a, next)};
    }
    return at;
}

static struct row_at move_up(struct app *a, struct row_at at, int *rows)
{
    while (*rows > 0) {
        int room = at.row + reader_space(a, at.block);
        if (*rows <= room) {
            at.row -= *rows;
            *rows = 0;
            break;
        }
        uint32_t before = reader_step(a, at.block, -1);
        if (before == NO_BLOCK) {
            at.row -= room;
            *rows -= room;
            break;
        }
        *rows -= room + 1;
        const struct layout *l = reader_layout(a, before);
        at = (struct row_at){before, l ? l->rows - 1 : 0};
    }
    return at;
}

struct row_at reader_walk(struct app *a, struct row_at at, int rows, int *left)
{
    bool down = rows > 0;
    int rest = down ? rows : -rows;
    at = down ? move_down(a, at, &rest) : move_up(a, at, &rest);
    if (left)
        *left = rest;
    return at;
}

int reader_distance(struct app *a, struct row_at from, struct row_at to, int most)
{
    int rows = 0;
    if (to.block < from.block || (to.block == from.block && to.row <= from.row))
        return 0;
    while (from.block != to.block && rows < most) {
        const struct layout *l = reader_layout(a, from.block);
        rows += (l ? l->rows : 1) - from.row;
        uint32_t next = reader_step(a, from.block, 1);
        if (next == NO_BLOCK)
            return most;
        from = (struct row_at){next, -reader_space(a, next)};
    }
    rows += to.row - from.row;
    return rows < most ? rows : most;
}

bool reader_on_screen(struct app *a, struct place p)
{
    struct row_at row = reader_row_of(a, p), top = top_of(&a->reader);
    int rows = reader_rows(a);
    bool above = row.block < top.block || (row.block == top.block && row.row < top.row);
    return !above && reader_distance(a, top, row, rows) < rows;
}

void reader_set_top(struct app *a, struct row_at top)
{
    int left;
    reader_walk(a, top, reader_rows(a) - 1, &left);
    if (left)
        top = reader_walk(a, top, -left, NULL);
    a->reader.top_block = top.block;
    a->reader.top_row = top.row;
}

static void eye_to_top(struct app *a)
{
    a->reader.eye = reader_place_of(a, top_of(&a->reader));
    a->reader.place_dirty = true;
}

// At the end of the article the text stands still and the eye goes on.
static void eye_down(struct app *a, struct row_at from, int rows)
{
    a->reader.eye = reader_place_of(a, reader_walk(a, from, rows, NULL));
    a->reader.place_dirty = true;
}

void reader_scroll(struct app *a, int rows)
{
    struct reader *r = &a->reader;
    if (!r->article)
        return;
    struct row_at before = top_of(r), eye = reader_row_of(a, r->eye);
    reader_set_top(a, reader_walk(a, before, rows, NULL));
    bool stuck = rows > 0 && r->top_block == before.block && r->top_row == before.row;
    if (stuck)
        eye_down(a, eye, rows);
    else
        eye_to_top(a);
}

void reader_page(struct app *a, int direction, int count)
{
    int rows = reader_rows(a);
    int page =
        rows > 2 ? rows - 1 : rows;    // one line is kept, so that the eye finds where it was
    reader_scroll(a, direction * count * page);
}

void reader_half_page(struct app *a, int direction, int count)
{
    int rows = reader_rows(a);
    reader_scroll(a, direction * count * (rows > 1 ? rows / 2 : 1));
}

void reader_jump_from(struct app *a)
{
    if (a->reader.article)
        jumps_add(&a->jumps, (struct jump){a->reader.article, a->reader.eye});
}

void reader_go(struct app *a, struct place to)
{
    reader_jump_from(a);
    a->reader.eye = to;
    a->reader.place_dirty = true;
    reader_set_top(a, reader_row_of(a, to));
}

void reader_show(struct app *a, struct place to)
{
    struct reader *r = &a->reader;
    if (!reader_on_screen(a, to))
        reader_set_top(a, reader_walk(a, reader_row_of(a, to), -(reader_rows(a) / 3), NULL));
    r->eye = to;
    r->place_dirty = true;
}

void reader_top(struct app *a, const struct call *c)
{
    if (c->counted) {
        verb_go_percent(a, c);
        return;
    }
    reader_go(a, (struct place){0, 0});
}

void reader_bottom(struct app *a, const struct call *c)
{
    if (c->counted) {
        verb_go_percent(a, c);
        return;
    }
    uint32_t last = a->reader.article ? reader_nearest(a, UINT32_MAX) : NO_BLOCK;
    if (last == NO_BLOCK)
        return;
    const struct layout *l = reader_layout(a, last);
    struct row_at row = {last, l ? l->rows - 1 : 0};
    reader_jump_from(a);
    reader_set_top(a, row);
    eye_down(a, row, 0);
}

void reader_relayout(struct app *a)
{
    struct reader *r = &a->reader;
    reader_drop_layouts(r);
    if (!r->article)
        return;
    // The eye's row stays as far from the top as it was, or comes as near as the new height lets
    // it.
    int rows = reader_rows(a), above = 0;
    for (size_t i = 0; i < r->lines.n; i++)
        if (r->lines.v[i].block < r->eye.block)
            above = (int)i + 1;
    above = above < rows / 3 ? above : rows / 3;
    struct row_at row = reader_row_of(a, r->eye);
    if (r->top_block == r->eye.block)
        above = 0;
    reader_set_top(a, reader_walk(a, row, -above, NULL));
}
