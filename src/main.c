#include <stdio.h>
#include <string.h>

#include "yulu/base/i18n.h"
#include "yulu/cli/cli.h"

int main(int argc, char **argv)
{
    struct cli cli = {0};
    i18n_init();
    const struct cli_command *c = argc > 1 ? cli_command_find(argv[1]) : NULL;
    return c ? c->run(&cli, argc - 1, argv + 1) : EXIT_USAGE;
}
