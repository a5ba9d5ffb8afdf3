"""The choice of a language, each by its own name, and of a text size."""

from __future__ import annotations

from game.ui import choices, pages, poster
from game.ui.frame import Frame, Role
from game.ui.intents import Leave
from game.ui.pages import Slab
from game.ui.sketch import Sketch
from game.ui.theme import Ink, Size, Style
from game.ui.view import View


def frame(view: View) -> Frame:
    """Return the choice of language and text size."""
    sketch = Sketch(view)
    width = poster.column(sketch, 24)
    poster.leaf(sketch, poster.cover(view), _slabs(sketch, width), width, Leave())
    return sketch.frame()


def _slabs(sketch: Sketch, width: int) -> tuple[Slab, ...]:
    words = sketch.view.words
    title = words("Language")
    return (
        pages.text_slab(sketch, title, width, Size.TITLE, Style.TITLE, role=Role.HEADING),
        choices.languages(sketch, width, sketch.px(28)),
        pages.heading_slab(sketch, words("Text size"), width, Ink.AMBER, sketch.px(56)),
        choices.text_sizes(sketch, width, sketch.px(12)),
    )
