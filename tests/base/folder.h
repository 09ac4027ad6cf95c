// A temporary folder for a test: cmocka's setup and teardown, and names in it.
#ifndef YULU_TESTS_BASE_FOLDER_H
#define YULU_TESTS_BASE_FOLDER_H

#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "yulu/base/clock.h"

static int folder_remove_one(const char *path, const struct stat *s, int kind, struct FTW *at)
{
    (void)s, (void)kind, (void)at;
    return remove(path);
}

static inline int folder_setup(void **state)
{
    const char *above = getenv("TMPDIR");
    char *path = malloc(4096);
    if (!path) {
        return -1;
    }
    char id[UUID_SIZE];
    uuid_new(id);
    snprintf(path, 4096, "%s/yulu-test-%s", above ? above : "/tmp", id);
    *state = path;
    return mkdir(path, 0700);
}

static inline int folder_teardown(void **state)
{
    int failed = nftw(*state, folder_remove_one, 16, FTW_DEPTH | FTW_PHYS);
    free(*state);
    return failed;
}

#endif
