#include "spans.h"

static void put(struct str *out, size_t value)
{
    for (; value >= 0x80; value >>= 7) {
        str_add_char(out, (char)(unsigned char)(0x80 | (value & 0x7f)));
    }
    str_add_char(out, (char)(unsigned char)value);
}

// False at the end and on numbers that no uint32_t holds.
static bool take(struct sv *rest, uint32_t *value)
{
    uint64_t sum = 0;
    for (unsigned shift = 0; rest->n > 0 && shift < 35; shift += 7) {
        unsigned char byte = (unsigned char)*rest->p;
        *rest = sv_slice(*rest, 1, rest->n);
        sum |= (uint64_t)(byte & 0x7f) << shift;
        if (byte < 0x80) {
            *value = (uint32_t)sum;
            return sum <= UINT32_MAX;
        }
    }
    return false;
}

static bool take_span(struct sv *rest, size_t text_size, struct span *s)
{
    uint32_t kind, off, length, target;
    if (!take(rest, &kind) || !take(rest, &off) || !take(rest, &length) || !take(rest, &target) ||
        kind >= SPAN_KIND_COUNT || off > text_size || length > text_size - off ||
        target > rest->n) {
        return false;
    }
    *s = (struct span){.off = off, .end = off + length, .kind = (enum span_kind)kind};
    s->target = sv_slice(*rest, 0, target);
    *rest = sv_slice(*rest, target, rest->n);
    return true;
}

void spans_pack(const struct block *b, struct str *out)
{
    for (uint32_t i = 0; i < b->span_count; i++) {
        const struct span *s = &b->spans[i];
        put(out, s->kind);
        put(out, s->off);
        put(out, s->end - s->off);
        put(out, s->target.n);
        str_add(out, s->target);
    }
}

void spans_unpack(struct block *b, struct sv bytes, struct arena *arena)
{
    struct span s;
    uint32_t count = 0;
    for (struct sv rest = bytes; take_span(&rest, b->text.n, &s);) {
        count++;
    }
    b->spans = count ? arena_array(arena, count, sizeof *b->spans) : NULL;
    struct sv rest = bytes;
    for (b->span_count = 0; b->span_count < count; b->span_count++) {
        take_span(&rest, b->text.n, &s);
        s.target = s.target.n ? arena_sv(arena, s.target) : (struct sv){0};
        b->spans[b->span_count] = s;
    }
}
