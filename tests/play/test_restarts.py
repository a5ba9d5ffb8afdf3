"""What is done after a crash: how long is waited, and where the game begins. Time is told."""

from __future__ import annotations

from game.play.restarts import STEADY_MS, WAITS_MS, Restarts

HERE, THERE = b"here", b"there"


def test_a_crash_returns_to_its_place_once() -> None:
    """A second crash at the same place begins anew; one elsewhere returns there."""
    restarts = Restarts()
    places = [HERE, HERE, THERE, HERE, HERE]
    again = [restarts.after_crash(STEADY_MS, place).place for place in places]
    assert again == [HERE, None, THERE, HERE, None]


def test_a_crash_before_any_place_begins_at_the_beginning() -> None:
    """There is nothing to return to."""
    restarts = Restarts()
    assert [restarts.after_crash(STEADY_MS, None).place for _ in range(2)] == [None, None]


def test_the_more_often_it_crashes_at_once_the_longer_is_waited() -> None:
    """Up to half a minute; a game that ran for a minute begins at once again."""
    restarts = Restarts()
    waits = tuple(restarts.after_crash(100, HERE).wait_ms for _ in range(len(WAITS_MS) + 2))
    assert waits == (*WAITS_MS, WAITS_MS[-1], WAITS_MS[-1])
    restarts.after_crash(STEADY_MS, HERE)
    assert restarts.after_crash(STEADY_MS, HERE).wait_ms == 0
