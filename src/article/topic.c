// The outline: sections, and the questions and passages under them.
#include "yulu/article/topic.h"

#include "parse-blocks.h"
#include "parse-chars.h"
#include "topic-internal.h"
#include "yulu/text/sentence.h"

static bool is_title(const struct document *d, const struct block *b)
{
    return (b->flags & BLOCK_REPEATED_TITLE) || (b->level == 1 && text_same(b->text, d->title));
}

static bool is_section(const struct document *d, const struct block *b)
{
    if ((b->flags & BLOCK_FURNITURE) || b->turn >= 0 || b->text.n == 0)
        return false;
    if (b->kind == BLOCK_HEADING)
        return !is_title(d, b);
    return block_is_strong_title(b);
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

static struct sv first_sentence(struct sv text)
{
    struct range r;
    return sentence_next(text, 0, &r) ? sv_slice(text, r.off, r.end) : text_trim(text);
}

static struct sv question_title(const struct document *d, const struct turn *t)
{
    struct sv body = sv_slice(d->blocks[t->block].text, t->label_end, d->blocks[t->block].text.n);
    for (uint32_t k = t->block + 1; k < t->end_block && text_letters(body) == 0; k++)
        if (block_is_text(&d->blocks[k]))
            body = d->blocks[k].text;
    return first_sentence(body);
}

static bool is_question(const struct document *d, uint32_t block)
{
    const struct block *b = &d->blocks[block];
    return is_heading_turn(d, b, block) && d->speakers[d->turns[b->turn].speaker].role == ROLE_HOST;
}

void topics_find(struct document *d)
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
    topics_add_passages(d);
}
