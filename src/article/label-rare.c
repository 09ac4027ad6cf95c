// Labels in the rarer shapes: behind a time and a date, before a point, a comma or nothing.
#include "label-rare.h"

#include <string.h>

#include "label-words.h"
#include "parse-chars.h"

enum {
    NAME_BYTES = 40,     // before the delimiter
    BLANK_MAX = 6,       // characters of a name in Chinese characters that only a blank parts
    KANA_BYTES = 60,     // of the text after it, where kana say that it is Japanese
    COMMA_BYTES = 60,    // of what follows a name and a comma, up to the delimiter
};

static bool take_char(struct sv *rest, const char *set)
{
    for (; *set && rest->n > 0; set++)
        if (rest->p[0] == *set) {
            *rest = sv_slice(*rest, 1, rest->n);
            return true;
        }
    return false;
}

static int take_digits(struct sv *rest)
{
    int n = 0;
    while (take_char(rest, "0123456789"))
        n++;
    return n;
}

// 12/05/2021, 2021-05-12, 12.05.21
static bool take_date(struct sv *rest)
{
    struct sv s = *rest;
    for (int part = 0; part < 3; part++) {
        if (part > 0 && !take_char(&s, "/.-"))
            return false;
        int n = take_digits(&s);
        if (n == 0 || n == 3 || n > 4)
            return false;
    }
    take_char(&s, ",T");
    *rest = text_trim_start(s);
    return true;
}

static void take_half_of_day(struct sv *rest)
{
    struct sv s = text_trim_start(*rest);
    if (take_char(&s, "AaPp") && take_char(&s, "Mm") && !char_is_letter(char_first(s)))
        *rest = s;
}

// A digit or a bracket, of half or full width.
static bool may_be_stamp(struct sv text)
{
    unsigned char c = text.n > 0 ? (unsigned char)text.p[0] : 0;
    return (c >= '0' && c <= '9') || c == '[' || c == '(' || c == 0xe3 || c == 0xef;
}

bool label_take_stamp(struct sv *rest)
{
    struct sv s = *rest;
    if (!may_be_stamp(s))
        return false;
    if (s.n < 4 || ((unsigned char)s.p[0] & 0x80) || (s.p[0] > '9' && s.p[0] != '['))
        return label_take_time(rest);
    bool open = take_char(&s, "[("), dated = take_date(&s);
    if (!label_take_time(&s)) {
        s = *rest;
        return label_take_time(rest);
    }
    struct sv fraction = s;
    if (take_char(&fraction, ".,") && take_digits(&fraction) > 0)
        s = fraction;
    take_half_of_day(&s);
    if (open && !take_char(&s, "])"))
        return label_take_time(rest);
    struct sv dash = text_trim_start(s);
    if (dated && dash.n > 1 && dash.p[0] == '-' && dash.p[1] == ' ')
        s = sv_slice(dash, 2, dash.n);
    *rest = s;
    return true;
}

static void finish(struct label *l, struct sv text, struct sv name, struct sv rest)
{
    l->name = text_trim(name);
    l->end = (uint32_t)(text.n - text_trim_start(rest).n);
}

// The letters at the start of REST, off it; how many are capitals to *CAPITALS.
static size_t take_word(struct sv *rest, size_t *capitals)
{
    size_t n = 0;
    *capitals = 0;
    for (struct sv next = *rest; next.n > 0; *rest = next) {
        uint32_t c = char_take(&next);
        if (!char_is_latin(c) && !(n > 0 && (c == '\'' || c == '-' || c == 0x2019)))
            break;
        n++;
        *capitals += char_is_upper(c) || !char_is_latin(c);
    }
    return n;
}

static bool is_roman_number(struct sv s)
{
    while (take_char(&s, "IVXLC"))
        continue;
    return s.n == 0;
}

