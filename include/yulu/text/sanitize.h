// The one way out for text that comes from an article, a file name or the database: terminal,
// stdout, clipboard, error message, window title.
#ifndef YULU_TEXT_SANITIZE_H
#define YULU_TEXT_SANITIZE_H

#include "yulu/base/str.h"

enum sanitize {
    SANITIZE_TEXT,    // newline and tab stay; invisible characters are removed
    SANITIZE_LINE,    // one line: newline and tab become a space
    SANITIZE_NAME,    // one line, for titles, file names and URLs: invisible characters are shown
                      // as <U+202E>
};

void sanitize(struct str *out, struct sv text, enum sanitize kind);    // appends
// The same as a C string; SCRATCH is overwritten.
const char *sanitize_c(struct str *scratch, struct sv text, enum sanitize kind);

#endif
