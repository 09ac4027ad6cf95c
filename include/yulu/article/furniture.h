// Page furniture: what the page put around the article.  It is flagged, never removed.
#ifndef YULU_ARTICLE_FURNITURE_H
#define YULU_ARTICLE_FURNITURE_H

#include "yulu/article/document.h"

// The rules of assets/furniture/*.rules and the user's own, in the folder furniture beside
// keys.conf; and the words that say nothing of what a text is about, which the outline needs: read
// once for many articles.
struct rules;
struct rules *rules_new(void);
void rules_free(struct rules *r);    // NULL is none

// Flags blocks by RULES (NULL: they are read for this one) and by general shapes: runs of
// navigation, lines of a single mark.
void furniture_mark(struct document *d, const struct rules *rules);

#endif
