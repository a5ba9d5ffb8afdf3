"""The timeline: what stands where at each level, where a press leads, what is never lost."""

from __future__ import annotations

from collections import Counter
from datetime import date as Day
from datetime import timedelta
from itertools import combinations, pairwise

import pytest
from msgspec.structs import replace

from game.engine.calendar import STEPS, Date, Step, step_of
from game.engine.model import TimelineEvent
from game.engine.story import Story
from game.ui.chart.lay import Sight, lay_of
from game.ui.chart.levels import DAYS, levels
from game.ui.chart.packing import Entry, Rule, packed
from game.ui.chart.plan import plan_of
from game.ui.frame import Box, Dot, Frame, Glyphs, Mark, Part, Plane, Role
from game.ui.intents import Go, Look, Turn
from game.ui.panel import TEXT_SIZES, Panel
from game.ui.screens import frame_of
from game.ui.sketch import Sketch
from game.ui.slide import FROM
from game.ui.theme import Ink
from game.ui.view import View
from tests.ui import layout, shown
from tests.ui.shown import every_panel
from tests.ui.timelines import EVENTS, crowded, event, real, story

LEVELS = range(5)
EVENT_NAMES = [name for name, *_ in EVENTS]
MOST_TAPS = 3
TEN_TIMES = 1650
"""Ten times the events of the real story."""
DRAGGED = ("", "706999.37", "706467.5", "707010.9", "0")
"""Where a view begins at each level: between two days, and before all of them."""
SOME = {"wide": Panel(1920, 1080), "upright": layout.PANELS["1080x1920 32in"]}
some_panel = pytest.mark.parametrize("panel", SOME.values(), ids=list(SOME))


def view_of(
    whole: Story, panel: Panel = shown.WINDOW, *picks: tuple[str, str], **look: str
) -> View:
    return shown.view(whole, Look("timeline", picks=picks, **look), panel)  # type: ignore[arg-type]


def at(level: int, day: str = "1937-01-01") -> tuple[tuple[str, str], ...]:
    return ("level", str(level)), ("at", day)


def sight_of(whole: Story, level: int, day: str, panel: Panel = shown.WINDOW) -> Sight:
    """Return what of a level is in view around a day, on a plan over the whole panel."""
    sketch = Sketch(view_of(whole, panel))
    lanes = whole.cover.lanes
    plan = plan_of(
        sketch, Box(40, 40, panel.width - 80, panel.height - 80), tuple("abcde"[: len(lanes)])
    )
    lay = lay_of(sketch, plan, lanes)
    found = lay.levels[level]
    return Sight(lay, found, lay.offset(found, Date(day).first), plan.length)


def marks(frame: Frame) -> list[Part]:
    """Return what stands on the chart: events and badges."""
    found = (part for part in frame.pressable if part.detail and part.role is Role.BUTTON)
    return [part for part in found if part.strip is None]


@every_panel
def test_the_layout_holds_with_all_that_happened(panel: Panel) -> None:
    """With the real events no part lies on another, is cut or too small, at any level."""
    faults = {
        level: layout.faults(frame_of(view_of(real(), panel, *at(level, "1928-06-01"))), panel)
        for level in LEVELS
    }
    assert faults == {level: [] for level in LEVELS}


@pytest.mark.parametrize("size", ["normal", "largest"])
@pytest.mark.parametrize("name", layout.PANELS)
def test_no_two_hit_boxes_meet(name: str, size: str) -> None:
    """Ten times as many random events never lie on each other, at any level, however dragged."""
    panel = replace(layout.PANELS[name], text_size=size)
    whole = crowded(len(name), TEN_TIMES)
    for level, pick in enumerate(DRAGGED):
        frame = frame_of(view_of(whole, panel, ("level", str(level)), (FROM, pick)))
        boxes = [part.box for part in frame.pressable]
        assert not [(a, b) for a, b in combinations(boxes, 2) if a.meets(b)]
        assert layout.too_small(frame, panel) + layout.outside(frame) == []


@pytest.mark.parametrize("level", LEVELS)
@some_panel
def test_no_event_is_lost(level: int, panel: Panel) -> None:
    """At every level each event is in one item, alone or counted."""
    whole = crowded(7)
    sight = sight_of(whole, level, "1937-01-01", panel)
    names = Counter(name for item in sight.lay.items(sight.level) for name in item.events)
    assert Counter(list(whole.events)) == names


