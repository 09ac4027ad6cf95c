// The articles beside the project, for property tests; absent ones are skipped, visibly.
#ifndef YULU_TESTS_TEXT_CORPUS_H
#define YULU_TESTS_TEXT_CORPUS_H

#include <glob.h>
#include <stdint.h>

#include "yulu/base/file.h"
#include "yulu/text/encoding.h"

// Calls EACH with every article's text.  Returns their number, 0 when there are none.
static inline size_t corpus_each(void (*each)(struct sv text, void *arg), void *arg)
{
    glob_t found = {0};
    glob("../shared/seeds/*.txt", 0, NULL, &found);
    glob("../shared/corpus/files/*", GLOB_APPEND, NULL, &found);
    size_t n = found.gl_pathc;
    struct str bytes = {0}, text = {0};
    struct encoding encoding;
    for (size_t i = 0; i < n; i++) {
        str_clear(&bytes);
        str_clear(&text);
        if (file_read(found.gl_pathv[i], SIZE_MAX, &bytes, NULL) &&
            encoding_decode(str_sv(&bytes), NULL, &text, &encoding, NULL))
            each(str_sv(&text), arg);
    }
    str_release(&bytes);
    str_release(&text);
    globfree(&found);
    return n;
}

// The next number of a fixed sequence.
static inline unsigned next_random(unsigned *seed)
{
    *seed = *seed * 1103515245 + 12345;
    return *seed >> 16;
}

#endif
