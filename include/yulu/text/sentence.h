// Sentences: the unit of selecting and quoting.  They end at 。！？… with the quotes and brackets
// that close after them, at . ! ? before a space, and at a newline; never in a number, an
// abbreviation or a URL.
#ifndef YULU_TEXT_SENTENCE_H
#define YULU_TEXT_SENTENCE_H

#include <stdbool.h>
#include <stddef.h>

#include "yulu/base/str.h"

struct range {
    size_t off, end;    // bytes: [off, end)
};

// The first sentence at or after OFF, without the white space around it.  False when there is none.
bool sentence_next(struct sv text, size_t off, struct range *found);
// The sentence that holds OFF (or stands before it, when OFF is in the white space after).
bool sentence_at(struct sv text, size_t off, struct range *found);
// The last sentence that starts before OFF.
bool sentence_before(struct sv text, size_t off, struct range *found);

#endif
