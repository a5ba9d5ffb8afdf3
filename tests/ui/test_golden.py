"""What each screen says in each of its states, word by word: golden text in reading order.

A line that changes here is one that a reader, a listener and the terminal see change.
"""

from __future__ import annotations

import pytest

from game import __version__
from game.ui.panel import Panel
from game.ui.screens import frame_of
from tests.ui import (
    golden_findings,
    golden_kiosk,
    golden_lookups,
    golden_papers,
    golden_report,
    golden_timeline,
    golden_told,
    golden_ways,
    layout,
    scenes,
)
from tests.ui.gallery import SIGHTS, UPRIGHT, WIDE, on

ROOMS = (
    golden_ways, golden_told, golden_papers, golden_findings, golden_report, golden_lookups,
    golden_timeline, golden_kiosk,
)  # fmt: skip
TOLD = {f"scene: {name}": text for name, (_, _, text) in scenes.STATES.items()}
ON_WIDE: dict[str, str] = TOLD | {name: text for room in ROOMS for name, text in room.WIDE.items()}
ON_UPRIGHT: dict[str, str] = {name: text for room in ROOMS for name, text in room.UPRIGHT.items()}
RIBBON = ("button Back", "button Menu", "button Timeline", "button All the years", "status Now at")
MOST = 95
"""Lines that are longer are cut, after 80 letters."""


def _said(name: str, panel: Panel) -> list[str]:
    """Return what a sight says above the ribbon."""
    lines = layout.as_text(frame_of(on(SIGHTS[name], panel))).splitlines()
    lines = [line.replace(__version__, "{version}") for line in lines]
    return [line if len(line) <= MOST else f"{line[:80]}…" for line in lines if _is_above(line)]


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.strip().splitlines() if _is_above(line.strip())]


def _is_above(line: str) -> bool:
    return not line.startswith(RIBBON)


@pytest.mark.parametrize("name", SIGHTS)
def test_what_a_wide_screen_says(name: str) -> None:
    """Role, words, detail, what is main (*) and what is selected (+), in reading order."""
    assert _lines(ON_WIDE[name]) == _said(name, WIDE)


@pytest.mark.parametrize("name", SIGHTS)
def test_what_an_upright_screen_says(name: str) -> None:
    """The same, but where more or less fits on a page."""
    assert _lines(ON_UPRIGHT.get(name, ON_WIDE[name])) == _said(name, UPRIGHT)


def test_no_golden_text_is_left_over() -> None:
    """Each text belongs to a sight, and an upright one is there only where it differs."""
    assert set(ON_WIDE) == set(SIGHTS)
    assert [name for name, text in ON_UPRIGHT.items() if text == ON_WIDE[name]] == []
