"""A board: a title, and rows to press in columns below it, over pages; all of it in reach.

Where it leaves room, the picture of where the reader stands is above it, or that of the desk.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from game.ui import band, foot, pages, ribbon, spread, turning, vignettes
from game.ui.buttons import MAIN, Button
from game.ui.foot import Foot
from game.ui.frame import Box, Frame
from game.ui.intents import Leave
from game.ui.pages import Page, Slab
from game.ui.sketch import Sketch
from game.ui.spread import Heading
from game.ui.theme import Size, Style
from game.ui.view import View


def frame(
    view: View,
    title: str,
    more: str,
    gap: int,
    groups: Callable[[Sketch, int], Sequence[Sequence[Slab]]],
) -> Frame:
    """Return the page of a board that is looked at.

    `groups` of rows are asked for with the width of a column; `gap` parts the columns. A group
    stays together where that takes no more pages. The button with the label `more` turns the page,
    and after the last comes the first.
    """
    sketch = Sketch(view)
    area = spread.area(sketch, ribbon.draw(sketch))
    heading = Heading("", title)
    feet = (_foot(view, more, 0, 2), _foot(view, more, 0, 1))
    low = foot.height_of(sketch, feet, area.w) + sketch.px(24)
    inner = spread.in_reach(sketch, spread.below(sketch, area, heading, low))
    boxes = pages.beside(inner, spread.columns(sketch), sketch.px(gap))
    found = _found(groups(sketch, boxes[0].w), inner.h, len(boxes))
    page = view.look.page % len(found)
    shift = _picture(sketch, area, heading, inner, found)
    spread.draw_heading(sketch, area, heading)
    if shift is None:
        pages.draw(pages.loosened(found[page], inner.h), boxes)
    else:
        pages.draw(found[page], (box.below(shift) for box in boxes))
    foot.draw(sketch, area, _foot(view, more, page, len(found)))
    return sketch.frame()


def _found(groups: Sequence[Sequence[Slab]], height: int, count: int) -> tuple[Page, ...]:
    """Return the pages of groups, each group together where that takes no more pages."""
    whole, loose = (
        pages.balanced([slab for group in groups for slab in made(group)], height, count)
        for made in (pages.whole, tuple)
    )
    return whole if len(whole) <= len(loose) else loose


def _picture(
    sketch: Sketch, area: Box, heading: Heading, inner: Box, found: Sequence[Page]
) -> int | None:
    """Draw the picture where there is room for it; return how far that moves the rows down.

    None where there is none. It is the same on each page.
    """
    need = max(pages.height_of(column) for page in found for column in page)
    view = sketch.view
    picture = vignettes.of_state(view, view.state)
    picture = picture if picture.name else vignettes.of_desk(view)
    high = area.y + spread.heading_height(sketch, heading, area.w)
    bottom = inner.bottom - need
    if not band.is_fitting(sketch, picture, bottom, high):
        return None
    wide = sketch.block(heading.title, area.w, Size.TITLE, Style.TITLE).width
    band.draw(sketch, picture, bottom, (area.x + wide, high + sketch.px(20)))
    return bottom - inner.y


def _foot(view: View, more: str, page: int, count: int) -> Foot:
    go_on = Button(view.words("Go on"), Leave(), dress=MAIN, align=0.5)
    if count == 1:
        return Foot((go_on,))
    turn = Button(more, turning.onward(view.look, page, count), align=0.5)
    return Foot((turn, go_on), foot.page_note(view, page, count))
