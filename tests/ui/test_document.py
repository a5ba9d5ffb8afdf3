"""A paper: what stands on its leaves, what is given by showing it, what can be done next."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from game.engine.answers import Open, ReadSource, Show
from game.engine.model import Basis, Kind
from game.engine.papers import PaperState
from game.engine.story import Story
from game.ui.frame import Dot, Frame, Glyphs, Role, Stroke
from game.ui.intents import Go, Leave, Look, Turn
from game.ui.panel import Panel
from game.ui.screens import frame_of
from game.ui.theme import Face, Ink
from tests.ui import opened, shown
from tests.ui.gallery import on

TABS = ("page", "source", "people", "links")
SMALL = Panel(480, 400)


def _look(paper: str, tab: str = "page") -> Look:
    return Look("document", subject=paper, tab=tab)


def _dressed(kind: Kind, basis: Basis) -> Story:
    story = opened.story()
    papers = dict(story.papers)
    papers["daily"] = replace(papers["daily"], kind=kind, basis=basis)
    return replace(story, papers=papers)


def _has_margin(frame: Frame) -> bool:
    return any(isinstance(mark, Stroke) and mark.ink is Ink.RED for mark in frame.marks)


def _words(frame: Frame) -> list[str]:
    """Return the words of the passages on screen, without those of the frame of the paper."""
    roles = (Role.TEXT, Role.QUOTE)
    return [word for part in frame.parts if part.role in roles for word in part.label.split()]


def _face(frame: Frame, words: str) -> Face:
    return next(m.face for m in frame.marks if isinstance(m, Glyphs) and words in m.text)


@shown.every_panel
@pytest.mark.parametrize("paper", ["court-report", "daily", "wire", "letter"])
def test_every_leaf_fits_on_every_panel(panel: Panel, paper: str) -> None:
    """Nothing overlaps, is cut, or is too small to press, on any page of any leaf."""
    visit = opened.visit()
    assert [f for tab in TABS for f in opened.faults(visit, _look(paper, tab), panel)] == []


def test_showing_a_page_opens_the_paper_and_shows_its_passages() -> None:
    """A paper on screen has been opened, and its passages have been shown."""
    assert opened.frame(opened.visit(), _look("daily")).given == (Open("daily"), Show("daily/text"))


def test_the_source_leaf_gives_that_it_was_read() -> None:
    """Only the Source leaf counts as reading the source."""
    visit = opened.visit()
    assert ReadSource("daily") in opened.frame(visit, _look("daily", "source")).given
    assert ReadSource("daily") not in opened.frame(visit, _look("daily", "people")).given


def test_a_passage_counts_as_shown_where_it_ends() -> None:
    """In a small window each page gives only the passages that end on it; together all of them."""
    visit = opened.visit()
    frames = list(opened.leafed(visit, _look("court-report"), SMALL))
    given = [answer for frame in frames for answer in frame.given if isinstance(answer, Show)]
    assert given == [Show("court-report/text"), Show("court-report/more")]
    assert Show("court-report/text") not in frames[0].given


def test_reading_all_pages_makes_a_paper_read() -> None:
    """Who turns to the last page has read the paper."""
    visit = opened.visit()
    states = [
        visit.session.state.paper("court-report")
        for _ in opened.leafed(visit, _look("court-report"), SMALL)
    ]
    assert states[-1] is PaperState.READ
    assert set(states[:-2]) == {PaperState.UNCOVERED}


@pytest.mark.parametrize("size", ["large", "largest"])
def test_another_text_size_keeps_the_passage(size: str) -> None:
    """The words that a page begins with are on screen in each size; the look stays as it was."""
    visit = opened.visit()
    for frame in opened.leafed(visit, _look("court-report"), SMALL):
        larger = frame_of(on(visit.view(SMALL), SMALL, size))
        assert _words(frame)[:3] in [_words(larger)[n : n + 3] for n in range(200)]


@pytest.mark.parametrize(
    ("kind", "basis", "face", "has_margin"),
    [
        (Kind.PRESS, Basis.SUMMARY, Face.BODY, True),
        (Kind.STENOGRAM, Basis.SUMMARY, Face.BODY, True),
        (Kind.PRESS, Basis.QUOTATION, Face.PAPER, False),
        (Kind.BOOK, Basis.TRANSLATION, Face.PAPER, False),
        (Kind.PROTOCOL, Basis.TRANSLATION, Face.MONO, False),
    ],
)
def test_only_words_of_their_time_wear_its_dress(
    kind: Kind, basis: Basis, face: Face, has_margin: bool
) -> None:
    """A summary is a reading note with a red margin; quoted words are set as they were."""
    frame = opened.frame(opened.visit(_dressed(kind, basis)), _look("daily"))
    assert (_face(frame, "1917"), _has_margin(frame)) == (face, has_margin)


def test_typescript_is_punched() -> None:
    """A typed sheet has the two holes of a file."""
    frame = opened.frame(opened.visit(), _look("wire"))
    holes = [m for m in frame.marks if isinstance(m, Dot) and m.ink is Ink.NIGHT]
    assert len(holes) == 2


@pytest.mark.parametrize("tab", TABS)
def test_what_the_words_are_always_stands_on_the_sheet(tab: str) -> None:
    """The label of the basis, and through what a paper is known, are on every leaf."""
    labels = [part.label for part in opened.frame(opened.visit(), _look("daily", tab)).parts]
    assert "SUMMARY · REPORTED" in labels
    assert any("reported, through Chronicle" in label for label in labels)


def test_a_passage_of_another_basis_says_so() -> None:
    """Quoted words on a reading note are labelled as a quotation."""
    story = opened.story()
    report = story.papers["court-report"]
    passages = (report.passages[0], replace(report.passages[1], basis=Basis.QUOTATION))
    papers = {**story.papers, "court-report": replace(report, passages=passages)}
    frame = opened.frame(opened.visit(replace(story, papers=papers)), _look("court-report"))
    assert "QUOTATION" in [part.label for part in frame.parts]


def test_what_comes_next_is_the_main_button() -> None:
    """The main button leads on: to the end, to the source, to a claim."""
    visit = opened.visit()
    assert shown.mains(opened.frame(visit, _look("court-report"), SMALL)) == ["Read on"]
    assert shown.mains(opened.frame(visit, _look("daily"))) == ["Read its source"]
    assert shown.mains(opened.frame(visit, _look("daily", "source"))) == ["Test a claim with it"]


def test_a_paper_is_closed_where_nothing_can_be_tested() -> None:
    """Without a claim to test, the main button leads back."""
    visit = opened.read(opened.visit(opened.story_without_claims()), "daily")
    main = shown.part(opened.frame(visit, _look("daily")), "Close this paper")
    assert main.intent == Leave()


def test_a_claim_is_tested_with_the_paper_picked() -> None:
    """The way to the findings takes the paper along."""
    visit = opened.read(opened.visit(), "daily")
    part = shown.part(opened.frame(visit, _look("daily")), "Test a claim with it")
    assert part.intent == Go(Look("findings", picks=(("paper", "daily"),)))


def test_the_neighbours_are_turned_to() -> None:
    """The papers before and after are those of the dossier; at its ends there is none."""
    frame = opened.frame(opened.visit(), _look("court-report"))
    assert shown.part(frame, "Paper before").intent is None
    assert shown.part(frame, "Paper after").intent == Turn(Look("document", subject="daily"))


def test_chips_begin_a_slip() -> None:
    """A name, place or year on screen leads to the slip, where something can be requested."""
    frame = opened.frame(opened.visit(), _look("daily"))
    assert shown.part(frame, "1917").intent == Go(Look("slip", picks=(("year", "1917"),)))
    assert shown.part(frame, opened.HALL).intent == Go(Look("slip", picks=(("place", "tower"),)))


def test_chips_are_only_read_where_nothing_can_be_requested() -> None:
    """Without a paper to request, chips cannot be pressed."""
    visit = opened.requested(opened.visit(), 1932)
    assert shown.part(opened.frame(visit, _look("daily")), "1917").intent is None


def test_a_paper_that_is_only_mentioned_leads_to_the_slip() -> None:
    """Of a paper that is not at hand only the title is shown, with the way to order it."""
    frame = opened.frame(opened.visit(), _look("letter"))
    assert shown.mains(frame) == ["Fill in a request slip"]
    assert frame.given == ()


def test_links_lead_to_papers_and_claims() -> None:
    """The Links leaf names the paper it is known through, and what it is cited for."""
    visit = opened.filed(opened.read(opened.visit(), *opened.READ), "daily/text")
    assert opened.text(visit, _look("daily", "links")) == LINKS


def test_the_page_in_reading_order() -> None:
    """What the terminal prints of a page."""
    assert opened.text(opened.visit(), _look("court-report")) == PAGE


def test_a_frame_is_drawn_from_the_view_alone() -> None:
    """Asking twice gives equal frames."""
    visit = opened.visit()
    assert opened.frame(visit, _look("daily")) == opened.frame(visit, _look("daily"))


LINKS = """
note READING NOTE
note SUMMARY · REPORTED
heading Daily
note The court · press
note 19 August 1936 · public at once · reported, through Chronicle
link Chronicle (Known through)
link Hotel (Cited for)
tab Page
tab Source
tab People
tab Links +
tab Compare
status CITED
status A finding rests on it.
button Pin
note NAMES, PLACES, YEARS
chip Anna
chip Boris
chip October Hall, House of the Unions, Moscow
chip 1917
button Paper before
button Paper after
button Test a claim with it *
""".strip()


PAGE = """
note READING NOTE
note SUMMARY
heading Official report, session of 21 August 1936
note The court · court record
note 19 August 1936 · public since October 1936
text In the autumn he went to the hotel by the station, and …
text Yes, there.
note conquest, ch. 4
button Earlier
status 1 of 2
button Later
tab Page +
tab Source
tab People
tab Links
tab Compare
status READ
status Read its Source once; then papers of this kind can be cited.
button Pin
note NAMES, PLACES, YEARS
chip Anna
button Paper before
button Paper after
button Read its source *
""".strip()


@pytest.mark.parametrize("size", ["normal", "large", "largest"])
def test_the_word_of_a_tab_is_never_broken(size: str) -> None:
    """Compare stands beside the other tabs, and has the room for its word on a small kiosk too."""
    panel = Panel(1024, 768, 85.3 / 25.4, size, is_kiosk=True)
    view = opened.read(opened.visit(), "daily").view(panel)
    frame = frame_of(replace(view, look=_look("daily"), panel=panel))
    assert "Compare" in [mark.text for mark in frame.marks if isinstance(mark, Glyphs)]
