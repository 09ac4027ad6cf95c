// The bottom row: where the reader is, or what happened, or the prompt.
#ifndef YULU_VIEW_VIEW_STATUS_H
#define YULU_VIEW_VIEW_STATUS_H

#include "yulu/app/app.h"
#include "yulu/view/grid.h"

void view_status(const struct app *a, struct grid *g);

#endif
