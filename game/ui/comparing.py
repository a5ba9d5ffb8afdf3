"""Two papers laid beside each other, each turned by itself; where that is too small, in turns."""

from __future__ import annotations

from typing import NamedTuple

from game.engine.papers import PaperState
from game.ui import buttons, foot, laid, leaves, spread, turning
from game.ui.buttons import Button
from game.ui.foot import Foot
from game.ui.frame import Box
from game.ui.intents import Look, Turn
from game.ui.laid import Type
from game.ui.sketch import Sketch
from game.ui.theme import Size
from game.ui.view import View

PAGE = "beside-page"
"""The pick that holds the page of the second paper."""
NARROWEST, FEWEST_ROWS = 15, 5
"""How wide and high each sheet's text must be to lie beside another, in letters and in rows."""
LEAST = 100
"""How much must stand on each: its width times its rows; some forty words."""
_LETTERS = Type(Size.BUTTON, Size.BODY)


class Pair(NamedTuple):
    """Two papers, and the page of each that is looked at."""

    first: str
    second: str
    page: int = 0
    other_page: int = 0

    @property
    def swapped(self) -> Pair:
        """The same with the second paper first; each keeps its page."""
        return Pair(self.second, self.first, self.other_page, self.page)

    @property
    def look(self) -> Look:
        """What looks at it."""
        page = ((PAGE, str(self.other_page)),) if self.other_page else ()
        picks = ((leaves.BESIDE, self.second), *page)
        return Look("document", subject=self.first, page=self.page, picks=picks)


def pair_of(view: View) -> Pair | None:
    """Return the papers that are compared; None where there is only one, or one is not at hand."""
    first, second = view.look.subject, view.look.picked(leaves.BESIDE)
    known = second in view.story.papers and second != first
    if not known or view.state.paper(second) < PaperState.UNCOVERED:
        return None
    page = view.look.picked(PAGE)
    return Pair(first, second, view.look.page, int(page) if page.isdecimal() else 0)


def draw(sketch: Sketch, room: Box, pair: Pair) -> None:
    """Draw both papers, or the first where two would be too small to read, and the foot."""
    area = spread.area(sketch, room)
    low = foot.height_of(sketch, (_foot(sketch.view, pair, n) for n in (1, 2)), area.w)
    boxes = _boxes(sketch, area._replace(h=area.h - low - sketch.px(28)))
    papers = (pair.first, pair.second)
    both = all(_is_readable(sketch, *each) for each in zip(boxes, papers, strict=True))
    if both:
        _sheet(sketch, boxes[0], pair, True)
        _sheet(sketch, boxes[1], pair, False)
    else:
        whole = boxes[0]._replace(w=boxes[1].right - area.x, h=boxes[1].bottom - area.y)
        _sheet(sketch, whole, pair, True)
    foot.draw(sketch, area, _foot(sketch.view, pair, 2 if both else 1))


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

    def _press(page: int) -> Turn:
        turned = pair._replace(page=page) if is_first else pair._replace(other_page=page)
        return Turn(turned.look)

    own = pair if is_first else pair.swapped
    leaf = laid.draw(sketch, box, own.first, "page", own.page, _press, _LETTERS)
    sketch.given(*leaf.given(own.first))


def _foot(view: View, pair: Pair, sheets: int) -> Foot:
    words = view.words
    close = Turn(Look("document", subject=pair.first, page=pair.page))
    closing = Button(words("Close comparison"), close, align=0.5)
    swap = Button(words("Swap the papers"), Turn(pair.swapped.look), align=0.5)
    if sheets == 2:
        return Foot((swap, closing._replace(dress=buttons.MAIN)))
    flip = swap._replace(label=words("The other paper"), dress=buttons.MAIN)
    return Foot((closing, flip))
