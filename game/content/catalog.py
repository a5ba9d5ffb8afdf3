"""Words in other languages: gettext catalogues, read when the first word is asked for."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from gettext import c2py
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from game.content.layout import shown_path
from game.content.source import BYTE_ORDER_MARK, START, SourceFile
from game.diagnostics import Diagnostic

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog, Message

PLURALS_TRIED = 200
"""The numbers that a catalogue's rule for plurals is tried on."""


class Translations:
    """The words of one language; where one is missing, the English one is given.

    `path` is the catalogue; None where there is none.
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
        return _translation(message) or english

    def word(self, english: str, context: str = "") -> str:
        """Return one of the game's own words."""
        return _translation(self._find(english, context)) or english

    def plural(self, one: str, many: str, n: int) -> str:
        """Return the form of the words that belongs to a number."""
        fallback = one if n == 1 else many
        message = self._find(one)
        forms = message.string if message is not None and not message.fuzzy else ()
        if not isinstance(forms, (tuple, list)) or not forms:
            return fallback
        nth = self._form_of(n)
        return str(forms[nth] if 0 <= nth < len(forms) else "") or fallback

    def is_stale(self, key: str, english: str) -> bool:
        """Whether there is a translation, but of a text that has changed since."""
        message = self._by_key.get(key)
        return message is not None and message.id != english

    @property
    def keys(self) -> frozenset[str]:
        """The stable keys that have a translation."""
        return frozenset(key for key, found in self._by_key.items() if _translation(found))

    @property
    def faults(self) -> tuple[Diagnostic, ...]:
        """What is wrong with the catalogue (S127); () where there is none, or it is good."""
        return self._read[1]

    @cached_property
    def _read(self) -> tuple[Catalog | None, tuple[Diagnostic, ...]]:
        return (None, ()) if self.path is None else _read_catalog(self.path)

    @cached_property
    def _by_key(self) -> dict[str, Message]:
        messages = self._read[0] or ()
        return {str(message.context): message for message in messages if message.context}

    @cached_property
    def _form_of(self) -> Callable[[int], int]:
        catalog = self._read[0]
        assert catalog is not None
        return c2py(catalog.plural_expr)

    def _find(self, english: str, context: str = "") -> Message | None:
        catalog = self._read[0]
        return None if catalog is None else catalog.get(english, context or None)


def load_words(assets: Path, language: str) -> Translations:
    """Return the game's own words in a language: `words/LANGUAGE.po` below the assets."""
    return _translations(assets / "words", language)


def load_texts(story: Path, language: str) -> Translations:
    """Return the texts of a story in a language: `locale/LANGUAGE.po` in its folder."""
    return _translations(story / "locale", language)


def _translations(folder: Path, language: str) -> Translations:
    path = folder / f"{language}.po"
    return Translations(language, path if path.is_file() else None)


def _read_catalog(path: Path) -> tuple[Catalog | None, tuple[Diagnostic, ...]]:
    from babel.messages.pofile import PoFileError, read_po  # noqa: PLC0415 (slow to import)

    file = SourceFile(path, str(shown_path(path)))
    try:
        raw = path.read_bytes().removeprefix(BYTE_ORDER_MARK)
        catalog = read_po(BytesIO(raw), abort_invalid=True)
        form_of = c2py(catalog.plural_expr)
        for n in range(PLURALS_TRIED):
            form_of(n)
    except (PoFileError, OSError, ValueError, LookupError, ArithmeticError) as fault:
        file.report(
            "S127",
            START,
            f"this catalogue of translations cannot be read: {_why(fault)}",
            "mend it in an editor for translations, or take it back from your version control",
        )
        return None, tuple(file.diagnostics)
    return catalog, ()


def _why(fault: Exception) -> str:
    """Return in a translator's words why a catalogue cannot be read."""
    line: int | None = getattr(fault, "lineno", None)
    if line is not None:
        return f"line {line + 1} does not fit to those before it"
    match fault:
        case OSError():
            return str(fault.strerror or fault)
        case UnicodeError() | LookupError():
            return "it is not in the encoding that its head names (UTF-8 where it names none)"
        case _:
            return "the rule for plurals in its head gives no number"


def _translation(message: Message | None) -> str:
    """Return what a message is translated to; "" where it is not, or only guessed."""
    if message is None or message.fuzzy:
        return ""
    string: Any = message.string
    return string if isinstance(string, str) else ""
