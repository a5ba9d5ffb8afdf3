"""Files that are kept: fault reports, so many and no more, and pages that are the player's own."""

from __future__ import annotations

from itertools import count
from pathlib import Path

MOST = 20
"""How many reports are kept; then the oldest is written over."""


def save_report(folder: Path, text: str) -> Path:
    """Write a report into a folder, which is made if need be; return its file, or raise OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"fault-{number:02}.txt" for number in range(1, MOST + 1)]
    free = next((path for path in paths if not path.exists()), None)
    path = free or min(paths, key=lambda path: path.stat().st_mtime_ns)
    path.write_text(text, encoding="utf-8")
    return path


def save_page(folder: Path, name: str, page: str) -> Path:
    """Write a page into a folder, which is made if need be; return its file, or raise OSError.

    What is there already is the player's own: a page of the same name gets a number behind it.
    """
    folder.mkdir(parents=True, exist_ok=True)
    paths = (folder / f"{name}{f'-{nth}' if nth > 1 else ''}.html" for nth in count(1))
    path = next(path for path in paths if not path.exists())
    path.write_text(page, encoding="utf-8")
    return path
