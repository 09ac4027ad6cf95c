// The bytes that an article was read from, by revision.
#ifndef YULU_LIBRARY_REVISION_H
#define YULU_LIBRARY_REVISION_H

#include "internal.h"

void revision_add(struct db *db, int64_t article, int64_t number, struct sv bytes);

// Drops the revisions before CURRENT that no quote needs; the others are compressed.
void revision_tidy(struct db *db, int64_t article, int64_t current);

#endif
