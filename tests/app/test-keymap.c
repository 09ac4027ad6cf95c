#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "yulu/app/keymap.h"
#include "yulu/base/asset.h"

static void read_text(struct keymap *k, const char *text)
{
    struct err e = {0};
    if (!keymap_read(k, sv_from(text), "keys.conf", &e)) {
        fail_msg("%s", e.text);
    }
}

// The command of a key: "-" where the key is unbound on purpose, "" where nothing binds it.
static const char *command_of(const struct keymap *k, enum context context, const char *name)
{
    uint32_t key;
    if (!key_parse(sv_from(name), &key)) {
        fail_msg("no such key: %s", name);
    }
    const struct binding *b = keymap_find(k, context, key);
    return !b ? "" : b->command.n ? str_c(&b->command) : "-";
}

static void contexts_and_what_stands_behind_them(void **state)
{
    (void)state;
    struct keymap k = {0};
    read_text(&k, "# a comment\n"
                  "j  down\n"
                  "x\tsort date\r\n"
                  "\n"
                  "[list]\n"
                  "j none\n"
                  "[ page-up\n"
                  "[reader]\n"
                  "J   half-down\n"
                  "<Hash>  help\n"
                  "[select]\n"
                  "k select-up\n"
                  "[prompt]\n"
                  "<Tab> prompt-complete\n"
                  "[anywhere]\n"
                  "j   up\n");
    static const struct {
        enum context context;
        const char *key, *command;
    } rows[] = {
        {CONTEXT_ANYWHERE, "j", "up"},      {CONTEXT_ANYWHERE, "x", "sort date"},
        {CONTEXT_LIST, "j", "-"},           {CONTEXT_LIST, "x", "sort date"},
        {CONTEXT_LIST, "[", "page-up"},     {CONTEXT_READER, "J", "half-down"},
        {CONTEXT_READER, "j", "up"},        {CONTEXT_READER, "#", "help"},
        {CONTEXT_SELECT, "J", "half-down"}, {CONTEXT_SELECT, "k", "select-up"},
        {CONTEXT_SELECT, "j", "up"},        {CONTEXT_READER, "k", ""},
        {CONTEXT_PANEL, "j", "up"},         {CONTEXT_QUOTES, "J", ""},
        {CONTEXT_PROMPT, "j", ""},          {CONTEXT_PROMPT, "<Tab>", "prompt-complete"},
        {CONTEXT_READER, "<Tab>", ""},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        assert_string_equal(command_of(&k, rows[i].context, rows[i].key), rows[i].command);
    }
    keymap_release(&k);
}

// The first mistake is told with its line; everything that is right is read all the same.
static void mistakes(void **state)
{
    (void)state;
    static const struct {
        const char *text, *message;
    } rows[] = {
        {"jj down\n", "keys.conf:1: no such key: jj"},
        {"# x\n\nj fly\n", "keys.conf:3: no such command: fly"},
        {"j fly away\n", "keys.conf:1: no such command: fly"},
        {"j\n", "keys.conf:1: a command is missing: j"},
        {"<C-> down\n", "keys.conf:1: no such key: <C->"},
        {"[lists]\nj fly\n", "keys.conf:1: no such part of the screen: lists"},
        {"a down\n[list]\n<F13> up\nj fly\n", "keys.conf:3: no such key: <F13>, and 1 more"},
        {"jj down\nj fly\nk up\n[lists]\n", "keys.conf:1: no such key: jj, and 2 more"},
        {"\xFF\xFE down\n", "keys.conf:1: no such key: \xFF\xFE"},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct keymap k = {0};
        struct err e = {0};
        struct str text = {0};
        str_addf(&text, "%s[anywhere]\n<F5> quit", rows[i].text);
        assert_false(keymap_read(&k, str_sv(&text), "keys.conf", &e));
        assert_string_equal(e.text, rows[i].message);
        assert_string_equal(command_of(&k, CONTEXT_LIST, "<F5>"), "quit");
        str_release(&text);
        keymap_release(&k);
    }
}

static void the_keys_of_a_command(void **state)
{
    (void)state;
    struct keymap k = {0};
    struct str keys = {0};
    read_text(&k, "j down\n<Down> down\nk down\nk up\n[list]\n<C-n> down\n");
    keymap_keys_of(&k, CONTEXT_ANYWHERE, SV("down"), &keys);
    assert_string_equal(str_c(&keys), "j, <Down>");
    str_clear(&keys);
    keymap_keys_of(&k, CONTEXT_LIST, SV("down"), &keys);
    assert_string_equal(str_c(&keys), "<C-n>");
    str_clear(&keys);
    keymap_keys_of(&k, CONTEXT_LIST, SV("up"), &keys);
    assert_string_equal(str_c(&keys), "");
    str_release(&keys);
    keymap_release(&k);
}

