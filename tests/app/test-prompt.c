#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "app/small.h"
#include "yulu/base/file.h"

static struct app *app_of(void **state)
{
    struct small *s = *state;
    return &s->app;
}

// What is typed after ':', and the line then, with | where the cursor stands.
static const struct {
    const char *keys, *line;
} edits[] = {
    {"abc", "abc|"},
    {"a<Left>b", "b|a"},
    {"语录好<Left><Left>x", "语x|录好"},
    {"ab<Home>x<End>y", "xaby|"},
    {"ab<C-a>x", "x|ab"},
    {"ab<Home><C-e>x", "abx|"},
    {"语录<BS>", "语|"},
    {"语录<C-h><C-h>x", "x|"},
    {"语录<Home><Delete>", "|录"},
    {"abc<Home><C-d>", "|bc"},
    {"abc<Left><C-u>", "|c"},
    {"abc<Left><Left><C-k>", "a|"},
    {"set measure 60<C-w>", "set measure |"},
    {"set measure <C-w>", "set |"},
    {"hello世界<C-w>", "hello|"},
    {"标签,好<C-w>", "标签,|"},
    {"<Left><Right><Delete><C-k><C-u><C-w>", "|"},
    {"a<Up>", "a|"},
    {"a<F5><PageUp><C-t>b", "ab|"},    // what no binding names types nothing
    {"e\xCC\x81x<Left><Left>y", "y|e\xCC\x81x"},
    {"e\xCC\x81<BS>y", "y|"},
    {"ex<Left>\xCC\x81y", "e\xCC\x81y|x"},
    {"👩\xE2\x80\x8D🚀<BS>y", "y|"},
    {"👩🚀<Left>\xE2\x80\x8D", "👩\xE2\x80\x8D🚀|"},    // joined: the cursor is not inside
    {"🇨🇳🇯🇵<Left>x", "🇨🇳x|🇯🇵"},
};

static void editing(void **state)
{
    struct app *a = app_of(state);
    for (size_t i = 0; i < ARRAY_LEN(edits); i++) {
        struct str line = {0};
        type_keys(a, ":");
        type_keys(a, edits[i].keys);
        assert_int_equal(a->prompt.kind, PROMPT_COMMAND);
        str_add(&line, str_sv(&a->prompt.text));
        str_splice(&line, a->prompt.cursor, a->prompt.cursor, SV("|"));
        assert_string_equal(str_c(&line), edits[i].line);
        str_release(&line);
        type_keys(a, "<C-u><C-k><Esc>");
        assert_int_equal(a->prompt.kind, PROMPT_NONE);
        for (size_t j = 0; j < a->prompt.history[PROMPT_COMMAND].n; j++) {
            str_release(&a->prompt.history[PROMPT_COMMAND].v[j]);
        }
        vec_clear(&a->prompt.history[PROMPT_COMMAND]);
    }
}

static void leaving(void **state)
{
    struct app *a = app_of(state);
    static const char *const ways[] = {"x<Esc>", "x<C-c>", "x<C-g>", "<BS>", "x<BS><BS>"};
    for (size_t i = 0; i < ARRAY_LEN(ways); i++) {
        type_keys(a, ":");
        type_keys(a, ways[i]);
        assert_int_equal(a->prompt.kind, PROMPT_NONE);
        assert_string_equal(str_c(&a->prompt.text), "");
    }
    assert_false(a->quit);
}

// Tab goes on; the line when there is nothing to go on to is the one typed.
static const struct {
    const char *keys, *line;
} completions[] = {
    {"jump<Tab>", "jump-back"},
    {"jump<Tab><Tab>", "jump-forward"},
    {"jump<Tab><Tab><Tab>", "jump"},
    {"jump<Tab><Tab><Tab><Tab>", "jump-back"},
    {"jump<S-Tab>", "jump-forward"},
    {"jump<Tab><S-Tab>", "jump"},
    {"jump-b<Tab>", "jump-back "},
    {"xyz<Tab>", "xyz"},
    {"<Tab>", "down"},
    {"so<Tab>", "sort "},
    {"so<Tab><Tab>", "sort date"},
    {"sort t<Tab>", "sort title "},
    {"set ha<Tab>", "set hang "},
    {"set hang <Tab><Tab>", "set hang half"},
    {"set hang h<Tab>", "set hang half "},
    {"set measure <Tab>", "set measure "},
    {"set hang half <Tab>", "set hang half "},
    {"group s<Tab>", "group speaker "},
    {"colour <Tab>", "colour yellow"},
    {"jump<Tab>x<Tab>", "jump-backx"},
    {"prompt<Tab>", "prompt"},
};

