"""The menu: ways and settings."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from game import __version__
from game.ui.frame import Frame, Stroke
from game.ui.intents import Change, Go, Leave, Look, Quit, Redo, Report, Skip, Undo
from game.ui.panel import Panel
from game.ui.screens import frame_of
from game.ui.theme import Ink
from game.ui.view import Hearing, Pace, Settings, Speech
from tests.ui import layout
from tests.ui.gallery import KIOSK, SIGHTS
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

RULER = "status This line should be 50 mm long. Hold a ruler against it: all sizes follow."
LOOK = Look("settings")
M = "M turns the sound off and on"
WHOLE = story()
OPEN = after(WHOLE, "enter f1")


def shown(panel: Panel = WINDOW, tab: str = "", **more: object) -> Frame:
    return frame_of(view(WHOLE, replace(LOOK, tab=tab), panel, **more))


def test_within_a_folder_all_is_offered() -> None:
    """Where to look first, then what can be done; going on is the main thing."""
    frame = shown(state=OPEN, can_undo=True, can_redo=True, can_skip=True)
    assert layout.as_text(frame).splitlines() == [
        "heading Menu",
        "heading WHERE TO",
        "button Dossier",
        "button Findings",
        "button Your report",
        "button What was said",
        "button Timeline",
        "button People",
        "button Words of the time",
        "button How do we know?",
        "button The desk",
        "button Title screen",
        "button Credits",
        "heading THIS PLAY",
        "button One step back",
        "button One step forward",
        "button Skip what was read before",
        "button Saved plays",
        "button How it is shown",
        "button Report a fault",
        "button Quit",
        "button Go on *",
        "button Back",
        "status Now at 19 August 1936",
    ]


def test_how_it_is_shown_is_a_page_of_its_own() -> None:
    """Text size, what is on screen, languages, a ruler, the keys, and which version this is."""
    frame = shown(tab="shown", languages=LANGUAGES)
    assert layout.as_text(frame).splitlines() == [
        "heading How it is shown",
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
        RULER,
        "button Shorter",
        "button Longer",
        "status Keys: arrows and Tab move, Enter presses, numbers choose, Esc leaves, Backspace "
        "takes one step back, Page Down one forward, F10 opens the menu, S skips what was read, "
        "V reads aloud or is silent, R reads again, F11 fills the screen.",
        "status Gamepad: the cross or the left stick moves, A presses, B leaves, the shoulder "
        "buttons take one step back or forward, Start opens the menu, Y reads aloud.",
        f"status Article 58, version {__version__}",
        "button Go on *",
        "button Back",
    ]


def test_each_way_leads_where_it_says() -> None:
    """What is looked at lies on top; steps are wound."""
    frame = shown(state=OPEN, can_undo=True, can_redo=True, can_skip=True)
    assert {label: part(frame, label).intent for label in labels(frame)[:18]} == {
        "Dossier": Go(Look("dossier")),
        "Findings": Go(Look("findings")),
        "Your report": Go(Look("report")),
        "What was said": Go(Look("history")),
        "Timeline": Go(Look("timeline")),
        "People": Go(Look("people")),
        "Words of the time": Go(Look("term")),
        "How do we know?": Go(Look("sources")),
        "The desk": Go(Look("desk")),
        "Title screen": Go(Look("title")),
        "Credits": Go(Look("credits")),
        "One step back": Undo(),
        "One step forward": Redo(),
        "Skip what was read before": Skip(),
        "Saved plays": Go(Look("settings", tab="saves")),
        "How it is shown": Go(Look("settings", tab="shown")),
        "Report a fault": Report(),
        "Quit": Quit(),
    }
    assert part(frame, "Go on").intent == Leave()


def test_before_a_play_all_can_be_looked_up() -> None:
    """There is no dossier at the desk, nothing was said, and no step can be wound."""
    ways = ["Timeline", "People", "Words of the time", "How do we know?", "Title screen"]
    assert labels(shown())[:5] == ways


def test_a_kiosk_keeps_its_window() -> None:
    """It can neither be left nor made smaller."""
    kiosk = replace(WINDOW, is_kiosk=True)
    offered = (*labels(shown(kiosk)), *labels(shown(kiosk, tab="shown")))
    assert not {"Quit", "Full screen", "Report a fault"} & set(offered)


def test_a_press_on_a_switch_turns_it_over() -> None:
    """What is on is marked, and its press means off."""
    settings = Settings(language="en", has_high_contrast=True)
    frame = shown(tab="shown", settings=settings)
    contrast = part(frame, "High contrast")
    assert (contrast.detail, contrast.is_on) == ("on", True)
    assert contrast.intent == Change("contrast", "no")
    assert part(frame, "Reduced motion").intent == Change("motion", "yes")
    assert part(frame, "Full screen").intent == Change("fullscreen", "yes")


def test_that_text_goes_on_by_itself_is_set_where_time_passes() -> None:
    """In a terminal no time passes, and there is no such switch."""
    label = "Text goes on by itself"
    assert label not in labels(shown(tab="shown"))
    frame = shown(tab="shown", pace=Pace.HELD, settings=Settings(goes_by_itself=True))
    assert (part(frame, label).detail, part(frame, label).intent) == ("on", Change("pace", "no"))


@pytest.mark.parametrize(
    ("hearing", "settings", "expected"),
    [
        (Hearing.NONE, Settings(), []),
        (
            Hearing.ABSENT,
            Settings(),
            ["status No sound can be heard: this machine has no device for it that answers."],
        ),
        (
            Hearing.ON,
            Settings(),
            [
                "option Sound (on) +",
                "button Quieter",
                "button Louder",
                f"status Volume 4 of 10 · {M}",
            ],
        ),
        (
            Hearing.MUTED,
            Settings(volume=10, is_muted=True),
            [
                "option Sound (off)",
                "button Quieter",
                "button Louder",
                f"status Volume 10 of 10 · {M}",
            ],
        ),
    ],
)
def test_the_volume_is_set_where_sound_can_be_heard(
    hearing: Hearing, settings: Settings, expected: list[str]
) -> None:
    """Without a device a word says so; at an end of the volume there is no further step."""
    frame = shown(tab="shown", hearing=hearing, settings=settings)
    lines = layout.as_text(frame).splitlines()
    first = lines.index("option Full screen (off)") + 1
    title = ["heading SOUND"] if expected else []
    assert lines[first : lines.index(RULER)] == title + expected


def test_each_step_of_the_volume_is_one() -> None:
    """Louder and quieter name the volume that they set; the switch mutes."""
    frame = shown(tab="shown", hearing=Hearing.ON, settings=Settings(volume=7))
    assert [part(frame, label).intent for label in ("Sound", "Quieter", "Louder")] == [
        Change("mute", "yes"),
        Change("volume", "6"),
        Change("volume", "8"),
    ]
    loudest = shown(tab="shown", hearing=Hearing.ON, settings=Settings(volume=10))
    assert part(loudest, "Louder").intent is None


def test_what_there_is_to_tell_is_told_in_the_menu() -> None:
    """Where a report lies is said below the way to it."""
    frame = shown(notices=("It lies in a folder.",))
    assert part(frame, "It lies in a folder.").box.y > part(frame, "Report a fault").box.y


def test_the_ruler_is_as_long_as_it_says() -> None:
    """On a panel of 4 pixels a millimetre, 50 mm are 200 pixels."""
    frame = shown(Panel(1920, 1080, px_per_mm=4.0), tab="shown")
    lines = [mark for mark in frame.marks if isinstance(mark, Stroke) and mark.ink is Ink.PAPER]
    assert 200 in [line.end[0] - line.begin[0] for line in lines]


def test_the_ruler_is_set_to_what_it_should_be() -> None:
    """Two presses change the dots an inch by a fiftieth; a kiosk, which is described, has none."""
    frame = shown(Panel(1920, 1080, px_per_mm=100 / 25.4), tab="shown")
    assert [part(frame, label).intent for label in ("Shorter", "Longer")] == [
        Change("dpi", "98"), Change("dpi", "102"),
    ]  # fmt: skip
    kiosk = [one for page in pages(view(WHOLE, replace(LOOK, tab="shown"),
             Panel(1920, 1080, is_kiosk=True))) for one in labels(page)]  # fmt: skip
    assert "Longer" not in kiosk


def test_the_ruler_is_no_longer_than_its_column() -> None:
    """Where 50 mm have no room the line is 20 mm long, or 10."""
    fine = Panel(640, 480, px_per_mm=400 / 25.4)
    said = [one for page in pages(view(WHOLE, replace(LOOK, tab="shown"), fine))
            for one in (each.label for each in page.parts) if "mm long" in one]  # fmt: skip
    assert [one.partition(".")[0] for one in said] == ["This line should be 20 mm long"]


@every_panel
def test_nothing_is_cut_or_overlaps(panel: Panel) -> None:
    """With all that can be there, each once, and one main button on each page."""
    found: list[str] = []
    for tab in ("", "shown"):
        look = replace(LOOK, tab=tab)
        full = view(WHOLE, look, panel, state=OPEN, can_undo=True, can_redo=True,
                    languages=LANGUAGES)  # fmt: skip
        assert faults(full) == []
        frames = list(pages(full))
        assert all(mains(frame) == ["Go on"] for frame in frames)
        found += [one.label for frame in frames for one in frame.pressable]
    for label in ("Dossier", "Title screen", "Largest text", "Reduced motion", "Русский"):
        assert found.count(label) == 1


def test_the_same_view_gives_the_same_frame() -> None:
    """A frame is a value."""
    assert shown() == shown()


@every_panel
def test_the_saves_are_neither_cut_nor_overlap(panel: Panel) -> None:
    """On every page, full and empty; each slot stands on one of them."""
    for name in ("saves", "saves: asked", "saves: none"):
        sight = replace(SIGHTS[name], panel=panel)
        assert faults(sight) == []
        said = [one.label for frame in pages(sight) for one in frame.parts]
        assert [label for label in said if label.startswith("Slot ")] == [
            f"Slot {nth}" for nth in range(1, 7)
        ]


@pytest.mark.parametrize(
    ("speech", "panel", "stamp", "why"),
    [
        (
            Speech.MISSING,
            WINDOW,
            "no voice",
            "No voice is installed. Install the program espeak-ng",
        ),
        (Speech.SILENT, WINDOW, "no sound", "This machine has no sound device that works"),
        (Speech.MISSING, KIOSK, "no voice", "No voice is installed here. The staff can help."),
        (Speech.SILENT, KIOSK, "no sound", "No sound can be heard here. The staff can help."),
    ],
)
def test_without_a_voice_it_says_what_would_help(
    speech: Speech, panel: Panel, stamp: str, why: str
) -> None:
    """Reading aloud is shown, cannot be pressed, and what to do is said; a visitor asks staff."""
    frame = shown(panel, "shown", speech=speech)
    found = [each for each in frame.parts if each.label == "Read aloud"]
    assert [(each.detail, each.is_pressable) for each in found] == [(stamp, False)]
    after_it = frame.parts[frame.parts.index(found[0]) + 1]
    assert after_it.label.startswith(why)


def test_reading_aloud_is_a_switch() -> None:
    """With a voice it is turned on and off; where no voice can be, as in print, it is not shown."""
    on = Settings("en", speaks=True)
    silent, aloud = (
        shown(tab="shown", speech=Speech.READY, settings=each) for each in (Settings("en"), on)
    )
    switches = [part(frame, "Read aloud") for frame in (silent, aloud)]
    assert [switch.intent for switch in switches] == [
        Change("speech", "yes"),
        Change("speech", "no"),
    ]
    assert "Read aloud" not in [each.label for each in shown(tab="shown").parts]
