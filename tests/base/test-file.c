#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <fcntl.h>
#include <stdint.h>
#include <string.h>
#include <sys/wait.h>

#include "folder.h"
#include "yulu/base/file.h"

static const char *in_folder(void **state, struct str *path, const char *name)
{
    str_clear(path);
    str_addf(path, "%s/%s", (const char *)*state, name);
    return path->p;
}

static void what_was_written_is_read(void **state)
{
    struct str path = {0}, got = {0};
    struct err e = {0};
    in_folder(state, &path, "语录.md");
    assert_true(file_write(path.p, SV("一二三\0四"), &e));
    struct stat s;
    assert_int_equal(stat(path.p, &s), 0);
    assert_int_equal(s.st_mode & 0777, 0600);
    str_add(&got, SV("before "));
    assert_true(file_read(path.p, 100, &got, &e));
    assert_true(sv_eq(str_sv(&got), SV("before 一二三\0四")));
    assert_int_equal(got.p[got.n], '\0');
    assert_false(err_is(&e));
    str_release(&path);
    str_release(&got);
}

static void a_large_file_comes_back_whole(void **state)
{
    struct str path = {0}, bytes = {0}, got = {0};
    struct err e = {0};
    for (int i = 0; i < 60000; i++) {
        str_addf(&bytes, "%d\n", i);
    }
    in_folder(state, &path, "large");
    assert_true(file_write(path.p, str_sv(&bytes), &e));
    assert_true(file_read(path.p, bytes.n, &got, &e));
    assert_true(sv_eq(str_sv(&got), str_sv(&bytes)));
    str_release(&path);
    str_release(&bytes);
    str_release(&got);
}

static void failures_name_the_file_and_the_reason(void **state)
{
    struct str path = {0}, got = {0};
    str_add(&got, SV("kept"));
    in_folder(state, &path, "full");
    assert_true(file_write(path.p, SV("0123456789"), NULL));
    static const struct {
        const char *name;
        size_t max;
        const char *why;
    } rows[] = {
        {"none", 100, ": no such file"},
        {"full/below", 100, ": no such file"},
        {".", 100, ": is a folder"},
        {"full", 9, ": larger than 9 bytes"},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct err e = {0};
        in_folder(state, &path, rows[i].name);
        assert_false(file_read(path.p, rows[i].max, &got, &e));
        struct str want = {0};
        str_addf(&want, "%s%s", path.p, rows[i].why);
        assert_string_equal(e.text, want.p);
        assert_string_equal(got.p, "kept");
        str_release(&want);
    }
    str_release(&path);
    str_release(&got);
}

// In a child, since root may read everything and has to become somebody else for this.
static void no_permission_is_said(void **state)
{
    struct str path = {0};
    in_folder(state, &path, "secret");
    assert_true(file_write(path.p, SV("x"), NULL));
    assert_int_equal(chmod(path.p, 0), 0);
    pid_t child = fork();
    if (child == 0) {
        const uid_t nobody = 65534;
        struct str got = {0};
        struct err e = {0};
        bool other = geteuid() != 0 || setuid(nobody) == 0;
        bool read = file_read(path.p, 100, &got, &e);
        bool said = sv_ends(sv_from(e.text), SV(": no permission to read it"));
        _exit(other && !read && said ? 0 : 1);
    }
    int status;
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_int_equal(status, 0);
    str_release(&path);
}

static void pipes_are_read_to_their_end(void **state)
{
    (void)state;
    int ends[2];
    assert_int_equal(pipe(ends), 0);
    pid_t child = fork();
    if (child == 0) {
        for (int i = 0; i < 1000; i++) {
            if (write(ends[1], "0123456789", 10) != 10) {
                _exit(1);
            }
        }
        _exit(0);
    }
    close(ends[1]);
    char name[64];
    snprintf(name, sizeof(name), "/dev/fd/%d", ends[0]);
    struct str got = {0};
    struct err e = {0};
    assert_true(file_read(name, 10000, &got, &e));
    assert_int_equal(got.n, 10000);
    int status;
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_int_equal(status, 0);
    close(ends[0]);
    str_release(&got);
}

static void a_dash_is_standard_input(void **state)
{
    struct str path = {0}, got = {0};
    in_folder(state, &path, "input");
    assert_true(file_write(path.p, SV("from stdin"), NULL));
    int saved = dup(STDIN_FILENO), fd = open(path.p, O_RDONLY);
    assert_true(dup2(fd, STDIN_FILENO) == STDIN_FILENO);
    assert_true(file_read("-", 100, &got, NULL));
    assert_string_equal(got.p, "from stdin");
    dup2(saved, STDIN_FILENO);
    close(saved);
    close(fd);
    str_release(&path);
    str_release(&got);
}

static void a_link_stays_and_its_target_changes(void **state)
{
    struct str path = {0}, link = {0}, got = {0};
    in_folder(state, &path, "real");
    in_folder(state, &link, "link");
    assert_true(file_write(path.p, SV("old"), NULL));
    assert_int_equal(chmod(path.p, 0640), 0);
    assert_int_equal(symlink("real", link.p), 0);
    assert_true(file_write(link.p, SV("new"), NULL));
    struct stat s;
    assert_int_equal(lstat(link.p, &s), 0);
    assert_true(S_ISLNK(s.st_mode));
    assert_int_equal(lstat(path.p, &s), 0);
    assert_int_equal(s.st_mode & 0777, 0640);
    assert_true(file_read(path.p, 100, &got, NULL));
    assert_string_equal(got.p, "new");
    str_release(&path);
    str_release(&link);
    str_release(&got);
}

