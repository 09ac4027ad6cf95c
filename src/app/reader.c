#include "reader-internal.h"
#include "yulu/base/i18n.h"

static void release_search_and_quotes(struct reader *r)
{
    reader_search_release(&r->search);
    quote_list_release(&r->quotes);
    for (size_t i = 0; i < r->hints.n; i++)
        str_release(&r->hints.v[i].target);
    vec_release(&r->hints);
}

void reader_release(struct reader *r)
{
    reader_drop_blocks(r);
    release_search_and_quotes(r);
    article_list_release(&r->info);
    speaker_list_release(&r->speakers);
    str_release(&r->hint_typed);
    str_release(&r->question);
    str_release(&r->topic);
    vec_release(&r->lines);
    vec_release(&r->highlights);
    wrap_scratch_release(&r->scratch);
    *r = (struct reader){0};
}

static bool write_place(struct app *a, struct err *e)
{
    struct reader *r = &a->reader;
    struct article *info = &r->info.v[0];
    unsigned furthest = r->permille > info->read_permille ? r->permille : info->read_permille;
    bool ends = r->at_end && !info->read;
    if (!article_save_place(a->db, r->article, r->eye, furthest, e) ||
        (ends && !article_set_read(a->db, r->article, true, e)))
        return false;
    r->place_dirty = false;
    info->read_permille = (uint16_t)furthest;
    info->read = info->read || ends;
    return true;
}

bool reader_save_place(struct app *a, int patience, struct err *e)
{
    if (!a->reader.article || !a->reader.place_dirty || db_is_read_only(a->db))
        return true;
    db_wait(a->db, patience);
    bool ok = write_place(a, e);
    db_wait(a->db, DB_WAIT_USUAL);
    return ok;
}

void reader_close(struct app *a)
{
    reader_save_place(a, PLACE_SOON_MS, NULL);
    reader_release(&a->reader);
    a->reader.only = -1;
    a->reader.hint_chosen = -1;
    a->reader.speaker = -1;
}

static bool load_article(struct app *a, int64_t article, struct reader *r, struct err *e)
{
    return article_load(a->db, article, &r->info, e) && article_place(a->db, article, &r->eye, e) &&
           speakers_load(a->db, article, &r->speakers, e) && map_load(a->db, article, &r->map, e) &&
           quotes_load(a->db, &(struct quote_filter){.article = article}, &r->quotes, e);
}

bool reader_open(struct app *a, int64_t article)
{
    struct reader *r = &a->reader;
    struct err e = {0};
    if (r->article == article)
        return true;
    if (!reader_save_place(a, PLACE_LAST_MS, &e))
        return app_fail(a, &e);
    struct reader *fresh = mem_zalloc(sizeof(*fresh));
    bool ok = load_article(a, article, fresh, &e);
    if (ok) {
        bool furniture = r->furniture;
        reader_release(r);
        *r = *fresh;
        r->article = article;
        r->only = r->hint_chosen = r->speaker = -1;
        r->furniture = furniture;
        r->place_dirty = true;    // it was opened: the library is to know
        reader_set_top(a, reader_row_of(a, r->eye));
        quotes_pane_load(a);
    } else {
        reader_release(fresh);
    }
    mem_free(fresh);
    return ok || app_fail(a, &e);
}

void reader_reload(struct app *a)
{
    struct reader *r = &a->reader;
    struct err e = {0};
    struct article_list now = {0};
    if (!r->article)
        return;
    if (!article_load(a->db, r->article, &now, &e)) {    // another program removed it
        reader_close(a);
        app_focus(a, PANE_LIST);
        app_fail(a, &e);
        return;
    }
    bool changed = now.v[0].revision != r->info.v[0].revision;
    article_list_release(&r->info);
    r->info = now;
    reader_reload_quotes(a);
    if (!changed)
        return;
    reader_drop_blocks(r);
    r->selection.on = false;
    reader_find(a, SV(""), false);
    speaker_list_release(&r->speakers);
    if (!article_place(a->db, r->article, &r->eye, &e) ||
        !speakers_load(a->db, r->article, &r->speakers, &e) ||
        !map_load(a->db, r->article, &r->map, &e))
        app_fail(a, &e);
    r->only = -1;
    reader_set_top(a, reader_row_of(a, r->eye));
}

void reader_reload_quotes(struct app *a)
{
    struct reader *r = &a->reader;
    struct err e = {0};
    struct quote_list now = {0};
    if (!r->article)
        return;
    if (!quotes_load(a->db, &(struct quote_filter){.article = r->article}, &now, &e)) {
        app_fail(a, &e);
        return;
    }
    quote_list_release(&r->quotes);
    r->quotes = now;
}

enum { MEASURE_LEAST = 20, MEASURE_WIDEST = 200 };

static void set_measure(struct app *a, int measure)
{
    measure = measure < MEASURE_LEAST    ? MEASURE_LEAST
              : measure > MEASURE_WIDEST ? MEASURE_WIDEST
                                         : measure;
    a->config.measure = measure;
    app_resize(a, a->rows, a->cols);
    config_save(&a->config, SV("measure"), a->db, NULL);
    app_say(a, _("measure: %d cells"), measure);
}

// Narrower than what is seen, where the pane is narrower than the measure.
static void change_measure(struct app *a, int by)
{
    int widest = a->geometry.pane[PANE_READER].cols;
    set_measure(a, (a->config.measure < widest || by > 0 ? a->config.measure : widest) + by);
}

void verb_wider(struct app *a, const struct call *c)
{
    change_measure(a, 2 * c->count);
}

void verb_narrower(struct app *a, const struct call *c)
{
    change_measure(a, -2 * c->count);
}

void verb_measure_toggle(struct app *a, const struct call *c)
{
    (void)c;
    bool wide = a->config.measure == MEASURE_WIDEST;
    set_measure(a, wide ? config_defaults().measure : MEASURE_WIDEST);
}

void verb_furniture(struct app *a, const struct call *c)
{
    struct reader *r = &a->reader;
    (void)c;
    if (!r->article)
        return;
    r->furniture = !r->furniture;
    reader_relayout(a);
    reader_search_anew(a);
    app_say(a, "%s", r->furniture ? _("page furniture is shown") : _("page furniture is hidden"));
}

void reader_show_only(struct app *a, int32_t speaker)
{
    a->reader.only = speaker;
    reader_relayout(a);
    reader_search_anew(a);
}

void verb_only_speaker(struct app *a, const struct call *c)
{
    struct reader *r = &a->reader;
    (void)c;
    if (!r->article)
        return;
    if (r->only < 0 && r->speaker < 0) {
        app_say(a, _("nobody speaks here"));
        return;
    }
    reader_show_only(a, r->only < 0 ? r->speaker : -1);
    if (r->only >= 0)
        app_say(a, _("only %.*s; F shows all again"), (int)r->speakers.v[r->only].name.n,
                r->speakers.v[r->only].name.p);
    else
        app_say(a, _("all speakers"));
}
