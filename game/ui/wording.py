"""The words on the screens: the game's own, the story's, and dates, in the player's language."""

from __future__ import annotations

import re
from datetime import date as Day
from functools import lru_cache
from typing import TYPE_CHECKING, Protocol

from game.engine.calendar import Date, Moment, Precision, UnknownDate, date_of

if TYPE_CHECKING:
    from babel.core import Locale


_OPENING = re.compile(r'(?<![^\s(\[])"(?=\S)')
"""A straight mark that opens a quotation: at the start, after a space or a bracket."""


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


def typographic(text: str) -> str:
    """Return a text with printers' quotation marks and apostrophes.

    >>> typographic('"So," he wrote of Trotsky' "'s son.")
    '“So,” he wrote of Trotsky’s son.'
    """
    text = _OPENING.sub("“", text) if '"' in text else text
    return text.replace('"', "”").replace("'", "’")


def joined(*parts: str) -> str:
    """Return the parts that there are, with a dot between them.

    >>> joined("Folder I", "", "1928")
    'Folder I · 1928'
    """
    return " · ".join(part for part in parts if part)


class Words:
    """Words in one language (a code such as "en")."""

    def __init__(self, catalog: Catalog, language: str = "en") -> None:
        self._catalog = catalog
        self.language = language
        self._words: dict[str, str] = {}
        self._texts: dict[tuple[str, str], str] = {}

    def __call__(self, english: str, **values: object) -> str:
        """Return one of the game's own words, with its {values}."""
        word = self._words.get(english)
        if word is None:
            word = self._words[english] = typographic(self._catalog.word(english))
        return word.format(**values) if "{" in word else word

    def count(self, one: str, many: str, count: int) -> str:
        """Return the game's own words for a count; both texts have "{count}"."""
        return typographic(self._catalog.plural(one, many, count)).format(count=count)

    def story(self, key: str, english: str) -> str:
        """Return a text of the story."""
        text = self._texts.get((key, english))
        if text is None:
            text = self._texts[key, english] = typographic(self._catalog.text(key, english))
        return text

    @property
    def quotes(self) -> tuple[str, str]:
        """The quotation marks of the language, opening and closing."""
        opening, _, closing = self("“{quote}”", quote="\0").partition("\0")
        return opening, closing

    def date(self, date: Date) -> str:
        """Return a date as it is read: "19 August 1936", "19–24 August 1936", "about 1936"."""
        begin, end = date.begin, date.end
        is_marked = any(each.is_approximate or each.is_uncertain for each in (begin, end))
        if is_marked or begin.precision is not end.precision:
            is_year_said = not is_marked and date.is_range and begin.year == end.year
            first = _yearless(begin, self.language) if is_year_said else self._moment(begin)
            return first + (f" – {self._moment(end)}" if date.is_range else "")
        if (begin.first, begin.last) == (end.first, end.last):
            return self._moment(begin)
        if begin.precision is Precision.YEAR:
            return f"{begin.year}–{end.year}"
        if begin.precision is Precision.DAY and begin.year == end.year:
            return _days(begin.first, end.first, self.language)
        if begin.precision is Precision.MONTH:
            return _months(begin.first, end.first, self.language)
        return f"{self._moment(begin)} – {self._moment(end)}"

    def published(self, year: str) -> str:
        """Return when a source came out, as it is read: "1990", "27 January 1937".

        What is no date is left as it is, but for marks of doubt.
        """
        text = year.rstrip("~?")
        try:
            return self.date(date_of(text)) if text else ""
        except UnknownDate:
            return text

    def number(self, number: int) -> str:
        """Return a whole number as it is read: "1,108"."""
        return _number(number, self.language)

    def _moment(self, moment: Moment) -> str:
        text = _spelled(moment.first, moment.precision, self.language)
        if moment.is_approximate:
            return self("about {date}", date=text)
        return self("perhaps {date}", date=text) if moment.is_uncertain else text


@lru_cache(maxsize=256)
def _yearless(moment: Moment, language: str) -> str:
    """Return a moment without its year, where it is more than that."""
    from babel.dates import format_date, format_skeleton  # noqa: PLC0415

    day, locale = moment.first, _locale(language)
    match moment.precision:
        case Precision.YEAR:
            text = str(day.year)
        case Precision.MONTH:
            text = format_date(day, "LLLL", locale=locale)
        case _:
            text = format_skeleton("MMMMd", day, locale=locale)
    return text.translate(_SPACES)


_SPACES = {0x202F: 0x00A0, 0x2009: 0x0020}
"""Thin spaces, which not all of our faces have."""


@lru_cache(maxsize=256)
def _number(number: int, language: str) -> str:
    from babel.numbers import format_decimal  # noqa: PLC0415

    return format_decimal(number, locale=_locale(language)).translate(_SPACES)


@lru_cache(maxsize=64)
def _locale(language: str) -> Locale:
    """Return whose custom a language's dates follow: British for English and unknown ones."""
    from babel.core import Locale, UnknownLocaleError  # noqa: PLC0415

    try:
        return Locale.parse("en_GB" if language == "en" else language.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return Locale.parse("en_GB")


@lru_cache(maxsize=4096)
def _spelled(day: Day, precision: Precision, language: str) -> str:
    """Return a day, its month or its year in words."""
    from babel.dates import format_date, format_skeleton  # noqa: PLC0415

    locale = _locale(language)
    match precision:
        case Precision.YEAR:
            return str(day.year)
        case Precision.MONTH:
            text = format_skeleton("yMMMM", day, locale=locale)
        case _:
            text = format_date(day, "long", locale=locale)
    return text.translate(_SPACES)


@lru_cache(maxsize=1024)
def _days(first: Day, last: Day, language: str) -> str:
    """Return two days of a year in words, without what they have in common."""
    from babel.dates import format_skeleton, get_date_format  # noqa: PLC0415

    locale = _locale(language)
    end = _spelled(last, Precision.DAY, language)
    day, _, rest = get_date_format("long", locale=locale).pattern.partition(" ")
    if first.month == last.month and day.startswith("d") and rest.startswith("M"):
        return f"{first.day}{day[1:]}–{end}"
    return f"{format_skeleton('MMMMd', first, locale=locale)} – {end}".translate(_SPACES)


@lru_cache(maxsize=1024)
def _months(first: Day, last: Day, language: str) -> str:
    """Return two months in words; a year that they share is said once."""
    from babel.dates import format_interval  # noqa: PLC0415

    text: str = format_interval(first, last, "yMMMM", locale=_locale(language))
    return text.translate(_SPACES)
