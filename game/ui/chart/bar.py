"""The head of the timeline and its rows of buttons, and the room that they leave."""

from __future__ import annotations

from typing import NamedTuple

from game.ui import buttons, turning
from game.ui.buttons import Button
from game.ui.chart import filters, key
from game.ui.chart.key import Key
from game.ui.frame import Box, Role
from game.ui.intents import Look, Turn
from game.ui.sketch import Sketch
from game.ui.theme import Ink, Size, Style
from game.ui.turning import Press
from game.ui.view import View

Row = tuple[Button, ...]


class Head(NamedTuple):
    """What stands above the chart, or upright below it: a line of words, and rows of buttons.

    `stops` are the years that one can see from, `key` what the marks mean; () where there is no
    room for them.
    """

    below: str
    tabs: Row
    moves: Row
    stops: Row = ()
    key: Key = ()


def tabs(view: View) -> tuple[Button, ...]:
    """Return the tabs: events and lives; and the way to what is shown of them."""
    words, look = view.words, view.look
    is_lives = look.tab == filters.LIVES
    found = ((words("Events"), "", not is_lives), (words("Lives"), filters.LIVES, is_lives))
    bare = filters.kept(look)
    return tuple(
        Button(
            label, Turn(Look(bare.screen, tab=tab, picks=bare.picks)), role=Role.TAB, is_on=is_on,
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


def turns(view: View, page: int, count: int, press: Press) -> tuple[Button, ...]:
    """Return the buttons to the pages before and after, where there are several."""
    if count < 2:
        return ()
    earlier = press(page - 1).look if page else None
    later = press(page + 1).look if page + 1 < count else None
    return act(view.words("Earlier"), earlier), act(view.words("Later"), later)


def area(sketch: Sketch, room: Box) -> Box:
    """Return the room within the margins."""
    margin = sketch.px(40 if sketch.panel.is_portrait else 80)
    return Box(margin, sketch.px(28), room.w - 2 * margin, room.h - sketch.px(28 + 20))


def draw(sketch: Sketch, box: Box, head: Head) -> Box:
    """Draw the title, the line below it, the buttons and the key; return what is left of the box.

    In landscape tabs and moves stand at the right of the title, or under it, and stops and key
    under both; upright the buttons stand in rows at the bottom.
    """
    if sketch.panel.is_portrait:
        return _upright(sketch, box, head)
    gap = sketch.px(12)
    row = (*head.tabs, *head.moves)
    wide = sum(buttons.natural_width(sketch, button) for button in row) + gap * (len(row) - 1)
    rest = box.w - wide - sketch.px(40)
    is_beside = rest >= sketch.px(480)
    y = _title(sketch, box._replace(w=rest if is_beside else box.w), head.below)
    if is_beside:
        y = max(y, buttons.flow(sketch, Box(box.right - wide, box.y, wide, 0), row, gap))
    else:
        y = buttons.flow(sketch, Box(box.x, y + gap, box.w, 0), row, gap)
    y = _known(sketch, box._replace(y=y + gap), head) + gap
    return Box(box.x, y, box.w, box.bottom - y)


def _upright(sketch: Sketch, box: Box, head: Head) -> Box:
    gap = sketch.px(12)
    y = _title(sketch, box, head.below) + gap
    if head.key:
        key.draw(sketch, box._replace(y=y), head.key)
        y += key.height(sketch, head.key, box.w) + gap
    label, wide = _label(sketch)
    high = sum(buttons.row_height(sketch, row, box.w, gap) for row in (head.tabs, head.moves))
    high += 2 * gap
    beside = box._replace(x=box.x + wide, w=box.w - wide)
    stops = buttons.row_height(sketch, head.stops, beside.w, gap) if head.stops else 0
    at = low = box.bottom - high - (stops + gap if stops else 0)
    if stops:
        place = Box(box.x, at + gap + (stops - sketch.line_px(Size.NOTE)) // 2, wide, 0)
        sketch.text(place, label, Size.NOTE, Style.ITALIC, Ink.FAINT_INK, Role.NOTE)
        at = buttons.row(sketch, beside._replace(y=at + gap), head.stops, gap)
    for row in (head.tabs, head.moves):
        at = buttons.row(sketch, box._replace(y=at + gap), row, gap)
    return Box(box.x, y, box.w, low - y)


def _known(sketch: Sketch, box: Box, head: Head) -> int:
    """Draw the stops from the left and the key at the right, or below; return the row below."""
    gap, bottom, right = sketch.px(12), box.y, box.x
    if head.stops:
        label, wide = _label(sketch)
        widths = [buttons.natural_width(sketch, button) for button in head.stops]
        high = max(map(buttons.height_of, [sketch] * len(widths), head.stops, widths))
        place = Box(box.x, box.y + (high - sketch.line_px(Size.NOTE)) // 2, wide, 0)
        sketch.text(place, label, Size.NOTE, Style.ITALIC, Ink.FAINT_INK, Role.NOTE)
        row = Box(box.x + wide, box.y, box.w - wide, 0)
        bottom = buttons.flow(sketch, row, head.stops, gap)
        right = row.x + sum(widths) + gap * len(widths)
    if not head.key:
        return bottom
    need = key.width(sketch, head.key)
    if head.stops and right + sketch.px(40) + need <= box.right:
        y = box.y + (bottom - box.y - sketch.line_px(key.KEY)) // 2
        key.draw(sketch, Box(box.right - need, y, need, 0), head.key)
        return bottom
    y = bottom + gap if head.stops else box.y
    key.draw(sketch, box._replace(y=y), head.key)
    return y + key.height(sketch, head.key, box.w)


def _label(sketch: Sketch) -> tuple[str, int]:
    """Return the words before the stops, and how wide they are with the gap behind them."""
    label = sketch.view.words("Known in")
    wide = sketch.block(label, sketch.box.w, Size.NOTE, Style.ITALIC).width
    return label, wide + 1 + sketch.px(16)


def _title(sketch: Sketch, box: Box, below: str) -> int:
    """Write the title, and a line beside it or below it; return the row below."""
    gap, slack, title = sketch.px(32), sketch.px(8), sketch.view.words("Timeline")
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
