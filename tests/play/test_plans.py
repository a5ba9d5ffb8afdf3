"""Plans: what a reader does; each is played plain, and saved and loaded at every step."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from game.engine.answers import answer_of
from game.engine.story import Story
from game.play.keeping import ShelfKeeper
from game.play.visit import Visit
from game.store.shelf import open_shelf
from game.ui.intents import Go, Intent, Leave, Look, Resume, Undo
from game.ui.panel import Panel
from game.ui.typeset import FixedMeasure
from tests.engine.archive import SOLVED
from tests.play.visits import ARCHIVE, LAMP, page_of, press

PANELS = {"landscape": Panel(1920, 1080), "portrait": Panel(1080, 1920)}
WAYS: dict[str, Intent] = {"back": Undo(), "leave": Leave()}


class Plan(NamedTuple):
    """A story and what is done in it.

    A line is an answer, "look SCREEN", "paper ID TAB", or one of back and leave. Forward is no part
    of a save.
    """

    story: Story
    lines: tuple[str, ...]
    seed: int = 0


PLANS = {
    "the lamp": Plan(
        LAMP,
        (
            "enter lamp", "look dossier", "paper note page", "paper note source", "leave", "leave",
            "choose up", "back", "choose up", "next", "look findings",
            "file lit supported note/text", "confirm lit", "file lit contradicted note/text",
            "back", "file lit contradicted note/text", "confirm lit", "leave", "choose on",
            "look history", "leave", "next",
        ),
    ),
    "the archive, all proved": Plan(ARCHIVE, (*SOLVED, "enter side", "next", "next"), seed=2),
    "the archive, by the way": Plan(
        ARCHIVE,
        (
            "enter road", "next", "choose yard", "next", "next", "paper press page", "leave",
            "choose shelf", "back", "choose shelf", "next", "choose open", "look slip",
            "request boris hall 1917", "leave", "enter side", "next", "enter road", "back",
        ),
        seed=3,
    ),
}  # fmt: skip


def done(visit: Visit, line: str) -> None:
    """Do what a line of a plan says."""
    verb, _, rest = line.partition(" ")
    match verb:
        case "look":
            visit.apply(Go(Look(rest)))
        case "paper":
            paper, _, tab = rest.partition(" ")
            visit.apply(Go(Look("document", paper, tab)))
        case "back" | "leave":
            visit.apply(WAYS[verb])
        case _:
            visit.session.check(answer_of(line))
            press(visit, line)


def reloaded(visit: Visit, keeper: ShelfKeeper, seed: int) -> Visit:
    """Return another visit that goes on with the saved play, and looks at the same."""
    again = Visit(visit.story, FixedMeasure(), visit.settings, keeper, seed)
    again.apply(Resume())
    again.looks = list(visit.looks)
    return again


def transcript(plan: Plan, panel: Panel, folder: Path | None = None) -> list[str]:
    """Return every screen of a plan in text; with a folder it is saved and loaded at every step."""
    visit = Visit(plan.story, FixedMeasure(), seed=plan.seed)
    pages = []
    if folder is None:
        for line in plan.lines:
            done(visit, line)
            pages.append(page_of(visit.frame(panel)))
        return pages
    for line in plan.lines:
        with open_shelf(folder) as shelf:
            keeper = ShelfKeeper(shelf, "plan")
            visit = reloaded(visit, keeper, plan.seed) if pages else Visit(
                plan.story, FixedMeasure(), keeper=keeper, seed=plan.seed
            )  # fmt: skip
            done(visit, line)
            pages.append(page_of(visit.frame(panel)))
    return pages


@pytest.mark.parametrize("panel", PANELS.values(), ids=PANELS)
@pytest.mark.parametrize("plan", PLANS.values(), ids=PLANS)
def test_a_plan_is_the_same_through_saves(plan: Plan, panel: Panel, tmp_path: Path) -> None:
    """Whoever stops after any step and comes back sees the very same screens."""
    assert transcript(plan, panel, tmp_path) == transcript(plan, panel)
