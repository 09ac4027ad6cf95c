#include "layout-table.h"

#include <stdlib.h>

#include "yulu/base/vec.h"

enum { COLUMN_MIN = 4, COLUMN_GAP = 3 };    // cells; the gap is " │ "

struct table_cell {
    uint32_t off, end;    // bytes of the block's text
    int row, column;
};

struct table {
    VEC(struct table_cell) cells;
    VEC(int) widths;    // of each column
    VEC(struct segment) segments;
    const struct block *block;
    const struct layout_style *style;
    struct wrap_scratch *scratch;
    int margin;
};

static void add_cell(struct table *t, struct table_cell cell)
{
    struct sv text = sv_slice(t->block->text, cell.off, cell.end);
    int cells = text_cells(text, t->style->ambiguous);
    if ((size_t)cell.column >= t->widths.n)
        vec_push(&t->widths, 1);
    if (cells > t->widths.v[cell.column])
        t->widths.v[cell.column] = cells;
    vec_push(&t->cells, cell);
}

static void read_cells(struct table *t)
{
    struct sv text = t->block->text;
    struct table_cell cell = {0};
    for (uint32_t i = 0; i <= text.n; i++) {
        char c = i < text.n ? text.p[i] : '\n';
        if (c != '\t' && c != '\n')
            continue;
        cell.end = i;
        bool empty_end = i == text.n && cell.column == 0 && cell.off == i;
        if (!empty_end)
            add_cell(t, cell);
        cell.off = i + 1;
        cell.column = c == '\t' ? cell.column + 1 : 0;
        cell.row += c == '\n';
    }
}

// Columns that ask for less than an even share keep what they ask; the others share the rest.
static bool fit_columns(struct table *t, int room)
{
    size_t n = t->widths.n, wide = n;
    room -= COLUMN_GAP * ((int)n - 1);
    if (!n || room < COLUMN_MIN * (int)n)
        return false;
    int left = room;
    bool *settled = mem_zalloc(n * sizeof(*settled));
    for (bool again = true; again && wide;) {
        again = false;
        int share = left / (int)wide;
        for (size_t i = 0; i < n; i++)
            if (!settled[i] && t->widths.v[i] <= share) {
                settled[i] = again = true;
                left -= t->widths.v[i];
                wide--;
            }
    }
    for (size_t i = 0; i < n; i++)
        if (!settled[i]) {
            t->widths.v[i] = left / (int)wide;
            left -= t->widths.v[i];
            wide--;
        }
    mem_free(settled);
    return true;
}

static int column_start(const struct table *t, int column)
{
    int col = t->margin;
    for (int i = 0; i < column; i++)
        col += t->widths.v[i] + COLUMN_GAP;
    return col;
}

static int line_start(const struct table *t, int column, int cells)
{
    int free = t->widths.v[column] - cells, start = column_start(t, column);
    enum align align = table_align(t->block, (unsigned)column);
    if (free < 1 || align < ALIGN_CENTRE)
        return start;
    return start + (align == ALIGN_RIGHT ? free : free / 2);
}

// One cell from screen row ROW down; returns how many rows it takes.
static int set_cell(struct table *t, const struct table_cell *cell, int row)
{
    int width = t->widths.v[cell->column];
    struct wrap_style style = {
        .width = width < 2 ? 2 : width,
        .ambiguous = t->style->ambiguous,
        .lang = t->style->lang,
    };
    struct wrap w = wrap_begin(sv_slice(t->block->text, cell->off, cell->end), &style, t->scratch);
    int rows = 0;
    for (struct wrap_line line; wrap_next(&w, &line); rows++) {
        int col = line_start(t, cell->column, line.cells);
        vec_push(&t->segments, (struct segment){cell->off + line.off, cell->off + line.end,
                                                row + rows, col, line.cells});
    }
    return rows;
}

static int by_row_and_col(const void *a, const void *b)
{
    const struct segment *s = a, *t = b;
    return s->row != t->row ? (s->row > t->row) - (s->row < t->row)
                            : (s->col > t->col) - (s->col < t->col);
}

static int set_rows(struct table *t)
{
    int row = 0;
    for (size_t i = 0; i < t->cells.n;) {
        int of = t->cells.v[i].row, tallest = 1;
        for (; i < t->cells.n && t->cells.v[i].row == of; i++) {
            int rows = set_cell(t, &t->cells.v[i], row);
            tallest = rows > tallest ? rows : tallest;
        }
        row += tallest;
        if (of + 1 == t->block->level && i < t->cells.n)
            row++;    // the rule under the head
    }
    qsort(t->segments.v, t->segments.n, sizeof(*t->segments.v), by_row_and_col);
    return row;
}

static void set_edges(const struct table *t, struct layout *out)
{
    out->edge_count = (int)t->widths.n - 1;
    out->edges = mem_array(NULL, t->widths.n, sizeof(*out->edges));
    for (int i = 0; i < out->edge_count; i++)
        out->edges[i] = column_start(t, i + 1) - 2;
}

bool layout_table(const struct block *b, const struct layout_style *s, struct wrap_scratch *scratch,
                  struct layout *out)
{
    struct table t = {.block = b, .style = s, .scratch = scratch, .margin = layout_margin(b, s)};
    read_cells(&t);
    bool fits = fit_columns(&t, s->width - t.margin);
    if (fits) {
        *out = (struct layout){.rows = set_rows(&t)};
        out->v = t.segments.v;
        out->n = (uint32_t)t.segments.n;
        set_edges(&t, out);
        if (out->rows < 1)
            out->rows = 1;
    }
    vec_release(&t.cells);
    vec_release(&t.widths);
    if (!fits)
        vec_release(&t.segments);
    return fits;
}
