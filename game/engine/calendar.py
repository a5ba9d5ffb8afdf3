"""Dates with the precision that a source gives them (a part of EDTF, ISO 8601-2)."""

from __future__ import annotations

import calendar
import re
from datetime import date as Day
from enum import IntEnum
from functools import lru_cache
from typing import Literal, NamedTuple

_MOMENT = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?([~?])?", re.ASCII)


class Precision(IntEnum):
    """How exactly a moment is known, coarse to fine."""

    YEAR = 1
    MONTH = 2
    DAY = 3


class UnknownDate(ValueError):
    """A text that is no date; `str` says what a date looks like."""

    def __init__(self, text: str) -> None:
        self.text = text
        super().__init__(
            f'"{text}" is not a date: write 1936, 1936-08, 1936-08-19, 1936-08-19/1936-08-24, '
            "1936~ for about, 1936-08? for perhaps"
        )


class Moment:
    """One end of a date: a year, a month or a day, perhaps approximate (~) or uncertain (?)."""

    __slots__ = ("day", "is_approximate", "is_uncertain", "month", "precision", "year")

    def __init__(self, text: str) -> None:
        found = _MOMENT.fullmatch(text)
        if found is None:
            raise UnknownDate(text)
        year, month, day, mark = found.groups()
        self.year = int(year)
        self.month = int(month) if month else 1
        self.day = int(day) if day else 1
        self.precision = Precision(1 + bool(month) + bool(day))
        self.is_approximate = mark == "~"
        self.is_uncertain = mark == "?"
        try:
            Day(self.year, self.month, self.day)
        except ValueError as error:
            raise UnknownDate(text) from error

    @property
    def first(self) -> Day:
        """The earliest day that the moment can mean."""
        return Day(self.year, self.month, self.day)

    @property
    def last(self) -> Day:
        """The latest day that the moment can mean."""
        if self.precision is Precision.DAY:
            return self.first
        month = self.month if self.precision is Precision.MONTH else 12
        return Day(self.year, month, calendar.monthrange(self.year, month)[1])


class Date:
    """A date or a range of dates, as written in a story.

    Equality and hash are those of the text.

    >>> Date("1936-08").last
    datetime.date(1936, 8, 31)
    >>> Date("1936-08-19/1936-08-24").is_range
    True
    """

    __slots__ = ("begin", "end", "text")

    def __init__(self, text: str) -> None:
        parts = text.split("/")
        if len(parts) > 2:
            raise UnknownDate(text)
        self.text = text
        self.begin = _moment(parts[0], text)
        self.end = _moment(parts[-1], text)
        if self.end.last < self.begin.first:
            raise UnknownDate(text)

    @property
    def first(self) -> Day:
        """The earliest day that the date can mean."""
        return self.begin.first

    @property
    def last(self) -> Day:
        """The latest day that the date can mean."""
        return self.end.last

    @property
    def is_range(self) -> bool:
        """Whether the date was written with a slash."""
        return "/" in self.text

    @property
    def years(self) -> range:
        """Every year that the date touches."""
        return range(self.begin.year, self.end.year + 1)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Date) and other.text == self.text

    def __hash__(self) -> int:
        return hash(self.text)

    def __repr__(self) -> str:
        return f"Date({self.text!r})"

    def __str__(self) -> str:
        return self.text


class Step(NamedTuple):
    """A stretch of the calendar that repeats: so many days, months or years.

    Where a stretch begins hangs on the calendar alone: weeks on a Monday, months and years on
    multiples of the size.

    >>> Step("year", 5).begin_of(Day(1938, 3, 2))
    datetime.date(1935, 1, 1)
    >>> Step("month", 3).after(Day(1936, 12, 31))
    datetime.date(1937, 1, 1)
    """

    unit: Literal["day", "month", "year"]
    size: int = 1

    @property
    def least_days(self) -> int:
        """How many days the shortest of its stretches has."""
        if self.unit == "day":
            return self.size
        return 365 * self.size if self.unit == "year" else _MONTHS_DAYS[self.size]

    def begin_of(self, day: Day) -> Day:
        """Return the first day of the stretch that a day lies in, from the year 1 on."""
        match self.unit:
            case "day":
                return Day.fromordinal((day.toordinal() - 1) // self.size * self.size + 1)
            case "month":
                year, month = divmod(self._month(day), 12)
                return Day(year, month + 1, 1)
            case _:
                return Day(max(1, day.year // self.size * self.size), 1, 1)

    def after(self, day: Day) -> Day:
        """Return the first day of the next stretch; the last of all days where there is none."""
        begin = self.begin_of(day)
        try:
            match self.unit:
                case "day":
                    return Day.fromordinal(begin.toordinal() + self.size)
                case "month":
                    year, month = divmod(self._month(day) + self.size, 12)
                    return Day(year, month + 1, 1)
                case _:
                    return Day((day.year // self.size + 1) * self.size, 1, 1)
        except (ValueError, OverflowError):
            return Day.max

    def _month(self, day: Day) -> int:
        """Return in which month the stretch of a day begins, counted from the year 0."""
        return (12 * day.year + day.month - 1) // self.size * self.size


_MONTHS_DAYS = {1: 28, 2: 59, 3: 90, 6: 181}
STEPS = (
    *(Step("day", count) for count in (1, 2, 7, 14)),
    *(Step("month", count) for count in _MONTHS_DAYS),
    *(Step("year", count) for count in (1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000)),
)
"""The stretches that a calendar is parted into, from the shortest to the longest."""


def step_of(least_days: float) -> Step:
    """Return the shortest of STEPS that never has fewer days; the longest where there is none."""
    return next((step for step in STEPS if step.least_days >= least_days), STEPS[-1])


def _moment(part: str, whole: str) -> Moment:
    try:
        return Moment(part)
    except UnknownDate:
        raise UnknownDate(whole) from None


@lru_cache(maxsize=4096)
def date_of(text: str) -> Date:
    """Return the date that an author wrote; raise UnknownDate for anything else."""
    return Date(text)
