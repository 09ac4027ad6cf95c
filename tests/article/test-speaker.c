#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <dirent.h>
#include <stdlib.h>

#include "../../src/article/label-table.h"
#include "../../src/article/label.h"
#include "../../src/article/name.h"
#include "article/article.h"
#include "yulu/base/file.h"

static const struct {
    const char *text;
    int delim;    // -1: no label
    const char *name;
    const char *rest;
} labels[] = {
    {"主持人Garry： 今天", DELIM_COLON, "主持人Garry", "今天"},
    {"A：好", DELIM_COLON, "A", "好"},
    {"Q:如何看待？", DELIM_COLON, "Q", "如何看待？"},
    {"Tom Reed: I do", DELIM_COLON, "Tom Reed", "I do"},
    {"周梅:2017年首播", DELIM_COLON, "周梅", "2017年首播"},
    {"陈晓:Sunday Topics", DELIM_COLON, "陈晓", "Sunday Topics"},
    {"网址http://example.org", -1, "", ""},
    {"罗江春 ：创始人", DELIM_COLON, "罗江春", "创始人"},
    {"王　朔：好", DELIM_COLON, "王　朔", "好"},
    {"杨强（诺亚方舟实验室主任）：您好", DELIM_COLON, "杨强（诺亚方舟实验室主任）", "您好"},
    {"2、James Kynge：请问", DELIM_COLON, "James Kynge", "请问"},
    {"01.网友：请问", DELIM_COLON, "网友", "请问"},
    {"🎤 主持人：您好", DELIM_COLON, "主持人", "您好"},
    {"主持｜各位好", DELIM_COLON, "主持", "各位好"},
    {"段永平；是的", DELIM_TYPO, "段永平", "是的"},
    {"【Greg】 好吧", DELIM_BRACKET, "Greg", "好吧"},
    {"【Greg】：好吧", DELIM_BRACKET, "Greg", "好吧"},
    {"一平　兎に角、近代の女性は", DELIM_WIDE, "一平", "兎に角、近代の女性は"},
    {"Lenny (00:03): Hello", DELIM_TIME, "Lenny", "Hello"},
    {"说话人1 00:15", DELIM_TIME, "说话人1", ""},
    {"2024-05-01 10:23:45 小北(12345)", DELIM_TIME, "小北(12345)", ""},
    {"小北 2024/5/1 10:23\n在吗", DELIM_TIME, "小北", "在吗"},
    {"2024年5月1日 10:23 开会，地点另行通知", -1, "", ""},
    {"[00:01:30] Ann: Hello", DELIM_COLON, "Ann", "Hello"},
    {"唐鳳", DELIM_ALONE, "唐鳳", ""},
    {"《人物》：你好", DELIM_COLON, "人物", "你好"},
    {"<张三>：你好", DELIM_COLON, "张三", "你好"},
    {"《长夜》写的是", -1, "", ""},
    {"罗新 | 你好", DELIM_COLON, "罗新", "你好"},
    {"罗新|你好", -1, "", ""},
    {"Q1. 几点？", DELIM_COLON, "Q1", "几点？"},
    {"A. Forty.", DELIM_COLON, "A", "Forty."},
    {"A.I. is here, and it stays", -1, "", ""},
    {"问3、几点？", DELIM_COLON, "问3", "几点？"},
    {"http://example.org/a", -1, "", ""},
    {"12:30 我们出发，走了很久", -1, "", ""},
    {"他推开门，说：“我回来了。”", -1, "", ""},
    {"[1] https://example.org", -1, "", ""},
    {"[文字](http://example.org)", -1, "", ""},
    {"这是很长的一句话没有标点一直说下去直到四十个字以后才有一个冒号所以它不是标签：对", -1, "",
     ""},
    {"[0:00:07.980] ANNA: Hello", DELIM_COLON, "ANNA", "Hello"},
    {"12/05/2021, 10:01 - Anna: Hello", DELIM_COLON, "Anna", "Hello"},
    {"[12.05.21, 10:01:07] Anna: Hello", DELIM_COLON, "Anna", "Hello"},
    {"10:01 <anna> hello", DELIM_BRACKET, "anna", "hello"},
    {"[10:01 AM] <anna> hello", DELIM_BRACKET, "anna", "hello"},
    {"Anna, [12.05.2021 10:01]", DELIM_TIME, "Anna", ""},
    {"Holm, Anna   0:03", DELIM_TIME, "Holm, Anna", ""},
    {"anna — 05/12/2021 10:01 AM", DELIM_TIME, "anna", ""},
    {"anna — Today at 10:01", DELIM_TIME, "anna", ""},
    {"anna — the keeper, at 10:01", -1, "", ""},
    {"ANNA HOLM, HOST: Hello", DELIM_COLON, "ANNA HOLM", "Hello"},
    {"ANNA. Who is there?", DELIM_POINT, "ANNA", "Who is there?"},
    {"Mr. Holm. Thank you.", DELIM_POINT, "Mr. Holm", "Thank you."},
    {"Senator Holm. Thank you.", DELIM_POINT, "Senator Holm", "Thank you."},
    {"Thank you. That is all I have to say today.", -1, "", ""},
    {"II. The river, and those who live at it", -1, "", ""},
    {"ANNA HOLM How many boats?", DELIM_BLANK, "ANNA HOLM", "How many boats?"},
    {"OF THE SOFTWARE OR THE USE", -1, "", ""},
    {"NASA is far away, and so are we", -1, "", ""},
    {"石井 よろしくお願いします。", DELIM_BLANK, "石井", "よろしくお願いします。"},
    {"(委員)いつですか。", DELIM_BRACKET, "委員", "いつですか。"},
    {"(note) it rains", -1, "", ""},
    {"", -1, "", ""},
};

