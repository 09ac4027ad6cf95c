#include "name.h"

#include "parse-chars.h"

// Quotes, emphasis and what parts words, which no name begins or ends with.
static bool is_mark(uint32_t c)
{
    static const uint_least16_t marks[] = u"*_`~“”\"'‘’「」『』@·•.,，、;；:：|-—#/";
    for (size_t i = 0; i < ARRAY_LEN(marks) - 1; i++)
        if (marks[i] == c)
            return true;
    return char_is_space(c);
}

// Marks and blanks off both ends.
static struct sv trim_marks(struct sv s)
{
    for (struct sv rest = s; s.n > 0; s = rest) {
        uint32_t c = char_take(&rest);
        if (char_is_letter(c) || !is_mark(c))
            break;
    }
    while (s.n > 0) {
        size_t n;
        uint32_t c = char_last(s, &n);
        if (char_is_letter(c) || !is_mark(c))
            break;
        s.n -= n;
    }
    return s;
}

static bool is_open(uint32_t c)
{
    return c == '(' || c == 0xff08 || c == '[' || c == 0x3010;
}

static bool is_close(uint32_t c)
{
    return c == ')' || c == 0xff09 || c == ']' || c == 0x3011;
}

// X（Y） into X and Y.
static void split_paren(struct sv s, struct sv *before, struct sv *inside)
{
    size_t open = s.n, close = s.n;
    *before = s;
    *inside = (struct sv){0};
    for (struct sv rest = s; rest.n > 0;) {
        size_t at = s.n - rest.n;
        uint32_t c = char_take(&rest);
        if (is_open(c) && open == s.n)
            open = at;
        else if (is_close(c) && close == s.n)
            close = at;
    }
    if (open == s.n || close < open)
        return;
    *before = trim_marks(sv_slice(s, 0, open));
    *inside = trim_marks(sv_slice(s, open, close));
    if (inside->n > 0) {
        struct sv rest = *inside;
        if (is_open(char_take(&rest)))
            *inside = trim_marks(rest);
    }
}

static bool is_blank(uint32_t c)
{
    return c == ' ' || c == 0x3000;
}

static bool is_blank_or_slash(uint32_t c)
{
    return is_blank(c) || c == '/' || c == 0xff0f;
}

static struct sv after_last(struct sv s, bool (*separates)(uint32_t c))
{
    struct sv last = s;
    for (struct sv rest = s; rest.n > 0;)
        if (separates(char_take(&rest)))
            last = rest;
    return trim_marks(last);
}

static bool is_number(uint32_t c)
{
    switch (c) {
    case 0x4e00:
    case 0x4e8c:
    case 0x4e09:
    case 0x56db:
    case 0x4e94:    // 一 二 三 四 五
    case 0x516d:
    case 0x4e03:
    case 0x516b:
    case 0x4e5d:
    case 0x5341:    // 六 七 八 九 十
        return true;
    default:
        return char_is_digit(c);
    }
}

// Q1, 问题三: the word without its number.
static struct sv without_number(struct sv s)
{
    for (size_t n; s.n > 0; s.n -= n) {
        uint32_t c = char_last(s, &n);
        if (!is_number(c) && !char_is_space(c))
            break;
    }
    return s;
}

static size_t han_count(struct sv s)
{
    size_t n = 0;
    while (s.n > 0)
        n += char_is_han(char_take(&s));
    return n;
}

static bool all_han(struct sv s)
{
    return s.n > 0 && han_count(s) * 3 == s.n;
}

// A surname and one or two characters.
static bool is_chinese_name(struct sv s)
{
    size_t n;
    if (!all_han(s) || !word_is_surname(s, &n))
        return false;
    size_t given = han_count(sv_slice(s, n, s.n));
    return given >= 1 && given <= 2 && !word_is_common(s);
}

// The name at the end of unit, title and name, written together: what follows the last title, or
// the last Latin letters (CFO张国强).
static struct sv name_after_title(struct sv s)
{
    if (s.n < 9 || !char_is_han(char_last(s, NULL)))
        return (struct sv){0};
    size_t end = word_title_end(s);
    for (struct sv rest = s; rest.n > 0;) {
        uint32_t c = char_take(&rest);
        if (char_is_latin(c) && s.n - rest.n > end)
            end = s.n - rest.n;
    }
    struct sv tail = trim_marks(sv_slice(s, end, s.n));
    return end > 0 && is_chinese_name(tail) ? tail : (struct sv){0};
}

