// The time to the first screen of an article that is in the library, of 10 kB, 1 MB and 100 MB:
// from opening the library to the drawn screen, list and all.  The articles are those that
// bench-library made.
#include <stdio.h>
#include <stdlib.h>

#include "yulu/app/app.h"
#include "yulu/base/clock.h"
#include "yulu/view/screen.h"

enum { RUNS = 21, ROWS = 40, COLS = 140 };

static const char *const titles[] = {"bench 10 kB", "bench 1 MB", "bench 100 MB"};

static void stop(const struct err *e)
{
    fprintf(stderr, "bench-open: %s\n", e->text);
    exit(1);
}

static void draw(struct app *a, struct grid *g)
{
    app_resize(a, ROWS, COLS);
    screen_draw(a, g);
}

// Milliseconds to the first screen, and on from there for a page, the end, the start and a new
// width.
static void open_once(const char *path, const char *title, double *first, double *moves)
{
    static const uint32_t keys[] = {' ', 'G', 'g', '}', ']'};
    struct app *a = mem_zalloc(sizeof(*a));
    struct grid g = {0};
    struct err e = {0};
    struct db *db;
    int64_t id, start = clock_mono();
    if (!db_open(&db, path, &e) || !app_init(a, db, &e) || !article_resolve(db, title, &id, &e))
        stop(&e);
    app_focus(a, PANE_READER);
    app_resize(a, ROWS, COLS);
    reader_open(a, id);
    draw(a, &g);
    *first = (double)(clock_mono() - start) / 1000.0;
    start = clock_mono();
    for (size_t i = 0; i < ARRAY_LEN(keys); i++) {
        app_key(a, keys[i]);
        screen_draw(a, &g);
    }
    app_resize(a, ROWS, COLS - 15);
    screen_draw(a, &g);
    *moves = (double)(clock_mono() - start) / 1000.0 / (double)(ARRAY_LEN(keys) + 1);
    app_key(a, 'g');
    app_release(a);
    grid_release(&g);
    db_close(db);
    mem_free(a);
}

static int by_value(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static double median(double *v)
{
    qsort(v, RUNS, sizeof(*v), by_value);
    return v[RUNS / 2];
}

int main(int argc, char **argv)
{
    double base = 0, first[RUNS], moves[RUNS];
    struct str path = {0};
    str_addf(&path, "%s/library.db", argc > 1 ? argv[1] : "build/bench");
    for (size_t i = 0; i < ARRAY_LEN(titles); i++) {
        for (int run = 0; run < RUNS; run++)
            open_once(str_c(&path), titles[i], &first[run], &moves[run]);
        double ms = median(first);
        base = i ? base : ms;
        printf("first screen   %-14s %7.2f ms, ratio %.2f; then %.2f ms a key\n", titles[i], ms,
               ms / base, median(moves));
    }
    str_release(&path);
    return 0;
}