static void test_labels(void **state)
{
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(labels); i++) {
        struct label l;
        struct sv text = sv_from(labels[i].text);
        bool found = label_read(text, 0, &l);
        if (found != (labels[i].delim >= 0))
            fail_msg("%s: %s", labels[i].text, found ? "is no label" : "no label found");
        if (!found)
            continue;
        assert_int_equal(l.delim, labels[i].delim);
        assert_sv(l.name, labels[i].name);
        assert_sv(sv_slice(text, l.end, text.n), labels[i].rest);
    }
}

static const struct {
    const char *label, *name, *about;
    enum role hint;
    int quality;
} names[] = {
    {"主持人Garry", "Garry", "", ROLE_HOST, 1},
    {"主持人", "主持人", "", ROLE_HOST, 1},
    {"记者 张三", "张三", "", ROLE_HOST, 1},
    {"局长答", "局长", "", ROLE_GUEST, 1},
    {"@山雀 提问", "山雀", "", ROLE_HOST, 1},
    {"Q1", "Q", "", ROLE_HOST, 1},
    {"问题一（瑞典研究所/沈晴霞）", "沈晴霞", "瑞典研究所", ROLE_HOST, 1},
    {"杨强（诺亚方舟实验室主任）", "杨强", "诺亚方舟实验室主任", ROLE_UNKNOWN, 1},
    {"广州代表处代表 孙福友", "孙福友", "广州代表处代表", ROLE_UNKNOWN, 1},
    {"广州代表处CFO张国强", "张国强", "广州代表处CFO", ROLE_UNKNOWN, 1},
    {"广州代表处HR BP 贺志雄", "贺志雄", "广州代表处HR BP", ROLE_UNKNOWN, 1},
    {"ReadWrite网", "ReadWrite", "", ROLE_UNKNOWN, 1},
    {"笹田さん", "笹田", "", ROLE_UNKNOWN, 1},
    {"任总", "任总", "", ROLE_UNKNOWN, 1},
    {"Steven Vaughan-Nichols", "Steven Vaughan-Nichols", "", ROLE_UNKNOWN, 1},
    {"hogelog", "hogelog", "", ROLE_UNKNOWN, 0},
    {"罗新 x 马兰", "罗新 x 马兰", "", ROLE_UNKNOWN, 0},
    {"说话人1", "说话人1", "", ROLE_UNKNOWN, 0},
    {"内容导读", "内容导读", "", ROLE_UNKNOWN, -1},
    {"Break", "Break", "", ROLE_UNKNOWN, -1},
    {"主要更新如下", "主要更新如下", "", ROLE_UNKNOWN, -1},
    {"for example", "for example", "", ROLE_UNKNOWN, -1},
    {"where T", "where T", "", ROLE_UNKNOWN, -1},
    {"feat(Calendar)", "feat", "Calendar", ROLE_UNKNOWN, 0},
    {"方案A", "方案A", "", ROLE_UNKNOWN, -1},
    {"乙方案", "乙方案", "", ROLE_UNKNOWN, -1},
    {"嘉宾A", "嘉宾A", "", ROLE_GUEST, 1},
    {"何远（以下简称何）", "何", "", ROLE_UNKNOWN, 0},
    {"以下为采访实录", "以下为采访实录", "", ROLE_UNKNOWN, -1},
};

