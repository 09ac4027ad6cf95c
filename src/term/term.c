#include "yulu/term/term.h"

#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

#include "term-internal.h"
#include "yulu/base/clock.h"
#include "yulu/base/i18n.h"
#include "yulu/term/width.h"

#include <term.h>

enum { ESCAPE_MS = 25, AWAITED_US = 1000 * 1000, LAST_US = 50 * 1000 };

static struct {
    SCREEN *screen;    // NULL: not open
    struct theme theme;
    bool mouse;
    bool asked_paper, asked_width;    // and no answer came yet
    int64_t asked_at;
} term;

bool term_write(struct sv bytes)
{
    while (bytes.n) {
        ssize_t n = write(STDOUT_FILENO, bytes.p, bytes.n);
        if (n < 0)
            return false;
        bytes = sv_slice(bytes, (size_t)n, bytes.n);
    }
    return true;
}

bool term_check(struct err *e)
{
    int why = 0;
    const char *name = getenv("TERM");
    if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO))
        return err_set(
            e, _("the reader needs a terminal; yulu --help lists the commands that do not"));
    if (!name || !*name)
        return err_set(e, _("TERM is not set, so it is not known what this terminal can do"));
    if (setupterm(name, STDOUT_FILENO, &why) != OK)
        return err_set(e, _("TERM=%s: a terminal that this system does not know; try TERM=xterm"),
                       name);
    bool able = cursor_address && clear_screen;
    del_curterm(cur_term);
    return able ||
           err_set(e, _("TERM=%s: the reader needs a terminal that can place its cursor"), name);
}

static void set_modes(void)
{
    raw();
    noecho();
    nonl();
    keypad(stdscr, TRUE);
    meta(stdscr, TRUE);
    set_escdelay(ESCAPE_MS);    // Esc acts at once, and arrow keys still come whole
    curs_set(0);
    if (has_colors()) {
        start_color();
        use_default_colors();
    }
}

bool term_open(struct err *e)
{
    struct str better = {0};
    const char *name = getenv("TERM");
    if (!term_check(e))
        return false;
    signals_hold_terminal();
    signals_install();    // first: curses leaves signals alone that are taken
    use_tioctl(TRUE);     // the real size, whatever LINES and COLUMNS say
    term.screen = newterm(colour_direct_term(name, &better), stdout, stdin);
    str_release(&better);
    if (!term.screen) {
        signals_restore();
        return err_set(e, _("TERM=%s: the terminal cannot be set up"), name);
    }
    set_modes();
    signals_hold_sequences();
    atexit(term_close);
    term.theme = colour_theme(THEME_AUTO);
    refresh();
    return true;
}

static void track_drags(bool on)
{
    if (term.mouse && key_mouse)
        term_write(on ? SV("\033[?1002h") : SV("\033[?1002l"));
}

void term_size(int *rows, int *cols)
{
    *rows = LINES;
    *cols = COLS;
}

void term_set_theme(enum theme_kind kind)
{
    if (kind == THEME_AUTO) {
        if (paper_ask()) {
            term.asked_paper = true;
            term.asked_at = clock_mono();
        }
        kind = paper_answer();
    }
    term.theme = colour_theme(kind);
}

void term_set_mouse(bool on)
{
    if (on == term.mouse)
        return;
    track_drags(false);
    term.mouse = on;
    mouseinterval(0);
    mousemask(on ? ALL_MOUSE_EVENTS | REPORT_MOUSE_POSITION : 0, NULL);
    track_drags(true);
    keys_forget_buttons();
}

void term_ask_ambiguous(void)
{
    term.asked_width = probe_send();
    term.asked_at = clock_mono();
}

bool term_awaits(void)
{
    return (term.asked_paper || term.asked_width) && clock_mono() - term.asked_at < AWAITED_US;
}

void term_set_ambiguous(enum ambiguous ambiguous)
{
    width_set(ambiguous);
    term_redraw();
}

void term_redraw(void)
{
    clearok(curscr, TRUE);
}

static bool same_style(struct style a, struct style b)
{
    return a.ink == b.ink && a.paper == b.paper && a.attrs == b.attrs;
}

// Each character goes to its own column, so that a terminal that counts otherwise spoils one and
// not the row.
static void show_row(const struct grid *g, int row, struct style *now)
{
    wchar_t wide[CLUSTER_SHOWN_MAX + 1];
    for (int col = 0; col < g->cols; col++) {
        const struct cell *c = grid_at(g, row, col);
        if (c->cells == 0)
            continue;
        if (!same_style(c->style, *now))
            colour_set(&term.theme, c->style);
        *now = c->style;
        size_t n = mbstowcs(wide, c->glyph, ARRAY_LEN(wide));
        if (n != (size_t)-1)
            mvaddnwstr(row, col, wide, (int)n);
    }
}

