// Layout of any text at any width and in any style: nothing is lost, no line is too wide, and
// clusters, sentences, folding and sanitizing hold together on the same text.
#include <assert.h>
#include <stddef.h>
#include <stdint.h>

#include "yulu/text/encoding.h"
#include "yulu/text/find.h"
#include "yulu/text/sanitize.h"
#include "yulu/text/sentence.h"
#include "yulu/text/wrap.h"

static void check_lines(struct sv text, const struct wrap_style *style)
{
    struct wrap_scratch scratch = {0};
    struct wrap w = wrap_begin(text, style, &scratch);
    size_t at = 0;
    for (struct wrap_line line; wrap_next(&w, &line); at = line.end) {
        assert(line.off >= at && line.end >= line.off && line.end <= text.n);
        assert(line.indent + line.cells - line.hang <= style->width);
        assert(line.cells == text_cells(sv_slice(text, line.off, line.end), style->ambiguous));
    }
    wrap_scratch_release(&scratch);
}

static void check_clusters(struct sv text)
{
    struct sv rest = text;
    struct cluster c;
    for (size_t at = 0; cluster_next(&rest, AMBIGUOUS_WIDE, &c); at += c.bytes.n) {
        char shown[CLUSTER_SHOWN_MAX + 1];
        size_t n = cluster_shown(c.bytes, shown);
        assert(c.bytes.n > 0 && c.cells >= 0 && c.cells <= 2 && n <= CLUSTER_SHOWN_MAX);
        assert(at > 4096 || cluster_floor(text, at) == at);
    }
}

static void check_sentences(struct sv text)
{
    struct range r, same;
    for (size_t off = 0; off < 4096 && sentence_next(text, off, &r); off = r.end) {
        assert(r.off >= off && r.end > r.off && r.end <= text.n);
        assert(sentence_at(text, r.off, &same) && same.off == r.off && same.end == r.end);
    }
}

static bool in_order(void *arg, struct range place)
{
    size_t *end = arg;
    assert(place.off >= *end && place.end > place.off);
    *end = place.end;
    return true;
}

static void check_find(struct sv text)
{
    struct find f = {0};
    size_t end = 0;
    find_set(&f, sv_slice(text, 0, 4));
    find_all(&f, text, in_order, &end);
    assert(end <= text.n);
    find_release(&f);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct str text = {0}, clean = {0};
    struct encoding found;
    if (size < 3)
        return 0;
    struct wrap_style style = {
        .width = 2 + data[0] % 100,
        .first_indent = data[1] % 8,
        .hanging_indent = data[1] / 8 % 8,
        .ambiguous = data[1] & 0x80 ? AMBIGUOUS_WIDE : AMBIGUOUS_NARROW,
        .lang = (enum lang)(data[2] % 5),
        .hang = (enum hang)(data[2] / 5 % 3),
    };
    encoding_decode((struct sv){(const char *)data + 3, size - 3}, "UTF-8", &text, &found, NULL);
    check_lines(str_sv(&text), &style);
    check_clusters(str_sv(&text));
    check_sentences(str_sv(&text));
    check_find(str_sv(&text));
    for (int kind = SANITIZE_TEXT; kind <= SANITIZE_NAME; kind++)
        sanitize(&clean, str_sv(&text), (enum sanitize)kind);
    str_release(&text);
    str_release(&clean);
    return 0;
}
