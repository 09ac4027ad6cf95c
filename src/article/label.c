#include "label.h"

#include "label-rare.h"
#include "parse-chars.h"

enum {
    NAME_MAX = 36,     // characters before the delimiter
    ALONE_MAX = 20,    // characters of a line that is nothing but a name
    WIDE_MAX = 6,      // characters before an ideographic space
    PAREN_MAX = 30,    // characters of what a name has in parentheses
};

static bool is_one_of(uint32_t c, const uint_least16_t *set)
{
    for (; *set; set++)
        if (*set == c)
            return true;
    return false;
}

static bool take_one_of(struct sv *rest, const uint_least16_t *set)
{
    struct sv next = *rest;
    if (rest->n == 0 || !is_one_of(char_take(&next), set))
        return false;
    *rest = next;
    return true;
}

static bool opens_paren(uint32_t c)
{
    return c == '(' || c == 0xff08 || c == '[' || c == 0x3010 || c == 0x300c;
}

static int take_digits(struct sv *rest, int most)
{
    int n = 0;
    for (struct sv next = *rest; n < most && char_is_digit(char_take(&next)); *rest = next)
        n++;
    return n;
}

bool label_take_time(struct sv *rest)
{
    struct sv s = *rest;
    uint32_t first = char_first(s);
    if (!char_is_digit(first) && !opens_paren(first))
        return false;
    bool open = take_one_of(&s, u"([（【"), parts = false;
    if (take_digits(&s, 2) == 0)
        return false;
    while (s.n > 1 && char_is_colon(char_first(s)) &&
           char_is_digit((unsigned char)s.p[s.p[0] == ':' ? 1 : 0] | (s.p[0] == ':' ? 0u : '0'))) {
        struct sv next = s;
        char_take(&next);
        if (take_digits(&next, 2) == 0)
            break;
        s = next;
        parts = true;
    }
    if (!parts || (open && !take_one_of(&s, u")]）】")))
        return false;
    *rest = s;
    return true;
}

// 2024-05-01 10:23:45, 2024/5/1 10:23, 2024年5月1日 10:23: the date and the time of a message.
static bool take_stamp(struct sv *rest)
{
    struct sv s = *rest;
    if (take_digits(&s, 4) != 4 || !take_one_of(&s, u"-/.年") || take_digits(&s, 2) == 0 ||
        !take_one_of(&s, u"-/.月") || take_digits(&s, 2) == 0)
        return false;
    take_one_of(&s, u"日");
    s = text_trim_start(s);
    if (!label_take_time(&s))
        return false;
    *rest = s;
    return true;
}

// Marks that decorate a line: bullets, arrows, pictures of microphones.
static void skip_ornaments(struct sv *rest)
{
    for (int i = 0; i < 4; i++) {
        struct sv next = *rest;
        uint32_t c = char_take(&next);
        if (char_is_letter(c) || char_is_digit(c))
            return;
        bool ornament = is_one_of(c, u"*_•·●◆■▲▶►★☆▍▎▌◎○※#") || (c >= 0x2600 && c <= 0x27bf) ||
                        (c >= 0x1f300 && c <= 0x1faff) || c == 0xfe0f || char_is_space(c);
        if (!ornament || rest->n == 0)
            return;
        *rest = next;
    }
}

// 2、 3. (4) 05． ⑥ before a name; a number alone is none.
static bool skip_number(struct sv *rest)
{
    struct sv s = *rest;
    uint32_t c = char_first(s);
    if (char_is_letter(c))
        return false;
    if (c >= 0x2460 && c <= 0x2473) {
        char_take(&s);
    } else {
        bool open = take_one_of(&s, u"(（");
        if (take_digits(&s, 3) == 0 || !take_one_of(&s, open ? u")）" : u".、．)）"))
            return false;
    }
    *rest = text_trim_start(s);
    return !char_is_digit(char_first(*rest));
}

// The rest of a parenthesis that has just been opened; false when it does not close soon.
static bool skip_paren(struct sv *rest)
{
    static const uint_least16_t closing[] = u")）]】」』";
    for (int i = 0; i < PAREN_MAX && rest->n > 0; i++) {
        uint32_t c = char_take(rest);
        if (is_one_of(c, closing))
            return true;
        if (c == '\n')
            return false;
    }
    return false;
}

