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
    NEAR_BLOCKS = 6,    // a single label this near to the others belongs to them
};

struct scheme {
    struct talk *t;
    bool shapes[SHAPE_COUNT];
    uint32_t *usable;    // for each name: its labels in shapes that may speak
};

static const struct name_entry *entry(const struct talk *t, const struct candidate *c)
{
    return &t->names.all.v[c->name];
}

static bool is_role(enum word w)
{
    return w == WORD_HOST || w == WORD_GUEST || w == WORD_QUESTION || w == WORD_ANSWER;
}

// Lists have labels of their own (优势：, fix:), so there a name must look like one.
static bool may_speak(const struct scheme *s, const struct candidate *c)
{
    const struct name_entry *e = entry(s->t, c);
    enum container in = shape_container(c->shape);
    enum delim delim = shape_delim(c->shape);
    if (delim == DELIM_TYPO || e->quality < 0)
        return false;
    if ((in == IN_ITEM || delim == DELIM_ALONE || delim == DELIM_STRONG) && e->quality < 1)
        return false;
    return true;
}

static void count_usable(struct scheme *s)
{
    s->usable = mem_zalloc((s->t->names.all.n + 1) * sizeof(*s->usable));
    for (size_t i = 0; i < s->t->candidates.n; i++)
        s->usable[s->t->candidates.v[i].name] += may_speak(s, &s->t->candidates.v[i]);
    for (size_t i = 0; i < s->t->candidates.n; i++) {
        struct candidate *c = &s->t->candidates.v[i];
        uint32_t needed = shape_delim(c->shape) == DELIM_ALONE ? 3 : 2;
        c->repeated =
            may_speak(s, c) && (s->usable[c->name] >= needed || is_role(entry(s->t, c)->word));
    }
}

static uint8_t core_shape(const struct scheme *s, double *mass)
{
    double masses[SHAPE_COUNT] = {0};
    uint8_t best = 0;
    for (size_t i = 0; i < s->t->candidates.n; i++) {
        const struct candidate *c = &s->t->candidates.v[i];
        if (c->repeated)
            masses[c->shape] += (entry(s->t, c)->quality > 0 ? 1.0 : 0.5) * (c->speech ? 1.0 : 0.4);
    }
    for (int i = 0; i < SHAPE_COUNT; i++)
        if (masses[i] > masses[best])
            best = (uint8_t)i;
    *mass = masses[best];
    return best;
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
        const struct candidate *c = &s->t->candidates.v[i];
        if (!c->repeated)
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
        waiting = follows ? NULL : c;
        before = NULL;
    }
}

static bool join_shapes(struct scheme *s)
{
    struct fit fits[SHAPE_COUNT] = {0};
    bool *inside = mem_zalloc(s->t->names.all.n + 1), joined = false;
    for (size_t i = 0; i < s->t->candidates.n; i++) {
        const struct candidate *c = &s->t->candidates.v[i];
        inside[c->name] = inside[c->name] || (c->repeated && s->shapes[c->shape]);
    }
    measure_fits(s, inside, fits);
    for (int i = 0; i < SHAPE_COUNT; i++)
        if (!s->shapes[i] && fits[i].labels > 0 &&
            (fits[i].shared * 2 >= fits[i].labels || fits[i].between * 10 >= fits[i].labels * 6)) {
            s->shapes[i] = true;
            joined = true;
        }
    mem_free(inside);
    return joined;
}

static void take_repeated(struct scheme *s)
{
    for (size_t i = 0; i < s->t->candidates.n; i++) {
        struct candidate *c = &s->t->candidates.v[i];
        c->turn = c->repeated && s->shapes[c->shape];
    }
}

// The first turn from candidate I on; NULL when there is none.
static const struct candidate *next_turn(const struct talk *t, size_t i)
{
    for (; i < t->candidates.n; i++)
        if (t->candidates.v[i].turn)
            return &t->candidates.v[i];
    return NULL;
}

