// What the reader's files share.
#ifndef YULU_APP_READER_INTERNAL_H
#define YULU_APP_READER_INTERNAL_H

#include "reader-verbs.h"

#define NO_BLOCK UINT32_MAX

// A row of the article.  Row 0 is the first of the block's text; rows below 0 are blank ones above.
struct row_at {
    uint32_t block;
    int row;
};

// reader-cache.c: pointers stay valid while at most ROWS_MAX other blocks are asked for.
const struct layout *reader_layout(struct app *a, uint32_t block);
uint64_t reader_start(struct app *a, uint32_t block);    // bytes of text before it
void reader_drop_layouts(struct reader *r);
void reader_drop_blocks(struct reader *r);
// The next block that is shown, in a direction (1, -1); NO_BLOCK at the end.
uint32_t reader_step(struct app *a, uint32_t block, int direction);
// The block itself if it is shown, else the next that is, else the one before.
uint32_t reader_nearest(struct app *a, uint32_t block);
bool reader_hides(struct app *a, const struct block *b);    // furniture, another speaker
int reader_space(struct app *a, uint32_t block);            // blank rows above it

// reader-scroll.c
int reader_rows(const struct app *a);    // of the text on the screen, at least 1
struct row_at reader_row_of(struct app *a, struct place p);
struct place reader_place_of(struct app *a, struct row_at at);
// ROWS further down, or up when negative.  LEFT, if not NULL, gets the rows that an end took away.
struct row_at reader_walk(struct app *a, struct row_at at, int rows, int *left);
// Rows from FROM down to TO; MOST if there are more.
int reader_distance(struct app *a, struct row_at from, struct row_at to, int most);
bool reader_on_screen(struct app *a, struct place p);
void reader_set_top(struct app *a, struct row_at top);    // never further than the last page
void reader_jump_from(struct app *a);                     // remembers where the eye is

int place_cmp(struct place a, struct place b);

// reader-select.c: the sentence at AT, or the next there is
bool reader_sentence(struct app *a, struct place at, struct selection *s);

// reader-search.c
void reader_search_release(struct search *s);
void reader_search_anew(struct app *a);    // more is shown, or less: the hits are counted again
void reader_search_marks(struct app *a, uint32_t block, const struct block *b);

#endif
