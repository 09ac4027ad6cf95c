// Screen stories: articles, a size, keys, and the screen that must come of them.  Each
// tests/screens/*.story is one test; ACCEPT=1 writes what came out in place of what was expected.
//
//     # a comment
//     articles: samples | NAME.md …     of tests/screens/articles, or those built in; the first
//     line that counts size: 100x30                      columns and rows; later ones resize
//     ambiguous: 2
//     keys: jj <Enter> :set<Space>x     as in keys.conf; spaces only part them
//     mouse: press 5 12                 press drag release double up down; row and column from 0
//     screen: [FIRST-LAST]              then the rows, each after a '|'; spaces at their ends do
//     not count styles: [FIRST-LAST]              the same with a letter for each style
//     (grid_style_letter) cursor: ROW COL | none wish: copy TEXT | browse URL | edit TEXT | suspend
//     | redraw | none
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/folder.h"
#include "yulu/app/app.h"
#include "yulu/base/asset.h"
#include "yulu/base/file.h"
#include "yulu/view/screen.h"

#define STORIES "tests/screens"

enum { STORY_MAX = 4 * 1024 * 1024, TICK_MS = 1000 };

struct story {
    struct str path, text;
    struct sv rest;           // of text, not read yet
    int line;                 // being read, from 1
    struct str accepted;      // the file as it should be
    struct str complaints;    // TAP comments
    void *folder;
    struct db *db;
    struct app app;
    struct grid grid;
};

static void complain(struct story *s, const char *what, struct sv got)
{
    str_addf(&s->complaints, "# %s:%d: %s", str_c(&s->path), s->line, what);
    str_add(&s->complaints, got.n ? SV(": ") : SV(""));
    str_add(&s->complaints, got);
    str_add(&s->complaints, SV("\n"));
}

// ---- The app

static bool import_all(struct story *s, struct sv names, struct err *e)
{
    struct import im = {0};
    struct str path = {0};
    for (struct sv name; sv_cut(&names, ' ', &name);) {
        if (sv_eq(name, SV("samples"))) {
            for (const struct asset *a = NULL; (a = asset_next(a, "samples/"));)
                import_add_asset(&im, a->name);
        } else if (name.n) {
            str_clear(&path);
            str_addf(&path, STORIES "/articles/%.*s", (int)name.n, name.p);
            import_add_path(&im, str_c(&path));
        }
    }
    while (import_step(s->db, &im, e))
        ;
    if (im.tally.failed || im.tally.skipped)
        err_set(e, "an article could not be read");
    import_release(&im);
    str_release(&path);
    return !err_is(e);
}

static bool start(struct story *s, struct sv articles)
{
    struct err e = {0};
    struct str path = {0};
    bool ok = folder_setup(&s->folder) == 0;
    if (ok) {
        setenv("XDG_CONFIG_HOME", s->folder, 1);
        str_addf(&path, "%s/library.db", (const char *)s->folder);
        ok = db_open(&s->db, str_c(&path), &e) && import_all(s, articles, &e) &&
             app_init(&s->app, s->db, &e);
    }
    if (!ok)
        complain(s, e.text, (struct sv){0});
    str_release(&path);
    return ok;
}

static void settle(struct story *s)
{
    while (app_tick(&s->app, TICK_MS, false))
        ;
    screen_draw(&s->app, &s->grid);
}

// ---- What a story does

// A character at a time, as a terminal sends them: é may be two.
static size_t key_length(struct sv keys)
{
    size_t n = 1;
    while (n < keys.n && ((unsigned char)keys.p[n] & 0xC0) == 0x80)
        n++;
    if (keys.p[0] == '<')
        for (n = 1; n < keys.n && keys.p[n - 1] != '>';)
            n++;
    return n;
}

static void do_keys(struct story *s, struct sv keys)
{
    while (keys.n) {
        uint32_t key;
        size_t n = key_length(keys);
        struct sv name = sv_slice(keys, 0, n);
        keys = sv_slice(keys, n, keys.n);
        if (sv_eq(name, SV(" ")))
            continue;
        if (!key_parse(name, &key)) {
            complain(s, "no such key", name);
            return;
        }
        app_key(&s->app, key);
        settle(s);
    }
}

