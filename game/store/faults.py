"""Why a file of saves cannot be used."""

from __future__ import annotations

import sqlite3
from enum import Enum, auto

from game.store.contents import Contents


class Fault(Enum):
    """What is wrong. `UNWRITABLE`: no leave to write; `FAILING`: the disk itself reports errors."""

    DAMAGED = auto()
    FOREIGN = auto()
    NEWER = auto()
    UNWRITABLE = auto()
    IN_USE = auto()
    FULL = auto()
    FAILING = auto()


_FAULTS = {
    sqlite3.SQLITE_BUSY: Fault.IN_USE,
    sqlite3.SQLITE_LOCKED: Fault.IN_USE,
    sqlite3.SQLITE_CANTOPEN: Fault.UNWRITABLE,
    sqlite3.SQLITE_READONLY: Fault.UNWRITABLE,
    sqlite3.SQLITE_PERM: Fault.UNWRITABLE,
    sqlite3.SQLITE_FULL: Fault.FULL,
    sqlite3.SQLITE_IOERR: Fault.FAILING,
}


class FileRefused(Exception):
    """A file cannot be used. `contents` is what of it is whole; the file stays as it was."""

    def __init__(self, fault: Fault, reason: str, contents: Contents) -> None:
        self.fault = fault
        self.contents = contents
        super().__init__(reason)


def fault_of(error: sqlite3.Error) -> Fault:
    """Return what an error of SQLite says about the file; what is not known counts as damage.

    >>> fault_of(sqlite3.DatabaseError("Could not decode to UTF-8"))
    <Fault.DAMAGED: 1>
    """
    code: int = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)
    return _FAULTS.get(code & 0xFF, Fault.DAMAGED)
