"""Figures of a bench: what counts as met, and how they are printed."""

from __future__ import annotations

import pytest

from game.shell.bench.figures import (
    CLICK,
    FRAMES_S,
    FULL,
    MS,
    OFFSCREEN,
    PAN,
    WINDOW,
    Report,
    figure,
    table_of,
)

HD, UHD, ODD = (1920, 1080), (2160, 3840), (800, 600)


@pytest.mark.parametrize(
    ("what", "size", "unit", "values", "expected"),
    [
        (CLICK, HD, MS, [4.0, 8.0, 9.0], (10, 4.0, 8.0, 9.0, 4.0, "yes")),
        (CLICK, HD, MS, [4.0, 8.0, 11.0], (10, 4.0, 8.0, 11.0, 4.0, "half")),
        (CLICK, HD, MS, [12.0], (10, 12.0, 12.0, 12.0, 6.0, "no")),
        (CLICK, UHD, MS, [12.0], (20, 12.0, 12.0, 12.0, 6.0, "yes")),
        (CLICK, ODD, MS, [12.0], (None, 12.0, 12.0, 12.0, 6.0, "")),
        (PAN, HD, FRAMES_S, [50.0, 80.0, 90.0], (60, 90.0, 80.0, 50.0, 0.025, "half")),
    ],
)
def test_a_figure_knows_whether_its_target_is_met(
    what: str,
    size: tuple[int, int],
    unit: str,
    values: list[float],
    expected: tuple[float | None, float, float, float, float, str],
) -> None:
    """A target belongs to the lines of a screen; it is met by the middle, or by the worst too."""
    found = figure(what, WINDOW, size, unit, values, floor=2.0)
    assert (
        found.target, found.best, found.p50, found.p99, found.ratio, found.met
    ) == expected  # fmt: skip


def test_one_in_a_hundred_is_worse_than_the_worst_that_is_told() -> None:
    """With a hundred values and more, p99 leaves the worst of a hundred aside."""
    found = figure(CLICK, WINDOW, HD, MS, [1.0] * 199 + [100.0])
    assert (found.p50, found.p99, found.ratio) == (1.0, 1.0, None)
    rate = figure(PAN, WINDOW, HD, FRAMES_S, [60.0] * 199 + [1.0], cpus=[80.0, 90.0, 100.0])
    assert (rate.p50, rate.p99, rate.cpu) == (60.0, 60.0, 90.0)


def test_the_table_shows_each_row_with_floor_and_ratio() -> None:
    """Every screen in a window has a row; offscreen the slowest stands for all."""
    report = Report(
        "a machine",
        ("a note",),
        (
            figure(FULL, WINDOW, HD, MS, [5.0], 2.0, "scene", [4.0]),
            figure(FULL, OFFSCREEN, HD, MS, [3.0], 2.0, "scene"),
            figure(FULL, OFFSCREEN, HD, MS, [4.0], None, "desk"),
            figure(FULL, OFFSCREEN, ODD, MS, [1.0], None, "scene"),
            figure(FULL, OFFSCREEN, ODD, MS, [3.0], None, "desk"),
        ),
    )
    rows = [" ".join(line.split()) for line in table_of(report).splitlines()]
    assert rows[:2] + rows[5:] == [
        "a machine",
        "a note",
        "full repaint: scene window 1920x1080 5 5 5 4 ms 2 2.5 6 yes",
        "full repaint: desk offscreen 1920x1080 4 4 4 ms 6 yes",
        "full repaint: scene offscreen 800x600 1 1 1 ms",
        "full repaint: desk offscreen 800x600 3 3 3 ms",
    ]
