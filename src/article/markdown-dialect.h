// What looks like markup and is none.
#ifndef YULU_ARTICLE_MARKDOWN_DIALECT_H
#define YULU_ARTICLE_MARKDOWN_DIALECT_H

#include <stdbool.h>

#include "yulu/base/str.h"

struct dialect {
    bool nicks;      // lines begin with <nick>: there is no HTML
    bool indents;    // of a text: paragraphs begin with an indent, which is no code
};

struct dialect markdown_dialect(struct sv path, struct sv text);

#endif
