// Where the reader has been: ^O and ^P.
#ifndef YULU_APP_JUMPS_H
#define YULU_APP_JUMPS_H

#include <stdbool.h>

#include "yulu/base/vec.h"
#include "yulu/library/articles.h"

struct app;

enum { JUMPS_MAX = 100 };

struct jump {
    int64_t article;
    struct place at;
};

struct jumps {
    VEC(struct jump) v;    // oldest first
    size_t at;             // the one we went back to; n: newer than all
};

// A jump starts here; newer ones are forgotten.
void jumps_add(struct jumps *j, struct jump from);
// Back (DIRECTION -1) or forward; NOW is where the reader is.  False at the end of the list.
bool jumps_move(struct jumps *j, int direction, struct jump now, struct jump *to);
void jumps_release(struct jumps *j);

#endif
