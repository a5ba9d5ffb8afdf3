"""Lists that do not fit: what stands on which page, and the buttons that turn it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from msgspec.structs import replace

from game.ui import buttons
from game.ui.buttons import Button
from game.ui.frame import Box, Role
from game.ui.intents import Look, Turn
from game.ui.sketch import Sketch
from game.ui.theme import Ink, Size, Style


def ranges_of(heights: Sequence[int], room: int, gap: int, turner: int) -> tuple[range, ...]:
    """Return which items stand on each page, at least one on each; one page at the least.

    `turner` is the height of the buttons that turn pages; it is kept free where there are several.

    >>> ranges_of([10, 10, 10], 32, 1, 5)
    (range(0, 3),)
    >>> ranges_of([10, 10, 10], 31, 1, 5)
    (range(0, 2), range(2, 3))
    """
    if sum(heights) + gap * (len(heights) - 1) <= room:
        return (range(len(heights)),)
    found: list[range] = []
    begin, used = 0, 0
    for nth, height in enumerate(heights):
        if nth > begin and used + height > room - turner - gap:
            found.append(range(begin, nth))
            begin, used = nth, 0
        used += height + gap
    return (*found, range(begin, len(heights)))


Portions = tuple[tuple[Button, ...], ...]
"""Chips, page by page."""
Press = Callable[[int], Turn]
"""What a press on the way to a page means."""


def turn(look: Look, page: int) -> Turn:
    """Return the press that shows another page of the same."""
    return Turn(replace(look, page=page))


def onward(look: Look, page: int, count: int) -> Turn:
    """Return the press that shows the next page; after the last comes the first."""
    return turn(look, (page + 1) % count)


def clipped(page: int, pages: Sequence[object]) -> int:
    """Return a page that there is: the nearest to the one asked for."""
    return min(max(0, page), len(pages) - 1)


def height(sketch: Sketch, width: int) -> int:
    """Return how high the buttons that turn pages are."""
    each = _widths(sketch, width)[0]
    press = partial(turn, sketch.view.look)
    return max(
        buttons.height_of(sketch, button, each) for button in _pair(sketch, 1, 3, True, press)
    )


def draw(
    sketch: Sketch,
    box: Box,
    page: int,
    count: int,
    is_on_paper: bool = False,
    press: Press | None = None,
) -> int:
    """Draw the buttons that turn pages, with the page between them; return the row below."""
    press = press or partial(turn, sketch.view.look)
    each, between = _widths(sketch, box.w)
    high = height(sketch, box.w)
    earlier, later = _pair(sketch, page, count, is_on_paper, press)
    buttons.draw(sketch, Box(box.x, box.y, each, high), earlier)
    if between:
        text = _counted(sketch, page, count)
        block = sketch.block(text, between, Size.SMALL, Style.LIGHT)
        ink = Ink.FAINT_INK if is_on_paper else Ink.PAPER_DIM
        at = Box(box.x + each, box.y + (high - block.height) // 2, between, block.height)
        sketch.text(at, text, Size.SMALL, Style.LIGHT, ink, Role.STATUS, 0.5)
    buttons.draw(sketch, Box(box.right - each, box.y, each, high), later)
    return box.y + high


def stack(
    sketch: Sketch, box: Box, rows: Sequence[Button], pick: str, is_on_paper: bool = False
) -> None:
    """Draw rows from the top of a box; those that do not fit are on pages, turned at its foot.

    The look's `pick` holds the page that was turned to; before, it is that of the row that is on.
    """
    look, gap, turner = sketch.view.look, sketch.px(12), height(sketch, box.w)
    heights = [buttons.height_of(sketch, row, box.w) for row in rows]
    ranges = ranges_of(heights, box.h, gap, turner)
    here = next((n for n, page in enumerate(ranges) for at in page if rows[at].is_on), 0)
    asked = look.picked(pick)
    page = clipped(int(asked) if asked else here, ranges)
    buttons.stack(sketch, box, tuple(rows[at] for at in ranges[page]), gap)
    if len(ranges) > 1:
        foot = Box(box.x, box.bottom - turner, box.w, 0)
        draw(sketch, foot, page, len(ranges), is_on_paper, partial(turn_pick, look, pick))


def turn_pick(look: Look, pick: str, page: int) -> Turn:
    """Return the press that shows another page of what a pick holds the page of."""
    return Turn(look.with_pick(pick, str(page)))


def _counted(sketch: Sketch, page: int, count: int) -> str:
    return sketch.view.words("{page} of {count}", page=page + 1, count=count)


def _widths(sketch: Sketch, width: int) -> tuple[int, int]:
    """Return the width of each button, and of the words between them; 0 where there is no room."""
    words, measure = sketch.view.words, sketch.view.measure
    face, size = Style.LIGHT.face(False, False), sketch.panel.type_px(Size.SMALL)
    between = measure.width(_counted(sketch, 9, 10), face, size) + sketch.px(24)
    face, size = Style.LABEL.face(False, False), sketch.panel.type_px(Size.BUTTON)
    longest = max(measure.width(w, face, size) for w in (words("Earlier"), words("Later")))
    least = sketch.px(56) + longest
    each = min((width - between) // 2, least + sketch.px(60))
    if each < least:
        return (width - sketch.px(12)) // 2, 0
    return each, width - 2 * each


def _pair(
    sketch: Sketch, page: int, count: int, is_on_paper: bool, press: Press
) -> tuple[Button, Button]:
    words = sketch.view.words
    dress = buttons.SHADED if is_on_paper else buttons.DARK
    closed = buttons.FADED if is_on_paper else buttons.CLOSED
    earlier = Button(words("Earlier"), press(page - 1), dress=dress, align=0.5)
    later = Button(words("Later"), press(page + 1), dress=dress, align=0.5)
    if page == 0:
        earlier = earlier._replace(intent=None, dress=closed)
    if page == count - 1:
        later = later._replace(intent=None, dress=closed)
    return earlier, later
