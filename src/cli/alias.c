// yulu alias NAME OTHER...: these names are one person.
#include <limits.h>

#include "yulu/cli/cli.h"
#include "yulu/library/people.h"

int cli_alias(struct cli *c, int argc, char **argv)
{
    struct cli_wants wants = {NULL, 2, INT_MAX};
    struct err e = {0};
    struct db *db;
    int first, status;
    if (!cli_parse(c, argc, argv, &wants, &first, &status))
        return status;
    if (!cli_open(c, &db))
        return EXIT_NOTHING;
    bool ok = db_begin(db, &e);
    for (int i = first + 1; ok && i < argc; i++)
        ok = person_alias(db, sv_from(argv[first]), sv_from(argv[i]), &e);
    ok = ok && db_commit(db, &e);
    if (!ok)
        db_rollback(db);
    status = ok ? EXIT_DONE : cli_fail(&e);
    db_close(db);
    return status;
}
