// Words that a full stop belongs to.
#include "sentence-internal.h"

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

bool sentence_is_alnum(uint32_t c)
{
    return c < 0x80 && (is_digit((char)c) || (c | 0x20) - 'a' < 26);
}

static bool is_one_of(struct sv word, const char *const *words)
{
    for (; word.n > 0 && *words; words++)
        if ((word.p[0] | ' ') == **words && sv_eq_ignore_case(word, sv_from(*words)))
            return true;
    return false;
}

bool sentence_in_url(struct sv text, size_t stop)
{
    enum { LONGEST = 2048 };
    size_t start = stop;
    while (start > 0 && stop - start < LONGEST && text.p[start - 1] > ' ' &&
           text.p[start - 1] < 0x7F)
        start--;
    struct sv token = sv_slice(text, start, stop);
    return sv_find(token, SV("://")) >= 0 || sv_find(token, SV("www.")) >= 0;
}

// The word of letters and inner stops that ends at STOP: "e.g", "Mr".
static struct sv word_before(struct sv text, size_t start, size_t stop)
{
    size_t from = stop;
    while (from > start &&
           (sentence_is_alnum((unsigned char)text.p[from - 1]) || text.p[from - 1] == '.'))
        from--;
    return sv_slice(text, from, stop);
}

static struct sv word_after(struct sv text, size_t off)
{
    size_t end = off;
    while (end < text.n && sentence_is_alnum((unsigned char)text.p[end]))
        end++;
    return sv_slice(text, off, end);
}

// "1. " at the start of a sentence numbers a list; so does "2. " before a Chinese word.
static bool is_list_number(struct sv word, size_t before, unsigned char next)
{
    bool digits = word.n > 0 && word.n <= 3;
    for (size_t i = 0; i < word.n; i++)
        digits = digits && is_digit(word.p[i]);
    return digits && (before == 0 || (word.n < 3 && next >= 0xE3));
}

// These stand before what they shorten or point at, and never end a sentence.
static const char *const never[] = {
    "mr",  "mrs", "ms",  "dr",  "prof", "st",     "vs",  "e.g", "i.e", "cf",  "fig", "figs",
    "eq",  "sec", "ch",  "vol", "pp",   "ed",     "eds", "gen", "sen", "rep", "gov", "capt",
    "col", "lt",  "sgt", "rev", "hon",  "approx", "ca",  "viz", "mt",  NULL};
// These may end one: not when a number or the year goes on, nor before a name in brackets.
static const char *const maybe[] = {"inc", "ltd", "co",  "corp", "etc",  "jr",  "sr",
                                    "al",  "a.m", "p.m", "ph.d", "dept", "jan", "feb",
                                    "mar", "apr", "jun", "jul",  "aug",  "sep", "sept",
                                    "oct", "nov", "dec", "no",   "nos",  "p",   NULL};
// What often starts a sentence after an abbreviation of initials: "in the U.S. The …".
static const char *const starters[] = {"the",  "a",     "an",   "he",      "she", "it", "we",
                                       "they", "i",     "in",   "but",     "and", "so", "this",
                                       "that", "there", "what", "however", "you", "if", "when",
                                       "at",   "on",    "for",  "as",      NULL};

bool sentence_is_abbreviation(struct sv text, size_t start, size_t stop, size_t follows)
{
    struct sv word = word_before(text, start, stop);
    struct sv next = word_after(text, follows);
    if (word.n == 0)
        return false;
    unsigned char first = follows < text.n ? (unsigned char)text.p[follows] : 0;
    if (is_list_number(word, stop - word.n - start, first))
        return true;
    if (is_one_of(word, never))
        return true;
    if (is_one_of(word, maybe))
        return next.n > 0 ? is_digit(next.p[0]) : follows < text.n && text.p[follows] == '(';
    bool capital = word.n == 1 && word.p[0] >= 'A' && word.p[0] <= 'Z';
    bool initials = word.n >= 3 && word.p[1] == '.' && word.p[word.n - 2] == '.';
    if (capital)
        return !sv_eq(word, SV("I"));
    return initials && !is_one_of(next, starters);
}
