"""Plans: a small story, and beside it what is answered, said and offered, as one readable text.

    > enter road            an answer
    scene hall              what the step brings about, one event a line
    The court rises.
    = next                  what is offered after it (only where the plan asks for it)
    ! choose x              an answer that is refused

`transcript` plays the answers of such a text and returns the text as it should be.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, assert_never

from game.engine import events, play
from game.engine.answers import Answer, FileFinding, RequestPaper, answer_of, text_of
from game.engine.beats import Vary
from game.engine.save import decoded, encoded
from game.engine.state import State
from game.engine.story import Story
from game.engine.telling import prose_of


class Plan(NamedTuple):
    """A story, and the text of a play of it."""

    name: str
    story: Story
    text: str
    seed: int = 0


def lines_of(text: str) -> list[str]:
    """Return the lines of a plan, without indents and empty lines."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def transcript(plan: Plan, is_saved: bool = False) -> list[str]:
    """Return what a play of the plan's answers gives; with `is_saved`, saved after each step."""
    state = play.start(plan.seed)
    lines: list[str] = []
    for line in lines_of(plan.text):
        match line[0]:
            case ">":
                state, happened = play.step(plan.story, state, answer_of(line[2:]))
                lines += [line, *(worded(plan.story, event) for event in happened)]
                state = decoded(encoded(state)) if is_saved else state
            case "=":
                lines.append(f"= {offered(plan.story, state)}")
            case "!":
                is_taken = play.admits(play.offers(plan.story, state), answer_of(line[2:]))
                lines.append(f"{'>' if is_taken else '!'} {line[2:]}")
    return lines


def played(whole: Story, *answers: str, seed: int = 0) -> State:
    """Return the state after these answers."""
    return brought(whole, play.start(seed), *answers)[0]


def brought(whole: Story, state: State, *answers: str) -> tuple[State, list[str]]:
    """Return the state after these answers, and in words what the last of them brought about."""
    happened: tuple[events.Event, ...] = ()
    for answer in answers:
        state, happened = play.step(whole, state, answer_of(answer))
    return state, [worded(whole, event) for event in happened]


def offered(whole: Story, state: State) -> str:
    """Return the offers in one line; forms name what they admit."""
    return " | ".join(_offer(offer) for offer in play.offers(whole, state))


def answers_at(whole: Story, state: State) -> Iterator[Answer]:
    """Yield every answer that is offered, forms filled in every way."""
    for offer in play.offers(whole, state):
        match offer:
            case play.RequestForm():
                for name in offer.names:
                    for place in offer.places:
                        yield from (RequestPaper(name, place, year) for year in offer.years)
            case play.FileForm():
                for assessment in offer.assessments:
                    yield from (
                        FileFinding(offer.claim, assessment, passage) for passage in offer.passages
                    )
            case _:
                yield offer


def worded(whole: Story, event: events.Event) -> str:
    """Return an event in words."""
    match event:
        case events.SceneBegan():
            return f"scene {event.scene}"
        case events.Line():
            beat = whole.spots[event.scene][event.beat].beat
            text = beat.vary[event.variant] if isinstance(beat, Vary) else prose_of(beat)
            return " / ".join(text.split("\n\n"))
        case events.Ask() | events.Passed():
            options = event.options if isinstance(event, events.Ask) else ("passed over",)
            closed = f" (closed: {' '.join(event.closed)})" if event.closed else ""
            return f"{event.choice}? {' '.join(options)}{closed}"
        case events.Paper():
            where = f" at {event.scene}/{event.beat}" if event.scene else ""
            return f"{event.paper} is {event.state.name.lower()}{where}"
        case events.PictureShown():
            return f"picture {event.scene}/{event.beat}"
        case events.NothingFound():
            return f"nothing found for {event.name} {event.place} {event.year}"
        case events.Missed():
            return f"missed {event.batch}: {event.times}"
        case events.Hinted():
            return f"hint {event.level} on {event.claim}"
        case events.ClaimOffered() | events.Filed() | events.Withdrawn():
            return f"{type(event).__name__} {event.claim}"
        case events.Confirmed():
            return f"Confirmed {event.batch}"
        case events.Closing() | events.Outcome() | events.Ended():
            return f"{type(event).__name__} {event.folder}"
        case _:
            assert_never(event)


def _offer(offer: play.Offer) -> str:
    match offer:
        case play.RequestForm():
            return f"request {_any(offer.names)} {_any(offer.places)} {_any(offer.years)}"
        case play.FileForm():
            return f"file {offer.claim} {_any(offer.assessments)} {_any(offer.passages)}"
        case _:
            return text_of(offer)


def _any(values: tuple[object, ...]) -> str:
    return ",".join(str(value) for value in values)
