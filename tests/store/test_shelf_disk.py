"""Disks that are full, read-only, failing or taken away: the play goes on, and is saved later."""

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest

from game.store.notices import NoticeKind
from game.store.shelf import FILE_NAME, Shelf, open_shelf
from tests.store.shelf_examples import (
    SETTINGS,
    STORY,
    answers_to,
    files_end_at,
    fill,
    saved_in,
    set_aside_in,
)

NOBODY = 65534


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that any user can reach, unlike tmp_path."""
    folder = Path(tempfile.mkdtemp(prefix="article58-test-"))
    folder.chmod(0o777)
    yield folder
    folder.chmod(0o777)
    shutil.rmtree(folder)


@contextmanager
def without_privileges() -> Iterator[None]:
    """Be an ordinary user, for whom file modes count, even if the tests run as root."""
    user = os.geteuid()
    if user == 0:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(user)


def limit_pages(shelf: Shelf, count: int) -> None:
    assert shelf._database is not None
    shelf._database._connection.execute(f"PRAGMA max_page_count={count}")


@pytest.mark.parametrize("below", ["file/saves", "bad\0name"])
def test_a_folder_that_cannot_be_is_memory(tmp_path: Path, below: str) -> None:
    """Where no folder can be made the shelf is memory, says so, and works."""
    (tmp_path / "file").write_text("no folder")
    with open_shelf(tmp_path / below) as shelf:
        fill(shelf)
        notice = shelf.save_slot(STORY, "auto", b"on", ["next"], 0, 5)
        kept = shelf.load_slot(STORY, "auto")
        assert kept is not None
        assert notice is not None
        assert (notice.kind, kept.state, shelf.is_writable) == (
            NoticeKind.MEMORY_ONLY,
            b"on",
            False,
        )
        assert shelf.notices == (notice,)


def test_a_file_system_that_takes_no_files_is_memory() -> None:
    """Where the system itself refuses files (/proc) the shelf is memory, and says so."""
    with open_shelf(Path("/proc/self")) as shelf:
        assert [notice.kind for notice in shelf.notices] == [NoticeKind.MEMORY_ONLY]


def test_saves_on_a_read_only_folder_can_be_read(open_folder: Path) -> None:
    """A folder that was made read-only gives its saves, also those a power cut left in the WAL."""
    source = open_folder / "source"
    with open_shelf(source) as shelf:
        fill(shelf)
        saved = saved_in(shelf)
        shutil.copytree(source, open_folder / "cut")
    (open_folder / "cut").chmod(0o555)
    (source).chmod(0o555)
    seen = []
    for folder in (source, open_folder / "cut"):
        with without_privileges(), open_shelf(folder) as shelf:
            kinds = [notice.kind for notice in shelf.notices]
            seen.append((kinds, saved_in(shelf), shelf.settings(), shelf.is_writable))
    assert seen == [([NoticeKind.MEMORY_ONLY], saved, SETTINGS, False)] * 2


def test_a_folder_that_becomes_writable_gets_what_it_missed(open_folder: Path) -> None:
    """Saves made in memory are on disk after the first save that can be written."""
    folder = open_folder / "saves"
    with open_shelf(folder) as shelf:
        fill(shelf)
    folder.chmod(0o555)
    with without_privileges(), open_shelf(folder) as shelf:
        told = shelf.save_slot(STORY, "auto", b"1", answers_to(3), 0, 5)
        shelf.delete_slot(STORY, "first")
        shelf.save_settings({"language": "en"})
        with_privileges(folder)
        assert (told and told.kind, shelf.is_writable) == (NoticeKind.MEMORY_ONLY, False)
        assert shelf.save_slot(STORY, "auto", b"2", ["next"], 3, 5) is None
        assert shelf.is_writable
        saved = saved_in(shelf)
    with without_privileges(), open_shelf(folder) as shelf:
        assert (saved_in(shelf), shelf.settings()) == (saved, {"language": "en"})
        assert len(shelf.slots(STORY)) == 3


def with_privileges(folder: Path) -> None:
    """Make a folder and its files writable for all."""
    user = os.geteuid()
    os.seteuid(os.getuid())
    for path in (folder, *folder.iterdir()):
        path.chmod(0o777)
    os.seteuid(user)


@pytest.mark.parametrize(("mode", "is_carried_over"), [(0o444, True), (0o000, False)])
def test_a_file_without_leave_is_set_aside(
    open_folder: Path, mode: int, is_carried_over: bool
) -> None:
    """A file we may not write, or not read, in a folder of ours makes room; nothing is lost."""
    with open_shelf(open_folder) as shelf:
        fill(shelf)
        saved = saved_in(shelf)
    (open_folder / FILE_NAME).chmod(mode)
    with without_privileges(), open_shelf(open_folder) as shelf:
        kinds = [notice.kind for notice in shelf.notices]
        expected = saved if is_carried_over else dict.fromkeys(saved)
        assert (kinds, saved_in(shelf)) == ([NoticeKind.SET_ASIDE_DAMAGED], expected)
        assert shelf.is_writable
    assert [path.name for path in set_aside_in(open_folder)] == ["article58.damaged-1.sqlite"]


def test_damage_on_a_read_only_disk_is_memory(open_folder: Path) -> None:
    """A damaged file that cannot be renamed stays where it is, and the shelf is memory."""
    (open_folder / FILE_NAME).write_bytes(b"garbage" * 1000)
    open_folder.chmod(0o555)
    with without_privileges(), open_shelf(open_folder) as shelf:
        assert [notice.kind for notice in shelf.notices] == [NoticeKind.MEMORY_ONLY]
    assert (open_folder / FILE_NAME).read_bytes() == b"garbage" * 1000


def test_a_full_disk_keeps_the_play_in_memory(tmp_path: Path) -> None:
    """On a full disk each save gives a notice and is kept; with room again all is written."""
    with open_shelf(tmp_path) as shelf:
        fill(shelf)
        limit_pages(shelf, 1)
        told = shelf.save_slot(STORY, "auto", bytes(9000), answers_to(500), 0, 5)
        again = shelf.save_slot(STORY, "auto", bytes(9000), ["next"], 500, 5)
        in_memory = saved_in(shelf)
        was_writable = shelf.is_writable
        limit_pages(shelf, 10_000)
        assert told is not None
        assert (told.kind, told, was_writable) == (NoticeKind.WRITE_FAILED, again, False)
        assert "full" in told.text
        assert shelf.save_settings({"language": "fr"}) is None
        assert (shelf.is_writable, shelf.notices) == (True, (told,))
    with open_shelf(tmp_path) as shelf:
        assert (saved_in(shelf), shelf.settings()) == (in_memory, {"language": "fr"})


def test_a_write_that_fails_in_the_middle_leaves_the_last_save(tmp_path: Path) -> None:
    """A failed write leaves the file as it was before; the next one brings all up to date."""
    with open_shelf(tmp_path) as shelf:
        shelf.save_slot(STORY, "auto", b"1", answers_to(5), 0, 5)
        with files_end_at(64 * 1024):
            told = shelf.save_slot(STORY, "auto", bytes(300_000), ["next"], 5, 5)
            while_failing = shelf.load_slot(STORY, "auto")
            was_writable = shelf.is_writable
        shutil.copytree(tmp_path, tmp_path / "copy")
        assert told is not None
        assert while_failing is not None
        assert (told.kind, was_writable) == (NoticeKind.WRITE_FAILED, False)
        assert (len(while_failing.state), len(while_failing.answers)) == (300_000, 6)
        assert shelf.save_slot(STORY, "auto", b"3", ["next"], 6, 5) is None
        last = shelf.load_slot(STORY, "auto")
    with open_shelf(tmp_path / "copy") as shelf:
        before = shelf.load_slot(STORY, "auto")
        assert before is not None
        assert (before.state, before.answers) == (b"1", answers_to(5))
    with open_shelf(tmp_path) as shelf:
        assert (shelf.load_slot(STORY, "auto"), len(shelf.slots(STORY))) == (last, 1)


def test_a_disk_without_room_for_a_new_file_is_memory(tmp_path: Path) -> None:
    """A first start on a full disk plays in memory; closing tries once more to write."""
    with open_shelf(tmp_path / "other"):
        pass
    with files_end_at(0):
        shelf = open_shelf(tmp_path)
        told = shelf.save_slot(STORY, "auto", b"1", answers_to(5), 0, 5)
    saved = shelf.load_slot(STORY, "auto")
    shelf.close()
    assert told is not None
    assert told.kind == NoticeKind.MEMORY_ONLY
    with open_shelf(tmp_path) as shelf:
        assert shelf.load_slot(STORY, "auto") == saved


def test_saves_on_a_full_disk_can_be_read(tmp_path: Path) -> None:
    """A disk that takes nothing more still gives what is on it."""
    with open_shelf(tmp_path) as shelf:
        fill(shelf)
        saved = saved_in(shelf)
    with files_end_at(0), open_shelf(tmp_path) as shelf:
        found = saved_in(shelf)
        told = shelf.save_slot(STORY, "auto", b"1", ["next"], 0, 5)
        assert (found, told and told.kind) == (saved, NoticeKind.WRITE_FAILED)


def test_a_file_that_is_taken_away_is_made_anew(tmp_path: Path) -> None:
    """If the file is deleted during play, the next save writes everything to a new one."""
    with open_shelf(tmp_path) as shelf:
        fill(shelf)
        shutil.rmtree(tmp_path)
        assert shelf.save_slot(STORY, "auto", b"on", ["next"], 0, 5) is None
        saved = saved_in(shelf)
    with open_shelf(tmp_path) as shelf:
        assert (saved_in(shelf), shelf.settings()) == (saved, SETTINGS)


def test_a_shelf_belongs_to_one_thread(tmp_path: Path) -> None:
    """A save from another thread is a fault of the program and raises."""
    with open_shelf(tmp_path) as shelf, ThreadPoolExecutor(1) as pool:
        future = pool.submit(shelf.save_slot, STORY, "auto", b"", [], 0, 5)
        with pytest.raises(sqlite3.ProgrammingError):
            future.result()
