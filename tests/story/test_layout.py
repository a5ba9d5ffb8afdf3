"""Every screen of the whole story, on every panel, in every text size and every language."""

from __future__ import annotations

from functools import cache

import pytest

from game.content.bundle import assets_folder
from game.shell.fonts import FontBook, FontMeasure
from game.ui.intents import Look
from game.ui.panel import Panel
from game.ui.typeset import Measure
from game.ui.wording import joined
from tests.story import everything, told
from tests.ui import layout

STORY = "moscow-trials"
LANGUAGES = told.story(STORY).cover.languages


@cache
def _measure() -> Measure:
    """Return what measures text in the real typefaces."""
    return FontMeasure(FontBook(assets_folder() / "fonts"))


def _named(look: Look) -> str:
    """Return which page of which screen of which thing a look is at."""
    picks = (f"{kind} {value}" for kind, value in look.picks)
    return joined(look.screen, look.subject, look.tab, *picks, f"page {look.page + 1}")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", everything.KINDS)
@pytest.mark.parametrize(
    ("name", "panel"), [pytest.param(name, panel, id=name) for name, panel in layout.panels()]
)
def test_nothing_is_cut_or_lies_on_another(
    name: str, panel: Panel, kind: str, language: str
) -> None:
    """Each page of each thing is whole, in reach, and large enough to be read and pressed."""
    faults = [
        f"{_named(look)} · {name} · {language}: {fault}"
        for sight in everything.sights(STORY, kind, language)
        for look, frame in everything.frames_of(sight, panel, _measure())
        for fault in layout.faults(frame, panel, _measure())
    ]
    assert faults == []
