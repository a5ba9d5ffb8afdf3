"""The whole story: what it promises to hold, and that nothing of its ledger is lost."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from game.content.bundle import find_story
from game.content.load import load_story
from game.engine.findings import carried
from game.engine.model import Assessment
from game.engine.story import in_folder
from game.play.session import Session
from game.tools.solve import played
from game.tools.stats import stats
from tests.story import told

STORY = "moscow-trials"
FOLDERS = (
    "reading-room", "shakhty", "promparty", "road", "sixteen", "seventeen", "generals",
    "twenty-one", "world", "dewey", "speech", "rehabilitation",
)  # fmt: skip
SIX = ("shakhty", "promparty", "sixteen", "seventeen", "twenty-one")
FACTS = 353
"""Statements of the source article."""
AT_LEAST = {
    "folders": 12, "scenes": 60, "documents": 70, "claims": 49, "claims_with_several_proofs": 15,
    "people": 110, "events": 120, "terms": 40, "words": 25_000,
}  # fmt: skip
NAMED = {
    "promparty": 8, "sixteen": 16, "seventeen": 17, "generals": 8, "twenty-one": 21,
}  # fmt: skip
"""How many stood in each dock."""
TRIED = [pytest.param(folder, count, id=folder) for folder, count in NAMED.items()]


def test_the_folders_stand_in_the_order_of_play() -> None:
    """From the reading room to the rehabilitations."""
    assert told.story(STORY).cover.folders == FOLDERS


def test_the_story_has_what_it_promises() -> None:
    """Each amount is at least that of the design."""
    found = stats(load_story(Path(find_story(STORY))))
    short = {name: n for name, n in AT_LEAST.items() if getattr(found, name) < n}
    assert short == {}


@pytest.mark.parametrize("folder", FOLDERS)
def test_claims_come_in_batches_of_three(folder: str) -> None:
    """Six claims in five folders, three in the others, one in the taster."""
    sizes = [len(batch.claims) for batch in told.story(STORY).folders[folder].batches]
    assert sizes == ([3, 3] if folder in SIX else [1] if folder == "reading-room" else [3])


@pytest.mark.parametrize("folder", SIX)
def test_a_folder_of_six_has_one_that_cannot_be_decided(folder: str) -> None:
    """Where papers differ and nobody could know, the game says so."""
    found = Counter(claim.assessment for claim in told.claims(STORY, folder))
    assert found[Assessment.UNDECIDABLE] >= 1


@pytest.mark.parametrize("folder", FOLDERS[1:])
def test_a_folder_has_one_paper_to_request(folder: str) -> None:
    """Each folder has a slip to be filled in; its scenes bring the other papers."""
    papers = told.story(STORY).papers
    asked = [name for name in told.papers(STORY, folder) if papers[name].request]
    assert len(asked) >= 1


def test_every_statement_of_the_article_is_in_the_ledger() -> None:
    """F001 to F353 are there; lint sees that each is stated or left out with a reason."""
    wanted = {f"F{n:03}" for n in range(1, FACTS + 1)}
    assert wanted - set(told.story(STORY).facts) == set()


@pytest.mark.parametrize(("folder", "count"), TRIED)
def test_everybody_in_the_dock_has_a_life(folder: str, count: int) -> None:
    """Each of the accused has a name in Russian, a work, an outcome and a source."""
    people = told.story(STORY).people.values()
    dock = [person for person in people if folder in person.trials]
    bare = [one.person for one in dock if not (one.name_ru and one.work and one.outcome)]
    assert (len(dock), bare) == (count, [])


@pytest.mark.parametrize("folder", FOLDERS[1:])
def test_a_folder_ends_on_what_is_known_and_what_is_not(folder: str) -> None:
    """The quiet last screen, what a review found, and three questions for a class."""
    made = told.story(STORY).folders[folder]
    texts = (made.outcome, made.sentence, made.known, made.disputed, made.review)
    assert (all(texts), len(made.discuss), bool(made.further)) == (True, 3, True)


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_folder_has_its_cover(folder: str) -> None:
    """No two folders share one."""
    covers = Counter(made.picture for made in told.story(STORY).folders.values())
    assert covers[told.story(STORY).folders[folder].picture] == 1


def test_papers_and_scenes_are_dated() -> None:
    """Each paper says when it was made and when it became public, for the slider of years."""
    papers = told.story(STORY).papers
    assert [name for name, paper in papers.items() if paper.public_from is None] == []


def test_scenes_lead_to_papers_in_every_folder() -> None:
    """A folder is played, not listed: it has four scenes at least, and choices in them."""
    short = [
        folder for folder in FOLDERS[1:] if len(in_folder(told.story(STORY), "scene", folder)) < 4
    ]
    assert short == []


def test_the_tasters_finding_stands_in_folder_iv() -> None:
    """Each proof of the two-minute claim is one of the same claim there, with ways beside it."""
    claims = told.story(STORY).claims
    again = next(claim for claim in claims.values() if claim.same_as)
    taster = claims[again.same_as]
    kept = {(proof.with_, proof.assessment or again.assessment) for proof in again.proofs}
    first = {(proof.with_, proof.assessment or taster.assessment) for proof in taster.proofs}
    own = {with_ for with_, _ in kept if with_.partition("/")[0] in told.papers(STORY, "sixteen")}
    assert (taster.claim, first - kept, bool(own)) == ("taster-bristol", set(), True)


def test_whoever_played_the_taster_finds_it_filed() -> None:
    """The finding that was confirmed in the reading room is what folder IV files by itself."""
    whole = told.story(STORY)
    session = Session(whole)
    played(session, ("reading-room",))
    answer = carried(whole, session.state, "bristol-again")
    assert answer is not None
    assert answer.passage == session.state.findings["taster-bristol"].passage
