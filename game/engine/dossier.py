"""What a player does with papers: open, read, look at the source, request."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace
from rpds import HashTrieMap

from game.engine import inline
from game.engine.answers import Answer, Open, ReadSource, RequestPaper, Show
from game.engine.events import Event, NothingFound, Paper
from game.engine.model import Document
from game.engine.papers import Act, PaperState, after
from game.engine.state import State
from game.engine.story import Story, in_folder, papers_in

Step = tuple[State, tuple[Event, ...]]


def paper_offers(story: Story, state: State) -> Iterator[Answer]:
    """Yield what can be done with the papers of the open folder, in their order."""
    for name in papers_in(story, state.folder):
        if state.paper(name) < PaperState.UNCOVERED:
            continue
        if name not in state.opened:
            yield Open(name)
            continue
        for passage in story.papers[name].passages:
            if f"{name}/{passage.id}" not in state.shown:
                yield Show(f"{name}/{passage.id}")
        if name not in state.framed and state.paper(name) < PaperState.SOURCED:
            yield ReadSource(name)


def chips_of(state: State, kind: str) -> tuple[str, ...]:
    """Return the ids of the chips of a kind ("person", "place", "year") met so far, sorted."""
    prefix = f"{kind}:"
    return tuple(sorted(chip.removeprefix(prefix) for chip in state.met if chip.startswith(prefix)))


def requestable(story: Story, state: State) -> tuple[str, ...]:
    """Return the papers of the open folder that a slip could bring now."""
    return tuple(
        name
        for name in in_folder(story, "paper", state.folder)
        if state.paper(name) is PaperState.MENTIONED and story.papers[name].request is not None
    )


def opened(story: Story, state: State, paper: str) -> Step:
    """Return the step in which a paper is looked at for the first time."""
    document = story.papers[paper]
    met = {f"person:{person}" for person in document.people}
    met |= {f"year:{year}" for year in document.date.years}
    return (
        replace(
            state,
            opened=state.opened.insert(paper),
            met=state.met.update(met),
            missed=HashTrieMap(),
        ),
        (),
    )


def shown(story: Story, state: State, ref: str) -> Step:
    """Return the step in which a passage comes on screen."""
    state = replace(
        state,
        shown=state.shown.insert(ref),
        met=state.met.update(inline.chips(story.passage(ref).text)),
    )
    return caught_up(story, state)


def caught_up(story: Story, state: State) -> Step:
    """Return the step in which papers move that have been read, or whose source is known."""
    events: tuple[Event, ...] = ()
    for name, document in story.papers.items():
        if state.paper(name) is PaperState.UNCOVERED and all(
            f"{name}/{passage.id}" in state.shown for passage in document.passages
        ):
            state, more = _moved(state, name, Act.READ)
            events += more
    return _sourced_at_once(story, state, events)


def sourced(story: Story, state: State, paper: str) -> Step:
    """Return the step in which a paper's Source tab is read."""
    state = replace(state, framed=state.framed.insert(paper))
    return _sourced_at_once(story, state, ())


def requested(story: Story, state: State, slip: RequestPaper) -> Step:
    """Return the step in which a request slip is handed in."""
    for name in requestable(story, state):
        if _matches(story.papers[name], slip):
            return _moved(state, name, Act.REQUEST)
    return state, (NothingFound(slip.name, slip.place, slip.year),)


def _matches(document: Document, slip: RequestPaper) -> bool:
    wanted = document.request
    return (
        wanted is not None
        and slip.name in wanted.name
        and slip.place in wanted.place
        and slip.year in wanted.year
    )


def _sourced_at_once(story: Story, state: State, events: tuple[Event, ...]) -> Step:
    """Move every paper that has been read and whose kind's source is known."""
    known = {
        story.papers[name].kind
        for name in state.framed
        if name in story.papers and state.paper(name) >= PaperState.READ
    }
    for name, document in story.papers.items():
        if state.paper(name) is PaperState.READ and document.kind in known:
            state, more = _moved(state, name, Act.SOURCE)
            events += more
    return state, events


def _moved(state: State, paper: str, act: Act) -> Step:
    new = after(state.paper(paper), act)
    return replace(state, papers=state.papers.insert(paper, new)), (Paper(paper, new),)
