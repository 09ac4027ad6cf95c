// Keeping a quote: its words, what stands around them, who says them and what was asked.
#include "internal.h"
#include "rows.h"
#include "yulu/base/clock.h"
#include "yulu/base/i18n.h"
#include "yulu/library/quotes.h"
#include "yulu/text/cluster.h"
#include "yulu/text/sentence.h"

enum {
    PAGE = 64,    // blocks loaded at a time
    CONTEXT_CHARACTERS = 64,
    CONTEXT_BLOCKS = 16,    // looked through for them
    QUOTE_MAX = 1 << 20,    // bytes
};

struct draft {
    int64_t article;
    struct place from, to;
    struct str words, before, after;
    struct str speaker, question, section;
};

static void draft_release(struct draft *d)
{
    struct str *all[] = {&d->words, &d->before, &d->after, &d->speaker, &d->question, &d->section};
    for (size_t i = 0; i < ARRAY_LEN(all); i++) {
        str_release(all[i]);
    }
}

// Bytes of the words that say who speaks, at the block's start.
static uint32_t label_end(const struct block *b)
{
    uint32_t end = 0;
    for (uint32_t i = 0; i < b->span_count; i++) {
        const struct span *s = &b->spans[i];
        if (s->kind == SPAN_LABEL && s->off <= end && s->end > end) {
            end = s->end;
        }
    }
    return end;
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n';
}

// What of block B (number SEQ) lies between the draft's places, without a label at the selection's
// start or end and without white space at its ends.
static struct range piece_of(const struct draft *d, const struct block *b, uint32_t seq)
{
    struct range r = {0, b->text.n};
    uint32_t label = label_end(b);
    if (seq == d->from.block) {
        r.off = cluster_floor(b->text, d->from.off);
        r.off = r.off < label ? label : r.off;
    }
    if (seq == d->to.block) {
        r.end = cluster_floor(b->text, d->to.off);
        r.end = r.end <= label ? 0 : r.end;
    }
    while (r.off < r.end && is_blank(b->text.p[r.off])) {
        r.off++;
    }
    while (r.end > r.off && is_blank(b->text.p[r.end - 1])) {
        r.end--;
    }
    return r;
}

struct gathering {
    struct place first, last;    // of the pieces taken
    bool any, in_furniture;      // the selection begins in furniture: then furniture is wanted
};

static void take_piece(struct draft *d, struct gathering *g, const struct block *b, uint32_t seq)
{
    if (seq == d->from.block) {
        g->in_furniture = block_is_hidden(b);
    }
    struct range r = piece_of(d, b, seq);
    if (r.off >= r.end || (block_is_hidden(b) && !g->in_furniture)) {
        return;
    }
    if (!g->any) {
        g->first = (struct place){seq, (uint32_t)r.off};
    } else if (!(b->flags & BLOCK_CONTINUED)) {
        str_add_char(&d->words, '\n');
    }
    g->any = true;
    g->last = (struct place){seq, (uint32_t)r.end};
    str_add(&d->words, sv_slice(b->text, r.off, r.end));
}

// Sets words, and draws the places in to them.
static bool gather_words(struct db *db, struct draft *d, struct err *e)
{
    struct gathering g = {0};
    for (uint64_t seq = d->from.block; seq <= d->to.block;) {
        struct block_page page;
        uint64_t left = d->to.block - seq + 1;
        if (!blocks_load(db, d->article, (uint32_t)seq, left < PAGE ? (uint32_t)left : PAGE, &page,
                         e)) {
            return false;
        }
        for (uint32_t i = 0; i < page.count; i++) {
            take_piece(d, &g, &page.v[i], page.first + i);
        }
        seq = page.count ? seq + page.count : (uint64_t)d->to.block + 1;
        block_page_release(&page);
        if (d->words.n > QUOTE_MAX) {
            return err_set(e, _("too long for a quote"));
        }
    }
    d->from = g.first;
    d->to = g.last;
    return g.any || err_set(e, _("there are no words to keep"));
}

static size_t count_characters(struct sv text)
{
    size_t n = 0;
    for (size_t i = 0; i < text.n; i++) {
        n += ((unsigned char)text.p[i] & 0xc0) != 0x80;
    }
    return n;
}

// The first or last N characters.
static struct sv keep_characters(struct sv text, size_t n, bool last)
{
    size_t have = count_characters(text), skip = last && have > n ? have - n : 0, seen = 0,
           from = 0;
    size_t to = text.n;
    for (size_t i = 0; i < text.n; i++) {
        if (((unsigned char)text.p[i] & 0xc0) == 0x80) {
            continue;
        }
        if (seen == skip) {
            from = i;
        }
        if (!last && seen == n) {
            to = i;
            break;
        }
        seen++;
    }
    return sv_slice(text, from, to);
}

