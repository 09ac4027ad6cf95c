// Speakers across the library.
#ifndef YULU_LIBRARY_PEOPLE_H
#define YULU_LIBRARY_PEOPLE_H

#include "yulu/base/arena.h"
#include "yulu/library/db.h"

struct person {
    struct sv name;    // after aliases
    uint32_t articles, turns;
    uint64_t characters;
    struct sv about;
};

struct person_list {
    struct arena arena;
    struct person *v;    // most characters first
    size_t n;
    uint64_t characters;    // of all of them: what a share is of
};

void person_list_release(struct person_list *l);
bool people_load(struct db *db, struct person_list *out, struct err *e);
// OTHER is NAME.
bool person_alias(struct db *db, struct sv name, struct sv other, struct err *e);

#endif
