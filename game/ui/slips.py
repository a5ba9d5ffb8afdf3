"""Request slips: what can be put on one, and its chips in words."""

from __future__ import annotations

from game.engine.play import RequestForm, offers
from game.engine.state import State
from game.engine.story import Story
from game.ui.again import for_the_same
from game.ui.view import View

FIELD_OF = {"person": "name", "place": "place", "year": "year"}
"""The field of a slip that a kind of chip is for."""


def form(view: View) -> RequestForm | None:
    """Return what can be put on a slip now; None where nothing can be requested."""
    return _form(view.story, view.state)


@for_the_same
def _form(story: Story, state: State) -> RequestForm | None:
    for offer in offers(story, state):
        if isinstance(offer, RequestForm):
            return offer
    return None


def chip_word(view: View, kind: str, name: str) -> str:
    """Return a chip as it is read."""
    if kind == "person" and name in view.story.people:
        return view.texts.maker(name)
    if kind == "term":
        return view.texts.term_title(name)
    return view.texts.place(name) if kind == "place" and name in view.story.places else name
