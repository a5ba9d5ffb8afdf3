"""A sheet of paper on the night ground, under its heading: for what is read in peace."""

from __future__ import annotations

from typing import NamedTuple

from game.ui import pages
from game.ui.frame import Box, Role
from game.ui.sketch import Sketch
from game.ui.theme import Ink, Size, Style


class Heading(NamedTuple):
    """A title, and the words in capitals above it."""

    above: str
    title: str


def area(sketch: Sketch, room: Box) -> Box:
    """Return the room within the margins."""
    margin = sketch.px(64 if sketch.panel.is_portrait else 96)
    return Box(margin, sketch.px(32), room.w - 2 * margin, room.h - sketch.px(32 + 32))


def heading_height(sketch: Sketch, heading: Heading, width: int) -> int:
    """Return how high `draw_heading` draws."""
    above = sketch.block(heading.above.upper(), width, Size.NOTE, Style.LABEL)
    return above.height + sketch.block(heading.title, width, Size.TITLE, Style.TITLE).height


def draw_heading(sketch: Sketch, box: Box, heading: Heading) -> int:
    """Write a heading from the top of a box; return the row below it."""
    y = box.y
    if heading.above:
        above = heading.above.upper()
        block = sketch.even(above, box.w, Size.NOTE, Style.LABEL)
        y = sketch.put(box, block, above, Ink.AMBER, Role.NOTE)
    title = sketch.even(heading.title, box.w, Size.TITLE, Style.TITLE)
    return sketch.put(Box(box.x, y, box.w, 0), title, heading.title, Ink.PAPER, Role.HEADING)


def columns(sketch: Sketch) -> int:
    """Return in how many columns a sheet is read: two where both are wide enough."""
    least = 14 * sketch.panel.type_px(Size.BODY)
    return 1 if sketch.panel.is_portrait or sketch.box.w < 2 * least + sketch.px(384) else 2


def boxes(sketch: Sketch, box: Box) -> tuple[Box, ...]:
    """Return the columns that can be written on of a sheet."""
    return pages.beside(box.inset(sketch.px(56), sketch.px(40)), columns(sketch), sketch.px(96))


def column_width(sketch: Sketch) -> int:
    """Return how wide a column of a sheet is."""
    return boxes(sketch, area(sketch, sketch.box))[0].w


def below(sketch: Sketch, area: Box, heading: Heading, low: int) -> Box:
    """Return the room for the sheet under a heading, above a foot of a height."""
    high = heading_height(sketch, heading, area.w) + sketch.px(12)
    return Box(area.x, area.y + high, area.w, area.h - high - low)


def in_reach(sketch: Sketch, box: Box) -> Box:
    """Return what of a box everybody can reach."""
    return box.below(max(0, sketch.panel.reach_px - box.y))


def draw(sketch: Sketch, box: Box) -> None:
    """Draw the sheet; a line parts its columns."""
    sketch.plane(box, Ink.PAPER)
    if columns(sketch) == 2:
        x, pad = box.x + box.w // 2, sketch.px(40)
        sketch.stroke((x, box.y + pad), (x, box.bottom - pad), Ink.RULE, max(1, sketch.px(2)))
