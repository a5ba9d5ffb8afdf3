"""A band: a picture over the width of the screen, and a dark wedge for the words above it."""

from __future__ import annotations

from game.ui.frame import Box
from game.ui.poster import Picture
from game.ui.sketch import Sketch
from game.ui.theme import Ink

LEAST = 240
"""The height that is left of a picture below its words, in pixels of the design, at least."""
LEAST_WEDGE = 480
"""How wide the wedge is at least, in pixels of the design."""
GAP = 40
"""What stands below a band, in pixels of the design."""
MOST_OVER = 0.36
"""How much of a picture's height a wedge lies on at most; a higher one stands beside it."""
LEAN = 0.42
"""How far the wedge's edge leans in landscape, as a part of its height."""
TILT = 0.05
"""How far it leans in portrait, as a part of its width."""


def is_fitting(sketch: Sketch, picture: Picture, bottom: int, high: int) -> bool:
    """Whether there is a picture, and room for it from words that are `high` down to a row."""
    return bool(picture.name) and bottom - high >= sketch.px(LEAST)


def draw(sketch: Sketch, picture: Picture, bottom: int, wedge: tuple[int, int]) -> None:
    """Draw a picture above what begins at a row; width and height of the wedge are of its words."""
    wide, high = wedge
    wide = min(sketch.box.w, max(wide + sketch.px(60), sketch.px(LEAST_WEDGE)))
    around(sketch, picture, bottom - sketch.px(GAP), (wide, high), sketch.box.w)


def around(sketch: Sketch, picture: Picture, low: int, wedge: tuple[int, int], right: int) -> None:
    """Draw a picture down to a row, and a wedge of a width and a height for words.

    Where it would cover too much, the wedge stands beside the picture, in portrait above it.
    What the picture is about stands in the clear, which ends at the column `right`.
    """
    wide, high = wedge
    all_w = sketch.box.w
    if sketch.panel.is_portrait:
        box, tilt = Box(0, high, all_w, low - high), round(TILT * all_w)
        sketch.art(box, *picture, clear=box.below(tilt // 2))
        sketch.shape(Ink.NIGHT, (0, 0), (all_w, 0), (all_w, high), (0, high + tilt))
        return
    head = wide + round(LEAN * high)
    foot = max(0, wide - round(LEAN * (low - high)))
    is_beside = high > MOST_OVER * low
    seen, begin = (foot, max(wide, (foot + head) // 2)) if is_beside else (0, head)
    clear = Box(begin, 0, max(1, right - begin), low)
    sketch.art(Box(seen, 0, all_w - seen, low), *picture, clear=clear)
    edge = (foot, low) if is_beside else (wide, high)
    sketch.shape(Ink.NIGHT, (0, 0), (head, 0), edge, (0, edge[1]))
