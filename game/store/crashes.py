"""The last crash of a kiosk, kept for the staff."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

FILE_NAME = "last-crash.txt"


class CrashFile:
    """Keeps a line on when and how the game crashed last; without a disk, in memory."""

    def __init__(self, folder: Path, now: Callable[[], str]) -> None:
        """`now` tells the time of day, as ISO 8601."""
        self._path = folder / FILE_NAME
        self._now = now
        self._last: str | None = None

    def last(self) -> str:
        """Return the line; "" where there was no crash, or it cannot be read."""
        if self._last is None:
            self._last = ""
            with suppress(OSError, UnicodeDecodeError):
                self._last = self._path.read_text(encoding="utf-8").strip()
        return self._last

    def keep(self, how: str) -> None:
        """Keep a crash of just now; a disk that cannot be written is no error."""
        self._last = f"{self._now()} · {how}"
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._path.write_text(f"{self._last}\n", encoding="utf-8")
