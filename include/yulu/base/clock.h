// Time and identity.
#ifndef YULU_BASE_CLOCK_H
#define YULU_BASE_CLOCK_H

#include <stdint.h>

enum { UUID_SIZE = 37 };    // 36 characters and NUL

int64_t clock_now(void);               // wall clock, milliseconds since 1970 (UTC)
int64_t clock_mono(void);              // monotonic, microseconds
int64_t clock_hybrid(int64_t last);    // a hybrid logical clock's next value: > LAST,
                                       // milliseconds << 16 | counter (Kulkarni et al. 2014)
void uuid_new(char out[UUID_SIZE]);    // version 4, RFC 9562

#endif
