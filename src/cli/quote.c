// yulu quote ARTICLE TEXT: keeps a quote from a script.
#include "yulu/base/i18n.h"
#include "yulu/cli/cli.h"
#include "yulu/library/quotes.h"

struct extras {
    const char *note, *tag;    // NULL: none given
};

static bool write_quote(struct db *db, char **words, const struct extras *extras, int64_t *id,
                        struct err *e)
{
    int64_t article;
    return article_resolve(db, words[0], &article, e) &&
           quote_add_text(db, article, sv_from(words[1]), id, e) &&
           (!extras->note || quote_set_note(db, *id, sv_from(extras->note), e)) &&
           (!extras->tag || quote_set_tags(db, *id, sv_from(extras->tag), e));
}

// The quote with its note and tags, or nothing at all.  *BEFORE: the words were kept already.
static bool keep(struct db *db, char **words, const struct extras *extras, bool *before,
                 struct err *e)
{
    struct quote_list all = {0};
    int64_t id;
    if (!db_begin(db, e))
        return false;
    bool ok = quotes_load(db, NULL, &all, e) && write_quote(db, words, extras, &id, e);
    *before = ok && quote_list_has(&all, id);
    quote_list_release(&all);
    if (ok)
        return db_commit(db, e);
    db_rollback(db);
    return false;
}

int cli_quote(struct cli *c, int argc, char **argv)
{
    struct extras extras = {0};
    const struct cli_option options[] = {
        {"note", &extras.note, NULL}, {"tag", &extras.tag, NULL}, {NULL, NULL, NULL}};
    struct cli_wants wants = {options, 2, 2, .reads = false};
    struct err e = {0};
    struct cli_work work;
    if (!cli_begin(c, argc, argv, &wants, &work))
        return work.status;
    bool before = false;
    int status = keep(work.db, work.words, &extras, &before, &e) ? EXIT_DONE : cli_fail(&e);
    if (!status && before)
        cli_complain(_("these words are kept already"));
    db_close(work.db);
    return status;
}