static void do_size(struct story *s, struct sv value)
{
    struct sv cols = {0};
    long r = 0, c = 0;
    if (!sv_cut(&value, 'x', &cols) || !sv_to_long(cols, &c) || !sv_to_long(value, &r))
        complain(s, "a size is COLSxROWS", value);
    app_resize(&s->app, (int)r, (int)c);
}

static void do_mouse(struct story *s, struct sv value)
{
    static const char *const names[] = {"press", "drag", "release", "double", "up", "down"};
    struct sv kind = {0}, row = {0};
    long r = 0, c = 0;
    sv_cut(&value, ' ', &kind);
    bool ok = sv_cut(&value, ' ', &row) && sv_to_long(row, &r) && sv_to_long(value, &c);
    for (size_t i = 0; i < ARRAY_LEN(names); i++)
        if (ok && sv_eq(kind, sv_from(names[i]))) {
            struct mouse_event m = {(enum mouse)i, (int)r, (int)c};
            app_mouse(&s->app, &m);
            return;
        }
    complain(s, "no such mouse event", kind);
}

static void do_ambiguous(struct story *s, struct sv value)
{
    app_set_ambiguous(&s->app, sv_eq(value, SV("2")) ? AMBIGUOUS_WIDE : AMBIGUOUS_NARROW);
}

// ---- What it expects

static void expect_line(struct story *s, const char *name, struct sv wanted, struct sv got)
{
    str_addf(&s->accepted, "%s: %.*s\n", name, (int)got.n, got.p);
    if (sv_eq(wanted, got))
        return;
    complain(s, "wanted", wanted);
    complain(s, "but it is", got);
}

static void expect_cursor(struct story *s, struct sv wanted)
{
    struct str got = {0};
    if (s->grid.cursor)
        str_addf(&got, "%d %d", s->grid.cursor_row, s->grid.cursor_col);
    else
        str_add(&got, SV("none"));
    expect_line(s, "cursor", wanted, str_sv(&got));
    str_release(&got);
}

static void expect_wish(struct story *s, struct sv wanted)
{
    static const char *const names[] = {"none", "copy", "browse", "edit", "suspend", "redraw"};
    struct str got = {0};
    str_add(&got, sv_from(names[s->app.wish.kind]));
    if (s->app.wish.kind != WISH_NONE && s->app.wish.text.n)
        str_addf(&got, " %s", str_c(&s->app.wish.text));
    s->app.wish.kind = WISH_NONE;
    expect_line(s, "wish", wanted, str_sv(&got));
    str_release(&got);
}

// Rows FIRST to LAST of a drawn screen, each with a '|' before it.
static void rows_of(struct sv drawn, struct sv range, struct str *out)
{
    long first = 1, last = 10000, row = 0;
    struct sv from = range, line;
    if (range.n && sv_cut(&range, '-', &from)) {
        sv_to_long(from, &first);
        if (!sv_to_long(range, &last))
            last = first;
    }
    while (sv_cut(&drawn, '\n', &line))
        if (++row >= first && row <= last && (line.n || drawn.p))
            str_addf(out, "|%.*s\n", (int)line.n, line.p);
}

static void take_expected(struct story *s, struct str *out)
{
    while (s->rest.n && s->rest.p[0] == '|') {
        struct sv line;
        sv_cut(&s->rest, '\n', &line);
        while (line.n && line.p[line.n - 1] == ' ')
            line.n--;
        str_addf(out, "%.*s\n", (int)line.n, line.p);
        s->line++;
    }
}

// The two, row by row, where they differ.
static void show_difference(struct story *s, struct sv wanted, struct sv got)
{
    struct sv w = {0}, g = {0};
    while (wanted.n || got.n) {
        w = g = (struct sv){0};
        sv_cut(&wanted, '\n', &w);
        sv_cut(&got, '\n', &g);
        if (sv_eq(w, g))
            str_addf(&s->complaints, "#    %.*s\n", (int)g.n, g.p);
        else
            str_addf(&s->complaints, "#  - %.*s\n#  + %.*s\n", (int)w.n, w.p, (int)g.n, g.p);
    }
}

