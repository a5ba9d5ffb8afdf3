"""Copies of what can be made again: read only where they are whole and of the same make.

Nothing here raises for the disk's sake: where a copy cannot be read or written, there is none.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

MOST = 8
"""How many copies are kept in a folder; the longest unwritten go first."""

_PREFIX = "copy-"
_NAME_LETTERS = 32


def load_copy(folder: Path, name: str, make: str) -> bytes | None:
    """Return what was kept under a name; None where nothing was, or of another make, or damaged."""
    try:
        raw = _path(folder, name).read_bytes()
    except OSError:
        return None
    head, _, data = raw.partition(b"\n")
    return data if head == _head(make, data) else None


def save_copy(folder: Path, name: str, make: str, data: bytes) -> None:
    """Keep data under a name, in place of what was kept; `make` tells what it was made from.

    A reader finds the old copy or the new one, whole, whatever happens meanwhile.
    """
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        number, new = tempfile.mkstemp(prefix=_PREFIX, suffix=".new", dir=folder)
        try:
            with os.fdopen(number, "wb") as file:
                file.write(_head(make, data) + b"\n" + data)
            Path(new).replace(_path(folder, name))
        except OSError:
            Path(new).unlink(missing_ok=True)
        _drop_oldest(folder)


def _head(make: str, data: bytes) -> bytes:
    return blake2b(make.encode() + b"\0" + data).hexdigest().encode()


def _path(folder: Path, name: str) -> Path:
    return folder / (_PREFIX + blake2b(name.encode()).hexdigest()[:_NAME_LETTERS])


def _drop_oldest(folder: Path) -> None:
    """Keep the newest copies; what a crash has left half written grows old and goes too."""
    by_age = sorted(_dated(folder), reverse=True)
    for _, path in by_age[MOST:]:
        path.unlink(missing_ok=True)


def _dated(folder: Path) -> Iterator[tuple[int, Path]]:
    for path in folder.glob(f"{_PREFIX}*"):
        with suppress(OSError):
            yield path.stat().st_mtime_ns, path
