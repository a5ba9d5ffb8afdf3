"""A pad's stick on any way: when it says an arrow, how often, and that it rests in its middle."""

from __future__ import annotations

import pygame
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.shell.gamepad import FIRST_REPEAT_MS, NEXT_REPEAT_MS, PRESSED_AT, RELEASED_AT, Gamepad
from tests.shell.test_gamepad import UP, X, Y, press, push, release, said

AXES = st.sampled_from((X, Y))
WAYS = {
    pygame.K_LEFT: (X, -1), pygame.K_RIGHT: (X, 1), pygame.K_UP: (Y, -1), pygame.K_DOWN: (Y, 1),
}  # fmt: skip
WAITS_MS = st.integers(0, 3_000)


def parts(most: float) -> st.SearchStrategy[float]:
    return st.floats(-most, most, allow_nan=False)


@given(way=st.lists(st.tuples(AXES, parts(PRESSED_AT - 0.001), WAITS_MS), max_size=12))
def test_in_the_dead_zone_nothing_is_ever_said(way: list[tuple[int, float, int]]) -> None:
    """From rest, no path within it and no waiting makes an arrow, on one axis or on both."""
    pad = Gamepad()
    assert [key for axis, part, ms in way for key in said(pad, [push(axis, part)], ms)] == []


@given(
    way=st.lists(st.tuples(AXES, parts(1.0)), max_size=12),
    rest=st.tuples(parts(RELEASED_AT - 0.001), parts(RELEASED_AT - 0.001)),
    waits=st.lists(WAITS_MS, max_size=6),
)
def test_back_in_its_middle_it_repeats_nothing(
    way: list[tuple[int, float]], rest: tuple[float, float], waits: list[int]
) -> None:
    """However it was pushed about, once it is there nothing more is said."""
    pad = Gamepad()
    said(pad, [push(axis, part) for axis, part in way])
    said(pad, [push(X, rest[0]), push(Y, rest[1])], 0)
    assert [key for ms in waits for key in said(pad, dt_ms=ms)] == []


@pytest.mark.parametrize("is_stick", [True, False], ids=["stick", "button"])
@pytest.mark.parametrize(
    ("held_ms", "count"),
    [
        (0, 1),
        (FIRST_REPEAT_MS - 1, 1),
        (FIRST_REPEAT_MS, 2),
        (FIRST_REPEAT_MS + NEXT_REPEAT_MS - 1, 2),
        (FIRST_REPEAT_MS + NEXT_REPEAT_MS, 3),
        (FIRST_REPEAT_MS + 10 * NEXT_REPEAT_MS, 12),
    ],
)
def test_what_is_held_is_said_so_often(is_stick: bool, held_ms: int, count: int) -> None:
    """Once at once, again after 450 ms, then every 150 ms, on a clock of milliseconds."""
    pad = Gamepad()
    keys = said(pad, [push(Y, -1.0) if is_stick else press(UP)])
    for _ in range(held_ms):
        keys += said(pad, dt_ms=1)
    assert keys == [pygame.K_UP] * count


@pytest.mark.parametrize(
    ("part", "count"), [(PRESSED_AT - 0.01, 0), (PRESSED_AT + 0.01, 1), (1.0, 1)]
)
def test_so_far_it_counts_as_pushed(part: float, count: int) -> None:
    """Both ways of both axes have the same threshold."""
    for axis in (X, Y):
        assert [len(said(Gamepad(), [push(axis, way * part)])) for way in (1, -1)] == [count] * 2


@given(way=st.lists(st.tuples(AXES, parts(1.0)), min_size=1, max_size=20))
def test_a_stick_says_only_where_it_points(way: list[tuple[int, float]]) -> None:
    """At most one arrow a move: that of its longer way, past the threshold."""
    pad, at = Gamepad(), {X: 0.0, Y: 0.0}
    for axis, part in way:
        at[axis] = part
        for key in said(pad, [push(axis, part)], 0):
            assert max(map(abs, at.values())) == pytest.approx(abs(at[WAYS[key][0]]), abs=0.001)
            assert at[WAYS[key][0]] * WAYS[key][1] > PRESSED_AT - 0.001


@pytest.mark.parametrize(("other", "pad"), [(UP, 1), (pygame.CONTROLLER_BUTTON_A, 0)])
def test_only_its_own_release_ends_a_held_arrow(other: int, pad: int) -> None:
    """Neither the same button of another pad, nor another button, lets it go."""
    hands = Gamepad()
    said(hands, [press(UP), release(other, pad)])
    assert said(hands, dt_ms=FIRST_REPEAT_MS) == [pygame.K_UP]
    said(hands, [release(UP)], 0)
    assert said(hands, dt_ms=FIRST_REPEAT_MS) == []
