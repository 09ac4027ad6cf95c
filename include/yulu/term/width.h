// The program's own wcwidth() and wcswidth(), which libncursesw calls in place of the C library's:
// what it believes about the screen is then what the layout believes.
#ifndef YULU_TERM_WIDTH_H
#define YULU_TERM_WIDTH_H

#include "yulu/text/cluster.h"

void width_set(enum ambiguous ambiguous);    // narrow until then

#endif
