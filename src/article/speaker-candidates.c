// Candidates: every line that begins with something in the shape of a label.
#include "label-rare.h"
#include "parse-blocks.h"
#include "parse-chars.h"
#include "speaker-internal.h"

enum {
    BODY_MAX = 360,           // bytes looked at to tell speech from notes
    CASTING_MAX = 40,         // characters of a line that says who takes part
    ROLE_BYTES = 30,          // of a word for a role inside a line
    STRONG_NAME_MAX = 14,     // characters of a strong name without colon
    STAMPED_NAME_MAX = 36,    // of one behind a time
    WORD_BYTES = 18,          // of the longest word that gives talk away
    TITLED_BYTES = 120,       // of a name with a title on a line of its own
};

uint32_t block_after(const struct document *d, uint32_t block)
{
    for (block++; block < d->block_count && !block_speaks(&d->blocks[block]);)
        block++;
    return block;
}

// Nothing but a time, as some set below each name.
static bool is_stamp(struct sv text)
{
    struct sv rest = text_trim_start(text);
    return label_take_stamp(&rest) && text_trim_start(rest).n == 0;
}

struct sv body_after(const struct document *d, uint32_t block, uint32_t off)
{
    struct sv rest = text_trim(sv_slice(d->blocks[block].text, off, d->blocks[block].text.n));
    uint32_t next = rest.n == 0 ? block_after(d, block) : d->block_count;
    if (next < d->block_count && is_stamp(d->blocks[next].text))
        next = block_after(d, next);
    if (next < d->block_count && d->blocks[next].kind != BLOCK_HEADING)
        rest = d->blocks[next].text;
    return text_head(rest, BODY_MAX);
}

static enum container container_of_block(const struct block *b)
{
    if (b->kind == BLOCK_HEADING)
        return IN_HEADING;
    if (b->kind == BLOCK_ITEM)
        return IN_ITEM;
    return b->quote > 0 || b->kind == BLOCK_QUOTE ? IN_QUOTE : IN_PARAGRAPH;
}

// Names that markup sets off: the term of a definition list, a strong word before the text, a line
// of its own.
static bool read_strong(const struct block *b, uint32_t off, uint32_t strong, struct label *l)
{
    struct sv name = sv_slice(b->text, off, strong), rest = sv_slice(b->text, strong, b->text.n);
    bool stamped = strong > off && label_take_stamp(&name);
    name = text_trim(name);
    if (strong <= off || !text_has_letter(name) ||
        text_characters(name) > (stamped ? STAMPED_NAME_MAX : STRONG_NAME_MAX))
        return false;
    bool term = rest.n > 0 && rest.p[0] == '\n';
    size_t blank = rest.n - text_trim_start(rest).n;
    if (!term && (blank == 0 || rest.n == blank))
        return false;
    *l = (struct label){.delim = term ? DELIM_TERM : DELIM_STRONG,
                        .off = off,
                        .name = name,
                        .end = strong + (uint32_t)blank};
    return true;
}

// Where the first dash between blanks is; the length of TEXT where there is none.
static size_t spaced_dash(struct sv text)
{
    for (size_t at = 0; at < text.n; at++) {
        struct sv rest = sv_slice(text, at, text.n);
        if (text.p[at] == ' ' && (sv_starts(rest, SV(" - ")) || sv_starts(rest, SV(" -- ")) ||
                                  sv_starts(rest, SV(" – ")) || sv_starts(rest, SV(" — "))))
            return at;
    }
    return text.n;
}

// Ann Lee -- *CEO*, Ann Lee – North Bank – Analyst: a block that is nothing but a name and a title.
static bool read_titled(const struct block *b, uint32_t strong, struct label *l)
{
    size_t end = strong, about = 0;
    struct sv rest = sv_slice(b->text, strong, b->text.n);
    if (b->kind != BLOCK_PARAGRAPH || b->start_count > 0 || b->text.n > TITLED_BYTES ||
        !char_is_latin(char_first(text_trim_start(b->text))))
        return false;
    bool plain = strong == 0;
    if (plain) {
        end = spaced_dash(b->text);
        rest = sv_slice(b->text, end, b->text.n);
    }
    rest = text_trim_start(rest);
    while (about < rest.n && rest.p[about] == '-')
        about++;
    if (about == 0 && (!label_opens_with_dash(rest, &about) || about == 0))
        return false;
    struct name name = {.text = text_trim(sv_slice(b->text, 0, end))};
    rest = text_trim(sv_slice(rest, about, rest.n));
    if (!text_has_letter(rest) || !char_is_upper(char_first(rest)) ||
        char_ends_sentence(char_last(rest, NULL)) || name_quality(&name) < 1 ||
        (plain && sv_find(name.text, SV(" ")) < 0))
        return false;
    *l = (struct label){
        .delim = DELIM_TITLED, .name = name.text, .about = rest, .end = (uint32_t)b->text.n};
    return true;
}

