// Speakers, topics and help, over the panes.
#ifndef YULU_VIEW_VIEW_PANEL_H
#define YULU_VIEW_VIEW_PANEL_H

#include "yulu/app/app.h"
#include "yulu/view/grid.h"

void view_panel(const struct app *a, struct grid *g);

#endif
