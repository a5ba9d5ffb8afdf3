"""What of the timeline is shown and known: filters, the years to see from, and its card."""

from __future__ import annotations

from datetime import date as Day

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from game.engine.calendar import Date
from game.engine.model import Lane, TimelineEvent
from game.ui import hindsight
from game.ui.buttons import Button
from game.ui.chart import filters, items, side
from game.ui.chart.filters import Filter
from game.ui.frame import Box, Part
from game.ui.intents import Know, Look, Turn
from game.ui.known import TODAY
from game.ui.panel import Panel
from game.ui.screens import frame_of
from game.ui.sketch import Sketch
from game.ui.view import View
from tests.ui import layout, shown
from tests.ui.timelines import event, story

LANES = ("state", "trials", "people", "world")
SIDE = Look("timeline", subject="opens", page=2, picks=(("level", "2"), ("list", "a/b/c")))


def told(name: str, lane: str = "trials", folder: str = "", *people: str) -> TimelineEvent:
    return replace(event(name, "1936-08-19", lane, 1), folder=folder, people=people)


WHOLE = story(
    told("one", "state", "f1", "anna", "boris"), told("two", "state", "f2", "anna"),
    told("three", "trials", "f1", "anna", "boris"), told("four", "world", "", "boris"),
    told("five", "world"),
)  # fmt: skip


def seen(*picks: tuple[str, str], known_in: int = TODAY, panel: Panel = shown.WINDOW) -> View:
    return shown.view(WHOLE, Look("timeline", picks=picks), panel, known_in=known_in)


@pytest.mark.parametrize(
    ("hidden", "folder", "person", "names"),
    [
        ("", "", "", "one two three four five"),
        ("state", "", "", "three four five"),
        ("state,world", "", "", "three"),
        ("", "f1", "", "one three"),
        ("", "", "boris", "one three four"),
        ("state", "f1", "anna", "three"),
        ("trials", "f1", "boris", "one"),
        ("state,trials", "f1", "", ""),
    ],
)
def test_only_what_all_that_is_chosen_allows_is_shown(
    hidden: str, folder: str, person: str, names: str
) -> None:
    """Lanes, folder and person each take away; together they may leave nothing."""
    view = seen(("hidden", hidden), ("folder", folder), ("person", person))
    shown_lanes = [lane.lane for lane in filters.lanes_of(view)]
    assert [one.event for one in filters.events_of(view)] == names.split()
    assert shown_lanes == [lane for lane in LANES if lane not in hidden.split(",")]


@given(st.lists(st.sampled_from((*LANES, "", "sea", " state"))), st.text("f12"), st.text("abn"))
def test_what_the_story_has_not_filters_nothing(
    hidden: list[str], folder: str, person: str
) -> None:
    """Any look is understood; one lane at least is left, and what is unknown is passed over."""
    view = seen(("hidden", ",".join(hidden)), ("folder", folder), ("person", person))
    known = {lane for lane in hidden if lane in LANES}
    assert filters.filter_of(view) == Filter(
        frozenset(known if len(known) < len(LANES) else ()), folder if folder == "f1" else "", ""
    )


@pytest.mark.parametrize(
    ("picks", "words"),
    [
        ((), ""),
        ((("hidden", "state"),), "1 lane hidden"),
        ((("hidden", "state,world"), ("person", "anna")), "Anna · 2 lanes hidden"),
        ((("folder", "f1"), ("person", "boris")), "F1 · Boris"),
        ((("folder", "f9"), ("hidden", "state,trials,people,world")), ""),
    ],
)
def test_what_alone_is_shown_is_said(picks: tuple[tuple[str, str], ...], words: str) -> None:
    """Folder, person and how many lanes are hidden; the way to it is on while something is."""
    view = seen(*picks)
    said = filters.told(view)
    assert (said.casefold(), filters.button(view).is_on) == (words.casefold(), bool(words))


def test_the_way_to_the_choice_leads_back() -> None:
    """A press opens it, the next closes it; neither changes what is chosen or where one was."""
    view = seen(("hidden", "state"), ("level", "2"))
    opened = filters.button(view).intent
    assert isinstance(opened, Turn)
    there = replace(view, look=opened.look)
    back = filters.button(there).intent
    assert isinstance(back, Turn)
    assert [filters.is_open(each) for each in (view, there)] == [False, True]
    assert {*back.look.picks} == {*view.look.picks}


def test_an_event_lies_above_the_choice() -> None:
    """Once it is looked at, the choice is closed; an event that there is not leaves it open."""
    open_look = filters.opened(Look("timeline"))
    views = [replace(seen(), look=replace(open_look, subject=name)) for name in ("one", "none")]
    assert [filters.is_open(view) for view in views] == [False, True]


