// What a text says that people are called in it: 何远（以下简称何）, 马记者，简称马, 主持人：程曼.
#include "parse-chars.h"
#include "speaker-internal.h"

enum {
    HEAD_BLOCKS = 80,     // looked at from the start of the document
    HEAD_BYTES = 3000,    // of each
    FULL_MAX = 20,        // characters
    CAST_MAX = 80,        // of what names who takes part; of a line of it that is no talk
    LINE_MAX = 200,
    ABOUT_MAX = 60,
    NAMES_MAX = 200,
    CHANGES_MIN = 2,    // of speaker, by which two are not one
};

static bool is_word(uint32_t c)
{
    return char_is_letter(c) || char_is_digit(c);
}

// TEXT without the marks and the 以下 at its end.
static struct sv trim_end(struct sv text)
{
    static const char *const words[] = {"以下", "下文", "后文", "文中", "下面"};
    for (size_t i = 0; i < ARRAY_LEN(words); i++) {
        size_t bytes;
        while (text.n > 0 && !is_word(char_last(text, &bytes)))
            text.n -= bytes;
        if (sv_ends(text, sv_from(words[i])))
            text.n -= sv_from(words[i]).n;
    }
    return text;
}

// The words that TEXT ends with, between two Latin ones the blank too.
static struct sv last_words(struct sv text)
{
    struct sv rest = text;
    for (size_t bytes; rest.n > 0; rest.n -= bytes) {
        uint32_t c = char_last(rest, &bytes);
        bool joins = c == ' ' || c == 0xb7 || c == '-';
        if (!is_word(c) && !(joins && rest.n < text.n))
            break;
    }
    return text_trim(sv_slice(text, rest.n, text.n));
}

// Where the parenthesis that is open at the end of TEXT begins; the length of TEXT without one.
static size_t open_paren(struct sv text)
{
    size_t open = text.n;
    for (struct sv rest = text; rest.n > 0;) {
        size_t at = text.n - rest.n;
        uint32_t c = char_take(&rest);
        if (c == 0xff08 || c == '(')
            open = at;
        else if (c == 0xff09 || c == ')')
            open = text.n;
    }
    return open;
}

// The name at the end of SEGMENT that ALIAS may stand for.
static struct name full_name(struct sv segment, struct sv alias)
{
    for (size_t n = 9; n >= 6; n -= 3) {
        struct sv tail = sv_slice(segment, segment.n > n ? segment.n - n : segment.n, segment.n);
        if (sv_starts(tail, alias) && name_is_short_of(alias, tail))
            return (struct name){.text = tail};
    }
    struct name name = name_read(segment);
    // 何远（以下简称“答”）
    bool role = word_class(alias) == WORD_ANSWER || word_class(alias) == WORD_QUESTION;
    bool fits = role || sv_find(name.text, alias) >= 0 || name_is_short_of(alias, name.text);
    if (!fits || text_characters(name.text) > FULL_MAX || name_quality(&name) < 0)
        name.text = (struct sv){0};
    return name;
}

static void join(struct talk *t, uint32_t alias, const struct name *name)
{
    uint32_t full = names_add(&t->names, name);
    struct name_entry *e = &t->names.all.v[alias], *f = &t->names.all.v[full];
    f->count--;    // no label
    if (full == alias || f->same_as != full || e->same_as != alias)
        return;
    e->same_as = full;
    f->hint = f->hint == ROLE_UNKNOWN ? e->hint : f->hint;
    f->speaks = true;
}

// The one called is in the words before 简称, or before the parenthesis around both.
static void read_alias(struct talk *t, struct sv before, struct sv alias)
{
    uint32_t i = alias.n > 0 ? names_find(&t->names, alias) : NAME_NONE;
    if (i == NAME_NONE || !t->names.all.v[i].speaks)
        return;
    size_t paren = open_paren(before);
    struct name name = full_name(last_words(trim_end(before)), alias);
    if (name.text.n == 0 && paren < before.n)
        name = full_name(last_words(trim_end(sv_slice(before, 0, paren))), alias);
    if (name.text.n > 0 && !text_same(name.text, alias))
        join(t, i, &name);
}

void aliases_join(struct talk *t)
{
    for (uint32_t k = 0; k < t->d->block_count && k < HEAD_BLOCKS; k++) {
        struct sv text = text_head(t->d->blocks[k].text, HEAD_BYTES), rest = text, before;
        for (struct sv alias; name_alias(&rest, &before, &alias);)
            read_alias(t, sv_slice(text, 0, (size_t)(before.p - text.p) + before.n), alias);
    }
}

