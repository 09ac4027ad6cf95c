#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "yulu/app/key.h"

static const struct {
    const char *name;
    uint32_t key;
    const char *shown;    // NULL: as NAME
} named[] = {
    {"j", 'j', NULL},
    {"J", 'J', NULL},
    {"语", 0x8BED, NULL},
    {"é", 0xE9, NULL},
    {"𠮷", 0x20BB7, NULL},
    {":", ':', NULL},
    {">", '>', NULL},
    {"<lt>", '<', NULL},
    {"<", '<', "<lt>"},
    {"<Hash>", '#', NULL},
    {"#", '#', "<Hash>"},
    {"<Space>", ' ', NULL},
    {"<Tab>", K_TAB, NULL},
    {"<C-i>", K_TAB, "<Tab>"},
    {"<S-Tab>", K_BACKTAB, NULL},
    {"<Enter>", K_ENTER, NULL},
    {"<CR>", K_ENTER, "<Enter>"},
    {"<return>", K_ENTER, "<Enter>"},
    {"<Esc>", K_ESC, NULL},
    {"<C-[>", K_ESC, "<Esc>"},
    {"<BS>", K_BACKSPACE, NULL},
    {"<C-f>", 6, NULL},
    {"<C-F>", 6, "<C-f>"},
    {"<c-a>", 1, "<C-a>"},
    {"<C-@>", 0, NULL},
    {"<C-\\>", 28, NULL},
    {"<C-^>", 30, NULL},
    {"<Up>", K_UP, NULL},
    {"<pagedown>", K_PAGE_DOWN, "<PageDown>"},
    {"<Delete>", K_DELETE, NULL},
    {"<F1>", K_F1, NULL},
    {"<f4>", K_F1 + 3, "<F4>"},
    {"<F12>", K_F12, NULL},
};

static void names_are_read_and_shown(void **state)
{
    (void)state;
    struct str shown = {0};
    for (size_t i = 0; i < ARRAY_LEN(named); i++) {
        uint32_t key = 0xFFFFFFFF;
        if (!key_parse(sv_from(named[i].name), &key)) {
            fail_msg("not read: %s", named[i].name);
        }
        assert_int_equal(key, named[i].key);
        str_clear(&shown);
        key_spell(key, &shown);
        assert_string_equal(str_c(&shown), named[i].shown ? named[i].shown : named[i].name);
    }
    str_release(&shown);
}

static void what_is_no_key(void **state)
{
    (void)state;
    static const char *const rows[] = {
        "",
        " ",
        "jj",
        "\t",
        "<>",
        "<C->",
        "<C-ff>",
        "<C- >",
        "<F0>",
        "<F13>",
        "<F>",
        "<Nothing>",
        "\xE8\xAF",
        "\xC0\x80",
        "\x7F",
        "<F1",
        "\xC2\x85",
        "\xED\xA0\x80",
        "\xF5\x80\x80\x80",
        "e\xCC\x81",
        "<F-1>",
        "<F+1>",
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        uint32_t key;
        if (key_parse(sv_from(rows[i]), &key)) {
            fail_msg("read as a key: row %zu", i);
        }
    }
}

// Each key that can be pressed has a name that says it and no other.
static void names_round_trip(void **state)
{
    (void)state;
    struct str name = {0};
    for (uint32_t key = 0; key < K_END_OF_SPECIALS; key = key == 0x3000 ? 0x1F000 : key + 1) {
        bool pressed = key < 0x7F || (key >= 0xA0 && key < 0x110000) || key > K_SPECIAL;
        uint32_t again;
        if (!pressed && key != K_BACKSPACE) {
            continue;
        }
        str_clear(&name);
        key_spell(key, &name);
        if (!key_parse(str_sv(&name), &again) || again != key) {
            fail_msg("%x is named %s", key, str_c(&name));
        }
    }
    str_release(&name);
}

static void what_keys_type(void **state)
{
    (void)state;
    static const struct {
        uint32_t key;
        const char *text;    // NULL: nothing
    } rows[] = {
        {'a', "a"},          {' ', " "},   {0x8BED, "语"}, {0x1F600, "😀"},
        {0x301, "\xCC\x81"}, {0, NULL},    {K_ESC, NULL},  {K_UP, NULL},
        {K_BACKSPACE, NULL}, {0x85, NULL}, {0xD800, NULL}, {0x110000, NULL},
        {0xA0, "\xC2\xA0"},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct str text = {0};
        assert_int_equal(key_text(rows[i].key, &text), rows[i].text != NULL);
        assert_string_equal(str_c(&text), rows[i].text ? rows[i].text : "");
        str_release(&text);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_are_read_and_shown),
        cmocka_unit_test(what_is_no_key),
        cmocka_unit_test(names_round_trip),
        cmocka_unit_test(what_keys_type),
    };
    return cmocka_run_group_tests_name("key", tests, NULL, NULL);
}
