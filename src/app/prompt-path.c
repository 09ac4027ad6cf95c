// Tab where a path is wanted.
#include <dirent.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "verbs.h"
#include "yulu/base/clock.h"
#include "yulu/text/sanitize.h"

// A folder of a million names, or on a slow disk, keeps nobody waiting.
enum { PATHS_MAX = 1000, LOOK_US = 100 * 1000 };

// The commands whose whole argument is a path, blanks and all.
static bool takes_path(struct sv command)
{
    static const char *const names[] = {"add", "export", "write"};
    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        if (sv_eq(command, sv_from(names[i]))) {
            return true;
        }
    }
    return false;
}

// Where the path begins in LINE; false when none is wanted.
static bool path_start(const struct prompt *p, struct sv line, size_t *start)
{
    struct sv rest = line, command = {0};
    *start = 0;
    if (p->kind == PROMPT_EXPORT) {
        return true;
    }
    sv_cut(&rest, ' ', &command);
    if (!rest.p || !takes_path(command)) {
        return false;
    }
    *start = command.n;
    while (*start < line.n && line.p[*start] == ' ') {
        ++*start;
    }
    return true;
}

size_t prompt_word(const struct prompt *p, struct sv line, bool *path)
{
    size_t start, at = line.n;
    *path = path_start(p, line, &start);
    while (at > start && line.p[at - 1] != (*path ? '/' : ' ')) {
        at--;
    }
    return at;
}

// A link is what it leads to.
static bool is_folder(DIR *d, const struct dirent *entry)
{
    struct stat s;
    if (entry->d_type != DT_UNKNOWN && entry->d_type != DT_LNK) {
        return entry->d_type == DT_DIR;
    }
    return fstatat(dirfd(d), entry->d_name, &s, 0) == 0 && S_ISDIR(s.st_mode);
}

// What is no UTF-8 cannot stand in the line.
static bool is_text(struct sv name)
{
    struct str shown = {0};
    sanitize(&shown, name, SANITIZE_NAME);
    bool text = sv_find(str_sv(&shown), SV("\uFFFD")) < 0;
    str_release(&shown);
    return text;
}

// Hidden names are for who types their dot.
static bool fits(struct sv name, struct sv prefix)
{
    bool self = sv_eq(name, SV(".")) || sv_eq(name, SV(".."));
    return sv_starts(name, prefix) && (prefix.n || name.p[0] != '.') && !self && is_text(name);
}

static void look(struct prompt *p, const char *folder, struct sv prefix)
{
    int64_t until = clock_mono() + LOOK_US;
    DIR *d = opendir(folder);
    for (struct dirent *entry; d && (entry = readdir(d));) {
        struct str name = {0};
        if (p->paths.n == PATHS_MAX || clock_mono() > until) {
            p->paths_cut = true;
            break;
        }
        if (!fits(sv_from(entry->d_name), prefix)) {
            continue;
        }
        str_add(&name, sv_from(entry->d_name));
        str_add(&name, is_folder(d, entry) ? SV("/") : SV(""));
        vec_push(&p->paths, name);
    }
    if (d) {
        closedir(d);
    }
}

static int by_name(const void *a, const void *b)
{
    const struct str *x = a, *y = b;
    return sv_cmp(str_sv(x), str_sv(y));
}

void prompt_find_paths(struct prompt *p)
{
    struct sv line = str_sv(&p->complete_from);
    struct str folder = {0};
    size_t start;
    bool path;
    size_t at = prompt_word(p, line, &path);
    if (!path) {
        return;
    }
    path_start(p, line, &start);
    struct sv prefix = sv_slice(line, at, line.n);
    if (at == start && sv_eq(prefix, SV("~"))) {
        struct str home = {0};
        str_add(&home, SV("~/"));
        vec_push(&p->paths, home);
        return;
    }
    path_expand(sv_slice(line, start, at), &folder);
    look(p, folder.n ? str_c(&folder) : ".", prefix);
    if (p->paths.n) {
        qsort(p->paths.v, p->paths.n, sizeof(*p->paths.v), by_name);
    }
    str_release(&folder);
}
