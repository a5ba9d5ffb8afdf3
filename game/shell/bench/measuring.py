"""One part of a bench: a loop on a stage, led through scripts, and the figures that come of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import chain, islice

from msgspec import Struct

from game.engine.answers import Answer
from game.play.keeper import Keeper
from game.play.timed import TimedVisit
from game.shell.bench import scripts
from game.shell.bench.figures import (
    AGAIN,
    CLICK,
    FRAMES_S,
    IDLE,
    LAYOUT,
    MIB,
    MS,
    PAINTING,
    PAN,
    PERCENT,
    TOURED,
    WANDERED,
    WANDERED_ON,
    WINDOW,
    ZOOM,
    Figure,
    figure,
)
from game.shell.bench.floors import floors_of
from game.shell.bench.machine import memory_mib
from game.shell.bench.stage import Script, Span, Stage, Step, Subject, Taken
from game.shell.fonts import FontBook
from game.shell.loop import RESTING_MS, Display, Loop, NullDisplay
from game.shell.pictures import Pictures
from game.shell.window import Window
from game.ui.intents import Begin
from game.ui.panel import Panel


class Effort(Struct, frozen=True):
    """How often and how long things are measured; `answers` are how many are given, None is all."""

    presses: int = 8
    repaints: int = 40
    pans: int = 60
    floors: int = 40
    rest_s: float = 20
    wandering: int = 10_000
    starts: int = 7
    answers: int | None = None


QUICK = Effort(1, repaints=2, pans=2, floors=2, rest_s=0.1, wandering=9, starts=1, answers=9)
"""Only to see that it runs."""


_AT_REST_S = RESTING_MS / 1000 + 0.5
"""Memory is measured when the loop has rested."""


class Bench:
    """One visit in one place and size; each of its parts opens the display anew."""

    def __init__(
        self,
        visit: TimedVisit,
        keeper: Keeper,
        fonts: FontBook,
        pictures: Callable[[], Pictures],
        where: str,
        size: tuple[int, int],
        effort: Effort,
    ) -> None:
        self._visit = visit
        self._keeper = keeper
        self._fonts = fonts
        self._pictures = pictures
        self._where = where
        self._size = size
        self._effort = effort
        self._panel = Panel(*size)

    def paint(self, answers: Sequence[Answer]) -> list[Figure]:
        """Return the figures of presses, repaints, the timeline and rest, on these answers' way."""
        effort = self._effort
        posts = scripts.posts_of(self._visit, answers[: effort.answers], self._panel)
        display = self._display()
        floors = floors_of(display, effort.floors, effort.rest_s)
        subject, pictures = Subject(self._visit, self._keeper), self._pictures()
        script = chain(
            scripts.clicks(subject, pictures, posts, effort.presses),
            scripts.repaints(subject, pictures, posts, effort.repaints),
            scripts.timeline(subject, pictures, posts[-1], effort.pans),
            self._resting(subject, pictures),
        )
        stage = self._played(display, subject, pictures, script)
        return self._figures(stage.taken, floors)

    def memory(self, answers: Sequence[Answer], floor: float | None) -> list[Figure]:
        """Return the figures of memory: after a tour, a second, then twice a long wandering."""
        found: list[Figure] = []
        answers = answers[: self._effort.answers]
        visit, pictures = self._visit, self._pictures()

        def _note(what: str) -> Script:
            yield from scripts.settled(pictures)
            yield Step(rest_s=min(_AT_REST_S, self._effort.rest_s))
            held = memory_mib()
            if held is not None:
                found.append(figure(what, self._where, self._size, MIB, [held], floor))

        steps = scripts.wandering(visit, self._panel, self._effort.wandering)
        script = chain(
            scripts.tour(visit, answers, self._panel, pictures), _note(TOURED),
            scripts.tour(visit, answers, self._panel, pictures), _note(AGAIN),
            islice(steps, self._effort.wandering // 2), _note(WANDERED),
            steps, _note(WANDERED_ON),
        )  # fmt: skip
        self._played(self._display(), Subject(visit, self._keeper), pictures, script)
        return found

    def _display(self) -> Display:
        if self._where == WINDOW:
            return Window(self._visit.story.cover.title, self._size)
        return NullDisplay((), self._size)

    def _played(
        self, display: Display, subject: Subject, pictures: Pictures, script: Script
    ) -> Stage:
        stage = Stage(display, subject, script)
        Loop(subject, stage, self._fonts, pictures, self._panel).run()
        return stage

    def _resting(self, subject: Subject, pictures: Pictures) -> Script:
        """Rest at a scene; only a window rests."""
        subject.visit.apply(Begin())
        yield from scripts.settled(pictures)
        if self._where == WINDOW:
            yield Step(IDLE, rest_s=self._effort.rest_s)

    def _figures(
        self, taken: Mapping[str, list[Taken]], floors: Mapping[str, float]
    ) -> list[Figure]:
        found = []
        for name, times in taken.items():
            what, _, screen = name.partition(": ")
            whole = [time.whole for time in times]
            found.append(self._figure(what, whole, floors.get(what), screen))
            if what == CLICK:
                found.append(self._figure(LAYOUT, [time.visit for time in times]))
                found.append(self._figure(PAINTING, [t.whole.less(t.visit) for t in times]))
        return found

    def _figure(
        self, what: str, spans: Sequence[Span], floor: float | None = None, screen: str = ""
    ) -> Figure:
        walls, cpus = [span.wall for span in spans], [span.cpu for span in spans]
        unit = PERCENT if what == IDLE else MS
        if what in (PAN, ZOOM):
            walls, cpus = [1000 / ms for ms in walls], [1000 / ms for ms in cpus]
            floor, unit = 1000 / floor if floor else None, FRAMES_S
        return figure(what, self._where, self._size, unit, walls, floor, screen, cpus)
