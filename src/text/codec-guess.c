// Which encoding: each is tried on the beginning, and the one that gives the most common characters
// wins.
#include <string.h>

#include "common.h"
#include "encoding-internal.h"
#include "utf8.h"

enum { SAMPLE = 16384 };

static int cmp_row(char16_t c, const char16_t *row)
{
    return c < row[0] ? -1 : 1;
}

static bool is_common_han(uint32_t c)
{
    size_t low = 0, high = COMMON_ROWS;
    if (c < common_han[0][0] || c > 0x9FFF)
        return false;
    while (high - low > 1) {
        size_t mid = (low + high) / 2;
        *(cmp_row((char16_t)c, common_han[mid]) < 0 ? &high : &low) = mid;
    }
    for (const char16_t *p = common_han[low]; *p && *p <= c; p++)
        if (*p == c)
            return true;
    return false;
}

static bool is_one_of(uint32_t c, const char16_t *set)
{
    for (; *set; set++)
        if (*set == c)
            return true;
    return false;
}

static bool is_punctuation(uint32_t c)
{
    return is_one_of(c, u"，。、；：！？“”‘’（）《》「」『』【】…—·　～％");
}

static bool is_kana(uint32_t c)
{
    return c >= 0x3041 && c <= 0x30FE;
}

static bool is_hangul(uint32_t c)
{
    return c >= 0xAC00 && c <= 0xD7A3;
}

static bool is_common_hangul(uint32_t c)
{
    return is_one_of(c, u"이다는을를에의가고한하지은로도서기자리사나아어그있대들것수인전시정해으과"
                        u"부일보라제상주원만게면"
                        u"와안없우마까요니습합네여무스장동조선생때말같각생각람했");
}

static bool is_text_control(unsigned char c)
{
    return (c >= '\b' && c <= '\r') || c == 0x1B;
}

static size_t controls_in(struct sv bytes)
{
    size_t n = 0;
    for (size_t i = 0; i < bytes.n; i++) {
        unsigned char c = (unsigned char)bytes.p[i];
        n += c < ' ' && !is_text_control(c);
    }
    return n;
}

// ---- UTF-16 without a mark

// How much of the sample is what texts are made of, in percent.
static size_t utf16_likeness(struct sv bytes, bool big)
{
    size_t good = 0, bad = 0, hangul = 0, spaces = 0, units = bytes.n / 2;
    for (size_t i = 0; i < units; i++) {
        unsigned a = (unsigned char)bytes.p[2 * i], b = (unsigned char)bytes.p[2 * i + 1];
        uint32_t c = big ? a << 8 | b : b << 8 | a;
        bool ascii = (c >= ' ' && c < 0x7F) || (c < ' ' && is_text_control((unsigned char)c));
        spaces += c == ' ';
        good += ascii || is_common_han(c) || is_punctuation(c) || is_kana(c) ||
                (c >= 0xC0 && c < 0x180);
        hangul += is_hangul(c);
        bad += c == 0 || (c < ' ' && !ascii) || (c >= 0xE000 && c < 0xF900) || c == 0xFFFF;
    }
    if (spaces * 12 >=
        hangul)    // Korean has a space every few syllables; GBK misread as hangul has none
        good += hangul;
    return units && bad * 50 <= units ? good * 100 / units : 0;
}

static bool guess_utf16(struct sv bytes, enum codec_id *found)
{
    enum { LIKE = 70 };
    size_t little = utf16_likeness(bytes, false), big = utf16_likeness(bytes, true);
    *found = little >= big ? CODEC_UTF_16LE : CODEC_UTF_16BE;
    return little >= LIKE || big >= LIKE;
}

// ---- UTF-8 with a few bad bytes

struct tally {
    size_t good, bad;    // sequences of more than one byte
};

static struct tally tally_utf8(struct sv bytes)
{
    struct tally t = {0};
    for (size_t i = 0; i < bytes.n;) {
        const uint8_t *s = (const uint8_t *)bytes.p + i;
        ucs4_t c;
        int n = s[0] < 0x80 ? 1 : u8_mbtoucr(&c, s, bytes.n - i);
        t.good += n > 1;
        t.bad += n == -1;
        i = n == -2 ? bytes.n : i + (n > 0 ? (size_t)n : 1);    // cut short at the end is not bad
    }
    return t;
}

// ---- Encodings of East Asia

// What a character says for CODEC being right.
static int char_score(uint32_t c, enum codec_id codec)
{
    bool japanese = codec == CODEC_SHIFT_JIS || codec == CODEC_EUC_JP;
    if (c == 0xFFFD)
        return -6;
    if (is_punctuation(c) || is_common_han(c))
        return 2;
    if (is_kana(c))
        return japanese ? 2 : 0;
    if (is_hangul(c))
        return codec == CODEC_EUC_KR && is_common_hangul(c) ? 2 : 0;
    if ((c >= 0x4E00 && c <= 0x9FFF) || (c >= 0xFF01 && c <= 0xFF5E))
        return 0;
    return (c >= 0xE000 && c < 0xF900) || c > 0xFFFF ? -3 : -1;
}

// The mean score of the characters above ASCII, in hundredths.
static int score(struct sv text, enum codec_id codec)
{
    long sum = 0, n = 0;
    for (size_t i = 0; i < text.n;) {
        uint32_t c;
        size_t from = i;
        i += utf8_at(text, i, &c);
        if (c < 0x80)
            continue;
        n++;
        if (codec != CODEC_WINDOWS_1252) {
            sum += char_score(c, codec);
            continue;
        }
        // In Latin text a letter with an accent stands beside an ASCII one.
        bool alone = from == 0 || text.p[from - 1] > 0 || i >= text.n || text.p[i] > 0;
        sum += alone && ((c >= 0xC0 && c < 0x180) || (c >= 0x2010 && c < 0x2030)) ? 1 : -2;
    }
    return n ? (int)(sum * 100 / n) : 0;
}

static bool guess_legacy(struct sv sample, enum codec_id *found)
{
    enum { ENOUGH = 40 };
    struct str text = {0};
    int best = ENOUGH;
    bool any = false;
    for (int id = CODEC_GB18030; id < CODEC_COUNT; id++) {
        str_clear(&text);
        codec_decode((enum codec_id)id, sample, &text);
        struct sv seen = str_sv(&text);
        if (sv_ends(seen, SV("\xEF\xBF\xBD")))    // a character cut in two by the sample's end
            seen.n -= 3;
        int s = score(seen, (enum codec_id)id);
        if (s > best) {
            best = s;
            any = true;
            *found = (enum codec_id)id;
        }
    }
    str_release(&text);
    return any;
}

bool codec_guess(struct sv bytes, enum codec_id *found)
{
    struct sv sample = sv_slice(bytes, 0, SAMPLE);
    struct tally t = tally_utf8(bytes);
    bool nul = memchr(bytes.p, 0, bytes.n) != NULL;
    *found = CODEC_UTF_8;
    if (!nul && t.good >= 3 * t.bad && (t.good > 0 || t.bad == 0))
        return true;
    if (guess_utf16(sample, found))
        return true;
    if (nul || controls_in(sample) * 50 > sample.n)
        return false;
    if (guess_legacy(sample, found))
        return true;
    *found = CODEC_UTF_8;
    return t.bad * 3 <= bytes.n;
}
