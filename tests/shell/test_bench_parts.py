"""The parts of a bench: percentiles, ratios and their print, its scripts, stage and processes."""

from __future__ import annotations

import random
import sys
from collections.abc import Sequence
from concurrent.futures import Future

import pytest
from pygame import Rect, Surface

from game.diagnostics import Refusal
from game.opening.benching import _await, _process
from game.shell.bench.displays import _at, _is_fit
from game.shell.bench.figures import (
    FRAMES_S,
    FULL,
    IDLE,
    MS,
    PAN,
    PERCENT,
    WINDOW,
    Report,
    figure,
    middle_and_worst,
    table_of,
)
from game.shell.bench.floors import floors_of
from game.shell.bench.glimpse import SHOWN, WHOLE, Glimpse
from game.shell.bench.scripts import changed, pressable, spread
from game.shell.bench.stage import Span
from game.shell.loop import NullDisplay
from game.shell.pictures import Pictures
from game.ui.frame import Box, Frame, Plane, Role
from game.ui.frame import Part as Button
from game.ui.intents import Change, Print, Quit, Undo
from game.ui.theme import Ink

HD, UHD = (1920, 1080), (3840, 2160)


@pytest.mark.parametrize(
    ("values", "unit", "expected"),
    [
        ([7.0], MS, (7.0, 7.0)),
        ([1.0, 2.0], MS, (1.5, 2.0)),
        (range(1, 100), MS, (50, 99)),
        (range(101), MS, (50, 99)),
        (range(1001), MS, (500, 990)),
        ([7.0], FRAMES_S, (7.0, 7.0)),
        (range(1, 100), FRAMES_S, (50, 1)),
        (range(101), FRAMES_S, (50, 1)),
        (range(1001), FRAMES_S, (500, 10)),
        ([5.0] * 300, MS, (5.0, 5.0)),
    ],
)
def test_percentiles_of_known_series(
    values: Sequence[float], unit: str, expected: tuple[float, float]
) -> None:
    """The middle, and of a hundred and more the hundredth worst; in any order of the values."""
    mixed = list(values)
    random.Random(58).shuffle(mixed)
    assert middle_and_worst(mixed, unit) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("unit", "value", "floor", "ratio"),
    [
        (MS, 6.0, 2.0, 3.0),
        (MS, 1.0, 2.0, 0.5),
        (FRAMES_S, 60.0, 240.0, 4.0),
        (FRAMES_S, 0.0, 240.0, None),
        (PERCENT, 0.9, 0.6, 1.5),
        (MS, 6.0, 0.0, None),
        (MS, 6.0, None, None),
    ],
)
def test_a_ratio_is_how_many_times_the_floor(
    unit: str, value: float, floor: float | None, ratio: float | None
) -> None:
    """More is worse in every unit; without a floor there is none."""
    found = figure("act", WINDOW, HD, unit, [value], floor)
    assert found.ratio == (None if ratio is None else pytest.approx(ratio))


@pytest.mark.parametrize(
    ("value", "stored", "printed"),
    [
        (0.0, 0.0, "0"),
        (0.012344, 0.01234, "0.0123"),
        (1.23456, 1.235, "1.24"),
        (9.9964, 9.996, "10"),
        (12.3456, 12.35, "12.3"),
        (99.94, 99.94, "99.9"),
        (99.96, 99.96, "100"),
        (123.456, 123.5, "124"),
        (12_345.6, 12_350.0, "12350"),
    ],
)
def test_numbers_are_kept_with_four_digits_and_printed_with_three(
    value: float, stored: float, printed: str
) -> None:
    """Above a hundred they are whole numbers, and never in powers of ten."""
    found = figure("act", WINDOW, HD, MS, [value])
    assert (found.best, found.p50, found.p99) == (stored,) * 3
    row = table_of(Report("", (), (found,))).splitlines()[-1].split()
    assert row[3:6] == [printed] * 3


def test_a_table_is_straight() -> None:
    """Every column of numbers ends in one column of the page, and no line ends in blanks."""
    rows = (
        figure(FULL, WINDOW, HD, MS, [5.0, 123.0], 2.0, "a very long screen", [4.0]),
        figure(PAN, WINDOW, UHD, FRAMES_S, [59.4], 1_234.0),
        figure(IDLE, WINDOW, HD, PERCENT, [0.5]),
    )
    lines = table_of(Report("m", ("n",), rows)).splitlines()[3:]
    gaps = [at for at in range(len(lines[1])) if lines[1][at] == " "]
    assert [line[at] for line in lines for at in gaps if at < len(line) and line[at] != " "] == []
    assert [line for line in lines if line != line.rstrip()] == []