@pytest.mark.parametrize(
    "panel", [*layout.PANELS.values(), Panel(1080, 1920)], ids=[*layout.PANELS, "1080x1920 desktop"]
)
@pytest.mark.parametrize("size", TEXT_SIZES)
@pytest.mark.parametrize("name", ["moscow-trials", "first-steps"])
def test_every_event_is_three_taps_away(name: str, size: str, panel: Panel) -> None:
    """From the opened timeline, three presses on badges and rows lead to each event's card.

    A press is only followed where it could lead to an event that was not come to yet.
    """
    whole, panel = real(name), replace(panel, text_size=size)
    left, edge = set(whole.events), [Look("timeline")]
    for _ in range(MOST_TAPS):
        looks, edge = edge, []
        for look in looks:
            near = [whole.events[one] for one in left if _could_lead(look, whole.events[one])]
            frame = frame_of(shown.view(whole, look, panel)) if near else None
            ways = [part.intent.look for part in _followed(frame)] if frame else []  # type: ignore[union-attr]
            left -= {way.subject for way in ways}
            edge += [way for way in ways if not way.subject]
    assert left == set()


def _followed(frame: Frame) -> list[Part]:
    """Return the badges, events and rows of a frame."""
    rows = [p for p in frame.pressable if p.role is Role.OPTION and isinstance(p.intent, Turn)]
    return [*rows, *(mark for mark in marks(frame) if isinstance(mark.intent, Turn))]


def _could_lead(look: Look, one: TimelineEvent) -> bool:
    """Whether an event could be on what is looked at: in its list, or in the days that it shows."""
    if listed := look.picked("list"):
        lane, first, last = listed.split("/")
        return one.lane == lane and first <= one.date.first.isoformat() <= last
    if not look.picked("level"):
        return True
    aside = abs((one.date.first - Date(look.picked("at")).first).days)
    return aside <= DAYS[int(look.picked("level"))]


@pytest.mark.parametrize("level", LEVELS[1:])
def test_panning_only_shifts_what_there_is(level: int) -> None:
    """By a bin later, every item that stays in view is the same and has moved by the bin."""
    whole = crowded(3, 1500)
    before = sight_of(whole, level, "1937-06-01")
    begin = Day.fromordinal(before.scale.day_at(before.offset + 3))
    bins = before.lay.bins(before.level)
    assert before.offset == before.scale.at(bins.begin_of(begin).toordinal())
    after = bins.after(begin)
    later = before._replace(offset=before.scale.at(after.toordinal()))
    step = later.offset - before.offset
    assert step >= before.lay.plan.rule.target
    one = {
        item._replace(begin=0, end=0, at=item.at - step, has_label=False) for item in before.items()
    }
    other = {item._replace(begin=0, end=0, has_label=False) for item in later.items()}
    pad = before.lay.plan.pad
    inner = {item for item in one | other if pad < item.at < before.shown - step - 300}
    assert inner
    assert inner - one == inner - other == set()


@pytest.mark.parametrize(
    ("picks", "names"),
    [
        ((("hidden", "trials,world"),), {"shot", "cleared"}),
        ((("folder", "f1"),), {"opens"}),
        ((("person", "boris"),), {"letter"}),
        ((("hidden", "state,trials,people,world"), ("folder", "f9")), set(EVENT_NAMES)),
    ],
)
@some_panel
def test_what_is_filtered_is_shown_alone(
    panel: Panel, picks: tuple[tuple[str, str], ...], names: set[str]
) -> None:
    """Lanes, a folder, a person; what the story has not, and hiding all, filters nothing."""
    found = {name: replace(one, people=(), folder="") for name, one in story().events.items()}
    found["opens"] = replace(found["opens"], folder="f1")
    found["letter"] = replace(found["letter"], people=("boris",))
    view = view_of(story(*found.values()), panel, *picks)
    frame = frame_of(view)
    assert {mark.intent.look.subject for mark in marks(frame)} == names  # type: ignore[union-attr]
    is_on = shown.part(frame, "Filter").is_on
    assert is_on == (names != set(EVENT_NAMES))


def test_a_filter_is_chosen_and_taken_back() -> None:
    """Its card hides lanes, picks a folder and a person, and shows everything again."""
    whole, found = real(), set[str]()
    look = Look("timeline", picks=(("filter", "yes"), ("hidden", "memory")))
    for frame in shown.pages(view_of(whole, shown.WINDOW, *look.picks)):
        found |= {part.label for part in frame.pressable}
    assert {"Memory", "Shakhty", "Grigory Zinoviev", "Show everything"} <= found
    frame = frame_of(shown.view(whole, look))
    for label, hidden in (("Memory", ""), ("Trials", "memory,trials"), ("Show everything", "")):
        turn = shown.part(frame, label).intent
        assert isinstance(turn, Turn)
        assert turn.look.picked("hidden") == hidden


