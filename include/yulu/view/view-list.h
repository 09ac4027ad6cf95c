// The list pane: two rows an article.
#ifndef YULU_VIEW_VIEW_LIST_H
#define YULU_VIEW_VIEW_LIST_H

#include "yulu/app/app.h"
#include "yulu/view/grid.h"

void view_list(const struct app *a, struct grid *g);

#endif
