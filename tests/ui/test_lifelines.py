"""Lives on the timeline: what is drawn of them, in which order, and what is not known."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from game.engine import play
from game.engine.calendar import Date
from game.engine.model import Death, Person
from game.ui import lifelines, lives, met, wall
from game.ui.frame import Box, Dot, Frame, Glyphs, Role, Stroke
from game.ui.intents import Go, Look, Turn
from game.ui.panel import Panel
from game.ui.screens import frame_of
from game.ui.sketch import Sketch
from game.ui.theme import Ink
from game.ui.view import Settings, View
from game.ui.wall import Stage
from tests.ui import layout, shown, timelines
from tests.ui.shown import every_panel
from tests.ui.timelines import real, story, with_people

AXIS = Date("1900/1999")
LINE = Box(100, 100, 1000, 40)
SHOT = Death(Date("1938-03-15"), "shot")


def person(name: str, **more: Any) -> Person:
    return Person(person=name, name=name.title(), sort=name.title(), **more)


LIVES = (
    person("cleared", died=SHOT, rehabilitated=Date("1988-02-04"), trials=("f1",)),
    person("never", died=SHOT, never_rehabilitated="yes", trials=("elsewhere",)),
    person("soon", died=Death(Date("1937"), "camp"), rehabilitated=Date("1957")),
    person("unknown", trials=("f1",)),
)
TRIED = person("tried", rehabilitated=Date("2000"), trials=("f1",))


def view_of(*people: Person, panel: Panel = shown.WINDOW, sort: str = "trial") -> View:
    whole = with_people(story(), *people) if people else real()
    look = Look("timeline", tab="lives", picks=(("sort", sort),))
    return shown.view(whole, look, panel, state=timelines.told(whole))


def line_of(**more: Any) -> tuple[list[Stroke], list[Dot]]:
    """Return strokes and dots of the line of a life, from 1900 to 1999 over 1,000 pixels."""
    sketch = Sketch(view_of(person("x")))
    lives.draw_line(sketch, LINE, person("x", **more), AXIS)
    marks = sketch.frame().marks
    return [m for m in marks if isinstance(m, Stroke)], [m for m in marks if isinstance(m, Dot)]


def names(frame: Frame) -> list[str]:
    return [part.label for part in frame.parts if part.role is Role.LINK]


@every_panel
def test_the_layout_holds_with_all_who_are_known(panel: Panel) -> None:
    """With the real persons nothing is cut, lies on another or is too small, on any page."""
    assert shown.faults(view_of(panel=panel)) == []


@pytest.mark.parametrize("sort", lifelines.SORTS[1:])
@pytest.mark.parametrize("name", layout.PANELS)
def test_the_layout_holds_in_every_order(name: str, sort: str) -> None:
    """Without the headings of the trials too."""
    assert shown.faults(view_of(panel=layout.PANELS[name], sort=sort)) == []


def test_a_life_is_solid_until_death_and_dotted_until_it_was_cleared() -> None:
    """Born 1900, shot in 1938, cleared in 1988: a line, a bar, dots and an open ring."""
    strokes, dots = line_of(born=Date("1900"), died=SHOT, rehabilitated=Date("1988"))
    line, bar = strokes
    ring, hole = dots[-2:]
    assert (line.begin[0], line.end[0], line.ink) == (100, bar.begin[0], Ink.INK)
    assert (bar.begin[0] - 100) // 10 == 38
    assert (bar.end[0], bar.end[1] > bar.begin[1]) == (bar.begin[0], True)
    assert all(bar.begin[0] < dot.center[0] < ring.center[0] for dot in dots[:-2])
    assert (ring.ink, hole.ink, (ring.center[0] - 100) // 10) == (Ink.MOSS_ON_PAPER, Ink.PAPER, 87)


def test_a_life_in_custody_is_hatched() -> None:
    """Slanting strokes stand from the first day in custody to the last."""
    strokes, _ = line_of(died=SHOT, held=(Date("1930/1935"),))
    slanted = [one for one in strokes if one.begin[0] != one.end[0] and one.begin[1] != one.end[1]]
    begins = [one.begin[0] for one in slanted]
    assert len(begins) > 5
    assert (min(begins) // 10, max(begins) // 10) == (39, 44)


def test_who_was_never_cleared_has_dots_to_the_edge_and_no_ring() -> None:
    """The wait has not ended."""
    _, dots = line_of(died=SHOT, never_rehabilitated="yes")
    assert {dot.ink for dot in dots} == {Ink.FAINT_INK}
    assert LINE.right - dots[-1].center[0] <= 10


@pytest.mark.parametrize("more", [{}, {"born": Date("1900")}, {"rehabilitated": Date("1957")}])
def test_no_end_is_invented(more: dict[str, Any]) -> None:
    """Where no death is known there is no bar, and no line that goes on."""
    strokes, _ = line_of(**more)
    assert [one for one in strokes if one.begin != one.end and one.begin[0] == one.end[0]] == []
    assert all(one.end[0] - one.begin[0] <= 1 for one in strokes)


def test_who_has_no_dates_is_listed() -> None:
    """The name is there, and it says that nothing more is known."""
    frame = frame_of(view_of(LIVES[-1]))
    assert names(frame) == ["Unknown"]
    assert shown.part(frame, "Later life not known").role is Role.TEXT


@pytest.mark.parametrize(
    ("sort", "order"),
    [
        ("trial", ["Cleared", "Tried", "Unknown", "Never", "Soon"]),
        ("death", ["Soon", "Cleared", "Never", "Tried", "Unknown"]),
        ("wait", ["Never", "Tried", "Cleared", "Soon", "Unknown"]),
    ],
)
def test_lives_are_sorted(sort: str, order: list[str]) -> None:
    """By trial in the order of play, by the day of death, by the longest wait.

    Who is not known to have died waits from the trial on.
    """
    assert names(frame_of(view_of(*LIVES, TRIED, sort=sort))) == order


def test_who_is_known_by_a_trial_alone_has_a_line_there() -> None:
    """It is short, ends with the trial, and has dots until the clearing but no bar."""
    (line,), dots = line_of(trials=("f1",), rehabilitated=Date("1999"))
    span = story().folders["f1"].span
    end = LINE.x + (span.end.first - AXIS.first).days / (AXIS.last - AXIS.first).days * LINE.w
    assert (abs(line.end[0] - end) < 10, line.end[0] - line.begin[0] < 60) == (True, True)
    assert min(dot.center[0] for dot in dots) > line.end[0]


def test_each_kind_of_death_is_a_word() -> None:
    """No fate is told by colour or form alone, nor is a wait."""
    frame = frame_of(view_of(*LIVES))
    said = [part.label for part in frame.parts if part.role is Role.TEXT]
    assert said == [
        "Shot, 15 March 1938 · Cleared, 4 February 1988, after 49 years",
        "Later life not known",
        "Shot, 15 March 1938 · Never cleared",
        "Died in a camp, 1937 · Cleared, 1957, after 20 years",
    ]


def test_trials_are_headings() -> None:
    """Sorted by trial, the lives stand under the folder's title, other trials, and none."""
    frame = frame_of(view_of(*LIVES))
    heads = [part.label for part in frame.parts if part.role is Role.HEADING]
    assert heads == ["Timeline", "F1", "OTHER TRIALS", "NOT ON TRIAL HERE"]


