#include "yulu/app/app.h"

#include "reader-verbs.h"
#include "verbs.h"
#include "yulu/base/asset.h"
#include "yulu/base/clock.h"
#include "yulu/base/file.h"
#include "yulu/base/i18n.h"
#include "yulu/text/sanitize.h"

enum { COUNT_MAX = 99999, WHEEL_ROWS = 3 };

static void import_report(void *arg, const char *path, const char *why)
{
    struct app *a = arg;
    if (*why) {
        app_say(a, "%s: %s", path, why);
        a->message.kind = MESSAGE_ERROR;
    }
}

// The keymap that is built in is right, or a test fails; the user's may not be, and then it is
// told.
static void read_keymaps(struct app *a)
{
    struct err e = {0};
    struct str path = {0}, text = {0};
    keymap_read(&a->keys, asset_bytes("keys.conf"), "keys.conf", &e);
    if (file_home(HOME_CONFIG, "keys.conf", &path, NULL) && file_exists(str_c(&path))) {
        if (file_read(str_c(&path), 1 << 20, &text, &e))
            keymap_read(&a->keys, str_sv(&text), str_c(&path), &e);
    }
    if (err_is(&e))
        app_fail(a, &e);
    str_release(&path);
    str_release(&text);
}

bool app_init(struct app *a, struct db *db, struct err *e)
{
    *a = (struct app){
        .db = db,
        .config = config_defaults(),
        .ambiguous = AMBIGUOUS_NARROW,
        .focus = PANE_LIST,
        .back = PANE_LIST,
        .import = {.report = import_report, .arg = a},
        .renewed = db_is_read_only(db),
    };
    a->reader.only = a->reader.hint_chosen = a->reader.speaker = -1;
    config_load(&a->config, db);
    read_keymaps(a);
    a->library_version = db_version(db);
    if (!list_load(a) || !quotes_pane_load(a))
        return err_set(e, "%s", str_c(&a->message.text));
    list_select_opened(a);
    if (db_is_read_only(db)) {
        app_say(a, _("%s: no permission to write: nothing can be kept"), db_path(db));
        a->message.kind = MESSAGE_ERROR;
    }
    return true;
}

void app_release(struct app *a)
{
    reader_close(a);
    list_release(&a->list);
    quotes_pane_release(&a->quotes);
    panel_release(&a->panel);
    prompt_release(&a->prompt);
    jumps_release(&a->jumps);
    keymap_release(&a->keys);
    import_release(&a->import);
    str_release(&a->message.text);
    str_release(&a->wish.text);
}

static void settle(struct app *a)
{
    list_settle(a);
    reader_settle(a);
    quotes_pane_settle(a);
    panel_settle(a);
}

// Panes move and change width with the focus and the size; the text is set anew only when its
// column changed.
static void place_panes(struct app *a)
{
    struct rect before = a->geometry.text;
    a->geometry = geometry_of(a->rows, a->cols, a->focus, a->zoom, a->config.measure);
    struct rect text = a->geometry.text;
    bool visible = text.rows > 0 && text.cols > 0;
    if (!visible) {    // not on the screen: keeps its last shape, so that coming back changes
                       // nothing
        a->geometry.text = before;
        a->geometry.text.rows = before.rows > 0 ? before.rows : 1;
        return;
    }
    if (text.cols != before.cols || text.rows != before.rows)
        reader_relayout(a);
}

void app_resize(struct app *a, int rows, int cols)
{
    a->rows = rows;
    a->cols = cols;
    place_panes(a);
    settle(a);
}

void app_focus(struct app *a, enum pane pane)
{
    if (pane != a->focus && a->focus != PANE_READER)
        a->back = a->focus;
    a->focus = pane;
    place_panes(a);
}

void app_set_ambiguous(struct app *a, enum ambiguous ambiguous)
{
    if (a->ambiguous == ambiguous)
        return;
    a->ambiguous = ambiguous;
    reader_relayout(a);
    settle(a);
}

void app_say(struct app *a, const char *format, ...)
{
    struct str text = {0};
    va_list args;
    va_start(args, format);
    str_vaddf(&text, format, args);
    va_end(args);
    sanitize_c(&a->message.text, str_sv(&text), SANITIZE_NAME);    // titles, paths and addresses
    str_release(&text);
    a->message.kind = MESSAGE_INFO;
}