static void test_names(void **state)
{
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        struct name n = name_read(sv_from(names[i].label));
        assert_sv(n.text, names[i].name);
        assert_sv(n.about, names[i].about);
        assert_int_equal(n.hint, names[i].hint);
        if (name_quality(&n) != names[i].quality)
            fail_msg("%s: quality %d, not %d", names[i].label, name_quality(&n), names[i].quality);
    }
}

static void check_sorted(const struct word_list *list)
{
    for (size_t i = 1; i < list->n; i++)
        if (word_compare(list->words[i - 1], list->words[i]) >= 0)
            fail_msg("%s is not before %s", list->words[i - 1].p, list->words[i].p);
}

static void test_tables(void **state)
{
    (void)state;
    check_sorted(&field_words);
    check_sorted(&common_words);
    check_sorted(&titling_words);
    check_sorted(&called_words);
    for (size_t i = 1; i < role_words.n; i++)
        assert_true(word_compare(role_words.words[i - 1].word, role_words.words[i].word) < 0);
    for (size_t i = 1; i < surname_count; i++)
        assert_true(memcmp(surnames + i * 3 - 3, surnames + i * 3, 3) < 0);
    for (size_t i = 1; i < title_end_count; i++)
        assert_true(title_ends[i - 1] < title_ends[i]);
    for (size_t i = 0; i < title_words.n; i++)
        assert_int_equal(word_title_end(title_words.words[i]), title_words.words[i].n);
    for (size_t i = 0; i < introducing_words.n; i++)
        assert_true(word_introduces(introducing_words.words[i]));
    size_t places = 0, characters = 0;
    for (size_t i = 0; i < SAID_PLACES; i++)
        places += said_places[i] > 0;
    for (size_t i = 0; i < said_word_count; i++) {
        const char *p = said_words[i].word.p;
        bool first = i == 0 || memcmp(said_words[i - 1].word.p, p, 3) != 0;
        unsigned place = word_said_place(p);
        while (first && said_places[place] && said_places[place] != i + 1)
            place = (place + 1) % SAID_PLACES;
        if (first && !said_places[place])
            fail_msg("%s: said_places should have [%u] = %zu", p, place, i + 1);
        characters += first;
    }
    assert_int_equal(places, characters);
    uint32_t letters[LETTER_BYTES] = {0};
    for (size_t i = 0; i < letter_word_count; i++) {
        struct sv word = letter_words[i].word;
        assert_true(word.n < LETTER_BYTES);
        if (i > 0 && word_compare(letter_words[i - 1].word, word) >= 0)
            fail_msg("%s is not before %s", letter_words[i - 1].word.p, word.p);
        letters[word.n] |= UINT32_C(1) << (word.p[0] & 0x1f);
    }
    assert_memory_equal(letters, letter_bits, sizeof(letters));
}

