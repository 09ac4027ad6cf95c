#include "yulu/base/i18n.h"

#include <langinfo.h>
#include <locale.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "yulu/base/file.h"
#include "yulu/base/str.h"

enum { CATALOGUE_MAX = 8 * 1024 * 1024, PATH_BYTES = 4096 };

// A .mo file (GNU gettext manual, "The Format of GNU MO Files"): two tables of (length, offset),
// the first sorted by text.  Empty until i18n_init, constant after it.
static struct catalogue {
    struct str bytes;
    uint32_t count, texts_off, translations_off;
    bool swapped;       // written on a machine of the other byte order
    bool one_plural;    // nplurals=1
} catalogue;

static uint32_t number_at(const struct catalogue *c, size_t off)
{
    uint32_t n;
    memcpy(&n, c->bytes.p + off, sizeof(n));
    return c->swapped ? n >> 24 | (n >> 8 & 0xFF00) | (n << 8 & 0xFF0000) | n << 24 : n;
}

static bool table_fits(const struct catalogue *c, uint32_t off)
{
    return off <= c->bytes.n && c->count <= (c->bytes.n - off) / 8;
}

// Every text lies inside the file with a NUL behind it, so that look-ups need not ask again.
static bool texts_fit(const struct catalogue *c, uint32_t table)
{
    for (uint32_t i = 0; i < c->count; i++) {
        size_t length = number_at(c, table + i * 8), off = number_at(c, table + i * 8 + 4);
        if (off >= c->bytes.n || length >= c->bytes.n - off || c->bytes.p[off + length]) {
            return false;
        }
    }
    return true;
}

static struct sv string_at(const struct catalogue *c, uint32_t table, uint32_t i)
{
    return (struct sv){c->bytes.p + number_at(c, table + i * 8 + 4), number_at(c, table + i * 8)};
}

// The translation, or both forms of it with a NUL between; empty where there is none.
static struct sv look_up(const struct catalogue *c, const char *text)
{
    uint32_t low = 0, high = c->count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        int order = strcmp(text, string_at(c, c->texts_off, middle).p);
        if (order == 0) {
            return string_at(c, c->translations_off, middle);
        }
        *(order < 0 ? &high : &low) = order < 0 ? middle : middle + 1;
    }
    return (struct sv){0};
}

static bool catalogue_read(struct catalogue *c)
{
    const uint32_t magic = 0x950412DE, magic_swapped = 0xDE120495;
    if (c->bytes.n < 28) {
        return false;
    }
    uint32_t found = number_at(c, 0);
    if (found != magic && found != magic_swapped) {
        return false;
    }
    c->swapped = found == magic_swapped;
    c->count = number_at(c, 8);
    c->texts_off = number_at(c, 12);
    c->translations_off = number_at(c, 16);
    if (!table_fits(c, c->texts_off) || !table_fits(c, c->translations_off) ||
        !texts_fit(c, c->texts_off) || !texts_fit(c, c->translations_off)) {
        return false;
    }
    c->one_plural = sv_find(look_up(c, ""), SV("nplurals=1")) >= 0;
    return true;
}

// False where there is no readable catalogue: then the next place is tried, and English is left.
static bool load(struct catalogue *c, const char *folder, struct sv language)
{
    struct str path = {0};
    str_addf(&path, "%s/%.*s/LC_MESSAGES/yulu.mo", folder, (int)language.n, language.p);
    struct catalogue fresh = {0};
    bool ok = file_read(path.p, CATALOGUE_MAX, &fresh.bytes, NULL) && catalogue_read(&fresh);
    if (ok) {
        str_release(&c->bytes);
        *c = fresh;
    } else {
        str_release(&fresh.bytes);
    }
    str_release(&path);
    return ok;
}

// The folder of the running program, so that it speaks Chinese from the checkout and wherever an
// installed tree was moved to.  Empty where the system does not tell.
static void add_program_folder(struct str *out)
{
    char path[PATH_BYTES];
    ssize_t n = readlink("/proc/self/exe", path, sizeof(path));
    if (n > 0 && (size_t)n < sizeof(path)) {
        struct sv whole = {path, (size_t)n};
        str_add(out, sv_slice(whole, 0, whole.n - file_name(whole).n));
    }
}

