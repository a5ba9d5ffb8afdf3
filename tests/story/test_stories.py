"""Every story that comes with the game: what an author promises its readers."""

from __future__ import annotations

from collections import Counter

import pytest

from game.engine import beats
from game.engine.findings import proof_of
from game.engine.model import Assessment, Basis, Kind
from game.engine.state import Finding
from tests.story import told

FRAMED = {
    Kind.PROTOCOL, Kind.INDICTMENT, Kind.VERDICT, Kind.STENOGRAM, Kind.PRESS, Kind.SPEECH,
}  # fmt: skip
"""Kinds of papers that say who made them, for whom, and what they cannot prove."""
MOST_FACTS = 4
every_story = pytest.mark.parametrize("title", told.TITLES)


@every_story
def test_papers_of_the_state_carry_their_frame(title: str) -> None:
    """A protocol, an indictment, a newspaper never stands without who made it."""
    whole = told.story(title)
    bare = [name for name, paper in whole.papers.items() if paper.kind in FRAMED]
    assert [name for name in bare if not whole.papers[name].frame] == []


@every_story
def test_what_is_reported_names_the_paper_that_reports_it(title: str) -> None:
    """The chain ends at a paper that is known by itself."""
    whole = told.story(title)
    for paper in whole.papers.values():
        assert not paper.reported_by or not whole.papers[paper.reported_by].reported_by


@every_story
def test_words_of_a_person_stand_in_a_source(title: str) -> None:
    """Whoever is quoted is quoted from somewhere."""
    whole = told.story(title)
    quotes = [
        spot.beat
        for spots in whole.spots.values()
        for spot in spots.values()
        if isinstance(spot.beat, beats.Quote)
    ]
    assert [quote.quote for quote in quotes if not quote.cite] == []


@every_story
def test_a_thing_states_four_facts_at_most(title: str) -> None:
    """So that a reader of the ledger finds the very words."""
    whole = told.story(title)
    parts = [
        part
        for kind in (whole.scenes, whole.papers, whole.claims, whole.people, whole.events)
        for thing in kind.values()
        for part in told.parts_of(thing)
    ]
    assert [part for part in parts if len(getattr(part, "facts", ())) > MOST_FACTS] == []


@every_story
def test_every_proof_proves_what_it_says(title: str) -> None:
    """Filed as the author wrote it, it is accepted, with that reason."""
    for claim in told.story(title).claims.values():
        for proof in claim.proofs:
            finding = Finding(proof.assessment or claim.assessment, proof.with_)
            found = proof_of(claim, finding)
            assert found is not None
            assert found.because == proof.because


@every_story
def test_no_claim_is_proved_by_where_it_stands_alone(title: str) -> None:
    """Besides the passage that a claim stands in there is another that proves it."""
    claims = told.story(title).claims.values()
    assert [c.claim for c in claims if {proof.with_ for proof in c.proofs} <= {c.in_}] == []


@every_story
def test_words_that_are_quoted_say_so(title: str) -> None:
    """Only what is quoted or translated is shown in the dress of its time."""
    whole = told.story(title)
    bases = {passage.basis or p.basis for p in whole.papers.values() for passage in p.passages}
    assert bases <= set(Basis)
    assert Basis.SUMMARY in bases


@every_story
def test_every_fact_of_the_ledger_is_stated(title: str) -> None:
    """Or stands among those that are left out, with a reason."""
    whole = told.story(title)
    left = {one.fact for one in whole.unused if one.why}
    assert set(whole.facts) - set(told.stated(title)) - left == set()


def test_no_assessment_is_right_too_often() -> None:
    """No answer is a good guess: none is right for more than two in five claims."""
    right = Counter(claim.assessment for claim in told.story("moscow-trials").claims.values())
    assert max(right.values()) <= 0.4 * right.total()
    assert set(right) == set(Assessment)
