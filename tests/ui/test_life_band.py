"""The band of a life, and persons as cards: of whom little is known, and in little room."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from game.engine.calendar import Date
from game.engine.model import Death, Person
from game.play.visit import Visit
from game.ui import life_band, persons, wall
from game.ui.frame import Box, Frame, Glyphs, Plane, Role
from game.ui.intents import Look
from game.ui.panel import LEAST_HEIGHT_PX, LEAST_WIDTH_PX, Panel
from game.ui.sketch import Sketch
from game.ui.theme import Ink
from game.ui.view import Settings, View
from game.ui.wall import Place, Stage
from tests.ui import lookups, shown
from tests.ui.test_life_dates import people

BEGUN, CLOSED = lookups.begun(), lookups.closed()
LEAST = Panel(LEAST_WIDTH_PX, LEAST_HEIGHT_PX, text_size="largest")
ROOMS = ((shown.WINDOW, 760), (LEAST, 394), (replace(LEAST, height=900), 374))
"""Panels, each with the width of a sheet on it."""
SHOT = Death(Date("1936-08-25"), "shot")
UNTOLD = "How it ended is not known here"


def person(**more: Any) -> Person:
    """Return somebody who is in no folder, so that all of the life may be told."""
    return Person(**{"person": "zoe", "name": "Zoe", "sort": "Zoe", **more})


def seen(*found: Person, visit: Visit = CLOSED, panel: Panel = shown.WINDOW) -> View:
    view = lookups.seen(visit, Look("people"), panel)
    return replace(view, story=replace(view.story, people={one.person: one for one in found}))


def band(one: Person, width: int = 1200, panel: Panel = shown.WINDOW) -> tuple[Frame, Box]:
    """Return the band of a life, alone on its ground, and the box that it has."""
    sketch = Sketch(seen(one, panel=panel))
    slab = life_band.slab(sketch, one, width)
    box = Box(100, 100, width, slab.height)
    slab.draw(box)
    return sketch.frame(), box


def glyphs(frame: Frame) -> list[Glyphs]:
    return [mark for mark in frame.marks if isinstance(mark, Glyphs) and mark.text.strip()]


@pytest.mark.parametrize(
    ("more", "begun", "closed"),
    [
        ({}, False, False),
        ({"rehabilitated": Date("1988")}, False, False),
        ({"never_rehabilitated": "yes"}, False, False),
        ({"died": SHOT}, False, True),
        ({"held": (Date("1935"),)}, False, True),
        ({"born": Date("1883")}, True, True),
    ],
)
def test_a_band_needs_a_day_that_may_be_shown(
    more: dict[str, Any], begun: bool, closed: bool
) -> None:
    """Before the end is told, custody and death are none."""
    anna = Person(person="anna", name="Anna", sort="Anna", **more)
    views = [seen(anna, visit=visit) for visit in (BEGUN, CLOSED)]
    assert [life_band.is_known(view, anna) for view in views] == [begun, closed]


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({}, "Zoe"),
        ({"born": Date("1883~")}, "born about 1883"),
        ({"died": Death(Date("1938"), "camp")}, "Died in a camp, 1938"),
        ({"born": Date("1883"), "died": SHOT, "never_rehabilitated": "yes"},
         "born 1883 · Shot, 25 August 1936 · Never cleared"),
        ({"born": Date("1883"), "never_rehabilitated": "yes"}, "born 1883"),
        ({"held": (Date("1934/1935"), Date("1937-03"))},
         "in custody 1934–1935 · in custody March 1937"),
        ({"died": Death(Date("1970"), "natural"), "rehabilitated": Date("1955")},
         "Died, 1970 · Cleared, 1955"),
    ],
)  # fmt: skip
def test_a_band_says_what_is_known_and_no_more(more: dict[str, Any], said: str) -> None:
    """Above the line birth and end, then below it custody and clearing; else the name alone."""
    frame, box = band(person(**more))
    assert [(part.role, part.label, part.box) for part in frame.parts] == [(Role.TEXT, said, box)]


@settings(max_examples=25)
@given(people(), st.sampled_from(ROOMS))
@example(
    person(
        died=Death(Date("1938-09-28"), "unknown"),
        held=(Date("1934-12-16/1938-09-28"),),
        rehabilitated=Date("1988-09-28"),
    ),
    ROOMS[-1],
)
def test_words_at_a_line_have_room(one: Person, room: tuple[Panel, int]) -> None:
    """Whenever it all was, no words lie on others, and none beyond the band, broken or not."""
    panel, width = room
    frame, box = band(replace(one, person="zoe", trials=()), width, panel)
    lines = glyphs(frame)
    lying = [(a.text, b.text) for a, b in combinations(lines, 2) if a.box.meets(b.box)]
    beyond = [line.text for line in lines if line.box.within(box)[2:] != line.box[2:]]
    assert (lying, beyond) == ([], [])


@pytest.mark.parametrize("has_high_contrast", [False, True])
def test_contrast_changes_colours_and_nothing_else(has_high_contrast: bool) -> None:
    """The same inks stand at the same places, and the frame says how they are mixed."""
    one = person(born=Date("1883"), died=SHOT, rehabilitated=Date("1988"))
    view = replace(seen(one), settings=Settings(language="en", has_high_contrast=has_high_contrast))
    sketch = Sketch(view)
    life_band.slab(sketch, one, 1200).draw(Box(100, 100, 1200, 200))
    frame = sketch.frame()
    plain = Sketch(seen(one))
    life_band.slab(plain, one, 1200).draw(Box(100, 100, 1200, 200))
    assert (frame.marks, frame.has_high_contrast) == (plain.frame().marks, has_high_contrast)


@pytest.mark.parametrize(
    ("more", "begun", "closed"),
    [
        ({}, [], []),
        ({"trials": ("sixteen",)}, [], [UNTOLD]),
        ({"trials": ("sixteen",), "rehabilitated": Date("1988")}, [], [UNTOLD, "Cleared, 1988"]),
        ({"trials": ("sixteen",), "outcome": "Ten years."}, [], ["Ten years"]),
        ({"died": SHOT, "never_rehabilitated": "yes"}, [],
         ["Shot, 25 August 1936", "Never cleared"]),
    ],
)  # fmt: skip
def test_an_end_that_nobody_knows_is_said_of_who_stood_trial(
    more: dict[str, Any], begun: list[str], closed: list[str]
) -> None:
    """Nothing of it before an outcome; then what there is, and else that it is not known."""
    anna = Person(person="anna", name="Anna", sort="Anna", work="Engineer", **more)
    lives_of = [persons.life_of(seen(anna, visit=visit), anna) for visit in (BEGUN, CLOSED)]
    assert [(list(life.ends), life.work) for life in lives_of] == [
        (begun, "Engineer"), (closed, "Engineer"),
    ]  # fmt: skip


def _places(count: int, stage: Stage) -> tuple[Place, ...]:
    made = (
        person(person=f"p{nth}", name=f"Name {nth}", work="Wrote. " * nth, died=SHOT)
        for nth in range(count)
    )
    return tuple(Place(one, stage, one.name) for one in made)


@given(st.integers(0, 9), st.integers(60, 3000), st.sampled_from((shown.WINDOW, LEAST)))
def test_every_card_stands_once_in_its_row(count: int, width: int, panel: Panel) -> None:
    """In order, as many side by side as have room (four at most), and equally high in a row."""
    places = _places(count, Stage.ENDED)
    sketch = Sketch(seen(*(place.person for place in places), panel=panel))
    rows = persons.rows(sketch, places, width, 16)
    y, sizes = 0, []
    for row in rows:
        row.draw(Box(0, y, width, row.height))
        y += row.height + row.gap
    cards = sketch.frame().pressable
    tops = [card.box.y for card in cards]
    sizes = [tops.count(top) for top in sorted(set(tops))]
    assert [card.label for card in cards] == [place.person.name for place in places]
    assert sizes[:-1] == sizes[:1] * (len(sizes) - 1)
    assert all(1 <= size <= persons.MOST_IN_A_ROW for size in sizes)
    least = persons.LEAST_EMS * 12
    assert max(sizes, default=1) == 1 or min(card.box.w for card in cards) >= least


def test_cards_that_wait_say_so_and_cannot_be_pressed() -> None:
    """Where nobody was met, each place is an outline with three words, and no name is there."""
    view = lookups.seen(Visit(lookups.story(), shown.MEASURE), Look("people"))
    sketch = Sketch(view)
    for row in persons.rows(sketch, wall.places(view), 900, 16):
        row.draw(Box(0, 0, 900, row.height))
    frame = sketch.frame()
    assert [(part.role, part.label) for part in frame.parts] == [(Role.STATUS, "not met yet")] * 4
    assert {mark.ink for mark in frame.marks if isinstance(mark, Plane)} == {Ink.NIGHT}
    assert {mark.text for mark in glyphs(frame)} == {"not met yet"}


def test_the_ends_of_a_row_stand_on_one_line() -> None:
    """However long name and work of each are; so do the returns below them."""
    cleared = Date("1988")
    made = [
        person(person=f"p{nth}", work="A long work in many words " * nth, died=SHOT,
               rehabilitated=cleared)
        for nth in range(3)
    ]  # fmt: skip
    made.append(person(outcome="Ten years in a camp far away " * 4, rehabilitated=cleared))
    sketch = Sketch(seen(*made))
    (row,) = persons.rows(sketch, [Place(one, Stage.RETURNED, "Z") for one in made], 1700, 16)
    row.draw(Box(0, 0, 1700, row.height))
    tops = {
        word: {mark.box.y for mark in glyphs(sketch.frame()) if mark.text.startswith(word)}
        for word in ("Shot,", "Cleared,")
    }
    assert {word: len(found) for word, found in tops.items()} == {"Shot,": 1, "Cleared,": 1}
    lines = glyphs(sketch.frame())
    assert [(a.text, b.text) for a, b in combinations(lines, 2) if a.box.meets(b.box)] == []
