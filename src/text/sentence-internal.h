// What the Latin stop needs to know about the words around it.
#ifndef YULU_SRC_TEXT_SENTENCE_INTERNAL_H
#define YULU_SRC_TEXT_SENTENCE_INTERNAL_H

#include <stdbool.h>
#include <stdint.h>

#include "yulu/base/str.h"

bool sentence_is_alnum(uint32_t c);    // ASCII
// The stop at STOP is part of a URL.
bool sentence_in_url(struct sv text, size_t stop);
// The full stop at STOP belongs to an abbreviation, an initial or a list number, and ends no
// sentence, which starts at START.  FOLLOWS: where the text goes on.
bool sentence_is_abbreviation(struct sv text, size_t start, size_t stop, size_t follows);

#endif
