// Which articles are one.
#ifndef YULU_LIBRARY_IDENTITY_H
#define YULU_LIBRARY_IDENTITY_H

#include "internal.h"
#include "yulu/article/document.h"

// Samples that are built in are named so: "yulu:samples/guide.md".
#define SAMPLE_PREFIX "yulu:"

// The absolute path without links, as the library stores it; nothing for standard input.
void path_canonical(const char *path, struct str *out);

// The article that D is a newer reading of, 0 for none.  PATH is canonical.  BYTES are those of D.
int64_t identity_find(struct db *db, const struct document *d, struct sv path, struct sv bytes);

// The article's newest revision consists of exactly BYTES.
bool identity_same_bytes(struct db *db, int64_t article, int64_t revision, struct sv bytes);

#endif
