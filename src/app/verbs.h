// The commands of the list, the quotes pane, the panels, the prompt and the program, for the table
// in command.c, and what the files behind them share.
#ifndef YULU_APP_VERBS_H
#define YULU_APP_VERBS_H

#include "yulu/app/app.h"

// move.c: on whatever has the focus; counted
void verb_down(struct app *a, const struct call *c);
void verb_up(struct app *a, const struct call *c);
void verb_page_down(struct app *a, const struct call *c);
void verb_page_up(struct app *a, const struct call *c);
void verb_half_down(struct app *a, const struct call *c);
void verb_half_up(struct app *a, const struct call *c);
void verb_top(struct app *a, const struct call *c);    // with a count: the row of that number
void verb_bottom(struct app *a, const struct call *c);

// side-panes.c: which pane has the focus, and leaving things
void verb_next_pane(struct app *a, const struct call *c);
void verb_previous_pane(struct app *a, const struct call *c);
void verb_pane_left(struct app *a, const struct call *c);
void verb_pane_right(struct app *a, const struct call *c);
void verb_pane_list(struct app *a, const struct call *c);
void verb_pane_reader(struct app *a, const struct call *c);
void verb_pane_quotes(struct app *a, const struct call *c);
void verb_zoom(struct app *a, const struct call *c);
void verb_back(struct app *a, const struct call *c);      // q
void verb_cancel(struct app *a, const struct call *c);    // Esc

// side-find.c: '/', n and N wherever one is
void verb_find(struct app *a, const struct call *c);
void verb_find_next_here(struct app *a, const struct call *c);
void verb_find_previous_here(struct app *a, const struct call *c);

// side-program.c
void verb_command(struct app *a, const struct call *c);
void verb_help(struct app *a, const struct call *c);
void verb_quit(struct app *a, const struct call *c);
void verb_redraw(struct app *a, const struct call *c);
void verb_suspend(struct app *a, const struct call *c);
void verb_mouse(struct app *a, const struct call *c);
void verb_set(struct app *a,
              const struct call *c);    // NAME VALUE; NAME shows it; nothing shows all
void verb_add(struct app *a, const struct call *c);        // PATH
void verb_go_turn(struct app *a, const struct call *c);    // the turn of a number, from 1
void verb_undo(struct app *a, const struct call *c);       // of what has the focus

// list-verbs.c
void verb_open(struct app *a, const struct call *c);
void verb_sort(struct app *a, const struct call *c);      // the next order, or the one named
void verb_filter(struct app *a, const struct call *c);    // asks, or takes the words
void verb_star(struct app *a, const struct call *c);
void verb_toggle_read(struct app *a, const struct call *c);
void verb_remove(struct app *a, const struct call *c);

// quotes-verbs.c
void verb_go_quote(struct app *a, const struct call *c);
void verb_note(struct app *a, const struct call *c);
void verb_tags(struct app *a, const struct call *c);
void verb_colour(struct app *a, const struct call *c);    // the next one, or the one named
void verb_all_quotes(struct app *a, const struct call *c);
void verb_group(struct app *a, const struct call *c);    // by the next thing, or the one named
void verb_delete(struct app *a, const struct call *c);
void verb_export(struct app *a, const struct call *c);    // asks for a file, or takes the one named

// panel-verbs.c
void verb_speakers(struct app *a, const struct call *c);
void verb_topics(struct app *a, const struct call *c);
void verb_choose(struct app *a, const struct call *c);
void verb_choose_only(struct app *a, const struct call *c);

// prompt.c
void verb_prompt_left(struct app *a, const struct call *c);
void verb_prompt_right(struct app *a, const struct call *c);
void verb_prompt_start(struct app *a, const struct call *c);
void verb_prompt_end(struct app *a, const struct call *c);
void verb_prompt_delete_before(struct app *a, const struct call *c);
void verb_prompt_delete_after(struct app *a, const struct call *c);
void verb_prompt_delete_word(struct app *a, const struct call *c);
void verb_prompt_delete_to_start(struct app *a, const struct call *c);
void verb_prompt_delete_to_end(struct app *a, const struct call *c);
void verb_prompt_editor(struct app *a, const struct call *c);
// prompt-accept.c
void verb_prompt_accept(struct app *a, const struct call *c);
void verb_prompt_cancel(struct app *a, const struct call *c);
// prompt-complete.c
void verb_prompt_older(struct app *a, const struct call *c);
void verb_prompt_newer(struct app *a, const struct call *c);
void verb_prompt_complete(struct app *a, const struct call *c);
void verb_prompt_complete_back(struct app *a, const struct call *c);

