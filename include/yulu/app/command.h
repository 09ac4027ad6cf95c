// The one table of commands: keys, the ':' prompt and its completion, the help, keys.conf and the
// manual all come from it.
#ifndef YULU_APP_COMMAND_H
#define YULU_APP_COMMAND_H

#include <stdbool.h>
#include <stddef.h>

#include "yulu/app/keymap.h"

struct app;

enum command_argument {
    ARGUMENT_NONE,
    ARGUMENT_KEY,     // run by a key, it waits for one more key; by ':' it takes one character
    ARGUMENT_TEXT,    // the rest of the line; may be empty
};

struct call {
    int count;             // the digits typed before, or 1
    bool counted;          // digits were typed
    struct sv argument;    // UTF-8
};

struct command {
    const char *name;     // "next-turn"
    unsigned contexts;    // 1u << enum context, where it makes sense
    enum command_argument argument;
    void (*run)(struct app *a, const struct call *c);
    const char *help;    // N_() text: one line, a verb first
};

extern const struct command commands[];
extern const size_t command_count;

const struct command *command_find(struct sv name);
// Runs "name argument" with a count (0: none).  An unknown name becomes a message.
void command_run(struct app *a, struct sv line, int count);
// The same as a key that runs it does: a command that takes a key waits for it.
void command_begin(struct app *a, struct sv line, int count);
// The INDEXth command whose name starts with PREFIX, in table order; NULL past the last.
const struct command *command_complete(struct sv prefix, size_t index);

#endif
