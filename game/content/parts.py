"""The parts of a story: a scene, a paper, a person … each with its place and its value."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from game.content.beats import beats_of
from game.content.layout import KINDS, Slot
from game.content.nearest import nearest
from game.content.nodes import Hole, Items, Node, Place, Table
from game.content.reader import read_tree
from game.content.shape import shaped
from game.content.source import START, SourceFile
from game.content.wording import called, report_empty
from game.engine.model import Cover, Person, Scene

_DEFINED = re.compile(r"\b(?P<key>[a-z]+): *['\"]?(?P<id>[\w-]+)")


class Part(Struct, frozen=True, eq=False):
    """A part of a story: `name` is its id ("" where it has none that can be read).

    `value` is None where something is wrong in it.
    """

    kind: str
    name: str
    struct: type[Struct]
    table: Table
    file: SourceFile
    value: Struct | None

    @property
    def place(self) -> Place:
        """Where its id stands; without one, where it begins."""
        key = KINDS[self.struct][1]
        text = self.table.text(key)
        return text.place if text else self.table.place


def read_parts(slot: Slot) -> list[Part]:
    """Read a file; return its parts and report what is wrong in their shape."""
    if not slot.file.load():
        return []
    before = len(slot.file.diagnostics)
    root = read_tree(slot.file)
    if root is None:
        if len(slot.file.diagnostics) == before:
            report_empty(slot.file, START, "the file")
        return []
    return [_part(slot, table) for table in _tables(slot, root)]


def loose_ids(slot: Slot) -> Iterator[tuple[str, str]]:
    """Yield kind and id of what a file should define by its name, or seems to by its lines."""
    kinds = {key: kind for kind, key in (KINDS[struct] for struct in slot.types)}
    inner = {Scene: ("set", "flag"), Cover: ("lane", "lane")}.get(slot.types[0])
    if not slot.is_list:
        for kind in kinds.values():
            yield kind, slot.own_name
    kinds |= [inner] if inner else []
    for found in _DEFINED.finditer(slot.file.text):
        if found["key"] in kinds:
            yield kinds[found["key"]], found["id"]


def _tables(slot: Slot, root: Node) -> Iterator[Table]:
    file = slot.file
    if not slot.is_list:
        if isinstance(root, Table):
            yield root
        elif not isinstance(root, Hole):
            key = KINDS[slot.types[0]][1]
            file.report("S119", root.place, f'{called(slot.types[0])} begins with "{key}:"')
    elif isinstance(root, Items):
        for node in root.nodes:
            if isinstance(node, Table):
                yield node
            elif not isinstance(node, Hole):
                file.report("S119", node.place, _entry_words(slot))
    elif not isinstance(root, Hole):
        file.report("S119", root.place, "this file is a list: " + _entry_words(slot))


def _entry_words(slot: Slot) -> str:
    keys = " or ".join(f'"- {KINDS[struct][1]}: "' for struct in slot.types)
    return f"each entry begins with {keys}"


def _part(slot: Slot, table: Table) -> Part:
    struct = _type_of(slot, table)
    kind, key = KINDS[struct]
    text = table.text(key)
    value = _value(slot.file, struct, table)
    return Part(kind, text.plain if text else "", struct, table, slot.file, value)


def _type_of(slot: Slot, table: Table) -> type[Struct]:
    """Return the type of an entry: by its key, else by the key that is most like one."""
    keys = {KINDS[struct][1]: struct for struct in slot.types}
    for key, struct in keys.items():
        if key in table.entries:
            return struct
    meant = [nearest(written, keys) for written in table.entries]
    return next((keys[key] for key in meant if key), slot.types[0])


def _value(file: SourceFile, struct: type[Struct], table: Table) -> Struct | None:
    if struct is Scene:
        return _scene(file, table)
    if struct is Person:
        return shaped(file, Person, table, _cleared(table.plain))
    return shaped(file, struct, table)


def _scene(file: SourceFile, table: Table) -> Scene | None:
    node = table.get("beats")
    if not isinstance(node, Items):
        return shaped(file, Scene, table)
    scene = shaped(file, Scene, table, {**table.plain, "beats": []})
    beats = beats_of(file, node)
    return None if scene is None or beats is None else replace(scene, beats=beats)


def _cleared(plain: dict[str, Any]) -> dict[str, Any]:
    """Return a person's keys with `rehabilitated: no` as the model has it."""
    if plain.get("rehabilitated") != "no":
        return plain
    return {
        **{key: value for key, value in plain.items() if key != "rehabilitated"},
        "never_rehabilitated": "yes",
    }
