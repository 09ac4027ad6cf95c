// yulu quote ARTICLE TEXT: keeps a quote from a script.
#include "yulu/base/i18n.h"
#include "yulu/cli/cli.h"
#include "yulu/library/quotes.h"

static bool write_quote(struct db *db, char **words, const char *note, const char *tag,
                        struct err *e)
{
    int64_t article, id;
    return article_resolve(db, words[0], &article, e) &&
           quote_add_text(db, article, sv_from(words[1]), &id, e) &&
           (!note || quote_set_note(db, id, sv_from(note), e)) &&
           (!tag || quote_set_tags(db, id, sv_from(tag), e));
}

// The quote with its note and tags, or nothing at all.
static bool keep(struct db *db, char **words, const char *note, const char *tag, struct err *e)
{
    if (!db_begin(db, e))
        return false;
    if (write_quote(db, words, note, tag, e))
        return db_commit(db, e);
    db_rollback(db);
    return false;
}

int cli_quote(struct cli *c, int argc, char **argv)
{
    const char *note = NULL, *tag = NULL;
    const struct cli_option options[] = {
        {"note", &note, NULL}, {"tag", &tag, NULL}, {NULL, NULL, NULL}};
    struct cli_wants wants = {options, 2, 2};
    struct err e = {0};
    struct db *db;
    int first, status;
    if (!cli_parse(c, argc, argv, &wants, &first, &status))
        return status;
    if (!cli_open(c, &db))
        return EXIT_NOTHING;
    status = keep(db, argv + first, note, tag, &e) ? EXIT_DONE : cli_fail(&e);
    db_close(db);
    return status;
}
