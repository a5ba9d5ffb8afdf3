"""Fingers and mouse on any way over the panel: what drags, pinches and slides never presses."""

from __future__ import annotations

import math

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from msgspec.structs import replace
from pygame.event import Event

from game.shell.input import Input
from game.shell.sliding import Contact, Phase, Sliding
from game.ui.frame import Frame
from game.ui.intents import Intent, Turn
from tests.shell.test_input import DOWN, LIFT, MOVE, SLIDE, TOUCH, UP, finger, mouse
from tests.shell.test_sliding import BACK, BADGE, BESIDE, FRAME, ON_BADGE, SIZE, SLIDES, meant

UPRIGHT = replace(FRAME, slide=replace(SLIDES, is_upright=True))
STILL = replace(FRAME, slide=None)
HELD_PX = 6
POINTS = st.tuples(st.integers(0, SIZE[0] - 1), st.integers(0, SIZE[1] - 1))
INSIDE = st.tuples(st.integers(0, SIZE[0] - 1), st.integers(100, 399))
WAYS = st.lists(POINTS, max_size=6)


def pressed(events: list[Event], frame: Frame) -> list[Intent]:
    """Return what was pressed: what was meant and is no turn of what slides."""
    return [intent for intent in meant(*events, frame=frame) if not isinstance(intent, Turn)]


def by_hand(way: list[tuple[int, int]], is_mouse: bool) -> list[Event]:
    """Return the events of a press that goes a way and ends at its last point."""
    make, kinds = (mouse, (DOWN, MOVE, UP)) if is_mouse else (finger, (TOUCH, SLIDE, LIFT))
    down, move, up = kinds
    return [make(down, way[0]), *(make(move, at) for at in way[1:]), make(up, way[-1])]


@pytest.mark.parametrize("frame", [FRAME, UPRIGHT], ids=["across", "upright"])
@given(start=st.one_of(st.just(ON_BADGE), INSIDE), way=WAYS, is_mouse=st.booleans())
@example(start=ON_BADGE, way=[(430, 250)], is_mouse=False)
@example(start=ON_BADGE, way=[(450, 230)], is_mouse=True)
def test_a_drag_of_any_path_presses_nothing(
    frame: Frame, start: tuple[int, int], way: list[tuple[int, int]], is_mouse: bool
) -> None:
    """Wherever it goes, and though it ends where it began; a still one presses what it is on."""
    is_drag = any(math.dist(start, point) > HELD_PX for point in way)
    parts = {frame.part_at(*point) for point in (start, *way)}
    is_press = not is_drag and len(parts) == 1 and None not in parts
    found = pressed(by_hand([start, *way, start], is_mouse), frame)
    assert found == ([BADGE] if is_press else [])


@given(start=st.one_of(st.just(ON_BADGE), st.just(BACK)), way=WAYS, is_mouse=st.booleans())
def test_a_press_that_ever_slid_off_its_part_is_none(
    start: tuple[int, int], way: list[tuple[int, int]], is_mouse: bool
) -> None:
    """Where nothing slides, a press counts if each of its points was on the part; else never."""
    part = STILL.part_at(*start)
    is_kept = all(STILL.part_at(*point) == part for point in way)
    found = pressed(by_hand([start, *way, start], is_mouse), STILL)
    assert found == ([BADGE] if is_kept else [])


@st.composite
def pairs(draw: st.DrawFn) -> list[Event]:
    """Return two fingers on what slides, from the first touch to the last lifting."""
    events = [finger(TOUCH, draw(st.one_of(st.just(ON_BADGE), INSIDE)), who) for who in (1, 2)]
    down = {1, 2}
    for who, point in draw(st.lists(st.tuples(st.sampled_from((1, 2)), POINTS), max_size=12)):
        kind = draw(st.sampled_from((SLIDE, LIFT))) if who in down else TOUCH
        if kind != LIFT or len(down) > 1:
            events.append(finger(kind, point, who))
            down = down - {who} if kind == LIFT else down | {who}
    return [*events, *(finger(LIFT, ON_BADGE, who) for who in sorted(down))]


@pytest.mark.parametrize("frame", [FRAME, UPRIGHT], ids=["across", "upright"])
@given(events=pairs())
def test_two_fingers_never_press(frame: Frame, events: list[Event]) -> None:
    """From the second touch until both are lifted, whatever they do, and then a press is one."""
    hands = Input()
    found = [hands.intent(event, frame) for event in events]
    assert BADGE not in found
    again = [hands.intent(event, frame) for event in by_hand([ON_BADGE], is_mouse=False)]
    assert again == [None, BADGE]


@given(events=pairs(), third=POINTS)
def test_a_third_finger_means_nothing(events: list[Event], third: tuple[int, int]) -> None:
    """A hand that lies on the panel while two fingers pinch presses nothing either."""
    with_third = [*events[:2], finger(TOUCH, third, 3), *events[2:], finger(LIFT, third, 3)]
    assert pressed(with_third, FRAME) == []


@given(way=st.lists(INSIDE, min_size=1, max_size=6))
def test_where_a_drag_ends_is_where_time_is(way: list[tuple[int, int]]) -> None:
    """The path between does not matter: only how far the last point is from the first."""
    far = [(BESIDE[0] - 200, BESIDE[1]), *way]
    found = meant(*by_hand([BESIDE, *far], is_mouse=False))
    assert found[-1] == SLIDES.dragged(far[-1][0] - BESIDE[0])


@pytest.mark.parametrize(("px", "is_busy"), [(0, False), (6, False), (7, True), (-7, True)])
def test_a_drag_begins_beyond_a_tremor(px: int, is_busy: bool) -> None:
    """So far a finger may tremble: 6 pixels, or a ninetieth of the screen's shorter side."""
    sliding = Sliding()
    sliding.moved(Contact(Phase.DOWN, 1, *BESIDE), FRAME, None)
    sliding.moved(Contact(Phase.MOVING, 1, BESIDE[0] + px, BESIDE[1]), FRAME, 1)
    assert sliding.is_busy is is_busy
    large = replace(FRAME, size=(3840, 2160))
    sliding.leave()
    sliding.moved(Contact(Phase.DOWN, 1, *BESIDE), large, None)
    sliding.moved(Contact(Phase.MOVING, 1, BESIDE[0] + 24, BESIDE[1]), large, 1)
    assert not sliding.is_busy