// Unit and title before a Chinese name go to ABOUT.
static void split_unit(struct name *n)
{
    struct sv s = n->text, last = after_last(s, is_blank);
    struct sv name = {0};
    if (last.n < s.n && han_count(s) > han_count(last) && all_han(last) && han_count(last) >= 2 &&
        han_count(last) <= 4 && han_count(sv_slice(s, 0, s.n - last.n)) >= 2)
        name = last;
    else if (last.n == s.n || is_chinese_name(last))
        name = last.n < s.n && is_chinese_name(last) ? last : name_after_title(s);
    else
        name = name_after_title(s);
    if (name.n == 0 || name.n >= s.n)
        return;
    struct sv unit = trim_marks(sv_slice(s, 0, (size_t)(name.p - s.p)));
    if (sv_ends(unit, SV(" x")) || sv_ends(unit, SV(" X")) || sv_ends(unit, SV("×")))
        return;    // two names: 罗新 x 马兰
    n->about = word_class(unit) == WORD_FIELD ? (struct sv){0} : unit;
    n->text = name;
}

// "ReadWrite网": a site is called by its Latin name.
static struct sv without_medium(struct sv s)
{
    static const char *const media[] = {"网站", "网", "杂志", "周刊", "报", "社", "编辑部"};
    if (char_is_han(char_first(s)))
        return s;
    for (size_t i = 0; i < ARRAY_LEN(media); i++) {
        struct sv m = sv_from(media[i]), head = sv_slice(s, 0, s.n > m.n ? s.n - m.n : 0);
        if (sv_ends(s, m) && char_is_latin(char_last(head, NULL)) && han_count(head) == 0)
            return text_trim(head);
    }
    return s;
}

static enum role role_of(enum word w)
{
    if (w == WORD_HOST || w == WORD_QUESTION)
        return ROLE_HOST;
    return w == WORD_GUEST || w == WORD_ANSWER ? ROLE_GUEST : ROLE_UNKNOWN;
}

// 主持人Garry, 局长答: the role word off the name.
static void take_role_words(struct name *n)
{
    size_t bytes;
    enum word w = word_prefix(n->text, &bytes);
    if (w != WORD_NONE) {
        struct sv rest = trim_marks(sv_slice(n->text, bytes, n->text.n));
        n->hint = role_of(w);
        if (text_letters(rest) >= 2)    // 嘉宾A stays whole
            n->text = rest;
    }
    w = word_suffix(n->text, &bytes);
    if (bytes == 0)
        return;
    struct sv rest = trim_marks(sv_slice(n->text, 0, n->text.n - bytes));
    if (text_letters(rest) >= 2 || word_class(rest) != WORD_NONE) {
        n->hint = w != WORD_NONE ? role_of(w) : n->hint;
        n->text = rest;
    }
}

enum {
    ALIAS_MAX = 8,      // characters
    SKIPPED_MAX = 4,    // marks between 简称 and what it is: 为“
};

static bool is_word(uint32_t c)
{
    return char_is_letter(c) || char_is_digit(c);
}

// The letters that TEXT begins with, past 为 and quotes.
static struct sv take_alias(struct sv text)
{
    for (int i = 0; i < SKIPPED_MAX && text.n > 0; i++) {
        struct sv rest = text;
        uint32_t c = char_take(&rest);
        if (is_word(c) && c != 0x4e3a && c != 0x70ba)    // 为 為
            break;
        text = rest;
    }
    struct sv rest = text, next = text;
    for (int i = 0; i < ALIAS_MAX && is_word(char_take(&next)); i++)
        rest = next;
    return sv_slice(text, 0, text.n - rest.n);
}

// Where TEXT next says what somebody is called, and the bytes that say so: 简称, （以下、.
static ptrdiff_t alias_mark(struct sv text, size_t *bytes)
{
    static const char *const marks[] = {"简称", "簡稱", "（以下、", "(以下、"};
    ptrdiff_t first = sv_starts(text, SV("以下、")) ? 0 : -1;    // the parenthesis is off
    *bytes = first == 0 ? SV("以下、").n : 0;
    for (size_t i = 0; i < ARRAY_LEN(marks); i++) {
        ptrdiff_t at = sv_find(text, sv_from(marks[i]));
        if (at >= 0 && (first < 0 || at < first)) {
            first = at;
            *bytes = sv_from(marks[i]).n;
        }
    }
    return first;
}

