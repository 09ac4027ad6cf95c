// Files and folders into the library.
#include "story.h"

#include "../../src/library/internal.h"
#include "yulu/base/asset.h"
#include "yulu/base/file.h"

struct told {
    struct str lines;    // "name: why\n"
};

static void tell(void *arg, const char *path, const char *why)
{
    struct told *t = arg;
    struct sv name = file_name(sv_from(path));
    str_addf(&t->lines, "%.*s: %s\n", (int)name.n, name.p, why);
}

static void run(struct db *db, struct import *im)
{
    struct err e = {0};
    while (import_step(db, im, &e)) {
    }
    assert_string_equal(e.text, "");
}

static void make_folder(struct world *w)
{
    struct str path = {0};
    static const struct {
        const char *name, *text;
    } files[] = {
        {"in/b.md", "# 乙篇\n\n这是第二篇文章的正文，讲的是别的事。\n"},
        {"in/a.md", "# 甲篇\n\n这是第一篇文章的正文，讲一件小事。\n"},
        {"in/c.TXT", "丙篇\n\n这是第三篇文章的正文。\n"},
        {"in/deep/d.markdown", "# 丁篇\n\n深处的文章，也要找到。\n"},
        {"in/picture.png", "PNG"},
        {"in/.hidden.md", "# 藏\n\n不要。\n"},
        {"in/.git/x.md", "# 藏\n\n不要。\n"},
        {"in/empty.md", ""},
        {"elsewhere/e.md", "# 戊篇\n\n从别处来的文章正文。\n"},
    };
    static const char *const folders[] = {"in", "in/deep", "in/.git", "elsewhere"};
    for (size_t i = 0; i < ARRAY_LEN(folders); i++) {
        assert_int_equal(mkdir(home_file(&w->home, folders[i], &path), 0700), 0);
    }
    for (size_t i = 0; i < ARRAY_LEN(files); i++) {
        home_write(home_file(&w->home, files[i].name, &path), files[i].text);
    }
    assert_int_equal(symlink("../elsewhere", home_file(&w->home, "in/loop", &path)), 0);
    assert_int_equal(symlink("../elsewhere/e.md", home_file(&w->home, "in/e.md", &path)), 0);
    assert_int_equal(symlink("nowhere", home_file(&w->home, "in/broken.md", &path)), 0);
    assert_int_equal(mkfifo(home_file(&w->home, "in/fifo.md", &path), 0600), 0);
    str_release(&path);
}

static void test_folder(void **state)
{
    struct world *w = *state;
    struct told told = {0};
    struct str path = {0};
    struct import im = {.report = tell, .arg = &told};
    make_folder(w);
    import_add_path(&im, home_file(&w->home, "in", &path));
    assert_int_equal(im.files.n, 6);
    static const char *const order[] = {"a.md", "b.md", "c.TXT", "d.markdown", "e.md", "empty.md"};
    for (size_t i = 0; i < ARRAY_LEN(order); i++) {
        assert_sv(file_name(sv_from(im.files.v[i])), order[i]);
    }
    run(w->db, &im);
    assert_int_equal(im.tally.added, 5);
    assert_int_equal(im.tally.failed, 2);
    assert_int_equal(im.tally.skipped, 3);
    assert_int_equal(im.first, 1);
    assert_int_equal(im.last, 5);
    static const char *const lines[] = {"broken.md: ", "empty.md: ", "fifo.md: not a file",
                                        "loop: a link to a folder", "picture.png: not .md"};
    for (size_t i = 0; i < ARRAY_LEN(lines); i++) {
        if (!strstr(str_c(&told.lines), lines[i])) {
            fail_msg("%s is not in\n%s", lines[i], str_c(&told.lines));
        }
    }
    import_release(&im);
    str_clear(&told.lines);
    im = (struct import){.report = tell, .arg = &told};
    import_add_path(&im, str_c(&path));
    run(w->db, &im);
    assert_int_equal(im.tally.unchanged, 5);
    assert_int_equal(im.tally.added, 0);
    import_release(&im);
    str_release(&told.lines);
    str_release(&path);
}

static void test_single_files(void **state)
{
    struct world *w = *state;
    struct told told = {0};
    struct str path = {0};
    struct import im = {.report = tell, .arg = &told};
    home_write(home_file(&w->home, "note.org", &path),
               "# 戊篇\n\n点名要的文件，什么扩展名都行。\n");
    import_add_path(&im, str_c(&path));
    import_add_path(&im, home_file(&w->home, "missing.md", &path));
    home_write(home_file(&w->home, "bad.md", &path),
               "# 坏\n\n这一行里有一个坏字节\xff在中间，其余都好好的。\n");
    import_add_path(&im, str_c(&path));
    run(w->db, &im);
    assert_int_equal(im.tally.added, 2);
    assert_int_equal(im.tally.failed, 1);
    assert_string_equal(str_c(&told.lines), "missing.md: no such file\n"
                                            "bad.md: 1 bad byte shown as U+FFFD\n");
    import_release(&im);
    str_release(&told.lines);
    str_release(&path);
}

