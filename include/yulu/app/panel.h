// Panels over the panes: speakers, topics, help.
#ifndef YULU_APP_PANEL_H
#define YULU_APP_PANEL_H

#include "yulu/app/geometry.h"
#include "yulu/base/vec.h"
#include "yulu/library/content.h"

struct app;

enum panel_kind { PANEL_NONE, PANEL_SPEAKERS, PANEL_TOPICS, PANEL_HELP };

struct panel_row {
    int depth;          // topics: 0 section of the highest level …; help: 0 heading, 1 command
    uint32_t block;     // topics: where it is
    int32_t speaker;    // speakers: index; else -1
    struct sv left, right;         // arena; help: keys and what they do
    struct sv line;                // help: the command line that it tells of, "sort date"
    unsigned share;                // speakers: of the talk, per mille
    uint32_t turns, characters;    // speakers
    bool question;                 // topics: a question, not a section
};

struct panel {
    enum panel_kind kind;
    struct arena arena;
    VEC(struct panel_row) rows;    // all
    VEC(uint32_t) shown;           // those that the filter lets through
    size_t cursor, top;
    struct str filter;    // typed with '/'
    int widest_keys, widest_text, widest_line;    // help: cells
};

enum { PANEL_HEAD_ROWS = 1 };    // of its rectangle: the heading; below, the rows

// Columns of the help: keys, what they do, the command's name.  What does not fit into the first
// two goes on below; there is no third where the second would become narrow, and in the narrowest
// panels what keys do stands under them.
enum { HELP_GAP = 2 };
struct help_columns {
    int keys, text, line;    // cells; LINE may be 0
    bool stacked;            // TEXT begins HELP_GAP cells from the left, below KEYS
};

void panel_open(struct app *a, enum panel_kind kind);    // the cursor on what is under the eye
void panel_close(struct app *a);
void panel_settle(struct app *a);
void panel_filter(struct app *a, struct sv words);
void panel_mouse(struct app *a, int kind, int row);
void panel_release(struct panel *p);
struct rect panel_rect(const struct app *a);
struct rect panel_inside(struct rect r);    // where rows are written: a column free on each side
struct help_columns panel_help_columns(const struct app *a);
int panel_lines(const struct app *a, struct sv text, int width);    // that TEXT is set in
int panel_height(const struct app *a, size_t shown);    // rows of the screen that a row takes

#endif
