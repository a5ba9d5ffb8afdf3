"""Stories for tests, laid over the small one."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from game.content.load import load_story
from game.diagnostics import Diagnostic

SMALL = Path(__file__).parent.parent / "stories" / "small"
"""A story that is complete and without a fault."""


class Broken(NamedTuple):
    """A story, what is wrong in it, and the words that one of the faults is told in."""

    name: str
    files: tuple[tuple[str, str], ...]
    faults: list[tuple[str, int, int, str]]
    words: str


def lay(folder: Path, files: Iterable[tuple[str, str | bytes]] = ()) -> Path:
    """Return a copy of the small story in `folder`, with files put over it."""
    story = folder / "story"
    shutil.copytree(SMALL, story)
    for path, text in files:
        place = story / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(text.encode() if isinstance(text, str) else text)
    return story


def faults(story: Path) -> list[tuple[str, int, int, str]]:
    """Return file, line, column and code of every diagnostic of a story, in order."""
    return [place_of(story, found) for found in load_story(story).diagnostics]


def place_of(story: Path, found: Diagnostic) -> tuple[str, int, int, str]:
    """Return file, line, column and code of a diagnostic; the file from the story's folder."""
    file = os.path.relpath(found.span.file, story)
    return (file, found.span.line, found.span.column, found.code)


def marks(story: Path) -> list[tuple[str, int, str]]:
    """Return code, line and the words that are marked of every diagnostic of a story, in order."""
    return [(d.code, d.span.line, marked(d)) for d in load_story(story).diagnostics]


def marked(found: Diagnostic) -> str:
    """Return what stands above the mark of a diagnostic."""
    assert found.span.line == found.span.end_line
    return found.excerpt[found.span.column - 1 : found.span.end_column - 1]
