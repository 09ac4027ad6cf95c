// The value of a front matter's line: quotes, escapes, comments, links of a note book.
#include "html-internal.h"
#include "metadata-internal.h"
#include "parse-chars.h"

// N hexadecimal digits at the start of V; -1 where they are fewer.
static long hex_number(struct sv v, size_t n)
{
    long number = 0;
    for (size_t i = 0; i < n; i++) {
        int digit = i < v.n ? hex_digit(v.p[i]) : -1;
        if (digit < 0)
            return -1;
        number = number * 16 + digit;
    }
    return number;
}

// \u4e2d, and two of them for what UTF-16 writes as a pair; \x26.  Returns the bytes used.
static size_t add_code(struct str *out, struct sv v)
{
    size_t digits = v.p[1] == 'u' ? 4 : 2;
    long high = hex_number(sv_slice(v, 2, v.n), digits);
    if (high < 0)
        return 0;
    if (high >= 0xd800 && high < 0xdc00 && sv_starts(sv_slice(v, 6, v.n), SV("\\u"))) {
        long low = hex_number(sv_slice(v, 8, v.n), 4);
        if (low >= 0xdc00 && low < 0xe000) {
            text_add_char(out, (uint32_t)(0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00)));
            return 12;
        }
    }
    text_add_char(out, (uint32_t)high);
    return 2 + digits;
}

// Adds what the escape at the start of V stands for.  Returns its bytes.
static size_t add_escape(struct str *out, struct sv v)
{
    size_t used = v.n > 1 && (v.p[1] == 'u' || v.p[1] == 'x') ? add_code(out, v) : 0;
    if (used > 0)
        return used;
    if (v.n > 1 && (v.p[1] == 'n' || v.p[1] == 't' || v.p[1] == 'r'))
        str_add_char(out, ' ');
    else if (v.n > 1 && (v.p[1] == '"' || v.p[1] == '\\' || v.p[1] == '/' || v.p[1] == '\''))
        str_add_char(out, v.p[1]);
    else
        str_add(out, sv_slice(v, 0, 2));
    return 2;
}

void metadata_unescape(struct str *out, struct sv v)
{
    while (v.n > 0) {
        size_t used = 1;
        if (v.p[0] == '\\')
            used = add_escape(out, v);
        else
            str_add_char(out, v.p[0]);
        v = sv_slice(v, used, v.n);
    }
}

static bool is_apostrophe(struct sv v, size_t i)
{
    return i > 0 && i + 1 < v.n && char_is_latin((unsigned char)v.p[i - 1]) &&
           char_is_latin((unsigned char)v.p[i + 1]);
}

// Where the quote that V begins with is closed; 0 where it is not.
static size_t quote_end(struct sv v)
{
    for (size_t i = 1; i < v.n; i++) {
        if (v.p[0] == '"' && v.p[i] == '\\')
            i++;
        else if (v.p[i] != v.p[0])
            continue;
        else if (v.p[0] == '\'' && i + 1 < v.n && v.p[i + 1] == '\'')
            i++;
        else if (v.p[0] == '"' || !is_apostrophe(v, i))
            return i;
    }
    return 0;
}

// 'it''s' as it's
static void add_single_quoted(struct str *out, struct sv v)
{
    for (size_t i = 0; i < v.n; i++) {
        if (v.p[i] == '\'' && i + 1 < v.n && v.p[i + 1] == '\'')
            i++;
        str_add_char(out, v.p[i]);
    }
}

// False where V is not, from end to end, in quotes: "A" and "B" keeps all of them.
static bool add_quoted(struct str *out, struct sv v)
{
    if (v.n < 2 || (v.p[0] != '"' && v.p[0] != '\''))
        return false;
    size_t end = quote_end(v);
    if (end == 0 && v.p[0] == '"') {
        metadata_unescape(out, sv_slice(v, 1, v.n));
        return true;
    }
    struct sv after = text_trim(sv_slice(v, end + 1, v.n)), inside = sv_slice(v, 1, end);
    if (end == 0 || (after.n > 0 && after.p[0] != '#'))
        return false;
    if (v.p[0] == '"')
        metadata_unescape(out, inside);
    else
        add_single_quoted(out, inside);
    return true;
}

// Without " # a note"; "#12" and "C#" stay.
static struct sv without_comment(struct sv v)
{
    ptrdiff_t at = sv_find(v, SV(" # "));
    return v.n > 0 && v.p[0] == '#' ? (struct sv){0} : at < 0 ? v : sv_slice(v, 0, (size_t)at);
}

static bool says_nothing(struct sv v)
{
    static const char *const words[] = {"null", "~", "none", "undefined", "nil", "n/a"};
    for (size_t i = 0; i < ARRAY_LEN(words); i++)
        if (sv_eq_ignore_case(v, sv_from(words[i])))
            return true;
    return false;
}

// A mark that some program was to fill in and did not.
static bool is_unfilled(struct sv v)
{
    return (sv_starts(v, SV("{{")) && sv_ends(v, SV("}}"))) ||
           (sv_starts(v, SV("<%")) && sv_ends(v, SV("%>")));
}

// [[folder/name|shown]] as "shown", else "name"
static void add_note_links(struct str *out, struct sv v)
{
    for (ptrdiff_t open; (open = sv_find(v, SV("[["))) >= 0;) {
        str_add(out, sv_slice(v, 0, (size_t)open));
        v = sv_slice(v, (size_t)open + 2, v.n);
        ptrdiff_t close = sv_find(v, SV("]]"));
        struct sv name = sv_slice(v, 0, close < 0 ? v.n : (size_t)close);
        size_t shown = name.n;
        while (shown > 0 && name.p[shown - 1] != '|' && name.p[shown - 1] != '/')
            shown--;
        str_add(out, text_trim(sv_slice(name, shown, name.n)));
        v = sv_slice(v, close < 0 ? v.n : (size_t)close + 2, v.n);
    }
    str_add(out, v);
}

void metadata_value(struct str *out, struct sv v)
{
    struct str text = {0}, decoded = {0};
    v = text_trim(v);
    if (!add_quoted(&text, v)) {
        v = text_trim(without_comment(v));
        if (!says_nothing(v))
            str_add(&text, v);
    }
    v = text_trim(str_sv(&text));
    if (sv_find(v, SV("&")) >= 0) {
        entities_decode(v, &decoded);
        v = text_trim(str_sv(&decoded));
    }
    if (sv_starts(v, SV("[[")) && sv_ends(v, SV("]]")))
        add_note_links(out, v);
    else if (!is_unfilled(v))
        str_add(out, v);
    str_release(&decoded);
    str_release(&text);
}
