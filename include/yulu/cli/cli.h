// The batch commands: one file each, one table.
#ifndef YULU_CLI_CLI_H
#define YULU_CLI_CLI_H

#include <stdbool.h>
#include <stdint.h>

#include "yulu/base/err.h"
#include "yulu/base/str.h"
#include "yulu/base/vec.h"
#include "yulu/text/linebreak.h"

struct db;

enum { EXIT_DONE = 0, EXIT_NOTHING = 1, EXIT_USAGE = 2 };

struct cli {
    const char *library;     // --library FILE, or NULL
    const char *encoding;    // --encoding NAME, or NULL
    enum lang lang;          // --lang CODE; LANG_ANY: each article's own
    bool json;               // --json
};

struct cli_command {
    const char *name;
    const char *usage;    // "PATH..."
    const char *help;     // N_() text, one line
    int (*run)(struct cli *c, int argc,
               char **argv);    // argv[0] is the command's name; returns the exit status
};

extern const struct cli_command cli_commands[];    // ends with a name of NULL
const struct cli_command *cli_command_find(const char *name);

// An option of a command: exactly one of the two targets is set.  A table of them ends with a name
// of NULL.
struct cli_option {
    const char *name;      // "speaker" for --speaker
    const char **value;    // takes an argument
    bool *flag;            // takes none
};

// Reads the options of a command, its own and the common ones; afterwards argv[*first …] are its
// arguments, at least LEAST of them and at most MOST.  False when the command is over, with its
// exit status in *STATUS: help was asked for, or the usage was wrong and that was said.
struct cli_wants {
    const struct cli_option *options;    // may be NULL
    int least, most;
    bool reads;    // the command writes nothing
};
bool cli_parse(struct cli *c, int argc, char **argv, const struct cli_wants *wants, int *first,
               int *status);
// zh, ja, ko, en or auto; says what is wrong when it is none of them.
bool cli_lang(const char *text, enum lang *out);
// A whole number of at least LEAST; says what is wrong when it is none.
bool cli_number(const char *option, const char *text, int least, int *out);

// The library, or a line on stderr and false.  READING: one without permission to write will do.
bool cli_open(const struct cli *c, bool reading, struct db **db);

// A command at work on the library: cli_parse and cli_open.  False when it is over, with its exit
// status; else the caller closes the library.
struct cli_work {
    struct db *db;
    char **words;    // the command's arguments
    int count;
    int status;
};
bool cli_begin(struct cli *c, int argc, char **argv, const struct cli_wants *wants,
               struct cli_work *work);
// One line on stderr, sanitized: "yulu: what: why".  Returns EXIT_NOTHING.
int cli_fail(const struct err *e);
int cli_complain(const char *format, ...) PRINTF_LIKE(1, 2);
// Writes OUT to stdout; a reader that went away ends the program quietly, a full disk is an error.
int cli_print(const struct str *out);
int cli_usage(const char *command);    // to stderr; returns EXIT_USAGE

// Columns on a terminal, tabs elsewhere.
enum { CLI_COLUMNS_MAX = 8 };
struct cli_table {
    VEC(struct str) cells;    // row after row
    int columns;
    bool right[CLI_COLUMNS_MAX];    // numbers end together
};
void cli_cell(struct cli_table *t, struct sv text);    // sanitized as one line
void cli_cellf(struct cli_table *t, const char *format, ...) PRINTF_LIKE(2, 3);
void cli_table_write(struct cli_table *t, struct str *out);    // and releases it

int cli_add(struct cli *c, int argc, char **argv);
int cli_list(struct cli *c, int argc, char **argv);
int cli_show(struct cli *c, int argc, char **argv);
int cli_speakers(struct cli *c, int argc, char **argv);
int cli_topics(struct cli *c, int argc, char **argv);
int cli_quotes(struct cli *c, int argc, char **argv);
int cli_quote(struct cli *c, int argc, char **argv);
int cli_alias(struct cli *c, int argc, char **argv);
int cli_remove(struct cli *c, int argc, char **argv);
int cli_check(struct cli *c, int argc, char **argv);
int cli_backup(struct cli *c, int argc, char **argv);
int cli_inspect(struct cli *c, int argc, char **argv);

#endif
