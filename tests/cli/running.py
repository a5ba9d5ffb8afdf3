"""What the tests of the command line share."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import IO

from click.testing import Result

from game.store.shelf import open_shelf

ROOT = Path(__file__).parents[2]
Run = Callable[..., Result]


def sentence(result: Result) -> str:
    """Return what was said of a mistake; it is one paragraph and no traceback."""
    assert result.exception is None or isinstance(result.exception, SystemExit)
    last = result.stderr.strip().splitlines()[-1]
    assert last.startswith("Error: ")
    return last.removeprefix("Error: ")


ANSWERS = ("enter lamp", "next", "next", "choose owner", "open report-of-the-office")


def written(folder: Path, *lines: str, name: str = "answers.txt") -> Path:
    """Write a file of answers."""
    path = folder / name
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def saved(home: Path) -> list[str] | None:
    """Return the answers of the saved play of the small story."""
    with open_shelf(home) as shelf:
        slot = shelf.load_slot("small", "auto")
    return None if slot is None else slot.answers


BROKEN = (
    "folders/01-lamp/scenes/office.yaml",
    "scene: office\ndate: 1880-12\nplace: ofice\nbeats: [x]\n",
)


PRISON = (
    "folders/01-lamp/scenes/office.yaml",
    "scene: office\ndate: 1880-12\nplace: office\nbeats:\n  - Here.\n  - test: lamp-was-dark\n"
    "  - test: ship-was-late\n  - test: keeper-slept\n  - choice: way\n    text: Which way?\n"
    "    options:\n      - id: round\n        text: Round\n      - id: out\n        text: Out\n"
    "        when: read no-such-way\n  - end: lamp\n",
)


def at_a_terminal(typed: bytes, *words: str | Path) -> str:
    """Run Python at a terminal where lines are typed; return what the terminal shows."""
    own, its = os.openpty()
    os.write(own, typed)
    child = subprocess.Popen(
        [sys.executable, "-W", "error", *map(str, words)],
        stdin=its, stdout=its, stderr=its, cwd=ROOT,
    )  # fmt: skip
    os.close(its)
    shown = bytearray()
    with suppress(OSError):
        while some := os.read(own, 4096):
            shown += some
    os.close(own)
    assert child.wait(60) == 0
    return shown.decode().replace("\r\n", "\n")


def started(
    *words: str | Path,
    home: Path,
    input: bytes = b"",
    stdout: IO[bytes] | int = subprocess.PIPE,
    **environment: str,
) -> subprocess.CompletedProcess[bytes]:
    """Run Python in a process of its own, in the folder of `home`; a warning is an error."""
    home.mkdir(parents=True, exist_ok=True)
    wanted = {
        "ARTICLE58_HOME": str(home),
        "SDL_VIDEODRIVER": "dummy",
        "PYTHONPATH": str(ROOT),
        "PATH": os.environ["PATH"],
        **environment,
    }
    return subprocess.run(
        [sys.executable, "-W", "error", *map(str, words)],
        input=input,
        stdout=stdout,
        stderr=subprocess.PIPE,
        cwd=home,
        env=wanted,
        check=False,
        timeout=60,
    )
