// What the readers of metadata share.
#ifndef YULU_ARTICLE_METADATA_INTERNAL_H
#define YULU_ARTICLE_METADATA_INTERNAL_H

#include "yulu/article/metadata.h"

enum meta {
    META_NONE,
    META_TITLE,
    META_AUTHOR,
    META_SOURCE,
    META_URL,
    META_DATE,
    META_LANGUAGE,
    META_OTHER
};

// The field that a key of a front matter or header line names; META_OTHER: known, and of no use
// here.
enum meta metadata_key(struct sv key);
// The field that a word of a credit line names (作者, 来源, via, …).
enum meta metadata_credit(struct sv word);
// Fills a field that is still empty.  False when VALUE is nothing for it.
bool metadata_set(struct document *d, enum meta field, struct sv value);
// "key: value", with any colon; false when LINE is not one.  A key has no white space but single
// blanks.
bool metadata_split(struct sv line, struct sv *key, struct sv *value);
struct sv metadata_line(struct sv *rest);       // a line off REST, its end dropped
struct sv metadata_unquote(struct sv value);    // one pair of quotes or parentheses off both ends

size_t front_matter_read(struct document *d, struct sv text, uint32_t *lines);

void language_count(struct document *d);

#endif