// The fixtures: tests/article/fixtures/x.turns says for x.md or x.txt "line, speaker, role", a turn
// a line.
#define FIXTURES "tests/article/fixtures"

static const char *role_name(enum role role)
{
    return role == ROLE_HOST ? "host" : role == ROLE_GUEST ? "guest" : "unknown";
}

static void turns_as_text(const struct document *d, struct str *out)
{
    for (uint32_t i = 0; i < d->turn_count; i++) {
        const struct speaker *s = &d->speakers[d->turns[i].speaker];
        str_addf(out, "%u\t%.*s\t%s\n", d->turns[i].line, (int)s->name.n, s->name.p,
                 role_name(s->role));
    }
}

static void check_invariants(const struct document *d, const char *path)
{
    for (uint32_t i = 0; i < d->turn_count; i++) {
        const struct turn *t = &d->turns[i];
        bool ordered = t->block < t->end_block && t->end_block <= d->block_count &&
                       (i == 0 || d->turns[i - 1].end_block <= t->block);
        if (!ordered || (d->blocks[t->block].flags & BLOCK_FURNITURE))
            fail_msg("%s: turn %u is out of order or hidden", path, i);
        assert_true(t->label_end <= d->blocks[t->block].text.n);
        assert_true(t->question < (int32_t)i);
    }
}

static void read_into(struct str *out, const char *path)
{
    struct err e = {0};
    if (!file_read(path, 1 << 20, out, &e))
        fail_msg("%s", e.text);
}

static void check_fixture(const char *stem)
{
    struct str path = {0}, text = {0}, want = {0}, have = {0};
    str_addf(&path, FIXTURES "/%s.turns", stem);
    read_into(&want, str_c(&path));
    str_clear(&path);
    str_addf(&path, FIXTURES "/%s.md", stem);
    if (!file_exists(str_c(&path))) {
        str_clear(&path);
        str_addf(&path, FIXTURES "/%s.txt", stem);
    }
    read_into(&text, str_c(&path));
    struct document d = parsed(str_c(&text), str_c(&path));
    turns_as_text(&d, &have);
    if (!sv_eq(str_sv(&have), str_sv(&want)))
        fail_msg("%s has the turns\n%snot\n%s", stem, str_c(&have), str_c(&want));
    check_invariants(&d, stem);
    document_release(&d);
    str_release(&path);
    str_release(&text);
    str_release(&want);
    str_release(&have);
}

// Each shape has a text that is set as usual, x-plain, and one that is disturbed, x-odd.
static void check_partner(struct sv stem)
{
    bool plain = sv_ends(stem, SV("-plain"));
    struct sv shape = sv_slice(stem, 0, stem.n - (plain ? SV("-plain").n : SV("-odd").n));
    struct str path = {0};
    str_addf(&path, FIXTURES "/%.*s%s.turns", (int)shape.n, shape.p, plain ? "-odd" : "-plain");
    if (!file_exists(str_c(&path)))
        fail_msg("%.*s has no partner %s", (int)stem.n, stem.p, str_c(&path));
    str_release(&path);
}

static void test_fixtures(void **state)
{
    (void)state;
    struct dirent **entries = NULL;
    int n = scandir(FIXTURES, &entries, NULL, alphasort), checked = 0;
    for (int i = 0; i < n; i++) {
        char *dot = strstr(entries[i]->d_name, ".turns");
        if (dot) {
            *dot = '\0';
            check_fixture(entries[i]->d_name);
            struct sv stem = sv_from(entries[i]->d_name);
            if (sv_ends(stem, SV("-plain")) || sv_ends(stem, SV("-odd")))
                check_partner(stem);
            checked++;
        }
        free(entries[i]);
    }
    free(entries);
    assert_true(checked >= 50);
}

