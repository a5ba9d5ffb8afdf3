"""What an author meant where YAML gives up: the slip, recognised, and where it began."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, NamedTuple

import yaml

from game.content.nodes import TO_THE_END, Mark, Place, Text

QUOTE_IT = "put the whole text in quotes, or after | on a line of its own"

LOST = re.compile(r"\s+(#)")
"""What stands after a text that is cut off."""

_VALUE = re.compile(r"(?P<before>\s*(?:- +)*(?:[\w-]+: +)?(?:- +)*)(?P<value>.*)")
_GLUED = re.compile(r"\s*(?:- +)*(?P<key>[a-z_]+):\S")
_LONE_KEY = re.compile(r"\s*(?P<key>[a-z_]+)\s*")
_SIGNS = "*[{&!%@`|>'\",]}"


class Slip(NamedTuple):
    """A slip: code, place, what happened, what to do.

    `mend` is a character that, put in the first of the place, lets the rest be read; "" for none.
    """

    code: str
    place: Place
    message: str
    hint: str = ""
    mend: str = ""


class _Trouble(NamedTuple):
    """Where YAML gave up (line and column from 0), why, and the text before, if one is before."""

    lines: list[str]
    line: int
    column: int
    why: str
    doing: str
    began: tuple[int, int] | None
    before: Text | None

    @property
    def text(self) -> str:
        """The line at which YAML gave up."""
        return self.lines[self.line]

    @property
    def sign(self) -> str:
        """The character at which YAML gave up."""
        return self.text[self.column : self.column + 1]


def slip_of(
    fault: yaml.YAMLError, text: str, last: Any = None, bracket: Mark | None = None
) -> Slip:
    """Return what an author did wrong where YAML could not read on.

    `last` is the event before; `bracket` is where the innermost bracket that is open stands.
    """
    lines = text.splitlines() or [""]
    if not isinstance(fault, yaml.MarkedYAMLError) or fault.problem_mark is None:
        return Slip("S110", Place(1, 1, TO_THE_END), "the file cannot be read as YAML")
    mark, context = fault.problem_mark, fault.context_mark
    line = min(mark.line, len(lines) - 1)
    column = mark.column if line == mark.line else len(lines[line])
    begin = bracket if (fault.context or "").startswith("while parsing a flow") else context
    began = (begin.line, begin.column) if begin is not None and begin.line < len(lines) else None
    before = text_of(last) if isinstance(last, yaml.ScalarEvent) else None
    trouble = _Trouble(lines, line, column, fault.problem or "", fault.context or "", began, before)
    for recognise in _RECOGNISERS:
        slip = recognise(trouble)
        if slip is not None:
            return slip
    return Slip(
        "S110",
        Place(line + 1, _indent(lines[line]) + 1, TO_THE_END),
        "this line does not fit the lines above it",
        "what belongs together begins in the same column: compare how far each line is indented, "
        "and whether each step of a list has its dash",
    )


def text_of(event: Any) -> Text:
    """Return the text of a scalar event."""
    return Text(event.value, event.start_mark, event.end_mark, event.style or "")


def _tab(at: _Trouble) -> Slip | None:
    if "tab" not in at.why and at.sign != "\t":
        return None
    column = at.text.find("\t")
    begins = sum(1 for line in at.lines if "\t" in line[: _indent(line)])
    return Slip(
        "S105",
        Place(at.line + 1, column + 1, column + 2),
        "a tab stands here, and YAML counts spaces alone"
        + (f"; {begins} lines begin with tabs" if begins > 1 else ""),
        "put spaces in its place; editors can do that for a whole file",
    )


def _open_quote(at: _Trouble) -> Slip | None:
    if at.began is None or "quoted scalar" not in at.doing:
        return None
    if "escape" in at.why:
        return Slip(
            "S108",
            Place(at.line + 1, at.column + 1, at.column + 2),
            "between double quotes a backslash begins a code, and this is none",
            "use single quotes, or put the text after | on a line of its own",
            "/",
        )
    return _never_closed(at, *at.began)


def _never_closed(at: _Trouble, line: int, column: int) -> Slip:
    sign = at.lines[line][column]
    return Slip(
        "S106",
        Place(line + 1, column + 1, column + 2),
        f"this {sign} is opened here and never closed",
        "close it; if it belongs to the text, " + QUOTE_IT,
        "x",
    )


def _open_bracket(at: _Trouble) -> Slip | None:
    if at.began is None or not at.doing.startswith("while parsing a flow"):
        return None
    line, column = at.began
    closing = "]" if at.lines[line][column] == "[" else "}"
    if closing not in at.lines[line][column:]:
        return _never_closed(at, line, column)
    return Slip(
        "S125",
        Place(line + 1, column + 1, column + 2),
        f"what stands between this {at.lines[line][column]} and its {closing} is no list of ids",
        "write each text on a line of its own, after a dash; " + QUOTE_IT,
        "x",
    )


def _lost(at: _Trouble) -> Slip | None:
    if at.before is None or not at.before.is_bare:
        return None
    end = at.before.end
    found = LOST.match(at.lines[end.line], end.column) if end.line < len(at.lines) else None
    return lost_at(end.line, found.start(1)) if found else None


def lost_at(line: int, column: int) -> Slip:
    """Return the slip of a text that is cut off by a `#`; line and column from 0."""
    return Slip(
        "S109",
        Place(line + 1, column + 1, TO_THE_END),
        'from this " #" on the text is lost: YAML takes it for a comment',
        QUOTE_IT + "; a comment of yours goes on a line of its own",
        "x",
    )


def _long_quote(at: _Trouble) -> Slip | None:
    text = at.before
    if text is None or text.style not in ("'", '"'):
        return None
    if text.end.line != at.line or text.start.line == text.end.line:
        return None
    return _never_closed(at, text.start.line, text.start.column)


def _colon(at: _Trouble) -> Slip | None:
    if not at.why.startswith("mapping values are not allowed"):
        return None
    key = _LONE_KEY.fullmatch(at.text, 0, at.column)
    if key and at.before is not None and at.before.start.line < at.line:
        return Slip(
            "S110",
            Place(at.line + 1, key.start("key") + 1, key.end("key") + 1),
            f'"{key["key"]}:" stands further right than the key above it, '
            "so YAML takes it for more of that text",
            "begin it in the same column as the key above; if it is text, " + QUOTE_IT,
        )
    return colon_at(at.line, at.column)


def colon_at(line: int, column: int) -> Slip:
    """Return the slip of a text with a colon in it; line and column from 0."""
    return Slip(
        "S107",
        Place(line + 1, column + 1, column + 2),
        "YAML takes the text before this colon for a key",
        QUOTE_IT,
        ";",
    )


def _sentence(at: _Trouble) -> Slip | None:
    column = at.text.find(": ", 0, at.column)
    key = at.text[: max(column, 0)].lstrip("- ")
    if " " not in key or key[0] in _SIGNS or at.sign == "\t":
        return None
    return colon_at(at.line, column)


def _sign(at: _Trouble) -> Slip | None:
    found = _VALUE.match(at.text)
    assert found is not None
    column = found.start("value")
    sign = at.text[column : column + 1]
    if not sign or sign not in _SIGNS or column > at.column:
        return None
    return Slip(
        "S108",
        Place(at.line + 1, column + 1, column + 2),
        _SIGN_WORDS.get(sign, f"a text cannot begin with {sign}: it has a meaning in YAML"),
        _SIGN_HINTS.get(sign, QUOTE_IT),
        "x",
    )


_QUOTE_WORDS = "the quoted text ends before the line does"
_QUOTE_HINT = "put the whole text after | on a line of its own, or in the other kind of quotes"
_BAR_WORDS = "after this sign the text begins on the next line"
_SIGN_WORDS = {"'": _QUOTE_WORDS, '"': _QUOTE_WORDS, "|": _BAR_WORDS, ">": _BAR_WORDS}
_SIGN_HINTS = {
    "'": _QUOTE_HINT,
    '"': _QUOTE_HINT,
    "|": "move the text there, indented",
    ">": "move the text there, indented",
}


def _bare_line(at: _Trouble) -> Slip | None:
    if at.began is None or at.doing != "while scanning a simple key":
        return None
    line = at.began[0]
    text = at.lines[line]
    begin = _indent(text)
    glued = _GLUED.match(text)
    if glued:
        end = glued.end("key") + 1
        message, hint = f'a space is missing after "{glued["key"]}:"', "put a space there"
        return Slip("S110", Place(line + 1, glued.start("key") + 1, end + 1), message, hint)
    if re.match(r"-[^\s-]", text[begin:]):
        return Slip(
            "S110",
            Place(line + 1, begin + 1, begin + 2),
            "a space is missing after this dash",
            "put a space there",
        )
    return Slip(
        "S110",
        Place(line + 1, begin + 1, TO_THE_END),
        "this line is no key with a colon, and is not indented as part of the text above it",
        "indent it further, or put the text after | on lines of its own",
    )


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" \t"))


_RECOGNISERS: tuple[Callable[[_Trouble], Slip | None], ...] = (
    _tab, _open_quote, _open_bracket, _lost, _long_quote, _colon, _bare_line, _sentence, _sign,
)  # fmt: skip
