// The clipboard, by the terminal (OSC 52): it works over ssh too.
#ifndef YULU_TERM_CLIP_H
#define YULU_TERM_CLIP_H

#include "yulu/base/err.h"
#include "yulu/base/str.h"

enum { CLIP_MAX = 74 * 1000 };    // bytes of base64: more than terminals are known to take

// The sequence for TEXT, appended.
bool clip_sequence(struct sv text, struct str *out, struct err *e);
bool clip_copy(struct sv text, struct err *e);

#endif
