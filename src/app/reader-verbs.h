// Commands of the reader, for the table in command.c.
#ifndef YULU_APP_READER_VERBS_H
#define YULU_APP_READER_VERBS_H

#include "yulu/app/app.h"

// turns and topics; counted
void verb_next_turn(struct app *a, const struct call *c);
void verb_previous_turn(struct app *a, const struct call *c);
void verb_next_same_speaker(struct app *a, const struct call *c);
void verb_previous_same_speaker(struct app *a, const struct call *c);
void verb_next_topic(struct app *a, const struct call *c);
void verb_previous_topic(struct app *a, const struct call *c);
// marks (argument: a letter; "'" goes to where the last jump began) and the jump list
void verb_set_mark(struct app *a, const struct call *c);
void verb_go_mark(struct app *a, const struct call *c);
void verb_jump_back(struct app *a, const struct call *c);
void verb_jump_forward(struct app *a, const struct call *c);
void verb_go_percent(struct app *a, const struct call *c);      // %: to 40% by argument or count
// selection
void verb_select(struct app *a, const struct call *c);    // v: begin with the sentence, or stop
void verb_select_down(struct app *a, const struct call *c);      // j: move to the next sentence
void verb_select_up(struct app *a, const struct call *c);        // k
void verb_select_extend(struct app *a, const struct call *c);    // J: one sentence more
void verb_select_shrink(struct app *a, const struct call *c);    // K: one less
void verb_select_left(struct app *a, const struct call *c);      // h: end one character earlier
void verb_select_right(struct app *a, const struct call *c);     // l: end one character later
void verb_select_turn(struct app *a, const struct call *c);      // }: the whole turn
void verb_keep(struct app *a, const struct call *c);    // a: keep the selection, or the sentence
void verb_keep_note(struct app *a, const struct call *c);    // A: and ask for a note
void verb_copy(struct app *a, const struct call *c);         // y
// finding
void verb_find_next(struct app *a, const struct call *c);        // n, in the reader
void verb_find_previous(struct app *a, const struct call *c);    // N
void verb_find_clear(struct app *a, const struct call *c);
// the rest
void verb_links(struct app *a, const struct call *c);           // f
void verb_only_speaker(struct app *a, const struct call *c);    // F
void verb_furniture(struct app *a, const struct call *c);       // R
void verb_wider(struct app *a, const struct call *c);           // +
void verb_narrower(struct app *a, const struct call *c);        // -
void verb_measure_toggle(struct app *a, const struct call *c);    // w: the whole pane, or not

void reader_page(struct app *a, int direction, int count);    // a page, one line kept
void reader_half_page(struct app *a, int direction, int count);
void reader_top(struct app *a, const struct call *c);    // records a jump
void reader_bottom(struct app *a, const struct call *c);

#endif
