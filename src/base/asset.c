#include "yulu/base/asset.h"

#include <string.h>

struct sv asset_bytes(const char *name)
{
    for (size_t i = 0; i < asset_count; i++) {
        if (strcmp(assets[i].name, name) == 0) {
            return assets[i].bytes;
        }
    }
    return (struct sv){0};
}

const struct asset *asset_next(const struct asset *before, const char *prefix)
{
    for (const struct asset *a = before ? before + 1 : assets; a < assets + asset_count; a++) {
        if (strncmp(a->name, prefix, strlen(prefix)) == 0) {
            return a;
        }
    }
    return NULL;
}
