// Finding a passage again in a changed text.
//
// Both texts are reduced to a row of characters in which markup, white space, width, case, script
// and the style of quotation marks do not count.  Six-grams that occur once in each tie the old row
// to the new one; a passage then is looked for where its surroundings have gone: exactly, by the
// ties inside it, by approximate matching there (Myers 1999, "A fast bit-vector algorithm for
// approximate string matching"), and at last by approximate matching everywhere with its context as
// the judge.
#ifndef YULU_LIBRARY_ANCHOR_H
#define YULU_LIBRARY_ANCHOR_H

#include "yulu/base/vec.h"
#include "yulu/library/quotes.h"

typedef VEC(uint32_t) code_row;

// A text as a row, with the way back to places.  {0} is empty.
struct anchor_text {
    uint32_t first;    // number of the first block in it
    code_row code;
    code_row off, end;    // of each code: its bytes in the text of its block
    code_row start;       // of each block: index of its first code
};

void anchor_text_add(struct anchor_text *t, struct sv block);    // the next block
void anchor_text_release(struct anchor_text *t);
size_t anchor_index(const struct anchor_text *t,
                    struct place at);    // of the first code at or after AT
struct place anchor_place(const struct anchor_text *t, size_t index);    // where that code begins
struct place anchor_place_end(const struct anchor_text *t, size_t index);    // where that code ends

void code_row_add(code_row *row, struct sv text);    // TEXT reduced

struct anchor_map {
    const struct anchor_text *old, *now;    // the caller's
    int32_t *pair;                          // for each old code: its index in the new row, or -1
    bool same;                              // the rows are equal
};

void anchor_map_init(struct anchor_map *m, const struct anchor_text *old,
                     const struct anchor_text *now);
void anchor_map_release(struct anchor_map *m);

struct anchor_want {
    bool placed;    // FROM and TO hold: the words stand there in the old row
    size_t from, to;
    code_row words, before, after;
};

struct anchor_found {
    enum anchor_state state;
    size_t from, to;    // in the new row; nothing when the state is lost
};

struct anchor_found anchor_find(const struct anchor_map *m, const struct anchor_want *w);

// A single place: the new index for old index AT, by the ties around it.  False where there are
// none near.
bool anchor_follow(const struct anchor_map *m, size_t at, size_t *index);

#endif
