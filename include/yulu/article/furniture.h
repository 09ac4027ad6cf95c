// Page furniture: what the page put around the article.  It is flagged, never removed.
#ifndef YULU_ARTICLE_FURNITURE_H
#define YULU_ARTICLE_FURNITURE_H

#include "yulu/article/document.h"

// Flags blocks by the rules of assets/furniture/*.rules (and the user's own, in the folder
// furniture beside keys.conf) and by general shapes: runs of navigation, lines of a single mark.
void furniture_mark(struct document *d);

#endif
