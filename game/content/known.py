"""Every name of a story, by kind: what can be referred to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from game.content.nearest import hint_of, nearest
from game.content.nodes import Node, Table, Text
from game.content.parts import Part
from game.content.source import SourceFile
from game.diagnostics import Severity

CODES = {
    "paper": "S201", "passage": "S202", "person": "S203", "maker": "S203", "claim": "S204",
    "scene": "S205", "folder": "S206", "place": "S207", "source": "S208", "fact": "S209",
    "event": "S210", "term": "S210", "lane": "S210", "option": "S211", "flag": "S212",
    "picture": "S801",
}  # fmt: skip
"""The code of an unknown name, by the kind of thing that it should be."""
HINTS_MOST = 300
"""How many unknown names of a run get a hint."""

_ID = re.compile(r"[a-z0-9]+(?:[-/][a-z0-9]+)*|[A-Z][0-9]+")
_CALLED = {"maker": "person or body", "flag": "flag or number"}
_MAKERS = ("person", "body")
_OWNERS = {"passage": "paper", "option": "scene"}


class Known:
    """The names of a story.

    `parts` holds the part that a name stands in, by kind and name: "passage" has `paper/passage`,
    "option" has `scene/choice/option`, "maker" has persons and bodies. `loose` are names in files
    or parts that are broken: they exist, and nothing more is known of them.

    A fault is told once, where it is: so a name is not called unknown that is like one which was
    defined with a slip in it.
    """

    def __init__(
        self,
        parts: Iterable[Part],
        loose: Iterable[tuple[str, str]] = (),
        pictures: Iterable[str] = (),
    ) -> None:
        self.parts: dict[str, dict[str, Part]] = {kind: {} for kind in CODES}
        self.loose = set(loose) | {("picture", name) for name in pictures}
        self._pictures = tuple(pictures)
        self._slips: dict[str, list[str]] = {}
        self._hints = 0
        for part in parts:
            for kind, name in _names(part):
                self.parts.setdefault(kind, {}).setdefault(name, part)
                if not is_id(name):
                    self._slips.setdefault(kind, []).append(name)
            if part.value is None:
                self.loose.add((part.kind, part.name or _first_text(part)))
        self._has_lanes = bool(self.parts["lane"]) or any(
            part.value is not None for part in self.parts.get("story", {}).values()
        )
        self.loose |= {("maker", name) for kind, name in self.loose if kind in _MAKERS}

    def has(self, kind: str, name: str) -> bool:
        """Whether there is a thing of that kind and name, or may be in a broken or missing file."""
        if name in self.parts[kind] or (kind, name) in self.loose:
            return True
        if kind == "lane" and not self._has_lanes:
            return True
        owner = _OWNERS.get(kind)
        if owner is not None and (owner, name.partition("/")[0]) in self.loose:
            return True
        return kind in self._slips and nearest(name, self._slips[kind]) != ""

    def check(
        self, kind: str, name: str, file: SourceFile, text: Text, offset: int | None = None
    ) -> None:
        """Report a name that does not exist: a whole text, or `offset` characters into it."""
        if self.has(kind, name):
            return
        message = f'there is no {_CALLED.get(kind, kind)} "{name}"'
        if kind == "picture":
            message += f" (art/{name}.svg in the assets of the story or of the game)"
        severity = Severity.WARNING if kind == "picture" else Severity.ERROR
        place = text.place if offset is None else file.place_in(text, offset, len(name))
        file.report(CODES[kind], place, message, self._hint(kind, name), severity)

    def _hint(self, kind: str, name: str) -> str:
        self._hints += 1
        if self._hints > HINTS_MOST:
            return ""
        return hint_of(name, self._pictures if kind == "picture" else self.parts[kind])


def is_id(name: str) -> bool:
    """Whether a name, or a path of names, is made as ids and numbers of facts are.

    >>> is_id("october-hall/recess"), is_id("F155"), is_id("October Hall")
    (True, True, False)
    """
    return _ID.fullmatch(name) is not None


def _first_text(part: Part) -> str:
    """Return what stands after the first key: the id, where that key is misspelled."""
    for _, value in part.table.entries.values():
        return value.plain if isinstance(value, Text) else ""
    return ""


def _names(part: Part) -> Iterator[tuple[str, str]]:
    """Yield kind and name of a part and of what is defined inside it."""
    yield part.kind, part.name
    match part.kind:
        case "person" | "body":
            yield "maker", part.name
        case "paper":
            for passage in part.table.tables("passages"):
                if name := passage.text("id"):
                    yield "passage", f"{part.name}/{name.plain}"
        case "story":
            for lane in part.table.tables("lanes"):
                if name := lane.text("lane"):
                    yield "lane", name.plain
        case "scene":
            yield from _scene_names(part)


def _scene_names(part: Part) -> Iterator[tuple[str, str]]:
    for beat in beat_tables(part.table.nodes("beats")):
        if flag := beat.text("set"):
            yield "flag", flag.plain
        if choice := beat.text("choice"):
            for option in beat.tables("options"):
                if name := option.text("id"):
                    yield "option", f"{part.name}/{choice.plain}/{name.plain}"


def beat_tables(nodes: list[Node]) -> Iterator[Table]:
    """Yield every beat that has a verb, and those in its options, in the order of the file."""
    for node in nodes:
        if isinstance(node, Table):
            yield node
            for option in node.tables("options"):
                yield from beat_tables(option.nodes("do"))
