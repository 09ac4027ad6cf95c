// HTML, whole or in Markdown: entities, tags and their text.
#ifndef YULU_ARTICLE_HTML_INTERNAL_H
#define YULU_ARTICLE_HTML_INTERNAL_H

#include <stdbool.h>
#include <stdint.h>

#include "yulu/base/str.h"

void text_add_char(struct str *out, uint32_t c);       // as UTF-8; what is no character as U+FFFD
bool entity_add(struct sv entity, struct str *out);    // "&amp;": its text; false if it is none
void entities_decode(struct sv text, struct str *out);

#endif
