// From a leaf's text to blocks: spans put in order, bare addresses found, long text cut.
#include "block-internal.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "emphasis-internal.h"
#include "label.h"
#include "parse-chars.h"
#include "yulu/text/cluster.h"
#include "yulu/text/sentence.h"

// Marks that begin a line of a list in Chinese typing: • · ● ○ ◆ ◇ ■ □ ▪ ▶ ► ★ ☆ ※ ➤ ✅ 【 👉 ◎
static bool is_bullet(uint32_t c)
{
    static const uint32_t bullets[] = {0xB7,   0x2022, 0x203B, 0x25A0, 0x25A1, 0x25AA, 0x25B6,
                                       0x25BA, 0x25C6, 0x25C7, 0x25CB, 0x25CE, 0x25CF, 0x2605,
                                       0x2606, 0x2705, 0x27A4, 0x3010, 0x1F449};
    if (c >= 0x2460 && c <= 0x24FF)
        return true;
    for (size_t i = 0; c >= 0xB7 && i < ARRAY_LEN(bullets); i++) {
        if (c == bullets[i])
            return true;
    }
    return false;
}

static bool is_chinese_numeral(uint32_t c)
{
    static const uint32_t numerals[] = {0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D,
                                        0x4E03, 0x516B, 0x4E5D, 0x5341, 0x767E};
    for (size_t i = 0; c >= 0x4E00 && i < ARRAY_LEN(numerals); i++) {
        if (c == numerals[i])
            return true;
    }
    return false;
}

// 1、 2． 12. 一、 （三）  Dates and decimals are none: 3.5, 2. 5
static bool starts_numbered(struct sv text)
{
    struct sv rest = text;
    uint32_t c = char_take(&rest);
    bool bracket = c == 0xFF08 || c == '(';
    if (bracket)
        c = char_take(&rest);
    bool latin = char_is_digit(c), chinese = is_chinese_numeral(c);
    int count = 0;
    while ((latin && char_is_digit(c)) || (chinese && is_chinese_numeral(c))) {
        c = char_take(&rest);
        if (++count > 3)
            return false;
    }
    if (count == 0)
        return false;
    if (bracket)
        return c == 0xFF09 || c == ')';
    return c == 0x3001 || c == 0xFF0E || (latin && c == '.' && char_first(rest) == ' ');
}

// The half-width colon of 编辑: x, 记者:x and Q:怎么; that of http:// and 12:30 parts nothing.
static bool parts_label(struct sv label, struct sv rest)
{
    uint32_t next = char_first(rest);
    return next != '/' && (char_is_wide(char_first(label)) ||
                           (char_is_wide(next) && !char_is_digit(char_first(label))));
}

// 编辑：…  The words before the colon are few and hold no mark.
static bool starts_labelled(struct sv text)
{
    enum { LABEL_MAX = 10 };
    struct sv rest = text;
    for (int i = 0; i <= LABEL_MAX && rest.n > 0; i++) {
        uint32_t c = char_take(&rest);
        if (c == 0xFF1A || (c == ':' && parts_label(text, rest)))
            return i > 0;
        if (char_is_punctuation(c))
            return false;
    }
    return false;
}

bool line_is_apart(struct sv text)
{
    return is_bullet(char_first(text)) || starts_numbered(text) || starts_labelled(text);
}

// Cells of TEXT up to a space, or all of it; no more than MAX are counted.
static int count_cells(struct sv text, bool word, int max)
{
    int cells = 0;
    while (text.n > 0 && cells < max) {
        uint32_t c = char_take(&text);
        if (word && c == ' ')
            break;
        cells += char_is_wide(c) ? 2 : 1;
    }
    return cells;
}

bool line_is_short(struct sv line, struct sv after)
{
    enum { SHORT = 40 };
    int cells = count_cells(line, false, SHORT);
    return cells < SHORT && cells + count_cells(after, true, SHORT) < SHORT;
}

