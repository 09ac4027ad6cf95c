// Commands of the panels.
#include <limits.h>

#include "verbs.h"
#include "yulu/base/i18n.h"

// The key that opens a panel closes it.
static void toggle(struct app *a, enum panel_kind kind)
{
    if (a->panel.kind == kind) {
        panel_close(a);
    } else if (!a->reader.article) {
        app_say(a, _("no article is open"));
    } else {
        panel_open(a, kind);
    }
}

void verb_speakers(struct app *a, const struct call *c)
{
    (void)c;
    toggle(a, PANEL_SPEAKERS);
}

void verb_topics(struct app *a, const struct call *c)
{
    (void)c;
    toggle(a, PANEL_TOPICS);
}

static const struct panel_row *current(const struct app *a)
{
    const struct panel *p = &a->panel;
    return p->cursor < p->shown.n ? &p->rows.v[p->shown.v[p->cursor]] : NULL;
}

// Another program may have removed the article while the panel was open.
static void go_to(struct app *a, uint32_t block)
{
    panel_close(a);
    if (a->reader.article) {
        app_focus(a, PANE_READER);
        reader_go(a, (struct place){block, 0});
    }
}

// The speaker's next turn after the eye, or else the first.
static bool find_turn(struct app *a, int32_t speaker, uint32_t *block)
{
    struct err e = {0};
    struct turn_info t;
    bool found = false;
    struct turn_query q = {a->reader.article, a->reader.eye.block, 1, 1, speaker};
    if (!turn_seek(a->db, &q, &t, &found, &e)) {
        return app_fail(a, &e);
    }
    if (!found) {
        q.direction = -1;
        q.count = INT_MAX;
        if (!turn_seek(a->db, &q, &t, &found, &e)) {
            return app_fail(a, &e);
        }
    }
    *block = found ? t.turn.block : a->reader.eye.block;    // the only one is under the eye
    return true;
}

// A person may be introduced and never be given a turn.
static void say_silent(struct app *a)
{
    app_say(a, _("this speaker has no turn in this article"));
}

static void go_to_speaker(struct app *a, const struct panel_row *row)
{
    uint32_t block = 0;
    if (row->turns == 0) {
        say_silent(a);
    } else if (find_turn(a, row->speaker, &block)) {
        go_to(a, block);
    }
}

// Enter on a line of the help runs it, where that makes sense in the pane behind.
static void run_chosen(struct app *a, const struct panel_row *row)
{
    struct str line = {0};    // which closing the panel would free
    str_add(&line, row->line);
    if (line.n) {
        panel_close(a);
        command_begin(a, str_sv(&line), 0);
    }
    str_release(&line);
}

void verb_choose(struct app *a, const struct call *c)
{
    const struct panel_row *row = current(a);
    (void)c;
    if (!row) {
        return;
    }
    switch (a->panel.kind) {
    case PANEL_SPEAKERS:
        go_to_speaker(a, row);
        break;
    case PANEL_TOPICS:
        go_to(a, row->block);
        break;
    case PANEL_HELP:
        run_chosen(a, row);
        break;
    case PANEL_NONE:
        break;
    }
}

static void keep_only(struct app *a, int32_t speaker)
{
    panel_close(a);
    app_focus(a, PANE_READER);
    reader_show_only(a, speaker);
}

void verb_choose_only(struct app *a, const struct call *c)
{
    const struct panel_row *row = current(a);
    (void)c;
    if (!row || a->panel.kind != PANEL_SPEAKERS) {
        app_say(a, _("only a speaker can be kept alone: s lists them"));
    } else if (row->turns == 0 || (size_t)row->speaker >= a->reader.speakers.n) {
        say_silent(a);
    } else if (a->reader.only == row->speaker) {
        keep_only(a, -1);
        app_say(a, _("all turns are shown again"));
    } else {
        int32_t speaker = row->speaker;
        keep_only(a, speaker);
        struct sv name = a->reader.speakers.v[speaker].name;
        app_say(a, _("only %.*s; F shows all again"), (int)name.n, name.p);
    }
}