static void completing(void **state)
{
    struct app *a = app_of(state);
    for (size_t i = 0; i < ARRAY_LEN(completions); i++) {
        type_keys(a, ":");
        type_keys(a, completions[i].keys);
        assert_string_equal(str_c(&a->prompt.text), completions[i].line);
        assert_int_equal(a->prompt.cursor, a->prompt.text.n);
        type_keys(a, "<Esc>");
    }
}

// In the folder that %s stands for; what is typed there, and the line then.
static const struct {
    const char *before, *keys, *line;
} paths[] = {
    {":add %s/b", "<Tab>", "add %s/beta.md"},
    {":add %s/b", "<Tab><Tab>", "add %s/beta.md"},
    {":add %s/al", "<Tab>", "add %s/alpha "},    // what both have in common, then one by one
    {":add %s/al", "<Tab><Tab>", "add %s/alpha one.md"},
    {":add %s/al", "<Tab><Tab><Tab>", "add %s/alpha two.md"},
    {":add %s/al", "<Tab><Tab><Tab><Tab>", "add %s/alpha "},
    {":add %s/al", "<S-Tab>", "add %s/alpha two.md"},
    {":write %s/alpha o", "<Tab>", "write %s/alpha one.md"},
    {":export %s/语", "<Tab>", "export %s/语录/"},
    {":export %s/语", "<Tab><Tab>", "export %s/语录/里.txt"},
    {":add %s/", "<Tab>", "add %s/alpha one.md"},
    {":add %s/", "<S-Tab>", "add %s/语录/"},
    {":add %s/", "<S-Tab>/<Tab>", "add %s/语录/里.txt"},    // no second '/'
    {":add %s/.h", "<Tab>", "add %s/.hidden"},
    {":add %s/.", "<Tab>", "add %s/.hidden"},
    {":add %s/zzz", "<Tab>", "add %s/zzz"},
    {":add %s/none/", "<Tab>", "add %s/none/"},
    {":add  %s/b", "<Tab>", "add  %s/beta.md"},
    {":add ~/b", "<Tab>", "add ~/beta.md"},
    {":add ~", "<Tab>", "add ~/"},
    {":add ~", "<Tab>b<Tab>", "add ~/beta.md"},
    {":filter %s/b", "<Tab>", "filter %s/b"},
};

static void make_file(const struct small *s, const char *name)
{
    struct err e = {0};
    struct str path = small_path(s, name);
    assert_true(file_make_parents(str_c(&path), &e));
    FILE *f = fopen(str_c(&path), "w");
    assert_true(f && fclose(f) == 0);
    str_release(&path);
}

static void replace_folder(struct str *out, const char *text, const char *folder)
{
    const char *at = strstr(text, "%s");
    str_clear(out);
    str_add(out, at ? (struct sv){text, (size_t)(at - text)} : sv_from(text));
    str_add(out, at ? sv_from(folder) : SV(""));
    str_add(out, at ? sv_from(at + 2) : SV(""));
}

static void completing_paths(void **state)
{
    static const char *const files[] = {"t/beta.md", "t/alpha one.md", "t/alpha two.md",
                                        "t/.hidden", "t/语录/里.txt",  "t/\xFF\xFE.md"};
    struct small *s = *state;
    struct app *a = app_of(state);
    struct str keys = {0}, line = {0}, folder = small_path(s, "t");
    for (size_t i = 0; i < ARRAY_LEN(files); i++)
        make_file(s, files[i]);
    setenv("HOME", str_c(&folder), 1);
    for (size_t i = 0; i < ARRAY_LEN(paths); i++) {
        replace_folder(&keys, paths[i].before, str_c(&folder));
        replace_folder(&line, paths[i].line, str_c(&folder));
        type_keys(a, str_c(&keys));
        type_keys(a, paths[i].keys);
        assert_string_equal(str_c(&a->prompt.text), str_c(&line));
        assert_int_equal(a->prompt.cursor, a->prompt.text.n);
        type_keys(a, "<Esc>");
    }
    prompt_open(a, PROMPT_EXPORT, "write to: ", SV("~/be"));
    type_keys(a, "<Tab>");
    assert_string_equal(str_c(&a->prompt.text), "~/beta.md");
    str_release(&keys);
    str_release(&line);
    str_release(&folder);
}