def test_a_name_leads_to_the_person() -> None:
    """And another order is a turn, from its first page."""
    frame = frame_of(view_of(*LIVES))
    assert shown.part(frame, "Never").intent == Go(Look("person", subject="never"))
    assert shown.part(frame, "By wait").intent == Turn(
        Look("timeline", tab="lives", picks=(("sort", "wait"),))
    )


def test_what_cannot_stand_on_a_page_stands_on_the_next() -> None:
    """Every person of the real story is on one page of each order."""
    for sort in lifelines.SORTS:
        view = view_of(sort=sort)
        found = [name for frame in shown.pages(view) for name in names(frame)]
        assert found == [one.name for one in lifelines.people(view)]
        assert len(found) == len(set(found)) > 20


def test_nobody_is_darkened() -> None:
    """Names are written in ink on paper, whatever became of the person."""
    frame = frame_of(view_of(*LIVES))
    glyphs = (mark for mark in frame.marks if isinstance(mark, Glyphs))
    inks = {mark.ink for mark in glyphs if mark.text in names(frame)}
    assert inks == {Ink.INK}
    contrast = replace(view_of(*LIVES), settings=Settings(has_high_contrast=True))
    assert frame_of(contrast).parts == frame.parts
    assert layout.overlaps(frame) == []


