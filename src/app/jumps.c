#include "yulu/app/jumps.h"

static bool same(struct jump a, struct jump b)
{
    return a.article == b.article && a.at.block == b.at.block && a.at.off == b.at.off;
}

static void push(struct jumps *j, struct jump jump)
{
    if (j->v.n && same(j->v.v[j->v.n - 1], jump)) {
        return;
    }
    if (j->v.n == JUMPS_MAX) {
        vec_remove(&j->v, 0);
    }
    vec_push(&j->v, jump);
}

void jumps_add(struct jumps *j, struct jump from)
{
    if (j->at < j->v.n) {
        j->v.n = j->at;
    }
    push(j, from);
    j->at = j->v.n;
}

// From the newest end the present place is put on the list, so that forward comes back to it.
static bool move_back(struct jumps *j, struct jump now, struct jump *to)
{
    if (j->at >= j->v.n) {
        push(j, now);
        j->at = j->v.n - 1;
    }
    if (j->at == 0) {
        return false;
    }
    *to = j->v.v[--j->at];
    return true;
}

bool jumps_move(struct jumps *j, int direction, struct jump now, struct jump *to)
{
    if (direction < 0) {
        return j->v.n && move_back(j, now, to);
    }
    if (j->at + 1 >= j->v.n) {
        return false;
    }
    *to = j->v.v[++j->at];
    return true;
}

void jumps_release(struct jumps *j)
{
    vec_release(&j->v);
    j->at = 0;
}
