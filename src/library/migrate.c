#include "migrate.h"

#include <stdio.h>

#include "yulu/base/file.h"
#include "yulu/base/i18n.h"

static int version_of(struct db *db)
{
    return (int)query_number(db, SQL_USER_VERSION, 0, 0);
}

static bool copy_first(struct db *db, int version, struct err *e)
{
    struct str copy = {0};
    str_addf(&copy, "%s.before-%d", str_c(&db->path), version + 1);
    // A copy from an attempt that failed is as good: nothing has changed since.
    bool ok = file_exists(str_c(&copy)) || db_backup(db, str_c(&copy), e);
    str_release(&copy);
    return ok;
}

// The version is asked again inside: another instance may have come first.
static bool step_up(struct db *db, const struct migration *ladder, int version, struct err *e)
{
    if (!db_begin(db, e)) {
        return false;
    }
    if (version_of(db) == version) {
        char set[64];
        snprintf(set, sizeof set, "PRAGMA user_version = %d", version + 1);
        for (const char *const *sql = ladder[version].sql; *sql; sql++) {
            db_exec(db, *sql);
        }
        if (ladder[version].then) {
            ladder[version].then(db);
        }
        db_exec(db, set);
    }
    return db_commit(db, e);
}

bool migrate(struct db *db, const struct migration *ladder, int count, struct err *e)
{
    int version = version_of(db);
    if (!db_ok(db, e)) {
        return false;
    }
    if (version > count) {
        return err_set(e, _("%s: made by a newer yulu (library version %d, this program knows %d)"),
                       str_c(&db->path), version, count);
    }
    for (; version < count; version++) {
        if (version > 0 && !copy_first(db, version, e)) {
            return false;
        }
        if (!step_up(db, ladder, version, e)) {
            return false;
        }
    }
    return true;
}
