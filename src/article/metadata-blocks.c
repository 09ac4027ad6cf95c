// Metadata that the article itself shows: headings, bylines, dates under the title, credit lines.
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
           !text_has(line, "？") && !text_has(line, "丨") && !metadata_split(line, &key, &value);
}

// A name that the page says twice, on two lines.
static struct sv said_twice(const struct block *b)
{
    bool twice = block_lines(b) == 2 && sv_eq(block_line(b, 0), block_line(b, 1));
    return twice ? block_line(b, 0) : b->text;
}

static bool is_original_mark(const struct block *b)
{
    return sv_eq(b->text, SV("原创")) || sv_eq(b->text, SV("Original"));
}

// Exporters put two lines below the title: who wrote it, and the account, which is the source.
static void name_lines_read(struct document *d, uint32_t from, uint32_t end)
{
    struct sv first = {0};
    bool marked = false;
    for (uint32_t i = from; i < end && i < from + 6; i++) {
        const struct block *b = &d->blocks[i];
        if (b->kind == BLOCK_IMAGE || (b->kind == BLOCK_PARAGRAPH && is_original_mark(b))) {
            marked = marked || b->kind == BLOCK_PARAGRAPH;
            continue;
        }
        struct sv name = said_twice(b);
        if (b->kind != BLOCK_PARAGRAPH || (b->start_count > 0 && name.n == b->text.n) ||
            block_is_strong(b) || !is_name_line(name))
            return;
        if (first.n > 0 && (marked || d->source.n == 0 || sv_eq(name, d->source))) {
            metadata_set(d, META_AUTHOR, first);
            if (marked)
                metadata_set(d, META_SOURCE, name);
            return;
        }
        marked = marked || name.n < b->text.n;
        first = name;
    }
}

static void header_block_read(struct document *d, struct block *b)
{
    struct sv key, value;
    for (uint32_t i = 0; i < block_lines(b); i++) {
        struct str clean = {0};
        if (metadata_split(block_line(b, i), &key, &value))
            metadata_value(&clean, value);
        metadata_set(d, metadata_key(key), str_sv(&clean));
        str_release(&clean);
    }
    b->flags |= BLOCK_FURNITURE;
}

// The heading that an exporter puts above its lines.
static bool is_header_heading(const struct block *b)
{
    static const char *const words[] = {"Metadata", "元数据", "文章信息", "基本信息"};
    for (size_t i = 0; i < ARRAY_LEN(words); i++)
        if (b->kind == BLOCK_HEADING && sv_eq(b->text, sv_from(words[i])))
            return true;
    return false;
}

// Editor: How did you begin?  A key that stands in two blocks of the head is one who speaks.
static bool is_key_again(const struct document *d, uint32_t block)
{
    struct sv first, key, value;
    metadata_split(block_line(&d->blocks[block], 0), &first, &value);
    for (uint32_t i = 0; i < d->block_count && i < HEAD_BLOCKS; i++)
        if (i != block && metadata_split(block_line(&d->blocks[i], 0), &key, &value) &&
            sv_eq(key, first))
            return true;
    return false;
}

// Header lines, at least two of them, are the exporter's and no part of the article.
static void header_blocks_read(struct document *d, uint32_t end)
{
    uint32_t lines = 0;
    for (uint32_t i = 0; i < end; i++)
        lines += is_header_block(&d->blocks[i]) ? block_lines(&d->blocks[i]) : 0;
    for (uint32_t i = 0; i < end && lines > 1; i++)
        if (is_header_block(&d->blocks[i]) && !is_key_again(d, i)) {
            header_block_read(d, &d->blocks[i]);
            if (i > 0 && is_header_heading(&d->blocks[i - 1]))
                d->blocks[i - 1].flags |= BLOCK_FURNITURE;
        }
}

// A line of a note book's own record: created_time: 2020-01-02.
static bool is_record_line(struct sv line, struct sv *key, struct sv *value)
{
    return front_split('-', line, key, value) && front_shape(line, '-', 0) != SHAPE_OTHER &&
           front_shape(line, '-', 0) != SHAPE_BAD;
}

// Joplin writes the record of a note below it, on one line a field.
static void record_read(struct document *d)
{
    enum { RECORD_LINES = 8 };
    struct block *b = d->block_count > 0 ? &d->blocks[d->block_count - 1] : NULL;
    struct sv key, value;
    if (!b || b->kind != BLOCK_PARAGRAPH || block_lines(b) < RECORD_LINES ||
        !sv_starts(b->text, SV("id: ")))
        return;
    for (uint32_t k = 0; k < block_lines(b); k++)
        if (!is_record_line(block_line(b, k), &key, &value))
            return;
    for (uint32_t k = 0; k < block_lines(b); k++)
        if (is_record_line(block_line(b, k), &key, &value) && metadata_key(key) != META_SOURCE)
            metadata_set(d, metadata_key(key), value);
    b->flags |= BLOCK_FURNITURE;
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
    for (uint32_t i = 0; i < after; i++)
        if (i == 0 || says_title(d, &d->blocks[i - 1]))
            name_lines_read(d, i, end);
    name_lines_read(d, after, end);
    for (uint32_t i = 0; i < end; i++)
        byline_read(d, &d->blocks[i]);
    for (uint32_t i = 0; i < end; i++)
        origin_read(d, &d->blocks[i], true);
    interviewer_read(d, d->block_count < HEAD_BLOCKS ? d->block_count : HEAD_BLOCKS);
    uint32_t tail = d->block_count > TAIL_BLOCKS ? d->block_count - TAIL_BLOCKS : 0;
    record_read(d);
    for (uint32_t i = tail; i < d->block_count; i++) {
        if (d->blocks[i].flags & BLOCK_FURNITURE)
            continue;
        credits_read(d, &d->blocks[i]);
        origin_read(d, &d->blocks[i], false);
    }
    date_line_read(d, end);
    metadata_set(d, META_DATE, d->url);
    metadata_set(d, META_DATE, d->created);
    language_count(d);
}
