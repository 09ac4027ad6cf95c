// Decoding, with U+FFFD for what is no character.
#include <errno.h>
#include <iconv.h>
#include <string.h>
#include <unistr.h>

#include "encoding-internal.h"

const struct codec codecs[CODEC_COUNT] = {
    [CODEC_UTF_8] = {"UTF-8", "UTF-8", "utf8|us-ascii|ascii"},
    [CODEC_UTF_16LE] = {"UTF-16LE", "UTF-16LE", "utf-16|utf16|utf16le|ucs-2"},
    [CODEC_UTF_16BE] = {"UTF-16BE", "UTF-16BE", "utf16be"},
    [CODEC_GB18030] = {"GB18030", "GB18030", "gbk|gb2312|cp936|euc-cn"},
    [CODEC_BIG5] = {"Big5", "BIG5-HKSCS", "big5-hkscs|cp950|big-5"},
    [CODEC_SHIFT_JIS] = {"Shift_JIS", "CP932", "cp932|sjis|shift-jis|windows-31j"},
    [CODEC_EUC_JP] = {"EUC-JP", "EUC-JP", "eucjp"},
    [CODEC_EUC_KR] = {"EUC-KR", "CP949", "cp949|uhc|euckr"},
    [CODEC_WINDOWS_1252] = {"windows-1252", "CP1252", "cp1252|latin1|iso-8859-1"},
};

static const char replacement[] = "\xEF\xBF\xBD";

// A character of three bytes at P, where at least four are.  Of those, E0 and ED begin some that
// are none.
static bool is_three(const uint8_t *p)
{
    static const uint8_t marks[] = {0xF0, 0xC0, 0xC0, 0}, wanted[] = {0xE0, 0x80, 0x80, 0};
    uint32_t x, mask, want;
    memcpy(&x, p, sizeof x);
    memcpy(&mask, marks, sizeof mask);
    memcpy(&want, wanted, sizeof want);
    return (x & mask) == want && p[0] != 0xE0 && p[0] != 0xED;
}

// Two of them at P, where at least eight bytes are.
static bool are_two_threes(const uint8_t *p)
{
    static const uint8_t marks[] = {0xF0, 0xC0, 0xC0, 0xF0, 0xC0, 0xC0, 0, 0};
    static const uint8_t wanted[] = {0xE0, 0x80, 0x80, 0xE0, 0x80, 0x80, 0, 0};
    const unsigned odd = 1u << (0xE0 & 15) | 1u << (0xED & 15);
    uint64_t x, mask, want;
    memcpy(&x, p, sizeof x);
    memcpy(&mask, marks, sizeof mask);
    memcpy(&want, wanted, sizeof want);
    return (x & mask) == want && !((odd >> (p[0] & 15) | odd >> (p[3] & 15)) & 1);
}

static bool is_ascii(const uint8_t *p)
{
    uint64_t x;
    memcpy(&x, p, sizeof x);
    return !(x & UINT64_C(0x8080808080808080));
}

size_t codec_good(struct sv bytes)
{
    const uint8_t *p = (const uint8_t *)bytes.p, *end = p + bytes.n;
    ucs4_t c;
    for (int n = 1; n > 0;) {
        while (end - p >= 8 && is_ascii(p))
            p += 8;
        while (p < end && *p < 0x80)
            p++;
        while (end - p >= 8 && are_two_threes(p))
            p += 6;
        while (end - p >= 4 && is_three(p))
            p += 3;
        n = p == end ? 0 : u8_mbtoucr(&c, p, (size_t)(end - p));
        if (n > 0)
            p += n;
    }
    return bytes.n - (size_t)(end - p);
}

// The length of the bytes at S that are no character: a lead byte and what it may have led.
static size_t bad_length(const uint8_t *s, size_t n)
{
    size_t most = s[0] >= 0xF0 ? 4 : s[0] >= 0xE0 ? 3 : s[0] >= 0xC0 ? 2 : 1;
    size_t i = 1;
    while (i < most && i < n && (s[i] & 0xC0) == 0x80)
        i++;
    return i;
}

static size_t decode_utf8(struct sv bytes, struct str *out)
{
    size_t replaced = 0;
    for (size_t good; (good = codec_good(bytes)) < bytes.n; replaced++) {
        size_t bad = bad_length((const uint8_t *)bytes.p + good, bytes.n - good);
        str_add(out, sv_slice(bytes, 0, good));
        str_add(out, sv_from(replacement));
        bytes = sv_slice(bytes, good + bad, bytes.n);
    }
    str_add(out, bytes);
    return replaced;
}

// Converts from *IN on until the end or something that is no character; returns iconv's errno or 0.
static int convert(iconv_t cd, struct sv *in, struct str *out)
{
    char room[8192];
    for (;;) {
        char *to = room, *from = (char *)(uintptr_t)in->p;
        size_t left = sizeof room;
        size_t done = iconv(cd, &from, &in->n, &to, &left);
        int error = done == (size_t)-1 ? errno : 0;
        in->p = from;
        str_add(out, (struct sv){room, sizeof room - left});
        if (error != E2BIG)
            return error;
    }
}

size_t codec_decode(enum codec_id id, struct sv bytes, struct str *out)
{
    str_reserve(out, id == CODEC_UTF_8 ? bytes.n : bytes.n + bytes.n / 2);
    if (id == CODEC_UTF_8)
        return decode_utf8(bytes, out);
    iconv_t cd = iconv_open("UTF-8", codecs[id].charset);
    if (cd == (iconv_t)-1)    // a system without its charsets
        return decode_utf8(bytes, out);
    size_t unit = id == CODEC_UTF_16LE || id == CODEC_UTF_16BE ? 2 : 1;
    size_t replaced = 0;
    for (int error; bytes.n > 0 && (error = convert(cd, &bytes, out)) != 0;) {
        str_add(out, sv_from(replacement));
        replaced++;
        iconv(cd, NULL, NULL, NULL, NULL);
        bytes = sv_slice(bytes, error == EINVAL ? bytes.n : unit, bytes.n);
    }
    iconv_close(cd);
    return replaced;
}
