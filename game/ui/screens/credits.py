"""Credits: who made the words, the pictures and the letters, and whose work it rests on."""

from __future__ import annotations

from collections.abc import Iterator

from game.ui import folio
from game.ui.folio import Folio
from game.ui.frame import Frame
from game.ui.intents import Go, Look
from game.ui.pages import Slab
from game.ui.sketch import Sketch
from game.ui.spread import Heading
from game.ui.view import View

FACES = (
    ("Old Standard TT", "The Old Standard Project Authors"),
    ("PT Serif", "ParaType"),
    ("Oswald", "The Oswald Project Authors"),
    ("IBM Plex Mono", "IBM"),
)
"""The typefaces, and who made each."""
LIBRARIES = (
    "Babel", "click", "Jinja", "markdown-it-py", "msgspec", "NetworkX", "platformdirs",
    "pygame-ce", "Python", "PyYAML", "RapidFuzz", "Rich", "rpds", "SDL", "watchfiles",
)  # fmt: skip
"""What the program is built with."""


def frame(view: View) -> Frame:
    """Return a page of the credits."""
    sketch = Sketch(view)
    width = folio.width_of(sketch)
    words = tuple(slab for part in _told(sketch, width) for slab in part)
    title = view.words.story("cover/title", view.story.cover.title)
    return folio.draw(
        sketch, Folio(Heading(title, view.words("Credits")), words, _ways(sketch, width))
    )


def _told(sketch: Sketch, width: int) -> Iterator[tuple[Slab, ...]]:
    """Yield what is said of the story, its sources, the letters and the program."""
    view, words, cover = sketch.view, sketch.view.words, sketch.view.story.cover
    told = view.texts.runs("cover/credits", cover.credits)
    yield folio.said(sketch, width, words("Words and pictures"), told)
    count = len(view.story.sources)
    thanks = words.count(
        "With thanks to the historians, witnesses, newspapers and archives whose work this rests "
        "on. {count} source is named where it is used.",
        "With thanks to the historians, witnesses, newspapers and archives whose work this rests "
        "on. {count} sources are named where they are used.",
        count,
    )
    yield folio.said(sketch, width, words("Sources"), thanks if count else "")
    faces = "; ".join(words("{face} by {maker}", face=face, maker=maker) for face, maker in FACES)
    made = words("{faces}. All under the SIL Open Font License 1.1.", faces=faces)
    yield folio.said(sketch, width, words("Typefaces"), made)
    built = words("Free software under the MIT licence, built with {names}.",
                  names=", ".join(LIBRARIES))  # fmt: skip
    yield folio.said(sketch, width, words("Program"), built)


def _ways(sketch: Sketch, width: int) -> tuple[Slab, ...]:
    """Return the ways to the sources and to the people, who come last."""
    words, gap = sketch.view.words, sketch.px(12)
    sources = folio.way(
        sketch, width, words("How do we know?"), Go(Look("sources")), words("Every source"), gap
    )
    people = folio.way(
        sketch, width, words("People"), Go(Look("people")),
        words("This is about people who lived. Their names stand on a wall."), gap,
    )  # fmt: skip
    return folio.group(sketch, width, words("More"), (sources, people))
