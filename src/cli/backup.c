// yulu backup FILE
#include "yulu/cli/cli.h"
#include "yulu/library/db.h"

int cli_backup(struct cli *c, int argc, char **argv)
{
    struct cli_wants wants = {NULL, 1, 1};
    struct err e = {0};
    struct db *db;
    int first, status;
    if (!cli_parse(c, argc, argv, &wants, &first, &status))
        return status;
    if (!cli_open(c, &db))
        return EXIT_NOTHING;
    status = db_backup(db, argv[first], &e) ? EXIT_DONE : cli_fail(&e);
    db_close(db);
    return status;
}
