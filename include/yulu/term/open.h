// Other programs: a browser for a link, an editor for a note.  They are given their arguments one
// by one; no shell ever sees a link or a note.
#ifndef YULU_TERM_OPEN_H
#define YULU_TERM_OPEN_H

#include "yulu/base/err.h"
#include "yulu/base/str.h"
#include "yulu/base/vec.h"

// The words of a command, each its own string; ends with NULL.
struct command_words {
    VEC(char *) v;
};

void command_words_release(struct command_words *w);
// SPEC is parted at spaces.  ARGUMENT takes the place of each "%s", or comes last where there is
// none.
void command_words_read(struct command_words *w, struct sv spec, struct sv argument);
// Is PROGRAM a path to something that can be run, or a name of one in PATH?
bool program_exists(const char *program);

// By BROWSER, else what the system has.  Only http and https are opened.  A browser in the terminal
// is waited for; others run on their own.
bool open_browser(struct sv url, struct err *e);

// TEXT in the user's editor (VISUAL, EDITOR, vi, nano), read back when it ends well.
bool open_editor(struct str *text, struct err *e);

#endif
