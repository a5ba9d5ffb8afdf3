"""The title: a poster of the story, and the ways into it."""

from __future__ import annotations

from game.ui import attract, buttons, pages, poster, ribbon, turning
from game.ui.buttons import Button
from game.ui.frame import Box, Frame, Part, Role
from game.ui.intents import Go, Look, Quit, Resume
from game.ui.pages import Slab
from game.ui.sketch import Sketch
from game.ui.theme import Ink, Size, Style
from game.ui.view import View

MARGINS = 176
"""What stands above, between and below the words, in pixels of the design."""
LEAST_TITLE = 44
"""The design size that a title is never set below, however long it is."""


def frame(view: View) -> Frame:
    """Return the title screen; its tab "attract" shows the story while nobody is there."""
    if view.look.tab == attract.TAB:
        return attract.frame(view)
    sketch = Sketch(view)
    room = ribbon.draw(sketch)
    picture, width = poster.cover(view), _width(sketch)
    ways = _ways(sketch, width)
    low = pages.height_of(ways)
    head = _head(sketch, width, room.h - low - sketch.px(MARGINS))
    need = pages.height_of(head) + low + sketch.px(56)
    box = poster.words_box(sketch, room, picture, width, need)
    poster.draw(sketch, room, picture, box, is_state=True)
    if need <= box.h:
        pages.draw((head, ways), (box, Box(box.x, box.bottom - low, box.w, low)))
    else:
        _paged(sketch, box, (*head, *ways))
    return sketch.frame()


def _width(sketch: Sketch) -> int:
    if sketch.panel.is_portrait:
        return poster.column(sketch, 0)
    return max(sketch.px(640), poster.column(sketch, 18.5))


def _paged(sketch: Sketch, box: Box, slabs: tuple[Slab, ...]) -> None:
    """Draw what does not fit at once a page at a time, each with a button to the next."""
    look = sketch.view.look
    gap = sketch.px(16)
    more = Button(sketch.view.words("More"), None)
    high = buttons.height_of(sketch, more, box.w)
    found = pages.pages_of(slabs, box.h - high - gap)
    page = look.page % len(found)
    pages.draw(found[page], (box,))
    turn = turning.onward(look, page, len(found))
    below = Box(box.x, box.bottom - high, box.w, high)
    buttons.draw(sketch, below, more._replace(intent=turn))


def _head(sketch: Sketch, width: int, height: int) -> tuple[Slab, ...]:
    """Return title, subtitle and notices; the title is as large as width and height allow."""
    size: float = Size.POSTER * 2
    slabs = _lines(sketch, width, size)
    while size > LEAST_TITLE and (
        pages.height_of(slabs) > height or _is_broken(sketch, width, size)
    ):
        size *= 0.95
        slabs = _lines(sketch, width, size)
    return slabs


def _is_broken(sketch: Sketch, width: int, size: float) -> bool:
    block = sketch.block(_title(sketch.view), width, size, Style.TITLE)
    return len(block.lines) > 1


def _lines(sketch: Sketch, width: int, size: float) -> tuple[Slab, ...]:
    view = sketch.view
    under = view.words.story("cover/subtitle", view.story.cover.subtitle)
    small = sketch.px(24)
    slabs = [_title_slab(sketch, width, size)]
    if under:
        slabs.append(
            pages.text_slab(sketch, under, width, Size.BODY, Style.ITALIC, Ink.PAPER_SHADE)
        )
    slabs += [
        pages.text_slab(sketch, notice, width, Size.NOTE, role=Role.STATUS, gap=small)
        for notice in view.notices
    ]
    return tuple(slabs)


def _title_slab(sketch: Sketch, width: int, size: float) -> Slab:
    """Return the title without the room that its lines leave above and below the letters."""
    title = _title(sketch.view)
    block = sketch.block(title, width, size, Style.TITLE)
    spare = round(block.line_px * 0.14)

    def _drawn(box: Box) -> None:
        sketch.write(Box(box.x, max(0, box.y - spare), width, 0), block, Ink.PAPER)
        sketch.part(Part(Role.HEADING, title, box))

    return Slab(block.height - 2 * spare, _drawn)


def _title(view: View) -> str:
    return view.words.story("cover/title", view.story.cover.title)


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
        ways.append(Button(words("One claim · 2 minutes"), Go(Look("note", subject=cover.taster))))
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
    asides.append(Button(words("Settings"), Go(Look("settings", tab="shown"))))
    if not view.panel.is_kiosk:
        asides.append(Button(words("Quit"), Quit()))
    return tuple(asides)
