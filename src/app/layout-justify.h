#ifndef YULU_APP_LAYOUT_JUSTIFY_H
#define YULU_APP_LAYOUT_JUSTIFY_H

#include "yulu/app/layout.h"

// Cuts a line in pieces and moves them right, a cell at a time, so that it ends at ROOM cells from
// its start. It opens behind spaces and punctuation first, then between characters, and only where
// the line could have been broken (JLREQ 3.8.4 in whole cells).  A line too short for that stays as
// it is.  PIECES has room for JUSTIFY_PIECES; returns how many there are, 0 for a line left alone.
enum { JUSTIFY_PIECES = 17 };
int layout_justify(const struct wrap *w, const struct wrap_line *line, int room,
                   struct segment pieces[JUSTIFY_PIECES]);

#endif