static void finish(struct label *l, struct sv text, struct sv name, struct sv rest)
{
    l->name = text_trim(name);
    rest = text_trim_start(rest);
    while (rest.n > 0 && rest.p[0] == '*')    // an emphasis that did not close: 名**：**
        rest = text_trim_start(sv_slice(rest, 1, rest.n));
    l->end = (uint32_t)(text.n - rest.n);
}

// Chinese right behind the first word: then marks are set as in Chinese, without a blank.
static bool goes_on_in_chinese(struct sv rest)
{
    for (int i = 0; i < NAME_MAX && rest.n > 0; i++) {
        uint32_t c = char_take(&rest);
        if (char_is_han(c) || c == '\n')
            return c != '\n';
    }
    return false;
}

// A half-width colon is a delimiter before a blank, a line end or CJK, and after CJK; not in
// 12:30, C:\ or http://.
static bool colon_delimits(uint32_t colon, uint32_t before, struct sv rest, size_t name_bytes)
{
    uint32_t next = char_first(rest);
    if (char_is_digit(before) && char_is_digit(next))
        return false;
    return colon != ':' || rest.n == 0 || char_is_space(next) || next > 0x7f || next == '*' ||
           next == '"' || next == '[' || (before > 0x7f && next != '/') ||
           (name_bytes <= 2 && next != '/' && next != '\\') ||
           (char_is_upper(next) && char_is_latin(before) && goes_on_in_chinese(rest));
}

// Brackets around a name: of the first row any text may follow, of the second a colon must, as
// they also stand around what is cited.
static const uint_least16_t brackets[] = u"【】[]［］〔〕";
static const uint_least16_t quotes[] = u"《》〈〉<>＜＞「」『』";
static const uint_least16_t parens[] = u"()（）";

// What closes an opening mark of SET; 0 when C is none.
static uint32_t closing_of(const uint_least16_t *set, uint32_t c)
{
    for (; *set; set += 2)
        if (set[0] == c)
            return set[1];
    return 0;
}

// <nick> text of a chat, and (委員)text of minutes.
static bool is_bracketed_name(uint32_t open, struct sv name, struct sv rest)
{
    if (rest.n == 0)
        return false;
    if (open == '<')
        return rest.p[0] == ' ' && !text_has(name, " ") && !text_has(name, "/");
    return closing_of(parens, open) != 0 && char_is_cjk(char_first(name)) && rest.p[0] != '\n';
}

// What is inside of brackets that CLOSE ends; false when that does not come soon.
static bool take_inside(struct sv *rest, uint32_t close, struct sv *inside)
{
    *inside = *rest;
    for (int i = 0; i <= ALONE_MAX && rest->n > 0; i++) {
        size_t n = rest->n;
        uint32_t c = char_take(rest);
        if (c == close) {
            inside->n -= n;
            return true;
        }
        if (c == '\n' || char_ends_sentence(c))
            return false;
    }
    return false;
}

static bool read_bracket(struct sv text, struct sv rest, struct label *l)
{
    uint32_t open = char_take(&rest), close = closing_of(brackets, open);
    bool quoted = close == 0;
    struct sv name;
    if (quoted)
        close = closing_of(quotes, open);
    if (close == 0)
        close = closing_of(parens, open);
    if (!take_inside(&rest, close, &name))
        return false;
    quoted = quoted && !is_bracketed_name(open, name, rest);
    struct sv after = text_trim_start(rest);
    bool colon = char_is_colon(char_first(after));
    if (colon)
        char_take(&after);
    else if (char_first(after) == '(' || (quoted && after.n > 0))    // a link that was none
        return false;
    l->delim = !quoted ? DELIM_BRACKET : colon ? DELIM_COLON : DELIM_ALONE;
    finish(l, text, name, after);
    return text_has_letter(l->name);
}

// Q Is that so?: of the record of a briefing.  Q 从哪里来？ and A 从山里来。
static bool is_bare_letter(struct sv name, struct sv rest)
{
    uint32_t next = char_first(text_trim_start(rest));
    if (name.n != 1 || char_first(rest) != ' ')
        return false;
    return char_is_han(next) || (name.p[0] == 'Q' && char_is_upper(next));
}

