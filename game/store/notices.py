"""What the shelf has to tell a player or the staff: nothing here ever stops the game."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from msgspec import Struct


class NoticeKind(StrEnum):
    """What happened, for a caller that has its own words for it."""

    SET_ASIDE_DAMAGED = "set-aside-damaged"
    SET_ASIDE_FOREIGN = "set-aside-foreign"
    SET_ASIDE_NEWER = "set-aside-newer"
    SLOT_SET_ASIDE = "slot-set-aside"
    IN_USE = "in-use"
    MEMORY_ONLY = "memory-only"
    WRITE_FAILED = "write-failed"


_TEXTS = {
    NoticeKind.SET_ASIDE_DAMAGED: (
        "The file of saved games was damaged. It is kept as {path}; every save that was whole "
        "has been carried over."
    ),
    NoticeKind.SET_ASIDE_FOREIGN: (
        "A file of another program stood where the saved games belong. It is kept as {path}."
    ),
    NoticeKind.SET_ASIDE_NEWER: (
        "The saved games are from a newer version of Article 58. They are kept as {path}; that "
        "version can read them."
    ),
    NoticeKind.SLOT_SET_ASIDE: "A save in {path} was kept under another name: {detail}.",
    NoticeKind.IN_USE: (
        "Another copy of Article 58 has {path} open. This one keeps its saves in memory until "
        "the other is closed."
    ),
    NoticeKind.MEMORY_ONLY: (
        "Nothing can be saved in {path} ({detail}). Saves are kept in memory; each new one tries "
        "the disk again."
    ),
    NoticeKind.WRITE_FAILED: (
        "A save did not reach {path} ({detail}). It is kept in memory; the next one tries the "
        "disk again."
    ),
}


class Notice(Struct, frozen=True):
    """One thing to tell. `path` is the file or folder it is about: of one set aside, the new name.

    `detail` is a reason in a few words, or empty.
    """

    kind: NoticeKind
    path: Path
    detail: str = ""

    @property
    def text(self) -> str:
        """Return the notice in plain English, one or two sentences.

        >>> Notice(NoticeKind.SET_ASIDE_FOREIGN, Path("a.sqlite")).text
        'A file of another program stood where the saved games belong. It is kept as a.sqlite.'
        """
        return _TEXTS[self.kind].format(path=self.path, detail=self.detail or "no reason known")
