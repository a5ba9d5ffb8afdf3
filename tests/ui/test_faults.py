"""What is wrong in the files, on a strip below the play."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from game.diagnostics import Diagnostic, Severity, Span, excerpt_of
from game.ui.faults import MOST_PART
from game.ui.frame import Frame, Glyphs
from game.ui.panel import LEAST_HEIGHT_PX, Panel
from game.ui.screens import frame_of
from game.ui.theme import Face
from tests.ui import layout
from tests.ui.gallery import SIGHTS

LINE = "  - A long line of an author: it says what happened, where and when. [@source-9]"
EVERY = {name: panel for name, panel in layout.panels() if not panel.is_kiosk}
"""Authors edit at a desk."""
FILE = "story/moscow-trials/folders/04-sixteen/scenes/october-hall.yaml"


def fault(excerpt: str = LINE, column: int = 70, end: int = 79, line: int = 14) -> Diagnostic:
    span = Span(FILE, line, column, line, end)
    message, hint = 'there is no source "source-9"', 'did you mean "source-1"?'
    return Diagnostic("S209", Severity.ERROR, span, message, hint, excerpt)


def below(panel: Panel, *faults: Diagnostic, name: str = "scene: long") -> Frame:
    """Return what is shown on a panel with these faults."""
    return frame_of(replace(SIGHTS[name], panel=panel, faults=faults or (fault(),)))


@pytest.mark.parametrize("panel", list(EVERY.values()), ids=list(EVERY))
@pytest.mark.parametrize("sight", ["scene: long", "paper", "findings"])
def test_it_hides_nothing(panel: Panel, sight: str) -> None:
    """On every panel the whole screen stands above the strip, and both are without a fault."""
    frame = below(panel, name=sight)
    high = panel.height - min(p.box.y for p in frame.parts if p.label.startswith(FILE))
    inner = [part for part in frame.parts if part.is_pressable]
    assert layout.faults(frame, panel) == []
    assert max(part.box.bottom for part in inner) <= panel.height - high
    assert high <= MOST_PART * panel.height


def test_it_says_what_is_wrong_and_where() -> None:
    """Place, sentence, the line with its marks, and what explains it; the others are counted."""
    panel = Panel(1920, 1080)
    frame = below(panel, fault(), fault(line=15), fault(line=16))
    assert [part.label for part in frame.parts[-5:]] == [
        f"{FILE}:14:70 · S209",
        'There is no source "source-9". Did you mean "source-1"?',
        f"14 | {LINE}",
        f"   | {' ' * 69}{'^' * 9}",
        "2 more mistakes · The last version without mistakes goes on above."
        " · article58 explain S209",
    ]


@pytest.mark.parametrize("most", [24, 40, 60, 200])
@pytest.mark.parametrize(("column", "end"), [(1, 2), (5, 9), (70, 79), (79, 80), (99, 120)])
def test_the_marks_stand_under_the_place(most: int, column: int, end: int) -> None:
    """However little of the line fits, what is marked is what is faulty."""
    found = excerpt_of(fault(column=column, end=end), most)
    marked = "".join(
        letter for letter, mark in zip(found.line, found.marks, strict=False) if mark == "^"
    )
    assert len(found.line) <= most
    assert marked.strip("…") in LINE[column - 1 : end - 1]
    assert found.marks.count("^") >= 1
    if column < len(LINE):
        assert marked.strip("…")


def test_line_and_marks_are_set_in_one_face() -> None:
    """Each letter of the marks stands under one of the line: both are typescript at one x."""
    frame = below(Panel(1080, 1920))
    line, marks = (
        next(m for m in frame.marks if isinstance(m, Glyphs) and m.text.startswith(start))
        for start in ("14 | ", "   | ")
    )
    assert (line.face, line.size, line.box.x) == (Face.MONO, marks.size, marks.box.x)
    assert marks.face is Face.MONO


def test_a_small_window_stays_playable() -> None:
    """Where there is no room for all, what fits is said; the play keeps the least height."""
    for height in (LEAST_HEIGHT_PX, 480, 600):
        frame = below(Panel(640, height))
        assert frame.size == (640, height)
        assert frame.pressable != ()
