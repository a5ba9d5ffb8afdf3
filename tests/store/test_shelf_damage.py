"""Files that are damaged, or are not ours: set aside, never deleted, never fatal."""

import os
import random
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from game.store.database import APPLICATION, FORMAT
from game.store.notices import NoticeKind
from game.store.rows import read_contents
from game.store.shelf import FILE_NAME, SavedSlot, open_shelf
from tests.store.shelf_examples import (
    SETTINGS,
    SLOTS,
    STORY,
    answers_to,
    files_end_at,
    filled_file,
    saved_in,
    set_aside_in,
)


def check_whole_or_set_aside(
    folder: Path, damaged: bytes, saved: dict[str, SavedSlot | None]
) -> int:
    """Put a damaged file into a folder, open it, and return how many saves came through."""
    folder.mkdir()
    (folder / FILE_NAME).write_bytes(damaged)
    with open_shelf(folder) as shelf:
        found = saved_in(shelf)
        for slot, kept in found.items():
            whole = saved[slot]
            assert whole is not None
            without = SavedSlot(whole.state, whole.answers, whole.seed, None, *_rest(whole))
            assert kept in (None, whole, without)
        settings = shelf.settings()
        is_whole = (found, settings) == (saved, SETTINGS)
        assert settings.items() <= SETTINGS.items()
        assert is_whole or shelf.notices or len(damaged) < 2
        assert shelf.save_slot("new", "auto", b"on", ["next"], 0, 5) is None
    asides = [path.read_bytes() for path in set_aside_in(folder)]
    assert asides in ([damaged], [] if is_whole or len(damaged) < 2 else None)
    with open_shelf(folder) as shelf:
        kept = shelf.load_slot("new", "auto")
        assert (saved_in(shelf), shelf.settings(), shelf.notices) == (found, settings, ())
        assert kept is not None
        assert kept.state == b"on"
    return sum(kept is not None for kept in found.values())


def _rest(saved: SavedSlot) -> tuple[int, str, str]:
    return saved.order, saved.stamp, saved.why


def test_flipped_bytes_never_pass_for_a_save(tmp_path: Path) -> None:
    """After one flipped byte anywhere each save is whole or gone, and the file is kept."""
    chance = random.Random(1936)
    whole, saved = filled_file(tmp_path / "whole")
    came_through = []
    for number in range(90):
        damaged = bytearray(whole)
        offset = chance.randrange(100) if number < 25 else chance.randrange(len(whole))
        damaged[offset] ^= chance.randrange(1, 256)
        folder = tmp_path / str(number)
        came_through.append(check_whole_or_set_aside(folder, bytes(damaged), saved))
    assert sum(came_through) > 0.6 * len(came_through) * len(SLOTS)


def test_a_block_of_zeros_never_passes_for_a_save(tmp_path: Path) -> None:
    """After a lost sector (512 zeros) each save is whole or gone, and the file is kept."""
    whole, saved = filled_file(tmp_path / "whole")
    for number, offset in enumerate(range(0, len(whole), 4096 - 512)):
        damaged = whole[:offset] + bytes(512) + whole[offset + 512 :]
        check_whole_or_set_aside(tmp_path / str(number), damaged[: len(whole)], saved)


def test_a_file_cut_short_is_set_aside(tmp_path: Path) -> None:
    """A file cut at any size is set aside as it is; one that SQLite calls empty is new."""
    whole, saved = filled_file(tmp_path / "whole")
    pages = range(0, len(whole), 4096)
    sizes = {0, 1, 15, 16, 99, 100, 511, 512, len(whole) - 1, *pages, *(size + 1 for size in pages)}
    for size in sorted(sizes):
        check_whole_or_set_aside(tmp_path / str(size), whole[:size], saved)


def test_a_damaged_journal_gives_an_earlier_save_whole(tmp_path: Path) -> None:
    """Whatever byte of a WAL is flipped, what is read is one of the saves that were made."""
    chance = random.Random(1937)
    live = tmp_path / "live"
    made: list[SavedSlot | None] = [None]
    with open_shelf(live) as shelf:
        for number in range(12):
            shelf.save_slot(STORY, "auto", state_of(number), [f"a{number}"], number, 5)
            made.append(shelf.load_slot(STORY, "auto"))
        files = {path.name: path.read_bytes() for path in live.iterdir()}
    wal = files[FILE_NAME + "-wal"]
    for number in range(40):
        folder = tmp_path / str(number)
        folder.mkdir()
        damaged = bytearray(wal)
        damaged[chance.randrange(len(wal))] ^= chance.randrange(1, 256)
        (folder / FILE_NAME).write_bytes(files[FILE_NAME])
        (folder / (FILE_NAME + "-wal")).write_bytes(damaged)
        with open_shelf(folder) as shelf:
            assert shelf.load_slot(STORY, "auto") in made


