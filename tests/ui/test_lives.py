"""A life in words, and as a line along the years."""

from __future__ import annotations

from typing import Any, Literal

import pytest
from msgspec.structs import replace

from game.engine.calendar import Date
from game.engine.model import Death, Person
from game.ui import lives
from game.ui.frame import Box, Dot, Frame, Glyphs, Plane, Stroke
from game.ui.intents import Look
from game.ui.lives import Life
from game.ui.sketch import Sketch
from game.ui.theme import Ink
from tests.ui import shown

AXIS = Date("1880/1990")
DEATHS: dict[
    Literal["shot", "murdered", "suicide", "custody", "camp", "natural", "unknown"], str
] = {
    "shot": "Shot, 25 August 1936",
    "murdered": "Murdered, 25 August 1936",
    "suicide": "Died by suicide, 25 August 1936",
    "custody": "Died in custody, 25 August 1936",
    "camp": "Died in a camp, 25 August 1936",
    "natural": "Died, 25 August 1936",
    "unknown": "Died, 25 August 1936; how is not known",
}
SHOT = Death(Date("1936-08-25"), "shot")


def person(**more: Any) -> Person:
    """Return Anna, with what a test tells of her."""
    return Person(person="anna", name="Anna", sort="Anna", work="Engineer", **more)


def life(one: Person) -> Life:
    return lives.life(shown.view(shown.story(), Look("outcome")), one)


def drawn(one: Person) -> Frame:
    """Return a life as it is drawn, alone on its ground."""
    sketch = Sketch(shown.view(shown.story(), Look("outcome")))
    slab = lives.slab(sketch, one, 800, AXIS, 0)
    slab.draw(Box(100, 100, 800, slab.height))
    return sketch.frame()


def line_of(one: Person) -> Frame:
    """Return the line of a life, alone on its ground."""
    sketch = Sketch(shown.view(shown.story(), Look("outcome")))
    lives.draw_line(sketch, Box(100, 100, 800, 40), one, AXIS)
    return sketch.frame()


@pytest.mark.parametrize("how", DEATHS)
def test_each_death_has_its_words(
    how: Literal["shot", "murdered", "suicide", "custody", "camp", "natural", "unknown"],
) -> None:
    """How a person died is told plainly, and that it is not known."""
    assert life(person(died=Death(Date("1936-08-25"), how))).fate == DEATHS[how]


@pytest.mark.parametrize(
    ("more", "cleared"),
    [
        ({}, ""),
        ({"never_rehabilitated": "yes"}, "Never cleared"),
        ({"rehabilitated": Date("1988")}, "Cleared, 1988"),
        ({"rehabilitated": Date("1937-08-25"), "died": SHOT},
         "Cleared, 25 August 1937, after 1 year"),
        ({"rehabilitated": Date("1988-06-13"), "died": SHOT},
         "Cleared, 13 June 1988, after 51 years"),
    ],
)  # fmt: skip
def test_how_long_it_took_to_be_cleared(more: dict[str, Any], cleared: str) -> None:
    """The wait is counted from the death; who lived to see it has none, nor who never was."""
    assert life(person(**more)).cleared == cleared


def test_what_is_not_known_is_left_out() -> None:
    """A person of whom nothing but the name is known is only named."""
    bare = Person(person="anna", name="Anna", sort="Anna")
    assert life(bare) == Life("Anna", "", "", "")
    (part,) = drawn(bare).parts
    assert (part.label, part.detail) == ("Anna", "")


def test_a_life_is_read_in_one_line() -> None:
    """Name first; work, fate and rehabilitation are its detail."""
    one = person(died=SHOT, never_rehabilitated="yes")
    (part,) = drawn(one).parts
    assert (part.label, part.detail) == (
        "Anna",
        "Engineer · Shot, 25 August 1936 · Never cleared",
    )


