"""How the parts of a story fit together: names that stand twice, batches, folders, file names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from game.content.known import Known, beat_tables, is_id
from game.content.layout import Layout
from game.content.nodes import Items, Table, Text
from game.content.parts import Part
from game.content.source import START, SourceFile
from game.content.table import fields_of
from game.content.wording import called
from game.engine.model import Assessment

_ONE_NAME = {"person": "maker", "body": "maker"}


def check_order(parts: list[Part], known: Known, layout: Layout) -> None:
    """Report what does not fit between the parts of a story."""
    _check_twice((_ONE_NAME.get(part.kind, part.kind), part) for part in parts)
    for part in parts:
        match part.kind:
            case "story":
                _check_cover(part, layout)
            case "folder":
                _check_file_name(part, part.file.path.parent.name, part.file.folder)
                _check_folder(part, known)
            case "scene":
                _check_file_name(part, part.file.path.name, part.file.path.stem)
                _check_scene(part, known)
            case "paper":
                _check_file_name(part, part.file.path.name, part.file.path.stem)
                _check_texts_twice(part, "passage", _texts(part.table.tables("passages"), "id"))
            case "claim":
                _check_claim(part)
    _check_batches(parts)


def _check_twice(named: Iterable[tuple[str, Part]]) -> None:
    first: dict[tuple[str, str], Part] = {}
    for kind, part in named:
        before = first.setdefault((kind, part.name), part)
        if before is not part and part.name:
            where = f"{before.file.shown}:{before.place.line}"
            part.file.report(
                "S213",
                part.place,
                f'there is already {called(before.struct)} "{part.name}", in {where}',
                "give one of the two another id",
            )


def _check_texts_twice(part: Part, kind: str, texts: Iterable[Text]) -> None:
    first: dict[str, Text] = {}
    for text in texts:
        before = first.setdefault(text.plain, text)
        if before is not text:
            part.file.report(
                "S213",
                text.place,
                f'there is already a {kind} "{text.plain}" here, in line {before.place.line}',
                "give one of the two another id",
            )


def _texts(tables: Iterable[Table], key: str) -> Iterator[Text]:
    return (text for table in tables if (text := table.text(key)) is not None)


def _check_file_name(part: Part, name: str, wanted: str) -> None:
    if part.name and part.name != wanted:
        part.file.report(
            "S214",
            part.place,
            f'this {part.kind} is called "{part.name}", but stands in "{name}"',
            f'write "{wanted}", or rename "{name}"',
        )


def _check_cover(part: Part, layout: Layout) -> None:
    _check_texts_twice(part, "lane", _texts(part.table.tables("lanes"), "lane"))
    listed = list(part.table.texts("folders"))
    _check_texts_twice(part, "folder", listed)
    entry = part.table.entries.get("folders")
    if entry is None or not isinstance(entry.value, Items):
        return
    names = {text.plain for text in listed}
    for name, path in layout.folders.items():
        if name not in names:
            part.file.report(
                "S218",
                entry.key.place,
                f'the folder "{name}" ({path.name}) is not in this list',
                "add it, or move its files out of the story",
            )


def _check_folder(part: Part, known: Known) -> None:
    start = part.table.text("start")
    if start is not None:
        _check_home(part, "scene", start, known)
    for batch in part.table.tables("batches"):
        for claim in batch.texts("claims"):
            _check_home(part, "claim", claim, known)


def _check_home(part: Part, kind: str, text: Text, known: Known) -> None:
    named = known.parts[kind].get(text.plain)
    if named is not None and named.file.folder != part.file.folder:
        part.file.report(
            "S216",
            text.place,
            f'the {kind} "{text.plain}" belongs to the folder "{named.file.folder}"',
            f'name a {kind} of "{part.file.folder}"',
        )


def _check_scene(part: Part, known: Known) -> None:
    names = []
    for beat in beat_tables(part.table.nodes("beats")):
        name = beat.text("choice") or beat.text("id")
        if name is not None:
            names.append(name)
        end = beat.text("end")
        if end is not None and known.has("folder", end.plain) and end.plain != part.file.folder:
            part.file.report(
                "S216",
                end.place,
                f'this scene belongs to the folder "{part.file.folder}"',
                f'write "end: {part.file.folder}"',
            )
        _check_texts_twice(part, "option", _texts(beat.tables("options"), "id"))
    _check_texts_twice(part, "beat", names)


def _check_claim(part: Part) -> None:
    offered = part.table.get("assessments")
    if not isinstance(offered, Items):
        return
    words = {text.plain for text in part.table.texts("assessments")}
    tables = [part.table, *part.table.tables("proofs")]
    for text in _texts(tables, "assessment"):
        if text.plain not in words and text.plain in list(Assessment):
            part.file.report(
                "S217",
                text.place,
                f'"{text.plain}" is not among the assessments of this claim',
                f"they are: {', '.join(sorted(words))}",
            )


def _check_batches(parts: list[Part]) -> None:
    """Report claims that stand in no batch of their folder, or in two."""
    batched: dict[str, set[str]] = {}
    for part in parts:
        if part.kind == "folder" and _has_whole_batches(part):
            texts = [text for b in part.table.tables("batches") for text in b.texts("claims")]
            batched[part.file.folder] = {text.plain for text in texts}
            _check_batched_twice(part, texts)
    for part in parts:
        named = batched.get(part.file.folder)
        if part.kind != "claim" or named is None or part.name in named or not is_id(part.name):
            continue
        part.file.report(
            "S215",
            part.place,
            f'the claim "{part.name}" is in no batch, so it can never be confirmed',
            'add it to a batch in "folder.yaml"',
        )


def _has_whole_batches(part: Part) -> bool:
    """Whether it can be told which claims a folder's batches have, all of them."""
    batches = part.table.get("batches")
    if batches is None:
        return all(key in fields_of(part.struct) for key in part.table.entries)
    if not isinstance(batches, Items):
        return False
    lists = [b.get("claims") if isinstance(b, Table) else None for b in batches.nodes]
    return all(
        isinstance(claims, Items) and all(isinstance(claim, Text) for claim in claims.nodes)
        for claims in lists
    )


def _check_batched_twice(part: Part, texts: list[Text]) -> None:
    first: dict[str, Text] = {}
    for text in texts:
        before = first.setdefault(text.plain, text)
        if before is not text:
            part.file.report(
                "S215",
                text.place,
                f'the claim "{text.plain}" is in a batch already, in line {before.place.line}',
                "take it out of one of the two",
            )


def missing_files(root: Path, shown: Path, layout: Layout) -> list[SourceFile]:
    """Return the files that must be there and are not, each with its diagnostic."""
    wanted = [Path("story.yaml")]
    wanted += [path.relative_to(root) / "folder.yaml" for path in layout.folders.values()]
    there = {slot.file.path for slot in layout.slots}
    files = [
        SourceFile(root / path, str(shown / path)) for path in wanted if root / path not in there
    ]
    for file in files:
        file.report("S101", START, "there is no such file", "create it")
    return files
