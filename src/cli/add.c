// yulu add PATH...
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

#include "yulu/base/clock.h"
#include "yulu/base/file.h"
#include "yulu/base/i18n.h"
#include "yulu/cli/cli.h"
#include "yulu/library/import.h"

enum { BAR_AFTER = 1000000, BAR_CELLS = 30 };    // microseconds; cells

static volatile sig_atomic_t stopped;

static void stop(int signal)
{
    (void)signal;
    stopped = 1;
}

static void report(void *arg, const char *path, const char *why)
{
    (void)arg;
    if (isatty(STDERR_FILENO))
        fputs("\r\033[K", stderr);
    cli_complain("%s: %s", path, why);
}

static void show_bar(const struct import *im, int64_t started)
{
    if (!isatty(STDERR_FILENO) || clock_mono() - started < BAR_AFTER)
        return;
    int full = im->files.n ? (int)(im->next * BAR_CELLS / im->files.n) : 0;
    fprintf(stderr, "\r[%.*s%*s] %zu/%zu", full, "##############################", BAR_CELLS - full,
            "", im->next, im->files.n);
    fflush(stderr);
}

static void end_bar(int64_t started)
{
    if (isatty(STDERR_FILENO) && clock_mono() - started >= BAR_AFTER)
        fputs("\r\033[K", stderr);
}

static int tell(const struct import_tally *t)
{
    struct str out = {0};
    str_addf(&out, _("%u added, %u refreshed, %u unchanged"), t->added, t->refreshed, t->unchanged);
    if (t->failed)
        str_addf(&out, _(", %u failed"), t->failed);
    str_add_char(&out, '\n');
    int status = cli_print(&out);
    str_release(&out);
    return status;
}

static int import_all(struct db *db, struct import *im)
{
    struct err e = {0};
    int64_t started = clock_mono();
    struct sigaction action = {.sa_handler = stop};
    sigaction(SIGINT, &action, NULL);
    while (!stopped && import_step(db, im, &e))
        show_bar(im, started);
    end_bar(started);
    int status = tell(&im->tally);
    if (err_is(&e)) {    // of the library: the file at hand is not in it
        cli_fail(&e);
        return cli_complain(_("stopped: %zu of %zu files are done"), im->next - 1, im->files.n);
    }
    if (stopped && im->next < im->files.n)
        return cli_complain(_("stopped: %zu of %zu files are done"), im->next, im->files.n);
    unsigned in = im->tally.added + im->tally.refreshed + im->tally.unchanged;
    if (!in && !im->tally.failed)
        return cli_complain(_("no articles there: .md, .markdown and .txt files are taken"));
    return im->tally.failed ? EXIT_NOTHING : status;
}

int cli_add(struct cli *c, int argc, char **argv)
{
    struct import im = {.report = report};
    struct cli_wants wants = {NULL, 1, INT_MAX, .reads = false};
    struct cli_work work;
    if (!cli_begin(c, argc, argv, &wants, &work))
        return work.status;
    im.encoding = c->encoding;
    for (int i = 0; i < work.count; i++)
        import_add_path(&im, work.words[i]);
    int status = import_all(work.db, &im);
    import_release(&im);
    db_close(work.db);
    return status;
}