@pytest.mark.parametrize("rank", [1, 2, 3, 4])
def test_rank_decides_from_which_level_on_a_label_is_shown(rank: int) -> None:
    """Alone in its lane, an event of rank 1 has its label at once, one of rank 4 at a season."""
    whole = story(event("alone", "1937-01-01", "trials", rank))
    labelled = [
        any(item.has_label for item in sight_of(whole, level, "1937-01-01").items())
        for level in LEVELS
    ]
    assert [level >= rank - 1 for level in LEVELS] == labelled


def test_a_label_that_the_view_would_cut_stands_before_its_day() -> None:
    """At the end of the view a label turns round, and is seen whole."""
    sight = sight_of(story(event("late", "1937-06-01", "trials", 1)), 2, "1937-01-01")
    (item,) = sight.items()
    (turned,) = sight._replace(shown=item.at + 20).items()
    assert (item.begin < item.at < item.end - 20, item.has_label) == (True, True)
    assert (turned.begin, turned.end) == (2 * item.at - item.end, 2 * item.at - item.begin)
    assert turned.has_label


def test_of_two_that_lie_together_the_higher_rank_is_told() -> None:
    """Where two labels would need the same place, the first rank has it."""
    scale = sight_of(story(), 0, "1937-01-01").scale
    day = Day(1937, 1, 1).toordinal()
    entries = (Entry("low", 0, 2, day, 4000), Entry("high", 0, 1, day, 200))
    items = packed(entries, scale, Rule((2,), 40, 9), Step("year", 2), 4)
    assert {item.events: item.has_label for item in items} == {("high",): True, ("low",): False}


def test_the_scale_is_true() -> None:
    """Events stand as far apart as the days between them."""
    days = [Day(1920, 1, 1) + timedelta(days=1000 * nth) for nth in range(6)]
    whole = story(*(event(f"e{n}", day.isoformat(), "state", 4) for n, day in enumerate(days)))
    places = [item.at for item in sight_of(whole, 0, "1950-01-01").items()]
    steps = {b - a for a, b in pairwise(places)}
    assert max(steps) - min(steps) <= 1


def test_the_work_is_linear() -> None:
    """Ten times the events take ten times the bins' looks at the calendar, not a hundred."""

    class Counted(Step):
        looks = 0

        def begin_of(self, day: Day) -> Day:
            Counted.looks += 1
            return super().begin_of(day)

    scale, found = sight_of(story(), 1, "1937-01-01").scale, []
    for count in (100, 1000):
        Counted.looks = 0
        entries = tuple(Entry(f"e{n}", n % 4, 4, scale.first + 26 * n, 9) for n in range(count))
        packed(entries, scale, Rule((1,) * 4, 40, 9), Counted("year", 1), 3)
        found.append(Counted.looks)
    assert found[1] <= 10 * found[0]


def test_a_badge_opens_the_next_level_on_it_or_a_list_of_few() -> None:
    """Five events that lie together are listed; of six, the level that tells them apart opens."""
    days = [f"1937-0{month}-01" for month in (1, 2, 3, 4, 5, 6)]
    few, many = (
        story(*(event(f"e{n}", day, "world", 4) for n, day in enumerate(days[:count])))
        for count in (5, 6)
    )
    looks = [part.intent.look for whole in (few, many) for part in marks(frame_of(view_of(whole)))]  # type: ignore[union-attr]
    assert looks == [
        Look("timeline", picks=(("list", "world/1937-01-01/1937-05-01"),)),
        Look("timeline", picks=(("level", "2"), ("at", "1937-03-17"))),
    ]


def test_at_the_last_level_a_badge_opens_its_list() -> None:
    """Events of one day are listed there, however many."""
    whole = story(*(event(f"e{n}", "1937-01-01", "world", 4) for n in range(9)))
    badge = next(
        part
        for part in marks(frame_of(view_of(whole, shown.WINDOW, *at(4))))
        if part.label.endswith("events")
    )
    assert isinstance(badge.intent, Turn)
    found = set[str]()
    for frame in shown.pages(shown.view(whole, badge.intent.look)):
        found |= {p.intent.look.subject for p in frame.parts if isinstance(p.intent, Turn)}
    assert {f"e{n}" for n in range(9)} == found - {""}


