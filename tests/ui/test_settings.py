"""The menu: ways and settings."""

from __future__ import annotations

from msgspec.structs import replace

from game import __version__
from game.ui.frame import Frame, Stroke
from game.ui.intents import Change, Go, Leave, Look, Quit, Redo, Undo
from game.ui.panel import Panel
from game.ui.screens import frame_of
from game.ui.theme import Ink
from game.ui.view import Settings
from tests.ui import layout
from tests.ui.shown import (
    LANGUAGES,
    WINDOW,
    after,
    every_panel,
    faults,
    labels,
    mains,
    pages,
    part,
    story,
    view,
)

LOOK = Look("settings")
WHOLE = story()
OPEN = after(WHOLE, "enter f1")


def shown(panel: Panel = WINDOW, **more: object) -> Frame:
    return frame_of(view(WHOLE, LOOK, panel, **more))


def test_within_a_folder_all_is_offered() -> None:
    """Ways first, then settings; going on is the main thing."""
    frame = shown(state=OPEN, can_undo=True, can_redo=True, languages=LANGUAGES)
    assert layout.as_text(frame).splitlines() == [
        "heading Menu",
        "heading WHERE TO",
        "button Dossier",
        "button Findings",
        "button History: what was said",
        "button Your report",
        "button People",
        "button Words of the time",
        "button How do we know?",
        "button One step back",
        "button One step forward",
        "button The desk",
        "button Title screen",
        "button Quit",
        "heading TEXT SIZE",
        "option Normal text +",
        "option Large text",
        "option Largest text",
        "heading ON SCREEN",
        "option High contrast (off)",
        "option Reduced motion (off)",
        "option Full screen (off)",
        "heading LANGUAGE",
        "option English +",
        "option Deutsch",
        "option Русский",
        "status This line should be 50 mm long.",
        f"status Article 58, version {__version__}",
        "button Go on *",
        "button Back",
        "status Now at 19 August 1936",
    ]


def test_each_way_leads_where_it_says() -> None:
    """Dossier, findings, history and report lie on top; steps are wound."""
    frame = shown(state=OPEN, can_undo=True, can_redo=True)
    assert {label: part(frame, label).intent for label in labels(frame)[:12]} == {
        "Dossier": Go(Look("dossier")),
        "Findings": Go(Look("findings")),
        "History: what was said": Go(Look("history")),
        "Your report": Go(Look("report")),
        "People": Go(Look("people")),
        "Words of the time": Go(Look("term")),
        "How do we know?": Go(Look("sources")),
        "One step back": Undo(),
        "One step forward": Redo(),
        "The desk": Go(Look("desk")),
        "Title screen": Go(Look("title")),
        "Quit": Quit(),
    }
    assert part(frame, "Go on").intent == Leave()


def test_before_a_play_all_can_be_looked_up() -> None:
    """There is no dossier at the desk, nothing was said, and no step can be wound."""
    ways = ["People", "Words of the time", "How do we know?", "Title screen", "Quit"]
    assert labels(shown())[:5] == ways


def test_a_kiosk_keeps_its_window() -> None:
    """It can neither be left nor made smaller."""
    offered = labels(shown(replace(WINDOW, is_kiosk=True)))
    assert not {"Quit", "Full screen"} & set(offered)


def test_a_press_on_a_switch_turns_it_over() -> None:
    """What is on is marked, and its press means off."""
    settings = Settings(language="en", has_high_contrast=True)
    frame = shown(settings=settings)
    contrast = part(frame, "High contrast")
    assert (contrast.detail, contrast.is_on) == ("on", True)
    assert contrast.intent == Change("contrast", "no")
    assert part(frame, "Reduced motion").intent == Change("motion", "yes")
    assert part(frame, "Full screen").intent == Change("fullscreen", "yes")


def test_the_ruler_is_as_long_as_it_says() -> None:
    """On a panel of 4 pixels a millimetre, 50 mm are 200 pixels."""
    frame = shown(Panel(1920, 1080, px_per_mm=4.0))
    lines = [mark for mark in frame.marks if isinstance(mark, Stroke) and mark.ink is Ink.PAPER]
    assert 200 in [line.end[0] - line.begin[0] for line in lines]


@every_panel
def test_nothing_is_cut_or_overlaps(panel: Panel) -> None:
    """With all that can be there, each once, and one main button on each page."""
    full = view(WHOLE, LOOK, panel, state=OPEN, can_undo=True, can_redo=True, languages=LANGUAGES)
    assert faults(full) == []
    frames = list(pages(full))
    assert all(mains(frame) == ["Go on"] for frame in frames)
    found = [one.label for frame in frames for one in frame.pressable]
    for label in ("Dossier", "Title screen", "Largest text", "Reduced motion", "Русский"):
        assert found.count(label) == 1


def test_the_same_view_gives_the_same_frame() -> None:
    """A frame is a value."""
    assert shown() == shown()
