"""What a player has read before, in this play and in others, and what can be passed over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from game.engine.answers import Answer, Choose, Enter, Next
from game.engine.beats import Test, Vary
from game.engine.events import ClaimOffered, Event, Line, Paper
from game.engine.flow import EndlessScene
from game.engine.play import asked
from game.engine.state import At, State
from game.engine.story import Story
from game.engine.telling import prose_of
from game.play.keeper import Keeper
from game.play.session import Session
from game.ui.view import Said

FLOWING = (Next, Choose, Enter)
"""Answers after which the story itself is on screen again."""


class Reading:
    """All that was met; `is_new` tells whether what was told last was not."""

    def __init__(self, keeper: Keeper) -> None:
        self._keeper = keeper
        self._met = set(keeper.met())
        self.is_new = False

    def tell(self, session: Session, answer: Answer) -> None:
        """Give an answer, and take note of what it tells; raise what `Session.give` raises."""
        events = session.give(answer)
        if not isinstance(answer, FLOWING):
            return
        new = self._new_in(session.story, events)
        self.is_new = bool(new)
        if new:
            self._met.update(new)
            self._keeper.keep_met(new)

    def stand(self, session: Session) -> None:
        """Take note of where a session stands that came here untold, as from a file of answers."""
        self.is_new = bool(self._new_in(session.story, session.events))

    def skip(self, session: Session) -> bool:
        """Go on to the first text that is new; return whether any was passed.

        It stops too where nothing but narration follows, before what was passed comes again.
        """
        passed: set[tuple[At, ...]] = set()
        while self.can_skip(session):
            stand = session.state.stand
            if stand is None or stand.calls in passed:
                break
            try:
                self.tell(session, Next())
            except EndlessScene:
                break
            passed.add(stand.calls)
        return bool(passed)

    def can_skip(self, session: Session) -> bool:
        """Whether what the reader stands at is narration that was met before."""
        return not self.is_new and is_narration(session)

    def _new_in(self, story: Story, events: Iterable[Event]) -> tuple[str, ...]:
        """Return the names of what events tell that was not met, each once, in order."""
        said = (entry for event in events for entry in said_in(story, event))
        names = dict.fromkeys(f"{entry.scene}/{entry.entry}" for entry in said)
        return tuple(name for name in names if name not in self._met)


def is_narration(session: Session) -> bool:
    """Whether the reader stands at told text alone: no choice, no open claim, no new paper."""
    story, state = session.story, session.state
    stand = state.stand
    if stand is None or stand.phase != "open" or asked(story, state):
        return False
    beat = story.spots[stand.at.scene][stand.at.beat].beat
    if isinstance(beat, Test) and beat.test not in state.confirmed:
        return False
    return not any(_is_arrival(state, event) for event in session.events)


def said_in(story: Story, event: Event) -> Iterator[Said]:
    """Yield what an event adds to the history: a line, the line of a paper, a claim."""
    match event:
        case Line():
            beat = story.spots[event.scene][event.beat].beat
            suffix = f"#{event.variant}" if isinstance(beat, Vary) else ""
            yield Said(event.scene, event.beat + suffix)
        case ClaimOffered():
            yield Said(event.scene, event.beat)
        case Paper() if event.beat and prose_of(story.spots[event.scene][event.beat].beat):
            yield Said(event.scene, event.beat)


def _is_arrival(state: State, event: Event) -> bool:
    """Whether an event brought a paper that was not opened since, or a claim to test."""
    match event:
        case Paper():
            return bool(event.beat) and event.paper not in state.opened
        case ClaimOffered():
            return event.claim not in state.confirmed
        case _:
            return False
