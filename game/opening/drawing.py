"""What `render` puts together."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from game.diagnostics import Misuse
from game.engine.story import Story
from game.opening.stories import language_of, no_such, playable, renderer_of, solution, visit_of
from game.play.timed import TimedVisit
from game.play.tour import Stop, homes_of, tour
from game.play.visit import Visit
from game.ui.intents import SCREENS, Go, Look
from game.ui.panel import Panel
from game.ui.view import Settings

if TYPE_CHECKING:
    from game.shell.render import Renderer


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


def render(folder: Path, assets: Path, wanted: Wanted, out: Path, is_all: bool) -> list[Path]:
    """Draw one screen, or all of them and a sheet; return the files that were written."""
    if not is_all and wanted.screen not in SCREENS:
        raise Misuse(no_such("screen", wanted.screen or "", SCREENS))
    story = playable(folder)
    settings = Settings(language=language_of(story, wanted.language), text_size=wanted.text_size)
    renderer, measure = renderer_of(folder, assets)
    visit = visit_of(TimedVisit, folder, story, assets, measure, settings)
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
        raise Misuse(no_such(kind, name, known))
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
