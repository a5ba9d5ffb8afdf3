"""The wall of persons: what is known of each so far, and how they stand together.

A place fills in, and nothing in it is ever darkened: empty, a name, a work, an end, a return.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from enum import IntEnum
from typing import NamedTuple

from game.engine.citing import first_named
from game.engine.model import Person
from game.ui import met
from game.ui.view import View
from game.ui.wording import joined

TABS = ("trial", "fate", "name")
"""In which order the persons stand."""
OTHERS = "others"
"""The group of those who stood in no trial of the story."""


class Stage(IntEnum):
    """How far a place is filled in; each stage adds to the one before."""

    EMPTY = 0
    NAMED = 1
    WORK = 2
    ENDED = 3
    RETURNED = 4


class Place(NamedTuple):
    """A person's place on the wall; `label` is the name in short, written once it is not empty."""

    person: Person
    stage: Stage
    label: str


class Group(NamedTuple):
    """Places that stand together; `title` is "" where they have none."""

    name: str
    title: str
    places: tuple[Place, ...]


class Counts(NamedTuple):
    """How many persons there are, and of how many is known a name, an end, a return."""

    people: int
    met: int
    ended: int
    returned: int


def in_order(people: Iterable[Person]) -> tuple[Person, ...]:
    """Return persons in the order of their names."""
    return tuple(sorted(people, key=lambda person: (person.sort.casefold(), person.person)))


def places(view: View) -> tuple[Place, ...]:
    """Return the places of all persons of the story, in the order of their names."""
    names = met.people(view)
    people = in_order(view.story.people.values())
    twice = Counter(_last(person) for person in people)
    return tuple(
        Place(
            person,
            _stage(view, person) if person.person in names else Stage.EMPTY,
            _label(person, twice[_last(person)] > 1),
        )
        for person in people
    )


def counts(found: Iterable[Place]) -> Counts:
    """Return how many of these places there are, and how far they are filled in."""
    stages = [place.stage for place in found]
    least = (Stage.EMPTY, Stage.NAMED, Stage.ENDED, Stage.RETURNED)
    return Counts(*(sum(stage >= each for stage in stages) for each in least))


def groups(view: View, tab: str) -> tuple[Group, ...]:
    """Return all places in the groups of a tab, each place in one of them; no group is empty."""
    every = places(view)
    made = {"trial": _by_trial, "fate": _by_fate}.get(tab, _by_name)(view, every)
    return tuple(group for group in made if group.places)


def by_folder(view: View, found: Iterable[Place]) -> tuple[Group, ...]:
    """Return places by the folder that names each person first, in the order of the story."""
    first, rest = first_named(view.story), tuple(found)
    named = {place.person.person: first.get(place.person.person, "") for place in rest}
    return tuple(
        Group(folder, view.texts.folder_line(folder) if folder else "", those)
        for folder in (*view.story.cover.folders, "")
        if (those := tuple(each for each in rest if named[each.person.person] == folder))
    )


def said(view: View, count: Counts) -> str:
    """Return counts in a line: "21 people: 14 met · 9 fates known · 6 cleared"."""
    words = view.words
    people = words.count("{count} person", "{count} people", count.people)
    found = joined(
        words("{count} met", count=count.met),
        words.count("{count} fate known", "{count} fates known", count.ended),
        words("{count} cleared", count=count.returned),
    )
    return f"{people}: {found}"


def _numbered(view: View, folder: str) -> str:
    """Return number and title of a folder: "IV · The Sixteen"."""
    return joined(view.story.folders[folder].number, view.texts.folder_title(folder))


def _last(person: Person) -> str:
    return person.sort.partition(",")[0].strip()


def _label(person: Person, is_shared: bool) -> str:
    """Return the last name, with an initial where others bear it too."""
    first = person.sort.partition(",")[2].strip()
    return f"{_last(person)}, {first[:1]}." if is_shared and first else _last(person)


def _stage(view: View, person: Person) -> Stage:
    """Return how much is known of a person who was met."""
    has_end = person.died or (person.trials and person.outcome)
    if not has_end or not met.knows_fate(view, person.person):
        return Stage.WORK if person.work else Stage.NAMED
    return Stage.RETURNED if person.rehabilitated else Stage.ENDED


def _by_trial(view: View, every: tuple[Place, ...]) -> Iterator[Group]:
    """Yield the accused of each trial, then all others as the folders name them."""
    for folder in view.story.cover.folders:
        tried = tuple(place for place in every if folder in place.person.trials[:1])
        yield Group(folder, _numbered(view, folder), tried)
    folders = view.story.cover.folders
    rest = (place for place in every if not {*place.person.trials[:1]} & {*folders})
    others = tuple(place for group in by_folder(view, rest) for place in group.places)
    is_all = len(others) == len(every)
    title = view.words("In the story") if is_all else view.words("Others in the story")
    yield Group(OTHERS, title, others)


def _by_fate(view: View, every: tuple[Place, ...]) -> Iterator[Group]:
    """Yield all by what became of them, as far as it has been told; the empty places at the end."""
    words = view.words
    titles = {
        "shot": words("Shot"),
        "murdered": words("Murdered"),
        "suicide": words("Died by suicide"),
        "custody": words("Died in custody"),
        "camp": words("Died in a camp"),
        "unknown": words("Died; how is not known"),
        "natural": words("Died of age or illness"),
        "": words("How their lives ended is not told here"),
        "not-yet": words("Told when a folder is closed"),
        "empty": words("Not met yet"),
    }
    for fate, title in titles.items():
        yield Group(fate or "untold", title, tuple(p for p in every if _fate(view, p) == fate))


def _fate(view: View, place: Place) -> str:
    if place.stage is Stage.EMPTY:
        return "empty"
    if not met.knows_fate(view, place.person.person):
        return "not-yet"
    return place.person.died.how if place.person.died else ""


def _by_name(view: View, every: tuple[Place, ...]) -> Iterator[Group]:  # noqa: ARG001
    """Yield all in the order of their names; an empty place keeps its order too."""
    yield Group("", "", every)
