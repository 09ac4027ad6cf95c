// Saved pages: the part that holds the article, as blocks.
#ifndef YULU_ARTICLE_HTML_H
#define YULU_ARTICLE_HTML_H

#include "yulu/article/document.h"
#include "yulu/base/err.h"

bool html_is(struct sv text);    // by its first characters
// Sets d->blocks as markdown_read() does, and what of title, author, source, url and date is still
// empty and the page's head tells.  TEXT is valid UTF-8, the whole file.  Fails where the page has
// no text.
bool html_read(struct document *d, struct sv text, struct err *e);

#endif
