// Names joined: initials, surnames and given names to the full name that the text gives; names for
// those who speak without one.
#include "parse-chars.h"
#include "speaker-internal.h"

enum {
    HEAD_BYTES = 3000,    // of a paragraph there
    HEAD_BLOCKS = 80,     // of the text before the talk, where full names stand
    NAMES_MAX = 200,      // speakers beyond this many keep their labels
};

static struct sv take_word(struct sv *rest)
{
    *rest = text_trim_start(*rest);
    struct sv start = *rest;
    while (rest->n > 0) {
        struct sv next = *rest;
        uint32_t c = char_take(&next);
        if (!char_is_latin(c) && c != '-' && c != '\'' && c != '.' && c != 0x2019)
            break;
        *rest = next;
    }
    return sv_slice(start, 0, start.n - rest->n);
}

static bool is_latin_word(struct sv s)
{
    struct sv rest = s;
    return s.n > 0 && take_word(&rest).n == s.n;
}

static void skip_points(struct sv *initials)
{
    while (initials->n > 0 && (initials->p[0] == '.' || initials->p[0] == '-'))
        *initials = sv_slice(*initials, 1, initials->n);
}

// The capitals of a name, those inside its words too (ReadWrite), are SHORT; points in it are
// nothing (C.-L.).
static bool is_initials(struct sv initials, struct sv full)
{
    bool any = false;
    for (struct sv rest = full; rest.n > 0;) {
        uint32_t c = char_take(&rest);
        if (!char_is_upper(c))
            continue;
        skip_points(&initials);
        if (char_take(&initials) != c)
            return false;
        any = true;
    }
    skip_points(&initials);
    return any && initials.n == 0;
}

static bool is_word_of(struct sv word, struct sv full)
{
    struct sv rest = full, first = take_word(&rest), last = first;
    if (rest.n == 0 || first.n == 0)
        return false;
    while (text_trim_start(rest).n > 0) {
        last = take_word(&rest);
        if (last.n == 0)
            return false;
    }
    return sv_eq_ignore_case(word, first) || sv_eq_ignore_case(word, last);
}

static bool starts_chinese_name(struct sv short_form, struct sv full)
{
    size_t surname;
    if (!word_is_surname(short_form, &surname) ||
        !sv_starts(full, sv_slice(short_form, 0, surname)))
        return false;
    bool alone = short_form.n == surname;
    return (alone || word_is_address(short_form)) && full.n > surname && full.n <= surname + 6 &&
           !word_is_address(full) && char_is_han(char_last(full, NULL));
}

bool name_is_short_of(struct sv short_form, struct sv full)
{
    if (text_has(full, "、") || text_has(full, "&"))    // a joint label is nobody's full name
        return false;
    if (short_form.n >= full.n && !word_is_address(short_form))
        return false;
    if (is_latin_word(short_form) && char_is_latin(char_first(full)))
        return is_word_of(short_form, full) ||
               (text_letters(short_form) <= 4 && is_initials(short_form, full));
    if (!char_is_cjk(char_first(short_form)) || short_form.n >= full.n + 3)
        return false;
    bool given = short_form.n >= 6 && short_form.n < full.n && sv_ends(full, short_form) &&
                 full.n <= 18 && char_is_cjk(char_first(full));
    return given || starts_chinese_name(short_form, full);
}

// One letter too many, too few or another: a typing error in a name that stands there once.
static bool is_misspelt(struct sv a, struct sv b)
{
    size_t head = 0, tail = 0, longer = a.n > b.n ? a.n : b.n, shorter = a.n > b.n ? b.n : a.n;
    if (shorter < 8 || longer > shorter + 1)
        return false;
    while (head < shorter && a.p[head] == b.p[head])
        head++;
    while (tail < shorter - head && a.p[a.n - 1 - tail] == b.p[b.n - 1 - tail])
        tail++;
    return head + tail + 1 >= longer && longer > 0;
}

static bool is_named(const struct name_entry *e)
{
    return e->word == WORD_NONE && e->quality >= 0;
}

// The only other name of the labels that E is a short form of.
static uint32_t full_among_labels(const struct talk *t, uint32_t short_form)
{
    const struct name_entry *e = &t->names.all.v[short_form];
    uint32_t found = NAME_NONE;
    for (uint32_t i = 0; i < t->names.all.n; i++) {
        const struct name_entry *f = &t->names.all.v[i];
        bool known =
            is_named(f) && (f->speaks || f->quality > 0) && f->same_as == i && i != short_form;
        if (!known || !(name_is_short_of(e->text, f->text) ||
                        (e->count == 1 && f->speaks && is_misspelt(e->text, f->text))))
            continue;
        if (found != NAME_NONE && f->speaks == t->names.all.v[found].speaks)
            return NAME_NONE;
        if (found == NAME_NONE || f->speaks)
            found = i;
    }
    return found;
}

