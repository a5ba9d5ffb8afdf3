"""The content note."""

from __future__ import annotations

from msgspec.structs import replace

from game.ui.intents import Begin, Leave, Look, Turn
from game.ui.panel import Panel
from game.ui.screens import frame_of
from tests.ui import layout
from tests.ui.shown import PROSE, every_panel, faults, mains, pages, part, story, view


def test_it_says_what_appears_and_the_way_round_it() -> None:
    """Going on is the main thing; going back is on the ribbon."""
    frame = frame_of(view(story(), Look("note")))
    assert layout.as_text(frame).splitlines() == [
        "image A reading room.",
        "heading Before you begin",
        "heading WHAT APPEARS HERE",
        "text It speaks of executions.",
        "heading ANOTHER WAY ROUND",
        "text The desk says what each folder is about.",
        "button Go on *",
        "button Back",
        "button Timeline",
        "button Menu",
    ]
    assert part(frame, "Back").intent == Leave()


def test_it_begins_with_its_subject() -> None:
    """The folder of the taster is entered, or the desk."""
    for subject in ("f1", ""):
        frame = frame_of(view(story(), Look("note", subject)))
        assert part(frame, "Go on").intent == Begin(subject)


def test_a_long_note_is_read_to_its_end_first() -> None:
    """Only the last page begins; the words of the note are on the pages, each once."""
    whole = story()
    whole = replace(whole, cover=replace(whole.cover, note=PROSE))
    frames = list(pages(view(whole, Look("note"), Panel(480, 400))))
    goes = [part(frame, "Go on").intent for frame in frames]
    assert len(frames) > 1
    assert all(isinstance(go, Turn) for go in goes[:-1])
    assert goes[-1] == Begin("")
    text = " ".join(one.label for frame in frames for one in frame.parts if one.role == "text")
    assert text.split() == (PROSE + whole.cover.note_round).split()


@every_panel
def test_nothing_is_cut_or_overlaps(panel: Panel) -> None:
    """Short or long, on each page with one main button."""
    whole = story()
    long = replace(whole, cover=replace(whole.cover, note=f"{PROSE}\n\n{PROSE}"))
    for shown in (view(whole, Look("note"), panel), view(long, Look("note"), panel)):
        assert faults(shown) == []
        assert all(mains(frame) == ["Go on"] for frame in pages(shown))


def test_the_same_view_gives_the_same_frame() -> None:
    """A frame is a value."""
    assert frame_of(view(story(), Look("note"))) == frame_of(view(story(), Look("note")))
