// Keys, as the app knows them: a Unicode scalar, a control code, or one of the specials below.
#ifndef YULU_APP_KEY_H
#define YULU_APP_KEY_H

#include <stdbool.h>
#include <stdint.h>

#include "yulu/base/str.h"

enum {
    K_TAB = 9,
    K_ENTER = 13,
    K_ESC = 27,
    K_BACKSPACE = 127,
    K_SPECIAL = 0x110000,    // above every Unicode scalar
    K_UP,
    K_DOWN,
    K_LEFT,
    K_RIGHT,
    K_HOME,
    K_END,
    K_PAGE_UP,
    K_PAGE_DOWN,
    K_INSERT,
    K_DELETE,
    K_BACKTAB,
    K_F1,
    K_F12 = K_F1 + 11,
    K_END_OF_SPECIALS
};
#define K_CTRL(letter) ((letter)&31u)    // K_CTRL('f')

enum mouse {
    MOUSE_PRESS,
    MOUSE_DRAG,
    MOUSE_RELEASE,
    MOUSE_DOUBLE,
    MOUSE_WHEEL_UP,
    MOUSE_WHEEL_DOWN
};

struct mouse_event {
    enum mouse kind;
    int row, col;    // cells, from 0
};

// "j", "<C-f>", "<Tab>", "<S-Tab>", "<Space>", "<Enter>", "<Esc>", "<F1>", "<PageDown>", "<lt>" …
bool key_parse(struct sv name, uint32_t *key);
void key_spell(uint32_t key, struct str *out);    // appends (curses has a key_name)
// Appends what it types; false for a control or a special.
bool key_text(uint32_t key, struct str *out);

#endif
