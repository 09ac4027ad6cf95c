// The language of an article, by its characters.
#include "metadata-internal.h"

#include "parse-chars.h"

struct tally {
    size_t han, kana, hangul, latin, simplified, traditional;
};

// Characters that are enough to tell the language, and the script; bytes of one block.
enum { TALLY_MAX = 1000, SCRIPT_MAX = 300, BLOCK_BYTES = 400 };

static bool is_in(const char *set, struct sv c)
{
    for (; *set; set += 3)
        if (set[0] == c.p[0] && set[1] == c.p[1] && set[2] == c.p[2])
            return true;
    return false;
}

// Frequent characters that only one of the two scripts has.
static void tally_script(struct tally *t, struct sv c)
{
    static const char simplified[] =
        "这们来对说时国会学样么动过还进开关问间为发经现实点当让话认见觉长东";
    static const char traditional[] =
        "這們來對說時國會學樣麼動過還進開關問間為發經現實點當讓話認見覺長東";
    if (c.n != 3 || t->han > SCRIPT_MAX)
        return;
    if (is_in(simplified, c))
        t->simplified++;
    else if (is_in(traditional, c))
        t->traditional++;
}

static void tally_text(struct tally *t, struct sv text)
{
    while (text.n > 0) {
        struct sv at = text;
        uint32_t c = char_take(&text);
        if (char_is_han(c)) {
            t->han++;
            tally_script(t, sv_slice(at, 0, at.n - text.n));
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
    struct tally t = {0};
    if (d->language.n > 0)
        return;
    for (uint32_t i = 0; i < d->block_count && t.han + t.kana + t.hangul + t.latin < TALLY_MAX; i++)
        if (d->blocks[i].kind != BLOCK_CODE)
            tally_text(&t, sv_slice(d->blocks[i].text, 0, BLOCK_BYTES));
    metadata_set(d, META_LANGUAGE, sv_from(tally_language(&t)));
}
