// Blocks as a line of text each, in Markdown's own marks, for tables that anyone can read:
//     H2 标题        P 正文 **粗体**      I1 项          I2.3 第三项      Q1 引用    C 代码
//     T1 a\tb\n      T1.-rc a table whose second column stands right, the third in the middle
//     M1 图注(address)     R
// A newline is written as \n, a tab as \t; a block quote around what is no quote as "> ".
#ifndef YULU_TESTS_MARKDOWN_SHOW_H
#define YULU_TESTS_MARKDOWN_SHOW_H

#include <stdio.h>
#include <string.h>

#include "yulu/article/markdown.h"

struct show_mark {
    const char *open, *close;
};

static const struct show_mark show_marks[] = {
    [SPAN_STRONG] = {"**", "**"}, [SPAN_EMPHASIS] = {"*", "*"}, [SPAN_CODE] = {"`", "`"},
    [SPAN_STRIKE] = {"~~", "~~"}, [SPAN_LINK] = {"[", "]"},     [SPAN_IMAGE] = {"![", "]"},
    [SPAN_LABEL] = {"{", "}"},
};

static inline void show_target(struct str *out, const struct span *s)
{
    if (s->kind == SPAN_LINK || s->kind == SPAN_IMAGE)
        str_addf(out, "(%.*s)", (int)s->target.n, s->target.n ? s->target.p : "");
}

// Marks that stand before the byte at OFF: those that end, innermost first, then those that begin.
static inline void show_marks_at(struct str *out, const struct block *b, uint32_t off)
{
    for (uint32_t i = b->span_count; i > 0; i--) {
        const struct span *s = &b->spans[i - 1];
        if (s->end == off && s->off < off) {
            str_add(out, sv_from(show_marks[s->kind].close));
            show_target(out, s);
        }
    }
    for (uint32_t i = 0; i < b->span_count; i++) {
        const struct span *s = &b->spans[i];
        if (s->off != off)
            continue;
        str_add(out, sv_from(show_marks[s->kind].open));
        if (s->end == off) {
            str_add(out, sv_from(show_marks[s->kind].close));
            show_target(out, s);
        }
    }
}

static inline void show_text(struct str *out, const struct block *b)
{
    for (uint32_t off = 0; off <= b->text.n; off++) {
        show_marks_at(out, b, off);
        if (off == b->text.n)
            break;
        if (b->text.p[off] == '\n')
            str_add(out, SV("\\n"));
        else if (b->text.p[off] == '\t')
            str_add(out, SV("\\t"));
        else
            str_add_char(out, b->text.p[off]);
    }
}

// A letter a column, to the last one that says how it stands.
static inline void show_aligns(struct str *out, const struct block *b)
{
    static const char letters[] = "-lcr";
    unsigned columns = 0;
    while (columns < ALIGN_COLUMNS && b->ordinal >> 2 * columns)
        columns++;
    str_add(out, columns ? SV(".") : SV(""));
    for (unsigned i = 0; i < columns; i++)
        str_add_char(out, letters[table_align(b, i)]);
}

static inline void show_block(struct str *out, const struct block *b)
{
    static const char letters[] = "HPIQCTMR";
    if (b->quote > 0 && b->kind != BLOCK_QUOTE)
        str_add(out, SV("> "));
    str_add_char(out, letters[b->kind]);
    if (b->level > 0)
        str_addf(out, "%u", b->level);
    if (b->kind == BLOCK_IMAGE)
        str_addf(out, "%u", b->ordinal);
    else if (b->kind == BLOCK_TABLE)
        show_aligns(out, b);
    else if (b->ordinal > 0)
        str_addf(out, ".%u", b->ordinal);
    if (b->flags & BLOCK_CONTINUED)
        str_add_char(out, '+');
    if (b->kind != BLOCK_RULE && (b->text.n > 0 || b->span_count > 0))
        str_add_char(out, ' ');
    show_text(out, b);
}

// All blocks, parted by " | "; with LINES each begins with its source lines, "3-4 ".
static inline void show_document(struct str *out, const struct document *d, bool lines)
{
    for (uint32_t i = 0; i < d->block_count; i++) {
        const struct block *b = &d->blocks[i];
        if (i > 0)
            str_add(out, SV(" | "));
        if (lines && b->end_line > b->line)
            str_addf(out, "%u-%u ", b->line, b->end_line);
        else if (lines)
            str_addf(out, "%u ", b->line);
        show_block(out, b);
    }
}

// What every document must hold, whatever it was made of.
static inline void assert_document(const struct document *d)
{
    uint32_t line = 0;
    for (uint32_t i = 0; i < d->block_count; i++) {
        const struct block *b = &d->blocks[i];
        assert_true(b->line >= line && b->end_line >= b->line);
        line = b->line;
        assert_true(b->text.n <= BLOCK_TEXT_MAX);
        assert_true(b->turn == -1 && b->topic == -1);
        for (uint32_t k = 0; k < b->span_count; k++) {
            const struct span *s = &b->spans[k];
            assert_true(s->off <= s->end && s->end <= b->text.n);
            assert_true(k == 0 || b->spans[k - 1].off <= s->off);
            assert_true(s->off < s->end || s->kind == SPAN_IMAGE || b->kind == BLOCK_IMAGE);
            assert_true(s->off == b->text.n || ((unsigned char)b->text.p[s->off] & 0xC0) != 0x80);
            assert_true(s->end == b->text.n || ((unsigned char)b->text.p[s->end] & 0xC0) != 0x80);
        }
        for (uint32_t k = 0; k < b->start_count; k++) {
            assert_true(b->starts[k] <= b->text.n);
            assert_true(k == 0 || b->starts[k - 1] <= b->starts[k]);
        }
        assert_true(b->line + b->start_count <= b->end_line);
    }
}

struct show_case {
    const char *markdown, *blocks;
};

static inline void assert_shown(const char *markdown, struct sv text, const char *want, bool lines)
{
    struct document d = {0};
    struct err e = {0};
    struct str have = {0};
    assert_true(markdown_read(&d, text, 1, &e));
    assert_document(&d);
    show_document(&have, &d, lines);
    if (strcmp(str_c(&have), want) != 0)
        fail_msg("\n%s\ngives  %s\nwanted %s", markdown, str_c(&have), want);
    str_release(&have);
    document_release(&d);
}

static inline void assert_cases(const struct show_case *cases, size_t count, bool lines)
{
    for (size_t i = 0; i < count; i++)
        assert_shown(cases[i].markdown, sv_from(cases[i].markdown), cases[i].blocks, lines);
}

#endif
