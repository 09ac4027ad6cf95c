// The whole state, and the events that change it.  Draws nothing, knows no terminal: what only the
// outside can do (copy, open a browser, edit in an editor, suspend) is asked for in app.wish and
// done by the main loop.
#ifndef YULU_APP_APP_H
#define YULU_APP_APP_H

#include "yulu/app/command.h"
#include "yulu/app/config.h"
#include "yulu/app/geometry.h"
#include "yulu/app/jumps.h"
#include "yulu/app/list.h"
#include "yulu/app/panel.h"
#include "yulu/app/prompt.h"
#include "yulu/app/quotes.h"
#include "yulu/app/reader.h"
#include "yulu/library/import.h"

enum wish_kind {
    WISH_NONE,
    WISH_COPY,       // text to the clipboard (OSC 52)
    WISH_BROWSE,     // open the URL, which is http or https
    WISH_EDIT,       // text in the user's editor; the answer comes by app_edited
    WISH_SUSPEND,    // ^Z
    WISH_REDRAW,     // ^L
};

struct wish {
    enum wish_kind kind;
    struct str text;
};

enum message_kind { MESSAGE_INFO, MESSAGE_ERROR };

struct message {
    enum message_kind kind;
    struct str text;    // sanitized when drawn; empty: none.  Gone at the next key.
};

struct pending {                      // typed so far: 12m
    int count;                        // 0: none
    const struct command *command;    // waits for its key; NULL: none
    int command_count;
};

struct app {
    struct db *db;    // the caller's
    struct config config;
    struct keymap keys;
    enum ambiguous ambiguous;
    enum lang lang;    // lines are broken as in it; LANG_ANY: as in the article's language
    int rows, cols;           // of the screen
    enum pane focus, back;    // back: where q in a side pane returns
    bool zoom;
    struct geometry geometry;
    struct list list;
    struct reader reader;
    struct quotes_pane quotes;
    struct panel panel;
    struct prompt prompt;
    struct jumps jumps;
    struct pending pending;
    struct message message;
    struct wish wish;
    struct import import;    // runs in app_tick while it has files
    bool importing;
    bool open_imported;    // open the first article that comes in
    bool renewed;           // articles of an older parser were all read anew
    int64_t library_version;
    bool quit;
};

// DB stays the caller's.  Reads settings, the keymap (built in, then the user's) and the list.  A
// bad keys.conf is a message, not a failure.
bool app_init(struct app *a, struct db *db, struct err *e);
void app_release(struct app *a);    // saves what is not saved yet

void app_resize(struct app *a, int rows, int cols);
void app_key(struct app *a, uint32_t key);
void app_mouse(struct app *a, const struct mouse_event *m);
// Work that waits, for at most BUDGET milliseconds; true while there is more.  IDLE: no key came
// for a while, so the place may be written and the library looked at for changes by others.
bool app_tick(struct app *a, int budget, bool idle);
void app_edited(struct app *a, struct sv text);                     // WISH_EDIT's answer
void app_not_edited(struct app *a, const struct err *e);            // or why there is none
void app_set_ambiguous(struct app *a, enum ambiguous ambiguous);    // the terminal answered

void app_focus(struct app *a, enum pane pane);
void app_say(struct app *a, const char *format, ...) PRINTF_LIKE(2, 3);
bool app_fail(struct app *a, const struct err *e);    // the error as a message; returns false
void app_wish(struct app *a, enum wish_kind kind, struct sv text);
void app_import(struct app *a, bool open_first);    // the files of a->import, in app_tick
enum context app_context(const struct app *a);      // where a key would go now

#endif
