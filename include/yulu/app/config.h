// Options: from the command line, from settings kept in the library, from :set.
#ifndef YULU_APP_CONFIG_H
#define YULU_APP_CONFIG_H

#include <stdbool.h>

#include "yulu/base/err.h"
#include "yulu/base/str.h"
#include "yulu/text/wrap.h"

struct db;

enum theme_kind { THEME_AUTO, THEME_DARK, THEME_LIGHT, THEME_MONO };

struct config {
    int measure;       // most cells of a line of text; 76
    int indent;        // first-line indent of plain paragraphs, in cells; 0
    enum hang hang;    // hanging punctuation
    bool justify;      // space between characters so that lines end together; false
    enum theme_kind theme;
    bool mouse;
    char sort[16];    // of the list: "date", "title", "source", "added", "read"
};

struct config config_defaults(void);
// One option by name ("measure", "indent", "hang", "justify", "theme", "mouse", "sort") and value;
// the message says what values there are.
bool config_set(struct config *c, struct sv name, struct sv value, struct err *e);
// Appends the value; nothing if the name is unknown.
void config_get(const struct config *c, struct sv name, struct str *out);
const char *config_name(size_t index);    // NULL past the last
// A word that NAME may be set to; NULL past the last, and for numbers.
const char *config_value(struct sv name, size_t index);
// In the library, as settings "option.NAME".
void config_load(struct config *c, struct db *db);
bool config_save(const struct config *c, struct sv name, struct db *db, struct err *e);

#endif
