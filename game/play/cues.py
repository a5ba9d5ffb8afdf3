"""What a press is heard and seen by: the sound that belongs to it, and what moves.

Sounds are sparse, and none is heard under a person's own words, nor where execution or torture is
told. No sound and no motion says anything that is not on the screen.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple, Protocol

from game.engine.answers import Enter, RequestPaper
from game.engine.beats import Quote
from game.engine.events import Confirmed, Event, Filed, Line, Paper, SceneBegan
from game.engine.model import Basis
from game.engine.papers import PaperState
from game.engine.story import Story
from game.play.session import Turn
from game.ui.intents import Look


class Cue(StrEnum):
    """A sound of `assets/sound`, by the name of its file."""

    PAPER = "paper"
    SLIDE = "slide"
    STAMP = "stamp"
    DRAWER = "drawer"
    CONFIRM = "confirm"


class Move(NamedTuple):
    """What moves: `paper` into the dossier; without one, on to the next scene."""

    paper: str = ""


class Sounds(Protocol):
    """Whoever makes sounds heard, or cannot; it never fails and never waits."""

    @property
    def problem(self) -> str:
        """Why nothing can be heard; "" where it can, or where that is not known yet."""

    def play(self, cue: Cue) -> None:
        """Have a sound heard, once."""

    def tune(self, level: int, has_tone: bool) -> None:
        """Set how loud all is, from 0 (silent) to 10, and whether the room is heard."""


class NoSounds:
    """Nobody: for renders, tours and tests."""

    problem = ""

    def play(self, cue: Cue) -> None:
        """Do nothing."""

    def tune(self, level: int, has_tone: bool) -> None:
        """Do nothing."""


def cue_of(story: Story, turns: Sequence[Turn], before: Look, after: Look) -> Cue | None:
    """Return what is heard of a press: of the answers it gave, and of what is looked at then."""
    events = tuple(event for turn in turns for event in turn.events)
    if is_testimony(story, after, events):
        return None
    if any(isinstance(event, Confirmed) for event in events):
        return Cue.CONFIRM
    if any(isinstance(event, Filed) for event in events):
        return Cue.STAMP
    if any(isinstance(turn.answer, (Enter, RequestPaper)) for turn in turns):
        return Cue.DRAWER
    if _brought(events):
        return Cue.SLIDE
    is_turned = (after.subject, after.tab, after.page) != (before.subject, before.tab, before.page)
    if after.screen == "document" and (before.screen != "document" or is_turned):
        return Cue.PAPER
    return None


def move_of(turns: Sequence[Turn], after: Look) -> Move | None:
    """Return what moves after a press: one thing, or none."""
    if after.screen != "scene":
        return None
    events = tuple(event for turn in turns for event in turn.events)
    if any(isinstance(event, SceneBegan) for event in events):
        return Move()
    brought = _brought(events)
    return Move(brought[-1]) if brought else None


def has_tone(story: Story, look: Look, events: Iterable[Event]) -> bool:
    """Whether the room is heard where a reader looks; `events` are those of the last answer."""
    return look.screen != "title" and not is_testimony(story, look, events)


def is_testimony(story: Story, look: Look, events: Iterable[Event]) -> bool:
    """Whether a person's own words are new on screen, or what must not have a sound under it."""
    if look.screen == "document":
        return any(_is_in_own_words(story, name) for name in (look.subject, look.picked("beside")))
    return look.screen == "scene" and any(_is_grave(story, event) for event in events)


def _is_in_own_words(story: Story, name: str) -> bool:
    paper = story.papers.get(name)
    if paper is None:
        return False
    bases = {paper.basis, *(passage.basis for passage in paper.passages)}
    return not bases <= {Basis.SUMMARY, None}


def _is_grave(story: Story, event: Event) -> bool:
    if not isinstance(event, (Line, Paper)) or not event.beat:
        return False
    beat = story.spots[event.scene][event.beat].beat
    return isinstance(beat, Quote) or beat.sensitive == "yes"


def _brought(events: Iterable[Event]) -> tuple[str, ...]:
    """Return the papers that the story has brought into the dossier."""
    return tuple(
        event.paper
        for event in events
        if isinstance(event, Paper) and event.beat and event.state is PaperState.UNCOVERED
    )