bool line_is_stamped(struct sv line)
{
    enum { STAMPED_MAX = 80 };    // bytes
    struct label l;
    return line.n <= STAMPED_MAX && line.n > 0 && memchr(line.p, ':', line.n) &&
           label_read(line, 0, &l) && l.delim == DELIM_TIME && l.end == line.n;
}

static bool joins_tight(uint32_t c)
{
    return char_is_wide(c) && !char_is_hangul(c);
}

// “ and … are Chinese where Chinese stands before them.
static bool ends_tight(struct sv before)
{
    enum { LOOK_BACK = 4 };
    for (int i = 0; i < LOOK_BACK && before.n > 0; i++) {
        size_t size = 0;
        uint32_t c = char_last(before, &size);
        if (!char_is_chinese_mark(c))
            return joins_tight(c);
        before = sv_slice(before, 0, before.n - size);
    }
    return false;
}

static bool starts_tight(struct sv after)
{
    uint32_t c = char_take(&after);
    return joins_tight(c) || char_is_chinese_mark(c);
}

enum join line_join(struct sv before, struct sv after)
{
    uint32_t first = char_first(after);
    bool mark_first = char_is_chinese_mark(char_last(before, NULL)) && joins_tight(first);
    if (mark_first || (ends_tight(before) && starts_tight(after)))
        return JOIN_NONE;
    return JOIN_FLOW;
}

// A table's last row keeps its end, and its empty cells.
static void trim_end(struct builder *b)
{
    bool table = b->leaf.kind == BLOCK_TABLE;
    size_t n = b->text.n;
    while (n > 0) {
        size_t size = 0;
        uint32_t c = char_last((struct sv){b->text.p, n}, &size);
        if (table ? c != '\n' : !char_is_white(c))
            break;
        n -= size;
    }
    if (n < b->text.n)
        str_splice(&b->text, n, b->text.n, table && n > 0 ? SV("\n") : (struct sv){0});
}

static int span_compare(const void *va, const void *vb)
{
    const struct span *a = va, *b = vb;
    if (a->off != b->off)
        return a->off < b->off ? -1 : 1;
    if (a->end != b->end)
        return a->end > b->end ? -1 : 1;
    return (int)a->kind - (int)b->kind;
}

static void sort_spans(struct span *v, size_t n)
{
    for (size_t i = 1; i < n; i++) {
        if (span_compare(&v[i - 1], &v[i]) > 0) {
            qsort(v, n, sizeof *v, span_compare);
            return;
        }
    }
}

static bool starts_char(char c)
{
    return ((unsigned char)c & 0xC0) != 0x80;
}

// Drops spans that hold nothing, and joins what touches: **a****b** is one.
static void settle_spans(struct builder *b)
{
    size_t last[SPAN_KIND_COUNT];
    memset(last, 0xFF, sizeof last);
    size_t kept = 0;
    sort_spans(b->spans.v, b->spans.n);
    for (size_t i = 0; i < b->spans.n; i++) {
        struct span s = b->spans.v[i];
        if (s.off == SPAN_WAITING)
            continue;
        if (s.end > b->text.n)
            s.end = (uint32_t)b->text.n;
        if (s.off > s.end)
            s.off = s.end;
        if (s.off == s.end && s.kind != SPAN_IMAGE)
            continue;
        // Several empty images may have stood where a space was trimmed.
        while (s.off == s.end && s.off > 0 && s.off < b->text.n && !starts_char(b->text.p[s.off]))
            s.end = --s.off;
        struct span *before = last[s.kind] < kept ? &b->spans.v[last[s.kind]] : NULL;
        if (before && before->end >= s.off && s.kind != SPAN_IMAGE &&
            sv_eq(before->target, s.target)) {
            before->end = before->end > s.end ? before->end : s.end;
            continue;
        }
        last[s.kind] = kept;
        b->spans.v[kept++] = s;
    }
    b->spans.n = kept;
}

static bool is_address_char(unsigned char c)
{
    static const bool never[128] = {
        ['<'] = true, ['>'] = true, ['"'] = true,  ['`'] = true, ['{'] = true,
        ['}'] = true, ['|'] = true, ['\\'] = true, ['^'] = true, [0x7F] = true};
    return c > ' ' && c < 0x80 && !never[c];
}

