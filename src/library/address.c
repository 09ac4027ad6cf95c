#include "yulu/library/address.h"

#include "yulu/text/cluster.h"
#include "yulu/text/sanitize.h"

static bool starts_as(struct sv target, struct sv scheme)
{
    return sv_eq_ignore_case(sv_slice(target, 0, scheme.n), scheme);
}

static bool has_blank(struct sv target)
{
    for (size_t i = 0; i < target.n; i++)
        if ((unsigned char)target.p[i] <= ' ' || target.p[i] == 0x7F)
            return true;
    return false;
}

static void add_visible(struct str *out, struct sv cluster, struct str *shown)
{
    str_clear(shown);
    sanitize(shown, cluster, SANITIZE_NAME);
    if (sv_eq(str_sv(shown), cluster) && cluster.p[0] != '<' && cluster.p[0] != '>') {
        str_add(out, cluster);
        return;
    }
    for (size_t i = 0; i < cluster.n; i++)
        str_addf(out, "%%%02X", (unsigned)(unsigned char)cluster.p[i]);
}

bool web_address(struct sv target, struct str *out)
{
    struct str shown = {0};
    bool bare = sv_starts(target, SV("//"));
    if (has_blank(target) ||
        (!bare && !starts_as(target, SV("http://")) && !starts_as(target, SV("https://"))))
        return false;
    str_add(out, bare ? SV("https:") : SV(""));
    for (struct cluster c; cluster_next(&target, AMBIGUOUS_NARROW, &c);)
        add_visible(out, c.bytes, &shown);
    str_release(&shown);
    return true;
}
