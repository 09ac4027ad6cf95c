#include "label-words.h"

#include <string.h>

#include "label-table.h"
#include "parse-chars.h"

enum {
    INTRODUCING_MAX = 40,     // bytes of the longest word for it
    INTRODUCING_REST = 15,    // bytes beside the word: 本期, （按发言顺序）
    WORD_BYTES = 40,          // of the longest word in a sorted table
    COMPOUND_BYTES = 6,       // of a surname of two characters
};

// Case is a matter of Latin letters: labels in other scripts are compared at once.
static bool same_word(struct sv a, struct sv b)
{
    if (a.n != b.n || a.n == 0)
        return false;
    return a.p[0] & 0x80 ? a.p[2] == b.p[2] && !memcmp(a.p, b.p, a.n) : sv_eq_ignore_case(a, b);
}

// Most words differ in the first byte, letter case aside.
static bool begins_with(struct sv text, struct sv word)
{
    return text.n >= word.n && !((text.p[0] ^ word.p[0]) & ~0x20) &&
           same_word(sv_slice(text, 0, word.n), word);
}

static bool in_list(const struct word_list *list, struct sv word)
{
    for (size_t i = 0; i < list->n; i++)
        if (same_word(list->words[i], word))
            return true;
    return false;
}

// The same for É to Þ and А to Я, which have two bytes.
static void small_letter(char *p)
{
    unsigned char first = (unsigned char)p[0], second = (unsigned char)p[1];
    if (first == 0xc3 && second >= 0x80 && second <= 0x9e && second != 0x97)
        p[1] = (char)(second + 0x20);
    else if (first == 0xd0 && second >= 0x90 && second <= 0x9f)
        p[1] = (char)(second + 0x20);
    else if (first == 0xd0 && second >= 0xa0 && second <= 0xaf) {
        p[0] = (char)0xd1;
        p[1] = (char)(second - 0x20);
    }
}

// WORD in small letters; empty when it is longer than any word of the tables.
static struct sv small_letters(struct sv word, char buffer[WORD_BYTES])
{
    if (word.n > WORD_BYTES)
        return (struct sv){0};
    for (size_t i = 0; i < word.n; i++)
        buffer[i] = word.p[i] >= 'A' && word.p[i] <= 'Z' ? (char)(word.p[i] | 0x20) : word.p[i];
    for (size_t i = 0; i + 1 < word.n; i++)
        small_letter(buffer + i);
    return (struct sv){buffer, word.n};
}

int word_compare(struct sv a, struct sv b)
{
    if (a.n != b.n)
        return a.n < b.n ? -1 : 1;
    return a.n == 0 ? 0 : memcmp(a.p, b.p, a.n);
}

