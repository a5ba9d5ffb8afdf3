"""Lists that do not fit: what stands on which page, and the buttons that turn it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

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
    There are as few pages as can be, and these are as even as they can be.

    >>> ranges_of([10, 10, 10], 32, 1, 5)
    (range(0, 3),)
    >>> ranges_of([10, 10, 10], 31, 1, 5)
    (range(0, 2), range(2, 3))
    >>> ranges_of([10] * 5, 53, 1, 8)
    (range(0, 3), range(3, 5))
    """
    if sum(heights) + gap * (len(heights) - 1) <= room:
        return (range(len(heights)),)
    high = room - turner - gap
    best = _filled(heights, high, gap)
    low = 0
    while low < high:
        middle = (low + high) // 2
        found = _filled(heights, middle, gap)
        if len(found) > len(best):
            low = middle + 1
        else:
            best, high = found, middle
    return best


def _filled(heights: Sequence[int], room: int, gap: int) -> tuple[range, ...]:
    """Return which items stand on each page of a height, as many as fit."""
    found: list[range] = []
    begin, used = 0, 0
    for nth, height in enumerate(heights):
        if nth > begin and used + height > room:
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


class Pile(NamedTuple):
    """Rows that are a list beside others: `more` is the button that leads to its next page.

    The look's `pick` holds the page that was turned to; before, it is that of the row that is on.
    """

    rows: Sequence[Button]
    pick: str
    more: str
    is_on_paper: bool = False

    def button(self, look: Look, page: int, counted: str) -> Button:
        """Return the button to a page; it tells how many there are."""
        dress = buttons.FADED if self.is_on_paper else buttons.DARK
        ink = dress.detail
        press = turn_pick(look, self.pick, page)
        return Button(self.more, press, dress=dress, stamp=counted, stamp_ink=ink)


def pile_least(sketch: Sketch, width: int, pile: Pile) -> int:
    """Return the least height of a pile: its highest row, and the button to the others."""
    highest = max((buttons.height_of(sketch, row, width) for row in pile.rows), default=0)
    if len(pile.rows) < 2:
        return highest
    return highest + sketch.px(12) + _more_height(sketch, width, pile)


def stack(sketch: Sketch, box: Box, pile: Pile, across: int = 1) -> None:
    """Draw rows, so many side by side, from the top of a box; what does not fit is on pages.

    After the last page comes the first.
    """
    look, gap, turner = sketch.view.look, sketch.px(12), _more_height(sketch, box.w, pile)
    rows = pile.rows
    lines = [tuple(rows[at : at + across]) for at in range(0, len(rows), across)]
    each = buttons.row_width(box.w, across, gap)
    heights = [max(buttons.height_of(sketch, row, each) for row in line) for line in lines]
    ranges = ranges_of(heights, box.h, gap, turner)
    here = (n for n, page in enumerate(ranges) for at in page if any(r.is_on for r in lines[at]))
    asked = look.picked(pile.pick)
    page = clipped(int(asked) if asked else next(here, 0), ranges)
    y = box.y
    for at in ranges[page]:
        for nth, row in enumerate(lines[at]):
            buttons.draw(sketch, Box(box.x + nth * (each + gap), y, each, heights[at]), row)
        y += heights[at] + gap
    if len(ranges) > 1:
        counted = _counted(sketch, page, len(ranges))
        button = pile.button(look, (page + 1) % len(ranges), counted)
        wide = min(box.w, max(each, buttons.natural_width(sketch, button)))
        buttons.draw(sketch, Box(box.x, box.bottom - turner, wide, turner), button)


def _more_height(sketch: Sketch, width: int, pile: Pile) -> int:
    return buttons.height_of(
        sketch, pile.button(sketch.view.look, 0, _counted(sketch, 8, 9)), width
    )


def shared(
    sketch: Sketch, width: int, groups: Sequence[tuple[Button, ...]], room: int
) -> list[Portions]:
    """Return as few pages as can be, each with a portion of every group of chips.

    None where a page is too low for a line of each group.
    """
    gap = sketch.px(12)
    line = max(buttons.height_of(sketch, chip, width) for chips in groups for chip in chips)
    lines = [buttons.portions(sketch, chips, width, gap, line) for chips in groups]
    counts = [1] * len(groups)
    spare = room - len(groups) * line
    if spare < 0:
        return []
    needs = [len(each) for each in lines]
    while max(needs) > 1 and spare >= line + gap:
        at = needs.index(max(needs))
        counts[at] += 1
        needs[at] = -(-len(lines[at]) // counts[at])
        spare -= line + gap
    return [
        tuple(
            tuple(chip for each in found[page * count : (page + 1) * count] for chip in each)
            for found, count in zip(lines, counts, strict=True)
        )
        for page in range(max(needs))
    ]


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
