// The outline: sections, and the questions and passages under them.
#include "yulu/article/topic.h"

#include "furniture-rules.h"
#include "parse-blocks.h"
#include "parse-chars.h"
#include "topic-internal.h"
#include "yulu/base/asset.h"
#include "yulu/text/sentence.h"

enum { SENTENCE_BYTES_MAX = 96, FILLER_BYTES_MAX = 40, SENTENCES_MAX = 12, REMARK_MAX = 9 };

static bool is_title(const struct document *d, const struct block *b)
{
    return (b->flags & BLOCK_REPEATED_TITLE) || (b->level == 1 && text_same(b->text, d->title));
}

// Numbered lines one below the other are a list, or a table of contents.
static bool is_in_list(const struct document *d, const struct block *b)
{
    bool last = b == d->blocks + d->block_count - 1;
    return last || block_is_numbered_title(b + 1) ||
           (b > d->blocks && block_is_numbered_title(b - 1));
}

static bool is_section(const struct document *d, const struct block *b)
{
    if ((b->flags & BLOCK_FURNITURE) || b->turn >= 0 || b->text.n == 0)
        return false;
    if (b->kind == BLOCK_HEADING)
        return !is_title(d, b);
    return block_is_strong_title(b) ||
           (block_is_numbered_title(b) && !is_in_list(d, b) && !text_asks(b->text));
}

static bool is_heading_turn(const struct document *d, const struct block *b, uint32_t block)
{
    return b->turn >= 0 && d->turns[b->turn].block == block;
}

// A strong line is a section only where strong lines are used so: twice at least, outside any turn.
static uint32_t count_strong_sections(const struct document *d)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < d->block_count; i++)
        n += d->blocks[i].kind == BLOCK_PARAGRAPH && is_section(d, &d->blocks[i]);
    return n;
}

static uint8_t deepest_heading(const struct document *d)
{
    uint8_t level = 1;
    for (uint32_t i = 0; i < d->block_count; i++)
        if (d->blocks[i].kind == BLOCK_HEADING && is_section(d, &d->blocks[i]) &&
            d->blocks[i].level > level)
            level = d->blocks[i].level;
    return level;
}

// Up to the next comma.
static struct sv take_part(struct sv *rest)
{
    struct sv start = *rest;
    while (rest->n > 0) {
        struct sv part = sv_slice(start, 0, start.n - rest->n);
        uint32_t c = char_take(rest);
        if (c == ',' || c == 0xff0c || c == 0x3001)
            return part;
    }
    return start;
}

// As the table has it: letters from the first to the last, small ones.
static struct sv plain_letters(struct sv part, char out[FILLER_BYTES_MAX])
{
    size_t end = 0, n = 0;
    for (struct sv rest = part; rest.n > 0;) {
        if (n + 4 > FILLER_BYTES_MAX)
            return part;
        const char *from = rest.p;
        uint32_t c = char_take(&rest);
        bool letter = char_is_letter(c);
        if (!letter && n == 0)
            continue;
        if (c == 0x2019) {
            out[n++] = '\'';
        } else {
            memcpy(out + n, from, (size_t)(rest.p - from));
            n += (size_t)(rest.p - from);
        }
        if (c >= 'A' && c <= 'Z')
            out[n - 1] = (char)(c + ('a' - 'A'));
        end = letter ? n : end;
    }
    return (struct sv){out, end};
}

static bool parts_entries(char c)
{
    return c == '|' || c == '\n';
}

static bool is_filler(struct sv part)
{
    char buffer[FILLER_BYTES_MAX];
    struct sv table = asset_bytes("tables/fillers.txt"), plain = plain_letters(part, buffer);
    if (plain.n == 0)
        return true;
    for (ptrdiff_t at; (at = sv_find(table, plain)) >= 0;) {
        const char *p = table.p + at;
        table = sv_slice(table, (size_t)at + plain.n, table.n);
        if (parts_entries(p[-1]) && table.n > 0 && parts_entries(table.p[0]))
            return true;
    }
    return false;
}

// 是的。 好的，谢谢。: nothing that would tell one question from another.
static bool says_nothing(struct sv sentence)
{
    if (sentence.n > SENTENCE_BYTES_MAX)
        return false;
    while (sentence.n > 0)
        if (!is_filler(take_part(&sentence)))
            return false;
    return true;
}

// The first sentence that says something, among as many as are LEFT to be read.
static bool find_title(struct sv text, struct sv *title, int *left)
{
    struct range r;
    for (size_t off = 0; *left > 0 && sentence_next(text, off, &r); off = r.end, --*left) {
        *title = sv_slice(text, r.off, r.end);
        if (!says_nothing(*title))
            return true;
    }
    return false;
}

// 太不可思议了。: too short to tell what is asked, where a question follows.
static bool is_remark(struct sv sentence)
{
    return !text_asks(text_trim(sentence)) && !text_is_longer(sentence, REMARK_MAX);
}

// The first sentence of TEXT that asks, if any.
static bool find_asking(struct sv text, struct sv *title)
{
    struct range r;
    size_t off = 0;
    for (int i = 0; i < SENTENCES_MAX && sentence_next(text, off, &r); i++, off = r.end)
        if (text_asks(text_trim(sv_slice(text, r.off, r.end))) &&
            !says_nothing(sv_slice(text, r.off, r.end))) {
            *title = sv_slice(text, r.off, r.end);
            return true;
        }
    return false;
}

static struct sv question_title(const struct document *d, const struct turn *t)
{
    struct sv title, first = {0};
    int left = SENTENCES_MAX;
    for (uint32_t i = t->block; i < t->end_block && left > 0; i++, left--) {
        struct sv text = d->blocks[i].text;
        if (i == t->block)
            text = sv_slice(text, t->label_end, text.n);
        else if (!block_is_text(&d->blocks[i]))
            continue;
        if (find_title(text, &title, &left)) {
            if (is_remark(title))
                find_asking(text, &title);
            return title;
        }
        struct range r;
        if (first.n == 0 && text_has_letter(text) && sentence_next(text, 0, &r))
            first = sv_slice(text, r.off, r.end);
    }
    return first;
}

static bool is_question(const struct document *d, uint32_t block)
{
    const struct block *b = &d->blocks[block];
    return is_heading_turn(d, b, block) && d->speakers[d->turns[b->turn].speaker].role == ROLE_HOST;
}

void topics_find(struct document *d, const struct rules *rules)
{
    VEC(struct topic) found = {0};
    bool strong = count_strong_sections(d) >= 2;
    uint8_t below = (uint8_t)(deepest_heading(d) + 1);
    for (uint32_t i = 0; i < d->block_count; i++) {
        struct block *b = &d->blocks[i];
        struct topic topic = {.block = i, .line = b->line};
        bool heading = b->kind == BLOCK_HEADING;
        if (is_question(d, i)) {
            topic.kind = TOPIC_QUESTION;
            topic.title = question_title(d, &d->turns[b->turn]);
        } else if (is_section(d, b) && (heading || strong)) {
            topic.kind = TOPIC_SECTION;
            topic.level = heading ? b->level : below;
            topic.title = text_trim(b->text);
        }
        if (topic.title.n > 0)
            vec_push(&found, topic);
        b->topic = (int32_t)found.n - 1;
    }
    d->topics = arena_array(&d->arena, found.n + 1, sizeof(*d->topics));
    for (size_t i = 0; i < found.n; i++)
        d->topics[i] = found.v[i];
    d->topic_count = (uint32_t)found.n;
    vec_release(&found);
    topics_add_passages(d, rules ? rules->stop : NULL);
}
