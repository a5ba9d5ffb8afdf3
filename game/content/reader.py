"""From YAML's events to texts, lists and tables, each with its place.

Nothing is guessed: `no`, `1936-08` and `010` are texts. Anchors, aliases, merge keys, tags, several
documents and a key that stands twice are refused. Events are taken one at a time and their depth is
counted, so that no nesting can exhaust the computer.
"""

from __future__ import annotations

from typing import Any

import yaml

from game.content.nodes import Entry, Hole, Items, Mark, Node, Place, Table, Text, place_of
from game.content.slips import Slip, slip_of, text_of
from game.content.source import SourceFile

DEPTH_MOST = 12
"""How deep an author may nest. Counted are lists, and tables that are not items of a list: a choice
counts two (its options, and what they do), so choices nest five deep."""
REPAIRS_MOST = 100
"""How many slips are looked for in one file."""
READ_AGAIN_MOST = 4 * 1024 * 1024
"""How many characters are read in all to find them."""

_LOADER: Any = getattr(yaml, "CLoader", yaml.Loader)


def read_tree(file: SourceFile) -> Node | None:
    """Return what stands in a file whose text is loaded; None where that cannot be told.

    Where a slip can be told from what was meant (a colon without quotes), it is reported, mended in
    memory, character for character, and the rest of the file is read.
    """
    lines = file.text.splitlines(keepends=True)
    for _ in range(min(REPAIRS_MOST, 1 + READ_AGAIN_MOST // (len(file.text) + 1))):
        reading = Reading("".join(lines))
        fault = reading.read()
        if fault is None or not fault.mend:
            break
        _blame(file, fault)
        _mend(lines, fault)
    for slip in reading.slips:
        file.report(slip.code, slip.place, slip.message, slip.hint)
    if fault is None:
        return reading.root
    _blame(file, fault)
    return None


def _blame(file: SourceFile, slip: Slip) -> None:
    """Report a slip, and nothing more of its line: what is read there now is not what was meant."""
    file.report(slip.code, slip.place, slip.message, slip.hint)
    file.blamed.add(slip.place.line)


def _mend(lines: list[str], slip: Slip) -> None:
    line, at = lines[slip.place.line - 1], slip.place.column - 1
    lines[slip.place.line - 1] = line[:at] + slip.mend + line[at + 1 :]


class Reading:
    """One reading of a text: `root` is what stands in it, `slips` what is refused there."""

    def __init__(self, text: str) -> None:
        self.root: Node | None = None
        self.slips: list[Slip] = []
        self._text = text
        self._last: Any = None
        self._open: list[Items | Table] = []
        self._keys: list[Node | None] = []
        self._depth = 0

    def read(self) -> Slip | None:
        """Take every event; return the fault at which the rest cannot be read."""
        documents = 0
        try:
            for event in yaml.parse(self._text, Loader=_LOADER):
                documents += type(event) is yaml.DocumentStartEvent
                if documents > 1:
                    return _several(event)
                self._take(event)
                if self._depth > DEPTH_MOST:
                    return _too_deep(event)
                self._last = event
        except yaml.YAMLError as fault:
            return slip_of(fault, self._text, self._last, self._bracket)
        return None

    @property
    def _bracket(self) -> Mark | None:
        """Where the innermost bracket that is open stands."""
        return self._open[-1].start if self._open and self._open[-1].is_flow else None

    def _take(self, event: Any) -> None:
        kind = type(event)
        if kind is yaml.ScalarEvent:
            self._put(text_of(event))
        elif kind is yaml.SequenceStartEvent:
            self._begin(Items(event.start_mark, bool(event.flow_style), [], []))
        elif kind is yaml.MappingStartEvent:
            self._begin(Table(event.start_mark, bool(event.flow_style), {}, {}))
        elif kind is yaml.SequenceEndEvent or kind is yaml.MappingEndEvent:
            self._end()
            return
        elif kind is yaml.AliasEvent:
            self._refuse_alias(event)
            self._put(Hole(event.start_mark, event.end_mark))
            return
        else:
            return
        if event.anchor is not None or event.tag is not None:
            self._refuse_properties(event)

    def _begin(self, node: Items | Table) -> None:
        self._depth += _weight(node, self._open)
        self._put(node)
        self._open.append(node)
        self._keys.append(None)

    def _end(self) -> None:
        node = self._open.pop()
        self._keys.pop()
        self._depth -= _weight(node, self._open)

    def _put(self, node: Node) -> None:
        if not self._open:
            self.root = node
            return
        around = self._open[-1]
        if isinstance(around, Items):
            around.nodes.append(node)
            around.plain.append(node.plain)
            return
        key = self._keys[-1]
        if key is None:
            self._keys[-1] = node
        else:
            self._keys[-1] = None
            self._put_entry(around, key, node)

    def _put_entry(self, table: Table, key: Node, value: Node) -> None:
        if not isinstance(key, Text):
            if not isinstance(key, Hole):
                self._say("S119", key.place, "a key is a single word, not a list or a table")
            return
        name = key.plain
        if name == "<<" and key.is_bare:
            self._say(
                "S114",
                key.place,
                '"<<" would copy another table into this one, which stories do not use',
                "write the keys out, or refer to a thing by its id",
            )
        elif name in table.entries:
            first = table.entries[name].key.place.line
            self._say(
                "S111",
                key.place,
                f'"{name}" stands here a second time; the first is in line {first}',
                "keep one of the two",
            )
        elif not name.startswith("x-"):
            table.entries[name] = Entry(key, value)
            table.plain[name] = value.plain

    def _refuse_alias(self, event: Any) -> None:
        key = self._keys[-1] if self._keys else None
        if isinstance(key, Text) and key.plain == "<<":
            return
        self._say(
            "S113",
            place_of(event.start_mark, event.end_mark),
            f'YAML takes "*{event.anchor}" for a reference to another place, '
            "which stories do not use",
            "if it is text, put it in quotes; refer to things by their id",
        )

    def _refuse_properties(self, event: Any) -> None:
        at = Place(event.start_mark.line + 1, event.start_mark.column + 1, 0)
        if event.anchor is not None:
            self._say(
                "S112",
                at._replace(end_column=at.column + 1 + len(event.anchor)),
                f'YAML takes "&{event.anchor}" for a mark to refer to, which stories do not use',
                "if it is text, put it in quotes; refer to things by their id",
            )
        else:
            self._say(
                "S115",
                at._replace(end_column=at.column + 1),
                'YAML takes a word that begins with "!" for a kind of value, '
                "which stories do not use",
                "if it is text, put it in quotes or after |",
            )

    def _say(self, code: str, place: Place, message: str, hint: str = "") -> None:
        self.slips.append(Slip(code, place, message, hint))


def _weight(node: Items | Table, around: list[Items | Table]) -> int:
    is_item = bool(around) and isinstance(around[-1], Items)
    return 0 if isinstance(node, Table) and is_item else 1


def _several(event: Any) -> Slip:
    return Slip(
        "S116",
        place_of(event.start_mark, event.end_mark),
        '"---" begins a second document in this file',
        "put it into a file of its own",
    )


def _too_deep(event: Any) -> Slip:
    return Slip(
        "S104",
        place_of(event.start_mark, event.end_mark),
        f"this is nested more than {DEPTH_MOST} deep",
        'put it into a scene of its own and "call" that',
    )
