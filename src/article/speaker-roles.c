// Roles: who asks and who is asked.  Words of the labels say it, or the questions and the lengths
// do.
#include "parse-blocks.h"
#include "parse-chars.h"
#include "speaker-internal.h"

enum {
    TAIL_BYTES = 400,       // of a turn, where a question to the other stands
    OPENING_BYTES = 120,    // where the other is called by name
    FORMS_MAX = 500,
};

// Of the turns of one who asks somebody that several speak to.
#define ASKS_OFTEN 0.5

struct manner {
    uint32_t turns, asks;
    uint64_t characters;
};

static struct sv tail_of(struct sv s)
{
    size_t from = s.n > TAIL_BYTES ? s.n - TAIL_BYTES : 0;
    while (from < s.n && ((unsigned char)s.p[from] & 0xc0) == 0x80)
        from++;
    return sv_slice(s, from, s.n);
}

// A turn asks when its last paragraph ends in a question, or has one near its end.
static bool turn_asks(const struct document *d, const struct turn *t)
{
    for (uint32_t k = t->end_block; k-- > t->block;) {
        const struct block *b = &d->blocks[k];
        if (!block_is_text(b) || b->turn < 0)
            continue;
        return text_has_question(
            tail_of(sv_slice(b->text, k == t->block ? t->label_end : 0, b->text.n)));
    }
    return false;
}

static void observe(const struct document *d, struct manner *manners)
{
    for (uint32_t i = 0; i < d->turn_count; i++) {
        const struct turn *t = &d->turns[i];
        struct manner *m = &manners[t->speaker], *all = &manners[d->speaker_count];
        bool asks = turn_asks(d, t);
        m->turns++;
        m->asks += asks;
        m->characters += t->characters;
        all->turns++;
        all->asks += asks;
        all->characters += t->characters;
    }
}

static double asking(const struct manner *m)
{
    return m->turns ? (double)m->asks / m->turns : 0;
}

static double length(const struct manner *m)
{
    return m->turns ? (double)m->characters / m->turns : 0;
}

// The sum over all is kept behind the last speaker's.
static struct manner all_but(const struct document *d, const struct manner *manners, uint32_t but)
{
    const struct manner *all = &manners[d->speaker_count], *one = &manners[but];
    return (struct manner){.turns = all->turns - one->turns,
                           .asks = all->asks - one->asks,
                           .characters = all->characters - one->characters};
}

// How much a speaker behaves like the one who asks: more questions than the others, shorter turns,
// the first word.
static double host_score(const struct document *d, const struct manner *manners, uint32_t i)
{
    struct manner others = all_but(d, manners, i);
    double score = asking(&manners[i]) - asking(&others);
    if (length(&manners[i]) * 1.2 < length(&others))
        score += 0.2;
    if (length(&manners[i]) > length(&others) * 1.2)
        score -= 0.2;
    if (d->turn_count > 0 && d->turns[0].speaker == i)
        score += 0.15;
    return score;
}

static bool is_narrator(const struct talk *t, const struct speaker *s)
{
    uint32_t name = names_find(&t->names, s->name);
    return name != NAME_NONE && t->names.all.v[name].word == WORD_NARRATOR;
}

static uint32_t count_role(const struct document *d, enum role role)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < d->speaker_count; i++)
        n += d->speakers[i].role == role && d->speakers[i].turns > 0;
    return n;
}

// The one whom most of the turns belong to, while several others speak to him or her in turn.
static uint32_t hub_of(const struct document *d)
{
    for (uint32_t i = 0; i < d->speaker_count; i++)
        if (d->speaker_count > 2 && d->speakers[i].turns * 5 >= d->turn_count * 2)
            return i;
    return UINT32_MAX;
}

static void set_others(struct talk *t, enum role role)
{
    for (uint32_t i = 0; i < t->d->speaker_count; i++) {
        struct speaker *s = &t->d->speakers[i];
        if (s->role == ROLE_UNKNOWN && s->turns > 0 && !is_narrator(t, s))
            s->role = role;
    }
}

// The words that open a turn.
static struct sv opening_of(const struct document *d, const struct turn *t)
{
    struct sv body = body_after(d, t->block, t->label_end);
    return sv_slice(body, 0, OPENING_BYTES);
}

