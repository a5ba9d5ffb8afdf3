"""The speaker in the ribbon: one tap turns the sound off, and on again."""

from __future__ import annotations

from math import cos, pi, sin

from game.ui.frame import Box, Part, Role
from game.ui.intents import Change
from game.ui.sketch import Sketch
from game.ui.theme import Ink
from game.ui.view import Hearing, View

_LEAST_REST = 0.36
"""The part of the screen's width that has to be left beside it; it gives way to words."""
_ARC = pi / 4
_STEPS = 8


def width(sketch: Sketch, rest: int) -> int:
    """Return how wide it is, where `rest` pixels are free; 0 where it is not drawn."""
    if sketch.view.hearing not in (Hearing.ON, Hearing.MUTED):
        return 0
    wide = max(sketch.panel.target_px + 2 * sketch.px(8), sketch.px(92))
    return wide if rest - wide >= _LEAST_REST * sketch.box.w else 0


def draw(sketch: Sketch, box: Box) -> None:
    """Draw it in the middle of a box, and make the box the way to silence. It is read last."""
    is_on = sketch.view.hearing is Hearing.ON
    ink = Ink.PAPER if is_on else Ink.PAPER_DIM
    unit = max(2, sketch.px(4))
    x, y = box.x + box.w // 2 - unit, box.y + box.h // 2
    _body(sketch, x, y, unit, ink)
    if is_on:
        for radius in (3, 5):
            _wave(sketch, x, y, radius * unit, max(2, round(0.7 * unit)), ink)
    else:
        _cross(sketch, x + 4 * unit, y, 2 * unit, max(2, round(0.7 * unit)), ink)
    place = box.inset(sketch.px(8))
    sketch.part(Part(Role.BUTTON, label_of(sketch.view), place, switch_of(sketch.view)), True)


def label_of(view: View) -> str:
    """Return what a press does."""
    words = view.words
    if view.hearing is Hearing.ON:
        return words("Turn the sound off")
    return words("Turn the sound on")


def switch_of(view: View) -> Change:
    """Return the press that turns the sound off or on."""
    return Change("mute", "yes" if view.hearing is Hearing.ON else "no")


def _body(sketch: Sketch, x: int, y: int, unit: int, ink: Ink) -> None:
    """Draw the box and the cone, left of a point."""
    back, neck = x - 5 * unit, x - 3 * unit
    sketch.shape(
        ink, (back, y - 2 * unit), (neck, y - 2 * unit), (x, y - 5 * unit),
        (x, y + 5 * unit), (neck, y + 2 * unit), (back, y + 2 * unit),
    )  # fmt: skip


def _wave(sketch: Sketch, x: int, y: int, radius: int, thick: int, ink: Ink) -> None:
    turns = [_ARC * (2 * nth / _STEPS - 1) for nth in range(_STEPS + 1)]
    outer = [_around(x, y, radius + thick, turn) for turn in turns]
    inner = [_around(x, y, radius, turn) for turn in reversed(turns)]
    sketch.shape(ink, *outer, *inner)


def _around(x: int, y: int, radius: int, turn: float) -> tuple[int, int]:
    return x + round(radius * cos(turn)), y + round(radius * sin(turn))


def _cross(sketch: Sketch, x: int, y: int, reach: int, thick: int, ink: Ink) -> None:
    for way in (1, -1):
        begin, end = (x - reach, y - way * reach), (x + reach, y + way * reach)
        sketch.shape(
            ink, (begin[0] - thick, begin[1]), (begin[0] + thick, begin[1]),
            (end[0] + thick, end[1]), (end[0] - thick, end[1]),
        )  # fmt: skip