static size_t address_end(struct sv text, size_t from)
{
    size_t end = from;
    int open = 0;
    while (end < text.n && is_address_char((unsigned char)text.p[end])) {
        open += (text.p[end] == '(') - (text.p[end] == ')');
        if (open < 0)
            break;
        end++;
    }
    while (end > from && strchr(".,;:!?'*_~([", text.p[end - 1]))
        end--;
    return end;
}

// The bare address whose "://" is at COLON; an empty one where there is none.
static struct span address_at(struct sv text, size_t colon)
{
    struct span s = {.kind = SPAN_LINK};
    struct sv before = sv_slice(text, 0, colon);
    size_t scheme = 0;
    if (colon >= 5 && sv_eq_ignore_case(sv_slice(before, colon - 5, colon), SV("https")))
        scheme = 5;
    else if (colon >= 4 && sv_eq_ignore_case(sv_slice(before, colon - 4, colon), SV("http")))
        scheme = 4;
    uint32_t previous = char_last(sv_slice(before, 0, colon - scheme), NULL);
    bool inside = previous < 0x80 && (char_is_latin(previous) || char_is_digit(previous));
    if (scheme == 0 || inside)
        return s;
    size_t end = address_end(text, colon + 3);
    if (end == colon + 3)
        return s;
    s.off = (uint32_t)(colon - scheme);
    s.end = (uint32_t)end;
    s.target = sv_slice(text, s.off, end);
    return s;
}

static bool takes_addresses(enum span_kind kind)
{
    return kind != SPAN_LINK && kind != SPAN_CODE && kind != SPAN_IMAGE;
}

// Bare addresses become links.  TEXT lives in the arena.
static void link_addresses(struct builder *b, struct sv text)
{
    size_t count = b->spans.n, next = 0, covered = 0;
    for (size_t from = 0; from + 3 < text.n;) {
        const char *p = memchr(text.p + from, ':', text.n - from - 2);
        if (!p)
            break;
        size_t colon = (size_t)(p - text.p);
        from = colon + 1;
        if (p[1] != '/' || p[2] != '/')
            continue;
        struct span s = address_at(text, colon);
        for (; next < count && b->spans.v[next].off < s.end; next++) {
            const struct span *other = &b->spans.v[next];
            if (!takes_addresses(other->kind) && other->end > covered)
                covered = other->end;
        }
        if (s.end == 0 || s.off < covered)
            continue;
        vec_push(&b->spans, s);
        from = s.end;
    }
    sort_spans(b->spans.v, b->spans.n);
}

// Where a block that begins at FROM and would be too long ends.
static size_t cut_after(enum block_kind kind, struct sv text, size_t from)
{
    struct sv window = sv_slice(text, from, from + BLOCK_TEXT_MAX);
    if (kind == BLOCK_CODE || kind == BLOCK_TABLE) {
        for (size_t i = window.n; i > 0; i--) {
            if (window.p[i - 1] == '\n')
                return from + i;
        }
    } else {
        struct range sentence;
        if (sentence_before(window, window.n, &sentence) && sentence.off > 0)
            return from + sentence.off;
    }
    // A window's end may be inside of a character, where it would be no text: look at some more.
    struct sv wider = sv_slice(text, from, from + BLOCK_TEXT_MAX + 64);
    size_t cut = cluster_floor(wider, BLOCK_TEXT_MAX);
    return from + (cut > 0 ? cut : wider.n);
}

size_t text_cut(struct sv text, size_t most)
{
    assert(most > BLOCK_TEXT_MAX && most < text.n);
    return cut_after(BLOCK_PARAGRAPH, text, most - BLOCK_TEXT_MAX);
}

