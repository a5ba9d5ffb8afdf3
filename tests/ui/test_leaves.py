"""The four leaves of a paper: what is told of its maker, its people, and what it hangs with."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from game.engine import model
from game.engine.calendar import Date
from game.engine.model import Basis
from game.engine.story import Story
from game.play.visit import Visit
from game.ui import leaves
from game.ui.frame import Role
from game.ui.intents import Go, Look
from game.ui.sheet import Piece
from game.ui.sketch import plain_of
from tests.ui import opened
from tests.ui.gallery import WIDE
from tests.ui.opened import filed, read, visit

OPEN_BOOK = Go(Look("document", subject="chronicle"))


def pieces(made: Visit, paper: str, tab: str) -> list[tuple[str, str]]:
    """Return heading and words of each piece of a leaf."""
    found = leaves.pieces(made.view(WIDE), paper, tab)
    return [(piece.heading, _words(piece)) for piece in found]


def _words(piece: Piece) -> str:
    return piece.text if isinstance(piece.text, str) else plain_of(piece.text)


def _with_paper(paper: str, **fields: object) -> Story:
    story = opened.story()
    made = replace(story.papers[paper], **fields)
    return replace(story, papers={**story.papers, paper: made})


def _saying(paper: str, text: str) -> Story:
    passages = (model.Passage(id="text", text=text),)
    return _with_paper(paper, passages=passages)


def test_the_source_tells_who_what_when_and_where() -> None:
    """Who made it comes first; then kind and date, what its words are, where it is found."""
    made = visit()
    assert pieces(made, "court-report", "source") == [
        (
            "Who made this, and what it cannot prove",
            "Made by the state that prosecuted. It cannot show why she spoke.",
        ),
        ("Made by", "The court"),
        ("Kind and date", "Court record, 19 August 1936 · public since October 1936"),
        ("What the words here are", "A summary in our words, not in its own."),
        ("Where it is found", "conquest, ch. 4"),
    ]


@pytest.mark.parametrize(
    ("basis", "line"),
    [
        (Basis.QUOTATION, "Its own words, quoted."),
        (Basis.TRANSLATION, "Its own words, translated."),
        (Basis.SUMMARY, "A summary in our words, not in its own."),
    ],
)
def test_each_basis_is_told_in_a_sentence(basis: Basis, line: str) -> None:
    """The Source says in a sentence what the words are."""
    made = visit(_with_paper("wire", basis=basis))
    assert dict(pieces(made, "wire", "source"))["What the words here are"] == line


@pytest.mark.parametrize(
    ("maker", "told"),
    [("court", "The court\nIt sat in Moscow."), ("anna", "Anna\nEngineer"), ("nobody", "nobody")],
)
def test_a_maker_is_named_with_what_is_known_of_it(maker: str, told: str) -> None:
    """A body is told by what it was, a person by their work; an unknown maker by its id alone."""
    story = _with_paper("wire", by=maker)
    bodies = {"court": model.Body(body="court", name="The court", what="It sat in Moscow.")}
    made = visit(replace(story, bodies=bodies))
    assert dict(pieces(made, "wire", "source"))["Made by"] == told


def test_the_people_of_a_paper_are_told_with_their_work() -> None:
    """Name and work of each, their fate not before it is told; where there is nobody, that."""
    assert pieces(visit(), "daily", "people") == [("", "Anna\nEngineer"), ("", "Boris\nEngineer")]
    assert pieces(visit(), "wire", "people") == [("", "Nobody is named in it.")]


def test_a_paper_without_links_says_so() -> None:
    """An empty leaf is not left empty."""
    made = visit(opened.story_without_claims())
    assert pieces(made, "wire", "links") == [("", "Nothing is linked with it yet.")]


def test_a_reported_paper_and_its_reporter_lead_to_each_other() -> None:
    """The one is known through the other, and that one reports on it."""
    assert ("Known through", "Chronicle") in pieces(visit(), "daily", "links")
    assert ("Reports on", "Daily") in pieces(visit(), "chronicle", "links")


def test_papers_that_speak_of_each_other_are_linked_both_ways() -> None:
    """A paper named in a text is linked from there, and knows where it is spoken of."""
    made = visit(_saying("wire", "See [the book](paper:chronicle)."))
    assert ("Speaks of", "Chronicle") in pieces(made, "wire", "links")
    assert ("Spoken of in", "Wire") in pieces(made, "chronicle", "links")


def test_a_link_to_a_paper_that_is_not_at_hand_cannot_be_pressed() -> None:
    """What is only mentioned is named; what is at hand can be opened from here."""
    made = visit(_saying("wire", "See [it](paper:letter) and [it](paper:chronicle)."))
    found = leaves.pieces(made.view(WIDE), "wire", "links")
    assert {_words(piece): piece.intent for piece in found} == {
        "Letter": None,
        "Chronicle": OPEN_BOOK,
    }


def test_a_sealed_paper_is_not_betrayed_by_a_link() -> None:
    """What nothing in the story has named yet stands on no leaf."""
    story = opened.story_with_sealed()
    passages = (model.Passage(id="text", text="See [it](paper:archive)."),)
    wire = replace(story.papers["wire"], passages=passages)
    made = visit(replace(story, papers={**story.papers, "wire": wire}))
    assert "Archive" not in [words for _, words in pieces(made, "wire", "links")]


def test_claims_are_linked_where_they_stand_and_where_they_are_cited() -> None:
    """A claim is found from the paper that it stands in, and from the one that is cited for it."""
    made = filed(read(visit(), *opened.READ), "daily/text")
    stands = [words for head, words in pieces(made, "court-report", "links") if "stands" in head]
    cited = [words for head, words in pieces(made, "daily", "links") if head == "Cited for"]
    assert (stands, cited) == (["Hotel", "Hour", "Journey"], ["Hotel"])


def test_a_paper_of_its_time_is_told_as_a_quotation() -> None:
    """Only a summary is plain text; quoted and translated words are quotations."""
    roles = {
        basis: leaves.passage(visit(_with_paper("wire", basis=basis)).view(WIDE), "wire/text").role
        for basis in Basis
    }
    assert roles == {
        Basis.QUOTATION: Role.QUOTE,
        Basis.TRANSLATION: Role.QUOTE,
        Basis.SUMMARY: Role.TEXT,
    }


@pytest.mark.parametrize(
    ("public", "line"),
    [
        (None, "Telegram, 19 August 1936"),
        ("1936-08-19", "Telegram, 19 August 1936 · public at once"),
        ("1989", "Telegram, 19 August 1936 · public since 1989"),
    ],
)
def test_since_when_a_paper_is_public(public: str | None, line: str) -> None:
    """When it was made and when it became public stand together."""
    since = Date(public) if public else None
    made = visit(_with_paper("wire", public_from=since))
    assert dict(pieces(made, "wire", "source"))["Kind and date"] == line
