"""An author's file: its text, its lines, and what is wrong in it."""

from __future__ import annotations

import re
from functools import cached_property
from pathlib import Path

from game.content.nodes import TO_THE_END, Place, Text
from game.content.offsets import Offsets
from game.diagnostics import Diagnostic, Severity, Span

FILE_MOST_BYTES = 1024 * 1024
"""The size of a file."""
EXCERPT_MOST = 1000
"""The length of a line that is shown with a diagnostic."""
BYTE_ORDER_MARK = b"\xef\xbb\xbf"
"""What some editors put before a text in UTF-8."""
START = Place(1, 1, TO_THE_END)
"""The first line of a file."""

_LINE_END = re.compile(r"\r\n|\r|\n")
_UNSEEN = re.compile(
    "[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_REPLACED = "\ufffd"


class SourceFile:
    """A file of a story, and the diagnostics found in it.

    `shown` is its path as diagnostics give it; `text` is "" where it could not be read.
    `blamed` are lines of which all is said: faults there would only follow from the first.
    """

    def __init__(self, path: Path, shown: str, folder: str = "") -> None:
        self.path = path
        self.shown = shown
        self.folder = folder
        self.text = ""
        self.diagnostics: list[Diagnostic] = []
        self.blamed: set[int] = set()
        self._offsets: Offsets | None = None

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the file, without their ends; at least one."""
        return _LINE_END.split(self.text)

    def span_of(self, place: Place) -> Span:
        """Return a place as a span within the file."""
        line = min(max(place.line, 1), len(self.lines))
        room = len(self.lines[line - 1]) + 1
        column = min(place.column, room) if line == place.line else room
        end = room if place.end_column == TO_THE_END else min(place.end_column, room)
        return Span(self.shown, line, column, line, max(end, column))

    def report(
        self,
        code: str,
        place: Place,
        message: str,
        hint: str = "",
        severity: Severity = Severity.ERROR,
    ) -> None:
        """Note what is wrong at a place, unless its line is in `blamed`."""
        span = self.span_of(place)
        if span.line in self.blamed:
            return
        self.diagnostics.append(
            Diagnostic(code, severity, span, message, hint, self.excerpt_of(span))
        )

    def excerpt_of(self, span: Span) -> str:
        """Return the line of a span, for showing; "" where it is too long for that."""
        line = self.lines[span.line - 1]
        return line if len(line) <= EXCERPT_MOST else ""

    def place_in(self, text: Text, offset: int, length: int) -> Place:
        """Return where `length` characters of a text stand, `offset` characters into it."""
        if self._offsets is None or self._offsets.text is not text:
            self._offsets = Offsets(text, self.lines)
        line, column = self._offsets.place_of(offset)
        return Place(line + 1, column + 1, column + 1 + length)

    def load(self) -> bool:
        """Read the file; return whether there is a text, and report what is wrong with it.

        What cannot be a character of a text becomes U+FFFD, and its lines are blamed.
        """
        raw = self._bytes()
        if raw is None:
            return False
        raw = raw.removeprefix(BYTE_ORDER_MARK)
        text = raw.decode("utf-8", errors="replace")
        self.text = _UNSEEN.sub(_REPLACED, text)
        try:
            raw.decode("utf-8")
        except UnicodeDecodeError as fault:
            self._report_encoding(raw, fault.start)
            self._blame()
            return b"\0" not in raw
        if found := _UNSEEN.search(text):
            self._report_unseen(text, found)
            self._blame()
        return True

    def _bytes(self) -> bytes | None:
        try:
            if not self.path.is_file():
                self.report("S101", START, *_no_file(self.path))
                return None
            if self.path.stat().st_size > FILE_MOST_BYTES:
                self.report(
                    "S103",
                    START,
                    "the file is larger than 1 MiB: divide it into several",
                )
                return None
            return self.path.read_bytes()
        except OSError as fault:
            self.report("S101", START, f"the file cannot be read: {fault.strerror or fault}")
            return None

    def _report_encoding(self, raw: bytes, offset: int) -> None:
        before = _LINE_END.split(raw[:offset].decode("utf-8"))
        column = len(before[-1]) + 1
        kind = "UTF-16" if raw[:2] in (b"\xff\xfe", b"\xfe\xff") else "another encoding"
        self.report(
            "S102",
            Place(len(before), column, column + 1),
            f"the file is not UTF-8 from here on: it was saved as {kind}",
            "save it as UTF-8 in your editor",
        )

    def _report_unseen(self, text: str, found: re.Match[str]) -> None:
        before = _LINE_END.split(text[: found.start()])
        column = len(before[-1]) + 1
        more = sum(1 for _ in _UNSEEN.finditer(text)) - 1
        self.report(
            "S102",
            Place(len(before), column, column + 1),
            f"a character that cannot be seen stands here (U+{ord(found[0]):04X})"
            + (f", and {more} more in this file" if more else ""),
            "delete it",
        )

    def _blame(self) -> None:
        self.blamed |= {nth for nth, line in enumerate(self.lines, 1) if _REPLACED in line}


def _no_file(path: Path) -> tuple[str, str]:
    if path.is_dir():
        return "a folder stands where a file belongs", "rename or move the folder"
    if path.exists():
        return "this is no file that can be read", "put an ordinary file here"
    return "there is no such file", "create it, or correct its name"
