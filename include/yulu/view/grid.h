// The screen as the view draws it: rows × cols cells, each with its character and its style by
// meaning. A character of two cells stands in the first; the second is its tail and holds nothing.
#ifndef YULU_VIEW_GRID_H
#define YULU_VIEW_GRID_H

#include "yulu/app/geometry.h"
#include "yulu/text/cluster.h"

// What a character is: its colour.
enum ink {
    INK_TEXT,
    INK_DIM,    // less important
    INK_HEADING,
    INK_CODE,
    INK_LINK,
    INK_LABEL,    // keys, option names, letters of link hints
    INK_FURNITURE,
    INK_STATUS,
    INK_ERROR,
    INK_BORDER,    // rules between panes, of tables
    INK_TICK,      // on the map: a topic starts
    INK_STAR,
    INK_SPEAKER,    // the first speaker's; those of the others follow
    INK_COUNT = INK_SPEAKER + 8
};
enum { SPEAKER_INKS = INK_COUNT - INK_SPEAKER };

// What lies behind it.
enum paper {
    PAPER_PLAIN,
    PAPER_BAR,          // heading of a pane, status line
    PAPER_BAR_FOCUS,    // heading of the pane that keys go to
    PAPER_CURSOR,       // the line that Enter acts on
    PAPER_CODE,
    PAPER_HIT,
    PAPER_HIT_NOW,
    PAPER_SELECTION,
    PAPER_HINT,
    PAPER_MAP,      // what the screen shows of the article
    PAPER_QUOTE,    // a quote that was kept; those of the named colours follow
    PAPER_COUNT = PAPER_QUOTE + 5
};

enum attr {
    ATTR_BOLD = 1,
    ATTR_ITALIC = 2,
    ATTR_UNDERLINE = 4,
    ATTR_STRIKE = 8,
    ATTR_REVERSE = 16,
    ATTR_DIM = 32,
};

struct style {
    uint8_t ink, paper, attrs;
};

struct cell {
    char glyph[CLUSTER_SHOWN_MAX + 1];    // what to send, UTF-8; "" in a tail
    uint8_t cells;                        // 1 or 2; 0: the tail of the one before
    struct style style;
};

struct grid {
    struct cell *v;    // rows × cols, row by row
    int rows, cols;
    enum ambiguous ambiguous;
    bool cursor;    // shown, where the prompt is edited
    int cursor_row, cursor_col;
};

void grid_release(struct grid *g);
void grid_resize(struct grid *g, int rows, int cols);    // blank afterwards
void grid_clear(struct grid *g);                         // all spaces, no cursor

// Where text may go: columns [col, end) of a row.  May lie partly or wholly off the grid.
struct strip {
    int row, col, end;
};

// Puts TEXT, made safe to show, from strip.col on and returns the column after it.  What does not
// fit is cut; a wide character cut by the end of the strip leaves a space.  Half a character is
// never left standing.
int grid_put(struct grid *g, struct strip at, struct sv text, struct style style);
void grid_fill(struct grid *g, struct rect r, struct style style);    // spaces
// Changes the paper and adds attributes under what stands there.
void grid_shade(struct grid *g, struct rect r, enum paper paper, unsigned attrs);
const struct cell *grid_at(const struct grid *g, int row, int col);    // NULL off the grid

// For tests: rows as text, each ended by '\n', spaces at their ends cut.
void grid_text(const struct grid *g, struct str *out);
// The same with a letter for each cell's style: grid_style_letter says which.
void grid_styles(const struct grid *g, struct str *out);
char grid_style_letter(struct style style);

#endif
