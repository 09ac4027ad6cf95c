// Who the speakers are: biographies in the form "name: who that is".
#include "parse-blocks.h"
#include "parse-chars.h"
#include "speaker-internal.h"

enum {
    INTRODUCED_MAX = 40,    // people below one heading
    SECTION_MAX = 120,      // blocks below one
    HEAD_BLOCKS = 80,       // before the talk, and bytes of one
    HEAD_BYTES = 3000,
    NAMES_MAX = 200,
    WHO_LEAST = 6,    // bytes of what says who somebody is; characters at most
    WHO_MOST = 120,
};

// "…主持，对话嘉宾为：", a sentence that leads to a list of them.
static bool leads_to_guests(struct sv text)
{
    enum { TAIL = 24 };    // bytes
    text = text_trim(text);
    if (!char_is_colon(char_last(text, NULL)))
        return false;
    struct sv tail = sv_slice(text, text.n > TAIL ? text.n - TAIL : 0, text.n);
    return (sv_find(tail, SV("嘉宾")) >= 0 || sv_find(tail, SV("嘉賓")) >= 0);
}

// A heading, a strong line or a line that ends with a colon.
static bool opens_introductions(const struct block *b)
{
    if (!block_speaks(b) || b->text.n > 120)
        return block_speaks(b) && leads_to_guests(b->text);
    struct label l;
    struct sv text = text_trim(b->text);
    if (b->kind == BLOCK_PARAGRAPH && char_is_cjk(char_first(text)) && word_introduces(text))
        return true;    // 本期嘉宾, not set off
    if (!char_is_colon(char_last(text, NULL)))
        return (b->kind == BLOCK_HEADING || b->span_count > 0) && word_introduces(text) &&
               (b->kind == BLOCK_HEADING || block_is_strong_title(b));
    return label_read(b->text, 0, &l) && l.end == b->text.n && l.delim == DELIM_COLON &&
           word_introduces(l.name);
}

// The same as the first line of a block that has them.
static bool has_introductions(const struct block *b)
{
    struct label l;
    if (block_lines(b) == 1 || !block_speaks(b))
        return false;
    struct sv first = block_line(b, 0);
    if (leads_to_guests(first))
        return true;
    return first.n <= 120 &&
           (word_introduces(first) ||
            (label_read(first, 0, &l) && l.end == first.n && word_introduces(l.name)));
}

static uint32_t introductions_end(const struct document *d, uint32_t block)
{
    bool heading = d->blocks[block].kind == BLOCK_HEADING;
    uint8_t level = heading ? d->blocks[block].level : 6;
    uint32_t end = d->block_count - block > SECTION_MAX ? block + SECTION_MAX : d->block_count;
    for (block++; block < end; block++) {
        const struct block *b = &d->blocks[block];
        if ((b->kind == BLOCK_HEADING && b->level <= level) ||
            (!heading && block_is_strong_title(b)))
            break;
    }
    return block;
}

// The candidates [from, return) tell who somebody is: names that are all different, up to the end
// of the section or, where the talk begins without a heading of its own, to the first who talks.
static size_t introduced_until(struct talk *t, size_t from, uint32_t end)
{
    const struct candidate *all = t->candidates.v;
    size_t i = from, quiet = SIZE_MAX;
    for (; i < t->candidates.n && all[i].block < end && i - from < INTRODUCED_MAX; i++) {
        for (size_t k = from; k < i; k++)
            if (all[k].name == all[i].name && all[k].shape == all[i].shape)
                return quiet < i ? quiet : i;
        if (candidate_says(t, &t->candidates.v[i]) & SAYS_QUESTION)
            return quiet < i ? quiet : i;
        if (quiet == SIZE_MAX && candidate_talks(t, &t->candidates.v[i]))
            quiet = i;
    }
    return i < t->candidates.n && all[i].block < end ? from : i;
}

// A list of those who take part says of a word that it is a name: 登場人物, 夫, 妻.
static void know_names(struct talk *t, const struct block *b)
{
    for (uint32_t i = 0; i < block_lines(b); i++) {
        struct sv line = block_line(b, i), rest = line;
        size_t end = 0;
        while (rest.n > 0 && char_is_letter(char_take(&rest)))
            end = line.n - rest.n;
        uint32_t name = end > 0 ? names_find(&t->names, sv_slice(line, 0, end)) : NAME_NONE;
        if (name != NAME_NONE && t->names.all.v[name].quality == 0)
            t->names.all.v[name].quality = 1;
    }
}

