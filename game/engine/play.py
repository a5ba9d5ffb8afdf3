"""The engine's two verbs: what is offered, and what follows.

Everything that plays a story (window, terminal, walker, tests) comes through `offers` and `step`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from msgspec import Struct

from game.engine import dossier, findings
from game.engine.answers import (
    Answer,
    Choose,
    Confirm,
    Enter,
    FileFinding,
    Hint,
    Next,
    Open,
    ReadSource,
    RequestPaper,
    Show,
    Withdraw,
    text_of,
)
from game.engine.beats import Choice, Option
from game.engine.conditions import Reason
from game.engine.dossier import Step
from game.engine.flow import Flow, is_open, options_of
from game.engine.model import Assessment
from game.engine.state import PlayFacts, State
from game.engine.story import Story


class RequestForm(Struct, frozen=True):
    """A request slip: any of these names, places and years may be put together."""

    names: tuple[str, ...]
    places: tuple[str, ...]
    years: tuple[int, ...]


class FileForm(Struct, frozen=True):
    """A finding on a claim: any of these assessments and passages may be put together."""

    claim: str
    assessments: tuple[Assessment, ...]
    passages: tuple[str, ...]


Offer = Answer | RequestForm | FileForm


class Refused(ValueError):
    """An answer that is not offered; `offered` are those that are, and nothing has changed."""

    def __init__(self, answer: Answer, offered: tuple[Offer, ...]) -> None:
        self.offered = offered
        named = "; ".join(_named(offer) for offer in offered)
        super().__init__(f'"{text_of(answer)}" is not offered here. Offered are: {named}')


def start(seed: int = 0) -> State:
    """Return the state before the first answer."""
    return State(seed=seed)


def offers(story: Story, state: State) -> tuple[Offer, ...]:
    """Return what the player can do now; request and file come as forms."""
    return tuple(_offers(story, state))


def admits(offered: tuple[Offer, ...], answer: Answer) -> bool:
    """Whether an answer is among the offers, or fits one of their forms."""
    for offer in offered:
        match offer, answer:
            case RequestForm(), RequestPaper():
                if (
                    answer.name in offer.names
                    and answer.place in offer.places
                    and answer.year in offer.years
                ):
                    return True
            case FileForm(), FileFinding():
                if (
                    answer.claim == offer.claim
                    and answer.assessment in offer.assessments
                    and answer.passage in offer.passages
                ):
                    return True
            case _:
                if offer == answer:
                    return True
    return False


def step(story: Story, state: State, answer: Answer) -> Step:
    """Return the state after an answer, and the events in between.

    Raises Refused for what is not offered, EndlessScene for a story that runs in a circle.
    """
    offered = offers(story, state)
    if not admits(offered, answer):
        raise Refused(answer, offered)
    return _DOES[type(answer)](story, state, answer)


def why(story: Story, state: State, option: str) -> tuple[Reason, ...]:
    """Return why an option of the choice that is asked is closed; () if it is open."""
    stand = state.stand
    if stand is None:
        return ()
    condition = story.option(stand.at.scene, stand.at.beat, option).when
    return () if condition is None else condition.reasons(PlayFacts(state))


def asked(story: Story, state: State) -> tuple[Option, ...]:
    """Return the options that the present choice shows, open or closed; () where none is asked."""
    stand = state.stand
    if stand is None or stand.phase != "open":
        return ()
    if not isinstance(story.spots[stand.at.scene][stand.at.beat].beat, Choice):
        return ()
    return options_of(story, state, stand.at.scene, stand.at.beat)


def _offers(story: Story, state: State) -> Iterator[Offer]:
    if state.stand is not None:
        options = [option for option in asked(story, state) if is_open(state, option)]
        yield from (Choose(option.id) for option in options)
        if not options:
            yield Next()
        yield from dossier.paper_offers(story, state)
        if dossier.requestable(story, state):
            form = RequestForm(
                tuple(n for n in dossier.chips_of(state, "person") if n in story.people),
                tuple(n for n in dossier.chips_of(state, "place") if n in story.places),
                tuple(int(year) for year in dossier.chips_of(state, "year")),
            )
            if form.names and form.places and form.years:
                yield form
        yield from _file_forms(story, state)
        yield from findings.finding_offers(story, state)
    for folder in story.folders:
        if folder != state.folder:
            yield Enter(folder)


def _file_forms(story: Story, state: State) -> Iterator[FileForm]:
    claims = findings.testable(story, state)
    passages = findings.citable(story, state) if claims else ()
    if passages:
        for claim in claims:
            yield FileForm(claim, story.claims[claim].assessments, passages)


def _flowed(story: Story, state: State, answer: Answer) -> Step:
    flow = Flow(story, state)
    match answer:
        case Enter():
            flow.enter(answer.folder)
        case Choose():
            flow.choose(answer.option)
        case _:
            flow.go_on()
    return flow.state, tuple(flow.events)


_DOES: dict[type, Callable[[Story, State, Any], Step]] = {
    Next: _flowed,
    Choose: _flowed,
    Enter: _flowed,
    Open: lambda story, state, answer: dossier.opened(story, state, answer.paper),
    Show: lambda story, state, answer: dossier.shown(story, state, answer.passage),
    ReadSource: lambda story, state, answer: dossier.sourced(story, state, answer.paper),
    RequestPaper: dossier.requested,
    FileFinding: lambda _, state, answer: findings.filed(state, answer),
    Withdraw: lambda _, state, answer: findings.withdrawn(state, answer),
    Confirm: findings.confirmed,
    Hint: lambda _, state, answer: findings.hinted(state, answer),
}


def _named(offer: Offer) -> str:
    match offer:
        case RequestForm():
            return "request NAME PLACE YEAR"
        case FileForm():
            return f"file {offer.claim} ASSESSMENT PASSAGE"
        case _:
            return text_of(offer)