bool app_fail(struct app *a, const struct err *e)
{
    app_say(a, "%s", e->text);
    a->message.kind = MESSAGE_ERROR;
    return false;
}

void app_wish(struct app *a, enum wish_kind kind, struct sv text)
{
    a->wish.kind = kind;
    str_clear(&a->wish.text);
    str_add(&a->wish.text, text);
}

enum context app_context(const struct app *a)
{
    static const enum context of_pane[PANE_COUNT] = {CONTEXT_LIST, CONTEXT_READER, CONTEXT_QUOTES};
    if (a->prompt.kind != PROMPT_NONE)
        return CONTEXT_PROMPT;
    if (a->panel.kind != PANEL_NONE)
        return CONTEXT_PANEL;
    if (a->focus == PANE_READER && a->reader.selection.on)
        return CONTEXT_SELECT;
    return of_pane[a->focus];
}

static bool take_digit(struct app *a, uint32_t key)
{
    if (key < '0' || key > '9' || (key == '0' && !a->pending.count))
        return false;
    int count = a->pending.count * 10 + (int)(key - '0');
    a->pending.count = count < COUNT_MAX ? count : COUNT_MAX;
    return true;
}

// The command that waited for a key has it.
static void give_key(struct app *a, uint32_t key)
{
    const struct command *c = a->pending.command;
    int count = a->pending.command_count;
    struct str text = {0};
    a->pending = (struct pending){0};
    if (key_text(key, &text)) {
        struct call call = {count ? count : 1, count > 0, str_sv(&text)};
        c->run(a, &call);
    }
    str_release(&text);
}

static void run_binding(struct app *a, const struct binding *b)
{
    struct str line = {0};    // the command may change the keymap's memory or the app's
    int count = a->pending.count;
    str_add(&line, str_sv(&b->command));
    a->pending.count = 0;
    command_begin(a, str_sv(&line), count);
    str_release(&line);
}

static void say_unbound(struct app *a, uint32_t key)
{
    struct str name = {0};
    key_spell(key, &name);
    a->pending.count = 0;
    app_say(a, _("%s does nothing here; ? lists the keys"), str_c(&name));
    str_release(&name);
}

static void dispatch(struct app *a, uint32_t key)
{
    if (a->prompt.kind != PROMPT_NONE)
        prompt_key(a, key);
    else if (a->reader.hints.n)
        reader_key_hint(a, key);
    else if (a->pending.command)
        give_key(a, key);
    else if (!take_digit(a, key)) {
        const struct binding *b = keymap_find(&a->keys, app_context(a), key);
        if (b && b->command.n)
            run_binding(a, b);
        else
            say_unbound(a, key);
    }
}

void app_key(struct app *a, uint32_t key)
{
    str_clear(&a->message.text);
    dispatch(a, key);
    place_panes(a);
    settle(a);
}

static bool inside(struct rect r, int row, int col)
{
    return row >= r.row && row < r.row + r.rows && col >= r.col && col < r.col + r.cols;
}

static void wheel(struct app *a, enum pane pane, int direction)
{
    struct call c = {.count = 1};
    if (a->panel.kind == PANEL_NONE && pane == PANE_READER) {
        reader_scroll(a, direction * WHEEL_ROWS);
        return;
    }
    if (a->panel.kind == PANEL_NONE)
        app_focus(a, pane);
    if (direction > 0)
        verb_down(a, &c);
    else
        verb_up(a, &c);
}

static void click_map(struct app *a, int row)
{
    struct rect map = a->geometry.map;
    struct call c = {.count = (row - map.row) * 100 / (map.rows > 1 ? map.rows - 1 : 1),
                     .counted = true};
    verb_go_percent(a, &c);
}

static void mouse_in_pane(struct app *a, enum pane pane, const struct mouse_event *m)
{
    struct geometry *g = &a->geometry;
    if (m->kind != MOUSE_DRAG && m->kind != MOUSE_RELEASE)
        app_focus(a, pane);
    int row = m->row - g->pane[pane].row;
    if (pane == PANE_LIST)
        list_mouse(a, (int)m->kind, row);
    else if (pane == PANE_QUOTES)
        quotes_pane_mouse(a, (int)m->kind, row);
    else if (inside(g->map, m->row, m->col) && m->kind == MOUSE_PRESS)
        click_map(a, m->row);
    else
        reader_mouse(a, m->kind, m->row - g->text.row, m->col - g->text.col);
}

