// What went wrong, in one line: "what: why".  Failing takes one line too:
//     return err_set(e, _("%s: not a yulu library"), path);
// The first error sticks; later ones are dropped until err_clear.
#ifndef YULU_BASE_ERR_H
#define YULU_BASE_ERR_H

#include <stdbool.h>

#include "yulu/base/mem.h"

struct err {
    char text[512];    // UTF-8, cut between characters; "" when nothing failed
};

// E may be NULL: nobody asks.  Returns false.
bool err_set(struct err *e, const char *format, ...) PRINTF_LIKE(2, 3);
bool err_is(const struct err *e);
void err_clear(struct err *e);

#endif
