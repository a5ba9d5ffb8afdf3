"""The words of one language: those of the game and those of a story, as one catalog."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

from game.content.catalog import Translations, load_texts, load_words
from game.ui.wording import Catalog, EnglishCatalog, Words


class Spoken:
    """A catalog that asks the game's words and the story's texts."""

    def __init__(self, words: Translations, texts: Translations) -> None:
        self._words = words
        self._texts = texts

    def text(self, key: str, english: str) -> str:
        """Return a text of the story by its stable key."""
        return self._texts.text(key, english)

    def word(self, english: str) -> str:
        """Return a word of the game's own."""
        return self._words.word(english)

    def plural(self, one: str, many: str, count: int) -> str:
        """Return the game's own words for a count."""
        return self._words.plural(one, many, count)


def spoken(assets: Path, story: Path, language: str) -> Spoken:
    """Return the catalog of a language; what has no translation is in English."""
    return Spoken(load_words(assets, language), load_texts(story, language))


def catalog_of(story: Path, assets: Path) -> Callable[[str], Spoken]:
    """Return what gives the catalog of a language, each read once."""
    return cache(lambda language: spoken(assets, story, language))


class Tongues:
    """The words of each language, made once from its catalog."""

    def __init__(self, catalog: Callable[[str], Catalog] | None) -> None:
        self._catalog: Callable[[str], Catalog] = catalog or (lambda _: EnglishCatalog())
        self._made: dict[str, Words] = {}

    def __call__(self, language: str) -> Words:
        """Return the words of a language."""
        if language not in self._made:
            self._made[language] = Words(self._catalog(language), language)
        return self._made[language]

    def renew(self, catalog: Callable[[str], Catalog] | None) -> None:
        """Make the words anew, from other catalogs where there are any."""
        self._catalog = catalog or self._catalog
        self._made.clear()


def language_names(codes: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Return each code with the language's own name for itself.

    >>> language_names(("en", "ru"))
    (('en', 'English'), ('ru', 'Русский'))
    """
    return tuple((code, _own_name(code)) for code in codes)


def _own_name(code: str) -> str:
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415

    try:
        name = Locale.parse(code).get_display_name(code)
    except (ValueError, UnknownLocaleError):
        return code
    return name[:1].upper() + name[1:] if name else code
