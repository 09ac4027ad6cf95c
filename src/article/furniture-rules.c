#include "furniture-rules.h"

#include <dirent.h>
#include <stdlib.h>

#include "parse-chars.h"
#include "yulu/base/asset.h"
#include "yulu/base/file.h"

enum { RULES_FILE_MAX = 1 << 20, HAS_MAX = 60, SECTION_BYTES = 200 };

static const struct sv kind_names[] = {
    [RULE_LINE] = {"line", 4},   [RULE_START] = {"start", 5},     [RULE_HAS] = {"has", 3},
    [RULE_TAIL] = {"tail", 4},   [RULE_SECTION] = {"section", 7}, [RULE_LINKS] = {"links", 5},
    [RULE_IMAGE] = {"image", 5}, [RULE_ABOVE] = {"above", 5},     [RULE_FOOT] = {"foot", 4},
    [RULE_TAGS] = {"tags", 4},   [RULE_WORD] = {"word", 4},
};
_Static_assert(ARRAY_LEN(kind_names) == RULE_KIND_COUNT, "a name for each kind of rule");
_Static_assert(RULE_KIND_COUNT <= 16, "a bit for each kind of rule");

// Where the table has texts that begin like P.
static unsigned place_of(const char *p)
{
    uint32_t key = (uint32_t)(unsigned char)p[0] << 16 | (uint32_t)(unsigned char)p[1] << 8 |
                   (unsigned char)p[2];
    return key * 2654435761u >> 16 & (RULES_PLACES - 1);
}

static void add_rule(struct rules *r, struct rule rule)
{
    unsigned place = place_of(rule.text.p);
    rule.next = r->places[place];
    vec_push(&r->all, rule);
    r->places[place] = (uint32_t)r->all.n;
    r->kinds[place] |= (uint16_t)(1u << rule.kind);
}

static void add_line(struct rules *r, struct sv word, struct sv text, struct sv site)
{
    for (int k = 0; k < RULE_KIND_COUNT; k++)
        if (sv_eq(word, kind_names[k])) {
            add_rule(r, (struct rule){.text = text, .site = site, .kind = (enum rule_kind)k});
            return;
        }
}

void rules_add(struct rules *r, struct sv file)
{
    struct sv line, word, site = {0};
    while (sv_cut(&file, '\n', &line)) {
        if (line.n > 0 && line.p[0] == '#')
            continue;
        struct sv text = sv_trim(line);
        if (text.n == 0 || text.p[0] == '#' || !sv_cut(&text, ' ', &word))
            continue;
        text = text_trim(text);
        if (sv_eq(word, SV("site")))
            site = sv_eq(text, SV("*")) ? (struct sv){0} : text;
        else if (text.n > 2)
            add_line(r, word, text, site);
    }
}

// The user's own, from every *.rules of the folder furniture beside keys.conf.
static void rules_add_folder(struct rules *r, const char *folder)
{
    struct dirent **entries = NULL;
    int n = scandir(folder, &entries, NULL, alphasort);
    for (int i = 0; i < n; i++) {
        struct str path = {0}, *file = &r->own[r->own_count];
        str_addf(&path, "%s/%s", folder, entries[i]->d_name);
        if (sv_ends(str_sv(&path), SV(".rules")) && r->own_count < RULES_OWN_MAX &&
            file_read(str_c(&path), RULES_FILE_MAX, file, NULL)) {
            rules_add(r, str_sv(file));
            r->own_count++;
        }
        str_release(&path);
        free(entries[i]);
    }
    free(entries);
}

void rules_load(struct rules *r)
{
    for (const struct asset *a = NULL; (a = asset_next(a, "furniture/"));)
        rules_add(r, a->bytes);
    struct str folder = {0};
    if (file_home(HOME_CONFIG, "furniture", &folder, NULL) && file_is_folder(str_c(&folder)))
        rules_add_folder(r, str_c(&folder));
    str_release(&folder);
}

void rules_release(struct rules *r)
{
    vec_release(&r->all);
    for (size_t i = 0; i < ARRAY_LEN(r->own); i++)
        str_release(&r->own[i]);
    r->own_count = 0;
    stop_words_free(r->stop);
    r->stop = NULL;
}

static bool is_word_mark(uint32_t c)
{
    return char_is_letter(c) || char_is_digit(c);
}

// What a heading says, without the marks, colons and pictures around it: ▼ 往期推荐 ▼
static struct sv without_marks(struct sv line)
{
    size_t n;
    while (line.n > 0 && !is_word_mark(char_last(line, &n)))
        line.n -= n;
    while (line.n > 0 && !is_word_mark(char_first(line)))
        char_take(&line);
    return line;
}

// Whether rules of KIND have a text that begins like LINE.
static bool may_have(const struct rules_here *r, enum rule_kind kind, struct sv line)
{
    return line.n > 2 && r->rules->kinds[place_of(line.p)] >> kind & 1;
}

// Whether the text of RULE begins LINE; of a WORD, with a blank behind it.
static bool begins(const struct rule *rule, struct sv line)
{
    return sv_starts(line, rule->text) &&
           (rule->kind != RULE_WORD ||
            char_is_space(char_first(sv_slice(line, rule->text.n, line.n))));
}

static bool applies(const struct rule *rule, struct sv url)
{
    return rule->site.n == 0 || sv_find(url, rule->site) >= 0;
}

// Whether a rule of KIND has a text that LINE is, or begins with.
static bool any_rule(const struct rules_here *r, enum rule_kind kind, struct sv line, bool whole)
{
    if (!may_have(r, kind, line))
        return false;
    const struct rule *all = r->rules->all.v, *rule;
    for (uint32_t i = r->rules->places[place_of(line.p)]; i > 0; i = rule->next) {
        rule = &all[i - 1];
        if (rule->kind == kind && (whole ? sv_eq(line, rule->text) : begins(rule, line)) &&
            applies(rule, r->url))
            return true;
    }
    return false;
}

static bool any_inside(const struct rules_here *r, enum rule_kind kind, struct sv line)
{
    for (size_t n; line.n > 2; line = sv_slice(line, n, line.n)) {
        if (may_have(r, kind, line) && any_rule(r, kind, line, false))
            return true;
        unsigned char c = (unsigned char)line.p[0];
        n = c < 0xc0 ? 1 : c < 0xe0 ? 2 : c < 0xf0 ? 3 : 4;
    }
    return false;
}

unsigned rules_beginning(const struct rules_here *r, struct sv line)
{
    return line.n > 2 ? r->rules->kinds[place_of(line.p)] : 0;
}

bool rules_match(const struct rules_here *r, enum rule_kind kind, struct sv line)
{
    switch (kind) {
    case RULE_HAS:
    case RULE_IMAGE:
        return line.n <= HAS_MAX * 4 && !text_is_longer(line, HAS_MAX) && any_inside(r, kind, line);
    case RULE_FOOT:
        return any_inside(r, kind, line);
    case RULE_START:
    case RULE_TAIL:
    case RULE_TAGS:
    case RULE_WORD:
        return any_rule(r, kind, line, false);
    case RULE_SECTION:
    case RULE_LINKS:
        return line.n <= SECTION_BYTES && any_rule(r, kind, without_marks(line), true);
    default:
        return any_rule(r, kind, line, true);
    }
}
