// Finding a phrase in a text: folded, by the logical text, so that a line end on the screen is
// nothing.
#ifndef YULU_TEXT_FIND_H
#define YULU_TEXT_FIND_H

#include <stdbool.h>

#include "yulu/base/str.h"
#include "yulu/text/fold.h"
#include "yulu/text/sentence.h"

// A phrase to look for.  Smart case: an upper-case letter in it makes case count.
struct find {
    struct str needle;    // folded
    enum fold how;
    struct folded scratch;
};

void find_set(struct find *f, struct sv phrase);    // {0} is a phrase that is nowhere
void find_release(struct find *f);
// Calls of HIT with each place in TEXT, in order, not overlapping, on cluster boundaries; stops
// when HIT returns false.  Returns the number of calls.
size_t find_all(struct find *f, struct sv text, bool (*hit)(void *arg, struct range place),
                void *arg);

#endif
