// A document as rows.
#ifndef YULU_LIBRARY_ROWS_H
#define YULU_LIBRARY_ROWS_H

#include "internal.h"
#include "yulu/library/content.h"

// Blocks that readers never see count no bytes of the article's text.
bool block_is_hidden(const struct block *b);
uint64_t document_bytes(const struct document *d);    // of the text of the others

void rows_drop(struct db *db, int64_t article);
void rows_add(struct db *db, int64_t article, const struct document *d);

void map_make(const struct document *d, struct content_map *map);

#endif
