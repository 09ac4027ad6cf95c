// yulu alias NAME OTHER...: these names are one person.
#include <limits.h>

#include "yulu/cli/cli.h"
#include "yulu/library/people.h"

// All of them, or none.
static bool alias_all(struct db *db, char **names, int n, struct err *e)
{
    bool ok = true;
    if (!db_begin(db, e))
        return false;
    for (int i = 1; ok && i < n; i++)
        ok = person_alias(db, sv_from(names[0]), sv_from(names[i]), e);
    if (ok)
        return db_commit(db, e);
    db_rollback(db);
    return false;
}

int cli_alias(struct cli *c, int argc, char **argv)
{
    struct cli_wants wants = {NULL, 2, INT_MAX, .reads = false};
    struct err e = {0};
    struct cli_work work;
    if (!cli_begin(c, argc, argv, &wants, &work))
        return work.status;
    bool ok = alias_all(work.db, work.words, work.count, &e);
    int status = ok ? EXIT_DONE : cli_fail(&e);
    db_close(work.db);
    return status;
}
