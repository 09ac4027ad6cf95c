// The scheme of labels: which shapes and which names are this document's way to say who speaks.
//
// A name that stands in two labels or more, or that is a role (问, 主持人), may speak.  The shape
// with most of such names is the core.  Other shapes join it when they share its names, or when
// their labels fall between the core's as answers fall between questions.  Then the whole must look
// like talk: two speakers or more, who alternate, most of whom return, in words that people say to
// each other.  If not, there is no dialogue.
#include "parse-chars.h"
#include "speaker-internal.h"

enum {
    TURNS_MIN = 4,
    SPEAKING_MAX = 64,    // speakers whose full names are looked for
    REACH_MAX = 40,
    FORMS_MAX = 200,    // names that are compared with one
    NEAR_BLOCKS = 6,    // a single label this near to the others belongs to them
};

struct scheme {
    struct talk *t;
    bool shapes[SHAPE_COUNT];
    uint8_t core;
};

static const struct name_entry *entry(const struct talk *t, const struct candidate *c)
{
    return &t->names.all.v[c->name];
}

static bool is_role(enum word w)
{
    return w == WORD_HOST || w == WORD_GUEST || w == WORD_QUESTION || w == WORD_ANSWER;
}

// Whether a strong name goes on as a sentence does: **Tom** has written, **周远** 是.
static bool goes_on(const struct talk *t, const struct candidate *c)
{
    uint32_t next =
        char_first(sv_slice(t->d->blocks[c->block].text, c->end, t->d->blocks[c->block].text.n));
    return (char_is_latin(next) && !char_is_upper(next)) || word_is_function(next);
}

// Lists have labels of their own (优势：, fix:), so there a name must look like one.
static bool may_speak(struct talk *t, struct candidate *c)
{
    const struct name_entry *e = entry(t, c);
    enum container in = shape_container(c->shape);
    enum delim delim = shape_delim(c->shape);
    if (delim == DELIM_TYPO || e->quality < 0 || c->link || c->introduced)
        return false;
    if (delim == DELIM_ALONE && e->quality < 1)
        return false;
    if (in == IN_ITEM && e->quality < 1 && (e->count < 3 || !candidate_talks(t, c)))
        return false;
    if (delim == DELIM_STRONG && goes_on(t, c))
        return false;
    return true;
}

// A point or a blank is in every sentence: where such labels speak, they are the core.
static bool is_faint(enum delim delim)
{
    return delim == DELIM_POINT || delim == DELIM_BLANK;
}

// Shapes that much else has too ask for more.
static size_t needed_labels(const struct talk *t, const struct candidate *c)
{
    enum delim delim = shape_delim(c->shape);
    return delim == DELIM_ALONE || is_faint(delim) ||
                   (delim == DELIM_STRONG && entry(t, c)->quality < 1)
               ? 3
               : 2;
}

// A name is repeated where it stands at least twice in the same shape; so are words for roles.
// LAST is the index + 1 of the last candidate of one name, BEFORE for each that of the one before;
// COUNTS are of each shape, 0 again at the end.
static void find_repeated_of(struct talk *t, uint32_t last, const uint32_t *before,
                             uint32_t counts[SHAPE_COUNT])
{
    for (uint32_t i = last; i > 0; i = before[i - 1])
        counts[t->candidates.v[i - 1].shape]++;
    for (uint32_t i = last; i > 0; i = before[i - 1]) {
        struct candidate *c = &t->candidates.v[i - 1];
        bool often = counts[c->shape] >= needed_labels(t, c) || is_role(entry(t, c)->word);
        c->repeated = often && may_speak(t, c);
    }
    for (uint32_t i = last; i > 0; i = before[i - 1])
        counts[t->candidates.v[i - 1].shape] = 0;
}

static void find_repeated(struct talk *t)
{
    uint32_t *last = mem_zalloc((t->names.all.n + 1) * sizeof(*last));
    uint32_t *before = mem_array(NULL, t->candidates.n + 1, sizeof(*before));
    uint32_t counts[SHAPE_COUNT] = {0};
    for (size_t i = 0; i < t->candidates.n; i++) {
        uint32_t name = t->candidates.v[i].name;
        before[i] = last[name];
        last[name] = (uint32_t)i + 1;
    }
    for (size_t name = 0; name < t->names.all.n; name++)
        find_repeated_of(t, last[name], before, counts);
    mem_free(last);
    mem_free(before);
}

