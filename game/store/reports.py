"""Reports as files beside the saves, so many and no more."""

from __future__ import annotations

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
