"""The small story with a pier: a scene more, a paper more, and what lint says of them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from game.tools.lint import lint
from tests.content.stories import SMALL, lay, place_of

File = tuple[str, str]

PIER = "folders/01-lamp/scenes/pier.yaml"
OFFICE = "folders/01-lamp/scenes/office.yaml"
NOTE = "folders/01-lamp/documents/note.yaml"
TESTS = "  - test: lamp-was-dark\n  - test: ship-was-late\n  - test: keeper-slept\n"
CALLS = (OFFICE, "scene: office\ndate: 1880-12\nplace: office\nbeats:\n"
         f"  - call: pier\n{TESTS}  - end: lamp\n")  # fmt: skip


def told(folder: Path, files: Iterable[File]) -> list[str]:
    """Return what lint says of the small story with files over it: "pier:5:15 S401"."""
    story = lay(folder, files)
    places = (place_of(story, found) for found in lint(story))
    return [f"{Path(file).stem}:{line}:{column} {code}" for file, line, column, code in places]


def pier(beats: str, date: str = "1880-11-04") -> tuple[File, File]:
    """Return a scene on the pier, whose beats begin in line 5, and the office that runs it."""
    return (PIER, f"scene: pier\ndate: {date}\nplace: norhaven\nbeats:\n{beats}"), CALLS


def note(keys: str, text: str = "Empty.", date: str = "1880-11-04") -> File:
    """Return a paper; `keys` are lines of it from line 5 on, `text` is its one passage."""
    head = f"document: note\ntitle: A note\nby: harbour-office\ndate: {date}\n{keys}"
    return NOTE, f"{head}basis: summary\npassages:\n  - id: one\n    text: {text}\n"


def swap(path: str, old: str, new: str) -> File:
    """Return a file of the small story in which one text stands for another."""
    text = (SMALL / path).read_text(encoding="utf-8")
    assert old in text
    return path, text.replace(old, new, 1)


def add(path: str, text: str) -> File:
    """Return a file of the small story, or none, with lines at its end."""
    place = SMALL / path
    return path, (place.read_text(encoding="utf-8") if place.exists() else "") + text


def source(name: str, kind: str = "book", year: str = "1901") -> File:
    """Return a file with one source more; `year` "" for none."""
    more = f"- source: {name}\n  title: {name}\n  kind: {kind}\n"
    return "sources/more.yaml", more + (f'  year: "{year}"\n' if year else "")