// Off REST the words of a name in capitals, or of one behind a title (Senator Leahy).
static bool take_called(struct sv *rest, struct sv *name)
{
    struct sv start = *rest;
    bool all_capitals = true, titled = false;
    for (size_t words = 0, capitals; words < 5; words++) {
        struct sv word = *rest;
        size_t n = take_word(rest, &capitals);
        word.n -= rest->n;
        if (n == 0 || capitals == 0 || !char_is_upper(char_first(word)))
            return false;
        all_capitals = all_capitals && capitals == n && (n > 1 || words > 0);
        titled = titled || (words == 0 && word_is_title(word));
        if (!all_capitals && !titled)
            return false;
        if (titled && words == 0)
            take_char(rest, ".");
        *name = sv_slice(start, 0, start.n - rest->n);
        if (!take_char(rest, " "))
            break;
    }
    return name->n <= NAME_BYTES && text_letters(*name) > 1 && !is_roman_number(*name) &&
           !(titled && text_trim(*name).n < 4);
}

// A line that goes on with the sentence of the line above.
static bool is_inside_sentence(struct sv text, uint32_t off)
{
    uint32_t c = char_last(text_trim(sv_slice(text, 0, off)), NULL);
    return c == ',' || c == '-' || char_is_letter(c) || char_is_digit(c);
}

// ALGERNON. Did you hear?  Senator Leahy. Thank you.
static bool read_point(struct sv text, struct sv start, struct label *l)
{
    struct sv rest = start, name;
    if (!take_called(&rest, &name) || sv_ends(name, SV(" ")) || sv_ends(name, SV(".")) ||
        !take_char(&rest, ".") || (rest.n > 0 && !char_is_space(char_first(rest))) ||
        is_inside_sentence(text, l->off))
        return false;
    l->delim = DELIM_POINT;
    finish(l, text, name, rest);
    return l->end < text.n;
}

static bool has_kana(struct sv text)
{
    for (text = sv_slice(text, 0, text.n < KANA_BYTES ? text.n : KANA_BYTES); text.n > 0;)
        if (char_is_kana(char_take(&text)))
            return true;
    return false;
}

// は が の: after a word, which then is no name that speaks.
static bool is_particle(uint32_t c)
{
    for (struct sv all = SV("はがのをにへとでもや"); all.n > 0;)
        if (char_take(&all) == c)
            return true;
    return false;
}

// 加藤 再び: a name and one blank, before Japanese, which has no other blanks.
static bool read_japanese(struct sv text, struct sv start, struct label *l)
{
    struct sv rest = start;
    int n = 0;
    for (struct sv next = rest; next.n > 0 && n <= BLANK_MAX; rest = next, n++) {
        uint32_t c = char_take(&next);
        if (!char_is_han(c) && !char_is_kana(c) && !char_is_latin(c))
            break;
    }
    struct sv name = sv_slice(start, 0, start.n - rest.n);
    if (n < 2 || n > BLANK_MAX || !take_char(&rest, " ") || !char_is_cjk(char_first(rest)) ||
        (char_is_latin(char_first(name)) && is_particle(char_first(rest))) || !has_kana(rest))
        return false;
    l->delim = DELIM_BLANK;
    finish(l, text, name, rest);
    return true;
}

// ANNA HOLM How many boats?: capitals at the start of a paragraph, then a sentence.
static bool read_capitals(struct sv text, struct sv start, struct label *l)
{
    struct sv rest = start, name = {0};
    size_t capitals = 0, n = 0;
    for (size_t words = 0; words <= 4; words++) {
        struct sv word = rest;
        n = take_word(&word, &capitals);
        if (n < 2 || capitals < n || !take_char(&word, " "))
            break;
        rest = word;
        name = sv_slice(start, 0, start.n - rest.n);
    }
    if (text_letters(name) < 4 || name.n > NAME_BYTES || l->off > 0 || n == 0 ||
        !char_is_upper(char_first(rest)) || (n > 1 && capitals == n))
        return false;
    l->delim = DELIM_BLANK;
    finish(l, text, name, rest);
    return true;
}

