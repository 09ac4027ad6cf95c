// A block's spans as bytes: for each kind, off, length, length of the target as LEB128 numbers, and
// the target.
#ifndef YULU_LIBRARY_SPANS_H
#define YULU_LIBRARY_SPANS_H

#include "yulu/article/document.h"

void spans_pack(const struct block *b, struct str *out);    // appends
// Sets the spans of B, whose text is set.  What is broken in BYTES ends the spans there.
void spans_unpack(struct block *b, struct sv bytes, struct arena *arena);

#endif
