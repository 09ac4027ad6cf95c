// Writes JSON (RFC 8259) into a buffer; commas and quoting are the writer's business.
#ifndef YULU_BASE_JSON_H
#define YULU_BASE_JSON_H

#include <stdbool.h>
#include <stdint.h>

#include "yulu/base/str.h"

enum { JSON_DEPTH_MAX = 32 };

struct json {
    struct str *out;    // the caller's
    int depth;
    bool comma[JSON_DEPTH_MAX];    // something stands before, at each depth
    bool after_key;
};

struct json json_on(struct str *out);
void json_object(struct json *j);
void json_object_end(struct json *j);
void json_array(struct json *j);
void json_array_end(struct json *j);
void json_key(struct json *j, const char *key);
// Bad UTF-8 becomes U+FFFD; what a terminal would obey is escaped.
void json_string(struct json *j, struct sv text);
void json_int(struct json *j, int64_t n);
void json_bool(struct json *j, bool b);
// Key and string; nothing when TEXT is empty.
void json_member(struct json *j, const char *key, struct sv text);
void json_member_int(struct json *j, const char *key, int64_t n);

#endif
