#include "yulu/base/log.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "yulu/base/clock.h"
#include "yulu/base/file.h"
#include "yulu/base/i18n.h"
#include "yulu/base/str.h"

static int log_fd = -1;

bool log_open(const char *path, struct err *e)
{
    log_close();
    if (!file_make_parents(path, e)) {
        return false;
    }
    log_fd = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOCTTY, 0600);
    return log_fd >= 0 || err_set(e, _("%s: cannot open the log: %s"), path, strerror(errno));
}

void log_close(void)
{
    if (log_fd >= 0) {
        close(log_fd);
        log_fd = -1;
    }
}

static void add_time(struct str *line)
{
    int64_t now = clock_now();
    time_t seconds = (time_t)(now / 1000);
    struct tm t;
    char text[32] = "";
    if (gmtime_r(&seconds, &t)) {
        strftime(text, sizeof(text), "%Y-%m-%dT%H:%M:%S", &t);
    }
    str_addf(line, "%s.%03dZ ", text, (int)(now % 1000));
}

// One entry, one line, and nothing in it that a terminal would obey when the log is read there.
static void blank_controls(struct str *line)
{
    for (size_t i = 0; i < line->n; i++) {
        unsigned char c = (unsigned char)line->p[i];
        unsigned char before = i ? (unsigned char)line->p[i - 1] : 0;
        if (c < 0x20 || c == 0x7F) {
            line->p[i] = ' ';
        } else if (before == 0xC2 && c < 0xA0) {
            line->p[i - 1] = line->p[i] = ' ';
        }
    }
}

void log_print(const char *format, ...)
{
    if (log_fd < 0) {
        return;
    }
    int saved = errno;
    struct str line = {0};
    add_time(&line);
    va_list args;
    va_start(args, format);
    str_vaddf(&line, format, args);
    va_end(args);
    blank_controls(&line);
    str_add_char(&line, '\n');
    if (write(log_fd, line.p, line.n) < 0) {
        log_close();    // a full disk must not slow down the reader with each line
    }
    str_release(&line);
    errno = saved;
}