// Those who speak once: in a shape of the scheme, among the turns or right beside them.
static void take_single(struct scheme *s, uint8_t core)
{
    struct talk *t = s->t;
    const struct candidate *before = NULL, *after = next_turn(t, 0);
    for (size_t i = 0; i < t->candidates.n; i++) {
        struct candidate *c = &t->candidates.v[i];
        if (c->turn) {
            before = c;
            after = next_turn(t, i + 1);
            continue;
        }
        bool shaped = s->shapes[c->shape] && shape_container(c->shape) != IN_ITEM;
        int quality = entry(t, c)->quality;
        if (!shaped || c->repeated || quality < 0 || (quality == 0 && c->shape != core))
            continue;
        bool among = before && after;
        bool beside = (before && c->block - before->block <= NEAR_BLOCKS) ||
                      (after && after->block - c->block <= NEAR_BLOCKS);
        c->turn =
            c->speech && !c->biography ? among || (beside && quality > 0) : among && quality > 0;
    }
}

// A typing error in the mark: 段永平； where 段永平： speaks.
static void take_typos(struct talk *t)
{
    bool *speaks = mem_zalloc(t->names.all.n + 1);
    for (size_t i = 0; i < t->candidates.n; i++)
        speaks[t->candidates.v[i].name] |= t->candidates.v[i].turn;
    for (size_t i = 0; i < t->candidates.n; i++) {
        struct candidate *c = &t->candidates.v[i];
        if (shape_delim(c->shape) == DELIM_TYPO && speaks[c->name])
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
        if (!c->biography)
            return;
        c->turn = false;
    }
}

struct evidence {
    uint32_t turns, speakers, alternations, returning, speech, asking, roles;
};

static struct evidence weigh(const struct talk *t)
{
    struct evidence e = {0};
    uint32_t *count = mem_zalloc((t->names.all.n + 1) * sizeof(*count));
    const struct candidate *before = NULL;
    for (size_t i = 0; i < t->candidates.n; i++) {
        const struct candidate *c = &t->candidates.v[i];
        if (!c->turn)
            continue;
        e.turns++;
        e.speakers += count[c->name] == 0;
        e.roles += count[c->name] == 0 && is_role(entry(t, c)->word);
        e.returning += count[c->name] > 0;
        count[c->name]++;
        e.alternations += before && before->name != c->name;
        e.speech += c->speech;
        e.asking += c->asks;
        before = c;
    }
    mem_free(count);
    return e;
}

static bool is_dialogue(const struct evidence *e)
{
    if (e->speakers < 2 || e->alternations * 4 < e->turns)
        return false;
    // a question and its answer are a dialogue, however short
    if (e->roles >= 2)
        return e->turns >= 2 && e->asking > 0;
    return e->turns >= TURNS_MIN && e->alternations >= 3 && e->returning * 3 >= e->turns &&
           e->speech * 10 >= e->turns * 4 && e->asking * 20 >= e->turns;
}

static void marks_from_turns(struct talk *t)
{
    for (size_t i = 0; i < t->candidates.n; i++) {
        const struct candidate *c = &t->candidates.v[i];
        if (!c->turn)
            continue;
        // the label of a question heading says what the heading is, and names nobody
        bool unnamed =
            shape_container(c->shape) == IN_HEADING && entry(t, c)->word == WORD_QUESTION;
        vec_push(&t->marks, (struct mark){c->block, c->off, c->end, c->line,
                                          unnamed ? name_questioner(t) : c->name});
    }
}

bool scheme_choose(struct talk *t)
{
    struct scheme s = {.t = t};
    double mass;
    count_usable(&s);
    uint8_t core = core_shape(&s, &mass);
    s.shapes[core] = mass > 0;
    for (int round = 0; mass > 0 && round < 8 && join_shapes(&s); round++)
        continue;
    take_repeated(&s);
    take_single(&s, core);
    take_typos(t);
    drop_biographies(t);
    mem_free(s.usable);
    struct evidence e = weigh(t);
    if (!is_dialogue(&e))
        return false;
    marks_from_turns(t);
    return true;
}