static uint8_t core_shape(const struct scheme *s, double *mass)
{
    double masses[SHAPE_COUNT] = {0};
    uint8_t best = 0;
    for (size_t i = 0; i < s->t->candidates.n; i++) {
        struct candidate *c = &s->t->candidates.v[i];
        if (c->repeated)
            masses[c->shape] +=
                (entry(s->t, c)->quality > 0 ? 1.0 : 0.5) * (candidate_talks(s->t, c) ? 1.0 : 0.4);
    }
    // a dash names nobody: it goes with labels of those who answer
    for (int i = 0; i < SHAPE_COUNT; i++)
        if (masses[i] > masses[best] && shape_delim((uint8_t)i) != DELIM_DASH)
            best = (uint8_t)i;
    *mass = masses[best];
    return best;
}

// For each name whether the scheme has it by now.
static bool *names_inside(const struct scheme *s)
{
    bool *inside = mem_zalloc(s->t->names.all.n + 1);
    for (size_t i = 0; i < s->t->candidates.n; i++) {
        const struct candidate *c = &s->t->candidates.v[i];
        inside[c->name] = inside[c->name] || (c->repeated && s->shapes[c->shape]);
    }
    return inside;
}

struct fit {
    uint32_t labels, shared, between;
};

// How the labels of the shapes outside the scheme stand to those inside: of a name that is in it
// too, or directly before or after one of another name.
static void measure_fits(const struct scheme *s, const bool *inside, struct fit *fits)
{
    const struct candidate *before = NULL, *waiting = NULL;
    for (size_t i = 0; i < s->t->candidates.n; i++) {
        struct candidate *c = &s->t->candidates.v[i];
        if (!c->repeated && !(inside[c->name] && may_speak(s->t, c)))
            continue;
        if (s->shapes[c->shape]) {
            if (waiting && waiting->name != c->name && c->block - waiting->block <= NEAR_BLOCKS * 2)
                fits[waiting->shape].between++;
            waiting = NULL;
            before = c;
            continue;
        }
        struct fit *f = &fits[c->shape];
        f->labels++;
        f->shared += inside[c->name];
        bool follows =
            before && before->name != c->name && c->block - before->block <= NEAR_BLOCKS * 2;
        f->between += follows;
        // somebody's words cited below them answer nothing
        bool cited = before && before->name == c->name;
        waiting = follows || cited ? NULL : c;
        before = NULL;
    }
}

// A name of the talk in a heading, list or block quote heads a section, tells who that is, or is
// cited; as a label of turns it stands where the others do.
static bool shares(const struct scheme *s, uint8_t shape, const struct fit *f)
{
    // without any mark after it a strong name begins a sentence
    if (shape_delim(shape) == DELIM_STRONG && shape_delim(s->core) != DELIM_STRONG)
        return false;
    return f->shared * 2 >= f->labels && shape_container(shape) == shape_container(s->core);
}

static bool join_shapes(struct scheme *s)
{
    struct fit fits[SHAPE_COUNT] = {0};
    bool *inside = names_inside(s), joined = false;
    measure_fits(s, inside, fits);
    bool alone = shape_delim(s->core) == DELIM_TITLED;
    for (int i = 0; i < SHAPE_COUNT; i++)
        // a name alone on a line says little: where it speaks, it is the core
        if (!s->shapes[i] && fits[i].labels > 0 &&
            (alone || shape_delim((uint8_t)i) != DELIM_ALONE) &&
            !is_faint(shape_delim((uint8_t)i)) &&
            (shares(s, (uint8_t)i, &fits[i]) || fits[i].between * 10 >= fits[i].labels * 6)) {
            s->shapes[i] = true;
            joined = true;
        }
    mem_free(inside);
    return joined;
}

