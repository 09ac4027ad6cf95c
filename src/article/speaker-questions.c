// Questions without names: headings, strong lines, lines that open with a dash, block quotes, or
// nothing but a question mark.  What stands between them answers.
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
    CARRIER_WHITE,    // □ a question, ■ what is answered, or the other way round
    CARRIER_BLACK,
    CARRIER_PLAIN,    // a short paragraph that asks
    CARRIER_HEADING
};
enum {
    CARRIER_COUNT = CARRIER_HEADING + 7,
    QUESTIONS_MIN = 3,
    PLAIN_MIN = 4,        // nothing sets them off from rhetoric
    PLAIN_MAX = 200,      // characters of one
    ANSWER_BLOCKS = 8,    // of such a question, on average
    DASHES_MIN = 6,       // lines of two who both begin with a dash
    ADDRESS_MIN = 12,     // characters of a request: Tell us about your village.
    OPENING_BYTES = 1500
};

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

// Q：: what follows is a question, with or without a mark at its end.
static bool is_called_question(const struct block *b)
{
    struct label l;
    return label_read(b->text, 0, &l) && l.delim == DELIM_COLON &&
           name_read(l.name).word == WORD_QUESTION;
}

// -¿Y el mar?: a hyphen for a dash, where it does not begin a list.
static bool opens_with_dash(struct sv text, size_t *end)
{
    if (label_opens_with_dash(text, end))
        return true;
    struct sv rest = sv_slice(text, 1, text.n);
    uint32_t next = char_first(rest);
    *end = 1;
    return sv_starts(text, SV("-")) && (char_is_letter(next) || next == 0xbf || next == 0xa1);
}

static bool asks_plainly(const struct block *b)
{
    uint32_t first = char_first(b->text);
    return b->kind == BLOCK_PARAGRAPH && b->quote == 0 && b->start_count == 0 &&
           !text_is_longer(b->text, PLAIN_MAX) && (text_asks(b->text) || text_requests(b->text)) &&
           (char_is_letter(first) || char_is_digit(first) || first == 0xbf);
}

// The mark that TEXT begins with: white ones ask where black ones answer.
static int mark_of(struct sv text, size_t *end)
{
    static const uint32_t white[] = {0x25a1, 0x25cb, 0x25c7, 0x25b3, 0x25ce};    // □ ○ ◇ △ ◎
    static const uint32_t black[] = {0x25a0, 0x25cf, 0x25c6, 0x25b2, 0x25cf};    // ■ ● ◆ ▲ ●
    struct sv rest = text_trim_start(text);
    uint32_t c = char_take(&rest);
    *end = text.n - text_trim_start(rest).n;
    for (size_t i = 0; i < ARRAY_LEN(white); i++) {
        if (c == white[i])
            return CARRIER_WHITE;
        if (c == black[i])
            return CARRIER_BLACK;
    }
    return CARRIER_NONE;
}

static bool is_mark(int carrier)
{
    return carrier == CARRIER_WHITE || carrier == CARRIER_BLACK;
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
    if (is_mark(mark_of(b->text, &end)))
        return mark_of(b->text, &end);
    if (opens_with_question_label(b->text, &end))
        return CARRIER_LABEL;
    if (b->quote > 0 || b->kind == BLOCK_QUOTE)
        return CARRIER_QUOTE;
    return asks_plainly(b) ? CARRIER_PLAIN : CARRIER_NONE;
}

// The bytes looked at to tell talk: enough of them.
static struct sv opening(const struct block *b)
{
    return sv_slice(b->text, 0, b->text.n < OPENING_BYTES ? b->text.n : OPENING_BYTES);
}

struct tally {
    uint32_t lines, asking, you, answered, i, talk;
    uint32_t first, end;    // blocks from the first question to the last
    int last;               // 1: the last block was a question
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
        if (!block_speaks(b))
            continue;
        int carrier = carrier_of(b);
        bool waits = any_waits(tallies);
        unsigned says = waits ? words_say(opening(b)) : 0;
        for (int i = 0; waits && i < CARRIER_COUNT; i++)
            if (i != carrier && b->kind != BLOCK_HEADING && (!is_mark(i) || is_mark(carrier)))
                tally_answer(&tallies[i], b, says);
        if (carrier == CARRIER_NONE)
            continue;
        struct tally *t = &tallies[carrier];
        bool asks = text_has_question(b->text) || carrier == CARRIER_PLAIN ||
                    (carrier == CARRIER_LABEL && is_called_question(b));
        t->first = t->lines == 0 ? k : t->first;
        t->end = k;
        t->lines++;
        t->asking += asks;
        t->you += asks && (words_say_until(opening(b), SAYS_YOU) & SAYS_YOU);
        t->last = asks;
    }
}

