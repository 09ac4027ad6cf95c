// The language of an article, by its characters.
#include "metadata-internal.h"

#include "parse-chars.h"

enum { SCRIPT_WORDS = 64 };

// Frequent characters that only one of the two scripts has; a bit for each, by its last bits.
struct script {
    struct sv set;
    uint32_t seen[SCRIPT_WORDS];
};

struct tally {
    size_t han, kana, hangul, latin, simplified, traditional;
    struct script is_simplified, is_traditional;
};

// Characters that are enough to tell the language, and the script; bytes of one block.
enum { TALLY_MAX = 1000, SCRIPT_MAX = 300, BLOCK_BYTES = 400 };

static bool is_in(const struct script *s, uint32_t c)
{
    if (!(s->seen[c / 32 % SCRIPT_WORDS] >> c % 32 & 1))
        return false;
    for (struct sv rest = s->set; rest.n > 0;)
        if (char_take(&rest) == c)
            return true;
    return false;
}

static struct script script_of(struct sv set)
{
    struct script s = {.set = set};
    while (set.n > 0) {
        uint32_t c = char_take(&set);
        s.seen[c / 32 % SCRIPT_WORDS] |= UINT32_C(1) << c % 32;
    }
    return s;
}

static void tally_text(struct tally *t, struct sv text)
{
    while (text.n > 0) {
        uint32_t c = char_take(&text);
        if (char_is_han(c)) {
            t->han++;
            if (t->han > SCRIPT_MAX)
                continue;
            if (is_in(&t->is_simplified, c))
                t->simplified++;
            else if (is_in(&t->is_traditional, c))
                t->traditional++;
        } else if (char_is_kana(c)) {
            t->kana++;
        } else if (char_is_hangul(c)) {
            t->hangul++;
        } else if (char_is_latin(c)) {
            t->latin++;
        }
    }
}

static const char *tally_language(const struct tally *t)
{
    size_t cjk = t->han + t->kana + t->hangul;
    if (t->latin > cjk * 8)
        return t->latin ? "en" : "";
    if (t->hangul * 3 > cjk)
        return "ko";
    if (t->kana * 10 > cjk)
        return "ja";
    return t->traditional > t->simplified ? "zh-Hant" : t->han ? "zh-Hans" : "";
}

void language_count(struct document *d)
{
    if (d->language.n > 0)
        return;
    struct tally t = {
        .is_simplified =
            script_of(SV("这们来对说时国会学样么动过还进开关问间为发经现实点当让话认见觉长东")),
        .is_traditional =
            script_of(SV("這們來對說時國會學樣麼動過還進開關問間為發經現實點當讓話認見覺長東"))};
    for (uint32_t i = 0; i < d->block_count && t.han + t.kana + t.hangul + t.latin < TALLY_MAX; i++)
        if (d->blocks[i].kind != BLOCK_CODE)
            tally_text(&t, sv_slice(d->blocks[i].text, 0, BLOCK_BYTES));
    metadata_set(d, META_LANGUAGE, sv_from(tally_language(&t)));
}
