"""What is said when something does not fit: in an author's words."""

from __future__ import annotations

import re

from msgspec import Struct

from game.content.nearest import hint_of, nearest
from game.content.nodes import Items, Node, Place, Table, Text
from game.content.slips import QUOTE_IT, colon_at
from game.content.source import SourceFile
from game.content.table import Field, Shape, fields_of
from game.engine.beats import Datum
from game.engine.calendar import UnknownDate
from game.engine.conditions import ConditionFault
from game.engine.model import Cover, Document, TimelineEvent, Unused

_YES = {"true", "on", "y", "1", "ja", "да"}
_NO = {"false", "off", "n", "0", "nein", "нет"}
_WANTED = {
    "text": "a text", "word": "a word", "number": "a whole number", "decimal": "a number",
    "date": "a date", "condition": "a condition", "list": "a list", "table": "keys of its own",
    "beat": "a beat",
}  # fmt: skip
_CALLED: dict[type[Struct], str] = {
    TimelineEvent: "event", Unused: "unused fact", Document: "paper", Cover: "story",
    Datum: "number of a figure",
}  # fmt: skip


def called(struct: type[Struct]) -> str:
    """Return what authors call a thing of this type, with its article.

    >>> called(TimelineEvent)
    'an event'
    """
    name = _CALLED.get(struct, struct.__name__.lower())
    return f"{'an' if name[0] in 'aeiou' else 'a'} {name}"


def report_missing(file: SourceFile, node: Node, field: Field) -> None:
    """Say that a key which must be there is not."""
    says = field.says[:1].lower() + field.says[1:].rstrip(".")
    hint = f'add "{field.key}:" to it: {says}'
    file.report("S118", node.place, f'"{field.key}:" is missing here', hint)


def report_unknown_key(file: SourceFile, key: Text, struct: type[Struct]) -> None:
    """Say that a table of this kind has no such key, and which was meant."""
    if " " in key.plain.strip():
        report_colon(file, key)
        return
    known = fields_of(struct)
    meant = nearest(key.plain, known)
    hint = f'did you mean "{meant}"?' if meant else f"it has: {', '.join(known)}"
    file.report("S117", key.place, f'{called(struct)} has no key "{key.plain}"', hint)


def report_colon(file: SourceFile, key: Text) -> None:
    """Say that the colon of a sentence has made a key of what stands before it."""
    slip = colon_at(key.end.line, key.end.column)
    file.report(slip.code, slip.place, slip.message, slip.hint)


def report_misfit(
    file: SourceFile, shape: Shape, field: Field | None, node: Node, cause: BaseException | None
) -> None:
    """Say why what stands in a place does not fit there."""
    if isinstance(node, Text):
        _report_text(file, shape, field, node, cause)
    elif isinstance(node, Table):
        _report_table(file, shape, field, node)
    elif isinstance(node, Items):
        _report_list(file, shape, field, node)


def report_empty(file: SourceFile, place: Place, name: str) -> None:
    """Say that nothing stands where something belongs."""
    file.report("S118", place, f"{name} is empty here", "fill it, or leave its key out")


def _report_text(
    file: SourceFile, shape: Shape, field: Field | None, node: Text, cause: BaseException | None
) -> None:
    text, place = node.plain, node.place
    if not text.strip():
        if shape.kind in ("list", "table"):
            report_empty(file, place, _name(field))
    elif isinstance(cause, ConditionFault):
        file.report("S122", file.place_in(node, cause.offset, cause.length), str(cause))
    elif isinstance(cause, UnknownDate):
        said, _, hint = str(cause).partition(": ")
        file.report("S121", place, said, hint)
    elif shape.words:
        _report_word(file, shape, field, node)
    elif shape.kind == "list":
        example = "[one, two]" if not (shape.item and shape.item.is_prose) else ""
        hint = f"write {example}, or " if example else "write "
        file.report(
            "S119",
            place,
            f"{_name(field)} takes a list, and a single text stands here",
            hint + "each on a line of its own, after a dash",
        )
    elif shape.struct is not None:
        keys = ", ".join(fields_of(shape.struct))
        file.report(
            "S119", place, f"{_name(field)} has keys of its own, not a text", f"it has: {keys}"
        )
    elif shape.is_id:
        _report_id(file, shape, field, node)
    else:
        why = "does not fit here" if shape.pattern else f"is not {_wanted(shape)}"
        file.report("S119", place, f'"{text}" {why}', _says(field))


def _report_word(file: SourceFile, shape: Shape, field: Field | None, node: Text) -> None:
    word = node.plain.lower()
    if set(shape.words) == {"yes", "no"} and word in _YES | _NO:
        hint = f'write "{"yes" if word in _YES else "no"}"'
    elif shape.kind == "number":
        hint = f"it takes a whole number, {', '.join(shape.words)}"
    else:
        hint = hint_of(word, shape.words) or f"there is: {', '.join(shape.words)}"
    file.report("S120", node.place, f'{_name(field)} does not take "{node.plain}"', hint)


def _report_id(file: SourceFile, shape: Shape, field: Field | None, node: Text) -> None:
    meant = re.sub(r"[^a-z0-9]+", "-", node.plain.lower()).strip("-")[:80].strip("-")
    if not re.match(shape.pattern, meant or "x"):
        file.report("S123", node.place, f'"{node.plain}" does not fit here', _says(field))
        return
    file.report(
        "S123",
        node.place,
        f'"{node.plain}" is no id: an id has small letters a to z, digits and single hyphens, '
        "80 at most",
        f'write "{meant}"' if meant else "",
    )


def _report_table(file: SourceFile, shape: Shape, field: Field | None, node: Table) -> None:
    first = next(iter(node.entries.values()), None)
    is_text = shape.kind in ("text", "beat")
    if first is not None and is_text and not node.is_flow and " " in first.key.plain:
        report_colon(file, first.key)
    elif is_text and node.is_flow and not shape.names:
        _report_sign(file, node, "{")
    else:
        file.report(
            "S119", node.place, f"{_name(field)} takes {_wanted(shape)}, and keys stand here"
        )


def _report_list(file: SourceFile, shape: Shape, field: Field | None, node: Items) -> None:
    if node.is_flow and shape.kind == "text" and not shape.names and not shape.is_id:
        _report_sign(file, node, "[")
    else:
        file.report(
            "S119",
            node.place,
            f"{_name(field)} takes {_wanted(shape)}, and a list stands here",
        )


def _report_sign(file: SourceFile, node: Items | Table, sign: str) -> None:
    place = Place(node.start.line + 1, node.start.column + 1, node.start.column + 2)
    kind = "a list" if sign == "[" else "a table of keys"
    file.report("S108", place, f"YAML takes a text that begins with {sign} for {kind}", QUOTE_IT)


def _name(field: Field | None) -> str:
    return f'"{field.key}"' if field else "this"


def _says(field: Field | None) -> str:
    return field.says if field else ""


def _wanted(shape: Shape) -> str:
    if shape.names:
        return "a single id"
    if shape.least is not None and shape.most is not None:
        return f"{_WANTED[shape.kind]} from {shape.least} to {shape.most}"
    return _WANTED[shape.kind]
