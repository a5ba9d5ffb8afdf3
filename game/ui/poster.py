"""The poster: a picture over the whole screen, and a dark wedge across it for words.

In landscape the wedge stands at the left, in portrait below the picture.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from game.ui import buttons, foot, pages, ribbon, turning
from game.ui.buttons import MAIN, Button
from game.ui.foot import Foot
from game.ui.frame import Box
from game.ui.intents import Intent
from game.ui.pages import Slab
from game.ui.sketch import Sketch
from game.ui.theme import Ink, Size
from game.ui.view import View

LEAN = 0.28
"""How far the wedge's edge leans in landscape, as a part of its height."""
TILT = 0.11
"""How far it leans in portrait, as a part of its width."""
MOST_PICTURE = 0.68
"""How much of the height a picture takes in portrait, at most."""
LEAST_PICTURE = 240
"""How much is seen of it above the wedge at least, in pixels of the design."""


class Picture(NamedTuple):
    """An illustration, and what it shows in words; no illustration where `name` is ""."""

    name: str
    alt: str


def cover(view: View) -> Picture:
    """Return the picture of the story."""
    story = view.story
    return Picture(story.cover.picture, view.words.story("cover/alt", story.cover.alt))


def column(sketch: Sketch, ems: float) -> int:
    """Return how wide words stand in the wedge: so many times their size, or what there is."""
    if sketch.panel.is_portrait:
        return sketch.box.w - 2 * sketch.px(64)
    return min(sketch.box.w - 2 * sketch.px(96), round(ems * sketch.panel.type_px(Size.BODY)))


def words_box(
    sketch: Sketch, room: Box, picture: Picture, width: int, height: int, only_read: int = 0
) -> Box:
    """Return the box for words of a width and a height; it is lower where they do not fit.

    In portrait all of it is in reach but the first `only_read` pixels.
    """
    if not sketch.panel.is_portrait:
        return Box(sketch.px(96), sketch.px(64), width, room.h - sketch.px(64 + 48))
    pad = sketch.px(48)
    top = min(room.h - height - 2 * pad, round(room.h * MOST_PICTURE))
    if not picture.name or top < round(TILT * room.w) + sketch.px(LEAST_PICTURE):
        top = 0
    top = max(top, sketch.panel.reach_px - only_read - pad)
    return Box(sketch.px(64), top + pad, width, room.h - top - 2 * pad)


def draw(sketch: Sketch, room: Box, picture: Picture, words: Box, is_state: bool = False) -> None:
    """Draw picture and wedge around the box for words; a red bar runs between if `is_state`."""
    if not picture.name:
        return
    if sketch.panel.is_portrait:
        _draw_upright(sketch, room, picture, words.y - sketch.px(48), is_state)
    else:
        _draw_wide(sketch, room, picture, words.right + sketch.px(72), is_state)


def leaf(
    sketch: Sketch, picture: Picture, slabs: Sequence[Slab], width: int, after: Intent
) -> None:
    """Draw ribbon, poster and slabs of a width; "Go on" leads through their pages, then on."""
    view, gap = sketch.view, sketch.px(32)
    room = ribbon.draw(sketch)
    go_on = Button(view.words("Go on"), after, dress=MAIN, align=0.5)
    low = gap + foot.height_of(sketch, (Foot((go_on,), foot.page_note(view, 0, 2), True),), width)
    box = words_box(sketch, room, picture, width, pages.height_of(slabs) + low)
    found = pages.pages_of(slabs, box.h - low)
    page = min(view.look.page, len(found) - 1)
    if page + 1 < len(found):
        go_on = go_on._replace(intent=turning.turn(view.look, page + 1))
    draw(sketch, room, picture, box)
    pages.draw(found[page], (box,))
    foot.draw(sketch, box, Foot((go_on,), foot.page_note(view, page, len(found)), True))


def paged(sketch: Sketch, box: Box, slabs: Sequence[Slab]) -> None:
    """Draw what does not fit at once a page at a time, each with a button to the next."""
    look, gap = sketch.view.look, sketch.px(16)
    more = Button(sketch.view.words("More"), None)
    high = buttons.height_of(sketch, more, box.w)
    found = pages.pages_of(slabs, box.h - high - gap)
    page = look.page % len(found)
    pages.draw(found[page], (box,))
    turn = turning.onward(look, page, len(found))
    below = Box(box.x, box.bottom - high, box.w, high)
    buttons.draw(sketch, below, more._replace(intent=turn))


def _draw_wide(sketch: Sketch, room: Box, picture: Picture, edge: int, is_state: bool) -> None:
    if room.right - edge < sketch.px(240):
        return
    head = min(room.right, edge + round(LEAN * room.h))
    middle = (edge + head) // 2
    clear = room._replace(x=middle, w=room.right - middle)
    sketch.art(room._replace(x=edge, w=room.right - edge), *picture, clear=clear)
    if is_state:
        bar, tip = head + sketch.px(64), edge + sketch.px(18)
        sketch.shape(Ink.RED, (head, 0), (bar, 0), (tip, room.bottom), (edge, room.bottom))
    sketch.shape(Ink.NIGHT, (0, 0), (head, 0), (edge, room.bottom), (0, room.bottom))


def _draw_upright(sketch: Sketch, room: Box, picture: Picture, edge: int, is_state: bool) -> None:
    if edge <= 0:
        return
    high = edge - round(TILT * room.w)
    sketch.art(Box(0, 0, room.w, edge), *picture, clear=Box(0, 0, room.w, (edge + high) // 2))
    if is_state:
        bar, tip = high - sketch.px(64), edge - sketch.px(18)
        sketch.shape(Ink.RED, (0, tip), (room.w, bar), (room.w, high), (0, edge))
    sketch.shape(Ink.NIGHT, (0, edge), (room.w, high), (room.w, room.bottom), (0, room.bottom))
