"""What stands inside a text: links, citations, numbers that are shown, and what was lost of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.content.known import Known
from game.content.nodes import Text
from game.content.slips import LOST, lost_at
from game.content.source import SourceFile
from game.engine.inline import LINKED, paragraphs

MARKUP_MOST = 20_000
"""The length up to which a text is looked through for stars without a partner."""

_LINK = re.compile(r"\[[^\[\]]*\](?P<gap>\s?)\((?P<to>[^()]*)\)")
_CITATION = re.compile(r"\[@(?P<cites>[^\]]*)(?P<end>\]?)")
_TARGET = re.compile(rf"(?P<kind>{'|'.join(LINKED)}):(?P<name>[^\s:]+)")
_SHOWN = re.compile(r"\{(?P<name>[^{}\s]+)\}")
_CITE = re.compile(r"[^;]+")
_HOW_LINKS = "write [words](person:ID), or paper:, event:, term:, place:"
_HOW_CITATIONS = "write [@source, p. 17], or [@source, ch. 4; @other, p. 9]"


def check_prose(file: SourceFile, text: Text, known: Known) -> None:
    """Report what is wrong inside a text."""
    _check_lost(file, text)
    value = text.plain
    if "](" in value or "] (" in value:
        _check_links(file, text, known)
    if "[@" in value:
        _check_citations(file, text, known)
    if "{" in value:
        for found in _SHOWN.finditer(value):
            known.check("flag", found["name"], file, text, found.start("name"))
    if "*" in value and len(value) <= MARKUP_MOST:
        _check_stars(file, text)


def check_cites(file: SourceFile, text: Text, known: Known) -> None:
    """Report the sources of a `cite:` that do not exist."""
    _check_sources(file, text, 0, text.plain, known)


def _check_lost(file: SourceFile, text: Text) -> None:
    if not text.is_bare or "#" not in file.text:
        return
    found = LOST.match(file.lines[text.end.line], text.end.column)
    if found:
        slip = lost_at(text.end.line, found.start(1))
        file.report(slip.code, slip.place, slip.message, slip.hint)


def _check_links(file: SourceFile, text: Text, known: Known) -> None:
    for found in _LINK.finditer(text.plain):
        start, target = found.start("to"), _TARGET.fullmatch(found["to"])
        if target and not found["gap"]:
            known.check(target["kind"], target["name"], file, text, start + target.start("name"))
        elif target or not found["gap"]:
            said = "is parted from its words by a space" if target else "is nothing to link to"
            place = file.place_in(text, start, len(found["to"]))
            file.report("S126", place, f'"{found["to"]}" {said}', _HOW_LINKS)


def _check_citations(file: SourceFile, text: Text, known: Known) -> None:
    for found in _CITATION.finditer(text.plain):
        if not found["end"]:
            place = file.place_in(text, found.start(), 2)
            file.report("S126", place, "this citation is never closed", _HOW_CITATIONS)
        elif not found["cites"].strip():
            place = file.place_in(text, found.start(), 3)
            file.report("S126", place, "this citation names no source", _HOW_CITATIONS)
        else:
            _check_sources(file, text, found.start("cites"), found["cites"], known)


def _check_sources(file: SourceFile, text: Text, offset: int, cites: str, known: Known) -> None:
    for name, start in _sources(cites):
        first, _, more = name.partition(" ")
        if more and known.has("source", first):
            place = file.place_in(text, offset + start, len(first))
            file.report("S126", place, f'a comma is missing after "{first}"', _HOW_CITATIONS)
        else:
            known.check("source", name, file, text, offset + start)


def _sources(cites: str) -> Iterator[tuple[str, int]]:
    for part in _CITE.finditer(cites):
        written = part[0].partition(",")[0]
        name = " ".join(written.split()).removeprefix("@")
        if name:
            yield name, part.start() + written.index(name[0])


def _check_stars(file: SourceFile, text: Text) -> None:
    left = [run for runs in paragraphs(text.plain) for run in runs if "*" in run.text]
    if left:
        place = file.place_in(text, text.plain.index("*"), 1)
        file.report(
            "S126",
            place,
            "a * in this text has no partner",
            "write *italic* or **bold**, the stars close to the words",
        )
