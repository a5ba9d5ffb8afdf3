"""A quiet card in the middle of the room: there is nothing here yet, and what leads on."""

from __future__ import annotations

from game.ui import buttons
from game.ui.buttons import Button
from game.ui.frame import Box, Role
from game.ui.sketch import Sketch
from game.ui.theme import Ink, Size, Style


def draw(sketch: Sketch, room: Box, title: str, note: str, press: Button | None = None) -> None:
    """Draw a title, a note and a button on a card; on a kiosk where everybody can reach it."""
    width = min(sketch.px(1000), room.w - sketch.px(96))
    pad, gap = sketch.px(56), sketch.px(40)
    inside = width - 2 * pad
    head = sketch.block(title, inside, Size.HEAD, Style.TITLE).height + sketch.px(16)
    high = 2 * pad + head + sketch.block(note, inside, Size.BODY, Style.READING).height
    more = buttons.height_of(sketch, press, inside) if press else 0
    high += (more + gap) * bool(press)
    top = max(0, (room.h - high) // 2, min(sketch.panel.reach_px, room.h - high))
    box = Box((room.w - width) // 2, top, width, high)
    sketch.plane(box, Ink.NIGHT_RAISED)
    sketch.edge(box, Ink.NIGHT_EDGE, max(1, sketch.px(2)))
    area = box.inset(pad)
    y = sketch.text(area, title, Size.HEAD, Style.TITLE, role=Role.HEADING) + sketch.px(16)
    y = sketch.text(area._replace(y=y), note, ink=Ink.PAPER_SHADE, role=Role.STATUS) + gap
    if press:
        buttons.draw(sketch, Box(area.x, y, inside, more), press)