// Moves *AT on to the next WORD in TEXT.
static bool find_from(struct sv text, struct sv word, size_t *at)
{
    ptrdiff_t found = sv_find(sv_slice(text, *at, text.n), word);
    *at += found > 0 ? (size_t)found : 0;
    return found >= 0;
}

// "Greg Isenberg" in TEXT for "Greg".
static struct sv latin_full_in(struct sv text, struct sv word)
{
    for (size_t at = 0; find_from(text, word, &at) && at + word.n < text.n; at++) {
        if (at > 0 && char_is_latin((unsigned char)text.p[at - 1]))
            continue;
        struct sv rest = sv_slice(text, at + word.n, text.n);
        struct sv blank = rest, next;
        if (rest.p[0] != ' ')
            continue;
        next = take_word(&blank);
        if (next.n >= 2 && char_is_upper(char_first(next)) &&
            !char_is_upper((unsigned char)next.p[1])) {
            size_t end = (size_t)(next.p - text.p) + next.n;
            return sv_slice(text, at, text.p[end - 1] == '.' ? end - 1 : end);
        }
    }
    return (struct sv){0};
}

static bool parts_words(uint32_t c)
{
    static const char set[] = "的是在与和对由让请为、到说谈讲问曾将等先总老";
    if (!char_is_han(c))
        return true;
    for (struct sv all = SV(set); all.n > 0;)
        if (char_take(&all) == c)
            return true;
    return false;
}

// TEXT begins with a word that only looks like a name: 任何, 方法.
static bool is_common_word(struct sv text)
{
    struct sv rest = text;
    char_take(&rest);
    char_take(&rest);
    return word_is_common(sv_slice(text, 0, text.n - rest.n));
}

// "任正非" in TEXT for 任 or 任总.
static struct sv chinese_full_in(struct sv text, struct sv short_form)
{
    size_t surname;
    if (!word_is_surname(short_form, &surname))
        return (struct sv){0};
    struct sv family = sv_slice(short_form, 0, surname);
    for (size_t at = 0; find_from(text, family, &at) && at + surname + 3 <= text.n; at++) {
        struct sv rest = sv_slice(text, at, text.n);
        if (is_common_word(rest) ||
            (at > 0 && !parts_words(char_last(sv_slice(text, 0, at), NULL))))
            continue;
        for (size_t n = surname + 6; n > surname; n -= 3) {
            struct sv name = sv_slice(rest, 0, n);
            bool bounded = name.n == n && parts_words(char_first(sv_slice(rest, n, rest.n)));
            if (bounded && starts_chinese_name(family, name) &&
                !word_is_function(char_last(name, NULL)) &&
                char_is_han(char_first(sv_slice(name, surname, n))))
                return name;
        }
    }
    return (struct sv){0};
}

// The letters of INITIALS, all capitals, begin the words of NAME; that of a middle name may be one
// that the text leaves out: RMS, Richard Stallman.
static bool are_initials(struct sv initials, struct sv name)
{
    struct sv rest = name;
    size_t words = 0, at = 0;
    for (struct sv word; (word = take_word(&rest)).n > 0; words++) {
        if (words > 0 && text_trim_start(rest).n == 0)
            at = initials.n - 1;
        if (at >= initials.n || word.p[0] != initials.p[at++])
            return false;
    }
    return at == initials.n && (words == initials.n || (words == 2 && initials.n == 3));
}

static bool are_capitals(struct sv s)
{
    for (size_t i = 0; i < s.n; i++)
        if (s.p[i] < 'A' || s.p[i] > 'Z')
            return false;
    return s.n > 0;
}

// "Richard Stallman" in TEXT for RMS: two to four words with capitals.
static struct sv initials_in(struct sv text, struct sv initials)
{
    for (size_t at = 0; at < text.n; at++) {
        if (text.p[at] != initials.p[0] || (at > 0 && char_is_latin((unsigned char)text.p[at - 1])))
            continue;
        struct sv rest = sv_slice(text, at, text.n), start = rest;
        for (int words = 0; words < 4; words++) {
            struct sv word = take_word(&rest);
            if (word.n == 0 || !char_is_upper(char_first(word)))
                break;
            struct sv name = sv_slice(start, 0, start.n - rest.n);
            if (words > 0 && word.n > 1 && are_initials(initials, name))
                return name;
        }
    }
    return (struct sv){0};
}

