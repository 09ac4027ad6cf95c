// Selecting, by sentence first, and keeping what is selected.
#include "reader-internal.h"
#include "yulu/base/i18n.h"
#include "yulu/text/sentence.h"

// Where the words of a block begin: behind the label of a turn that starts with it.
static uint32_t words_from(const struct block *b)
{
    for (uint32_t i = 0; i < b->span_count; i++)
        if (b->spans[i].kind == SPAN_LABEL && !b->spans[i].off)
            return b->spans[i].end;
    return 0;
}

// A sentence of the words alone: the label is no part of the first one.
static void take(struct selection *s, uint32_t block, uint32_t from, struct range r)
{
    s->from = (struct place){block, from + (uint32_t)r.off};
    s->to = (struct place){block, from + (uint32_t)r.end};
}

static struct sv words_of(const struct block *b)
{
    return sv_slice(b->text, words_from(b), b->text.n);
}

static bool first_sentence(struct app *a, uint32_t block, struct selection *s)
{
    for (; block != NO_BLOCK; block = reader_step(a, block, 1)) {
        const struct block *b = reader_block(a, block);
        struct range found;
        if (b && sentence_next(words_of(b), 0, &found)) {
            take(s, block, words_from(b), found);
            return true;
        }
    }
    return false;
}

bool reader_sentence(struct app *a, struct place at, struct selection *s)
{
    const struct block *b = reader_block(a, at.block);
    struct range found;
    if (b && at.off > words_from(b) &&
        sentence_at(words_of(b), at.off - words_from(b), &found)) {
        take(s, at.block, words_from(b), found);
        return true;
    }
    uint32_t block = reader_nearest(a, at.block);
    return first_sentence(a, block, s);
}

static bool sentence_after(struct app *a, struct place at, struct selection *s)
{
    const struct block *b = reader_block(a, at.block);
    struct range found;
    if (b && sentence_next(b->text, at.off, &found)) {
        s->from = (struct place){at.block, (uint32_t)found.off};
        s->to = (struct place){at.block, (uint32_t)found.end};
        return true;
    }
    return first_sentence(a, reader_step(a, at.block, 1), s);
}

static bool sentence_in_block_before(struct app *a, uint32_t block, size_t off, struct selection *s)
{
    const struct block *b = reader_block(a, block);
    struct range found;
    if (!b || off <= words_from(b) || !sentence_before(words_of(b), off - words_from(b), &found))
        return false;
    take(s, block, words_from(b), found);
    return true;
}

static bool sentence_ahead_of(struct app *a, struct place at, struct selection *s)
{
    if (sentence_in_block_before(a, at.block, at.off, s))
        return true;
    uint32_t block = reader_step(a, at.block, -1);
    for (; block != NO_BLOCK; block = reader_step(a, block, -1)) {
        const struct block *b = reader_block(a, block);
        if (b && sentence_in_block_before(a, block, b->text.n, s))
            return true;
    }
    return false;
}

// The selection's moving end stays on the screen.
static void show_end(struct app *a)
{
    struct selection *s = &a->reader.selection;
    struct place last = s->to;
    last.off -= last.off > 0;
    reader_show(a, last);
    a->reader.eye = s->from;
}

void verb_select(struct app *a, const struct call *c)
{
    struct selection *s = &a->reader.selection;
    (void)c;
    if (s->on) {
        s->on = false;
        return;
    }
    if (!a->reader.article || !reader_sentence(a, a->reader.eye, s)) {
        app_say(a, _("there is nothing to select"));
        return;
    }
    s->on = true;
    s->anchor = s->from;
    show_end(a);
}

void verb_select_down(struct app *a, const struct call *c)
{
    struct selection *s = &a->reader.selection, next = {0};
    for (int i = 0; i < c->count && sentence_after(a, s->to, &next); i++) {
        s->from = s->anchor = next.from;
        s->to = next.to;
    }
    show_end(a);
}

void verb_select_up(struct app *a, const struct call *c)
{
    struct selection *s = &a->reader.selection, before = {0};
    for (int i = 0; i < c->count && sentence_ahead_of(a, s->from, &before); i++) {
        s->from = s->anchor = before.from;
        s->to = before.to;
    }
    reader_show(a, s->from);
}

void verb_select_extend(struct app *a, const struct call *c)
{
    struct selection *s = &a->reader.selection, next = {0};
    for (int i = 0; i < c->count && sentence_after(a, s->to, &next); i++)
        s->to = next.to;
    show_end(a);
}

void verb_select_shrink(struct app *a, const struct call *c)
{
    struct selection *s = &a->reader.selection, last = {0}, before = {0};
    for (int i = 0; i < c->count; i++) {
        // The last sentence that is selected, and the one before that: its end is the new end.
        if (!sentence_ahead_of(a, s->to, &last) || place_cmp(last.from, s->from) <= 0)
            break;
        if (!sentence_ahead_of(a, last.from, &before) || place_cmp(before.to, s->from) <= 0)
            break;
        s->to = before.to;
    }
    show_end(a);
}

