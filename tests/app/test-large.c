// A 100 MB article opens, pages, jumps to its end and back, and resizes, and only what is seen is
// laid out.
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "yulu/app/app.h"

#if defined(__SANITIZE_ADDRESS__)
enum { ARTICLE_BYTES = 10 << 20 };    // instrumented code is slow; the shape is the same
#else
enum { ARTICLE_BYTES = 100 << 20 };
#endif
enum { BLOCK_BYTES = 600, ROWS = 40, COLS = 140, LAID_OUT_MOST = 4 * ROWS };

struct fixture {
    char path[64];
    struct db *db;
    struct app app;
    int64_t article;
};

static const char SENTENCE[] = "道可道，非常道；名可名，非常名。";

static void fill(struct document *d)
{
    struct str text = {0};
    uint32_t n = ARTICLE_BYTES / BLOCK_BYTES;
    while (text.n < BLOCK_BYTES)
        str_add(&text, sv_from(SENTENCE));
    struct sv words = arena_sv(&d->arena, str_sv(&text));
    d->path = SV("large.md");
    d->title = SV("Large");
    d->language = SV("zh");
    d->encoding = "UTF-8";
    d->blocks = arena_array(&d->arena, n, sizeof(*d->blocks));
    d->turns = arena_array(&d->arena, n, sizeof(*d->turns));
    d->speakers = arena_array(&d->arena, 2, sizeof(*d->speakers));
    d->speakers[0] = (struct speaker){.name = SV("问"), .role = ROLE_HOST, .turns = n / 2};
    d->speakers[1] = (struct speaker){.name = SV("答"), .role = ROLE_GUEST, .turns = n / 2};
    for (uint32_t i = 0; i < n; i++) {
        d->blocks[i] = (struct block){.kind = BLOCK_PARAGRAPH,
                                      .line = 2 * i + 1,
                                      .end_line = 2 * i + 1,
                                      .turn = (int32_t)i,
                                      .topic = -1,
                                      .text = words};
        d->turns[i] = (struct turn){.block = i,
                                    .end_block = i + 1,
                                    .line = 2 * i + 1,
                                    .speaker = i % 2,
                                    .question = i % 2 ? (int32_t)i - 1 : -1,
                                    .characters = 200};
    }
    d->block_count = d->turn_count = n;
    d->speaker_count = 2;
    d->characters = n * 200;
    str_release(&text);
}

static int set_up(void **state)
{
    struct fixture *f = mem_zalloc(sizeof(*f));
    struct document d = {0};
    struct err e = {0};
    enum import_outcome outcome;
    snprintf(f->path, sizeof(f->path), "/tmp/yulu-large-XXXXXX");
    int fd = mkstemp(f->path);
    close(fd);
    unlink(f->path);
    fill(&d);
    bool ok = fd >= 0 && db_open(&f->db, f->path, &e) &&
              import_document(f->db, &d, SV("large"), &f->article, &outcome, &e) &&
              app_init(&f->app, f->db, &e);
    document_release(&d);
    if (!ok)
        print_error("%s\n", e.text);
    *state = f;
    return ok ? 0 : -1;
}

static int tear_down(void **state)
{
    struct fixture *f = *state;
    app_release(&f->app);
    db_close(f->db);
    unlink(f->path);
    mem_free(f);
    return 0;
}

static int laid_out(const struct app *a)
{
    int n = 0;
    for (size_t i = 0; i < ARRAY_LEN(a->reader.layouts); i++)
        n += a->reader.layouts[i].used > 0;
    return n;
}

static void test_large_article(void **state)
{
    struct fixture *f = *state;
    struct app *a = &f->app;
    uint32_t blocks = ARTICLE_BYTES / BLOCK_BYTES;
    app_resize(a, ROWS, COLS);
    assert_true(reader_open(a, f->article));
    app_focus(a, PANE_READER);
    app_resize(a, ROWS, COLS);
    assert_true(laid_out(a) < LAID_OUT_MOST);
    for (int i = 0; i < 5; i++)
        app_key(a, ' ');
    assert_true(a->reader.top_block > 0);
    assert_true(laid_out(a) < 3 * LAID_OUT_MOST);
    app_key(a, 'G');
    assert_true(a->reader.at_end);
    assert_int_equal(a->reader.lines.v[a->reader.lines.n - 1].block, blocks - 1);
    app_resize(a, ROWS / 2, COLS - 20);
    assert_true(laid_out(a) < LAID_OUT_MOST);
    assert_true(a->reader.at_end || a->reader.top_block > blocks - ROWS);
    app_key(a, 'g');
    assert_int_equal(a->reader.top_block, 0);
    app_key(a, K_CTRL('o'));
    assert_true(a->reader.top_block > blocks - ROWS);
    app_key(a, '}');
    app_key(a, '{');
    assert_true(laid_out(a) < 2 * LAID_OUT_MOST);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_large_article, set_up, tear_down),
    };
    return cmocka_run_group_tests_name("large", tests, NULL, NULL);
}
