// Nanoseconds a byte of breaking and filling lines: ours beside u8_width_linebreaks of
// libunistring, which knows neither Chinese nor clusters, on prose repeated to 12 MB.
#include <glob.h>
#include <stdio.h>
#include <time.h>
#include <unilbrk.h>

#include "yulu/base/file.h"
#include "yulu/text/encoding.h"
#include "yulu/text/find.h"
#include "yulu/text/wrap.h"

enum { SIZE = 12 << 20, WIDTH = 76, RUNS = 5 };

static const char chinese[] =
    "记者：您在山里住了十二年，每天都做些什么？\n"
    "“起得很早，”老人想了想，说，“天没亮就去看水。水位高了要开闸，低了就记下来——本子有四十多本，都"
    "在柜子里。”\n"
    "他并不觉得这是什么了不起的事情。镇上的年轻人大多去了城里，留下来的人不多，学校也从三百人减到了"
    "六十人左右。"
    "我问他有没有想过离开，他摇摇头：“走了谁看水呢？再说，我喜欢这里的声音，夜里听得见石头在河里滚"
    "。”\n"
    "后来我们聊到他的女儿。她在省城的一家软件公司工作，写的是地图应用，去年把上游的三个水位站都接进"
    "了系统，"
    "误差不到2厘米。“她说以后不用人看了，”他笑起来，“我说机器也要有人看嘛……”\n";

static const char english[] =
    "The lighthouse had been automatic for thirty years when we met, and still he climbed the "
    "stairs each "
    "evening. \"Somebody should,\" he said, and poured the tea. He spoke slowly, the way people do "
    "who have "
    "spent most of their lives listening to weather; he did not like to be asked about courage. "
    "What he "
    "liked to talk about was paint: how many coats, in which months, and why the north side never "
    "dries.\n"
    "When I asked whether the work had been lonely, he thought for a long time before he answered. "
    "It was "
    "not lonely, he told me, because there was always something that had to be done before dark.\n";

static void repeat(struct str *out, struct sv text)
{
    str_clear(out);
    while (text.n > 0 && out->n + text.n <= SIZE)
        str_add(out, text);
}

// Processor time: other work on the machine disturbs it least.
static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec * 1e9 + (double)t.tv_nsec;
}

static void run_once(void (*run)(struct sv text), struct sv text, double *best)
{
    double start = now();
    run(text);
    double took = (now() - start) / (double)text.n;
    *best = *best == 0 || took < *best ? took : *best;
}

// The best of some runs, in nanoseconds a byte.
static double measure(void (*run)(struct sv text), struct sv text)
{
    double best = 0;
    for (int i = 0; i < RUNS; i++)
        run_once(run, text, &best);
    return best;
}

static void by_library(struct sv text)
{
    struct str breaks = {0};
    struct sv line;
    while (sv_cut(&text, '\n', &line)) {
        str_clear(&breaks);
        str_reserve(&breaks, line.n);
        u8_width_linebreaks((const uint8_t *)line.p, line.n, WIDTH, 0, 0, NULL, "UTF-8", breaks.p);
    }
    str_release(&breaks);
}

static void by_us(struct sv text)
{
    struct wrap_style style = {.width = WIDTH, .ambiguous = AMBIGUOUS_NARROW};
    struct wrap_scratch scratch = {0};
    struct sv paragraph;
    long lines = 0;
    while (sv_cut(&text, '\n', &paragraph)) {
        struct wrap w = wrap_begin(paragraph, &style, &scratch);
        for (struct wrap_line line; wrap_next(&w, &line);)
            lines++;
    }
    if (lines == 0)
        fputs("no lines\n", stderr);
    wrap_scratch_release(&scratch);
}

static bool count_hit(void *arg, struct range place)
{
    *(size_t *)arg += place.end > place.off;
    return true;
}

static void find_in(struct sv text, const char *phrase)
{
    struct find f = {0};
    struct sv paragraph;
    size_t hits = 0;
    find_set(&f, sv_from(phrase));
    while (sv_cut(&text, '\n', &paragraph))
        find_all(&f, paragraph, count_hit, &hits);
    find_release(&f);
}

static void by_find(struct sv text)
{
    find_in(text, "水位站");
}

static void by_decode(struct sv text)
{
    struct str out = {0};
    struct encoding found;
    encoding_decode(text, NULL, &out, &found, NULL);
    str_release(&out);
}

static void compare(const char *name, struct sv text)
{
    double library = 0, ours = 0;
    for (int i = 0; i < RUNS; i++) {    // by turns, so that both meet the same machine
        run_once(by_library, text, &library);
        run_once(by_us, text, &ours);
    }
    printf(
        "wrap %s, %zu MB: u8_width_linebreaks %.2f ns/byte, ours %.2f ns/byte: %.1f times faster\n",
        name, text.n >> 20, library, ours, library / ours);
}

// Lines of prose: long ones without an address.
static void add_prose(struct str *out, struct sv text)
{
    struct sv line;
    while (sv_cut(&text, '\n', &line)) {
        if (line.n < 60 || sv_find(line, SV("http")) >= 0)
            continue;
        str_add(out, line);
        str_add_char(out, '\n');
    }
}

static void compare_seeds(struct str *text)
{
    glob_t found = {0};
    struct str seeds = {0}, prose = {0};
    glob("../shared/seeds/*.txt", 0, NULL, &found);
    for (size_t i = 0; i < found.gl_pathc; i++)
        file_read(found.gl_pathv[i], SIZE, &seeds, NULL);
    if (found.gl_pathc == 0)
        puts("wrap seeds: ../shared/seeds is not there: skipped");
    add_prose(&prose, str_sv(&seeds));
    repeat(text, str_sv(&prose));
    if (text->n > 0)
        compare("the seeds' prose", str_sv(text));
    repeat(text, str_sv(&seeds));
    if (text->n > 0)
        compare("the seeds, addresses and all", str_sv(text));
    globfree(&found);
    str_release(&seeds);
    str_release(&prose);
}

int main(void)
{
    struct str text = {0};
    repeat(&text, (struct sv){english, sizeof english - 1});
    compare("English", str_sv(&text));
    repeat(&text, (struct sv){chinese, sizeof chinese - 1});
    compare("Chinese", str_sv(&text));
    printf("find in Chinese: %.0f MB/s; decode UTF-8: %.0f MB/s\n",
           1000.0 / measure(by_find, str_sv(&text)), 1000.0 / measure(by_decode, str_sv(&text)));
    compare_seeds(&text);
    str_release(&text);
}
