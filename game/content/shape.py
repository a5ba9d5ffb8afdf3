"""The first pass: whether a table has the shape of a part of the story, and that part.

msgspec gives a table its types and stops at the first fault; the faulty key is then set aside (a
filler takes the place of one that must be there) and the table is checked again, so that one fault
never hides the next.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple, TypeVar

import msgspec
from msgspec import Struct

from game.content.nearest import nearest
from game.content.nodes import Hole, Items, Node, Table
from game.content.source import SourceFile
from game.content.table import Field, Shape, fields_of
from game.content.wording import report_misfit, report_missing, report_unknown_key
from game.engine.calendar import Date, date_of
from game.engine.conditions import Condition, condition_of

FAULTS_MOST = 200
"""How many faults are looked for in one part."""

_STEP = re.compile(r"\.(\w+)|\[(\d+)\]")
_MISSING = "Object missing required field `"
_UNKNOWN = "Object contains unknown field `"
_FILLERS: dict[str, Any] = {
    "text": "x", "number": "1", "decimal": "1", "date": "1900", "condition": "x", "list": [],
    "beat": None,
}  # fmt: skip

S = TypeVar("S", bound=Struct)


class _Site(NamedTuple):
    """Where a fault lies: what belongs there, the field it belongs to, and what stands there."""

    shape: Shape
    field: Field | None
    node: Node


def shaped(
    file: SourceFile, struct: type[S], table: Table, plain: dict[str, Any] | None = None
) -> S | None:
    """Return a table as a part of the story; report every fault and return None if it has any.

    `plain` is what is checked where it differs from the table; it is changed on faults.
    """
    plain = table.plain if plain is None else plain
    is_whole = True
    for _ in range(FAULTS_MOST):
        try:
            part = msgspec.convert(plain, struct, strict=False, dec_hook=_from_text)
        except msgspec.ValidationError as fault:
            is_whole = False
            _set_aside(file, struct, table, plain, fault)
        else:
            return part if is_whole else None
    return None


def _from_text(wanted: type, value: object) -> Date | Condition:
    if not isinstance(value, str):
        raise TypeError("not a text")
    return date_of(value) if wanted is Date else condition_of(value)


def _set_aside(
    file: SourceFile,
    struct: type[Struct],
    table: Table,
    plain: dict[str, Any],
    fault: msgspec.ValidationError,
) -> None:
    """Report a fault and put something that fits in its place."""
    message, _, path = str(fault).rpartition(" - at `$")
    message = message or str(fault)
    steps = [name or int(nth) for name, nth in _STEP.findall(path)] if path != str(fault) else []
    if message.startswith(_MISSING):
        key = message.removeprefix(_MISSING).removesuffix("`")
        site = _site_of(struct, table, steps)
        assert site.shape.struct is not None
        field = fields_of(site.shape.struct)[key]
        if not _is_misspelled(site, key):
            report_missing(file, site.node, field)
        _at(plain, steps)[key] = _filler(field.shape)
    elif message.startswith(_UNKNOWN):
        key = message.removeprefix(_UNKNOWN).removesuffix("`")
        site = _site_of(struct, table, steps)
        assert site.shape.struct is not None and isinstance(site.node, Table)
        report_unknown_key(file, site.node.entries[key].key, site.shape.struct)
        del _at(plain, steps)[key]
    else:
        site = _site_of(struct, table, steps)
        if not isinstance(site.node, Hole):
            report_misfit(file, site.shape, site.field, site.node, fault.__cause__)
        around, last = _at(plain, steps[:-1]), steps[-1]
        if isinstance(last, str) and site.field and not site.field.is_required:
            del around[last]
        else:
            around[last] = _filler(site.shape)


def _is_misspelled(site: _Site, key: str) -> bool:
    """Whether a table lacks a key because it was written otherwise; that is said of what stands."""
    assert site.shape.struct is not None and isinstance(site.node, Table)
    fields = fields_of(site.shape.struct)
    unknown = (written for written in site.node.entries if written not in fields)
    return any(nearest(written, fields) == key for written in unknown)


def _site_of(struct: type[Struct], table: Table, steps: list[Any]) -> _Site:
    site = _Site(Shape("table", struct=struct), None, table)
    for step in steps:
        if isinstance(step, int):
            assert isinstance(site.node, Items) and site.shape.item is not None
            site = _Site(site.shape.item, site.field, site.node.nodes[step])
        else:
            assert isinstance(site.node, Table) and site.shape.struct is not None
            field = fields_of(site.shape.struct)[step]
            site = _Site(field.shape, field, site.node.entries[step].value)
    return site


def _at(plain: Any, steps: list[Any]) -> Any:
    for step in steps:
        plain = plain[step]
    return plain


def _filler(shape: Shape) -> Any:
    """Return something that fits a shape."""
    if shape.words:
        return shape.words[0]
    if shape.struct is not None:
        fields = fields_of(shape.struct).values()
        return {field.key: _filler(field.shape) for field in fields if field.is_required}
    if shape.is_id and not re.match(shape.pattern, "x"):
        return "F000"
    return _FILLERS[shape.kind]
