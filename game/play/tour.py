"""A visit that is led: answers are given one by one, each on the screen where a reader would."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from game.engine.answers import (
    Answer,
    Confirm,
    Enter,
    FileFinding,
    Hint,
    Open,
    ReadSource,
    RequestPaper,
    Show,
    Withdraw,
)
from game.engine.papers import PaperState
from game.engine.play import admits
from game.engine.state import State
from game.engine.story import Story
from game.play.visit import Visit
from game.ui import attract
from game.ui.frame import Frame, Mark
from game.ui.intents import SLOTS, Begin, Give, Go, Keep, Leave, Look, Turn
from game.ui.pair import Pair
from game.ui.panel import Panel
from game.ui.saves import OVER, TAB
from game.ui.screens.settings import SHOWN

LEAFED = ("outcome", "report", "scene")
"""The screens that are turned page by page."""


class Stop(NamedTuple):
    """A screen that a tour has passed: what was looked at, where the play stood, what was seen."""

    look: Look
    state: State
    frame: Frame


def tour(visit: Visit, answers: Iterable[Answer], panel: Panel) -> Iterator[Stop]:
    """Yield every screen that a reader passes who gives these answers, each that looks new."""
    passed: set[tuple[str, tuple[Mark, ...]]] = set()
    for frame in frames_of(visit, answers, panel):
        seen = frame.screen, frame.marks
        if seen not in passed:
            passed.add(seen)
            yield Stop(visit.look, visit.session.state, frame)


def frames_of(visit: Visit, answers: Iterable[Answer], panel: Panel) -> Iterator[Frame]:
    """Yield what is on screen at each step of a tour, as the visit has it at that moment.

    Of an outcome, a report and a scene every page is shown, as the main button turns.
    """
    for _ in led(visit, answers):
        yield visit.frame(panel)
        while visit.look.screen in LEAFED:
            turns = [part.intent for part in visit.frame(panel).pressable if part.is_main]
            if not turns or not isinstance(turns[0], Turn):
                break
            visit.apply(turns[0])
            yield visit.frame(panel)


def homes_of(story: Story, things: Iterable[str | None]) -> tuple[str, ...]:
    """Return the folders in which scenes, papers, claims and folders stand, by their ids.

    () where none of them is known; None among them is passed over.
    """
    kinds = ("scene", "paper", "claim")
    found = [
        thing if thing in story.folders else story.home.get(f"{kind}:{thing}", "")
        for thing in things
        if thing
        for kind in kinds
    ]
    return tuple(dict.fromkeys(name for name in found if name))


def led(visit: Visit, answers: Iterable[Answer]) -> Iterator[None]:
    """Lead a visit through its answers; wait at all that there is to look at. Nothing is drawn.

    The report is looked at when the first folder is closed, and at the end.
    """
    settings = Look("settings", tab=SHOWN)
    for look in (*_titles(visit), Look("language"), Look("note"), settings):
        visit.apply(Turn(look))
        yield
    visit.apply(Begin())
    yield
    slots, is_first = iter(SLOTS), True
    for answer in answers:
        place = look_of(answer)
        if place is not None and place != visit.look:
            visit.apply(Go(place))
            yield
        if admits(visit.session.offers, answer):
            visit.apply(Give((answer,)))
            yield
            if visit.look.screen == "outcome" and is_first:
                is_first = False
                yield from _reported(visit)
        while place is not None and len(visit.looks) > 1:
            visit.apply(Leave())
        if isinstance(answer, Enter | Confirm):
            yield from _around(visit)
        if isinstance(answer, Confirm):
            yield from _compared(visit, answer)
            for slot in islice(slots, 1):
                visit.apply(Keep(slot))
    yield from _kept(visit)
    yield from _looked_up(visit)


def _kept(visit: Visit) -> Iterator[None]:
    """Look at the saved plays, the menu, the desk, and the report on all of it."""
    saves = Look("settings", tab=TAB)
    for look in (saves.with_pick(OVER, SLOTS[0]), saves, Look("settings")):
        visit.apply(Go(look))
        yield
        visit.apply(Leave())
    yield
    yield from _reported(visit)


def _titles(visit: Visit) -> Iterator[Look]:
    """Yield what the title shows while nobody is there: a cover, a scene, the dark; then itself."""
    story = visit.story
    found = [attract.leaf_at(story, page) for page in range(attract.MOST_LEAVES + 1)]
    scenes = [page for page, leaf in enumerate(found) if leaf and leaf.scene]
    for page in (0, *scenes[:1], found.index(None)):
        yield Look("title", tab=attract.TAB, page=page)
    yield Look("title")


def _reported(visit: Visit) -> Iterator[None]:
    """Look at the report."""
    visit.apply(Go(Look("report")))
    yield
    visit.apply(Leave())


def _compared(visit: Visit, answer: Confirm) -> Iterator[None]:
    """Look at the paper that a claim stands in beside the one that is cited, once both are read."""
    state = visit.session.state
    told = visit.story.claims[answer.batch].in_.partition("/")[0]
    pair = Pair(told, state.findings[answer.batch].paper)
    are_read = all(state.paper(name) >= PaperState.READ for name in (pair.first, pair.second))
    if are_read and pair.first != pair.second:
        visit.apply(Go(pair.look))
        yield
        visit.apply(Leave())


def _around(visit: Visit) -> Iterator[None]:
    looks = map(Look, ("dossier", "findings", "history", "names"))
    for look in (*looks, *_times(visit)):
        visit.apply(Go(look))
        yield
        visit.apply(Leave())


def _looked_up(visit: Visit) -> Iterator[None]:
    """Look at what can be looked up at the end: the lists, and the first of each thing in them."""
    story, met = visit.story, visit.session.state.met
    person = next((name for name in story.people if f"person:{name}" in met), "")
    looks = [Look("people", tab=tab) for tab in ("trial", "fate", "name")]
    looks += [Look("person", subject=person)] * bool(person)
    looks += [Look("sources", tab=tab) for tab in ("kind", "year", "differ")]
    looks += [Look("sources", subject=name) for name in tuple(story.sources)[:1]]
    looks.append(Look("credits"))
    looks += [Look("term", subject=name) for name in ("", *tuple(story.terms)[:1])]
    for look in looks:
        visit.apply(Go(look))
        yield
        visit.apply(Leave())


def _times(visit: Visit) -> Iterator[Look]:
    """Yield looks at the timeline: the whole, the lives, and an event of the open folder."""
    folder = visit.session.state.folder
    found = (event for event in visit.story.events.values() if event.folder == folder)
    yield Look("timeline")
    yield Look("timeline", tab="lives")
    for event in list(found)[:1]:
        near = ("level", "2"), ("at", event.date.first.isoformat())
        yield Look("timeline", subject=event.event, picks=near)


def look_of(answer: Answer) -> Look | None:
    """Return where a reader gives an answer; None for the story itself."""
    match answer:
        case Open() | ReadSource():
            tab = "source" if isinstance(answer, ReadSource) else "page"
            return Look("document", subject=answer.paper, tab=tab)
        case Show():
            return Look("document", subject=answer.passage.partition("/")[0], tab="page")
        case RequestPaper():
            picks = (("name", answer.name), ("place", answer.place), ("year", str(answer.year)))
            return Look("slip", picks=picks)
        case FileFinding():
            look = Look("findings").with_pick("claim", answer.claim)
            look = look.with_pick("assessment", answer.assessment)
            look = look.with_pick("paper", answer.passage.partition("/")[0])
            return look.with_pick("passage", answer.passage)
        case Withdraw() | Hint():
            return Look("findings", picks=(("claim", answer.claim),))
        case Confirm():
            return Look("findings", picks=(("claim", answer.batch),))
        case _:
            return None
