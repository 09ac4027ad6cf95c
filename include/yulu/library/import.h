// Articles into the library.
#ifndef YULU_LIBRARY_IMPORT_H
#define YULU_LIBRARY_IMPORT_H

#include "yulu/article/document.h"
#include "yulu/base/vec.h"
#include "yulu/library/db.h"

enum import_outcome { IMPORT_ADDED, IMPORT_REFRESHED, IMPORT_UNCHANGED };

// One document in one transaction.  The same article (same URL, or same path, or same title and
// source) is refreshed: its place, marks and quotes are found again in the new text; nothing is
// lost.
bool import_document(struct db *db, const struct document *d, struct sv bytes, int64_t *id,
                     enum import_outcome *outcome, struct err *e);

// Files and folders, step by step: walk first, then one file a step, so that the caller can show
// progress and stop between articles.
struct import_tally {
    unsigned added, refreshed, unchanged, failed, skipped;
};

struct import {
    VEC(char *) files;    // to do, in order; owned
    size_t next;
    struct import_tally tally;
    const char *encoding;    // forced, or NULL; the caller's
    struct rules *rules;     // of furniture, once the first article is read; owned
    int64_t last;            // id of the last article that came in, 0 for none
    int64_t first;           // of the first
    // Called for each file that failed or was passed over, with one line why ("" fits nothing to
    // say).
    void (*report)(void *arg, const char *path, const char *why);
    void *arg;
};

// Adds PATH: a file as it is, a folder's .md .markdown .txt files, however deep, others reported
// and skipped. Symbolic links to folders are not followed.
void import_add_path(struct import *im, const char *path);
// A sample that is built in: "samples/x.md".
void import_add_asset(struct import *im, const char *name);
// Takes one file.  False when there is none left.  Failures are reported and counted, never fatal,
// but for a library that cannot be written: then E is set and it returns false.
bool import_step(struct db *db, struct import *im, struct err *e);
void import_release(struct import *im);    // what the caller set stays, for the next files

// Reads one article anew, from the bytes that the library has, whose parser is older than this
// program's, with the rules that IM keeps.  False when there is none left, and on failure.
bool import_renew(struct db *db, struct import *im, struct err *e);

#endif
