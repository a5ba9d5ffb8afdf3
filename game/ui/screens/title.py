"""The title: a poster of the story, and the ways into it."""

from __future__ import annotations

from msgspec.structs import replace

from game.ui import buttons, pages, poster, ribbon
from game.ui.buttons import Button
from game.ui.frame import Box, Frame, Role
from game.ui.intents import Go, Look, Quit, Resume, Turn
from game.ui.pages import Slab
from game.ui.sketch import Sketch
from game.ui.theme import Ink, Size, Style
from game.ui.view import View

LEAST_TITLE = 44
"""The design size that a title is never set below, however long it is."""


def frame(view: View) -> Frame:
    """Return the title screen."""
    sketch = Sketch(view)
    room = ribbon.draw(sketch)
    cover = view.story.cover
    width = _width(sketch, room)
    head, ways = _head(sketch, width), _ways(sketch, width)
    need = pages.height_of(head) + pages.height_of(ways) + sketch.px(56)
    box = poster.draw(sketch, room, (cover.picture, cover.alt), (width, need), is_state=True)
    if need <= box.h:
        low = pages.height_of(ways)
        pages.draw((head, ways), (box, Box(box.x, box.bottom - low, box.w, low)))
    else:
        _paged(sketch, box, (*head, *ways))
    return sketch.frame()


def _width(sketch: Sketch, room: Box) -> int:
    if sketch.panel.is_portrait:
        return room.w - 2 * sketch.px(64)
    wide = max(sketch.px(640), 17 * sketch.panel.type_px(Size.BODY))
    return min(room.w - 2 * sketch.px(96), wide)


def _paged(sketch: Sketch, box: Box, slabs: tuple[Slab, ...]) -> None:
    """Draw what does not fit at once a page at a time, each with a button to the next."""
    look = sketch.view.look
    gap = sketch.px(16)
    more = Button(sketch.view.words("More"), None)
    high = buttons.height_of(sketch, more, box.w)
    found = pages.pages_of(slabs, box.h - high - gap)
    page = look.page % len(found)
    pages.draw(found[page], (box,))
    turn = Turn(replace(look, page=(page + 1) % len(found)))
    below = Box(box.x, box.bottom - high, box.w, high)
    buttons.draw(sketch, below, more._replace(intent=turn))


def _head(sketch: Sketch, width: int) -> tuple[Slab, ...]:
    view = sketch.view
    title = view.words.story("cover/title", view.story.cover.title)
    size: float = Size.POSTER * 1.5
    while size > LEAST_TITLE and len(sketch.block(title, width, size, Style.TITLE).lines) > 1:
        size *= 0.95
    under = view.words.story("cover/subtitle", view.story.cover.subtitle)
    lines = [
        pages.text_slab(sketch, title, width, size, Style.TITLE, role=Role.HEADING),
        pages.text_slab(sketch, under, width, Size.BODY, Style.ITALIC, Ink.PAPER_SHADE),
    ]
    lines += [
        pages.text_slab(
            sketch, notice, width, Size.NOTE, Style.READING, Ink.PAPER, Role.STATUS, sketch.px(24)
        )
        for notice in view.notices
    ]
    return tuple(lines)


def _ways(sketch: Sketch, width: int) -> tuple[Slab, ...]:
    gap = sketch.px(16)
    first = [pages.button_slab(sketch, way, width, gap) for way in _beginnings(sketch.view)]
    return (*first, pages.flow_slab(sketch, _asides(sketch.view), width, 2 * gap))


def _beginnings(view: View) -> tuple[Button, ...]:
    """Return the ways into the story; the first is the main one."""
    words, cover = view.words, view.story.cover
    ways = []
    if view.has_save:
        ways.append(Button(words("Go on"), Resume(), words("where the last reading stopped")))
    if cover.taster:
        ways.append(
            Button(words("One claim · 2 minutes"), Go(Look("note", subject=cover.taster)))
        )
        count = words.count("{count} folder", "{count} folders", len(cover.folders))
        ways.append(Button(words("Everything"), Go(Look("note")), count))
    else:
        ways.append(Button(words("Begin"), Go(Look("note"))))
    return (ways[0]._replace(dress=buttons.MAIN), *ways[1:])


def _asides(view: View) -> tuple[Button, ...]:
    words = view.words
    asides = []
    if len(view.languages) > 1:
        asides.append(Button(words("Language"), Go(Look("language"))))
    asides.append(Button(words("Settings"), Go(Look("settings"))))
    if not view.panel.is_kiosk:
        asides.append(Button(words("Quit"), Quit()))
    return tuple(asides)
