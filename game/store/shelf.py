"""The shelf: what the game saves, in memory first and on the disk before a save returns."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Self, TypeAlias

from msgspec import Struct

from game.store.contents import Contents, Lag, Slot, SlotKey, aside_name, merge
from game.store.database import Database
from game.store.faults import Fault, fault_of
from game.store.notices import Notice, NoticeKind
from game.store.opening import opened

JSON: TypeAlias = "bool | int | float | str | list[JSON] | dict[str, JSON] | None"
"""What a setting may be."""

FILE_NAME = "article58.sqlite"
"""The one file in the folder; one that is set aside has a word before the ending."""

_WAIT_S = 0.25


class SavedSlot(Struct, frozen=True):
    """A save, as it was given. `order` counts all saves of the shelf; `stamp` is for display.

    `why` is the reason it was set aside, empty for a save in use.
    """

    state: bytes
    answers: list[str]
    seed: int
    picture: bytes | None
    order: int
    stamp: str
    why: str


class SlotSummary(Struct, frozen=True):
    """What a list of saves shows of one; the words are those of SavedSlot."""

    slot: str
    order: int
    answer_count: int
    picture: bytes | None
    stamp: str
    why: str


class AnswersMissing(ValueError):
    """A save would leave a gap: `start` is beyond the `kept` answers that the slot has."""

    def __init__(self, slot: str, start: int, kept: int) -> None:
        self.kept = kept
        super().__init__(
            f'slot "{slot}" has {kept} answers, so a save cannot start at {start}: '
            f"give the answers from {kept} or from before"
        )


class ShelfClosed(RuntimeError):
    """Something was to be saved on a shelf that is closed."""

    def __init__(self) -> None:
        super().__init__("the shelf is closed: open it again to save")


def open_shelf(folder: Path) -> Shelf:
    """Return the shelf that is kept in `folder`; never raise for anything about the disk.

    The folder is made if need be. A file that cannot be used is set aside; if nothing can be
    written the shelf is kept in memory. `notices` says so. Cost: the whole file is read once, and
    up to 0.25 s of waiting if another game has it open.
    """
    shelf = Shelf(folder / FILE_NAME)
    shelf.catch_up(_WAIT_S)
    return shelf


class Shelf:
    """All saves and settings, for one thread; `open_shelf` makes one, `with` closes it.

    Reading is from memory and cannot fail. What is saved is on the disk when the call returns, or
    else the call returns a Notice: then it is in memory, and the next save tries again.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._database: Database | None = None
        self._contents = Contents()
        self._lag = Lag()
        self._known: dict[SlotKey, int] = {}
        self._notices: dict[Notice, None] = {}
        self._has_read = False
        self._is_closed = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def notices(self) -> tuple[Notice, ...]:
        """Return all there was to tell since the shelf was opened, each once, oldest first."""
        return tuple(self._notices)

    @property
    def is_writable(self) -> bool:
        """Return whether all that was saved is on the disk."""
        return self._database is not None and not self._lag

    def settings(self) -> dict[str, JSON]:
        """Return the settings as last saved; the mapping is the caller's own."""
        return {name: json.loads(text) for name, text in self._contents.settings.items()}

    def save_settings(self, settings: Mapping[str, JSON]) -> Notice | None:
        """Keep these settings in place of all before; only what differs is written.

        Raises TypeError or ValueError for what is no JSON (NaN too): nothing is changed then.
        """
        texts = {_checked(name): _json(value) for name, value in settings.items()}
        before = self._contents.settings
        changed = {name for name, _ in before.items() ^ texts.items()}
        self._check_open()
        self._contents.settings = texts
        self._lag.settings |= changed
        return self.catch_up() if self._lag else None

    def save_slot(
        self,
        story: str,
        slot: str,
        state: bytes,
        new_answers: Sequence[str],
        start: int,
        seed: int,
        picture: bytes | None = None,
        stamp: str = "",
    ) -> Notice | None:
        """Keep a play, all or nothing: its state, and its answers before `start` with the new ones.

        Answers that were kept from `start` on are dropped, so going back is a save with a lower
        `start`. Without a picture the slot keeps the one it has, unless `start` is 0. Raises
        AnswersMissing if fewer than `start` answers are kept, ValueError for text that is no
        Unicode; nothing is changed then. Cost: the size of the change and one write to the disk.
        """
        self._check_open()
        added = [_checked(answer) for answer in new_answers]
        key = _checked(story), _checked(slot)
        before = self._contents.slots.get(key)
        answers = [] if before is None else before.answers
        if not 0 <= start <= len(answers):
            raise AnswersMissing(slot, start, len(answers))
        if picture is None and before is not None and start > 0:
            picture = before.picture
        order = self._contents.next_order()
        picture = None if picture is None else bytes(picture)
        kept = Slot(bytes(state), answers, int(seed), order, _checked(stamp), "", picture)
        answers[start:] = added
        self._contents.slots[key] = kept
        self._lag.add_slot(key, start)
        return self.catch_up()

    def load_slot(self, story: str, slot: str) -> SavedSlot | None:
        """Return a save as it was last given, or `None` if there is none by that name."""
        kept = self._contents.slots.get((story, slot))
        if kept is None:
            return None
        return SavedSlot(
            state=kept.state,
            answers=list(kept.answers),
            seed=kept.seed,
            picture=kept.picture,
            order=kept.order,
            stamp=kept.stamp,
            why=kept.why,
        )

    def slots(self, story: str) -> list[SlotSummary]:
        """Return the saves of a story, the newest first; those that were set aside too."""
        summaries = [
            SlotSummary(name, kept.order, len(kept.answers), kept.picture, kept.stamp, kept.why)
            for (about, name), kept in self._contents.slots.items()
            if about == story
        ]
        return sorted(summaries, key=lambda summary: -summary.order)

    def delete_slot(self, story: str, slot: str) -> Notice | None:
        """Take a save away for good; one that is not there is no error."""
        self._check_open()
        if self._contents.slots.pop((story, slot), None) is None:
            return None
        self._lag.add_slot((story, slot))
        return self.catch_up()

    def set_aside_slot(self, story: str, slot: str, why: str) -> str | None:
        """Rename a save that the caller cannot use; return its new name, `None` if there is none.

        The name is the first free of "auto (set aside 1)", "auto (set aside 2)" … `notices` tells.
        """
        self._check_open()
        why = _checked(why)
        kept = self._contents.slots.pop((story, slot), None)
        if kept is None:
            return None
        name = aside_name(slot, {name for about, name in self._contents.slots if about == story})
        kept.why = why or "no reason given"
        self._contents.slots[story, name] = kept
        self._lag.add_slot((story, slot))
        self._lag.add_slot((story, name))
        self._note(NoticeKind.SLOT_SET_ASIDE, f'"{name}", because {kept.why}')
        self.catch_up()
        return name

    def catch_up(self, wait_s: float = 0.0) -> Notice | None:
        """Write what the disk lacks; return a Notice if it still lacks something.

        Every save does this, and nothing else is needed; the staff page may, for a disk that was
        full. `wait_s`: how long to wait for another game that has the file open.
        """
        self._check_open()
        if self._database is not None and not self._database.is_in_place():
            self._drop_database()
        if self._database is None:
            problem = self._reopen(wait_s)
            if self._database is None:
                return problem
        if not self._lag:
            return None
        try:
            self._database.write(self._contents, self._lag)
        except sqlite3.ProgrammingError:
            raise
        except sqlite3.Error as error:
            if fault_of(error) is not Fault.FULL:
                self._drop_database()
            return self._note(NoticeKind.WRITE_FAILED, str(error))
        self._lag.clear()
        self._known = {key: kept.order for key, kept in self._contents.slots.items()}
        return None

    def close(self) -> None:
        """Try once more to write what the disk lacks, and give the file free; twice is no error."""
        if not self._is_closed and self._lag:
            self.catch_up()
        self._is_closed = True
        self._drop_database()

    def _reopen(self, wait_s: float) -> Notice | None:
        opening = opened(self._path, wait_s, reads_copy=not self._has_read)
        self._has_read = True
        self._database = opening.database
        self._notices |= dict.fromkeys(opening.notices)
        seen = {key: found.order for key, found in opening.contents.slots.items()}
        aside = merge(self._contents, self._lag, opening.contents, self._known)
        self._known |= seen
        if not opening.is_on_disk:
            self._lag.add_all(self._contents)
        for name in aside:
            self._note(NoticeKind.SLOT_SET_ASIDE, f'"{name}", written by another copy of the game')
        return opening.notices[-1] if opening.notices else None

    def _drop_database(self) -> None:
        if self._database is not None:
            self._database.close()
        self._database = None

    def _note(self, kind: NoticeKind, detail: str) -> Notice:
        notice = Notice(kind, self._path, detail)
        self._notices[notice] = None
        return notice

    def _check_open(self) -> None:
        if self._is_closed:
            raise ShelfClosed


def _checked(text: str) -> str:
    """Return the same text as a plain `str`, which is what its check sum is taken of."""
    return text.encode().decode()


def _json(value: JSON) -> str:
    return json.dumps(value, allow_nan=False)
