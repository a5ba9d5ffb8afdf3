"""What single beats do to a state, and what the reader is told of it."""

from __future__ import annotations

from random import Random
from typing import Any

from msgspec.structs import replace

from game.engine import inline
from game.engine.beats import (
    Beat,
    Choice,
    Figure,
    Mention,
    Picture,
    Quote,
    Say,
    Set,
    Test,
    Title,
    Uncover,
    Vary,
)
from game.engine.events import ClaimOffered, Event, Line, Paper, PictureShown
from game.engine.findings import carried, filed
from game.engine.papers import Act, after
from game.engine.state import Stand, State
from game.engine.story import Story, beat_name

TRAIL_MOST = 60
"""Beats of the current scene that a state remembers."""


class Telling:
    """A step in the making: `state` is the state so far, `events` what it has brought about."""

    def __init__(self, story: Story, state: State) -> None:
        self.story = story
        self.state = state
        self.events: list[Event] = []

    def perform(self, scene: str, beat: Beat) -> bool:
        """Do what a beat says; return whether the reader is to be stopped there."""
        match beat:
            case Uncover() | Mention():
                self._move_paper(scene, beat)
                return False
            case Picture():
                self._place(picture=f"{scene}/{beat.id}")
                self.events.append(PictureShown(scene, beat.id))
                return False
            case Set():
                self._set(beat)
                return False
            case Vary():
                return self._vary(scene, beat)
            case Test():
                self._offer(scene, beat)
                return beat.optional == "no"
        self._tell(scene, beat)
        return True

    def _move_paper(self, scene: str, beat: Uncover | Mention) -> None:
        name, act = (
            (beat.uncover, Act.UNCOVER)
            if isinstance(beat, Uncover)
            else (beat.mention, Act.MENTION)
        )
        before = self.state.paper(name)
        state = after(before, act)
        if state != before:
            self._change(papers=self.state.papers.insert(name, state))
            self.events.append(Paper(name, state, scene, beat.id))
        if state != before or beat.text or isinstance(beat, Uncover):
            self._mark(scene, beat, beat.text)

    def _set(self, beat: Set) -> None:
        old = self.state.values.get(beat.set, 0)
        new = old + beat.add if beat.add else _number(beat.to)
        self._change(values=self.state.values.insert(beat.set, new))

    def _vary(self, scene: str, beat: Vary) -> bool:
        path = f"{scene}/{beat.id}"
        met = self.state.visits.get(path, 0)
        variant = variant_of(beat, met, f"{self.state.seed}/{path}")
        if variant is None:
            return False
        self._change(visits=self.state.visits.insert(path, met + 1))
        self.events.append(Line(scene, beat.id, variant))
        self._mark(scene, beat, beat.vary[variant], f"{beat.id}#{variant}")
        return True

    def _offer(self, scene: str, beat: Test) -> None:
        if beat.test not in self.state.offered:
            self._change(offered=self.state.offered.insert(beat.test))
            self.events.append(ClaimOffered(beat.test, scene, beat.id))
            self._carry(beat.test)
        self._mark(scene, beat, self.story.claims[beat.test].text)

    def _carry(self, claim: str) -> None:
        """File what stands on the same claim of an earlier folder."""
        answer = carried(self.story, self.state, claim)
        if answer is not None:
            self.state, events = filed(self.state, answer)
            self.events += events

    def _tell(self, scene: str, beat: Beat) -> None:
        self.events.append(Line(scene, beat.id))
        self._mark(scene, beat, prose_of(beat))

    def _mark(self, scene: str, beat: Beat, text: str, entry: str = "") -> None:
        """Remember that a beat was shown, and what the reader met in it."""
        trail = (*self._stand.trail, entry or beat_name(beat))[-TRAIL_MOST:]
        self._place(trail=trail)
        self._change(
            seen=self.state.seen.insert(f"{scene}/{beat_name(beat)}"),
            met=self.state.met.update(inline.chips(text)),
        )

    @property
    def _stand(self) -> Stand:
        return self.state.stands[self.state.folder]

    def _place(self, **changes: Any) -> None:
        stand = replace(self._stand, **changes)
        self._change(stands=self.state.stands.insert(self.state.folder, stand))

    def _change(self, **changes: Any) -> None:
        self.state = replace(self.state, **changes)


def variant_of(beat: Vary, met: int, seed: str) -> int | None:
    """Return which text a `vary` beat shows when it was met `met` times before; None for none."""
    count = len(beat.vary)
    match beat.mode:
        case "sequence":
            return min(met, count - 1)
        case "cycle":
            return met % count
        case "once":
            return met if met < count else None
        case _:
            order = list(range(count))
            Random(f"{seed}/{met // count}").shuffle(order)
            return order[met % count]


def prose_of(beat: Beat) -> str:
    """Return the text that a beat shows; "" for one that shows none of its own."""
    match beat:
        case Say():
            return beat.say
        case Quote():
            return beat.quote
        case Title():
            return f"{beat.title}\n\n{beat.text}"
        case Figure():
            return beat.title
        case Choice() | Uncover() | Mention():
            return beat.text
        case _:
            return ""


def _number(value: str | int) -> int:
    return int(value == "yes") if isinstance(value, str) else value
