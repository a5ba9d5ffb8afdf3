"""How near a timeline is looked at, and which days are in view."""

from __future__ import annotations

from datetime import date as Day
from typing import NamedTuple

from msgspec.structs import replace

from game.engine.calendar import Date
from game.ui.intents import Look
from game.ui.slide import FROM
from game.ui.view import View

DAYS = (0, 4383, 1096, 183, 14)
"""How many days each level shows: all of them, twelve years, three years, six months, two weeks."""


class Level(NamedTuple):
    """A level: which of the five from the widest (0), its name, how many days it shows."""

    nth: int
    title: str
    days: int


class Scale(NamedTuple):
    """A true scale: pixels from the first day of the story on, the same for every day.

    `first` and `last` are ordinals of days; `last` is the first day behind the story.
    """

    first: int
    last: int
    px_per_day: float

    def at(self, ordinal: int) -> int:
        """Return how many pixels from the first day a day lies."""
        return round((ordinal - self.first) * self.px_per_day)

    def day_at(self, px: float) -> int:
        """Return the ordinal of the day that is so many pixels from the first."""
        return self.first + int(px / self.px_per_day)


def levels(view: View) -> tuple[Level, ...]:
    """Return the levels of a story from the widest; none shows more than the whole of it."""
    words = view.words
    titles = (
        words("The whole story"), words("Twelve years"), words("Three years"),
        words("Half a year"), words("Two weeks"),
    )  # fmt: skip
    whole = days_of(view.story.cover.span)
    shown = (whole, *DAYS[1:])
    return tuple(
        Level(nth, title, days)
        for nth, (title, days) in enumerate(zip(titles, shown, strict=True))
        if nth == 0 or days < whole
    )


def days_of(span: Date) -> int:
    """Return how many days a span has."""
    return (span.last - span.first).days + 1


def level_of(look: Look, found: tuple[Level, ...]) -> Level:
    """Return the level that is looked at; the widest where none is."""
    asked = look.picked("level")
    return next((level for level in found if str(level.nth) == asked), found[0])


def day_of(look: Look, span: Date) -> Day:
    """Return the day in the middle of what is looked at; that of the span where none is."""
    try:
        day = Date(look.picked("at")).first
    except ValueError:
        return Day.fromordinal((span.first.toordinal() + span.last.toordinal()) // 2)
    return min(max(day, span.first), span.last)


def look_at(look: Look, level: Level, day: Day) -> Look:
    """Return a look at the same timeline at a level around a day, with nothing listed."""
    moved = look.with_pick("level", str(level.nth) if level.nth else "")
    moved = moved.with_pick("at", day.isoformat() if level.nth else "").with_pick(FROM, "")
    return replace(moved.with_pick("list", ""), page=0)


def level_in(view: View) -> tuple[int, int, tuple[int, int]]:
    """Return the level that a place on the strip of all years is looked at in, and their ends.

    It is the present one, or the next where that shows all: its number, how many days it shows, the
    ordinals of the first day and of the first behind the last.
    """
    found = levels(view)
    level = level_of(view.look, found)
    level = found[min(1, len(found) - 1)] if level.nth == 0 else level
    span = view.story.cover.span
    return level.nth, level.days, (span.first.toordinal(), span.last.toordinal() + 1)
