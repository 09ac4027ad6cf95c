#include "yulu/text/fold.h"

#include <unicase.h>

#include "cells.h"
#include "simplified.h"
#include "utf8.h"

static uint32_t fold_han(uint32_t code)
{
    uint32_t bit = code - SIMPLIFIED_FIRST;
    if (bit > SIMPLIFIED_LAST - SIMPLIFIED_FIRST || !(simplified_has[bit / 64] >> bit % 64 & 1))
        return code;
    size_t low = 0, high = (size_t)SIMPLIFIED_ROWS * SIMPLIFIED_ROW;
    while (high - low > 1) {
        size_t mid = (low + high) / 2;
        char16_t from = simplified_pairs[mid / SIMPLIFIED_ROW][mid % SIMPLIFIED_ROW * 2];
        if (from != 0 && from <= code)
            low = mid;
        else
            high = mid;
    }
    return simplified_pairs[low / SIMPLIFIED_ROW][low % SIMPLIFIED_ROW * 2 + 1];
}

static bool is_space(uint32_t code)
{
    return code == ' ' || (code >= '\t' && code <= '\r') || code == 0x85 || code == 0xA0 ||
           code == 0x1680 || (code >= 0x2000 && code <= 0x200A) || code == 0x2028 ||
           code == 0x2029 || code == 0x202F || code == 0x205F || code == 0x3000;
}

// Halfwidth katakana and hangul, and the fullwidth signs (the block Halfwidth and Fullwidth Forms).
static uint32_t fold_width(uint32_t code)
{
    static const char16_t kana[] =
        u"。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソ"
        u"タチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン゛゜";
    static const char16_t signs[] = u"¢£¬¯¦¥₩";
    if (code >= 0xFF01 && code <= 0xFF5E)
        return code - 0xFF01 + '!';
    if (code >= 0xFF61 && code <= 0xFF9F)
        return kana[code - 0xFF61];
    if (code >= 0xFFE0 && code <= 0xFFE6)
        return signs[code - 0xFFE0];
    return code;
}

uint32_t fold_char(uint32_t code, enum fold how)
{
    if (code >= SIMPLIFIED_FIRST && code <= SIMPLIFIED_LAST)
        return fold_han(code);
    if (is_space(code))
        return ' ';
    if (code >= 0xFF01 && code <= 0xFFE6)
        code = fold_width(code);
    if (code < 0x80)
        return how == FOLD_ALL && code >= 'A' && code <= 'Z' ? code + ('a' - 'A') : code;
    if (cells_of(code) & CELLS_INVISIBLE)
        return 0;
    return how == FOLD_ALL && code < 0x20000 ? uc_tolower(code) : code;
}

// Room for one more character and its places.
static void grow(struct folded *out, size_t more)
{
    str_reserve(&out->text, more);
    size_t need = out->text.n + more + 1;
    if (out->from.cap < need)
        out->from.v = vec_grow(out->from.v, need, &out->from.cap, sizeof *out->from.v);
}

static void put(struct folded *out, uint32_t code, size_t from)
{
    size_t n = utf8_put(out->text.p + out->text.n, code);
    for (size_t i = 0; i < n; i++)
        out->from.v[out->text.n + i] = (uint32_t)from;
    out->text.n += n;
}

// A folded character is never longer than four bytes, nor than twice the character it comes from.
enum { CHUNK = 4096, FOLDED_MAX = 4 };

void fold_text(struct folded *out, struct sv text, enum fold how)
{
    bool spaced = false;
    str_clear(&out->text);
    for (size_t at = 0; at < text.n;) {
        grow(out, (CHUNK + 1) * FOLDED_MAX);
        for (int i = 0; i < CHUNK && at < text.n; i++) {
            uint32_t code;
            size_t from = at;
            at += utf8_at(text, at, &code);
            code = fold_char(code, how);
            if (code != 0 && !(code == ' ' && spaced))
                put(out, code, from);
            spaced = code == ' ' || (spaced && code == 0);
        }
    }
    grow(out, 1);
    out->text.p[out->text.n] = '\0';
    out->from.v[out->text.n] = (uint32_t)text.n;
    out->from.n = out->text.n + 1;
}

void folded_release(struct folded *f)
{
    str_release(&f->text);
    vec_release(&f->from);
}
