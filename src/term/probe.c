// How wide is an ambiguous character?  One is written and the terminal is asked where its cursor
// is.  The answer comes among the keys as one more key; a terminal that never answers costs
// nothing.
#include <stdio.h>

#include "term-internal.h"

#include <term.h>

// In the second row: the answer for the first is also what Shift-F3 sends.
enum { PROBE_ROW = 1, ANSWER_MAX = 32 };

bool probe_send(void)
{
    char answer[ANSWER_MAX];
    if (LINES <= PROBE_ROW || !cursor_address)
        return false;
    for (int col = 0; col < PROBE_COLS; col++) {
        snprintf(answer, sizeof(answer), "\033[%d;%dR", PROBE_ROW + 1, col + 1);
        define_key(answer, PROBE_KEY + col);
    }
    struct str out = {0};
    str_add(&out, sv_from(tiparm(cursor_address, PROBE_ROW, 0)));
    str_add(&out, SV("“\033[6n\r"));
    if (clr_eol)
        str_add(&out, sv_from(clr_eol));
    bool sent = term_write(str_sv(&out));
    str_release(&out);
    clearok(curscr, TRUE);    // the cursor is elsewhere than curses knows
    return sent;
}

enum ambiguous probe_answer(wint_t code)
{
    if (code < PROBE_KEY || code >= PROBE_KEY + PROBE_COLS)
        return 0;
    for (int col = 0; col < PROBE_COLS; col++)    // asked once, answered once
        define_key(NULL, PROBE_KEY + col);
    return code - PROBE_KEY >= AMBIGUOUS_WIDE ? AMBIGUOUS_WIDE : AMBIGUOUS_NARROW;
}
