#include "yulu/base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <pwd.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "yulu/base/clock.h"
#include "yulu/base/i18n.h"

enum { READ_STEP = 64 * 1024 };

static bool cannot_read(const char *path, int why, struct err *e)
{
    switch (why) {
    case ENOENT:
    case ENOTDIR:
        return err_set(e, _("%s: no such file"), path);
    case EACCES:
    case EPERM:
        return err_set(e, _("%s: no permission to read it"), path);
    case EISDIR:
        return err_set(e, _("%s: is a folder"), path);
    default:
        return err_set(e, _("%s: cannot be read: %s"), path, strerror(why));
    }
}

static bool too_large(const char *path, size_t max, struct err *e)
{
    if (max < 1024 * 1024) {
        return err_set(e, _("%s: larger than %zu bytes"), path, max);
    }
    return err_set(e, _("%s: larger than %zu MB"), path, max / (1024 * 1024));
}

// One step: 1 when bytes came, 0 at the end, -1 on failure with errno set.
static int read_step(int fd, struct str *out)
{
    str_reserve(out, READ_STEP);
    ssize_t got;
    do {
        got = read(fd, out->p + out->n, out->cap - out->n - 1);
    } while (got < 0 && errno == EINTR);
    if (got > 0) {
        out->n += (size_t)got;
        out->p[out->n] = '\0';
    }
    return got > 0 ? 1 : (int)got;
}

// Counts what comes rather than believing a size: pipes have none, and files grow.
static bool read_all(int fd, const char *path, size_t max, struct str *out, struct err *e)
{
    size_t start = out->n;
    int step;
    while ((step = read_step(fd, out)) > 0) {
        if (out->n - start > max) {
            return too_large(path, max, e);
        }
    }
    return step == 0 || cannot_read(path, errno, e);
}

// A file's size saves the buffer from growing in steps; it is a hint and no more.
static void reserve_for(int fd, size_t max, struct str *out)
{
    struct stat s;
    if (fstat(fd, &s) == 0 && S_ISREG(s.st_mode) && s.st_size > 0 && (uintmax_t)s.st_size <= max) {
        str_reserve(out, (size_t)s.st_size + READ_STEP);
    }
}

bool file_read(const char *path, size_t max, struct str *out, struct err *e)
{
    bool is_stdin = strcmp(path, "-") == 0;
    int fd = is_stdin ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
    if (fd < 0) {
        return cannot_read(path, errno, e);
    }
    size_t start = out->n;
    reserve_for(fd, max, out);
    bool ok = read_all(fd, path, max, out, e);
    if (!ok && out->p) {
        out->n = start;
        out->p[start] = '\0';
    }
    if (!is_stdin) {
        close(fd);
    }
    return ok;
}

static bool cannot_write(const char *path, struct err *e)
{
    return err_set(e, _("%s: cannot be written: %s"), path, strerror(errno));
}

static bool write_all(int fd, struct sv bytes)
{
    while (bytes.n) {
        ssize_t put = write(fd, bytes.p, bytes.n);
        if (put < 0 && errno != EINTR) {
            return false;
        }
        bytes = sv_slice(bytes, put > 0 ? (size_t)put : 0, bytes.n);
    }
    return true;
}

static struct sv folder_of(struct sv path)
{
    struct sv name = file_name(path);
    size_t n = path.n - name.n;
    if (n == 0) {
        return SV(".");
    }
    return sv_slice(path, 0, n > 1 ? n - 1 : 1);
}

// The rename itself must reach the disk.  File systems that cannot sync a folder say so; the file
// is written all the same.
static void sync_folder(const char *path)
{
    struct str folder = {0};
    str_add(&folder, folder_of(sv_from(path)));
    int fd = open(folder.p, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd >= 0) {
        (void)fsync(fd);
        close(fd);
    }
    str_release(&folder);
}

static bool write_and_close(int fd, struct sv bytes, bool sync)
{
    bool ok = write_all(fd, bytes) && (!sync || fsync(fd) == 0);
    int why = errno;
    if (close(fd) != 0 && ok) {
        return false;
    }
    errno = why;
    return ok;
}