def state_of(number: int) -> bytes:
    return bytes([number]) * 500


def test_a_journal_without_its_file_is_set_aside(tmp_path: Path) -> None:
    """A WAL whose file is gone is kept under a new name: SQLite alone would delete it."""
    (tmp_path / (FILE_NAME + "-wal")).write_bytes(b"frames")
    with open_shelf(tmp_path) as shelf:
        assert [notice.kind for notice in shelf.notices] == [NoticeKind.SET_ASIDE_DAMAGED]
    kept = tmp_path / "article58.damaged-1.sqlite-wal"
    assert kept.read_bytes() == b"frames"


def foreign_file(path: Path) -> None:
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE places (url TEXT)")
    other.commit()
    other.close()


def foreign_file_with_a_mark(path: Path) -> None:
    other = sqlite3.connect(path)
    other.execute("PRAGMA application_id=42")
    other.execute("PRAGMA journal_mode=WAL")
    other.close()


def newer_file(path: Path) -> None:
    newer = sqlite3.connect(path)
    newer.execute(f"PRAGMA application_id={APPLICATION}")
    newer.execute(f"PRAGMA user_version={FORMAT + 1}")
    newer.close()


def file_without_tables(path: Path) -> None:
    empty = sqlite3.connect(path)
    empty.execute(f"PRAGMA application_id={APPLICATION}")
    empty.execute(f"PRAGMA user_version={FORMAT}")
    empty.close()


def text_file(path: Path) -> None:
    path.write_text("this is no SQLite at all\n" * 100)


def folder_in_its_place(path: Path) -> None:
    path.mkdir()
    (path / "letter").write_text("kept")


@pytest.mark.parametrize(
    ("make", "word", "kind"),
    [
        (foreign_file, "foreign", NoticeKind.SET_ASIDE_FOREIGN),
        (foreign_file_with_a_mark, "foreign", NoticeKind.SET_ASIDE_FOREIGN),
        (newer_file, "newer", NoticeKind.SET_ASIDE_NEWER),
        (file_without_tables, "damaged", NoticeKind.SET_ASIDE_DAMAGED),
        (text_file, "damaged", NoticeKind.SET_ASIDE_DAMAGED),
        (folder_in_its_place, "damaged", NoticeKind.SET_ASIDE_DAMAGED),
        (os.mkfifo, "damaged", NoticeKind.SET_ASIDE_DAMAGED),
    ],
)
def test_what_is_not_ours_is_set_aside(
    tmp_path: Path, make: Callable[[Path], None], word: str, kind: NoticeKind
) -> None:
    """Each is renamed by what it is, told of, and left as it was; the second gets number 2."""
    for number in (1, 2):
        make(tmp_path / FILE_NAME)
        aside = tmp_path / f"article58.{word}-{number}.sqlite"
        before = content_of(tmp_path / FILE_NAME)
        with open_shelf(tmp_path) as shelf:
            told = [(notice.kind, notice.path) for notice in shelf.notices]
            assert (told, shelf.is_writable) == ([(kind, aside)], True)
            assert shelf.save_slot(STORY, "auto", b"", [], 0, 5) is None
        assert content_of(aside) == before
        (tmp_path / FILE_NAME).unlink()


def content_of(path: Path) -> object:
    if path.is_dir():
        return [each.read_bytes() for each in path.iterdir()]
    return path.read_bytes() if path.is_file() else path.stat().st_mode


def test_a_link_to_itself_is_set_aside(tmp_path: Path) -> None:
    """A path that leads nowhere is moved out of the way."""
    (tmp_path / FILE_NAME).symlink_to(tmp_path / FILE_NAME)
    with open_shelf(tmp_path) as shelf:
        assert shelf.is_writable
    assert (tmp_path / "article58.damaged-1.sqlite").is_symlink()


