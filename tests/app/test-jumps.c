#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "yulu/app/jumps.h"

static struct jump at(uint32_t block)
{
    return (struct jump){.article = 1, .at = {block, 0}};
}

// A story: "+3" a jump that starts at 3, the reader being at 3 then; "=7" the reader is at 7; "<5"
// back, to 5;
// ">7" forward, to 7; "<-" and ">-": there is no further.
static const char *const stories[] = {
    "<-  >-",
    "+1 =9  <1 <- >9 >-",
    "+1 +2 +3 =9  <3 <2 <1 <- >2 >3 >9 >-",
    "+1 +2 +3 =9  <3 <2 +2 =8 >- <2 <1 <-",    // a jump from the middle forgets what was ahead
    "+1 +1 +1 =9  <1 <-",                      // the same place stands there once
    "+1 =1  <-",                               // back to where one is would be nothing
    "+1 =9  <1 =4 >9 <1",                      // scrolling between does not matter
};

static void run(const char *story)
{
    struct jumps j = {0};
    struct jump now = at(0);
    for (const char *p = story; *p; p++) {
        if (*p == ' ') {
            continue;
        }
        char verb = *p++;
        struct jump to = {0};
        if (verb == '=') {
            now = at((uint32_t)(*p - '0'));
        } else if (verb == '+') {
            now = at((uint32_t)(*p - '0'));
            jumps_add(&j, now);
        } else if (*p == '-') {
            if (jumps_move(&j, verb == '<' ? -1 : 1, now, &to)) {
                fail_msg("%s: a place at %s", story, p - 1);
            }
        } else {
            if (!jumps_move(&j, verb == '<' ? -1 : 1, now, &to) ||
                to.at.block != (uint32_t)(*p - '0')) {
                fail_msg("%s: not so: %s (%u)", story, p - 1, to.at.block);
            }
            now = to;
        }
    }
    jumps_release(&j);
}

static void back_and_forward(void **state)
{
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(stories); i++) {
        run(stories[i]);
    }
}

static void the_oldest_are_forgotten(void **state)
{
    (void)state;
    struct jumps j = {0};
    struct jump to;
    for (uint32_t i = 0; i < 3 * JUMPS_MAX; i++) {
        jumps_add(&j, at(i));
    }
    assert_int_equal(j.v.n, JUMPS_MAX);
    struct jump now = at(9999);
    uint32_t last = 0;
    int steps = 0;
    while (jumps_move(&j, -1, now, &to)) {
        now = to;
        last = to.at.block;
        steps++;
    }
    assert_int_equal(steps, JUMPS_MAX - 1);    // the place now took the room of one
    assert_int_equal(last, 2 * JUMPS_MAX + 1);
    jumps_release(&j);
}

static void places_of_other_articles_differ(void **state)
{
    (void)state;
    struct jumps j = {0};
    struct jump to;
    jumps_add(&j, (struct jump){1, {5, 0}});
    jumps_add(&j, (struct jump){2, {5, 0}});
    assert_true(jumps_move(&j, -1, (struct jump){3, {5, 0}}, &to));
    assert_int_equal(to.article, 2);
    assert_true(jumps_move(&j, -1, to, &to));
    assert_int_equal(to.article, 1);
    jumps_release(&j);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(back_and_forward),
        cmocka_unit_test(the_oldest_are_forgotten),
        cmocka_unit_test(places_of_other_articles_differ),
    };
    return cmocka_run_group_tests_name("jumps", tests, NULL, NULL);
}
