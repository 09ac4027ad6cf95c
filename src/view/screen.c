#include "yulu/view/screen.h"

#include "yulu/view/paint.h"
#include "yulu/view/view-list.h"
#include "yulu/view/view-panel.h"
#include "yulu/view/view-prompt.h"
#include "yulu/view/view-quotes.h"
#include "yulu/view/view-reader.h"
#include "yulu/view/view-status.h"

// Panes that stand side by side leave a column between them.
static void draw_borders(const struct app *a, struct grid *g)
{
    for (int pane = 0; pane < PANE_COUNT; pane++) {
        struct rect r = a->geometry.pane[pane];
        for (int row = 0; row < r.rows && r.cols > 0 && r.col > 0; row++)
            grid_put(g, (struct strip){r.row + row, r.col - 1, r.col},
                     sign(SIGN_V_RULE, g->ambiguous), style_of(INK_BORDER));
    }
}

void screen_draw(const struct app *a, struct grid *g)
{
    g->ambiguous = a->ambiguous;
    if (g->rows != a->rows || g->cols != a->cols)
        grid_resize(g, a->rows, a->cols);
    else
        grid_clear(g);
    if (!g->rows || !g->cols)
        return;
    view_list(a, g);
    view_reader(a, g);
    view_quotes(a, g);
    draw_borders(a, g);
    view_panel(a, g);
    view_status(a, g);
    view_prompt(a, g);
}
