#include "yulu/view/theme.h"

#include <stdlib.h>
#include <string.h>

enum { OWN = -1 };    // the terminal's own colour

// A colour for terminals of many colours, one for those of eight, and what eight colours and none
// need besides.
struct tint {
    int32_t rgb;
    int8_t of_8;
    uint8_t attrs_8;
};

struct ink_row {
    struct tint dark, light;
    uint8_t attrs;         // always
    uint8_t attrs_mono;    // without colours
};

static const struct ink_row inks[] = {
    [INK_TEXT] = {{OWN, OWN, 0}, {OWN, OWN, 0}, 0, 0},
    [INK_DIM] = {{0x9A9A9A, OWN, ATTR_DIM}, {0x5F5F5F, OWN, ATTR_DIM}, 0, ATTR_DIM},
    [INK_HEADING] = {{0xFFD787, 3, ATTR_BOLD}, {0x7A3E00, 1, ATTR_BOLD}, 0, 0},
    [INK_CODE] = {{0xC6D0A0, 2, 0}, {0x3F5A10, 2, 0}, 0, 0},
    [INK_LINK] = {{0x87BFFF, 6, 0}, {0x0050A0, 4, 0}, 0, 0},
    [INK_LABEL] = {{0xFFD75F, 3, ATTR_BOLD}, {0x8A4B00, 5, ATTR_BOLD}, ATTR_BOLD, 0},
    [INK_FURNITURE] = {{0x8F8F8F, OWN, ATTR_DIM}, {0x6A6A6A, OWN, ATTR_DIM}, 0, ATTR_DIM},
    [INK_STATUS] = {{0xD0D0D0, OWN, 0}, {0x303030, OWN, 0}, 0, 0},
    [INK_ERROR] = {{0xFF9C8F, 1, ATTR_BOLD}, {0xA81010, 1, ATTR_BOLD}, 0, ATTR_BOLD},
    [INK_BORDER] = {{0x767676, OWN, ATTR_DIM}, {0x808080, OWN, ATTR_DIM}, 0, ATTR_DIM},
    [INK_TICK] = {{0xE4E4E4, OWN, ATTR_BOLD}, {0x303030, OWN, ATTR_BOLD}, 0, 0},
    [INK_STAR] = {{0xFFD75F, 3, ATTR_BOLD}, {0x946000, 5, 0}, 0, ATTR_BOLD},
    [INK_SPEAKER + 0] = {{0x7CC4FF, 6, 0}, {0x0B5CAD, 4, 0}, 0, 0},
    [INK_SPEAKER + 1] = {{0xF0B26B, 3, 0}, {0x964B00, 1, 0}, 0, 0},
    [INK_SPEAKER + 2] = {{0x8FD694, 2, 0}, {0x1D6B2A, 2, 0}, 0, 0},
    [INK_SPEAKER + 3] = {{0xF28FB5, 5, 0}, {0xA8216B, 5, 0}, 0, 0},
    [INK_SPEAKER + 4] = {{0xD6C95A, 3, ATTR_BOLD}, {0x685B00, 6, 0}, 0, 0},
    [INK_SPEAKER + 5] = {{0xBBA6F7, 5, ATTR_BOLD}, {0x5B3BB0, 4, ATTR_BOLD}, 0, 0},
    [INK_SPEAKER + 6] = {{0x6FD3C7, 6, ATTR_BOLD}, {0x00666B, 2, ATTR_BOLD}, 0, 0},
    [INK_SPEAKER + 7] = {{0xF2917D, 1, ATTR_BOLD}, {0x9A2A12, 1, ATTR_BOLD}, 0, 0},
};
_Static_assert(ARRAY_LEN(inks) == INK_COUNT, "colours for each ink");

// A paper may bring the colour that is written on it; OWN leaves the ink's.
struct sheet {
    int32_t rgb, ink_rgb;
    int8_t of_8, ink_of_8;
    uint8_t attrs_8;
};

struct paper_row {
    struct sheet dark, light;
    uint8_t attrs_mono;
};

