"""A play that does everything right, from what the author has written."""

from __future__ import annotations

from collections.abc import Iterator

from game.engine.answers import (
    Answer,
    Choose,
    Confirm,
    Enter,
    FileFinding,
    Next,
    Open,
    ReadSource,
    RequestPaper,
    Show,
)
from game.engine.dossier import requestable
from game.engine.play import FileForm, RequestForm, admits
from game.engine.state import State
from game.engine.story import Story
from game.play.session import Session

MOST_STEPS = 20_000


class Unsolved(RuntimeError):
    """A folder that the authored proofs do not close; `reason` says where it stands."""

    def __init__(self, folder: str, reason: str) -> None:
        self.folder = folder
        super().__init__(f'folder "{folder}" cannot be solved: {reason}')


def solve(session: Session, folder: str) -> None:
    """Play a folder to its end with the authored proofs; raise Unsolved if it cannot be."""
    session.give(Enter(folder))
    for _ in range(MOST_STEPS):
        if folder in session.state.ended:
            return
        session.give(right_answer(session))
        _check(session, folder)
    raise Unsolved(folder, f"it has no end within {MOST_STEPS:,} steps")


def right_answer(session: Session) -> Answer:
    """Return what a reader who misses nothing does next."""
    story, state, offers = session.story, session.state, session.offers
    for choose in (_reading, _requests, _filings, _confirming, _options):
        for answer in choose(story, state, session):
            if admits(offers, answer):
                return answer
    return Next()


def right_request(story: Story, state: State, form: RequestForm) -> RequestPaper | None:
    """Return a slip that brings a paper; None where none can be written from the chips met."""
    for name in requestable(story, state):
        wanted = story.papers[name].request
        assert wanted is not None
        names = [n for n in wanted.name if n in form.names]
        places = [p for p in wanted.place if p in form.places]
        years = [y for y in wanted.year if y in form.years]
        if names and places and years:
            return RequestPaper(names[0], places[0], years[0])
    return None


def right_finding(story: Story, form: FileForm) -> FileFinding | None:
    """Return a finding that an authored proof gives; None where no such passage is in reach."""
    claim = story.claims[form.claim]
    for proof in claim.proofs:
        if proof.with_ in form.passages:
            return FileFinding(form.claim, proof.assessment or claim.assessment, proof.with_)
    return None


def _reading(_story: Story, _state: State, session: Session) -> Iterator[Answer]:
    for offer in session.offers:
        if isinstance(offer, Open | Show | ReadSource):
            yield offer


def _requests(story: Story, state: State, session: Session) -> Iterator[Answer]:
    for offer in session.offers:
        if isinstance(offer, RequestForm):
            slip = right_request(story, state, offer)
            if slip is not None:
                yield slip


def _filings(story: Story, state: State, session: Session) -> Iterator[Answer]:
    for offer in session.offers:
        if isinstance(offer, FileForm) and offer.claim not in state.findings:
            finding = right_finding(story, offer)
            if finding is not None:
                yield finding


def _confirming(_story: Story, _state: State, session: Session) -> Iterator[Answer]:
    for offer in session.offers:
        if isinstance(offer, Confirm):
            yield offer


def _options(story: Story, state: State, session: Session) -> Iterator[Answer]:
    """Yield the options: those not yet taken first, those that leave last."""
    stand = state.stand
    if stand is None or stand.phase != "open":
        return
    at = stand.at

    def order(answer: Choose) -> tuple[bool, bool]:
        leaves = story.option(at.scene, at.beat, answer.option).leave == "yes"
        return f"{at.scene}/{at.beat}/{answer.option}" in stand.used, leaves

    choices = [offer for offer in session.offers if isinstance(offer, Choose)]
    fresh = [c for c in choices if not order(c)[0] or order(c)[1]]
    yield from sorted(fresh or choices, key=order)


def _check(session: Session, folder: str) -> None:
    stand = session.state.stands.get(folder)
    if stand is None or stand.phase != "closing" or not isinstance(right_answer(session), Next):
        return
    claims = [c for c in _claims(session.story, folder) if c not in session.state.confirmed]
    if claims:
        raise Unsolved(folder, f"these claims are not proved at its end: {', '.join(claims)}")


def _claims(story: Story, folder: str) -> tuple[str, ...]:
    return tuple(claim for batch in story.folders[folder].batches for claim in batch.claims)
