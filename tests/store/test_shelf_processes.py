"""Real processes: one that is killed at any instant, and two at once."""

import os
import random
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from game.store.notices import NoticeKind
from game.store.shelf import FILE_NAME, open_shelf
from tests.store.shelf_child import answers_of, state_of

ROOT = Path(__file__).parents[2]


@contextmanager
def child(verb: str, folder: Path) -> Iterator[subprocess.Popen[str]]:
    """Run shelf_child.py; kill -9 at the end of the block."""
    script = Path(__file__).with_name("shelf_child.py")
    process = subprocess.Popen(
        [sys.executable, str(script), verb, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    with process:
        try:
            yield process
        finally:
            process.kill()


def test_a_kill_at_any_instant_loses_no_acknowledged_save(tmp_path: Path) -> None:
    """After kill -9 the last save that returned is there, or the one after it, and all is whole."""
    chance = random.Random(58)
    for _ in range(8):
        with child("loop", tmp_path) as process:
            assert process.stdout is not None
            for _ in range(chance.randrange(1, 150)):
                process.stdout.readline()
            process.kill()
            last = [line for line in process.stdout if line.endswith("\n")] or ["-1"]
        with open_shelf(tmp_path) as shelf:
            saved = shelf.load_slot("trials", "auto")
            assert saved is not None
            assert saved.seed - int(last[-1]) in (0, 1) or last == ["-1"]
            expected = (state_of(saved.seed), answers_of(saved.seed), ())
            assert (saved.state, saved.answers, shelf.notices) == expected
        connection = sqlite3.connect(tmp_path / FILE_NAME)
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        connection.close()


def test_a_second_game_plays_in_memory_until_the_first_is_closed(tmp_path: Path) -> None:
    """Two games never mix: the second says so, and later writes beside what the first saved."""
    with child("hold", tmp_path) as first:
        assert first.stdin is not None
        assert first.stdout is not None
        first.stdout.readline()
        with open_shelf(tmp_path) as shelf:
            told = shelf.save_slot("trials", "auto", b"second game", ["second 0"], 0, 2)
            shelf.save_settings({"volume": 3})
            assert [notice.kind for notice in shelf.notices] == [NoticeKind.IN_USE]
            assert (told, shelf.is_writable) == (shelf.notices[0], False)
            first.stdin.close()
            first.wait()
            assert shelf.save_slot("trials", "auto", b"second game", ["second 1"], 1, 2) is None
            assert shelf.is_writable
    with open_shelf(tmp_path) as shelf:
        saved = [shelf.load_slot("trials", summary.slot) for summary in shelf.slots("trials")]
        seen = [(slot.state, len(slot.answers), slot.why) for slot in saved if slot]
        other = "another copy of the game had written it"
        assert seen == [(b"second game", 2, ""), (b"first game", 5, other)]
        assert shelf.settings() == {"language": "de", "volume": 3}
        assert shelf.notices == ()


def test_two_shelves_in_one_process_are_two_games(tmp_path: Path) -> None:
    """A second shelf on the same folder is memory, and what it saves under a new name is kept."""
    with open_shelf(tmp_path) as first:
        first.save_slot("trials", "auto", b"1", ["next"], 0, 1)
        second = open_shelf(tmp_path)
        second.save_slot("trials", "mine", b"2", ["next"], 0, 1)
        first.save_slot("trials", "auto", b"3", ["next"], 1, 1)
    second.close()
    with open_shelf(tmp_path) as shelf:
        assert [summary.slot for summary in shelf.slots("trials")] == ["mine", "auto"]


def test_a_killed_game_frees_the_file(tmp_path: Path) -> None:
    """The lock of a game that was killed does not outlive it."""
    with child("hold", tmp_path) as first:
        assert first.stdout is not None
        first.stdout.readline()
    with open_shelf(tmp_path) as shelf:
        assert (shelf.notices, shelf.is_writable) == ((), True)
