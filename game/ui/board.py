"""A board: a title, and rows to press in columns below it, over pages; all of it in reach."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from game.ui import foot, pages, ribbon, spread, turning
from game.ui.buttons import MAIN, Button
from game.ui.foot import Foot
from game.ui.frame import Frame
from game.ui.intents import Leave
from game.ui.pages import Slab
from game.ui.sketch import Sketch
from game.ui.spread import Heading
from game.ui.view import View


def frame(
    view: View,
    title: str,
    more: str,
    gap: int,
    rows: Callable[[Sketch, int], Sequence[Slab]],
) -> Frame:
    """Return the page of a board that is looked at.

    `rows` are asked for with the width of a column; `gap` parts the columns. The button with the
    label `more` turns the page, and after the last comes the first.
    """
    sketch = Sketch(view)
    area = spread.area(sketch, ribbon.draw(sketch))
    heading = Heading("", title)
    feet = (_foot(view, more, 0, 2), _foot(view, more, 0, 1))
    low = foot.height_of(sketch, feet, area.w) + sketch.px(24)
    inner = spread.in_reach(sketch, spread.below(sketch, area, heading, low))
    boxes = pages.beside(inner, spread.columns(sketch), sketch.px(gap))
    found = pages.pages_of(rows(sketch, boxes[0].w), inner.h, len(boxes))
    page = view.look.page % len(found)
    spread.draw_heading(sketch, area, heading)
    pages.draw(pages.loosened(found[page], inner.h), boxes)
    foot.draw(sketch, area, _foot(view, more, page, len(found)))
    return sketch.frame()


def _foot(view: View, more: str, page: int, count: int) -> Foot:
    go_on = Button(view.words("Go on"), Leave(), dress=MAIN, align=0.5)
    if count == 1:
        return Foot((go_on,))
    turn = Button(more, turning.onward(view.look, page, count), align=0.5)
    return Foot((turn, go_on), foot.page_note(view, page, count))
