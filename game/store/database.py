"""The SQLite file and its lock.

The lock is held for as long as the file is open: no second game mixes its answers into ours, and
WAL needs no shared memory, so it works on more file systems.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from game.store.contents import Contents, Lag
from game.store.faults import Fault, FileRefused
from game.store.rows import TABLES, read_contents, rows_of, write_changes

APPLICATION = 0x41353841
"""SQLite's application_id of our files ("A58A")."""

FORMAT = 1
"""SQLite's user_version of our files: raised when an older game could not read them."""

_SCHEMA = "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid"
_GUARDS = ("locking_mode=EXCLUSIVE", "cell_size_check=ON", "trusted_schema=OFF")
_DURABLE = (
    "synchronous=FULL",
    "fullfsync=ON",
    "wal_autocheckpoint=250",
    "journal_size_limit=1048576",
)

Identity = tuple[int, int] | None
"""Which file a path leads to; `None`: to none that can be seen."""


class Database:
    """A file that is open, checked and ours until it is closed."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self._path = path
        self._connection = connection
        self._identity = identity_of(path)

    def is_in_place(self) -> bool:
        """Return whether the path still leads to this file: it may have been taken away."""
        return self._identity == identity_of(self._path)

    def write(self, contents: Contents, lag: Lag) -> None:
        """Write what the disk lacks, all or nothing, and have it on the disk on return.

        Raises sqlite3.Error. Cost: the size of the lag, and of now and then a WAL of 1 MB.
        """
        with _transaction(self._connection):
            write_changes(self._connection, contents, lag)

    def close(self) -> None:
        """Give the lock back. What was written stays, whatever happens here."""
        with suppress(sqlite3.Error):
            self._connection.close()


def identity_of(path: Path) -> Identity:
    """Return which file a path leads to."""
    try:
        status = path.stat()
    except (OSError, ValueError):
        return None
    return status.st_dev, status.st_ino


def open_database(path: Path, wait_s: float) -> tuple[Database, Contents]:
    """Return the file, made if there was none, and all that is in it.

    Waits up to `wait_s` for another game that has it open. Raises FileRefused, with what of the
    contents is whole, and sqlite3.Error. Cost: the whole file is read.
    """
    connection = sqlite3.connect(path, timeout=wait_s, isolation_level=None)
    try:
        _set(connection, _GUARDS)
        with _transaction(connection):
            contents = _read_checked(connection)
        _prepare(connection)
    except BaseException:
        with suppress(sqlite3.Error):
            connection.close()
        raise
    return Database(path, connection), contents


def read_database(path: Path) -> Contents:
    """Return what is in a file that is not written to; raise FileRefused or sqlite3.Error."""
    connection = sqlite3.connect(path, timeout=0, isolation_level=None)
    try:
        _set(connection, _GUARDS)
        return _read_checked(connection)
    finally:
        connection.close()


def set_journal(connection: sqlite3.Connection) -> str:
    """Return the journal mode that was set: "wal", or "delete" where the place allows no WAL."""
    with suppress(sqlite3.OperationalError):
        if connection.execute("PRAGMA journal_mode=WAL").fetchone() == ("wal",):
            return "wal"
    mode: str = connection.execute("PRAGMA journal_mode=DELETE").fetchone()[0]
    return mode


def _set(connection: sqlite3.Connection, pragmas: tuple[str, ...]) -> None:
    for pragma in pragmas:
        connection.execute(f"PRAGMA {pragma}")


@contextmanager
def _transaction(connection: sqlite3.Connection) -> Iterator[None]:
    connection.execute("BEGIN EXCLUSIVE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        with suppress(sqlite3.Error):
            connection.execute("ROLLBACK")
        raise


def _read_checked(connection: sqlite3.Connection) -> Contents:
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    schema = tuple(sql for (sql,) in rows_of(connection, _SCHEMA))
    if not (application or version or schema):
        return Contents()
    if application != APPLICATION and schema != TABLES:
        raise FileRefused(Fault.FOREIGN, "it belongs to another program", Contents())
    if application == APPLICATION and version > FORMAT:
        raise FileRefused(Fault.NEWER, f"format {version} is newer than {FORMAT}", Contents())
    contents = read_contents(connection)
    if not contents.is_whole or (application, version, schema) != (APPLICATION, FORMAT, TABLES):
        raise FileRefused(Fault.DAMAGED, "it is damaged", contents)
    return contents


def _prepare(connection: sqlite3.Connection) -> None:
    set_journal(connection)
    _set(connection, _DURABLE)
    if connection.execute("PRAGMA user_version").fetchone()[0] == FORMAT:
        return
    with _transaction(connection):
        marks = (f"PRAGMA application_id={APPLICATION}", f"PRAGMA user_version={FORMAT}")
        for statement in (*TABLES, *marks):
            connection.execute(statement)
