"""Names and words: what the scene, or the paper that is looked at, has named so far."""

from __future__ import annotations

from game.ui import folio, leads, named, pages
from game.ui.folio import READ, Folio
from game.ui.frame import Frame, Role
from game.ui.pages import Slab
from game.ui.sketch import Sketch
from game.ui.spread import Heading
from game.ui.theme import Ink, Style
from game.ui.view import View


def frame(view: View) -> Frame:
    """Return the list of what is named, with a way to each; by its subject for a paper."""
    return folio.frame(view, _folio)


def _folio(sketch: Sketch) -> Folio:
    view, width = sketch.view, folio.width_of(sketch)
    paper = view.look.subject
    found = named.in_paper(view, paper) if paper else named.in_scene(view)
    stand = view.state.stand
    above = view.texts.scene_line(stand.at.scene) if stand and stand.calls else ""
    above = view.texts.paper_title(paper) if paper else above
    ways = tuple(
        slab
        for kind, title in _titles(view).items()
        for slab in folio.group(sketch, width, title, _rows(sketch, width, kind, found[kind]))
    )
    heading = Heading(above, view.words("Names and words"))
    nothing = () if ways else (_nothing(sketch, width),)
    return Folio(heading, nothing, ways)


def _titles(view: View) -> dict[str, str]:
    words = view.words
    return {
        "person": words("People"),
        "term": words("Words of the time"),
        "paper": words("Papers"),
        "event": words("On the timeline"),
        "source": words("How do we know?"),
    }


def _rows(sketch: Sketch, width: int, kind: str, names: tuple[str, ...]) -> tuple[Slab, ...]:
    return tuple(
        leads.way(sketch, width, kind, name, _detail(sketch.view, kind, name)) for name in names
    )


def _detail(view: View, kind: str, name: str) -> str:
    """Return what a person did, and the year of an event; "" for the rest."""
    if kind == "person":
        return view.texts.plain(f"person/{name}/work", view.story.people[name].work)
    return view.words.date(view.story.events[name].date) if kind == "event" else ""


def _nothing(sketch: Sketch, width: int) -> Slab:
    text = sketch.view.words("Nobody has been named here yet.")
    return pages.text_slab(sketch, text, width, READ, Style.ITALIC, Ink.FAINT_INK, Role.STATUS)
