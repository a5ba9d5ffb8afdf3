"""What was measured: figures with their floors and targets, as a table and as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from statistics import median, quantiles

from msgspec import Struct

START = "start to first frame"
FIRST_EVER = "first start ever"
WHOLE = "start to whole picture"
CLICK = "click to changed pixels"
LAYOUT = "  of it rules and layout"
PAINTING = "  of it painting"
FULL = "full repaint"
TYPICAL = "changed word or button"
PAN = "timeline pan"
ZOOM = "timeline zoom"
IDLE = "idle"
TOURED = "memory after every screen"
AGAIN = "memory after every screen twice"
WANDERED = "memory after 5,000 random"
WANDERED_ON = "memory after 10,000 random"

WINDOW, OFFSCREEN = "window", "offscreen"
MS, FRAMES_S, PERCENT, MIB = "ms", "frames/s", "% of a core", "MiB"

_TARGETS: dict[str, tuple[float, float]] = {
    START: (500, 500), FIRST_EVER: (500, 500), CLICK: (10, 20), FULL: (6, 22), TYPICAL: (2, 2),
    PAN: (60, 30), IDLE: (0.8, 0.8),
    TOURED: (120, 320), AGAIN: (120, 320), WANDERED: (120, 320),
    WANDERED_ON: (120, 320),
}  # fmt: skip
"""What is aimed at on two ordinary cores without a graphics card: at 1080 and at 2160 lines."""
_LINES = (1080, 2160)


class Figure(Struct, frozen=True):
    """What was measured so often: the best of it, its middle, what one in a hundred is worse than.

    `cpu` is the middle of what our own thread worked: on a busy machine it says more.

    `where` is WINDOW or OFFSCREEN; `floor` is what the machine can do at best, None where
    nothing tells it; `target` is what is aimed at, None where nothing is.
    """

    what: str
    screen: str
    where: str
    size: tuple[int, int]
    unit: str
    best: float
    p50: float
    p99: float
    count: int
    floor: float | None = None
    target: float | None = None
    cpu: float | None = None

    @property
    def ratio(self) -> float | None:
        """How many times the floor the middle is; for frames a second, the floor the middle."""
        if not self.floor or not self.p50:
            return None
        return self.floor / self.p50 if self.unit == FRAMES_S else self.p50 / self.floor

    @property
    def met(self) -> str:
        """Whether the target is met: "yes", "half" where only the middle meets it, "no", or ""."""
        if self.target is None:
            return ""
        if not self._is_within(self.p50):
            return "no"
        return "yes" if self._is_within(self.p99) else "half"

    def _is_within(self, value: float) -> bool:
        assert self.target is not None
        return value >= self.target if self.unit == FRAMES_S else value <= self.target


class Report(Struct, frozen=True):
    """All figures of one run, the machine that they were taken on, and what could not be."""

    machine: str
    notes: tuple[str, ...]
    figures: tuple[Figure, ...]


def figure(
    what: str,
    where: str,
    size: tuple[int, int],
    unit: str,
    values: Sequence[float],
    floor: float | None = None,
    screen: str = "",
    cpus: Sequence[float] = (),
) -> Figure:
    """Return the figure of some values, of which there is at least one."""
    target = dict(zip(_LINES, _TARGETS.get(what, ()), strict=False)).get(min(size))
    p50, p99 = middle_and_worst(values, unit)
    rounded = None if floor is None else _rounded(floor)
    best = max(values) if unit == FRAMES_S else min(values)
    numbers = (_rounded(best), _rounded(p50), _rounded(p99))
    cpu = _rounded(middle_and_worst(cpus, unit)[0]) if cpus else None
    return Figure(what, screen, where, size, unit, *numbers, len(values), rounded, target, cpu)


def middle_and_worst(values: Sequence[float], unit: str = MS) -> tuple[float, float]:
    """Return what half of the values are worse than, and what one in a hundred is worse than.

    >>> middle_and_worst([3.0, 1.0, 2.0])
    (2.0, 3.0)
    >>> middle_and_worst([30.0, 60.0, 90.0], "frames/s")
    (60.0, 30.0)
    """
    if len(values) == 1:
        return values[0], values[0]
    cuts = quantiles(values, n=100, method="inclusive")
    is_rate = unit == FRAMES_S
    worst = min(values) if is_rate else max(values)
    one_in_a_hundred = cuts[0] if is_rate else cuts[-1]
    return median(values), one_in_a_hundred if len(values) >= 100 else worst


def table_of(report: Report) -> str:
    """Return a report as one table for people.

    Where there was a window, the slowest screen stands for all that were painted offscreen.
    """
    seen = {found.size for found in report.figures if found.where == WINDOW}
    shown = [f for f in report.figures if f.size not in seen or not _is_hidden(f, report.figures)]
    rows = [_HEAD, *map(_cells, shown)]
    widths = [max(len(row[at]) for row in rows) for at in range(len(_HEAD))]
    lines = [_line(row, widths) for row in rows]
    rule = "  ".join("-" * width for width in widths)
    return "\n".join([report.machine, *report.notes, "", lines[0], rule, *lines[1:]])


_HEAD = (
    "what",
    "where",
    "size",
    "best",
    "p50",
    "p99",
    "cpu",
    "unit",
    "floor",
    "ratio",
    "target",
    "met",
)
_WORDS = (0, 1, 2, 7, 11)
"""The columns of words, which stand at the left."""


def _is_hidden(found: Figure, figures: Iterable[Figure]) -> bool:
    """Whether another screen was painted offscreen more slowly."""
    of_a_kind = (found.what, found.where, found.size)
    rivals = (f for f in figures if (f.what, f.where, f.size) == of_a_kind)
    is_screen = found.where == OFFSCREEN and found.screen
    return bool(is_screen) and any(rival.p50 > found.p50 for rival in rivals)


def _cells(found: Figure) -> tuple[str, ...]:
    what = f"{found.what}: {found.screen}" if found.screen else found.what
    size = "x".join(map(str, found.size))
    measured = map(_printed, (found.best, found.p50, found.p99, found.cpu))
    floor, ratio, target = map(_printed, (found.floor, found.ratio, found.target))
    return (what, found.where, size, *measured, found.unit, floor, ratio, target, found.met)


def _line(cells: Iterable[str], widths: Sequence[int]) -> str:
    placed = (
        cell.ljust(width) if at in _WORDS else cell.rjust(width)
        for at, (cell, width) in enumerate(zip(cells, widths, strict=True))
    )
    return "  ".join(placed).rstrip()


def _printed(number: float | None) -> str:
    if number is None:
        return ""
    return f"{number:.0f}" if number >= 100 else f"{number:.3g}"


def _rounded(number: float) -> float:
    return float(f"{number:.4g}")