// The starts of lines within [from, to) of the whole's text, for a part of it.
static void take_starts(struct builder *b, struct block *part, const struct block *whole,
                        uint32_t from)
{
    uint32_t to = from + (uint32_t)part->text.n;
    part->line = from > 0 ? block_line_at(whole, from) : whole->line;
    part->end_line = block_line_at(whole, to - 1);
    part->start_count = part->end_line - part->line;
    part->starts = arena_array(&b->d->arena, part->start_count, sizeof *part->starts);
    uint32_t first = part->line - whole->line;
    for (uint32_t i = 0; i < part->start_count; i++)
        part->starts[i] = whole->starts[first + i] - from;
}

// WHOLE in parts, each of a length that a block may have.
static void push_parts(struct builder *b, const struct block *whole)
{
    struct span_parts parts = {
        .spans = b->spans.v, .count = b->spans.n, .total = (uint32_t)whole->text.n};
    for (size_t from = 0; from < whole->text.n;) {
        size_t left = whole->text.n - from;
        size_t to =
            left <= BLOCK_TEXT_MAX ? whole->text.n : cut_after(whole->kind, whole->text, from);
        struct block part = *whole;
        part.text = sv_slice(whole->text, from, to);
        take_starts(b, &part, whole, (uint32_t)from);
        span_parts_take(&parts, &b->d->arena, (uint32_t)from, (uint32_t)to, &part);
        if (from > 0)
            part.flags |= BLOCK_CONTINUED;
        if (whole->kind == BLOCK_CODE && to < whole->text.n)
            part.text.n--;
        builder_push(b, part);
        from = to;
    }
}

// Most are short enough, of one line and without spans: those need no room for either.
static void push_whole(struct builder *b, const struct block *whole)
{
    struct block block = *whole;
    if (block.start_count > 0)
        take_starts(b, &block, whole, 0);
    else
        block.end_line = block.line;
    block.span_count = (uint32_t)b->spans.n;
    if (b->spans.n > 0) {
        block.spans = arena_array(&b->d->arena, b->spans.n, sizeof *block.spans);
        memcpy(block.spans, b->spans.v, b->spans.n * sizeof *block.spans);
    }
    builder_push(b, block);
}

void builder_emit(struct builder *b)
{
    trim_end(b);
    if (b->text.n == 0 || b->leaf.line == 0)
        return;
    struct block whole = b->leaf;
    whole.text = arena_sv(&b->d->arena, str_sv(&b->text));
    whole.starts = b->starts.v;
    whole.start_count = (uint32_t)b->starts.n;
    if (b->spans.n > 0)
        settle_spans(b);
    if (whole.kind != BLOCK_CODE)
        link_addresses(b, whole.text);
    if (whole.text.n > BLOCK_TEXT_MAX)
        push_parts(b, &whole);
    else
        push_whole(b, &whole);
}

// What an exporter writes for an image that nobody described.
static bool is_caption(struct sv alt)
{
    static const char *const generic[] = {"图片", "图像",  "图",      "圖片",        "image",
                                          "img",  "photo", "picture", "cover_image", "cover"};
    for (size_t i = 0; i < ARRAY_LEN(generic); i++) {
        if (sv_eq_ignore_case(alt, sv_from(generic[i])))
            return false;
    }
    return alt.n > 0;
}

void builder_emit_image(struct builder *b, const struct image *image, struct sv caption)
{
    struct arena *arena = &b->d->arena;
    uint32_t count = image->link.n > 0 ? 2 : 1;
    struct block block = {.kind = BLOCK_IMAGE,
                          .quote = b->leaf.quote,
                          .ordinal = ++b->image_count,
                          .line = image->line,
                          .end_line = image->line,
                          .turn = -1,
                          .topic = -1,
                          .span_count = count,
                          .spans = arena_array(arena, count, sizeof(struct span))};
    if (is_caption(caption))
        block.text = arena_sv(arena, caption);
    uint32_t end = (uint32_t)block.text.n;
    block.spans[0] = (struct span){0, end, SPAN_IMAGE, b->spans.v[image->span].target};
    if (count > 1)
        block.spans[1] = (struct span){0, end, SPAN_LINK, image->link};
    builder_push(b, block);
}
