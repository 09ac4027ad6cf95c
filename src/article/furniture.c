// Page furniture: by the rules of the sites, then by shape: runs of navigation and of single marks.
#include "yulu/article/furniture.h"

#include "furniture-rules.h"
#include "label-words.h"
#include "metadata-internal.h"
#include "parse-blocks.h"
#include "parse-chars.h"

enum {
    NAV_RUN = 3,          // blocks of navigation that make a run
    NAV_TEXT = 24,        // characters of one link of a navigation
    MARK_RUN = 4,         // lines of a single mark
    EDGE_BLOCKS = 60,     // navigation stands this near the beginning or the end
    PROSE = 60,           // characters of a paragraph that is prose
    FOOT_BYTES = 900,     // of a paragraph at the foot of a page
    LABEL = 14,           // characters of a name with a colon
    TALK_BLOCKS = 100,    // how far the same label is looked for
};

static void hide(struct document *d, uint32_t from, uint32_t to)
{
    for (uint32_t i = from; i < to && i < d->block_count; i++)
        d->blocks[i].flags |= BLOCK_FURNITURE;
}

static bool is_hidden(const struct block *b)
{
    return b->flags & (BLOCK_FURNITURE | BLOCK_REPEATED_TITLE);
}

// "name：" at the start of a block that has words behind it; empty where there is none, or where
// the word is one of credits.
static struct sv label_of(const struct block *b)
{
    struct sv rest = b->text;
    for (int i = 0; i <= LABEL && rest.n > 0; i++) {
        struct sv at = rest, key = sv_slice(b->text, 0, b->text.n - at.n);
        uint32_t c = char_take(&rest);
        if (char_is_colon(c))
            return rest.n > 0 && metadata_credit(key) == META_NONE ? key : (struct sv){0};
        if (char_ends_sentence(c) || c == 0xff0c || c == '\n')
            break;
    }
    return (struct sv){0};
}

// Whether block I is said by somebody: others near it have the same label, or labels stand on both
// sides of it.  What is said is never furniture, whatever it asks for.
static bool is_talk(const struct document *d, uint32_t i)
{
    struct sv label = label_of(&d->blocks[i]);
    uint32_t from = i > TALK_BLOCKS ? i - TALK_BLOCKS : 0, same = 0;
    if (label.n == 0)
        return false;
    for (uint32_t k = from; k < d->block_count && k < i + TALK_BLOCKS; k++)
        same += sv_eq(label_of(&d->blocks[k]), label);
    return same > 2 || (i > 0 && i + 1 < d->block_count && label_of(&d->blocks[i - 1]).n > 0 &&
                        label_of(&d->blocks[i + 1]).n > 0);
}

// What the rules say of a block's lines.
struct lines_said {
    bool hidden;               // all of them
    bool ends, hides_above;    // any of them: TAIL, ABOVE
};

// The kinds that ask how a line begins.
enum {
    LINE_KINDS =
        1 << RULE_TAIL | 1 << RULE_ABOVE | 1 << RULE_LINE | 1 << RULE_START | 1 << RULE_WORD
};

static bool is_hidden_line(const struct rules_here *r, struct sv line)
{
    return rules_match(r, RULE_LINE, line) || rules_match(r, RULE_START, line) ||
           rules_match(r, RULE_WORD, line);
}

static struct lines_said read_lines(const struct document *d, const struct rules_here *r,
                                    uint32_t i)
{
    const struct block *b = &d->blocks[i];
    struct lines_said said = {.hidden = true};
    for (uint32_t k = 0; k < block_lines(b) && !said.ends; k++) {
        struct sv line = block_line(b, k);
        bool begins = rules_beginning(r, line) & LINE_KINDS;
        said.ends = begins && rules_match(r, RULE_TAIL, line);
        said.hides_above = said.hides_above || (begins && rules_match(r, RULE_ABOVE, line));
        said.hidden = said.hidden && ((begins && is_hidden_line(r, line)) ||
                                      (rules_match(r, RULE_HAS, line) && !is_talk(d, i)));
    }
    return said;
}

static uint32_t section_end(const struct document *d, uint32_t i)
{
    uint8_t level = d->blocks[i].kind == BLOCK_HEADING ? d->blocks[i].level : 7;
    for (i++; i < d->block_count; i++)
        if (d->blocks[i].kind == BLOCK_HEADING && d->blocks[i].level <= level)
            break;
    return i;
}