def test_spans_add_up() -> None:
    """What is added and taken away again leaves what was there, on both clocks."""
    one, other = Span(7.0, 3.0), Span(2.0, 1.0)
    assert (one.plus(other), one.less(other)) == (Span(9.0, 4.0), Span(5.0, 2.0))
    assert one.plus(other).less(other) == one


BUTTONS = [
    Button(Role.BUTTON, str(nth), Box(10 * nth, 0, 9, 9), Undo(), is_main=nth == 4)
    for nth in range(9)
]


@pytest.mark.parametrize(
    ("most", "expected"), [(1, "0"), (2, "04"), (3, "036"), (8, "01234567"), (9, "012345678")]
)
def test_presses_are_spread_evenly(most: int, expected: str) -> None:
    """So many as are wanted, no part twice, in the order of the screen."""
    assert "".join(part.label for part in spread(BUTTONS, most)) == expected
    assert "".join(part.label for part in spread(BUTTONS[:most], 99)) == "012345678"[:most]


def test_a_bench_neither_leaves_nor_prints() -> None:
    """Of all parts of a screen it presses those that change nothing outside."""
    intents = (Quit(), Print(), Change("fullscreen", "yes"), Change("contrast", "yes"), None)
    unfit = [Button(Role.BUTTON, "unfit", Box(0, 0, 9, 9), intent) for intent in intents]
    found = pressable(Frame("title", HD, (), (*unfit, *BUTTONS)))
    assert [part.intent for part in found] == [Change("contrast", "yes"), *[Undo()] * 9]


def test_a_changed_button_differs_in_its_own_box_alone() -> None:
    """Only marks within the main button have another ink; all else is the same."""
    planes = tuple(Plane(part.box, Ink.AMBER if part.is_main else Ink.INK) for part in BUTTONS)
    (found,) = changed(Frame("scene", HD, planes, tuple(BUTTONS)))
    places = [
        at for at, pair in enumerate(zip(planes, found.marks, strict=True)) if len({*pair}) > 1
    ]
    assert (places, found.marks[4]) == ([4], Plane(BUTTONS[4].box, Ink.PAPER))


class Waited(Pictures):
    """Pictures of which one is still painted."""

    def __init__(self) -> None:
        super().__init__(())
        self.job: Future[Surface | None] = Future()

    @property
    def jobs(self) -> tuple[Future[Surface | None], ...]:  # type: ignore[override]
        return (self.job,)


def test_a_glimpse_says_when_something_is_shown_and_when_all_is() -> None:
    """Each once, in that order; it closes behind the tick that follows the last picture."""
    told: list[str] = []
    pictures = Waited()
    seen = Glimpse(NullDisplay([], (64, 36)), pictures, told.append)
    early = Glimpse(NullDisplay([], (64, 36)), Pictures(()), told.append)
    for _ in range(3):
        early.events()
        seen.events()
    assert told == []
    for _ in range(2):
        seen.show([Rect(0, 0, 1, 1)])
        seen.events()
        assert (told, seen.is_open) == ([SHOWN], True)
    pictures.job.set_result(None)
    seen.events()
    seen.events()
    assert (told, seen.is_open) == ([SHOWN, WHOLE], False)


def test_floors_are_of_every_act_that_is_painted() -> None:
    """Offscreen there is one for each but rest, and a whole screen costs more than a word."""
    found = floors_of(NullDisplay((), (640, 360)), 5, 0.0)
    assert (len(found), IDLE in found, min(found.values()) > 0) == (5, False, True)
    assert found[FULL] > found["changed word or button"]


@pytest.mark.parametrize(
    ("desktop", "is_fit"),
    [(None, False), (HD, True), (UHD, True), ((1919, 1080), False), ((1920, 1079), False)],
)
def test_a_desktop_serves_where_it_is_large_enough(
    desktop: tuple[int, int] | None, is_fit: bool
) -> None:
    """In both directions; where there is none it does not."""
    assert _is_fit(desktop, HD) is is_fit


def test_a_display_of_its_own_is_not_the_desktops(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its processes know its number and nothing of Wayland, and keep the rest."""
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    monkeypatch.setenv("KEPT", "yes")
    found = _at("7")
    names = ("DISPLAY", "SDL_VIDEODRIVER", "KEPT", "WAYLAND_DISPLAY")
    assert [found.get(name) for name in names] == [":7", "x11", "yes", None]


def test_processes_are_waited_for_until_they_say_a_word() -> None:
    """They find this code, and compile it; one that ends without the word is a Refusal."""
    program = (
        "import os; print(os.environ.get('PYTHONDONTWRITEBYTECODE')); import game; print('shown')"
    )
    surroundings = {"PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": "elsewhere"}
    with _process([sys.executable, "-S", "-c", program], surroundings) as child:
        _await(child, "None")
        _await(child, "shown")
        with pytest.raises(Refusal):
            _await(child, "whole")
