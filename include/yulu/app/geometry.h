// Which pane is where.  From 120 columns list | reader | quotes; from 80 the reader with the side
// pane that has the focus; below, the focused pane alone.  The bottom row is the status line (and
// the prompt's).
#ifndef YULU_APP_GEOMETRY_H
#define YULU_APP_GEOMETRY_H

#include <stdbool.h>

enum pane { PANE_LIST, PANE_READER, PANE_QUOTES, PANE_COUNT };

struct rect {
    int row, col, rows, cols;    // cells; rows or cols 0: not on the screen
};

struct geometry {
    struct rect pane[PANE_COUNT];    // each with its heading as the first row
    struct rect panel;               // speakers, topics: drawn over the others
    struct rect help;                // over all but the bottom row
    struct rect text;                // of the reader: under its heading, without gutter and map
    struct rect map;    // one column at the reader's right edge; empty in narrow windows
    int status_row;     // -1 when there is no room
    bool tight;         // one pane at a time
};

struct geometry geometry_of(int rows, int cols, enum pane focus, bool zoom, int measure);

#endif
