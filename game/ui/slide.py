"""A slide: what a drag, a pinch or a wheel does to a stretch of time that is in view.

Each has a button that does the same; this is for those who would rather use the whole hand.
"""

from __future__ import annotations

import math

from msgspec import Struct
from msgspec.structs import replace

from game.ui.intents import Look, Turn

FROM = "from"
"""The pick that holds where what was dragged begins: a day's ordinal with its fraction."""


class Slide(Struct, frozen=True):
    """Time along one edge of a screen, which follows a finger.

    `area` is where it can be taken hold of (x, y, width, height). The day `begin` (an ordinal, with
    its fraction) is at pixel `origin` of the axis, and `length` pixels of time are in view; `ends`
    are the first day and the first behind the last. `scales` are the levels from the widest, each
    with its pixels a day; `level` is the place of the present one among them.
    """

    area: tuple[int, int, int, int]
    is_upright: bool
    origin: int
    begin: float
    ends: tuple[int, int]
    length: int
    scales: tuple[tuple[int, float], ...]
    level: int
    look: Look

    def has(self, x: float, y: float) -> bool:
        """Whether a point lies where it can be taken hold of."""
        left, top, width, height = self.area
        return left <= x < left + width and top <= y < top + height

    def along(self, x: float, y: float) -> float:
        """Return how far along the axis a point of the screen is, in pixels of the screen."""
        return y if self.is_upright else x

    def dragged(self, px: float) -> Turn:
        """Return the press that moves time by so many pixels: what lies under a finger stays there.

        At the ends of the story it stops.
        """
        return self._at(self.level, self.begin - px / self.scales[self.level][1])

    def zoomed(self, steps: int, px: float) -> Turn | None:
        """Return the press that looks so many levels nearer (wider, where negative).

        The day at pixel `px` of the screen stays there, as far as the story's ends allow. None
        where there is no such level.
        """
        level = self.level + steps
        if not 0 <= level < len(self.scales):
            return None
        aside = px - self.origin
        day = self.begin + aside / self.scales[self.level][1]
        return self._at(level, day - aside / self.scales[level][1])

    def _at(self, level: int, begin: float) -> Turn:
        nth, px_per_day = self.scales[level]
        first, last = self.ends
        begin = min(max(begin, first), max(first, last - self.length / px_per_day))
        return _from(self.look.with_pick("level", str(nth or "")), begin)


class Strip(Struct, frozen=True):
    """All the years in small, `length` pixels from `begin` on; a press looks at a place of them.

    `nth` is the level that it is looked at in, `days` how many that shows. `ends` are the first
    day and the first behind the last.
    """

    begin: int
    length: int
    nth: int
    days: int
    ends: tuple[int, int]
    look: Look

    def at(self, px: float) -> Turn:
        """Return the press that looks at the days around a pixel of the screen."""
        first, last = self.ends
        day = first + (px - self.begin) / max(1, self.length) * (last - first)
        look = replace(self.look, subject="", tab="").with_pick("level", str(self.nth or ""))
        return _from(look, min(max(day - self.days / 2, first), max(first, last - self.days)))


def _from(look: Look, begin: float) -> Turn:
    """Return the press that looks from a day on, with nothing listed."""
    look = look.with_pick("at", "").with_pick("list", "")
    return Turn(replace(look.with_pick(FROM, f"{begin:.3f}"), page=0))


def dragged_to(look: Look) -> float | None:
    """Return the day (its ordinal) that what was dragged begins with; None where nothing was."""
    try:
        begin = float(look.picked(FROM))
    except ValueError:
        return None
    return begin if math.isfinite(begin) else None