static bool add_context(struct db *db, struct draft *d, struct err *e)
{
    uint32_t reach = d->from.block < CONTEXT_BLOCKS ? d->from.block : CONTEXT_BLOCKS;
    struct block_page page;
    struct str text = {0};
    if (!blocks_load(db, d->article, d->from.block - reach, reach + 1, &page, e)) {
        return false;
    }
    for (uint32_t i = 0; i < page.count; i++) {
        bool own = page.first + i == d->from.block;
        if (own || !block_is_hidden(&page.v[i])) {
            str_add(&text, sv_slice(page.v[i].text, 0, own ? d->from.off : SIZE_MAX));
            str_add(&text, own ? (struct sv){0} : SV("\n"));
        }
    }
    str_add(&d->before, keep_characters(str_sv(&text), CONTEXT_CHARACTERS, true));
    str_clear(&text);
    block_page_release(&page);
    bool ok = blocks_load(db, d->article, d->to.block, CONTEXT_BLOCKS, &page, e);
    for (uint32_t i = 0; i < page.count; i++) {
        if (i == 0 || !block_is_hidden(&page.v[i])) {
            str_add(&text, i == 0 ? (struct sv){0} : SV("\n"));
            str_add(&text, sv_slice(page.v[i].text, i == 0 ? d->to.off : 0, SIZE_MAX));
        }
    }
    str_add(&d->after, keep_characters(str_sv(&text), CONTEXT_CHARACTERS, false));
    block_page_release(&page);
    str_release(&text);
    return ok;
}

static void add_text(struct db *db, enum sql sql, const int64_t key[2], struct str *out)
{
    struct query q = query_on(db, sql);
    query_int(&q, key[0]);
    query_int(&q, key[1]);
    if (query_row(&q)) {
        str_add(out, query_col_sv(&q, 0));
    }
    query_done(&q);
}

// Speaker, question and section of the block that the words begin in.
static bool add_origin(struct db *db, struct draft *d, struct err *e)
{
    struct block_page page;
    struct turn_info turn;
    if (!blocks_load(db, d->article, d->from.block, 1, &page, e)) {
        return false;
    }
    int32_t index = page.count ? page.v[0].turn : -1;
    block_page_release(&page);
    if (index >= 0) {
        if (!turn_load(db, d->article, (uint32_t)index, &turn, e)) {
            return false;
        }
        add_text(db, SQL_SPEAKER_NAME, (int64_t[]){d->article, turn.turn.speaker}, &d->speaker);
        add_text(db, SQL_TURN_ASK, (int64_t[]){d->article, index}, &d->question);
    }
    add_text(db, SQL_SECTION_AT, (int64_t[]){d->article, d->from.block}, &d->section);
    return db_ok(db, e);
}

// The quote of exactly these words of the article, 0 if there is none.
static int64_t kept_before(struct db *db, const struct draft *d)
{
    const int64_t places[] = {d->article, d->from.block, d->from.off, d->to.block, d->to.off};
    struct query q = query_on(db, SQL_QUOTE_KEPT);
    for (size_t i = 0; i < ARRAY_LEN(places); i++) {
        query_int(&q, places[i]);
    }
    int64_t id = query_row(&q) ? query_col(&q, 0) : 0;
    query_done(&q);
    return id;
}

static int64_t insert(struct db *db, const struct draft *d)
{
    const int64_t places[] = {d->article, d->from.block, d->from.off, d->to.block, d->to.off};
    const struct str *const texts[] = {&d->words,   &d->before,   &d->after,
                                       &d->speaker, &d->question, &d->section};
    char uuid[UUID_SIZE];
    uuid_new(uuid);
    int64_t clock = db_tick(db);
    struct query q = query_on(db, SQL_QUOTE_ADD);
    query_text(&q, sv_from(uuid));
    query_int(&q, clock);
    for (size_t i = 0; i < ARRAY_LEN(places); i++) {
        query_int(&q, places[i]);
    }
    for (size_t i = 0; i < ARRAY_LEN(texts); i++) {
        query_text(&q, str_sv(texts[i]));
    }
    query_int(&q, clock_now());
    query_run(&q);
    return sqlite3_last_insert_rowid(db->handle);
}

bool quote_add(struct db *db, int64_t article, struct place from, struct place to, int64_t *id,
               struct err *e)
{
    struct draft d = {.article = article, .from = from, .to = to};
    if (!db_begin(db, e)) {
        return false;
    }
    bool ok = query_number(db, SQL_ARTICLE_HAS, article, 0) != 0 ||
              (db_ok(db, e) && err_set(e, _("%lld: there is no such article"), (long long)article));
    ok = ok && gather_words(db, &d, e);
    *id = ok ? kept_before(db, &d) : 0;
    if (ok && !*id) {
        ok = add_context(db, &d, e) && add_origin(db, &d, e);
        *id = ok ? insert(db, &d) : 0;
    }
    draft_release(&d);
    return db_finish(db, ok, e);
}
