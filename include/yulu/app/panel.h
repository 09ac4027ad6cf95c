// Panels over the panes: speakers, topics, help.
#ifndef YULU_APP_PANEL_H
#define YULU_APP_PANEL_H

#include "yulu/base/vec.h"
#include "yulu/library/content.h"

struct app;

enum panel_kind { PANEL_NONE, PANEL_SPEAKERS, PANEL_TOPICS, PANEL_HELP };

struct panel_row {
    int depth;          // topics: 0 section of the highest level …; help: 0 heading, 1 command
    uint32_t block;     // topics: where it is; help: index into commands, UINT32_MAX for a heading
    int32_t speaker;    // speakers: index; else -1
    struct sv left, right;         // arena; help: keys and what they do
    unsigned share;                // speakers: of the talk, per mille
    uint32_t turns, characters;    // speakers
    bool question;                 // topics: a question, not a section
};

struct panel {
    enum panel_kind kind;
    struct arena arena;
    VEC(struct panel_row) rows;    // all
    VEC(uint32_t) shown;           // those that the filter lets through
    size_t cursor, top;
    struct str filter;    // typed with '/'
};

enum { PANEL_HEAD_ROWS = 1 };    // of its rectangle: the heading; below, one row each

void panel_open(struct app *a, enum panel_kind kind);    // the cursor on what is under the eye
void panel_close(struct app *a);
void panel_settle(struct app *a);
void panel_filter(struct app *a, struct sv words);
void panel_mouse(struct app *a, int kind, int row);
void panel_release(struct panel *p);

#endif
