"""The words on the screens: the game's own, the story's, and dates, in the player's language."""

from __future__ import annotations

from datetime import date as Day
from typing import Protocol

from game.engine.calendar import Date, Moment, Precision


class Catalog(Protocol):
    """Knows translations; where it has none, the English text comes back."""

    def text(self, key: str, english: str) -> str:
        """Return a text of the story by its stable key."""

    def word(self, english: str) -> str:
        """Return a word of the game's own."""

    def plural(self, one: str, many: str, count: int) -> str:
        """Return the game's own words for a count; both have "{count}"."""


class EnglishCatalog:
    """The catalog of the language that everything is written in."""

    def text(self, key: str, english: str) -> str:  # noqa: ARG002
        """Return the text as written."""
        return english

    def word(self, english: str) -> str:
        """Return the word as written."""
        return english

    def plural(self, one: str, many: str, count: int) -> str:
        """Return the English form."""
        return one if count == 1 else many


class Words:
    """Words in one language (a code such as "en")."""

    def __init__(self, catalog: Catalog, language: str = "en") -> None:
        self._catalog = catalog
        self.language = language

    def __call__(self, english: str, **values: object) -> str:
        """Return one of the game's own words, with its {values}."""
        return self._catalog.word(english).format(**values)

    def count(self, one: str, many: str, count: int) -> str:
        """Return the game's own words for a count; both texts have "{count}"."""
        return self._catalog.plural(one, many, count).format(count=count)

    def story(self, key: str, english: str) -> str:
        """Return a text of the story."""
        return self._catalog.text(key, english)

    @property
    def quotes(self) -> tuple[str, str]:
        """The quotation marks of the language, opening and closing."""
        opening, _, closing = self("“{quote}”", quote="\0").partition("\0")
        return opening, closing

    def date(self, date: Date) -> str:
        """Return a date as it is read: "19 August 1936", "19–24 August 1936", "about 1936"."""
        if not date.is_range:
            return self._moment(date.begin)
        begin, end = date.begin, date.end
        if begin.precision is end.precision is Precision.DAY and not _is_marked(begin, end):
            if (begin.year, begin.month) == (end.year, end.month):
                return f"{begin.day}–{self._moment(end)}"
            if begin.year == end.year:
                return f"{self._day(begin.first, 'd MMMM')} – {self._moment(end)}"
        if begin.precision is end.precision is Precision.YEAR and not _is_marked(begin, end):
            return f"{begin.year}–{end.year}"
        return f"{self._moment(begin)} – {self._moment(end)}"

    def _moment(self, moment: Moment) -> str:
        pattern = {1: "y", 2: "LLLL y", 3: "d MMMM y"}[moment.precision]
        text = self._day(moment.first, pattern)
        if moment.is_approximate:
            return self("about {date}", date=text)
        return self("perhaps {date}", date=text) if moment.is_uncertain else text

    def _day(self, day: Day, pattern: str) -> str:
        from babel.dates import format_date  # noqa: PLC0415

        return format_date(day, pattern, locale=self.language)


def _is_marked(*moments: Moment) -> bool:
    return any(moment.is_approximate or moment.is_uncertain for moment in moments)
