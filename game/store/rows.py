"""The shelf in tables: written by what has changed, read whole.

A check sum stands beside every value, because SQLite finds damage to its own structure, not to what
it was given to keep. A slot is read whole or not at all; a picture alone may be lost.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import Any
from zlib import crc32

from game.store.contents import Contents, Lag, Slot, SlotKey
from game.store.faults import Fault, fault_of

TABLES = (
    "CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT, crc INTEGER)",
    """CREATE TABLE slots (id INTEGER PRIMARY KEY, story TEXT, slot TEXT, saved INTEGER, seed TEXT,
    stamp TEXT, why TEXT, count INTEGER, picture_crc INTEGER, state BLOB, crc INTEGER,
    UNIQUE (story, slot))""",
    """CREATE TABLE answers (slot_id INTEGER, position INTEGER, answer TEXT, crc INTEGER,
    PRIMARY KEY (slot_id, position)) WITHOUT ROWID""",
    "CREATE TABLE pictures (slot_id INTEGER PRIMARY KEY, picture BLOB)",
)
"""The statements that make the tables, as SQLite keeps them."""

_WRITE_HEAD = """INSERT INTO slots
    (story, slot, saved, seed, stamp, why, count, picture_crc, state, crc)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (story, slot) DO UPDATE SET saved = excluded.saved, seed = excluded.seed,
    stamp = excluded.stamp, why = excluded.why, count = excluded.count,
    picture_crc = excluded.picture_crc, state = excluded.state, crc = excluded.crc"""
_READ_HEAD = """SELECT story, slot, saved, seed, stamp, why, count, picture_crc, state, crc
    FROM slots WHERE id = ?"""
_FIND_SLOT = "SELECT id, picture_crc FROM slots WHERE story = ? AND slot = ?"
_READ_PICTURE = "SELECT picture FROM pictures WHERE slot_id = ?"
_READ_ANSWERS = "SELECT position, answer, crc FROM answers WHERE slot_id = ? ORDER BY position"
_CUT_ANSWERS = "DELETE FROM answers WHERE slot_id = ? AND position >= ?"


class _Unsound(ValueError):
    """A value does not have its check sum."""


def write_changes(connection: sqlite3.Connection, contents: Contents, lag: Lag) -> None:
    """Write what the disk lacks; to be called in a transaction. Cost: the size of the lag.

    Raises sqlite3.Error.
    """
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


def rows_of(
    connection: sqlite3.Connection, statement: str, values: tuple[object, ...] = ()
) -> Iterator[tuple[Any, ...]]:
    """Yield the rows of a statement; if one cannot be read the file can be closed all the same.

    A cursor that an error's traceback still holds would keep the file open, and locked.
    """
    with closing(connection.execute(statement, values)) as cursor:
        yield from cursor


def read_contents(connection: sqlite3.Connection) -> Contents:
    """Return all that is sound; `is_whole` tells whether that is everything.

    Raises sqlite3.Error only where it is no damage (a failing disk). Cost: the whole file.
    """
    contents = Contents()
    with _noting_damage(contents):
        if connection.execute("PRAGMA integrity_check").fetchone() != ("ok",):
            raise _Unsound
    _read_settings(connection, contents)
    slot_ids = []
    with _noting_damage(contents):
        for (slot_id,) in rows_of(connection, "SELECT id FROM slots ORDER BY id"):
            slot_ids.append(slot_id)
    for slot_id in slot_ids:
        with _noting_damage(contents):
            key, slot, picture_crc = _read_slot(connection, slot_id)
            contents.slots[key] = slot
            slot.picture = _read_picture(connection, slot_id, picture_crc)
    return contents


def _crc(*values: object) -> int:
    return crc32(repr(values).encode())


def _crc_of_picture(picture: object) -> int | None:
    return crc32(picture) if isinstance(picture, bytes) else None


def _write_slot(connection: sqlite3.Connection, key: SlotKey, slot: Slot, start: int) -> None:
    _, old_picture_crc = connection.execute(_FIND_SLOT, key).fetchone() or (None, None)
    picture_crc = _crc_of_picture(slot.picture)
    told = (*key, slot.order, str(slot.seed), slot.stamp, slot.why, len(slot.answers), picture_crc)
    connection.execute(_WRITE_HEAD, (*told, slot.state, _crc(*told, slot.state)))
    slot_id, _ = connection.execute(_FIND_SLOT, key).fetchone()
    connection.execute(_CUT_ANSWERS, (slot_id, start))
    rows = [(slot_id, start + offset, text) for offset, text in enumerate(slot.answers[start:])]
    connection.executemany(
        "INSERT INTO answers VALUES (?, ?, ?, ?)", [(*row, _crc(*row)) for row in rows]
    )
    if picture_crc != old_picture_crc:
        connection.execute("DELETE FROM pictures WHERE slot_id = ?", (slot_id,))
        if slot.picture is not None:
            connection.execute("INSERT INTO pictures VALUES (?, ?)", (slot_id, slot.picture))


def _remove_slot(connection: sqlite3.Connection, key: SlotKey) -> None:
    slot_id, _ = connection.execute(_FIND_SLOT, key).fetchone() or (None, None)
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


def _read_settings(connection: sqlite3.Connection, contents: Contents) -> None:
    with _noting_damage(contents):
        for name, value, crc in rows_of(connection, "SELECT name, value, crc FROM settings"):
            if crc == _crc(name, value):
                contents.settings[name] = value
            else:
                contents.is_whole = False


def _read_slot(connection: sqlite3.Connection, slot_id: int) -> tuple[SlotKey, Slot, int | None]:
    head: tuple[Any, ...] | None = connection.execute(_READ_HEAD, (slot_id,)).fetchone()
    if head is None or head[-1] != _crc(*head[:-1]):
        raise _Unsound
    story, name, order, seed, stamp, why, count, picture_crc, state, _ = head
    answers: list[str] = []
    for position, answer, crc in rows_of(connection, _READ_ANSWERS, (slot_id,)):
        if position != len(answers) or crc != _crc(slot_id, position, answer):
            raise _Unsound
        answers.append(answer)
    if len(answers) != count:
        raise _Unsound
    return (story, name), Slot(state, answers, int(seed), order, stamp, why), picture_crc


def _read_picture(
    connection: sqlite3.Connection, slot_id: int, picture_crc: int | None
) -> bytes | None:
    row = connection.execute(_READ_PICTURE, (slot_id,)).fetchone()
    picture: bytes | None = row and row[0]
    if picture_crc != _crc_of_picture(picture):
        raise _Unsound
    return picture