static bool calls(const struct talk *t, struct sv text, uint32_t name)
{
    for (size_t i = 0; i < t->names.all.n && i < FORMS_MAX; i++) {
        const struct name_entry *e = &t->names.all.v[i];
        if (e->same_as == name && e->text.n >= 4 && sv_find(text, e->text) >= 0)
            return true;
    }
    return false;
}

// Whether many turn to SPEAKER by name: 任总，… is said to one who is asked.
static bool is_called(const struct talk *t, uint32_t speaker)
{
    const struct document *d = t->d;
    uint32_t name = names_find(&t->names, d->speakers[speaker].name), called = 0, others = 0;
    for (uint32_t i = 0; i < d->turn_count && name != NAME_NONE; i++) {
        if (d->turns[i].speaker == speaker)
            continue;
        others++;
        called += calls(t, opening_of(d, &d->turns[i]), name);
    }
    return called >= 2 && called * 5 >= others;
}

// One at the centre of many: asks them, or answers them all.
static void roles_around_hub(struct talk *t, const struct manner *manners, uint32_t hub)
{
    struct manner others = all_but(t->d, manners, hub);
    bool asked = asking(&others) > asking(&manners[hub]) + 0.05 || is_called(t, hub);
    t->d->speakers[hub].role = asked ? ROLE_GUEST : ROLE_HOST;
    if (!asked)
        set_others(t, ROLE_GUEST);
    for (uint32_t i = 0; asked && i < t->d->speaker_count; i++) {
        struct speaker *s = &t->d->speakers[i];
        // one with a unit and a title is of those who came to ask, and no host
        if (s->role == ROLE_UNKNOWN && s->turns > 1 && s->about.n == 0 &&
            asking(&manners[i]) >= ASKS_OFTEN && !is_narrator(t, s))
            s->role = ROLE_HOST;
    }
}

// Beside a host, who opens the talk and asks is a host too, if somebody is left to answer who asks
// nothing.
static void find_second_host(struct document *d, const struct manner *manners)
{
    uint32_t first = d->turns[0].speaker;
    bool answers = false;
    for (uint32_t i = 0; i < d->speaker_count; i++)
        answers = answers || (i != first && d->speakers[i].role == ROLE_UNKNOWN &&
                              manners[i].turns > 1 && manners[i].asks == 0);
    if (answers && d->speakers[first].role == ROLE_UNKNOWN &&
        manners[first].asks * 3 >= manners[first].turns)
        d->speakers[first].role = ROLE_HOST;
}

static void roles_by_manner(struct talk *t, const struct manner *manners)
{
    struct document *d = t->d;
    uint32_t best = UINT32_MAX;
    double top = 0.12;
    bool audience = false;    // readers who ask
    for (uint32_t i = 0; i < d->speaker_count; i++) {
        if (d->speakers[i].turns == 0 || d->speakers[i].role != ROLE_UNKNOWN)
            continue;
        double score = host_score(d, manners, i);
        bool narrator = is_narrator(t, &d->speakers[i]);
        bool host = score > 0.35 && manners[i].turns > 2;
        audience = audience || (host && narrator);
        if (host && !narrator)
            d->speakers[i].role = ROLE_HOST;
        if (score > top && !narrator) {
            top = score;
            best = i;
        }
    }
    if (count_role(d, ROLE_HOST) == 0 && !audience && best != UINT32_MAX)
        d->speakers[best].role = ROLE_HOST;
    if (count_role(d, ROLE_HOST) > 0)
        find_second_host(d, manners);
    if (count_role(d, ROLE_HOST) > 0 || audience)
        set_others(t, ROLE_GUEST);
}

// The one of unknown role who has most of the turns and seldom asks; UINT32_MAX without one.
static uint32_t answering_most(const struct document *d, const struct manner *manners)
{
    uint32_t best = UINT32_MAX;
    bool alone = true;
    for (uint32_t i = 0; i < d->speaker_count; i++) {
        uint32_t turns = d->speakers[i].role == ROLE_UNKNOWN ? manners[i].turns : 0;
        if (turns < 2 || (best != UINT32_MAX && turns < manners[best].turns))
            continue;
        alone = best == UINT32_MAX || turns > manners[best].turns;
        best = i;
    }
    return alone && best != UINT32_MAX && manners[best].asks * 3 <= manners[best].turns
               ? best
               : UINT32_MAX;
}

