// What curses calls keys, as the app knows them.
#include "term-internal.h"

#include "yulu/base/clock.h"

enum { DOUBLE_CLICK_US = 400 * 1000 };

struct key_name {
    wint_t code;
    uint32_t key;
};

static const struct key_name names[] = {
    {KEY_UP, K_UP},         {KEY_DOWN, K_DOWN},           {KEY_LEFT, K_LEFT},
    {KEY_RIGHT, K_RIGHT},   {KEY_HOME, K_HOME},           {KEY_END, K_END},
    {KEY_PPAGE, K_PAGE_UP}, {KEY_NPAGE, K_PAGE_DOWN},     {KEY_IC, K_INSERT},
    {KEY_DC, K_DELETE},     {KEY_BTAB, K_BACKTAB},        {KEY_ENTER, K_ENTER},
    {KEY_A1, K_HOME},       {KEY_A3, K_PAGE_UP},          {KEY_C1, K_END},
    {KEY_C3, K_PAGE_DOWN},  {KEY_BACKSPACE, K_BACKSPACE},
};

// Which button is down and where it went down, between one mouse event and the next.
static struct {
    bool down;
    int row, col;
    int64_t when;
} button;

void keys_forget_buttons(void)
{
    button.down = false;
}

static enum mouse press_at(const MEVENT *m)
{
    int64_t now = clock_mono();
    bool same = button.row == m->y && button.col == m->x;
    if (button.down)
        return MOUSE_DRAG;
    bool twice = same && now - button.when < DOUBLE_CLICK_US;
    button.down = true;
    button.row = m->y;
    button.col = m->x;
    button.when = twice ? 0 : now;
    return twice ? MOUSE_DOUBLE : MOUSE_PRESS;
}

// Curses makes clicks of what it reads at once, as over a slow line: presses that are over
// already.
static enum mouse click_at(const MEVENT *m)
{
    bool twice = m->bstate & (BUTTON1_DOUBLE_CLICKED | BUTTON1_TRIPLE_CLICKED);
    button.down = false;
    enum mouse kind = press_at(m);
    button.down = false;
    return twice ? MOUSE_DOUBLE : kind;
}

static bool mouse_kind(const MEVENT *m, enum mouse *kind)
{
    enum { CLICKS = BUTTON1_CLICKED | BUTTON1_DOUBLE_CLICKED | BUTTON1_TRIPLE_CLICKED };
    if (m->bstate & CLICKS)
        *kind = click_at(m);
    else if (m->bstate & BUTTON4_PRESSED)
        *kind = MOUSE_WHEEL_UP;
    else if (m->bstate & BUTTON5_PRESSED)
        *kind = MOUSE_WHEEL_DOWN;
    else if (m->bstate & BUTTON1_PRESSED)
        *kind = press_at(m);
    else if (m->bstate & BUTTON1_RELEASED)
        *kind = MOUSE_RELEASE;
    else if (m->bstate & REPORT_MOUSE_POSITION && button.down)
        *kind = MOUSE_DRAG;
    else
        return false;
    button.down = button.down && *kind != MOUSE_RELEASE;
    return true;
}

static struct event mouse_event(void)
{
    MEVENT m;
    struct event e = {.kind = EVENT_MOUSE};
    if (getmouse(&m) != OK || !mouse_kind(&m, &e.mouse.kind))
        return (struct event){.kind = EVENT_NONE};
    e.mouse.row = m.y;
    e.mouse.col = m.x;
    return e;
}

static struct event function_key(wint_t code)
{
    struct event none = {.kind = EVENT_NONE};
    enum ambiguous answer = probe_answer(code);
    if (answer)
        return (struct event){.kind = EVENT_AMBIGUOUS, .ambiguous = answer};
    if (code == KEY_RESIZE)
        return (struct event){.kind = EVENT_RESIZE};
    if (code == KEY_MOUSE)
        return mouse_event();
    if (code >= KEY_F(1) && code <= KEY_F(12))
        return (struct event){.kind = EVENT_KEY, .key = K_F1 + (uint32_t)(code - KEY_F(1))};
    for (size_t i = 0; i < ARRAY_LEN(names); i++)
        if (names[i].code == code)
            return (struct event){.kind = EVENT_KEY, .key = names[i].key};
    return none;
}

struct event keys_event(int got, wint_t code)
{
    if (got == KEY_CODE_YES)
        return function_key(code);
    if (got == OK)
        return (struct event){.kind = EVENT_KEY,
                              .key = code == '\n' ? K_CTRL('j') : (uint32_t)code};
    return (struct event){.kind = EVENT_NONE};
}
