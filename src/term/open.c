#include "yulu/term/open.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "yulu/base/clock.h"
#include "yulu/base/file.h"
#include "yulu/base/i18n.h"
#include "yulu/term/term.h"

enum { NOTE_MAX = 1024 * 1024, EXIT_NOT_RUN = 127 };

// ---- Words

void command_words_release(struct command_words *w)
{
    for (size_t i = 0; i < w->v.n; i++)
        mem_free(w->v.v[i]);
    vec_release(&w->v);
}

static bool add_word(struct command_words *w, struct sv word, struct sv argument)
{
    struct str out = {0};
    ptrdiff_t at = sv_find(word, SV("%s"));
    str_add(&out, at < 0 ? word : sv_slice(word, 0, (size_t)at));
    if (at >= 0) {
        str_add(&out, argument);
        str_add(&out, sv_slice(word, (size_t)at + 2, word.n));
    }
    vec_push(&w->v, out.p);
    return at >= 0;
}

void command_words_read(struct command_words *w, struct sv spec, struct sv argument)
{
    bool placed = false;
    for (struct sv word; sv_cut(&spec, ' ', &word);)
        if (word.n)
            placed |= add_word(w, word, argument);
    if (!placed)
        add_word(w, SV("%s"), argument);
    vec_push(&w->v, NULL);
}

static bool can_run(const char *path)
{
    struct stat s;
    return stat(path, &s) == 0 && S_ISREG(s.st_mode) && access(path, X_OK) == 0;
}

bool program_exists(const char *program)
{
    bool found = false;
    struct str path = {0};
    if (strchr(program, '/'))
        return can_run(program);
    struct sv rest = sv_from(getenv("PATH")), folder;
    while (!found && sv_cut(&rest, ':', &folder)) {
        str_clear(&path);
        str_add(&path, folder.n ? folder : SV("."));
        str_addf(&path, "/%s", program);
        found = can_run(str_c(&path));
    }
    str_release(&path);
    return found;
}

// ---- Running

// Signals as any program expects them, and the real stderr.
static NORETURN void become(char *const *argv)
{
    static const int signals[] = {SIGINT, SIGPIPE, SIGQUIT, SIGTSTP, SIGTERM, SIGHUP};
    for (size_t i = 0; i < ARRAY_LEN(signals); i++)
        signal(signals[i], SIG_DFL);
    if (term_stderr() != STDERR_FILENO)
        dup2(term_stderr(), STDERR_FILENO);
    execvp(argv[0], argv);
    _exit(EXIT_NOT_RUN);
}

static int wait_for(pid_t pid)
{
    int status;
    while (waitpid(pid, &status, 0) < 0)
        if (errno != EINTR)
            return EXIT_NOT_RUN;
    return WIFEXITED(status) ? WEXITSTATUS(status) : EXIT_NOT_RUN;
}

static bool run_here(char *const *argv, struct err *e)
{
    term_leave();
    pid_t pid = fork();
    if (pid == 0)
        become(argv);
    int status = pid > 0 ? wait_for(pid) : EXIT_NOT_RUN;
    term_return();
    return status == 0 || err_set(e, _("%s: ended with status %d"), argv[0], status);
}

static NORETURN void become_apart(char *const *argv)
{
    setsid();
    pid_t pid = fork();    // whose parent ends at once: nobody has to wait for it
    if (pid != 0)
        _exit(pid < 0);
    int nothing = open("/dev/null", O_RDWR);
    if (nothing >= 0) {
        dup2(nothing, STDIN_FILENO);
        dup2(nothing, STDOUT_FILENO);
    }
    signal(SIGINT, SIG_DFL);
    signal(SIGPIPE, SIG_DFL);
    signal(SIGTSTP, SIG_DFL);
    if (nothing >= 0)
        dup2(nothing, STDERR_FILENO);
    execvp(argv[0], argv);
    _exit(EXIT_NOT_RUN);
}

static bool run_apart(char *const *argv, struct err *e)
{
    pid_t pid = fork();
    if (pid == 0)
        become_apart(argv);
    return (pid > 0 && wait_for(pid) == 0) ||
           err_set(e, _("%s: cannot be run: %s"), argv[0], strerror(errno));
}

// ---- Browser

static bool has_display(void)
{
    const char *x11 = getenv("DISPLAY"), *wayland = getenv("WAYLAND_DISPLAY");
    return (x11 && *x11) || (wayland && *wayland);
}