// move.c.  Rows with a cursor: the list, the quotes, a panel.
void cursor_move(size_t *cursor, size_t count, long by);    // stays inside
void cursor_to_row(size_t *cursor, size_t count, const struct call *c,
                   bool bottom);    // g G, with a count or not
// Scrolls as little as is needed to have CURSOR in sight where FITS rows of COUNT are seen.
void cursor_settle(size_t cursor, size_t *top, size_t count, size_t fits);

// Rows of several heights with a cursor: the quotes, the help.
struct tall_rows {
    int (*height)(const struct app *a, size_t row, size_t top);    // of ROW while TOP is on top
    size_t count;
    int room;    // rows of the screen for all of them
};
// As cursor_settle.
void tall_settle(const struct app *a, const struct tall_rows *t, size_t cursor, size_t *top);
size_t tall_page(const struct app *a, const struct tall_rows *t, size_t top);    // at least 1
// The row that is BELOW rows of the screen under the first; COUNT: none is.
size_t tall_at(const struct app *a, const struct tall_rows *t, size_t top, int below);

// Words parted by spaces, all of which must be in TEXT; both folded.
bool words_match(struct sv words, struct sv text);
void words_fold(struct sv words, struct str *out);    // overwrites OUT

// What '/' finds in a pane: the text of a row is appended to OUT.
typedef void row_text(const struct app *a, size_t row, struct str *out);
// The row that holds PHRASE, from FROM on (itself last, or first if HERE) in a DIRECTION, past the
// end and around.
struct row_search {
    row_text *text;
    size_t count;
    size_t from;
    int direction;
    bool here;
};
bool rows_find(const struct app *a, const struct row_search *s, struct sv phrase, size_t *row,
               bool *wrapped);
row_text list_row_text, quotes_row_text;

size_t list_fits(const struct app *a);    // articles in sight, at least 1
size_t panel_fits(const struct app *a);
void list_move(struct app *a, long by);
void quotes_pane_move(struct app *a, long by);
size_t quotes_pane_page(const struct app *a);    // quotes in sight, at least 1
void list_filter(struct app *a, struct sv words);

void prompt_changed(struct app *a);        // what is shown while typing: finding, filtering
void prompt_remember(struct prompt *p);    // the text into the history
void prompt_end_completion(struct prompt *p);
// Where the word begins that Tab completes; *PATH: a path is wanted, and it is its last name.
size_t prompt_word(const struct prompt *p, struct sv line, bool *path);
void prompt_find_paths(struct prompt *p);    // for complete_from
// In the part of the screen that ORIGIN names, from its row on; LIVE: while the phrase is typed.
void find_from(struct app *a, const struct prompt_origin *origin, struct sv phrase, bool live);
void find_give_up(struct app *a, const struct prompt_origin *origin);
struct prompt_origin origin_here(const struct app *a);    // its text is the caller's to release

void article_visit(struct app *a,
                   int64_t article);    // opens it and goes there; the way back is remembered
const char *quote_group_name(size_t index);    // NULL past the last
void list_undo(struct app *a);
void quotes_pane_undo(struct app *a);
void quotes_pane_changed(struct app *a);    // by a verb: loads anew here and in the reader
void quotes_pane_export(struct app *a, struct sv path, bool overwrite);
void quotes_export_name(struct str *out);    // of a file that there is not; overwrites OUT

void path_expand(struct sv path, struct str *out);    // ~/ is the home folder; overwrites OUT

// panel-rows.c, panel-help.c: fill an empty panel
bool panel_add_speakers(struct app *a);
bool panel_add_topics(struct app *a);
void panel_add_help(struct app *a, enum context from);    // where it was asked for: comes first
const char *context_title(enum context context);          // translated

#endif
