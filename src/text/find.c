#define _GNU_SOURCE    // memmem: linear, whatever the needle
#include "yulu/text/find.h"

#include "utf8.h"
#include "yulu/text/cluster.h"

static bool has_upper(struct sv phrase)
{
    for (size_t at = 0; at < phrase.n;) {
        uint32_t code;
        at += utf8_at(phrase, at, &code);
        uint32_t kept = fold_char(code, FOLD_KEEP_CASE);
        if (kept != fold_char(code, FOLD_ALL))
            return true;
    }
    return false;
}

void find_set(struct find *f, struct sv phrase)
{
    f->how = has_upper(phrase) ? FOLD_KEEP_CASE : FOLD_ALL;
    fold_text(&f->scratch, phrase, f->how);
    str_clear(&f->needle);
    str_add(&f->needle, str_sv(&f->scratch.text));
}

void find_release(struct find *f)
{
    str_release(&f->needle);
    folded_release(&f->scratch);
}

// Where the needle's first character stands first: most texts hold it nowhere and need no folding.
static size_t first_candidate(const struct find *f, struct sv text)
{
    uint32_t want, code;
    utf8_at(str_sv(&f->needle), 0, &want);
    for (size_t at = 0, n; at < text.n; at += n) {
        n = utf8_at(text, at, &code);
        if (code == want || fold_char(code, f->how) == want)
            return at;
    }
    return text.n;
}

// The place in TEXT of the folded bytes [FROM, TO), widened to whole clusters.  LOW is a boundary
// before it.
static struct range place_of(const struct folded *folded, struct sv text, size_t low,
                             const size_t span[2])
{
    struct sv rest = sv_slice(text, low, text.n);
    size_t off = folded->from.v[span[0]] - low;
    size_t last = folded->from.v[span[1] - 1] - low;
    uint32_t code;
    size_t end = last + utf8_at(rest, last, &code);
    if (folded->text.p[span[1] - 1] == ' ')    // all of the white space that is one space here
        end = folded->from.v[span[1]] - low;
    if (end < rest.n && cluster_floor(rest, end) != end)
        end = cluster_after(rest, end);
    return (struct range){low + cluster_floor(rest, off), low + end};
}

size_t find_all(struct find *f, struct sv text, bool (*hit)(void *arg, struct range place),
                void *arg)
{
    size_t calls = 0, low = 0, at = 0;
    if (f->needle.n == 0)
        return 0;
    size_t skip = first_candidate(f, text);
    if (skip == text.n)
        return 0;
    size_t start = cluster_floor(text, skip);
    text = sv_slice(text, start, text.n);
    fold_text(&f->scratch, text, f->how);
    const char *folded = f->scratch.text.p, *found;
    size_t n = f->scratch.text.n;
    while ((found = memmem(folded + at, n - at, f->needle.p, f->needle.n))) {
        size_t span[2] = {(size_t)(found - folded), (size_t)(found - folded) + f->needle.n};
        at = span[1];
        if (f->scratch.from.v[span[0]] < low)    // inside the cluster of the hit before
            continue;
        struct range place = place_of(&f->scratch, text, low, span);
        low = place.end;
        calls++;
        if (!hit(arg, (struct range){start + place.off, start + place.end}))
            break;
    }
    return calls;
}
