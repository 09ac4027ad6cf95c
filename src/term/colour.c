// Colours and attributes, as far as the terminal has them.
#include <stdlib.h>

#include "term-internal.h"

#include <term.h>

enum { TRUE_COLOURS = 1 << 24 };

static bool is_known_term(const char *name)
{
    int why;
    if (setupterm(name, 1, &why) != OK)
        return false;
    del_curterm(cur_term);
    return true;
}

// Terminals that say COLORTERM=truecolor seldom say it in TERM; where the system knows the same
// terminal with direct colours, that description is used.
const char *colour_direct_term(const char *term, struct str *out)
{
    const char *says = getenv("COLORTERM");
    struct sv name = sv_from(term), colours = SV("-256color");
    if (!says || (!sv_eq(sv_from(says), SV("truecolor")) && !sv_eq(sv_from(says), SV("24bit"))))
        return term;
    if (sv_ends(name, colours))
        name.n -= colours.n;
    str_clear(out);
    str_add(out, name);
    str_add(out, SV("-direct"));
    return is_known_term(out->p) ? out->p : term;
}

struct theme colour_theme(enum theme_kind kind)
{
    const char *no_colour = getenv("NO_COLOR");
    int colours = has_colors() ? COLORS : 0;
    int shown = colours >= TRUE_COLOURS ? TRUE_COLOURS
                : colours >= 256        ? 256
                : colours >= 8          ? 8
                                        : 0;
    return theme_choose(kind, getenv("COLORFGBG"), no_colour && *no_colour, shown);
}

static attr_t attrs_of(unsigned attrs)
{
    attr_t out = A_NORMAL;
    bool italics = tigetstr("sitm") && tigetstr("sitm") != (char *)-1;
    if (attrs & ATTR_BOLD)
        out |= A_BOLD;
    if (attrs & ATTR_ITALIC)
        out |= italics ? A_ITALIC : A_UNDERLINE;
    if (attrs & ATTR_UNDERLINE)
        out |= A_UNDERLINE;
    if (attrs & (ATTR_DIM | ATTR_STRIKE))    // curses has no strike
        out |= A_DIM;
    if (attrs & ATTR_REVERSE)
        out |= A_REVERSE;
    return out;
}

void colour_set(const struct theme *t, struct style s)
{
    struct look look = theme_look(t, s);
    int pair = look.fg < 0 && look.bg < 0 ? 0 : alloc_pair(look.fg, look.bg);
    if (pair < 0)
        pair = 0;
    attr_set(attrs_of(look.attrs), 0, &pair);
}
