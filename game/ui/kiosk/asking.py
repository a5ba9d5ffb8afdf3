"""The question whether anybody is still reading: a band over the ribbon, and the page stays."""

from __future__ import annotations

from game.ui import ribbon
from game.ui.frame import Box, Frame, Part, Role
from game.ui.intents import Turn
from game.ui.sketch import Sketch
from game.ui.theme import Ink, Size, Style
from game.ui.view import View


def over(view: View, frame: Frame) -> Frame:
    """Return a frame with the question over its ribbon; wherever it is pressed, it only answers."""
    sketch = Sketch(view)
    high = ribbon.height(sketch)
    band = Box(0, sketch.box.h - high, sketch.box.w, high)
    begun = len(sketch.frame().marks)
    sketch.plane(band, Ink.AMBER)
    words = view.words("Still reading? Touch anywhere")
    _write(sketch, band.inset(sketch.px(48), 0), words)
    whole = Part(Role.BUTTON, words, sketch.box, Turn(view.look), is_main=True)
    marks = (*frame.marks, *sketch.frame().marks[begun:])
    heading = Part(Role.HEADING, words, band)
    return Frame(frame.screen, frame.size, marks, (heading, whole), (), frame.has_high_contrast)


def _write(sketch: Sketch, box: Box, words: str) -> None:
    """Write a line in the middle of a box, as large as fits."""
    size: float = Size.HEAD
    block = sketch.block(words, box.w, size, Style.TITLE)
    while size > Size.SMALL and (len(block.lines) > 1 or block.height > box.h):
        size *= 0.9
        block = sketch.block(words, box.w, size, Style.TITLE)
    place = Box(box.x, box.y + (box.h - block.height) // 2, box.w, block.height)
    sketch.write(place, block, Ink.INK, 0.5)
