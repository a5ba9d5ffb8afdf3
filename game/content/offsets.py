"""From a character of a text to its place in the file, through quotes, bars and line breaks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.content.nodes import Text

_PIECES = {
    "'": re.compile(r"''|\S"),
    '"': re.compile(r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[^ntvfrNLP_ ])|[^\s\\]"),
}
_PIECE = re.compile(r"\S")


def position_of(text: Text, offset: int, lines: list[str]) -> tuple[int, int]:
    """Return the line and column, from 0, of the character at `offset` of a text.

    Blanks are not counted, for YAML folds them: a blank has the place of the character after it,
    and an offset past the end that of the last character.
    """
    before = len("".join(text.plain[:offset].split()))
    last = (text.start.line, text.start.column)
    for last in islice(_characters(text, lines), before + 1):  # noqa: B007
        pass
    return last


def _characters(text: Text, lines: list[str]) -> Iterator[tuple[int, int]]:
    """Yield the place of every character of the text that is no blank."""
    is_block = text.style in ("|", ">")
    quote = len(text.style) - is_block
    piece = _PIECES.get(text.style, _PIECE)
    first = text.start.line + is_block
    for nth in range(first, min(text.end.line + 1, len(lines))):
        begin = text.start.column + quote if nth == text.start.line else 0
        end = text.end.column - quote if nth == text.end.line else len(lines[nth])
        for found in piece.finditer(lines[nth], begin, end):
            yield nth, found.start()
