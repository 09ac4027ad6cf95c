// yulu remove ARTICLE...
#include <limits.h>

#include "yulu/cli/cli.h"
#include "yulu/library/articles.h"

int cli_remove(struct cli *c, int argc, char **argv)
{
    struct cli_wants wants = {NULL, 1, INT_MAX};
    struct db *db;
    int first, status;
    if (!cli_parse(c, argc, argv, &wants, &first, &status))
        return status;
    if (!cli_open(c, &db))
        return EXIT_NOTHING;
    status = EXIT_DONE;
    for (int i = first; i < argc; i++) {
        struct err e = {0};
        int64_t id;
        if (!article_resolve(db, argv[i], &id, &e) || !article_remove(db, id, &e))
            status = cli_fail(&e);
    }
    db_close(db);
    return status;
}
