"""From YAML's events to texts, lists and tables, each with its place.

Nothing is guessed: `no`, `1936-08` and `010` are texts. Anchors, aliases, merge keys, tags, several
documents and a key that stands twice are refused. Events are taken one at a time and their depth is
counted, so that no nesting can exhaust the computer.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

from game.content.nodes import Entry, Hole, Items, Node, Place, Table, Text, place_of
from game.content.slips import Slip, slip_of
from game.content.source import START, SourceFile

DEPTH_MOST = 12
"""How deep an author may nest. Counted are lists, and tables that are not items of a list: a choice
in an option counts two (its options, and what they do), so choices nest five deep."""
REPAIRS_MOST = 100
"""How many slips are looked for in one file."""
_PARSED_MOST = 4 * 1024 * 1024

_LOADER: Any = getattr(yaml, "CLoader", yaml.Loader)


class _TooDeep(Exception):
    """Nesting beyond DEPTH_MOST."""


def read_tree(file: SourceFile) -> Node | None:
    """Return what stands in a file whose text is loaded; None where that cannot be told.

    Where a slip of the pen can be told from what was meant (a colon without quotes), it is
    reported, mended in memory, character for character, and the rest of the file is read.
    """
    text = file.text
    blamed: set[int] = set()
    for _ in range(min(REPAIRS_MOST, 1 + _PARSED_MOST // max(1, len(text)))):
        reading = _Reading(file)
        try:
            root = reading.root(text)
        except _TooDeep:
            return None
        except yaml.YAMLError as fault:
            slip = slip_of(fault, reading.last, text)
            if slip.place.line not in blamed:
                _report(file, slip)
            elif not slip.mend:
                return None
            blamed.add(slip.place.line)
            if not slip.mend:
                return None
            text = _mended(text, slip)
        else:
            file.diagnostics.extend(reading.notes.diagnostics)
            return root
    return None


def _report(file: SourceFile, slip: Slip) -> None:
    file.report(slip.code, slip.place, slip.message, slip.hint)


def _mended(text: str, slip: Slip) -> str:
    lines = text.splitlines(keepends=True)
    line, at = lines[slip.place.line - 1], slip.place.column - 1
    lines[slip.place.line - 1] = line[:at] + slip.mend + line[at + 1 :]
    return "".join(lines)


class _Reading:
    """One reading of a file, from its first event to its last."""

    def __init__(self, file: SourceFile) -> None:
        self.notes = SourceFile(file.path, file.shown)
        self.notes.text = file.text
        self.last: yaml.Event | None = None
        self._stack: list[Items | Table] = []
        self._keys: list[Text | Hole | None] = []
        self._root: Node | None = None
        self._depth = 0

    def root(self, text: str) -> Node | None:
        """Return what stands in the first document; None where there is nothing."""
        for event in self._events(text):
            kind = type(event)
            if kind is yaml.ScalarEvent:
                self._check_properties(event)
                self._put(
                    Text(event.value, event.start_mark, event.end_mark, _style_of(event))
                )
            elif kind in (yaml.SequenceStartEvent, yaml.MappingStartEvent):
                self._check_properties(event)
                self._open(event)
            elif kind in (yaml.SequenceEndEvent, yaml.MappingEndEvent):
                self._close()
            elif kind is yaml.AliasEvent:
                self._refuse_alias(event)
            self.last = event
        return self._root

    def _events(self, text: str) -> Iterator[Any]:
        documents = 0
        for event in yaml.parse(text, Loader=_LOADER):
            if type(event) is yaml.DocumentStartEvent:
                documents += 1
                if documents > 1:
                    self._say(
                        event,
                        "S116",
                        '"---" begins a second document in this file: '
                        "put it into a file of its own",
                    )
                    return
            yield event
