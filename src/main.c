// Options, locale, and the loop: draw, show, wait, act.
#include <getopt.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "yulu/app/app.h"
#include "yulu/base/asset.h"
#include "yulu/base/clock.h"
#include "yulu/base/file.h"
#include "yulu/base/i18n.h"
#include "yulu/base/log.h"
#include "yulu/cli/cli.h"
#include "yulu/term/clip.h"
#include "yulu/term/open.h"
#include "yulu/term/term.h"
#include "yulu/view/screen.h"

#ifndef YULU_VERSION
#define YULU_VERSION "0.1.0"
#endif

enum { TICK_MS = 40, SOON_MS = 250, LATER_MS = 2000, FIRST_US = 80 * 1000 };

struct options {
    struct cli cli;
    enum ambiguous ambiguous;    // 0: ask the terminal
    bool help, version;
};

// ---- The loop

static void edit(struct app *a)
{
    struct err e = {0};
    struct str text = {0};
    str_add(&text, str_sv(&a->wish.text));
    if (open_editor(&text, &e))
        app_edited(a, str_sv(&text));
    else
        app_not_edited(a, &e);
    str_release(&text);
}

// Says how it went.
static void tell(struct app *a, bool ok, const char *done, const struct err *e)
{
    if (ok)
        app_say(a, "%s", done);
    else
        app_fail(a, e);
}

// What only the outside can do.
static void grant(struct app *a)
{
    struct err e = {0};
    struct sv text = str_sv(&a->wish.text);
    enum wish_kind kind = a->wish.kind;
    a->wish.kind = WISH_NONE;
    switch (kind) {
    case WISH_COPY:
        tell(a, clip_copy(text, &e), _("copied"), &e);
        break;
    case WISH_BROWSE:
        log_print("opens %s", str_c(&a->wish.text));
        tell(a, open_browser(text, &e), _("given to the browser"), &e);
        break;
    case WISH_EDIT:
        edit(a);
        break;
    case WISH_SUSPEND:
        term_suspend();
        break;
    case WISH_REDRAW:
        term_redraw();
        break;
    case WISH_NONE:
        break;
    }
}

static void act(struct app *a, const struct event *e, const struct options *o)
{
    if (e->kind == EVENT_KEY)
        app_key(a, e->key);
    else if (e->kind == EVENT_MOUSE)
        app_mouse(a, &e->mouse);
    else if (e->kind == EVENT_SUSPEND)
        term_suspend();
    else if (e->kind == EVENT_QUIT) {
        log_print("asked to quit by a signal, or the terminal is gone");
        a->quit = true;
    } else if (e->kind == EVENT_AMBIGUOUS && !o->ambiguous) {
        log_print("the terminal gives ambiguous characters %d cells", (int)e->ambiguous);
        app_set_ambiguous(a, e->ambiguous);
        term_set_ambiguous(e->ambiguous);
    }
}

static void fit(struct app *a)
{
    int rows, cols;
    term_size(&rows, &cols);
    if (rows != a->rows || cols != a->cols) {
        log_print("%d rows, %d columns", rows, cols);
        app_resize(a, rows, cols);
    }
}

// What the terminal says at once comes before the first screen, which else would change its colours
// before the eyes of who has a light one.  A key ends the waiting.
static void hear_terminal(struct app *a, const struct options *o)
{
    int64_t until = clock_mono() + FIRST_US;
    enum event_kind kind = EVENT_NONE;
    for (int64_t left; term_awaits() && kind != EVENT_KEY && (left = until - clock_mono()) > 0;) {
        struct event e = term_wait((int)(left / 1000) + 1);
        act(a, &e, o);
        kind = e.kind;
    }
}

static void show(struct app *a, struct grid *g)
{
    fit(a);
    term_set_theme(a->config.theme);
    term_set_mouse(a->config.mouse);
    screen_draw(a, g);
    term_show(g);
}

static void loop(struct app *a, const struct options *o)
{
    struct grid g = {0};
    for (bool idle = false, busy = false; !a->quit;) {
        show(a, &g);
        bool was_busy = busy;    // what the last of the work brought is to be seen
        busy = app_tick(a, TICK_MS, idle);
        struct event e = term_wait(busy || was_busy ? 0 : idle ? LATER_MS : SOON_MS);
        idle = e.kind == EVENT_NONE && !busy;
        act(a, &e, o);
        grant(a);
    }
    grid_release(&g);
}

// ---- The reader

// A library that never had an article begins with the samples; one that was emptied stays empty.
static void add_samples(struct app *a, struct db *db)
{
    struct str seen = {0};
    bool fresh = !a->list.articles.n && !setting_get(db, "samples", &seen);
    str_release(&seen);
    if (!fresh || !setting_set(db, "samples", "added", NULL))
        return;
    for (const struct asset *s = NULL; (s = asset_next(s, "samples/"));)
        import_add_asset(&a->import, s->name);
    app_import(a, false);
}

static void add_paths(struct app *a, char **paths)
{
    for (; *paths; paths++)
        import_add_path(&a->import, *paths);
    app_import(a, true);
}

static bool run(struct app *a, const struct options *o, struct err *e)
{
    if (!term_open(e))
        return false;
    log_print("yulu %s reads %s", YULU_VERSION, db_path(a->db));
    fit(a);
    term_set_theme(a->config.theme);
    if (o->ambiguous) {
        app_set_ambiguous(a, o->ambiguous);
        term_set_ambiguous(o->ambiguous);
    } else {
        term_ask_ambiguous();
    }
    hear_terminal(a, o);
    loop(a, o);
    return true;
}

