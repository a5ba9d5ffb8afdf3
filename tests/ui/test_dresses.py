"""How a sheet is dressed: by what its words are, and then by what it is."""

from __future__ import annotations

from itertools import product

import pytest
from msgspec.structs import replace

from game.engine.model import Basis, Kind
from game.ui import papers
from game.ui.dresses import Dress, dress_of
from game.ui.frame import Dot, Frame, Glyphs, Plane, Stroke
from game.ui.intents import Look
from game.ui.theme import Face, Ink, Style
from game.ui.view import View
from tests.ui import opened
from tests.ui.gallery import WIDE

DRESSES = {
    Kind.PRESS: Dress.NEWSPRINT,
    Kind.TELEGRAM: Dress.TYPESCRIPT,
    Kind.LETTER: Dress.LETTER,
    Kind.BOOK: Dress.BOOK,
    Kind.MEMOIR: Dress.BOOK,
    Kind.PROTOCOL: Dress.PROTOCOL,
    Kind.STENOGRAM: Dress.PROTOCOL,
    Kind.INDICTMENT: Dress.PROTOCOL,
    Kind.VERDICT: Dress.PROTOCOL,
    Kind.DECREE: Dress.PROTOCOL,
}
TYPED = {Kind.PROTOCOL, Kind.STENOGRAM, Kind.TELEGRAM}
WORDS = {
    Kind.PROTOCOL: "PROTOCOL",
    Kind.INDICTMENT: "INDICTMENT",
    Kind.VERDICT: "VERDICT OF THE COURT",
    Kind.STENOGRAM: "COURT RECORD",
    Kind.LETTER: "LETTER",
    Kind.TELEGRAM: "TELEGRAM",
    Kind.PRESS: "PRESS",
    Kind.REPORT: "REPORT",
    Kind.MEMOIR: "MEMOIR",
    Kind.DECREE: "DECREE",
    Kind.RECORD: "RECORD",
    Kind.SPEECH: "SPEECH",
    Kind.BOOK: "BOOK",
    Kind.PHOTOGRAPH: "PHOTOGRAPH",
}
PAIRS = list(product(Kind, Basis))
every_paper = pytest.mark.parametrize(
    ("kind", "basis"), PAIRS, ids=[f"{kind} {basis}" for kind, basis in PAIRS]
)


def _expected(kind: Kind, basis: Basis) -> Dress:
    if basis is Basis.SUMMARY:
        return Dress.NOTE
    return DRESSES.get(kind, Dress.PRINT)


def _drawn(kind: Kind, basis: Basis) -> tuple[View, Frame]:
    """Return the view and the frame of a paper of a kind whose words are of a basis."""
    story = opened.story()
    wire = replace(story.papers["wire"], kind=kind, basis=basis)
    visit = opened.visit(replace(story, papers={**story.papers, "wire": wire}))
    frame = opened.frame(visit, Look("document", subject="wire"))
    return visit.view(WIDE), frame


@every_paper
def test_a_sheet_wears_the_dress_of_its_time_only_in_its_own_words(
    kind: Kind, basis: Basis
) -> None:
    """A summary is a reading note, whatever it is of; else each kind has its dress."""
    view, _ = _drawn(kind, basis)
    assert dress_of(view, "wire") is _expected(kind, basis)


@every_paper
def test_a_sheet_says_what_it_is_and_what_its_words_are(kind: Kind, basis: Basis) -> None:
    """The two labels at its head: kind (or reading note) at the left, basis at the right."""
    _, frame = _drawn(kind, basis)
    left = "READING NOTE" if basis is Basis.SUMMARY else WORDS[kind]
    assert [part.label for part in frame.parts[:2]] == [left, basis.value.upper()]