def _lines(frame: Frame) -> list[Stroke]:
    """Return the lines that run along the years."""
    strokes = [mark for mark in frame.marks if isinstance(mark, Stroke)]
    return [mark for mark in strokes if mark.begin[1] == mark.end[1]]


def test_the_line_is_solid_from_birth_to_death() -> None:
    """It begins where the life began, to scale, and ends in a bar."""
    frame = line_of(person(born=Date("1883"), died=SHOT))
    (line,) = _lines(frame)
    share = [(x - 100) / 800 for x in (line.begin[0], line.end[0])]
    assert share == pytest.approx([3 / 111, 56.65 / 111], abs=0.01)
    bars = [m for m in frame.marks if isinstance(m, Stroke) and m.begin[0] == m.end[0]]
    assert [bar.begin[0] for bar in bars] == [line.end[0]]


def test_a_line_ends_with_what_is_known() -> None:
    """Without a death there is no bar, no dots follow, and no line runs on to the edge."""
    frame = line_of(person(born=Date("1900")))
    assert [line.begin[0] <= line.end[0] < 900 for line in _lines(frame)] == [True]
    assert [mark for mark in frame.marks if isinstance(mark, Dot)] == []


def test_custody_is_hatched_over_the_line() -> None:
    """What was spent in custody is hatched on paper, and never beyond the death."""
    frame = line_of(person(born=Date("1883"), died=SHOT, held=(Date("1935/1936-08-25"),)))
    (line,) = _lines(frame)
    grounds = [mark.box for mark in frame.marks if isinstance(mark, Plane)][1:]
    slanted = [m for m in frame.marks if isinstance(m, Stroke) and m.begin[1] > m.end[1]]
    assert [box.right <= line.end[0] + 1 for box in grounds] == [True]
    assert len(slanted) > 1


def test_dots_lead_to_a_ring_where_a_person_was_cleared() -> None:
    """From the death dots run to an open ring; who never was cleared has dots to the edge."""
    cleared = line_of(person(died=SHOT, rehabilitated=Date("1988-06-13")))
    never = line_of(person(died=SHOT, never_rehabilitated="yes"))
    rings = [
        [mark.ink for mark in frame.marks if isinstance(mark, Dot) and mark.radius > 2]
        for frame in (cleared, never)
    ]
    last = max(mark.center[0] for mark in never.marks if isinstance(mark, Dot))
    assert rings == [[Ink.MOSS_ON_PAPER, Ink.PAPER], []]
    assert last > 885


def test_nothing_is_drawn_beyond_the_axis() -> None:
    """A life that began before the years shown, or was cleared at their end, stays within."""
    frame = line_of(person(born=Date("1850"), died=SHOT, rehabilitated=Date("1995")))
    dots = [mark.center[0] + mark.radius for mark in frame.marks if isinstance(mark, Dot)]
    assert (_lines(frame)[0].begin[0], max(dots) <= 900) == (100, True)


@pytest.mark.parametrize(
    ("one", "is_beside"), [(person(born=Date("1883"), died=SHOT), True), (person(), False)]
)
def test_a_line_stands_beside_the_name(one: Person, is_beside: bool) -> None:
    """On the row of the name, behind it; a life of which no day is known has none."""
    frame = drawn(one)
    name, *_ = [mark for mark in frame.marks if isinstance(mark, Glyphs)]
    found = [
        m for m in _lines(frame) if m.begin[0] >= name.box.right and m.begin[1] < name.box.bottom
    ]
    assert bool(found) == is_beside


@pytest.mark.parametrize(
    ("lives_of", "end"),
    [
        ((SHOT, SHOT, SHOT), "Shot, 25 August 1936"),
        ((SHOT, SHOT), ""),
        ((SHOT, SHOT, Death(Date("1937"), "camp")), ""),
    ],
    ids=["alike", "few", "different"],
)
def test_an_end_that_is_alike_is_said_once(lives_of: tuple[Death, ...], end: str) -> None:
    """Where all of three or more ended in one way; else each says its own."""
    view = shown.view(shown.story(), Look("outcome"))
    assert lives.end_of_all(view, [person(died=died) for died in lives_of]) == end


