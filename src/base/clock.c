#include "yulu/base/clock.h"

#include <assert.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>
#if defined(__APPLE__)
#include <sys/random.h>
#endif

int64_t clock_now(void)
{
    struct timespec t;
    int failed = clock_gettime(CLOCK_REALTIME, &t);
    assert(!failed);
    return failed ? 0 : (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

int64_t clock_mono(void)
{
    struct timespec t;
    int failed = clock_gettime(CLOCK_MONOTONIC, &t);
    assert(!failed);
    return failed ? 0 : (int64_t)t.tv_sec * 1000000 + t.tv_nsec / 1000;
}

int64_t clock_hybrid(int64_t last)
{
    int64_t now = clock_now() * 65536;
    return now > last ? now : last + 1;
}

// Kernels that know no getentropy() get what tells two machines and two moments apart.
static void random_bytes(unsigned char *out, size_t n)
{
    if (getentropy(out, n) == 0) {
        return;
    }
    int64_t seed[2] = {clock_now() * 65536 + getpid(), clock_mono()};
    for (size_t i = 0; i < n; i++) {
        out[i] = ((const unsigned char *)seed)[i % sizeof(seed)];
    }
}

void uuid_new(char out[UUID_SIZE])
{
    unsigned char b[16];
    random_bytes(b, sizeof(b));
    b[6] = (unsigned char)((b[6] & 0x0F) | 0x40);
    b[8] = (unsigned char)((b[8] & 0x3F) | 0x80);
    char *end = out;
    for (size_t i = 0; i < sizeof(b); i++) {
        const char *dash = i == 4 || i == 6 || i == 8 || i == 10 ? "-" : "";
        end += snprintf(end, (size_t)(out + UUID_SIZE - end), "%s%02x", dash, b[i]);
    }
}
