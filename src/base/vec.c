#include "yulu/base/vec.h"

#include <stdint.h>

enum { FIRST_CAP = 8 };

void *vec_grow(void *v, size_t need, size_t *cap, size_t size)
{
    if (need <= *cap) {
        return v;
    }
    size_t doubled = *cap > SIZE_MAX / 2 ? SIZE_MAX : *cap * 2;
    size_t room = doubled > FIRST_CAP ? doubled : FIRST_CAP;
    *cap = room > need ? room : need;
    return mem_array(v, *cap, size);
}
