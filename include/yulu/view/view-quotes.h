// The quotes pane.
#ifndef YULU_VIEW_VIEW_QUOTES_H
#define YULU_VIEW_VIEW_QUOTES_H

#include "yulu/app/app.h"
#include "yulu/view/grid.h"

void view_quotes(const struct app *a, struct grid *g);

#endif
