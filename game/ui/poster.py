"""The poster: a picture over the whole screen, and a dark wedge across it for words."""

from __future__ import annotations

from msgspec.structs import replace

from game.ui import foot, pages
from game.ui.buttons import MAIN, Button
from game.ui.foot import Foot
from game.ui.frame import Box
from game.ui.intents import Intent, Turn
from game.ui.pages import Slab
from game.ui.sketch import Sketch
from game.ui.theme import Ink, Size

LEAN = 0.28
"""How far the wedge's edge leans, as a part of its height."""


def draw(
    sketch: Sketch, room: Box, picture: tuple[str, str], least: tuple[int, int], is_state: bool
) -> Box:
    """Draw picture (name, alt) and wedge; return the box for words in the wedge.

    `least` is the width and the height that the words need. Landscape: the wedge stands at the
    left; portrait: below the picture. A red bar runs along its edge where `is_state`.
    """
    if sketch.panel.is_portrait:
        return _below(sketch, room, picture, least[1], is_state)
    return _left(sketch, room, picture, least[0], is_state)


def column(sketch: Sketch, room: Box, ems: float) -> int:
    """Return how wide words stand in the wedge: so many times their size, or what there is."""
    if sketch.panel.is_portrait:
        return room.w - 2 * sketch.px(64)
    return min(room.w - 2 * sketch.px(96), round(ems * sketch.panel.type_px(Size.BODY)))


def leaf(
    sketch: Sketch, room: Box, picture: tuple[str, str], slabs: Sequence[Slab], after: Intent
) -> None:
    """Draw slabs as wide as `column` on a poster, in pages; "Go on" leads through them."""
    width, gap = ..., sketch.px(32)


def _left(
    sketch: Sketch, room: Box, picture: tuple[str, str], width: int, is_state: bool
) -> Box:
    margin = sketch.px(96)
    foot = min(room.right, margin + width + sketch.px(72))
    head = min(room.right, foot + round(LEAN * room.h))
    if picture[0] and room.right - foot > sketch.px(240):
        sketch.art(room, *picture)
        if is_state:
            bar, tip = sketch.px(64), sketch.px(18)
            sketch.shape(
                Ink.RED, (head, 0), (head + bar, 0), (foot + tip, room.bottom), (foot, room.bottom)
            )
        sketch.shape(Ink.NIGHT, (0, 0), (head, 0), (foot, room.bottom), (0, room.bottom))
    wide = min(width, room.w - 2 * margin)
    return Box(margin, sketch.px(64), wide, room.h - sketch.px(64 + 48))


def _below(
    sketch: Sketch, room: Box, picture: tuple[str, str], height: int, is_state: bool
) -> Box:
    margin, pad = sketch.px(64), sketch.px(48)
    top = max(0, room.bottom - height - 2 * pad)
    top = min(top, round(room.h * 0.62))
    lean = round(LEAN * 0.4 * room.w)
    if picture[0] and top > lean + sketch.px(120):
        sketch.art(Box(0, 0, room.w, top), *picture, focus=0.65)
        if is_state:
            bar, tip = sketch.px(18), sketch.px(64)
            sketch.shape(
                Ink.RED,
                (0, top - bar), (room.w, top - lean - tip), (room.w, top - lean), (0, top),
            )  # fmt: skip
        sketch.shape(Ink.NIGHT, (0, top), (room.w, top - lean), (room.w, room.bottom), (0, room.h))
    else:
        top = 0
    return Box(margin, top + pad, room.w - 2 * margin, room.bottom - top - 2 * pad)
