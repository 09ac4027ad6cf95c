// The whole screen: a pure function of the app's state.
#ifndef YULU_VIEW_SCREEN_H
#define YULU_VIEW_SCREEN_H

#include "yulu/app/app.h"
#include "yulu/view/grid.h"

// G takes the app's size.
void screen_draw(const struct app *a, struct grid *g);

#endif
