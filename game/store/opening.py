"""What becomes of a file that cannot be used: it is set aside under a new name, never deleted."""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec import Struct, field

from game.store.contents import Contents
from game.store.database import Database, Identity, identity_of, open_database, read_database
from game.store.faults import Fault, FileRefused, fault_of
from game.store.notices import Notice, NoticeKind

_SIBLINGS = ("-wal", "-shm", "-journal")
_SET_ASIDE = {
    Fault.DAMAGED: ("damaged", NoticeKind.SET_ASIDE_DAMAGED),
    Fault.UNWRITABLE: ("damaged", NoticeKind.SET_ASIDE_DAMAGED),
    Fault.FOREIGN: ("foreign", NoticeKind.SET_ASIDE_FOREIGN),
    Fault.NEWER: ("newer", NoticeKind.SET_ASIDE_NEWER),
}


class Opening(Struct):
    """What an attempt to open gave. `database` is `None` if there is only memory.

    `is_on_disk` tells whether the database has the contents, or they came from elsewhere.
    """

    database: Database | None
    contents: Contents
    is_on_disk: bool = False
    notices: list[Notice] = field(default_factory=list)


def opened(path: Path, wait_s: float, *, reads_copy: bool) -> Opening:
    """Return the file at `path`, ready, and what could be read; never raise for the disk's sake.

    A file that cannot be used is renamed (`article58.damaged-1.sqlite`) with its siblings, and a
    new one made; `contents` then has what was whole in the old one, and the new one has nothing.
    `reads_copy`: whether one without leave to write is to be read all the same, from a copy.
    """
    identity = identity_of(path)
    try:
        return Opening(*_opened(path, wait_s, reads_copy), is_on_disk=True)
    except FileRefused as refused:
        first = refused
    notice = _set_aside(path, identity, first)
    if notice is None:
        return Opening(None, first.contents, notices=[_memory_notice(path, first)])
    try:
        database, _ = _opened(path, wait_s, reads_copy=False)
    except FileRefused as again:
        return Opening(None, first.contents, notices=[notice, _memory_notice(path, again)])
    return Opening(database, first.contents, notices=[notice])


def _memory_notice(path: Path, refused: FileRefused) -> Notice:
    in_use = refused.fault is Fault.IN_USE
    kind = NoticeKind.IN_USE if in_use else NoticeKind.MEMORY_ONLY
    return Notice(kind, path, str(refused))


def _opened(path: Path, wait_s: float, reads_copy: bool) -> tuple[Database, Contents]:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _check_file(path)
        return open_database(path, wait_s)
    except sqlite3.Error as error:
        fault = fault_of(error)
        is_copied = reads_copy and fault not in (Fault.IN_USE, Fault.DAMAGED)
        contents = _contents_of_copy(path) if is_copied else Contents()
        raise FileRefused(fault, str(error), contents) from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        contents = _contents_of_copy(path) if reads_copy else Contents()
        raise FileRefused(Fault.UNWRITABLE, reason, contents) from error


def _check_file(path: Path) -> None:
    """Refuse what SQLite would wait for, or would throw away (a WAL without its file).

    Raises PermissionError for a file without leave to write: SQLite reports that as a broken disk.
    A file of one byte is empty to SQLite.
    """
    if path.exists() and not path.is_file():
        raise FileRefused(Fault.DAMAGED, "it is no file", Contents())
    is_effective = os.access in os.supports_effective_ids
    if path.exists() and not os.access(path, os.R_OK | os.W_OK, effective_ids=is_effective):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    journal = path.with_name(path.name + "-wal")
    if _size_of(path) < 2 and _size_of(journal) > 0:
        raise FileRefused(Fault.DAMAGED, "only its journal is left", Contents())


def _size_of(path: Path) -> int:
    return path.stat().st_size if path.is_file() else 0


def _contents_of_copy(path: Path) -> Contents:
    """Return what is in a file that cannot be opened for writing.

    SQLite may have to write to read (a journal that a power cut left), so a copy is read.
    """
    try:
        with TemporaryDirectory(prefix="article58-") as folder:
            copy = Path(folder) / path.name
            for suffix in ("", *_SIBLINGS):
                original = path.with_name(path.name + suffix)
                if original.is_file():
                    shutil.copyfile(original, copy.with_name(copy.name + suffix))
            return read_database(copy) if copy.exists() else Contents()
    except (OSError, ValueError, sqlite3.Error):
        return Contents()


def _set_aside(path: Path, identity: Identity, refused: FileRefused) -> Notice | None:
    """Rename the file; return `None` if that cannot be, or need not be."""
    if refused.fault not in _SET_ASIDE or identity != identity_of(path):
        return None
    word, kind = _SET_ASIDE[refused.fault]
    there = [suffix for suffix in ("", *_SIBLINGS) if _is_there(path, suffix)]
    if not there:
        return None
    number = 1
    while any(_is_there(_aside(path, word, number), suffix) for suffix in ("", *_SIBLINGS)):
        number += 1
    target = _aside(path, word, number)
    try:
        for suffix in there:
            path.with_name(path.name + suffix).rename(target.with_name(target.name + suffix))
    except OSError:
        return None
    return Notice(kind, target, str(refused))


def _aside(path: Path, word: str, number: int) -> Path:
    return path.with_name(f"{path.stem}.{word}-{number}{path.suffix}")


def _is_there(path: Path, suffix: str) -> bool:
    named = path.with_name(path.name + suffix)
    return named.is_symlink() or named.exists()
