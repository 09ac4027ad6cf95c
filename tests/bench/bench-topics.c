// How well the words tell where a section begins.  The headings are taken out of articles that have
// them, the rest is cut anew, and the cuts are compared with where the headings stood: Pk
// (Beeferman et al. 1999) and WindowDiff (Pevzner & Hearst 2002) over sentences, lower is better.
//     bench-topics [FILE...]
// Without files: the articles, and Debian's Chinese manuals where they are installed (packages
// debian-faq-zh-cn and debian-reference-zh-cn), of which no setting was chosen.
#include <glob.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../../src/article/term-internal.h"
#include "yulu/article/parse.h"
#include "yulu/article/topic.h"
#include "yulu/base/file.h"
#include "yulu/text/sentence.h"

struct text {
    VEC(struct sv) blocks;
    VEC(size_t) heads;        // blocks that stood behind a heading
    VEC(size_t) sentences;    // of each block
    struct document document;
};

struct cuts {
    VEC(size_t) at;
};

struct score {
    double pk, window_diff;
};

static size_t count_sentences(struct sv text)
{
    struct range r;
    size_t n = 0;
    for (size_t off = 0; sentence_next(text, off, &r); off = r.end)
        n++;
    return n ? n : 1;
}

static void read_blocks(struct text *t)
{
    const struct document *d = &t->document;
    bool after_heading = false;
    for (uint32_t i = 0; i < d->block_count; i++) {
        const struct block *b = &d->blocks[i];
        if ((b->flags & (BLOCK_FURNITURE | BLOCK_REPEATED_TITLE)) || b->text.n == 0)
            continue;
        if (b->kind == BLOCK_HEADING) {
            after_heading = true;
            continue;
        }
        if (after_heading && t->blocks.n)
            vec_push(&t->heads, t->blocks.n);
        after_heading = false;
        vec_push(&t->blocks, b->text);
        vec_push(&t->sentences, count_sentences(b->text));
    }
}

static bool read_text(const char *path, struct text *t)
{
    struct str bytes = {0};
    struct err e = {0};
    *t = (struct text){0};
    if (!file_read(path, PARSE_FILE_MAX, &bytes, &e))
        return false;
    struct parse_input in = {.bytes = str_sv(&bytes), .path = path};
    bool ok = parse_article(&t->document, &in, &e);
    if (ok)
        read_blocks(t);
    str_release(&bytes);
    return ok;
}

static void release_text(struct text *t)
{
    vec_release(&t->blocks);
    vec_release(&t->heads);
    vec_release(&t->sentences);
    document_release(&t->document);
}

static void cut_evenly(const struct text *t, struct cuts *out)
{
    size_t total = 0, before = 0, next = 1, parts = t->heads.n + 1;
    for (size_t i = 0; i < t->blocks.n; i++)
        total += t->blocks.v[i].n;
    for (size_t i = 0; i < t->blocks.n; i++) {
        if (i && next < parts && before * parts >= total * next) {
            vec_push(&out->at, i);
            while (next < parts && before * parts >= total * next)
                next++;
        }
        before += t->blocks.v[i].n;
    }
}

static void cut_nowhere(const struct text *t, struct cuts *out)
{
    (void)t;
    (void)out;
}

static void cut_as_yulu(const struct text *t, struct cuts *out)
{
    uint32_t *starts = mem_array(NULL, t->blocks.n, sizeof *starts);
    size_t n = topics_cut(t->blocks.v, t->blocks.n, starts);
    for (size_t i = 1; i < n; i++)
        vec_push(&out->at, (size_t)starts[i]);
    mem_free(starts);
}

// TextTiling as published (Hearst 1997): token sequences of w = 20, blocks of k = 10 of them, stop
// words left out, similarity by cosine, smoothing by 3, depth scores, a boundary where the depth is
// over the mean less half the deviation and none is within three sequences, moved to the nearest
// paragraph.  Its tokens are those that yulu uses.
enum { SEQUENCE = 20, NEIGHBOURS = 10, APART = 3, WORDS = 16384 };

struct tiling {
    VEC(uint32_t) tokens;
    VEC(size_t) starts;    // token that each block begins with
    double *depth;
    size_t gaps;
};

