"""The story that a verb is about, its words and its pictures."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from msgspec.structs import replace

from game.content.kept import DamagedCopy, decoded, digest_of, encoded
from game.content.nearest import hint_of
from game.diagnostics import Misuse, Refusal
from game.engine.answers import Answer
from game.engine.story import Story
from game.play.keeper import Keeper
from game.play.keeping import ShelfKeeper
from game.play.language import catalog_of, language_names
from game.play.session import Session
from game.play.visit import Visit
from game.store.copies import load_copy, save_copy
from game.ui.typeset import Measure
from game.ui.view import Settings

if TYPE_CHECKING:
    from game.content.load import Loaded
    from game.shell.render import Renderer

V = TypeVar("V", bound=Visit)
Tell = Callable[[str], None]


def readable(folder: Path) -> Loaded:
    """Return what is in a folder; raise Refusal with all that keeps it from being played."""
    from game.content.load import load_story  # noqa: PLC0415 (slow to import)

    loaded = load_story(folder)
    if loaded.story is None:
        found = "\n\n".join(d.as_text() for d in loaded.diagnostics)
        raise Refusal(f"this story cannot be played yet:\n\n{found}")
    return loaded


def playable(folder: Path) -> Story:
    """Return the story in a folder; raise Refusal as `readable` does."""
    return readable(folder).whole


def swiftly_playable(folder: Path, cache: Path) -> Story:
    """Return the story in a folder, as `playable` does; its files are understood only when new.

    A copy of it is kept in `cache`. Every byte of the files is compared, so no edit is missed.
    """
    name, make = str(folder.resolve()), digest_of(folder)
    kept = load_copy(cache, name, make) if make else None
    if kept is not None:
        with suppress(DamagedCopy):
            return decoded(kept)
    story = playable(folder)
    if make and make == digest_of(folder):
        save_copy(cache, name, make, encoded(story))
    return story


def picture_folders(folder: Path, assets: Path) -> tuple[Path, ...]:
    """Return where pictures are looked up: the story's own first, then the game's."""
    return folder / "assets" / "art", assets / "art"


def visit_of(
    kind: type[V],
    folder: Path,
    story: Story,
    assets: Path,
    measure: Measure,
    settings: Settings,
    keeper: Keeper | None = None,
    seed: int = 0,
) -> V:
    """Return a visit of a kind to a story, in its words."""
    names = language_names(story.cover.languages)
    return kind(story, measure, settings, keeper, seed, catalog_of(folder, assets), names)


def language_of(story: Story, wanted: str | None) -> str:
    """Return the language that is wanted, else the story's first; Misuse where it has it not."""
    languages = story.cover.languages
    if wanted and wanted not in languages:
        raise Misuse(f'this story has no language "{wanted}"; it has: {", ".join(languages)}')
    return wanted or languages[0]


def settings_of(story: Story, keeper: ShelfKeeper, wanted: str | None) -> Settings:
    """Return the saved settings, in a language that the story has."""
    settings = keeper.settings(Settings(language=language_of(story, None)))
    if wanted or settings.language not in story.cover.languages:
        return replace(settings, language=language_of(story, wanted))
    return settings


def no_such(kind: str, wanted: str, names: Iterable[str]) -> str:
    """Return that there is no thing of a kind with a name, and which was meant."""
    known = tuple(names)
    hint = hint_of(wanted, known) or f"there are: {', '.join(known)}"
    return f'there is no {kind} "{wanted}"; {hint}'


def now_iso() -> str:
    """Return the time of the day and of the year, as ISO 8601."""
    return datetime.now().astimezone().isoformat(timespec="minutes")


def solution(story: Story, folders: Sequence[str] = ()) -> tuple[Answer, ...]:
    """Return the answers that play folders (all, where none is named) with the authored proofs.

    A folder that cannot be solved is played as far as it goes.
    """
    from game.tools.solve import played  # noqa: PLC0415

    session = Session(story)
    played(session, folders or story.folders)
    return session.answers


def renderer_of(folder: Path, assets: Path) -> tuple[Renderer, Measure]:
    """Return what draws the frames of a story offscreen, and what measures its text."""
    from game.shell.fonts import FontBook, FontMeasure  # noqa: PLC0415
    from game.shell.pictures import Pictures  # noqa: PLC0415
    from game.shell.render import Renderer  # noqa: PLC0415

    fonts = FontBook(assets / "fonts")
    pictures = Pictures(picture_folders(folder, assets), is_blocking=True)
    return Renderer(fonts, pictures), FontMeasure(fonts)
