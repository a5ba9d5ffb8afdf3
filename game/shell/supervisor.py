"""The parent of a kiosk's game: starts it again when it has crashed, where it was.

They talk in lines: the parent writes one as the game starts, the game one for each new place. A
heartbeat can come the same way.
"""

from __future__ import annotations

import signal
import subprocess
import time
from collections.abc import Callable, Sequence
from typing import NoReturn, Protocol

import msgspec

from game.play.house import RESTART_CODE
from game.play.restarts import Restarts, Start

PLACE = b"place "
"""What a line begins with that tells a place."""
WRONG_USE = 2
"""The exit code that no new start can help against."""


class Crashes(Protocol):
    """Remembers the last crash, over restarts of the machine too."""

    def last(self) -> str:
        """Return when and how the game crashed last; "" for never."""

    def keep(self, how: str) -> None:
        """Remember a crash of just now."""


def _now_ms() -> int:
    return time.monotonic_ns() // 1_000_000


class Supervisor:
    """Runs a command until it ends well."""

    def __init__(
        self,
        command: Sequence[str],
        crashes: Crashes,
        clock: Callable[[], int] = _now_ms,
        wait: Callable[[float], object] = time.sleep,
    ) -> None:
        """`clock` tells milliseconds, `wait` waits for seconds."""
        self._command = command
        self._crashes = crashes
        self._clock = clock
        self._wait = wait
        self._place: bytes | None = None
        self._begun_ms = clock()

    def run(self) -> int:
        """Run the game again and again until staff or system end it; return its exit code."""
        restarts = Restarts()
        how, place = "fresh", None
        while True:
            begun_ms, self._place = self._clock(), place
            code = self._run_once(how, place)
            if code in (0, WRONG_USE):
                return code
            if code == RESTART_CODE:
                how, place = "fresh", None
                continue
            self._crashes.keep(_said(code))
            again = restarts.after_crash(self._clock() - begun_ms, self._place)
            how, place = "anew" if again.place is None else "back", again.place
            self._wait(again.wait_ms / 1000)

    def _run_once(self, how: str, place: bytes | None) -> int:
        up_s = (self._clock() - self._begun_ms) // 1000
        start = Start(how, msgspec.Raw(place or b"null"), up_s, self._crashes.last())  # type: ignore[arg-type]
        with subprocess.Popen(
            self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        ) as child:
            try:
                return self._talk(child, msgspec.json.encode(start))
            except (KeyboardInterrupt, SystemExit):
                child.terminate()
                raise

    def _talk(self, child: subprocess.Popen[bytes], start: bytes) -> int:
        """Tell a child its start, and hear of its places until it ends; return how it ended."""
        assert child.stdin is not None and child.stdout is not None
        try:
            child.stdin.write(start + b"\n")
            child.stdin.flush()
        except BrokenPipeError:
            pass
        for line in child.stdout:
            if line.startswith(PLACE) and line.endswith(b"\n"):
                self._place = line.removeprefix(PLACE).strip()
        return child.wait()


def end_on_term() -> None:
    """Have SIGTERM end this process as Ctrl+C does, its child with it."""

    def _end(*_: object) -> NoReturn:
        raise SystemExit(0)

    signal.signal(signal.SIGTERM, _end)


def _said(code: int) -> str:
    """Return how a process ended, in words.

    >>> _said(-9), _said(1)
    ('killed by signal 9', 'ended with code 1')
    """
    return f"killed by signal {-code}" if code < 0 else f"ended with code {code}"