bool name_alias(struct sv *rest, struct sv *before, struct sv *alias)
{
    size_t bytes;
    ptrdiff_t at = alias_mark(*rest, &bytes);
    if (at < 0)
        return false;
    *before = sv_slice(*rest, 0, (size_t)at);
    *rest = sv_slice(*rest, (size_t)at + bytes, rest->n);
    *alias = take_alias(*rest);
    return true;
}

// 以下、森: what INSIDE a parenthesis says that the one before it is called.
static bool called_inside(struct sv inside, struct sv *alias)
{
    struct sv rest = inside, told;
    return name_alias(&rest, &told, alias) && alias->n > 0 &&
           (told.n == 0 || sv_ends(told, SV("以下")));
}

static void read_parens(struct name *n)
{
    struct sv before, inside, alias;
    split_paren(n->text, &before, &inside);
    if (inside.n == 0)
        return;
    enum word w = word_class(without_number(before));
    bool called = called_inside(inside, &alias);
    bool answers = w == WORD_ANSWER && text_letters(inside) >= 2;    // A1（程曼）, not 答（笑）
    if (before.n == 0 || w == WORD_QUESTION || w == WORD_HOST || answers) {
        n->hint = role_of(w);
        n->text = called ? alias : after_last(inside, is_blank_or_slash);
        n->about = n->text.n < inside.n && !called
                       ? trim_marks(sv_slice(inside, 0, inside.n - n->text.n))
                       : (struct sv){0};
    } else {
        n->text = called ? alias : before;    // 何远（以下简称何）
        n->about = called || !text_has_letter(inside) ? (struct sv){0} : inside;
    }
}

static bool is_count(uint32_t c)
{
    return (c >= 'A' && c <= 'D') || c == 0x7532 || c == 0x4e59 || c == 0x4e19 ||
           c == 0x4e01;    // 甲 乙 丙 丁
}

// 方案A, 乙方案: one of several things.
static bool is_counted_field(struct sv s)
{
    struct sv rest = s;
    size_t bytes;
    if (is_count(char_take(&rest)) && word_class(rest) == WORD_FIELD)
        return true;
    return is_count(char_last(s, &bytes)) &&
           word_class(text_trim(sv_slice(s, 0, s.n - bytes))) == WORD_FIELD;
}

// 第一步, 第12讲
static bool is_ordinal(struct sv s)
{
    static const char numbers[] = "零一二三四五六七八九十百0123456789";
    static const char measures[] = "步讲章节课条点部篇集期回阶轮幕场天周";
    struct sv rest = s;
    if (char_take(&rest) != 0x7b2c)    // 第
        return false;
    struct sv next = rest;
    for (char_take(&next); rest.n > 0; char_take(&next)) {
        struct sv c = sv_slice(rest, 0, rest.n - next.n);
        if (sv_find(SV(numbers), c) < 0)
            return next.n == 0 && sv_find(SV(measures), c) >= 0;
        rest = next;
    }
    return false;
}

static bool set_class(struct name *n)
{
    n->word = word_class(n->text);
    struct sv bare = n->word == WORD_NONE ? without_number(n->text) : n->text;
    if (bare.n > 0 && bare.n < n->text.n) {
        enum word w = word_class(bare);
        n->word = w;
        if (w == WORD_QUESTION || w == WORD_ANSWER || w == WORD_FIELD)
            n->text = bare;
    }
    if (n->word == WORD_NONE && n->text.n > 3 && (is_counted_field(n->text) || is_ordinal(n->text)))
        n->word = WORD_FIELD;
    if (n->word != WORD_NONE && role_of(n->word) != ROLE_UNKNOWN)
        n->hint = role_of(n->word);
    return n->word != WORD_NONE;
}

// Whether the words of what is left of the label, where LEFT was before, say a role.
static bool change_says_role(struct name *n, struct sv left)
{
    return !(n->text.p == left.p && n->text.n == left.n) && set_class(n);
}

// 回复@小树: says who is answered, not who answers.
static bool answers_somebody(struct sv label)
{
    return sv_starts(label, SV("回复@")) || sv_starts(label, SV("回覆@")) ||
           sv_starts(label, SV("回复 @")) || sv_starts(label, SV("答@"));
}

