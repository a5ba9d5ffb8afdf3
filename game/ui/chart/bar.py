"""The head of the timeline and its row of buttons, and the room that they leave."""

from __future__ import annotations

from game.ui import buttons, turning
from game.ui.buttons import Button
from game.ui.frame import Box, Role
from game.ui.intents import Look, Turn
from game.ui.sketch import Sketch
from game.ui.theme import Ink, Size, Style
from game.ui.view import View

Row = tuple[Button, ...]


def tabs(view: View) -> tuple[Button, ...]:
    """Return the tabs: events and lives."""
    words, look = view.words, view.look
    is_lives = look.tab == "lives"
    found = ((words("Events"), "", not is_lives), (words("Lives"), "lives", is_lives))
    return tuple(
        Button(
            label, Turn(Look("timeline", tab=tab)), role=Role.TAB, is_on=is_on,
            dress=buttons.SHADED, align=0.5,
        )
        for label, tab, is_on in found
    )  # fmt: skip


def act(label: str, look: Look | None) -> Button:
    """Return a button that looks elsewhere on the timeline; faded where there is nowhere to go."""
    if look is None:
        return Button(label, None, dress=buttons.FADED, align=0.5)
    return Button(label, Turn(look), dress=buttons.DARK, align=0.5)


def more(view: View, page: int, count: int) -> tuple[Button, ...]:
    """Return the button to the next page, where there are several."""
    if count < 2:
        return ()
    return (act(view.words("More"), turning.onward(view.look, page, count).look),)


def area(sketch: Sketch, room: Box) -> Box:
    """Return the room within the margins."""
    margin = sketch.px(40 if sketch.panel.is_portrait else 80)
    return Box(margin, sketch.px(28), room.w - 2 * margin, room.h - sketch.px(28 + 20))


def draw(sketch: Sketch, box: Box, below: str, rows: tuple[Row, Row]) -> Box:
    """Draw the title, the line `below` it and the buttons; return what is left of the box.

    In landscape the buttons stand at the right of the title, or under it; upright in two rows at
    the bottom.
    """
    gap, words = sketch.px(12), sketch.view.words
    if sketch.panel.is_portrait:
        y = _head(sketch, box, words("Timeline"), below) + gap
        high = sum(buttons.row_height(sketch, row, box.w, gap) + gap for row in rows)
        at = box.bottom - high
        for row in rows:
            at = buttons.row(sketch, box._replace(y=at + gap), row, gap)
        return Box(box.x, y, box.w, box.bottom - high - y)
    row = (*rows[0], *rows[1])
    wide = sum(buttons.natural_width(sketch, button) for button in row) + gap * (len(row) - 1)
    rest = box.w - wide - sketch.px(40)
    is_beside = rest >= sketch.px(480)
    y = _head(sketch, box._replace(w=rest if is_beside else box.w), words("Timeline"), below)
    if is_beside:
        y = max(y, buttons.flow(sketch, Box(box.right - wide, box.y, wide, 0), row, gap))
    else:
        y = buttons.flow(sketch, Box(box.x, y + gap, box.w, 0), row, gap)
    return Box(box.x, y + gap, box.w, box.bottom - y - gap)


def _head(sketch: Sketch, box: Box, title: str, below: str) -> int:
    """Write the title, and a line beside it or below it; return the row below."""
    gap, slack = sketch.px(32), sketch.px(8)
    head = sketch.block(title, box.w, Size.TITLE, Style.TITLE)
    line = sketch.block(below, box.w, Size.NOTE, Style.ITALIC)
    place = Box(box.x, box.y, min(box.w, head.width + slack), 0)
    y = sketch.text(place, title, Size.TITLE, Style.TITLE, Ink.INK, Role.HEADING)
    place = Box(box.x, y, box.w, 0)
    if head.width + gap + line.width + slack <= box.w:
        x = box.x + head.width + gap
        place = Box(x, y - line.height - slack, box.right - x, 0)
    end = sketch.text(place, below, Size.NOTE, Style.ITALIC, Ink.FAINT_INK, Role.STATUS)
    return max(y, end)
