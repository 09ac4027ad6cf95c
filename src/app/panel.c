#include "yulu/app/panel.h"

#include "verbs.h"

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
    panel_settle(a);
}

static bool row_matches(const struct panel *p, const struct panel_row *row)
{
    struct str text = {0};
    struct str folded = {0};
    str_add(&text, row->left);
    str_add_char(&text, ' ');
    str_add(&text, row->right);
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

size_t panel_fits(const struct app *a)
{
    int rows = a->geometry.panel.rows - PANEL_HEAD_ROWS;
    return rows > 0 ? (size_t)rows : 1;
}

void panel_settle(struct app *a)
{
    struct panel *p = &a->panel;
    cursor_move(&p->cursor, p->shown.n, 0);
    cursor_settle(p->cursor, &p->top, p->shown.n, panel_fits(a));
}

void panel_mouse(struct app *a, int kind, int row)
{
    struct panel *p = &a->panel;
    struct call c = {.count = 1};
    if (row < PANEL_HEAD_ROWS || (kind != MOUSE_PRESS && kind != MOUSE_DOUBLE)) {
        return;
    }
    size_t at = p->top + (size_t)(row - PANEL_HEAD_ROWS);
    if (at >= p->shown.n) {
        return;
    }
    p->cursor = at;
    if (kind == MOUSE_DOUBLE) {
        verb_choose(a, &c);
    }
}
