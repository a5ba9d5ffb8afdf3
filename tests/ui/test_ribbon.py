"""The ribbon: where the reader is, and the events of the story, none upon another."""

from __future__ import annotations

from datetime import date as Day
from datetime import timedelta
from itertools import pairwise
from typing import ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from game.engine import model
from game.engine.answers import Enter
from game.engine.calendar import Date
from game.engine.play import start, step
from game.engine.story import Story
from game.ui import ribbon
from game.ui.frame import Box, Dot, Frame, Glyphs, Plane, Role, Shape
from game.ui.intents import Change, Go, Leave, Look, Undo
from game.ui.panel import Panel
from game.ui.ribbon import Badge
from game.ui.sketch import Sketch
from game.ui.theme import Ink
from game.ui.typeset import FixedMeasure
from game.ui.view import Hearing, View
from game.ui.wording import EnglishCatalog, Words
from tests.engine import small
from tests.ui.layout import faults
from tests.ui.shown import every_panel

SPAN = Date("1917/1990")
days = st.lists(st.dates(Day(1910, 1, 1), Day(1999, 12, 31)), max_size=60)
leasts = st.floats(0.001, 0.3)


def story_of(*dates: Day, span: Date = SPAN) -> Story:
    """Return a story with events on these days."""
    made = small.of_scene("One.")
    events = {
        f"e{nth}": model.TimelineEvent(
            event=f"e{nth}", date=Date(day.isoformat()), title="x", lane="state", rank=1
        )
        for nth, day in enumerate(dates)
    }
    return replace(made, events=events, cover=replace(made.cover, span=span))


def view_of(story: Story, panel: Panel, look: Look) -> View:
    return View(
        story=story,
        state=step(story, start(), Enter("road"))[0],
        look=look,
        panel=panel,
        measure=FixedMeasure(),
        words=Words(EnglishCatalog()),
    )


def drawn(story: Story, panel: Panel | None = None, look: Look | None = None) -> Frame:
    sketch = Sketch(view_of(story, panel or Panel(1920, 1080), look or Look("scene")))
    ribbon.draw(sketch)
    return sketch.frame()


@given(days, leasts)
def test_the_counts_add_up(dates: list[Day], least: float) -> None:
    """Every event of the span is in one badge."""
    inside = sum(1917 <= day.year <= 1990 for day in dates)
    assert inside == sum(badge.events for badge in ribbon.badges(dates, SPAN, least))


@given(days, leasts)
def test_badges_stand_apart(dates: list[Day], least: float) -> None:
    """Two badges are never nearer than they may be, and stand in order on the axis."""
    shares = [badge.share for badge in ribbon.badges(dates, SPAN, least)]
    assert all(after - before >= least for before, after in pairwise(shares))
    assert all(0 <= share <= 1 for share in shares)


@given(days, st.randoms(use_true_random=False))
def test_the_order_of_events_does_not_matter(dates: list[Day], chance: object) -> None:
    """Badges are the same however the events are ordered."""
    mixed = sorted(dates, key=lambda _: chance.random())  # type: ignore[attr-defined]
    assert ribbon.badges(dates, SPAN, 0.02) == ribbon.badges(mixed, SPAN, 0.02)


class Counted(Day):
    """A day that counts how often it is looked at."""

    looks: ClassVar[list[int]] = [0]

    def __sub__(self, other: object) -> timedelta:  # type: ignore[override]
        """Count the look."""
        Counted.looks[0] += 1
        return Day(self.year, self.month, self.day) - other  # type: ignore[operator,no-any-return]


@pytest.mark.parametrize("count", [100, 1000])
def test_the_work_is_linear(count: int) -> None:
    """Each event is looked at once."""
    Counted.looks[0] = 0
    first = Day(1917, 1, 1).toordinal()
    dates = [Counted.fromordinal(first + 26 * nth) for nth in range(count)]
    assert sum(badge.events for badge in ribbon.badges(dates, SPAN, 0.02)) == count
    assert count == Counted.looks[0]


@given(days, st.sampled_from([(1920, 1080), (1080, 1920), (1024, 768), (480, 900)]))
def test_no_two_boxes_meet(dates: list[Day], size: tuple[int, int]) -> None:
    """Badges, dots and year labels never touch each other, on any panel."""
    frame = drawn(story_of(*dates), Panel(*size, text_size="largest"))
    low = frame.size[1] - ribbon.height(Sketch(view_of(story_of(), Panel(*size), Look("scene"))))
    boxes = [
        mark.box for mark in frame.marks if isinstance(mark, Plane) and mark.ink is Ink.NIGHT_RAISED
    ]
    boxes += [_box(mark) for mark in frame.marks if isinstance(mark, Dot)]
    boxes += [
        m.box
        for m in frame.marks
        if isinstance(m, Glyphs) and len(m.text) == 4 and m.text.isdigit()
    ]
    assert not [(a, b) for n, a in enumerate(boxes) for b in boxes[:n] if a.meets(b)]
    assert all(box.y >= low - 40 and box.bottom <= frame.size[1] for box in boxes)


def _box(dot: Dot) -> Box:
    (x, y), r = dot.center, dot.radius
    return Box(x - r, y - r, 2 * r, 2 * r)


@every_panel
def test_the_ribbon_holds_everywhere(panel: Panel) -> None:
    """On every panel the ribbon has no fault, with events close together and at both ends."""
    dates = [Day(1917, 1, 1), *(Day(1936, 8, day) for day in range(1, 29)), Day(1990, 12, 31)]
    assert faults(drawn(story_of(*dates), panel), panel) == []