def test_an_event_has_its_card() -> None:
    """Date, title, text, reference, persons and a way to close it; the event is marked."""
    frame = frame_of(view_of(story(), shown.WINDOW, subject="opens"))
    said = [part.label for part in frame.parts]
    for line in ("19 AUGUST 1936 · LANE OF TRIALS", "The opens day", "It was a long day.",
                 "Robert Conquest 1990, ch. 4", "Anna", "Close"):  # fmt: skip
        assert line in said
    assert [part.label for part in frame.parts if part.is_on] == [
        "Events",
        "today",
        "19 August 1936: The opens day",
    ]
    assert shown.part(frame, "Close").intent == Turn(Look("timeline"))
    assert shown.part(frame, "Anna").intent == Go(Look("person", subject="anna"))


def test_a_chosen_event_stays_in_view_beside_its_card() -> None:
    """What would lie under the card is moved into what is left of the chart."""
    frame = frame_of(view_of(story(), shown.WINDOW, subject="cleared"))
    (chosen,) = (part for part in marks(frame) if part.is_on)
    assert chosen.label == "13 June 1988: The cleared day"
    assert layout.faults(frame, shown.WINDOW) == []


def test_a_chosen_event_that_is_left_out_moves_nothing() -> None:
    """Where its lane is hidden, the chart beside its card stays as it is."""
    frame = frame_of(view_of(story(), shown.WINDOW, ("hidden", "state"), subject="cleared"))
    assert [part for part in marks(frame) if part.is_on] == []
    assert shown.part(frame, "Close")


