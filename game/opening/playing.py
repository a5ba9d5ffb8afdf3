"""What `play` puts together."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, nullcontext, suppress
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from msgspec import Struct
from msgspec.structs import replace

from game.diagnostics import Misuse, Refusal
from game.engine.flow import EndlessScene
from game.engine.story import Story
from game.opening.stories import (
    Tell,
    V,
    language_of,
    no_such,
    now_iso,
    picture_folders,
    renderer_of,
    settings_of,
    solution,
    swiftly_playable,
    visit_of,
)
from game.play.keeper import NoKeeper
from game.play.keeping import ShelfKeeper
from game.play.lines import give_all
from game.play.reload import Reader
from game.play.session import Session, placed
from game.play.timed import TimedVisit
from game.play.tour import tour
from game.play.visit import Visit
from game.store.places import cache_folder, data_folder, documents_folder
from game.store.shelf import Shelf, open_shelf
from game.ui.panel import Panel
from game.ui.typeset import FixedMeasure, Measure
from game.ui.view import Settings

if TYPE_CHECKING:
    from game.content.load import Loaded
    from game.shell.loop import Display
    from game.shell.pictures import Pictures
    from game.shell.watching import Watch

TOUR_FOLDER = Path("build/tour")


class Failure(Refusal):
    """The game has failed, and a report of it was tried; `str` says where it lies."""

    def __init__(self, report: str) -> None:
        super().__init__(f"The game has failed. Every answer of the play is saved. {report}")


class Wishes(Struct, frozen=True):
    """What `play` was asked for."""

    language: str | None = None
    size: tuple[int, int] = (1920, 1080)
    fullscreen: bool = False
    terminal: bool = False
    auto: bool = False
    new: bool = False
    at: str | None = None
    seed: int = 0
    answers: Path | None = None
    watch: bool = False
    until_shown: bool = False


def play(folder: Path, assets: Path, wishes: Wishes, lines: TextIO, tell: Tell) -> None:
    """Play a story in the front end that fits the machine, or the one that was asked for."""
    story = swiftly_playable(folder, cache_folder(os.environ))
    if wishes.at is not None and wishes.at not in story.scenes:
        raise Misuse(no_such("scene", wishes.at, story.scenes))
    if wishes.watch and (wishes.auto or wishes.terminal):
        raise Misuse("--watch shows edits in a window: not with --auto or --terminal")
    if wishes.auto:
        _play_by_itself(folder, story, assets, wishes, tell)
    elif wishes.terminal:
        _play_in_terminal(folder, story, assets, wishes, lines, tell)
    elif wishes.watch or _has_window():
        _play_in_window(folder, story, assets, wishes, tell)
    elif _has_terminal(lines):
        _play_in_terminal(folder, story, assets, wishes, lines, tell)
    else:
        _play_by_itself(folder, story, assets, wishes, tell)


def _play_in_window(folder: Path, story: Story, assets: Path, wishes: Wishes, tell: Tell) -> None:
    from game.shell.fonts import FontBook, FontMeasure  # noqa: PLC0415
    from game.shell.loop import Loop  # noqa: PLC0415
    from game.shell.pictures import Pictures  # noqa: PLC0415
    from game.shell.sound import Speaker  # noqa: PLC0415
    from game.shell.speech import EspeakVoice, installed_command  # noqa: PLC0415
    from game.shell.window import Window  # noqa: PLC0415

    fonts = FontBook(assets / "fonts")
    with open_shelf(data_folder(os.environ)) as shelf:
        visit = _begun(TimedVisit, folder, story, assets, wishes, FontMeasure(fonts), shelf)
        visit.voice = EspeakVoice(installed_command())
        pictures = Pictures(picture_folders(folder, assets))
        editing = watched(folder, story, assets) if wishes.watch else nullcontext()
        with reported(visit), Speaker(assets / "sound") as visit.sounds, editing as editions:
            window = Window(story.cover.title, wishes.size)
            seen = _glimpse(window, pictures, tell) if wishes.until_shown else window
            moves = visit.take_move
            try:
                Loop(visit, seen, fonts, pictures, editions=editions, moves=moves).run()
            finally:
                visit.settle()
                visit.voice.stop()
    for notice in visit.take_notices():
        tell(notice)


def _glimpse(window: Display, pictures: Pictures, tell: Tell) -> Display:
    """Return a display that says when something is seen in a window, and closes it."""
    from game.shell.bench.glimpse import Glimpse  # noqa: PLC0415

    return Glimpse(window, pictures, tell)


def watched(folder: Path, story: Story, assets: Path) -> Watch:
    """Return a watch of a story's folder; each good edition renews what editors know of it."""
    from game.content.schema import write_schema  # noqa: PLC0415
    from game.shell.watching import Watch  # noqa: PLC0415

    def _refresh(loaded: Loaded) -> None:
        with suppress(OSError):
            write_schema(loaded, folder)

    return Watch(folder, Reader(folder, story, assets, _refresh).edition)


