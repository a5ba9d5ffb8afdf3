"""A quiet screen before the story's picture: there is nothing here yet, and what leads on."""

from __future__ import annotations

from game.ui import buttons, poster
from game.ui.buttons import Button
from game.ui.frame import Box, Role
from game.ui.sketch import Sketch
from game.ui.theme import Ink, Size, Style

MEASURE, MOST = 30, 0.6
"""How wide the words stand, in letters, and of the width at most beside a picture."""


def draw(sketch: Sketch, room: Box, title: str, note: str, press: Button | None = None) -> None:
    """Draw a title, a note and a button; on a kiosk where everybody can reach it."""
    width, gap = poster.column(sketch, MEASURE), sketch.px(40)
    width = width if sketch.panel.is_portrait else min(width, round(MOST * room.w))
    head = sketch.block(title, width, Size.TITLE, Style.TITLE).height + sketch.px(16)
    more = buttons.height_of(sketch, press, width) if press else 0
    high = head + sketch.block(note, width, Size.BODY, Style.READING).height + gap + more
    picture = poster.cover(sketch.view)
    box = poster.words_box(sketch, room, picture, width, high)
    poster.draw(sketch, room, picture, box)
    y = sketch.text(box, title, Size.TITLE, Style.TITLE, role=Role.HEADING) + sketch.px(16)
    y = sketch.text(box._replace(y=y), note, ink=Ink.PAPER_SHADE, role=Role.STATUS) + gap
    if not sketch.panel.is_portrait:
        y = max(y, box.bottom - more)
    if press:
        buttons.draw(sketch, Box(box.x, y, width, more), press)
