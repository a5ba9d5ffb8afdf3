"""The title: a poster of the story, and the ways into it."""

from __future__ import annotations

from game.ui import attract, buttons, choices, kiosk, pages, poster, ribbon
from game.ui.buttons import Button
from game.ui.frame import Box, Frame, Part, Role
from game.ui.intents import LAST, Go, Look, Quit, Resume
from game.ui.kiosk import again, short, taken
from game.ui.pages import Slab
from game.ui.sketch import Sketch
from game.ui.theme import Ink, Size, Style
from game.ui.view import View

MARGINS = 176
"""What stands above, between and below the words, in pixels of the design."""
MOST_LANGUAGES = 6
"""As many languages are named on a kiosk's first screen; more have a screen of their own."""
LEAST_TITLE = 44
"""The design size that a title is never set below, however long it is."""


def frame(view: View) -> Frame:
    """Return the title screen; its tab "attract" shows the story while nobody is there.

    Its other tabs are pages of a kiosk.
    """
    if view.look.tab:
        return _TABS[view.look.tab](view)
    sketch = Sketch(view)
    room = ribbon.draw(sketch)
    picture, width = poster.cover(view), _width(sketch)
    for is_paired in (False, True):
        ways = _ways(sketch, width, is_paired)
        low = pages.height_of(ways)
        head = _head(sketch, width, room.h - low - sketch.px(MARGINS))
        high = pages.height_of(head)
        need = high + low + sketch.px(56)
        box = poster.words_box(sketch, room, picture, width, need, high)
        if need <= box.h:
            break
    else:
        box = poster.words_box(sketch, room, picture, width, need)
    poster.draw(sketch, room, picture, box, is_state=True)
    if need <= box.h:
        pages.draw((head, ways), (box, Box(box.x, box.bottom - low, box.w, low)))
    else:
        poster.paged(sketch, box, (*head, *ways))
    return sketch.frame()


def _width(sketch: Sketch) -> int:
    if sketch.panel.is_portrait:
        return poster.column(sketch, 0)
    return max(sketch.px(640), poster.column(sketch, 18.5))


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


def _ways(sketch: Sketch, width: int, is_paired: bool) -> tuple[Slab, ...]:
    """Return the ways in, under each other or, behind the first, in pairs; and what is beside."""
    gap, beginnings = sketch.px(16), _beginnings(sketch.view)
    rest = beginnings[1:]
    each = 2 if is_paired else 1
    rows = (beginnings[:1], *(rest[at : at + each] for at in range(0, len(rest), each)))
    first = [pages.row_slab(sketch, row, width, gap) for row in rows]
    if sketch.view.house is not None:
        return (*first, *_shown(sketch, width, gap))
    return (*first, pages.flow_slab(sketch, _asides(sketch.view), width, 2 * gap))


def _shown(sketch: Sketch, width: int, gap: int) -> tuple[Slab, ...]:
    """Return how a kiosk is shown: text sizes, and the languages where there are several."""
    sizes = choices.letters(sketch, width, 2 * gap)
    if len(sketch.view.languages) == 1:
        return (sizes,)
    if len(sketch.view.languages) > MOST_LANGUAGES:
        more = Button(sketch.view.words("Language"), Go(Look("language")), align=0.5)
        return (sizes, pages.button_slab(sketch, more, width, gap))
    return (sizes, choices.languages(sketch, width, gap, Size.BUTTON))


def _beginnings(view: View) -> tuple[Button, ...]:
    """Return the ways into the story; the first is the main one."""
    words, house = view.words, view.house
    ways = []
    if view.has_save:
        where = words("where the last reading stopped")
        where = where if house is None else words("with what you have begun")
        ways.append(Button(words("Go on"), Resume(), where))
    ways += _ways_in(view, house.ways if house is not None else ("taster", "everything"))
    if house is not None and house.has_last:
        ways.append(Button(words("Continue where the last reader stopped"), Resume(LAST)))
    return (ways[0]._replace(dress=buttons.MAIN), *ways[1:])


def _ways_in(view: View, offered: tuple[str, ...]) -> list[Button]:
    """Return the ways from the beginning, of those that are offered."""
    words, cover = view.words, view.story.cover
    short = Button(words("One folder · 15 minutes"), Go(Look("title", tab=kiosk.SHORT)))
    if not cover.taster:
        ways = {"folder": short, "everything": Button(words("Begin"), Go(Look("note")))}
    else:
        taster = Go(Look("note", subject=cover.taster))
        count = words.count("{count} folder", "{count} folders", len(cover.folders))
        ways = {
            "taster": Button(words("One claim · 2 minutes"), taster),
            "folder": short,
            "everything": Button(words("Everything"), Go(Look("note")), count),
        }
    return [way for name, way in ways.items() if name in offered]


def _asides(view: View) -> tuple[Button, ...]:
    words = view.words
    asides = []
    if len(view.languages) > 1:
        asides.append(Button(words("Language"), Go(Look("language"))))
    asides.append(Button(words("Settings"), Go(Look("settings", tab="shown"))))
    if not view.panel.is_kiosk:
        asides.append(Button(words("Quit"), Quit()))
    return tuple(asides)


_TABS = {
    attract.TAB: attract.frame,
    kiosk.AGAIN: again.frame,
    kiosk.SHORT: short.frame,
    kiosk.TAKEN: taken.frame,
}
