// The generated table of characters that tell a right decoding from a wrong one.
#ifndef YULU_SRC_TEXT_COMMON_H
#define YULU_SRC_TEXT_COMMON_H

#include <uchar.h>

enum { COMMON_ROWS = 38, COMMON_ROW = 40 };

// Sorted; the last row ends in NULs.
extern const char16_t common_han[COMMON_ROWS][COMMON_ROW + 1];

#endif
