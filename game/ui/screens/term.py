"""A word of the time, explained; without a subject, all of them."""

from __future__ import annotations

from game.engine.inline import cites_of
from game.engine.model import Term
from game.ui import buttons, folio, pages, references
from game.ui.buttons import Button
from game.ui.folio import READ, Folio
from game.ui.frame import Frame, Role
from game.ui.intents import Look, Turn
from game.ui.pages import Slab
from game.ui.sketch import Sketch
from game.ui.spread import Heading
from game.ui.texts import cites_in
from game.ui.theme import Ink
from game.ui.view import View


def frame(view: View) -> Frame:
    """Return the card of the word that is looked at, and the ways to the others."""
    return folio.frame(view, _folio)


def _folio(sketch: Sketch) -> Folio:
    view, width = sketch.view, folio.width_of(sketch)
    above, term = view.words("Words of the time"), view.story.terms.get(view.look.subject)
    if term is None:
        every = folio.chips(sketch, width, _chips(view))
        return Folio(Heading("", above), _opening(sketch, width), every)
    others = folio.group(
        sketch, width, view.words("Other words"), folio.chips(sketch, width, _chips(view))
    )
    sources = folio.group(
        sketch, width, view.words("How do we know?"), _sources(sketch, width, term)
    )
    heading = Heading(above, view.texts.term_title(term.term))
    return Folio(heading, _told(sketch, width, term), (*sources, *others))


def _told(sketch: Sketch, width: int, term: Term) -> tuple[Slab, ...]:
    text = sketch.view.texts.runs(f"term/{term.term}/text", term.text)
    return pages.prose_slabs(sketch, text, width, READ, Ink.INK, Ink.FAINT_INK, sketch.px(18))


def _sources(sketch: Sketch, width: int, term: Term) -> tuple[Slab, ...]:
    text = sketch.view.texts.runs(f"term/{term.term}/text", term.text)
    return references.ways(sketch, width, (*cites_of(term.cite), *cites_in(text)))


def _opening(sketch: Sketch, width: int) -> tuple[Slab, ...]:
    words, count = sketch.view.words, len(sketch.view.story.terms)
    text = words.count(
        "{count} word that this story explains.", "{count} words that this story explains.", count
    )
    return (pages.text_slab(sketch, text, width, READ, ink=Ink.INK),)


def _chips(view: View) -> tuple[Button, ...]:
    """Return every other word, in the order of the alphabet."""
    names = (name for name in view.story.terms if name != view.look.subject)
    titles = {name: view.texts.term_title(name) for name in names}
    return tuple(
        Button(title, Turn(Look("term", subject=name)), role=Role.CHIP, dress=buttons.PAPER_PILL)
        for name, title in sorted(titles.items(), key=lambda pair: pair[1].casefold())
    )
