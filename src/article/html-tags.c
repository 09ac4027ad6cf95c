#include "html-tags.h"

#include "block-internal.h"

// Sorted by name.
static const struct html_tag tags[] = {
    {"a", ACTION_LINK, 0, 0},
    {"address", ACTION_PARAGRAPH, 0, 0},
    {"article", ACTION_PARAGRAPH, 0, TAG_BOX},
    {"aside", ACTION_PARAGRAPH, 0, 0},
    {"audio", ACTION_HIDE, 0, 0},
    {"b", ACTION_SPAN, SPAN_STRONG, 0},
    {"blockquote", ACTION_QUOTE, 0, 0},
    {"body", ACTION_NONE, 0, TAG_BOX},
    {"br", ACTION_BREAK, 0, 0},
    {"button", ACTION_HIDE, 0, 0},
    {"canvas", ACTION_HIDE, 0, 0},
    {"caption", ACTION_CAPTION, 0, 0},
    {"center", ACTION_PARAGRAPH, 0, TAG_BOX},
    {"code", ACTION_SPAN, SPAN_CODE, 0},
    {"dd", ACTION_DEFINITION, 0, 0},
    {"del", ACTION_SPAN, SPAN_STRIKE, 0},
    {"details", ACTION_PARAGRAPH, 0, 0},
    {"div", ACTION_PARAGRAPH, 0, TAG_BOX},
    {"dl", ACTION_PARAGRAPH, 0, 0},
    {"dt", ACTION_TERM, 0, 0},
    {"em", ACTION_SPAN, SPAN_EMPHASIS, 0},
    {"fieldset", ACTION_PARAGRAPH, 0, 0},
    {"figcaption", ACTION_PARAGRAPH, 0, 0},
    {"figure", ACTION_PARAGRAPH, 0, 0},
    {"footer", ACTION_PARAGRAPH, 0, 0},
    {"form", ACTION_PARAGRAPH, 0, 0},
    {"h1", ACTION_HEADING, 1, 0},
    {"h2", ACTION_HEADING, 2, 0},
    {"h3", ACTION_HEADING, 3, 0},
    {"h4", ACTION_HEADING, 4, 0},
    {"h5", ACTION_HEADING, 5, 0},
    {"h6", ACTION_HEADING, 6, 0},
    {"head", ACTION_HIDE, 0, 0},
    {"header", ACTION_PARAGRAPH, 0, 0},
    {"hr", ACTION_RULE, 0, 0},
    {"i", ACTION_SPAN, SPAN_EMPHASIS, 0},
    {"iframe", ACTION_HIDE, 0, 0},
    {"img", ACTION_IMAGE, 0, 0},
    {"kbd", ACTION_SPAN, SPAN_CODE, 0},
    {"li", ACTION_ITEM, 0, 0},
    {"link", ACTION_NONE, 0, TAG_TELLS},
    {"main", ACTION_PARAGRAPH, 0, TAG_BOX},
    {"meta", ACTION_NONE, 0, TAG_TELLS},
    {"nav", ACTION_PARAGRAPH, 0, 0},
    {"noscript", ACTION_HIDE, 0, 0},
    {"object", ACTION_HIDE, 0, 0},
    {"ol", ACTION_LIST, 1, 0},
    {"p", ACTION_PARAGRAPH, 0, 0},
    {"pre", ACTION_CODE, 0, 0},
    {"rp", ACTION_HIDE, 0, 0},
    {"rt", ACTION_READING, 0, 0},
    {"ruby", ACTION_SHOW, 0, 0},
    {"s", ACTION_SPAN, SPAN_STRIKE, 0},
    {"samp", ACTION_SPAN, SPAN_CODE, 0},
    {"script", ACTION_HIDE, 0, TAG_TELLS},
    {"section", ACTION_PARAGRAPH, 0, TAG_BOX},
    {"select", ACTION_HIDE, 0, 0},
    {"strike", ACTION_SPAN, SPAN_STRIKE, 0},
    {"strong", ACTION_SPAN, SPAN_STRONG, 0},
    {"style", ACTION_HIDE, 0, 0},
    {"summary", ACTION_PARAGRAPH, 0, 0},
    {"sup", ACTION_RAISED, 0, 0},
    {"svg", ACTION_HIDE, 0, 0},
    {"table", ACTION_TABLE, 0, 0},
    {"tbody", ACTION_NONE, 0, 0},
    {"td", ACTION_CELL, 0, TAG_BOX},
    {"template", ACTION_HIDE, 0, 0},
    {"textarea", ACTION_HIDE, 0, 0},
    {"th", ACTION_CELL, 1, 0},
    {"time", ACTION_NONE, 0, TAG_TELLS},
    {"title", ACTION_HIDE, 0, TAG_TELLS},
    {"tr", ACTION_ROW, 0, 0},
    {"tt", ACTION_SPAN, SPAN_CODE, 0},
    {"ul", ACTION_LIST, 0, 0},
    {"video", ACTION_HIDE, 0, 0},
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