static void take_repeated(struct scheme *s)
{
    bool *inside = names_inside(s);
    for (size_t i = 0; i < s->t->candidates.n; i++) {
        struct candidate *c = &s->t->candidates.v[i];
        c->turn = s->shapes[c->shape] && (c->repeated || (inside[c->name] && may_speak(s->t, c)));
    }
    mem_free(inside);
}

// The first turn from candidate I on; NULL when there is none.
static const struct candidate *next_turn(const struct talk *t, size_t i)
{
    for (; i < t->candidates.n; i++)
        if (t->candidates.v[i].turn)
            return &t->candidates.v[i];
    return NULL;
}

// The most blocks between two turns that follow one another: a single label further off belongs to
// none.
static uint32_t reach_of(const struct talk *t)
{
    uint32_t reach = NEAR_BLOCKS;
    const struct candidate *before = NULL;
    for (size_t i = 0; i < t->candidates.n; i++) {
        const struct candidate *c = &t->candidates.v[i];
        if (!c->turn)
            continue;
        if (before && c->block - before->block > reach)
            reach = c->block - before->block;
        before = c;
    }
    return reach < REACH_MAX ? reach : REACH_MAX;
}

// A joint label of people who speak: 何青、周远.
static bool is_joint(const struct talk *t, const struct candidate *c, const bool *speaks)
{
    struct sv rest = entry(t, c)->text;
    int parts = 0;
    for (ptrdiff_t at; rest.n > 0; parts++) {
        size_t mark = 3;
        if ((at = sv_find(rest, SV("、"))) < 0 && (at = sv_find(rest, SV("＆"))) < 0) {
            mark = 1;
            at = sv_find(rest, SV("&"));
        }
        struct sv part = at < 0 ? rest : sv_slice(rest, 0, (size_t)at);
        uint32_t name = names_find(&t->names, text_trim(part));
        if (name == NAME_NONE || !speaks[name])
            return false;
        rest = at < 0 ? (struct sv){0} : sv_slice(rest, (size_t)at + mark, rest.n);
    }
    return parts > 1;
}

// Nothing stands between this label and the next: EXAMINATION BY MR. HOLM: above Q.
static bool says_nothing(const struct talk *t, const struct candidate *c)
{
    const struct candidate *next = c + 1;
    return next < t->candidates.v + t->candidates.n && c->end == t->d->blocks[c->block].text.n &&
           next->off == 0 && next->block == block_after(t->d, c->block);
}

static bool takes_single(const struct scheme *s, struct candidate *c, uint8_t core)
{
    int quality = entry(s->t, c)->quality;
    enum delim delim = shape_delim(c->shape);
    if (!s->shapes[c->shape] || shape_container(c->shape) == IN_ITEM || delim == DELIM_ALONE ||
        c->link || c->introduced || (delim == DELIM_STRONG && goes_on(s->t, c)) ||
        says_nothing(s->t, c))
        return false;
    return quality > 0 || (quality == 0 && c->shape == core && delim != DELIM_STRONG);
}

bool *names_speaking(const struct talk *t)
{
    bool *speaks = mem_zalloc(t->names.all.n + 1);
    for (size_t i = 0; i < t->candidates.n; i++)
        if (t->candidates.v[i].turn)
            speaks[t->candidates.v[i].name] = true;
    return speaks;
}

// A short form of the name of one who speaks, or that name in full: TAPPER, JAKE TAPPER.
static bool is_form_of(const struct talk *t, const struct candidate *c, const bool *speaks)
{
    const struct name_entry *all = t->names.all.v;
    struct sv name = entry(t, c)->text;
    for (size_t i = 0; i < t->names.all.n && i < FORMS_MAX && entry(t, c)->quality > 0; i++)
        if (speaks[i] &&
            (name_is_short_of(name, all[i].text) || name_is_short_of(all[i].text, name)))
            return true;
    return false;
}

