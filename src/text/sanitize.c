#include "yulu/text/sanitize.h"

#include <unictype.h>

#include "cells.h"
#include "utf8.h"
#include "yulu/text/cluster.h"

// The run of bytes from OFF that need no look: printable ASCII, and Han that nothing joins.
static size_t plain_run(struct sv text, size_t off)
{
    size_t at = off;
    while (at < text.n) {
        const char *p = text.p + at;
        if (*p >= ' ' && *p < 0x7F)
            at++;
        else if (utf8_is_han(p, text.n - at) && (p[1] & 0xC0) == 0x80 && (p[2] & 0xC0) == 0x80)
            at += 3;
        else
            break;
    }
    // What comes next may join the last character.
    return at == text.n || at == off || text.p[at] == '\n' ? at : utf8_before(text, at);
}

// Variation selectors and joiners of an emoji are part of how it is written, and hide nothing.
static bool is_emoji(struct sv cluster)
{
    uint32_t first, last;
    utf8_at(cluster, 0, &first);
    utf8_at(cluster, utf8_before(cluster, cluster.n), &last);
    return uc_is_property_extended_pictographic(first) || last == 0x20E3;
}

static bool is_variation(uint32_t code)
{
    return code == 0xFE0E || code == 0xFE0F || code == 0x200D;
}

// Each invisible character of the cluster as <U+202E>.
static void add_invisible(struct str *out, struct sv cluster)
{
    bool emoji = is_emoji(cluster);
    for (size_t at = 0; at < cluster.n;) {
        uint32_t code;
        at += utf8_at(cluster, at, &code);
        if (cells_of(code) & CELLS_INVISIBLE && !(emoji && is_variation(code)))
            str_addf(out, "<U+%04X>", (unsigned)code);
    }
}

// True when the cluster is white space that KIND treats itself.
static bool add_space(struct str *out, uint32_t code, enum sanitize kind)
{
    bool newline = code == '\n' || code == 0x2028 || code == 0x2029;
    if (!newline && code != '\t')
        return false;
    str_add_char(out, kind != SANITIZE_TEXT ? ' ' : newline ? '\n' : '\t');
    return true;
}

static void add_cluster(struct str *out, struct sv cluster, enum sanitize kind)
{
    char shown[CLUSTER_SHOWN_MAX + 1];
    uint32_t last;
    utf8_at(cluster, utf8_before(cluster, cluster.n), &last);
    if (add_space(out, last, kind))
        return;
    str_add(out, (struct sv){shown, cluster_shown(cluster, shown)});
    if (kind == SANITIZE_NAME)
        add_invisible(out, cluster);
}

void sanitize(struct str *out, struct sv text, enum sanitize kind)
{
    size_t at = 0;
    str_reserve(out, text.n);
    while (at < text.n) {
        size_t end = plain_run(text, at);
        if (end > at) {
            str_add(out, sv_slice(text, at, end));
            at = end;
        }
        struct sv rest = sv_slice(text, at, text.n);
        struct cluster c;
        if (cluster_next(&rest, AMBIGUOUS_NARROW, &c))
            add_cluster(out, c.bytes, kind);
        at = text.n - rest.n;
    }
}

const char *sanitize_c(struct str *scratch, struct sv text, enum sanitize kind)
{
    str_clear(scratch);
    sanitize(scratch, text, kind);
    return str_c(scratch);
}
