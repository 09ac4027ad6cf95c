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
    META_CREATED,    // when a copy of the article was made: its date where none is told
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
uint32_t metadata_lines(struct sv text);        // ends of lines in TEXT, and one that has none
struct sv metadata_line(struct sv *rest);       // a line off REST, its end dropped
struct sv metadata_unquote(struct sv value);    // one pair of quotes or parentheses off both ends

void metadata_unescape(struct str *out, struct sv v);    // what stands in quotes, of scripts too
// Adds V without quotes, escapes, entities, comments; nothing where it says nothing (null, ~).
void metadata_value(struct str *out, struct sv v);

// What a line can be between the fences of a front matter.
enum shape {
    SHAPE_BLANK,
    SHAPE_NOTE,     // # a comment
    SHAPE_KNOWN,    // a key that metadata_key knows
    SHAPE_WORD,     // a key that looks like a program's
    SHAPE_OTHER,    // some other key: perhaps somebody who speaks
    SHAPE_MORE,     // of a list, or indented more than BASE
    SHAPE_FENCE,
    SHAPE_BAD
};

// MARK is - or +, as the fence above: YAML or TOML.  The sign of a key is a colon or =.
enum shape front_shape(struct sv line, char mark, size_t base);
bool front_split(char mark, struct sv line, struct sv *key, struct sv *value);
bool front_is_block_mark(struct sv v);    // | or > behind a key
void front_lines_read(struct document *d, struct sv text, char mark, size_t base);

// All of these return the bytes they took, and count their lines.
size_t front_matter_read(struct document *d, struct sv text, uint32_t *lines);
size_t json_front_read(struct document *d, struct sv text, uint32_t *lines);

// The day, in Greenwich, of a time since 1970; false past the year 9999.
bool metadata_day(int64_t seconds, char out[11]);
// As date_parse; *BEFORE is what stands before it in TEXT.
bool date_find(struct sv text, char out[11], struct sv *before);

// The fields that the lines of a block name: 作者：x 来源：y, 原创 x y 2020-01-02, By x.
void byline_read(struct document *d, const struct block *b);
void credits_read(struct document *d, const struct block *b);    // only those with a word for it
// "Originally published at [x](address)", 原文地址 and its like; more of them in the HEAD.
void origin_read(struct document *d, const struct block *b, bool head);

void language_count(struct document *d);

#endif
