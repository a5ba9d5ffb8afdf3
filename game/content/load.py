"""A story's folder, read: the story, and what is wrong in its files."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar, cast

from msgspec import Struct
from msgspec.structs import replace

from game.content.bundle import assets_folder
from game.content.catalog import Translations, load_texts
from game.content.known import Known
from game.content.layout import (
    LEDGER_NAME,
    Layout,
    Slot,
    is_too_large,
    layout_of,
    shown_path,
)
from game.content.ledger import BrokenLedger, Ledger, load_ledger
from game.content.matching import SceneIds, beats_with_ids, ids_of
from game.content.names import check_names
from game.content.nodes import Items, Node, Table, Text
from game.content.order import check_order, missing_files
from game.content.parts import Part, loose_ids, read_parts
from game.content.source import START, SourceFile
from game.diagnostics import Diagnostic, Severity, Span, in_order
from game.engine.model import Cover, Scene, Unused
from game.engine.story import Story, spots_of

S = TypeVar("S", bound=Struct)


class Loaded(Struct, frozen=True, eq=False):
    """A story's folder as it was read.

    `story` is None where any diagnostic is an error; `words` holds the story's translations by
    language, each read when it is first asked.
    """

    story: Story | None
    diagnostics: tuple[Diagnostic, ...]
    words: Mapping[str, Translations]
    parts: Mapping[tuple[str, str], Part]

    @property
    def whole(self) -> Story:
        """The story, where no diagnostic is an error."""
        assert self.story is not None
        return self.story

    def place_of(self, kind: str, name: str, *path: str | int) -> Span:
        """Return where a thing is defined, or where a key below it stands.

        `path` leads down by keys and numbers of items, as far as it exists; a last step that is a
        text gives the place of the value. Kinds are those of `layout.KINDS`. KeyError for a thing
        that does not exist.
        """
        part = self.parts[kind, name]
        node = _below(part.table, path)
        return part.file.span_of(part.place if node is part.table else node.place)

    def place_in(self, kind: str, name: str, path: Iterable[str | int], offset: int) -> Span:
        """Return where the character at `offset` of a text stands."""
        part = self.parts[kind, name]
        node = _below(part.table, path)
        place = part.file.place_in(node, offset, 1) if isinstance(node, Text) else node.place
        return part.file.span_of(place)

    def place_of_beat(self, scene: str, beat: str) -> Span:
        """Return where a beat begins, by its id. KeyError where there is none."""
        part = self.parts["scene", scene]
        return part.file.span_of(_below(part.table, self.path_of_beat(scene, beat)).place)

    def path_of_beat(self, scene: str, beat: str) -> tuple[str | int, ...]:
        """Return the path (see `place_of`) of a beat. KeyError where there is none."""
        part = self.parts["scene", scene]
        paths = _beat_paths(part.table, "beats", ())
        return dict(zip(self.whole.spots[scene], paths, strict=True))[beat]

    def diagnostic(
        self,
        code: str,
        span: Span,
        message: str,
        hint: str = "",
        severity: Severity = Severity.WARNING,
    ) -> Diagnostic:
        """Return a diagnostic of a lint rule, with the line that it speaks of."""
        file = next((p.file for p in self.parts.values() if p.file.shown == span.file), None)
        excerpt = file.excerpt_of(span) if file else ""
        return Diagnostic(code, severity, span, message, hint, excerpt)


def load_story(folder: Path, before: Story | None = None) -> Loaded:
    """Read a story's folder; whatever is wrong in it is in `diagnostics`, and nothing is raised.

    Beats keep the ids that they have in the ledgers; in a play that goes on through an edit, those
    that they had `before`.
    """
    with _collector_at_rest():
        return _load(folder, before)


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """Keep the garbage collector from looking through a growing story again and again."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _load(folder: Path, before: Story | None) -> Loaded:
    layout = layout_of(folder)
    files = [*missing_files(folder, shown_path(folder), layout), *layout.strays]
    if is_too_large(layout):
        cover = SourceFile(folder / "story.yaml", str(shown_path(folder) / "story.yaml"))
        cover.report("S103", START, "the files of this story are larger than 64 MiB together")
        return Loaded(None, tuple(cover.diagnostics), {}, {})
    parts: list[Part] = []
    loose = [("folder", name) for name in layout.folders]
    for slot in layout.slots:
        found = read_parts(slot)
        parts += found
        loose += _loose(slot, found)
        files.append(slot.file)
    _check(parts, Known(parts, loose, pictures_of(folder)), layout)
    ledgers = _ledgers(layout, files)
    diagnostics = tuple(in_order(d for file in files for d in file.diagnostics))
    by_name = {(part.kind, part.name): part for part in reversed(parts)}
    if any(diagnostic.severity is Severity.ERROR for diagnostic in diagnostics):
        return Loaded(None, diagnostics, {}, by_name)
    story = _story(parts, ledgers, before)
    words = {language: load_texts(folder, language) for language in story.cover.languages}
    return Loaded(story, diagnostics, words, by_name)


