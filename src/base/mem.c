#include "yulu/base/mem.h"

#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

// Set once at start by the terminal layer: dying with the screen in raw mode helps nobody.
static void (*restore_screen)(void);

void mem_on_exhausted(void (*restore)(void))
{
    restore_screen = restore;
}

// write() and _exit(), for printf() and exit handlers may want memory themselves.
void mem_exhausted(void)
{
    static const char message[] = "yulu: out of memory\n";
    if (restore_screen) {
        restore_screen();
    }
    ssize_t written = write(STDERR_FILENO, message, sizeof(message) - 1);
    _exit(written > 0 ? 1 : 3);
}

void *mem_alloc(size_t size)
{
    void *p = malloc(size ? size : 1);
    if (!p) {
        mem_exhausted();
    }
    return p;
}

void *mem_zalloc(size_t size)
{
    void *p = calloc(1, size ? size : 1);
    if (!p) {
        mem_exhausted();
    }
    return p;
}

void *mem_array(void *old, size_t count, size_t size)
{
    if (size && count > SIZE_MAX / size) {
        mem_exhausted();
    }
    void *p = realloc(old, count && size ? count * size : 1);
    if (!p) {
        mem_exhausted();
    }
    return p;
}

void mem_free(void *p)
{
    free(p);
}