static bool in_terminal(const char *program)
{
    static const char *const names[] = {"w3m", "lynx", "links", "elinks", "www-browser", "browsh"};
    struct sv name = file_name(sv_from(program));
    for (size_t i = 0; i < ARRAY_LEN(names); i++)
        if (sv_eq(name, sv_from(names[i])))
            return true;
    return false;
}

static bool is_web(struct sv url)
{
    return sv_eq_ignore_case(sv_slice(url, 0, 7), SV("http://")) ||
           sv_eq_ignore_case(sv_slice(url, 0, 8), SV("https://"));
}

// *TRIED: there was such a program, and E says how it went.
static bool try_browser(struct sv spec, struct sv url, bool *tried, struct err *e)
{
    struct command_words words = {0};
    bool ok = false;
    command_words_read(&words, spec, url);
    *tried = spec.n && program_exists(words.v.v[0]);
    if (*tried)
        ok = (in_terminal(words.v.v[0]) ? run_here : run_apart)(words.v.v, e);
    command_words_release(&words);
    return ok;
}

bool open_browser(struct sv url, struct err *e)
{
    static const struct {
        const char *name;
        bool needs_display;
    } known[] = {
#ifdef __APPLE__
        {"open", false},
#endif
        {"xdg-open", true}, {"w3m", false}, {"lynx", false}, {"links", false}, {"elinks", false}};
    bool tried = false;
    if (!is_web(url))
        return err_set(e, _("only http and https are opened"));
    struct sv rest = sv_from(getenv("BROWSER"));
    for (struct sv spec; sv_cut(&rest, ':', &spec);) {
        bool ok = try_browser(spec, url, &tried, e);
        if (tried)
            return ok;
    }
    for (size_t i = 0; i < ARRAY_LEN(known); i++) {
        if (known[i].needs_display && !has_display())
            continue;
        bool ok = try_browser(sv_from(known[i].name), url, &tried, e);
        if (tried)
            return ok;
    }
    return err_set(e, _("no browser was found: set BROWSER to one"));
}

// ---- Editor

// A folder that nobody else can read or foresee.
static bool make_folder(struct str *path, struct err *e)
{
    const char *base = getenv("TMPDIR");
    char unique[UUID_SIZE];
    uuid_new(unique);
    str_addf(path, "%s/yulu-%s", base && *base ? base : "/tmp", unique);
    return mkdir(str_c(path), 0700) == 0 || err_set(e, "%s: %s", str_c(path), strerror(errno));
}

static struct sv editor_spec(void)
{
    static const char *const variables[] = {"VISUAL", "EDITOR"};
    static const char *const known[] = {"vi", "nano"};
    for (size_t i = 0; i < ARRAY_LEN(variables); i++) {
        struct sv spec = sv_trim(sv_from(getenv(variables[i])));
        if (spec.n)
            return spec;
    }
    for (size_t i = 0; i < ARRAY_LEN(known); i++)
        if (program_exists(known[i]))
            return sv_from(known[i]);
    return (struct sv){0};
}

static bool edit_file(const char *path, struct err *e)
{
    struct command_words words = {0};
    struct sv spec = editor_spec();
    if (!spec.n)
        return err_set(e, _("no editor was found: set EDITOR to one"));
    command_words_read(&words, spec, sv_from(path));
    bool ok = run_here(words.v.v, e);
    command_words_release(&words);
    return ok;
}

// A file of text ends with a newline, which the note does not have.
static bool write_note(const char *path, struct sv text, struct err *e)
{
    struct str file = {0};
    str_add(&file, text);
    str_add_char(&file, '\n');
    bool ok = file_write(path, str_sv(&file), e);
    str_release(&file);
    return ok;
}

static bool read_back(const char *path, struct str *text, struct err *e)
{
    struct str now = {0};
    if (!file_read(path, NOTE_MAX, &now, e)) {
        str_release(&now);
        return false;
    }
    while (now.n && now.p[now.n - 1] == '\n')
        str_splice(&now, now.n - 1, now.n, (struct sv){0});
    str_release(text);
    *text = now;
    return true;
}

bool open_editor(struct str *text, struct err *e)
{
    struct str folder = {0}, path = {0};
    bool ok = make_folder(&folder, e);
    if (ok) {
        str_addf(&path, "%s/note.md", str_c(&folder));
        ok = write_note(str_c(&path), str_sv(text), e) && edit_file(str_c(&path), e) &&
             read_back(str_c(&path), text, e);
        unlink(str_c(&path));
        rmdir(str_c(&folder));
    }
    str_release(&folder);
    str_release(&path);
    return ok;
}