def test_opened_and_closed_keep_the_place_and_kept_the_choice() -> None:
    """Event, list and page are left behind; only another tab forgets the place in time."""
    opened = filters.opened(SIDE)
    assert (opened.subject, opened.page, opened.picked("list"), opened.picked("level")) == (
        "", 0, "", "2",
    )  # fmt: skip
    bare = filters.kept(opened.with_pick("person", "anna"))
    assert bare == Look("timeline", picks=(("person", "anna"),))


def chips(view: View, has_stops: bool = False) -> dict[str, Part]:
    """Return what can be pressed in the choice of what is shown, by its label."""
    sketch = Sketch(view)
    for nth, slab in enumerate(filters.slabs(sketch, 900, has_stops)):
        slab.draw(Box(0, 200 * nth, 900, slab.height))
    return {part.label: part for part in sketch.frame().pressable}


@pytest.mark.parametrize(
    ("picks", "on"),
    [
        ((), {"All folders", "Everybody"}),
        ((("person", "anna"),), {"All folders", "Anna"}),
        ((("folder", "f1"), ("person", "boris")), {"F1", "Boris"}),
    ],
)
def test_the_choice_marks_what_is_chosen(picks: tuple[tuple[str, str], ...], on: set[str]) -> None:
    """Besides all lanes, one folder and one person, or none, and every one leads elsewhere."""
    found = chips(seen(*picks))
    marked = {label.casefold() for label, part in found.items() if part.is_on}
    lanes = {f"lane of {lane}" for lane in LANES}
    assert marked == lanes | {label.casefold() for label in on}


def test_who_is_in_few_events_is_not_offered_but_stays_chosen() -> None:
    """Three events are enough; who was chosen elsewhere can be seen and taken back."""
    few = replace(WHOLE, events={name: WHOLE.events[name] for name in ("one", "two", "three")})
    views = [replace(seen(*picks), story=few) for picks in ((), (("person", "boris"),))]
    people = [[name for name in ("Anna", "Boris") if name in chips(view)] for view in views]
    assert people == [["Anna"], ["Anna", "Boris"]]


def test_the_last_lane_cannot_be_hidden() -> None:
    """A press on it changes nothing; a press on any other shows it again."""
    found = chips(seen(("hidden", "state,trials,people")))
    picked = {
        lane: part.intent.look.picked("hidden")
        for lane in LANES
        if isinstance((part := found[f"Lane of {lane}"]).intent, Turn)
    }
    assert picked == {
        "state": "people,trials",
        "trials": "people,state",
        "people": "state,trials",
        "world": "people,state,trials",
    }


def test_everything_is_shown_again_with_one_press() -> None:
    """The button is there only while something is left out, and keeps the place in time."""
    part = chips(seen(("hidden", "state"), ("folder", "f1"), ("level", "2")))["Show everything"]
    assert part.intent == Turn(Look("timeline", picks=(("level", "2"),)))
    assert "Show everything" not in chips(seen())


@given(st.dates(Day(1900, 1, 1)), st.integers(0, 900))
def test_a_stretch_holds_its_days_as_narrowly_as_its_words_can(first: Day, days: int) -> None:
    """Days within a month, months within two years, else years; a single one is no stretch."""
    last = Day.fromordinal(min(first.toordinal() + days, Day.max.toordinal()))
    found = items.between(first, last)
    assert found.first <= first <= last <= found.last
    months = 12 * (last.year - first.year) + last.month - first.month
    cut = (months < 24) + (months == 0)
    assert found.begin.precision == found.end.precision == 1 + cut
    assert found.is_range == (str(found.begin.first) != str(found.end.first))


@pytest.mark.parametrize(
    ("dates", "words"),
    [
        (("1936-08-24", "1936-08-19"), "19–24 August 1936: 2 events"),
        (("1936-08-19",), "19 August 1936: 1 event"),
        (("1936-08-19", "1937", "1936-09"), "August 1936 – January 1937: 3 events"),
        (("1936-08-19", "1938-08"), "1936–1938: 2 events"),
        (("1936-08", "1936-10-02"), "August – October 1936: 2 events"),
        (("1936~", "1936-01-01/1938"), "1 January 1936: 2 events"),
    ],
)
def test_a_badge_says_when_its_events_begin(dates: tuple[str, ...], words: str) -> None:
    """In whatever order they are, from the first beginning to the last."""
    found = [event(str(nth), date, "state", 1) for nth, date in enumerate(dates)]
    assert items.counted(seen(), found).replace("\u2009", " ") == words