@pytest.mark.parametrize("span", ["1936-08", "1936", "1917/1990", "1500/2020", "1000/2026"])
def test_years_of_any_span(span: str) -> None:
    """Whatever the story's span, years are labelled at round steps, far enough apart."""
    frame = drawn(story_of(span=Date(span)))
    years = [m for m in frame.marks if isinstance(m, Glyphs) and m.text.isdigit()]
    assert all(b.box.x - a.box.right >= a.box.w for a, b in pairwise(years))
    assert len({int(b.text) - int(a.text) for a, b in pairwise(years)}) <= 1


def test_a_single_event_is_a_dot() -> None:
    """One event is a dot; several that lie together are a counted badge."""
    frame = drawn(story_of(Day(1920, 5, 1), Day(1936, 8, 19), Day(1936, 8, 24)))
    counts = [m.text for m in frame.marks if isinstance(m, Glyphs) and m.text == "2"]
    assert (sum(isinstance(mark, Dot) for mark in frame.marks), counts) == (1, ["2"])


@pytest.mark.parametrize(("date", "share"), [("1936-08-19", None), ("1900", 0.0), ("2026", 1.0)])
def test_the_amber_marker(date: str, share: float | None) -> None:
    """The marker stands where the scene is; outside of the span at the end of the axis."""
    story = story_of(Day(1917, 1, 1), Day(1990, 12, 31))
    scene = replace(story.scenes["hall"], date=Date(date))
    frame = drawn(replace(story, scenes={"hall": scene}))
    marker = next(m for m in frame.marks if isinstance(m, Shape) and m.ink is Ink.AMBER)
    first, last = sorted(m.center[0] for m in frame.marks if isinstance(m, Dot))
    if share is None:
        share = ribbon.share_of(Day(1936, 8, 19), SPAN)
    assert abs(marker.points[2][0] - (first + share * (last - first))) <= 1
    assert [(p.role, p.detail[:6]) for p in frame.parts if p.label == "Timeline"] == [
        (Role.BUTTON, "Now at")
    ]


def test_no_marker_at_the_desk() -> None:
    """Where no folder is open there is no present date."""
    view = view_of(story_of(), Panel(1920, 1080), Look("desk"))
    away = replace(view, state=start())
    sketch = Sketch(away)
    ribbon.draw(sketch)
    assert ribbon.present(away) is None
    assert not [m for m in sketch.frame().marks if isinstance(m, Shape)]


@pytest.mark.parametrize(
    ("look", "can_undo", "back"),
    [
        (Look("scene"), True, Undo()),
        (Look("scene"), False, None),
        (Look("title"), True, None),
        (Look("document"), True, Leave()),
        (Look("dossier", page=2), False, Leave()),
    ],
)
def test_what_back_means(look: Look, can_undo: bool, back: object) -> None:
    """Back leaves what is looked at; on what the play stands on, it takes an answer back."""
    view = replace(view_of(story_of(), Panel(1920, 1080), look), can_undo=can_undo)
    sketch = Sketch(view)
    ribbon.draw(sketch)
    found = {part.label: part.intent for part in sketch.frame().pressable}
    assert back == found.get("Back")
    assert found["Menu"] == Go(Look("settings"))


def test_no_menu_in_the_menu() -> None:
    """The settings have no button to themselves."""
    frame = drawn(story_of(), look=Look("settings"))
    assert [part.label for part in frame.pressable] == ["Back"]


def test_the_ribbon_is_read_last() -> None:
    """Whatever is drawn after the ribbon is read before it."""
    sketch = Sketch(view_of(story_of(), Panel(1920, 1080), Look("document")))
    room = ribbon.draw(sketch)
    sketch.text(room, "The paper.")
    labels = [part.label for part in sketch.frame().parts]
    assert labels == ["The paper.", "Back", "Timeline", "Menu"]


def test_a_badge() -> None:
    """Events that lie within the least distance of the first are one badge."""
    dates = [Day(1917, 1, 1), Day(1917, 2, 1), Day(1990, 12, 31)]
    assert ribbon.badges(dates, SPAN, 0.1) == (Badge(0.0, 2), Badge(1.0, 1))


@pytest.mark.parametrize(
    ("hearing", "expected"),
    [
        (Hearing.NONE, []),
        (Hearing.ABSENT, []),
        (Hearing.ON, [("Turn the sound off", Change("mute", "yes"))]),
        (Hearing.MUTED, [("Turn the sound on", Change("mute", "no"))]),
    ],
)
def test_one_tap_mutes(hearing: Hearing, expected: list[tuple[str, Change]]) -> None:
    """The speaker is there where something can be heard; a tap turns it over."""
    view = replace(view_of(story_of(), Panel(1920, 1080), Look("scene")), hearing=hearing)
    sketch = Sketch(view)
    ribbon.draw(sketch)
    parts = [part for part in sketch.frame().parts if isinstance(part.intent, Change)]
    assert [(part.label, part.intent) for part in parts] == expected


@every_panel
def test_the_speaker_leaves_the_years_their_room(panel: Panel) -> None:
    """Where it would crowd the ribbon it is not drawn; where it is, nothing overlaps or is cut."""
    for hearing in (Hearing.ON, Hearing.MUTED):
        sketch = Sketch(replace(view_of(story_of(), panel, Look("scene")), hearing=hearing))
        ribbon.draw(sketch)
        frame = sketch.frame()
        assert faults(frame, panel) == []
        way = next(part for part in frame.parts if part.label == "Timeline")
        assert way.box.w >= frame.size[0] / 3 - 2 * sketch.px(8)