static bool is_mostly_links(const struct block *b)
{
    return b->kind == BLOCK_IMAGE || b->kind == BLOCK_RULE || b->text.n == 0 ||
           block_link_bytes(b) * 2 > b->text.n || sv_starts(b->text, SV("http"));
}

// The part of the section at I that holds nothing but links; I + 1 when there is none.
static uint32_t links_end(const struct document *d, uint32_t i)
{
    uint32_t end = section_end(d, i);
    for (i++; i < end; i++)
        if (!is_mostly_links(&d->blocks[i]))
            break;
    return i;
}

// Lines of "#tag 3 个" and nothing else; or what the sign of one without a word has become.
static bool is_tags(const struct block *b)
{
    if (b->kind == BLOCK_HEADING)
        return b->text.n == 0;
    for (uint32_t k = 0; k < block_lines(b); k++)
        if (!sv_starts(block_line(b, k), SV("#")))
            return false;
    return b->kind == BLOCK_PARAGRAPH && !text_is_longer(b->text, PROSE);
}

static void hide_tags(struct document *d, uint32_t i)
{
    uint32_t end = i + 1;
    while (end < d->block_count && is_tags(&d->blocks[end]))
        end++;
    hide(d, i, end);
}

// False when all that follows is hidden now.
static bool apply_to(struct document *d, const struct rules_here *r, uint32_t i)
{
    const struct block *b = &d->blocks[i];
    if (b->kind == BLOCK_CODE || b->kind == BLOCK_TABLE || b->kind == BLOCK_RULE)
        return true;
    if (b->kind == BLOCK_IMAGE) {
        if (rules_match(r, RULE_IMAGE, b->text))
            hide(d, i, i + 1);
        return true;
    }
    struct lines_said said = read_lines(d, r, i);
    if (said.ends) {
        hide(d, i, d->block_count);
        return false;
    }
    if (said.hidden)
        hide(d, i, i + 1);
    else if (rules_match(r, RULE_TAGS, b->text) && !text_is_longer(b->text, NAV_TEXT))
        hide_tags(d, i);
    else if (b->kind == BLOCK_HEADING && rules_match(r, RULE_SECTION, b->text))
        hide(d, i, section_end(d, i));
    else if (rules_match(r, RULE_LINKS, b->text) && links_end(d, i) > i + 1)
        hide(d, i, links_end(d, i));
    if (i > 0 && said.hides_above)
        hide(d, i - 1, i);
    return true;
}

static bool is_prose(const struct block *b)
{
    return b->kind == BLOCK_PARAGRAPH && !is_hidden(b) && block_link_bytes(b) * 2 < b->text.n &&
           text_is_longer(b->text, PROSE - 1);
}

// A block that a menu is made of: short links, or in a list a short word above them.
static bool is_nav(const struct block *b)
{
    size_t links = block_link_bytes(b);
    if (b->kind != BLOCK_ITEM && b->kind != BLOCK_PARAGRAPH)
        return false;
    if (links > 0)
        return links * 10 >= b->text.n * 8 && !text_is_longer(b->text, NAV_TEXT);
    return b->kind == BLOCK_ITEM && !text_is_longer(b->text, 6);
}

// Hides runs of menu blocks in [from, to) that have enough links.
static void hide_navigation(struct document *d, uint32_t from, uint32_t to)
{
    for (uint32_t i = from; i < to;) {
        uint32_t end = i, links = 0;
        for (; end < to && is_nav(&d->blocks[end]); end++)
            links += block_link_bytes(&d->blocks[end]) > 0;
        if (links >= NAV_RUN)
            hide(d, i, end);
        i = end > i ? end : i + 1;
    }
}

// A menu and nothing else between the title and the title said once more: all of it is the head of
// the page.
static void hide_page_head(struct document *d)
{
    uint32_t menu = 0, i = 0;
    for (; i < d->block_count && i < EDGE_BLOCKS && !is_prose(&d->blocks[i]); i++) {
        menu += is_hidden(&d->blocks[i]) && is_nav(&d->blocks[i]);
        if (i > 0 && (d->blocks[i].flags & BLOCK_REPEATED_TITLE) && menu >= NAV_RUN)
            hide(d, 1, i);
    }
}

