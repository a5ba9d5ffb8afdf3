"""The page of a person of whom little is told, and the credits of a story that tells little."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from game.engine.calendar import Date
from game.engine.model import Death, Person
from game.play.visit import Visit
from game.ui.frame import Frame, Role
from game.ui.intents import Look
from game.ui.panel import LEAST_HEIGHT_PX, LEAST_WIDTH_PX, Panel
from game.ui.view import Settings
from tests.ui import lookups, shown

NEW, BEGUN, CLOSED = Visit(lookups.story(), shown.MEASURE), lookups.begun(), lookups.closed()
LEAST = Panel(LEAST_WIDTH_PX, LEAST_HEIGHT_PX, text_size="largest")
UPRIGHT = Panel(LEAST_WIDTH_PX, 900, text_size="largest")
ENDED = "WHAT BECAME OF THIS PERSON"
LATER = "Told when this folder is closed: Folder IV · The Sixteen"
MADE = {"person": "anna", "name": "Anna", "sort": "Anna", "trials": ("sixteen",)}


def frames(visit: Visit, panel: Panel = shown.WINDOW, **more: Any) -> list[Frame]:
    """Return all pages of Anna's life, where this is told of her."""
    view = lookups.seen(visit, Look("person", subject="anna"), panel)
    people = dict(view.story.people) | {"anna": Person(**{**MADE, **more})}
    return list(shown.pages(replace(view, story=replace(view.story, people=people))))


def said(found: list[Frame]) -> list[str]:
    return [part.label for frame in found for part in frame.parts]


def under(found: list[Frame], title: str) -> str:
    """Return what stands under a line of capitals."""
    labels = said(found)
    return labels[labels.index(title) + 1]


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ({}, "How it ended is not known here"),
        ({"outcome": "Ten years."}, "Ten years."),
        ({"trials": ()}, "It is not told in this story."),
        ({"trials": (), "never_rehabilitated": "yes"}, "Never cleared"),
        ({"died": Death(Date("1938"), "camp"), "rehabilitated": Date("1957")},
         "Died in a camp, 1938 · Cleared, 1957, after 19 years"),
        ({"died": Death(Date("1970~"), "natural"), "rehabilitated": Date("1955")},
         "Died, about 1970 · Cleared, 1955"),
        ({"died": Death(Date("1937/1938"), "unknown"), "never_rehabilitated": "yes"},
         "Died, 1937–1938; how is not known · Never cleared"),
    ],
)  # fmt: skip
def test_what_became_of_somebody_is_told_when_it_may_be(more: dict[str, Any], told: str) -> None:
    """Before, which folder tells it; then what is known, however little that is."""
    before = [under(frames(BEGUN, **more), ENDED)]
    assert (before, under(frames(CLOSED, **more), ENDED)) == ([LATER], told)


@pytest.mark.parametrize(
    ("more", "labels"),
    [
        ({}, []),
        ({"name_ru": "Анна"}, ["Анна"]),
        ({"aliases": ("Ana", "Anne")}, ["Also spelled Ana, Anne"]),
        ({"work": "Engineer. Taught."}, ["WORK", "Engineer. Taught."]),
    ],
)
def test_what_is_not_known_has_no_heading(more: dict[str, Any], labels: list[str]) -> None:
    """A name in Russian, other spellings and the work are there only where they are told."""
    found, bare = said(frames(CLOSED, **more)), said(frames(CLOSED))
    assert [label for label in found if label not in bare] == labels


@pytest.mark.parametrize("has_high_contrast", [False, True])
@pytest.mark.parametrize("panel", [LEAST, UPRIGHT], ids=["least", "upright"])
@pytest.mark.parametrize(
    "more",
    [
        {},
        {"born": Date("1883~"), "held": (Date("1935"), Date("1936-08-19/1936-08-25"))},
        {"died": Death(Date("1938-09-28"), "unknown"), "rehabilitated": Date("1988-09-28"),
         "held": (Date("1934-12-16/1938-09-28"),), "born": Date("1880")},
    ],
    ids=["bare", "held", "whole"],
)  # fmt: skip
def test_a_life_holds_in_the_least_room(
    panel: Panel, more: dict[str, Any], has_high_contrast: bool
) -> None:
    """In the largest text nothing is cut or lies on anything else, in either contrast."""
    view = lookups.seen(CLOSED, Look("person", subject="anna"), panel)
    people = dict(view.story.people) | {"anna": Person(**{**MADE, **more})}
    settings = Settings(language="en", has_high_contrast=has_high_contrast)
    view = replace(view, story=replace(view.story, people=people), settings=settings)
    assert shown.faults(view) == []


@pytest.mark.parametrize("subject", ["anna", "nobody", ""])
@pytest.mark.parametrize("panel", [shown.WINDOW, LEAST], ids=["wide", "least"])
def test_who_was_not_met_has_a_place_and_no_name(subject: str, panel: Panel) -> None:
    """The same page for everybody, so that it does not tell who there is."""
    pages = list(shown.pages(lookups.seen(NEW, Look("person", subject=subject), panel)))
    labels = said(pages)
    assert ["Anna" in label for label in labels] == [False] * len(labels)
    assert "Not met yet" in labels
    assert [p.label for f in pages for p in f.parts if p.role is Role.LINK] == ["People"]


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (0, []),
        (1, ["1 source is named where it is used."]),
        (2, ["2 sources are named where they are used."]),
    ],
)
def test_credits_thank_for_the_sources_that_there_are(count: int, words: list[str]) -> None:
    """In number; a story without sources or words on its makers says nothing of them."""
    whole = shown.story()
    source = whole.sources["conquest"]
    made = {f"s{nth}": replace(source, source=f"s{nth}") for nth in range(count)}
    view = shown.view(replace(whole, sources=made), Look("credits"))
    labels = said(list(shown.pages(view)))
    found = [label.partition("rests on. ")[2] for label in labels if "With thanks" in label]
    assert (found, "SOURCES" in labels, "WORDS AND PICTURES" in labels) == (
        words, bool(words), False,
    )  # fmt: skip
