"""The folders for a quarter of an hour, to choose one from."""

from __future__ import annotations

from game.ui import pages, poster, ribbon
from game.ui.buttons import Button
from game.ui.frame import Frame, Role
from game.ui.intents import Go, Look
from game.ui.sketch import Sketch
from game.ui.theme import Ink, Size, Style
from game.ui.view import View


def frame(view: View) -> Frame:
    """Return the folders, each with what it is about."""
    sketch = Sketch(view)
    room, width = ribbon.draw(sketch), poster.column(sketch, 24)
    folders = view.house.folders if view.house else ()
    title, gap = view.words("One folder · 15 minutes"), sketch.px(16)
    text = view.words("Scenes, papers, and the first claims to test.")
    slabs = (
        pages.text_slab(sketch, title, width, Size.TITLE, Style.TITLE, role=Role.HEADING),
        pages.text_slab(sketch, text, width, Size.NOTE, ink=Ink.PAPER_SHADE)._replace(keeps=True),
        *(
            pages.button_slab(sketch, _button(view, folder), width, gap if nth else 2 * gap)
            for nth, folder in enumerate(folders)
        ),
    )
    picture = poster.cover(view)
    need = pages.height_of(slabs)
    box = poster.words_box(sketch, room, picture, width, need)
    poster.draw(sketch, room, picture, box)
    if need <= box.h:
        pages.draw((slabs,), (box,))
    else:
        poster.paged(sketch, box, slabs)
    return sketch.frame()


def _button(view: View, folder: str) -> Button:
    made = view.story.folders[folder]
    summary = view.texts.plain(f"folder/{folder}/summary", made.summary)
    return Button(view.texts.folder_title(folder), Go(Look("note", subject=folder)), summary)
