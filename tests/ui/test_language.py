"""The choice of a language and a text size."""

from __future__ import annotations

from msgspec.structs import replace

from game.ui.frame import Glyphs
from game.ui.intents import Change, Leave, Look
from game.ui.panel import Panel
from game.ui.screens import frame_of
from tests.ui import layout
from tests.ui.shown import LANGUAGES, WINDOW, every_panel, faults, mains, pages, part, story, view

LOOK = Look("language")
MANY = tuple((f"l{nth}", name) for nth, (_, name) in enumerate(LANGUAGES * 4))


def test_each_language_stands_by_its_own_name() -> None:
    """The present language and text size are marked; going on is the main thing."""
    frame = frame_of(view(story(), LOOK, languages=LANGUAGES))
    assert layout.as_text(frame).splitlines() == [
        "image A reading room.",
        "heading Language",
        "option English +",
        "option Deutsch",
        "option Русский",
        "heading TEXT SIZE",
        "option Normal text +",
        "option Large text",
        "option Largest text",
        "button Go on *",
        "button Back",
        "button Timeline",
        "button Menu",
    ]


def test_a_press_changes_the_setting_and_stays() -> None:
    """Languages and sizes are changes; going on leaves."""
    frame = frame_of(view(story(), LOOK, languages=LANGUAGES))
    assert part(frame, "Русский").intent == Change("language", "ru")
    assert part(frame, "Largest text").intent == Change("text_size", "largest")
    assert part(frame, "Go on").intent == Leave()


def test_the_samples_have_the_sizes_that_they_stand_for() -> None:
    """They are the same whichever size is set, and each is larger than the one before."""
    sizes = []
    for text_size in layout.TEXT_SIZES:
        frame = frame_of(view(story(), LOOK, replace(WINDOW, text_size=text_size)))
        marks = [mark for mark in frame.marks if isinstance(mark, Glyphs) and mark.text == "Aa"]
        sizes.append([mark.size for mark in marks])
    assert sizes == [[34, 41, 48]] * 3


@every_panel
def test_nothing_is_cut_or_overlaps(panel: Panel) -> None:
    """With three languages or twelve, all can be come to, and one button is the main one."""
    for languages in (LANGUAGES, MANY):
        shown = view(story(), LOOK, panel, languages=languages)
        assert faults(shown) == []
        frames = list(pages(shown))
        names = [one.label for frame in frames for one in frame.pressable]
        assert [name for name in names if name in dict(languages).values()] == [
            name for _, name in languages
        ]
        assert all(mains(frame) == ["Go on"] for frame in frames)


def test_the_same_view_gives_the_same_frame() -> None:
    """A frame is a value."""
    assert frame_of(view(story(), LOOK)) == frame_of(view(story(), LOOK))
