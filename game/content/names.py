"""The second pass: whether everything that is named exists."""

from __future__ import annotations

import re

from game.content.known import Known
from game.content.nodes import Items, Place, Text
from game.content.parts import Part
from game.content.prose import check_cites, check_prose
from game.content.source import SourceFile
from game.content.table import Shape, leaves
from game.content.wording import report_empty, report_misfit
from game.engine.conditions import WORDS, ConditionFault, condition_of

_NO_NUMBERS = {
    "number": re.compile(r"[-+]?(?:\d{10,}|[\d.]+[eE]).*"),
    "decimal": re.compile(r"(?i)[-+]?(?:\d{10,}.*|[\d.]+e.*|nan|inf(?:inity)?)"),
}
"""What a computer takes for a number, and an author does not mean so."""


def check_names(part: Part, known: Known) -> None:
    """Report every name in a part that does not exist, and what is empty or lost of its texts."""
    for shape, node in leaves(part.struct, part.table):
        if is_unfilled(part.file, node):
            continue
        if isinstance(node, Items):
            _check_list(part.file, shape, node)
        else:
            _check(part.file, shape, node, known)


def is_unfilled(file: SourceFile, node: Text | Items) -> bool:
    """Whether a text or a list is empty; then that is reported."""
    is_empty = not (node.nodes if isinstance(node, Items) else node.plain.strip())
    if is_empty:
        report_empty(file, node.place, "the list" if isinstance(node, Items) else "a text")
    return is_empty


def _check(file: SourceFile, shape: Shape, text: Text, known: Known) -> None:
    if text.is_bare and text.end.line > text.start.line:
        _check_dashes(file, text)
    if shape.is_lost(text.plain):
        report_misfit(file, shape, None, text, None)
    elif shape.names:
        known.check(shape.names, text.plain, file, text)
    elif shape.is_prose:
        check_prose(file, text, known)
    elif shape.is_cite:
        check_cites(file, text, known)
    elif shape.kind == "condition":
        _check_condition(file, text, known)
    elif shape.kind in _NO_NUMBERS and _NO_NUMBERS[shape.kind].fullmatch(text.plain):
        file.report("S119", text.place, f'"{text.plain}" is not a number')


def _check_list(file: SourceFile, shape: Shape, node: Items) -> None:
    assert shape.item is not None
    if node.is_flow and (shape.item.is_prose or _has_narration(shape.item, node)):
        file.report(
            "S125",
            node.place,
            "texts cannot stand in brackets: a comma in one of them would part it",
            "write each text on a line of its own, after a dash",
        )


def _has_narration(item: Shape, node: Items) -> bool:
    return item.kind == "beat" and any(isinstance(beat, Text) for beat in node.nodes)


def _check_condition(file: SourceFile, text: Text, known: Known) -> None:
    try:
        atoms = condition_of(text.plain).names
    except ConditionFault:
        return
    for atom in atoms:
        known.check(WORDS.get(atom.word, "flag"), atom.name, file, text, atom.offset)


def _check_dashes(file: SourceFile, text: Text) -> None:
    """Report a dash that YAML has taken for more of the text above it."""
    for nth in range(text.start.line + 1, text.end.line + 1):
        line = file.lines[nth]
        column = len(line) - len(line.lstrip())
        if line[column : column + 2] == "- ":
            file.report(
                "S110",
                Place(nth + 1, column + 1, column + 2),
                "this dash stands further right than the one above it, "
                "so YAML takes it for more of that text",
                "begin it in the same column; if it is text, put the whole after |",
            )
