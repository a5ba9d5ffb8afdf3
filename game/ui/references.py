"""Sources as they are printed, and the ways to them."""

from __future__ import annotations

from collections.abc import Iterable

from game.engine.inline import Cite
from game.engine.model import Source
from game.ui import folio
from game.ui.intents import Go, Look
from game.ui.pages import Slab
from game.ui.sketch import Sketch
from game.ui.texts import printed_place
from game.ui.view import View
from game.ui.wording import typographic


def printed(view: View, source: Source) -> str:
    """Return a source as it stands in a list: "Robert Conquest, The Great Terror (1990)"."""
    named = ", ".join(part for part in (typographic(source.author), title_of(source)) if part)
    year = view.words.published(source.year)
    return f"{named} ({year})" if year else named


def title_of(source: Source) -> str:
    """Return the title of a source on one line."""
    return typographic(" ".join(source.title.split()))


def look_of(source: str) -> Look:
    """Return the look at a source."""
    return Look("sources", subject=source)


def ways(sketch: Sketch, width: int, cites: Iterable[Cite]) -> tuple[Slab, ...]:
    """Return a row for each source that is cited, with the places in it; each source once."""
    story, gap = sketch.view.story, sketch.px(12)
    places: dict[str, list[str]] = {}
    for cite in cites:
        if cite.source in story.sources:
            places.setdefault(cite.source, []).append(printed_place(cite.place))
    return tuple(
        folio.way(
            sketch, width, printed(sketch.view, story.sources[name]), Go(look_of(name)),
            "; ".join(filter(None, dict.fromkeys(named))), gap,
        )
        for name, named in places.items()
    )  # fmt: skip


def kind_word(view: View, kind: str) -> str:
    """Return what sources of a kind are called: "Books"."""
    words = view.words
    return {
        "record": words("Records"),
        "press": words("Press of the time and after"),
        "book": words("Books"),
        "article": words("Articles"),
        "web": words("Web pages"),
    }[kind]
