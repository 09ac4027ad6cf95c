#include "yulu/term/width.h"

#include <wchar.h>

// Of the terminal, and the C library's interface has no room for it.
static enum ambiguous ambiguous_now = AMBIGUOUS_NARROW;

void width_set(enum ambiguous ambiguous)
{
    ambiguous_now = ambiguous;
}

int wcwidth(wchar_t c)
{
    return c ? cell_width((uint32_t)c, ambiguous_now) : 0;
}

int wcswidth(const wchar_t *s, size_t n)
{
    int sum = 0;
    for (size_t i = 0; i < n && s[i]; i++) {
        int cells = wcwidth(s[i]);
        if (cells < 0)
            return -1;
        sum += cells;
    }
    return sum;
}
