#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <stdint.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "yulu/base/arena.h"
#include "yulu/base/mem.h"
#include "yulu/base/vec.h"

static void allocations_are_there_and_cleared(void **state)
{
    (void)state;
    unsigned char *p = mem_zalloc(100);
    for (int i = 0; i < 100; i++) {
        assert_int_equal(p[i], 0);
    }
    mem_free(p);
    mem_free(NULL);
    void *none = mem_alloc(0);
    assert_non_null(none);
    none = mem_array(none, 0, 8);
    assert_non_null(none);
    mem_free(none);
}

static void say_restored(void)
{
    ssize_t put = write(STDERR_FILENO, "restored ", 9);
    assert_int_equal(put, 9);
}

// What a child that asks for the impossible leaves on stderr, and its exit status.
static int exhaust(void (*ask)(void), char *said, size_t size)
{
    int ends[2];
    assert_int_equal(pipe(ends), 0);
    pid_t child = fork();
    if (child == 0) {
        dup2(ends[1], STDERR_FILENO);
        mem_on_exhausted(say_restored);
        ask();
        _exit(0);
    }
    close(ends[1]);
    size_t n = 0;
    for (ssize_t got; n < size - 1 && (got = read(ends[0], said + n, size - 1 - n)) > 0;) {
        n += (size_t)got;
    }
    said[n] = '\0';
    close(ends[0]);
    int status;
    assert_int_equal(waitpid(child, &status, 0), child);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static void ask_past_size(void)
{
    mem_free(mem_array(NULL, SIZE_MAX / 2, 4));
}

static void exhaustion_restores_the_screen_and_says_so(void **state)
{
    (void)state;
    char said[200];
    assert_int_equal(exhaust(ask_past_size, said, sizeof(said)), 1);
    assert_string_equal(said, "restored yulu: out of memory\n");
}

static void vec_grows_and_removes(void **state)
{
    (void)state;
    VEC(int) numbers = {0};
    for (int i = 0; i < 1000; i++) {
        vec_push(&numbers, i);
    }
    *vec_add(&numbers) = 1000;
    assert_int_equal(numbers.n, 1001);
    vec_remove(&numbers, 0);
    vec_remove(&numbers, numbers.n - 1);
    assert_int_equal(numbers.n, 999);
    for (int i = 0; i < 999; i++) {
        assert_int_equal(numbers.v[i], i + 1);
    }
    vec_clear(&numbers);
    assert_int_equal(numbers.n, 0);
    vec_release(&numbers);
    assert_null(numbers.v);
    assert_int_equal(numbers.cap, 0);
}

static void vec_makes_room_for_many_at_once(void **state)
{
    (void)state;
    size_t cap = 0;
    void *v = vec_grow(NULL, 5000, &cap, 1);
    assert_true(cap >= 5000);
    assert_ptr_equal(vec_grow(v, 5000, &cap, 1), v);
    mem_free(v);
}

static void arena_pieces_are_cleared_aligned_and_apart(void **state)
{
    (void)state;
    static const size_t sizes[] = {1, 3, 0, 17, 5000, 8, 100000, 2, 4096, 2000000, 7};
    struct arena a = {0};
    unsigned char *pieces[200];
    size_t total = 0;
    for (size_t i = 0; i < ARRAY_LEN(pieces); i++) {
        size_t size = sizes[i % ARRAY_LEN(sizes)] % 50000;
        pieces[i] = arena_alloc(&a, size);
        total += size;
        assert_int_equal((uintptr_t)pieces[i] % _Alignof(max_align_t), 0);
        for (size_t k = 0; k < size; k++) {
            assert_int_equal(pieces[i][k], 0);
        }
        memset(pieces[i], (int)i + 1, size);
    }
    for (size_t i = 0; i < ARRAY_LEN(pieces); i++) {
        for (size_t k = 0; k < sizes[i % ARRAY_LEN(sizes)] % 50000; k++) {
            assert_int_equal(pieces[i][k], (unsigned char)(i + 1));
        }
    }
    assert_int_equal(a.total, total);
    arena_release(&a);
    assert_null(a.last);
    assert_int_equal(a.total, 0);
}

static void arena_copies_end_in_nul(void **state)
{
    (void)state;
    struct arena a = {0};
    // what an arena is given may have been used before
    memset(arena_alloc(&a, 1024), 'x', 1024);
    arena_release(&a);
    struct sv word = arena_sv(&a, sv_slice(SV("语录 yulu"), 0, 6));
    assert_string_equal(word.p, "语录");
    struct sv empty = arena_sv(&a, (struct sv){0});
    assert_int_equal(empty.n, 0);
    assert_string_equal(empty.p, "");
    arena_release(&a);
}

static void arena_keeps_and_resizes(void **state)
{
    (void)state;
    struct arena a = {0};
    char *small = mem_alloc(3), *large = arena_resize(&a, NULL, 2, 2);
    memcpy(small, "ab", 3);
    memcpy(large, "cde", 4);
    arena_keep(&a, small);
    small = arena_resize(&a, small, 1000, 1000);
    large = arena_resize(&a, large, 1000, 1000);
    memset(small + 3, 1, 1000 * 1000 - 3);
    assert_string_equal(large, "cde");
    assert_memory_equal(small, "ab", 3);
    arena_release(&a);
    assert_null(a.kept);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(allocations_are_there_and_cleared),
        cmocka_unit_test(exhaustion_restores_the_screen_and_says_so),
        cmocka_unit_test(vec_grows_and_removes),
        cmocka_unit_test(vec_makes_room_for_many_at_once),
        cmocka_unit_test(arena_pieces_are_cleared_aligned_and_apart),
        cmocka_unit_test(arena_copies_end_in_nul),
        cmocka_unit_test(arena_keeps_and_resizes),
    };
    return cmocka_run_group_tests_name("mem", tests, NULL, NULL);
}