// The last mark may stand before a parenthesis: そうですか。（笑）
static bool ends_sentence(struct sv text)
{
    text = text_trim(text);
    uint32_t last = char_last(text, NULL);
    return char_ends_sentence(last) || ((last == ')' || last == 0xff09) && text_has(text, "。"));
}

// ■いつから？: a mark, and words directly behind it.
static bool opens_with_mark(struct sv text, size_t *end)
{
    static const uint32_t marks[] = {0x25a0, 0x25a1, 0x25b2, 0x25b3, 0x25c6,
                                     0x25c7, 0x25cb, 0x25ce, 0x25cf};    // ■ □ ▲ △ ◆ ◇ ○ ◎ ●
    struct sv rest = text_trim_start(text);
    uint32_t c = char_take(&rest);
    *end = text.n - text_trim_start(rest).n;
    for (size_t i = 0; i < ARRAY_LEN(marks); i++)
        if (c == marks[i])
            return true;
    return false;
}

// ――いつから？: a question, or at least a sentence, of somebody without a name.
static bool read_dash(const struct block *b, uint32_t off, struct label *l)
{
    size_t end;
    struct sv rest = sv_slice(b->text, off, b->text.n), text = rest;
    bool marked = opens_with_mark(rest, &end);
    if (marked)
        sv_cut(&rest, '\n', &text);
    if (b->kind == BLOCK_HEADING || b->kind == BLOCK_ITEM || (off > 0 && !marked) ||
        !(marked || label_opens_with_dash(text, &end)) ||
        !(text_has_question(text) || ends_sentence(text)))
        return false;
    *l = (struct label){
        .delim = DELIM_DASH, .off = off, .name = SV("Q"), .end = off + (uint32_t)end};
    return true;
}

static enum weight weight_of(const struct block *b, const struct label *l, uint32_t strong)
{
    if (l->delim == DELIM_DASH || l->delim == DELIM_TITLED)
        return WEIGHT_PLAIN;
    if (l->off == 0 && l->end < b->text.n && block_is_strong(b))
        return WEIGHT_WHOLE;
    uint32_t name_end = (uint32_t)(l->name.p - b->text.p) + (uint32_t)l->name.n;
    return strong >= name_end ? WEIGHT_STRONG : WEIGHT_PLAIN;
}

static bool read_label(const struct block *b, uint32_t off, uint32_t strong, struct label *l)
{
    struct label plain;
    bool found = label_read(b->text, off, &plain);
    // a time further on is one of the sentence
    if (found && plain.delim == DELIM_TIME && strong > off && plain.end > strong &&
        plain.name.p + plain.name.n > b->text.p + strong && read_strong(b, off, strong, l))
        return true;
    if (!found || plain.delim == DELIM_ALONE || plain.delim == DELIM_TYPO ||
        plain.delim == DELIM_POINT || plain.delim == DELIM_BLANK) {
        if ((off == 0 && read_titled(b, strong, l)) || read_dash(b, off, l))
            return true;
        if (read_strong(b, off, strong, l))
            return true;
    }
    *l = plain;
    // a name alone must be all of the block; further down it would be any short line
    return found && (l->delim != DELIM_ALONE || (off == 0 && l->end == b->text.n));
}

// Nothing but an address after the label: 官网: https://…
static bool is_link(const struct block *b, uint32_t off)
{
    struct sv body = sv_slice(b->text, off, b->text.n);
    size_t linked = b->span_count > 0 ? block_link_bytes(b) : 0;
    return sv_starts(body, SV("http")) ||
           (linked > 0 && linked * 10 >= body.n * 8 && linked <= body.n);
}

