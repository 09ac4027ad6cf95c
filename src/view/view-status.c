#include "yulu/view/view-status.h"

#include "yulu/base/i18n.h"
#include "yulu/text/sanitize.h"
#include "yulu/text/sentence.h"
#include "yulu/view/paint.h"

enum { PARTS_MAX = 11, HAN_A_MINUTE = 400, LATIN_A_MINUTE = 1000, TOPIC_LEAST = 12 };

struct part {
    struct str text;
    int rank;    // 1 is dropped last
};

struct parts {
    struct part v[PARTS_MAX];
    int n;
};

static struct str *add_part(struct parts *p, int rank)
{
    p->v[p->n] = (struct part){.rank = rank};
    return &p->v[p->n++].text;
}

static void release_parts(struct parts *p)
{
    for (int i = 0; i < p->n; i++)
        str_release(&p->v[i].text);
}

static void drop(struct parts *p, int i)
{
    str_release(&p->v[i].text);
    for (p->n--; i < p->n; i++)
        p->v[i] = p->v[i + 1];
}

static void join(const struct parts *p, struct str *out)
{
    str_clear(out);
    for (int i = 0; i < p->n; i++) {
        str_add(out, i ? SV(" · ") : SV(""));
        sanitize(out, str_sv(&p->v[i].text), SANITIZE_NAME);
    }
}

// Drops the least important parts until the rest fits; the last one is cut when it is drawn.
static void fit_parts(struct parts *p, int cells, enum ambiguous ambiguous, struct str *out)
{
    for (join(p, out); p->n > 1 && text_cells(str_sv(out), ambiguous) > cells; join(p, out)) {
        int least = 0;
        for (int i = 1; i < p->n; i++)
            if (p->v[i].rank >= p->v[least].rank)
                least = i;
        drop(p, least);
    }
}

static unsigned minutes_left(const struct reader *r)
{
    const struct article *info = &r->info.v[0];
    unsigned a_minute = sv_starts(info->language, SV("en")) ? LATIN_A_MINUTE : HAN_A_MINUTE;
    uint64_t left = (uint64_t)info->characters * (1000 - r->permille) / 1000;
    return (unsigned)((left + a_minute - 1) / a_minute);
}

static void add_progress(const struct reader *r, struct parts *p)
{
    if (r->at_end) {
        str_add(add_part(p, 1), sv_from(_("end")));
        return;
    }
    str_addf(add_part(p, 1), "%u%%", r->permille / 10);
    unsigned minutes = minutes_left(r);
    str_addf(add_part(p, 4), P_("%u minute left", "%u minutes left", minutes), minutes);
}

static void add_search(const struct reader *r, struct parts *p)
{
    if (!r->search.phrase.n)
        return;
    size_t count = reader_hit_count(r), number = reader_hit_number(r);
    struct str *text = add_part(p, 2);
    if (number)
        str_addf(text, _("matches %zu/%zu"), number, count);
    else
        str_addf(text, P_("%zu match", "%zu matches", count), count);
    if (!r->search.done)
        str_add(text, SV("+"));
}

struct amount {
    size_t sentences, characters;    // characters: no white space, as everywhere
};

static bool is_white(struct sv cluster)
{
    return (unsigned char)cluster.p[0] <= ' ' || sv_eq(cluster, SV("\u3000"));
}

static void count_text(struct sv text, enum ambiguous ambiguous, struct amount *n)
{
    struct range found;
    for (size_t off = 0; sentence_next(text, off, &found); off = found.end) {
        struct sv sentence = sv_slice(text, found.off, found.end);
        n->sentences++;
        for (struct cluster c; cluster_next(&sentence, ambiguous, &c);)
            n->characters += c.cells > 0 && !is_white(c.bytes);
    }
}

// The part of a page that is selected.
static void count_page(const struct app *a, const struct block_page *page, struct amount *n)
{
    const struct selection *s = &a->reader.selection;
    uint32_t first = s->from.block > page->first ? s->from.block - page->first : 0;
    for (uint32_t i = first; i < page->count && page->first + i <= s->to.block; i++) {
        const struct block *b = &page->v[i];
        bool begins = page->first + i == s->from.block, ends = page->first + i == s->to.block;
        bool hidden = b->flags & BLOCK_FURNITURE && !a->reader.furniture;
        if (!hidden && (begins || b->kind != BLOCK_IMAGE))
            count_text(sv_slice(b->text, begins ? s->from.off : 0, ends ? s->to.off : b->text.n),
                       a->ambiguous, n);
    }
}

// Of a selection the pages are loaded, as it grows on the screen.
static void add_selection(const struct app *a, struct parts *p)
{
    struct amount n = {0};
    if (!a->reader.selection.on)
        return;
    for (size_t i = 0; i < PAGES_KEPT; i++)
        if (a->reader.pages[i].used)
            count_page(a, &a->reader.pages[i].page, &n);
    struct str *text = add_part(p, 3);
    str_add(text, sv_from(_("selecting: ")));
    str_addf(text, P_("%zu sentence, ", "%zu sentences, ", n.sentences), n.sentences);
    str_addf(text, P_("%zu character", "%zu characters", n.characters), n.characters);
}

// A topic longer than a third of the row gives way to the rest.  A question that stands above the
// text is not said twice.
static void add_topic(const struct app *a, struct parts *p)
{
    const struct reader *r = &a->reader;
    int most = a->cols / 3;
    bool said = r->in_turn && sv_eq(str_sv(&r->topic), str_sv(&r->question));
    if (!r->topic.n || said || most < TOPIC_LEAST)
        return;
    struct sv whole = str_sv(&r->topic), shown = text_fit(whole, most, a->ambiguous, NULL);
    struct str *text = add_part(p, 6);
    str_add(text, shown);
    if (shown.n < whole.n)
        str_add(text, sign(SIGN_ELLIPSIS, a->ambiguous));
}

