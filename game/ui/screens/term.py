"""A word of the time, explained; without a subject, all of them."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

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

NEAR = 6
"""How many words on either side, in the order of the alphabet, stand with one."""


def frame(view: View) -> Frame:
    """Return the card of the word that is looked at, and the ways to the others."""
    return folio.frame(view, _folio)


def _folio(sketch: Sketch) -> Folio:
    view, width = sketch.view, folio.width_of(sketch)
    above, term = view.words("Words of the time"), view.story.terms.get(view.look.subject)
    if term is None:
        every = folio.chips(sketch, width, _chips(view, _alphabet(view)))
        return Folio(Heading("", above), _opening(sketch, width), every)
    others = folio.group(sketch, width, view.words("Other words"), _others(sketch, width))
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


def _others(sketch: Sketch, width: int) -> tuple[Slab, ...]:
    """Return the words on either side in the alphabet, and the way to all of them."""
    view, names = sketch.view, _alphabet(sketch.view)
    at = names.index(view.look.subject)
    near = (*names[max(0, at - NEAR) : at], *names[at + 1 : at + 1 + NEAR])
    if len(near) == len(names) - 1:
        return folio.chips(sketch, width, _chips(view, near))
    every = view.words.count("All {count} word", "All {count} words", len(names))
    way = folio.way(sketch, width, every, Turn(Look("term")), gap=sketch.px(16))
    return (*folio.chips(sketch, width, _chips(view, near)), way)


def _chips(view: View, names: Sequence[str]) -> tuple[Button, ...]:
    return tuple(
        Button(
            view.texts.term_title(name), Turn(Look("term", subject=name)), role=Role.CHIP,
            dress=buttons.PAPER_PILL,
        )
        for name in names
    )  # fmt: skip


def _alphabet(view: View) -> tuple[str, ...]:
    """Return every word in the order of the alphabet; accents do not count in it."""

    def _key(name: str) -> str:
        title = unicodedata.normalize("NFD", view.texts.term_title(name).casefold())
        return "".join(letter for letter in title if not unicodedata.combining(letter))

    return tuple(sorted(view.story.terms, key=_key))
