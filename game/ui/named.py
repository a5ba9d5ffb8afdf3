"""What a scene or a paper names: the persons, words, papers, events and sources in its texts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from game.engine.beats import Quote, Test
from game.engine.inline import cites_of
from game.engine.papers import PaperState
from game.ui import met
from game.ui.texts import Paragraphs, cites_in
from game.ui.view import View

KINDS = ("person", "term", "paper", "event", "source")

Named = Mapping[str, tuple[str, ...]]
"""The ids of what is named, by kind, each once and in the order of the text."""


def in_scene(view: View) -> Named:
    """Return what has been named so far in the scene that the reader stands in."""
    return _sorted(view, _in_scene(view))


def in_paper(view: View, paper: str) -> Named:
    """Return what is named in the passages of a paper that have been shown, and its persons."""
    return _sorted(view, _in_paper(view, paper))


def count(named: Named) -> int:
    """Return how many things are named."""
    return sum(len(names) for names in named.values())


def _sorted(view: View, found: Iterator[tuple[str, str]]) -> Named:
    pairs = dict.fromkeys(pair for pair in found if _is_there(view, *pair))
    return {kind: tuple(name for each, name in pairs if each == kind) for kind in KINDS}


def _is_there(view: View, kind: str, name: str) -> bool:
    """Whether a thing can be looked at; a paper only once something has named it."""
    story = view.story
    match kind:
        case "person":
            return name in story.people
        case "term":
            return name in story.terms
        case "paper":
            return view.state.paper(name) > PaperState.SEALED
        case "event":
            return name in story.events
        case _:
            return name in story.sources


def _in_scene(view: View) -> Iterator[tuple[str, str]]:
    stand = view.state.stand
    if stand is None or not stand.calls:
        return
    scene = stand.at.scene
    for entry in stand.trail:
        beat = view.story.spots[scene][entry.partition("#")[0]].beat
        if isinstance(beat, Quote):
            yield "person", beat.by
        if isinstance(beat, Test):
            yield "person", view.story.claims[beat.test].by
        yield from _in_text(view.texts.beat(scene, entry))
        yield from (("source", cite.source) for cite in cites_of(beat.cite))


def _in_paper(view: View, paper: str) -> Iterator[tuple[str, str]]:
    document = view.story.papers[paper]
    if not met.has_paper(view, paper):
        return
    yield "person", document.by
    yield from (("person", name) for name in document.people)
    for passage in document.passages:
        if f"{paper}/{passage.id}" in view.state.shown:
            yield from _in_text(view.texts.passage_runs(f"{paper}/{passage.id}"))
    yield from (("source", cite.source) for cite in cites_of(document.cite))


def _in_text(text: Paragraphs) -> Iterator[tuple[str, str]]:
    for runs in text:
        yield from ((run.kind, run.target) for run in runs if run.kind in KINDS)
    yield from (("source", cite.source) for cite in cites_in(text))
