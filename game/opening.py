"""What each verb puts together: story, words, shelf, visit, and the front end that shows it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext, suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, TextIO, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from game.content.load import Loaded, load_story
from game.content.nearest import hint_of
from game.diagnostics import Misuse, Refusal
from game.engine.answers import Answer
from game.engine.flow import EndlessScene
from game.engine.story import Story
from game.play.keeper import Keeper, NoKeeper
from game.play.keeping import ShelfKeeper
from game.play.language import catalog_of, language_names
from game.play.lines import give_all
from game.play.printed import PAGE, page_of
from game.play.reload import Reader
from game.play.session import Session, placed
from game.play.timed import TimedVisit
from game.play.tour import Stop, homes_of, tour
from game.play.visit import Visit
from game.store.places import data_folder, documents_folder
from game.store.shelf import Shelf, open_shelf
from game.tools.report import Asked, state_of
from game.tools.solve import played
from game.ui.intents import SCREENS, Go, Look
from game.ui.panel import Panel
from game.ui.typeset import FixedMeasure, Measure
from game.ui.view import Settings

if TYPE_CHECKING:
    from game.shell.render import Renderer
    from game.shell.watching import Watch

V = TypeVar("V", bound=Visit)
TOUR_FOLDER = Path("build/tour")
Tell = Callable[[str], None]


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


class Wanted(Struct, frozen=True):
    """Which screen `render` is to draw, and how."""

    screen: str | None = None
    scene: str | None = None
    document: str | None = None
    claim: str | None = None
    folder: str | None = None
    person: str | None = None
    term: str | None = None
    source: str | None = None
    tab: str | None = None
    size: tuple[int, int] = (1920, 1080)
    text_size: str = "normal"
    language: str | None = None


def readable(folder: Path) -> Loaded:
    """Return what is in a folder; raise Refusal with all that keeps it from being played."""
    loaded = load_story(folder)
    if loaded.story is None:
        found = "\n\n".join(d.as_text() for d in loaded.diagnostics)
        raise Refusal(f"this story cannot be played yet:\n\n{found}")
    return loaded


def playable(folder: Path) -> Story:
    """Return the story in a folder; raise Refusal as `readable` does."""
    return readable(folder).whole


def play(folder: Path, assets: Path, wishes: Wishes, lines: TextIO, tell: Tell) -> None:
    """Play a story in the front end that fits the machine, or the one that was asked for."""
    story = playable(folder)
    if wishes.at is not None and wishes.at not in story.scenes:
        raise Misuse(_there_is_no("scene", wishes.at, story.scenes))
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


def render(folder: Path, assets: Path, wanted: Wanted, out: Path, is_all: bool) -> list[Path]:
    """Draw one screen, or all of them and a sheet; return the files that were written."""
    if not is_all and wanted.screen not in SCREENS:
        raise Misuse(_there_is_no("screen", wanted.screen or "", SCREENS))
    story = playable(folder)
    settings = Settings(language=_language(story, wanted.language), text_size=wanted.text_size)
    renderer, measure = _renderer(folder, assets)
    visit = _visit(TimedVisit, folder, story, assets, measure, settings)
    panel = Panel(*wanted.size)
    named = (wanted.scene, wanted.document, wanted.claim, wanted.folder)
    stops = list(tour(visit, solution(story, homes_of(story, named)), panel))
    if is_all:
        return _save_all(stops, renderer, out)
    found = [stop for stop in stops if _is_wanted(story, stop, wanted)]
    found = found or _looked_up(visit, wanted, panel)
    if not found:
        raise Misuse(_nothing_like(stops, wanted))
    renderer.save_png(found[-1].frame, out)
    return [out]


def report(folder: Path, assets: Path, asked: Asked, tell: Tell) -> str:
    """Return the report on a saved play, or on answers, as a page; no save is changed."""
    story = playable(folder)
    with open_shelf(data_folder(os.environ)) as shelf:
        keeper = ShelfKeeper(shelf, story.cover.story, _now)
        settings = _settings(story, keeper, asked.language)
        state = state_of(story, keeper, asked)
    for notice in keeper.take_notices():
        tell(notice)
    visit = _visit(Visit, folder, story, assets, FixedMeasure(), settings)
    visit.stand_on(Session(story, state=state))
    return page_of(visit.view(PAGE), keeper.today())


def solution(story: Story, folders: Sequence[str] = ()) -> tuple[Answer, ...]:
    """Return the answers that play folders (all, where none is named) with the authored proofs.

    A folder that cannot be solved is played as far as it goes.
    """
    session = Session(story)
    played(session, folders or story.folders)
    return session.answers


def _visit(
    kind: type[V],
    folder: Path,
    story: Story,
    assets: Path,
    measure: Measure,
    settings: Settings,
    keeper: Keeper | None = None,
    seed: int = 0,
) -> V:
    names = language_names(story.cover.languages)
    return kind(story, measure, settings, keeper, seed, catalog_of(folder, assets), names)


def _play_in_window(folder: Path, story: Story, assets: Path, wishes: Wishes, tell: Tell) -> None:
    from game.shell.fonts import FontBook, FontMeasure  # noqa: PLC0415
    from game.shell.loop import Loop  # noqa: PLC0415
    from game.shell.pictures import Pictures  # noqa: PLC0415
    from game.shell.window import Window  # noqa: PLC0415

    fonts = FontBook(assets / "fonts")
    with open_shelf(data_folder(os.environ)) as shelf:
        visit = _begun(TimedVisit, folder, story, assets, wishes, FontMeasure(fonts), shelf)
        pictures = Pictures(picture_folders(folder, assets))
        editing = watched(folder, story, assets) if wishes.watch else nullcontext()
        with reported(visit), editing as editions:
            window = Window(story.cover.title, wishes.size)
            Loop(visit, window, fonts, pictures, editions=editions).run()
    for notice in visit.take_notices():
        tell(notice)


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

    settings = Settings(language=_language(story, wishes.language))
    renderer, measure = _renderer(folder, assets)
    visit = _visit(Visit, folder, story, assets, measure, settings, None, wishes.seed)
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


def _now() -> str:
    """Return the time of the day and of the year, as ISO 8601."""
    return datetime.now().astimezone().isoformat(timespec="minutes")


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
    keeper = ShelfKeeper(shelf, story.cover.story, _now, *folders)
    settings = _settings(story, keeper, wishes.language)
    settings = replace(settings, is_fullscreen=wishes.fullscreen or settings.is_fullscreen)
    saves = NoKeeper() if wishes.at or wishes.watch else keeper
    visit = _visit(kind, folder, story, assets, measure, settings, saves, wishes.seed)
    if wishes.at:
        visit.stand_on(_placed(story, wishes.at, wishes.seed))
    if wishes.answers is not None:
        give_all(visit.session, wishes.answers)
        visit.stand_on(visit.session)
    elif wishes.new:
        visit.begin()
    return visit


def _settings(story: Story, keeper: ShelfKeeper, wanted: str | None) -> Settings:
    """Return the saved settings, in a language that the story has."""
    settings = keeper.settings(Settings(language=_language(story, None)))
    if wanted or settings.language not in story.cover.languages:
        return replace(settings, language=_language(story, wanted))
    return settings


def _placed(story: Story, scene: str, seed: int) -> Session:
    try:
        return placed(story, scene, seed)
    except EndlessScene as error:
        raise Refusal(str(error)) from None


def _renderer(folder: Path, assets: Path) -> tuple[Renderer, Measure]:
    from game.shell.fonts import FontBook, FontMeasure  # noqa: PLC0415
    from game.shell.pictures import Pictures  # noqa: PLC0415
    from game.shell.render import Renderer  # noqa: PLC0415

    fonts = FontBook(assets / "fonts")
    pictures = Pictures(picture_folders(folder, assets), is_blocking=True)
    return Renderer(fonts, pictures), FontMeasure(fonts)


def _save_all(stops: list[Stop], renderer: Renderer, out: Path) -> list[Path]:
    written = []
    thumbs = []
    for number, stop in enumerate(stops, 1):
        path = out / f"{number:02}-{stop.frame.screen}.png"
        renderer.save_png(stop.frame, path)
        written.append(path)
        thumbs.append((path.stem, renderer.surface(stop.frame)))
    sheet = out / "all.png"
    renderer.save_contact_sheet(thumbs, sheet)
    return [*written, sheet]


def _is_wanted(story: Story, stop: Stop, wanted: Wanted) -> bool:
    stand = stop.state.stand
    scene = stand.at.scene if stand else ""
    return (
        stop.frame.screen == wanted.screen
        and wanted.scene in (None, scene)
        and wanted.document in (None, stop.look.subject)
        and wanted.person in (None, stop.look.subject)
        and wanted.term in (None, stop.look.subject)
        and wanted.source in (None, stop.look.subject)
        and wanted.tab in (None, stop.look.tab)
        and wanted.claim in (None, stop.look.picked("claim"))
        and wanted.folder in (None, story.home.get(f"scene:{scene}", stop.look.subject))
    )


def _looked_up(visit: Visit, wanted: Wanted, panel: Panel) -> list[Stop]:
    """Return the screen of a thing that a tour has passed by, as one sees it who has met it."""
    story, session = visit.story, visit.session
    things: dict[str, tuple[str, str | None, Iterable[str]]] = {
        "person": ("person", wanted.person, story.people),
        "term": ("term", wanted.term, story.terms),
        "sources": ("source", wanted.source, story.sources),
    }
    kind, name, known = things.get(wanted.screen or "", ("", None, ()))
    if name is None:
        return []
    if name not in known:
        raise Misuse(_there_is_no(kind, name, known))
    met = session.state.met.insert(f"person:{name}") if kind == "person" else session.state.met
    session.state = replace(session.state, met=met)
    visit.apply(Go(Look(wanted.screen or "", subject=name, tab=wanted.tab or "")))
    return [Stop(visit.look, session.state, visit.frame(panel))]


def _nothing_like(stops: list[Stop], wanted: Wanted) -> str:
    met = sorted({stop.frame.screen for stop in stops})
    return (
        f'a play that does everything right never meets that "{wanted.screen}" screen. '
        f"It meets: {', '.join(met)}. Look at the id that you gave."
    )


def _language(story: Story, wanted: str | None) -> str:
    languages = story.cover.languages
    if wanted and wanted not in languages:
        raise Misuse(f'this story has no language "{wanted}"; it has: {", ".join(languages)}')
    return wanted or languages[0]


def _there_is_no(kind: str, wanted: str, names: Iterable[str]) -> str:
    known = tuple(names)
    hint = hint_of(wanted, known) or f"there are: {', '.join(known)}"
    return f'there is no {kind} "{wanted}"; {hint}'


def picture_folders(folder: Path, assets: Path) -> tuple[Path, ...]:
    """Return where pictures are looked up: the story's own first, then the game's."""
    return folder / "assets" / "art", assets / "art"


def _has_terminal(lines: TextIO) -> bool:
    return lines.isatty() and sys.stdout.isatty()


def _has_window() -> bool:
    from game.shell.window import display_problem  # noqa: PLC0415

    return display_problem() is None
