#include "yulu/cli/cli.h"

#include <stdio.h>
#include <string.h>

#include "yulu/base/i18n.h"

const struct cli_command cli_commands[] = {
    {"inspect", "FILE", N_("what the parser sees, as JSON"), cli_inspect},
    {NULL, NULL, NULL, NULL},
};

const struct cli_command *cli_command_find(const char *name)
{
    for (const struct cli_command *c = cli_commands; c->name; c++)
        if (!strcmp(c->name, name))
            return c;
    return NULL;
}

int cli_fail(const struct err *e)
{
    fprintf(stderr, "yulu: %s\n", e->text);
    return EXIT_NOTHING;
}

int cli_print(const struct str *out)
{
    fwrite(out->p, 1, out->n, stdout);
    return EXIT_DONE;
}