static void devices_are_written_to_and_not_replaced(void **state)
{
    (void)state;
    struct err e = {0};
    assert_true(file_write("/dev/null", SV("gone"), &e));
    struct stat s;
    assert_int_equal(stat("/dev/null", &s), 0);
    assert_true(S_ISCHR(s.st_mode));
    if (file_exists("/dev/full")) {
        assert_false(file_write("/dev/full", SV("gone"), &e));
        assert_memory_equal(e.text, "/dev/full: cannot be written: ", 30);
    }
}

static void failed_writes_leave_the_old_file_and_nothing_else(void **state)
{
    struct str path = {0};
    struct err e = {0};
    assert_false(file_write(in_folder(state, &path, "none/file"), SV("x"), &e));
    assert_non_null(strstr(e.text, "none/file: cannot be written: "));
    err_clear(&e);
    assert_false(file_write(*state, SV("x"), &e));
    assert_true(err_is(&e));
    assert_int_equal(rmdir(*state), 0);    // empty: no temporary file was left
    assert_int_equal(mkdir(*state, 0700), 0);
    str_release(&path);
}

static void homes_follow_the_specification(void **state)
{
    (void)state;
    static const struct {
        const char *variable, *value, *name, *want;
        enum file_home kind;
    } rows[] = {
        {"XDG_DATA_HOME", "/d", "library.db", "/d/yulu/library.db", HOME_DATA},
        {"XDG_DATA_HOME", NULL, "library.db", "/home/u/.local/share/yulu/library.db", HOME_DATA},
        {"XDG_DATA_HOME", "relative", "x", "/home/u/.local/share/yulu/x", HOME_DATA},
        {"XDG_CONFIG_HOME", "", "keys.conf", "/home/u/.config/yulu/keys.conf", HOME_CONFIG},
        {"XDG_CACHE_HOME", NULL, "index.db", "/home/u/.cache/yulu/index.db", HOME_CACHE},
        {"XDG_STATE_HOME", NULL, NULL, "/home/u/.local/state/yulu", HOME_STATE},
    };
    setenv("HOME", "/home/u", 1);
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        if (rows[i].value) {
            setenv(rows[i].variable, rows[i].value, 1);
        } else {
            unsetenv(rows[i].variable);
        }
        struct str got = {0};
        assert_true(file_home(rows[i].kind, rows[i].name, &got, NULL));
        assert_string_equal(got.p, rows[i].want);
        str_release(&got);
    }
}

static void parents_are_made_once_and_private(void **state)
{
    struct str path = {0};
    struct err e = {0};
    in_folder(state, &path, "a/b/c/file");
    assert_true(file_make_parents(path.p, &e));
    assert_true(file_make_parents(path.p, &e));
    assert_false(file_exists(path.p));
    in_folder(state, &path, "a/b/c");
    assert_true(file_is_folder(path.p));
    struct stat s;
    assert_int_equal(stat(path.p, &s), 0);
    assert_int_equal(s.st_mode & 0777, 0700);
    assert_true(file_make_parents("name-alone", &e));
    in_folder(state, &path, "plain");
    assert_true(file_write(path.p, SV(""), &e));
    assert_true(file_exists(path.p));
    assert_false(file_is_folder(path.p));
    in_folder(state, &path, "plain/below/file");
    assert_false(file_make_parents(path.p, &e));
    assert_non_null(strstr(e.text, "plain: cannot make the folder: a file is in the way"));
    str_release(&path);
}

static void names_and_extensions(void **state)
{
    (void)state;
    static const struct {
        const char *path, *name, *extension;
    } rows[] = {
        {"/a/b.md", "b.md", "md"}, {"b.tar.gz", "b.tar.gz", "gz"},
        {"/a.d/b", "b", ""},       {".profile", ".profile", ""},
        {"/a/", "", ""},           {"", "", ""},
        {"文.章", "文.章", "章"},  {"end.", "end.", ""},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        assert_true(sv_eq(file_name(sv_from(rows[i].path)), sv_from(rows[i].name)));
        assert_true(sv_eq(file_extension(sv_from(rows[i].path)), sv_from(rows[i].extension)));
    }
}

#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, folder_setup, folder_teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_FOLDER(what_was_written_is_read),
        IN_FOLDER(a_large_file_comes_back_whole),
        IN_FOLDER(failures_name_the_file_and_the_reason),
        IN_FOLDER(no_permission_is_said),
        cmocka_unit_test(pipes_are_read_to_their_end),
        IN_FOLDER(a_dash_is_standard_input),
        IN_FOLDER(a_link_stays_and_its_target_changes),
        cmocka_unit_test(devices_are_written_to_and_not_replaced),
        IN_FOLDER(failed_writes_leave_the_old_file_and_nothing_else),
        cmocka_unit_test(homes_follow_the_specification),
        IN_FOLDER(parents_are_made_once_and_private),
        cmocka_unit_test(names_and_extensions),
    };
    return cmocka_run_group_tests_name("file", tests, NULL, NULL);
}