@pytest.mark.parametrize("panel", [*SOME.values(), Panel(1080, 1920, text_size="largest")])
def test_what_is_chosen_is_ringed_where_its_mark_is(panel: Panel) -> None:
    """Its label is; for want of room a ring, with the event's dot or its badge in the middle."""
    whole, rings, told = real(), 0, 0
    for one in list(whole.events.values())[::5]:
        for nth in (0, 2, 4):
            look = at(nth, one.date.first.isoformat()) if nth else ()
            marks = frame_of(view_of(whole, panel, *look, subject=one.event)).marks
            told += 1
            for ring in _rings(marks):
                rings += 1
                x, y = ring.x + ring.w // 2, ring.y + ring.h // 2
                near = [abs(x - a) + abs(y - b) for a, b in _middles(marks)]
                assert min(near) <= 2
    assert (told > 50, rings <= told // 20) == (True, True)


def _rings(marks: tuple[Mark, ...]) -> list[Box]:
    """Return the rings around what is chosen, but those around words."""
    light = {m.box for m in marks if isinstance(m, Plane) and m.ink is Ink.AMBER_LIGHT}
    words = [m.box for m in marks if isinstance(m, Glyphs) and not m.text.isdecimal()]
    middles = [(box.x + box.w // 2, box.y + box.h // 2) for box in words]
    return [box for box in light if not any(box.has(*middle) for middle in middles)]


def _middles(marks: tuple[Mark, ...]) -> list[tuple[int, int]]:
    """Return the middles of dots and of badges."""
    pills = [m.box for m in marks if isinstance(m, Plane) and m.ink is not Ink.AMBER_LIGHT]
    dots = [m.center for m in marks if isinstance(m, Dot)]
    return [*dots, *((box.x + box.w // 2, box.y + box.h // 2) for box in pills)]


def test_upright_some_lanes_have_labels_where_not_all_can() -> None:
    """A press goes on to the others, and a chosen event's lane has them."""
    whole, panel = real(), Panel(1080, 1920, text_size="largest")
    look, told, names = Look("timeline"), [], {lane.title for lane in whole.cover.lanes}
    for _ in range(4):
        frame = frame_of(shown.view(whole, look, panel))
        told.append(_lanes_with_labels(frame, whole))
        assert names <= {part.label for part in frame.parts}
        intent = shown.part(frame, "Labels").intent
        assert isinstance(intent, Turn)
        look = intent.look
    assert (set().union(*told), sum(map(len, told[:3])), told[3]) == (names, len(names), told[0])
    last = max(whole.events.values(), key=lambda one: (one.lane == "memory", -one.rank))
    chosen = frame_of(view_of(whole, panel, subject=last.event))
    assert "Memory" in _lanes_with_labels(chosen, whole)
    assert "Labels" not in shown.labels(frame_of(view_of(whole, shown.WINDOW)))


def _lanes_with_labels(frame: Frame, whole: Story) -> set[str]:
    """Return the lanes in which an event has words on what is pressed, and not a count alone."""
    words = [m for m in frame.marks if isinstance(m, Glyphs) and not m.text.isdecimal()]
    return {
        part.detail for part in marks(frame) if any(part.box.meets(word.box) for word in words)
    } & {lane.title for lane in whole.cover.lanes}


def test_the_reader_is_marked() -> None:
    """The present scene of the play has its place on the axis: a tag in the reader's ink."""
    whole = story()
    frame = frame_of(replace(view_of(whole), state=shown.after(whole, "enter f1")))
    tag = shown.part(frame, "You are here: 19 August 1936")
    grounds = [mark.ink for mark in frame.marks if isinstance(mark, Plane) and mark.box == tag.box]
    assert (tag.role, grounds) == (Role.STATUS, [Ink.AMBER])


def test_moving_has_buttons() -> None:
    """Nearer and wider, earlier and later are pressed; at an end they are faded."""
    frames = [frame_of(view_of(story(), shown.WINDOW, *picks)) for picks in ((), at(2), at(4))]
    names = ("Earlier", "Later", "Wider", "Nearer")
    assert [[shown.part(f, name).is_pressable for name in names] for f in frames] == [
        [False, False, False, True],
        [True, True, True, True],
        [True, True, True, False],
    ]


def test_later_goes_to_the_end_and_earlier_to_the_begin() -> None:
    """Pressed again and again, each comes to where the story ends."""
    for name, first in (("Later", "1990"), ("Earlier", "1917")):
        frame, presses = frame_of(view_of(story(), shown.WINDOW, *at(1))), 0
        while isinstance(turn := shown.part(frame, name).intent, Turn):
            frame, presses = frame_of(shown.view(story(), turn.look)), presses + 1
        assert presses < 20
        assert first in next(part.label for part in frame.parts if part.role is Role.STATUS)


def test_levels_are_named_by_how_long_they_show() -> None:
    """From the whole to two weeks; a short story has none that shows more than the whole."""
    named = [level.title for level in levels(view_of(real()))]
    short = story()
    short = replace(short, cover=replace(short.cover, span=Date("1936-01/1936-12")))
    assert named == ["The whole story", "Twelve years", "Three years", "Half a year", "Two weeks"]
    assert [level.nth for level in levels(view_of(short))] == [0, 3, 4]


def test_the_ribbon_leads_to_the_timeline() -> None:
    """Its whole axis can be pressed; on the timeline itself it cannot."""
    frame = frame_of(shown.view(story(), Look("title")))
    part = shown.part(frame, "Timeline")
    assert (part.role, part.intent) == (Role.BUTTON, Go(Look("timeline")))
    assert part.box.w > frame.size[0] // 2
    own = frame_of(view_of(story()))
    assert [p.role for p in own.parts if p.label == "Timeline"] == [Role.HEADING]


def test_a_mark_says_date_title_and_lane() -> None:
    """In reading order the events come by time, each with its date and its lane."""
    frame = frame_of(view_of(story(), shown.WINDOW, *at(3, "1936-08-20")))
    assert [(part.label, part.detail) for part in marks(frame)] == [
        ("19 August 1936: The opens day", "Lane of trials"),
        ("24 August 1936: The closes day", "Lane of trials"),
        ("25 August 1936: The shot day", "Lane of people"),
    ]


@pytest.mark.parametrize("least", [0.5, 1, 3, 28, 29, 400, 10**6])
def test_a_step_is_never_shorter_than_asked(least: float) -> None:
    """Steps part the calendar without gap, each at least as long as it says."""
    step = step_of(least)
    day = step.begin_of(Day(1936, 2, 29))
    for _ in range(20):
        after = step.after(day)
        assert after == Day.max or (after - day).days >= step.least_days
        assert after == Day.max or step.begin_of(after - timedelta(days=1)) == day
        day = after if after < Day.max else day
    assert step.least_days >= min(least, STEPS[-1].least_days)


def test_a_story_without_lanes_has_a_timeline() -> None:
    """There is nothing on it, and it can be left."""
    frame = frame_of(view_of(shown.story()))
    assert "Back" in shown.labels(frame)
    assert len(EVENTS) == len(story().events)
