// The encodings known, and telling them apart.
#ifndef YULU_SRC_TEXT_ENCODING_INTERNAL_H
#define YULU_SRC_TEXT_ENCODING_INTERNAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "yulu/base/str.h"

enum codec_id {
    CODEC_UTF_8,
    CODEC_UTF_16LE,
    CODEC_UTF_16BE,
    CODEC_GB18030,
    CODEC_BIG5,
    CODEC_SHIFT_JIS,
    CODEC_EUC_JP,
    CODEC_EUC_KR,
    CODEC_WINDOWS_1252,
    CODEC_COUNT
};

struct codec {
    const char *name;       // as told to the user
    const char *charset;    // as iconv names it
    const char *aliases;    // "|gbk|gb2312|"
};

extern const struct codec codecs[CODEC_COUNT];

// How many bytes BYTES begin with that are UTF-8.
size_t codec_good(struct sv bytes);

// Appends BYTES as UTF-8; returns how many places became U+FFFD.
size_t codec_decode(enum codec_id id, struct sv bytes, struct str *out);

// The encoding of bytes that are not UTF-8 and have no byte order mark.  False when they look like
// no text.
bool codec_guess(struct sv bytes, enum codec_id *found);

#endif
