"""What stands in a YAML file: texts, lists and tables, each with its place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple, Protocol

from msgspec import Struct

TO_THE_END = 0
"""The `end_column` of a place that goes on to the end of its line."""


class Place(NamedTuple):
    """A stretch of one line: line and column from 1; `end_column` is the one after its end."""

    line: int
    column: int
    end_column: int


class Mark(Protocol):
    """A place as the YAML parser gives it: from 0."""

    @property
    def line(self) -> int:
        """The line, from 0."""

    @property
    def column(self) -> int:
        """The column, from 0."""


class Text(Struct, frozen=True, eq=False, gc=False):
    """A text. `style` is "" (bare), a quote, "|" or ">"; `plain` is the text itself."""

    plain: str
    start: Mark
    end: Mark
    style: str = ""

    @property
    def place(self) -> Place:
        """Where it stands; of several lines, the first."""
        return place_of(self.start, self.end)

    @property
    def is_bare(self) -> bool:
        """Whether it was written without quotes and without a bar."""
        return not self.style


class Hole(Struct, frozen=True, eq=False, gc=False):
    """Something that was already reported; nothing is to be said of it again."""

    start: Mark
    end: Mark

    @property
    def plain(self) -> Hole:
        """The hole itself: a value that fits nowhere."""
        return self

    @property
    def place(self) -> Place:
        """Where it stands."""
        return place_of(self.start, self.end)


class Items(Struct, frozen=True, eq=False, gc=False):
    """A list. `is_flow`: it was written in brackets."""

    start: Mark
    is_flow: bool
    nodes: list[Node]
    plain: list[Any]

    @property
    def place(self) -> Place:
        """Where it begins."""
        return Place(self.start.line + 1, self.start.column + 1, self.start.column + 2)


class Entry(NamedTuple):
    """A key and what stands after it."""

    key: Text
    value: Node


class Table(Struct, frozen=True, eq=False, gc=False):
    """Keys with their values, in the order of the file; the author's own `x-` keys left out."""

    start: Mark
    is_flow: bool
    entries: dict[str, Entry]
    plain: dict[str, Any]

    @property
    def place(self) -> Place:
        """Where its first key stands."""
        for entry in self.entries.values():
            return entry.key.place
        return Place(self.start.line + 1, self.start.column + 1, self.start.column + 2)

    def get(self, key: str) -> Node | None:
        """Return what stands after a key; None where there is no such key."""
        entry = self.entries.get(key)
        return entry.value if entry else None

    def text(self, key: str) -> Text | None:
        """Return the text after a key; None where there is none."""
        found = self.get(key)
        return found if isinstance(found, Text) else None

    def nodes(self, key: str) -> list[Node]:
        """Return the items of the list after a key; none where there is no list."""
        found = self.get(key)
        return found.nodes if isinstance(found, Items) else []

    def texts(self, key: str) -> Iterator[Text]:
        """Yield the texts of the list after a key."""
        return (node for node in self.nodes(key) if isinstance(node, Text))

    def tables(self, key: str) -> Iterator[Table]:
        """Yield the tables of the list after a key."""
        return (node for node in self.nodes(key) if isinstance(node, Table))


Node = Text | Hole | Items | Table


def place_of(start: Mark, end: Mark) -> Place:
    """Return the place between two marks; of several lines, the first to its end."""
    last = end.column + 1 if end.line == start.line else TO_THE_END
    return Place(start.line + 1, start.column + 1, last)
