// Metadata that the article itself shows: headings, bylines, dates under the title, credit lines.
#include <string.h>

#include "metadata-internal.h"
#include "name.h"
#include "parse-blocks.h"
#include "parse-chars.h"

enum {
    HEAD_BLOCKS = 24,    // how far down the head of an article may reach
    TAIL_BLOCKS = 24,    // how far up its credits may begin
    SHORT = 40,          // characters of a line that is no prose
    NAME_MAX = 20,
};

// "文章作者: x" and its like: every line of the block a key we know.
static bool is_header_block(const struct block *b)
{
    struct sv key, value;
    if (b->kind != BLOCK_PARAGRAPH && b->kind != BLOCK_ITEM)
        return false;
    for (uint32_t i = 0; i < block_lines(b); i++)
        if (!metadata_split(block_line(b, i), &key, &value) || metadata_key(key) == META_NONE)
            return false;
    return true;
}

static bool is_prose(const struct block *b)
{
    return b->kind == BLOCK_PARAGRAPH && text_is_longer(b->text, 2 * SHORT) && !is_header_block(b);
}

// The blocks before the first prose or second different heading.
static uint32_t head_end(const struct document *d)
{
    uint32_t i = 0;
    while (i < d->block_count && i < HEAD_BLOCKS && !is_prose(&d->blocks[i]))
        i++;
    return i;
}

// A title is a heading at the top, nothing before it but short lines; of the first level where
// there is one.
static void title_from_headings(struct document *d, uint32_t end)
{
    const struct block *best = NULL;
    for (uint32_t i = 0; i < end; i++) {
        const struct block *b = &d->blocks[i];
        if (b->kind == BLOCK_HEADING && b->text.n > 0 && (!best || b->level < best->level))
            best = b;
    }
    if (best && (best->level == 1 || best == d->blocks))
        metadata_set(d, META_TITLE, best->text);
}

static bool line_is_title(struct sv line)
{
    struct sv key, value;
    size_t n = text_letters(line);
    return n >= 2 && text_characters(line) <= SHORT && !text_has(line, "。") &&
           !metadata_split(line, &key, &value);
}

// Without any heading, a short first line is the title.
static void title_from_first_line(struct document *d)
{
    uint32_t i = 0;
    while (i < d->block_count &&
           (!block_is_text(&d->blocks[i]) || !text_has_letter(d->blocks[i].text)))
        i++;
    if (i < d->block_count && d->blocks[i].kind == BLOCK_PARAGRAPH) {
        struct sv line = block_line(&d->blocks[i], 0);
        if (line_is_title(line) && !char_ends_sentence(char_last(line, NULL)))
            metadata_set(d, META_TITLE, line);
    }
}

// The title again, perhaps with the ending that a clipper added.
static bool says_title(const struct document *d, const struct block *b)
{
    if (d->title.n == 0 || (b->kind != BLOCK_HEADING && b->kind != BLOCK_PARAGRAPH))
        return false;
    return text_same(b->text, d->title) ||
           (b->kind == BLOCK_HEADING && sv_starts(b->text, d->title) &&
            b->text.n < d->title.n + 24);
}

// Flags every title after the first.  Returns the block after the last one.
static uint32_t flag_repeated_titles(struct document *d, uint32_t end)
{
    uint32_t after = 0;
    bool seen = false;
    for (uint32_t i = 0; i < d->block_count; i++) {
        struct block *b = &d->blocks[i];
        if ((i >= end && b->kind != BLOCK_HEADING) || !says_title(d, b))
            continue;
        if (seen)
            b->flags |= BLOCK_REPEATED_TITLE;
        seen = true;
        if (i < end)
            after = i + 1;
    }
    return after;
}

static bool is_name_line(struct sv line)
{
    struct sv key, value;
    size_t n = text_characters(line);
    return n > 1 && n <= NAME_MAX && text_letters(line) * 4 >= n * 3 &&
           !char_ends_sentence(char_last(line, NULL)) && !text_has(line, "，") &&
           !text_has(line, "？") && !metadata_split(line, &key, &value);
}