// The keys that users, their fingers and the tests outside the project rely on.
static const struct {
    enum context context;
    const char *keys;    // parted by spaces
    const char *commands;
} contract[] = {
    {CONTEXT_ANYWHERE, "<Tab> <S-Tab>", "next-pane previous-pane"},
    {CONTEXT_ANYWHERE, "<lt> >", "pane-left pane-right"},
    {CONTEXT_ANYWHERE, "<F2> <F3> <F4>", "pane-list pane-reader pane-quotes"},
    {CONTEXT_ANYWHERE, "z", "zoom"},
    {CONTEXT_ANYWHERE, "/ n N", "find find-next find-previous"},
    {CONTEXT_ANYWHERE, ":", "command"},
    {CONTEXT_ANYWHERE, "? <F1>", "help help"},
    {CONTEXT_ANYWHERE, "q Q", "back quit"},
    {CONTEXT_ANYWHERE, "<C-l> <C-z>", "redraw suspend"},
    {CONTEXT_ANYWHERE, "<C-o> <C-p>", "jump-back jump-forward"},
    {CONTEXT_ANYWHERE, "M", "mouse"},
    {CONTEXT_READER, "j k <Down> <Up>", "down up down up"},
    {CONTEXT_READER, "<Space> b <C-f> <C-b>", "page-down page-up page-down page-up"},
    {CONTEXT_READER, "d u", "half-down half-up"},
    {CONTEXT_READER, "g G", "top bottom"},
    {CONTEXT_READER, "} {", "next-turn previous-turn"},
    {CONTEXT_READER, ") (", "next-same-speaker previous-same-speaker"},
    {CONTEXT_READER, "] [", "next-topic previous-topic"},
    {CONTEXT_READER, "s t", "speakers topics"},
    {CONTEXT_PANEL, "<Enter> f", "choose choose-only"},
    {CONTEXT_READER, "v", "select"},
    {CONTEXT_SELECT, "j k", "select-down select-up"},
    {CONTEXT_SELECT, "J K", "select-extend select-shrink"},
    {CONTEXT_SELECT, "h l", "select-left select-right"},
    {CONTEXT_SELECT, "}", "select-turn"},
    {CONTEXT_SELECT, "a A y v", "keep keep-note copy select"},
    {CONTEXT_READER, "a A", "keep keep-note"},
    {CONTEXT_READER, "y", "copy"},
    {CONTEXT_READER, "m '", "set-mark go-mark"},
    {CONTEXT_READER, "f F", "links only-speaker"},
    {CONTEXT_READER, "R w + -", "furniture measure wider narrower"},
    {CONTEXT_LIST, "<Enter> l", "open open"},
    {CONTEXT_LIST, "o \\", "sort filter"},
    {CONTEXT_LIST, "* r d u", "star toggle-read remove undo"},
    {CONTEXT_QUOTES, "<Enter> e t c", "go-quote note tags colour"},
    {CONTEXT_QUOTES, "* o d u x", "all-quotes group delete undo export"},
    {CONTEXT_PROMPT, "<Esc> <C-c> <Enter>", "prompt-cancel prompt-cancel prompt-accept"},
    {CONTEXT_PROMPT, "<Tab> <C-e>", "prompt-complete prompt-editor"},
};

static void the_built_in_keymap_keeps_the_contract(void **state)
{
    (void)state;
    struct keymap k = {0};
    struct err e = {0};
    keymap_read(&k, asset_bytes("keys.conf"), "keys.conf", &e);
    assert_string_equal(e.text, "");
    for (size_t i = 0; i < ARRAY_LEN(contract); i++) {
        struct sv keys = sv_from(contract[i].keys);
        struct sv commands = sv_from(contract[i].commands);
        struct sv name;
        struct sv command;
        while (sv_cut(&keys, ' ', &name) && sv_cut(&commands, ' ', &command)) {
            uint32_t key;
            assert_true(key_parse(name, &key));
            const struct binding *b = keymap_find(&k, contract[i].context, key);
            if (!b || !sv_eq(str_sv(&b->command), command)) {
                fail_msg("[%s] %.*s is not %.*s", context_names[contract[i].context], (int)name.n,
                         name.p, (int)command.n, command.p);
            }
        }
        assert_null(keys.p);
        assert_null(commands.p);
    }
    keymap_release(&k);
}

static void a_line_is_not_given_twice(void **state)
{
    (void)state;
    struct sv text = asset_bytes("keys.conf");
    size_t lines = 0;
    for (struct sv rest = text, line; sv_cut(&rest, '\n', &line);) {
        bool context = line.n > 2 && line.p[0] == '[' && line.p[1] != ' ';
        lines += line.n && line.p[0] != '#' && !context;
    }
    struct keymap k = {0};
    assert_true(keymap_read(&k, text, "keys.conf", NULL));
    assert_int_equal(k.bindings.n, lines);
    keymap_release(&k);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(contexts_and_what_stands_behind_them),
        cmocka_unit_test(mistakes),
        cmocka_unit_test(the_keys_of_a_command),
        cmocka_unit_test(the_built_in_keymap_keeps_the_contract),
        cmocka_unit_test(a_line_is_not_given_twice),
    };
    return cmocka_run_group_tests_name("keymap", tests, NULL, NULL);
}
