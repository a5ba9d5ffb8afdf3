"""The chart of the timeline: the arithmetic of its axis, its bins, its places and its looks."""

from __future__ import annotations

from collections import Counter
from datetime import date as Day
from itertools import groupby, pairwise

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from game.engine.calendar import STEPS, Step, step_of
from game.ui.chart.lay import lay_of
from game.ui.chart.levels import Scale, day_of, level_of, levels, look_at
from game.ui.chart.packing import Entry, Item, Rule, packed, slot_px
from game.ui.chart.plan import Plan, plan_of
from game.ui.frame import Box
from game.ui.intents import Look
from game.ui.panel import Panel
from game.ui.sketch import Sketch
from tests.ui import layout, shown
from tests.ui.timelines import story

FIRST, LAST = Day(1917, 1, 1).toordinal(), Day(1990, 12, 31).toordinal()
DAYS = st.integers(FIRST, LAST)
SCALES = st.builds(Scale, st.just(FIRST), st.just(LAST + 1), st.floats(0.01, 120))
LANES = 3
ENTRIES = st.lists(
    st.tuples(st.integers(0, LANES - 1), st.integers(1, 4), DAYS, st.integers(0, 400)),
    max_size=40,
).map(lambda found: tuple(Entry(f"e{nth}", *each) for nth, each in enumerate(found)))
RULES = st.builds(
    Rule, st.tuples(*[st.integers(0, 3)] * LANES), st.integers(9, 60), st.integers(0, 9)
) | st.builds(Rule, st.just((0,) * LANES), st.integers(9, 60), st.integers(0, 9), st.just(True))


def _items(entries: tuple[Entry, ...], scale: Scale, rule: Rule, most: int) -> tuple[Item, ...]:
    return packed(entries, scale, rule, _bins(scale, rule), most)


def _bins(scale: Scale, rule: Rule) -> Step:
    return step_of(slot_px(rule) / scale.px_per_day)


@given(SCALES, DAYS, DAYS)
def test_later_days_are_further_along_and_found_again(scale: Scale, one: int, other: int) -> None:
    """No later day lies before an earlier; at a place lies its day, to half a pixel."""
    assert (scale.at(one) <= scale.at(other)) or one > other
    assert abs(scale.day_at(scale.at(one)) - one) <= 0.5 / scale.px_per_day + 1


@given(st.sampled_from(STEPS), DAYS)
@example(Step("year", 1), Day(1936, 2, 29).toordinal())
def test_each_day_is_in_one_bin(step: Step, ordinal: int) -> None:
    """It lies between the begin of its bin and of the next; both bins know their begin."""
    day = Day.fromordinal(ordinal)
    begin = step.begin_of(day)
    after = step.after(begin)
    assert begin <= day < after
    assert (begin, after) == (step.begin_of(begin), step.begin_of(after))


@given(ENTRIES, SCALES, RULES, st.integers(1, 4))
def test_all_events_have_a_place_of_their_own(
    entries: tuple[Entry, ...], scale: Scale, rule: Rule, most: int
) -> None:
    """Each is in one item; items of a lane and row share no pixel, and each can be pressed."""
    items = _items(entries, scale, rule, most)
    assert Counter(entry.event for entry in entries) == Counter(
        name for item in items for name in item.events
    )
    where = sorted(items, key=lambda item: (item.lane, item.row, item.begin))
    for (_, row), beside in groupby(where, key=lambda item: (item.lane, item.row)):
        assert all(a.end <= b.begin for a, b in pairwise(beside)), row
    assert all(item.end - item.begin >= rule.target for item in items)


@given(ENTRIES, SCALES, RULES, st.integers(1, 4))
def test_a_label_is_whole_and_a_badge_is_over_its_bin(
    entries: tuple[Entry, ...], scale: Scale, rule: Rule, most: int
) -> None:
    """A label belongs to one event whose rank has one; what is counted lies in one bin."""
    by_name, bins = {entry.event: entry for entry in entries}, _bins(scale, rule)
    for item in _items(entries, scale, rule, most):
        inside = [by_name[name] for name in item.events]
        assert {entry.lane for entry in inside} == {item.lane}
        if item.has_label:
            (entry,) = inside
            assert 0 < entry.extent <= item.end - item.begin
            assert entry.rank <= most
        else:
            begins = {bins.begin_of(Day.fromordinal(entry.day)) for entry in inside}
            (begin,) = begins
            assert scale.at(begin.toordinal()) <= item.begin
            assert item.end <= scale.at(bins.after(begin).toordinal())


