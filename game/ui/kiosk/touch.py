"""The check of the touch: fields over the whole screen that light up where it was touched."""

from __future__ import annotations

from itertools import pairwise

from game.ui.frame import Box, Frame, Role
from game.ui.intents import Intent, Leave, Turn
from game.ui.sketch import Sketch
from game.ui.theme import Ink, Size, Style
from game.ui.view import View

FIELD = "field"
LONG, SHORT = 6, 4
"""How many fields there are along the longer and the shorter edge."""


def frame(view: View) -> Frame:
    """Return the fields; those that the look's picks name have been touched."""
    sketch = Sketch(view)
    words = view.words("Touch every field once. Touch one again to close.")
    margin = sketch.px(24)
    block = sketch.block(words, sketch.box.w - 2 * margin, Size.SMALL, Style.READING)
    columns, rows = (SHORT, LONG) if view.panel.is_portrait else (LONG, SHORT)
    band = block.height + margin
    top = (sketch.box.h - band) // 2
    place = Box(margin, top + margin // 2, sketch.box.w - 2 * margin, block.height)
    sketch.text(place, words, Size.SMALL, Style.READING, Ink.PAPER, Role.HEADING, 0.5)
    halves = (
        Box(0, 0, sketch.box.w, top),
        Box(0, top + band, sketch.box.w, sketch.box.h - top - band),
    )
    count = 0
    for half in halves:
        for place in _cells(half, columns, rows // 2):
            count += 1
            _field(sketch, place, count)
    return sketch.frame()


def _cells(box: Box, columns: int, rows: int) -> tuple[Box, ...]:
    """Return a box in cells that leave nothing of it out."""
    xs = [box.x + box.w * nth // columns for nth in range(columns + 1)]
    ys = [box.y + box.h * nth // rows for nth in range(rows + 1)]
    return tuple(
        Box(x, y, right - x, bottom - y) for y, bottom in pairwise(ys) for x, right in pairwise(xs)
    )


def _field(sketch: Sketch, box: Box, number: int) -> None:
    view, name = sketch.view, f"{FIELD}-{number}"
    is_on = bool(view.look.picked(name))
    inner = box.inset(max(1, sketch.px(3)))
    sketch.plane(inner, Ink.AMBER if is_on else Ink.NIGHT_RAISED)
    sketch.edge(inner, Ink.NIGHT_EDGE, max(1, sketch.px(2)))
    if is_on:
        sketch.dot(box.x + box.w // 2, box.y + box.h // 2, max(3, sketch.px(14)), Ink.INK)
    intent: Intent = Leave() if is_on else Turn(view.look.with_pick(name, "on"))
    label = view.words("Field {number}", number=number)
    sketch.press(box, label, intent, Role.OPTION, is_on=is_on)
