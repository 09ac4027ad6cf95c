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
    CARRIER_HEADING
};
enum { CARRIER_COUNT = CARRIER_HEADING + 7, QUESTIONS_MIN = 3, OPENING_BYTES = 1500 };

static bool opens_with_dash(struct sv s, size_t *end)
{
    struct sv rest = text_trim_start(s), next = rest;
    size_t n = 0;
    while (char_is_dash(char_take(&next))) {
        rest = next;
        n++;
    }
    *end = s.n - text_trim_start(rest).n;
    return n >= 1 && text_letters(rest) > 0;
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
    if (opens_with_dash(b->text, &end))
        return strong ? CARRIER_STRONG_DASH : CARRIER_DASH;
    if (strong)
        return CARRIER_STRONG;
    return b->quote > 0 || b->kind == BLOCK_QUOTE ? CARRIER_QUOTE : CARRIER_NONE;
}

// The bytes looked at to tell talk: enough of them.
static struct sv opening(const struct block *b)
{
    return sv_slice(b->text, 0, b->text.n < OPENING_BYTES ? b->text.n : OPENING_BYTES);
}

struct tally {
    uint32_t lines, asking, you, answered, i;
    int last;    // 1: the last block was a question
};

static void tally_answer(struct tally *t, const struct block *b)
{
    if (t->last) {
        t->answered++;
        t->i += (words_say(opening(b)) & SAYS_I) != 0;
    }
    t->last = 0;
}

static void tally_all(const struct talk *talk, struct tally *tallies)
{
    for (uint32_t k = 0; k < talk->d->block_count; k++) {
        const struct block *b = &talk->d->blocks[k];
        int carrier = carrier_of(b);
        if (!block_speaks(b))
            continue;
        for (int i = 0; i < CARRIER_COUNT; i++)
            if (i != carrier && b->kind != BLOCK_HEADING)
                tally_answer(&tallies[i], b);
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
    if (t->asking < QUESTIONS_MIN || t->answered * 10 < t->asking * 7 ||
        t->i * 10 < t->answered * 4)
        return 0;
    if (t->asking * 10 < t->lines * (heading ? 6 : 4))
        return 0;
    bool dash = carrier == CARRIER_DASH || carrier == CARRIER_STRONG_DASH;
    if (!dash && t->you * 4 < t->asking)
        return 0;
    return (double)t->asking * (1.0 + (double)t->you / t->asking + (double)t->i / t->answered);
}

static void mark_question(struct talk *t, uint32_t block, uint32_t asker)
{
    const struct block *b = &t->d->blocks[block];
    struct label l;
    size_t end = 0;
    if (opens_with_dash(b->text, &end)) {
        vec_push(&t->marks, (struct mark){block, 0, (uint32_t)end, b->line, asker});
        return;
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
}

// The questions of one carrier and the blocks that answer them.
static void mark_all(struct talk *t, int carrier)
{
    uint32_t asker = name_questioner(t), answerer = NAME_NONE;
    bool asked = false;
    for (uint32_t k = 0; k < t->d->block_count; k++) {
        const struct block *b = &t->d->blocks[k];
        if (!block_speaks(b))
            continue;
        bool question = carrier_of(b) == carrier &&
                        (text_has_question(b->text) || carrier == CARRIER_STRONG_DASH);
        if (question) {
            mark_question(t, k, asker);
        } else if (asked && b->kind != BLOCK_HEADING) {
            if (answerer == NAME_NONE)
                answerer = name_answerer(t);
            vec_push(&t->marks, (struct mark){k, 0, 0, b->line, answerer});
        }
        asked = question || (asked && b->kind == BLOCK_HEADING);
    }
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
