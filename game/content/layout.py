"""Which files a story has, and what stands in each."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from msgspec import Struct

from game.content.source import START, SourceFile
from game.engine.model import (
    Body,
    Claim,
    Cover,
    Document,
    Era,
    Fact,
    Folder,
    Person,
    Place,
    Scene,
    Source,
    Term,
    TimelineEvent,
    Unused,
)

STORY_MOST_BYTES = 64 * 1024 * 1024
"""The size of all files of a story together."""

LEDGER_NAME = "ids.json"
"""The name of the ledger in each folder."""

KINDS: dict[type[Struct], tuple[str, str]] = {
    Cover: ("story", "story"),
    Folder: ("folder", "folder"),
    Scene: ("scene", "scene"),
    Document: ("paper", "document"),
    Claim: ("claim", "claim"),
    Person: ("person", "person"),
    Body: ("body", "body"),
    Place: ("place", "place"),
    Source: ("source", "source"),
    Term: ("term", "term"),
    TimelineEvent: ("event", "event"),
    Era: ("era", "era"),
    Fact: ("fact", "fact"),
    Unused: ("unused", "fact"),
}
"""What each part of a story is called, and the key that holds its id."""

LISTS: dict[str, tuple[type[Struct], ...]] = {
    "people": (Person, Body),
    "sources": (Source,),
    "events": (TimelineEvent, Era),
    "glossary": (Term,),
    "places": (Place,),
    "facts": (Fact,),
    "not-used": (Unused,),
}
"""What stands in each list of a story: one file (`people.yaml`), a folder of files, or both."""

_NOT_READ = {"assets", "locale", "schema"}
_FOLDER = re.compile(r"(?:\d+-)?(?P<id>.+)")


class Slot(NamedTuple):
    """A file, the types of thing that stand in it, and whether it holds a list of them."""

    file: SourceFile
    types: tuple[type[Struct], ...]
    is_list: bool

    @property
    def own_name(self) -> str:
        """The id that the file's place gives what stands in it, where that is a single thing."""
        return self.file.folder if self.types == (Folder,) else self.file.path.stem


class Layout(NamedTuple):
    """The files of a story: `folders` are the directories by the id that their name gives.

    `strays` are not read; each has its diagnostic.
    """

    slots: tuple[Slot, ...]
    strays: tuple[SourceFile, ...]
    folders: dict[str, Path]


def folder_id(directory: str) -> str:
    """Return the id of the folder that a directory holds.

    >>> folder_id("01-shakhty")
    'shakhty'
    """
    found = _FOLDER.fullmatch(directory)
    return found["id"] if found else directory


def shown_path(folder: Path) -> Path:
    """Return a path as diagnostics give it: relative to the working directory where possible."""
    try:
        return folder.relative_to(Path.cwd())
    except ValueError:
        return folder


def layout_of(root: Path) -> Layout:
    """Return the files of a story's folder, those of each kind by name."""
    slots: list[Slot] = []
    strays: list[SourceFile] = []
    shown = shown_path(root)
    for parts in _yaml_files(root, strays):
        file = SourceFile(root.joinpath(*parts), str(shown.joinpath(*parts)))
        types = _types(parts)
        if types:
            file.folder = folder_id(parts[1]) if parts[0] == "folders" else ""
            slots.append(Slot(file, types, is_list(types)))
        else:
            _report_stray(file)
            strays.append(file)
    return Layout(tuple(slots), tuple(strays), _folders(root))


_ALONE = (Cover, Folder, Scene, Document)

FILES: dict[str, tuple[type[Struct], ...]] = {
    "story": (Cover,),
    "folder": (Folder,),
    "scene": (Scene,),
    "document": (Document,),
    "claims": (Claim,),
    **LISTS,
}
"""What stands in each kind of file; the kinds as the schema has them."""


def is_list(types: tuple[type[Struct], ...]) -> bool:
    """Whether a file holds a list of such things, and not one of them alone."""
    return types[0] not in _ALONE


def is_too_large(layout: Layout) -> bool:
    """Whether the files of a story are more than can be read; they need not be readable."""
    return sum(_size(slot.file.path) for slot in layout.slots) > STORY_MOST_BYTES


def _report_stray(file: SourceFile) -> None:
    is_misnamed = file.path.suffix != ".yaml"
    hint = (
        f'rename it "{file.path.stem}.yaml"'
        if is_misnamed
        else (
            "scenes stand in folders/NN-id/scenes, papers in folders/NN-id/documents, "
            "lists in people, sources, events …"
        )
    )
    file.report("S219", START, "this file is not read: it stands in no place of a story", hint)


def _yaml_files(root: Path, unreadable: list[SourceFile]) -> Iterator[tuple[str, ...]]:
    def _report(fault: OSError) -> None:
        path = Path(str(fault.filename))
        file = SourceFile(path, str(shown_path(path)))
        file.report("S101", START, f"this folder cannot be read: {fault.strerror}")
        unreadable.append(file)

    for path, directories, names in os.walk(root, onerror=_report if root.is_dir() else None):
        parts = Path(path).relative_to(root).parts
        named = [name for name in directories if _is_yaml(name)]
        directories[:] = sorted(
            name
            for name in directories
            if name not in named and name[0] != "." and (parts or name not in _NOT_READ)
        )
        for name in sorted([*names, *named]):
            if _is_yaml(name) and name[0] != ".":
                yield (*parts, name)


def _is_yaml(name: str) -> bool:
    return name.lower().endswith((".yaml", ".yml"))


def _types(parts: tuple[str, ...]) -> tuple[type[Struct], ...]:
    if not parts[-1].endswith(".yaml"):
        return ()
    match parts:
        case ("story.yaml",):
            return (Cover,)
        case (name,):
            return LISTS.get(name.removesuffix(".yaml"), ())
        case (name, _) if name in LISTS:
            return LISTS[name]
        case ("folders", _, "folder.yaml"):
            return (Folder,)
        case ("folders", _, "claims.yaml"):
            return (Claim,)
        case ("folders", _, "scenes", _):
            return (Scene,)
        case ("folders", _, "documents", _):
            return (Document,)
    return ()


def _folders(root: Path) -> dict[str, Path]:
    try:
        found = sorted(path for path in (root / "folders").iterdir() if path.is_dir())
    except OSError:
        return {}
    return {folder_id(path.name): path for path in found if path.name[0] != "."}


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
