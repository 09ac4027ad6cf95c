// Bytes of any encoding to valid UTF-8.
#ifndef YULU_TEXT_ENCODING_H
#define YULU_TEXT_ENCODING_H

#include <stdbool.h>
#include <stddef.h>

#include "yulu/base/err.h"
#include "yulu/base/str.h"

struct encoding {
    const char *name;    // "UTF-8", "UTF-16LE", "UTF-16BE", "GB18030", "Big5", "Shift_JIS",
                         // "EUC-JP", "EUC-KR", …
    size_t replaced;     // places where bytes made no character and U+FFFD stands now
};

// Appends BYTES as UTF-8 to OUT; a byte order mark is dropped, and a return that ends a line by
// itself becomes a newline.  FORCED names an encoding, or is
// NULL: then a BOM, strict UTF-8, UTF-16 by plausibility and the East Asian encodings by character
// frequency decide, in that order.  Fails only on an unknown FORCED and on what is no text at all
// (a binary file).
bool encoding_decode(struct sv bytes, const char *forced, struct str *out, struct encoding *found,
                     struct err *e);

#endif
