// One row of a block: what stands left of its text, and the text with its spans and highlights.
#ifndef YULU_VIEW_VIEW_BLOCK_H
#define YULU_VIEW_VIEW_BLOCK_H

#include "yulu/app/app.h"
#include "yulu/view/grid.h"

// LINE is one of the reader's; TEXT_ROW counts from the top of geometry.text.
void view_block_row(const struct app *a, const struct reader_line *line, int text_row,
                    struct grid *g);
// The column of the grid where byte OFF of the line's block stands, or -1 when it is not in that
// line.
int view_block_col(const struct app *a, const struct reader_line *line, uint32_t off);

#endif