// 嘉宾： and nothing behind it, once: the guests stand below.
static bool lists_guests(const struct talk *t, const struct block *b)
{
    static const char *const words[] = {"嘉宾", "嘉 宾", "嘉賓", "嘉 賓"};
    struct label l;
    if (!block_speaks(b) || b->text.n > 20 || !label_read(b->text, 0, &l) || l.end < b->text.n ||
        l.delim != DELIM_COLON)
        return false;
    uint32_t name = names_find(&t->names, l.name);
    for (size_t i = 0; i < ARRAY_LEN(words); i++)
        if (text_same(l.name, sv_from(words[i])))
            return name == NAME_NONE || t->names.all.v[name].count < 2;
    return false;
}

void introductions_find(struct talk *t)
{
    size_t next = 0;
    for (uint32_t k = 0; k < t->d->block_count; k++) {
        bool inside = has_introductions(&t->d->blocks[k]);
        if (!inside && !opens_introductions(&t->d->blocks[k]) && !lists_guests(t, &t->d->blocks[k]))
            continue;
        vec_push(&t->announcing, k);
        if (inside)
            know_names(t, &t->d->blocks[k]);
        while (next < t->candidates.n && t->candidates.v[next].block < k + !inside)
            next++;
        if (inside) {
            // the talk may begin in the same block, below such a sentence
            bool sentence = leads_to_guests(block_line(&t->d->blocks[k], 0));
            for (; !sentence && next < t->candidates.n && t->candidates.v[next].block == k; next++)
                t->candidates.v[next].introduced = true;
            continue;
        }
        size_t until = introduced_until(t, next, introductions_end(t->d, k));
        for (size_t i = next; i < until; i++)
            t->candidates.v[i].introduced = true;
        if (until > next && next > 0 && t->candidates.v[next - 1].block == k)
            t->candidates.v[next - 1].introduced = true;    // the line itself says nothing
    }
}

static size_t line_end(const struct block *b, uint32_t off)
{
    for (uint32_t i = 0; i < b->start_count; i++)
        if (b->starts[i] > off)
            return b->starts[i];
    return b->text.n;
}

static struct sv about_of(const struct document *d, const struct candidate *c)
{
    const struct block *b = &d->blocks[c->block];
    if (has_introductions(b))    // a line for each
        return text_trim(sv_slice(b->text, c->end, line_end(b, c->end)));
    return text_trim(body_after(d, c->block, c->end));
}

static bool is_guest_biography(struct talk *t, struct candidate *c)
{
    const struct name_entry *e = &t->names.all.v[c->name];
    return !c->turn && e->quality > 0 && e->word == WORD_NONE &&
           shape_delim(c->shape) == DELIM_COLON && candidate_is_biography(t, c);
}

// "name，who that is" on a line of its own below a heading that announces guests.
static void about_from_line(struct talk *t, struct sv line)
{
    size_t end = 0;
    for (struct sv rest = line; rest.n > 0; end = line.n - rest.n) {
        uint32_t c = char_take(&rest);
        if (!char_is_letter(c) && !(c == ' ' && char_is_latin(char_first(rest))) && c != 0xb7)
            break;
    }
    struct sv who = sv_slice(line, end, line.n);
    uint32_t first = char_first(who);
    bool parted = first == 0xff0c || first == ',' || char_is_colon(first) || first == '|' ||
                  first == 0xff5c || char_is_dash(first) || char_is_space(first);
    uint32_t name = parted ? names_find(&t->names, sv_slice(line, 0, end)) : NAME_NONE;
    if (name == NAME_NONE || !t->names.all.v[name].speaks)
        return;
    char_take(&who);
    struct name_entry *e = &t->names.all.v[t->names.all.v[name].same_as];
    if (e->about.n == 0 && text_characters(who) >= 2)
        e->about = text_trim(who);
}

static void abouts_from_lists(struct talk *t)
{
    for (size_t n = 0; n < t->announcing.n; n++) {
        uint32_t k = t->announcing.v[n];
        bool inside = has_introductions(&t->d->blocks[k]);
        uint32_t end = inside ? k + 1 : introductions_end(t->d, k);
        if (end > k + INTRODUCED_MAX)
            end = k + INTRODUCED_MAX;
        if (t->marks.n > 0 && t->marks.v[0].block > k && t->marks.v[0].block < end)
            end = t->marks.v[0].block;
        for (uint32_t i = inside ? k : k + 1; i < end; i++)
            for (uint32_t line = inside ? 1 : 0;
                 block_speaks(&t->d->blocks[i]) && line < block_lines(&t->d->blocks[i]); line++)
                about_from_line(t, block_line(&t->d->blocks[i], line));
    }
}