// Those who speak once: in a shape of the scheme, among the turns or right beside them.
static void take_single(struct scheme *s, uint8_t core)
{
    struct talk *t = s->t;
    uint32_t reach = reach_of(t);
    bool *speaks = names_speaking(t);
    const struct candidate *before = NULL, *after = next_turn(t, 0);
    for (size_t i = 0; i < t->candidates.n; i++) {
        struct candidate *c = &t->candidates.v[i];
        if (c->turn) {
            before = c;
            after = next_turn(t, i + 1);
            continue;
        }
        if (!takes_single(s, c, core))
            continue;
        bool joint = is_joint(t, c, speaks) || is_form_of(t, c, speaks), among = before && after;
        bool sure =
            entry(t, c)->quality > 0 || joint || (shape_delim(c->shape) == DELIM_TIME && !c->link);
        bool beside = (before && c->block - before->block <= reach) ||
                      (after && after->block - c->block <= reach);
        c->turn = (candidate_talks(t, c) && !candidate_is_biography(t, c)) || joint
                      ? among || (beside && (sure || candidate_is_asked(t, c)))
                      : sure && (among || (beside && entry(t, c)->word == WORD_NARRATOR));
        before = c->turn ? c : before;
        speaks[c->name] = speaks[c->name] || c->turn;
    }
    mem_free(speaks);
}

static bool may_be_full_name(const struct scheme *s, const struct candidate *c)
{
    enum delim delim = shape_delim(c->shape);
    return !c->turn && delim != DELIM_ALONE && delim != DELIM_STRONG && !is_faint(delim) &&
           shape_container(c->shape) != IN_ITEM &&
           entry(s->t, c)->quality >= (s->shapes[c->shape] ? 0 : 1);
}

// Full names in the first round, short ones after it: Eben Upton, then EU.
static void take_full_names(const struct scheme *s)
{
    struct talk *t = s->t;
    VEC(uint32_t) speaking = {0};
    bool *known = mem_zalloc(t->names.all.n + 1);
    for (size_t i = 0; i < t->candidates.n; i++)
        if (t->candidates.v[i].turn && !known[t->candidates.v[i].name]) {
            known[t->candidates.v[i].name] = true;
            vec_push(&speaking, t->candidates.v[i].name);
        }
    for (size_t i = 0; i < t->candidates.n && speaking.n <= SPEAKING_MAX; i++) {
        struct candidate *c = &t->candidates.v[i];
        if (!may_be_full_name(s, c) || candidate_is_biography(t, c) || !candidate_talks(t, c))
            continue;
        for (size_t k = 0; k < speaking.n && !c->turn; k++)
            c->turn = name_is_short_of(t->names.all.v[speaking.v[k]].text, entry(t, c)->text);
    }
    vec_release(&speaking);
    mem_free(known);
}

// A typing error in the mark: 段永平； where 段永平： speaks, or no mark at all among the turns.
static void take_typos(struct talk *t)
{
    bool *speaks = names_speaking(t), begun = false;
    size_t end = t->candidates.n;
    while (end > 0 && !t->candidates.v[end - 1].turn)
        end--;
    for (size_t i = 0; i < t->candidates.n; i++) {
        struct candidate *c = &t->candidates.v[i];
        enum delim delim = shape_delim(c->shape);
        bool unmarked = delim == DELIM_STRONG && begun && !c->introduced && candidate_talks(t, c) &&
                        !goes_on(t, c) && next_turn(t, i + 1);
        begun = begun || c->turn;
        if ((delim == DELIM_TYPO || unmarked) && speaks[c->name])
            c->turn = true;
    }
    mem_free(speaks);
}

// A list of guests stands before the talk with exactly the mark of a turn: names that are all
// different, each followed by who that is.
static void drop_biographies(struct talk *t)
{
    for (size_t i = 0; i < t->candidates.n; i++) {
        struct candidate *c = &t->candidates.v[i];
        if (!c->turn)
            continue;
        if (!candidate_is_biography(t, c))
            return;
        c->turn = false;
    }
}

struct evidence {
    uint32_t turns, speakers, alternations, returning, speech, asking, roles, named;
    uint32_t strong, whole;             // labels that are strong; bodies that end as sentences do
    uint32_t asking_once, answering;    // reporters; turns of those who come back to answer them
};

// Whether what follows the label goes on, or ends with a mark.
static bool ends_whole(const struct talk *t, const struct candidate *c)
{
    const struct block *b = &t->d->blocks[c->block];
    struct sv rest = sv_slice(b->text, c->end, b->text.n), line = {0};
    if (!sv_cut(&rest, '\n', &line) || text_trim(line).n == 0)
        return true;
    uint32_t last = char_last(text_trim(line), NULL);
    return !char_is_letter(last) && !char_is_digit(last);
}

