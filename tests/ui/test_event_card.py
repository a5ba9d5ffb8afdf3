"""Lists of events: what is not on one page becomes a list of lists, and nothing is lost."""

from __future__ import annotations

from datetime import date as Day
from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from game.engine.model import TimelineEvent
from game.engine.story import Story
from game.ui.event_card import listed, pick_of
from game.ui.frame import Role
from game.ui.intents import Look, Turn
from game.ui.panel import Panel
from game.ui.screens import frame_of
from tests.ui import shown
from tests.ui.timelines import event, story

FIRST = Day(1936, 8, 1)
PANELS = {
    "wide": Panel(1920, 1080), "upright": Panel(1080, 1920), "small": Panel(1024, 768),
}  # fmt: skip
some_panel = pytest.mark.parametrize("panel", PANELS.values(), ids=list(PANELS))
days = st.lists(st.integers(0, 400), min_size=1, max_size=60)


def happened(at: list[int]) -> Story:
    """Return a story with an event in the lane of the world so many days after the first each."""
    dates = [(FIRST + timedelta(days=day)).isoformat() for day in at]
    whole = story(*(event(f"e{nth}", date, "world", 4) for nth, date in enumerate(dates)))
    return replace(whole, cover=replace(whole.cover, known_when=()))


def in_time(whole: Story) -> list[str]:
    """Return the events of a story in the order of time; those of a day as they stand there."""
    found: list[TimelineEvent] = sorted(whole.events.values(), key=lambda one: one.date.first)
    return [one.event for one in found]


def whole_list(whole: Story) -> Look:
    dates = [one.date.first for one in whole.events.values()]
    return Look("timeline", picks=(("list", pick_of("world", min(dates), max(dates))),))


def pages_of(whole: Story, look: Look, panel: Panel) -> list[list[Look]]:
    """Return what the rows of a list lead to, page by page."""
    return [
        [part.intent.look for part in frame.parts if part.role is Role.OPTION
         and isinstance(part.intent, Turn)]
        for frame in shown.pages(shown.view(whole, look, panel))
    ]  # fmt: skip


def followed(whole: Story, panel: Panel) -> tuple[list[list[str]], list[int]]:
    """Return the events that each row leads to, in order, and how many pages there were each."""
    top = pages_of(whole, whole_list(whole), panel)
    rows, counts = [], [len(top)]
    for look in (look for page in top for look in page):
        inner = [] if look.subject else pages_of(whole, look, panel)
        counts.append(len(inner))
        rows.append([look.subject] if look.subject else [one.subject for p in inner for one in p])
    return rows, counts


@given(at=days, panel=st.sampled_from(list(PANELS.values())))
def test_nothing_is_lost_or_doubled(at: list[int], panel: Panel) -> None:
    """Followed in order, the rows of a list lead to every event once, in the order of time."""
    whole = happened(at)
    rows, _ = followed(whole, panel)
    assert in_time(whole) == [name for row in rows for name in row]


@given(at=days, panel=st.sampled_from(list(PANELS.values())))
def test_a_row_is_one_event_or_whole_days(at: list[int], panel: Panel) -> None:
    """A list of several pages has single events; no day lies in two shorter lists of one page."""
    whole = happened(at)
    rows, (count, *inner) = followed(whole, panel)
    if count > 1:
        assert {1} == {len(row) for row in rows}
    if any(inner):
        dates = [[whole.events[name].date.first for name in row] for row in rows]
        assert [a for a, b in pairwise(dates) if a[-1] >= b[0]] == []
        assert {len(row): pages for row, pages in zip(rows, inner, strict=True)} == {
            len(row): int(len(row) > 1) for row in rows
        }


@given(at=st.lists(st.integers(0, 400), min_size=1, max_size=40, unique=True))
@some_panel
def test_forty_on_days_of_their_own_are_two_presses_away(panel: Panel, at: list[int]) -> None:
    """A row leads to an event, or to a list on one page, and the rows have one page too."""
    _, counts = followed(happened(at), panel)
    assert max(counts) == 1


