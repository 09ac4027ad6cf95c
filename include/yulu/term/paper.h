// Is the terminal dark or light?  It is asked for its background (OSC 11); the answer comes among
// the keys, at any time or never.
#ifndef YULU_TERM_PAPER_H
#define YULU_TERM_PAPER_H

#include "yulu/app/config.h"

// ANSWER without what brackets it: "11;rgb:ffff/ffff/ffff", one to four digits for each of the
// three.  THEME_AUTO: it says nothing.
enum theme_kind paper_theme(struct sv answer);

#endif
