"""Findings: what a player files on a claim, and whether a batch of them stands."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from game.engine.answers import Answer, Confirm, FileFinding, Hint, Withdraw
from game.engine.dossier import Step
from game.engine.events import Confirmed, Event, Filed, Hinted, Missed, Paper, Withdrawn
from game.engine.model import Assessment, Batch, Claim, Proof
from game.engine.papers import Act, PaperState, after
from game.engine.state import Finding, State
from game.engine.story import Story, in_folder

MISSES_TO_NUDGE = 2
MISSES_TO_HINT = 3
HINTS_OF_GAME = 2
"""Hints that follow the author's questions: the paper, then the passage."""


def testable(story: Story, state: State) -> tuple[str, ...]:
    """Return the claims of the open folder that can be filed on now, in their order."""
    return tuple(
        name
        for name in in_folder(story, "claim", state.folder)
        if name in state.offered and name not in state.confirmed
    )


def citable(story: Story, state: State) -> tuple[str, ...]:
    """Return the passages ("paper/passage") that may be cited now, in the order of the story."""
    return tuple(
        f"{name}/{passage.id}"
        for name, document in story.papers.items()
        if state.paper(name) >= PaperState.SOURCED
        for passage in document.passages
    )


def finding_offers(story: Story, state: State) -> Iterator[Answer]:
    """Yield what can be done with findings, apart from filing one."""
    claims = testable(story, state)
    for name in claims:
        if name in state.findings:
            yield Withdraw(name)
    for batch in story.folders[state.folder].batches:
        if can_confirm(state, batch):
            yield Confirm(batch.name)
    for name in claims:
        if hints_left(story, state, name):
            yield Hint(name)


def can_confirm(state: State, batch: Batch) -> bool:
    """Whether a batch is filed on as a whole, not yet confirmed, and changed since a miss."""
    return (
        all(claim in state.findings for claim in batch.claims)
        and not all(claim in state.confirmed for claim in batch.claims)
        and not is_missed(state, batch)
    )


def is_missed(state: State, batch: Batch) -> bool:
    """Whether what a batch cites now is what was missed last, with no new paper opened since."""
    return batch.name in state.missed and state.missed[batch.name] == _cited(state, batch)


def hints_left(story: Story, state: State, claim: str) -> int:
    """Return how many hints may still be asked for: the author's questions, paper, passage."""
    if state.misses.get(story.batch_of(claim), 0) < MISSES_TO_HINT:
        return 0
    return len(story.claims[claim].hints) + HINTS_OF_GAME - state.hints.get(claim, 0)


def proof_of(claim: Claim, finding: Finding) -> Proof | None:
    """Return the proof that a finding gives; None where it gives none."""
    for proof in claim.proofs:
        if (proof.with_, proof.assessment or claim.assessment) == (
            finding.passage,
            finding.assessment,
        ):
            return proof
    return None


def filed(state: State, answer: FileFinding) -> Step:
    """Return the step in which a finding is filed; an earlier one on the claim is replaced."""
    new = Finding(Assessment(answer.assessment), answer.passage)
    old = state.findings.get(answer.claim)
    state = replace(state, findings=state.findings.insert(answer.claim, new))
    events: tuple[Event, ...] = ()
    if old is not None:
        state, events = _released(state, old.paper)
    state, more = _moved(state, new.paper, Act.FILE)
    return state, (*events, *more, Filed(answer.claim))


def carried(story: Story, state: State, claim: str) -> FileFinding | None:
    """Return the finding that stands on the same claim of an earlier folder; None without one."""
    same = story.claims[claim].same_as
    finding = state.findings.get(same) if same in state.confirmed else None
    if finding is None or proof_of(story.claims[claim], finding) is None:
        return None
    return FileFinding(claim, finding.assessment, finding.passage)


def withdrawn(state: State, answer: Withdraw) -> Step:
    """Return the step in which a finding is taken back."""
    paper = state.findings[answer.claim].paper
    state, events = _released(replace(state, findings=state.findings.remove(answer.claim)), paper)
    return state, (*events, Withdrawn(answer.claim))


def confirmed(story: Story, state: State, answer: Confirm) -> Step:
    """Return the step in which a batch is looked at: it stands as a whole, or not yet."""
    batch = next(b for b in story.folders[state.folder].batches if b.name == answer.batch)
    found = [(story.claims[claim], state.findings[claim]) for claim in batch.claims]
    if not all(proof_of(claim, finding) for claim, finding in found):
        times = state.misses.get(batch.name, 0) + 1
        state = replace(
            state,
            misses=state.misses.insert(batch.name, times),
            missed=state.missed.insert(batch.name, _cited(state, batch)),
        )
        return state, (Missed(batch.name, times),)
    events: tuple[Event, ...] = ()
    for _, finding in found:
        state, more = _moved(state, finding.paper, Act.CONFIRM)
        events += more
    state = replace(state, confirmed=state.confirmed.update(batch.claims))
    return state, (*events, Confirmed(batch.name))


def hinted(state: State, answer: Hint) -> Step:
    """Return the step in which the next hint on a claim is given."""
    level = state.hints.get(answer.claim, 0) + 1
    return replace(state, hints=state.hints.insert(answer.claim, level)), (
        Hinted(answer.claim, level),
    )


def _cited(state: State, batch: Batch) -> str:
    """Return what a batch's findings say, as one text; claims without a finding say nothing."""
    findings = (state.findings.get(claim) for claim in batch.claims)
    return "; ".join(f"{f.assessment} {f.passage}" if f else "" for f in findings)


def _released(state: State, paper: str) -> Step:
    """Return the step in which a paper is released, once no open finding cites it."""
    is_held = any(
        finding.paper == paper and name not in state.confirmed
        for name, finding in state.findings.items()
    )
    return (state, ()) if is_held else _moved(state, paper, Act.WITHDRAW)


def _moved(state: State, paper: str, act: Act) -> Step:
    before = state.paper(paper)
    new = after(before, act)
    if new is before:
        return state, ()
    return replace(state, papers=state.papers.insert(paper, new)), (Paper(paper, new),)
