// yulu remove ARTICLE...
#include <limits.h>

#include "yulu/cli/cli.h"
#include "yulu/library/articles.h"

int cli_remove(struct cli *c, int argc, char **argv)
{
    struct cli_wants wants = {NULL, 1, INT_MAX, .reads = false};
    struct cli_work work;
    if (!cli_begin(c, argc, argv, &wants, &work))
        return work.status;
    int status = EXIT_DONE;
    for (int i = 0; i < work.count; i++) {
        struct err e = {0};
        int64_t id;
        if (!article_resolve(work.db, work.words[i], &id, &e) || !article_remove(work.db, id, &e))
            status = cli_fail(&e);
    }
    db_close(work.db);
    return status;
}