static bool takes_part(enum word role)
{
    return role == WORD_HOST || role == WORD_GUEST;
}

// Yes.: a sentence, however short; Anna K. and Tom Hale Jr. are names.
static bool is_short_answer(struct sv line)
{
    struct sv text = text_trim(line);
    size_t bytes;
    uint32_t last = char_last(text, &bytes);
    if (text.n == 0 || !(last == '.' || char_ends_sentence(last)))
        return false;
    text.n -= bytes;
    return last != '.' || !(char_is_upper(char_last(text, NULL)) || sv_ends(text, SV(" Jr")) ||
                            sv_ends(text, SV(" Sr")));
}

// A name after a role says who takes part: 主持人：程曼.  Several names may follow, and who they
// are.
static bool is_cast(struct sv body)
{
    struct sv line, rest = body;
    if (!sv_cut(&rest, '\n', &line) || text_characters(line) > CASTING_MAX ||
        text_has(line, "。") || text_has_question(line) || is_short_answer(line))
        return false;
    ptrdiff_t end = sv_find(line, SV("、")), comma = sv_find(line, SV("，"));
    // 王老师，早上好！ is said; 何远，店主 is not
    if (comma > 0 && (end < 0 || comma < end) && (words_say(line) & ~(unsigned)SAYS_WHO) == 0 &&
        !char_ends_sentence(char_last(text_trim(line), NULL)))
        end = comma;
    struct name first = name_read(end > 0 ? sv_slice(line, 0, (size_t)end) : line);
    return first.word == WORD_NONE && name_quality(&first) > 0;
}

static struct sv last_word(struct sv s)
{
    size_t n = s.n;
    while (n > 0 && s.p[n - 1] != ' ')
        n--;
    return sv_slice(s, n, s.n);
}

// What is behind OFF in its line; what comes below where that is nothing.
static struct sv line_after(const struct document *d, uint32_t block, uint32_t off)
{
    const struct block *b = &d->blocks[block];
    uint32_t i = block_line_at(b, off) - b->line;
    size_t end = i + 1 < block_lines(b) ? block_line_off(b, i + 1) : b->text.n;
    struct sv rest = text_trim(sv_slice(b->text, off, end));
    return rest.n > 0 ? rest : body_after(d, block, off);
}

// The word of the label's name: what it says of the role.
static enum word add(struct talk *t, uint32_t block, uint32_t line, const struct label *l,
                     enum weight weight)
{
    const struct block *b = &t->d->blocks[block];
    enum word word;
    uint32_t name = names_add_label(&t->names, l->name, &word);
    if (name == NAME_NONE)
        return WORD_NONE;
    struct name_entry *e = &t->names.all.v[name];
    if (e->about.n == 0)
        e->about = l->about;
    if (sv_ends(l->about, SV("Analyst")) || word_class(last_word(l->about)) == WORD_HOST)
        e->hint = ROLE_HOST;    // of those who ask in a call with investors
    vec_push(
        &t->candidates,
        (struct candidate){.block = block,
                           .off = l->off,
                           .end = l->end,
                           .line = line,
                           .name = name,
                           .shape = shape_of(container_of_block(b), l->delim, weight),
                           .numbered = l->numbered,
                           .link = is_link(b, l->end) ||
                                   (takes_part(word) && is_cast(line_after(t->d, block, l->end)))});
    return word;
}

// A letter of an alphabet ends before P, which has BEFORE bytes before it.
static bool follows_letter(const char *p, size_t before)
{
    char c = p[-1];
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (before > 1 && (unsigned char)p[-2] >= 0xc3 && (unsigned char)p[-2] <= 0xd3);
}

// The bodies of short lines overlap: of one that begins in a body without any word that counts,
// only the rest is looked at, and the bytes before it where such a word could begin.
static unsigned body_says(struct talk *t, struct sv body)
{
    struct sv quiet = t->quiet, rest = body;
    if (quiet.n > 0 && body.p > quiet.p && body.p < quiet.p + quiet.n &&
        !follows_letter(body.p, (size_t)(body.p - quiet.p))) {
        size_t from = quiet.n - (size_t)(body.p - quiet.p);
        from = from > WORD_BYTES ? from - WORD_BYTES : 0;
        while (from > 0 && (((unsigned char)body.p[from] & 0xc0) == 0x80 ||
                            follows_letter(body.p + from, from)))
            from--;
        rest = sv_slice(body, from, body.n);
    }
    if (text_has_question(rest))
        return SAYS_QUESTION;
    unsigned says = words_say_until(rest, SAYS_I | SAYS_WE | SAYS_YOU);
    if (says == 0)
        t->quiet = body;
    return says;
}