void term_show(const struct grid *g)
{
    struct style now = {0};
    erase();
    colour_set(&term.theme, now);
    for (int row = 0; row < g->rows && row < LINES; row++)
        show_row(g, row, &now);
    curs_set(g->cursor);
    if (g->cursor)
        move(g->cursor_row, g->cursor_col);
    else
        move(LINES - 1, 0);
    refresh();
}

// A terminal that was closed: reading it fails at once, for ever.
static bool is_gone(void)
{
    struct pollfd in = {.fd = STDIN_FILENO, .events = POLLIN};
    return poll(&in, 1, 0) > 0 && in.revents & (POLLHUP | POLLERR | POLLNVAL);
}

// Every SIGWINCH, also one after which the size is what it was: a terminal that was small and is
// large again shows what it likes until everything is sent anew.
static struct event resize(void)
{
    struct winsize size;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row && size.ws_col)
        resizeterm(size.ws_row, size.ws_col);
    term_redraw();
    return (struct event){.kind = EVENT_RESIZE};
}

static struct event signal_event(void)
{
    if (signals_take_quit())
        return (struct event){.kind = EVENT_QUIT};
    if (signals_take_stop())
        return (struct event){.kind = EVENT_SUSPEND};
    if (signals_take_continue()) {
        term_leave();
        term_return();
    }
    return signals_take_resize() ? resize() : (struct event){.kind = EVENT_NONE};
}

// Answers come in the order of the questions: who says the width has said all.
static void note_answer(enum event_kind kind)
{
    if (kind == EVENT_THEME || kind == EVENT_AMBIGUOUS)
        term.asked_paper = false;
    if (kind == EVENT_AMBIGUOUS)
        term.asked_width = false;
}

// Without waiting, but for the rest of a character or of an escape sequence.
static struct event read_key(void)
{
    wint_t code = 0;
    struct pollfd in = {.fd = STDIN_FILENO, .events = POLLIN};
    enum paper_step step = PAPER_MORE;
    int got = ERR;
    while (step == PAPER_MORE) {
        timeout(poll(&in, 1, 0) > 0 ? ESCAPE_MS : 0);
        got = get_wch(&code);
        step = paper_take(got, code);
    }
    struct event e = keys_event(step == PAPER_DONE ? ERR : got, code);
    if (step == PAPER_DONE)
        e.kind = EVENT_THEME;
    else if (got == ERR && is_gone())
        e.kind = EVENT_QUIT;
    note_answer(e.kind);
    return e;
}

// An answer that comes when the terminal is given back would stand in the shell's line, as if it
// had been typed.
static void hear_out(void)
{
    int64_t until = clock_mono() + LAST_US;
    if (!term_awaits())
        return;
    for (int64_t left; term_awaits() && (left = until - clock_mono()) > 0;) {
        struct pollfd in = {.fd = STDIN_FILENO, .events = POLLIN};
        poll(&in, 1, (int)(left / 1000) + 1);
        if (read_key().kind == EVENT_QUIT)
            break;
    }
    tcflush(STDIN_FILENO, TCIFLUSH);
}

// The shell goes on in our last line where the terminal has no other screen to go back to.
static void give_back(void)
{
    hear_out();
    track_drags(false);
    move(LINES - 1, 0);
    clrtoeol();
    refresh();
    endwin();
}

void term_close(void)
{
    if (!term.screen)
        return;
    give_back();
    delscreen(term.screen);
    term.screen = NULL;
    signals_restore();
}

static struct event pending(void)
{
    struct event e = signal_event();
    return e.kind == EVENT_NONE ? read_key() : e;
}

struct event term_wait(int milliseconds)
{
    struct event e = pending();
    if (e.kind != EVENT_NONE || milliseconds == 0)
        return e;
    signals_wait(milliseconds);
    return pending();
}

void term_leave(void)
{
    give_back();
}

void term_return(void)
{
    clearok(curscr, TRUE);
    refresh();
    track_drags(true);
    keys_forget_buttons();
}

void term_suspend(void)
{
    term_leave();
    signals_stop_now();
    term_return();
}

int term_stderr(void)
{
    return signals_stderr();
}