def test_a_file_that_lost_only_its_mark_is_carried_over(tmp_path: Path) -> None:
    """A file with our tables and another application's mark is ours, damaged, and saved whole."""
    _, saved = filled_file(tmp_path)
    marked = sqlite3.connect(tmp_path / FILE_NAME)
    marked.execute("PRAGMA application_id=42")
    marked.close()
    with open_shelf(tmp_path) as shelf:
        kinds = [notice.kind for notice in shelf.notices]
        assert (kinds, saved_in(shelf)) == ([NoticeKind.SET_ASIDE_DAMAGED], saved)


@pytest.mark.parametrize(
    ("harm", "lost"),
    [
        ("DELETE FROM answers WHERE position = 5 AND slot_id = 2", "first"),
        ("DELETE FROM answers WHERE position = 299 AND slot_id = 3", "second"),
        ("UPDATE slots SET state = 'text' WHERE slot = 'third'", "third"),
        ("UPDATE answers SET answer = CAST(x'ff' AS TEXT) WHERE slot_id = 2", "first"),
    ],
)
def test_one_harmed_save_costs_no_other(tmp_path: Path, harm: str, lost: str) -> None:
    """A slot that is not whole stays in the file set aside; all others are carried over."""
    _, saved = filled_file(tmp_path)
    harmed = sqlite3.connect(tmp_path / FILE_NAME)
    harmed.execute(harm)
    harmed.commit()
    harmed.close()
    with open_shelf(tmp_path) as shelf:
        assert saved_in(shelf) == {**saved, lost: None}


def test_one_harmed_setting_costs_no_other(tmp_path: Path) -> None:
    """A setting that is not whole is gone from settings(), and all else is carried over."""
    _, saved = filled_file(tmp_path)
    harmed = sqlite3.connect(tmp_path / FILE_NAME)
    harmed.execute("UPDATE settings SET value = '7' WHERE name = 'volume'")
    harmed.commit()
    harmed.close()
    with open_shelf(tmp_path) as shelf:
        left = {name: value for name, value in SETTINGS.items() if name != "volume"}
        assert (shelf.settings(), saved_in(shelf)) == (left, saved)


def test_a_file_that_is_busy_is_not_called_damaged(tmp_path: Path) -> None:
    """Reading raises what is no damage, so that a good file is not set aside for it."""
    filled_file(tmp_path)
    with open_shelf(tmp_path):
        other = sqlite3.connect(tmp_path / FILE_NAME, timeout=0)
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            read_contents(other)
        other.close()


def test_a_harmed_picture_costs_the_picture_alone(tmp_path: Path) -> None:
    """A slot whose picture is damaged is carried over without it."""
    _, saved = filled_file(tmp_path)
    harmed = sqlite3.connect(tmp_path / FILE_NAME)
    harmed.execute("UPDATE pictures SET picture = x'00'")
    harmed.commit()
    harmed.close()
    with open_shelf(tmp_path) as shelf:
        kept = shelf.load_slot(STORY, "third")
        whole = saved["third"]
        assert kept is not None
        assert whole is not None
        seen = (kept.state, kept.answers, kept.picture)
        assert seen == (whole.state, whole.answers, None)


def test_damage_where_no_new_file_can_be_made_is_memory(tmp_path: Path) -> None:
    """A damaged file on a full disk is set aside, and the shelf is memory."""
    (tmp_path / FILE_NAME).write_bytes(b"garbage" * 1000)
    with files_end_at(0), open_shelf(tmp_path) as shelf:
        kinds = [notice.kind for notice in shelf.notices]
        assert kinds == [NoticeKind.SET_ASIDE_DAMAGED, NoticeKind.MEMORY_ONLY]
        assert not shelf.is_writable


def test_a_file_damaged_during_play_is_written_anew(tmp_path: Path) -> None:
    """If the file is replaced by garbage while open, the next save sets it aside and writes all."""
    filled_file(tmp_path)
    with open_shelf(tmp_path) as shelf:
        (tmp_path / "garbage").write_bytes(b"garbage" * 1000)
        (tmp_path / "garbage").rename(tmp_path / FILE_NAME)
        assert shelf.save_slot(STORY, "auto", b"on", answers_to(3), 0, 5) is None
        saved = saved_in(shelf)
    with open_shelf(tmp_path) as shelf:
        assert (saved_in(shelf), shelf.settings()) == (saved, SETTINGS)
    assert (tmp_path / "article58.damaged-1.sqlite").read_bytes() == b"garbage" * 1000
