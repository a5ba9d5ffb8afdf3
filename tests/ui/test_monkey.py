"""A monkey that presses whatever is on the screen: no screen it comes to has a fault.

It presses by a seeded chance, so each of its plays can be had again.
"""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.engine.story import Story
from game.play.visit import Visit
from game.ui.frame import Frame, Part
from game.ui.intents import Quit
from game.ui.panel import Panel, seen_by
from game.ui.screens import frame_of
from game.ui.typeset import FixedMeasure
from tests.play.visits import ARCHIVE
from tests.ui import layout, opened, shown, timelines
from tests.ui.gallery import KIOSK, SMALL, UPRIGHT, WIDE

PRESSES = 200
PANELS = {"wide": WIDE, "upright": UPRIGHT, "kiosk": KIOSK, "small": SMALL}
STORIES = {"folders": shown.story(3), "papers": opened.story(), "archive": ARCHIVE}
STORIES["timeline"] = timelines.crowded(1, 60)
quick = settings(
    max_examples=15, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck)
)


def visit_of(story: Story) -> Visit:
    """Return a visit at the title, with several languages to choose from."""
    return Visit(story, FixedMeasure(), languages=shown.LANGUAGES)


def pressed(visit: Visit, panel: Panel, chance: Random) -> Iterator[Frame]:
    """Press random parts for ever, and yield each screen that is come to."""
    while True:
        frame = visit.frame(panel)
        yield frame
        visit.apply(_picked(frame, chance).intent)  # type: ignore[arg-type]


def _as_set(visit: Visit, panel: Panel) -> Panel:
    """Return a panel as the player has set it up."""
    return seen_by(panel, visit.settings.text_size, visit.settings.dpi)


def _picked(frame: Frame, chance: Random) -> Part:
    """Return a part to press; what goes on is pressed as often as all the others together."""
    parts = [part for part in frame.pressable if not isinstance(part.intent, Quit)]
    mains = [part for part in parts if part.is_main]
    return chance.choice(mains if mains and chance.random() < 0.5 else parts)


@pytest.mark.parametrize("name", STORIES)
@pytest.mark.parametrize("panel", PANELS.values(), ids=list(PANELS))
def test_no_press_leads_to_a_faulty_screen(name: str, panel: Panel) -> None:
    """After each of many presses there is something to press, and nothing lies on another."""
    visit, chance = visit_of(STORIES[name]), Random(f"{name} {panel.width}")
    faults = []
    for _, frame in zip(range(PRESSES), pressed(visit, panel, chance), strict=False):
        sized = _as_set(visit, panel)
        faults += [(visit.look, fault) for fault in layout.overlaps(frame)]
        faults += [(visit.look, fault) for fault in layout.outside(frame)]
        faults += [(visit.look, fault) for fault in layout.too_small(frame, sized)]
        assert frame.pressable
    assert faults == []


@quick
@given(seed=st.integers(0, 10**6), name=st.sampled_from(list(STORIES)))
def test_a_screen_asked_for_twice_is_the_same(seed: int, name: str) -> None:
    """Whatever was pressed, the frame is a function of the view, and what it gives is given."""
    visit = visit_of(STORIES[name])
    for _, frame in zip(range(30), pressed(visit, WIDE, Random(seed)), strict=False):
        assert frame_of(visit.view(_as_set(visit, WIDE))) == frame
        assert visit.frame(WIDE) is frame


@quick
@given(seed=st.integers(0, 10**6), name=st.sampled_from(list(STORIES)))
def test_every_screen_fits_in_the_smallest_window(seed: int, name: str) -> None:
    """What is come to on a wide screen can be gone on with in a small one."""
    visit = visit_of(STORIES[name])
    for _, _frame in zip(range(30), pressed(visit, WIDE, Random(seed)), strict=False):
        small = visit.frame(SMALL)
        assert layout.overlaps(small) + layout.outside(small) == []
        assert small.pressable


@quick
@given(seed=st.integers(0, 10**6))
def test_the_same_presses_lead_to_the_same_screens(seed: int) -> None:
    """Nothing but what was pressed decides what is shown."""
    plays = (
        zip(range(30), pressed(visit_of(STORIES["archive"]), UPRIGHT, Random(seed)), strict=False)
        for _ in "ab"
    )
    one, other = ([layout.as_text(frame) for _, frame in play] for play in plays)
    assert one == other


def test_the_monkey_comes_to_every_screen() -> None:
    """The plays of the monkey are worth something: together they see all screens."""
    screens = {
        frame.screen
        for name, story in STORIES.items()
        for _, frame in zip(
            range(PRESSES), pressed(visit_of(story), WIDE, Random(name)), strict=False
        )
    }
    missing = {
        "title", "note", "desk", "scene", "document", "dossier", "findings", "settings",
        "timeline",
    } - screens  # fmt: skip
    assert missing == set()
