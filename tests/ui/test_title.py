"""The title: a poster, and the ways into the story."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from game.ui.frame import Art, Frame, Role, Shape
from game.ui.intents import Go, Look, Quit, Resume
from game.ui.panel import Panel
from game.ui.screens import frame_of
from game.ui.theme import Ink
from tests.ui import layout
from tests.ui.gallery import SIGHTS, on
from tests.ui.shown import (
    LANGUAGES,
    PROSE,
    WINDOW,
    every_panel,
    faults,
    labels,
    mains,
    pages,
    part,
    story,
    view,
)

LOOK = Look("title")


def shown(panel: Panel = WINDOW, has_taster: bool = True, **more: object) -> Frame:
    return frame_of(view(story(2, has_taster), LOOK, panel, **more))


def test_it_reads_from_the_poster_to_the_ways_in() -> None:
    """With a save, several languages and a notice, everything is there, in this order."""
    frame = shown(has_save=True, languages=LANGUAGES, notices=("One step was lost.",))
    assert layout.as_text(frame).splitlines() == [
        "image A reading room.",
        "heading Article 58",
        "text The trials, tested on paper",
        "status One step was lost.",
        "button Go on (where the last reading stopped) *",
        "button One claim · 2 minutes",
        "button Everything (2 folders)",
        "button Language",
        "button Settings",
        "button Quit",
        "button Timeline",
        "button Menu",
    ]


def test_without_a_save_the_taster_is_the_main_way() -> None:
    """Nothing can be gone on with, so the two minutes are offered first."""
    frame = shown()
    assert mains(frame) == ["One claim · 2 minutes"]
    assert "Go on" not in labels(frame)


def test_a_story_without_a_taster_has_one_beginning() -> None:
    """There is a single way in."""
    frame = shown(has_taster=False)
    assert mains(frame) == ["Begin"]
    assert part(frame, "Begin").intent == Go(Look("note"))


def test_every_way_into_the_story_leads_through_the_note() -> None:
    """The taster names its folder, everything names none; going on resumes."""
    frame = shown(has_save=True)
    assert part(frame, "Go on").intent == Resume()
    assert part(frame, "One claim · 2 minutes").intent == Go(Look("note", subject="f1"))
    assert part(frame, "Everything").intent == Go(Look("note"))


def test_a_kiosk_cannot_be_left() -> None:
    """Quit is offered in a window, never on a kiosk."""
    assert part(shown(), "Quit").intent == Quit()
    assert "Quit" not in labels(shown(replace(WINDOW, is_kiosk=True)))


@pytest.mark.parametrize(
    ("name", "size"),
    [
        ("3840x2160 43in", "normal"),
        *((name, size) for name in ("1080x1920 32in", "2160x3840 43in")
          for size in layout.TEXT_SIZES),
    ],
)  # fmt: skip
def test_the_first_screen_of_a_kiosk_is_one_page(name: str, size: str) -> None:
    """All ways, text sizes and languages are there at once; the title itself is out of reach."""
    frames = list(pages(on(SIGHTS["kiosk: first, begun"], layout.PANELS[name], size)))
    assert [(len(frames), "More" in labels(frame)) for frame in frames] == [(1, False)]


def test_one_language_is_no_choice() -> None:
    """The choice of languages is offered where there are several."""
    assert "Language" not in labels(shown())
    assert "Language" in labels(shown(languages=LANGUAGES))


def test_red_is_a_bar_between_picture_and_wedge() -> None:
    """The poster has one red shape, and its picture, in both positions of the panel."""
    for panel in (WINDOW, Panel(1080, 1920)):
        marks = shown(panel).marks
        assert [mark.name for mark in marks if isinstance(mark, Art)] == ["reading-room"]
        assert sum(isinstance(mark, Shape) and mark.ink is Ink.RED for mark in marks) == 1


@every_panel
def test_nothing_is_cut_or_overlaps(panel: Panel) -> None:
    """With all that can be on it, and notices and a title that are long."""
    whole = story(2)
    long = replace(whole, cover=replace(whole.cover, title="The long road to the trials of 1936"))
    more = {"has_save": True, "languages": LANGUAGES, "notices": (PROSE[:160], PROSE[:90])}
    assert faults(view(whole, LOOK, panel, has_save=True, languages=LANGUAGES)) == []
    assert faults(view(long, LOOK, panel, **more)) == []


@every_panel
def test_every_way_is_on_some_page(panel: Panel) -> None:
    """What does not fit is turned to, and one button is the main one."""
    frames = list(pages(view(story(2), LOOK, panel, has_save=True, languages=LANGUAGES)))
    found = {one.label for frame in frames for one in frame.pressable}
    assert {"Go on", "One claim · 2 minutes", "Everything", "Language", "Settings"} <= found
    assert sum(len(mains(frame)) for frame in frames) == 1


def test_the_same_view_gives_the_same_frame() -> None:
    """A frame is a value."""
    assert shown() == shown()
    assert {one.role for one in shown().pressable} == {Role.BUTTON}
