// Questions without names: headings, strong lines, lines that open with a dash, block quotes.  What
// stands between them answers.
#include "parse-blocks.h"
#include "parse-chars.h"
#include "speaker-internal.h"

enum carrier {
    CARRIER_NONE = -1,
    CARRIER_STRONG,
    CARRIER_DASH,
    CARRIER_STRONG_DASH,
    CARRIER_QUOTE,
    CARRIER_LABEL,    // Q1：, 记者：, where answers have no label
    CARRIER_HEADING
};
enum { CARRIER_COUNT = CARRIER_HEADING + 7, QUESTIONS_MIN = 3, OPENING_BYTES = 1500 };

// A label that says no more than that somebody asks; its end to *END.
static bool opens_with_question_label(struct sv text, size_t *end)
{
    struct label l;
    if (!label_read(text, 0, &l) || l.delim != DELIM_COLON || l.end >= text.n)
        return false;
    struct name name = name_read(l.name);
    *end = l.end;
    return name.word == WORD_QUESTION || name.word == WORD_HOST;
}

// How block B would carry a question, a level of headings each for itself.
static int carrier_of(const struct block *b)
{
    size_t end;
    if (!block_speaks(b))
        return CARRIER_NONE;
    if (b->kind == BLOCK_HEADING)
        return CARRIER_HEADING + b->level;
    if (b->kind != BLOCK_PARAGRAPH && b->kind != BLOCK_QUOTE)
        return CARRIER_NONE;
    bool strong = block_is_strong(b);
    if (label_opens_with_dash(b->text, &end))
        return strong ? CARRIER_STRONG_DASH : CARRIER_DASH;
    if (strong)
        return CARRIER_STRONG;
    if (opens_with_question_label(b->text, &end))
        return CARRIER_LABEL;
    return b->quote > 0 || b->kind == BLOCK_QUOTE ? CARRIER_QUOTE : CARRIER_NONE;
}

// The bytes looked at to tell talk: enough of them.
static struct sv opening(const struct block *b)
{
    return sv_slice(b->text, 0, b->text.n < OPENING_BYTES ? b->text.n : OPENING_BYTES);
}

struct tally {
    uint32_t lines, asking, you, answered, i, talk;
    int last;    // 1: the last block was a question
};

// "A. x" below a question: something to choose, not an answer.
static bool is_choice(struct sv s)
{
    return s.n > 2 && (s.p[0] == 'A' || s.p[0] == 'a') &&
           (s.p[1] == '.' || s.p[1] == ')' || sv_starts(sv_slice(s, 1, s.n), SV("、")) ||
            sv_starts(sv_slice(s, 1, s.n), SV("．")));
}

static void tally_answer(struct tally *t, const struct block *b, unsigned says)
{
    if (t->last && !is_choice(b->text)) {
        t->answered++;
        t->i += (says & SAYS_I) != 0;
        t->talk += (says & (SAYS_I | SAYS_WE | SAYS_YOU | SAYS_TALK)) != 0;
    }
    t->last = 0;
}

static bool any_waits(const struct tally *tallies)
{
    for (int i = 0; i < CARRIER_COUNT; i++)
        if (tallies[i].last)
            return true;
    return false;
}

static void tally_all(const struct talk *talk, struct tally *tallies)
{
    for (uint32_t k = 0; k < talk->d->block_count; k++) {
        const struct block *b = &talk->d->blocks[k];
        int carrier = carrier_of(b);
        if (!block_speaks(b))
            continue;
        unsigned says = any_waits(tallies) ? words_say(opening(b)) : 0;
        for (int i = 0; i < CARRIER_COUNT; i++)
            if (i != carrier && b->kind != BLOCK_HEADING)
                tally_answer(&tallies[i], b, says);
        if (carrier == CARRIER_NONE)
            continue;
        struct tally *t = &tallies[carrier];
        bool asks = text_has_question(b->text);
        t->lines++;
        t->asking += asks;
        t->you += asks && (words_say(opening(b)) & SAYS_YOU);
        t->last = asks;
    }
}

