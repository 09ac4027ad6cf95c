// The prompt in the bottom row, and above it the commands that a ':' line may become.
#ifndef YULU_VIEW_VIEW_PROMPT_H
#define YULU_VIEW_VIEW_PROMPT_H

#include "yulu/app/app.h"
#include "yulu/view/grid.h"

void view_prompt(const struct app *a, struct grid *g);

#endif