static struct evidence weigh(struct talk *t)
{
    struct evidence e = {0};
    uint32_t *count = mem_zalloc((t->names.all.n + 1) * sizeof(*count));
    const struct candidate *before = NULL;
    for (size_t i = 0; i < t->candidates.n; i++) {
        struct candidate *c = &t->candidates.v[i];
        if (!c->turn)
            continue;
        e.turns++;
        e.speakers += count[c->name] == 0;
        e.roles += count[c->name] == 0 && is_role(entry(t, c)->word);
        e.named += entry(t, c)->quality > 0;
        e.strong += shape_weight(c->shape) == WEIGHT_STRONG;
        e.whole += ends_whole(t, c);
        e.returning += count[c->name] > 0;
        e.asking_once += count[c->name] == 0 && entry(t, c)->hint == ROLE_HOST;
        e.answering += count[c->name] > 0 && entry(t, c)->hint != ROLE_HOST;
        count[c->name]++;
        e.alternations += before && before->name != c->name;
        bool taken_up = doubtful_asks_last(t, before, c);
        e.speech += candidate_talks(t, c) || taken_up;
        e.asking += (candidate_says(t, c) & SAYS_QUESTION) != 0 || taken_up;
        before = c;
    }
    mem_free(count);
    if (e.answering > 0)
        e.returning += e.asking_once;
    return e;
}

static bool is_dialogue(const struct evidence *e)
{
    if (e->speakers < 2 || e->alternations * 4 < e->turns)
        return false;
    // a question and its answer are a dialogue, however short
    bool in_turn = e->turns >= TURNS_MIN && e->alternations * 5 >= e->turns * 3;
    if (e->roles >= 2)
        return e->turns >= 2 && (e->asking > 0 || in_turn) && e->speech * 3 >= e->turns;
    // labels that are no names (优势, 价格) must be all the more followed by talk
    if (e->named * 4 < e->turns && (e->speech * 10 < e->turns * 6 || e->asking * 10 < e->turns ||
                                    (e->strong * 2 > e->turns && e->whole * 10 < e->turns * 6)))
        return false;
    return e->turns >= TURNS_MIN && e->alternations >= 3 && e->returning * 3 >= e->turns &&
           e->speech * 20 >= e->turns * (in_turn && e->named * 2 >= e->turns ? 5u : 8u) &&
           (e->asking * 50 >= e->turns || (e->roles > 0 && in_turn));
}

static void marks_from_turns(struct talk *t)
{
    uint32_t questioner = NAME_NONE;
    for (size_t i = 0; i < t->candidates.n; i++) {
        const struct candidate *c = &t->candidates.v[i];
        if (!c->turn)
            continue;
        // the label of a question heading says what the heading is, and names nobody
        bool unnamed =
            shape_delim(c->shape) == DELIM_DASH ||
            (shape_container(c->shape) == IN_HEADING && entry(t, c)->word == WORD_QUESTION);
        if (unnamed && questioner == NAME_NONE)
            questioner = name_questioner(t);
        vec_push(&t->marks,
                 (struct mark){c->block, c->off, c->end, c->line, unnamed ? questioner : c->name});
    }
}

bool scheme_choose(struct talk *t)
{
    struct scheme s = {.t = t};
    double mass;
    doubtful_names(t);
    find_repeated(t);
    uint8_t core = core_shape(&s, &mass);
    s.shapes[core] = mass > 0;
    s.core = core;
    for (int round = 0; mass > 0 && round < 8 && join_shapes(&s); round++)
        continue;
    take_repeated(&s);
    take_single(&s, core);
    take_full_names(&s);
    take_typos(t);
    drop_biographies(t);
    struct evidence e = weigh(t);
    if (!is_dialogue(&e) || doubtful_is_form(t, e.speakers)) {
        for (size_t i = 0; i < t->candidates.n; i++)
            t->candidates.v[i].turn = false;
        return false;
    }
    doubtful_below_turns(t, core);
    marks_from_turns(t);
    return true;
}
