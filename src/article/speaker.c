// Who says what: the steps in order.
#include "yulu/article/speaker.h"

#include "speaker-internal.h"

static void talk_release(struct talk *t)
{
    names_release(&t->names);
    vec_release(&t->candidates);
    vec_release(&t->marks);
    vec_release(&t->announcing);
}

void speakers_find(struct document *d)
{
    struct talk t = {.d = d};
    candidates_find(&t);
    introductions_find(&t);
    if (scheme_choose(&t) || questions_choose(&t)) {
        extras_find(&t);
        names_join(&t);
        abouts_find(&t);
        turns_make(&t);
        roles_find(&t);
    } else {
        abouts_as_speakers(&t);
    }
    talk_release(&t);
}