// Exporters put two lines below the title: who wrote it, and the account, which is the source.
static void byline_read(struct document *d, uint32_t from, uint32_t end)
{
    const struct block *first = NULL;
    for (uint32_t i = from; i < end && i < from + 4; i++) {
        const struct block *b = &d->blocks[i];
        if (b->kind == BLOCK_IMAGE)
            continue;
        if (b->kind != BLOCK_PARAGRAPH || b->start_count > 0 || block_is_strong(b) ||
            !is_name_line(b->text))
            return;
        if (first && (d->source.n == 0 || sv_eq(b->text, d->source))) {
            metadata_set(d, META_AUTHOR, first->text);
            return;
        }
        first = b;
    }
}

static void header_block_read(struct document *d, struct block *b)
{
    struct sv key, value;
    for (uint32_t i = 0; i < block_lines(b); i++)
        if (metadata_split(block_line(b, i), &key, &value))
            metadata_set(d, metadata_key(key), value);
    b->flags |= BLOCK_FURNITURE;
}

// Header lines, at least two of them, are the exporter's and no part of the article.
static void header_blocks_read(struct document *d, uint32_t end)
{
    uint32_t lines = 0;
    for (uint32_t i = 0; i < end; i++)
        lines += is_header_block(&d->blocks[i]) ? block_lines(&d->blocks[i]) : 0;
    for (uint32_t i = 0; i < end && lines > 1; i++)
        if (is_header_block(&d->blocks[i]))
            header_block_read(d, &d->blocks[i]);
}

// A line that is a date and little else, or a title with a date in it.
static void date_line_read(struct document *d, uint32_t end)
{
    char date[11];
    for (uint32_t i = 0; i < end; i++) {
        const struct block *b = &d->blocks[i];
        if (block_is_text(b) && !text_is_longer(b->text, SHORT) && date_parse(b->text, date))
            metadata_set(d, META_DATE, b->text);
    }
}

// 作者：x 编辑：y | 来源 | z, in one line or several: each word with its colon or bar takes up to
// the next.
static void credit_line_read(struct document *d, struct sv line)
{
    struct sv key, value;
    if (text_is_longer(line, 4 * SHORT) || !metadata_split(line, &key, &value))
        return;
    enum meta field = metadata_credit(key);
    if (field == META_NONE || value.n == 0)
        return;
    size_t end = 0;
    for (struct sv rest = value; rest.n > 0; end = value.n - rest.n) {
        uint32_t c = char_take(&rest);
        if (field != META_SOURCE && (char_is_space(c) || c == '/' || c == 0xff5c || c == '|') &&
            end > 0 && char_is_cjk(char_first(value)))
            break;
    }
    metadata_set(d, field, sv_slice(value, 0, end ? end : value.n));
}

static void credits_read(struct document *d, uint32_t from, uint32_t to)
{
    for (uint32_t i = from; i < to && i < d->block_count; i++) {
        const struct block *b = &d->blocks[i];
        for (uint32_t k = 0; b->kind == BLOCK_PARAGRAPH && k < block_lines(b); k++)
            credit_line_read(d, block_line(b, k));
    }
}

// Interviews name the interviewer where others name the author.
static void interviewer_read(struct document *d, uint32_t end)
{
    static const char *const words[] = {"インタビュアー", "聞き手", "采访",        "採訪",
                                        "记者",           "采访者", "interviewer", "interview by"};
    struct sv key, value;
    for (uint32_t i = 0; i < end; i++) {
        struct sv line = block_line(&d->blocks[i], 0);
        if (text_is_longer(line, SHORT) || !metadata_split(line, &key, &value) ||
            !is_name_line(value))
            continue;
        struct name name = name_read(value);
        if (name_quality(&name) < 0)
            continue;
        for (size_t w = 0; w < ARRAY_LEN(words); w++)
            if (sv_eq_ignore_case(key, sv_from(words[w])))
                metadata_set(d, META_AUTHOR, value);
    }
}

void metadata_read_blocks(struct document *d)
{
    uint32_t end = head_end(d);
    title_from_headings(d, end);
    title_from_first_line(d);
    uint32_t after = flag_repeated_titles(d, end);
    header_blocks_read(d, end);
    byline_read(d, after, end);
    credits_read(d, 0, end);
    interviewer_read(d, d->block_count < HEAD_BLOCKS ? d->block_count : HEAD_BLOCKS);
    credits_read(d, d->block_count > TAIL_BLOCKS ? d->block_count - TAIL_BLOCKS : 0,
                 d->block_count);
    date_line_read(d, end);
    metadata_set(d, META_DATE, d->url);
    metadata_set(d, META_DATE, d->created);
    language_count(d);
}
