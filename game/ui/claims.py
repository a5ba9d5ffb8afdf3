"""Claims in words, and what the reader has picked for one of them."""

from __future__ import annotations

from typing import NamedTuple

from game.engine.findings import HINTS_OF_GAME, citable
from game.engine.model import Assessment, Batch, Claim, Proof
from game.engine.papers import PaperState
from game.engine.story import in_folder
from game.ui.intents import Look, Turn
from game.ui.view import View


class Work(NamedTuple):
    """A claim, and what is picked for it; "" for what is not."""

    claim: str
    assessment: str
    paper: str
    passage: str


def work_of(view: View) -> Work | None:
    """Return the claim that is looked at with what is picked for it; None where there is none."""
    offered = offered_here(view)
    if not offered:
        return None
    open_ones = [name for name in offered if name not in view.state.confirmed]
    picked = view.look.picked("claim")
    claim = picked if picked in offered else (open_ones or offered)[0]
    finding = view.state.findings.get(claim)
    refs = citable(view.story, view.state)
    passage = view.look.picked("passage")
    passage = passage if passage in refs else ""
    paper = view.look.picked("paper") or passage.partition("/")[0]
    if not paper:
        paper = finding.paper if finding else refs[0].partition("/")[0] if refs else ""
    if not passage and finding is not None and finding.paper == paper:
        passage = finding.passage
    assessment = view.look.picked("assessment") or (finding.assessment.value if finding else "")
    return Work(claim, assessment, paper, passage)


def batch_of(view: View, claim: str) -> Batch:
    """Return the claims that are confirmed together with one."""
    name = view.story.batch_of(claim)
    folder = view.story.folders[view.story.home[f"claim:{claim}"]]
    return next((batch for batch in folder.batches if batch.name == name), Batch((claim,)))


def is_confirmed(view: View, batch: Batch) -> bool:
    """Whether the findings of a batch stand."""
    return all(claim in view.state.confirmed for claim in batch.claims)


def other_claims(view: View, batch: Batch) -> tuple[str, ...]:
    """Return the claims of the other batches that can be looked at, those to be tested first."""
    others = [name for name in offered_here(view) if name not in batch.claims]
    return tuple(sorted(others, key=lambda name: name in view.state.confirmed))


def unfiled(view: View, batch: Batch, claim: str) -> str:
    """Return the next claim of a batch that can be filed on and is not; "" for none."""
    at = batch.claims.index(claim)
    ring = (*batch.claims[at + 1 :], *batch.claims[:at])
    state = view.state
    return next((c for c in ring if c in state.offered and c not in state.findings), "")


def to_claim(view: View, claim: str, tab: str = "") -> Turn:
    """Return the press that looks at another claim; the paper stays."""
    paper = view.look.picked("paper")
    picks = (("claim", claim), *((("paper", paper),) if paper else ()))
    return Turn(Look("findings", tab=tab, picks=picks))


def assessment_word(view: View, assessment: Assessment) -> str:
    """Return an assessment as it is read."""
    words = view.words
    return {
        Assessment.CONTRADICTED: words("Contradicted"),
        Assessment.SUPPORTED: words("Supported"),
        Assessment.ACCUSATION_ONLY: words("Rests on the accusation alone"),
        Assessment.UNDECIDABLE: words("Cannot be decided"),
    }[assessment]


def meaning(view: View, assessment: Assessment) -> str:
    """Return what an assessment means."""
    words = view.words
    return {
        Assessment.CONTRADICTED: words("something that could be checked says otherwise"),
        Assessment.SUPPORTED: words("something independent says the same"),
        Assessment.ACCUSATION_ONLY: words("only the accuser, or a confession under pressure"),
        Assessment.UNDECIDABLE: words("papers differ, and no maker could know"),
    }[assessment]


def status(view: View, claim: str, work: Work) -> str:
    """Return how far the reader is with a claim."""
    words, state = view.words, view.state
    if claim in state.confirmed:
        return words("confirmed")
    if claim not in state.offered:
        return words("later in this folder")
    if claim in state.findings:
        return words("finding filed")
    if claim != work.claim or not work.assessment:
        return words("not begun")
    return words("not filed yet") if work.passage else words("no passage yet")


def together(view: View, count: int) -> str:
    """Return how many claims are confirmed together."""
    words = view.words
    return {
        1: words("One claim"),
        2: words("Two claims, confirmed together"),
        3: words("Three claims, confirmed together"),
    }.get(count, words("{count} claims, confirmed together", count=count))


def stand(view: View, count: int) -> str:
    """Return that the findings of a batch stand."""
    words = view.words
    return {
        1: words("This finding stands."),
        2: words("These two findings stand."),
        3: words("These three findings stand."),
    }.get(count, words("These {count} findings stand.", count=count))


def not_yet(view: View, count: int) -> str:
    """Return that the findings of a batch do not stand; never which."""
    words = view.words
    return {
        1: words("Not yet: it is not proved by what you cite."),
        2: words("Not yet: at least one of the two is not proved by what you cite."),
        3: words("Not yet: at least one of the three is not proved by what you cite."),
    }.get(
        count,
        words("Not yet: at least one of the {count} is not proved by what you cite.", count=count),
    )


def hints_given(view: View, claim: str) -> tuple[str, ...]:
    """Return the hints given on a claim: the author's questions, then the paper, the passage."""
    words, story = view.words, view.story
    found = [
        view.texts.plain(f"claim/{claim}/hint/{nth}", text)
        for nth, text in enumerate(story.claims[claim].hints)
    ]
    proof = _hinted_at(view, story.claims[claim])
    paper = proof.with_.partition("/")[0]
    words_of = view.texts.plain(f"paper/{proof.with_}", story.passage(proof.with_).text)
    found.append(words("The paper: {paper}", paper=view.texts.paper_title(paper)))
    found.append(words("The passage: {passage}", passage=words_of))
    assert len(found) == len(story.claims[claim].hints) + HINTS_OF_GAME
    return tuple(found[: view.state.hints.get(claim, 0)])


def _hinted_at(view: View, claim: Claim) -> Proof:
    """Return the proof that hints lead to: the first with a paper that the reader has."""
    for proof in claim.proofs:
        if view.state.paper(proof.with_.partition("/")[0]) >= PaperState.UNCOVERED:
            return proof
    return claim.proofs[0]


def offered_here(view: View) -> list[str]:
    """Return the claims of the open folder that have come up, in their order."""
    names = in_folder(view.story, "claim", view.state.folder)
    return [name for name in names if name in view.state.offered]