// Questions to somebody who answers in the first person; not the headings of a handbook.
static double worth(int carrier, const struct tally *t)
{
    bool heading = carrier >= CARRIER_HEADING;
    bool dash = carrier == CARRIER_DASH || carrier == CARRIER_STRONG_DASH;
    bool marked = dash || carrier == CARRIER_LABEL || is_mark(carrier);
    bool all_ask = is_mark(carrier) && t->asking + 1 >= t->lines;    // but for what they mean
    if (t->asking < QUESTIONS_MIN || t->answered * 10 < t->asking * 7 ||
        (!all_ask && (marked ? t->talk : t->i) * 10 < t->answered * 4))
        return 0;
    if (t->asking * 10 < t->lines * (heading ? 6 : 4))
        return 0;
    if (!marked && t->you * 4 < t->asking)
        return 0;
    if (carrier == CARRIER_PLAIN && (t->asking < PLAIN_MIN || t->you * 2 < t->asking ||
                                     t->end - t->first > t->asking * ANSWER_BLOCKS))
        return 0;
    return (carrier == CARRIER_PLAIN ? 0.5 : 1.0) * (double)t->asking *
           (1.0 + (double)t->you / t->asking + (double)t->i / t->answered);
}

// Marks the question at BLOCK; the name that asks it.
static uint32_t mark_question(struct talk *t, uint32_t block, uint32_t asker)
{
    const struct block *b = &t->d->blocks[block];
    struct label l;
    size_t end = 0;
    if (opens_with_dash(b->text, &end) || is_mark(mark_of(b->text, &end))) {
        vec_push(&t->marks, (struct mark){block, 0, (uint32_t)end, b->line, asker});
        return asker;
    }
    end = 0;
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

// Tell us about your village: said to somebody, where questions stand.
static bool requests(const struct block *b)
{
    return text_is_longer(b->text, ADDRESS_MIN) &&
           (words_say_until(opening(b), SAYS_YOU) & SAYS_YOU);
}

static bool is_question(const struct block *b, int carrier)
{
    if (carrier_of(b) != carrier)
        return false;
    if (text_has_question(b->text) || carrier == CARRIER_STRONG_DASH || carrier == CARRIER_LABEL ||
        carrier == CARRIER_PLAIN)
        return true;
    if (carrier == CARRIER_DASH)
        return char_ends_sentence(char_last(b->text, NULL));
    return (carrier == CARRIER_STRONG && opens_with_name(b)) ||
           ((carrier == CARRIER_STRONG || carrier >= CARRIER_HEADING) && requests(b));
}

// One name at the first question and none at the others is that of all.
static void spread_name(struct talk *t, uint32_t asker, uint32_t named)
{
    for (size_t i = 0; i < t->marks.n && named != NAME_NONE; i++)
        if (t->marks.v[i].name == asker)
            t->marks.v[i].name = named;
}

// The first answer may begin with the name of the one who gives it.
static void mark_answer(struct talk *t, uint32_t block, uint32_t *answerer)
{
    const struct block *b = &t->d->blocks[block];
    struct label l;
    size_t after;
    uint32_t end = is_mark(mark_of(b->text, &after)) ? (uint32_t)after : 0;
    if (*answerer == NAME_NONE && opens_with_name(b) && label_read(b->text, 0, &l)) {
        struct name name = name_read(l.name);
        *answerer = names_add(&t->names, &name);
        t->names.all.v[*answerer].hint = ROLE_GUEST;
        end = l.end;
    }
    if (*answerer == NAME_NONE)
        *answerer = name_answerer(t);
    vec_push(&t->marks, (struct mark){block, 0, end, b->line, *answerer});
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
            mark_answer(t, k, &answerer);
        }
        asked = question || (asked && b->kind == BLOCK_HEADING);
    }
    if (!several)
        spread_name(t, asker, named);
}

// "… — said Tom": a dash after a mark, and a small letter.
static bool is_narrated(struct sv text)
{
    uint32_t before = 0;
    bool mark = false;
    size_t end;
    opens_with_dash(text, &end);
    for (struct sv rest = sv_slice(text, end, text.n); rest.n > 0;) {
        uint32_t c = char_take(&rest);
        if (char_is_space(c))
            continue;
        if (mark && char_is_latin(c) && !char_is_upper(c))
            return true;
        mark = char_is_dash(c) && (before == ',' || before == '.' || before == '!' ||
                                   before == '?' || before == 0x2026);
        before = c;
    }
    return false;
}

struct dashes {
    uint32_t lines, asking, odd, answers, talk, narrated;
};

// Two who both begin with a dash take turns: the one who asks, then the other.
static struct dashes tally_dashes(const struct document *d)
{
    struct dashes t = {0};
    for (uint32_t k = 0; k < d->block_count; k++) {
        const struct block *b = &d->blocks[k];
        size_t end;
        if (!block_speaks(b) || b->kind != BLOCK_PARAGRAPH || !opens_with_dash(b->text, &end))
            continue;
        bool asks = text_asks(b->text), answers = t.lines % 2 == 1;
        if (t.lines == 0 && !asks)
            continue;
        t.lines++;
        t.asking += asks && !answers;
        t.odd += asks && answers;
        t.answers += answers;
        t.talk += answers && (words_say(opening(b)) & (SAYS_I | SAYS_WE | SAYS_YOU | SAYS_TALK));
        t.narrated += is_narrated(b->text);
    }
    return t;
}

