"""How a kiosk is set up: `kiosk.yaml`, read with the same care as a story."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Literal

from msgspec import Meta, Struct

from game.content.bundle import assets_folder
from game.content.layout import shown_path
from game.content.names import is_unfilled
from game.content.nearest import hint_of
from game.content.nodes import Table
from game.content.reader import read_tree
from game.content.shape import shaped
from game.content.source import START, SourceFile
from game.content.table import leaves
from game.content.wording import report_empty
from game.diagnostics import Refusal
from game.engine.fields import says
from game.engine.story import Story

Way = Literal["taster", "folder", "everything"]
"""A way through the story: 2 minutes, 15 minutes, all of it."""
WAYS: tuple[Way, ...] = ("taster", "folder", "everything")


class KioskPanel(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The panel that the kiosk is seen on, and how it hangs; lengths in inches and millimetres."""

    diagonal_in: Annotated[
        float, Meta(ge=5, le=200), says("The diagonal of the picture, in inches.")
    ] = 24
    lower_edge_mm: Annotated[
        float, Meta(ge=0, le=2000), says("The lower edge of the picture above the floor.")
    ] = 700
    viewing_mm: Annotated[
        float, Meta(ge=200, le=5000), says("How far the eyes of a reader are away.")
    ] = 600
    rotate: Annotated[
        Literal[0, 90, 180, 270], says("By how much the panel is turned clockwise.")
    ] = 0


class Kiosk(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a kiosk is, and what it returns to when a visitor has left.

    `languages` () means all that the story has, `folders` () all that have claims. Without a
    `pin` nobody comes to the staff page.
    """

    story: Annotated[str, says("The story: the name of one that comes along, or a path.")] = ""
    panel: Annotated[KioskPanel, says("The panel, in inches and millimetres.")] = KioskPanel()
    languages: Annotated[tuple[str, ...], says("Languages of the story, the usual one first.")] = ()
    text_size: Literal["normal", "large", "largest"] = "normal"
    contrast: Literal["normal", "high"] = "normal"
    volume: Annotated[int, Meta(ge=0, le=10), says("How loud sounds are: 0 is none.")] = 4
    ways: Annotated[tuple[Way, ...], says("The ways offered: taster, folder, everything.")] = WAYS
    folders: Annotated[tuple[str, ...], says("The folders offered for 15 minutes.")] = ()
    idle_factor: Annotated[
        float, Meta(ge=0.02, le=10), says("By how much longer an untouched screen waits.")
    ] = 1.0
    pin: Annotated[str, Meta(pattern=r"^[0-9]{4,8}$"), says("Four to eight digits.")] | None = None


class KioskFile:
    """A `kiosk.yaml` that was read without a fault; `kiosk` is what it says."""

    def __init__(self, file: SourceFile, table: Table, kiosk: Kiosk) -> None:
        self._file = file
        self._table = table
        self.kiosk = kiosk

    def check(self, story: Story) -> None:
        """Raise a Refusal that names each language and folder which the story has not."""
        cover = story.cover
        self._check_names("languages", "language", cover.languages)
        self._check_names("folders", "folder", with_claims(story))
        self._raise()

    def refuse(self, key: str, message: str, hint: str = "") -> None:
        """Raise a Refusal that points at the value of a key, or at the file without the key."""
        found = self._table.get(key)
        self._file.report("S201", found.place if found else START, message, hint)
        self._raise()

    def _check_names(self, key: str, kind: str, known: Iterable[str]) -> None:
        names = tuple(known)
        for text in self._table.texts(key):
            if text.plain not in names:
                hint = hint_of(text.plain, names) or f"there is: {', '.join(names)}"
                message = f'the story has no {kind} "{text.plain}" that can be offered'
                self._file.report("S201", text.place, message, hint)

    def _raise(self) -> None:
        if self._file.diagnostics:
            raise refusal_of(self._file)


def with_claims(story: Story) -> tuple[str, ...]:
    """Return the folders that a quarter of an hour can be spent in: those with claims."""
    cover = story.cover
    return tuple(
        name for name in cover.folders if story.folders[name].batches and name != cover.taster
    )


def kiosk_file(path: Path | None = None) -> KioskFile:
    """Return what a file says of a kiosk, without one the file that comes with the game.

    Raises a Refusal with every fault in it: where, what, and what to do.
    """
    path = path or assets_folder() / "kiosk" / "kiosk.yaml"
    file = SourceFile(path, str(shown_path(path)))
    table = _table(file) if file.load() else None
    kiosk = shaped(file, Kiosk, table) if table else None
    for _, node in leaves(Kiosk, table) if table else ():
        is_unfilled(file, node)
    if kiosk is None or table is None or file.diagnostics:
        raise refusal_of(file)
    return KioskFile(file, table, kiosk)


def refusal_of(file: SourceFile) -> Refusal:
    """Return the refusal that tells all that is wrong in a file."""
    found = "\n\n".join(diagnostic.as_text() for diagnostic in file.diagnostics)
    return Refusal(f"the kiosk cannot be set up like this:\n\n{found}")


def _table(file: SourceFile) -> Table | None:
    root = read_tree(file)
    if isinstance(root, Table):
        return root
    if root is None and not file.diagnostics:
        report_empty(file, START, "the file")
    elif root is not None:
        file.report("S119", root.place, 'a kiosk is described by keys such as "pin:"')
    return None
