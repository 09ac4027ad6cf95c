// Whatever is typed, at whatever size: the screen is whole, and what it says of itself holds.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "base/folder.h"
#include "yulu/app/app.h"
#include "yulu/view/screen.h"

enum { KEYS = 4000, TICK_MS = 50 };

struct monkey {
    struct app app;
    struct grid grid;
    struct db *db;
    void *folder;
    uint32_t seed;
};

// Numerical Recipes' linear congruential generator: the same walk on every machine.
static uint32_t dice(struct monkey *m, uint32_t sides)
{
    m->seed = m->seed * 1664525u + 1013904223u;
    return (m->seed >> 8) % sides;
}

static void check_row(const struct grid *g, int row)
{
    for (int col = 0; col < g->cols; col++) {
        const struct cell *c = grid_at(g, row, col);
        assert_true(c->cells <= 2);
        assert_true(c->style.ink < INK_COUNT && c->style.paper < PAPER_COUNT);
        assert_int_equal(c->cells == 0, c->glyph[0] == '\0');
        if (c->cells == 0)
            assert_true(col > 0 && grid_at(g, row, col - 1)->cells == 2);
        else
            assert_int_equal(text_cells(sv_from(c->glyph), g->ambiguous), c->cells);
    }
}

static void check_screen(struct monkey *m)
{
    screen_draw(&m->app, &m->grid);
    assert_int_equal(m->grid.rows, m->app.rows);
    assert_int_equal(m->grid.cols, m->app.cols);
    for (int row = 0; row < m->grid.rows; row++)
        check_row(&m->grid, row);
    if (m->grid.cursor)
        assert_non_null(grid_at(&m->grid, m->grid.cursor_row, m->grid.cursor_col));
}

// Nothing that would leave the test's folder is accepted.
static bool is_safe(const struct monkey *m, uint32_t key)
{
    enum prompt_kind kind = m->app.prompt.kind;
    bool enter = key == K_ENTER || key == K_CTRL('j');
    return !(enter && (kind == PROMPT_COMMAND || kind == PROMPT_EXPORT));
}

static uint32_t any_key(struct monkey *m)
{
    static const uint32_t often[] = {'j', 'k', '}', '{', ']', 'a', 'v',     'J',   K_ENTER,
                                     'q', 's', 't', '?', '/', ':', K_ENTER, K_TAB, K_ESC};
    switch (dice(m, 4)) {
    case 0:
        return often[dice(m, ARRAY_LEN(often))];
    case 1:
        return K_UP + dice(m, K_END_OF_SPECIALS - K_UP);
    case 2:
        return dice(m, 20) ? 1 + dice(m, 31) : 0x8BED;
    default:
        return ' ' + dice(m, 95);
    }
}

static void any_size(struct monkey *m)
{
    static const int cols[] = {0, 1, 2, 3, 5, 20, 29, 30, 40, 60, 79, 80, 100, 119, 120, 140, 300};
    static const int rows[] = {0, 1, 2, 3, 5, 10, 24, 40, 90};
    app_resize(&m->app, rows[dice(m, ARRAY_LEN(rows))], cols[dice(m, ARRAY_LEN(cols))]);
}

static void any_mouse(struct monkey *m)
{
    struct mouse_event e = {(enum mouse)dice(m, MOUSE_WHEEL_DOWN + 1), (int)dice(m, 50),
                            (int)dice(m, 150)};
    app_mouse(&m->app, &e);
}

static void any_event(struct monkey *m)
{
    uint32_t chance = dice(m, 40), key = any_key(m);
    if (chance == 0)
        any_size(m);
    else if (chance == 1)
        app_set_ambiguous(&m->app, dice(m, 2) ? AMBIGUOUS_WIDE : AMBIGUOUS_NARROW);
    else if (chance < 5)
        any_mouse(m);
    else if (is_safe(m, key))
        app_key(&m->app, key);
    m->app.quit = false;
    m->app.wish.kind = WISH_NONE;
}

static void the_screen_survives_any_typing(void **state)
{
    struct monkey *m = *state;
    for (int i = 0; i < KEYS; i++) {
        any_event(m);
        app_tick(&m->app, TICK_MS, dice(m, 10) == 0);
        check_screen(m);
    }
}

static int setup(void **state)
{
    static const char *const names[] = {"ferry.md", "maps.md", "kinds.md", "page.md"};
    struct monkey *m = mem_zalloc(sizeof(*m));
    struct import im = {0};
    struct str path = {0};
    struct err e = {0};
    *state = m;
    m->seed = 20240318;
    if (folder_setup(&m->folder))
        return -1;
    setenv("XDG_CONFIG_HOME", m->folder, 1);
    str_addf(&path, "%s/library.db", (const char *)m->folder);
    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        struct str article = {0};
        str_addf(&article, "tests/screens/articles/%s", names[i]);
        import_add_path(&im, str_c(&article));
        str_release(&article);
    }
    bool ok = db_open(&m->db, str_c(&path), &e);
    while (ok && import_step(m->db, &im, &e))
        ;
    ok = ok && im.tally.added == ARRAY_LEN(names) && app_init(&m->app, m->db, &e);
    app_resize(&m->app, 30, 100);
    import_release(&im);
    str_release(&path);
    return ok ? 0 : -1;
}

static int teardown(void **state)
{
    struct monkey *m = *state;
    app_release(&m->app);
    grid_release(&m->grid);
    db_close(m->db);
    int failed = folder_teardown(&m->folder);
    mem_free(m);
    return failed;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(the_screen_survives_any_typing, setup, teardown),
    };
    return cmocka_run_group_tests_name("monkey", tests, NULL, NULL);
}
