// Turns, topics, marks and jumps.
#include "reader-internal.h"
#include "yulu/base/i18n.h"

static void to_turn(struct app *a, int direction, int count, int32_t speaker)
{
    struct reader *r = &a->reader;
    struct err e = {0};
    struct turn_info t;
    bool found = false;
    if (!r->article)
        return;
    if (!r->info.v[0].turns) {
        app_say(a, _("nobody is named as a speaker in this article"));
        return;
    }
    // Inside a turn, its own start is the previous one only when the eye has left it.
    struct turn_query q = {r->article, r->eye.block, direction, count,
                           speaker >= 0 ? speaker : r->only};
    if (direction < 0 && r->eye.off)
        q.block++;
    if (!turn_seek(a->db, &q, &t, &found, &e)) {
        app_fail(a, &e);
        return;
    }
    if (!found) {
        app_say(a, "%s", direction > 0 ? _("this is the last turn") : _("this is the first turn"));
        return;
    }
    reader_go(a, (struct place){t.turn.block, 0});
}

void verb_next_turn(struct app *a, const struct call *c)
{
    to_turn(a, 1, c->count, -1);
}

void verb_previous_turn(struct app *a, const struct call *c)
{
    to_turn(a, -1, c->count, -1);
}

static void to_same_speaker(struct app *a, int direction, int count)
{
    struct reader *r = &a->reader;
    int32_t speaker = r->speaker;
    if (r->article && speaker < 0) {    // between turns: the one who spoke last
        struct turn_info t;
        bool found = false;
        struct turn_query q = {r->article, r->eye.block, -1, 1, -1};
        if (turn_seek(a->db, &q, &t, &found, NULL) && found)
            speaker = (int32_t)t.turn.speaker;
    }
    to_turn(a, direction, count, speaker);
}

void verb_next_same_speaker(struct app *a, const struct call *c)
{
    to_same_speaker(a, 1, c->count);
}

void verb_previous_same_speaker(struct app *a, const struct call *c)
{
    to_same_speaker(a, -1, c->count);
}

static void to_topic(struct app *a, int direction, int count)
{
    struct reader *r = &a->reader;
    struct err e = {0};
    uint32_t block = 0;
    bool found = false;
    if (!r->article)
        return;
    uint32_t from = r->eye.block + (direction < 0 && r->eye.off);
    if (!topic_seek(a->db, r->article, from, direction, count, &block, &found, &e))
        app_fail(a, &e);
    else if (found)
        reader_go(a, (struct place){block, 0});
    else
        app_say(a, "%s",
                direction > 0 ? _("this is the last topic") : _("this is the first topic"));
}

void verb_next_topic(struct app *a, const struct call *c)
{
    to_topic(a, 1, c->count);
}

void verb_previous_topic(struct app *a, const struct call *c)
{
    to_topic(a, -1, c->count);
}

static bool is_letter(struct sv s)
{
    return s.n == 1 && ((s.p[0] >= 'a' && s.p[0] <= 'z') || (s.p[0] >= 'A' && s.p[0] <= 'Z'));
}

void verb_set_mark(struct app *a, const struct call *c)
{
    struct err e = {0};
    if (!a->reader.article)
        return;
    if (!is_letter(c->argument))
        app_say(a, _("a mark is a letter, a to z or A to Z"));
    else if (mark_set(a->db, a->reader.article, c->argument.p[0], a->reader.eye, &e))
        app_say(a, _("mark %c is set"), c->argument.p[0]);
    else
        app_fail(a, &e);
}

// Back to where the last jump began; once more, and the reader is where he was.
static void go_where_jump_began(struct app *a)
{
    if (!a->jumps.v.n) {
        app_say(a, _("no earlier place"));
        return;
    }
    struct jump last = a->jumps.v.v[a->jumps.v.n - 1];
    if (last.article == a->reader.article) {
        reader_go(a, last.at);
        return;
    }
    reader_jump_from(a);
    if (reader_open(a, last.article))
        reader_set_top(a, reader_row_of(a, a->reader.eye = last.at));
}

void verb_go_mark(struct app *a, const struct call *c)
{
    struct err e = {0};
    struct place at;
    if (!a->reader.article)
        return;
    if (sv_eq(c->argument, SV("'")))
        go_where_jump_began(a);
    else if (!is_letter(c->argument))
        app_say(a, _("a mark is a letter, a to z or A to Z"));
    else if (mark_get(a->db, a->reader.article, c->argument.p[0], &at, &e))
        reader_go(a, at);
    else
        app_fail(a, &e);
}

static void along_jumps(struct app *a, int direction, int count)
{
    struct reader *r = &a->reader;
    struct jump to, now = {r->article, r->eye};
    bool moved = false;
    while (count-- > 0 && jumps_move(&a->jumps, direction, now, &to)) {
        now = to;
        moved = true;
    }
    if (!moved) {
        app_say(a, "%s", direction < 0 ? _("no earlier place") : _("no later place"));
        return;
    }
    if (!reader_open(a, to.article))
        return;
    app_focus(a, PANE_READER);
    r->eye = to.at;
    r->place_dirty = true;
    reader_set_top(a, reader_row_of(a, to.at));
}

void verb_jump_back(struct app *a, const struct call *c)
{
    along_jumps(a, -1, c->count);
}

void verb_jump_forward(struct app *a, const struct call *c)
{
    along_jumps(a, 1, c->count);
}

void verb_go_percent(struct app *a, const struct call *c)
{
    struct reader *r = &a->reader;
    struct err e = {0};
    long percent = c->count;
    uint32_t block;
    struct sv text = c->argument;
    if (sv_ends(text, SV("%")))
        text.n--;
    if (!r->article)
        return;
    if (!text.n && !c->counted) {
        app_say(a, _("type the percent first: 40%%"));
        return;
    }
    if ((text.n && !sv_to_long(text, &percent)) || percent < 0 || percent > 100) {
        app_say(a, _("the percent is a number from 0 to 100"));
        return;
    }
    uint64_t start = r->info.v[0].bytes * (uint64_t)percent / 100;
    if (!block_at_start(a->db, r->article, start, &block, &e)) {
        app_fail(a, &e);
        return;
    }
    uint64_t off = start - reader_start(a, block);
    const struct block *b = reader_block(a, block);
    uint32_t at = b && off < b->text.n ? (uint32_t)cluster_floor(b->text, (size_t)off) : 0;
    reader_go(a, (struct place){block, at});
}