// Q1. Q. A. 问1、 答2． before text.
static bool read_letter(struct sv text, struct sv start, struct label *l)
{
    struct sv rest = start;
    if (!take_one_of(&rest, u"QAＱＡ问答問"))
        return false;
    int digits = take_digits(&rest, 3);
    struct sv name = sv_slice(start, 0, start.n - rest.n);
    bool point = take_one_of(&rest, u"."),
         mark = !point && digits > 0 && take_one_of(&rest, u"．、)）");
    bool bare = !point && !mark && is_bare_letter(name, rest);
    if ((!point && !mark && !bare) ||
        (point && !char_is_space(char_first(rest)) && char_first(rest) < 0x80))
        return false;
    l->delim = DELIM_COLON;
    finish(l, text, name, rest);
    return l->end < text.n;
}

// Where a name ends by white space: 名　text, or a time after it.
struct break_at {
    struct sv name, rest;
    bool wide;
};

// Marks that no name has.
static bool ends_name(uint32_t c)
{
    switch (c) {
    case '!':
    case '?':
    case ',':
    case '"':
    case '=':
    case '<':
    case '>':
    case '{':
    case '}':
    case '|':
    case ';':
    case '`':
    case '\n':
    case 0x2018:
    case 0x201c:
    case 0x201d:
    case 0x2026:    // ‘ “ ” …
    case 0x3002:
    case 0x3008:
    case 0x3009:
    case 0x300a:
    case 0x300b:    // 。 〈 〉 《 》
    case 0xff01:
    case 0xff0c:
    case 0xff1b:
    case 0xff1f:
    case 0xff5c:    // ！ ， ； ？ ｜
        return true;
    default:
        return char_is_dash(c);
    }
}

static bool read_wide(struct sv text, const struct break_at *wide, struct label *l)
{
    if (!wide->wide)
        return false;
    l->delim = DELIM_WIDE;
    finish(l, text, wide->name, wide->rest);
    return text_has_letter(l->name);
}

static bool read_alone(struct sv text, struct sv name, struct sv rest, struct label *l)
{
    if (text_is_longer(name, ALONE_MAX) || !text_has_letter(name) || text_has(name, "://"))
        return false;
    l->delim = DELIM_ALONE;
    finish(l, text, name, rest);
    return true;
}

// Whether a colon at AFTER belongs to a name that has an ideographic space inside (王　朔：).
static bool spaced_name(const struct break_at *wide, struct sv after)
{
    return text_characters(wide->name) <= 2 && wide->rest.n - after.n <= 12;
}

// A digit or a bracket, perhaps after a blank.
static bool may_be_time(struct sv *rest)
{
    uint32_t next = char_first(*rest);
    if (char_is_space(next)) {
        *rest = text_trim_start(*rest);
        next = char_first(*rest);
    }
    return char_is_digit(next) || opens_paren(next);
}

// The first byte of an ASCII letter, or of Han: neither a mark, nor a digit, nor white space.
static bool is_letter_byte(char byte)
{
    unsigned char c = (unsigned char)byte;
    return (unsigned)(c | 0x20) - 'a' < 26 || (c >= 0xe4 && c <= 0xe9);
}

static bool byte_is_letter(struct sv text)
{
    return text.n > 0 && is_letter_byte(text.p[0]);
}

// Letters off REST, with single blanks before them, up to NAME_MAX characters of which there are N
// already; how many there are now.  The last to *LAST.
static int skip_letters(struct sv *rest, int n, uint32_t *last)
{
    const char *p = rest->p, *end = p + rest->n, *from = p;
    for (; n <= NAME_MAX && p < end; n++) {
        if (!is_letter_byte(*p) && !(*p == ' ' && end - p > 1 && is_letter_byte(p[1])))
            break;
        from = p;
        p += (*p & 0x80) == 0 ? 1 : end - p < 3 ? end - p : 3;
    }
    if (p > from)
        *last = char_first((struct sv){from, (size_t)(p - from)});
    *rest = (struct sv){p, (size_t)(end - p)};
    return n;
}

