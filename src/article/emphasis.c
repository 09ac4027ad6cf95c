// A run of stars opens or closes emphasis by what stands beside it.  CommonMark takes punctuation
// there for the edge of a word, which fails in scripts without spaces: in **周明：**澜舟 the second
// run is followed by a letter and preceded by punctuation, so it does not close.  The amendment
// "markdown-cjk-friendly" lets such runs open and close next to Chinese, Japanese and Korean.  Here
// the parser is brought to that by characters of no meaning put beside the run: a letter hides the
// punctuation, punctuation hides a letter.
#include "emphasis-internal.h"

#include <string.h>

#include "parse-chars.h"
#include "yulu/base/lanes.h"

enum { STAND_IN_SIZE = 3 };

// The line at work.
struct line {
    struct sv text;
    size_t start;    // of its first byte that is no blank or quote mark
    struct emphasis *state;
    struct str *out;
};

static struct sv run_at(struct sv line, size_t off)
{
    size_t end = off;
    while (end < line.n && line.p[end] == line.p[off])
        end++;
    return sv_slice(line, off, end);
}

// What stands beside a run: the character, and the one that a variation selector after it belongs
// to.
struct beside {
    uint32_t c, base;
};

static uint32_t next_char(struct sv line, size_t off)
{
    return char_first(sv_slice(line, off, line.n));
}

static bool is_selector(uint32_t c)
{
    return (c >= 0xFE00 && c <= 0xFE0E);
}

static bool is_ideographic_selector(uint32_t c)
{
    return c >= 0xE0100 && c <= 0xE01EF;
}

static struct beside look_back(struct sv line, size_t off)
{
    size_t size = 0;
    struct sv before = sv_slice(line, 0, off);
    struct beside b = {.c = char_last(before, &size)};
    b.base = b.c;
    if (is_selector(b.c))
        b.base = char_last(sv_slice(before, 0, before.n - size), NULL);
    return b;
}

static void put(struct str *out, const char *stand_in)
{
    str_add(out, (struct sv){stand_in, STAND_IN_SIZE});
}

void hide_char(struct str *out, char c)
{
    const char *at = strchr(STAND_IN_CHARS, c);
    char stand_in[] = STAND_IN_HIDDEN;
    stand_in[2] = (char)(stand_in[2] + (at - STAND_IN_CHARS));
    put(out, stand_in);
}

static bool is_cjk(uint32_t c)
{
    return char_is_wide(c) || char_is_chinese_mark(c);
}

static bool is_ascii_digit(uint32_t c)
{
    return c >= '0' && c <= '9';
}

// A letter beside the run would join another run on its far side: punctuation between keeps them
// apart.
static bool is_other_mark(uint32_t c)
{
    return c == '_' || c == '~';
}

static void put_before(struct str *out, struct beside before, bool friendly)
{
    bool symbol = char_is_symbol(before.c);
    if (friendly && char_is_punctuation(before.c)) {
        if (is_other_mark(before.c))
            put(out, STAND_IN_PUNCTUATION);
        put(out, STAND_IN_LETTER);
    } else if (symbol ||
               (!friendly && before.c != before.base && char_is_punctuation(before.base))) {
        put(out, STAND_IN_PUNCTUATION);
    }
}

static void put_after(struct str *out, uint32_t after, bool friendly)
{
    if (friendly && char_is_punctuation(after)) {
        put(out, STAND_IN_LETTER);
        if (is_other_mark(after))
            put(out, STAND_IN_PUNCTUATION);
    } else if (!friendly && char_is_symbol(after)) {
        put(out, STAND_IN_PUNCTUATION);
    }
}

static void put_run(const struct line *l, struct sv run, size_t off)
{
    struct beside before = off <= l->start ? (struct beside){0, 0} : look_back(l->text, off);
    uint32_t after = next_char(l->text, off + run.n);
    bool white_before = char_is_white(before.c), white_after = char_is_white(after);
    bool friendly = !white_before && !white_after &&
                    (is_cjk(after) || is_cjk(before.base) || is_ideographic_selector(before.c));
    put_before(l->out, before, friendly);
    str_add(l->out, run);
    put_after(l->out, after, friendly);
    unsigned bold = run.n / 2 < UINT16_MAX ? (unsigned)(run.n / 2) : UINT16_MAX;
    struct emphasis *state = l->state;
    if (state->depth > 0 && !white_before) {
        state->depth -= bold < state->depth ? bold : state->depth;
    } else if (!white_after) {
        state->depth += bold;
        state->strong += bold > 0;
    }
}

