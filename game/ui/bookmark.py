"""A bookmark: the place in a text where a page begins, so that it outlives another text size.

It is written as "piece.letters": how many pieces lie before it, and how many letters of its own
piece. The beginning of a text is "".
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from game.ui import turning
from game.ui.intents import Turn
from game.ui.sheet import Strip
from game.ui.typeset import TextBlock

AT = "mark"
"""The pick that holds the bookmark of what is looked at."""
BEGIN = "0.0"
"""The beginning, where "" means that no page was asked for."""

Press = Callable[[str], Turn]
"""What a press on the way to a bookmark means."""


def marks_of(pages: Sequence[Sequence[Strip]]) -> tuple[str, ...]:
    """Return the bookmark of each page."""
    found: list[str] = []
    piece = letters = 0
    for page in pages:
        found.append(f"{piece}.{letters}" if piece or letters else "")
        for strip in page:
            letters = 0 if strip.ends else letters + _letters(strip.block)
            piece += strip.ends
    return tuple(found)


def page_at(mark: str, marks: Sequence[str]) -> int:
    """Return the page, from 0, that a place is on; what is no bookmark is the beginning.

    >>> page_at("1.40", ("", "1.10", "1.90"))
    1
    """
    place = _place(mark)
    return max(n for n, each in enumerate(marks) if n == 0 or _place(each) <= place)


def press_for(press: Press, marks: Sequence[str]) -> turning.Press:
    """Return what a press on the way to a page means, by that for its bookmark."""
    return lambda page: press(marks[turning.clipped(page, marks)])


def _letters(block: TextBlock) -> int:
    """Return how many letters a text has; spaces, which fall out where a line ends, aside."""
    return sum(len("".join(each.text.split())) for line in block.lines for each in line)


def _place(mark: str) -> tuple[int, int]:
    piece, _, letters = mark.partition(".")
    is_mark = piece.isdecimal() and letters.isdecimal()
    return (int(piece), int(letters)) if is_mark else (0, 0)