// Device files and pipes are written to: to replace /dev/null by a file would be a disaster.
static bool write_in_place(const char *path, struct sv bytes, struct err *e)
{
    int fd = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY);
    return (fd >= 0 && write_and_close(fd, bytes, false)) || cannot_write(path, e);
}

static bool replace(const char *path, mode_t mode, struct sv bytes, struct err *e)
{
    char id[UUID_SIZE];
    uuid_new(id);
    struct str temp = {0};
    str_addf(&temp, "%s.%.8s.new", path, id);
    int fd = open(temp.p, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    bool ok = fd >= 0;
    if (ok) {
        bool mode_set = fchmod(fd, mode) == 0;
        ok = write_and_close(fd, bytes, true) && mode_set && rename(temp.p, path) == 0;
    }
    if (ok) {
        sync_folder(path);
    } else {
        cannot_write(path, e);
        if (fd >= 0) {
            unlink(temp.p);
        }
    }
    str_release(&temp);
    return ok;
}

bool file_write(const char *path, struct sv bytes, struct err *e)
{
    struct stat old;
    if (stat(path, &old) != 0) {
        return replace(path, 0600, bytes, e);
    }
    if (!S_ISREG(old.st_mode)) {
        return write_in_place(path, bytes, e);
    }
    char *target = realpath(path, NULL);    // a link stays a link: what it points to is replaced
    bool ok = replace(target ? target : path, old.st_mode & 0777, bytes, e);
    free(target);
    return ok;
}

struct home {
    const char *variable, *below_home;
};

static const struct home homes[] = {
    [HOME_DATA] = {"XDG_DATA_HOME", ".local/share"},
    [HOME_CONFIG] = {"XDG_CONFIG_HOME", ".config"},
    [HOME_CACHE] = {"XDG_CACHE_HOME", ".cache"},
    [HOME_STATE] = {"XDG_STATE_HOME", ".local/state"},
};

static const char *user_home(void)
{
    const char *home = getenv("HOME");
    if (home && home[0] == '/') {
        return home;
    }
    const struct passwd *user = getpwuid(getuid());
    return user && user->pw_dir && user->pw_dir[0] == '/' ? user->pw_dir : NULL;
}

bool file_home(enum file_home kind, const char *name, struct str *out, struct err *e)
{
    const char *base = getenv(homes[kind].variable);
    if (base && base[0] == '/') {    // the specification has relative ones ignored
        str_addf(out, "%s/yulu", base);
    } else {
        const char *home = user_home();
        if (!home) {
            return err_set(e, _("HOME: not set: set it, or %s"), homes[kind].variable);
        }
        str_addf(out, "%s/%s/yulu", home, homes[kind].below_home);
    }
    if (name && name[0]) {
        str_addf(out, "/%s", name);
    }
    return true;
}

bool file_make_parents(const char *path, struct err *e)
{
    struct str folder = {0};
    bool ok = true;
    for (const char *slash = strchr(path, '/'); ok && slash; slash = strchr(slash + 1, '/')) {
        str_clear(&folder);
        str_add(&folder, (struct sv){path, (size_t)(slash - path)});
        if (folder.n && mkdir(folder.p, 0700) != 0) {
            int why = errno;
            ok = file_is_folder(folder.p) ||
                 err_set(e, _("%s: cannot make the folder: %s"), folder.p,
                         why == EEXIST ? _("a file is in the way") : strerror(why));
        }
    }
    str_release(&folder);
    return ok;
}

bool file_exists(const char *path)
{
    struct stat s;
    return stat(path, &s) == 0;
}

bool file_is_folder(const char *path)
{
    struct stat s;
    return stat(path, &s) == 0 && S_ISDIR(s.st_mode);
}

struct sv file_name(struct sv path)
{
    size_t at = path.n;
    while (at > 0 && path.p[at - 1] != '/') {
        at--;
    }
    return sv_slice(path, at, path.n);
}

struct sv file_extension(struct sv path)
{
    struct sv name = file_name(path);
    size_t at = name.n;
    while (at > 0 && name.p[at - 1] != '.') {
        at--;
    }
    bool hidden_file = at <= 1;    // ".profile" has no extension
    return hidden_file ? (struct sv){0} : sv_slice(name, at, name.n);
}