@pytest.mark.parametrize(
    ("panel", "at", "sizes"),
    [
        pytest.param("small", range(80), [20] * 4, id="even parts"),
        pytest.param("wide", range(5), [1] * 5, id="all on one page"),
        pytest.param("upright", range(45), [23, 22], id="the first are longer"),
        pytest.param("small", [n // 3 for n in range(72)], [18] * 4, id="three a day"),
        pytest.param("small", [n // 7 for n in range(49)], [14, 14, 21], id="seven a day"),
        pytest.param("small", [*[0] * 19, *range(1, 22)], [20, 20], id="a full day first"),
        pytest.param("small", [0, *[1] * 19, *range(2, 22)], [20, 20], id="a full day second"),
        pytest.param("small", [*range(39), *[60]], [20, 20], id="one much later"),
    ],
)
def test_parts_are_even_and_cut_between_days(panel: str, at: list[int], sizes: list[int]) -> None:
    """A list is cut into as few parts as have room, of one size as far as days allow."""
    rows, _ = followed(happened(list(at)), PANELS[panel])
    assert sizes == [len(row) for row in rows]


@pytest.mark.parametrize("place", [0, 20, 39], ids=["first", "between", "last"])
@some_panel
def test_a_day_with_too_many_has_pages(panel: Panel, place: int) -> None:
    """Where a day cannot be cut, its list goes on over pages, with each event a row."""
    at = [*range(place), *[place] * 60, *range(place + 1, 40)]
    rows, (count, *_) = followed(happened(at), panel)
    assert count > 1
    assert [1] * len(at) == [len(row) for row in rows]


def test_a_row_says_when_its_events_lie_and_how_many_they_are() -> None:
    """A row of several is counted between its first and last day; the list counts them all."""
    whole = happened(list(range(40)))
    frame = frame_of(shown.view(whole, whole_list(whole), PANELS["small"]))
    assert [part.label for part in frame.parts if part.role is Role.OPTION] == [
        "1–20 August 1936: 20 events",
        "August – September 1936: 20 events",
    ]
    heading = "August – September 1936: 40 events"
    assert heading.upper() in [part.label for part in frame.parts]


@pytest.mark.parametrize(
    "pick", ["", "world", "world/1936-08-01", "people/1936-08-01/1936-08-09", "world/1937/1938"]
)
def test_what_lists_nothing_has_no_list(pick: str) -> None:
    """A pick without both days, of another lane or of other years is the timeline itself."""
    view = shown.view(happened([0, 1, 2]), Look("timeline", picks=(("list", pick),)))
    bare = replace(view, look=Look("timeline"))
    assert listed(view) == ()
    options = [[p.label for p in frame_of(v).parts if p.role is Role.OPTION] for v in (view, bare)]
    assert options[0] == options[1]


def test_a_list_holds_its_lane_and_both_its_days() -> None:
    """Events on the first and the last day belong to a list, those of other lanes do not."""
    others = (event("before", "1936-07-31", "world", 1), event("else", "1936-08-02", "people", 1))
    found = (event("last", "1936-08-03", "world", 4), event("first", "1936-08-01", "world", 4))
    pick = pick_of("world", Day(1936, 8, 1), Day(1936, 8, 3))
    view = shown.view(story(*others, *found), Look("timeline", picks=(("list", pick),)))
    assert [one.event for one in listed(view)] == ["first", "last"]


@pytest.mark.parametrize(
    ("count", "is_beside"), [(5, True), (14, False), (40, True)], ids=["few", "many", "in parts"]
)
def test_a_list_takes_the_chart_only_where_it_needs_its_place(count: int, is_beside: bool) -> None:
    """Its rows stand in half of the screen where they, or the few parts of them, fit there."""
    whole, panel = happened(list(range(count))), PANELS["small"]
    frame = frame_of(shown.view(whole, whole_list(whole), panel))
    rows = [part.box for part in frame.parts if part.role is Role.OPTION]
    assert (min(row.x for row in rows) > panel.width // 3) == is_beside
