// Draws a screen of the real program as SVG, for the README: the samples, a few keys, the drawn
// grid. usage: picture > assets/screen.svg
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "yulu/app/app.h"
#include "yulu/base/asset.h"
#include "yulu/base/i18n.h"
#include "yulu/view/screen.h"
#include "yulu/view/theme.h"

enum { ROWS = 32, COLS = 132, CELL_W = 8, CELL_H = 18, BASELINE = 14 };
enum { INK = 0xD4D4D4, PAPER = 0x1B1D1F };

static void play(struct app *a)
{
    for (const struct asset *s = NULL; (s = asset_next(s, "samples/"));)
        import_add_asset(&a->import, s->name);
    app_import(a, false);
    while (app_tick(a, 1000, false))
        continue;
    // The fonts that have Chinese draw “ ” · … as wide as a character.
    app_set_ambiguous(a, AMBIGUOUS_WIDE);
    app_resize(a, ROWS, COLS);
    app_key(a, K_ENTER);
    for (int i = 0; i < 6; i++)
        app_key(a, '}');
    app_key(a, 'v');
    app_key(a, 'J');
    app_key(a, 'a');
    for (int i = 0; i < 7; i++)
        app_key(a, '}');
    app_key(a, 'a');
    app_key(a, 'v');
    app_key(a, 'j');
}

static int32_t or_own(int32_t colour, int32_t own)
{
    return colour < 0 ? own : colour;
}

static struct look look_of(const struct theme *t, const struct cell *c)
{
    struct look look = theme_look(t, c->style);
    int32_t fg = or_own(look.fg, INK), bg = or_own(look.bg, PAPER);
    bool swap = look.attrs & ATTR_REVERSE;
    look.fg = swap ? bg : fg;
    look.bg = swap ? fg : bg;
    return look;
}

static void put_glyph(const char *glyph)
{
    for (; *glyph; glyph++) {
        if (*glyph == '&')
            fputs("&amp;", stdout);
        else if (*glyph == '<')
            fputs("&lt;", stdout);
        else
            putchar(*glyph);
    }
}

static void put_cell(const struct cell *c, struct look look, int row, int col)
{
    int x = col * CELL_W, y = row * CELL_H, wide = c->cells * CELL_W;
    if (look.bg != PAPER)
        printf("<rect x='%d' y='%d' width='%d' height='%d' fill='#%06x'/>\n", x, y, wide, CELL_H,
               (unsigned)look.bg);
    if (c->glyph[0] == ' ')
        return;
    printf("<text x='%d' y='%d' fill='#%06x'%s%s>", x, y + BASELINE, (unsigned)look.fg,
           look.attrs & ATTR_BOLD ? " font-weight='bold'" : "",
           look.attrs & ATTR_UNDERLINE ? " text-decoration='underline'" : "");
    put_glyph(c->glyph);
    puts("</text>");
}

static void put_svg(const struct grid *g, const struct theme *t)
{
    printf("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d' font-size='14' "
           "font-family='\"Noto Sans Mono CJK SC\",\"Sarasa Mono SC\",Menlo,Consolas,monospace'>\n",
           g->cols * CELL_W, g->rows * CELL_H);
    printf("<rect width='100%%' height='100%%' fill='#%06x'/>\n", (unsigned)PAPER);
    for (int row = 0; row < g->rows; row++)
        for (int col = 0; col < g->cols; col++) {
            const struct cell *c = grid_at(g, row, col);
            if (c->cells)
                put_cell(c, look_of(t, c), row, col);
        }
    puts("</svg>");
}

int main(void)
{
    char folder[] = "/tmp/yulu-picture-XXXXXX";
    struct theme theme = theme_choose(THEME_DARK, NULL, false, 1 << 24);
    struct app *a = mem_zalloc(sizeof(*a));
    struct str path = {0};
    struct grid g = {.ambiguous = AMBIGUOUS_WIDE};
    struct err e = {0};
    struct db *db = NULL;
    i18n_init();
    if (!mkdtemp(folder))
        return 1;
    str_addf(&path, "%s/library.db", folder);
    bool ok = db_open(&db, str_c(&path), &e) && app_init(a, db, &e);
    if (ok) {
        play(a);
        screen_draw(a, &g);
        put_svg(&g, &theme);
        app_release(a);
    } else {
        fprintf(stderr, "picture: %s\n", e.text);
    }
    grid_release(&g);
    db_close(db);
    unlink(str_c(&path));
    rmdir(folder);
    str_release(&path);
    mem_free(a);
    return ok ? 0 : 1;
}