static void test_biographies_without_talk(void **state)
{
    (void)state;
    struct document d =
        parsed("# 预告\n\n**程一：**筑路协会创始人，曾任教授。\n\n**姚二：**远方科技 "
               "CEO，毕业于北方大学。\n",
               "x.md");
    assert_int_equal(d.turn_count, 0);
    assert_int_equal(d.speaker_count, 2);
    assert_sv(d.speakers[0].name, "程一");
    assert_sv(d.speakers[0].about, "筑路协会创始人，曾任教授。");
    assert_int_equal(d.speakers[1].turns, 0);
    document_release(&d);
}

// clang-format off
#define TALK(a, b, c) \
    "**甲一：**几点开门？\n\n**乙二：**天亮，我就开。\n\n" a "**甲一：**冬天呢？\n\n**乙二：**晚一点。\n\n" b \
    "**甲一：**您累吗？\n\n**乙二：**还好。\n\n" c
// clang-format on

static const struct {
    const char *text, *block;
    bool inside;
} strong_lines[] = {
    {TALK("**开门**\n\n", "**打烊**\n\n", ""), "打烊", false},
    {TALK("**开门**\n\n", "**打烊**\n\n", ""), "开门", false},
    {TALK("**01**\n\n**开门**\n\n", "**02**\n\n**打烊**\n\n", ""), "01", false},
    {TALK("一、开门\n\n", "二、打烊\n\n", ""), "二、打烊", false},
    {TALK("一、开门\n\n", "二、打烊，我就睡了。\n\n", ""), "二、打烊，我就睡了。", true},
    // one alone too, unless the talk has real headings
    {TALK("**开门**\n\n", "", ""), "开门", false},
    {TALK("**开门**\n\n", "## 打烊\n\n", ""), "开门", true},
    // a sentence, or in the middle of what is said: emphasis
    {TALK("**天亮就开。**\n\n", "**冬天晚。**\n\n", ""), "天亮就开。", true},
    {TALK("**第一**\n\n再说\n\n", "**第二**\n\n再说\n\n", "**第三**\n\n再说\n\n"), "第二", true},
    // below the last answer
    {TALK("", "", "*（本文经删节，未经本人审阅。）*\n"), "（本文经删节，未经本人审阅。）", false},
    {TALK("", "", "（谈话整理：某某）\n"), "（谈话整理：某某）", false},
    {TALK("", "", "（笑）\n"), "（笑）", true},
    {TALK("", "", "排版 | 丁三\n\n题图来源：某某\n\n— 完 —\n"), "题图来源：某某", false},
    {TALK("", "", "排版 | 丁三\n\n题图来源：某某\n\n— 完 —\n"), "排版 | 丁三", false},
    {TALK("", "", "**采访嘉宾介绍**\n\n乙二，守门人。\n"), "乙二，守门人。", false},
    {TALK("**Part 1 开门**\n\n", "**Part 2 打烊**\n\n", ""), "Part 2 打烊", false},
};

static void test_strong_lines(void **state)
{
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(strong_lines); i++) {
        struct document d = parsed(strong_lines[i].text, "x.md");
        const struct block *b = block_with(&d, strong_lines[i].block);
        if ((b->turn >= 0) != strong_lines[i].inside)
            fail_msg("%s: %s is %s a turn", strong_lines[i].text, strong_lines[i].block,
                     b->turn >= 0 ? "in" : "outside");
        document_release(&d);
    }
}