static const struct paper_row papers[] = {
    [PAPER_PLAIN] = {{OWN, OWN, OWN, OWN, 0}, {OWN, OWN, OWN, OWN, 0}, 0},
    [PAPER_BAR] = {{0x303030, OWN, OWN, OWN, ATTR_UNDERLINE},
                   {0xE0E0E0, OWN, OWN, OWN, ATTR_UNDERLINE},
                   ATTR_UNDERLINE},
    [PAPER_BAR_FOCUS] = {{0x1A2F6B, OWN, 4, 7, ATTR_BOLD},
                         {0xC4DAF5, OWN, 4, 7, ATTR_BOLD},
                         ATTR_REVERSE},
    [PAPER_CURSOR] = {{0x2E3E50, OWN, 7, 0, 0}, {0xD8E6F5, OWN, 7, 0, 0}, ATTR_REVERSE},
    [PAPER_CODE] = {{0x262626, OWN, OWN, OWN, 0}, {0xF0F0F0, OWN, OWN, OWN, 0}, 0},
    [PAPER_HIT] = {{0x5A4A00, 0xFFF8D0, 3, 0, 0},
                   {0xFFE98A, OWN, 3, 0, 0},
                   ATTR_BOLD | ATTR_UNDERLINE},
    [PAPER_HIT_NOW] = {{0xFFC640, 0x101010, 5, 7, ATTR_BOLD},
                       {0xE88A00, 0x000000, 5, 7, ATTR_BOLD},
                       ATTR_REVERSE | ATTR_BOLD},
    [PAPER_SELECTION] = {{0x0C2A66, OWN, 4, 7, 0}, {0xB3D4FC, OWN, 4, 7, 0}, ATTR_REVERSE},
    [PAPER_HINT] = {{0xFFE066, 0x101010, 3, 0, ATTR_BOLD},
                    {0x8A4B00, 0xFFFFFF, 1, 7, ATTR_BOLD},
                    ATTR_REVERSE | ATTR_BOLD},
    [PAPER_MAP] = {{0x484848, OWN, OWN, OWN, ATTR_REVERSE},
                   {0xD0D0D0, OWN, OWN, OWN, ATTR_REVERSE},
                   ATTR_REVERSE},
    [PAPER_QUOTE + 0] = {{0x3F3A16, OWN, OWN, OWN, ATTR_UNDERLINE},
                         {0xFFF3B8, OWN, OWN, OWN, ATTR_UNDERLINE},
                         ATTR_UNDERLINE},
    [PAPER_QUOTE + 1] = {{0x1F3D22, OWN, OWN, OWN, ATTR_UNDERLINE},
                         {0xD3F2D6, OWN, OWN, OWN, ATTR_UNDERLINE},
                         ATTR_UNDERLINE},
    [PAPER_QUOTE + 2] = {{0x1C3550, OWN, OWN, OWN, ATTR_UNDERLINE},
                         {0xD6E8FB, OWN, OWN, OWN, ATTR_UNDERLINE},
                         ATTR_UNDERLINE},
    [PAPER_QUOTE + 3] = {{0x4A2236, OWN, OWN, OWN, ATTR_UNDERLINE},
                         {0xFBDCE9, OWN, OWN, OWN, ATTR_UNDERLINE},
                         ATTR_UNDERLINE},
    [PAPER_QUOTE + 4] = {{0x35284F, OWN, OWN, OWN, ATTR_UNDERLINE},
                         {0xE8DFFB, OWN, OWN, OWN, ATTR_UNDERLINE},
                         ATTR_UNDERLINE},
};
_Static_assert(ARRAY_LEN(papers) == PAPER_COUNT, "colours for each paper");

static const int cube_level[] = {0, 95, 135, 175, 215, 255};    // xterm's colours 16 to 231

uint32_t theme_rgb_of_256(int colour)
{
    if (colour >= 232) {
        uint32_t grey = (uint32_t)(8 + 10 * (colour - 232));
        return grey << 16 | grey << 8 | grey;
    }
    int c = colour - 16;
    return (uint32_t)(cube_level[c / 36] << 16 | cube_level[c / 6 % 6] << 8 | cube_level[c % 6]);
}

static int distance(uint32_t a, uint32_t b)
{
    int sum = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
        int d = (int)(a >> shift & 255) - (int)(b >> shift & 255);
        sum += d * d;
    }
    return sum;
}

static int nearest_of_256(int32_t rgb)
{
    int best = 16;
    for (int i = 17; i < 256; i++)
        if (distance(theme_rgb_of_256(i), (uint32_t)rgb) <
            distance(theme_rgb_of_256(best), (uint32_t)rgb))
            best = i;
    return best;
}

static int32_t colour_of(const struct theme *t, int32_t rgb, int8_t of_8)
{
    if (t->colours < 256)
        return of_8;
    return rgb == OWN || t->colours > 256 ? rgb : nearest_of_256(rgb);
}

// COLORFGBG ends with the number of the paper's colour: 7 and 9 to 15 are light.
static enum theme_kind guess(const char *colorfgbg)
{
    const char *last = colorfgbg ? strrchr(colorfgbg, ';') : NULL;
    if (!last || !last[1])
        return THEME_DARK;
    long paper = strtol(last + 1, NULL, 10);
    return paper == 7 || (paper >= 9 && paper <= 15) ? THEME_LIGHT : THEME_DARK;
}

struct theme theme_choose(enum theme_kind kind, const char *colorfgbg, bool no_colour, int colours)
{
    if (no_colour || colours < 8)
        kind = THEME_MONO;
    if (kind == THEME_AUTO)
        kind = guess(colorfgbg);
    return (struct theme){kind, colours};
}

struct look theme_look(const struct theme *t, struct style s)
{
    const struct ink_row *ink = &inks[s.ink];
    const struct paper_row *paper = &papers[s.paper];
    unsigned attrs = s.attrs | ink->attrs;
    if (t->kind == THEME_MONO)
        return (struct look){OWN, OWN, attrs | ink->attrs_mono | paper->attrs_mono};
    const struct tint *tint = t->kind == THEME_LIGHT ? &ink->light : &ink->dark;
    const struct sheet *sheet = t->kind == THEME_LIGHT ? &paper->light : &paper->dark;
    if (t->colours < 256)
        attrs |= (unsigned)tint->attrs_8 | sheet->attrs_8;
    struct look look = {
        .fg = colour_of(t, sheet->ink_rgb, sheet->ink_of_8),
        .bg = colour_of(t, sheet->rgb, sheet->of_8),
        .attrs = attrs,
    };
    if (look.fg == OWN)
        look.fg = colour_of(t, tint->rgb, tint->of_8);
    return look;
}
