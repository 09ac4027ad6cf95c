#include "yulu/cli/cli.h"

#include <errno.h>
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "yulu/base/i18n.h"
#include "yulu/library/db.h"
#include "yulu/text/cluster.h"
#include "yulu/text/sanitize.h"

const struct cli_command cli_commands[] = {
    {"add", "PATH...", N_("add files and folders; - is standard input"), cli_add},
    {"list", "", N_("list the articles"), cli_list},
    {"show", "ARTICLE|FILE", N_("print an article"), cli_show},
    {"speakers", "[ARTICLE]", N_("who speaks, and how much"), cli_speakers},
    {"topics", "[ARTICLE]", N_("the outline and key terms of an article, or key terms of all"),
     cli_topics},
    {"quotes", "", N_("print the quotes"), cli_quotes},
    {"quote", "ARTICLE TEXT", N_("keep a quote"), cli_quote},
    {"alias", "NAME OTHER...", N_("say that these names are one person"), cli_alias},
    {"remove", "ARTICLE...", N_("remove articles; their quotes stay"), cli_remove},
    {"check", "", N_("check the library"), cli_check},
    {"backup", "FILE", N_("copy the library"), cli_backup},
    {"inspect", "FILE", N_("what the parser sees, as JSON"), cli_inspect},
    {NULL, NULL, NULL, NULL},
};

const struct cli_command *cli_command_find(const char *name)
{
    for (const struct cli_command *c = cli_commands; c->name; c++)
        if (!strcmp(c->name, name))
            return c;
    return NULL;
}

int cli_complain(const char *format, ...)
{
    struct str text = {0}, safe = {0};
    va_list args;
    va_start(args, format);
    str_vaddf(&text, format, args);
    va_end(args);
    fprintf(stderr, "yulu: %s\n", sanitize_c(&safe, str_sv(&text), SANITIZE_NAME));
    str_release(&text);
    str_release(&safe);
    return EXIT_NOTHING;
}

int cli_fail(const struct err *e)
{
    return cli_complain("%s", e->text);
}

static void write_usage(FILE *out, const char *command)
{
    const struct cli_command *c = cli_command_find(command);
    struct str text = {0};
    str_add(&text, sv_from(command));
    if (c && *c->usage)
        str_addf(&text, " %s", c->usage);
    fprintf(out, _("usage: yulu %s\n"), str_c(&text));
    str_release(&text);
}

int cli_usage(const char *command)
{
    write_usage(stderr, command);
    return EXIT_USAGE;
}

int cli_print(const struct str *out)
{
    bool ok = fwrite(str_c(out), 1, out->n, stdout) == out->n && !fflush(stdout);
    if (!ok && errno != EPIPE)
        return cli_complain(_("standard output: %s"), strerror(errno));
    return EXIT_DONE;
}

static void print_help(const char *command, const struct cli_option *own)
{
    const struct cli_command *c = cli_command_find(command);
    write_usage(stdout, command);
    if (c)
        printf("%s\n", _(c->help));
    for (; own && own->name; own++)
        printf("  --%s%s\n", own->name, own->value ? " …" : "");
    printf("%s\n", "  --library FILE  --encoding NAME  --lang CODE  --json  --help");
}

enum { OPTION_MAX = 24, OPTION_BASE = 256, OPTION_COMMON = 4 };

static int build_options(const struct cli_option *own, struct option *out)
{
    int n = 0;
    out[n++] = (struct option){"library", required_argument, NULL, 'L'};
    out[n++] = (struct option){"encoding", required_argument, NULL, 'E'};
    out[n++] = (struct option){"lang", required_argument, NULL, 'G'};
    out[n++] = (struct option){"json", no_argument, NULL, 'J'};
    out[n++] = (struct option){"help", no_argument, NULL, 'H'};
    for (int i = 0; own && own[i].name && n < OPTION_MAX; i++) {
        int has = own[i].value ? required_argument : no_argument;
        out[n++] = (struct option){own[i].name, has, NULL, OPTION_BASE + i};
    }
    out[n] = (struct option){0};
    return n;
}

bool cli_lang(const char *text, enum lang *out)
{
    static const struct {
        const char *name;
        enum lang lang;
    } known[] = {
        {"zh", LANG_ZH}, {"ja", LANG_JA}, {"ko", LANG_KO}, {"en", LANG_EN}, {"auto", LANG_ANY}};
    for (size_t i = 0; i < ARRAY_LEN(known); i++)
        if (!strcmp(text, known[i].name)) {
            *out = known[i].lang;
            return true;
        }
    cli_complain(_("--lang %s: zh, ja, ko, en or auto is wanted"), text);
    return false;
}

