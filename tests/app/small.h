// A library of three short articles and an app on it, for the tests of the app; and typing by name.
#ifndef YULU_TESTS_APP_SMALL_H
#define YULU_TESTS_APP_SMALL_H

#include <string.h>

#include "app/small-articles.h"
#include "base/folder.h"
#include "yulu/app/app.h"

struct small {
    void *folder;    // of folder_setup
    struct db *db;
    struct app app;
    int64_t harbour, tea, type;    // the articles
};

static inline struct str small_path(const struct small *s, const char *name)
{
    struct str path = {0};
    str_addf(&path, "%s/%s", (const char *)s->folder, name);
    return path;
}

// The screen is 140 columns wide: all three panes are on it.
static inline int small_setup(void **state)
{
    struct small *s = mem_zalloc(sizeof(*s));
    struct err e = {0};
    *state = s;
    if (folder_setup(&s->folder)) {
        return -1;
    }
    setenv("XDG_CONFIG_HOME", s->folder, 1);
    struct str path = small_path(s, "library.db");
    bool ok = db_open(&s->db, str_c(&path), &e) &&
              small_import(s->db, &small_articles[0], &s->harbour, &e) &&
              small_import(s->db, &small_articles[1], &s->tea, &e) &&
              small_import(s->db, &small_articles[2], &s->type, &e) && app_init(&s->app, s->db, &e);
    str_release(&path);
    if (!ok) {
        print_error("%s\n", e.text);
        return -1;
    }
    app_resize(&s->app, 40, 140);
    return 0;
}

static inline int small_teardown(void **state)
{
    struct small *s = *state;
    app_release(&s->app);
    db_close(s->db);
    int failed = folder_teardown(&s->folder);
    mem_free(s);
    return failed;
}

// Keys one after the other: "jj<Enter>灯".  A '<' itself is "<lt>".
static inline void type_keys(struct app *a, const char *keys)
{
    for (size_t n; *keys; keys += n) {
        unsigned char first = (unsigned char)*keys;
        n = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        uint32_t key = first;
        if (first == '<') {
            n = (size_t)(strchr(keys, '>') - keys) + 1;
        }
        if (first != ' ' && !key_parse((struct sv){keys, n}, &key)) {
            fail_msg("no such key: %.*s", (int)n, keys);
        }
        app_key(a, key);
    }
}

#endif
