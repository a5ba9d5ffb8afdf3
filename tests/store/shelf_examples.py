"""What the tests of the shelf share: a shelf with something on it, and a disk with no room."""

from __future__ import annotations

import random
import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from game.store.shelf import FILE_NAME, JSON, SavedSlot, Shelf, open_shelf

STORY = "trials"
SLOTS = ("auto", "first", "second", "third")
SETTINGS: dict[str, JSON] = {
    "language": "ru",
    "volume": 0.5,
    "opened": [9, 17],
    "panel": {"rotate": 90},
    "pin": None,
}


def answers_to(count: int) -> list[str]:
    return [f"choose option-{number}" for number in range(count)]


def fill(shelf: Shelf) -> None:
    chance = random.Random(58)
    shelf.save_settings(SETTINGS)
    for number, slot in enumerate(SLOTS):
        shelf.save_slot(
            story=STORY,
            slot=slot,
            state=chance.randbytes(3000 * number),
            new_answers=answers_to(150 * number),
            start=0,
            seed=2**70 + number,
            picture=chance.randbytes(5000) if number % 2 else None,
            stamp=f"1936-08-{19 + number}",
        )


def saved_in(shelf: Shelf) -> dict[str, SavedSlot | None]:
    return {slot: shelf.load_slot(STORY, slot) for slot in SLOTS}


def filled_file(folder: Path) -> tuple[bytes, dict[str, SavedSlot | None]]:
    """Return the bytes of a file that was closed in good order, and what is saved in it."""
    with open_shelf(folder) as shelf:
        fill(shelf)
        saved = saved_in(shelf)
    return (folder / FILE_NAME).read_bytes(), saved


def set_aside_in(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if not path.name.startswith(FILE_NAME))


@contextmanager
def files_end_at(size: int) -> Iterator[None]:
    """Let every write beyond `size` bytes of a file fail, as on a disk with a quota."""
    old = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, old[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, old)
