"""Copies of what can be made again: whole or not at all, few, and never in the way."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from game.store.copies import MOST, load_copy, save_copy

DATA = b"one\ntwo\n\0three"


def _file(folder: Path) -> Path:
    (path,) = folder.iterdir()
    return path


@pytest.mark.parametrize("data", [DATA, b"", b"\n"])
def test_a_copy_is_read_as_it_was_kept(tmp_path: Path, data: bytes) -> None:
    """A copy is found under its name and make, and under no other."""
    folder = tmp_path / "not" / "there"
    save_copy(folder, "story", "make", data)
    assert load_copy(folder, "story", "make") == data
    assert load_copy(folder, "story", "other make") is None
    assert load_copy(folder, "other story", "make") is None


def test_the_last_copy_of_a_name_is_kept_alone(tmp_path: Path) -> None:
    """A copy takes the place of the one before."""
    save_copy(tmp_path, "story", "make", b"old")
    save_copy(tmp_path, "story", "newer make", DATA)
    assert load_copy(tmp_path, "story", "make") is None
    assert load_copy(tmp_path, "story", "newer make") == DATA
    assert len(list(tmp_path.iterdir())) == 1


def test_a_damaged_copy_is_none(tmp_path: Path) -> None:
    """A byte that is changed, lost or added makes a copy none, wherever it is."""
    save_copy(tmp_path, "story", "make", DATA)
    path = _file(tmp_path)
    whole = path.read_bytes()
    places = range(0, len(whole), 7)
    changed = [whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :] for at in places]
    cut = [whole[:at] for at in places]
    found = []
    for raw in (*changed, *cut, whole + b"x"):
        path.write_bytes(raw)
        found.append(load_copy(tmp_path, "story", "make"))
    assert set(found) == {None}


def test_so_many_are_kept_and_no_more(tmp_path: Path) -> None:
    """The oldest go, and with them what a crash has left half written."""
    (tmp_path / "copy-lost.new").write_bytes(b"half")
    os.utime(tmp_path / "copy-lost.new", (1, 1))
    for nth in range(MOST + 1):
        save_copy(tmp_path, str(nth), "make", DATA)
        for path in tmp_path.iterdir():
            os.utime(path, ns=(0, path.stat().st_mtime_ns - 10**9))
    kept = [nth for nth in range(MOST + 1) if load_copy(tmp_path, str(nth), "make") == DATA]
    assert kept == list(range(1, MOST + 1))
    assert len(list(tmp_path.iterdir())) == MOST


def test_a_disk_that_takes_nothing_is_no_fault(tmp_path: Path) -> None:
    """Where a folder cannot be made, or something else lies in it, nothing is kept or raised."""
    blocked = tmp_path / "file"
    blocked.write_bytes(b"")
    save_copy(blocked / "folder", "story", "make", DATA)
    assert load_copy(blocked / "folder", "story", "make") is None
    folder = tmp_path / "taken"
    save_copy(folder, "story", "make", DATA)
    taken = _file(folder)
    taken.unlink()
    taken.mkdir()
    save_copy(folder, "story", "make", DATA)
    assert load_copy(folder, "story", "make") is None
    assert list(folder.iterdir()) == [taken]


def test_many_can_write_at_once(tmp_path: Path) -> None:
    """Whoever reads while others write finds one of the copies, whole."""
    makes = [f"make {nth}" for nth in range(4)]

    def _write(make: str) -> set[bytes | None]:
        for _ in range(20):
            save_copy(tmp_path, "story", make, make.encode() * 5000)
        return {load_copy(tmp_path, "story", other) for other in makes}

    with ThreadPoolExecutor(len(makes)) as pool:
        found = set().union(*pool.map(_write, makes))
    assert found <= {None, *(make.encode() * 5000 for make in makes)}
    assert sum(load_copy(tmp_path, "story", make) is not None for make in makes) == 1
