// What the views are put together from.
#ifndef YULU_VIEW_PAINT_H
#define YULU_VIEW_PAINT_H

#include "yulu/view/grid.h"

// Signs that are no words.  Each has a form for terminals that give ambiguous characters two cells;
// those of which a column is made take one cell in both.
enum sign {
    SIGN_V_RULE,
    SIGN_H_RULE,
    SIGN_CROSS,
    SIGN_BULLET,
    SIGN_QUOTE_BAR,
    SIGN_ARROW,
    SIGN_UNREAD,
    SIGN_STAR,
    SIGN_READ,
    SIGN_NOTE,
    SIGN_ELLIPSIS,
    SIGN_IMAGE,
    SIGN_BAR_FULL,    // share bars
    SIGN_BAR_EMPTY,
    SIGN_SECTION,    // on the map
    SIGN_QUESTION,
    SIGN_QUOTE,
    SIGN_HIT,
    SIGN_SPEAKER,    // the first speaker's bar; those of the others follow
    SIGN_COUNT = SIGN_SPEAKER + SPEAKER_INKS
};

struct sv sign(enum sign s, enum ambiguous ambiguous);

struct style style_of(enum ink ink);
struct style style_with(struct style s, enum paper paper,
                        unsigned attrs);     // this paper, these attributes more
enum ink speaker_ink(int32_t speaker);       // below 0: nobody, INK_TEXT
enum sign speaker_sign(int32_t speaker);     // as above: SIGN_V_RULE
enum paper quote_paper(struct sv colour);    // of a quote; empty or unknown: the first

// A pen moves right as it writes.
struct pen {
    struct grid *g;
    struct strip at;
};

struct pen pen_at(struct grid *g, struct rect r, int row);    // ROW of R, from 0; empty off R
void pen_put(struct pen *p, struct sv text, struct style style);
void pen_puts(struct pen *p, const char *text, struct style style);
void pen_sign(struct pen *p, enum sign s, struct style style);
void pen_put_cut(struct pen *p, struct sv text,
                 struct style style);    // an ellipsis after what fits
void pen_fit(struct pen *p, struct sv text,
             struct style style);    // with an ellipsis where it is cut
// The same for titles, sources and names of people: invisible characters are shown as <U+202E>.
void pen_fit_name(struct pen *p, struct sv name, struct style style);
int name_cells(struct sv name, enum ambiguous ambiguous);    // that it takes so
// Writes at the right end and takes that room off the pen; nothing when less than KEEP cells would
// be left.
void pen_put_right(struct pen *p, struct sv text, int keep, struct style style);

// A row of one paper, with a title left and a detail right.
void paint_heading(struct grid *g, struct rect r, struct sv title, struct sv detail, bool focus);
void paint_share(struct pen *p, int cells, unsigned permille, struct style style);
// Text in the middle of R, set in lines; paragraphs are parted by '\n'.
void paint_notice(struct grid *g, struct rect r, struct sv text, struct style style);
// TEXT set in the lines of R, the last with an ellipsis where more follows.  Returns how many it
// took.
int paint_lines(struct grid *g, struct rect r, struct sv text, struct style style);

#endif