// WeChat's editor writes bold that goes on from one piece to the next as **a****b**, and leaves an
// empty
// **** at the end of a line.
static bool is_joint(const struct line *l, struct sv run, size_t off)
{
    if (run.n % 4 != 0)
        return false;
    size_t end = off + run.n;
    while (end < l->text.n && (l->text.p[end] == ' ' || l->text.p[end] == '\t'))
        end++;
    bool at_end = end == l->text.n;
    if (off <= l->start && at_end)
        return run.n == 4;
    return l->state->depth == 1 || (at_end && l->state->depth == 0 && l->state->strong > 0);
}

// 138****1234
static bool is_masked(const struct line *l, struct sv run, size_t off)
{
    return run.n > 2 && is_ascii_digit(char_last(sv_slice(l->text, 0, off), NULL)) &&
           is_ascii_digit(next_char(l->text, off + run.n));
}

static size_t put_stars(const struct line *l, size_t off)
{
    struct sv run = run_at(l->text, off);
    if (is_masked(l, run, off)) {
        for (size_t i = 0; i < run.n; i++)
            hide_char(l->out, '*');
    } else if (is_joint(l, run, off)) {
        for (size_t i = 0; i < run.n; i += 4)
            put(l->out, STAND_IN_JOINT);
    } else {
        put_run(l, run, off);
    }
    return run.n;
}

// Punctuation with a variation selector is punctuation still, which the parser does not know.
static void put_underscore(const struct line *l, size_t off)
{
    if (off > 0 && (unsigned char)l->text.p[off - 1] >= 0x80) {
        struct beside before = look_back(l->text, off);
        if (before.c != before.base && char_is_punctuation(before.base))
            put(l->out, STAND_IN_PUNCTUATION);
    }
    str_add_char(l->out, '_');
}

// All stand-ins have this byte in the middle, which makes them quick to look for.
enum { STAND_IN_MIDDLE = 0xB7 };

static bool is_stand_in(const unsigned char *p)
{
    return (p[0] == 0xEF && p[2] >= 0x90 && p[2] <= 0xAF) || (p[0] == 0xE0 && p[2] == 0xB4);
}

size_t next_stand_in(struct sv text, size_t off)
{
    for (size_t middle = off + 1; middle + 1 < text.n; middle++) {
        const char *p = memchr(text.p + middle, STAND_IN_MIDDLE, text.n - 1 - middle);
        if (!p)
            break;
        if (is_stand_in((const unsigned char *)p - 1))
            return (size_t)(p - text.p) - 1;
        middle = (size_t)(p - text.p);
    }
    return text.n;
}

// One tilde is a range or a smile: 10~20, 好的~
static size_t put_tildes(const struct line *l, size_t off)
{
    struct sv run = run_at(l->text, off);
    if (run.n == 1)
        hide_char(l->out, '~');
    else
        str_add(l->out, run);
    return run.n;
}

// What follows a backslash is text; it is copied with it, so that a star there is no run.
static size_t put_escape(const struct line *l, size_t off)
{
    bool ascii = off + 1 < l->text.n && (unsigned char)l->text.p[off + 1] < 0x80;
    str_add(l->out, sv_slice(l->text, off, off + (ascii ? 2 : 1)));
    return ascii ? 2 : 1;
}

// Writes what stands at OFF, where next_special() stopped, and returns its bytes.
static size_t put_special(const struct line *l, size_t off)
{
    switch (l->text.p[off]) {
    case '*':
        return put_stars(l, off);
    case '~':
        return put_tildes(l, off);
    case '_':
        put_underscore(l, off);
        return 1;
    case '\\':
        return put_escape(l, off);
    default:
        hide_char(l->out, l->text.p[off]);
        return 1;
    }
}

enum { STOP_ALWAYS = 1, STOP_LINK = 2, STOP_CELL = 4 };

