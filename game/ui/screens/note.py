"""The content note: what appears in the story, and the way round it."""

from __future__ import annotations

from game.ui import pages, poster
from game.ui.frame import Frame, Role
from game.ui.intents import Begin
from game.ui.pages import Slab
from game.ui.sketch import Sketch
from game.ui.theme import Ink, Size, Style
from game.ui.view import View


def frame(view: View) -> Frame:
    """Return the content note; its subject is the folder that is entered next, "" for the desk."""
    sketch = Sketch(view)
    width = poster.column(sketch, 26)
    slabs, after = _slabs(sketch, width), Begin(view.look.subject)
    poster.leaf(sketch, poster.cover(view), slabs, width, after)
    return sketch.frame()


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
        slabs += pages.prose_slabs(sketch, text, width, Size.BODY, Ink.PAPER, Ink.PAPER_DIM, gap)
    return tuple(slabs)
