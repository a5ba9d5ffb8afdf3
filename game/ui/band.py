"""A band: a picture over the width of the screen, and a dark wedge on it for the words above."""

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


def is_fitting(sketch: Sketch, picture: Picture, bottom: int, high: int) -> bool:
    """Whether there is a picture, and room for it from words that are `high` down to a row."""
    return bool(picture.name) and bottom - high >= sketch.px(LEAST)


def draw(sketch: Sketch, picture: Picture, bottom: int, wedge: tuple[int, int]) -> None:
    """Draw a picture above what begins at a row; width and height of the wedge are of its words."""
    wide, high = wedge
    sketch.art(Box(0, 0, sketch.box.w, bottom - sketch.px(GAP)), *picture)
    wide = min(sketch.box.w, max(wide + sketch.px(60), sketch.px(LEAST_WEDGE)))
    lean = sketch.px(76)
    sketch.shape(Ink.NIGHT, (0, 0), (wide + lean, 0), (wide, high), (0, high))
