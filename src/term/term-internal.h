// What the files of this layer share.
#ifndef YULU_TERM_INTERNAL_H
#define YULU_TERM_INTERNAL_H

#ifndef _XOPEN_SOURCE_EXTENDED
#define _XOPEN_SOURCE_EXTENDED 1
#endif
#include <curses.h>

#include "yulu/base/err.h"
#include "yulu/term/term.h"
#include "yulu/view/theme.h"

// colour.c
struct theme colour_theme(enum theme_kind kind);    // after newterm
const char *colour_direct_term(const char *term,
                               struct str *out);    // the name to open with: TERM, or a better one
void colour_set(const struct theme *t, struct style s);    // for what is written next

// signals.c
void signals_hold_terminal(void);     // before newterm: remembers the terminal's modes
void signals_hold_sequences(void);    // after newterm: and what gives the screen back
void signals_install(void);
void signals_restore(void);             // and holds back stderr no longer
void signals_give_back_screen(void);    // safe in a signal handler
bool signals_take_quit(void);           // true once a signal asked to quit, for ever
bool signals_take_stop(void);           // true once for each SIGTSTP
bool signals_take_continue(void);       // true once after being stopped from outside
bool signals_take_resize(void);         // true once for each SIGWINCH, or for several
void signals_wait(int milliseconds);    // until there is input or a signal came; below 0: for ever
void signals_stop_now(void);
int signals_stderr(void);

// keys.c
struct event keys_event(int got, wint_t code);    // of get_wch
void keys_forget_buttons(void);

// probe.c
enum { PROBE_KEY = 0x2000, PROBE_COLS = 4 };    // + the column that the cursor came to
bool probe_send(void);                          // false: it cannot be asked
enum ambiguous probe_answer(wint_t code);       // 0: CODE is no answer

// paper.c
enum { PAPER_KEY = PROBE_KEY + PROBE_COLS };    // an answer begins
enum paper_step { PAPER_NOT, PAPER_MORE, PAPER_DONE };
bool paper_ask(void);    // true when it asks: once, and not where nothing would come of it
enum paper_step paper_take(int got, wint_t code);    // of get_wch: is it of an answer?
enum theme_kind paper_answer(void);                  // THEME_AUTO: none yet

#endif
