#include "yulu/app/geometry.h"

enum {
    THREE_PANES_FROM = 120,    // columns
    TWO_PANES_FROM = 80,
    MAP_FROM = 30,
    GUTTER = 2,
};

static int clamp(int n, int low, int high)
{
    return n < low ? low : n > high ? high : n;
}

static struct rect columns(int rows, int col, int cols)
{
    return (struct rect){0, col, rows, cols};
}

static void place_three(struct geometry *g, int rows, int cols)
{
    int side = clamp(cols / 5, 28, 44);
    g->pane[PANE_LIST] = columns(rows, 0, side);
    g->pane[PANE_READER] = columns(rows, side + 1, cols - 2 * side - 2);
    g->pane[PANE_QUOTES] = columns(rows, cols - side, side);
}

static void place_two(struct geometry *g, int rows, int cols, enum pane side)
{
    int wide = clamp(cols * 2 / 5, 32, 44);
    bool left = side == PANE_LIST;
    g->pane[side] = columns(rows, left ? 0 : cols - wide, wide);
    g->pane[PANE_READER] = columns(rows, left ? wide + 1 : 0, cols - wide - 1);
}

// The text stands in the middle of the reader, with a gutter left of it and the map at the pane's
// edge.
static void place_text(struct geometry *g, int measure)
{
    struct rect pane = g->pane[PANE_READER];
    if (pane.rows < 1 || pane.cols < 1)
        return;
    int head = pane.rows > 1;
    int map = pane.cols >= MAP_FROM;
    int gutter = pane.cols >= MAP_FROM ? GUTTER : pane.cols > 4;
    gutter += gutter && pane.col > 0;    // a column free beside the rule between panes
    int room = pane.cols - gutter - (map ? 2 : 0);
    int width = clamp(room, 1, measure);
    int left = gutter + (room - width) / 2;
    g->text = (struct rect){pane.row + head, pane.col + left, pane.rows - head, width};
    if (map)
        g->map = (struct rect){pane.row + head, pane.col + pane.cols - 1, pane.rows - head, 1};
}

static void place_panel(struct geometry *g, int rows, int cols)
{
    int wide = g->tight ? cols : clamp(cols / 2, 44, 64);
    g->panel = (struct rect){0, cols - wide, rows, wide};
    g->help = (struct rect){0, 0, rows, cols};
}

struct geometry geometry_of(int rows, int cols, enum pane focus, bool zoom, int measure)
{
    struct geometry g = {.status_row = -1};
    if (rows < 1 || cols < 1)
        return g;
    int body = rows;
    if (rows > 1)
        g.status_row = body = rows - 1;
    g.tight = cols < TWO_PANES_FROM;
    if (zoom || g.tight || (cols < THREE_PANES_FROM && focus == PANE_READER))
        g.pane[focus] = columns(body, 0, cols);
    else if (cols >= THREE_PANES_FROM)
        place_three(&g, body, cols);
    else
        place_two(&g, body, cols, focus);
    place_text(&g, measure);
    place_panel(&g, body, cols);
    return g;
}
