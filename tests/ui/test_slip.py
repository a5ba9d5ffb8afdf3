"""The request slip: what can be picked, what is handed in, what comes back."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from game.engine.answers import RequestPaper
from game.ui.intents import Give, Go, Look, Turn
from game.ui.panel import Panel
from game.ui.screens import frame_of
from tests.ui import opened, shown


def _look(year: str = "1936") -> Look:
    return Look("slip", picks=(("name", "anna"), ("place", "tower"), ("year", year)))


@shown.every_panel
@pytest.mark.parametrize("year", [0, 1936, 1932])
def test_it_fits_on_every_panel(panel: Panel, year: int) -> None:
    """Nothing overlaps, is cut, or is too small to press: empty, in vain, and answered."""
    visit = opened.read(opened.visit(), "daily")
    if year:
        opened.requested(visit, year)
    assert opened.faults(visit, _look(str(year)) if year else Look("slip"), panel) == []


def test_a_press_on_a_chip_picks_it_and_another_takes_it_away() -> None:
    """Chips are picked one a field."""
    visit = opened.visit()
    press = shown.part(opened.frame(visit, Look("slip")), "Anna").intent
    assert press == Turn(Look("slip").with_pick("name", "anna"))
    frame = opened.frame(visit, Look("slip").with_pick("name", "anna"))
    picked = next(part for part in frame.pressable if part.label == "Anna")
    assert (picked.is_on, picked.intent) == (True, Turn(Look("slip")))


def test_a_slip_is_handed_in_with_all_three() -> None:
    """The main button is closed until a name, a place and a year are picked."""
    visit = opened.visit()
    empty = shown.part(opened.frame(visit, Look("slip")), "Hand in the slip")
    assert (empty.intent, empty.detail) == (None, "pick a name, a place and a year")
    full = shown.part(opened.frame(visit, _look()), "Hand in the slip")
    assert full.intent == Give((RequestPaper("anna", "tower", 1936),))
    assert full.is_main


def test_a_slip_in_vain_is_answered_calmly() -> None:
    """What the archive lacks is said, as long as the slip on screen is the one handed in."""
    visit = opened.requested(opened.read(opened.visit(), "daily"), 1936)
    words = "The archive has no paper under these three."
    assert words in [part.label for part in opened.frame(visit, _look()).parts]
    assert words not in [part.label for part in opened.frame(visit, _look("1917")).parts]


def test_a_paper_that_came_can_be_opened() -> None:
    """What the archive has brought stands on screen, with the way to it."""
    visit = opened.requested(opened.visit(), 1932)
    frame = opened.frame(visit, _look("1932"))
    assert shown.part(frame, "Open this paper").intent == Go(Look("document", subject="letter"))
    assert "The archive has brought this paper." in [part.label for part in frame.parts]


def test_nothing_more_can_be_requested() -> None:
    """Where every paper is at hand, the slip says so and asks for nothing."""
    visit = opened.requested(opened.visit(), 1932)
    frame = opened.frame(visit, Look("slip"))
    assert "Nothing can be requested now." in [part.label for part in frame.parts]
    assert shown.mains(frame) == ["Go on"]


def test_the_slip_in_reading_order() -> None:
    """What the terminal prints of the slip."""
    assert opened.text(opened.visit(), _look("1932")) == TEXT


def test_a_frame_is_drawn_from_the_view_alone() -> None:
    """Asking twice gives equal frames."""
    visit = opened.visit()
    assert opened.frame(visit, _look()) == opened.frame(visit, _look())


TEXT = """
heading Request slip
text A name, a place and a year bring a paper.
note ONLY MENTIONED SO FAR
text Letter
text Please bring the paper that is filed under
note NAME
status Anna
note PLACE
status October Hall, House of the Unions, Moscow
note YEAR
status 1932
chip Anna +
chip October Hall, House of the Unions, Moscow
chip October Hall, House of the Unions, Moscow +
chip 1932 +
button Hand in the slip (Anna · October Hall, House of the Unions, Moscow · 1932) *
""".strip()


def test_chips_of_other_folders_are_asked_for() -> None:
    """A field has what was met in the open folder, and what is picked; the rest on a press."""
    view = opened.visit().view(shown.WINDOW)
    view = replace(view, state=replace(view.state, met=view.state.met.insert("year:1905")))
    here, more = frame_of(replace(view, look=Look("slip"))), Look("slip", tab="year")
    assert shown.part(here, "More years").intent == Turn(more)
    looks = (Look("slip"), more, Look("slip", picks=(("year", "1905"),)))
    found = [[part.label for part in frame_of(replace(view, look=look)).parts] for look in looks]
    assert ["1905" in labels for labels in found] == [False, True, True]
    assert [label for label in found[0] if label.startswith("More")] == ["More years"]
