"""The last crash, kept for the staff: one line, and never in the way."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.store.crashes import FILE_NAME, CrashFile

NOON = "2026-11-23T12:00"


def test_only_the_last_crash_is_kept(tmp_path: Path) -> None:
    """With its time, over restarts of the machine; the file is one line."""
    folder = tmp_path / "not" / "there"
    for how in ("signal 9", "it did not draw", "exit code 1 · ошибка"):
        CrashFile(folder, lambda: NOON).keep(how)
    expected = f"{NOON} · exit code 1 · ошибка"
    assert CrashFile(folder, str).last() == expected
    assert (folder / FILE_NAME).read_text(encoding="utf-8") == f"{expected}\n"


@pytest.mark.parametrize("raw", [None, b"", b" \n", b"\xff\xfe", "folder"])
def test_what_cannot_be_read_is_no_crash(tmp_path: Path, raw: bytes | str | None) -> None:
    """Neither an absent file, nor an empty or damaged one, nor a folder in its place."""
    path = tmp_path / FILE_NAME
    if isinstance(raw, bytes):
        path.write_bytes(raw)
    elif raw:
        path.mkdir()
    assert CrashFile(tmp_path, str).last() == ""


@pytest.mark.parametrize("place", ["file/kiosk", "taken"])
def test_a_disk_that_takes_nothing_leaves_it_in_memory(tmp_path: Path, place: str) -> None:
    """Whoever kept it can still tell it, and nothing is raised."""
    (tmp_path / "file").write_bytes(b"")
    (tmp_path / "taken" / FILE_NAME).mkdir(parents=True)
    crashes = CrashFile(tmp_path / place, lambda: NOON)
    crashes.keep("signal 11")
    assert crashes.last() == f"{NOON} · signal 11"


def test_reading_before_keeping_hides_nothing(tmp_path: Path) -> None:
    """What is kept later is told by the one who had nothing to tell."""
    crashes = CrashFile(tmp_path, lambda: NOON)
    assert (crashes.last(), (tmp_path / FILE_NAME).exists()) == ("", False)
    crashes.keep("signal 6")
    assert crashes.last() == CrashFile(tmp_path, str).last() == f"{NOON} · signal 6"
