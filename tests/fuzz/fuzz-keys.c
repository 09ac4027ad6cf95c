// Bytes as keys.conf, and bytes as keys, mouse and resizes of an app with a small library.  The
// first byte says which.  Each input begins with the same library: what it writes is rolled back.
#include <assert.h>

#include "app/small-articles.h"
#include "base/folder.h"
#include "yulu/app/app.h"

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { KEYS_MOST = 400, SPECIALS_FROM = 0x80, EVENTS_FROM = 0xA0, LETTERS_FROM = 0xB0 };

static struct db *library;    // libFuzzer has no argument to hand it on
static void *folder;

static void remove_folder(void)
{
    db_close(library);
    folder_teardown(&folder);
}

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    struct err e = {0};
    int64_t id;
    (void)argc, (void)argv;
    if (folder_setup(&folder)) {
        return 1;
    }
    setenv("XDG_CONFIG_HOME", folder, 1);
    struct str path = {0};
    str_addf(&path, "%s/library.db", (const char *)folder);
    bool ok = db_open(&library, str_c(&path), &e);
    str_release(&path);
    for (size_t i = 0; ok && i < ARRAY_LEN(small_articles); i++) {
        ok = small_import(library, &small_articles[i], &id, &e);
    }
    atexit(remove_folder);
    if (!ok) {
        fprintf(stderr, "%s\n", e.text);
    }
    return !ok;
}

static void read_keymap(struct sv text)
{
    struct keymap k = {0};
    struct err e = {0};
    bool ok = keymap_read(&k, text, "keys.conf", &e);
    assert(ok == !err_is(&e));
    for (size_t i = 0; i < k.bindings.n; i++) {
        const struct binding *b = &k.bindings.v[i];
        struct str name = {0};
        uint32_t key;
        key_spell(b->key, &name);
        assert(key_parse(str_sv(&name), &key) && key == b->key);
        assert(keymap_find(&k, b->context, b->key) == b);
        str_release(&name);
    }
    keymap_release(&k);
}

static void event(struct app *a, uint8_t byte, uint8_t next)
{
    int kind = byte - EVENTS_FROM;
    if (kind <= MOUSE_WHEEL_DOWN) {
        app_mouse(a, &(struct mouse_event){(enum mouse)kind, next % 25, next % 130});
    } else if (kind == MOUSE_WHEEL_DOWN + 1) {
        app_resize(a, next % 45, next);
    } else if (kind == MOUSE_WHEEL_DOWN + 2) {
        app_edited(a, SV("从编辑器\r\n回来\n"));
    } else {
        app_tick(a, 1, next & 1);
    }
}

// Letters that are not ASCII: Han, a combining mark, joiners and flags, a private one.
static uint32_t letter(uint8_t byte)
{
    static const uint32_t letters[] = {0x8BED,  0x706F, 0x301,  0x200D,   0x1F680,
                                       0x1F1E8, 0xFF1A, 0xE000, 0x10FFFD, 0xA0};
    return letters[byte % ARRAY_LEN(letters)];
}

// All that a key may write has to land in the folder: no slashes in a file's name, and the folder
// before it. Commands that take a name are not run.
static bool leads_out(struct app *a, uint32_t key)
{
    static const char *const commands_with_names[] = {"write", "export", "add"};
    struct prompt *p = &a->prompt;
    bool accepts = key == K_ENTER || key == K_CTRL('j');
    if (p->kind == PROMPT_EXPORT && accepts) {
        str_splice(&p->text, 0, 0, SV("/"));
        str_splice(&p->text, 0, 0, sv_from(folder));
    }
    for (size_t i = 0; p->kind == PROMPT_COMMAND && accepts && i < 3; i++) {
        if (sv_find(str_sv(&p->text), sv_from(commands_with_names[i])) >= 0) {
            return true;
        }
    }
    return key == '/' && p->kind == PROMPT_EXPORT;
}

static void check(const struct app *a)
{
    assert(a->list.cursor < a->list.shown.n || a->list.cursor == 0);
    assert(a->quotes.cursor < a->quotes.shown.n || a->quotes.cursor == 0);
    assert(a->panel.cursor < a->panel.shown.n || a->panel.cursor == 0);
    assert(a->prompt.cursor <= a->prompt.text.n);
    assert(cluster_floor(str_sv(&a->prompt.text), a->prompt.cursor) == a->prompt.cursor);
}

static void press(struct app *a, const uint8_t *keys, size_t n)
{
    for (size_t i = 0; i < n && i < KEYS_MOST; i++) {
        uint8_t byte = keys[i];
        if (byte >= EVENTS_FROM && byte < LETTERS_FROM) {
            event(a, byte, i + 1 < n ? keys[i + 1] : 0);
        } else {
            uint32_t key = byte >= LETTERS_FROM    ? letter(byte)
                           : byte >= SPECIALS_FROM ? K_SPECIAL + 1 + byte - SPECIALS_FROM
                                                   : byte;
            if (!leads_out(a, key)) {
                app_key(a, key);
            }
        }
        check(a);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct err e = {0};
    struct app *a = mem_zalloc(sizeof(*a));
    if (size && data[0] % 4 == 0) {
        read_keymap((struct sv){(const char *)data + 1, size - 1});
    } else if (size && db_begin(library, &e)) {
        if (app_init(a, library, &e)) {
            app_resize(a, 24, data[0]);
            press(a, data + 1, size - 1);
        }
        app_release(a);
        db_rollback(library);
    }
    mem_free(a);
    return 0;
}