// More than one would look through are not: neither is what they share known, nor the only one.
static void a_large_folder_is_cut(void **state)
{
    struct small *s = *state;
    struct app *a = app_of(state);
    struct str keys = {0}, folder = small_path(s, "t");
    for (int i = 0; i < 1100; i++) {
        char name[32];
        snprintf(name, sizeof(name), "t/name-%04d", i);
        make_file(s, name);
    }
    str_addf(&keys, ":add %s/n<Tab>", str_c(&folder));
    type_keys(a, str_c(&keys));
    assert_true(a->prompt.paths_cut);
    assert_in_range(a->prompt.paths.n, 1, 1000);
    assert_int_equal(a->prompt.complete_at, 1);
    type_keys(a, "x");
    assert_int_equal(a->prompt.paths.n, 0);
    str_release(&keys);
    str_release(&folder);
}

static void history(void **state)
{
    struct app *a = app_of(state);
    static const struct {
        const char *keys, *line;
    } rows[] = {
        {"<Up>", "sort date"},
        {"<Up><Up>", "sort title"},
        {"<Up><Up><Up><Up>", "sort title"},
        {"new<Up><Down>", "new"},
        {"<Up><Up><Down>", "sort date"},
        {"<Down>", ""},
    };
    type_keys(a, ":sort title<Enter>:sort date<Enter>:sort title<Enter>:sort date<Enter>");
    assert_int_equal(a->prompt.history[PROMPT_COMMAND].n, 2);    // each line once
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        type_keys(a, ":");
        type_keys(a, rows[i].keys);
        assert_string_equal(str_c(&a->prompt.text), rows[i].line);
        type_keys(a, "<C-u><Esc>");
    }
    type_keys(a, "/<Up>");
    assert_string_equal(str_c(&a->prompt.text), "");    // each kind of prompt has its own
    type_keys(a, "<Esc>:lost words<C-c>:<Up>");
    assert_string_equal(str_c(&a->prompt.text), "lost words");    // ^C loses nothing
}

static void an_editor_helps_with_notes(void **state)
{
    struct app *a = app_of(state);
    prompt_open(a, PROMPT_NOTE, "note: ", SV("第一行"));
    type_keys(a, "<C-e>");
    assert_int_equal(a->wish.kind, WISH_EDIT);
    assert_string_equal(str_c(&a->wish.text), "第一行");
    app_edited(a, SV("第一行\r\n第二行\n\n"));
    assert_string_equal(str_c(&a->prompt.text), "第一行\n第二行");
    assert_int_equal(a->prompt.cursor, a->prompt.text.n);
    type_keys(a, "<Esc>");
    app_edited(a, SV("too late"));
    assert_int_equal(a->prompt.kind, PROMPT_NONE);
}

static void an_editor_that_fails_is_told(void **state)
{
    struct small *s = *state;
    struct app *a = &s->app;
    struct err e = {0};
    err_set(&e, "vi: ended with status 1");
    prompt_open(a, PROMPT_NOTE, "note: ", SV("第一行"));
    type_keys(a, "<C-e>");
    for (int i = 0; i < 2; i++) {
        app_not_edited(a, &e);
        assert_string_equal(str_c(&a->prompt.label), "vi: ended with status 1; note: ");
    }
    type_keys(a, "x");
    assert_string_equal(str_c(&a->prompt.label), "note: ");
    assert_string_equal(str_c(&a->prompt.text), "第一行x");
    type_keys(a, "<Esc>");
}

static void the_reader_finds_while_one_types(void **state)
{
    struct app *a = app_of(state);
    struct small *s = *state;
    assert_true(reader_open(a, s->harbour));
    app_focus(a, PANE_READER);
    app_resize(a, 12, 60);
    struct place before = a->reader.eye;
    type_keys(a, "/灯");
    assert_true(a->reader.search.now.end > 0);
    type_keys(a, "亮");
    assert_int_equal(a->reader.search.now.block, 8);
    type_keys(a, "<Esc>");
    assert_int_equal(a->reader.eye.block, before.block);
    assert_int_equal(a->reader.eye.off, before.off);
    type_keys(a, "/灯亮<Enter>");
    assert_int_equal(a->reader.eye.block, 8);
    type_keys(a, "<C-o>");
    assert_int_equal(a->reader.eye.block, before.block);
}

