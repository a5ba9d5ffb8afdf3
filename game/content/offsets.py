"""From a character of a text to its place in the file, through quotes, bars and line breaks."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.content.nodes import Text

_PIECES = {
    "'": re.compile(r"(?P<sign>''|\S)"),
    '"': re.compile(
        r"\\(?:[ntvfrNLP_ ]|(?:x|u00|U000000)(?:20|[aA]0))|"
        r"(?P<sign>\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|\S)|[^\s\\])"
    ),
}
"""What is one character of a text between quotes: a sign, or a code for a blank."""
_PIECE = re.compile(r"(?P<sign>\S)")


class Offsets:
    """The places of a text's characters, as lines and columns from 0.

    Blanks are not counted, for YAML folds them: a blank has the place of the character after it,
    and an offset past the end that of the last character.
    """

    def __init__(self, text: Text, lines: list[str]) -> None:
        self.text = text
        self._offsets = [found.start() for found in _PIECE.finditer(text.plain)]
        self._places = list(_characters(text, lines)) or [(text.start.line, text.start.column)]

    def place_of(self, offset: int) -> tuple[int, int]:
        """Return the line and column of the character at `offset`."""
        before = bisect_left(self._offsets, offset)
        return self._places[min(before, len(self._places) - 1)]


def _characters(text: Text, lines: list[str]) -> Iterator[tuple[int, int]]:
    """Yield the place of every character of the text that is no blank."""
    is_block = text.style in ("|", ">")
    quote = len(text.style) - is_block
    piece = _PIECES.get(text.style, _PIECE)
    for nth in range(text.start.line + is_block, min(text.end.line + 1, len(lines))):
        begin = text.start.column + quote if nth == text.start.line else 0
        end = text.end.column - quote if nth == text.end.line else len(lines[nth])
        found = piece.finditer(lines[nth], begin, end)
        yield from ((nth, sign.start()) for sign in found if sign["sign"])
