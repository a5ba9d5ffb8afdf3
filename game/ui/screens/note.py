"""The content note: what appears in the story, and the way round it."""

from __future__ import annotations

from msgspec.structs import replace

from game.ui import foot, pages, poster, ribbon
from game.ui.buttons import MAIN, Button
from game.ui.foot import Foot
from game.ui.frame import Box, Frame, Role
from game.ui.intents import Begin, Turn
from game.ui.pages import Slab
from game.ui.sketch import Sketch
from game.ui.theme import Ink, Size, Style
from game.ui.view import View


def frame(view: View) -> Frame:
    """Return the content note; its subject is the folder that is entered next, "" for the desk."""
    sketch = Sketch(view)
    room = ribbon.draw(sketch)
    cover = view.story.cover
    width = _width(sketch, room)
    slabs = _slabs(sketch, width)
    low = foot.height_of(sketch, (_foot(view, 0, 1),), width) + sketch.px(48)
    need = pages.height_of(slabs) + low
    box = poster.draw(sketch, room, (cover.picture, cover.alt), (width, need), is_state=False)
    found = pages.pages_of(slabs, box.h - low)
    page = min(view.look.page, len(found) - 1)
    pages.draw(found[page], (box,))
    foot.draw(sketch, box, _foot(view, page, len(found)))
    return sketch.frame()


def _width(sketch: Sketch, room: Box) -> int:
    if sketch.panel.is_portrait:
        return room.w - 2 * sketch.px(64)
    return min(room.w - 2 * sketch.px(96), 26 * sketch.panel.type_px(Size.BODY))


def _slabs(sketch: Sketch, width: int) -> tuple[Slab, ...]:
    view, cover = sketch.view, sketch.view.story.cover
    gap = sketch.px(20)
    title = view.words("Before you begin")
    head = pages.text_slab(sketch, title, width, Size.TITLE, Style.TITLE, role=Role.HEADING)
    texts = (
        (view.words("What appears here"), view.texts.runs("cover/note", cover.note)),
        (view.words("Another way round"), view.texts.runs("cover/note-round", cover.note_round)),
    )
    slabs = [head]
    for heading, text in texts:
        if not text:
            continue
        slabs.append(pages.heading_slab(sketch, heading, width, Ink.AMBER, sketch.px(40)))
        slabs += pages.prose_slabs(
            sketch, text, width, Size.BODY, Ink.PAPER, Ink.PAPER_DIM, gap
        )
    return tuple(slabs)


def _foot(view: View, page: int, count: int) -> Foot:
    intent = Begin(view.look.subject)
    if page + 1 < count:
        return Foot((Button(view.words("Go on"), Turn(replace(view.look, page=page + 1)), dress=MAIN, align=0.5),))
    return Foot((Button(view.words("Go on"), intent, dress=MAIN, align=0.5),))
