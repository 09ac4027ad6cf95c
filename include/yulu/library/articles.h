// Articles as rows: the list, and what the reader did with each.
#ifndef YULU_LIBRARY_ARTICLES_H
#define YULU_LIBRARY_ARTICLES_H

#include "yulu/base/arena.h"
#include "yulu/library/db.h"

struct place {    // where the eye is: never a line of the screen
    uint32_t block;
    uint32_t off;    // byte of the block's text
};

struct article {
    int64_t id;
    struct sv title, source, author, date, url, path, language;
    struct sv speakers;     // names in order of first appearance, parted by '\n'
    uint32_t characters;    // of the article's own text
    uint32_t blocks, turns, topics;
    uint64_t bytes;            // of the text of all blocks: what a block's start is counted against
    uint32_t revision;         // grows at each change of the text
    uint16_t read_permille;    // how far it was read
    bool read, starred;
    int64_t added, opened;    // milliseconds since 1970; opened 0: never
    uint32_t quotes;          // living ones
};

struct article_list {
    struct arena arena;    // owns the slices
    struct article *v;
    size_t n;
};

void article_list_release(struct article_list *l);
// All, newest date first.
bool articles_load(struct db *db, struct article_list *out, struct err *e);
// One; fails when there is none.
bool article_load(struct db *db, int64_t id, struct article_list *out, struct err *e);

// ARTICLE of the command line: an id, a path, a URL or the unique beginning of a title.
bool article_resolve(struct db *db, const char *spec, int64_t *id, struct err *e);

bool article_set_star(struct db *db, int64_t id, bool on, struct err *e);
bool article_set_read(struct db *db, int64_t id, bool on, struct err *e);
bool article_remove(struct db *db, int64_t id, struct err *e);    // a tombstone: its quotes stay
bool article_restore(struct db *db, int64_t id, struct err *e);

// {0, 0} when never opened.
bool article_place(struct db *db, int64_t id, struct place *at, struct err *e);
bool article_save_place(struct db *db, int64_t id, struct place at, unsigned permille,
                        struct err *e);

bool mark_set(struct db *db, int64_t article, char letter, struct place at, struct err *e);
// Fails: no such mark.
bool mark_get(struct db *db, int64_t article, char letter, struct place *at, struct err *e);

// Settings of the program that it changes itself (the sort order, the measure, mouse …).
bool setting_set(struct db *db, const char *name, const char *value, struct err *e);
bool setting_get(struct db *db, const char *name, struct str *value);    // false: never set

#endif
