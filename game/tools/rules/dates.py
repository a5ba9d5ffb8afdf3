"""S6xx: whether dates agree with lives, with each other, and with what could be known."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date as Day
from typing import NamedTuple

from game.content.load import Loaded
from game.diagnostics import Diagnostic
from game.engine.beats import Goto, Mention, Quote, Title, Uncover
from game.engine.calendar import Date
from game.engine.citing import cites_in
from game.engine.model import Document, Person, Scene, TimelineEvent
from game.engine.story import Story


class _Act(NamedTuple):
    """Something that a person or body did on a date, and where that is written."""

    kind: str
    name: str
    path: tuple[str | int, ...]
    by: str
    date: Date


class _Dated(NamedTuple):
    """A part with a date, which must not be later than its sources."""

    kind: str
    name: str
    date: Date
    part: Document | TimelineEvent


def acts_outside_lives(loaded: Loaded) -> Iterator[Diagnostic]:
    """S601: a person who writes or speaks before birth or after death."""
    people = loaded.whole.people
    for act in _acts(loaded):
        person = people.get(act.by)
        fault = _outside(person, act.date) if person else ""
        if fault:
            yield loaded.diagnostic(
                "S601",
                loaded.place_of(act.kind, act.name, *act.path),
                f"{people[act.by].name} is said to act on {act.date.text}, {fault}",
                "a paper that was printed later is dated when it was written; its printing is "
                '"public_from"',
            )


def lives_out_of_order(loaded: Loaded) -> Iterator[Diagnostic]:
    """S602: a life whose own dates do not agree."""
    for name, person in loaded.whole.people.items():
        for key, fault in _faults_of_life(person):
            yield loaded.diagnostic("S602", loaded.place_of("person", name, key), fault)


def scenes_out_of_order(loaded: Loaded) -> Iterator[Diagnostic]:
    """S603: a step back in time that is not announced by a dated card."""
    story = loaded.whole
    for name, spots in story.spots.items():
        for beat_id, spot in spots.items():
            if not isinstance(spot.beat, Goto):
                continue
            here, there = story.scenes[name], story.scenes[spot.beat.goto]
            is_past = _is_past(story, here) and _is_past(story, there)
            if is_past and there.date.last < here.date.first and not _has_card(there):
                yield loaded.diagnostic(
                    "S603",
                    loaded.place_of("scene", name, *loaded.path_of_beat(name, beat_id), "goto"),
                    f'the scene "{there.scene}" ({there.date.text}) is earlier than this one '
                    f"({here.date.text})",
                    'begin it with a "title:" beat that has a date, or put it before',
                )


def scenes_outside_folders(loaded: Loaded) -> Iterator[Diagnostic]:
    """S604: a scene of the past outside the time that its folder tells of."""
    story = loaded.whole
    for name, scene in story.scenes.items():
        folder = story.folders[story.home[f"scene:{name}"]]
        is_outside = scene.date.last < folder.span.first or folder.span.last < scene.date.first
        is_past = folder.span.first <= story.cover.span.last and _is_past(story, scene)
        if is_past and is_outside:
            yield loaded.diagnostic(
                "S604",
                loaded.place_of("scene", name, "date"),
                f'this is outside the span of the folder "{folder.folder}" ({folder.span.text})',
                "widen the folder's span, or look at the date",
            )


def papers_before_public(loaded: Loaded) -> Iterator[Diagnostic]:
    """S605: a paper that comes into a scene before it was public, without a word of that."""
    story = loaded.whole
    for name, spots in story.spots.items():
        for beat_id, spot in spots.items():
            beat = spot.beat
            if not isinstance(beat, (Uncover, Mention)) or beat.text:
                continue
            paper = story.papers[beat.uncover if isinstance(beat, Uncover) else beat.mention]
            known, scene = paper.public_from, story.scenes[name]
            if known and _is_past(story, scene) and scene.date.last < known.first:
                yield loaded.diagnostic(
                    "S605",
                    loaded.place_of("scene", name, *loaded.path_of_beat(name, beat_id)),
                    f'the paper "{paper.document}" was not public before {known.text}, and this '
                    f"scene plays in {scene.date.text}",
                    'add "text:" with a line that says when it became known',
                )


def papers_before_themselves(loaded: Loaded) -> Iterator[Diagnostic]:
    """S606: what was public before it was, or a paper that holds what was said after it."""
    story = loaded.whole
    for name, paper in story.papers.items():
        if paper.public_from and paper.public_from.last < paper.date.first:
            yield loaded.diagnostic(
                "S606",
                loaded.place_of("paper", name, "public_from"),
                f"this is before the paper was made ({paper.date.text})",
            )
    for name, event in story.events.items():
        if event.public_from and event.public_from.last < event.date.first:
            yield loaded.diagnostic(
                "S606",
                loaded.place_of("event", name, "public_from"),
                f"this is before it happened ({event.date.text})",
            )
    for name, claim in story.claims.items():
        paper = story.papers[claim.in_.partition("/")[0]]
        if paper.date.last < claim.said_on.first:
            yield loaded.diagnostic(
                "S606",
                loaded.place_of("claim", name, "said_on"),
                f'this is later than the paper that it stands in ("{paper.document}", '
                f"{paper.date.text})",
            )


def sources_before_events(loaded: Loaded) -> Iterator[Diagnostic]:
    """S607: a source that is older than what it is cited for."""
    story = loaded.whole
    for kind, name, date, part in _dated(loaded):
        years = [story.sources[cite.source].last_year for cite in cites_in(part)]
        if years and all(year and year < date.first.year for year in years):
            yield loaded.diagnostic(
                "S607",
                loaded.place_of(kind, name, "date"),
                f"this is later than every source that is cited for it (the last is of "
                f"{max(years)})",
                "look at the years, or cite the work that it is known from",
            )


def events_off_the_timeline(loaded: Loaded) -> Iterator[Diagnostic]:
    """S608: an event that the timeline does not reach to."""
    story = loaded.whole
    for name, event in story.events.items():
        if event.date.last < story.cover.span.first or story.cover.span.last < event.date.first:
            yield loaded.diagnostic(
                "S608",
                loaded.place_of("event", name, "date"),
                f"this is outside the span of the timeline ({story.cover.span.text})",
                "widen the span in story.yaml, or tell it where it belongs",
            )


def _acts(loaded: Loaded) -> Iterator[_Act]:
    story = loaded.whole
    for name, paper in story.papers.items():
        yield _Act("paper", name, ("by",), paper.by, paper.date)
    for name, claim in story.claims.items():
        yield _Act("claim", name, ("by",), claim.by, claim.said_on)
    for name, spots in story.spots.items():
        for beat_id, spot in spots.items():
            if isinstance(spot.beat, Quote):
                path = (*loaded.path_of_beat(name, beat_id), "by")
                yield _Act("scene", name, path, spot.beat.by, spot.beat.date)


def _dated(loaded: Loaded) -> Iterator[_Dated]:
    story = loaded.whole
    for name, paper in story.papers.items():
        yield _Dated("paper", name, paper.date, paper)
    for name, event in story.events.items():
        yield _Dated("event", name, event.date, event)


def _outside(person: Person, date: Date) -> str:
    if person.born and date.last < person.born.first:
        return f"before the birth in {person.born.text}"
    if person.died and person.died.date.last < date.first:
        return f"after the death on {person.died.date.text}"
    return ""


def _faults_of_life(person: Person) -> Iterator[tuple[str, str]]:
    born: Day = person.born.first if person.born else Day.min
    dead: Day = person.died.date.last if person.died else Day.max
    if dead < born:
        yield "died", "this is before the birth"
    if any(span.last < born or dead < span.first for span in person.held):
        yield "held", "this is outside the life"
    if person.rehabilitated and person.never_rehabilitated == "yes":
        yield "never_rehabilitated", "a date of rehabilitation is given as well"


def _has_card(scene: Scene) -> bool:
    first = next(iter(scene.beats), None)
    return isinstance(first, Title) and first.date is not None


def _is_past(story: Story, scene: Scene) -> bool:
    return scene.date.first <= story.cover.span.last


DATES = (
    acts_outside_lives, lives_out_of_order, scenes_out_of_order, scenes_outside_folders,
    papers_before_public, papers_before_themselves, sources_before_events,
    events_off_the_timeline,
)  # fmt: skip
"""The rules of dates, in the order of their codes."""