def test_before_an_outcome_only_birth_and_trial_are_shown() -> None:
    """What came of it, custody, death and return are taken away."""
    whole = person(
        born=Date("1883"), trials=("f1",), died=SHOT, held=(Date("1935/1936"),), outcome="Shot.",
        rehabilitated=Date("1988"), never_rehabilitated="yes",
    )  # fmt: skip
    assert lives.before_end(whole) == person(born=Date("1883"), trials=("f1",))


def test_a_line_that_only_a_trial_ends_has_half_a_bar() -> None:
    """So that it is seen that its outcome is known, and the death is not."""
    frame = line_of(person(trials=("f1",), outcome="Ten years."))
    bars = [m for m in frame.marks if isinstance(m, Stroke) and m.begin[0] == m.end[0]]
    assert [(bar.begin[1] < 120, bar.end[1]) for bar in bars] == [(True, 120)]


def test_the_axis_holds_all_lives() -> None:
    """The years shown are the story's, births before them, and clearings after them."""
    view = shown.view(shown.story(), Look("outcome"))
    assert lives.axis_of(view, ()) == Date("1917/1990")
    assert lives.axis_of(view, (person(born=Date("1883")), person())) == Date("1883/1990")
    assert lives.axis_of(view, (person(rehabilitated=Date("2000")),)) == Date("1917/2000")


def test_who_was_tried_stands_before_who_is_named() -> None:
    """The accused of a folder come first; of the others those whose fate is known."""
    view = shown.view(shown.story(), Look("outcome"))
    tried, named = lives.on_trial(view, "f1"), lives.in_papers(view, "f1")
    assert ([one.person for one in tried], [one.person for one in named]) == (["anna"], ["boris"])


def test_a_fate_is_told_once() -> None:
    """Whoever was named at the end of an earlier folder is left out of a later one's end."""
    view = shown.view(shown.story(2), Look("outcome"))
    state = view.state
    ended = replace(view, state=replace(state, ended=state.ended.insert("f1")))
    found = [[one.person for one in lives.in_papers(v, "f2")] for v in (view, ended)]
    assert found == [["anna", "boris"], []]


def tried(name: str, *folders: str, **more: Any) -> Person:
    """Return a person who was shot, tried in these folders."""
    return Person(person=name, name=name, sort=name, trials=folders, died=SHOT, **more)


@pytest.mark.parametrize(
    ("folder", "ended", "names"),
    [
        ("f1", (), ["boris", "anna"]),
        ("f2", (), ["boris", "clara", "anna"]),
        ("f2", ("f1",), []),
        ("f2", ("f2",), ["boris", "clara", "anna"]),
        ("f2", ("f3",), ["boris", "clara", "anna"]),
        ("f3", ("f1",), []),
        ("f3", ("f2",), []),
        ("f1", ("f1", "f2", "f3"), ["boris", "anna"]),
    ],
)
def test_only_what_ended_before_has_told_of_a_fate(
    folder: str, ended: tuple[str, ...], names: list[str]
) -> None:
    """Folders that are open or come later tell of nobody first; who was tried elsewhere leads."""
    whole = shown.story(3)
    people = (
        person(died=SHOT), tried("boris", "f9"), tried("clara", "f1"), tried("tried-here", "f3"),
        Person(person="dora", name="Dora", sort="Dora"),
    )  # fmt: skip
    papers = {
        name: replace(paper, people=("anna", "boris", "clara", "dora"))
        for name, paper in whole.papers.items()
    }
    view = shown.view(
        replace(whole, people={one.person: one for one in people}, papers=papers), Look("outcome")
    )
    state = replace(view.state, ended=view.state.ended.update(ended))
    found = lives.in_papers(replace(view, state=state), folder)
    assert [one.person for one in found] == names