def _play_in_terminal(
    folder: Path, story: Story, assets: Path, wishes: Wishes, lines: Iterable[str], tell: Tell
) -> None:
    from rich.console import Console  # noqa: PLC0415

    from game.terminal import player  # noqa: PLC0415

    with open_shelf(data_folder(os.environ)) as shelf:
        visit = _begun(Visit, folder, story, assets, wishes, FixedMeasure(), shelf)
        with reported(visit):
            player.play(visit, lines, Console(highlight=False))
    for notice in visit.take_notices():
        tell(notice)


def _play_by_itself(folder: Path, story: Story, assets: Path, wishes: Wishes, tell: Tell) -> None:
    from rich.console import Console  # noqa: PLC0415

    from game.terminal.page import show  # noqa: PLC0415

    settings = Settings(language=language_of(story, wishes.language))
    renderer, measure = renderer_of(folder, assets)
    visit = visit_of(Visit, folder, story, assets, measure, settings, None, wishes.seed)
    taster = story.cover.taster or next(iter(story.folders))
    console = Console(highlight=False)
    count = 0
    for stop in tour(visit, solution(story, (taster,)), Panel(*wishes.size)):
        count += 1
        show(console, stop.frame)
        renderer.save_png(stop.frame, TOUR_FOLDER / f"{count:02}-{stop.frame.screen}.png")
    tell(f"\n{count} pictures of these screens are in {TOUR_FOLDER}")


@contextmanager
def reported(visit: Visit) -> Iterator[None]:
    """Where the game fails, write a report of the play; raise a Failure that says where it lies.

    What a person or the disk did wrong passes through.
    """
    try:
        yield
    except (Refusal, OSError):
        raise
    except Exception as error:
        raise Failure(visit.report(error)) from None


def _begun(
    kind: type[V],
    folder: Path,
    story: Story,
    assets: Path,
    wishes: Wishes,
    measure: Measure,
    shelf: Shelf,
) -> V:
    """Return a visit as it was wished for: at the title, or further on."""
    folders = data_folder(os.environ), documents_folder(os.environ)
    is_late = issubclass(kind, TimedVisit)
    keeper = ShelfKeeper(shelf, story.cover.story, now_iso, *folders, is_late=is_late)
    settings = settings_of(story, keeper, wishes.language)
    settings = replace(settings, is_fullscreen=wishes.fullscreen or settings.is_fullscreen)
    saves = NoKeeper() if wishes.at or wishes.watch else keeper
    visit = visit_of(kind, folder, story, assets, measure, settings, saves, wishes.seed)
    if wishes.at:
        visit.stand_on(_placed(story, wishes.at, wishes.seed))
    if wishes.answers is not None:
        give_all(visit.session, wishes.answers)
        visit.stand_on(visit.session)
    elif wishes.new:
        visit.begin()
    return visit


def _placed(story: Story, scene: str, seed: int) -> Session:
    try:
        return placed(story, scene, seed)
    except EndlessScene as error:
        raise Refusal(str(error)) from None


def _has_terminal(lines: TextIO) -> bool:
    return lines.isatty() and sys.stdout.isatty()


def _has_window() -> bool:
    from game.shell.window import display_problem  # noqa: PLC0415

    return display_problem() is None
