"""What is dragged, pinched and pressed on the timeline leads where its buttons lead."""

from __future__ import annotations

from datetime import date as Day

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.ui.frame import Frame, Part
from game.ui.intents import Look, Turn
from game.ui.panel import Panel
from game.ui.screens import frame_of
from game.ui.slide import FROM, Slide, Strip, dragged_to
from tests.ui import layout, shown
from tests.ui.timelines import crowded, real

FIRST, LAST = Day(1917, 1, 1).toordinal(), Day(1991, 1, 1).toordinal()
DAYS = (LAST - FIRST, 4383, 1096, 183, 14)
UPRIGHT = layout.PANELS["1080x1920 32in"]


def slide_at(level: int, begin: float, length: int = 1600) -> Slide:
    scales = tuple((nth, length / days) for nth, days in enumerate(DAYS))
    look = Look("timeline", picks=(("level", str(level)),))
    return Slide(
        (100, 100, length, 700), False, 100, begin, (FIRST, LAST), length, scales, level, look
    )


def begin_of(turn: Turn | None) -> float:
    begin = dragged_to(turn.look) if turn else None
    assert begin is not None
    return begin


def frame_at(look: Look, panel: Panel = shown.WINDOW) -> Frame:
    return frame_of(shown.view(real(), look, panel))


def slide_of(frame: Frame) -> Slide:
    assert frame.slide is not None
    return frame.slide


def chart(frame: Frame) -> list[Part]:
    """Return what can be pressed on the chart."""
    return [part for part in frame.pressable if slide_of(frame).has(*part.box[:2])]


@given(st.integers(1, 4), st.floats(FIRST, LAST - 4400), st.integers(-900, 900))
def test_what_is_under_the_finger_stays_there(level: int, begin: float, px: int) -> None:
    """Time moves by the pixels of the finger, and stops at the ends of the story."""
    slide = slide_at(level, begin)
    moved = begin_of(slide.dragged(px))
    wanted = begin - px / slide.scales[level][1]
    assert moved == pytest.approx(min(max(wanted, FIRST), LAST - DAYS[level]), abs=0.001)


@given(st.integers(1, 3), st.floats(FIRST + 5000, LAST - 9000), st.integers(0, 1600))
def test_a_zoom_keeps_the_day_under_the_hand(level: int, begin: float, aside: int) -> None:
    """Nearer and wider again is where one was; the day at the pixel has not moved."""
    slide = slide_at(level, begin)
    nearer = slide.zoomed(1, 100 + aside)
    assert nearer is not None
    day = begin_of(nearer) + aside / slide.scales[level + 1][1]
    assert day == pytest.approx(begin + aside / slide.scales[level][1], abs=0.01)
    back = slide_at(level + 1, begin_of(nearer)).zoomed(-1, 100 + aside)
    assert begin_of(back) == pytest.approx(begin, abs=0.01)
    assert (nearer.look.picked("level"), back and back.look.picked("level")) == (
        str(level + 1), str(level),
    )  # fmt: skip


def test_there_is_no_level_beyond_the_last() -> None:
    """Nothing is wider than all, and nothing nearer than the nearest."""
    assert (slide_at(0, FIRST).zoomed(-1, 9), slide_at(4, FIRST).zoomed(1, 9)) == (None, None)


@pytest.mark.parametrize("panel", [shown.WINDOW, UPRIGHT], ids=["wide", "upright"])
@pytest.mark.parametrize("level", [1, 2, 3, 4])
def test_a_drag_leads_where_the_button_leads(level: int, panel: Panel) -> None:
    """Dragged by as much as Later moves, the same stands at the same places."""
    frame = frame_at(Look("timeline", picks=(("level", str(level)), ("at", "1936-08-20"))), panel)
    later = shown.part(frame, "Later").intent
    assert isinstance(later, Turn)
    pressed = frame_at(later.look, panel)
    here, there = slide_of(frame), slide_of(pressed)
    dragged = frame_at(here.dragged((here.begin - there.begin) * here.scales[level][1]).look, panel)
    assert [(p.label, p.box) for p in chart(dragged)] == [(p.label, p.box) for p in chart(pressed)]


@pytest.mark.parametrize("px", [-777, -400, -1, 1, 53, 400])
def test_a_drag_changes_no_badge(px: int) -> None:
    """Whatever stays in view has moved by the pixels of the drag, with the same events in it."""
    look = Look("timeline", picks=(("level", "2"), ("at", "1936-08-20")))
    before = frame_of(shown.view(crowded(5), look))
    after = frame_of(shown.view(crowded(5), slide_of(before).dragged(px).look))
    shift = round((slide_of(before).begin - slide_of(after).begin) * slide_of(before).scales[2][1])
    one, other = (
        {(p.label, p.box.x, p.box.y): p.box.right for p in chart(f)} for f in (before, after)
    )
    left, right = 700, 1100
    moved = {(label, x + shift, y) for label, x, y in one if left < x + shift < right}
    assert moved
    assert abs(shift - px) <= 1
    for label, x, y in moved:
        assert any((label, x + slip, y) in other for slip in (-1, 0, 1)), label


def test_what_was_dragged_takes_no_faulty_look() -> None:
    """What no day can be read from is passed over, and a day outside is the nearest there is."""
    looks = [Look("timeline", picks=((FROM, text),)) for text in ("", "soon", "nan")]
    assert [dragged_to(look) for look in looks] == [None] * 3
    far = frame_at(Look("timeline", picks=(("level", "4"), (FROM, "9e9"))))
    assert slide_of(far).begin == pytest.approx(LAST - 14, abs=0.01)


@given(st.integers(0, 1000))
def test_a_press_on_all_the_years_looks_at_that_place(px: int) -> None:
    """The day under the press is in the middle of what is seen, or as near as the ends allow."""
    strip = Strip(0, 1000, 2, 1096, (FIRST, LAST), Look("timeline", subject="one", tab="lives"))
    turn = strip.at(px)
    middle = FIRST + px / 1000 * (LAST - FIRST)
    assert begin_of(turn) == pytest.approx(min(max(middle - 548, FIRST), LAST - 1096), abs=0.001)
    assert (turn.look.tab, turn.look.subject, turn.look.picked("level")) == ("", "", "2")


def test_the_strip_of_all_the_years_can_be_pressed() -> None:
    """On the timeline a press on the ribbon's axis leads to the years that stand there."""
    frame = frame_at(Look("timeline"))
    part = next(part for part in frame.pressable if part.strip)
    assert part.strip is not None
    turn = part.pressed_at(part.strip.begin + part.strip.length * 19.6 / 74)
    assert isinstance(turn, Turn)
    assert any("1936" in one.label for one in chart(frame_at(turn.look)))
