// A block set in lines at a width: which bytes stand at which row and column.
#ifndef YULU_APP_LAYOUT_H
#define YULU_APP_LAYOUT_H

#include "yulu/article/document.h"
#include "yulu/text/wrap.h"

// A piece of a line.  Most lines are one segment; a table's line has one for each cell, and a
// justified one as many as it was opened in.
struct segment {
    uint32_t off, end;    // bytes of the block's text
    int row;              // from 0, in the block
    int col;              // from the left of the text column
    int cells;
};

struct layout {
    struct segment *v;    // sorted by row, then col; a blank row has none
    uint32_t n;
    int rows;      // at least 1
    int *edges;    // table: columns where rules stand between cells; edge_count of them
    int edge_count;
};

struct layout_style {
    int width;     // of the text column, 2 or more
    int indent;    // of a plain paragraph's first line
    enum ambiguous ambiguous;
    enum lang lang;
    enum hang hang;
    bool justify;    // lines of prose end together
};

// What stands left of a block's text, inside the width: list bullets, quote bars, code margin.
int layout_margin(const struct block *b, const struct layout_style *s);

struct layout layout_block(const struct block *b, const struct layout_style *s,
                           struct wrap_scratch *scratch);
void layout_release(struct layout *l);
// The row that holds byte OFF; the last row when OFF is past the end.
int layout_row_of(const struct layout *l, uint32_t off);
// Segments of a row: the first, and how many.
const struct segment *layout_row(const struct layout *l, int row, uint32_t *count);
// Byte of the cluster at a row and column of the text; the nearest of the row when none is there.
uint32_t layout_at(const struct layout *l, const struct block *b, int row, int col,
                   enum ambiguous ambiguous);

#endif
