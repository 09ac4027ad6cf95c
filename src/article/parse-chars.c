#include "parse-chars.h"

#include <string.h>

#include "yulu/base/lanes.h"
#include "yulu/text/fold.h"

uint32_t char_decode(const unsigned char *p, size_t *left)
{
    size_t n = p[0] < 0xe0 ? 2 : p[0] < 0xf0 ? 3 : 4;
    if (n < *left)
        *left = n;
    uint32_t c = p[0] & 0xffu >> (*left + 1);
    for (size_t i = 1; i < *left; i++)
        c = c << 6 | (p[i] & 0x3fu);
    return c;
}

uint32_t char_last(struct sv text, size_t *bytes)
{
    size_t from = text.n;
    while (from > 0) {
        from--;
        if (((unsigned char)text.p[from] & 0xc0) != 0x80)
            break;
    }
    if (bytes)
        *bytes = text.n - from;
    return from < text.n ? char_first((struct sv){text.p + from, text.n - from}) : 0;
}

// Without a branch on what was found, which nothing could foretell.
bool char_in_sorted(const uint_least16_t *set, size_t n, uint32_t c)
{
    for (size_t half; n > 1; n -= half) {
        half = n / 2;
        set = set[half] <= c ? set + half : set;
    }
    return n == 1 && *set == c;
}

struct sv text_trim_blank(struct sv s)
{
    for (struct sv rest = s; s.n > 0; s = rest)
        if (!char_is_space(char_take(&rest)))
            break;
    return s;
}

// White space has three bytes only behind E2, and as E3 80 80 and EF BB BF.
static bool ends_in_no_space(struct sv s)
{
    if (!s.n)
        return true;
    const unsigned char *end = (const unsigned char *)s.p + s.n;
    if (s.n < 3 || end[-1] < 0x80)
        return byte_is_no_space(end[-1]);
    if (end[-3] == 0xe3)
        return end[-2] != 0x80 || end[-1] != 0x80;
    if (end[-3] == 0xef)
        return end[-2] != 0xbb;
    return byte_is_no_space(end[-3]) && end[-3] >= 0x80;
}

struct sv text_trim(struct sv s)
{
    s = text_trim_start(s);
    size_t n;
    while (!ends_in_no_space(s) && char_is_space(char_last(s, &n)))
        s.n -= n;
    return s;
}

struct sv text_head(struct sv s, size_t bytes)
{
    size_t n = s.n < bytes ? s.n : bytes;
    while (n > 0 && n < s.n && ((unsigned char)s.p[n] & 0xc0) == 0x80)
        n--;
    return sv_slice(s, 0, n);
}

// Rounds: those that a byte counts without running over; those to see whether a text is short.
enum { LANES_ROUNDS = 255, NEAR_ROUNDS = 4 };

// The bytes from a place on, and those one and two bytes further.
struct window {
    lanes first, second, third;
};
enum { WINDOW_BYTES = LANES + 2 };

// Takes LANES bytes off REST; blanks go on where it ends.
static inline struct window window_take(struct sv *rest)
{
    char padded[WINDOW_BYTES];
    const char *p = rest->p;
    if (rest->n < WINDOW_BYTES) {
        memset(padded, ' ', sizeof(padded));
        memcpy(padded, rest->p, rest->n);
        p = padded;
    }
    size_t taken = rest->n < LANES ? rest->n : LANES;
    rest->p += taken;
    rest->n -= taken;
    return (struct window){lanes_at(p), lanes_at(p + 1), lanes_at(p + 2)};
}

// Where MARK, of three bytes, begins.
static lanes window_has(const struct window *w, const char mark[4])
{
    return (lanes)((w->first == (uint8_t)mark[0]) & (w->second == (uint8_t)mark[1]) &
                   (w->third == (uint8_t)mark[2]));
}

// White space of two and three bytes.
static lanes window_wide_blanks(const struct window *w)
{
    lanes c = w->first, last = w->third;
    lanes no_break = (lanes)((c == 0xc2) & (w->second == 0xa0));
    lanes general = (lanes)((c == 0xe2) & (w->second == 0x80) &
                            ((last <= 0x8b) | ((last | 1) == 0xa9) | (last == 0xaf)));
    return no_break | general | window_has(w, "\u3000") | window_has(w, "\ufeff");
}

// Where a character begins, continuing bytes aside, that is no white space.  Most windows have
// nothing that may begin a wide blank.
static lanes window_counts(const struct window *w)
{
    lanes c = w->first;
    lanes blank = (lanes)((c == ' ') | (c - '\t' <= '\r' - '\t'));
    lanes may = (lanes)((c == 0xc2) | (c == 0xe2) | ((c == 0xe3) & (w->third == 0x80)) |
                        ((c == 0xef) & (w->second == 0xbb)));
    if (lanes_any(may))
        blank |= window_wide_blanks(w);
    return (lanes)((c & 0xc0) != 0x80) & ~blank;
}

// The characters of at most ROUNDS windows off REST; those that the last one is filled with are
// blanks.
static size_t take_characters(struct sv *rest, int rounds)
{
    lanes counts = {0};
    for (int i = 0; i < rounds && rest->n > 0; i++) {
        struct window w = window_take(rest);
        counts -= window_counts(&w);
    }
    return lanes_sum(counts);
}

size_t text_characters(struct sv s)
{
    size_t n = 0;
    while (s.n > 0)
        n += take_characters(&s, LANES_ROUNDS);
    return n;
}