static void move_end(struct app *a, int direction)
{
    struct selection *s = &a->reader.selection;
    const struct block *b = reader_block(a, s->to.block);
    if (!b)
        return;
    struct place to = s->to;
    if (direction > 0 && to.off >= b->text.n) {
        uint32_t block = reader_step(a, to.block, 1);
        b = block == NO_BLOCK ? NULL : reader_block(a, block);
        if (!b || !b->text.n)
            return;
        to = (struct place){block, words_from(b)};
    }
    to.off = (uint32_t)(direction > 0 ? cluster_after(b->text, to.off)
                                      : cluster_before(b->text, to.off));
    if (place_cmp(to, s->from) > 0)
        s->to = to;
}

void verb_select_left(struct app *a, const struct call *c)
{
    for (int i = 0; i < c->count; i++)
        move_end(a, -1);
    show_end(a);
}

void verb_select_right(struct app *a, const struct call *c)
{
    for (int i = 0; i < c->count; i++)
        move_end(a, 1);
    show_end(a);
}

// The end of the last block of a turn that has words.
static struct place turn_end(struct app *a, const struct turn *t)
{
    uint32_t block = t->end_block;
    while (block > t->block + 1) {
        const struct block *b = reader_block(a, block - 1);
        if (b && b->text.n && !(b->flags & BLOCK_FURNITURE) && b->kind != BLOCK_IMAGE)
            break;
        block--;
    }
    const struct block *b = reader_block(a, block - 1);
    return (struct place){block - 1, b ? (uint32_t)b->text.n : 0};
}

void verb_select_turn(struct app *a, const struct call *c)
{
    struct reader *r = &a->reader;
    struct turn_info t;
    const struct block *b = reader_block(a, r->selection.from.block);
    (void)c;
    if (!b || b->turn < 0 || !turn_load(a->db, r->article, (uint32_t)b->turn, &t, NULL)) {
        app_say(a, _("nobody speaks here"));
        return;
    }
    r->selection.from = (struct place){t.turn.block, t.turn.label_end};
    r->selection.to = turn_end(a, &t.turn);
    r->selection.anchor = r->selection.from;
    show_end(a);
}

static bool selected(struct app *a, struct selection *s)
{
    *s = a->reader.selection;
    if (s->on)
        return true;
    if (a->reader.article && reader_sentence(a, a->reader.eye, s))
        return true;
    app_say(a, _("there is nothing to keep here"));
    return false;
}

static bool keep(struct app *a, int64_t *id)
{
    struct selection s;
    struct err e = {0};
    if (!selected(a, &s))
        return false;
    if (!quote_add(a->db, a->reader.article, s.from, s.to, id, &e))
        return app_fail(a, &e);
    bool before = quote_list_has(&a->reader.quotes, *id);
    a->reader.selection.on = false;
    a->reader.eye = s.from;
    reader_reload_quotes(a);
    quotes_pane_load(a);
    quotes_pane_select(a, *id);
    app_say(a, "%s", before ? _("these words are kept already") : _("the quote is kept"));
    return true;
}

static struct sv note_of(const struct reader *r, int64_t quote)
{
    for (size_t i = 0; i < r->quotes.n; i++)
        if (r->quotes.v[i].id == quote)
            return r->quotes.v[i].note;
    return SV("");
}

void verb_keep(struct app *a, const struct call *c)
{
    int64_t id;
    (void)c;
    keep(a, &id);
}

void verb_keep_note(struct app *a, const struct call *c)
{
    int64_t id;
    (void)c;
    if (!keep(a, &id))
        return;
    prompt_open(a, PROMPT_NOTE, _("note: "), note_of(&a->reader, id));
    a->prompt.quote = id;
}

void verb_copy(struct app *a, const struct call *c)
{
    struct selection s;
    struct str text = {0};
    (void)c;
    if (!selected(a, &s))
        return;
    for (uint32_t block = s.from.block; block != NO_BLOCK && block <= s.to.block;
         block = reader_step(a, block, 1)) {
        const struct block *b = reader_block(a, block);
        if (!b || (b->kind == BLOCK_IMAGE && block != s.from.block))
            continue;
        size_t from = block == s.from.block ? s.from.off : 0;
        if (text.n)
            str_add_char(&text, '\n');
        str_add(&text, sv_slice(b->text, from, block == s.to.block ? s.to.off : b->text.n));
    }
    a->reader.selection.on = false;
    app_wish(a, WISH_COPY, str_sv(&text));
    str_release(&text);
}

void reader_mouse(struct app *a, enum mouse kind, int row, int col)
{
    struct reader *r = &a->reader;
    if (row < 0 || (size_t)row >= r->lines.n)
        return;
    const struct reader_line *line = &r->lines.v[row];
    if (!line->b || !line->layout || line->row < 0)
        return;
    struct place at = {line->block, layout_at(line->layout, line->b, line->row, col, a->ambiguous)};
    struct selection *s = &r->selection;
    if (kind == MOUSE_PRESS) {
        s->on = false;
        s->anchor = r->eye = at;
    } else if (kind == MOUSE_DOUBLE) {
        s->on = reader_sentence(a, at, s);
        s->anchor = s->from;
    } else if (kind == MOUSE_DRAG && place_cmp(at, s->anchor)) {
        bool down = place_cmp(at, s->anchor) > 0;
        s->from = down ? s->anchor : at;
        s->to = down ? at : s->anchor;
        s->on = true;
    }
}
