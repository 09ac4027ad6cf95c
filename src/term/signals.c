// Signals, and giving the terminal back when there is no time to ask curses.
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <termios.h>
#include <unistd.h>

#include "term-internal.h"
#include "yulu/base/mem.h"

#include <term.h>

enum { SEQUENCES_MAX = 512, HANDLER_STACK = 64 * 1024, CHUNK = 1024 };

static const int crashes[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT};

// What the handlers read and set; a handler can be handed nothing.
static struct {
    volatile sig_atomic_t quit, stop, go_on, resize;
    int wake[2];    // a pipe: a signal that comes just before the wait ends it too; -1: none
    struct sigaction before[ARRAY_LEN(crashes)];
    struct termios modes;
    bool has_modes;
    char sequences[SEQUENCES_MAX];    // give the screen back
    size_t sequences_n;
    int real_stderr, held_stderr;    // -1: stderr is not held back
} held = {.wake = {-1, -1}, .real_stderr = -1, .held_stderr = -1};

static void write_all(int fd, const char *p, size_t n)
{
    while (n) {
        ssize_t done = write(fd, p, n);
        if (done < 0 && errno != EINTR)
            return;
        if (done > 0) {
            p += done;
            n -= (size_t)done;
        }
    }
}

// Copies what was held back to the real stderr; only calls that a handler may make.
static void let_go_of_stderr(void)
{
    char chunk[CHUNK];
    ssize_t n;
    if (held.real_stderr < 0)
        return;
    dup2(held.real_stderr, STDERR_FILENO);
    lseek(held.held_stderr, 0, SEEK_SET);
    while ((n = read(held.held_stderr, chunk, sizeof(chunk))) > 0)
        write_all(STDERR_FILENO, chunk, (size_t)n);
    close(held.held_stderr);
    close(held.real_stderr);
    held.real_stderr = held.held_stderr = -1;
}

// What is said on stderr while the screen is ours (a failed assertion, a library's complaint) is
// shown afterwards, not over the text.
static void hold_back_stderr(void)
{
    FILE *file = isatty(STDERR_FILENO) ? tmpfile() : NULL;
    if (!file)
        return;
    held.held_stderr = dup(fileno(file));
    held.real_stderr = dup(STDERR_FILENO);
    fclose(file);
    if (held.held_stderr < 0 || held.real_stderr < 0 || dup2(held.held_stderr, STDERR_FILENO) < 0)
        held.real_stderr = held.held_stderr = -1;
}

int signals_stderr(void)
{
    return held.real_stderr >= 0 ? held.real_stderr : STDERR_FILENO;
}

void signals_give_back_screen(void)
{
    write_all(STDOUT_FILENO, held.sequences, held.sequences_n);
    if (held.has_modes)
        tcsetattr(STDIN_FILENO, TCSANOW, &held.modes);
    held.sequences_n = 0;
    held.has_modes = false;
    let_go_of_stderr();
}

void signals_hold_terminal(void)
{
    held.has_modes = tcgetattr(STDIN_FILENO, &held.modes) == 0;
}

static int hold_char(int c)
{
    if (held.sequences_n < sizeof(held.sequences))
        held.sequences[held.sequences_n++] = (char)c;
    return c;
}

static void hold_sequence(const char *s)
{
    if (s && s != (char *)-1)
        tputs(s, 1, hold_char);
}

void signals_hold_sequences(void)
{
    held.sequences_n = 0;
    if (key_mouse)
        hold_sequence("\033[?1002l\033[?1000l\033[?1006l");
    hold_sequence(orig_pair);
    hold_sequence(exit_attribute_mode);
    hold_sequence(keypad_local);
    hold_sequence(cursor_normal);
    hold_sequence(exit_ca_mode);
    hold_back_stderr();
}

static void raise_flag(volatile sig_atomic_t *flag)
{
    int before = errno;
    *flag = 1;
    write_all(held.wake[1], "!", 1);
    errno = before;
}

static void on_quit(int number)
{
    (void)number;
    raise_flag(&held.quit);
}