// What stands at the foot of a page on its own account: whose it is, whom to complain to.
static bool is_foot(const struct document *d, const struct rules_here *r, uint32_t i)
{
    const struct block *b = &d->blocks[i];
    return b->kind == BLOCK_PARAGRAPH && b->text.n <= FOOT_BYTES &&
           rules_match(r, RULE_FOOT, b->text) &&
           !(words_say(b->text) & (SAYS_I | SAYS_YOU | SAYS_TALK | SAYS_QUESTION)) &&
           !is_talk(d, i);
}

static bool is_around_foot(const struct block *b)
{
    return !block_is_text(b) || is_hidden(b) || is_nav(b);
}

// Hides the foot of the page: from its first menu or line about rights on, where nothing but
// menus, images and such lines follow.
static void hide_foot(struct document *d, const struct rules_here *r)
{
    uint32_t foot = d->block_count, links = 0, i = d->block_count;
    for (; i > 0 && i + EDGE_BLOCKS > d->block_count; i--) {
        const struct block *b = &d->blocks[i - 1];
        bool menu = !is_hidden(b) && is_nav(b);
        links = menu ? links + (block_link_bytes(b) > 0) : 0;
        if (is_foot(d, r, i - 1))
            foot = i - 1;
        else if (!is_around_foot(b))
            break;
        else if (links >= NAV_RUN && foot < d->block_count)
            foot = i - 1;
    }
    hide(d, foot, d->block_count);
}

static uint32_t first_prose(const struct document *d)
{
    uint32_t i = 0;
    while (i < d->block_count && i < EDGE_BLOCKS && !is_prose(&d->blocks[i]))
        i++;
    return i;
}

static uint32_t last_prose(const struct document *d)
{
    uint32_t i = d->block_count;
    while (i > 0 && i + EDGE_BLOCKS > d->block_count && !is_prose(&d->blocks[i - 1]))
        i--;
    return i;
}

static bool is_single_mark(struct sv line)
{
    return line.n <= 4 && text_characters(line) == 1 && !text_has_letter(line) &&
           !char_is_digit(char_first(line));
}

static bool is_marks(const struct block *b, uint32_t *lines)
{
    for (uint32_t k = 0; k < block_lines(b); k++)
        if (char_is_letter(char_first(b->text)) || !is_single_mark(block_line(b, k)))
            return false;
    *lines += block_lines(b);
    return b->kind == BLOCK_PARAGRAPH;
}

static void hide_marks(struct document *d)
{
    for (uint32_t i = 0; i < d->block_count;) {
        uint32_t end = i, lines = 0;
        while (end < d->block_count && is_marks(&d->blocks[end], &lines))
            end++;
        if (lines >= MARK_RUN)
            hide(d, i, end);
        i = end > i ? end : i + 1;
    }
}

// A rule between hidden blocks, or after the last shown one, parts nothing.
static void hide_loose_rules(struct document *d)
{
    uint32_t shown = d->block_count;
    while (shown > 0 &&
           (is_hidden(&d->blocks[shown - 1]) || d->blocks[shown - 1].kind == BLOCK_RULE))
        shown--;
    if (shown < d->block_count && shown > 0)
        hide(d, shown, d->block_count);
}

// Without the stop words.
static struct rules *rules_alone(void)
{
    struct rules *r = mem_zalloc(sizeof(*r));
    rules_load(r);
    return r;
}

struct rules *rules_new(void)
{
    struct rules *r = rules_alone();
    r->stop = stop_words_new();
    return r;
}

void rules_free(struct rules *r)
{
    if (r)
        rules_release(r);
    mem_free(r);
}

void furniture_mark(struct document *d, const struct rules *rules)
{
    struct rules *own = rules ? NULL : rules_alone();
    struct rules_here here = {own ? own : rules, d->url};
    for (uint32_t i = 0; i < d->block_count && apply_to(d, &here, i); i++)
        continue;
    hide_foot(d, &here);
    rules_free(own);
    hide_navigation(d, 0, first_prose(d));
    hide_page_head(d);
    hide_navigation(d, last_prose(d), d->block_count);
    hide_marks(d);
    hide_loose_rules(d);
}
