"""Two papers laid beside each other, each turned by itself; where that is too small, in turns."""

from __future__ import annotations

from typing import NamedTuple

from game.ui import buttons, foot, laid, pins, spread, turning
from game.ui.bookmark import AT
from game.ui.buttons import Button
from game.ui.foot import Foot
from game.ui.frame import Box
from game.ui.intents import Look, Turn
from game.ui.laid import Type
from game.ui.pair import Pair
from game.ui.pins import Shelf
from game.ui.sketch import Sketch
from game.ui.theme import Size
from game.ui.view import View

NARROWEST, FEWEST_ROWS = 15, 5
"""How wide and high each sheet's text must be to lie beside another, in letters and in rows."""
LEAST = 100
"""How much must stand on each: its width times its rows; some forty words."""
_NO_SHELF = Shelf("", ())
_LETTERS = Type(Size.BUTTON, Size.BODY, 1)


class _Table(NamedTuple):
    """One sheet or two, the pinned papers that are not shown with their place, and the foot."""

    sheets: tuple[Box, ...]
    shelf: Shelf
    place: Box
    foot: Foot


def draw(sketch: Sketch, room: Box, pair: Pair) -> None:
    """Draw both papers, or the first where two would be too small to read; shelf and foot."""
    area = spread.area(sketch, room)
    table = _table(sketch, area, pair)
    for box, is_first in zip(table.sheets, (True, False), strict=False):
        _sheet(sketch, box, pair, is_first)
    pins.draw(sketch, table.place, table.shelf)
    foot.draw(sketch, area, table.foot)


def _table(sketch: Sketch, area: Box, pair: Pair) -> _Table:
    """Return two sheets where both can be read, with the shelf if they still can; else one."""
    papers = (pair.first, pair.second)
    for shelf in (pins.shelf_beside(sketch.view, pair), _NO_SHELF):
        table = _laid(sketch, area, pair, 2, shelf)
        readable = zip(table.sheets, papers, strict=True)
        if all(_is_readable(sketch, *each) for each in readable):
            return table
    return _laid(sketch, area, pair, 1, _NO_SHELF)


def _laid(sketch: Sketch, area: Box, pair: Pair, sheets: int, shelf: Shelf) -> _Table:
    """Return so many sheets above a foot; the shelf stands above it too, or at its left."""
    below, gap = _foot(sketch.view, pair, sheets, bool(shelf.cards)), sketch.px(28)
    low, place = foot.height_of(sketch, (below,), area.w), area
    if not sketch.panel.is_portrait:
        place = area._replace(w=area.w - foot.width_of(sketch, below, area.w) - 2 * gap)
    need = pins.height_of(sketch, shelf, place.w)
    high = max(low, need) if place.w < area.w else low + (need + gap) * bool(need)
    rest = area._replace(h=area.h - high - gap)
    boxes = _boxes(sketch, rest) if sheets == 2 else (rest,)
    return _Table(boxes, shelf, place._replace(y=area.bottom - high, h=need), below)


def _boxes(sketch: Sketch, area: Box) -> tuple[Box, Box]:
    """Return where the sheets lie: side by side, or in portrait one above the other.

    The foot of the upper one, with the buttons that turn it, can be reached.
    """
    gap = sketch.px(32)
    if not sketch.panel.is_portrait:
        wide = (area.w - gap) // 2
        return area._replace(w=wide), area._replace(x=area.right - wide, w=wide)
    turner = turning.height(sketch, area.w)
    reached = sketch.panel.reach_px + turner + sketch.px(48) - area.y
    high = max((area.h - gap) // 2, reached)
    return area._replace(h=high), area.below(high + gap)


def _is_readable(sketch: Sketch, box: Box, paper: str) -> bool:
    """Whether enough of a paper stands on a sheet of this size to be compared."""
    ems = laid.width(sketch, box) / sketch.panel.type_px(_LETTERS.text)
    if ems < NARROWEST:
        return False
    rows = laid.rows(sketch, box, paper, _LETTERS)
    return rows >= FEWEST_ROWS and rows * min(ems, laid.LONGEST) >= LEAST


def _sheet(sketch: Sketch, box: Box, pair: Pair, is_first: bool) -> None:
    """Draw one of the papers; what of it is on screen has been shown."""

    def _press(mark: str) -> Turn:
        turned = pair._replace(at=mark) if is_first else pair._replace(other_at=mark)
        return Turn(turned.look)

    own = pair if is_first else pair.swapped
    leaf = laid.draw(sketch, box, own.first, "page", own.at, _press, _LETTERS)
    sketch.given(*leaf.given(own.first))
    if own.first in pins.pinned(sketch.view):
        pins.mark(sketch, box.x + box.w // 2, box.y)


def _foot(view: View, pair: Pair, sheets: int, has_shelf: bool) -> Foot:
    words = view.words
    close = Turn(Look("document", subject=pair.first).with_pick(AT, pair.at))
    closing = Button(words("Close comparison"), close, align=0.5)
    swap = Button(words("Swap the papers"), Turn(pair.swapped.look), align=0.5)
    more = () if has_shelf else pins.following(view, pair)
    if sheets == 2:
        return Foot((*more, swap, closing._replace(dress=buttons.MAIN)))
    flip = swap._replace(label=words("The other paper"), dress=buttons.MAIN)
    return Foot((closing, *more, flip))