unsigned candidate_says(struct talk *t, struct candidate *c)
{
    if (!(c->says & SAYS_KNOWN)) {
        const struct block *b = &t->d->blocks[c->block];
        c->says = body_says(t, body_after(t->d, c->block, c->end)) | SAYS_KNOWN;
        c->says |= text_asks(b->text) ? SAYS_QUESTION : 0;
    }
    return c->says;
}

bool candidate_talks(struct talk *t, struct candidate *c)
{
    return candidate_says(t, c) & (SAYS_I | SAYS_WE | SAYS_YOU | SAYS_TALK | SAYS_QUESTION);
}

bool candidate_is_biography(struct talk *t, struct candidate *c)
{
    unsigned says = candidate_says(t, c);
    if (c->introduced)
        return true;
    return (says & SAYS_WHO) && !(says & (SAYS_I | SAYS_WE | SAYS_YOU | SAYS_QUESTION));
}

bool candidate_is_asked(struct talk *t, const struct candidate *c)
{
    struct candidate *last = &t->candidates.v[c - t->candidates.v];
    if (last == t->candidates.v || !(--last)->turn)
        return false;
    enum word word = t->names.all.v[last->name].word;
    return (word == WORD_HOST || word == WORD_QUESTION) &&
           (candidate_says(t, last) & SAYS_QUESTION);
}

// Talk set in one paragraph: 记者：…？受访者：…  Only words for roles, each after the end of a
// sentence.
static void add_inner_roles(struct talk *t, uint32_t block, uint32_t from)
{
    const struct block *b = &t->d->blocks[block];
    uint32_t start = 0;
    struct sv rest = sv_slice(b->text, from, b->text.n);
    if (text_colon(rest) == rest.n)
        return;
    while (rest.n > 0) {
        uint32_t at = (uint32_t)(b->text.n - rest.n), c = char_take(&rest),
                 after = (uint32_t)(b->text.n - rest.n);
        if (char_ends_sentence(c))
            start = after;
        else if (c == '\n')    // the next line is read for itself
            start = 0;
        if (!char_is_colon(c) || start == 0 || at - start > ROLE_BYTES)
            continue;
        struct label l = {.delim = DELIM_COLON,
                          .off = start,
                          .end = after,
                          .name = text_trim(sv_slice(b->text, start, at))};
        enum word role = word_class(l.name);
        if (takes_part(role) || role == WORD_QUESTION || role == WORD_ANSWER)
            add(t, block, block_line_at(b, start), &l, WEIGHT_PLAIN);
        start = 0;
    }
}

static bool opens_with_label(const struct document *d, uint32_t block)
{
    struct label l;
    return block < d->block_count && label_read(d->blocks[block].text, 0, &l) &&
           l.delim == DELIM_COLON && l.end < d->blocks[block].text.n;
}

// 来源：《河岸》 | …
static bool opens_with_field(const struct document *d, uint32_t block)
{
    struct label l;
    return label_read(d->blocks[block].text, 0, &l) && name_read(l.name).word == WORD_FIELD;
}

// A line of its own above all others, which goes on with no talk.
static bool is_first_line(const struct document *d, uint32_t block)
{
    const struct block *b = &d->blocks[block];
    if (b->kind != BLOCK_PARAGRAPH || b->start_count > 0 || text_is_longer(b->text, CASTING_MAX) ||
        char_ends_sentence(char_last(b->text, NULL)))
        return false;
    uint32_t next = block_after(d, block);
    if (!opens_with_label(d, block))
        return false;
    for (uint32_t k = 0; k < block; k++)
        if (block_speaks(&d->blocks[k]))
            return false;
    return next < d->block_count && (!opens_with_label(d, next) || opens_with_field(d, next));
}

// A title with a colon (段远山：我为什么不卖) says what the article is called.
static bool is_title(const struct document *d, uint32_t block)
{
    const struct block *b = &d->blocks[block];
    return (b->kind == BLOCK_HEADING && text_same(b->text, d->title)) || is_first_line(d, block);
}

