#include "yulu/text/encoding.h"

#include <string.h>

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

struct choice {
    enum codec_id id;
    size_t mark;     // its bytes
    bool checked;    // all is UTF-8
};

static bool choose_forced(struct choice *c, const char *forced, struct err *e)
{
    enum codec_id marked = c->id;
    if (!codec_by_name(forced, &c->id))
        return err_set(e, _("%s: an encoding that yulu does not know"), forced);
    if (is_utf16(c->id) && is_utf16(marked) && c->mark)
        c->id = marked;    // "UTF-16" is either: the mark knows
    if (c->id != marked)
        c->mark = 0;
    return true;
}

static bool choose(struct choice *c, struct sv bytes, const char *forced, struct err *e)
{
    *c = (struct choice){.id = CODEC_UTF_8};
    c->mark = mark_of(bytes, &c->id);
    if (forced)
        return choose_forced(c, forced, e);
    if (c->mark)
        return true;
    bool nul = memchr(bytes.p ? bytes.p : "", 0, bytes.n) != NULL;
    c->checked = !nul && codec_good(bytes) == bytes.n;
    if (!c->checked && !codec_guess(bytes, &c->id))
        return err_set(e, _("a binary file: not a text in any encoding that yulu knows"));
    return true;
}

// A return ends a line where no newline follows: old Macs know no other end.
static void end_lines(struct str *out, size_t from)
{
    char *end = out->p + out->n;
    for (char *p = out->p + from; p < end && (p = memchr(p, '\r', (size_t)(end - p)));) {
        size_t returns = 1;
        while (p + returns < end && p[returns] == '\r')
            returns++;
        if (p + returns == end || p[returns] != '\n')
            memset(p, '\n', returns);
        p += returns;
    }
}

bool encoding_decode(struct sv bytes, const char *forced, struct str *out, struct encoding *found,
                     struct err *e)
{
    struct choice c;
    size_t from = out->n;
    if (!choose(&c, bytes, forced, e))
        return false;
    *found = (struct encoding){.name = codecs[c.id].name};
    if (c.checked)
        str_add(out, bytes);
    else
        found->replaced = codec_decode(c.id, sv_slice(bytes, c.mark, bytes.n), out);
    end_lines(out, from);
    return true;
}