// Questions to somebody who answers in the first person; not the headings of a handbook.
static double worth(int carrier, const struct tally *t)
{
    bool heading = carrier >= CARRIER_HEADING;
    bool dash = carrier == CARRIER_DASH || carrier == CARRIER_STRONG_DASH;
    bool marked = dash || carrier == CARRIER_LABEL;
    if (t->asking < QUESTIONS_MIN || t->answered * 10 < t->asking * 7 ||
        (marked ? t->talk : t->i) * 10 < t->answered * 4)
        return 0;
    if (t->asking * 10 < t->lines * (heading ? 6 : 4))
        return 0;
    if (!marked && t->you * 4 < t->asking)
        return 0;
    return (double)t->asking * (1.0 + (double)t->you / t->asking + (double)t->i / t->answered);
}

// Marks the question at BLOCK; the name that asks it.
static uint32_t mark_question(struct talk *t, uint32_t block, uint32_t asker)
{
    const struct block *b = &t->d->blocks[block];
    struct label l;
    size_t end = 0;
    if (label_opens_with_dash(b->text, &end)) {
        vec_push(&t->marks, (struct mark){block, 0, (uint32_t)end, b->line, asker});
        return asker;
    }
    uint32_t name = asker;
    if (label_read(b->text, 0, &l) && l.delim == DELIM_COLON && l.end < b->text.n) {
        struct name read = name_read(l.name);
        if (name_quality(&read) > (l.numbered ? -1 : 0)) {
            end = l.end;
            name = read.word == WORD_QUESTION ? asker : names_add(&t->names, &read);
            t->names.all.v[name].hint = ROLE_HOST;
        }
    }
    vec_push(&t->marks, (struct mark){block, 0, (uint32_t)end, b->line, name});
    return name;
}

// **Ann Lee: Welcome.** opens a talk without asking.
static bool opens_with_name(const struct block *b)
{
    struct label l;
    if (!label_read(b->text, 0, &l) || l.delim != DELIM_COLON || l.end >= b->text.n)
        return false;
    struct name name = name_read(l.name);
    return name_quality(&name) > 0;
}

static bool is_question(const struct block *b, int carrier)
{
    if (carrier_of(b) != carrier)
        return false;
    return text_has_question(b->text) || carrier == CARRIER_STRONG_DASH ||
           carrier == CARRIER_LABEL || (carrier == CARRIER_STRONG && opens_with_name(b));
}

// One name at the first question and none at the others is that of all.
static void spread_name(struct talk *t, uint32_t asker, uint32_t named)
{
    for (size_t i = 0; i < t->marks.n && named != NAME_NONE; i++)
        if (t->marks.v[i].name == asker)
            t->marks.v[i].name = named;
}

// The questions of one carrier and the blocks that answer them.
static void mark_all(struct talk *t, int carrier)
{
    uint32_t asker = name_questioner(t), answerer = NAME_NONE, named = NAME_NONE;
    bool asked = false, several = false;
    for (uint32_t k = 0; k < t->d->block_count; k++) {
        const struct block *b = &t->d->blocks[k];
        if (!block_speaks(b))
            continue;
        bool question = is_question(b, carrier);
        if (question) {
            uint32_t who = mark_question(t, k, asker);
            several = several || (who != asker && (t->marks.n > 1 && who != named));
            named = who != asker ? who : named;
        } else if (asked && b->kind != BLOCK_HEADING) {
            if (answerer == NAME_NONE)
                answerer = name_answerer(t);
            vec_push(&t->marks, (struct mark){k, 0, 0, b->line, answerer});
        }
        asked = question || (asked && b->kind == BLOCK_HEADING);
    }
    if (!several)
        spread_name(t, asker, named);
}

bool questions_choose(struct talk *t)
{
    struct tally tallies[CARRIER_COUNT] = {0};
    int best = 0;
    tally_all(t, tallies);
    for (int i = 1; i < CARRIER_COUNT; i++)
        if (worth(i, &tallies[i]) > worth(best, &tallies[best]))
            best = i;
    if (worth(best, &tallies[best]) <= 0)
        return false;
    mark_all(t, best);
    return true;
}
