#include "yulu/app/panel.h"

#include "verbs.h"
#include "yulu/text/wrap.h"

enum { HELP_TEXT_LEAST = 40, HELP_BESIDE_FROM = 36 };    // cells

void panel_close(struct app *a)
{
    panel_release(&a->panel);
}

void panel_release(struct panel *p)
{
    arena_release(&p->arena);
    vec_release(&p->rows);
    vec_release(&p->shown);
    str_release(&p->filter);
    *p = (struct panel){0};
}

// What comes before where the reader is, is seen as well as what comes after.
static void open_around(struct app *a)
{
    struct panel *p = &a->panel;
    p->top = 0;
    size_t half = panel_fits(a) / 2;
    p->top = p->cursor > half ? p->cursor - half : 0;
}

// Filling may fail, and then says why; the panel that was open is gone all the same.
void panel_open(struct app *a, enum panel_kind kind)
{
    enum context from = app_context(a);
    bool filled = true;
    panel_close(a);
    a->panel.kind = kind;
    switch (kind) {
    case PANEL_SPEAKERS:
        filled = panel_add_speakers(a);
        break;
    case PANEL_TOPICS:
        filled = panel_add_topics(a);
        break;
    case PANEL_HELP:
        panel_add_help(a, from);
        break;
    case PANEL_NONE:
        break;
    }
    if (!filled) {
        panel_close(a);
        return;
    }
    size_t cursor = a->panel.cursor;
    panel_filter(a, SV(""));
    a->panel.cursor = cursor;
    open_around(a);
    panel_settle(a);
}

static bool row_matches(const struct panel *p, const struct panel_row *row)
{
    struct str text = {0};
    struct str folded = {0};
    str_add(&text, row->left);
    str_add_char(&text, ' ');
    str_add(&text, row->right);
    str_add_char(&text, ' ');
    str_add(&text, row->line);
    words_fold(str_sv(&text), &folded);
    bool matches = words_match(str_sv(&p->filter), str_sv(&folded));
    str_release(&text);
    str_release(&folded);
    return matches;
}

enum chosen { CHOSEN_NOT, CHOSEN_ALONG, CHOSEN_MATCH };

// From the last row up, so that a row which is let through takes the headings above it along.
static void choose_rows(struct panel *p, enum chosen *chosen)
{
    int parent_below = 0;    // rows less deep than this are headings of one that was chosen
    for (size_t i = p->rows.n; i-- > 0;) {
        const struct panel_row *row = &p->rows.v[i];
        chosen[i] = row_matches(p, row)         ? CHOSEN_MATCH
                    : row->depth < parent_below ? CHOSEN_ALONG
                                                : CHOSEN_NOT;
        if (chosen[i]) {
            parent_below = row->depth;
        }
    }
}

// The row under the cursor; past all when there is none.
static size_t current_row(const struct panel *p)
{
    return p->cursor < p->shown.n ? p->shown.v[p->cursor] : p->rows.n;
}

// The cursor goes to the first row that matches; with the filter taken away, it stays on its row.
void panel_filter(struct app *a, struct sv words)
{
    struct panel *p = &a->panel;
    enum chosen *chosen = mem_array(NULL, p->rows.n, sizeof(*chosen));
    size_t row = current_row(p);
    words_fold(words, &p->filter);
    choose_rows(p, chosen);
    for (size_t i = p->rows.n; p->filter.n && i-- > 0;) {
        row = chosen[i] == CHOSEN_MATCH ? i : row;
    }
    vec_clear(&p->shown);
    p->cursor = 0;
    for (size_t i = 0; i < p->rows.n; i++) {
        if (chosen[i]) {
            p->cursor = i <= row ? p->shown.n : p->cursor;
            vec_push(&p->shown, (uint32_t)i);
        }
    }
    mem_free(chosen);
    panel_settle(a);
}

struct rect panel_rect(const struct app *a)
{
    return a->panel.kind == PANEL_HELP ? a->geometry.help : a->geometry.panel;
}

struct rect panel_inside(struct rect r)
{
    return (struct rect){r.row, r.col + 1, r.rows, r.cols - 2};
}

static int least(int a, int b)
{
    return a < b ? a : b;
}

struct help_columns panel_help_columns(const struct app *a)
{
    const struct panel *p = &a->panel;
    int room = panel_inside(panel_rect(a)).cols;
    if (room < HELP_BESIDE_FROM) {
        return (struct help_columns){.keys = room, .text = room - HELP_GAP, .stacked = true};
    }
    struct help_columns c = {.keys = least(p->widest_keys, room / 3)};
    int text = room - c.keys - HELP_GAP;
    if (text - p->widest_line - HELP_GAP >= HELP_TEXT_LEAST) {
        c.line = p->widest_line;
        text -= c.line + HELP_GAP;
    }
    c.text = least(text, p->widest_text);
    return c;
}

int panel_lines(const struct app *a, struct sv text, int width)
{
    struct wrap_style style = {
        .width = width < 2 ? 2 : width, .ambiguous = a->ambiguous, .lang = LANG_ZH};
    return wrap_count(text, &style);
}

int panel_height(const struct app *a, size_t shown)
{
    const struct panel *p = &a->panel;
    const struct panel_row *row = &p->rows.v[p->shown.v[shown]];
    if (p->kind != PANEL_HELP || row->depth == 0) {
        return 1;
    }
    struct help_columns c = panel_help_columns(a);
    int keys = panel_lines(a, row->left, c.keys);
    int text = panel_lines(a, row->right, c.text);
    return c.stacked ? keys + text : keys > text ? keys : text;
}

static int height_at(const struct app *a, size_t row, size_t top)
{
    (void)top;
    return panel_height(a, row);
}

static struct tall_rows tall(const struct app *a)
{
    return (struct tall_rows){height_at, a->panel.shown.n, panel_rect(a).rows - PANEL_HEAD_ROWS};
}

size_t panel_fits(const struct app *a)
{
    struct tall_rows rows = tall(a);
    return tall_page(a, &rows, a->panel.top);
}

void panel_settle(struct app *a)
{
    struct panel *p = &a->panel;
    struct tall_rows rows = tall(a);
    cursor_move(&p->cursor, p->shown.n, 0);
    tall_settle(a, &rows, p->cursor, &p->top);
}

void panel_mouse(struct app *a, int kind, int row)
{
    struct panel *p = &a->panel;
    struct tall_rows rows = tall(a);
    struct call c = {.count = 1};
    if (row < PANEL_HEAD_ROWS || (kind != MOUSE_PRESS && kind != MOUSE_DOUBLE)) {
        return;
    }
    size_t at = tall_at(a, &rows, p->top, row - PANEL_HEAD_ROWS);
    if (at >= p->shown.n) {
        return;
    }
    p->cursor = at;
    if (kind == MOUSE_DOUBLE) {
        verb_choose(a, &c);
    }
}
