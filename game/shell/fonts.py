"""The typefaces of the game: how wide a text is, and the text as painted."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import pygame.font
from pygame import SRCALPHA, Surface
from pygame.font import Font

from game.diagnostics import Refusal
from game.shell.surfaces import SurfaceCache
from game.ui.theme import Face, Rgb

_MOST_FONTS = 48
_MOST_WIDTHS = 4_096
_PROBE_PX = 1000
_UNSEEN = {0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF}
"""Characters without width; a font that lacks them would paint boxes."""


class MissingFont(Refusal):
    """A typeface that cannot be read; `path` is where it was looked for."""

    def __init__(self, path: Path, reason: str) -> None:
        self.path = path
        super().__init__(
            f"the font {path} cannot be read ({reason}); "
            f"the folder of the assets has to hold fonts/{path.name}"
        )


class FontBook:
    """The fonts of a folder, each loaded once a face and size; the last 48 are kept."""

    def __init__(self, folder: Path) -> None:
        pygame.font.init()
        self._folder = folder
        self.font = lru_cache(_MOST_FONTS)(self._load)
        """`font(face, size)`: the font of a face at a size in pixels; MissingFont where none is."""
        self._capital = lru_cache(len(Face))(self._capital_part)

    def baseline(self, face: Face, size: int, height: int) -> int:
        """Return the row of the baseline that centres capitals in a line of `height` rows.

        All faces of a line share it, whatever their ascents.
        """
        return round((height + self._capital(face) * size) / 2)

    def _load(self, face: Face, size: int) -> Font:
        path = self._folder / face.value
        try:
            return Font(path, max(1, size))
        except (OSError, pygame.error) as error:
            raise MissingFont(path, str(error)) from error

    def _capital_part(self, face: Face) -> float:
        metrics = self._load(face, _PROBE_PX).metrics("H")[0]
        return metrics[3] / _PROBE_PX if metrics else 0.7


class FontMeasure:
    """Knows how wide a text is, kerned as it is painted; a `game.ui.typeset.Measure`."""

    def __init__(self, fonts: FontBook) -> None:
        self._fonts = fonts
        self._width = lru_cache(_MOST_WIDTHS)(self._measured)

    def width(self, text: str, face: Face, size: int) -> int:
        """Return the width of a text in pixels, at a type size in pixels."""
        return self._width(text, face, size)

    def _measured(self, text: str, face: Face, size: int) -> int:
        line = one_line(text)
        return self._fonts.font(face, size).size(line)[0] if line else 0


class Lettering:
    """Texts painted in one colour, with premultiplied alpha, kept for the next time."""

    def __init__(self, fonts: FontBook, cache: SurfaceCache) -> None:
        self._fonts = fonts
        self._cache = cache

    def surface(
        self, text: str, face: Face, size: int, rgb: Rgb, tracking: int = 0
    ) -> Surface | None:
        """Return a text as wide as FontMeasure says; None where nothing is to be seen.

        `tracking` pixels are added after each letter.
        """
        key = (text, face, size, rgb, tracking)
        surface = self._cache.get(key)
        line = one_line(text) if surface is None else ""
        font = self._fonts.font(face, size)
        if line and font.size(line)[0]:
            surface = (
                _tracked(font, line, rgb, tracking) if tracking else font.render(line, True, rgb)
            )
            surface.premul_alpha_ip()
            self._cache.put(key, surface)
        return surface

    def top(self, face: Face, size: int, height: int) -> int:
        """Return how far below the top of a line of `height` rows its surface is painted."""
        ascent = self._fonts.font(face, size).get_ascent()
        return self._fonts.baseline(face, size, height) - ascent


def _tracked(font: Font, line: str, rgb: Rgb, tracking: int) -> Surface:
    """Return a text with `tracking` pixels after each letter, on a clear surface."""
    width, height = font.size(line)
    surface = Surface((width + tracking * len(line), height), SRCALPHA, 32)
    for at, letter in enumerate(line):
        if font.size(letter)[0]:
            x = font.size(line[:at])[0] + tracking * at
            surface.blit(font.render(letter, True, rgb), (x, 0))
    return surface


def one_line(text: str) -> str:
    r"""Return a text as pygame can paint it: breaks and tabs are spaces, other controls are gone.

    >>> one_line("Hotel\nBristol\0")
    'Hotel Bristol'
    """
    if text.isprintable():
        return text
    return "".join(_painted(character) for character in text)


def _painted(character: str) -> str:
    code = ord(character)
    if character.isspace():
        return " " if code < 0x20 else character
    if code < 0x20 or code in _UNSEEN:
        return ""
    return "\ufffd" if 0xD800 <= code <= 0xDFFF else character
