// The ladder of schemas: each step is one transaction, after a copy of what is there.
#ifndef YULU_LIBRARY_MIGRATE_H
#define YULU_LIBRARY_MIGRATE_H

#include "internal.h"

enum { APPLICATION_ID = 0x79756c75 };    // "yulu"

struct migration {
    const char *const *sql;         // statements, NULL after the last
    void (*then)(struct db *db);    // what SQL cannot do; may be NULL
};

extern const struct migration migrations[];    // [i] leads from version i to i + 1
extern const int migration_count;              // the version that this program knows

// Brings the library to version COUNT by LADDER.  A library with data is copied beside itself first
// ("library.db.before-2").  Refuses a newer one.
bool migrate(struct db *db, const struct migration *ladder, int count, struct err *e);

#endif
