"""Words in other languages: gettext catalogues, read when the first word is asked for."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from game.diagnostics import Diagnostic, Severity, Span

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog, Message

SOURCE_LANGUAGE = "en"
"""The language of the game's own words and, here, of its stories."""


class _Read(NamedTuple):
    """A catalogue that was read, and what was wrong with its file."""

    catalog: Catalog | None
    faults: tuple[Diagnostic, ...] = ()


class Translations:
    """The words of one language; each falls back to the English one.

    `path` is the catalogue; None where the language is that of the story itself.
    """

    def __init__(self, language: str, path: Path | None = None) -> None:
        self.language = language
        self.path = path

    def text(self, key: str, english: str) -> str:
        """Return a text of the story by its stable key, such as `scene/october-hall/b3`.

        A translation of an English text that has changed since is not used.
        """
        message = self._by_key.get(key)
        if message is None or message.id != english:
            return english
        return _words(message) or english

    def word(self, english: str, context: str = "") -> str:
        """Return one of the game's own words."""
        message = self._find(english, context)
        return (_words(message) if message else "") or english

    def plural(self, one: str, many: str, n: int) -> str:
        """Return the form of the words for a number."""
        fallback = one if n == 1 else many
        message = self._find(one)
        if message is None or not isinstance(message.string, (tuple, list)):
            return fallback
        nth = self._plural_form(n)
        return (message.string[nth] if nth < len(message.string) else "") or fallback

    def is_stale(self, key: str, english: str) -> bool:
        """Whether there is a translation, but of a text that has changed since."""
        message = self._by_key.get(key)
        return message is not None and message.id != english

    @property
    def keys(self) -> frozenset[str]:
        """The stable keys that the catalogue has a translation for."""
        return frozenset(key for key, message in self._by_key.items() if _words(message))

    @property
    def faults(self) -> tuple[Diagnostic, ...]:
        """What is wrong with the file: S127; none where it could be read, or is not there."""
        return self._read.faults

    @cached_property
    def _read(self) -> _Read:
        return _Read(None) if self.path is None else _read(self.path)

    @cached_property
    def _by_key(self) -> dict[str, Message]:
        catalog = self._read.catalog
        if catalog is None:
            return {}
        return {message.context: message for message in catalog if message.context}

    @cached_property
    def _plural_form(self) -> Callable[[int], int]:
        from babel.messages.plurals import get_plural
        from babel.plural import to_python  # noqa: F401
        from gettext import c2py

        return c2py(get_plural(self.language).plural_expr)

    def _find(self, english: str, context: str = "") -> Message | None:
        catalog = self._read.catalog
        return catalog.get(english, context or None) if catalog is not None else None


def load_words(assets: Path, language: str) -> Translations:
    """Return the game's own words in a language: `words/LANGUAGE.po` below the assets."""
    return _translations(assets / "words", language)


def load_texts(story: Path, language: str) -> Translations:
    """Return the texts of a story in a language: `locale/LANGUAGE.po` in its folder."""
    return _translations(story / "locale", language)


def _translations(folder: Path, language: str) -> Translations:
    path = folder / f"{language}.po"
    return Translations(language, path if path.is_file() else None)
