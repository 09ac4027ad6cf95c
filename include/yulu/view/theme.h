// From meaning to colours and attributes: for dark and light terminals, few colours, many, and
// none.
#ifndef YULU_VIEW_THEME_H
#define YULU_VIEW_THEME_H

#include "yulu/app/config.h"
#include "yulu/view/grid.h"

struct theme {
    enum theme_kind kind;    // dark, light or mono
    int colours;    // that the terminal shows: 8, 256 or 1 << 24; below 8 the theme is mono
};

struct look {
    int32_t fg,
        bg;    // -1: the terminal's own; else 0 to 7, 0 to 255 or 0xRRGGBB, by theme.colours
    unsigned attrs;    // enum attr
};

// KIND from the config or, for AUTO, from the terminal's answer.  Without one, AUTO is settled by
// COLORFGBG ("15;0": ink and paper; NULL: unknown, dark).
// NO_COLOUR (the variable NO_COLOR is set) makes it mono whatever else is asked.
struct theme theme_choose(enum theme_kind kind, const char *colorfgbg, bool no_colour, int colours);
struct look theme_look(const struct theme *t, struct style s);
uint32_t theme_rgb_of_256(int colour);    // of the colour cube and the greys, 16 to 255

#endif
