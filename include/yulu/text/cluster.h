// Extended grapheme clusters (UAX #29) and how many cells the terminal gives them.
#ifndef YULU_TEXT_CLUSTER_H
#define YULU_TEXT_CLUSTER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "yulu/base/str.h"

// East Asian Ambiguous characters (“ ” … — · ①) take one cell or two: the terminal decides, and
// every function that counts cells is told.
enum ambiguous { AMBIGUOUS_NARROW = 1, AMBIGUOUS_WIDE = 2 };

// Cells of one code point, 0 to 2; -1 for a control.  Layout and the program's own wcwidth() are
// this function.
int cell_width(uint32_t code, enum ambiguous ambiguous);

// One cluster of a text, as it will be shown.
struct cluster {
    struct sv bytes;    // in the text walked over
    int cells;          // of what cluster_shown() gives: 0 to 2
};

// Takes the first cluster off REST.  False at the end.  REST must start on a cluster boundary.
bool cluster_next(struct sv *rest, enum ambiguous ambiguous, struct cluster *c);

size_t cluster_after(struct sv text, size_t off);     // the next boundary; text.n at the end
size_t cluster_before(struct sv text, size_t off);    // the boundary before OFF; 0 at the start
size_t cluster_floor(struct sv text, size_t off);     // OFF, or the boundary before it if inside

// The bytes that are safe and honest to send to a terminal for a cluster: controls as visible
// substitutes, bidi and zero-width characters gone, at most four combining marks, emoji reduced to
// what every terminal draws in the same width: the first of a family, no skin tone, a flag as its
// two letters, what is newer than Unicode 14 as U+FFFD.  May be two characters of one cell each
// (flags, Indic vowels).  At most CLUSTER_SHOWN_MAX bytes and a NUL go to OUT; returns their
// number.
enum { CLUSTER_SHOWN_MAX = 32 };
size_t cluster_shown(struct sv cluster, char out[CLUSTER_SHOWN_MAX + 1]);

int text_cells(struct sv text, enum ambiguous ambiguous);    // of one line
// The longest beginning of TEXT that fits in CELLS; its width to *USED unless NULL.
struct sv text_fit(struct sv text, int cells, enum ambiguous ambiguous, int *used);

#endif
