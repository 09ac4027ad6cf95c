#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "base/folder.h"
#include "yulu/base/file.h"
#include "yulu/term/open.h"

static const struct {
    const char *spec, *argument;
    const char *words[6];
} table[] = {
    {"vi", "/tmp/a b.md", {"vi", "/tmp/a b.md"}},
    {"code  --wait", "n.md", {"code", "--wait", "n.md"}},
    {"firefox -new-tab %s", "https://a/?x=1&y=2", {"firefox", "-new-tab", "https://a/?x=1&y=2"}},
    {"b --url=%s -q", "u", {"b", "--url=u", "-q"}},
    {"w3m", "https://a/$(id);`id`", {"w3m", "https://a/$(id);`id`"}},    // only ever one word
    {"w3m", "%s%n", {"w3m", "%s%n"}},
};

static void a_command_is_words_and_no_shell(void **state)
{
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(table); i++) {
        struct command_words w = {0};
        size_t n = 0;
        command_words_read(&w, sv_from(table[i].spec), sv_from(table[i].argument));
        for (; table[i].words[n]; n++)
            assert_string_equal(w.v.v[n], table[i].words[n]);
        assert_int_equal(w.v.n, n + 1);
        assert_null(w.v.v[n]);
        command_words_release(&w);
    }
}

static void only_the_web_is_opened(void **state)
{
    (void)state;
    static const char *const refused[] = {
        "file:///etc/passwd", "javascript:alert(1)", "-version", "ftp://a/", "/bin/sh", ""};
    setenv("BROWSER", "/bin/true", 1);
    for (size_t i = 0; i < ARRAY_LEN(refused); i++) {
        struct err e = {0};
        assert_false(open_browser(sv_from(refused[i]), &e));
        assert_true(err_is(&e));
    }
}

static void the_browser_gets_the_link(void **state)
{
    struct err e = {0};
    struct str script = {0}, seen = {0}, path = {0}, out = {0};
    str_addf(&path, "%s/browser", (const char *)*state);
    str_addf(&out, "%s/seen", (const char *)*state);
    str_addf(&script, "#!/bin/sh\nprintf '%%s|' \"$@\" > %s.new && mv %s.new %s\n", str_c(&out),
             str_c(&out), str_c(&out));
    assert_true(file_write(str_c(&path), str_sv(&script), &e));
    assert_int_equal(chmod(str_c(&path), 0700), 0);
    setenv("BROWSER", "no-such-browser-here:", 1);
    str_splice(&script, 0, script.n, SV("no-such-browser-here:"));
    str_add(&script, str_sv(&path));
    str_add(&script, SV(" --new %s"));
    setenv("BROWSER", str_c(&script), 1);
    assert_true(open_browser(SV("https://example.com/?a=1&b=;id"), &e));
    for (int i = 0; i < 500 && !file_exists(str_c(&out)); i++)
        usleep(10000);
    assert_true(file_read(str_c(&out), 1000, &seen, &e));
    assert_string_equal(str_c(&seen), "--new|https://example.com/?a=1&b=;id|");
    str_release(&script);
    str_release(&seen);
    str_release(&path);
    str_release(&out);
}

// The editor gets a file of whole lines, and its last newline is no part of the note.
static void the_note_is_a_line_to_the_editor(void **state)
{
    struct err e = {0};
    struct str script = {0}, path = {0}, note = {0};
    str_addf(&path, "%s/editor", (const char *)*state);
    str_add(&script, SV("#!/bin/sh\nwc -l < \"$1\" | tr -d ' ' >> \"$1\"\n"));
    assert_true(file_write(str_c(&path), str_sv(&script), &e));
    assert_int_equal(chmod(str_c(&path), 0700), 0);
    setenv("VISUAL", str_c(&path), 1);
    str_add(&note, SV("one\ntwo"));
    assert_true(open_editor(&note, &e));
    assert_string_equal(str_c(&note), "one\ntwo\n2");
    setenv("VISUAL", "/bin/false", 1);
    assert_false(open_editor(&note, &e));
    assert_string_equal(str_c(&note), "one\ntwo\n2");
    assert_true(err_is(&e));
    str_release(&script);
    str_release(&path);
    str_release(&note);
}

static void programs_are_looked_up_in_the_path(void **state)
{
    (void)state;
    setenv("PATH", "/bin:/usr/bin", 1);
    assert_true(program_exists("sh"));
    assert_true(program_exists("/bin/sh"));
    assert_false(program_exists("yulu-no-such-program"));
    assert_false(program_exists("/etc"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_command_is_words_and_no_shell),
        cmocka_unit_test(only_the_web_is_opened),
        cmocka_unit_test_setup_teardown(the_browser_gets_the_link, folder_setup, folder_teardown),
        cmocka_unit_test_setup_teardown(the_note_is_a_line_to_the_editor, folder_setup,
                                        folder_teardown),
        cmocka_unit_test(programs_are_looked_up_in_the_path),
    };
    return cmocka_run_group_tests_name("open", tests, NULL, NULL);
}
