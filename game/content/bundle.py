"""Where the game's assets and the stories that come with it stand."""

from __future__ import annotations

from pathlib import Path

import game
from game.content.nearest import hint_of
from game.diagnostics import Misuse

DEFAULT_STORY = "moscow-trials"
"""The story that is played when none is named."""

_PACKAGE = Path(game.__file__).resolve().parent


class UnknownStory(Misuse):
    """No such story: the message says where it was looked for, and what there is."""

    def __init__(self, wanted: str, looked: tuple[Path, ...], known: tuple[str, ...]) -> None:
        self.wanted = wanted
        places = " and ".join(str(path) for path in looked)
        hint = hint_of(wanted, known)
        super().__init__(
            f'there is no story "{wanted}" (a folder with a story.yaml): looked in {places}'
            + (f"; {hint}" if hint else "")
        )


def assets_folder() -> Path:
    """Return the folder of the game's own pictures, sounds, fonts and words."""
    return bundled("assets")


def stories_folder() -> Path:
    """Return the folder of the stories that come with the game."""
    return bundled("story")


def bundled(name: str, package: Path = _PACKAGE) -> Path:
    """Return a folder that comes with the game: beside its code in a wheel, else in the repository.

    `package` is the folder of the game's code.
    """
    in_wheel = package / "bundle" / name
    return in_wheel if in_wheel.is_dir() else package.parent / name


def stories() -> tuple[str, ...]:
    """Return the names of the stories that come with the game."""
    found = stories_folder().glob("*/story.yaml")
    return tuple(sorted(path.parent.name for path in found))


def find_story(wanted: str | None) -> Path:
    """Return the folder of a story: of a name, of a path; without either, the game's own.

    Raises UnknownStory.
    """
    if wanted is None:
        wanted = DEFAULT_STORY
    looked = (Path(wanted), stories_folder() / wanted)
    for folder in looked:
        if (folder / "story.yaml").is_file():
            return folder
    raise UnknownStory(wanted, looked, stories())