static bool read_plain(struct sv text, struct sv start, struct label *l)
{
    struct break_at wide = {0};
    struct sv rest = start;
    uint32_t before = 0;
    for (int i = skip_letters(&rest, 0, &before); i <= NAME_MAX;
         i = skip_letters(&rest, i + 1, &before)) {
        struct sv at = rest, name = sv_slice(start, 0, start.n - rest.n);
        struct sv time = rest;
        if (name.n > 0 && may_be_time(&time) && (take_stamp(&time) || label_take_time(&time)) &&
            text_has_letter(name)) {
            if (char_is_colon(char_first(text_trim_start(time)))) {
                time = text_trim_start(time);
                char_take(&time);
            }
            l->delim = DELIM_TIME;
            finish(l, text, name, time);
            return true;
        }
        uint32_t c = char_take(&rest);
        if (at.n == 0 || c == '\n')
            return wide.wide ? read_wide(text, &wide, l) : read_alone(text, name, rest, l);
        bool bar = name.n > 0 && (c == 0xff5c || (c == '|' && before == ' ' && rest.n > 0 &&
                                                  rest.p[0] == ' '));    // 主持｜text
        if (bar || (char_is_colon(c) && colon_delimits(c, before, rest, name.n))) {
            if (wide.wide && !spaced_name(&wide, at))
                return read_wide(text, &wide, l);
            l->delim = DELIM_COLON;
            finish(l, text, name, rest);
            return text_has_letter(l->name);
        }
        if ((c == ';' || c == 0xff1b) && !wide.wide) {
            l->delim = DELIM_TYPO;
            finish(l, text, name, rest);
            return text_has_letter(l->name);
        }
        if (c == 0x3000 && !wide.wide && text_characters(name) <= WIDE_MAX)
            wide = (struct break_at){name, rest, true};
        if (ends_name(c) || (opens_paren(c) && !skip_paren(&rest)))
            return read_wide(text, &wide, l);
        before = c;
    }
    return read_wide(text, &wide, l);
}

// The name after a stamp is all of the line: 2024-05-01 10:23:45 小北(12345).
static bool read_stamped(struct sv text, struct sv start, struct label *l)
{
    if (!read_plain(text, start, l) || (l->delim != DELIM_ALONE && l->delim != DELIM_WIDE))
        return false;
    ptrdiff_t line = sv_find(start, SV("\n"));
    struct sv name = line < 0 ? start : sv_slice(start, 0, (size_t)line);
    l->delim = DELIM_TIME;
    finish(l, text, name, sv_slice(start, name.n, start.n));
    return true;
}

bool label_opens_with_dash(struct sv text, size_t *end)
{
    struct sv rest = text_trim_start(text), next = rest;
    size_t n = 0;
    while (char_is_dash(char_take(&next))) {
        rest = next;
        n++;
    }
    *end = text.n - text_trim_start(rest).n;
    return n >= 1 && text_has_letter(rest);
}

// A name alone on a line may also be one before a comma and a time.
static bool read_any(struct sv text, struct sv start, struct label *l)
{
    if (read_letter(text, start, l) || (read_plain(text, start, l) && l->delim != DELIM_ALONE))
        return true;
    bool alone = l->delim == DELIM_ALONE && l->end > 0;
    struct label rare = {.off = l->off, .numbered = l->numbered};
    if (!label_read_rare(text, start, &rare))
        return alone;
    *l = rare;
    return true;
}

bool label_read(struct sv text, uint32_t off, struct label *l)
{
    struct sv rest = text_trim_start(sv_slice(text, off, text.n));
    *l = (struct label){.off = off};
    if (byte_is_letter(rest))
        return read_any(text, rest, l);
    skip_ornaments(&rest);
    struct sv timed = rest;
    bool stamp = take_stamp(&timed);
    struct sv whole = rest;
    bool bracketed = opens_paren(char_first(rest)) && label_take_stamp(&whole);
    if (bracketed || label_take_stamp(&whole) || stamp)
        rest = text_trim_start(whole.n < rest.n ? whole : timed);
    if ((stamp || (bracketed && label_names_line(rest))) && read_stamped(text, rest, l))
        return true;
    l->numbered = skip_number(&rest);
    if (rest.n == 0)
        return false;
    uint32_t first = char_first(rest);
    if (closing_of(brackets, first) || closing_of(quotes, first) || closing_of(parens, first))
        return read_bracket(text, rest, l);
    return read_any(text, rest, l);
}
