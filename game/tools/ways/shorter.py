"""The same way with fewer answers: what is not needed to come there is left out."""

from __future__ import annotations

from game.engine import play
from game.engine.answers import (
    Answer,
    Confirm,
    FileFinding,
    Hint,
    Open,
    ReadSource,
    RequestPaper,
    Show,
    Withdraw,
    text_of,
)
from game.engine.events import Event
from game.engine.flow import EndlessScene
from game.engine.play import Refused
from game.engine.state import Stand
from game.engine.story import Story

_Place = tuple[Stand | None, tuple[Event, ...] | str]


def shorter(story: Story, answers: tuple[Answer, ...]) -> tuple[Answer, ...]:
    """Return answers that come to the same place by the same last step, with what it takes alone.

    What is left out is all that was done with a paper, or with a claim, the last first: for what
    comes later may need what came before. `answers` must be a play of
    the story from its beginning.
    """
    wanted = _place(story, answers)
    for group in dict.fromkeys(_about(answer) for answer in reversed(answers[:-1])):
        left = tuple(answer for answer in answers[:-1] if _about(answer) != group)
        if group and _place(story, (*left, answers[-1])) == wanted:
            answers = (*left, answers[-1])
    return answers


def _about(answer: Answer) -> str:
    """Return what an answer is about beside the story: a paper, a slip, a claim; else ""."""
    match answer:
        case Open() | ReadSource():
            return answer.paper
        case Show():
            return answer.passage.partition("/")[0]
        case FileFinding() | Withdraw() | Hint():
            return f"claim {answer.claim}"
        case RequestPaper() | Confirm():
            return text_of(answer)
        case _:
            return ""


def _place(story: Story, answers: tuple[Answer, ...]) -> _Place | None:
    """Return where answers lead, and by which events; None if they cannot be given."""
    state = play.start()
    events: tuple[Event, ...] = ()
    for answer in answers:
        try:
            state, events = play.step(story, state, answer)
        except Refused:
            return None
        except EndlessScene as error:
            return state.stand, error.scene
    return state.stand, events