static bool load_from_places(struct catalogue *c, struct sv language)
{
    const char *override = getenv("YULU_LOCALEDIR");
    if (override && override[0]) {
        return load(c, override, language);
    }
    static const char *const beside[] = {"build/locale", "../share/locale"};
    struct str folder = {0};
    add_program_folder(&folder);
    size_t program_n = folder.n;
    bool ok = false;
    for (size_t i = 0; program_n && !ok && i < ARRAY_LEN(beside); i++) {
        str_splice(&folder, program_n, folder.n, sv_from(beside[i]));
        ok = load(c, folder.p, language);
    }
    str_release(&folder);
    return ok || load(c, YULU_LOCALEDIR, language);
}

static size_t span_until(struct sv s, const char *stops)
{
    size_t n = 0;
    while (n < s.n && !strchr(stops, s.p[n])) {
        n++;
    }
    return n;
}

// "zh_CN.UTF-8" asks for zh_CN, then for zh; any Chinese is read more easily than English by who
// asked for Chinese.  True when the search is over: a catalogue was found, or English was asked
// for.
static bool load_language(struct catalogue *c, struct sv name)
{
    struct sv full = sv_slice(name, 0, span_until(name, ".@"));
    struct sv language = sv_slice(full, 0, span_until(full, "_-"));
    if (language.n == 0 || sv_find(full, SV("/")) >= 0) {
        return false;
    }
    return sv_eq(language, SV("en")) || load_from_places(c, full) ||
           load_from_places(c, language) ||
           (sv_eq(language, SV("zh")) && load_from_places(c, SV("zh_CN")));
}

static const char *messages_locale(void)
{
    static const char *const variables[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
    for (size_t i = 0; i < ARRAY_LEN(variables); i++) {
        const char *value = getenv(variables[i]);
        if (value && value[0]) {
            return value;
        }
    }
    return "";
}

static void load_for_user(struct catalogue *c)
{
    const char *locale = messages_locale(), *list = getenv("LANGUAGE");
    if (strcmp(locale, "C") == 0 || strcmp(locale, "POSIX") == 0) {
        return;    // asked for plain messages, which LANGUAGE does not overrule (gettext's rule)
    }
    bool done = false;
    struct sv rest = sv_from(list), language;
    while (!done && sv_cut(&rest, ':', &language)) {
        done = load_language(c, language);
    }
    if (!done) {
        load_language(c, sv_from(locale));
    }
}

static bool codeset_is_utf8(void)
{
    struct sv codeset = sv_from(nl_langinfo(CODESET));
    return sv_eq_ignore_case(codeset, SV("UTF-8")) || sv_eq_ignore_case(codeset, SV("UTF8"));
}

static bool set_utf8_locale(void)
{
    static const char *const fallbacks[] = {"C.UTF-8", "C.utf8", "en_US.UTF-8", "UTF-8"};
    setlocale(LC_ALL, "");
    for (size_t i = 0; !codeset_is_utf8() && i < ARRAY_LEN(fallbacks); i++) {
        setlocale(LC_CTYPE, fallbacks[i]);
    }
    setlocale(LC_NUMERIC, "C");    // numbers in JSON, CSV and SQL have a point
    return codeset_is_utf8();
}

bool i18n_init(void)
{
    i18n_release();
    bool utf8 = set_utf8_locale();
    load_for_user(&catalogue);
    return utf8;
}

void i18n_release(void)
{
    str_release(&catalogue.bytes);
    catalogue = (struct catalogue){0};
}

const char *i18n_text(const char *text)
{
    struct sv found = text[0] ? look_up(&catalogue, text) : SV("");    // "" is the file's header
    return found.n ? found.p : text;
}

const char *i18n_plural(const char *one, const char *many, unsigned long n)
{
    struct sv found = look_up(&catalogue, one), first;
    if (!found.n) {
        return n == 1 ? one : many;
    }
    sv_cut(&found, '\0', &first);
    return catalogue.one_plural || n == 1 || !found.n ? first.p : found.p;
}
