// yulu check
#include "yulu/base/i18n.h"
#include "yulu/cli/cli.h"
#include "yulu/library/db.h"

int cli_check(struct cli *c, int argc, char **argv)
{
    struct cli_wants wants = {NULL, 0, 0};
    struct err e = {0};
    struct str out = {0};
    struct db *db;
    int first, status;
    if (!cli_parse(c, argc, argv, &wants, &first, &status))
        return status;
    if (!cli_open(c, &db))
        return EXIT_NOTHING;
    if (db_check(db, &e)) {
        str_addf(&out, _("%s: in order\n"), db_path(db));
        status = cli_print(&out);
    } else {
        status = cli_fail(&e);
    }
    str_release(&out);
    db_close(db);
    return status;
}