// The line of text above LINE of BLOCK.
static struct sv line_above(const struct document *d, uint32_t block, uint32_t line)
{
    if (line > 0)
        return block_line(&d->blocks[block], line - 1);
    while (block > 0 && !block_speaks(&d->blocks[block - 1]))
        block--;
    const struct block *b = block > 0 ? &d->blocks[block - 1] : NULL;
    return b ? block_line(b, block_lines(b) - 1) : (struct sv){0};
}

// "A. x" with "B. y" below it, but not above: one of several things to choose from.
static bool is_choice(const struct document *d, uint32_t block, uint32_t line)
{
    const struct block *b = &d->blocks[block];
    struct sv here = block_line(b, line), next = {0};
    if (here.n <= 2 || here.p[0] != 'A' || text_asks(here))
        return false;
    struct sv above = line_above(d, block, line);
    if (above.n > 2 && above.p[0] == 'B' && above.p[1] == here.p[1])
        return false;
    if (line + 1 < block_lines(b))
        next = block_line(b, line + 1);
    else if ((block = block_after(d, block)) < d->block_count)
        next = block_line(&d->blocks[block], 0);
    return next.n > 2 && next.p[0] == 'B' && here.p[1] == next.p[1] &&
           !char_is_letter(char_first(sv_slice(here, 1, here.n)));
}

// 主持人：敬一 where 敬一： speaks too: a cast, however its names look.
static bool is_cast_of_labels(const struct talk *t, const struct candidate *c)
{
    if (!takes_part(t->names.all.v[c->name].word))
        return false;
    struct sv line, rest = line_after(t->d, c->block, c->end);
    if (!sv_cut(&rest, '\n', &line) || line.n == 0 || text_characters(line) > CASTING_MAX)
        return false;
    for (ptrdiff_t at; line.n > 0;) {
        at = sv_find(line, SV("、"));
        struct sv part = at < 0 ? line : sv_slice(line, 0, (size_t)at);
        if (names_find(&t->names, text_trim(part)) == NAME_NONE)
            return false;
        line = at < 0 ? (struct sv){0} : sv_slice(line, (size_t)at + 3, line.n);
    }
    return true;
}

// Of the strong span that the line at OFF begins with, behind a time where one stands.
static uint32_t strong_end(const struct block *b, uint32_t off)
{
    uint32_t end = block_strong_end(b, off);
    struct sv rest = sv_slice(b->text, off, b->text.n);
    if (end > off || b->span_count == 0 || !label_take_stamp(&rest))
        return end;
    uint32_t start = (uint32_t)(b->text.n - text_trim_start(rest).n);
    end = block_strong_end(b, start);
    return end > start ? end : off;
}

// **EN:** **Host:** Welcome: the second of two labels, where the first is a field.
static void skip_field(const struct block *b, struct label *l, uint32_t *strong)
{
    uint32_t next = l->end < *strong ? *strong : block_strong_end(b, l->end);
    struct label second;
    if (next <= l->end || l->delim != DELIM_COLON || !label_read(b->text, l->end, &second) ||
        second.delim != DELIM_COLON || second.end > next + 4 ||
        name_read(l->name).word != WORD_FIELD)
        return;
    second.off = l->off;
    *l = second;
    *strong = next;
}

void candidates_find(struct talk *t)
{
    for (uint32_t i = 0; i < t->d->block_count; i++) {
        const struct block *b = &t->d->blocks[i];
        if (!block_speaks(b) || is_title(t->d, i))
            continue;
        for (uint32_t k = 0; k < block_lines(b); k++) {
            uint32_t off = block_line_off(b, k), strong = strong_end(b, off);
            struct label l;
            if (!read_label(b, off, strong, &l) || is_choice(t->d, i, k))
                continue;
            skip_field(b, &l, &strong);
            enum word role = add(t, i, b->line + k, &l, weight_of(b, &l, strong));
            if (k == 0 && role != WORD_NONE && role != WORD_FIELD)
                add_inner_roles(t, i, l.end);
        }
    }
    for (size_t i = 0; i < t->candidates.n; i++) {
        struct candidate *c = &t->candidates.v[i];
        c->link = c->link || is_cast_of_labels(t, c);
    }
}
