#include "yulu/library/import.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "identity.h"
#include "yulu/article/furniture.h"
#include "yulu/article/parse.h"
#include "yulu/base/asset.h"
#include "yulu/base/file.h"
#include "yulu/base/i18n.h"

static void report(struct import *im, const char *path, const char *why)
{
    if (im->report) {
        im->report(im->arg, path, why);
    }
}

static void skip(struct import *im, const char *path, const char *why)
{
    im->tally.skipped++;
    report(im, path, why);
}

static void fail(struct import *im, const char *path, const char *why)
{
    im->tally.failed++;
    report(im, path, why);
}

static void push(struct import *im, const char *path)
{
    size_t n = strlen(path) + 1;
    vec_push(&im->files, memcpy(mem_alloc(n), path, n));
}

static bool is_article_name(const char *name)
{
    static const char *const extensions[] = {"md", "markdown", "txt"};
    struct sv extension = file_extension(sv_from(name));
    for (size_t i = 0; i < ARRAY_LEN(extensions); i++) {
        if (sv_eq_ignore_case(extension, sv_from(extensions[i]))) {
            return true;
        }
    }
    return false;
}

static int by_name(const struct dirent **a, const struct dirent **b)
{
    return strcmp((*a)->d_name, (*b)->d_name);
}

static int is_shown(const struct dirent *entry)
{
    return entry->d_name[0] != '.';
}

static void walk(struct import *im, const char *folder);

// One entry of a folder.  What a link leads to is taken if it is a file; a folder behind a link is
// not walked, so that no loop is possible.
static void take_entry(struct import *im, const char *path)
{
    struct stat link, st;
    if (lstat(path, &link) != 0 || stat(path, &st) != 0) {
        fail(im, path, strerror(errno));
    } else if (S_ISDIR(link.st_mode)) {
        walk(im, path);
    } else if (S_ISDIR(st.st_mode)) {
        skip(im, path, _("a link to a folder; skipped"));
    } else if (!S_ISREG(st.st_mode)) {
        skip(im, path, _("not a file; skipped"));
    } else if (!is_article_name(path)) {
        skip(im, path, _("not .md, .markdown or .txt; skipped"));
    } else {
        push(im, path);
    }
}

static void walk(struct import *im, const char *folder)
{
    struct dirent **entries;
    int n = scandir(folder, &entries, is_shown, by_name);
    if (n < 0) {
        fail(im, folder, strerror(errno));
        return;
    }
    bool slash = sv_ends(sv_from(folder), SV("/"));
    for (int i = 0; i < n; i++) {
        struct str path = {0};
        str_addf(&path, "%s%s%s", folder, slash ? "" : "/", entries[i]->d_name);
        take_entry(im, str_c(&path));
        str_release(&path);
        free(entries[i]);
    }
    free(entries);
}

void import_add_path(struct import *im, const char *path)
{
    struct str named = {0};
    // A file may be called like a sample: "./" keeps the two apart.
    bool like_sample = sv_starts(sv_from(path), SV(SAMPLE_PREFIX));
    str_addf(&named, "%s%s", like_sample ? "./" : "", path);
    if (file_is_folder(str_c(&named))) {
        walk(im, str_c(&named));
    } else {
        push(im, str_c(&named));
    }
    str_release(&named);
}

void import_add_asset(struct import *im, const char *name)
{
    struct str path = {0};
    str_addf(&path, "%s%s", SAMPLE_PREFIX, name);
    push(im, str_c(&path));
    str_release(&path);
}

static void count(struct import *im, enum import_outcome outcome, int64_t id)
{
    unsigned *const tallies[] = {&im->tally.added, &im->tally.refreshed, &im->tally.unchanged};
    ++*tallies[outcome];
    im->last = id;
    if (im->first == 0) {
        im->first = id;
    }
}

static void tell_replaced(struct import *im, const char *path, uint32_t n)
{
    if (n > 0) {
        struct str why = {0};
        str_addf(&why, P_("%u bad byte shown as U+FFFD", "%u bad bytes shown as U+FFFD", n), n);
        report(im, path, str_c(&why));
        str_release(&why);
    }
}

// "PATH: why" is told as PATH and why.
static void fail_with(struct import *im, const char *path, const struct err *e)
{
    struct str head = {0};
    str_addf(&head, "%s: ", path);
    bool repeats = sv_starts(sv_from(e->text), str_sv(&head));
    fail(im, path, e->text + (repeats ? head.n : 0));
    str_release(&head);
}

static bool read_bytes(const char *path, struct str *out, struct err *e)
{
    struct sv prefix = SV(SAMPLE_PREFIX);
    if (!sv_starts(sv_from(path), prefix)) {
        return file_read(path, PARSE_FILE_MAX, out, e);
    }
    struct sv bytes = asset_bytes(path + prefix.n);
    str_add(out, bytes);
    return bytes.p || err_set(e, _("%s: there is no such sample"), path);
}

// False only when the library failed.
static bool take_file(struct db *db, struct import *im, const char *path, struct err *e)
{
    struct str bytes = {0};
    struct document d = {0};
    struct err why = {0};
    bool ok = true;
    if (!im->rules) {
        im->rules = rules_new();
    }
    bool read = read_bytes(path, &bytes, &why);
    struct parse_input in = {str_sv(&bytes), path, im->encoding, im->rules};
    if (!read || !parse_article(&d, &in, &why)) {
        fail_with(im, path, &why);
    } else {
        int64_t id;
        enum import_outcome outcome;
        ok = import_document(db, &d, str_sv(&bytes), &id, &outcome, e);
        if (ok) {
            tell_replaced(im, path, d.replaced);
            count(im, outcome, id);
        }
    }
    document_release(&d);
    str_release(&bytes);
    return ok;
}

bool import_step(struct db *db, struct import *im, struct err *e)
{
    if (im->next >= im->files.n) {
        return false;
    }
    return take_file(db, im, im->files.v[im->next++], e);
}

void import_release(struct import *im)
{
    for (size_t i = 0; i < im->files.n; i++) {
        mem_free(im->files.v[i]);
    }
    vec_release(&im->files);
    rules_free(im->rules);
    *im = (struct import){.encoding = im->encoding, .report = im->report, .arg = im->arg};
}
