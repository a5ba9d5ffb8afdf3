"""Provenance: what the words of a paper are stands on every page of it, in every dress."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import pytest
from msgspec.structs import replace

from game.engine.model import Basis, Kind
from game.ui import dresses, pair
from game.ui.dresses import Dress
from game.ui.frame import Box, Dot, Frame, Plane, Stroke
from game.ui.intents import Look, Turn
from game.ui.panel import Panel
from game.ui.screens import frame_of
from game.ui.sketch import Sketch
from game.ui.view import View
from tests.ui import opened, shown
from tests.ui.gallery import PANELS, SMALL

LARGEST = Panel(800, 600, text_size="largest")
STORY, STATE = opened.story(), opened.visit().session.state
WORDS = {Basis.QUOTATION: "QUOTATION", Basis.TRANSLATION: "TRANSLATION", Basis.SUMMARY: "SUMMARY"}
BOXES = (Box(0, 0, 1200, 800), Box(40, 30, 500, 900), Box(7, 9, 300, 160))


def _view(kind: Kind, basis: Basis, through: str, look: Look, panel: Panel = LARGEST) -> View:
    """Return a view of a long paper of a kind and a basis, known through another or at hand."""
    report = replace(STORY.papers["court-report"], kind=kind, basis=basis, reported_by=through)
    made = replace(STORY, papers={**STORY.papers, "court-report": report})
    return shown.view(made, look, panel, state=STATE)


def _leafed(view: View) -> Iterator[Frame]:
    """Yield the pages of a paper, as they are turned."""
    while True:
        frame = frame_of(view)
        yield frame
        later = [part.intent for part in frame.parts if part.label == "Later"]
        if not later or not isinstance(later[0], Turn):
            return
        view = replace(view, look=later[0].look)


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("tab", ["", "source"])
def test_provenance_is_on_every_page_in_every_dress(kind: Kind, tab: str) -> None:
    """Its basis, and that it is only reported; whatever it is, and however long."""
    look = Look("document", subject="court-report", tab=tab)
    for (basis, word), through in product(WORDS.items(), ("", "chronicle")):
        said = f"{word} · REPORTED" if through else word
        frames = list(_leafed(_view(kind, basis, through, look)))
        labels = [[part.label for part in frame.parts] for frame in frames]
        assert [found.count(said) for found in labels] == [1] * len(frames)


@pytest.mark.parametrize("panel", list(PANELS.values()), ids=list(PANELS))
@pytest.mark.parametrize("basis", Basis)
def test_provenance_is_on_each_sheet_that_is_compared(panel: Panel, basis: Basis) -> None:
    """A comparison shows as many labels as sheets: of the first, and of the one beside it."""
    look = pair.Pair("court-report", "wire").look
    labels = [p.label for p in frame_of(_view(Kind.BOOK, basis, "", look, panel)).parts]
    count = 1 if panel == SMALL else 2
    found = [label for label in labels if label in WORDS.values()]
    assert found == [WORDS[basis], "TRANSLATION"][:count]


@pytest.mark.parametrize("dress", Dress)
@pytest.mark.parametrize("box", BOXES)
def test_no_dress_is_wider_than_its_sheet(dress: Dress, box: Box) -> None:
    """Holes, gutters, folds, margins and rules stay on the paper, but for its shadow."""
    sketch = Sketch(shown.view(shown.story(), Look("document")))
    dresses.ground(sketch, box, dress)
    dresses.lines(sketch, box, dress, dresses.column(box.inset(60, 50), dress, 120), 40)
    ends: list[tuple[int, int]] = []
    for mark in sketch.frame().marks[2:]:
        match mark:
            case Plane():
                ends += [(mark.box.x, mark.box.y), (mark.box.right - 1, mark.box.bottom - 1)]
            case Stroke():
                ends += [mark.begin, mark.end]
            case Dot():
                ends += [
                    (mark.center[0] + way * mark.radius, mark.center[1] + way * mark.radius)
                    for way in (-1, 1)
                ]
    shadow = box._replace(w=box.w + sketch.px(7), h=box.h + sketch.px(7))
    assert [end for end in ends[4:] if not box._replace(w=box.w + 1).has(*end)] == []
    assert [end for end in ends if not shadow.has(*end)] == []
