// A library whose file is damaged.
#include "story.h"

#include "yulu/article/parse.h"
#include "yulu/base/file.h"

static int64_t add_parsed(struct db *db, const char *title, int paragraphs)
{
    struct str text = {0};
    struct document d = {0};
    struct err e = {0};
    int64_t id;
    enum import_outcome outcome;
    str_addf(&text, "# %s\n\n", title);
    for (int i = 0; i < paragraphs; i++) {
        str_addf(&text, "**%s：**这是%s的第%d段话，说的是第%d件事情。\n\n",
                 i % 2 ? "周明" : "主持人", title, i, i * 7);
    }
    struct parse_input in = {.bytes = str_sv(&text), .path = title};
    assert_ok(parse_article(&d, &in, &e));
    assert_ok(import_document(db, &d, str_sv(&text), &id, &outcome, &e));
    document_release(&d);
    str_release(&text);
    return id;
}

// Overwrites bytes of a file with nonsense.
static void damage(const char *path, long from, long to)
{
    FILE *f = fopen(path, "r+b");
    assert_non_null(f);
    assert_int_equal(fseek(f, from, SEEK_SET), 0);
    for (long i = from; i < to; i++) {
        assert_int_not_equal(fputc(0xa5 ^ (int)(i & 0x5f), f), EOF);
    }
    assert_int_equal(fclose(f), 0);
}

static long size_of(const char *path)
{
    struct stat st;
    assert_int_equal(stat(path, &st), 0);
    return (long)st.st_size;
}

static size_t count_files(const char *folder, const char *with)
{
    size_t n = 0;
    DIR *d = opendir(folder);
    for (struct dirent *entry; (entry = readdir(d));) {
        n += strstr(entry->d_name, with) != NULL;
    }
    closedir(d);
    return n;
}

// Articles whose blocks are all there by the library's own count.
static size_t whole_articles(struct db *db)
{
    struct article_list l;
    struct err e = {0};
    size_t whole = 0;
    assert_ok(articles_load(db, &l, &e));
    for (size_t i = 0; i < l.n; i++) {
        struct block_page p;
        assert_ok(blocks_load(db, l.v[i].id, 0, 100000, &p, &e));
        assert_int_equal(p.count, l.v[i].blocks);
        whole += p.count > 1;
        block_page_release(&p);
    }
    article_list_release(&l);
    return whole;
}

// Each tenth of the file but the first damaged in turn (that one has the schema, without which
// nothing can be read).  The first opening says where everything is, the second works.
static void test_damaged_anywhere(void **state)
{
    (void)state;
    for (int part = 1; part < 10; part++) {
        void *own = NULL;
        struct err e = {0};
        int64_t quote;
        struct db *db;
        struct quote_list quotes;
        world_make(&own);
        struct world *w = own;
        for (int i = 0; i < 8; i++) {
            char title[32];
            snprintf(title, sizeof title, "文章%d", i);
            int64_t id = add_parsed(w->db, title, 400);
            assert_ok(quote_add_text(w->db, id, SV("第3段话"), &quote, &e));
        }
        db_close(w->db);
        w->db = NULL;
        long size = size_of(w->home.path), from = size / 10 * part / 4096 * 4096;
        damage(w->home.path, from, from + 3 * 4096);
        if (db_open(&db, w->home.path, &e)) {
            // The damage hit pages that nothing needs.
            assert_ok(db_check(db, &e));
        } else {
            assert_non_null(strstr(e.text, "set aside"));
            assert_non_null(strstr(e.text, ".damaged-"));
            assert_int_equal(count_files(w->home.folder, ".damaged-"), 1);
            err_clear(&e);
            assert_ok(db_open(&db, w->home.path, &e));
        }
        assert_ok(db_check(db, &e));
        assert_ok(quotes_load(db, NULL, &quotes, &e));
        assert_int_equal(quotes.n, 8);
        assert_true(whole_articles(db) >= 6);
        quote_list_release(&quotes);
        db_close(db);
        world_remove(&own);
    }
}

static void test_first_page_gone(void **state)
{
    struct world *w = *state;
    struct err e = {0};
    struct db *db;
    db_close(w->db);
    w->db = NULL;
    damage(w->home.path, 0, 100);
    assert_false(db_open(&db, w->home.path, &e));
    assert_non_null(strstr(e.text, "not a yulu library"));
    assert_int_equal(count_files(w->home.folder, "damaged"), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_damaged_anywhere),
        in_world(test_first_page_gone),
    };
    return cmocka_run_group_tests_name("rescue", tests, NULL, NULL);
}
