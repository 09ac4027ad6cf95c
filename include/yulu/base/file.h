// Files and the folders that the XDG Base Directory Specification names.
#ifndef YULU_BASE_FILE_H
#define YULU_BASE_FILE_H

#include <stdbool.h>
#include <stddef.h>

#include "yulu/base/err.h"
#include "yulu/base/str.h"

enum file_home { HOME_DATA, HOME_CONFIG, HOME_CACHE, HOME_STATE };

// Appends the file's bytes.  "-" is standard input.  Fails on a directory, on no permission and
// past MAX bytes; the message names PATH.
bool file_read(const char *path, size_t max, struct str *out, struct err *e);

// Writes beside PATH, syncs, and renames over it: readers see the old file or the new one.  A new
// file is 0600, an old one keeps its mode; a link stays a link; a device or pipe is written to.
bool file_write(const char *path, struct sv bytes, struct err *e);

// $XDG_…_HOME/yulu/NAME (or ~/.local/share/yulu/NAME and so on), absolute, appended to OUT.
bool file_home(enum file_home kind, const char *name, struct str *out, struct err *e);

// Makes the folders above PATH that are not there, 0700.
bool file_make_parents(const char *path, struct err *e);
bool file_exists(const char *path);
bool file_is_folder(const char *path);
struct sv file_name(struct sv path);         // after the last '/'
struct sv file_extension(struct sv path);    // after the last '.' of the name; may be empty

#endif
