// The terminal.  There is one; it is given back as it was on every way out: return, exit, a signal,
// a failed assertion, no memory.
#ifndef YULU_TERM_TERM_H
#define YULU_TERM_TERM_H

#include "yulu/app/config.h"
#include "yulu/app/key.h"
#include "yulu/view/grid.h"

enum event_kind {
    EVENT_NONE,    // the time is over
    EVENT_KEY,
    EVENT_MOUSE,
    EVENT_RESIZE,
    EVENT_AMBIGUOUS,    // the terminal said how wide ambiguous characters are
    EVENT_THEME,        // the terminal said whether it is dark or light
    EVENT_SUSPEND,      // SIGTSTP came
    EVENT_QUIT,         // SIGTERM or SIGHUP came, or the terminal is gone
};

struct event {
    enum event_kind kind;
    uint32_t key;
    struct mouse_event mouse;
    enum ambiguous ambiguous;
};

// Can the reader run here?  Fails without a terminal, and with one that cannot place its cursor.
bool term_check(struct err *e);
bool term_open(struct err *e);    // checks too
void term_close(void);            // does nothing when it is not open

void term_size(int *rows, int *cols);
void term_set_theme(enum theme_kind kind);    // for AUTO the terminal is asked: EVENT_THEME
void term_set_mouse(bool on);
void term_ask_ambiguous(void);    // EVENT_AMBIGUOUS comes when the terminal answers, if it does
void term_set_ambiguous(enum ambiguous ambiguous);

// Was something asked of which an answer may still come?  False a second after the last question.
bool term_awaits(void);

void term_show(const struct grid *g);        // what changed since the last one is sent
void term_redraw(void);                      // the next show sends everything
struct event term_wait(int milliseconds);    // at most so long; below 0: until something happens

void term_suspend(void);    // stops the program, as ^Z does; returns when it goes on
void term_leave(void);      // to another program; term_return comes back
void term_return(void);
bool term_write(struct sv bytes);    // beside the screen, for the terminal itself
int term_stderr(void);               // the real one: errors are held back while the screen is ours

#endif