// The first word may be a command that there is not, before files that there are.
static bool is_there(const char *path)
{
    return file_exists(path) || file_is_folder(path);
}

static int reader(const struct options *o, char **paths)
{
    struct err e = {0};
    struct db *db = NULL;
    if (*paths && !is_there(*paths))
        return cli_complain(_("%s: no such file, and no such command; yulu --help lists them"),
                            *paths);
    if (!term_check(&e) || !db_open_reading(&db, o->cli.library, &e))
        return cli_fail(&e);
    struct app *a = mem_zalloc(sizeof(*a));
    bool ok = app_init(a, db, &e);
    if (ok) {
        a->import.encoding = o->cli.encoding;
        a->lang = o->cli.lang;
        if (*paths)
            add_paths(a, paths);
        else
            add_samples(a, db);
        ok = run(a, o, &e) && reader_save_place(a, PLACE_LAST_MS, &e);
    }
    term_close();
    app_release(a);
    mem_free(a);
    db_close(db);
    return ok ? EXIT_DONE : cli_fail(&e);
}

// ---- Options

static int help(void)
{
    struct str out = {0};
    str_add(&out,
            sv_from(_("usage: yulu [OPTION...] [PATH...]      add the paths if any, then open "
                      "the reader\n"
                      "       yulu [OPTION...] COMMAND ...    without the reader:\n\n")));
    for (const struct cli_command *c = cli_commands; c->name; c++)
        str_addf(&out, "  %-10s %-14s %s\n", c->name, c->usage, _(c->help));
    str_add(&out, sv_from(_("\n"
                            "  --library FILE      use this library and not your own\n"
                            "  --json              JSON, from the commands that have it\n"
                            "  --encoding NAME     of the files, where it is guessed wrong\n"
                            "  --lang CODE         breaks lines as in zh, ja, ko or en; auto\n"
                            "  --ambiguous WIDTH   cells of “ ” … — in the reader: 1, 2 or auto\n"
                            "  --log FILE          say there what happens\n"
                            "  --help, --version\n\n"
                            "In the reader, ? lists the keys.\n")));
    int status = cli_print(&out);
    str_release(&out);
    return status;
}

static bool read_ambiguous(const char *text, enum ambiguous *out)
{
    if (strcmp(text, "auto") && strcmp(text, "1") && strcmp(text, "2")) {
        cli_complain(_("--ambiguous %s: 1, 2 or auto is wanted"), text);
        return false;
    }
    *out = *text == '1' ? AMBIGUOUS_NARROW : *text == '2' ? AMBIGUOUS_WIDE : 0;
    return true;
}

static bool open_log(const char *path)
{
    struct err e = {0};
    return !path || !*path || log_open(path, &e) || (cli_fail(&e), false);
}

static bool take_option(struct options *o, int code)
{
    switch (code) {
    case 'L':
        o->cli.library = optarg;
        return true;
    case 'E':
        o->cli.encoding = optarg;
        return true;
    case 'J':
        return o->cli.json = true;
    case 'h':
        return o->help = true;
    case 'V':
        return o->version = true;
    case 'A':
        return read_ambiguous(optarg, &o->ambiguous);
    case 'G':
        return cli_lang(optarg, &o->cli.lang);
    case 'l':
        return open_log(optarg);
    default:
        cli_complain(_("unknown option, or its argument is missing; yulu --help lists them"));
        return false;
    }
}

// The options before the command or the first path.  getopt is left as if it had not been used.
static bool read_options(struct options *o, int argc, char **argv, int *first)
{
    static const struct option known[] = {{"library", required_argument, NULL, 'L'},
                                          {"json", no_argument, NULL, 'J'},
                                          {"encoding", required_argument, NULL, 'E'},
                                          {"help", no_argument, NULL, 'h'},
                                          {"ambiguous", required_argument, NULL, 'A'},
                                          {"version", no_argument, NULL, 'V'},
                                          {"log", required_argument, NULL, 'l'},
                                          {"lang", required_argument, NULL, 'G'},
                                          {NULL, 0, NULL, 0}};
    char *nothing[] = {argv[0], NULL};
    bool ok = true;
    opterr = 0;
    for (int code; ok && (code = getopt_long(argc, argv, "+h", known, NULL)) != -1;)
        ok = take_option(o, code);
    *first = optind;
    optind = 0;
    getopt_long(1, nothing, "", known, NULL);
    return ok;
}

static int start(struct options *o, int argc, char **argv, bool utf8)
{
    const struct cli_command *c = argc ? cli_command_find(argv[0]) : NULL;
    if (o->help)
        return help();
    if (o->version) {
        struct str out = {0};
        str_addf(&out, "yulu %s\n", YULU_VERSION);
        int status = cli_print(&out);
        str_release(&out);
        return status;
    }
    if (c)
        return c->run(&o->cli, argc, argv);
    if (o->cli.json) {
        cli_complain(_("--json goes with a command; yulu --help lists them"));
        return EXIT_USAGE;
    }
    if (!utf8)
        return cli_complain(_("the locale is not UTF-8 and this system has no UTF-8 one; "
                              "locale -a lists what there is"));
    return reader(o, argv);
}

int main(int argc, char **argv)
{
    struct options o = {0};
    int first = 0;
    bool utf8 = i18n_init();
    signal(SIGPIPE, SIG_IGN);    // a reader of our output that went away is an error of write
    int status = EXIT_USAGE;
    if (open_log(getenv("YULU_LOG")) && read_options(&o, argc, argv, &first))
        status = start(&o, argc - first, argv + first, utf8);
    log_close();
    i18n_release();
    return status;
}
