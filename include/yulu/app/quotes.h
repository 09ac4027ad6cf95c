// The quotes pane.
#ifndef YULU_APP_QUOTES_H
#define YULU_APP_QUOTES_H

#include "yulu/base/vec.h"
#include "yulu/library/quotes.h"
#include "yulu/text/wrap.h"

struct app;

enum quote_group { GROUP_NONE, GROUP_SPEAKER, GROUP_ARTICLE, GROUP_TAG, GROUP_COUNT };

struct quotes_pane {
    struct quote_list list;
    VEC(uint32_t) shown;    // order of display
    size_t cursor, top;     // into shown
    bool all;               // of all articles; else of the open one
    enum quote_group group;
    VEC(int64_t) deleted;    // undo brings them back, the last one first
    struct str find;         // '/' in the pane: what is looked for
};

bool quotes_pane_load(struct app *a);
void quotes_pane_settle(struct app *a);
const struct quote *quotes_pane_current(const struct app *a);
void quotes_pane_select(struct app *a, int64_t quote);
void quotes_pane_mouse(struct app *a, int kind, int row);
void quotes_pane_release(struct quotes_pane *q);
// How the text of a quote is wrapped in a pane of WIDTH columns: one is free on each side, where
// there is room.
struct wrap_style quotes_pane_style(const struct app *a, int width);
enum { QUOTE_TEXT_ROWS = 4 };
// The colours that 'c' goes through: "yellow", …; NULL past the last.  A quote without one has the
// theme's own.
const char *quotes_pane_colour(size_t index);
// Rows of the pane that a quote takes at a width: its text in at most QUOTE_TEXT_ROWS lines, one
// for its speaker and article, one for its note if it has one, and a blank row; a group's heading
// is not counted.
int quotes_pane_rows_of(const struct app *a, const struct quote *q, int width);
// The heading that a quote opens in the current grouping, or empty.  PREVIOUS is NULL for the one
// on top of the pane, so that its heading is always seen.
struct sv quotes_pane_heading(const struct app *a, const struct quote *q,
                              const struct quote *previous);

#endif