static bool in_sorted(const struct word_list *list, struct sv word)
{
    size_t low = 0, high = list->n;
    while (low < high) {
        size_t middle = (low + high) / 2;
        int order = word_compare(list->words[middle], word);
        if (order == 0)
            return true;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return false;
}

static enum word role_in_sorted(const struct role_list *list, struct sv word)
{
    size_t low = 0, high = list->n;
    while (low < high) {
        size_t middle = (low + high) / 2;
        int order = word_compare(list->words[middle].word, word);
        if (order == 0)
            return list->words[middle].class;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return WORD_NONE;
}

enum word word_class(struct sv word)
{
    char buffer[WORD_BYTES];
    word = small_letters(word, buffer);
    if (word.n == 0)
        return WORD_NONE;
    enum word class = role_in_sorted(&role_words, word);
    return class == WORD_NONE && in_sorted(&field_words, word) ? WORD_FIELD : class;
}

enum word word_prefix(struct sv label, size_t *n)
{
    for (size_t i = 0; i < role_prefixes.n; i++) {
        struct sv p = role_prefixes.words[i].word;
        if (label.n > p.n && begins_with(label, p)) {
            *n = p.n;
            return role_prefixes.words[i].class;
        }
    }
    return WORD_NONE;
}

static const struct role_word *role_at_end(const struct role_list *list, struct sv label)
{
    for (size_t i = 0; i < list->n; i++)
        if (label.n > list->words[i].word.n && sv_ends(label, list->words[i].word))
            return &list->words[i];
    return NULL;
}

enum word word_suffix(struct sv label, size_t *n)
{
    const struct role_word *found = role_at_end(&role_suffixes, label);
    *n = found ? found->word.n : 0;
    return found ? found->class : WORD_NONE;
}

enum word word_ending(struct sv label)
{
    const struct role_word *found = role_at_end(&role_endings, label);
    return found ? found->class : WORD_NONE;
}

// Three bytes as a number in their order.
static unsigned key_of(const char *p)
{
    return (unsigned)(unsigned char)p[0] << 16 | (unsigned)(unsigned char)p[1] << 8 |
           (unsigned char)p[2];
}

// Whether the first character of TEXT, of three bytes, is one of the surnames.
static bool begins_with_surname(struct sv text)
{
    size_t low = 0, high = surname_count;
    unsigned key = key_of(text.p);
    while (low < high) {
        size_t middle = (low + high) / 2;
        unsigned here = key_of(surnames + middle * 3);
        if (here == key)
            return true;
        if (here < key)
            low = middle + 1;
        else
            high = middle;
    }
    return false;
}

bool word_is_surname(struct sv name, size_t *n)
{
    for (size_t i = 0; name.n >= COMPOUND_BYTES && i < compound_surnames.n; i++)
        if (memcmp(name.p, compound_surnames.words[i].p, COMPOUND_BYTES) == 0) {
            *n = COMPOUND_BYTES;
            return true;
        }
    struct sv rest = name;
    char_take(&rest);
    *n = name.n - rest.n;
    return *n == 3 && begins_with_surname(name);
}

bool word_is_common(struct sv word)
{
    return in_sorted(&common_words, word);
}

// Few characters end a title.
size_t word_title_end(struct sv label)
{
    for (size_t bytes; label.n > 0; label.n -= bytes)
        if (char_in_sorted(title_ends, title_end_count, char_last(label, &bytes)))
            for (size_t i = 0; i < title_words.n; i++)
                if (sv_ends(label, title_words.words[i]))
                    return label.n;
    return 0;
}

size_t word_honorific(struct sv label)
{
    for (size_t i = 0; i < honorific_words.n; i++) {
        struct sv h = honorific_words.words[i];
        if (label.n > h.n && sv_ends(label, h))
            return h.n;
    }
    return 0;
}

bool word_is_address(struct sv label)
{
    size_t n;
    if (!word_is_surname(label, &n))
        return false;
    return in_list(&address_words, sv_slice(label, n, label.n));
}

bool word_is_trade(struct sv label)
{
    for (size_t i = 0; i < trade_words.n; i++)
        if (sv_eq_ignore_case(label, trade_words.words[i]))
            return true;
    return false;
}

unsigned word_said_place(const char *p)
{
    return ((unsigned char)p[1] ^ (unsigned)(unsigned char)p[2] * 13) & (SAID_PLACES - 1);
}

// The first of the said words that begins with the character of AT; NULL for most.
static const struct said_word *said_from(struct sv at)
{
    unsigned place = word_said_place(at.p), key = key_of(at.p);
    for (; said_places[place]; place = (place + 1) % SAID_PLACES) {
        const struct said_word *word = &said_words[said_places[place] - 1];
        if (key_of(word->word.p) == key)
            return word;
    }
    return NULL;
}

// The longest word that AT begins with decides: 我们 is not 我.
static unsigned said_here(struct sv at)
{
    const struct said_word *end = said_words + said_word_count, *w = said_from(at);
    unsigned says = 0;
    for (; w && w < end && key_of(w->word.p) == key_of(at.p); w++)
        if (sv_starts(at, w->word))
            says = w->says;
    return says;
}

static bool is_ascii_letter(char c)
{
    return (unsigned char)((c | 0x20) - 'a') < 26;
}

static unsigned letters_say(struct sv word)
{
    char buffer[WORD_BYTES];
    struct sv small = small_letters(word, buffer);
    size_t low = 0, high = letter_word_count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        int order = word_compare(letter_words[middle].word, small);
        if (order == 0) {
            unsigned says = letter_words[middle].says;
            bool other = ((says & SAYS_CAPITAL) && word.p[0] == small.p[0]) ||
                         ((says & SAYS_SMALL) && word.p[word.n - 1] != small.p[word.n - 1]);
            return other ? 0 : says & ~(unsigned)(SAYS_CAPITAL | SAYS_SMALL);
        }
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return 0;
}

// Few words begin with the letter of one of the same length.  Of a capital letter of two bytes, the
// first may be another one than of the small letter: those always may.
static bool may_be_spelt(const char *p, size_t n)
{
    return n < LETTER_BYTES && (letter_bits[n] >> (*p & 0x1f) & 1 || *p & 0x80);
}

// Behind the letters, of alphabets, that stand at P.
static const char *letters_end(const char *p, const char *end)
{
    for (;; p += 2) {
        while (p < end && is_ascii_letter(*p))
            p++;
        if (end - p < 2 || (unsigned char)*p < 0xc3 || (unsigned char)*p > 0xd3)
            return p;
    }
}

unsigned words_say_until(struct sv text, unsigned enough)
{
    unsigned says = 0;
    if (text.n == 0)
        return 0;
    for (const char *p = text.p, *end = p + text.n, *next; p < end && !(says & enough); p = next) {
        if ((unsigned char)*p >= 0xe0) {
            next = end - p < 3 ? end : p + 3;
            if (next - p == 3)
                says |= said_here((struct sv){p, (size_t)(end - p)});
        } else if ((next = letters_end(p, end)) > p) {
            if (may_be_spelt(p, (size_t)(next - p)))
                says |= letters_say((struct sv){p, (size_t)(next - p)});
        } else {
            says |= *p == '?' ? SAYS_QUESTION : 0;
            next = p + 1;
        }
    }
    return says;
}

unsigned words_say(struct sv text)
{
    return words_say_until(text, 0);
}

bool word_closes(struct sv heading)
{
    for (size_t i = 0; i < closing_words.n; i++)
        if (begins_with(heading, closing_words.words[i]))
            return true;
    return false;
}

bool word_ends_as_field(struct sv label)
{
    for (size_t i = 0; i < field_endings.n; i++)
        if (label.n > field_endings.words[i].n && sv_ends(label, field_endings.words[i]))
            return true;
    return false;
}

bool word_introduces(struct sv heading)
{
    if (heading.n > INTRODUCING_MAX + INTRODUCING_REST)
        return false;
    for (size_t i = 0; i < introducing_words.n; i++) {
        struct sv w = introducing_words.words[i];
        if (heading.n >= w.n && heading.n <= w.n + INTRODUCING_REST &&
            (begins_with(heading, w) ||
             (heading.p[heading.n - 1] == w.p[w.n - 1] && sv_ends(heading, w))))
            return true;
    }
    return false;
}

bool word_is_title(struct sv word)
{
    char buffer[WORD_BYTES];
    return in_sorted(&called_words, small_letters(word, buffer));
}

bool word_is_of_titles(struct sv word)
{
    char buffer[WORD_BYTES];
    return in_sorted(&titling_words, small_letters(word, buffer));
}

bool word_is_function(uint32_t c)
{
    // sorted
    static const uint_least16_t set[] =
        u"不与且个为么也了什从以们会但到及可吗吧呢哪因在如对就很怎或把是有没的而能被要请这那都";
    return char_in_sorted(set, ARRAY_LEN(set) - 1, c);
}
