"""The SQLite file: what is in it, whether it is whole, and how a change is written.

A check sum stands beside every value, because SQLite finds damage to its own structure, not to what
it was given to keep. The connection holds the file's lock for as long as it is open, so that no
second game mixes its answers into ours, and so that WAL needs no shared memory.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from enum import Enum, auto
from pathlib import Path
from typing import Any
from zlib import crc32

from game.store.contents import Contents, Lag, Slot, SlotKey

APPLICATION = 0x41353841
"""SQLite's application_id of our files ("A58A")."""

FORMAT = 1
"""SQLite's user_version of our files: raised when an older game could not read them."""

_TABLES = (
    "CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT, crc INTEGER)",
    """CREATE TABLE slots (id INTEGER PRIMARY KEY, story TEXT, slot TEXT, saved INTEGER, seed TEXT,
    stamp TEXT, why TEXT, count INTEGER, picture_crc INTEGER, state BLOB, crc INTEGER,
    UNIQUE (story, slot))""",
    """CREATE TABLE answers (slot_id INTEGER, position INTEGER, answer TEXT, crc INTEGER,
    PRIMARY KEY (slot_id, position)) WITHOUT ROWID""",
    "CREATE TABLE pictures (slot_id INTEGER PRIMARY KEY, picture BLOB)",
)
_SCHEMA = "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid"
_WRITE_HEAD = """INSERT INTO slots
    (story, slot, saved, seed, stamp, why, count, picture_crc, state, crc)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (story, slot) DO UPDATE SET saved = excluded.saved, seed = excluded.seed,
    stamp = excluded.stamp, why = excluded.why, count = excluded.count,
    picture_crc = excluded.picture_crc, state = excluded.state, crc = excluded.crc"""
_READ_HEAD = """SELECT story, slot, saved, seed, stamp, why, count, picture_crc, state, crc
    FROM slots WHERE id = ?"""


class Fault(Enum):
    """Why a file cannot be used."""

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
    """A file cannot be used. `contents` is what of it is whole; the file is as it was."""

    def __init__(self, fault: Fault, contents: Contents, reason: str) -> None:
        self.fault = fault
        self.contents = contents
        super().__init__(reason)


class _Unsound(ValueError):
    """A value does not have its check sum."""


def fault_of(error: sqlite3.Error) -> Fault:
    """Return what an error of SQLite says about the file; what is not known counts as damage."""
    code: int = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)
    return _FAULTS.get(code & 0xFF, Fault.DAMAGED)


def connect(path: Path, wait_s: float) -> sqlite3.Connection:
    """Return a connection that will keep the lock once it has it; the file is not touched yet."""
    connection = sqlite3.connect(path, timeout=wait_s, isolation_level=None)
    for pragma in ("locking_mode=EXCLUSIVE", "cell_size_check=ON", "trusted_schema=OFF"):
        connection.execute(f"PRAGMA {pragma}")
    return connection


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Commit what the block does, or none of it if it raises; the lock is taken at once."""
    connection.execute("BEGIN EXCLUSIVE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        with suppress(sqlite3.Error):
            connection.execute("ROLLBACK")
        raise


def read_checked(connection: sqlite3.Connection) -> Contents:
    """Return the contents of a whole file of ours, or of a new one; raise FileRefused for others.

    Raises sqlite3.Error where even the first page cannot be read. Cost: the whole file is read.
    """
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    schema = [sql for (sql,) in connection.execute(_SCHEMA)]
    if not (application or version or schema):
        return Contents()
    if application != APPLICATION and schema != list(_TABLES):
        raise FileRefused(Fault.FOREIGN, Contents(), "it belongs to another program")
    if application == APPLICATION and version > FORMAT:
        raise FileRefused(Fault.NEWER, Contents(), f"its format is {version}, ours is {FORMAT}")
    contents = _read_contents(connection)
    if not contents.is_whole or (application, version, schema) != (
        APPLICATION,
        FORMAT,
        list(_TABLES),
    ):
        raise FileRefused(Fault.DAMAGED, contents, "it is damaged")
    return contents


def prepare(connection: sqlite3.Connection) -> None:
    """Make a file that has been checked ready for writing; a new one gets its tables."""
    set_journal(connection)
    for pragma in ("synchronous=FULL", "fullfsync=ON", "journal_size_limit=8388608"):
        connection.execute(f"PRAGMA {pragma}")
    if connection.execute("PRAGMA user_version").fetchone()[0] == FORMAT:
        return
    with transaction(connection):
        for table in _TABLES:
            connection.execute(table)
        connection.execute(f"PRAGMA application_id={APPLICATION}")
        connection.execute(f"PRAGMA user_version={FORMAT}")


def set_journal(connection: sqlite3.Connection) -> str:
    """Return the journal mode that was set: "wal", or "delete" where the place allows no WAL."""
    mode: str = connection.execute("PRAGMA journal_mode=WAL").fetchone()[0]
    if mode != "wal":
        mode = connection.execute("PRAGMA journal_mode=DELETE").fetchone()[0]
    return mode


def write_changes(connection: sqlite3.Connection, contents: Contents, lag: Lag) -> None:
    """Write what the disk lacks, all or nothing; raise sqlite3.Error. Cost: the lag's size."""
    with transaction(connection):
        for key, start in lag.slots.items():
            slot = contents.slots.get(key)
            if slot is None:
                _remove_slot(connection, key)
            else:
                _write_slot(connection, key, slot, start)
        for name in lag.settings:
            connection.execute("DELETE FROM settings WHERE name = ?", (name,))
            if name in contents.settings:
                row = (name, contents.settings[name])
                connection.execute("INSERT INTO settings VALUES (?, ?, ?)", (*row, _crc(*row)))


