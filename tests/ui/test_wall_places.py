"""Places of the wall in any order and number, and the courses that its small cards stand in."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from game.engine.calendar import Date
from game.engine.model import Death, Person
from game.play.visit import Visit
from game.ui import folio, tiles, wall
from game.ui.frame import Box, Edge, Frame, Glyphs, Plane, Role
from game.ui.intents import Go, Look
from game.ui.panel import LEAST_HEIGHT_PX, LEAST_WIDTH_PX, TEXT_SIZES, Panel
from game.ui.screens import frame_of
from game.ui.sketch import Sketch
from game.ui.view import View
from game.ui.wall import Counts, Group, Place, Stage
from tests.ui import lookups, shown

NEW, BEGUN, CLOSED = Visit(lookups.story(), shown.MEASURE), lookups.begun(), lookups.closed()
PEOPLE = Look("people")
LEAST = Panel(LEAST_WIDTH_PX, LEAST_HEIGHT_PX, text_size="largest")
PANELS = (shown.WINDOW, LEAST, Panel(1080, 1920, text_size="large"))
DEATHS = (
    ("shot", "Shot"),
    ("murdered", "Murdered"),
    ("suicide", "Died by suicide"),
    ("custody", "Died in custody"),
    ("camp", "Died in a camp"),
    ("unknown", "Died; how is not known"),
    ("natural", "Died of age or illness"),
)
NAMES = st.lists(st.text("aBcD", min_size=1, max_size=9), max_size=90, unique=True)


def person(name: str, **more: Any) -> Person:
    return Person(**{"person": name, "name": name, "sort": name, **more})


def seen(visit: Visit, *people: Person, panel: Panel = shown.WINDOW, look: Look = PEOPLE) -> View:
    view = lookups.seen(visit, look, panel)
    return replace(view, story=replace(view.story, people={one.person: one for one in people}))


def group_of(*labels: str, title: str = "IV · The Sixteen") -> Group:
    places = tuple(Place(person(label), Stage.ENDED, label) for label in labels)
    return Group("sixteen", title, places)


@given(st.permutations(("anna-1", "Anna-2", "ANNA-3", "boris-1", "Boris-2", "zoe-1")))
def test_order_is_by_name_alone(names: list[str]) -> None:
    """However persons are listed and written; of equal names the id decides."""
    made = [person(name, sort=name.partition("-")[0]) for name in names]
    found = [one.person for one in wall.in_order(made)]
    assert found == ["ANNA-3", "Anna-2", "anna-1", "Boris-2", "boris-1", "zoe-1"]


@given(st.lists(st.sampled_from(Stage)))
def test_counts_are_parts_of_each_other(stages: list[Stage]) -> None:
    """Who was cleared has an end, who has an end was met; each stage counts for all below it."""
    found = wall.counts(Place(person(str(nth)), stage, "") for nth, stage in enumerate(stages))
    met = [stage for stage in stages if stage is not Stage.EMPTY]
    ended = [stage for stage in met if stage not in (Stage.NAMED, Stage.WORK)]
    assert found == Counts(len(stages), len(met), len(ended), ended.count(Stage.RETURNED))


def test_fates_stand_in_one_order() -> None:
    """Each way to die has its group, violent ones first; then those of whom none is told."""
    dead = [
        person(how, trials=("sixteen",), died=Death(Date("1938"), how))  # type: ignore[arg-type]
        for how, _ in reversed(DEATHS)
    ]
    lives = (*dead, person("alive", trials=("sixteen",), outcome="Ten years."))
    titles = [group.title for group in wall.groups(seen(CLOSED, *lives), "fate")]
    assert titles == [*(title for _, title in DEATHS), "How their lives ended is not told here"]


@pytest.mark.parametrize(
    ("visit", "titles"),
    [
        (NEW, ["Not met yet"]),
        (BEGUN, ["Told when a folder is closed", "Not met yet"]),
        (CLOSED, ["Shot"]),
    ],
)
def test_no_group_tells_an_end_too_early(visit: Visit, titles: list[str]) -> None:
    """Who was not met, and whose end is still to be told, stand apart from the dead."""
    shot = Death(Date("1936"), "shot")
    made = [person(name, trials=("sixteen",), died=shot) for name in ("anna", "dora")]
    assert [group.title for group in wall.groups(seen(visit, *made), "fate")] == titles


@pytest.mark.parametrize(
    ("trials", "groups"),
    [
        ((("sixteen",), ("sixteen",)), [("sixteen", "IV · The Sixteen")]),
        (((), ("sixteen",)),
         [("sixteen", "IV · The Sixteen"), ("others", "Others in the story")]),
        (((), ()), [("others", "In the story")]),
        ((("elsewhere",), ("elsewhere", "sixteen")), [("others", "In the story")]),
    ],
)  # fmt: skip
def test_a_first_trial_is_where_somebody_stands(
    trials: tuple[tuple[str, ...], ...], groups: list[tuple[str, str]]
) -> None:
    """Those whose first trial has no folder are others; where all are, they are not called so."""
    made = [person(f"p{nth}", trials=each) for nth, each in enumerate(trials)]
    found = wall.groups(seen(CLOSED, *made), "trial")
    assert [(group.name, group.title) for group in found] == groups


@pytest.mark.parametrize("tab", [*wall.TABS, "", "elsewhere"])
def test_a_wall_without_persons_has_no_groups(tab: str) -> None:
    """And it is drawn on the smallest panel as on any."""
    view = seen(NEW, panel=LEAST, look=replace(PEOPLE, tab=tab))
    labels = [part.label for frame in shown.pages(view) for part in frame.parts]
    assert (wall.groups(view, tab), "0 people: 0 met · 0 fates known · 0 cleared" in labels) == (
        (), True,
    )  # fmt: skip


@pytest.mark.parametrize("has_high_contrast", [False, True])
@pytest.mark.parametrize("panel", PANELS, ids=["wide", "least", "upright"])
def test_where_nobody_was_met_no_place_can_be_pressed(
    panel: Panel, has_high_contrast: bool
) -> None:
    """As many outlines as persons on all pages, in either contrast, and nobody's name."""
    view = lookups.seen(NEW, replace(PEOPLE, tab="name"), panel)
    view = replace(view, settings=replace(view.settings, has_high_contrast=has_high_contrast))
    frames = list(shown.pages(view))
    roles = [part.role for frame in frames for part in frame.parts]
    said = {m.text for frame in frames for m in frame.marks if isinstance(m, Glyphs)}
    names = {word for one in view.story.people.values() for word in (one.name, one.sort)}
    assert (roles.count(Role.OPTION), said & names) == (0, set())
    assert {frame.has_high_contrast for frame in frames} == {has_high_contrast}