@given(ENTRIES.flatmap(lambda found: st.tuples(st.just(found), st.permutations(found))), RULES)
def test_the_order_of_the_files_does_not_matter(
    found: tuple[tuple[Entry, ...], list[Entry]], rule: Rule
) -> None:
    """However events are listed, they stand at the same places."""
    scale = Scale(FIRST, LAST + 1, 0.5)
    one, other = (_items(tuple(entries), scale, rule, 4) for entries in found)
    assert set(one) == set(other)


PLANS = st.tuples(
    st.sampled_from([Panel(1920, 1080), Panel(1024, 768), layout.PANELS["1080x1920 32in"]]),
    st.integers(1, 6),
    st.integers(300, 1000),
    st.lists(st.integers(0, 90), min_size=6, max_size=6),
)


def _plan(given: tuple[Panel, int, int, list[int]]) -> Plan:
    panel, count, high, weights = given
    sketch = Sketch(shown.view(story(), Look("timeline"), panel))
    names = tuple(f"Lane of {nth}" for nth in range(count))
    area = Box(40, 40, panel.width - 80, high)
    return plan_of(sketch, area, names, tuple(weights[:count]))


@given(PLANS)
def test_the_places_of_a_plan_do_not_meet(given: tuple[Panel, int, int, list[int]]) -> None:
    """Strip and rows of all lanes lie apart, each in its own lane."""
    plan = _plan(given)
    boxes = []
    for lane, rows in enumerate(plan.rule.rows):
        across = [plan.place(lane, row, 0, 50) for row in range(rows + 1)]
        lane_box = plan.box(0, 50, plan.tops[lane], plan.tops[lane + 1])
        assert [box for box in across if not _is_within(box, lane_box)] == []
        boxes += across
    assert [(a, b) for nth, a in enumerate(boxes) for b in boxes[:nth] if a.meets(b)] == []


def _is_within(box: Box, other: Box) -> bool:
    return (
        other.x <= box.x and box.right <= other.right
        and other.y <= box.y and box.bottom <= other.bottom
    )  # fmt: skip


@given(PLANS)
def test_a_lane_of_more_weight_has_no_fewer_rows(given: tuple[Panel, int, int, list[int]]) -> None:
    """Rows go to where the most happens; where not all lanes can have one, none has any.

    Upright, where lanes take turns with their labels, that is another matter.
    """
    assume(given[0].width > given[0].height)
    rows = _plan(given).rule.rows
    for weight, count in zip(given[3], rows, strict=False):
        for other, more in zip(given[3], rows, strict=False):
            assert count <= more or weight >= other
    assert all(rows) or not any(rows)


@given(DAYS, st.integers(0, 4))
def test_what_is_looked_at_is_in_view(ordinal: int, nth: int) -> None:
    """A look at a level around a day names both, and shows the day within the story."""
    view = shown.view(story(), Look("timeline", subject="opens", page=3, picks=(("list", "x"),)))
    whole = view.story
    sketch, day, level = Sketch(view), Day.fromordinal(ordinal), levels(view)[nth]
    look = look_at(view.look, level, day)
    assert (look.subject, look.page, look.picked("list")) == ("opens", 0, "")
    assert level_of(look, levels(view)) == level
    assert day_of(look, whole.cover.span) == (day if nth else Day(1953, 12, 31))
    plan = plan_of(sketch, Box(40, 40, 1840, 900), tuple("abcd"))
    lay = lay_of(sketch, plan, whole.cover.lanes)
    offset, at = lay.offset(level, day), lay.scale(level).at(ordinal)
    assert 0 <= offset <= at <= offset + plan.length + 1
    assert offset + plan.length <= lay.scale(level).at(LAST + 1) + 1


@pytest.mark.parametrize("asked", ["", "soon", "1937-02-30", "9999", "0001-01-01"])
def test_a_day_that_cannot_be_shown_becomes_one_that_can(asked: str) -> None:
    """What no day can be read from means the middle, and a day outside the nearest end."""
    span = story().cover.span
    expected = {"9999": span.last, "0001-01-01": span.first}.get(asked, Day(1953, 12, 31))
    assert expected == day_of(Look("timeline", picks=(("at", asked),)), span)
