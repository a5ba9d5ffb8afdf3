"""The wall as a value: stages of a place, counts, and groups in which everybody stands once."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest
from msgspec.structs import replace

from game.engine.answers import Next
from game.engine.calendar import Date
from game.engine.model import Death, Person
from game.play.visit import Visit
from game.ui import wall
from game.ui.intents import Give, Look
from game.ui.typeset import FixedMeasure
from game.ui.view import View
from game.ui.wall import Counts
from tests.ui import lookups

PEOPLE = Look("people")
NEW, BEGUN, CLOSED = Visit(lookups.story(), FixedMeasure()), lookups.begun(), lookups.closed()
OTHERS, LATER = "Others in the story", "Told when a folder is closed"
SHOT = Death(Date("1936-08-25"), "shot")


def seen(visit: Visit, *people: Person) -> View:
    """Return a view of the wall; `people` stand on it in place of all others."""
    view = lookups.seen(visit, PEOPLE)
    made = {person.person: person for person in people}
    return replace(view, story=replace(view.story, people=made)) if people else view


def stages(visit: Visit, *people: Person) -> dict[str, str]:
    """Return the stages of all places by the names of the persons."""
    return {p.person.person: p.stage.name.lower() for p in wall.places(seen(visit, *people))}


@pytest.mark.parametrize(
    ("visit", "anna", "clara", "dora"),
    [
        (NEW, "empty", "empty", "empty"),
        (BEGUN, "work", "ended", "empty"),
        (CLOSED, "returned", "ended", "ended"),
    ],
    ids=["new", "begun", "closed"],
)
def test_a_place_fills_in(visit: Visit, anna: str, clara: str, dora: str) -> None:
    """Nothing, then name and work, then the end once an outcome tells it, and the return."""
    found = stages(visit)
    assert [found[name] for name in ("anna", "clara", "dora")] == [anna, clara, dora]


@pytest.mark.parametrize(
    ("more", "begun", "closed"),
    [
        ({}, "named", "named"),
        ({"work": "Engineer"}, "work", "work"),
        ({"outcome": "Ten years."}, "named", "ended"),
        ({"died": SHOT}, "named", "ended"),
        ({"died": SHOT, "rehabilitated": Date("1988")}, "named", "returned"),
        ({"died": SHOT, "never_rehabilitated": "yes"}, "named", "ended"),
        ({"outcome": "Wrote on.", "trials": ()}, "named", "named"),
    ],
)
def test_each_stage_needs_its_knowledge(more: dict[str, Any], begun: str, closed: str) -> None:
    """An end is a death or what came of a trial; never cleared is no return."""
    anna = Person(person="anna", name="Anna", sort="Anna", **{"trials": ("sixteen",), **more})
    assert [stages(visit, anna)["anna"] for visit in (BEGUN, CLOSED)] == [begun, closed]


@pytest.mark.parametrize(
    ("visit", "counts"),
    [(NEW, Counts(4, 0, 0, 0)), (BEGUN, Counts(4, 3, 1, 0)), (CLOSED, Counts(4, 4, 4, 2))],
    ids=["new", "begun", "closed"],
)
def test_counts_only_grow(visit: Visit, counts: Counts) -> None:
    """Of all persons so many are met, so many ends known, so many cleared."""
    assert wall.counts(wall.places(seen(visit))) == counts


def test_counts_are_said_in_a_line() -> None:
    """In this order, also where nothing is known yet."""
    view = seen(NEW)
    assert [wall.said(view, each) for each in (Counts(21, 14, 9, 6), Counts(1, 1, 1, 0))] == [
        "21 people: 14 met · 9 fates known · 6 cleared",
        "1 person: 1 met · 1 fate known · 0 cleared",
    ]


@pytest.mark.parametrize("tab", wall.TABS)
@pytest.mark.parametrize("visit", [NEW, BEGUN, CLOSED], ids=["new", "begun", "closed"])
def test_everybody_stands_in_one_group_of_a_tab(visit: Visit, tab: str) -> None:
    """Met or not, once and no more; the places of all tabs are the same."""
    view = seen(visit)
    found = [place for group in wall.groups(view, tab) for place in group.places]
    assert Counter(found) == Counter(wall.places(view))


@pytest.mark.parametrize(
    ("visit", "tab", "groups"),
    [
        (BEGUN, "trial", {"IV · The Sixteen": ["anna", "dora"], OTHERS: ["clara", "boris"]}),
        (BEGUN, "fate", {"Died of age or illness": ["clara"], LATER: ["anna", "boris"],
                         "Not met yet": ["dora"]}),
        (CLOSED, "fate", {"Shot": ["anna", "boris"], "Died in a camp": ["dora"],
                          "Died of age or illness": ["clara"]}),
        (BEGUN, "name", {"": ["anna", "boris", "clara", "dora"]}),
    ],
)  # fmt: skip
def test_each_tab_has_its_groups(visit: Visit, tab: str, groups: dict[str, list[str]]) -> None:
    """By trial, then as folders name them; by fate as far as it is told; by name in one."""
    found = {
        group.title: [place.person.person for place in group.places]
        for group in wall.groups(seen(visit), tab)
    }
    assert {title: sorted(names) for title, names in found.items()} == {
        title: sorted(names) for title, names in groups.items()
    }


def test_who_shares_a_last_name_has_an_initial() -> None:
    """Where another bears it, and the first name is known."""
    names = ("Lurye, Natan", "Lurye, Moisei", "Kamenev", "Kamenev, Yuri", "Orlov, Alexander")
    people = [Person(person=f"p{nth}", name=sort, sort=sort) for nth, sort in enumerate(names)]
    labels = [place.label for place in wall.places(seen(NEW, *people))]
    assert labels == ["Kamenev", "Kamenev, Y.", "Lurye, M.", "Lurye, N.", "Orlov"]


def test_a_closed_folder_leaves_the_wall_as_it_was() -> None:
    """What an outcome told stays told."""
    after = lookups.closed()
    before = stages(after)
    after.apply(Give((Next(),)))
    assert (stages(after), bool(after.session.state.ended)) == (before, True)
