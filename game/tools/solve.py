"""A play that does everything right, from what the author has written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache

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
from game.engine.beats import Call, End, Goto, Option
from game.engine.dossier import requestable
from game.engine.flow import EndlessScene
from game.engine.play import FileForm, Offer, RequestForm
from game.engine.state import State
from game.engine.story import Story, in_folder, walk
from game.play.session import Session

MOST_STEPS = 5_000
"""Steps within which a folder has to end."""
Taken = Counter[str]
"""How often each option ("scene/choice/option") was taken."""
Offers = tuple[Offer, ...]


class Unsolved(RuntimeError):
    """A folder that the authored proofs do not close; `reason` says where it stands."""

    def __init__(self, folder: str, reason: str) -> None:
        self.folder = folder
        super().__init__(f'folder "{folder}" cannot be solved: {reason}')


def solve(session: Session, folder: str) -> None:
    """Play a folder to its end with the authored proofs; raise Unsolved if it cannot be."""
    session.give(Enter(folder))
    taken: Taken = Counter()
    for _ in range(MOST_STEPS):
        if folder in session.state.ended:
            return
        answer = right_answer(session, taken)
        if isinstance(answer, Next):
            _check(session, folder)
        elif isinstance(answer, Choose):
            taken[path_of(session.state, answer)] += 1
        session.give(answer)
    raise Unsolved(folder, f"it has no end within {MOST_STEPS:,} steps")


def played(session: Session, folders: Iterable[str]) -> tuple[str, ...]:
    """Play folders one after the other, each as far as it goes; return what kept any from its end.

    A folder that has no end in it is left where it stands.
    """
    failures = []
    for folder in folders:
        try:
            solve(session, folder)
        except (Unsolved, EndlessScene) as error:
            failures.append(str(error))
    return tuple(failures)


def right_answer(session: Session, taken: Taken) -> Answer:
    """Return what a reader who misses nothing does next."""
    story, state, offers = session.story, session.state, session.offers
    for choose in (_reading, _requests, _filings, _confirming):
        for answer in choose(story, state, offers):
            return answer
    return min(
        (offer for offer in offers if isinstance(offer, Choose)),
        key=lambda choice: _order(story, state, choice, taken),
        default=Next(),
    )


def path_of(state: State, answer: Choose) -> str:
    """Return the path of an option of the choice that is asked: "scene/choice/option"."""
    stand = state.stand
    assert stand is not None
    return f"{stand.at.scene}/{stand.at.beat}/{answer.option}"


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
    """Return a finding that an authored proof gives; None where none can be filed now."""
    claim = story.claims[form.claim]
    for proof in claim.proofs:
        assessment = proof.assessment or claim.assessment
        if proof.with_ in form.passages and assessment in form.assessments:
            return FileFinding(form.claim, assessment, proof.with_)
    return None


def _reading(_story: Story, _state: State, offers: Offers) -> Iterator[Answer]:
    for offer in offers:
        if isinstance(offer, Open | Show | ReadSource):
            yield offer


def _requests(story: Story, state: State, offers: Offers) -> Iterator[Answer]:
    for offer in offers:
        if isinstance(offer, RequestForm):
            slip = right_request(story, state, offer)
            if slip is not None:
                yield slip


def _filings(story: Story, state: State, offers: Offers) -> Iterator[Answer]:
    for offer in offers:
        if isinstance(offer, FileForm) and offer.claim not in state.findings:
            finding = right_finding(story, offer)
            if finding is not None:
                yield finding


def _confirming(_story: Story, _state: State, offers: Offers) -> Iterator[Answer]:
    for offer in offers:
        if isinstance(offer, Confirm):
            yield offer


def _order(story: Story, state: State, answer: Choose, taken: Taken) -> tuple[bool, int, int]:
    """Return when an option's turn is: first come those not yet taken that come back to the choice.

    Then the least taken; of these the one that leaves the choice, then one that leaves the scene.
    """
    path = path_of(state, answer)
    scene, choice, _ = path.split("/")
    option = story.option(scene, choice, answer.option)
    if _is_for_good(story, scene, option):
        return True, taken[path], 1
    if option.leave == "yes":
        return True, taken[path], 0
    return taken[path] > 0, taken[path], 2


def _is_for_good(story: Story, scene: str, option: Option) -> bool:
    """Whether an option leaves a scene on a way that does not come back to it."""
    beats = [spot.beat for spot in walk(option.do)]
    ways = [beat.goto for beat in beats if isinstance(beat, Goto)]
    return any(isinstance(beat, End) for beat in beats) or any(
        scene not in _reached(story, way) for way in ways
    )


@lru_cache(maxsize=1024)
def _reached(story: Story, scene: str) -> frozenset[str]:
    """Return the scenes that a scene leads to, with itself."""
    found, waiting = {scene}, [scene]
    while waiting:
        for spot in story.spots[waiting.pop()].values():
            match spot.beat:
                case Goto(goto=name) | Call(call=name) if name not in found:
                    found.add(name)
                    waiting.append(name)
    return frozenset(found)


def _check(session: Session, folder: str) -> None:
    """Raise Unsolved at the end of a folder that is left open."""
    stand = session.state.stand
    if stand is not None and stand.phase == "closing":
        claims = in_folder(session.story, "claim", folder)
        left = [claim for claim in claims if claim not in session.state.confirmed]
        raise Unsolved(folder, f"these claims are not proved at its end: {', '.join(left)}")