static void read_tokens(struct tiling *t, const struct text *text)
{
    struct stop_words *stop = stop_words_new();
    struct tokens tokens = {0};
    struct tally seeds = {0};
    for (size_t i = 0; i < text->blocks.n; i++) {
        vec_push(&t->starts, t->tokens.n);
        vec_clear(&tokens.list);
        tokens_add(&tokens, stop, text->blocks.v[i]);
        for (size_t k = 0; k < tokens.list.n; k++)
            if (token_seed(&tokens, k))
                vec_push(&t->tokens, tally_add(&seeds, token_seed(&tokens, k), 1) % WORDS);
    }
    stop_words_free(stop);
    tally_release(&seeds);
    vec_release(&tokens.list);
}

static double similarity(const struct tiling *t, size_t gap, size_t reach)
{
    static const size_t sequence = SEQUENCE;
    double a[WORDS] = {0}, b[WORDS] = {0}, both = 0, aa = 0, bb = 0;
    size_t end = (gap + reach) * sequence;
    for (size_t i = (gap - reach) * sequence; i < end && i < t->tokens.n; i++)
        (i < gap * sequence ? a : b)[t->tokens.v[i]]++;
    for (size_t i = 0; i < WORDS; i++) {
        both += a[i] * b[i];
        aa += a[i] * a[i];
        bb += b[i] * b[i];
    }
    return aa > 0 && bb > 0 ? both / sqrt(aa * bb) : 0;
}

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

static void find_depths(struct tiling *t)
{
    size_t sequences = (t->tokens.n + SEQUENCE - 1) / SEQUENCE;
    t->gaps = sequences > 1 ? sequences - 1 : 0;
    double *plain = mem_zalloc((t->gaps + 1) * sizeof *plain);
    double *smooth = mem_zalloc((t->gaps + 1) * sizeof *smooth);
    t->depth = mem_zalloc((t->gaps + 1) * sizeof *t->depth);
    for (size_t i = 0; i < t->gaps; i++)
        plain[i] = similarity(t, i + 1, least(NEIGHBOURS, least(i + 1, t->gaps - i)));
    for (size_t i = 0; i < t->gaps; i++) {
        size_t from = i ? i - 1 : 0, to = least(i + 2, t->gaps);
        for (size_t k = from; k < to; k++)
            smooth[i] += plain[k] / (double)(to - from);
    }
    for (size_t i = 0; i < t->gaps; i++) {
        size_t left = i, right = i;
        while (left > 0 && smooth[left - 1] >= smooth[left])
            left--;
        while (right + 1 < t->gaps && smooth[right + 1] >= smooth[right])
            right++;
        t->depth[i] = smooth[left] + smooth[right] - 2 * smooth[i];
    }
    mem_free(plain);
    mem_free(smooth);
}

static double depth_wanted(const struct tiling *t)
{
    double sum = 0, square = 0, n = (double)t->gaps;
    for (size_t i = 0; i < t->gaps; i++) {
        sum += t->depth[i];
        square += t->depth[i] * t->depth[i];
    }
    return sum / n - sqrt(fmax(0, square / n - sum * sum / n / n)) / 2;
}

static size_t nearest_block(const struct tiling *t, size_t token)
{
    size_t best = 1;
    for (size_t i = 1; i < t->starts.n; i++)
        if (llabs((long long)t->starts.v[i] - (long long)token) <
            llabs((long long)t->starts.v[best] - (long long)token))
            best = i;
    return best;
}

static void choose_gaps(struct tiling *t, bool *starts)
{
    double wanted = depth_wanted(t);
    for (;;) {
        size_t best = t->gaps;
        for (size_t i = 0; i < t->gaps; i++)
            if (t->depth[i] > wanted && (best == t->gaps || t->depth[i] > t->depth[best]))
                best = i;
        if (best == t->gaps)
            break;
        starts[nearest_block(t, (best + 1) * SEQUENCE)] = true;
        for (size_t i = best > APART ? best - APART : 0; i <= best + APART && i < t->gaps; i++)
            t->depth[i] = -HUGE_VAL;
    }
}

static void cut_by_tiling(const struct text *text, struct cuts *out)
{
    struct tiling t = {0};
    bool *starts = mem_zalloc(text->blocks.n + 1);
    read_tokens(&t, text);
    find_depths(&t);
    if (t.gaps && text->blocks.n > 1)
        choose_gaps(&t, starts);
    for (size_t i = 1; i < text->blocks.n; i++)
        if (starts[i])
            vec_push(&out->at, i);
    mem_free(starts);
    mem_free(t.depth);
    vec_release(&t.tokens);
    vec_release(&t.starts);
}

