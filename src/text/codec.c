// Decoding, with U+FFFD for what is no character.
#include <errno.h>
#include <iconv.h>
#include <unistr.h>

#include "encoding-internal.h"
#include "yulu/base/lanes.h"

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

static bool goes_on(uint8_t c)
{
    return (c & 0xC0) == 0x80;
}

// How far the N bytes at P are good, looked at by sixteen; less where characters of four bytes or
// rare ones stand, or near the end.  A byte goes on where one before it leads that far.
static size_t good_by_lanes(const uint8_t *p, size_t n)
{
    size_t i = 0;
    if (n < 2 || goes_on(p[0]) || goes_on(p[1]) != (p[0] >= 0xC0))
        return 0;
    for (; i + LANES + 2 <= n; i += LANES) {
        lanes c = lanes_at(p + i), next = lanes_at(p + i + 1), after = lanes_at(p + i + 2);
        lanes follows = (lanes)((after & 0xC0) == 0x80);
        lanes led = (lanes)(((c & 0xF0) == 0xE0) | ((next & 0xC0) == 0xC0));
        lanes rare =
            (lanes)(((c & 0xFE) == 0xC0) | (c == 0xE0) | (c == 0xED) | ((c & 0xF0) == 0xF0));
        if (lanes_any((follows ^ led) | rare))
            break;
    }
    while (i > 0 && goes_on(p[i]))
        i--;
    return i;
}

size_t codec_good(struct sv bytes)
{
    const uint8_t *p = (const uint8_t *)bytes.p, *end = p + bytes.n;
    ucs4_t c;
    for (int n = 1; n > 0;) {
        p += good_by_lanes(p, (size_t)(end - p));
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
