#include "yulu/text/encoding.h"

#include <string.h>
#include <unistr.h>

#include "encoding-internal.h"
#include "yulu/base/i18n.h"

static bool is_alias(const struct codec *c, struct sv name)
{
    struct sv rest = sv_from(c->aliases), alias;
    if (sv_eq_ignore_case(name, sv_from(c->name)))
        return true;
    while (sv_cut(&rest, '|', &alias))
        if (alias.n > 0 && sv_eq_ignore_case(name, alias))
            return true;
    return false;
}

static bool codec_by_name(const char *name, enum codec_id *found)
{
    for (int i = 0; i < CODEC_COUNT; i++) {
        if (is_alias(&codecs[i], sv_from(name))) {
            *found = (enum codec_id)i;
            return true;
        }
    }
    return false;
}

// The encoding that a byte order mark names; its length, or 0.
static size_t mark_of(struct sv bytes, enum codec_id *found)
{
    static const struct {
        struct sv mark;
        enum codec_id id;
    } marks[] = {
        {{"\xEF\xBB\xBF", 3}, CODEC_UTF_8},
        {{"\xFF\xFE", 2}, CODEC_UTF_16LE},
        {{"\xFE\xFF", 2}, CODEC_UTF_16BE},
        {{"\x84\x31\x95\x33", 4}, CODEC_GB18030},
    };
    for (size_t i = 0; i < ARRAY_LEN(marks); i++) {
        if (sv_starts(bytes, marks[i].mark)) {
            *found = marks[i].id;
            return marks[i].mark.n;
        }
    }
    return 0;
}

static bool is_utf16(enum codec_id id)
{
    return id == CODEC_UTF_16LE || id == CODEC_UTF_16BE;
}

static bool choose(struct sv bytes, const char *forced, enum codec_id *id, size_t *mark,
                   struct err *e)
{
    enum codec_id marked = CODEC_UTF_8;
    *mark = mark_of(bytes, &marked);
    if (forced) {
        if (!codec_by_name(forced, id))
            return err_set(e, _("%s: an encoding that yulu does not know"), forced);
        if (is_utf16(*id) && is_utf16(marked) && *mark)
            *id = marked;    // "UTF-16" is either: the mark knows
        *mark = marked == *id ? *mark : 0;
        return true;
    }
    *id = marked;
    if (*mark)
        return true;
    bool nul = memchr(bytes.p ? bytes.p : "", 0, bytes.n) != NULL;
    if (!nul && u8_check((const uint8_t *)bytes.p, bytes.n) == NULL)
        return true;
    if (!codec_guess(bytes, id))
        return err_set(e, _("a binary file: not a text in any encoding that yulu knows"));
    return true;
}

bool encoding_decode(struct sv bytes, const char *forced, struct str *out, struct encoding *found,
                     struct err *e)
{
    enum codec_id id = CODEC_UTF_8;
    size_t mark;
    if (!choose(bytes, forced, &id, &mark, e))
        return false;
    size_t replaced = codec_decode(id, sv_slice(bytes, mark, bytes.n), out);
    *found = (struct encoding){.name = codecs[id].name, .replaced = replaced};
    return true;
}
