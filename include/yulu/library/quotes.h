// Quotes: passages kept, with their words, their speaker and the question that they answer.
#ifndef YULU_LIBRARY_QUOTES_H
#define YULU_LIBRARY_QUOTES_H

#include "yulu/library/articles.h"

enum anchor_state { ANCHOR_SURE, ANCHOR_REVIEW, ANCHOR_LOST };

struct quote {
    int64_t id, article;
    // In the article's text now: [from, to); meaningless when the anchor is lost.
    struct place from, to;
    uint64_t start;    // bytes of the article's text before FROM
    enum anchor_state anchor;
    struct sv uuid;
    struct sv text;             // exactly the words kept; blocks are parted by '\n'
    struct sv before, after;    // up to 64 characters of the article around them
    struct sv speaker, question, section;
    struct sv note, tags, colour;    // tags parted by ','; colour: a name of the theme, or empty
    int64_t created, modified;       // milliseconds since 1970
    struct sv title, source, date, url;    // of the article
};

struct quote_list {
    struct arena arena;
    struct quote *v;
    size_t n;
};

struct quote_filter {    // what is 0 or NULL does not filter
    int64_t article;
    const char *speaker, *tag;
    int state;    // 1 + enum anchor_state
};

void quote_list_release(struct quote_list *l);
// Newest first.
bool quotes_load(struct db *db, const struct quote_filter *f, struct quote_list *out,
                 struct err *e);
bool quote_list_has(const struct quote_list *l, int64_t id);

// Keeps the words from FROM to TO of the article: once, *ID is the quote that has exactly these
// already.  Text, context, speaker, question and section are read from the library itself.
bool quote_add(struct db *db, int64_t article, struct place from, struct place to, int64_t *id,
               struct err *e);
// Keeps TEXT, found in the article (folded); fails when it is not there.
bool quote_add_text(struct db *db, int64_t article, struct sv text, int64_t *id, struct err *e);
bool quote_set_note(struct db *db, int64_t id, struct sv note, struct err *e);
// Parted by ',' or spaces.
bool quote_set_tags(struct db *db, int64_t id, struct sv tags, struct err *e);
bool quote_set_colour(struct db *db, int64_t id, struct sv colour, struct err *e);
bool quote_delete(struct db *db, int64_t id, struct err *e);    // a tombstone
bool quote_restore(struct db *db, int64_t id, struct err *e);

// Formats.
enum quote_format { QUOTE_TEXT, QUOTE_MARKDOWN, QUOTE_JSON, QUOTE_FORMAT_COUNT };
const char *quote_format_name(enum quote_format f);    // "text", "md", "json"
bool quote_format_from(const char *name, enum quote_format *f);
void quotes_write(const struct quote_list *l, enum quote_format f, struct str *out);    // sanitized

#endif