static bool take_option(struct cli *c, int code, const struct cli_option *own)
{
    if (code == 'L')
        c->library = optarg;
    else if (code == 'E')
        c->encoding = optarg;
    else if (code == 'J')
        c->json = true;
    else if (code < OPTION_BASE)
        return false;
    else if (own[code - OPTION_BASE].value)
        *own[code - OPTION_BASE].value = optarg;
    else
        *own[code - OPTION_BASE].flag = true;
    return true;
}

bool cli_parse(struct cli *c, int argc, char **argv, const struct cli_wants *wants, int *first,
               int *status)
{
    struct option options[OPTION_MAX + 1];
    build_options(wants->options, options);
    *status = EXIT_USAGE;
    optind = 1;
    opterr = 0;
    for (int code; (code = getopt_long(argc, argv, "o:h", options, NULL)) != -1;) {
        if (code == 'H' || code == 'h') {
            print_help(argv[0], wants->options);
            *status = EXIT_DONE;
            return false;
        }
        if (code == 'o') {    // -o FILE is --output FILE where there is such an option
            for (int i = 0; wants->options && wants->options[i].name; i++)
                if (!strcmp(wants->options[i].name, "output"))
                    code = OPTION_BASE + i;
        }
        if (code == 'G') {
            if (!cli_lang(optarg, &c->lang))
                return false;
            continue;
        }
        if (!take_option(c, code, wants->options)) {
            cli_complain(_("%s: unknown option, or its argument is missing"), argv[optind - 1]);
            cli_usage(argv[0]);
            return false;
        }
    }
    *first = optind;
    int given = argc - optind;
    if (given >= wants->least && given <= wants->most)
        return true;
    cli_usage(argv[0]);
    return false;
}

bool cli_number(const char *option, const char *text, int least, int *out)
{
    long n;
    if (!sv_to_long(sv_from(text), &n) || n < least || n > 1000000) {
        cli_complain(_("--%s %s: a whole number from %d on is wanted"), option, text, least);
        return false;
    }
    *out = (int)n;
    return true;
}

bool cli_open(const struct cli *c, bool reading, struct db **db)
{
    struct err e = {0};
    if ((reading ? db_open_reading : db_open)(db, c->library, &e))
        return true;
    cli_fail(&e);
    return false;
}

bool cli_begin(struct cli *c, int argc, char **argv, const struct cli_wants *wants,
               struct cli_work *work)
{
    int first;
    *work = (struct cli_work){0};
    if (!cli_parse(c, argc, argv, wants, &first, &work->status))
        return false;
    work->words = argv + first;
    work->count = argc - first;
    work->status = EXIT_NOTHING;
    return cli_open(c, wants->reads, &work->db);
}

void cli_cell(struct cli_table *t, struct sv text)
{
    struct str *cell = vec_add(&t->cells);
    *cell = (struct str){0};
    sanitize(cell, text, SANITIZE_NAME);
}

void cli_cellf(struct cli_table *t, const char *format, ...)
{
    struct str text = {0};
    va_list args;
    va_start(args, format);
    str_vaddf(&text, format, args);
    va_end(args);
    cli_cell(t, str_sv(&text));
    str_release(&text);
}

static void write_padded(struct str *out, const struct str *cell, int width, bool right, bool last)
{
    int pad = width - text_cells(str_sv(cell), AMBIGUOUS_NARROW);
    if (right)
        str_addf(out, "%*s", pad > 0 ? pad : 0, "");
    str_add(out, str_sv(cell));
    if (!right && !last)
        str_addf(out, "%*s", pad > 0 ? pad : 0, "");
    str_add(out, last ? SV("\n") : SV("  "));
}

void cli_table_write(struct cli_table *t, struct str *out)
{
    int width[CLI_COLUMNS_MAX] = {0};
    bool terminal = isatty(STDOUT_FILENO);
    for (size_t i = 0; i < t->cells.n; i++) {
        int column = (int)i % t->columns;
        int cells = text_cells(str_sv(&t->cells.v[i]), AMBIGUOUS_NARROW);
        width[column] = cells > width[column] ? cells : width[column];
    }
    for (size_t i = 0; i < t->cells.n; i++) {
        int column = (int)i % t->columns;
        bool last = column == t->columns - 1;
        if (terminal) {
            write_padded(out, &t->cells.v[i], width[column], t->right[column], last);
        } else {
            str_add(out, str_sv(&t->cells.v[i]));
            str_add_char(out, last ? '\n' : '\t');
        }
        str_release(&t->cells.v[i]);
    }
    vec_release(&t->cells);
}
