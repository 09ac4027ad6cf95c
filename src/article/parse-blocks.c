#include "parse-blocks.h"

#include "label-words.h"
#include "parse-chars.h"

enum {
    STRONG_TITLE_MAX = 40,
    NUMBERED_TITLE_MAX = 60,
    CREDIT_BYTES = 40,
    STRONG_BEFORE = 24
};    // characters; bytes

struct sv block_line(const struct block *b, uint32_t i)
{
    size_t end = i < b->start_count ? b->starts[i] : b->text.n;
    return text_trim(sv_slice(b->text, block_line_off(b, i), end));
}

// The first span that begins at OFF or behind it.
static uint32_t span_from(const struct block *b, uint32_t off)
{
    uint32_t low = 0, high = b->span_count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (b->spans[middle].off < off)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

uint32_t block_strong_end(const struct block *b, uint32_t off)
{
    uint32_t end = off;
    for (uint32_t i = span_from(b, off > 2 ? off - 2 : 0);
         i < b->span_count && b->spans[i].off <= off + 2; i++)
        if (b->spans[i].kind == SPAN_STRONG && b->spans[i].end > end)
            end = b->spans[i].end;
    return end;
}

// Strong spans may follow one another (**a****b**): what lies between them decides.
bool block_is_strong(const struct block *b)
{
    uint32_t at = 0;
    if (b->span_count == 0 || b->spans[0].off > STRONG_BEFORE)
        return false;
    for (uint32_t i = 0; i < b->span_count; i++) {
        const struct span *s = &b->spans[i];
        if (s->kind != SPAN_STRONG || s->end <= at)
            continue;
        if (s->off > at && text_has_letter(sv_slice(b->text, at, s->off)))
            return false;
        at = s->end;
    }
    return at > 0 && !text_has_letter(sv_slice(b->text, at, b->text.n)) && text_has_letter(b->text);
}

bool text_is_credit(struct sv line)
{
    size_t from = 0;
    bool field = false;    // before a blank: Part 1 is none
    for (struct sv rest = line; rest.n > 0 && line.n - rest.n <= CREDIT_BYTES;) {
        size_t at = line.n - rest.n;
        uint32_t c = char_take(&rest);
        bool ends = char_is_colon(c) || c == '|' || c == 0xff5c;
        if (!ends && c != 0x3001 && c != '/' && c != '&' && c != ' ')
            continue;
        struct sv name = text_trim(sv_slice(line, from, at));
        enum word word = word_class(name);
        field = field || word == WORD_FIELD || word == WORD_HOST || word == WORD_GUEST ||
                (ends && word_ends_as_field(name));
        if (field && c != ' ')
            return true;
        if (ends)
            return false;
        from = line.n - rest.n;
    }
    return false;
}

bool block_is_strong_title(const struct block *b)
{
    if (b->kind != BLOCK_PARAGRAPH || b->quote > 0 || b->start_count > 0 ||
        b->text.n > STRONG_TITLE_MAX * 4 || !block_is_strong(b))
        return false;
    uint32_t last = char_last(b->text, NULL);
    return !text_is_longer(b->text, STRONG_TITLE_MAX) && !char_ends_sentence(last) &&
           !char_is_colon(last) && !text_is_credit(b->text);
}

static bool is_numeral(uint32_t c)
{
    static const uint_least16_t numerals[] = u"一二三四五六七八九十";
    for (size_t i = 0; i < ARRAY_LEN(numerals) - 1; i++)
        if (numerals[i] == c)
            return true;
    return false;
}

// Off REST a number, and what sets it off from the title: 一、 （二） 第三部分 Part 4
static bool take_number(struct sv *rest)
{
    static const char *const measures[] = {"部分", "章", "节", "幕", "篇", "辑", "回"};
    uint32_t first = char_first(*rest);
    bool part = sv_starts(*rest, SV("Part ")) || sv_starts(*rest, SV("PART "));
    bool open = first == 0xff08 || first == '(', counted = first == 0x7b2c;    // 第
    if (part)
        *rest = sv_slice(*rest, SV("Part ").n, rest->n);
    else if (open || counted)
        char_take(rest);
    size_t before = rest->n;
    for (struct sv next = *rest; next.n > 0; *rest = next) {
        uint32_t c = char_take(&next);
        if (!is_numeral(c) && !((part || counted) && char_is_digit(c)))
            break;
    }
    if (rest->n == before)
        return false;
    for (size_t i = 0; counted && i < ARRAY_LEN(measures); i++)
        if (sv_starts(*rest, sv_from(measures[i])))
            return true;
    uint32_t mark = char_first(*rest);
    if (part)
        return rest->n == 0 || !char_is_letter(mark);
    if (counted || rest->n == 0)
        return false;
    char_take(rest);
    return open ? mark == 0xff09 || mark == ')' : mark == 0x3001;
}

bool block_is_numbered_title(const struct block *b)
{
    struct sv rest = b->text;
    return b->kind == BLOCK_PARAGRAPH && b->quote == 0 && b->start_count == 0 && b->text.n > 0 &&
           !text_is_longer(b->text, NUMBERED_TITLE_MAX) &&
           !char_ends_sentence(char_last(b->text, NULL)) &&
           !char_is_colon(char_last(b->text, NULL)) && take_number(&rest) && !text_has(rest, "：");
}

bool block_is_text(const struct block *b)
{
    return b->kind != BLOCK_IMAGE && b->kind != BLOCK_RULE && b->text.n > 0;
}

size_t block_link_bytes(const struct block *b)
{
    size_t bytes = 0;
    uint32_t at = 0;
    for (uint32_t i = 0; i < b->span_count; i++) {
        const struct span *s = &b->spans[i];
        // a place in a recording is where the words were said, not where they lead
        if (s->kind != SPAN_LINK || s->end <= at || sv_starts(s->target, SV("#t=")))
            continue;
        bytes += s->end - (s->off > at ? s->off : at);
        at = s->end;
    }
    return bytes;
}
