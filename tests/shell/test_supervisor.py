"""The parent of a kiosk's game: real children that are killed."""

from __future__ import annotations

import signal
import sys
from pathlib import Path

import msgspec
import pytest

from game.play.house import RESTART_CODE
from game.shell.supervisor import WRONG_USE, Supervisor, end_on_term
from game.store.crashes import CrashFile

ROOT = Path(__file__).parents[2]


def test_a_crash_returns_to_where_the_visitor_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Killed with -9, the game is there again, in the same text size; killed there again, anew."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    waits: list[float] = []
    crashes = CrashFile(tmp_path / "kiosk", lambda: "2026-11-22T16:04")
    script = str(Path(__file__).with_name("kiosk_child.py"))
    command = [sys.executable, script, str(tmp_path)]
    code = Supervisor(command, crashes, wait=waits.append).run()
    lines = (tmp_path / "told.jsonl").read_bytes().splitlines()
    fresh, back, anew = [msgspec.json.decode(line) for line in lines]
    crash = "2026-11-22T16:04 · killed by signal 9"
    assert back == {**fresh, "how": "back", "crash": crash}
    assert (fresh["looks"], fresh["size"]) == (["scene", "timeline"], "largest")
    assert fresh["answers"][:2] == ["enter lamp", "next"]
    assert anew == {
        "how": "anew", "answers": [], "looks": ["title attract"], "size": "normal", "crash": crash,
    }  # fmt: skip
    assert (code, waits) == (0, [0, 1])
    assert CrashFile(tmp_path / "kiosk", str).last() == crash


@pytest.mark.parametrize(
    ("codes", "ends", "waits"),
    [
        ([0], 0, []),
        ([WRONG_USE], WRONG_USE, []),
        ([RESTART_CODE, RESTART_CODE, 0], 0, []),
        ([1, 1, 1, 0], 0, [0, 1, 2]),
    ],
)
def test_what_becomes_of_exit_codes(
    tmp_path: Path, codes: list[int], ends: int, waits: list[float]
) -> None:
    """Staff ends it or begins anew, wrong use ends it, all else is a crash."""
    left = tmp_path / "codes"
    left.write_text("\n".join(map(str, codes)), encoding="utf-8")
    program = (
        "import pathlib, sys; p = pathlib.Path(sys.argv[1]); first, *rest = p.read_text().split();"
        "p.write_text(' '.join(rest)); sys.exit(int(first))"
    )
    waited: list[float] = []
    command = [sys.executable, "-S", "-c", program, str(left)]
    parent = Supervisor(command, CrashFile(tmp_path, lambda: "now"), wait=waited.append)
    assert (parent.run(), waited) == (ends, waits)


def test_the_system_ends_both(tmp_path: Path) -> None:
    """SIGTERM, as systemd sends it, ends the game with its parent; nothing is left behind."""
    program = "import os, signal, sys; os.kill(os.getppid(), signal.SIGTERM); signal.pause()"
    before = signal.getsignal(signal.SIGTERM)
    end_on_term()
    try:
        with pytest.raises(SystemExit) as ended:
            Supervisor([sys.executable, "-S", "-c", program], CrashFile(tmp_path, str)).run()
    finally:
        signal.signal(signal.SIGTERM, before)
    assert (ended.value.code, CrashFile(tmp_path, str).last()) == (0, "")
