// The reader pane: who speaks and what was asked, the text, its gutter and its map.
#ifndef YULU_VIEW_VIEW_READER_H
#define YULU_VIEW_VIEW_READER_H

#include "yulu/app/app.h"
#include "yulu/view/grid.h"

void view_reader(const struct app *a, struct grid *g);

#endif
