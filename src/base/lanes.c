#include "yulu/base/lanes.h"

size_t lanes_sum(lanes bytes)
{
    const uint64_t even = UINT64_C(0x00ff00ff00ff00ff), ones = UINT64_C(0x0001000100010001);
    uint64_t halves[2], pairs = 0;
    memcpy(halves, &bytes, sizeof(halves));
    for (int i = 0; i < 2; i++) {
        pairs += (halves[i] & even) + (halves[i] >> 8 & even);
    }
    return pairs * ones >> 48;
}