@every_paper
def test_a_sheet_has_the_marks_of_its_dress(kind: Kind, basis: Basis) -> None:
    """A note has a red margin and rules, what was filed two holes, a book its gutter."""
    _, frame = _drawn(kind, basis)
    strokes = [mark for mark in frame.marks if isinstance(mark, Stroke)]
    rules = [mark for mark in strokes if mark.ink is Ink.RULE]
    margin = [mark for mark in strokes if mark.ink is Ink.RED]
    holes = [mark for mark in frame.marks if isinstance(mark, Dot) and mark.ink is Ink.NIGHT]
    gutter = [m for m in frame.marks if isinstance(m, Plane) and m.ink in (Ink.RULE, Ink.BAND)]
    found = (len(margin), len(rules) > 2, len(holes), len(gutter))
    dress = _expected(kind, basis)
    assert (
        found
        == {
            Dress.NOTE: (1, True, 0, 0),
            Dress.TYPESCRIPT: (0, False, 2, 0),
            Dress.PROTOCOL: (0, False, 2, 0),
            Dress.NEWSPRINT: (0, False, 0, 0),
            Dress.LETTER: (0, False, 0, 0),
            Dress.BOOK: (0, False, 0, 2),
            Dress.PRINT: (0, False, 0, 0),
        }[dress]
    )


@pytest.mark.parametrize(("of_paper", "of_passage"), list(product(Basis, Basis)))
def test_our_words_on_a_sheet_of_its_time_have_the_margin_of_a_note(
    of_paper: Basis, of_passage: Basis
) -> None:
    """A summary among quotations is marked at its side; a quotation in a note is set as it was."""
    story = opened.story()
    wire = story.papers["wire"]
    one = replace(wire.passages[0], basis=of_passage)
    wire = replace(wire, basis=of_paper, passages=(one,))
    visit = opened.visit(replace(story, papers={**story.papers, "wire": wire}))
    frame = opened.frame(visit, Look("document", subject="wire"))
    sheet = next(part.box for part in frame.parts if part.label == "The text of wire.")
    margins = [m for m in frame.marks if isinstance(m, Stroke) and m.ink is Ink.RED]
    beside = [m for m in margins if m.begin[1] <= sheet.y and m.end[1] >= sheet.bottom - 1]
    assert bool(beside) is (Basis.SUMMARY in (of_paper, of_passage))
    face = next(m.face for m in frame.marks if isinstance(m, Glyphs) and "text of" in m.text)
    assert (face is Face.MONO) is (of_passage is not Basis.SUMMARY)


@every_paper
def test_words_are_set_as_they_were_made(kind: Kind, basis: Basis) -> None:
    """Quoted words are typed or printed as they were; ours are set like all that we say."""
    view, frame = _drawn(kind, basis)
    style = Style.READING
    if basis is not Basis.SUMMARY:
        style = Style.TYPED if kind in TYPED else Style.PRINT
    face = next(m.face for m in frame.marks if isinstance(m, Glyphs) and "text of" in m.text)
    assert (papers.passage_style(view, "wire/text"), face) == (style, style.face(False, False))


@pytest.mark.parametrize("kind", sorted(TYPED))
def test_the_title_of_a_typescript_is_typed(kind: Kind) -> None:
    """Its title is of one machine with its text."""
    _, frame = _drawn(kind, Basis.QUOTATION)
    faces = {m.face for m in frame.marks if isinstance(m, Glyphs) and m.text == "Wire"}
    assert faces == {Face.MONO}


@pytest.mark.parametrize("kind", list(Kind))
def test_only_official_kinds_are_the_states(kind: Kind) -> None:
    """A court's papers are official; so are charges, protocols and decrees, and nothing else."""
    official = {Kind.PROTOCOL, Kind.STENOGRAM, Kind.INDICTMENT, Kind.VERDICT, Kind.DECREE}
    assert (kind in papers.OFFICIAL, kind in papers.COURT) == (
        kind in official,
        kind in official - {Kind.INDICTMENT, Kind.PROTOCOL, Kind.DECREE},
    )
