// Labels that look like no name, and what stands around them says that they are: 有待： asks and is
// answered, 审： is the 审判长 of another label.
#include "parse-blocks.h"
#include "parse-chars.h"
#include "speaker-internal.h"

enum {
    LABELS_MIN = 3,
    ASKED_MIN = 2,    // questions by which a name is one
    NAME_BYTES = 18,
    NAMES_MAX = 200,
    TURNS_MIN = 4,
    FORM_MIN = 3,    // lines of a form
};

// How often a name that looks like none (有待) asks and a name answers it directly, or answers one
// that asks.
struct answered {
    uint32_t labels, asked;
};

static bool may_be_redeemed(const struct name_entry *e)
{
    if (e->quality >= 0 || e->count < LABELS_MIN || e->text.n > NAME_BYTES)
        return false;
    return e->word == WORD_NONE ? char_is_han(char_first(e->text))
                                : e->word == WORD_FIELD && word_is_trade(e->text);
}

// Whether OTHER stands directly beside C as one half of an exchange does: a name for sure, or one
// that comes back.
static bool is_partner(const struct talk *t, const struct candidate *c,
                       const struct candidate *other)
{
    const struct name_entry *e = other ? &t->names.all.v[other->name] : NULL;
    return e && other->shape == c->shape && !other->link &&
           (e->quality > 0 || (e->quality == 0 && e->count >= LABELS_MIN));
}

static void redeem_names(struct talk *t)
{
    struct answered *all = mem_zalloc((t->names.all.n + 1) * sizeof(*all));
    for (size_t i = 0; i < t->candidates.n; i++) {
        struct candidate *c = &t->candidates.v[i];
        if (!may_be_redeemed(&t->names.all.v[c->name]))
            continue;
        struct candidate *next = i + 1 < t->candidates.n ? c + 1 : NULL, *last = i ? c - 1 : NULL;
        bool asks = is_partner(t, c, next) && (candidate_says(t, c) & SAYS_QUESTION);
        bool answers = is_partner(t, c, last) && (candidate_says(t, last) & SAYS_QUESTION);
        all[c->name].labels++;
        all[c->name].asked += asks || answers;
    }
    for (size_t i = 0; i < t->names.all.n; i++)
        if (all[i].asked >= ASKED_MIN && all[i].asked * 3 >= all[i].labels * 2) {
            t->names.all.v[i].quality = 0;
            t->names.all.v[i].word = WORD_NONE;
        }
    mem_free(all);
}

// 审： is somebody where 审判长： is a label too.
static void find_first_letters(struct talk *t)
{
    size_t n = t->names.all.n < NAMES_MAX ? t->names.all.n : 0;
    for (uint32_t i = 0; i < n; i++) {
        struct name_entry *e = &t->names.all.v[i];
        uint32_t full = NAME_NONE;
        bool letter = e->text.n == 3 && char_is_han(char_first(e->text)) && e->count >= 2 &&
                      e->word == WORD_NONE && e->quality < 1;
        for (uint32_t k = 0; letter && k < n; k++) {
            const struct name_entry *f = &t->names.all.v[k];
            bool begins = f->text.n > 3 && f->text.n <= NAME_BYTES && sv_starts(f->text, e->text) &&
                          f->word != WORD_FIELD;
            if (begins && full != NAME_NONE)
                letter = false;
            full = begins ? k : full;
        }
        if (!letter || full == NAME_NONE)
            continue;
        e->quality = 1;
        e->same_as = full;
    }
}

// A： and B： talk to one another where nobody asks as Q: then A answers nothing.
static void read_letters(struct talk *t)
{
    uint32_t a = names_find(&t->names, SV("A")), b = names_find(&t->names, SV("B"));
    bool both = a != NAME_NONE && b != NAME_NONE && t->names.all.v[a].count >= 2 &&
                t->names.all.v[b].count >= 2;
    for (size_t i = 0; both && i < t->names.all.n; i++)
        both = t->names.all.v[i].word != WORD_QUESTION && t->names.all.v[i].word != WORD_HOST;
    if (!both)
        return;
    t->names.all.v[a].word = WORD_NONE;
    t->names.all.v[a].hint = ROLE_UNKNOWN;
    t->names.all.v[a].quality = t->names.all.v[b].quality;
}

// Q 您几点出门？: nothing but a blank between the letter and Chinese.
static bool is_bare_letter(const struct talk *t, const struct candidate *c)
{
    struct sv text = t->d->blocks[c->block].text;
    struct sv label = text_trim(sv_slice(text, c->off, c->end));
    return shape_delim(c->shape) == DELIM_COLON &&
           (sv_ends(label, SV("Q")) || sv_ends(label, SV("A"))) &&
           char_is_han(char_first(sv_slice(text, c->end, text.n)));
}