// The only one who speaks under the label of a role like C's; C's own if it speaks.
static uint32_t role_speaking(const struct talk *t, const struct candidate *c)
{
    const struct name_entry *role = &t->names.all.v[c->name];
    uint32_t found = NAME_NONE;
    for (uint32_t i = 0; !role->speaks && i < t->names.all.n; i++) {
        const struct name_entry *e = &t->names.all.v[i];
        if (!e->speaks || e->word != role->word)
            continue;
        if (found != NAME_NONE)
            return NAME_NONE;
        found = i;
    }
    return role->speaks ? c->name : found;
}

// One who answers the other, again and again, is somebody else.
static bool take_turns(const struct talk *t, uint32_t one, uint32_t other)
{
    int changes = 0;
    for (size_t i = 1; i < t->marks.n; i++) {
        uint32_t before = t->marks.v[i - 1].name, name = t->marks.v[i].name;
        changes += (before == one && name == other) || (before == other && name == one);
    }
    return changes >= CHANGES_MIN;
}

// 主持人：程曼 in the credits says who speaks under the label 主持人.
static void name_the_role(struct talk *t, const struct candidate *c)
{
    struct sv cast = body_after(t->d, c->block, c->end), line, rest = cast;
    struct name name = {0};
    uint32_t role = c->link ? role_speaking(t, c) : NAME_NONE;
    if (role != NAME_NONE && sv_cut(&rest, '\n', &line))
        name = name_read(line);
    if (name.text.n == 0 || name_quality(&name) < 1 || text_has(line, "、") || text_has(line, "，"))
        return;
    uint32_t full = names_add(&t->names, &name);
    struct name_entry *e = &t->names.all.v[role], *f = &t->names.all.v[full];
    if (f->same_as == full && e->same_as == role && full != role && !take_turns(t, role, full)) {
        e->same_as = full;
        f->hint = e->hint;
    }
}

static bool ends_about(uint32_t c, bool paren)
{
    if (paren)
        return c == ')' || c == 0xff09;
    return c == ';' || c == 0xff1b || c == 0x3001 || c == '|' || c == 0x3002;
}

// What LINE says of the one whose name ends at AT: 何远（店主）, 何远，店主；
static struct sv about_in(struct sv line, size_t at)
{
    struct sv rest = text_trim_start(sv_slice(line, at, line.n)), start;
    uint32_t first = char_take(&rest);
    bool paren = first == '(' || first == 0xff08;
    if (!paren && first != ',' && first != 0xff0c)
        return (struct sv){0};
    start = rest;
    for (struct sv next = rest; next.n > 0 && !ends_about(char_take(&next), paren);)
        rest = next;
    struct sv about = text_trim(sv_slice(start, 0, start.n - rest.n));
    return text_letters(about) >= 2 && text_characters(about) <= ABOUT_MAX ? about : (struct sv){0};
}

// Whom LINE names, a line of ROLE.
static void read_cast(struct talk *t, struct sv line, enum role role)
{
    for (size_t k = 0; k < t->names.all.n && k < NAMES_MAX; k++) {
        struct name_entry *e = &t->names.all.v[k], *root = &t->names.all.v[e->same_as];
        ptrdiff_t at = e->speaks && e->text.n >= 4 ? sv_find(line, e->text) : -1;
        if (at < 0)
            continue;
        e->hint = e->hint == ROLE_UNKNOWN ? role : e->hint;
        if (root->about.n == 0)
            root->about = about_in(line, (size_t)at + e->text.n);
    }
}

// A line that says who asks or who is asked: 聞き手 and their names below it, 嘉宾：x.
void castings_join(struct talk *t)
{
    for (size_t i = 0; i < t->candidates.n; i++) {
        const struct candidate *c = &t->candidates.v[i];
        const struct name_entry *role = &t->names.all.v[c->name];
        if (!c->turn && (role->word == WORD_HOST || role->word == WORD_GUEST))
            name_the_role(t, c);
        role = &t->names.all.v[c->name];
        if (c->turn || role->speaks || (role->word != WORD_HOST && role->word != WORD_GUEST))
            continue;
        struct sv text = t->d->blocks[c->block].text, rest = sv_slice(text, c->end, text.n), line;
        bool below = !sv_cut(&rest, '\n', &line) || text_trim(line).n == 0;
        line = below ? body_after(t->d, c->block, c->end) : line;
        size_t n = text_characters(line);
        if (n <= CAST_MAX || (n <= LINE_MAX && !text_has(line, "。") && !text_has_question(line)))
            read_cast(t, line, role->hint);
    }
}
