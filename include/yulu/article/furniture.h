// Page furniture: what the page put around the article.  It is flagged, never removed.
#ifndef YULU_ARTICLE_FURNITURE_H
#define YULU_ARTICLE_FURNITURE_H

#include "yulu/article/document.h"

// Flags blocks by the rules of assets/furniture/*.rules and by the general shapes (navigation runs, lists of
// nothing but links, lines of one mark, follow-me lines).
void furniture_mark(struct document *d);

#endif
