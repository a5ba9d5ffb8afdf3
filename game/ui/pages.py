"""Pages: what does not fit on a screen goes on to the next, in columns that are read in order."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from game.ui import buttons
from game.ui.buttons import Button
from game.ui.frame import Box, Part, Role
from game.ui.sketch import Sketch
from game.ui.texts import Paragraphs, cites_in
from game.ui.theme import Ink, Size, Style
from game.ui.typeset import TextBlock

SHORTEST_PIECE = 2
"""Lines that a paragraph leaves behind, or takes along, where a column ends."""


class Slab(NamedTuple):
    """Something that stands in a column; `gap` is the room above it unless it comes first.

    `keeps` holds it together with what follows. `split` parts it at a height, where that can be.
    """

    height: int
    draw: Callable[[Box], None]
    gap: int = 0
    keeps: bool = False
    split: Callable[[int], tuple[Slab, Slab] | None] = lambda _: None


Column = tuple[Slab, ...]
Page = tuple[Column, ...]


def pages_of(slabs: Iterable[Slab], height: int, count: int = 1) -> tuple[Page, ...]:
    """Return the slabs in pages of `count` columns, each at most `height` high.

    The columns of the last page are as even as they can be. A slab that is higher than a column
    stands alone in one.
    """
    columns = columns_of(slabs, height)
    cut = (len(columns) - 1) // count * count
    last = [slab for column in columns[cut:] for slab in column]
    even = _even(last, height, count)
    columns = (*columns[:cut], *even)
    return tuple(columns[at : at + count] for at in range(0, len(columns), count))


def columns_of(slabs: Iterable[Slab], height: int) -> tuple[Column, ...]:
    """Return the slabs in columns, from the first to the last; always at least one column."""
    columns: list[Column] = []
    column: list[Slab] = []
    used = 0
    left = list(slabs)[::-1]
    while left:
        slab = left.pop()
        above = slab.gap if column else 0
        if used + above + slab.height + _least_after(slab, left) <= height:
            column.append(slab)
            used += above + slab.height
            continue
        parts = None if slab.keeps else slab.split(height - used - above)
        if parts is not None:
            column.append(parts[0])
            left.append(parts[1])
        elif column:
            left.append(slab)
            while column[-1].keeps and len(column) > 1:
                left.append(column.pop())
        else:
            column.append(slab)
        columns.append(tuple(column))
        column, used = [], 0
    if column or not columns:
        columns.append(tuple(column))
    return tuple(columns)


def height_of(column: Column) -> int:
    """Return how high the slabs of a column stand."""
    return sum(slab.height + (slab.gap if at else 0) for at, slab in enumerate(column))


def draw(page: Page, boxes: Iterable[Box]) -> None:
    """Draw the columns of a page, each from the top of its box."""
    for column, box in zip(page, boxes, strict=False):
        y = box.y
        for at, slab in enumerate(column):
            y += slab.gap if at else 0
            slab.draw(Box(box.x, y, box.w, slab.height))
            y += slab.height


def beside(box: Box, count: int, gap: int) -> tuple[Box, ...]:
    """Return `count` boxes of equal width side by side in a box."""
    width = (box.w - gap * (count - 1)) // count
    return tuple(Box(box.x + at * (width + gap), box.y, width, box.h) for at in range(count))


def text_slab(
    sketch: Sketch,
    text: str | Paragraphs,
    width: int,
    size: float = Size.BODY,
    style: Style = Style.READING,
    ink: Ink = Ink.PAPER,
    role: Role = Role.TEXT,
    gap: int = 0,
    keeps: bool = False,
) -> Slab:
    """Return a text as a slab that is split between lines."""
    block = sketch.block(text, width, size, style)
    return _block_slab(sketch, block, ink, role, gap, keeps)


def prose_slabs(
    sketch: Sketch, text: Paragraphs, width: int, size: float, ink: Ink, faint: Ink, gap: int
) -> tuple[Slab, ...]:
    """Return paragraphs as slabs, each with its references under it."""
    slabs: list[Slab] = []
    for runs in text:
        above = gap if slabs else 0
        slabs.append(text_slab(sketch, (runs,), width, size, ink=ink, gap=above))
        cites = sketch.view.texts.cites(cites_in((runs,)))
        if cites:
            slabs[-1] = slabs[-1]._replace(keeps=len(slabs[-1:]) > 0 and _is_short(sketch, slabs))
            slabs.append(
                text_slab(sketch, cites, width, Size.SMALL, Style.ITALIC, faint, Role.NOTE)
            )
    return tuple(slabs)


def foot_height(sketch: Sketch, width: int, rows: Iterable[tuple[Button, ...]], note: str) -> int:
    """Return how high `foot` draws the highest of these rows of buttons."""
    return max(_foot(sketch, width, row, note).height for row in rows)


def foot(sketch: Sketch, box: Box, row: tuple[Button, ...], note: str) -> None:
    """Draw a row of buttons at the bottom of a box, the last one at the right, and a note left."""
    plan = _foot(sketch, box.w, row, note)
    top = box.bottom - plan.height
    y = top + plan.note_px
    x = box.right - len(row) * plan.button_w - (len(row) - 1) * plan.gap
    if note:
        high = sketch.line_px(Size.SMALL)
        line = box.y * 0 + (top if plan.note_px else y + (plan.button_h - high) // 2)
        room = box.w if plan.note_px else x - box.x - plan.gap
        sketch.text(
            Box(box.x, line, room, high), note, Size.SMALL, Style.LIGHT, Ink.PAPER_DIM, Role.STATUS
        )
    for button in row:
        buttons.draw(sketch, Box(x, y, plan.button_w, plan.button_h), button)
        x += plan.button_w + plan.gap


class _Foot(NamedTuple):
    """How a foot is laid out; `note_px` is the height of a note above the buttons, 0 beside."""

    button_w: int
    button_h: int
    note_px: int
    gap: int

    @property
    def height(self) -> int:
        return self.note_px + self.button_h


def _foot(sketch: Sketch, width: int, row: tuple[Button, ...], note: str) -> _Foot:
    gap = sketch.px(24)
    size = sketch.panel.type_px(Size.SMALL)
    noted = sketch.view.measure.width(note, Style.LIGHT.face(False, False), size) + 1
    wide = min(sketch.px(420) if len(row) > 1 else sketch.px(560), width)
    wide = max(wide, round(sketch.panel.type_px(Size.BUTTON) * 9))
    wide = max(1, min(wide, (width - gap * (len(row) - 1)) // max(1, len(row))))
    left = width - len(row) * (wide + gap)
    high = max((buttons.height_of(sketch, button, wide) for button in row), default=0)
    above = sketch.line_px(Size.SMALL) + sketch.px(8) if note and left < noted else 0
    return _Foot(wide, high, above, gap)


def _least_after(slab: Slab, left: list[Slab]) -> int:
    """Return the room that what a slab keeps with it needs at least."""
    if not slab.keeps or not left:
        return 0
    after = left[-1]
    parts = after.split(0)
    return after.gap + (after.height if parts is None else parts[0].height)


def _even(slabs: list[Slab], height: int, count: int) -> tuple[Column, ...]:
    """Return the slabs in at most `count` columns that are as short as they can be."""
    low, high = 1, height
    while low < high:
        middle = (low + high) // 2
        columns = columns_of(slabs, middle)
        if len(columns) <= count and all(height_of(column) <= middle for column in columns):
            high = middle
        else:
            low = middle + 1
    return columns_of(slabs, high)
