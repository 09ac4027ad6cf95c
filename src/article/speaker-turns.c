// From marks to turns: blocks are cut, turns get their ends, names become speakers.
#include "parse-blocks.h"
#include "parse-chars.h"
#include "speaker-internal.h"
#include "yulu/article/markdown.h"

enum {
    NOTE_MIN = 8,    // characters of an editor's note; fewer are (笑)
};

// Two marks can mean the same place: one at the start of a line, one at the first of its words.
static void drop_doubles(struct talk *t)
{
    size_t kept = 0;
    for (size_t i = 0; i < t->marks.n; i++)
        if (kept == 0 || t->marks.v[i].block != t->marks.v[kept - 1].block)
            t->marks.v[kept++] = t->marks.v[i];
    t->marks.n = kept;
}

// Cuts blocks where a turn starts inside one; marks then stand at the start of theirs.
static void cut_blocks(struct talk *t)
{
    VEC(struct block_cut) cuts = {0};
    for (size_t i = 0; i < t->marks.n; i++) {
        struct mark *m = &t->marks.v[i];
        struct sv text = t->d->blocks[m->block].text;
        m->off = (uint32_t)(text.n - text_trim_start(sv_slice(text, m->off, text.n)).n);
        uint32_t block = m->block;
        bool again =
            cuts.n > 0 && cuts.v[cuts.n - 1].block == block && cuts.v[cuts.n - 1].off == m->off;
        if (text_trim(sv_slice(text, 0, m->off)).n > 0 && !again) {
            vec_push(&cuts, (struct block_cut){block, m->off, m->line});
            m->end -= m->off;
        }
        m->block += (uint32_t)cuts.n;
    }
    if (cuts.n > 0)
        blocks_cut_all(t->d, cuts.v, cuts.n);
    vec_release(&cuts);
    drop_doubles(t);
}

// A label without words after it reaches into the white space at the cut.
static uint32_t label_end(const struct talk *t, const struct mark *m)
{
    size_t n = t->d->blocks[m->block].text.n;
    return m->end < n ? m->end : (uint32_t)n;
}

static void add_label_span(struct document *d, struct block *b, uint32_t end)
{
    struct sv label = text_trim(sv_slice(b->text, 0, end));
    struct span *spans = arena_array(&d->arena, b->span_count + 1, sizeof(*spans));
    spans[0] = (struct span){
        .off = 0, .end = (uint32_t)(label.p - b->text.p + (ptrdiff_t)label.n), .kind = SPAN_LABEL};
    for (uint32_t i = 0; i < b->span_count; i++)
        spans[i + 1] = b->spans[i];
    b->spans = spans;
    b->span_count++;
}

// Where the dialogue is over before the next label: a heading or a label that opens notes,
// references, related reading.
static bool closes(const struct block *b)
{
    struct label l;
    if (b->kind == BLOCK_HEADING)
        return word_closes(b->text);
    if (block_is_strong_title(b))
        return word_closes(b->text) || word_introduces(b->text);
    return b->kind == BLOCK_PARAGRAPH && word_closes(b->text) && label_read(b->text, 0, &l) &&
           (l.delim == DELIM_COLON || l.delim == DELIM_ALONE) && word_closes(l.name);
}

static bool is_line_title(const struct block *b)
{
    return block_is_strong_title(b) || block_is_numbered_title(b);
}

// How headings and strong lines stand to the turns: directly before one, or elsewhere.
struct leads {
    uint32_t headings, leading, strong, strong_leading;
};

static struct leads count_leads(const struct talk *t)
{
    const struct document *d = t->d;
    struct leads n = {0};
    for (size_t i = 0; i < t->marks.n; i++) {
        uint32_t turn = t->marks.v[i].block, from = i > 0 ? t->marks.v[i - 1].block + 1 : 0;
        for (uint32_t k = from; k < turn; k++) {
            bool heading = i > 0 && d->blocks[k].kind == BLOCK_HEADING;
            bool strong = block_speaks(&d->blocks[k]) && is_line_title(&d->blocks[k]);
            bool leads = (heading || strong) && block_after(d, k) == turn;
            n.headings += heading;
            n.leading += heading && leads;
            n.strong += strong && (i > 0 || leads);
            n.strong_leading += strong && leads;
        }
    }
    return n;
}

// Headings lead turns here, so that one without a turn below it is something else.
static bool headings_lead(const struct leads *n)
{
    return n->headings > 0 && n->leading * 2 >= n->headings;
}

// Strong lines are headings where several stand before turns, and few within them: there they are
// emphasis.  A single one is a heading where there are no others.
static bool strong_lines_lead(const struct leads *n)
{
    if (n->strong == 1)
        return n->strong_leading == 1 && n->headings == 0;
    return n->strong_leading >= 2 && n->strong_leading * 3 >= n->strong * 2;
}

