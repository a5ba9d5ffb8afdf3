"""A play in progress: its state, its answers, back and forward.

Window, terminal, walker and tests are callers of the same `Session`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from game.engine import play
from game.engine.answers import (
    Answer,
    Confirm,
    Hint,
    Open,
    ReadSource,
    Show,
    answer_of,
)
from game.engine.events import Event
from game.engine.flow import EndlessScene, Flow
from game.engine.play import Offer
from game.engine.state import State
from game.engine.story import Story

STANDING = (Confirm, Hint)
"""What cannot be taken back, so that back is no way to guess."""
READING = (Open, Show, ReadSource)
"""What being on screen brings about: taken back together with the answer before."""


class Turn(NamedTuple):
    """One answer, and what it brought about."""

    answer: Answer
    before: State
    events: tuple[Event, ...]


class Session:
    """A play of a story. `state` is where it stands; `turns` is how it came there."""

    def __init__(self, story: Story, seed: int = 0, state: State | None = None) -> None:
        self.story = story
        self.state = state or play.start(seed)
        self.turns: list[Turn] = []
        self._ahead: list[tuple[Answer, ...]] = []
        """What was taken back, the last on top: an answer, and the reading that followed it."""

    @property
    def offers(self) -> tuple[Offer, ...]:
        """What can be answered now."""
        return play.offers(self.story, self.state)

    @property
    def answers(self) -> tuple[Answer, ...]:
        """Every answer that led here; with the seed they replay the play."""
        return tuple(turn.answer for turn in self.turns)

    @property
    def events(self) -> tuple[Event, ...]:
        """What the last answer brought about, and the reading since."""
        events: tuple[Event, ...] = ()
        for turn in reversed(self.turns):
            events = (*turn.events, *events)
            if not isinstance(turn.answer, READING):
                break
        return events

    def give(self, answer: Answer) -> tuple[Event, ...]:
        """Give an answer; return what it brings about.

        Another answer than the one that was taken back last leaves nothing to go forward to;
        reading does not. Raises Refused or EndlessScene; then nothing has changed.
        """
        events = self._take(answer)
        if not isinstance(answer, READING):
            ahead = self._ahead[:-1] if self._ahead and self._ahead[-1][0] == answer else []
            self._ahead = ahead
        return events

    def check(self, answer: Answer) -> None:
        """Raise Refused if an answer is not offered now; change nothing."""
        if not play.admits(self.offers, answer):
            raise play.Refused(answer, self.offers)

    @property
    def can_go_back(self) -> bool:
        """Whether an answer can be taken back."""
        turn = next((t for t in reversed(self.turns) if not isinstance(t.answer, READING)), None)
        return turn is not None and not isinstance(turn.answer, STANDING)

    @property
    def can_go_forward(self) -> bool:
        """Whether an answer that was taken back can be given again."""
        return bool(self._ahead) and play.admits(self.offers, self._ahead[-1][0])

    def go_back(self) -> bool:
        """Take the last answer back, with the reading since; return whether there was one.

        What has been confirmed, missed or hinted stands: back stops there.
        """
        if not self.can_go_back:
            return False
        taken: tuple[Answer, ...] = ()
        while not taken or isinstance(taken[0], READING):
            turn = self.turns.pop()
            self.state = turn.before
            taken = (turn.answer, *taken)
        self._ahead.append(taken)
        return True

    def go_forward(self) -> bool:
        """Give the answer again that was taken back last, with the reading that followed it.

        Return whether there was one; reading that has been done since is not done twice.
        """
        if not self.can_go_forward:
            return False
        for answer in self._ahead.pop():
            if play.admits(self.offers, answer):
                self._take(answer)
        return True

    def _take(self, answer: Answer) -> tuple[Event, ...]:
        state, events = play.step(self.story, self.state, answer)
        self.turns.append(Turn(answer, self.state, events))
        self.state = state
        return events


def placed(story: Story, scene: str, seed: int = 0) -> Session:
    """Return a session that begins at a scene, as an author looks at it.

    Raises EndlessScene for a scene that shows nothing.
    """
    flow = Flow(story, play.start(seed))
    flow.begin(scene)
    return Session(story, state=flow.state)


def replayed(story: Story, seed: int, lines: Iterable[str]) -> Session:
    """Return the session that answers in their text form lead to.

    Raises UnknownAnswer, Refused or EndlessScene at the first line that does not fit.
    """
    session = Session(story, seed)
    for line in lines:
        session.give(answer_of(line))
    return session


def resumed(story: Story, state: State, lines: Iterable[str]) -> Session:
    """Return a session that stands at a saved state.

    If the saved answers still lead there, they can be taken back; else going back begins anew.
    """
    try:
        session = replayed(story, state.seed, lines)
    except (ValueError, EndlessScene):
        return Session(story, state=state)
    return session if session.state == state else Session(story, state=state)