def half_told() -> View:
    """Return the real lives where some folders were closed, and a third of the people met."""
    whole = real()
    state = timelines.told(whole)
    met = [f"person:{name}" for name in list(whole.people)[::3]]
    ended = list(whole.folders)[:4]
    state = replace(state, met=play.start().met.update(met), ended=play.start().ended.update(ended))
    return shown.view(whole, Look("timeline", tab="lives"), state=state)


@pytest.mark.parametrize("sort", lifelines.SORTS)
def test_lives_fill_in_as_the_wall_does(sort: str) -> None:
    """Who waits for a name there has no line here; whose end waits there has none told here."""
    view = half_told()
    view = replace(view, look=view.look.with_pick("sort", sort))
    places = {place.person.person: place.stage for place in wall.places(view)}
    here = {person.person: person for person in lifelines.people(view)}
    belong = {person.person for person in lifelines.everybody(view)}
    assert set(here) == {name for name in belong if places[name] is not Stage.EMPTY}
    waits = {name for name in here if not met.knows_fate(view, name)}
    assert {name for name in here if places[name] < Stage.ENDED} >= waits
    assert all(here[name] == lives.before_end(view.story.people[name]) for name in waits)
    assert all(here[name] == view.story.people[name] for name in set(here) - waits)
    assert (20 < len(waits) < len(here) - 20, len(here) < len(belong)) == (True, True)
    said = [part.label for frame in shown.pages(view) for part in frame.parts]
    assert said.count("Told later") == len(waits)
    assert said[1].startswith(f"{len(here)} of {len(belong)} lives")


def test_an_order_does_not_tell_what_waits() -> None:
    """By death and by wait those stand last, by name, whose end was not told."""
    view = half_told()
    for sort in ("death", "wait"):
        found = lifelines.people(replace(view, look=view.look.with_pick("sort", sort)))
        waits = [not met.knows_fate(view, person.person) for person in found]
        last = [one for one, is_waiting in zip(found, waits, strict=True) if is_waiting]
        assert [one.sort for one in last] == sorted(one.sort for one in last)
        dated = [one.died is not None for one in found]
        assert sort == "wait" or dated == sorted(dated, reverse=True)


def test_pages_are_turned_both_ways() -> None:
    """There is no way on from the last, and none back from the first."""
    frames = list(shown.pages(view_of()))
    turns = [
        [shown.part(frame, label).is_pressable for label in ("Earlier", "Later")]
        for frame in frames
    ]
    assert turns == [[False, True], *[[True, True]] * (len(frames) - 2), [True, False]]


def test_lives_open_at_the_trial_of_the_folder() -> None:
    """Until a page is turned to: then that one, and another order begins with its first."""
    first, *rest = list(shown.pages(view_of()))
    state = timelines.told(real())
    for folder in ("shakhty", "twenty-one"):
        view = replace(view_of(), state=replace(state, folder=folder))
        heading = view.texts.folder_title(folder).upper()
        frame = frame_of(view)
        assert heading in [part.label for part in frame.parts if part.role is Role.HEADING]
    back = view.look.with_pick(lifelines.TURNED, "0")
    assert names(frame_of(replace(view, look=back))) == names(first)
    assert names(frame) in [names(each) for each in rest]


@pytest.mark.parametrize("panel", [shown.WINDOW, Panel(1080, 1920), Panel(1024, 768)])
def test_years_stand_right_below_the_last_life(panel: Panel) -> None:
    """However few there are; and what became of them stands in a column at the right."""
    view = view_of(*LIVES, panel=panel)
    for text_size in ("normal", "large", "largest"):
        frame = frame_of(replace(view, settings=Settings(text_size=text_size)))
        low = max(part.box.bottom for part in frame.parts if part.label in names(frame))
        years = (m for m in frame.marks if isinstance(m, Glyphs) and m.text.isdecimal())
        first = min((year for year in years if year.box.y > low), key=lambda year: year.box.y)
        assert first.box.y - low < 2 * first.size
        ends = [part.box.x for part in frame.parts if part.label.startswith("Shot")]
        assert min(ends) > panel.width * 0.55


def test_lanes_are_no_choice_here() -> None:
    """Lives lie in no lanes: none can be hidden, and none that is hidden hides a life."""
    look = Look("timeline", tab="lives", picks=(("filter", "yes"), ("hidden", "state,trials")))
    view = shown.view(real(), look, state=timelines.told(real()))
    assert "LANES" not in [part.label for part in frame_of(view).parts]
    assert len(lifelines.people(view)) == len(lifelines.people(view_of()))