// ANNA HOLM, HOST: …  Holm, Anna   0:03
static bool read_comma(struct sv text, struct sv start, struct label *l)
{
    ptrdiff_t comma =
        sv_find(sv_slice(start, 0, start.n < NAME_BYTES ? start.n : NAME_BYTES), SV(","));
    if (comma <= 1)
        return false;
    struct sv name = sv_slice(start, 0, (size_t)comma), rest = sv_slice(start, name.n + 1, start.n);
    struct sv after = text_trim_start(rest), stamp = after, words = name;
    size_t capitals, n = take_word(&words, &capitals);
    if (n < 2 || capitals == 0)
        return false;
    for (size_t i = 0; i < COMMA_BYTES && stamp.n > 0 && stamp.p[0] != '\n'; i++) {
        struct sv end = stamp;
        bool bare = stamp.p == after.p, parted = bare || stamp.p[-1] == ' ';
        if (parted && label_take_stamp(&end) && (end.n == 0 || char_first(end) == '\n')) {
            l->delim = DELIM_TIME;
            finish(l, text, bare ? name : sv_slice(start, 0, (size_t)(stamp.p - start.p)), end);
            return true;
        }
        if (stamp.p[0] == ':' && take_called(&(struct sv){name.p, name.n}, &words) &&
            words.n == name.n) {
            l->delim = DELIM_COLON;
            l->about = text_trim((struct sv){after.p, (size_t)(stamp.p - after.p)});
            finish(l, text, name, sv_slice(stamp, 1, stamp.n));
            return l->about.n > 0;
        }
        if (stamp.p[0] == '.' && stamp.n > 1 && stamp.p[1] == ' ')
            return false;
        stamp = sv_slice(stamp, 1, stamp.n);
    }
    return false;
}

// A digit, AM or PM, or a bracket.
static bool ends_stamp(uint32_t c)
{
    return char_is_digit(c) || c == 'M' || c == 'm' || c == ']' || c == ')' || c == 0x3011 ||
           c == 0xff09;
}

// ann — Today at 10:01 AM: a name, a mark and the time, which end the line.
static bool read_marked_time(struct sv text, struct sv start, struct label *l)
{
    static const char *const marks[] = {" — ", " – ", " - ", " · ", " | "};
    static const char *const days[] = {"Today at ", "Yesterday at "};
    struct sv line, rest = sv_slice(start, 0, NAME_BYTES + COMMA_BYTES + 1);
    if (!sv_cut(&rest, '\n', &line) || line.n > NAME_BYTES + COMMA_BYTES ||
        !ends_stamp(char_last(text_trim(line), NULL)))
        return false;
    for (size_t i = 0; i < ARRAY_LEN(marks); i++) {
        struct sv mark = sv_from(marks[i]);
        ptrdiff_t at = sv_find(line, mark);
        if (at <= 0 || (size_t)at > NAME_BYTES)
            continue;
        struct sv stamp = text_trim(sv_slice(line, (size_t)at + mark.n, line.n));
        for (size_t k = 0; k < ARRAY_LEN(days); k++)
            if (sv_starts(stamp, sv_from(days[k])))
                stamp = sv_slice(stamp, strlen(days[k]), stamp.n);
        if (!label_take_stamp(&stamp) || stamp.n > 0)
            continue;
        l->delim = DELIM_TIME;
        finish(l, text, sv_slice(line, 0, (size_t)at), sv_slice(start, line.n, start.n));
        return text_has_letter(l->name);
    }
    return false;
}

bool label_names_line(struct sv text)
{
    struct sv line, below = text;
    if (!sv_cut(&below, '\n', &line) || text_trim(below).n == 0 ||
        !char_is_letter(char_first(below)))
        return false;
    line = text_trim(line);
    for (size_t words = 0, capitals; words < 4; words++) {
        if (!char_is_upper(char_first(line)) || take_word(&line, &capitals) == 0)
            return false;
        take_char(&line, ".");
        if (line.n == 0)
            return true;
        if (!take_char(&line, " "))
            return false;
        while (line.n > 0 && line.p[0] >= '0' && line.p[0] <= '9')
            line = sv_slice(line, 1, line.n);
        if (line.n == 0)
            return true;
    }
    return false;
}

bool label_read_rare(struct sv text, struct sv start, struct label *l)
{
    uint32_t first = char_first(start);
    if (read_marked_time(text, start, l))
        return true;
    if (char_is_latin(first)) {
        if (char_is_upper(first) && (read_point(text, start, l) || read_comma(text, start, l) ||
                                     read_capitals(text, start, l)))
            return true;
    } else if (!char_is_cjk(first)) {
        return false;
    }
    return read_japanese(text, start, l);
}