// Those of an audience, where a host leads: all that they say are short questions, each answered
// directly by the same guest.
static void find_audience(const struct talk *t, const struct manner *manners)
{
    struct document *d = t->d;
    enum { SHORT = 120 };    // characters
    uint32_t guest = answering_most(d, manners);
    for (uint32_t i = 0; guest != UINT32_MAX && i < d->speaker_count; i++) {
        bool asks = d->speakers[i].role == ROLE_UNKNOWN && i != guest && manners[i].turns > 0 &&
                    manners[i].asks == manners[i].turns && length(&manners[i]) <= SHORT &&
                    !is_narrator(t, &d->speakers[i]);
        for (uint32_t k = 0; asks && k < d->turn_count; k++)
            if (d->turns[k].speaker == i)
                asks = k + 1 < d->turn_count && d->turns[k + 1].speaker == guest;
        if (asks)
            d->speakers[i].role = ROLE_HOST;
    }
}

// A line that opens the list of those who are on a stage.
static bool opens_cast(struct sv line)
{
    static const char *const words[] = {
        "登場人物", "登场人物",    "剧中人",     "劇中人",
        "人物",     "人物表",      "出场人物",   "dramatis personae",
        "personen", "personnages", "characters", "persons of the play"};
    ptrdiff_t colon = (ptrdiff_t)text_colon(line);
    for (size_t i = 0; i < ARRAY_LEN(words); i++)
        if (text_same(sv_slice(line, 0, (size_t)colon), sv_from(words[i])))
            return true;
    return false;
}

// （推门）老板，来壶茶。: what somebody does on a stage stands before the words.
static bool opens_with_doing(const struct document *d, const struct turn *t)
{
    struct sv rest = body_after(d, t->block, t->label_end);
    uint32_t first = char_take(&rest);
    return (first == '(' || first == 0xff08) && char_is_letter(char_first(rest));
}

// A play: those who take part are listed above it, and what they do is told.
static bool is_play(const struct document *d)
{
    bool cast = false, doing = false;
    for (uint32_t k = 0; k < d->turns[0].block && !cast; k++)
        for (uint32_t i = 0; i < block_lines(&d->blocks[k]) && !cast; i++)
            cast = opens_cast(text_trim(block_line(&d->blocks[k], i)));
    for (uint32_t i = 0; cast && i < d->turn_count && !doing; i++)
        doing = opens_with_doing(d, &d->turns[i]);
    return cast && doing;
}

// 甲 and 乙 of a crosstalk, which calls itself one.
static bool is_crosstalk(const struct document *d)
{
    enum { HEAD_BLOCKS = 6 };
    static const char letters[] = "甲乙丙丁众";
    bool said = false;
    for (uint32_t k = 0; k < d->block_count && k < HEAD_BLOCKS && !said; k++)
        said = text_has(d->blocks[k].text, "相声") || text_has(d->blocks[k].text, "相聲");
    for (uint32_t i = 0; said && i < d->speaker_count; i++)
        said = d->speakers[i].name.n == 3 && sv_find(SV(letters), d->speakers[i].name) >= 0;
    return said;
}

static void link_questions(struct document *d)
{
    int32_t question = -1;
    for (uint32_t i = 0; i < d->turn_count; i++) {
        struct turn *t = &d->turns[i];
        if (d->speakers[t->speaker].role == ROLE_HOST)
            question = (int32_t)i;
        else
            t->question = question;
    }
}

void roles_find(struct talk *t)
{
    struct document *d = t->d;
    struct manner *manners = mem_zalloc((d->speaker_count + 1) * sizeof(*manners));
    observe(d, manners);
    uint32_t hub = hub_of(d);
    if (is_play(d) || is_crosstalk(d)) {
        for (uint32_t i = 0; i < d->speaker_count; i++)
            d->speakers[i].role = ROLE_UNKNOWN;    // nobody asks there, and nobody is asked
    } else if (count_role(d, ROLE_HOST) > 0) {
        find_audience(t, manners);
        find_second_host(d, manners);
        set_others(t, ROLE_GUEST);
    } else if (count_role(d, ROLE_GUEST) > 0 && d->speaker_count == 2) {
        set_others(t, ROLE_HOST);
    } else if (hub != UINT32_MAX) {
        roles_around_hub(t, manners, hub);
    } else {
        roles_by_manner(t, manners);
    }
    mem_free(manners);
    link_questions(d);
}
