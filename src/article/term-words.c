// The stop words, read from their tables.
#include "parse-chars.h"
#include "term-internal.h"
#include "yulu/base/asset.h"
#include "yulu/text/fold.h"

static bool in_table(uint64_t c)
{
    return c >= STOP_FIRST && c < STOP_FIRST + STOP_COUNT;
}

uint64_t word_key(struct sv word)
{
    uint64_t key = 1;
    while (word.n > 0)
        key = key_mix(key, fold_char(char_take(&word), FOLD_ALL));
    return key;
}

static void add_word(struct stop_words *s, struct sv word, enum stop_kind kind)
{
    uint32_t first = char_first(word);
    size_t length = text_characters(word);
    uint64_t key = 1;
    for (struct sv rest = word; rest.n > 0;) {
        key = key_mix(key, fold_char(char_take(&rest), FOLD_ALL));
        if (in_table(first))    // where nothing begins so, no longer text need be looked up
            tally_add(&s->words, key, 0);
    }
    uint32_t at = tally_add(&s->words, key, 0);
    s->words.entries.v[at].count = kind;
    if (in_table(first) && length > s->longest[first - STOP_FIRST])
        s->longest[first - STOP_FIRST] = (uint8_t)length;
}

// Lines of words parted by spaces; "+ …": words that stay though a stop word is in them.
static void read_words(struct stop_words *s, struct sv table)
{
    struct sv line, word;
    while (sv_cut(&table, '\n', &line)) {
        enum stop_kind kind = sv_starts(line, SV("+ ")) ? STOP_KEPT : STOP_WORD;
        if (sv_starts(line, SV("#")))
            continue;
        if (kind == STOP_KEPT)
            line = sv_slice(line, 2, line.n);
        while (sv_cut(&line, ' ', &word))
            if (word.n > 0)
                add_word(s, word, kind);
    }
}

// Lines of a name and the characters that are so.
static void read_edges(struct stop_words *s, struct sv table)
{
    static const struct {
        const char *name;
        enum stop_edge edge;
    } names[] = {{"first ", EDGE_NOT_FIRST},           {"last ", EDGE_NOT_LAST},
                 {"seldom-first ", EDGE_SELDOM_FIRST}, {"seldom-last ", EDGE_SELDOM_LAST},
                 {"numeral ", EDGE_NUMERAL},           {"unit ", EDGE_UNIT}};
    struct sv line;
    while (sv_cut(&table, '\n', &line)) {
        for (size_t i = 0; i < ARRAY_LEN(names); i++) {
            struct sv rest = line;
            while (sv_starts(line, sv_from(names[i].name)) && rest.n > 0) {
                uint32_t c = char_take(&rest);
                if (in_table(c))
                    s->edges[c - STOP_FIRST] |= (uint8_t)names[i].edge;
            }
        }
    }
}

// Two Chinese characters have the key that token_seed has for them, all else that of a word.
static uint64_t common_key(struct sv word)
{
    struct sv rest = word;
    uint32_t first = fold_char(char_take(&rest), FOLD_ALL);
    uint32_t second = fold_char(char_take(&rest), FOLD_ALL);
    return in_table(first) && second && rest.n == 0 ? key_mix(first, second) : word_key(word);
}

// Lines of a measure and the words that come so often; "#" notes.
static void read_common(struct stop_words *s, struct sv table)
{
    struct sv line, word;
    while (sv_cut(&table, '\n', &line)) {
        uint32_t measure = 0;
        while (line.n > 0 && char_is_digit((unsigned char)line.p[0]))
            measure = measure * 10 + (char_take(&line) - '0');
        while (measure && sv_cut(&line, ' ', &word))
            if (word.n > 0 && tally_count(&s->common, common_key(word)) == 0)
                tally_add(&s->common, common_key(word), measure);
    }
}

struct stop_words *stop_words_new(void)
{
    struct stop_words *s = mem_zalloc(sizeof *s);
    read_words(s, asset_bytes("tables/stop-words.txt"));
    read_edges(s, asset_bytes("tables/stop-words-edges.txt"));
    read_common(s, asset_bytes("tables/common-words.txt"));
    return s;
}

void stop_words_free(struct stop_words *s)
{
    if (!s)
        return;
    tally_release(&s->words);
    tally_release(&s->common);
    mem_free(s);
}

bool stop_word_is(const struct stop_words *s, uint64_t key)
{
    return tally_count(&s->words, key) == STOP_WORD;
}

enum stop_kind stop_words_at(const struct stop_words *s, struct sv text, size_t *bytes)
{
    uint32_t first = fold_char(char_first(text), FOLD_ALL);
    enum stop_kind found = STOP_NONE;
    if (!in_table(first))
        return STOP_NONE;
    uint64_t key = 1;
    struct sv rest = text;
    for (int i = s->longest[first - STOP_FIRST]; i > 0 && rest.n > 0; i--) {
        key = key_mix(key, fold_char(char_take(&rest), FOLD_ALL));
        const struct tally_entry *e = tally_find(&s->words, key);
        if (!e)
            break;
        if (e->count) {
            found = (enum stop_kind)e->count;
            *bytes = text.n - rest.n;
        }
    }
    return found;
}

bool stop_edge_is(const struct stop_words *s, uint64_t code, enum stop_edge edge)
{
    return in_table(code) && (s->edges[code - STOP_FIRST] & edge);
}
