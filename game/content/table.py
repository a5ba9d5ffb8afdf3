"""The one table of the language, as the reader asks it: what belongs after each key.

Made from the fields of the story model's Structs; nothing is said here a second time.
"""

from __future__ import annotations

import enum
import types
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Annotated, Any, Literal, NamedTuple, Union, get_args, get_origin

import msgspec
from msgspec import Meta, Struct

from game.content.nodes import Items, Node, Table, Text
from game.engine.beats import VERBS, Beat
from game.engine.calendar import Date
from game.engine.conditions import Condition

Kind = Literal["text", "word", "number", "decimal", "date", "condition", "list", "table", "beat"]


class Shape(NamedTuple):
    """What belongs in a place.

    `words` are the only words that fit (a "number" may have them too); `item` is the shape of a
    list's items; `struct` that of a table. `names` is the kind of thing whose id it is;
    `pattern` that which an id of its own must match; `is_optional`: it may be left out.
    """

    kind: Kind
    words: tuple[str, ...] = ()
    item: Shape | None = None
    struct: type[Struct] | None = None
    names: str = ""
    is_prose: bool = False
    is_cite: bool = False
    is_id: bool = False
    pattern: str = ""
    least: float | None = None
    most: float | None = None
    is_optional: bool = False

    def is_lost(self, text: str) -> bool:
        """Whether a text says nothing to msgspec, which then is silent about it."""
        hooked = ("date", "condition")
        return self.is_optional and self.kind not in hooked and text.lower() == "null"


class Field(NamedTuple):
    """A key of a table: its shape, whether it must be there, and the sentence that explains it."""

    key: str
    shape: Shape
    is_required: bool
    says: str


@lru_cache(maxsize=256)
def fields_of(struct: type[Struct]) -> Mapping[str, Field]:
    """Return the keys of a table, in the order of the model."""
    fields = {}
    for info in msgspec.structs.fields(struct):
        shape = shape_of(info.type)
        says = next((m.description for m in _metas(info.type) if m.description), "")
        fields[info.encode_name] = Field(info.encode_name, shape, info.required, says)
    return fields


def shape_of(hint: Any) -> Shape:
    """Return the shape that a type of the model means."""
    metas = list(_metas(hint))
    shape = _bare_shape(_bare(hint))
    extra = {key: value for meta in metas for key, value in (meta.extra or {}).items()}
    return shape._replace(
        names=extra.get("names", ""),
        is_prose=bool(extra.get("prose")),
        is_cite=bool(extra.get("cite")),
        is_id=bool(extra.get("id")),
        pattern=next((m.pattern for m in metas if m.pattern), ""),
        least=next((m.ge for m in metas if m.ge is not None), None),
        most=next((m.le for m in metas if m.le is not None), None),
        is_optional=_is_union(hint) and type(None) in get_args(hint),
    )


def verb_of(table: Table) -> str:
    """Return the verb of a beat; "" where it has none, or several that do not go together."""
    verbs = [key for key in table.entries if key in VERBS]
    for verb in verbs:
        if all(other in fields_of(VERBS[verb]) for other in verbs):
            return verb
    return ""


def leaves(struct: type[Struct], table: Table) -> Iterator[tuple[Shape, Text | Items]]:
    """Yield every text and every list below a table with the shape that belongs there.

    What has another shape, or a key that does not exist, is passed over, for that was said before.
    """
    fields = fields_of(struct)
    for key, (_, value) in table.entries.items():
        field = fields.get(key)
        if field is not None:
            yield from _leaves(field.shape, value)


def _leaves(shape: Shape, node: Node) -> Iterator[tuple[Shape, Text | Items]]:
    if shape.kind == "beat":
        yield from _beat_leaves(node)
    elif isinstance(node, Text):
        if shape.kind not in ("list", "table") or shape.is_lost(node.plain):
            yield shape, node
    elif isinstance(node, Items) and shape.item is not None:
        yield shape, node
        for item in node.nodes:
            yield from _leaves(shape.item, item)
    elif isinstance(node, Table) and shape.struct is not None:
        yield from leaves(shape.struct, node)


def _beat_leaves(node: Node) -> Iterator[tuple[Shape, Text | Items]]:
    if isinstance(node, Text):
        yield NARRATION, node
    elif isinstance(node, Table):
        verb = verb_of(node)
        if verb:
            yield from leaves(VERBS[verb], node)


NARRATION = Shape("text", is_prose=True)
"""A beat that is bare text."""


def _metas(hint: Any) -> Iterator[Meta]:
    """Yield what is said of a type, from the outside in, looking through `| None`."""
    if get_origin(hint) is Annotated:
        inner, *metas = get_args(hint)
        yield from (meta for meta in reversed(metas) if isinstance(meta, Meta))
        yield from _metas(inner)
    elif _is_union(hint):
        for part in get_args(hint):
            yield from _metas(part)


def _bare(hint: Any) -> Any:
    if get_origin(hint) is Annotated:
        return _bare(get_args(hint)[0])
    if _is_union(hint):
        parts = [_bare(part) for part in get_args(hint) if part is not type(None)]
        return parts[0] if len(parts) == 1 else parts
    return hint


def _is_union(hint: Any) -> bool:
    return get_origin(hint) in (Union, types.UnionType)


def _bare_shape(bare: Any) -> Shape:
    if isinstance(bare, list):
        shapes = [_bare_shape(part) for part in bare]
        return Shape("number", words=tuple(word for shape in shapes for word in shape.words))
    if get_origin(bare) is tuple:
        return Shape("list", item=shape_of(get_args(bare)[0]))
    if get_origin(bare) is Literal:
        return Shape("word", words=tuple(str(word) for word in get_args(bare)))
    if issubclass(bare, enum.Enum):
        return Shape("word", words=tuple(str(word.value) for word in bare))
    if bare is Beat:
        return Shape("beat")
    if issubclass(bare, Struct):
        return Shape("table", struct=bare)
    return Shape(_KINDS[bare])


_KINDS: dict[type, Kind] = {
    str: "text", int: "number", float: "decimal", Date: "date", Condition: "condition",
}  # fmt: skip
