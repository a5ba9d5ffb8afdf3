"""The stories of the game, loaded once, and questions to ask of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from msgspec import Struct

from game.content.bundle import find_story
from game.content.load import load_story
from game.engine import beats
from game.engine.model import Claim
from game.engine.story import Story, in_folder

TITLES = ("moscow-trials", "first-steps")


@cache
def story(title: str) -> Story:
    """Return a story of the game."""
    loaded = load_story(Path(find_story(title)))
    assert loaded.story is not None
    return loaded.story


def claims(title: str, folder: str) -> tuple[Claim, ...]:
    """Return the claims of a folder, in the order of its batches."""
    whole = story(title)
    return tuple(
        whole.claims[name] for batch in whole.folders[folder].batches for name in batch.claims
    )


def scenes(title: str, folder: str) -> tuple[str, ...]:
    """Return the scenes of a folder."""
    return in_folder(story(title), "scene", folder)


def papers(title: str, folder: str) -> tuple[str, ...]:
    """Return the papers of a folder."""
    return in_folder(story(title), "paper", folder)


def beats_of(title: str, folder: str) -> Iterator[beats.Beat]:
    """Yield every beat of a folder, those of options too."""
    for scene in scenes(title, folder):
        for spot in story(title).spots[scene].values():
            yield spot.beat


def stated(title: str) -> Counter[str]:
    """Return how often each fact of the ledger is stated, on whatever it stands."""
    found: Counter[str] = Counter()
    whole = story(title)
    for kind in (whole.folders, whole.scenes, whole.papers, whole.claims, whole.people,
                 whole.terms, whole.events):  # fmt: skip
        for thing in kind.values():
            for part in parts_of(thing):
                found.update(getattr(part, "facts", ()))
    return found


def parts_of(thing: Any) -> Iterator[Struct]:
    """Yield a part of the model and all parts in it."""
    if isinstance(thing, Struct):
        yield thing
        for name in thing.__struct_fields__:
            yield from parts_of(getattr(thing, name))
    elif isinstance(thing, tuple):
        for each in thing:
            yield from parts_of(each)
