// A refreshed article's place, marks and quotes.
#ifndef YULU_LIBRARY_REANCHOR_H
#define YULU_LIBRARY_REANCHOR_H

#include "internal.h"
#include "yulu/article/document.h"

// Moves them from the blocks that the library still has for ARTICLE to those of D, which becomes
// REVISION. To be called in the transaction that replaces the blocks, before it does.
void reanchor(struct db *db, int64_t article, const struct document *d, int64_t revision);

#endif