def _crc(*values: object) -> int:
    return crc32(repr(values).encode("utf-8", "surrogatepass"))


def _write_slot(connection: sqlite3.Connection, key: SlotKey, slot: Slot, start: int) -> None:
    picture_crc = None if slot.picture is None else crc32(slot.picture)
    told = (*key, slot.order, str(slot.seed), slot.stamp, slot.why, len(slot.answers), picture_crc)
    connection.execute(_WRITE_HEAD, (*told, slot.state, _crc(*told, slot.state)))
    slot_id = _slot_id(connection, key)
    connection.execute(
        "DELETE FROM answers WHERE slot_id = ? AND position >= ?", (slot_id, start)
    )
    rows = [(slot_id, start + offset, text) for offset, text in enumerate(slot.answers[start:])]
    connection.executemany(
        "INSERT INTO answers VALUES (?, ?, ?, ?)", [(*row, _crc(*row)) for row in rows]
    )
    _write_picture(connection, slot_id, slot.picture)


def _write_picture(connection: sqlite3.Connection, slot_id: int, picture: bytes | None) -> None:
    row = connection.execute("SELECT picture FROM pictures WHERE slot_id = ?", (slot_id,))
    if row.fetchone() == (None if picture is None else (picture,)):
        return
    connection.execute("DELETE FROM pictures WHERE slot_id = ?", (slot_id,))
    if picture is not None:
        connection.execute("INSERT INTO pictures VALUES (?, ?)", (slot_id, picture))


def _slot_id(connection: sqlite3.Connection, key: SlotKey) -> int | None:
    row = connection.execute("SELECT id FROM slots WHERE story = ? AND slot = ?", key).fetchone()
    return None if row is None else row[0]


def _remove_slot(connection: sqlite3.Connection, key: SlotKey) -> None:
    slot_id = _slot_id(connection, key)
    for statement in (
        "DELETE FROM answers WHERE slot_id = ?",
        "DELETE FROM pictures WHERE slot_id = ?",
        "DELETE FROM slots WHERE id = ?",
    ):
        connection.execute(statement, (slot_id,))


@contextmanager
def _noting_damage(contents: Contents) -> Iterator[None]:
    try:
        yield
    except _Unsound:
        contents.is_whole = False
    except sqlite3.Error as error:
        if fault_of(error) is not Fault.DAMAGED:
            raise
        contents.is_whole = False


def _read_contents(connection: sqlite3.Connection) -> Contents:
    contents = Contents()
    with _noting_damage(contents):
        contents.is_whole = connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    with _noting_damage(contents):
        for name, value, crc in connection.execute("SELECT name, value, crc FROM settings"):
            if crc != _crc(name, value):
                contents.is_whole = False
            else:
                contents.settings[name] = value
    slot_ids = []
    with _noting_damage(contents):
        slot_ids += [row[0] for row in connection.execute("SELECT id FROM slots ORDER BY id")]
    for slot_id in slot_ids:
        with _noting_damage(contents):
            key, slot, picture_crc = _read_slot(connection, slot_id)
            contents.slots[key] = slot
            slot.picture = _read_picture(connection, slot_id, picture_crc)
    return contents


def _read_slot(connection: sqlite3.Connection, slot_id: int) -> tuple[SlotKey, Slot, int | None]:
    head: tuple[Any, ...] = connection.execute(_READ_HEAD, (slot_id,)).fetchone()
    if head is None or head[-1] != _crc(*head[:-1]):
        raise _Unsound
    story, name, order, seed, stamp, why, count, picture_crc, state, _ = head
    answers: list[str] = []
    for position, answer, crc in connection.execute(
        "SELECT position, answer, crc FROM answers WHERE slot_id = ? ORDER BY position", (slot_id,)
    ):
        if position != len(answers) or crc != _crc(slot_id, position, answer):
            raise _Unsound
        answers.append(answer)
    if len(answers) != count:
        raise _Unsound
    return (story, name), Slot(state, answers, int(seed), order, stamp, why), picture_crc


def _read_picture(
    connection: sqlite3.Connection, slot_id: int, picture_crc: int | None
) -> bytes | None:
    row = connection.execute("SELECT picture FROM pictures WHERE slot_id = ?", (slot_id,))
    picture: Any = (row.fetchone() or (None,))[0]
    if picture_crc == (crc32(picture) if isinstance(picture, bytes) else None):
        return picture if isinstance(picture, bytes) else None
    raise _Unsound


def contents_of_file(path: Path) -> Contents:
    """Return the contents of a file that is only read; raise FileRefused or sqlite3.Error."""
    with closing(connect(path, 0)) as connection:
        return read_checked(connection)
