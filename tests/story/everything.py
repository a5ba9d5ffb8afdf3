"""Everything that can be looked at in a story: what a whole play passes, and each thing in it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from msgspec.structs import replace

from game.content.bundle import assets_folder, find_story
from game.engine.story import Story
from game.opening.stories import solution, visit_of
from game.play.timed import TimedVisit
from game.play.tour import led
from game.ui.frame import Frame, Part, Role
from game.ui.intents import Go, Look, Turn
from game.ui.leaves import TABS
from game.ui.panel import Panel
from game.ui.screens import frame_of
from game.ui.typeset import FixedMeasure, Measure
from game.ui.view import Settings, View
from tests.story import told

KINDS = ("scenes", "papers", "claims", "folders", "people", "sources", "others")
_KIND_OF = {
    "scene": "scenes", "document": "papers", "dossier": "papers", "slip": "papers",
    "findings": "claims", "outcome": "folders", "desk": "folders", "report": "folders",
    "people": "people", "person": "people", "sources": "sources",
}  # fmt: skip
_CHANGING = ("scene", "outcome", "desk")
"""Screens whose look stays the same while what is on them changes: all that is passed is new."""
_STEADY = (
    ("document", "page"), ("report", ""), ("history", ""), ("timeline", ""), ("timeline", "lives"),
)  # fmt: skip
"""Looks that are taken again and again while little changes: the first and the last will do."""
_CRAWLED = ("people", "person", "report", "sources")
"""Screens whose tabs and groups are turned to like pages."""
_ANY = Panel(1920, 1080)


class Sight(NamedTuple):
    """Something to look at; `is_paged` where its other pages are to be seen too."""

    view: View
    is_paged: bool = True


@cache
def sights(title: str, kind: str, language: str) -> tuple[Sight, ...]:
    """Return what there is to look at of a kind, in the order of play; not yet on any panel."""
    passed = _passed(title, language)
    return tuple(one for one in passed if _KIND_OF.get(one.view.look.screen, "others") == kind)


def frames_of(sight: Sight, panel: Panel, measure: Measure) -> Iterator[tuple[Look, Frame]]:
    """Yield a sight on a panel, and every page of it that can be turned to."""
    view = sight.view
    settings = replace(view.settings, text_size=panel.text_size)
    view = replace(view, panel=panel, measure=measure, settings=settings)
    left, met = [view.look], {view.look}
    while left:
        look = left.pop()
        frame = frame_of(replace(view, look=look))
        yield look, frame
        for part in frame.pressable if sight.is_paged else ():
            if isinstance(part.intent, Turn | Go) and _is_turned(view.look, part, met):
                met.add(part.intent.look)
                left.append(part.intent.look)


def _is_turned(look: Look, part: Part, met: set[Look]) -> bool:
    """Whether a press turns a look to a page that was not met yet, by its number or one picked.

    Lists that stand beside each other are turned one at a time. Of people, sources and a
    report all is turned to, what a group has too.
    """
    assert isinstance(part.intent, Turn | Go)
    other = part.intent.look
    if other in met or (other.screen, other.subject) != (look.screen, look.subject):
        return False
    if look.screen in _CRAWLED:
        return True
    if part.role is not Role.BUTTON or isinstance(part.intent, Go):
        return False
    if replace(other, page=look.page) == look:
        return True
    differing = set(other.picks) - set(look.picks)
    is_turned = len(differing) == 1 and all(value.isdigit() for _, value in differing)
    return is_turned and replace(other, picks=look.picks) == look


@cache
def _passed(title: str, language: str) -> tuple[Sight, ...]:
    """Return the sights of a play that does everything right, then those of each thing."""
    story = told.story(title)
    settings, assets = Settings(language=language), assets_folder()
    visit = visit_of(TimedVisit, find_story(title), story, assets, FixedMeasure(), settings)
    views = [visit.view(_ANY) for _ in led(visit, solution(story))]
    end = views[-1]
    return (*_thinned(views), *(Sight(replace(end, look=look)) for look in _things(story)))


def _thinned(views: list[View]) -> Iterator[Sight]:
    """Yield views as sights; where a look is taken again, its pages are turned the last time."""
    last = {view.look: nth for nth, view in enumerate(views)}
    first = {view.look: len(views) - nth for nth, view in enumerate(reversed(views), 1)}
    for nth, view in enumerate(views):
        if view.look.screen in _CHANGING or nth == last[view.look]:
            yield Sight(view)
        elif (view.look.screen, view.look.tab) not in _STEADY or nth == first[view.look]:
            yield Sight(view, is_paged=False)


def _things(story: Story) -> Iterator[Look]:
    """Yield a look at each thing that can be looked up at the end of a play."""
    for paper in story.papers:
        yield from (Look("document", paper, tab) for tab in TABS if tab != "page")
    yield from (Look("findings", picks=(("claim", claim),)) for claim in story.claims)
    yield from (Look("person", person) for person in story.people)
    yield from (Look("sources", source) for source in story.sources)
    yield from (Look("term", term) for term in story.terms)
    for event in story.events.values():
        near = ("level", "3"), ("at", event.date.first.isoformat())
        yield Look("timeline", event.event, picks=near)