static void parts_of_reader(const struct app *a, struct parts *p)
{
    const struct reader *r = &a->reader;
    if (!r->article)
        return;
    const struct article *info = &r->info.v[0];
    add_selection(a, p);
    if (r->only >= 0 && (size_t)r->only < r->speakers.n) {
        struct sv name = r->speakers.v[r->only].name;
        str_addf(add_part(p, 3), _("only %.*s"), (int)name.n, name.p);
    }
    if (info->turns && (r->in_turn || r->turn_index))
        str_addf(add_part(p, 2), _("turn %u/%u"), (unsigned)r->turn_index + 1,
                 (unsigned)info->turns);
    add_topic(a, p);
    add_progress(r, p);
    add_search(r, p);
    if (r->quotes.n)
        str_addf(add_part(p, 5), P_("%zu quote", "%zu quotes", r->quotes.n), r->quotes.n);
}

static void parts_of_list(const struct app *a, struct parts *p)
{
    size_t unread = 0;
    for (size_t i = 0; i < a->list.articles.n; i++)
        unread += !a->list.articles.v[i].read;
    if (a->list.shown.n)
        str_addf(add_part(p, 1), _("article %zu/%zu"), a->list.cursor + 1, a->list.shown.n);
    if (a->list.articles.n)
        str_addf(add_part(p, 2), _("%zu unread"), unread);
    str_addf(add_part(p, 3), _("sorted by %s"), _(a->config.sort));
}

static void parts_of_quotes(const struct app *a, struct parts *p)
{
    static const char *const groups[GROUP_COUNT] = {
        [GROUP_NONE] = N_("in the order of the text"),
        [GROUP_SPEAKER] = N_("by speaker"),
        [GROUP_ARTICLE] = N_("by article"),
        [GROUP_TAG] = N_("by tag"),
    };
    const struct quotes_pane *q = &a->quotes;
    if (q->shown.n)
        str_addf(add_part(p, 1), _("quote %zu/%zu"), q->cursor + 1, q->shown.n);
    str_add(add_part(p, 2), sv_from(q->all ? _("all articles") : _("this article")));
    bool newest = q->all && q->group == GROUP_NONE;
    str_add(add_part(p, 3), sv_from(newest ? _("newest first") : _(groups[q->group])));
}

// What the panel had to cut, whole; the help cuts names alone.
static void parts_of_panel(const struct app *a, struct parts *p)
{
    const struct panel *panel = &a->panel;
    if (panel->cursor >= panel->shown.n)
        return;
    const struct panel_row *row = &panel->rows.v[panel->shown.v[panel->cursor]];
    if (row->line.n) {
        str_addf(add_part(p, 1), ":%.*s", (int)row->line.n, row->line.p);
        return;
    }
    str_add(add_part(p, 2), row->left);
    if (row->right.n)
        str_add(add_part(p, 1), row->right);
    if (panel->kind == PANEL_SPEAKERS && (size_t)row->speaker < a->reader.speakers.n &&
        a->reader.speakers.v[row->speaker].about.n)
        str_add(add_part(p, 3), a->reader.speakers.v[row->speaker].about);
}

static void add_import(const struct app *a, struct parts *p)
{
    if (a->importing && a->import.files.n)
        str_addf(add_part(p, 1), _("adding %zu/%zu"), a->import.next, a->import.files.n);
}

static void add_pending(const struct app *a, struct str *out)
{
    if (a->pending.command)
        str_addf(out, "%s …", a->pending.command->name);
    else if (a->pending.count)
        str_addf(out, "%d", a->pending.count);
    if (out->n)
        str_add(out, SV(" "));
}

static void draw_message(const struct app *a, struct pen *p, struct style bar)
{
    bool failed = a->message.kind == MESSAGE_ERROR;
    struct style style = {failed ? INK_ERROR : INK_STATUS, bar.paper, failed ? ATTR_BOLD : 0};
    pen_fit(p, str_sv(&a->message.text), style);
}

static void draw_parts(const struct app *a, struct pen *p, struct style bar)
{
    static void (*const parts_of[PANE_COUNT])(const struct app *, struct parts *) = {
        parts_of_list, parts_of_reader, parts_of_quotes};
    struct parts parts = {0};
    struct str line = {0};
    add_import(a, &parts);
    if (a->panel.kind != PANEL_NONE)
        parts_of_panel(a, &parts);
    else
        parts_of[a->focus](a, &parts);
    if (!a->config.mouse)
        str_add(add_part(&parts, 7), sv_from(_("mouse off")));
    fit_parts(&parts, p->at.end - p->at.col, a->ambiguous, &line);
    pen_fit(p, str_sv(&line), bar);
    release_parts(&parts);
    str_release(&line);
}

void view_status(const struct app *a, struct grid *g)
{
    int row = a->geometry.status_row;
    if (row < 0)
        return;
    struct style bar = {.ink = INK_STATUS, .paper = PAPER_BAR};
    struct rect r = {row, 0, 1, a->cols};
    struct pen p = pen_at(g, r, 0);
    struct str pending = {0};
    grid_fill(g, r, bar);
    if (a->cols > 2)
        pen_puts(&p, " ", bar);
    add_pending(a, &pending);
    pen_put_right(&p, str_sv(&pending), 0, bar);
    if (a->message.text.n)
        draw_message(a, &p, bar);
    else
        draw_parts(a, &p, bar);
    str_release(&pending);
}
