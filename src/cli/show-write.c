#include "show-write.h"

#include <stdlib.h>

#include "yulu/app/app.h"
#include "yulu/text/sanitize.h"
#include "yulu/view/theme.h"
#include "yulu/view/view-block.h"

struct show_writer {
    struct app app;    // as much of it as the drawing of a block looks at
    struct show_source *source;
    struct show_style style;
    struct theme theme;
    struct grid grid;    // one row
    struct wrap_scratch scratch;
    struct str out;
    enum block_kind before;
    bool any;
};

struct show_writer *show_writer_new(struct show_source *s, const struct show_style *style)
{
    struct show_writer *w = mem_zalloc(sizeof(*w));
    w->source = s;
    w->style = *style;
    w->theme =
        theme_choose(THEME_AUTO, getenv("COLORFGBG"), !style->colour, style->colour ? 256 : 0);
    w->app.ambiguous = w->grid.ambiguous = AMBIGUOUS_NARROW;
    w->app.geometry.text = (struct rect){0, 0, 1, style->width};
    w->app.geometry.pane[PANE_READER] = w->app.geometry.text;
    grid_resize(&w->grid, 1, style->width);
    return w;
}

void show_writer_free(struct show_writer *w)
{
    grid_release(&w->grid);
    wrap_scratch_release(&w->scratch);
    str_release(&w->out);
    mem_free(w);
}

static void write_colour(struct str *out, int32_t colour, int base)
{
    if (colour < 0)
        return;
    if (colour < 8)
        str_addf(out, ";%d", base + (int)colour);
    else
        str_addf(out, ";%d;5;%d", base + 8, (int)colour);
}

// SGR, ECMA-48: everything off, then what is on.
static void write_look(struct str *out, struct look look)
{
    static const int codes[] = {1, 3, 4, 9, 7, 2};    // in the order of enum attr
    str_add(out, SV("\033[0"));
    for (size_t i = 0; i < ARRAY_LEN(codes); i++)
        if (look.attrs & 1u << i)
            str_addf(out, ";%d", codes[i]);
    write_colour(out, look.fg, 30);
    write_colour(out, look.bg, 40);
    str_add_char(out, 'm');
}

static bool same_style(struct style a, struct style b)
{
    return a.ink == b.ink && a.paper == b.paper && a.attrs == b.attrs;
}

static bool blank(const struct cell *c)
{
    return c->cells == 1 && c->glyph[0] == ' ' && !c->style.paper && !c->style.attrs;
}

static void write_row(struct show_writer *w)
{
    struct style now = {0};
    int end = w->grid.cols;
    while (end > 0 && blank(&w->grid.v[end - 1]))
        end--;
    for (int col = 0; col < end; col++) {
        const struct cell *c = &w->grid.v[col];
        if (!c->cells)
            continue;
        if (w->style.colour && !same_style(c->style, now)) {
            now = c->style;
            write_look(&w->out, theme_look(&w->theme, now));
        }
        str_add(&w->out, sv_from(c->glyph));
    }
    if (!same_style(now, (struct style){0}))
        str_add(&w->out, SV("\033[0m"));
    str_add_char(&w->out, '\n');
}

static void write_set(struct show_writer *w, const struct block *b)
{
    struct layout_style how = {
        .width = w->style.width,
        .ambiguous = AMBIGUOUS_NARROW,
        .lang = w->source->lang,
    };
    struct layout layout = layout_block(b, &how, &w->scratch);
    struct reader_line line = {
        .b = b,
        .layout = &layout,
        .speaker = show_source_speaker(w->source, b),
    };
    for (; line.row < layout.rows; line.row++) {
        grid_clear(&w->grid);
        view_block_row(&w->app, &line, 0, &w->grid);
        write_row(w);
    }
    layout_release(&layout);
}

struct str *show_writer_block(struct show_writer *w, const struct block *b)
{
    bool tight = b->flags & BLOCK_CONTINUED || (b->kind == BLOCK_ITEM && w->before == BLOCK_ITEM);
    if (w->style.plain) {
        if (b->text.n) {
            sanitize(&w->out, b->text, SANITIZE_TEXT);
            str_add_char(&w->out, '\n');
        }
    } else {
        if (w->any && !tight)
            str_add_char(&w->out, '\n');
        write_set(w, b);
    }
    w->any = true;
    w->before = b->kind;
    return &w->out;
}