def test_an_event_is_said_as_exactly_as_it_is_known() -> None:
    """A stretch as a stretch, about as about."""
    dates = ("1936-08-19/1936-08-24", "1937~", "1937-03?")
    assert [items.dated(seen(), event("x", date, "state", 1, "It")) for date in dates] == [
        "19–24 August 1936: It", "about 1937: It", "perhaps March 1937: It",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("count", "whole", "words"),
    [(0, 1, ""), (0, 5, ""), (1, 1, "not public in 1936"), (5, 5, "not public in 1936"),
     (2, 5, "2 not public in 1936")],
)  # fmt: skip
def test_grey_is_said_too(count: int, whole: int, words: str) -> None:
    """How many of what lies together were not public; nothing where all were."""
    assert hindsight.unknown(seen(known_in=1936), count, whole) == words


@pytest.mark.parametrize(
    ("known_when", "known_in", "stops", "note"),
    [
        ((), TODAY, [], ""),
        ((1956, 1936, 1956), TODAY, [("1936", False), ("1956", False), ("today", True)], ""),
        ((1936,), 1936, [("1936", True), ("today", False)], "grey: not public in 1936"),
    ],
)
def test_years_to_see_from_are_those_of_the_story(
    known_when: tuple[int, ...], known_in: int, stops: list[tuple[str, bool]], note: str
) -> None:
    """Each once, in order, today at the end; where there are none, there is nothing to choose."""
    view = seen(known_in=known_in)
    cover = replace(view.story.cover, known_when=known_when)
    view = replace(view, story=replace(view.story, cover=cover))
    made: tuple[Button, ...] = hindsight.stops(view)
    assert [(button.label, button.is_on) for button in made] == stops
    assert [button.intent for button in made] == [
        Know(int(label) if label != "today" else TODAY) for label, _ in stops
    ]
    assert hindsight.note(view) == note


def test_a_badge_counts_what_was_not_public() -> None:
    """Of five events that lie together two; where none was public it says so of all."""
    for late, words in ((2, "2 not public in 1936"), (5, "not public in 1936")):
        found = {
            name: replace(
                one, lane="world", rank=4, public_from=Date("1990") if nth < late else None
            )
            for nth, (name, one) in enumerate(WHOLE.events.items())
        }
        view = replace(seen(known_in=1936), story=replace(WHOLE, events=found))
        badges = [p.detail for p in frame_of(view).parts if p.label.endswith(": 5 events")]
        assert badges == [f"Lane of world · {words}"]


@pytest.mark.parametrize(
    ("look", "is_open", "takes"),
    [
        (Look("timeline"), False, False),
        (Look("timeline", subject="one"), True, False),
        (Look("timeline", subject="none"), False, False),
        (filters.opened(Look("timeline")), True, True),
        (Look("timeline", picks=(("list", "state/1936-08-19/1936-08-19"),)), True, True),
        (Look("timeline", picks=(("list", "state/1937-08-19/1937-08-19"),)), False, False),
        (replace(filters.opened(Look("timeline")), subject="one"), True, False),
        (replace(SIDE, subject="one", picks=(("list", "state/1936/1937"),)), True, False),
    ],
)
def test_what_is_chosen_from_takes_the_chart(look: Look, is_open: bool, takes: bool) -> None:
    """A list or the choice of what is shown; an event stands beside it, and an empty list not."""
    view = replace(seen(), look=look)
    closes = [button.label for button in side.feet(view, 1)]
    assert (side.is_open(view), side.takes_chart(view)) == (is_open, takes)
    assert closes == ["Close"] * is_open
    assert [button.label for button in side.feet(view, 3)] == ["More", *closes]


@pytest.mark.parametrize("look", [Look("timeline", subject="one"), filters.opened(SIDE)])
@pytest.mark.parametrize("panel", [pytest.param(p, id=name) for name, p in layout.panels()])
def test_chart_and_card_have_room(panel: Panel, look: Look) -> None:
    """The card lies within the area; upright it is above the chart, and nothing is on both."""
    sketch = Sketch(shown.view(WHOLE, look, panel))
    area = Box(20, 90, panel.width - 40, panel.height - 180)
    found = side.rooms(sketch, area)
    assert [box.within(area) for box in (found.card, found.chart)] == [found.card, found.chart]
    assert found.is_above == panel.is_portrait
    assert found.chart.meets(found.card) != panel.is_portrait
    assert min(*found.card[2:], *found.chart[2:]) > 0


def test_lanes_are_drawn_as_they_are_listed() -> None:
    """From the top, with the titles that the cover gives them."""
    view = seen(("hidden", "trials"))
    assert filters.lanes_of(view) == tuple(
        Lane(lane, f"Lane of {lane}") for lane in LANES if lane != "trials"
    )
