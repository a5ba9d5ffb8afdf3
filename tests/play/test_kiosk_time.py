"""What a kiosk measures in told time: waiting, what was left, the pad's rest, new starts."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.play.house import RESTART_CODE, NoMachine, StaffDoor
from game.play.pin import LOCK_MS, TRIES, PinPad
from game.play.restarts import STEADY_MS, WAITS_MS, Restarts
from game.play.session import Session
from game.play.waiting import ATTRACT, Due, Left, Place, Waiting, idle_ms
from game.ui.frame import Box, Frame, Part, Role
from game.ui.intents import Staff
from game.ui.view import StaffFacts
from tests.play.houses import STORY

ASK_MS, OFFER_MS, CLOSE_MS = 25_000, 120_000, 30_000
FACTORS = (0.02, 0.1, 1.0, 2.5)
TICKS = st.lists(st.integers(0, 20_000), max_size=40)
PINS = st.text("0123456789", min_size=4, max_size=8)


def frame_with(*words: int, screen: str = "scene") -> Frame:
    """Return a frame of parts with so many words each."""
    parts = tuple(Part(Role.TEXT, "word " * count, Box(0, 0, 9, 9)) for count in words)
    return Frame(screen, (9, 9), (), parts)


def dues(waiting: Waiting, frame: Frame, ticks: Iterable[int]) -> list[Due | None]:
    return [waiting.pass_time(tick, frame) for tick in ticks]


def typed(pad: PinPad, digits: str) -> list[bool]:
    return [pad.type(digit) for digit in digits]


def wrong(pin: str) -> str:
    """Return another PIN of the same length."""
    return pin[:-1] + str((int(pin[-1]) + 1) % 10)


@given(st.lists(st.integers(0, 120), max_size=6), st.integers(0, 50))
def test_more_words_never_wait_less(words: list[int], more: int) -> None:
    """The wait is max(75 s, 2 × words / 150 wpm), over all parts together."""
    waits = [idle_ms(frame_with(*words)), idle_ms(frame_with(*words, more))]
    assert waits[0] == max(75_000, 2 * sum(words) * 60_000 // 150)
    assert waits == sorted(waits)


@given(TICKS, st.sampled_from(FACTORS))
def test_the_question_comes_on_the_tick_that_fills_the_wait(
    ticks: list[int], factor: float
) -> None:
    """However time is cut into ticks, nothing is due before, and then only the question."""
    waiting, frame = Waiting(factor), frame_with(10)
    most = 75_000 * factor
    sums = [sum(ticks[: nth + 1]) for nth in range(len(ticks))]
    first = next((nth for nth, passed in enumerate(sums) if passed >= most), len(ticks))
    assert dues(waiting, frame, ticks[: first + 1]) == [None] * first + [Due.ASK] * (
        first < len(ticks)
    )
    assert waiting.is_asking is (first < len(ticks))


@pytest.mark.parametrize("factor", FACTORS)
@pytest.mark.parametrize("words", [0, 100, 400])
def test_the_notice_stands_exactly_25_seconds_as_often_as_needed(words: int, factor: float) -> None:
    """Each time it is answered the whole wait begins anew, and the notice stands as long again."""
    waiting, frame = Waiting(factor), frame_with(words)
    idle, asked = round(idle_ms(frame) * factor), round(ASK_MS * factor)
    for _ in range(3):
        expected = [None, Due.ASK, None]
        assert dues(waiting, frame, (idle - 1, 1, asked - 1)) == expected
        waiting.begin()
    assert dues(waiting, frame, (idle, asked - 1, 1)) == [Due.ASK, None, Due.END]
    assert not waiting.is_asking


def test_a_machine_that_slept_asks_first() -> None:
    """A day in one tick is never an end that nobody was asked about; the notice stands whole."""
    waiting, frame, day_ms = Waiting(1), frame_with(3), 86_400_000
    assert dues(waiting, frame, (day_ms, ASK_MS - 1, 1)) == [Due.ASK, None, Due.END]


def test_a_moved_mouse_keeps_the_notice_and_gives_it_more_time() -> None:
    """Stirring is no answer: the question stands, and 25 seconds begin again."""
    waiting, frame = Waiting(1), frame_with(3)
    dues(waiting, frame, (75_000, ASK_MS - 1))
    waiting.stir()
    assert (waiting.is_asking, dues(waiting, frame, (ASK_MS - 1, 1))) == (True, [None, Due.END])


@pytest.mark.parametrize("factor", FACTORS)
def test_the_staff_page_closes_after_half_a_minute_whatever_the_factor(factor: float) -> None:
    """It never asks, however many words stand there."""
    waiting, frame = Waiting(factor), frame_with(500, screen="staff")
    assert dues(waiting, frame, (CLOSE_MS - 1, 1, CLOSE_MS)) == [None, Due.CLOSE, Due.CLOSE]
    assert not waiting.is_asking


@given(TICKS, st.sampled_from(FACTORS))
def test_a_play_is_there_for_two_minutes_and_never_after(ticks: list[int], factor: float) -> None:
    """It goes on the tick that fills 120 s, which is told once, and time brings nothing back."""
    left, session = Left(factor), Session(STORY)
    left.put(session, Place())
    goes = [left.pass_time(tick) for tick in ticks]
    is_over = sum(ticks) >= OFFER_MS * factor
    assert (left.is_there, goes.count(True)) == (not is_over, int(is_over))
    assert left.take() == (None if is_over else (session, Place()))
    assert (left.take(), left.is_there, left.pass_time(OFFER_MS)) == (None, False, False)


def test_the_last_play_takes_the_place_of_the_one_before() -> None:
    """Only that of the very last visitor is there, and its two minutes are its own."""
    left, plays = Left(1), [Session(STORY), Session(STORY)]
    left.put(plays[0], Place())
    assert not left.pass_time(OFFER_MS - 1)
    left.put(plays[1], Place((ATTRACT,), short="f1"))
    assert not left.pass_time(OFFER_MS - 1)
    found = left.take()
    assert found is not None
    assert (found[0] is plays[1], found[1].short) == (True, "f1")


@given(PINS)
def test_a_pin_is_right_with_its_last_digit_alone(pin: str) -> None:
    """No part of it opens, and it opens as often as it is typed."""
    pad = PinPad(pin)
    assert typed(pad, pin * 2) == [*[False] * (len(pin) - 1), True] * 2
    assert (pad.count, pad.tries_left, pad.is_locked) == (0, TRIES, False)


@given(PINS, TICKS)
def test_three_wrong_tries_rest_for_a_minute(pin: str, ticks: list[int]) -> None:
    """Through 60 s of told time nothing that is typed counts; then there are three tries again."""
    pad = PinPad(pin)
    for tries in (2, 1, 0):
        assert (any(typed(pad, wrong(pin))), pad.tries_left) == (False, tries)
    opened, passed = [], 0
    for tick in ticks:
        ends = pad.pass_time(tick)
        assert ends is (passed < LOCK_MS <= passed + tick)
        passed += tick
        if passed >= LOCK_MS:
            break
        opened += [*typed(pad, pin), pad.count > 0]
    pad.pass_time(max(0, LOCK_MS - passed))
    assert (any(opened), pad.is_locked, pad.tries_left) == (False, False, TRIES)
    assert typed(pad, pin)[-1]


def test_the_rest_lasts_to_the_millisecond() -> None:
    """At 59,999 ms it rests, at 60,000 not."""
    pad = PinPad("0417")
    typed(pad, "9999" * 3)
    told = [(pad.pass_time(ms), pad.is_locked) for ms in (59_999, 1, 60_000)]
    assert told == [(False, True), (True, False), (False, False)]


@pytest.mark.parametrize(
    ("does", "count", "tries"),
    [
        ("99", 2, 3),
        ("99<", 1, 3),
        ("9<<<", 0, 3),
        ("9999", 0, 2),
        ("9999x99x", 0, 2),
        ("99990417", 0, 3),
        ("9999999904<<0417", 0, 3),
        ("99999999x", 0, 1),
    ],
)
def test_erasing_and_clearing_give_no_try_back(does: str, count: int, tries: int) -> None:
    """Only the right PIN does; `<` erases a digit, `x` calls the pad anew."""
    pad = PinPad("0417")
    for letter in does:
        {"<": pad.erase, "x": pad.clear}.get(letter, lambda digit=letter: pad.type(digit))()
    assert (pad.count, pad.tries_left) == (count, tries)


def test_without_a_pin_nothing_is_ever_right() -> None:
    """Neither nothing nor anything opens, and nothing is counted."""
    pad = PinPad(None)
    assert (any(typed(pad, "0123456789" * 3)), pad.count, pad.tries_left) == (False, 0, TRIES)


@pytest.mark.parametrize(
    ("act", "value", "code", "volume"),
    [
        ("type", "0", None, 4),
        ("erase", "", None, 4),
        ("volume", "0", None, 0),
        ("volume", "10", None, 10),
        ("restart", "", RESTART_CODE, 4),
        ("quit", "", 0, 4),
    ],
)
def test_each_act_of_the_staff_does_one_thing(
    act: str, value: str, code: int | None, volume: int
) -> None:
    """Only restart and quit end the game, with codes that can be told apart, and none opens."""
    door = StaffDoor("0417", 4, NoMachine())
    is_open = door.act(Staff(act, value))  # type: ignore[arg-type]
    assert (is_open, door.exit_code, door.volume) == (False, code, volume)


def test_the_staff_page_tells_what_the_machine_and_the_pad_say() -> None:
    """Each fact stands in its own place."""

    class OldMachine(NoMachine):
        def up_s(self) -> int:
            return 90_000

        def last_crash(self) -> str:
            return "2026-11-22 · signal 9"

        def free_bytes(self) -> int | None:
            return 0

    door = StaffDoor("0417", 4, OldMachine())
    for digit in "999904":
        door.act(Staff("type", digit))
    expected = StaffFacts(90_000, "2026-11-22 · signal 9", 0, 4, 2, 2, is_locked=False)
    assert door.facts() == expected


@given(st.lists(st.tuples(st.integers(0, 2 * STEADY_MS), st.sampled_from([None, b"a", b"b"]))))
def test_no_place_is_returned_to_twice_in_a_row(crashes: list[tuple[int, bytes | None]]) -> None:
    """Nor is a place made up; the wait grows step by step with quick crashes, else is none."""
    restarts, last, quick = Restarts(), None, 0
    for lived_ms, place in crashes:
        again = restarts.after_crash(lived_ms, place)
        assert again.place == (None if place == last else place)
        assert again.wait_ms == WAITS_MS[min(quick, len(WAITS_MS) - 1)]
        last, quick = place, quick + 1 if lived_ms < STEADY_MS else 0
