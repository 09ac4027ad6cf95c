// f: letters beside the links on the screen; typing them shows where a link leads, Enter goes
// there.
#include <string.h>

#include "reader-internal.h"
#include "yulu/base/i18n.h"
#include "yulu/library/address.h"

static const char HINT_LETTERS[] = "asdfghjklqwertyuiopzxcvbnm";
enum { HINT_BASE = sizeof(HINT_LETTERS) - 1 };

static void hints_clear(struct reader *r)
{
    for (size_t i = 0; i < r->hints.n; i++)
        str_release(&r->hints.v[i].target);
    vec_clear(&r->hints);
    str_clear(&r->hint_typed);
    r->hint_chosen = -1;
}

static bool on_row(const struct reader_line *line, uint32_t off)
{
    uint32_t count;
    const struct segment *s = layout_row(line->layout, line->row, &count);
    for (uint32_t i = 0; i < count; i++)
        if (off >= s[i].off && off < (s[i].end > s[i].off ? s[i].end : s[i].off + 1))
            return true;
    return false;
}

static void collect(struct reader *r, const struct reader_line *line)
{
    for (uint32_t i = 0; i < line->b->span_count; i++) {
        const struct span *s = &line->b->spans[i];
        bool first = line->b->kind == BLOCK_IMAGE && line->row == 0 && i == 0;
        if (!s->target.n || !(on_row(line, s->off) || first))
            continue;
        struct link_hint h = {.block = line->block, .off = s->off};
        str_add(&h.target, s->target);
        vec_push(&r->hints, h);
    }
}

static void name_hints(struct reader *r)
{
    bool two = r->hints.n > HINT_BASE;
    for (size_t i = 0; i < r->hints.n; i++) {
        char *letters = r->hints.v[i].letters;
        size_t n = 0;
        if (two)
            letters[n++] = HINT_LETTERS[i / HINT_BASE % HINT_BASE];
        letters[n++] = HINT_LETTERS[i % HINT_BASE];
        letters[n] = '\0';
    }
}

void verb_links(struct app *a, const struct call *c)
{
    struct reader *r = &a->reader;
    (void)c;
    hints_clear(r);
    for (size_t i = 0; i < r->lines.n; i++)
        if (r->lines.v[i].b && r->lines.v[i].layout && r->lines.v[i].row >= 0)
            collect(r, &r->lines.v[i]);
    if (!r->hints.n)
        app_say(a, _("no link is on the screen"));
    else
        app_say(a, _("which link? type its letters"));
    name_hints(r);
}

static void choose(struct app *a, size_t i)
{
    struct reader *r = &a->reader;
    struct str address = {0};
    if (web_address(str_sv(&r->hints.v[i].target), &address)) {
        r->hint_chosen = (int)i;
        app_say(a, _("Enter opens %s"), str_c(&address));
    } else {
        app_say(a, _("not a web address: %s"), str_c(&r->hints.v[i].target));
        hints_clear(r);
    }
    str_release(&address);
}

static void confirm(struct app *a, uint32_t key)
{
    struct reader *r = &a->reader;
    struct str address = {0};
    if ((key == K_ENTER || key == 'y') &&
        web_address(str_sv(&r->hints.v[r->hint_chosen].target), &address))
        app_wish(a, WISH_BROWSE, str_sv(&address));
    str_release(&address);
    hints_clear(r);
}

bool reader_key_hint(struct app *a, uint32_t key)
{
    struct reader *r = &a->reader;
    if (!r->hints.n)
        return false;
    if (r->hint_chosen >= 0) {
        confirm(a, key);
        return true;
    }
    if (key >= 0x80 || !strchr(HINT_LETTERS, (int)key) || !key) {
        hints_clear(r);
        return true;
    }
    str_add_char(&r->hint_typed, (char)key);
    bool begun = false;
    for (size_t i = 0; i < r->hints.n; i++) {
        struct sv letters = sv_from(r->hints.v[i].letters);
        if (sv_eq(letters, str_sv(&r->hint_typed))) {
            choose(a, i);
            return true;
        }
        begun |= sv_starts(letters, str_sv(&r->hint_typed));
    }
    if (begun) {
        app_say(a, _("which link? type its letters"));
        return true;
    }
    hints_clear(r);
    app_say(a, _("no link has these letters"));
    return true;
}
