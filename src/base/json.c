#include "yulu/base/json.h"

#include <assert.h>

struct json json_on(struct str *out)
{
    return (struct json){.out = out};
}

static void before_value(struct json *j)
{
    if (j->after_key) {
        j->after_key = false;
    } else {
        if (j->comma[j->depth]) {
            str_add_char(j->out, ',');
        }
        j->comma[j->depth] = true;
    }
}

static void open_with(struct json *j, char bracket)
{
    before_value(j);
    str_add_char(j->out, bracket);
    assert(j->depth + 1 < JSON_DEPTH_MAX);
    j->comma[++j->depth] = false;
}

static void close_with(struct json *j, char bracket)
{
    assert(j->depth > 0 && !j->after_key);
    j->depth--;
    str_add_char(j->out, bracket);
}

void json_object(struct json *j)
{
    open_with(j, '{');
}

void json_object_end(struct json *j)
{
    close_with(j, '}');
}

void json_array(struct json *j)
{
    open_with(j, '[');
}

void json_array_end(struct json *j)
{
    close_with(j, ']');
}

// What may follow a lead byte (Unicode 15, table 3-7): the second byte's range is what keeps out
// overlong forms, surrogates and all past U+10FFFF.
static size_t utf8_length(unsigned char lead, unsigned char *low, unsigned char *high)
{
    *low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    *high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (lead < 0x80) {
        return 1;
    }
    if (lead >= 0xC2 && lead <= 0xDF) {
        return 2;
    }
    if (lead >= 0xE0 && lead <= 0xEF) {
        return 3;
    }
    return lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
}

// The next character of TEXT.  Of a broken one *LENGTH is the longest part that could have begun
// a character, which is what one U+FFFD stands for.
static uint32_t next_character(struct sv text, size_t *length)
{
    const unsigned char *p = (const unsigned char *)text.p;
    unsigned char low, high;
    size_t want = utf8_length(p[0], &low, &high);
    uint32_t c = want <= 1 ? p[0] : p[0] & (0x7Fu >> want);
    *length = 1;
    if (want == 0) {
        return 0xFFFD;
    }
    while (*length < want) {
        if (*length >= text.n || p[*length] < low || p[*length] > high) {
            return 0xFFFD;
        }
        c = c << 6 | (p[(*length)++] & 0x3Fu);
        low = 0x80;
        high = 0xBF;
    }
    return c;
}

// Beyond what JSON asks: DEL, C1 and what turns text around, so that JSON on a terminal is safe.
static bool needs_number(uint32_t c)
{
    return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x061C || c == 0x200E || c == 0x200F ||
           (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

static void add_character(struct str *out, uint32_t c, struct sv bytes)
{
    static const char names[] = "\"\"\\\\\bb\ff\nn\rr\tt";    // a character and its letter, in turn
    for (const char *name = names; *name; name += 2) {
        if (c == (unsigned char)name[0]) {
            str_add_char(out, '\\');
            str_add_char(out, name[1]);
            return;
        }
    }
    if (needs_number(c)) {
        str_addf(out, "\\u%04x", (unsigned)c);
    } else {
        str_add(out, c == 0xFFFD ? SV("\xEF\xBF\xBD") : bytes);
    }
}

// Bytes that TEXT begins with and that stand for themselves, whatever comes: printable ASCII, and
// the Han characters of three bytes.
static size_t plain_length(struct sv text)
{
    const unsigned char *p = (const unsigned char *)text.p, *end = p + text.n;
    for (;;) {
        if (p < end && *p >= ' ' && *p < 0x7F && *p != '"' && *p != '\\') {
            p++;
        } else if (end - p >= 3 && *p >= 0xE3 && *p <= 0xE9 && (p[1] & 0xC0) == 0x80 &&
                   (p[2] & 0xC0) == 0x80) {
            p += 3;
        } else {
            return text.n - (size_t)(end - p);
        }
    }
}

static void add_quoted(struct str *out, struct sv text)
{
    str_reserve(out, text.n + 2);
    str_add_char(out, '"');
    while (text.n) {
        size_t length = plain_length(text);
        str_add(out, sv_slice(text, 0, length));
        text = sv_slice(text, length, text.n);
        if (text.n == 0) {
            break;
        }
        uint32_t c = next_character(text, &length);
        add_character(out, c, sv_slice(text, 0, length));
        text = sv_slice(text, length, text.n);
    }
    str_add_char(out, '"');
}

void json_key(struct json *j, const char *key)
{
    assert(!j->after_key);
    before_value(j);
    add_quoted(j->out, sv_from(key));
    str_add_char(j->out, ':');
    j->after_key = true;
}

void json_string(struct json *j, struct sv text)
{
    before_value(j);
    add_quoted(j->out, text);
}

void json_int(struct json *j, int64_t n)
{
    char digits[24];
    size_t first = sizeof(digits);
    uint64_t left = n < 0 ? -(uint64_t)n : (uint64_t)n;
    before_value(j);
    do {
        digits[--first] = (char)('0' + left % 10);
        left /= 10;
    } while (left);
    if (n < 0) {
        digits[--first] = '-';
    }
    str_add(j->out, (struct sv){digits + first, sizeof(digits) - first});
}

void json_bool(struct json *j, bool b)
{
    before_value(j);
    str_add(j->out, b ? SV("true") : SV("false"));
}

void json_member(struct json *j, const char *key, struct sv text)
{
    if (text.n) {
        json_key(j, key);
        json_string(j, text);
    }
}

void json_member_int(struct json *j, const char *key, int64_t n)
{
    json_key(j, key);
    json_int(j, n);
}