static void mouse(struct app *a, const struct mouse_event *m)
{
    bool over_panel = a->panel.kind != PANEL_NONE && inside(panel_rect(a), m->row, m->col);
    for (int pane = 0; pane < PANE_COUNT; pane++) {
        if (!over_panel && !inside(a->geometry.pane[pane], m->row, m->col))
            continue;
        if (m->kind == MOUSE_WHEEL_UP || m->kind == MOUSE_WHEEL_DOWN)
            wheel(a, (enum pane)pane, m->kind == MOUSE_WHEEL_DOWN ? 1 : -1);
        else if (over_panel)
            panel_mouse(a, (int)m->kind, m->row - panel_rect(a).row);
        else
            mouse_in_pane(a, (enum pane)pane, m);
        return;
    }
}

void app_mouse(struct app *a, const struct mouse_event *m)
{
    if (a->prompt.kind != PROMPT_NONE)
        return;
    if (m->kind == MOUSE_PRESS)
        str_clear(&a->message.text);
    mouse(a, m);
    place_panes(a);
    settle(a);
}

void app_import(struct app *a, bool open_first)
{
    a->importing = true;
    a->open_imported = open_first;
}

static void say_tally(struct app *a)
{
    const struct import_tally *t = &a->import.tally;
    unsigned in = t->added + t->refreshed;
    if (t->failed)    // the reason of the last one stands there
        return;
    if (in || t->unchanged)
        app_say(a,
                P_("%u article added, %u refreshed, %u unchanged",
                   "%u articles added, %u refreshed, %u unchanged", t->added),
                t->added, t->refreshed, t->unchanged);
}

static void import_done(struct app *a)
{
    int64_t first = a->import.first;
    bool samples = !a->list.articles.n && !a->open_imported;
    a->importing = false;
    list_load(a);
    reader_reload(a);
    if (!samples)
        say_tally(a);
    if (a->open_imported && first && reader_open(a, first)) {
        list_select(a, first);
        app_focus(a, PANE_READER);
    }
    import_release(&a->import);
}

static bool import_some(struct app *a, int64_t until)
{
    struct err e = {0};
    while (import_step(a->db, &a->import, &e))
        if (clock_mono() > until)
            return true;
    if (err_is(&e))
        app_fail(a, &e);
    import_done(a);
    return false;
}

// Another program may have written to the library.
static void look_for_changes(struct app *a)
{
    db_wait(a->db, PLACE_SOON_MS);
    int64_t version = db_version(a->db);
    db_wait(a->db, DB_WAIT_USUAL);
    if (!version || version == a->library_version)
        return;
    a->library_version = version;
    list_load(a);
    reader_reload(a);
    quotes_pane_load(a);
}

// Articles that an older parser read are read anew, one at a time, while nobody waits.
static bool renew_one(struct app *a)
{
    struct err e = {0};
    if (a->renewed)
        return false;
    db_wait(a->db, PLACE_SOON_MS);
    bool one = import_renew(a->db, &a->import, &e);
    db_wait(a->db, DB_WAIT_USUAL);
    if (one) {
        list_load(a);
        reader_reload(a);
        return true;
    }
    a->renewed = !err_is(&e) || !db_was_busy(a->db);
    if (err_is(&e) && a->renewed)
        app_fail(a, &e);
    return false;
}

// While another program writes, the place is written at a later tick: nobody has to know.
static bool save_place(struct app *a)
{
    struct err e = {0};
    if (reader_save_place(a, PLACE_SOON_MS, &e))
        return true;
    if (!db_was_busy(a->db))
        app_fail(a, &e);
    return false;
}

bool app_tick(struct app *a, int budget, bool idle)
{
    int64_t until = clock_mono() + (int64_t)budget * 1000;
    bool more = reader_tick(a);
    if (a->importing)
        more |= import_some(a, until);
    if (idle && !more) {
        bool saved = save_place(a);
        look_for_changes(a);
        more = saved && renew_one(a);
    }
    place_panes(a);
    settle(a);
    return more;
}

void app_edited(struct app *a, struct sv text)
{
    if (a->prompt.kind != PROMPT_NONE)
        prompt_set_text(a, text);
    settle(a);
}

// The prompt stands where messages do.
void app_not_edited(struct app *a, const struct err *e)
{
    app_fail(a, e);
    if (a->prompt.kind != PROMPT_NONE)
        prompt_say(a, str_c(&a->message.text));
}
