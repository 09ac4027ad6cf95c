// yulu backup FILE
#include "yulu/cli/cli.h"
#include "yulu/library/db.h"

int cli_backup(struct cli *c, int argc, char **argv)
{
    struct cli_wants wants = {NULL, 1, 1, .reads = true};
    struct err e = {0};
    struct cli_work work;
    if (!cli_begin(c, argc, argv, &wants, &work))
        return work.status;
    int status = db_backup(work.db, work.words[0], &e) ? EXIT_DONE : cli_fail(&e);
    db_close(work.db);
    return status;
}
