// The article in even parts: who speaks most in each, and what begins there.
#include <string.h>

#include "rows.h"

enum { VOICES = 256 };    // bytes of text are counted for each value of map.speaker

typedef uint64_t tally[VOICES];

static uint8_t voice_of(const struct document *d, const struct block *b)
{
    if (b->turn < 0 || (uint32_t)b->turn >= d->turn_count) {
        return MAP_NOBODY;
    }
    uint32_t speaker = d->turns[b->turn].speaker;
    return speaker < MAP_NOBODY ? (uint8_t)speaker : MAP_NOBODY;
}

// The first byte of cell I.
static uint64_t cell_start(size_t i, uint64_t total)
{
    return (i * total + MAP_CELLS - 1) / MAP_CELLS;
}

static size_t cell_at(uint64_t start, uint64_t total)
{
    return total && start < total ? (size_t)(start * MAP_CELLS / total) : MAP_CELLS - 1;
}

static void count_block(tally *cells, uint8_t voice, uint64_t start, uint64_t end, uint64_t total)
{
    for (size_t i = cell_at(start, total); start < end && i < MAP_CELLS; i++) {
        uint64_t next = cell_start(i + 1, total), stop = next < end ? next : end;
        cells[i][voice] += stop > start ? stop - start : 0;
        start = stop > start ? stop : start;
    }
}

// A cell that no byte falls in (a text shorter than the map) goes on as the one before it.
static void choose_voices(tally *cells, uint8_t *speaker)
{
    uint8_t last = MAP_NOBODY;
    for (size_t i = 0; i < MAP_CELLS; i++) {
        uint64_t most = 0;
        for (unsigned v = 0; v < VOICES; v++) {
            if (cells[i][v] > most) {
                most = cells[i][v];
                last = (uint8_t)v;
            }
        }
        speaker[i] = last;
    }
}

static void set_topics(const struct document *d, const uint64_t *starts, uint64_t total,
                       uint8_t *topic)
{
    for (uint32_t i = 0; i < d->topic_count; i++) {
        const struct topic *t = &d->topics[i];
        uint8_t weight = t->kind == TOPIC_SECTION ? 2 : 1;
        size_t cell = t->block < d->block_count ? cell_at(starts[t->block], total) : 0;
        topic[cell] = weight > topic[cell] ? weight : topic[cell];
    }
}

void map_make(const struct document *d, struct content_map *map)
{
    uint64_t total = document_bytes(d), start = 0;
    tally *cells = mem_zalloc(MAP_CELLS * sizeof *cells);
    uint64_t *starts = mem_array(NULL, (size_t)d->block_count + 1, sizeof *starts);
    memset(map, 0, sizeof *map);
    for (uint32_t i = 0; i < d->block_count; i++) {
        const struct block *b = &d->blocks[i];
        uint64_t end = start + (block_is_hidden(b) ? 0 : b->text.n);
        starts[i] = start;
        count_block(cells, voice_of(d, b), start, end, total);
        start = end;
    }
    choose_voices(cells, map->speaker);
    set_topics(d, starts, total, map->topic);
    mem_free(cells);
    mem_free(starts);
}
