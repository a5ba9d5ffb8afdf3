"""The real command, in a process of its own."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from game.cli import main
from tests.cli.running import saved, started
from tests.content.stories import SMALL


def test_the_command_reads_what_was_typed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """`article58` takes its words from the command line."""
    monkeypatch.setattr(sys, "argv", ["article58", "explain", "S101"])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 0
    assert capsys.readouterr().out.startswith("# S101: ")


def test_bytes_that_are_no_text_stop_no_play(home: Path) -> None:
    """A pipe of any bytes gets help and the play is saved; any encoding is printed in."""
    done = started(
        "-m", "game",
        "play", SMALL, "--terminal",
        home=home, input=b"\xff\xfe\x00\nenter lamp\n", PYTHONIOENCODING="ascii",
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"is no answer" in done.stdout
    assert saved(home) == ["enter lamp"]


def test_a_sentence_goes_to_the_error_stream(home: Path) -> None:
    """What went wrong can be told from what was asked for."""
    done = started("-m", "game", "play", "no-such-story", home=home)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.startswith(b'Error: there is no story "no-such-story"')


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("words", [("lint", SMALL), ("play", SMALL, "--terminal")])
def test_a_full_disk_is_a_sentence(home: Path, words: tuple[str | Path, ...]) -> None:
    """What cannot be written out is said."""
    with Path("/dev/full").open("wb") as full:
        done = started("-m", "game", *words, home=home, stdout=full)
    assert done.returncode == 1
    assert done.stderr.startswith(b"Error: the output cannot be read or written: No space left")
    assert b"Traceback" not in done.stderr


def test_a_reader_that_goes_away_ends_it(home: Path) -> None:
    """A pipe that is closed at the other end stops the output without a word."""
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as closed:
        done = started("-m", "game", "explain", "S101", home=home, stdout=closed)
    assert (done.returncode, done.stderr) == (1, b"")


def test_a_closed_input_is_an_empty_one(home: Path) -> None:
    """Without any standard input the game still starts and ends."""
    program = (
        "import os, sys; os.close(0); "
        f"os.execv(sys.executable, [sys.executable, '-m', 'game', 'play', {str(SMALL)!r},"
        " '--terminal'])"
    )
    done = started("-c", program, home=home)
    assert (done.returncode, done.stderr) == (0, b"")
    assert "The lamp of Norhaven" in done.stdout.decode()


SLOW = (
    "networkx", "rapidfuzz", "jinja2", "jsonschema", "watchfiles", "importlib.metadata", "pygame",
    "game.tools.walk", "game.tools.lint",
)  # fmt: skip


def test_play_loads_nothing_that_it_does_not_need(home: Path) -> None:
    """In the terminal a play starts without a window's library and without those of the tools."""
    program = (
        "import sys; from game.cli import article58; "
        f"article58(['play', {str(SMALL)!r}, '--terminal'], standalone_mode=False); "
        f"sys.exit(str([name for name in {SLOW} if name in sys.modules]))"
    )
    done = started("-c", program, home=home, input=b"enter lamp\n")
    assert done.stderr.decode().strip() == "[]"
