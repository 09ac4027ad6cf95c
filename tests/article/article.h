// What the tests of the article layer share.
#ifndef YULU_TESTS_ARTICLE_H
#define YULU_TESTS_ARTICLE_H

#include <stdio.h>
#include <string.h>

#include "yulu/article/parse.h"

// The document that TEXT parses to; the caller releases it.
static inline struct document parsed(const char *text, const char *path)
{
    struct document d = {0};
    struct err e = {0};
    struct parse_input in = {.bytes = sv_from(text), .path = path};
    if (!parse_article(&d, &in, &e))
        fail_msg("%s: %s", path, e.text);
    return d;
}

static inline void assert_sv(struct sv have, const char *want)
{
    if (!sv_eq(have, sv_from(want)))
        fail_msg("'%.*s' is not '%s'", (int)have.n, have.n ? have.p : "", want);
}

// The block whose text is TEXT; fails when there is none.
static inline const struct block *block_with(const struct document *d, const char *text)
{
    for (uint32_t i = 0; i < d->block_count; i++)
        if (sv_eq(d->blocks[i].text, sv_from(text)))
            return &d->blocks[i];
    fail_msg("no block says '%s'", text);
    return NULL;
}

#endif