struct name name_read(struct sv label)
{
    struct name n = {.text = trim_marks(label)};
    if (answers_somebody(n.text))
        n.text = SV("A");
    if (set_class(&n))
        return n;
    struct sv left = n.text;
    read_parens(&n);
    if (change_says_role(&n, left))
        return n;
    left = n.text;
    take_role_words(&n);
    if (change_says_role(&n, left))
        return n;
    if (word_ending(n.text) != WORD_NONE) {
        n.hint = role_of(word_ending(n.text));
        return n;
    }
    left = n.text;
    split_unit(&n);
    n.text = without_medium(n.text);
    size_t honorific = word_honorific(n.text);
    n.text = text_trim(sv_slice(n.text, 0, n.text.n - honorific));
    n.honoured = honorific > 0;
    if (n.text.n != left.n)
        n.word = word_class(n.text);
    return n;
}

struct letters {
    size_t han, kana, hangul, latin, digits, other, words, capitals;
};

static struct letters letters_of(struct sv s)
{
    struct letters l = {0};
    uint32_t before = ' ';
    while (s.n > 0) {
        uint32_t c = char_take(&s);
        bool starts = char_is_space(before) || before == '-' || before == '.';
        l.han += char_is_han(c);
        l.kana += char_is_kana(c);
        l.hangul += char_is_hangul(c);
        l.latin += char_is_latin(c);
        l.digits += char_is_digit(c);
        l.words += char_is_latin(c) && char_is_space(before);
        l.capitals += char_is_upper(c) && starts;
        l.other += !char_is_letter(c) && !char_is_digit(c) && !char_is_space(c) && c != '.' &&
                   c != '-' && c != '\'' && c != 0xb7 && c != 0x2019 && c != '_' && c != 0x3001 &&
                   c != 0x30fb && c != '&';
        before = c;
    }
    return l;
}

static bool has_function_word(struct sv s)
{
    while (s.n > 0)
        if (word_is_function(char_take(&s)))
            return true;
    return false;
}

// 张三说, 主要更新如下: the end of a sentence that leads on, not a name.
static bool leads_on(struct sv s)
{
    static const char *const ends[] = {
        "说",   "说道", "表示", "认为", "指出", "写道", "问道", "如下", "包括", "介绍", "下", "称",
        "強調", "强调", "道",   "有",   "例",   "中",   "后",   "时",   "上",   "來",   "来"};
    for (size_t i = 0; i < ARRAY_LEN(ends); i++)
        if (sv_ends(s, sv_from(ends[i])))
            return true;
    return false;
}

static int quality_latin(const struct letters *l)
{
    if (l->words > 5 || l->latin > 40)
        return -1;
    if (l->capitals >= l->words && l->words <= 4)
        return 1;
    return l->words <= 1 || l->capitals * 2 >= l->words ? 0 : -1;
}

// where T, with the lid: words that go on, not a name.
static bool goes_on(struct sv s)
{
    static const char *const openings[] = {"where ", "when ", "while ", "with ",  "from ",
                                           "that ",  "this ", "then ",  "which ", "these ",
                                           "those ", "each ", "every ", "also "};
    for (size_t i = 0; i < ARRAY_LEN(openings); i++)
        if (sv_starts(s, sv_from(openings[i])))
            return true;
    return false;
}

// Holm, Anna
static bool is_turned_round(struct sv s)
{
    ptrdiff_t comma = sv_find(s, SV(", "));
    return comma > 0 && char_is_upper(char_first(s)) &&
           char_is_upper(char_first(sv_slice(s, (size_t)comma + 2, s.n)));
}

int name_quality(const struct name *name)
{
    struct letters l = letters_of(name->text);
    if (l.other == 1 && l.words == 2 && is_turned_round(name->text))
        l.other = 0;
    if (name->word == WORD_FIELD || l.other > 0 || name->text.n == 0 ||
        sv_starts(name->text, SV("以下")))
        return -1;
    if (name->word != WORD_NONE || name->hint != ROLE_UNKNOWN)
        return 1;
    if (l.digits > 2 || l.han + l.kana + l.hangul > 10)
        return -1;
    if (l.han + l.kana + l.hangul == 0)
        return l.latin > 0 && !goes_on(name->text) ? quality_latin(&l) : -1;
    if (name->honoured || word_is_address(name->text) || is_chinese_name(name->text) ||
        name->about.n > 0)
        return 1;
    if (l.han > 0 && l.kana == 0 && (has_function_word(name->text) || leads_on(name->text)))
        return -1;
    if (l.han >= 4 && word_ends_as_field(name->text))
        return -1;
    if (l.hangul > 0 && l.han == 0)
        return l.hangul >= 2 && l.hangul <= 5 ? 1 : 0;
    if (l.kana > 0)
        return l.kana + l.han >= 2 && l.kana + l.han <= 8 ? 1 : 0;
    return l.han + l.latin <= 8 ? 0 : -1;
}