static bool asks_something(struct talk *t, struct candidate *c)
{
    struct sv rest = t->d->blocks[c->block].text, line;
    rest = sv_slice(rest, c->end, rest.n);
    return (candidate_says(t, c) & SAYS_QUESTION) ||
           (sv_cut(&rest, '\n', &line) && text_requests(line));
}

// A 股, Q 版: such letters speak only where what is behind Q is asked, and what is behind A comes
// next.
static void read_bare_letters(struct talk *t)
{
    uint32_t questions = 0, asking = 0, answers = 0, stray = 0;
    enum word before = WORD_NONE;
    VEC(struct candidate *) bare = {0};
    for (size_t i = 0; i < t->candidates.n; i++) {
        struct candidate *c = &t->candidates.v[i];
        enum word word = t->names.all.v[c->name].word;
        if ((word != WORD_QUESTION && word != WORD_ANSWER) || !is_bare_letter(t, c))
            continue;
        bool asks = word == WORD_QUESTION;
        questions += asks;
        asking += asks && asks_something(t, c);
        answers += !asks;
        stray += !asks && before != WORD_QUESTION;
        before = word;
        vec_push(&bare, c);
    }
    bool speak = questions >= ASKED_MIN && asking * 3 >= questions * 2 && stray * 5 <= answers;
    for (size_t i = 0; !speak && i < bare.n; i++)
        bare.v[i]->link = true;
    vec_release(&bare);
}

void doubtful_names(struct talk *t)
{
    read_letters(t);
    read_bare_letters(t);
    redeem_names(t);
    find_first_letters(t);
}

bool doubtful_is_form(const struct talk *t, uint32_t speakers)
{
    VEC(uint32_t) names = {0};
    bool again = speakers >= FORM_MIN;
    for (size_t i = 0; i < t->candidates.n && again; i++) {
        const struct candidate *c = &t->candidates.v[i];
        if (!c->turn)
            continue;
        vec_push(&names, c->name);
        again = t->names.all.v[c->name].quality < 1 &&
                text_is_longer(t->names.all.v[c->name].text, 1) &&
                (names.n <= speakers || names.v[names.n - 1 - speakers] == c->name);
    }
    again = again && names.n >= speakers * 2;
    vec_release(&names);
    return again;
}

// Whether nearly every line from the first turn to the last begins one.
static bool is_dense(const struct talk *t)
{
    const struct candidate *first = NULL, *last = NULL;
    uint32_t turns = 0, lines = 0;
    for (size_t i = 0; i < t->candidates.n; i++) {
        const struct candidate *c = &t->candidates.v[i];
        if (!c->turn)
            continue;
        first = first ? first : c;
        last = c;
        turns++;
    }
    for (uint32_t k = first ? first->block : 1; first && k <= last->block; k++)
        lines += block_speaks(&t->d->blocks[k]) ? block_lines(&t->d->blocks[k]) : 0;
    return turns >= TURNS_MIN && turns * 5 >= lines * 4;
}

// A sentence under a label directly below a turn: 书记员：请核对笔录。
static bool goes_with(const struct talk *t, const struct candidate *c,
                      const struct candidate *before)
{
    const struct block *b = &t->d->blocks[c->block];
    struct sv rest = sv_slice(b->text, c->end, b->text.n), line = {0};
    bool near = before && block_after(t->d, before->block) >= c->block;
    return near && sv_cut(&rest, '\n', &line) &&
           char_ends_sentence(char_last(text_trim(line), NULL));
}

void doubtful_below_turns(struct talk *t, uint8_t shape)
{
    enum delim delim = shape_delim(shape);
    bool may = delim != DELIM_ALONE && is_dense(t);
    bool *speaks = may && shape_container(shape) == IN_ITEM ? names_speaking(t) : NULL;
    const struct candidate *before = NULL;
    for (size_t i = 0; may && i < t->candidates.n; i++) {
        struct candidate *c = &t->candidates.v[i];
        bool named = t->names.all.v[c->name].quality >= (delim == DELIM_STRONG ? 1 : 0);
        bool known = !speaks || speaks[c->name];    // a list has labels of its own
        c->turn = c->turn || (c->shape == shape && named && known && !c->link && !c->introduced &&
                              goes_with(t, c, before));
        before = c->turn ? c : before;
    }
    mem_free(speaks);
}

bool doubtful_asks_last(const struct talk *t, const struct candidate *before,
                        const struct candidate *c)
{
    if (!before || before->name == c->name || c->block <= before->block + 1)
        return false;
    const struct block *b = &t->d->blocks[c->block - 1];
    uint32_t last = char_last(text_trim(b->text), NULL);
    return b->kind == BLOCK_PARAGRAPH && (last == '?' || last == 0xff1f);
}