// Esc leaves what was looked for before, with its hits; Enter on an empty line goes on with it.
static void giving_up_a_search_keeps_the_one_before(void **state)
{
    struct app *a = app_of(state);
    app_resize(a, 12, 60);
    type_keys(a, "j<Enter>n");
    assert_string_equal(str_c(&a->message.text), "nothing was looked for yet: / asks");
    type_keys(a, "/灯<Enter>");
    assert_int_equal(reader_hit_count(&a->reader), 3);
    struct hit first = a->reader.search.now;
    type_keys(a, "/海上<Esc>");
    assert_string_equal(str_c(&a->reader.search.phrase), "灯");
    assert_int_equal(reader_hit_count(&a->reader), 3);
    assert_int_equal(reader_hit_number(&a->reader), 1);
    assert_int_equal(a->reader.search.now.block, first.block);
    type_keys(a, "n");
    assert_int_equal(reader_hit_number(&a->reader), 2);
    type_keys(a, "/x<BS><Enter>");
    assert_int_equal(reader_hit_number(&a->reader), 3);
    type_keys(a, "<Esc>g/海<BS><Enter>G/水<Esc>");    // nothing was looked for: stays at the end
    assert_int_equal(a->reader.search.phrase.n, 0);
    assert_true(a->reader.at_end);
}

// Where a hit is in the whole article is known of each, for the map.
static void hits_know_what_is_before_them(void **state)
{
    struct app *a = app_of(state);
    struct block_page page = {0};
    type_keys(a, "j<Enter>G/灯<Enter>");
    const struct reader *r = &a->reader;
    assert_true(blocks_load(a->db, r->article, 0, r->info.v[0].blocks, &page, NULL));
    assert_int_equal(reader_hit_count(r), 3);
    for (size_t i = 0; i < 3; i++) {
        const struct hit *h = i < r->search.after.n ? &r->search.after.v[i]
                                                    : &r->search.before.v[i - r->search.after.n];
        uint64_t before = 0;
        for (uint32_t b = 0; b < h->block; b++)
            before += page.v[b].text.n;
        assert_int_equal(h->start, before + h->off);
    }
    block_page_release(&page);
}

static void the_next_hit_is_looked_for_from_where_one_is(void **state)
{
    struct app *a = app_of(state);
    app_resize(a, 6, 60);
    type_keys(a, "j<Enter>/年<Enter>");
    assert_int_equal(a->reader.search.now.block, 2);
    type_keys(a, "Gn");
    assert_int_equal(a->reader.search.now.block, 2);
    assert_string_equal(str_c(&a->message.text), "past the end: on from the start");
    type_keys(a, "GN");
    assert_int_equal(a->reader.search.now.block, 3);
    type_keys(a, "N");    // two are in this block
    assert_int_equal(a->reader.search.now.block, 3);
    type_keys(a, "N");
    assert_int_equal(a->reader.search.now.block, 2);
}

static void what_is_hidden_is_not_found(void **state)
{
    struct app *a = app_of(state);
    type_keys(a, "j<Enter>/灯<Enter>");
    assert_int_equal(reader_hit_count(&a->reader), 3);
    type_keys(a, "6}F");    // the last turn is of 周答
    assert_int_equal(reader_hit_count(&a->reader), 1);
    type_keys(a, "n");
    assert_int_equal(a->reader.search.now.block, 8);
    type_keys(a, "/林问<Enter>");
    assert_string_equal(str_c(&a->message.text), "not found: 林问");
    type_keys(a, "F");
    assert_int_equal(reader_hit_count(&a->reader), 3);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(editing, small_setup, small_teardown),
        cmocka_unit_test_setup_teardown(leaving, small_setup, small_teardown),
        cmocka_unit_test_setup_teardown(completing, small_setup, small_teardown),
        cmocka_unit_test_setup_teardown(completing_paths, small_setup, small_teardown),
        cmocka_unit_test_setup_teardown(a_large_folder_is_cut, small_setup, small_teardown),
        cmocka_unit_test_setup_teardown(history, small_setup, small_teardown),
        cmocka_unit_test_setup_teardown(an_editor_helps_with_notes, small_setup, small_teardown),
        cmocka_unit_test_setup_teardown(an_editor_that_fails_is_told, small_setup, small_teardown),
        cmocka_unit_test_setup_teardown(giving_up_a_search_keeps_the_one_before, small_setup,
                                        small_teardown),
        cmocka_unit_test_setup_teardown(hits_know_what_is_before_them, small_setup, small_teardown),
        cmocka_unit_test_setup_teardown(the_reader_finds_while_one_types, small_setup,
                                        small_teardown),
        cmocka_unit_test_setup_teardown(what_is_hidden_is_not_found, small_setup, small_teardown),
        cmocka_unit_test_setup_teardown(the_next_hit_is_looked_for_from_where_one_is, small_setup,
                                        small_teardown),
    };
    return cmocka_run_group_tests_name("prompt", tests, NULL, NULL);
}
