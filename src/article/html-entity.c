#include <string.h>

#include "html-internal.h"
#include "yulu/base/asset.h"

enum { CODE_MAX = 0x10FFFF, CODE_BAD = 0xFFFD };

void text_add_char(struct str *out, uint32_t c)
{
    if (c == 0 || c > CODE_MAX || (c >= 0xD800 && c <= 0xDFFF))
        c = CODE_BAD;
    char bytes[4];
    size_t n = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    static const unsigned char lead[] = {0, 0, 0xC0, 0xE0, 0xF0};
    for (size_t i = n - 1; i > 0; i--, c >>= 6)
        bytes[i] = (char)(0x80 | (c & 0x3F));
    bytes[0] = (char)(lead[n] | c);
    str_add(out, (struct sv){bytes, n});
}

// Windows-1252, which browsers read in these numbers.
static uint32_t mend_code(uint32_t c)
{
    static const uint16_t windows[] = {
        0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
        0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
        0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};
    return c >= 0x80 && c < 0xA0 ? windows[c - 0x80] : c;
}

static bool add_number(struct sv digits, struct str *out)
{
    unsigned base = 10;
    if (digits.n > 0 && (digits.p[0] == 'x' || digits.p[0] == 'X')) {
        base = 16;
        digits = sv_slice(digits, 1, digits.n);
    }
    uint32_t code = 0;
    for (size_t i = 0; i < digits.n; i++) {
        int digit = hex_digit(digits.p[i]);
        if (digit < 0 || digit >= (int)base)
            return false;
        if (code <= CODE_MAX)
            code = code * base + (uint32_t)digit;
    }
    if (digits.n == 0)
        return false;
    // A line break or a tab would be structure, and this is text.
    text_add_char(out, code > 0 && code < ' ' ? ' ' : mend_code(code));
    return true;
}

// The line of TABLE, sorted lines of name, tab, text, that has NAME.
static struct sv table_find(struct sv table, struct sv name)
{
    size_t low = 0, high = table.n;
    while (low < high) {
        size_t at = low + (high - low) / 2;
        while (at > low && table.p[at - 1] != '\n')
            at--;
        struct sv rest = sv_slice(table, at, table.n), line = {0}, key = {0};
        sv_cut(&rest, '\n', &line);
        struct sv value = line;
        sv_cut(&value, '\t', &key);
        int order = sv_cmp(name, key);
        if (order == 0)
            return value;
        if (order < 0)
            high = at;
        else
            low = at + line.n + 1;
    }
    return (struct sv){0};
}

// The few that make up nearly all need no table.
static bool add_common(struct sv name, struct str *out)
{
    static const struct {
        const char *name, *text;
    } common[] = {{"amp", "&"}, {"lt", "<"}, {"gt", ">"}, {"quot", "\""}, {"nbsp", "\xC2\xA0"}};
    for (size_t i = 0; name.n <= 4 && i < ARRAY_LEN(common); i++) {
        if (sv_eq(name, sv_from(common[i].name))) {
            str_add(out, sv_from(common[i].text));
            return true;
        }
    }
    return false;
}

bool entity_add(struct sv entity, struct str *out)
{
    if (entity.n < 3 || entity.p[0] != '&' || entity.p[entity.n - 1] != ';')
        return false;
    struct sv name = sv_slice(entity, 1, entity.n - 1);
    if (name.p[0] == '#')
        return add_number(sv_slice(name, 1, name.n), out);
    if (add_common(name, out))
        return true;
    struct sv text = table_find(asset_bytes("tables/entities.tsv"), name);
    str_add(out, text);
    return text.n > 0;
}

void entities_decode(struct sv text, struct str *out)
{
    enum { ENTITY_MAX = 34 };
    while (text.n > 0) {
        const char *amp = memchr(text.p, '&', text.n);
        size_t plain = amp ? (size_t)(amp - text.p) : text.n;
        str_add(out, sv_slice(text, 0, plain));
        text = sv_slice(text, plain, text.n);
        if (text.n == 0)
            break;
        struct sv window = sv_slice(text, 0, ENTITY_MAX);
        const char *end = memchr(window.p, ';', window.n);
        size_t n = end ? (size_t)(end - text.p) + 1 : 0;
        if (n == 0 || !entity_add(sv_slice(text, 0, n), out)) {
            str_add_char(out, '&');
            n = 1;
        }
        text = sv_slice(text, n, text.n);
    }
}
