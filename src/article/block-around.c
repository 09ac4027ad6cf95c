// What stands around a leaf: quotes, lists and their items.
#include "block-internal.h"

#include <assert.h>

void build_quote(struct builder *b)
{
    build_leaf_end(b);
    b->quotes++;
    vec_push(&b->around, (struct container){.kind = CONTAINER_QUOTE});
}

void build_list(struct builder *b, uint32_t ordinal)
{
    build_leaf_end(b);
    b->lists++;
    vec_push(&b->around, (struct container){.kind = CONTAINER_LIST, .ordinal = ordinal});
}

void build_item(struct builder *b)
{
    build_leaf_end(b);
    uint32_t ordinal = 0;
    if (b->around.n > 0) {
        struct container *list = &b->around.v[b->around.n - 1];
        ordinal = list->ordinal;
        if (list->kind == CONTAINER_LIST && ordinal > 0)
            list->ordinal++;
    }
    vec_push(&b->around,
             (struct container){.kind = CONTAINER_ITEM, .ordinal = ordinal, .fresh = true});
}

void build_leave(struct builder *b)
{
    build_leaf_end(b);
    assert(b->around.n > 0);
    struct container left = b->around.v[--b->around.n];
    if (left.kind == CONTAINER_QUOTE)
        b->quotes--;
    if (left.kind == CONTAINER_LIST)
        b->lists--;
}