static void expect_rows(struct story *s, const char *name, struct sv range,
                        void (*draw)(const struct grid *, struct str *))
{
    struct str wanted = {0}, drawn = {0}, got = {0};
    draw(&s->grid, &drawn);
    rows_of(str_sv(&drawn), range, &got);
    take_expected(s, &wanted);
    str_addf(&s->accepted, "%s:%s%.*s\n%s", name, range.n ? " " : "", (int)range.n, range.p,
             str_c(&got));
    if (!sv_eq(str_sv(&wanted), str_sv(&got))) {
        complain(s, name, SV("not as expected (- wanted, + drawn)"));
        show_difference(s, str_sv(&wanted), str_sv(&got));
    }
    str_release(&wanted);
    str_release(&drawn);
    str_release(&got);
}

// ---- Running

static void run_line(struct story *s, struct sv line)
{
    static const struct {
        const char *name;
        void (*run)(struct story *s, struct sv value);
    } verbs[] = {
        {"size", do_size}, {"keys", do_keys}, {"mouse", do_mouse}, {"ambiguous", do_ambiguous}};
    struct sv value = line, name = {0};
    sv_cut(&value, ':', &name);
    value = sv_trim(value);
    if (sv_eq(name, SV("screen")))
        expect_rows(s, "screen", value, grid_text);
    else if (sv_eq(name, SV("styles")))
        expect_rows(s, "styles", value, grid_styles);
    else if (sv_eq(name, SV("cursor")))
        expect_cursor(s, value);
    else if (sv_eq(name, SV("wish")))
        expect_wish(s, value);
    else {
        str_addf(&s->accepted, "%.*s\n", (int)line.n, line.p);
        for (size_t i = 0; i < ARRAY_LEN(verbs); i++)
            if (sv_eq(name, sv_from(verbs[i].name))) {
                verbs[i].run(s, value);
                settle(s);
                return;
            }
        complain(s, "no such word", name);
    }
}

static void run_story(struct story *s)
{
    bool started = false;
    s->rest = str_sv(&s->text);
    for (struct sv line; s->rest.n && sv_cut(&s->rest, '\n', &line);) {
        s->line++;
        if (!line.n || line.p[0] == '#') {
            str_addf(&s->accepted, "%.*s\n", (int)line.n, line.p);
        } else if (!started) {
            if (!sv_starts(line, SV("articles:"))) {
                complain(s, "a story begins with its articles", line);
                return;
            }
            str_addf(&s->accepted, "%.*s\n", (int)line.n, line.p);
            if (!start(s, sv_trim(sv_slice(line, 9, line.n))))
                return;
            started = true;
        } else {
            run_line(s, line);
        }
    }
}

static void story_release(struct story *s)
{
    app_release(&s->app);
    db_close(s->db);
    grid_release(&s->grid);
    if (s->folder)
        folder_teardown(&s->folder);
    str_release(&s->path);
    str_release(&s->text);
    str_release(&s->accepted);
    str_release(&s->complaints);
    mem_free(s);
}

// Is it as expected, or accepted now?
static bool test(const char *name)
{
    struct story *s = mem_zalloc(sizeof(*s));
    struct err e = {0};
    bool accept = getenv("ACCEPT") && *getenv("ACCEPT") == '1';
    str_addf(&s->path, STORIES "/%s", name);
    if (!file_read(str_c(&s->path), STORY_MAX, &s->text, &e))
        complain(s, e.text, (struct sv){0});
    else
        run_story(s);
    bool same = sv_eq(str_sv(&s->accepted), str_sv(&s->text));
    if (accept && s->db && !same && !file_write(str_c(&s->path), str_sv(&s->accepted), &e))
        complain(s, e.text, (struct sv){0});
    bool ok = !s->complaints.n;
    printf("%s", str_c(&s->complaints));
    story_release(s);
    return ok;
}

static int is_story(const struct dirent *d)
{
    return sv_ends(sv_from(d->d_name), SV(".story"));
}

// The stories named, or all.
int main(int argc, char **argv)
{
    struct dirent **found = NULL;
    int n = argc > 1 ? argc - 1 : scandir(STORIES, &found, is_story, alphasort), failed = 0;
    printf("1..%d\n", n);
    for (int i = 0; i < n; i++) {
        const char *name = argc > 1 ? argv[i + 1] : found[i]->d_name;
        bool ok = test(name);
        failed += !ok;
        printf("%s %d - %s\n", ok ? "ok" : "not ok", i + 1, name);
        if (found)
            free(found[i]);
    }
    free(found);
    return failed > 0 || n < 1;
}
