// yulu quotes
#include <string.h>

#include "yulu/base/file.h"
#include "yulu/base/i18n.h"
#include "yulu/cli/cli.h"
#include "yulu/library/quotes.h"

struct wanted {
    const char *format, *article, *speaker, *tag, *state, *output;
};

static bool state_from(const char *name, int *state)
{
    static const char *const names[] = {"sure", "review", "lost"};
    for (size_t i = 0; i < ARRAY_LEN(names); i++)
        if (!strcmp(names[i], name)) {
            *state = 1 + (int)i;
            return true;
        }
    cli_complain(_("--state %s: sure, review or lost"), name);
    return false;
}

static bool format_from(const struct cli *c, const char *name, enum quote_format *format)
{
    if (!name) {
        *format = c->json ? QUOTE_JSON : QUOTE_TEXT;
        return true;
    }
    if (quote_format_from(name, format))
        return true;
    struct str names = {0};
    for (enum quote_format f = 0; f < QUOTE_FORMAT_COUNT; f++)
        str_addf(&names, "%s%s", f ? ", " : "", quote_format_name(f));
    cli_complain(_("--format %s: there is %s"), name, str_c(&names));
    str_release(&names);
    return false;
}

static int write_out(const struct str *out, const char *path)
{
    struct err e = {0};
    if (!path)
        return cli_print(out);
    return file_write(path, str_sv(out), &e) ? EXIT_DONE : cli_fail(&e);
}

static int print_quotes(struct db *db, const struct wanted *want, struct quote_filter *filter,
                        enum quote_format format)
{
    struct quote_list l = {0};
    struct str out = {0};
    struct err e = {0};
    int status;
    if ((want->article && !article_resolve(db, want->article, &filter->article, &e)) ||
        !quotes_load(db, filter, &l, &e)) {
        status = cli_fail(&e);
    } else {
        quotes_write(&l, format, &out);
        status = write_out(&out, want->output);
        if (!status && !l.n)
            status = EXIT_NOTHING;
    }
    str_release(&out);
    quote_list_release(&l);
    return status;
}

int cli_quotes(struct cli *c, int argc, char **argv)
{
    struct wanted want = {0};
    const struct cli_option options[] = {
        {"format", &want.format, NULL},
        {"article", &want.article, NULL},
        {"speaker", &want.speaker, NULL},
        {"tag", &want.tag, NULL},
        {"state", &want.state, NULL},
        {"output", &want.output, NULL},
        {NULL, NULL, NULL},
    };
    struct cli_wants wants = {options, 0, 0, .reads = true};
    struct quote_filter filter = {0};
    enum quote_format format;
    struct db *db;
    int first, status;
    if (!cli_parse(c, argc, argv, &wants, &first, &status))
        return status;
    if (!format_from(c, want.format, &format) ||
        (want.state && !state_from(want.state, &filter.state)))
        return EXIT_USAGE;
    if (!cli_open(c, wants.reads, &db))
        return EXIT_NOTHING;
    filter.speaker = want.speaker;
    filter.tag = want.tag;
    status = print_quotes(db, &want, &filter, format);
    db_close(db);
    return status;
}
