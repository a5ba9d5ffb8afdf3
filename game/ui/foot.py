"""The foot of a screen: its one main button at the right, others beside it, a note at the left."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from game.ui import buttons, pages
from game.ui.buttons import Button
from game.ui.frame import Box, Role
from game.ui.sketch import Sketch
from game.ui.theme import Ink, Size, Style
from game.ui.view import View


class Foot(NamedTuple):
    """Buttons from the left to the right, the last of them the main one, and a note.

    They stand at the right end, the note beside or above them. Where `is_left` they begin at the
    left with the main one, which so keeps its place on every page. With `is_noted_above` the note
    is above even where there is room beside them.
    """

    buttons: tuple[Button, ...]
    note: str = ""
    is_left: bool = False
    is_noted_above: bool = False


def page_note(view: View, page: int, count: int) -> str:
    """Return which page of how many is shown; "" where there is only one."""
    return view.words("Page {page} of {count}", page=page + 1, count=count) if count > 1 else ""


def height_of(sketch: Sketch, feet: Iterable[Foot], width: int) -> int:
    """Return how high the highest of these feet is drawn."""
    return max(_plan(sketch, foot, width).height for foot in feet)


def width_of(sketch: Sketch, foot: Foot, width: int) -> int:
    """Return how wide the buttons of a foot are over a width."""
    plan, count = _plan(sketch, foot, width), len(foot.buttons)
    return count * plan.button_w + (count - 1) * plan.gap


def draw(sketch: Sketch, box: Box, foot: Foot) -> None:
    """Draw a foot at the bottom of a box."""
    plan = _plan(sketch, foot, box.w)
    count = len(foot.buttons)
    wide = width_of(sketch, foot, box.w)
    x = box.x if foot.is_left else box.right - wide
    row = Box(x, box.bottom - plan.button_h, wide, plan.button_h)
    if foot.note:
        line = sketch.line_px(Size.SMALL)
        y = box.bottom - plan.height if plan.note_h else row.y + (row.h - line) // 2
        x = row.right + plan.gap if foot.is_left and not plan.note_h else box.x
        place = Box(x, y, box.w if plan.note_h else box.w - wide - plan.gap, line)
        sketch.text(place, foot.note, Size.SMALL, Style.LIGHT, Ink.PAPER_DIM, Role.STATUS)
    ordered = foot.buttons[::-1] if foot.is_left else foot.buttons
    for button, place in zip(ordered, pages.beside(row, count, plan.gap), strict=True):
        buttons.draw(sketch, place, button)


class _Plan(NamedTuple):
    """The measures of a foot; `note_h` is 0 where the note stands beside the buttons."""

    button_w: int
    button_h: int
    note_h: int
    gap: int

    @property
    def height(self) -> int:
        """The height of buttons and note."""
        return self.button_h + self.note_h


def _plan(sketch: Sketch, foot: Foot, width: int) -> _Plan:
    gap, count = sketch.px(24), len(foot.buttons)
    most = (width - gap * (count - 1)) // count
    least = 9 * sketch.panel.type_px(Size.BUTTON)
    usual = (
        most if sketch.panel.is_portrait else sketch.px(420 if count > 1 or foot.is_left else 560)
    )
    wide = min(most, max(least, usual))
    high = max(buttons.height_of(sketch, button, wide) for button in foot.buttons)
    size = sketch.panel.type_px(Size.SMALL)
    note = sketch.view.measure.width(foot.note, Style.LIGHT.face(False, False), size) + 1
    is_above = foot.note and (foot.is_noted_above or note > width - count * (wide + gap))
    note_h = sketch.line_px(Size.SMALL) + sketch.px(8) if is_above else 0
    return _Plan(wide, high, note_h, gap)