static struct sv full_in(struct sv text, struct sv short_form)
{
    size_t surname;
    if (is_latin_word(short_form) && short_form.n > 2) {
        struct sv found = latin_full_in(text, short_form);
        bool initials = found.n == 0 && short_form.n <= 4 && are_capitals(short_form);
        return initials ? initials_in(text, short_form) : found;
    }
    if (word_is_surname(short_form, &surname) &&
        (short_form.n == surname || word_is_address(short_form)))
        return chinese_full_in(text, short_form);
    return (struct sv){0};
}

static struct sv full_in_head(const struct talk *t, struct sv short_form)
{
    const struct document *d = t->d;
    struct sv found = full_in(d->title, short_form);
    if (found.n == 0)
        found = full_in(d->author, short_form);
    if (found.n == 0 && d->author.n > 0 && name_is_short_of(short_form, d->author) &&
        d->author.n <= 40)
        found = d->author;
    // the first who speaks may say whom he speaks to
    uint32_t end = t->marks.n > 1 ? t->marks.v[1].block : 0;
    for (uint32_t i = 0; i < end && i < HEAD_BLOCKS && found.n == 0; i++)
        if (block_speaks(&d->blocks[i]))
            found = full_in(text_head(d->blocks[i].text, HEAD_BYTES), short_form);
    return found;
}

static void join(struct talk *t, uint32_t i)
{
    uint32_t full = full_among_labels(t, i);
    if (full == NAME_NONE) {
        struct name name = {.text = full_in_head(t, t->names.all.v[i].text)};
        if (name.text.n == 0)
            return;
        full = names_add(&t->names, &name);
        t->names.all.v[full].count--;
    }
    if (full != i && t->names.all.v[full].same_as == full) {
        struct name_entry *e = &t->names.all.v[i], *f = &t->names.all.v[full];
        e->same_as = full;
        f->hint = f->hint == ROLE_UNKNOWN ? e->hint : f->hint;
        f->speaks = true;
    }
}

// The first N bytes of TEXT are Chinese characters and the name ends there.
static bool is_chinese_name_before(struct sv text, size_t n)
{
    struct sv after = sv_slice(text, n, text.n);
    for (struct sv name = sv_slice(text, 0, n); name.n > 0;)
        if (!char_is_han(char_take(&name)))
            return false;
    return !char_is_han(char_first(after)) || sv_starts(after, SV("是"));
}

// "X 是…", "X is a…", "X（…）…" at the start of a paragraph that tells who that is.
static struct sv introduced(struct sv text)
{
    struct sv rest = text;
    size_t surname, words = 0, end = 0;
    for (struct sv word;
         (word = take_word(&rest)).n > 1 && char_is_upper(char_first(word)) && words < 4; words++)
        end = text.n - rest.n;
    if (words < 2) {
        end = 0;
        for (size_t n = 9; n >= 6 && words == 0 && end == 0 && word_is_surname(text, &surname);
             n -= 3)
            if (text.n > n && is_chinese_name_before(text, n))
                end = n;
    }
    struct sv after = text_trim_start(sv_slice(text, end, text.n));
    bool tells = sv_starts(after, SV("是")) || sv_starts(after, SV("，")) ||
                 sv_starts(after, SV("（")) || sv_starts(after, SV("(")) ||
                 sv_starts(after, SV("is ")) || sv_starts(after, SV(","));
    return end > 0 && tells && (words_say(sv_slice(after, 0, 300)) & SAYS_WHO)
               ? sv_slice(text, 0, end)
               : (struct sv){0};
}

// The one person whom the text before the talk introduces; nobody when it introduces several.
static struct sv guest_introduced(const struct talk *t)
{
    struct sv found = {0};
    uint32_t end = t->marks.n > 0 ? t->marks.v[0].block : 0;
    for (uint32_t i = 0; i < end && i < HEAD_BLOCKS; i++) {
        const struct block *b = &t->d->blocks[i];
        struct sv name =
            block_speaks(b) && b->kind == BLOCK_PARAGRAPH ? introduced(b->text) : (struct sv){0};
        if (name.n > 0 && found.n > 0 && !text_same(name, found))
            return (struct sv){0};
        if (name.n > 0)
            found = name;
    }
    return found;
}