// Whether one of * [ \ _ | ~ may be among the bytes at P; some others say so too.
static bool may_be_special(const char *p)
{
    lanes c = lanes_at(p);
    return lanes_any((lanes)((c == '*') | ((c & 0xF8) == 'X') | ((c & 0xFC) == '|')));
}

bool has_blank_runs(struct sv text)
{
    size_t i = 0;
    for (; i + LANES < text.n; i += LANES) {
        lanes c = lanes_at(text.p + i), next = lanes_at(text.p + i + 1);
        lanes run = (lanes)((c == ' ') & (next == ' '));
        if (lanes_any(run | (lanes)((c == '\t') | (c == '\v') | (c == '\f'))))
            return true;
    }
    for (; i < text.n; i++) {
        char c = text.p[i];
        if (c == '\t' || c == '\v' || c == '\f' || (c == ' ' && i > 0 && text.p[i - 1] == ' '))
            return true;
    }
    return false;
}

static size_t next_special(struct sv line, size_t off, unsigned stops)
{
    static const unsigned char special[256] = {
        ['*'] = STOP_ALWAYS,  ['_'] = STOP_ALWAYS, ['~'] = STOP_ALWAYS,
        ['\\'] = STOP_ALWAYS, ['['] = STOP_LINK,   ['|'] = STOP_CELL};
    while (off < line.n) {
        size_t end = line.n - off < LANES ? line.n : off + LANES;
        if (end >= LANES && !may_be_special(line.p + end - LANES)) {
            off = end;
            continue;
        }
        for (; off < end; off++) {
            if (special[(unsigned char)line.p[off]] & stops)
                return off;
        }
    }
    return off;
}

static bool is_margin(char c)
{
    return c == ' ' || c == '\t' || c == '>';
}

bool has_stand_ins(struct sv text)
{
    return next_stand_in(text, 0) < text.n;
}

static void skip_margin(struct line *l)
{
    while (l->start < l->text.n && is_margin(l->text.p[l->start]))
        l->start++;
}

static void put_line(struct line *l)
{
    struct sv line = l->text;
    unsigned stops = STOP_ALWAYS;
    stops |= (l->state->no_links ? STOP_LINK : 0u) | (l->state->no_cells ? STOP_CELL : 0u);
    size_t special = next_special(line, 0, stops), off = 0;
    if (special < line.n)
        skip_margin(l);
    for (; special < line.n; special = next_special(line, off, stops)) {
        str_add(l->out, sv_slice(line, off, special));
        off = special + put_special(l, special);
    }
    str_add(l->out, sv_slice(line, off, line.n));
}

void scrub_line(struct sv text, struct str *out)
{
    for (size_t from = 0; from < text.n;) {
        size_t at = next_stand_in(text, from);
        str_add(out, sv_slice(text, from, at));
        if (at < text.n)
            str_add(out, SV("\xEF\xBF\xBD"));
        from = at + STAND_IN_SIZE;
    }
}

void emphasis_line(struct emphasis *e, struct sv line, struct str *out)
{
    struct str scrubbed = {0};
    if (e->stand_ins && has_stand_ins(line)) {
        scrub_line(line, &scrubbed);
        line = str_sv(&scrubbed);
    }
    put_line(&(struct line){.text = line, .state = e, .out = out});
    str_release(&scrubbed);
}

static void restore_one(const char *p, bool literal, struct str *out)
{
    static const char hidden[] = STAND_IN_CHARS;
    unsigned which = (unsigned)(unsigned char)p[2] - 0x92u;
    if ((unsigned char)p[2] == 0x91 && literal)
        str_add(out, SV("****"));
    else if ((unsigned char)p[2] >= 0x92 && which < sizeof(hidden) - 1)
        str_add_char(out, hidden[which]);
}

void text_restore(struct sv text, bool literal, struct str *out)
{
    for (size_t from = 0; from < text.n;) {
        size_t at = next_stand_in(text, from);
        str_add(out, sv_slice(text, from, at));
        if (at < text.n && text.p[at] == '\xEF')
            restore_one(text.p + at, literal, out);
        from = at + STAND_IN_SIZE;
    }
}
