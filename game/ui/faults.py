"""What is wrong in the story's files, on a strip below the play: for an author who edits them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from msgspec.structs import replace

from game.diagnostics import Diagnostic, excerpt_of
from game.ui.frame import Box, Frame, Role
from game.ui.panel import LEAST_HEIGHT_PX, Panel
from game.ui.sketch import Sketch
from game.ui.theme import Face, Ink, Size, Style
from game.ui.typeset import Fragment, TextBlock
from game.ui.view import View

MOST_PART = 0.4
"""How much of the height the strip takes at most."""
_PADDING = 20


class _Entry(NamedTuple):
    block: TextBlock
    label: str
    ink: Ink


def docked(view: View, draw: Callable[[View], Frame]) -> Frame:
    """Return what is looked at, drawn in what the strip leaves of the height, and the strip.

    So that it hides nothing: the play goes on above it. What does not fit on the strip is left
    out from its end.
    """
    panel, sketch = view.panel, Sketch(view)
    entries, high = _fitting(sketch)
    above = replace(panel, height=panel.height - high)
    frame = draw(replace(view, faults=(), panel=above))
    if not entries:
        return frame
    strip = Box(0, above.height, panel.width, high)
    sketch.plane(strip, Ink.PAPER)
    sketch.plane(strip._replace(h=max(3, sketch.px(6))), Ink.AMBER)
    margin, y = above.px(_margin(panel)), strip.y + sketch.px(_PADDING) * 3 // 2
    for entry in entries:
        y = sketch.put(Box(margin, y, panel.width - 2 * margin, 0), *entry, Role.STATUS)
    below = sketch.frame()
    return replace(
        frame,
        size=below.size,
        marks=(*frame.marks, *below.marks[1:]),
        parts=(*frame.parts, *below.parts),
    )


def _margin(panel: Panel) -> int:
    return 64 if panel.is_portrait else 96


def _fitting(sketch: Sketch) -> tuple[list[_Entry], int]:
    """Return what there is room for, and how high the strip is then; 0 where nothing fits."""
    panel = sketch.panel
    most = min(round(MOST_PART * panel.height), panel.height - LEAST_HEIGHT_PX)
    entries: list[_Entry] = []
    high = 3 * sketch.px(_PADDING)
    for entry in _entries(sketch, panel.width - 2 * sketch.px(_margin(panel))):
        if high + entry.block.height > most:
            break
        entries.append(entry)
        high += entry.block.height
    return entries, high if entries else 0


def _entries(sketch: Sketch, width: int) -> Iterator[_Entry]:
    """Yield what is said of the first fault, the weightiest first."""
    view = sketch.view
    first, more = view.faults[0], len(view.faults) - 1
    place = f"{first.span} · {first.code}"
    yield _Entry(sketch.block(place, width, Size.SMALL, Style.TYPED), place, Ink.FAINT_INK)
    said = _sentence(first)
    yield _Entry(sketch.block(said, width, Size.NOTE, Style.STRONG), said, Ink.INK)
    if first.excerpt:
        size = sketch.panel.type_px(Size.SMALL)
        letter = view.measure.width("0" * 100, Face.MONO, size) / 100
        found = excerpt_of(first, int(width / letter))
        yield _Entry(_typed(found.line, size, sketch, width), found.line, Ink.INK)
        yield _Entry(_typed(found.marks, size, sketch, width), found.marks, Ink.AMBER_ON_PAPER)
    note = view.words("The last version without mistakes goes on above.")
    if more:
        count = view.words.count("{count} more mistake", "{count} more mistakes", more)
        note = f"{count} · {note}"
    note += f" · article58 explain {first.code}"
    yield _Entry(sketch.block(note, width, Size.SMALL, Style.LIGHT), note, Ink.FAINT_INK)


def _sentence(fault: Diagnostic) -> str:
    said = (fault.message, fault.hint)
    return " ".join(_with_end(one[:1].upper() + one[1:]) for one in said if one)


def _with_end(sentence: str) -> str:
    return sentence if sentence.endswith((".", "?")) else f"{sentence}."


def _typed(text: str, size: int, sketch: Sketch, width: int) -> TextBlock:
    return TextBlock(((Fragment(0, text, Face.MONO),),), width, size, sketch.line_px(Size.SMALL), 0)