// The part that each sentence is in.
static size_t spread(const struct text *t, const size_t *cuts, size_t count, size_t *parts)
{
    size_t n = 0, part = 0;
    for (size_t i = 0; i < t->blocks.n; i++) {
        while (part < count && cuts[part] <= i)
            part++;
        for (size_t k = 0; k < t->sentences.v[i]; k++)
            parts[n++] = part;
    }
    return n;
}

static struct score compare(const struct text *t, const struct cuts *c)
{
    size_t total = 0, apart = 0, differs = 0;
    for (size_t i = 0; i < t->blocks.n; i++)
        total += t->sentences.v[i];
    size_t *ref = mem_array(NULL, total, sizeof *ref), *have = mem_array(NULL, total, sizeof *have);
    spread(t, t->heads.v, t->heads.n, ref);
    spread(t, c->at.v, c->at.n, have);
    size_t k = (size_t)lround((double)total / (double)(t->heads.n + 1) / 2);
    k = k < 2 ? 2 : k;
    for (size_t i = 0; i + k < total; i++) {
        size_t r = ref[i + k] - ref[i], h = have[i + k] - have[i];
        apart += (r == 0) != (h == 0);
        differs += r != h;
    }
    double n = (double)(total - k);
    mem_free(ref);
    mem_free(have);
    return (struct score){(double)apart / n, (double)differs / n};
}

static const struct {
    const char *name;
    void (*cut)(const struct text *t, struct cuts *out);
} methods[] = {{"even division", cut_evenly},
               {"TextTiling", cut_by_tiling},
               {"yulu", cut_as_yulu},
               {"no cut", cut_nowhere}};

struct sums {
    struct score of[ARRAY_LEN(methods)];
    size_t texts;
};

// Fewer headings than this are no outline.
enum { HEADS_LEAST = 3 };

static void add_article(struct sums *s, const char *path)
{
    struct text t;
    if (read_text(path, &t) && t.heads.n >= HEADS_LEAST) {
        const char *name = strrchr(path, '/');
        printf("topics         %-26s %3zu parts", name ? name + 1 : path, t.heads.n + 1);
        for (size_t i = 0; i < ARRAY_LEN(methods); i++) {
            struct cuts c = {0};
            methods[i].cut(&t, &c);
            struct score score = compare(&t, &c);
            printf("  %5.3f %5.3f %3zu", score.pk, score.window_diff, c.at.n + 1);
            s->of[i].pk += score.pk;
            s->of[i].window_diff += score.window_diff;
            vec_release(&c.at);
        }
        printf("\n");
        s->texts++;
    }
    release_text(&t);
}

static void add_files(struct sums *s, const char *pattern)
{
    glob_t found;
    if (glob(pattern, 0, NULL, &found) != 0)
        printf("topics         %s: not here, skipped\n", pattern);
    else
        for (size_t i = 0; i < found.gl_pathc; i++)
            add_article(s, found.gl_pathv[i]);
    globfree(&found);
}

static void print_means(const struct sums *s, const char *what)
{
    for (size_t i = 0; s->texts && i < ARRAY_LEN(methods); i++)
        printf("topics         %-14s mean of %zu %s: Pk %.3f, WindowDiff %.3f\n", methods[i].name,
               s->texts, what, s->of[i].pk / (double)s->texts,
               s->of[i].window_diff / (double)s->texts);
}

static const struct {
    const char *what, *files[2];
} sets[] = {
    {"articles", {"assets/samples/*", "../shared/corpus/files/*"}},
    {"chapters",
     {"/usr/share/debian-reference/ch*.zh-cn.html", "/usr/share/doc/debian/FAQ/zh-cn/*.html"}},
};

int main(int argc, char **argv)
{
    struct sums given = {0};
    printf("topics         %-26s %9s", "Pk, WindowDiff, parts", "");
    for (size_t i = 0; i < ARRAY_LEN(methods); i++)
        printf("  %-15s", methods[i].name);
    printf("\n");
    for (int i = 1; i < argc; i++)
        add_article(&given, argv[i]);
    print_means(&given, "files");
    for (size_t i = 0; argc == 1 && i < ARRAY_LEN(sets); i++) {
        struct sums s = {0};
        for (size_t k = 0; k < ARRAY_LEN(sets[i].files); k++)
            add_files(&s, sets[i].files[k]);
        print_means(&s, sets[i].what);
    }
    return 0;
}
