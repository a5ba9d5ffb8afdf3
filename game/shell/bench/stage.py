"""A stage: a display that plays a script to the loop, and takes the time until it shows."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import pygame
from pygame import Rect, Surface
from pygame.event import Event

from game.play.keeper import Keeper
from game.play.reload import Edition
from game.play.session import Session
from game.play.timed import TimedVisit
from game.shell.loop import Display
from game.ui.frame import Frame, Part
from game.ui.intents import Intent, Look
from game.ui.panel import Panel


class Step(NamedTuple):
    """One tick of a script: what is heard in it, what is meant in it, and what its time is called.

    Without a name its time is not taken. With `rest_s` nothing is heard for so many seconds, and
    what is taken is the part of a core that the process has used, in percent.
    """

    name: str = ""
    events: Sequence[Event] = ()
    intent: Intent | None = None
    rest_s: float = 0


Script = Iterator[Step]


class Span(NamedTuple):
    """How long something took, and how long the processor worked at it in our thread; both ms.

    The second is less where others have the processor, or the display works for us.
    """

    wall: float = 0.0
    cpu: float = 0.0

    def plus(self, other: Span) -> Span:
        """Return both together."""
        return Span(self.wall + other.wall, self.cpu + other.cpu)

    def less(self, other: Span) -> Span:
        """Return what is left without another."""
        return Span(self.wall - other.wall, self.cpu - other.cpu)


def now() -> Span:
    """Return both clocks; only differences mean something."""
    return Span(1000 * time.perf_counter(), 1000 * time.thread_time())


class Taken(NamedTuple):
    """The time that a step took until it was shown, and how much of it the visit took."""

    whole: Span
    visit: Span


class Subject:
    """A visit that tells how long it takes; a frame that is `pinned` is shown in its place."""

    def __init__(self, visit: TimedVisit, keeper: Keeper) -> None:
        """`keeper` is the visit's."""
        self.visit = visit
        self.pinned: Frame | None = None
        self.spent = Span()
        self.is_over = False
        self.wants_fullscreen = False
        self._keeper = keeper
        self._settings = visit.settings

    def stand(self, session: Session, looks: Sequence[Look]) -> None:
        """Stand where a play stands and look at something, with the settings of the beginning."""
        self.visit.settings = self._settings
        self.visit.stand_on(session)
        self.visit.looks = list(looks)
        self._keeper.keep(session)
        self._keeper.settle()

    def frame(self, panel: Panel) -> Frame:
        """Return what is on screen."""
        if self.pinned is not None:
            return self.pinned
        start = now()
        frame = self.visit.frame(panel)
        self.spent = self.spent.plus(now().less(start))
        return frame

    def apply(self, intent: Intent) -> None:
        """Do what a press means."""
        start = now()
        self.visit.apply(intent)
        self.spent = self.spent.plus(now().less(start))

    def pass_time(self, dt_ms: int) -> None:
        """Let so much time pass."""
        if self.pinned is None:
            self.visit.pass_time(dt_ms)

    def stir(self, is_press: bool) -> bool:
        """Take note that somebody is there."""
        return self.visit.stir(is_press)

    def speak(self, focus: Part | None) -> None:
        """Read aloud what is new on screen."""
        self.visit.speak(focus)

    def reload(self, edition: Edition) -> None:
        """Show the story's files as they are now."""
        self.visit.reload(edition)


class Stage:
    """A display around another one: `taken` are the times of each step by its name."""

    def __init__(self, inner: Display, subject: Subject, script: Script) -> None:
        self.is_open = True
        self.taken: dict[str, list[Taken]] = defaultdict(list)
        self._inner = inner
        self._subject = subject
        self._script = script
        self._step = Step()
        self._since = Span()
        self._rest_until = 0.0
        self._rest_cpu = 0.0

    @property
    def surface(self) -> Surface:
        """What is shown."""
        return self._inner.surface

    def events(self) -> Sequence[Event]:
        """Return what the next step lets the loop hear; close behind the last step."""
        if self._rest_until:
            if time.perf_counter() < self._rest_until:
                return self._inner.events()
            self._end_rest()
        step = next(self._script, None)
        if step is None:
            self.is_open = False
            return ()
        self._step = step
        if step.rest_s:
            self._rest_until = time.perf_counter() + step.rest_s
            self._rest_cpu = time.process_time()
            return ()
        return self._heard(step)

    def show(self, regions: Sequence[Rect]) -> None:
        """Bring what was painted to the screen, and take the time."""
        self._inner.show(regions)
        if self._step.name and not self._rest_until:
            whole = now().less(self._since)
            self.taken[self._step.name].append(Taken(whole, self._subject.spent))
            self._step = Step()

    def set_fullscreen(self, is_full: bool) -> None:
        """Stay as it is."""

    def set_hand(self, is_hand: bool) -> None:
        """Make the pointer a hand, or an arrow."""
        self._inner.set_hand(is_hand)

    def close(self) -> None:
        """Close it."""
        self._inner.close()

    def _heard(self, step: Step) -> Sequence[Event]:
        """Return the events of a step by the way that they come: in a window, through its queue."""
        has_queue = pygame.display.get_init()
        if has_queue:
            pygame.event.clear()
        self._since, self._subject.spent = now(), Span()
        if step.intent is not None:
            self._subject.apply(step.intent)
        if not has_queue:
            return step.events
        for event in step.events:
            pygame.event.post(event)
        return pygame.event.get()

    def _end_rest(self) -> None:
        used_s = time.process_time() - self._rest_cpu
        percent = 100 * used_s / self._step.rest_s
        self.taken[self._step.name].append(Taken(Span(percent, percent), Span()))
        self._rest_until, self._step = 0.0, Step()
