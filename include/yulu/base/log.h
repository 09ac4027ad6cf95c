// The log: $XDG_STATE_HOME/yulu/log, opened by --log or YULU_LOG=PATH; silent otherwise.
#ifndef YULU_BASE_LOG_H
#define YULU_BASE_LOG_H

#include <stdbool.h>

#include "yulu/base/err.h"

bool log_open(const char *path, struct err *e);
void log_close(void);

// One line, with the time; nothing when not open.
void log_print(const char *format, ...) PRINTF_LIKE(1, 2);

#endif