// 答： is the person introduced, where only one answers.
static void name_the_answerer(struct talk *t)
{
    uint32_t answerer = NAME_NONE;
    for (uint32_t i = 0; i < t->names.all.n; i++) {
        const struct name_entry *e = &t->names.all.v[i];
        if (!e->speaks || e->word == WORD_QUESTION || e->word == WORD_HOST ||
            e->word == WORD_NARRATOR)
            continue;
        if (answerer != NAME_NONE || (e->word != WORD_ANSWER && e->word != WORD_GUEST))
            return;
        answerer = i;
    }
    struct name name = {.text = guest_introduced(t), .hint = ROLE_GUEST};
    if (answerer == NAME_NONE || name.text.n == 0)
        return;
    uint32_t full = names_add(&t->names, &name);
    t->names.all.v[answerer].same_as = full;
    t->names.all.v[full].hint = ROLE_GUEST;
}

// 追问 after 问: one who asks, where both stand for nobody's name.
static void join_questions(struct talk *t)
{
    uint32_t most = NAME_NONE;
    for (uint32_t i = 0; i < t->names.all.n; i++) {
        const struct name_entry *e = &t->names.all.v[i];
        if (e->speaks && e->word == WORD_QUESTION && e->same_as == i &&
            (most == NAME_NONE || e->count > t->names.all.v[most].count))
            most = i;
    }
    for (uint32_t i = 0; i < t->names.all.n && most != NAME_NONE; i++) {
        struct name_entry *e = &t->names.all.v[i];
        if (e->speaks && e->word == WORD_QUESTION && e->same_as == i)
            e->same_as = most;
    }
}

void names_join(struct talk *t)
{
    for (size_t i = 0; i < t->marks.n; i++) {
        struct name_entry *e = &t->names.all.v[t->marks.v[i].name];
        e->speaks = t->names.all.v[e->same_as].speaks = true;
    }
    aliases_join(t);
    uint32_t n = (uint32_t)t->names.all.n;
    if (n <= NAMES_MAX)
        for (uint32_t i = 0; i < n; i++)
            if (t->names.all.v[i].speaks && is_named(&t->names.all.v[i]) &&
                t->names.all.v[i].same_as == i)
                join(t, i);
    join_questions(t);
    name_the_answerer(t);
    castings_join(t);
}

// A credit line names the interviewer: インタビュアー： Michael Swaine.
static struct sv credited(const struct talk *t, enum word role)
{
    for (size_t i = 0; i < t->candidates.n; i++) {
        const struct candidate *c = &t->candidates.v[i];
        if (c->turn || t->names.all.v[c->name].word != role || t->names.all.v[c->name].count > 1)
            continue;
        struct sv line =
            sv_slice(t->d->blocks[c->block].text, c->end, t->d->blocks[c->block].text.n);
        struct name name = name_read(line);
        if (text_characters(line) <= 24 && name_quality(&name) > 0)
            return name.text;
    }
    return (struct sv){0};
}

uint32_t name_questioner(struct talk *t)
{
    struct name name = {.text = credited(t, WORD_HOST), .hint = ROLE_HOST};
    if (name.text.n == 0)
        name = name_read(SV("Q"));
    uint32_t i = names_add(&t->names, &name);
    t->names.all.v[i].hint = ROLE_HOST;
    return i;
}

// A title that is a name, or begins with one: "Chad Fowler on Ruby".
static struct sv name_in_title(const struct document *d)
{
    struct sv rest = d->title;
    size_t end = 0;
    int words = 0;
    for (struct sv word; (word = take_word(&rest)).n > 1 && char_is_upper(char_first(word)) &&
                         !word_is_of_titles(word);
         words++)
        end = (size_t)(word.p - d->title.p) + word.n;
    return words >= 2 && words <= 3 ? sv_slice(d->title, 0, end) : (struct sv){0};
}

uint32_t name_answerer(struct talk *t)
{
    struct name name = {.text = credited(t, WORD_GUEST), .hint = ROLE_GUEST};
    if (name.text.n == 0)
        name.text = guest_introduced(t);
    if (name.text.n == 0)
        name.text = name_in_title(t->d);
    if (name.text.n == 0)
        name = name_read(SV("A"));
    uint32_t i = names_add(&t->names, &name);
    t->names.all.v[i].hint = ROLE_GUEST;
    return i;
}
