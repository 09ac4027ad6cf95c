// The map in the reader's right margin: the whole article from top to bottom, a colour for each
// speaker, ticks for topics, marks for quotes and hits, and the part that is on the screen.
#ifndef YULU_VIEW_VIEW_MAP_H
#define YULU_VIEW_VIEW_MAP_H

#include "yulu/app/app.h"
#include "yulu/view/grid.h"

void view_map(const struct app *a, struct grid *g);

#endif
