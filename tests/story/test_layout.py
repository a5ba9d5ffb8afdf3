"""Every screen of the whole story, on every panel, in every text size and every language."""

from __future__ import annotations

from collections.abc import Iterator
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
PANELS = tuple(layout.panels())
LANGUAGES = told.story(STORY).cover.languages


@cache
def _measure() -> Measure:
    """Return what measures text in the real typefaces."""
    return FontMeasure(FontBook(assets_folder() / "fonts"))


def _named(look: Look) -> str:
    """Return which page of which screen of which thing a look is at."""
    picks = (f"{kind} {value}" for kind, value in look.picks)
    return joined(look.screen, look.subject, look.tab, *picks, f"page {look.page + 1}")


def _pairs() -> Iterator[object]:
    """Yield every kind of thing on every panel; what the daily run leaves out is marked.

    The daily run has each panel once and each kind as often as every other; `make sweep` has all.
    """
    for at, (name, panel) in enumerate(PANELS):
        for nth, kind in enumerate(everything.KINDS):
            is_daily = at % len(everything.KINDS) == nth
            marks = () if is_daily else (pytest.mark.sweep,)
            yield pytest.param(name, panel, kind, id=f"{name}-{kind}", marks=marks)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("name", "panel", "kind"), tuple(_pairs()))
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
