"""Dates with the precision that a source gives them (a part of EDTF, ISO 8601-2)."""

from __future__ import annotations

import calendar
import re
from datetime import date as Day
from enum import IntEnum
from functools import lru_cache

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

    def is_surely_before(self, other: Date) -> bool:
        """Whether every day of this date lies before every day of the other."""
        return self.last < other.first

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Date) and other.text == self.text

    def __hash__(self) -> int:
        return hash(self.text)

    def __repr__(self) -> str:
        return f"Date({self.text!r})"

    def __str__(self) -> str:
        return self.text


def _moment(part: str, whole: str) -> Moment:
    try:
        return Moment(part)
    except UnknownDate:
        raise UnknownDate(whole) from None


@lru_cache(maxsize=4096)
def date_of(text: str) -> Date:
    """Return the date that an author wrote; raise UnknownDate for anything else."""
    return Date(text)
