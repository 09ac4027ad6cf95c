// Which key runs which command, in which part of the screen.
#ifndef YULU_APP_KEYMAP_H
#define YULU_APP_KEYMAP_H

#include "yulu/app/key.h"
#include "yulu/base/err.h"
#include "yulu/base/vec.h"

// Where a key is pressed.  A context's own bindings come before those of CONTEXT_ANYWHERE.
enum context {
    CONTEXT_ANYWHERE,
    CONTEXT_LIST,
    CONTEXT_READER,
    CONTEXT_SELECT,    // the reader with a selection; what it does not bind, the reader does
    CONTEXT_QUOTES,
    CONTEXT_PANEL,     // speakers, topics, help
    CONTEXT_PROMPT,    // editing keys only; everything else is text
    CONTEXT_COUNT
};

// The [sections] of keys.conf: "anywhere", "list", …
extern const char *const context_names[CONTEXT_COUNT];

struct binding {
    enum context context;
    uint32_t key;
    struct str command;    // a command line: "page-down", "sort date"; empty: unbound
};

struct keymap {
    VEC(struct binding) bindings;    // later ones win
};

// Reads keys.conf text over what is there: [context] lines, "KEY  command line" lines, # comments.
// NAME is for messages: "NAME:LINE: why".
bool keymap_read(struct keymap *k, struct sv text, const char *name, struct err *e);
// The binding in force: the context's own, or else that of READER for SELECT, or else that of
// ANYWHERE (PROMPT has only its own).  NULL: nothing.  A key unbound with "none" has an empty
// command and hides what stands behind.
const struct binding *keymap_find(const struct keymap *k, enum context context, uint32_t key);
// The keys of a command line in a context, "j, <Down>", for the help and the manual; appends.
void keymap_keys_of(const struct keymap *k, enum context context, struct sv command,
                    struct str *out);
void keymap_release(struct keymap *k);

#endif