def test_a_wall_fills_a_page_before_the_next() -> None:
    """No third of it is empty where there is more on another page."""
    person = replace(next(iter(NEW.story.people.values())), trials=())
    crowd = {f"p{nth}": replace(person, person=f"p{nth}", sort=f"P{nth}") for nth in range(400)}
    view = shown.view(replace(NEW.story, people=crowd), PEOPLE, Panel(1080, 1920))
    first, last = [
        [mark.box for mark in frame.marks if isinstance(mark, Edge)] for frame in shown.pages(view)
    ]
    assert len(first) > 2 * len(last)
    assert max(box.bottom for box in first) > 1920 * 0.8


@given(NAMES, st.integers(100, 1800), st.integers(0, 200))
def test_a_wider_wall_has_no_fewer_columns(names: list[str], width: int, more: int) -> None:
    """There is always one, each is as wide as a finger needs, and empty places count like full."""
    sketch = Sketch(seen(CLOSED))
    group, gap = group_of(*names), 8
    count, wider = (tiles.columns(sketch, (group,), w, gap) for w in (width, width + more))
    empty = group._replace(places=tuple(p._replace(stage=Stage.EMPTY) for p in group.places))
    each = (width - gap * (count - 1)) // count
    assert 1 <= count <= wider
    assert tiles.columns(sketch, (empty,), width, gap) == count
    assert count == 1 or each >= 2 * sketch.panel.target_px


def tile(place: Place, width: int, panel: Panel) -> tuple[Frame, Box]:
    """Return a card of the wall, alone on its ground, and the box that it has."""
    sketch = Sketch(seen(CLOSED, place.person, panel=panel))
    slab = tiles.slab(sketch, place, width, Date("1900/1999"), 3)
    box = Box(10, 10, width, slab.height)
    slab.draw(box)
    return sketch.frame(), box


@settings(max_examples=30)
@example(["a" * 30], shown.WINDOW, "normal")
@given(NAMES.filter(bool), st.sampled_from(PANELS), st.sampled_from(list(TEXT_SIZES)))
def test_every_name_stands_on_one_line_of_its_card(
    names: list[str], panel: Panel, size: str
) -> None:
    """In the width that the columns leave, however long the name is, and never beyond the card."""
    panel = replace(panel, text_size=size)
    sketch = Sketch(seen(CLOSED, panel=panel))
    group, width = group_of(*names), folio.width_of(sketch, is_sheet=False)
    count = tiles.columns(sketch, (group,), width, 8)
    each = (width - 8 * (count - 1)) // count
    longest = max(group.places, key=lambda place: len(place.label))
    frame, box = tile(longest, each, panel)
    lines = [mark for mark in frame.marks if isinstance(mark, Glyphs)]
    assert [line.text for line in lines] == [longest.label]
    assert (box.x <= lines[0].box.x, lines[0].box.right <= box.right) == (True, True)