bool text_is_longer(struct sv s, size_t characters)
{
    size_t n = 0;
    if (s.n <= characters)
        return false;
    while (s.n > 0 && n <= characters)
        n += take_characters(&s, NEAR_ROUNDS);
    return n > characters;
}

size_t text_letters(struct sv s)
{
    size_t n = 0;
    while (s.n > 0)
        n += char_is_letter(char_take(&s));
    return n;
}

bool text_has_letter(struct sv s)
{
    while (s.n > 0)
        if (char_is_letter(char_take(&s)))
            return true;
    return false;
}

bool text_has(struct sv s, const char *needle)
{
    return sv_find(s, sv_from(needle)) >= 0;
}

// Japanese questions often end in a full stop.
static bool begins_with_question(struct sv s)
{
    return sv_starts(s, SV("?")) || sv_starts(s, SV("？")) || sv_starts(s, SV("か。")) ||
           sv_starts(s, SV("吗。"));
}

bool text_has_question(struct sv s)
{
    for (struct sv rest = s; rest.n > 0;) {
        struct sv here = rest;
        struct window w = window_take(&rest);
        lanes marks = (lanes)(w.first == '?') | window_has(&w, "？") | window_has(&w, "か") |
                      window_has(&w, "吗");
        for (size_t i = lanes_any(marks) ? 0 : LANES; i < LANES; i++)
            if (marks[i] && begins_with_question(sv_slice(here, i, here.n)))
                return true;
    }
    return false;
}

// The kinds of char_is_colon.
static lanes window_colons(const struct window *w)
{
    return (lanes)(w->first == ':') | window_has(w, "\uff1a") | window_has(w, "\ufe55") |
           window_has(w, "\u2236") | window_has(w, "\ufe13");
}

// The kinds of bars and strokes that part a word for a field from what it says.
static lanes window_bars(const struct window *w)
{
    return (lanes)((w->first == '|') | (w->first == '/')) | window_has(w, "\uff5c") |
           window_has(w, "\u4e28") | window_has(w, "\uff0f");
}

// Bytes before the first that is set; LANES where none is.
static size_t lanes_first(lanes marks)
{
    size_t i = lanes_any(marks) ? 0 : LANES;
    while (i < LANES && !marks[i])
        i++;
    return i;
}

size_t text_colon(struct sv s)
{
    for (struct sv rest = s; rest.n > 0;) {
        size_t off = s.n - rest.n;
        struct window w = window_take(&rest);
        size_t i = lanes_first(window_colons(&w));
        if (i < LANES)
            return off + i;
    }
    return s.n;
}

size_t text_sign(struct sv s)
{
    for (struct sv rest = s; rest.n > 0;) {
        size_t off = s.n - rest.n;
        struct window w = window_take(&rest);
        size_t i = lanes_first(window_colons(&w) | window_bars(&w));
        if (i < LANES)
            return off + i;
    }
    return s.n;
}

// What may stand behind the mark that ends a sentence.
static bool char_closes(uint32_t c)
{
    switch (c) {
    case 0x201d:
    case 0x2019:
    case 0x300d:
    case 0x300f:
    case ')':
    case 0xff09:
    case 0x3011:
    case '"':
    case '\'':    // ” ’ 」 』 ） 】
    case '*':
    case '_':
    case '~':
    case 0x301c:
    case '!':
    case 0xff01:
    case '.':
    case 0x3002:
    case 0x2026:    // 〜 ！ 。 …
        return true;
    default:
        return char_is_space(c);
    }
}

bool text_asks(struct sv s)
{
    size_t n;
    for (int i = 0; i < 6 && s.n > 0; i++) {
        uint32_t c = char_last(s, &n);
        if (char_is_question(c))
            return true;
        if (!char_closes(c))
            return false;
        s.n -= n;
    }
    return false;
}

bool text_requests(struct sv s)
{
    static const char *const openings[] = {
        "Tell me ", "Tell us ", "Describe ", "Talk about ", "Walk me ", "Walk us ", "请谈",
        "请您",     "请介",     "请讲",      "请说",        "请简",     "請談",     "請您",
        "請介",     "請講",     "請說",      "能否谈",      "谈谈您",   "谈谈你"};
    static const char *const ends[] = {"教えてください", "聞かせてください", "お聞かせください",
                                       "お願いします",   "말씀해 주세요",    "소개해 주세요"};
    for (uint32_t c = char_first(s); s.n > 0 && !char_is_letter(c); c = char_first(s))
        char_take(&s);
    for (size_t i = 0; i < sizeof(openings) / sizeof(*openings); i++)
        if (sv_starts(s, sv_from(openings[i])))
            return true;
    size_t n;
    for (uint32_t c = char_last(s, &n); s.n > 0 && !char_is_letter(c); c = char_last(s, &n))
        s.n -= n;
    for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++)
        if (sv_ends(s, sv_from(ends[i])))
            return true;
    return false;
}

static uint32_t take_folded_letter(struct sv *rest)
{
    while (rest->n > 0) {
        uint32_t c = char_take(rest);
        if (char_is_letter(c) || char_is_digit(c))
            return fold_char(c, FOLD_ALL);
    }
    return 0;
}

bool text_same(struct sv a, struct sv b)
{
    uint32_t x, y;
    bool any = false;
    do {
        x = take_folded_letter(&a);
        y = take_folded_letter(&b);
        any = any || x;
    } while (x && x == y);
    return any && x == y;
}
