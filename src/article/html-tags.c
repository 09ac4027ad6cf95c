#include "html-tags.h"

#include "block-internal.h"

// Sorted by name.
static const struct html_tag tags[] = {
    {"a", ACTION_LINK, 0},
    {"address", ACTION_PARAGRAPH, 0},
    {"article", ACTION_PARAGRAPH, 0},
    {"aside", ACTION_PARAGRAPH, 0},
    {"audio", ACTION_HIDE, 0},
    {"b", ACTION_SPAN, SPAN_STRONG},
    {"blockquote", ACTION_QUOTE, 0},
    {"br", ACTION_BREAK, 0},
    {"button", ACTION_HIDE, 0},
    {"canvas", ACTION_HIDE, 0},
    {"caption", ACTION_PARAGRAPH, 0},
    {"center", ACTION_PARAGRAPH, 0},
    {"code", ACTION_SPAN, SPAN_CODE},
    {"dd", ACTION_DEFINITION, 0},
    {"del", ACTION_SPAN, SPAN_STRIKE},
    {"details", ACTION_PARAGRAPH, 0},
    {"div", ACTION_PARAGRAPH, 0},
    {"dl", ACTION_PARAGRAPH, 0},
    {"dt", ACTION_TERM, 0},
    {"em", ACTION_SPAN, SPAN_EMPHASIS},
    {"fieldset", ACTION_PARAGRAPH, 0},
    {"figcaption", ACTION_PARAGRAPH, 0},
    {"figure", ACTION_PARAGRAPH, 0},
    {"footer", ACTION_PARAGRAPH, 0},
    {"form", ACTION_PARAGRAPH, 0},
    {"h1", ACTION_HEADING, 1},
    {"h2", ACTION_HEADING, 2},
    {"h3", ACTION_HEADING, 3},
    {"h4", ACTION_HEADING, 4},
    {"h5", ACTION_HEADING, 5},
    {"h6", ACTION_HEADING, 6},
    {"head", ACTION_HIDE, 0},
    {"header", ACTION_PARAGRAPH, 0},
    {"hr", ACTION_RULE, 0},
    {"i", ACTION_SPAN, SPAN_EMPHASIS},
    {"iframe", ACTION_HIDE, 0},
    {"img", ACTION_IMAGE, 0},
    {"kbd", ACTION_SPAN, SPAN_CODE},
    {"li", ACTION_ITEM, 0},
    {"main", ACTION_PARAGRAPH, 0},
    {"nav", ACTION_PARAGRAPH, 0},
    {"noscript", ACTION_HIDE, 0},
    {"object", ACTION_HIDE, 0},
    {"ol", ACTION_LIST, 1},
    {"p", ACTION_PARAGRAPH, 0},
    {"pre", ACTION_CODE, 0},
    {"rp", ACTION_HIDE, 0},
    {"rt", ACTION_HIDE, 0},
    {"ruby", ACTION_SHOW, 0},
    {"s", ACTION_SPAN, SPAN_STRIKE},
    {"samp", ACTION_SPAN, SPAN_CODE},
    {"script", ACTION_HIDE, 0},
    {"section", ACTION_PARAGRAPH, 0},
    {"select", ACTION_HIDE, 0},
    {"strike", ACTION_SPAN, SPAN_STRIKE},
    {"strong", ACTION_SPAN, SPAN_STRONG},
    {"style", ACTION_HIDE, 0},
    {"summary", ACTION_PARAGRAPH, 0},
    {"svg", ACTION_HIDE, 0},
    {"table", ACTION_TABLE, 0},
    {"tbody", ACTION_NONE, 0},
    {"td", ACTION_CELL, 0},
    {"template", ACTION_HIDE, 0},
    {"textarea", ACTION_HIDE, 0},
    {"th", ACTION_CELL, 1},
    {"title", ACTION_HIDE, 0},
    {"tr", ACTION_ROW, 0},
    {"tt", ACTION_SPAN, SPAN_CODE},
    {"ul", ACTION_LIST, 0},
    {"video", ACTION_HIDE, 0},
};

const struct html_tag *html_tag(struct sv name)
{
    enum { NAME_MAX = 12 };
    char lower[NAME_MAX];
    if (name.n > NAME_MAX)
        return NULL;
    for (size_t i = 0; i < name.n; i++)
        lower[i] = (char)(name.p[i] >= 'A' && name.p[i] <= 'Z' ? name.p[i] + 32 : name.p[i]);
    struct sv key = {lower, name.n};
    for (size_t low = 0, high = ARRAY_LEN(tags); low < high;) {
        size_t middle = low + (high - low) / 2;
        int order = sv_cmp(key, sv_from(tags[middle].name));
        if (order == 0)
            return &tags[middle];
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NULL;
}
