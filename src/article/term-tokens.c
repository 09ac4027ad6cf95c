// A text as tokens: Chinese by character, the rest by word, stop words left out.
#include <string.h>

#include "parse-chars.h"
#include "term-internal.h"
#include "yulu/text/fold.h"

enum { WORD_BYTES_MAX = 48 };

struct reader {
    struct tokens *out;
    const struct stop_words *stop;
    struct sv rest;
    uint8_t before;    // kind of the token before
    bool joined;       // no break since then
    bool spaced;       // a space since then
};

static bool is_word_char(uint32_t c)
{
    return char_is_latin(c) || (c >= 0x531 && c <= 0x10ff) || (c >= 0xff21 && c <= 0xff5a);
}

static bool is_katakana(uint32_t c)
{
    return (c >= 0x30a1 && c <= 0x30fa) || c == 0x30fc;
}

static bool is_ideograph(uint32_t c)
{
    return char_is_han(c) || char_is_hangul(c);
}

// What holds a word together where letters or digits stand on both sides: GPT-3.5, it's, AT&T.
static bool is_inner(uint32_t c)
{
    return c == '-' || c == '.' || c == '\'' || c == 0x2019 || c == '_' || c == '&' || c == '+';
}

static void emit(struct reader *r, struct sv text, enum token_kind kind, uint64_t key)
{
    bool han = kind == TOKEN_HAN, same = han == (r->before == TOKEN_HAN);
    struct token t = {.key = key, .p = text.p, .n = (uint16_t)text.n, .kind = (uint8_t)kind};
    t.joined = r->joined && same && !(han && r->spaced);
    vec_push(&r->out->list, t);
    r->before = (uint8_t)kind;
    r->joined = true;
    r->spaced = false;
}

static bool goes_on(struct sv rest, bool katakana)
{
    uint32_t c = char_first(rest);
    if (katakana)
        return is_katakana(c);
    return is_word_char(c) || char_is_digit(c);
}

static struct sv take_word(struct sv *rest, bool katakana)
{
    struct sv start = *rest;
    for (;;) {
        while (goes_on(*rest, katakana))
            char_take(rest);
        struct sv ahead = *rest;
        if (katakana || !is_inner(char_take(&ahead)) || !goes_on(ahead, false))
            break;
        *rest = ahead;
    }
    while (!katakana && (sv_starts(*rest, SV("+")) || sv_starts(*rest, SV("#"))))
        *rest = sv_slice(*rest, 1, rest->n);    // C++, C#
    return sv_slice(start, 0, start.n - rest->n);
}

static bool has_letter(struct sv word)
{
    while (word.n > 0)
        if (char_is_letter(char_take(&word)))
            return true;
    return false;
}

static bool in_address(char c)
{
    return c > ' ' && c < 0x7f && !strchr("\"<>()", c);
}

// What an address is made of says where something is, not what it is about.
static bool skip_address(struct reader *r)
{
    if (!sv_starts(r->rest, SV("://")))
        return false;
    while (r->rest.n > 0 && in_address(r->rest.p[0]))
        r->rest = sv_slice(r->rest, 1, r->rest.n);
    r->joined = false;
    return true;
}

static void add_word(struct reader *r, bool katakana)
{
    struct sv word = take_word(&r->rest, katakana);
    if (skip_address(r))
        return;
    uint64_t key = word_key(word);
    if (word.n > WORD_BYTES_MAX || stop_word_is(r->stop, key)) {
        r->joined = false;
        return;
    }
    bool part = !has_letter(word) || text_characters(word) < 2;
    emit(r, word, part ? TOKEN_PART : TOKEN_WORD, key);
}

// 11 月发布, 三十四年: numbers, with what they count. A numeral alone may begin a word: 一线.
static size_t number_bytes(const struct reader *r)
{
    struct sv rest = r->rest;
    int numerals = r->before == TOKEN_PART && r->joined ? 2 : 0;
    size_t bytes = 0;
    while (stop_edge_is(r->stop, char_first(rest), EDGE_NUMERAL)) {
        char_take(&rest);
        numerals++;
    }
    bytes = numerals > 1 ? r->rest.n - rest.n : 0;
    if (numerals > 0 && stop_edge_is(r->stop, char_take(&rest), EDGE_UNIT))
        bytes = r->rest.n - rest.n;
    return bytes;
}

static void skip_bytes(struct reader *r, size_t bytes)
{
    r->rest = sv_slice(r->rest, bytes, r->rest.n);
    r->joined = false;
}

static void add_ideographs(struct reader *r)
{
    size_t kept = 0;
    enum stop_kind kind = stop_words_at(r->stop, r->rest, &kept);
    if (kind == STOP_NONE)
        kept = number_bytes(r);
    if (kind != STOP_KEPT && kept > 0) {
        skip_bytes(r, kept);
        return;
    }
    size_t end = r->rest.n - kept;
    do {
        struct sv text = r->rest;
        uint32_t c = char_take(&r->rest);
        text.n -= r->rest.n;
        emit(r, text, TOKEN_HAN, fold_char(c, FOLD_ALL));
        r->out->list.v[r->out->list.n - 1].kept = kind == STOP_KEPT;
    } while (kind == STOP_KEPT && r->rest.n > end);
}

// 比尔·盖茨 is one name.
static bool is_name_dot(const struct reader *r, uint32_t c, uint32_t after)
{
    return (c == 0xb7 || c == 0x2027 || c == 0x30fb) && r->before == TOKEN_HAN &&
           is_ideograph(after);
}

static void skip(struct reader *r)
{
    uint32_t c = char_take(&r->rest);
    if (char_is_space(c) && !r->spaced)
        r->spaced = true;
    else if (!is_name_dot(r, c, char_first(r->rest)))
        r->joined = false;
}

void tokens_add(struct tokens *t, const struct stop_words *s, struct sv text)
{
    struct reader r = {.out = t, .stop = s, .rest = text};
    while (r.rest.n > 0) {
        uint32_t c = char_first(r.rest);
        if (is_ideograph(c))
            add_ideographs(&r);
        else if (is_word_char(c) || char_is_digit(c))
            add_word(&r, false);
        else if (is_katakana(c))
            add_word(&r, true);
        else
            skip(&r);
    }
}

uint64_t token_seed(const struct tokens *t, size_t i)
{
    const struct token *a = &t->list.v[i];
    if (a->kind == TOKEN_WORD)
        return a->key;
    if (a->kind == TOKEN_PART || i + 1 >= t->list.n || !a[1].joined)
        return 0;
    return key_mix(a->key, a[1].key);
}
