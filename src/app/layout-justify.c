#include "layout-justify.h"

enum { GAPS_MOST = JUSTIFY_PIECES - 1, PLACES_MOST = 256 };

// A place where a line may open, and how far into the line it is.
struct place_in_line {
    uint32_t off;
    int col;
    bool loose;    // behind a space or a mark: the gap is not seen there
};

static bool is_loose(struct sv cluster)
{
    static const char *const marks[] = {" ", "，", "。", "、", "；", "：", "！", "？",
                                        "”", "’",  "」", "』", "）", "》", "…"};
    for (size_t i = 0; i < ARRAY_LEN(marks); i++)
        if (sv_eq(cluster, sv_from(marks[i])))
            return true;
    return false;
}

static int find_places(const struct wrap *w, const struct wrap_line *line,
                       struct place_in_line places[PLACES_MOST])
{
    struct sv rest = sv_slice(w->text, line->off, line->end);
    uint32_t off = line->off;
    int n = 0, col = 0;
    bool loose = false;
    for (struct cluster c; n < PLACES_MOST && cluster_next(&rest, w->style->ambiguous, &c);) {
        if (off > line->off && w->breaks[off] == BREAK_MAY)
            places[n++] = (struct place_in_line){off, col, loose};
        loose = is_loose(c.bytes);
        off += (uint32_t)c.bytes.n;
        col += c.cells;
    }
    return n;
}

// Marks WANTED of the N places, spread evenly, among those that are loose or among the others.
static int choose(const struct place_in_line *places, int n, bool loose, int wanted, bool *chosen)
{
    int of = 0, seen = 0, taken = 0;
    for (int i = 0; i < n; i++)
        of += places[i].loose == loose;
    wanted = wanted < of ? wanted : of;
    for (int i = 0; i < n; i++) {
        if (places[i].loose != loose)
            continue;
        seen++;
        if (taken < wanted && seen * 2 * wanted > of * (2 * taken + 1)) {
            chosen[i] = true;
            taken++;
        }
    }
    return taken;
}

static int cut(const struct wrap_line *line, const struct place_in_line *places, const bool *chosen,
               int n, struct segment pieces[JUSTIFY_PIECES])
{
    struct segment piece = {.off = line->off, .col = line->indent};
    int count = 0, from = 0;
    for (int i = 0; i < n; i++) {
        if (!chosen[i])
            continue;
        piece.end = places[i].off;
        piece.cells = places[i].col - from;
        pieces[count++] = piece;
        from = places[i].col;
        piece.off = places[i].off;
        piece.col = line->indent + from + count;
    }
    piece.end = line->end;
    piece.cells = line->cells - from;
    pieces[count++] = piece;
    return count;
}

int layout_justify(const struct wrap *w, const struct wrap_line *line, int room,
                   struct segment pieces[JUSTIFY_PIECES])
{
    struct place_in_line places[PLACES_MOST];
    bool chosen[PLACES_MOST] = {false};
    int gaps = room - line->indent - line->cells;
    if (line->last || gaps < 1 || gaps > GAPS_MOST || gaps * 8 > room)
        return 0;
    int n = find_places(w, line, places);
    if (n < gaps)
        return 0;
    int taken = choose(places, n, true, gaps, chosen);
    choose(places, n, false, gaps - taken, chosen);
    return cut(line, places, chosen, n, pieces);
}
