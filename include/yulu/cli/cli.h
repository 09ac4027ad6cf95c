// The batch commands: one file each, one table.
#ifndef YULU_CLI_CLI_H
#define YULU_CLI_CLI_H

#include <stdbool.h>

#include "yulu/base/err.h"
#include "yulu/base/str.h"

enum { EXIT_DONE = 0, EXIT_NOTHING = 1, EXIT_USAGE = 2 };

struct cli {
    const char *library;        // --library FILE, or NULL
    const char *encoding;       // --encoding NAME, or NULL
    bool json;                  // --json
};

struct cli_command {
    const char *name;
    const char *usage;          // "PATH..."
    const char *help;           // N_() text, one line
    int (*run)(struct cli *c, int argc, char **argv);       // argv[0] is the command's name; returns the exit status
};

extern const struct cli_command cli_commands[];             // ends with a name of NULL
const struct cli_command *cli_command_find(const char *name);

// One line on stderr, sanitized: "yulu: what: why".  Returns EXIT_NOTHING.
int cli_fail(const struct err *e);
int cli_complain(const char *format, ...) PRINTF_LIKE(1, 2);
// Writes OUT to stdout; a reader that went away ends the program quietly, a full disk is an error.
int cli_print(const struct str *out);

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