static void test_introductions(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "## 嘉宾简介\n\n**周一：**纸匠，住在山里。\n\n**许二：**排字的人，著有《我的铅字》。\n\n## "
        "谈话\n\n"
        "**周一：**你好吗？\n\n**许二：**我好。\n\n**周一：**冷吗？\n\n**许二：**"
        "不冷，我习惯了。\n",
        // the talk begins without a heading of its own
        "**本期嘉宾**\n\n周一：纸匠，住在山里。\n\n许二：排字的人。\n\n"
        "周一：你好吗？\n\n许二：我好。\n\n周一：冷吗？\n\n许二：不冷，我习惯了。\n",
        // lines of a cast
        "主持人：周一（纸匠，住在山里）\n嘉宾：许二，排字的人\n\n"
        "周一：你好吗？\n\n许二：我好。\n\n周一：冷吗？\n\n许二：不冷，我习惯了。\n",
        "这场谈话由何三在河边的茶馆里主持，对话嘉宾为：\n周一 纸匠，住在山里。\n许二 排字的人\n\n"
        "周一：你好吗？\n\n许二：我好。\n\n周一：冷吗？\n\n许二：不冷，我习惯了。\n",
        "嘉宾介绍：\n\n周一：纸匠，住在山里。\n\n许二：排字的人。\n\n---\n\n"
        "周一：你好吗？\n\n许二：我好。\n\n周一：冷吗？\n\n许二：不冷，我习惯了。\n",
    };
    for (size_t i = 0; i < ARRAY_LEN(texts); i++) {
        struct document d = parsed(texts[i], "x.md");
        if (d.turn_count != 4 || d.speaker_count != 2)
            fail_msg("%s: %u turns of %u", texts[i], d.turn_count, d.speaker_count);
        assert_true(sv_starts(d.speakers[0].about, SV("纸匠，住在山里")));
        document_release(&d);
    }
}

static void test_abouts_in_the_text(void **state)
{
    (void)state;
    static const struct {
        const char *text, *about;
    } heads[] = {
        {"We met Tom Reed, Keeper of the Bridge, at noon.", "Keeper of the Bridge"},
        {"Tom Reed is a keeper of bridges. He reads.", "a keeper of bridges"},
        {"With me is Tom Reed, founder of a ferry (and more).", "founder of a ferry"},
        {"We met Tom Reed, Ines Holm, and the boy.", ""},
        {"I saw Tom Reed, his second time this year.", ""},
        {"Tom Reed is late.", ""},
    };
    for (size_t i = 0; i < ARRAY_LEN(heads); i++) {
        struct str text = {0};
        str_addf(&text,
                 "# A talk\n\n%s\n\n**Ines Holm:** Are you well?\n\n**Tom Reed:** I "
                 "am.\n\n**Ines Holm:** Are you cold?\n\n**Tom Reed:** I am not.\n",
                 heads[i].text);
        struct document d = parsed(str_c(&text), "x.md");
        assert_int_equal(d.speaker_count, 2);
        assert_sv(d.speakers[1].about, heads[i].about);
        document_release(&d);
        str_release(&text);
    }
}

static void test_turns_know_their_question(void **state)
{
    (void)state;
    struct document d = parsed("问：几点了？\n\n答：三点，我刚看过。\n\n也许四点。\n\n问：真的吗？"
                               "\n\n答：真的。\n\n## 参考文献\n\n[1] 某书\n",
                               "x.md");
    assert_int_equal(d.turn_count, 4);
    assert_int_equal(d.turns[1].question, 0);
    assert_int_equal(d.turns[3].question, 2);
    assert_int_equal(d.turns[1].characters, 13);
    assert_int_equal(d.turns[1].end_block - d.turns[1].block, 2);
    assert_int_equal(block_with(&d, "参考文献")->turn, -1);
    const struct block *first = &d.blocks[d.turns[0].block];
    assert_int_equal(first->spans[0].kind, SPAN_LABEL);
    assert_int_equal(first->spans[0].end, 6);
    document_release(&d);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_labels),
        cmocka_unit_test(test_names),
        cmocka_unit_test(test_tables),
        cmocka_unit_test(test_fixtures),
        cmocka_unit_test(test_biographies_without_talk),
        cmocka_unit_test(test_strong_lines),
        cmocka_unit_test(test_introductions),
        cmocka_unit_test(test_abouts_in_the_text),
        cmocka_unit_test(test_turns_know_their_question),
    };
    return cmocka_run_group_tests_name("speaker", tests, NULL, NULL);
}