@pytest.mark.parametrize("panel", PANELS, ids=["wide", "least", "upright"])
def test_cards_are_equally_high_at_every_stage(panel: Panel) -> None:
    """A place is as high empty as full, so that nothing moves; it can be pressed once met."""
    one = person("anna", work="Engineer", died=Death(Date("1936"), "shot"))
    found = [tile(Place(one, stage, "anna"), 200, panel) for stage in Stage]
    assert len({box for _, box in found}) == 1
    assert [len(frame.pressable) for frame, _ in found] == [0, 1, 1, 1, 1]
    assert [any(isinstance(m, Edge) for m in frame.marks) for frame, _ in found] == [
        True, *[False] * 4,
    ]  # fmt: skip
    assert [len([m for m in f.marks if isinstance(m, Plane)]) for f, _ in found] == [1, *[2] * 4]


@given(st.text("ab ", min_size=1, max_size=60), st.integers(90, 600), st.sampled_from(PANELS))
def test_a_heading_is_as_high_as_whole_cards(title: str, width: int, panel: Panel) -> None:
    """With the gaps between them, so that the cards of all columns stand in the same courses."""
    sketch, gap = Sketch(seen(CLOSED, panel=panel)), 3
    group = group_of("anna", title=title)
    card = tiles.slab(sketch, group.places[0], width, Date("1900/1999"), gap).height
    slab = tiles.heading(sketch, group, "trial", width, gap)
    assert ((slab.height + gap) % (card + gap), slab.keeps) == (0, True)


@pytest.mark.parametrize(
    ("tab", "met"), [("trial", "1 of 3 met"), ("name", "1 of 3 met"), ("fate", "3")]
)
def test_a_heading_counts_who_was_met(tab: str, met: str) -> None:
    """Of how many; by fate only how many there are. A press looks at the group alone."""
    group = group_of("anna", "boris", "clara")
    places = tuple(place._replace(stage=Stage.EMPTY) for place in group.places[1:])
    group = group._replace(places=(group.places[0], *places))
    sketch = Sketch(seen(CLOSED))
    slab = tiles.heading(sketch, group, tab, 200, 3)
    slab.draw(Box(0, 0, 200, slab.height))
    (part,) = sketch.frame().parts
    press = Go(Look("people", tab=tab, picks=((tiles.GROUP, "sixteen"),)))
    assert (part.label, part.detail, part.intent) == ("IV · The Sixteen", met, press)


def test_a_group_of_which_nobody_was_met_does_not_open() -> None:
    """There would be nothing but outlines; its title and its number stand."""
    group = group_of("anna", "boris")
    empty = group._replace(places=tuple(p._replace(stage=Stage.EMPTY) for p in group.places))
    sketch = Sketch(seen(CLOSED))
    slab = tiles.heading(sketch, empty, "trial", 200, 3)
    slab.draw(Box(0, 0, 200, slab.height))
    (part,) = sketch.frame().parts
    assert (part.label, part.detail, part.intent) == ("IV · The Sixteen", "0 of 2 met", None)


@pytest.mark.parametrize(
    ("lives", "axis"),
    [
        ((), "1917/1990"),
        (({"born": Date("1850"), "died": Death(Date("1936"), "shot")},), "1917/1990"),
        (({"died": Death(Date("1991/1993"), "natural")},), "1917/1993"),
        (({"rehabilitated": Date("2003-05")}, {}), "1917/2003"),
        (({"never_rehabilitated": "yes"},), "1917/1990"),
    ],
)
def test_small_lines_run_to_the_last_known_end(
    lives: tuple[dict[str, Any], ...], axis: str
) -> None:
    """From the story's first year; neither births before it nor empty lives make room."""
    made = [person(f"p{nth}", **more) for nth, more in enumerate(lives)]
    view = seen(CLOSED, *made)
    cover = replace(view.story.cover, span=Date("1917/1990"))
    assert tiles.axis_of(replace(view, story=replace(view.story, cover=cover))) == Date(axis)


@given(st.integers(300, 2400), st.sampled_from(PANELS))
def test_counts_and_key_stand_above_the_wall_in_any_width(width: int, panel: Panel) -> None:
    """Beside each other or one above the other, and every line of them within their height."""
    sketch = Sketch(seen(CLOSED, panel=panel))
    slab = tiles.lead(sketch, Counts(4, 3, 2, 1), width)
    box = Box(0, 0, width, slab.height)
    slab.draw(box)
    lines = [mark for mark in sketch.frame().marks if isinstance(mark, Glyphs)]
    meeting = [(a.text, b.text) for a in lines for b in lines if a is not b and a.box.meets(b.box)]
    low = [line.text for line in lines if line.box.bottom > box.bottom or line.box.y < box.y]
    assert (meeting, low) == ([], [])


def test_a_look_at_no_tab_is_the_wall_by_trial() -> None:
    """A faulty look shows the same as the first tab, which is on."""
    frames = [
        frame_of(lookups.seen(CLOSED, replace(PEOPLE, tab=tab))) for tab in ("trial", "", "no")
    ]
    on = [[p.label for p in frame.parts if p.role is Role.TAB and p.is_on] for frame in frames]
    assert (on, frames[1].marks == frames[0].marks) == ([["By trial"]] * 3, True)