def _check(parts: list[Part], known: Known, layout: Layout) -> None:
    for part in parts:
        check_names(part, known)
    check_order(parts, known, layout)


def pictures_of(folder: Path) -> list[str]:
    """Return the names of the illustrations that a story can show, in order."""
    art = [folder / "assets" / "art", assets_folder() / "art"]
    return sorted({path.stem for place in art for path in place.glob("*.svg")})


def _loose(slot: Slot, found: list[Part]) -> list[tuple[str, str]]:
    """Return the names that a file seems to define, where it defines no others."""
    is_as_named = slot.is_list or any(part.name == slot.own_name for part in found)
    return [] if found and is_as_named else list(loose_ids(slot))


def _ledgers(layout: Layout, files: list[SourceFile]) -> dict[str, Ledger]:
    ledgers = {}
    for name, path in layout.folders.items():
        try:
            ledgers[name] = load_ledger(path / LEDGER_NAME)
        except BrokenLedger as fault:
            file = SourceFile(fault.path, str(shown_path(fault.path)))
            file.report("S127", START, str(fault))
            files.append(file)
    return ledgers


def _story(parts: list[Part], ledgers: Mapping[str, Ledger], before: Story | None) -> Story:
    cover = next(part.value for part in parts if isinstance(part.value, Cover))
    rank = {name: nth for nth, name in enumerate(cover.folders)}
    parts = sorted(parts, key=lambda part: rank.get(part.file.folder, -1))
    earlier = before.scenes if before else {}
    scenes = {part.name: _scene(part, ledgers, earlier) for part in parts if part.kind == "scene"}
    homely = (part for part in parts if part.kind in ("scene", "paper", "claim"))
    by_kind = {kind: _of_kind(parts, kind) for kind in _MAPPINGS}
    return Story(
        cover=cover,
        scenes=scenes,
        unused=tuple(part.value for part in parts if isinstance(part.value, Unused)),
        home={f"{part.kind}:{part.name}": part.file.folder for part in homely},
        spots={name: spots_of(scene) for name, scene in scenes.items()},
        **{_MAPPINGS[kind]: found for kind, found in by_kind.items()},
    )


_MAPPINGS = {
    "folder": "folders", "paper": "papers", "claim": "claims", "person": "people",
    "body": "bodies", "place": "places", "source": "sources", "term": "terms", "event": "events",
    "era": "eras", "fact": "facts",
}  # fmt: skip
"""The mapping of a Story that holds each kind of part; scenes get their ids first."""


def _of_kind(parts: list[Part], kind: str) -> dict[str, Any]:
    return {part.name: part.value for part in parts if part.kind == kind}


def _scene(part: Part, ledgers: Mapping[str, Ledger], earlier: Mapping[str, Scene]) -> Scene:
    scene = cast("Scene", part.value)
    known = ledgers[part.file.folder].scenes.get(part.name, SceneIds())
    if scene.scene in earlier:
        met = ids_of(earlier[scene.scene].beats)
        known = replace(met, next=max(met.next, known.next))
    beats, _ = beats_with_ids(scene.beats, known)
    return replace(scene, beats=beats)


def _below(node: Node, path: Iterable[str | int]) -> Node:
    for step in path:
        below: Node | None = None
        if isinstance(node, Table) and isinstance(step, str):
            below = node.get(step)
        elif isinstance(node, Items) and isinstance(step, int) and step < len(node.nodes):
            below = node.nodes[step]
        if below is None:
            return node
        node = below
    return node


def _beat_paths(
    table: Table, key: str, above: tuple[str | int, ...]
) -> Iterator[tuple[str | int, ...]]:
    """Yield the path of every beat in reading order, as `engine.story.walk` goes."""
    for nth, node in enumerate(table.nodes(key)):
        if isinstance(node, Table) and not node.entries:
            continue
        path = (*above, key, nth)
        yield path
        if isinstance(node, Table) and "choice" in node.entries:
            for n, option in enumerate(node.tables("options")):
                yield from _beat_paths(option, "do", (*path, "options", n))
