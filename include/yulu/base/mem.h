// Memory that is always there: these never return NULL.  When the system has no more, the
// program ends with one line on stderr, after the hook given to mem_on_exhausted has run.
#ifndef YULU_BASE_MEM_H
#define YULU_BASE_MEM_H

#include <stddef.h>

#define ARRAY_LEN(a) (sizeof(a) / sizeof((a)[0]))

#if defined(__GNUC__)
#define PRINTF_LIKE(at, first) __attribute__((__format__(__printf__, at, first)))
#define NORETURN               __attribute__((__noreturn__))
#else
#define PRINTF_LIKE(at, first)
#define NORETURN
#endif

// Runs once before the program ends for want of memory: here the screen is restored.
void mem_on_exhausted(void (*restore)(void));
NORETURN void mem_exhausted(void);    // for libraries that do not end the program themselves

void *mem_alloc(size_t size);     // not cleared; a size of 0 gives 1 byte
void *mem_zalloc(size_t size);    // cleared
void mem_free(void *p);           // NULL is fine

// realloc(old, count * size), overflow checked.
void *mem_array(void *old, size_t count, size_t size);

#endif