static bool mark_dashes(struct talk *t)
{
    struct dashes n = tally_dashes(t->d);
    if (n.lines < DASHES_MIN || n.asking * 10 < n.answers * 6 || n.odd * 2 > n.asking ||
        n.talk * 10 < n.answers * 4 || n.narrated * 5 > n.lines)
        return false;
    uint32_t names[] = {name_questioner(t), name_answerer(t)}, turn = 0;
    for (uint32_t k = 0; k < t->d->block_count; k++) {
        const struct block *b = &t->d->blocks[k];
        size_t end;
        if (!block_speaks(b) || b->kind != BLOCK_PARAGRAPH || !opens_with_dash(b->text, &end) ||
            (turn == 0 && !text_asks(b->text)))
            continue;
        vec_push(&t->marks, (struct mark){k, 0, (uint32_t)end, b->line, names[turn++ % 2]});
    }
    return true;
}

// Lines of one paragraph take turns: a question, and below it the answer.
struct exchange {
    uint32_t lines, questions, addressed, answers, talk;
    bool marked;    // by a dash, a label or a number, all of them
};

// The question that LINE is, behind a dash or Q., where *END is; no more than a line.
static bool line_asks(struct sv line, size_t *end)
{
    struct label l;
    *end = 0;
    if (text_is_longer(line, PLAIN_MAX))
        return false;
    if (label_read(line, 0, &l) && l.delim == DELIM_COLON &&
        name_read(l.name).word == WORD_QUESTION) {
        *end = l.end;
        return true;
    }
    if (opens_with_dash(line, end))
        return text_asks(line);
    *end = 0;
    uint32_t first = char_first(line);
    return (text_asks(line) || text_requests(line)) &&
           (char_is_letter(first) || char_is_digit(first) || first == 0xbf);
}

static bool has_exchange(const struct block *b)
{
    return block_speaks(b) && b->start_count > 0 && b->quote == 0 &&
           (b->kind == BLOCK_PARAGRAPH || b->kind == BLOCK_ITEM);
}

// Counts one line of an exchange; whether it asks.
static bool take_line(struct talk *t, struct exchange *x, uint32_t block, uint32_t i, bool asked)
{
    const struct block *b = &t->d->blocks[block];
    struct sv line = block_line(b, i);
    size_t end;
    bool asks = line_asks(line, &end) && !asked;
    unsigned says = words_say(line);
    x->lines++;
    x->questions += asks;
    x->addressed += asks && (says & SAYS_YOU);
    x->marked = x->marked && (!asks || end > 0 || (b->kind == BLOCK_ITEM && b->ordinal > 0));
    x->answers += asked;
    x->talk += asked && (says & (SAYS_I | SAYS_WE | SAYS_TALK));
    return asks;
}

static struct exchange tally_lines(struct talk *t)
{
    struct exchange x = {.marked = true};
    for (uint32_t k = 0; k < t->d->block_count; k++) {
        bool asked = false;
        if (!has_exchange(&t->d->blocks[k]))
            continue;
        for (uint32_t i = 0; i < block_lines(&t->d->blocks[k]); i++)
            asked = take_line(t, &x, k, i, asked);
    }
    return x;
}

static void mark_line(struct talk *t, uint32_t block, uint32_t i, size_t label, uint32_t name)
{
    const struct block *b = &t->d->blocks[block];
    uint32_t off = block_line_off(b, i);
    vec_push(&t->marks, (struct mark){block, off, off + (uint32_t)label, b->line + i, name});
}

static bool mark_lines(struct talk *t)
{
    struct exchange x = tally_lines(t);
    if (x.questions < PLAIN_MIN || x.answers * 10 < x.questions * 8 ||
        x.questions * ANSWER_BLOCKS < x.lines ||
        (x.marked ? x.talk * 10 < x.answers * 3
                  : x.talk * 10 < x.answers * 3 || x.addressed * 2 < x.questions))
        return false;
    uint32_t asker = name_questioner(t), answerer = name_answerer(t);
    for (uint32_t k = 0; k < t->d->block_count; k++) {
        const struct block *b = &t->d->blocks[k];
        bool asked = false;
        for (uint32_t i = 0; has_exchange(b) && i < block_lines(b); i++) {
            size_t end;
            struct sv line = block_line(b, i);
            bool asks = line_asks(text_trim(line), &end) && !asked;
            if (asks)
                mark_line(t, k, i, end, asker);
            else if (asked)
                mark_line(t, k, i, 0, answerer);
            asked = asks;
        }
    }
    return true;
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
        return mark_dashes(t) || mark_lines(t);
    mark_all(t, best);
    return true;
}