static void test_samples(void **state)
{
    struct world *w = *state;
    struct told told = {0};
    struct err e = {0};
    struct import im = {.report = tell, .arg = &told};
    unsigned samples = 0;
    for (const struct asset *a = NULL; (a = asset_next(a, "samples/"));) {
        import_add_asset(&im, a->name);
        samples++;
    }
    import_add_asset(&im, "samples/no-such.md");
    run(w->db, &im);
    assert_int_equal(im.tally.added, samples);
    assert_int_equal(im.tally.failed, 1);
    struct article_list l;
    assert_ok(articles_load(w->db, &l, &e));
    assert_int_equal(l.n, samples);
    for (size_t i = 0; i < l.n; i++) {
        assert_true(sv_starts(l.v[i].path, SV("yulu:samples/")));
        int64_t id;
        struct str path = {0};
        str_add(&path, l.v[i].path);
        assert_ok(article_resolve(w->db, str_c(&path), &id, &e));
        assert_int_equal(id, l.v[i].id);
        str_release(&path);
    }
    article_list_release(&l);
    import_release(&im);
    str_release(&told.lines);
}

// A library that cannot be written is no matter of one file.
static void test_library_fails(void **state)
{
    struct world *w = *state;
    struct err e = {0};
    struct str path = {0};
    struct import im = {0};
    struct home other;
    struct db *db;
    home_make(&other);
    assert_ok(db_open(&db, other.path, &e));
    home_write(home_file(&w->home, "a.md", &path), "# 甲\n\n文章的正文写在这里。\n");
    import_add_path(&im, str_c(&path));
    import_add_path(&im, str_c(&path));
    assert_ok(db_begin(db, &e));
    db_rollback(db);
    assert_int_equal(truncate(other.path, 20), 0);
    assert_false(import_step(db, &im, &e));
    assert_true(err_is(&e));
    assert_int_equal(im.tally.failed, 0);
    import_release(&im);
    str_release(&path);
    db_close(db);
    home_remove(&other);
}

// Articles that an older parser read are read anew, from the library's own bytes; quotes stay.
static void test_renew(void **state)
{
    struct world *w = *state;
    struct err e = {0};
    struct str path = {0};
    struct import im = {0};
    int64_t quote;
    home_write(home_file(&w->home, "a.md", &path),
               "# 甲\n\n这里是第一段正文。\n\n这里是第二段正文。\n");
    import_add_path(&im, str_c(&path));
    run(w->db, &im);
    assert_ok(quote_add_text(w->db, im.last, SV("第二段正文"), &quote, &e));
    assert_int_equal(unlink(str_c(&path)), 0);
    assert_false(import_renew(w->db, &im, &e));
    db_exec(w->db, "UPDATE article SET parser = 0, title = 'old'; DELETE FROM topic");
    const struct rules *rules = im.rules;
    assert_true(import_renew(w->db, &im, &e));
    assert_ptr_equal(im.rules, rules);    // not read again
    assert_false(import_renew(w->db, &im, &e));
    assert_string_equal(e.text, "");
    struct article_list l;
    assert_ok(article_load(w->db, im.last, &l, &e));
    assert_sv(l.v[0].title, "甲");
    assert_int_equal(l.v[0].revision, 2);
    assert_int_equal(l.v[0].quotes, 1);
    assert_sv(file_name(l.v[0].path), "a.md");
    article_list_release(&l);
    struct quote_list quotes;
    assert_ok(quotes_load(w->db, NULL, &quotes, &e));
    assert_int_equal(quotes.v[0].anchor, ANCHOR_SURE);
    quote_list_release(&quotes);
    assert_ok(db_check(w->db, &e));
    import_release(&im);
    str_release(&path);
}

static void test_seeds(void **state)
{
    struct world *w = *state;
    struct err e = {0};
    struct import im = {0};
    if (!file_is_folder("../shared/seeds")) {
        print_message("skipped: ../shared/seeds is not there\n");
        skip();
    }
    import_add_path(&im, "../shared/seeds");
    run(w->db, &im);
    assert_int_equal(im.tally.added, 5);
    import_release(&im);
    struct article_list l;
    assert_ok(articles_load(w->db, &l, &e));
    for (size_t i = 0; i < l.n; i++) {
        if (l.v[i].title.n == 0 || l.v[i].blocks < 3 || l.v[i].characters == 0) {
            fail_msg("%.*s: \"%.*s\", %u blocks, %u characters", (int)l.v[i].path.n, l.v[i].path.p,
                     (int)l.v[i].title.n, l.v[i].title.p, l.v[i].blocks, l.v[i].characters);
        }
    }
    article_list_release(&l);
    assert_ok(db_check(w->db, &e));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        in_world(test_folder),        in_world(test_single_files), in_world(test_samples),
        in_world(test_library_fails), in_world(test_renew),        in_world(test_seeds),
    };
    return cmocka_run_group_tests_name("walk", tests, NULL, NULL);
}
