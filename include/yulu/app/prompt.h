// The prompt: one line of text being typed at the bottom of the screen.
#ifndef YULU_APP_PROMPT_H
#define YULU_APP_PROMPT_H

#include <stdbool.h>
#include <stdint.h>

#include "yulu/app/keymap.h"
#include "yulu/base/str.h"
#include "yulu/base/vec.h"

struct app;

enum prompt_kind {
    PROMPT_NONE,
    PROMPT_COMMAND,    // ':'
    PROMPT_FIND,       // '/': found while it is typed
    PROMPT_FILTER,     // '\': the list, filtered while it is typed
    PROMPT_NOTE,       // note of a quote
    PROMPT_TAGS,
    PROMPT_EXPORT,     // a file name
    PROMPT_CONFIRM,    // y or n
    PROMPT_KIND_COUNT
};

// How things stood when the prompt was opened: Esc takes back what was shown while it was typed.
// (The reader remembers its own place.)
struct prompt_origin {
    enum context context;    // the part of the screen that it is for
    struct str text;         // the phrase or filter in force
    size_t cursor, top;      // list, quotes, panel
};

struct prompt {
    enum prompt_kind kind;
    struct str label;    // shown before the text, translated
    size_t said;         // bytes of the label that are what prompt_say said
    struct str text;    // UTF-8; a newline (only in a note that came from the editor) is drawn as ␊
    size_t cursor;      // byte of text, on a cluster boundary
    int64_t quote;      // PROMPT_NOTE, PROMPT_TAGS: of which quote.  Set after prompt_open.
    struct str subject;    // PROMPT_CONFIRM: the file to write
    struct prompt_origin origin;
    struct str before;    // what the text was when history was entered
    size_t history_at;
    VEC(struct str) history[PROMPT_KIND_COUNT];
    struct str complete_from;    // the text before the first Tab
    size_t complete_at;          // which candidate stands there, from 1; 0: none
    // Where a path is wanted Tab looks for it: names in the folder, a '/' after those of folders.
    VEC(struct str) paths;
    bool paths_cut;    // there are more, or the folder is slow
};

void prompt_open(struct app *a, enum prompt_kind kind, const char *label, struct sv text);
void prompt_key(struct app *a, uint32_t key);           // text, or an editing key of CONTEXT_PROMPT
void prompt_set_text(struct app *a, struct sv text);    // what an editor brought back
void prompt_say(struct app *a, const char *text);       // before the label, until the next key
// What was typed before Tab began to complete it, and the INDEXth word that may stand last in it;
// NULL past all.
struct sv prompt_typed(const struct prompt *p);
const char *prompt_candidate(const struct prompt *p, size_t index);
void prompt_close(struct app *a);
void prompt_release(struct prompt *p);

#endif
