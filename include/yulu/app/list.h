// The list pane: the articles of the library.
#ifndef YULU_APP_LIST_H
#define YULU_APP_LIST_H

#include "yulu/base/vec.h"
#include "yulu/library/articles.h"

struct app;

struct list {
    struct article_list articles;    // all of the library
    VEC(uint32_t) shown;             // indices into articles, filtered and sorted
    size_t cursor, top;              // into shown
    struct str filter;    // folded words that title, source, author, speakers or date must hold
    struct str find;      // '/' in the pane: what is looked for
    VEC(int64_t) removed;    // undo brings them back, the last one first
};

bool list_load(struct app *a);       // from the library; the cursor stays on its article
void list_arrange(struct app *a);    // filter and sort anew
void list_settle(struct app *a);     // the cursor on the screen
const struct article *list_current(const struct app *a);    // NULL when nothing is shown
void list_select(struct app *a, int64_t article);
void list_select_opened(struct app *a);    // the one opened last, if any was
void list_mouse(struct app *a, int kind, int row);    // row of the pane; kind: enum mouse
void list_release(struct list *l);

// How many rows of the pane one article takes (title, and under it source, date, speakers, % read).
enum { LIST_ROWS_EACH = 2 };

#endif
