"""The words on the screens: dates as they are read, counts, quotation marks."""

from __future__ import annotations

from typing import ClassVar

import pytest

from game.engine.calendar import Date
from game.ui.wording import EnglishCatalog, Words


class German(EnglishCatalog):
    """A catalog that knows a few words."""

    WORDS: ClassVar[dict[str, str]] = {
        "“{quote}”": "„{quote}“",
        "about {date}": "um {date}",
        "perhaps {date}": "vielleicht {date}",
    }

    def word(self, english: str) -> str:
        """Return a German word, or the English one."""
        return self.WORDS.get(english, english)


ENGLISH = Words(EnglishCatalog(), "en")
DATES = {
    "1936": ("1936", "1936", "1936"),
    "1936-08": ("August 1936", "август 1936\u00a0г.", "August 1936"),
    "1936-08-19": ("19 August 1936", "19 августа 1936\u00a0г.", "19. August 1936"),
    "1936~": ("about 1936", "about 1936", "um 1936"),
    "1936-08?": ("perhaps August 1936", "perhaps август 1936\u00a0г.", "vielleicht August 1936"),
    "1936-08-19~": (
        "about 19 August 1936",
        "about 19 августа 1936\u00a0г.",
        "um 19. August 1936",
    ),
    "1936/1938": ("1936–1938", "1936–1938", "1936–1938"),
    "1936-08-19/1936-08-24": (
        "19–24 August 1936",
        "19–24 августа 1936\u00a0г.",
        "19.–24. August 1936",
    ),
    "1936-08-19/1936-09-02": (
        "19 August – 2 September 1936",
        "19 августа – 2 сентября 1936\u00a0г.",
        "19. August – 2. September 1936",
    ),
    "1936-08/1936-09-25": (
        "August – 25 September 1936",
        "август – 25 сентября 1936\u00a0г.",
        "August – 25. September 1936",
    ),
    "1936-08-19/1936-09": (
        "19 August – September 1936",
        "19 августа – сентябрь 1936\u00a0г.",
        "19. August – September 1936",
    ),
    "1936-12-19/1937-01-02": (
        "19 December 1936 – 2 January 1937",
        "19 декабря 1936\u00a0г. – 2 января 1937\u00a0г.",
        "19. Dezember 1936 – 2. Januar 1937",
    ),
    "1936-08/1937-01": (
        "August 1936 – January 1937",
        "август 1936\u00a0г. – январь 1937\u00a0г.",
        "August 1936 – Januar 1937",
    ),
    "1936-06/1936-07": (
        "June – July 1936",
        "июнь – июль 1936\u00a0г.",
        "Juni–Juli 1936",
    ),
    "1936~/1938": ("about 1936 – 1938", "about 1936 – 1938", "um 1936 – 1938"),
    "1936-08-19?/1936-08-24": (
        "perhaps 19 August 1936 – 24 August 1936",
        "perhaps 19 августа 1936\u00a0г. – 24 августа 1936\u00a0г.",
        "vielleicht 19. August 1936 – 24. August 1936",
    ),
    "1936/1938-03": ("1936 – March 1938", "1936 – март 1938\u00a0г.", "1936 – März 1938"),
    "1936-08-19/1936-08-19": ("19 August 1936", "19 августа 1936\u00a0г.", "19. August 1936"),
    "1936/1936": ("1936", "1936", "1936"),
}


@pytest.mark.parametrize("text", DATES)
def test_a_date_as_it_is_read(text: str) -> None:
    """Every form of a date has its words in English, Russian and German."""
    languages = ENGLISH, Words(EnglishCatalog(), "ru"), Words(German(), "de")
    assert DATES[text] == tuple(words.date(Date(text)) for words in languages)


def test_a_language_that_begins_with_the_year() -> None:
    """Where the day does not come first, a range names the month twice."""
    words = Words(EnglishCatalog(), "zh_Hans")
    assert words.date(Date("1936-08-19/1936-08-24")) == "8月19日 – 1936年8月24日"


@pytest.mark.parametrize("language", ["", "tlh", "de-AT", "xx_YY_ZZ"])
def test_a_language_that_is_not_known(language: str) -> None:
    """A code that nobody knows the custom of has dates all the same."""
    assert Words(EnglishCatalog(), language).date(Date("1936")) == "1936"
    assert "August 1936" in Words(EnglishCatalog(), language).date(Date("1936-08-19"))


@pytest.mark.parametrize(("count", "words"), [(1, "1 paper"), (0, "0 papers"), (2, "2 papers")])
def test_counts(count: int, words: str) -> None:
    """A count has the word that goes with it."""
    assert words == ENGLISH.count("{count} paper", "{count} papers", count)


def test_quotation_marks() -> None:
    """The marks around a quotation are those of the language."""
    assert (ENGLISH.quotes, Words(German(), "de").quotes) == (("“", "”"), ("„", "“"))


def test_values_stand_in_the_words() -> None:
    """The game's own words have their values; the story's words come by their key."""
    assert ENGLISH("Folder {number}", number="IV") == "Folder IV"
    assert ENGLISH.story("scene/hall", "The hall") == "The hall"


@pytest.mark.parametrize(
    ("year", "words"),
    [
        ("1990", "1990"),
        ("1971~", "1971"),
        ("1937-01", "January 1937"),
        ("1937-01-27", "27 January 1937"),
        ("1936/1938", "1936–1938"),
        ("forthcoming", "forthcoming"),
        ("", ""),
    ],
)
def test_when_a_source_came_out(year: str, words: str) -> None:
    """By the custom of the language, never as a raw date; what is no date stays as it is."""
    assert ENGLISH.published(year) == words