// The bytes of TEXT before a comma, a bracket, a dash or the end of its sentence.
static size_t clause_end(struct sv text)
{
    for (size_t i = 0; i < text.n; i++) {
        char c = text.p[i];
        bool last = i + 1 == text.n || text.p[i + 1] == ' ' || text.p[i + 1] == '\n';
        if (c == ',' || c == ';' || c == '(' || c == ')' || c == '\n' || (c == '.' && last) ||
            char_is_dash(char_first(sv_slice(text, i, text.n))))
            return i;
    }
    return text.n;
}

// director of a lab, a keeper of bridges: who somebody is, and not what came next.
static bool tells_who(struct sv clause)
{
    if (clause.n < WHO_LEAST || text_is_longer(clause, WHO_MOST))
        return false;
    if (sv_starts(clause, SV("a ")) || sv_starts(clause, SV("an ")) ||
        sv_starts(clause, SV("the ")) || (words_say(clause) & SAYS_WHO))
        return true;
    return char_is_upper(char_first(clause)) &&
           (text_has(clause, " at ") || text_has(clause, " of ") || text_has(clause, " for "));
}

// Who the one is whose name stands before AFTER: "…, Keeper of the Bridge, says", "… is a keeper."
static struct sv who_follows(struct sv after)
{
    struct sv clause;
    if (sv_starts(after, SV(", ")))
        clause = sv_slice(after, 2, after.n);
    else if (sv_starts(after, SV(" is ")))
        clause = sv_slice(after, 4, after.n);
    else
        return (struct sv){0};
    clause = sv_slice(clause, 0, clause_end(clause));
    return tells_who(clause) ? text_trim(clause) : (struct sv){0};
}

// What the text before the talk says of a full name of Latin letters.
static struct sv about_in_head(const struct talk *t, struct sv name)
{
    uint32_t end = t->marks.n > 0 ? t->marks.v[0].block : 0;
    for (uint32_t k = 0; k < end && k < HEAD_BLOCKS; k++) {
        const struct block *b = &t->d->blocks[k];
        struct sv text = text_head(b->text, HEAD_BYTES);
        ptrdiff_t at = block_speaks(b) ? sv_find(text, name) : -1;
        struct sv who =
            at < 0 ? (struct sv){0} : who_follows(sv_slice(text, (size_t)at + name.n, text.n));
        if (who.n > 0)
            return who;
    }
    return (struct sv){0};
}

static void abouts_from_head(struct talk *t)
{
    for (size_t i = 0; i < t->names.all.n && i < NAMES_MAX; i++) {
        struct name_entry *e = &t->names.all.v[i];
        if (e->speaks && e->about.n == 0 && e->same_as == i && char_is_latin(char_first(e->text)) &&
            text_has(e->text, " "))
            e->about = about_in_head(t, e->text);
    }
}

// Before the blocks are cut: the text that a name's description will be.
void abouts_find(struct talk *t)
{
    for (size_t i = 0; i < t->candidates.n; i++) {
        struct candidate *c = &t->candidates.v[i];
        struct name_entry *e = &t->names.all.v[t->names.all.v[c->name].same_as];
        if (is_guest_biography(t, c) && e->about.n < 60)
            e->about = about_of(t->d, c);
    }
    abouts_from_lists(t);
    abouts_from_head(t);
}

// Without a dialogue, two biographies or more still name the people an article is about.
void abouts_as_speakers(struct talk *t)
{
    struct document *d = t->d;
    uint32_t n = 0;
    for (size_t i = 0; i < t->candidates.n; i++)
        n += is_guest_biography(t, &t->candidates.v[i]);
    if (n < 2)
        return;
    d->speakers = arena_array(&d->arena, n, sizeof(*d->speakers));
    for (size_t i = 0; i < t->candidates.n; i++) {
        struct candidate *c = &t->candidates.v[i];
        const struct name_entry *e = &t->names.all.v[c->name];
        if (is_guest_biography(t, c) && e->count == 1)
            d->speakers[d->speaker_count++] = (struct speaker){
                .name = arena_sv(&d->arena, e->text), .about = arena_sv(&d->arena, about_of(d, c))};
    }
}