static void on_stop(int number)
{
    (void)number;
    raise_flag(&held.stop);
}

static void on_continue(int number)
{
    (void)number;
    raise_flag(&held.go_on);
}

static void on_resize(int number)
{
    (void)number;
    raise_flag(&held.resize);
}

// The screen back, then as if there had been no handler: returning runs into the fault again.
static void on_crash(int number, siginfo_t *info, void *context)
{
    (void)context;
    signals_give_back_screen();
    for (size_t i = 0; i < ARRAY_LEN(crashes); i++)
        if (crashes[i] == number)
            sigaction(number, &held.before[i], NULL);
    if (number == SIGABRT || info->si_code <= 0)
        raise(number);
}

static void handle(int number, void (*handler)(int))
{
    struct sigaction action = {.sa_handler = handler};
    sigemptyset(&action.sa_mask);
    sigaction(number, &action, NULL);
}

// On a stack of its own, for the fault may be that the stack is used up.
static void handle_crashes(void)
{
    static char stack[HANDLER_STACK];
    stack_t own = {.ss_sp = stack, .ss_size = sizeof(stack)};
    struct sigaction action = {.sa_sigaction = on_crash,
                               .sa_flags = SA_SIGINFO | SA_ONSTACK | SA_NODEFER};
    sigemptyset(&action.sa_mask);
    sigaltstack(&own, NULL);
    for (size_t i = 0; i < ARRAY_LEN(crashes); i++)
        sigaction(crashes[i], &action, &held.before[i]);
}

static void open_wake(void)
{
    if (pipe(held.wake) != 0) {
        held.wake[0] = held.wake[1] = -1;
        return;
    }
    for (int i = 0; i < 2; i++) {
        fcntl(held.wake[i], F_SETFD, FD_CLOEXEC);
        fcntl(held.wake[i], F_SETFL, O_NONBLOCK);
    }
}

static void close_wake(void)
{
    int old[2] = {held.wake[0], held.wake[1]};
    held.wake[0] = held.wake[1] = -1;
    for (int i = 0; i < 2; i++)
        if (old[i] >= 0)
            close(old[i]);
}

void signals_install(void)
{
    open_wake();
    handle(SIGTERM, on_quit);
    handle(SIGHUP, on_quit);
    handle(SIGQUIT, on_quit);
    handle(SIGTSTP, on_stop);
    handle(SIGCONT, on_continue);
    handle(SIGWINCH, on_resize);
    handle(SIGINT, SIG_IGN);    // ^C comes as a key
    handle(SIGPIPE, SIG_IGN);
    handle_crashes();
    mem_on_exhausted(signals_give_back_screen);
}

void signals_restore(void)
{
    held.sequences_n = 0;
    held.has_modes = false;
    for (size_t i = 0; i < ARRAY_LEN(crashes); i++)
        sigaction(crashes[i], &held.before[i], NULL);
    mem_on_exhausted(NULL);
    handle(SIGWINCH, SIG_DFL);
    close_wake();
    let_go_of_stderr();
}

void signals_wait(int milliseconds)
{
    char drained[CHUNK];
    struct pollfd in[] = {{.fd = STDIN_FILENO, .events = POLLIN},
                          {.fd = held.wake[0], .events = POLLIN}};
    poll(in, ARRAY_LEN(in), milliseconds);
    while (held.wake[0] >= 0 && read(held.wake[0], drained, sizeof(drained)) > 0)
        continue;
}

bool signals_take_quit(void)
{
    return held.quit;
}

static bool take(volatile sig_atomic_t *flag)
{
    bool was = *flag;
    *flag = 0;
    return was;
}

bool signals_take_stop(void)
{
    return take(&held.stop);
}

bool signals_take_continue(void)
{
    return take(&held.go_on);
}

bool signals_take_resize(void)
{
    return take(&held.resize);
}

// To the whole group, as the terminal does: who waits for us stops too.
void signals_stop_now(void)
{
    handle(SIGTSTP, SIG_DFL);
    kill(0, SIGTSTP);
    handle(SIGTSTP, on_stop);
    held.stop = held.go_on = 0;
}
