"""What is wrong in an author's files: where, what, and what to do; and what cannot be done."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

import msgspec

_WIDE = 100
"""How many letters of a line are shown; a hint that would end further right stands below it."""
_NUMBERED = 5
_CUT = "…"


class Refusal(Exception):
    """Something that cannot be done; `str` is a sentence for a person: what, why, what to do."""


class Misuse(Refusal):
    """Something was asked for that there is not: the asking has to change."""


class Severity(StrEnum):
    """How much a diagnostic weighs: an error keeps a story from being played."""

    ERROR = "error"
    WARNING = "warning"


class Span(msgspec.Struct, frozen=True, order=True):
    """A stretch of a file: lines and columns count from 1; the end column is exclusive."""

    file: str
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


class Excerpt(NamedTuple):
    """A line of a file as far as it fits, and a line of marks under its faulty place."""

    line: str
    marks: str


class Diagnostic(msgspec.Struct, frozen=True):
    """One finding about an author's file.

    `excerpt` is the line of the file, for showing; `hint` says what was probably meant.
    """

    code: str
    severity: Severity
    span: Span
    message: str
    hint: str = ""
    excerpt: str = ""

    @property
    def marked(self) -> int:
        """How many letters of the excerpt are faulty, from the span's column; at least 1."""
        if self.span.end_line == self.span.line:
            return max(1, self.span.end_column - self.span.column)
        return max(1, len(self.excerpt) - self.span.column + 1)

    def as_mapping(self) -> dict[str, str | int]:
        """Return the JSON form: code, severity, file, line, column, message, help."""
        return {
            "code": self.code,
            "severity": self.severity.value,
            "file": self.span.file,
            "line": self.span.line,
            "column": self.span.column,
            "message": self.message,
            "help": self.hint or f"article58 explain {self.code}",
        }

    def as_text(self) -> str:
        """Return the text form, with the line and a mark under the faulty place.

        >>> print(Diagnostic("S201", Severity.ERROR, Span("a.yaml", 3, 6, 3, 8),
        ...       'there is no paper "ab"', 'did you mean "abc"?', "  - ab").as_text())
        a.yaml:3:6: error S201: there is no paper "ab"
            3 |   - ab
              |      ^^ did you mean "abc"?
          help: article58 explain S201
        """
        lines = [f"{self.span}: {self.severity.value} {self.code}: {self.message}"]
        if self.excerpt:
            pad = " " * (_NUMBERED - len(str(self.span.line)))
            line, marks = (pad + shown for shown in excerpt_of(self, _WIDE - len(pad)))
            is_beside = len(f"{marks} {self.hint}") <= _WIDE
            lines += [line, f"{marks} {self.hint}".rstrip() if is_beside else marks]
            lines += [] if is_beside else [f"  {self.hint}"]
        elif self.hint:
            lines.append(f"  {self.hint}")
        lines.append(f"  help: article58 explain {self.code}")
        return "\n".join(lines)

    def as_github(self) -> str:
        """Return the form that a pull request on GitHub shows beside the line."""
        text = f"{self.message} {self.hint}".strip().replace("%", "%25").replace("\n", "%0A")
        place = f"file={self.span.file},line={self.span.line},col={self.span.column}"
        return f"::{self.severity.value} {place},title={self.code}::{text}"


def excerpt_of(fault: Diagnostic, most: int) -> Excerpt:
    """Return the line that a fault stands in, at most `most` letters of it, and its marks.

    >>> span = Span("hall.yaml", 14, 13, 14, 26)
    >>> fault = Diagnostic("S201", Severity.ERROR, span, "", "", "  - uncover: hotel-regster")
    >>> print("\\n".join(excerpt_of(fault, 40)))
    14 |   - uncover: hotel-regster
       |             ^^^^^^^^^^^^^
    """
    before = f"{fault.span.line} | "
    room = max(8, most - len(before))
    whole = fault.excerpt.replace("\t", " ")
    column = min(fault.span.column - 1, len(whole))
    start = max(0, min(column - room // 3, len(whole) - room))
    line = whole[start : start + room]
    width = max(1, min(fault.marked, room - (column - start)))
    if start:
        line = _CUT + line[1:]
    if start + room < len(whole):
        line = line[:-1] + _CUT
    marks = " " * (len(before) - 2) + "| " + " " * (column - start) + "^" * width
    return Excerpt(before + line, marks)


def in_order(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return the diagnostics by file and place, each once."""
    return sorted(set(diagnostics), key=lambda d: (d.span, d.code, d.message))
