// The language of an article, by its characters.
#include "metadata-internal.h"

#include "parse-chars.h"

enum { TELLING_BITS = 1024 };

struct tally {
    size_t han, kana, hangul, latin, simplified, traditional;
    uint64_t telling[TELLING_BITS / 64];    // a bit for the lowest ones of each character below
};

// Characters that are enough to tell the language, and the script; bytes of one block.
enum { TALLY_MAX = 1000, SCRIPT_MAX = 300, BLOCK_BYTES = 400 };

// Frequent characters that only one of the two scripts has, sorted.
static const uint_least16_t simplified[] =
    u"东为么们会关动发国学实对开当时来样点现经见觉认让话说过还这进长问间";
static const uint_least16_t traditional[] =
    u"來們動問國學實對時會東樣為現當發經見覺話認說讓這進過還長開間關麼點";

static void set_telling(struct tally *t, const uint_least16_t *set, size_t n)
{
    for (size_t i = 0; i < n; i++)
        t->telling[set[i] % TELLING_BITS / 64] |= UINT64_C(1) << set[i] % 64;
}

static void tally_han(struct tally *t, uint32_t c)
{
    t->han++;
    if (t->han > SCRIPT_MAX || !(t->telling[c % TELLING_BITS / 64] >> c % 64 & 1))
        return;
    if (char_in_sorted(simplified, ARRAY_LEN(simplified) - 1, c))
        t->simplified++;
    else if (char_in_sorted(traditional, ARRAY_LEN(traditional) - 1, c))
        t->traditional++;
}

static void tally_text(struct tally *t, struct sv text)
{
    while (text.n > 0) {
        uint32_t c = char_take(&text);
        if (char_is_han(c))
            tally_han(t, c);
        else if (char_is_latin(c))
            t->latin++;
        else if (char_is_kana(c))
            t->kana++;
        else if (char_is_hangul(c))
            t->hangul++;
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
    struct tally t = {0};
    set_telling(&t, simplified, ARRAY_LEN(simplified) - 1);
    set_telling(&t, traditional, ARRAY_LEN(traditional) - 1);
    for (uint32_t i = 0; i < d->block_count && t.han + t.kana + t.hangul + t.latin < TALLY_MAX; i++)
        if (d->blocks[i].kind != BLOCK_CODE)
            tally_text(&t, sv_slice(d->blocks[i].text, 0, BLOCK_BYTES));
    metadata_set(d, META_LANGUAGE, sv_from(tally_language(&t)));
}
