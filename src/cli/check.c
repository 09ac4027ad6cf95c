// yulu check
#include "yulu/base/i18n.h"
#include "yulu/cli/cli.h"
#include "yulu/library/db.h"

int cli_check(struct cli *c, int argc, char **argv)
{
    struct cli_wants wants = {NULL, 0, 0, .reads = true};
    struct err e = {0};
    struct str out = {0};
    struct cli_work work;
    int status;
    if (!cli_begin(c, argc, argv, &wants, &work))
        return work.status;
    if (db_check(work.db, &e)) {
        str_addf(&out, _("%s: in order\n"), db_path(work.db));
        status = cli_print(&out);
    } else {
        status = cli_fail(&e);
    }
    str_release(&out);
    db_close(work.db);
    return status;
}