static bool is_section_number(const struct block *b)
{
    return !text_is_longer(b->text, 3) && !text_has_letter(b->text) &&
           char_is_digit(char_first(b->text));
}

// Nothing that was said: at the end of a turn it belongs to what follows.
static bool is_between_turns(const struct block *b, bool strong_lead)
{
    return !block_is_text(b) || b->kind == BLOCK_HEADING ||
           (b->flags & (BLOCK_FURNITURE | BLOCK_REPEATED_TITLE)) ||
           (strong_lead && (is_line_title(b) || is_section_number(b)));
}

// A paragraph in italics or in parentheses below the last answer: an editor's note.
static bool is_note(const struct block *b)
{
    if (b->kind != BLOCK_PARAGRAPH || text_characters(b->text) < NOTE_MIN)
        return false;
    uint32_t first = char_first(b->text), last = char_last(b->text, NULL);
    if ((first == '(' || first == 0xff08) && (last == ')' || last == 0xff09))
        return true;
    for (uint32_t i = 0; i < b->span_count; i++)
        if (b->spans[i].kind == SPAN_EMPHASIS && b->spans[i].off == 0 &&
            b->spans[i].end + 1 >= b->text.n)
            return true;
    return false;
}

// — 完 —, - FIN -: the last words that are none.
static bool is_end_mark(struct sv text)
{
    static const char *const ends[] = {"完", "全文完", "本文完", "end", "theend", "fin"};
    for (size_t i = 0; i < ARRAY_LEN(ends); i++)
        if (text_same(text, sv_from(ends[i])))
            return true;
    return false;
}

// Below the last answer: an editor's note, a line of credits, the end of the text.
static bool is_below_talk(const struct block *b)
{
    return is_note(b) || (b->kind == BLOCK_PARAGRAPH && block_lines(b) == 1 &&
                          (is_end_mark(b->text) || text_is_credit(b->text)));
}

static uint32_t turn_end(const struct talk *t, size_t i, const struct leads *leads)
{
    const struct document *d = t->d;
    bool last = i + 1 == t->marks.n;
    uint32_t start = t->marks.v[i].block, limit = last ? d->block_count : t->marks.v[i + 1].block;
    uint32_t end = start + 1;
    while (end < limit && !closes(&d->blocks[end]) &&
           !(last && headings_lead(leads) && d->blocks[end].kind == BLOCK_HEADING))
        end++;
    bool strong = !last && strong_lines_lead(leads);
    while (end > start + 1 && (is_between_turns(&d->blocks[end - 1], strong) ||
                               (last && is_below_talk(&d->blocks[end - 1]))))
        end--;
    return end;
}

static void fill_turn(struct document *d, struct turn *turn, uint32_t index)
{
    for (uint32_t k = turn->block; k < turn->end_block; k++) {
        struct block *b = &d->blocks[k];
        if (b->flags & (BLOCK_FURNITURE | BLOCK_REPEATED_TITLE))
            continue;
        b->turn = (int32_t)index;
        uint32_t from = k == turn->block ? turn->label_end : 0;
        turn->characters += (uint32_t)text_characters(sv_slice(b->text, from, b->text.n));
    }
}

// The speaker of name NAME; SPEAKERS has for each name its index + 1 once it has appeared.
static uint32_t speaker_of(struct talk *t, uint32_t name, uint32_t *speakers)
{
    struct document *d = t->d;
    const struct name_entry *e = &t->names.all.v[t->names.all.v[name].same_as];
    uint32_t root = e->same_as;
    if (!speakers[root]) {
        d->speakers[d->speaker_count++] = (struct speaker){.name = arena_sv(&d->arena, e->text),
                                                           .about = arena_sv(&d->arena, e->about),
                                                           .role = e->hint};
        speakers[root] = d->speaker_count;
    }
    return speakers[root] - 1;
}

void turns_make(struct talk *t)
{
    struct document *d = t->d;
    cut_blocks(t);
    struct leads leads = count_leads(t);
    uint32_t *speakers = mem_zalloc((t->names.all.n + 1) * sizeof(*speakers));
    d->speakers = arena_array(&d->arena, t->names.all.n + 1, sizeof(*d->speakers));
    d->turns = arena_array(&d->arena, t->marks.n + 1, sizeof(*d->turns));
    for (size_t i = 0; i < t->marks.n; i++) {
        const struct mark *m = &t->marks.v[i];
        struct turn *turn = &d->turns[d->turn_count];
        *turn = (struct turn){.block = m->block,
                              .end_block = turn_end(t, i, &leads),
                              .label_end = label_end(t, m),
                              .line = m->line,
                              .speaker = speaker_of(t, m->name, speakers),
                              .question = -1};
        if (m->end > 0)
            add_label_span(d, &d->blocks[m->block], turn->label_end);
        fill_turn(d, turn, d->turn_count++);
        d->speakers[turn->speaker].turns++;
        d->speakers[turn->speaker].characters += turn->characters;
    }
    mem_free(speakers);
}
