"""The key of a chart: each mark beside what it means, in lines."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from game.ui import hindsight
from game.ui.frame import Box, Part, Role
from game.ui.known import TODAY
from game.ui.sketch import Sketch
from game.ui.theme import Ink, Size, Style

KEY = Size.SMALL
"""The size of what marks mean."""
_APART = 36


class Meaning(NamedTuple):
    """A mark that is drawn in a box of a width, and what it means."""

    label: str
    width: int
    draw: Callable[[Box], None]


Key = tuple[Meaning, ...]


def height(sketch: Sketch, key: Key, width: int) -> int:
    """Return how high a key is drawn in a width."""
    return _flow(sketch, Box(0, 0, width, 0), key, Ink.FAINT_INK, is_drawn=False)


def width(sketch: Sketch, key: Key) -> int:
    """Return how wide a key is in one line."""
    gap = sketch.px(12)
    wide = (sketch.block(one.label, sketch.box.w, KEY, Style.READING).width + 1 for one in key)
    return sum(wide) + sum(one.width + gap for one in key) + sketch.px(_APART) * (len(key) - 1)


def draw(sketch: Sketch, box: Box, key: Key, ink: Ink = Ink.FAINT_INK) -> None:
    """Draw a key from the top of a box, its words in an ink."""
    _flow(sketch, box, key, ink, is_drawn=True)


def of_events(sketch: Sketch) -> Key:
    """Return what the marks of events mean; seen from an earlier year, what grey is, not counts.

    So the key takes the same room, and nothing moves when a year is picked.
    """
    words, dot = sketch.view.words, max(3, sketch.px(7))
    thick, wide = max(2, sketch.px(3)), sketch.px(48)

    def _day(box: Box) -> None:
        sketch.dot(box.x + dot, box.y + box.h // 2, dot, Ink.INK)

    def _span(box: Box, bar: int, is_known: bool) -> None:
        y = box.y + box.h // 2
        sketch.stroke((box.x, y), (box.right, y), Ink.INK, bar)
        x = box.x + (dot if is_known else box.w // 2)
        sketch.dot(x, y, dot, Ink.INK)
        if not is_known:
            sketch.dot(x, y, max(1, dot - max(2, sketch.px(3))), Ink.PAPER)

    def _count(box: Box) -> None:
        block = sketch.block("3", box.w, KEY, Style.LABEL)
        sketch.plane(box, Ink.INK, box.h // 2)
        place = box._replace(y=box.y + (box.h - block.height) // 2)
        sketch.write(place, block, Ink.PAPER, 0.5)

    def _outline(box: Box) -> None:
        pill = box.inset(0, (box.h - sketch.px(26)) // 2)
        sketch.edge(pill, Ink.GREY, max(2, sketch.px(3)), pill.h // 2)

    last = Meaning(words("several events"), sketch.line_px(KEY), _count)
    if sketch.view.known_in != TODAY:
        last = Meaning(hindsight.unknown(sketch.view, 1), wide, _outline)
    return (
        Meaning(words("on this day"), 2 * dot, _day),
        Meaning(words("over these days"), wide, lambda box: _span(box, 2 * thick, True)),
        Meaning(words("some time in these days"), wide, lambda box: _span(box, thick, False)),
        last,
    )


def _flow(sketch: Sketch, box: Box, key: Key, ink: Ink, is_drawn: bool) -> int:
    """Draw the meanings in lines, if `is_drawn`; return how high they are."""
    x, y, line, gap = box.x, box.y, sketch.line_px(KEY), sketch.px(12)
    for meaning in key:
        wide = meaning.width
        block = sketch.block(meaning.label, box.w - wide - gap, KEY, Style.READING)
        if x > box.x and x + wide + gap + block.width > box.right:
            x, y = box.x, y + line
        if is_drawn:
            meaning.draw(Box(x, y, wide, line))
            sketch.write(Box(x + wide + gap, y, block.width + 1, 0), block, ink)
            place = Box(x, y, wide + gap + block.width + 1, block.height)
            sketch.part(Part(Role.NOTE, meaning.label, place))
        x += wide + gap + block.width + sketch.px(_APART)
        y += block.height - line
    return y + line - box.y
