"""The helpers that look for faults in a layout find each kind of fault."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from game.ui.frame import Box, Frame, Glyphs, Part, Role
from game.ui.intents import Leave
from game.ui.panel import Panel
from game.ui.theme import Face, Ink
from tests.ui import layout

PANEL = Panel(400, 300, px_per_mm=3.0)
BUTTON = Part(Role.BUTTON, "Back", Box(10, 10, 100, 40), Leave())
LINE = Glyphs(Box(20, 20, 80, 20), "Back", Face.LABEL, 16, Ink.PAPER)
GOOD = Frame("scene", (400, 300), (LINE,), (BUTTON,))
LOW = Part(Role.TEXT, "Below", Box(10, 60, 100, 20))


def test_a_good_frame_has_no_faults() -> None:
    """Where nothing is wrong, nothing is found."""
    assert layout.faults(GOOD, PANEL) == []


@pytest.mark.parametrize(
    ("frame", "fault"),
    [
        (
            replace(GOOD, parts=(BUTTON, LOW, replace(LOW, label="On it"))),
            'the text "Below" lies on the text "On it"',
        ),
        (
            replace(GOOD, marks=(LINE, LINE._replace(text="Next"))),
            'the line "Back" lies on the line "Next"',
        ),
        (
            replace(GOOD, parts=(BUTTON, replace(LOW, box=Box(350, 60, 100, 20)))),
            'the text "Below" is at (350, 60, 100, 20)',
        ),
        (
            replace(GOOD, marks=(LINE._replace(box=Box(120, 290, 80, 20)),)),
            'the line "Back" is at (120, 290, 80, 20)',
        ),
        (
            replace(GOOD, parts=(replace(BUTTON, box=Box(200, 10, 100, 29)),)),
            'the button "Back" is 100 × 29, less than 30',
        ),
        (
            replace(GOOD, marks=(LINE._replace(box=Box(20, 60, 20, 20)),)),
            'the line "Back" is 32 wide in a box of 20',
        ),
        (
            replace(GOOD, marks=(LINE._replace(box=Box(90, 20, 80, 20)),)),
            'the line "Back" leaves the button "Back"',
        ),
        (
            replace(GOOD, marks=(LINE._replace(size=12),)),
            'the line "Back" is set in 12, less than 13',
        ),
    ],
)
def test_a_planted_fault_is_found(frame: Frame, fault: str) -> None:
    """Each kind of fault is found, alone and by name."""
    assert [fault] == layout.faults(frame, PANEL)


def test_a_frame_as_text() -> None:
    """Each part is a line: role, label, detail, and marks for the main button and the selected."""
    parts = (
        Part(Role.TEXT, "One.\nTwo.", Box(0, 0, 9, 9)),
        Part(Role.BUTTON, "Go on", Box(0, 0, 9, 9), Leave(), "later", is_main=True),
        Part(Role.TAB, "Page", Box(0, 0, 9, 9), Leave(), is_on=True),
    )
    expected = "text One. / Two.\nbutton Go on (later) *\ntab Page +"
    assert expected == layout.as_text(replace(GOOD, parts=parts))


def test_the_panels_of_the_kiosk_page() -> None:
    """Seven panels are laid out for, each in three text sizes."""
    assert len(list(layout.panels())) == 7 * 3


def test_what_lies_too_high_is_found() -> None:
    """On a kiosk what can be pressed begins to be in reach at 1,220 mm; a link may lie higher."""
    panel = Panel(400, 2000, px_per_mm=1.0, is_kiosk=True)
    high = replace(BUTTON, box=Box(10, 1000, 100, 480))
    low = replace(BUTTON, label="Low", box=Box(10, 1481, 100, 40))
    link = replace(high, role=Role.LINK, box=Box(200, 1000, 100, 480))
    frame = replace(GOOD, size=(400, 2000), parts=(high, low, link))
    assert layout.out_of_reach(frame, panel) == ['the button "Back" ends at 1480, above 1480']
