"""What the loop is led through: presses, repaints, the timeline, rest, a wandering reader."""

from __future__ import annotations

import random
import time
from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

import pygame
from msgspec.structs import replace
from pygame.event import Event

from game.engine.answers import Answer
from game.engine.state import State
from game.play.session import Session, Turn
from game.play.timed import TimedVisit
from game.play.tour import frames_of
from game.shell.bench.figures import CLICK, FULL, PAN, TYPICAL, ZOOM
from game.shell.bench.stage import Script, Step, Subject
from game.shell.pictures import Pictures
from game.ui.chart.levels import DAYS
from game.ui.frame import Frame, Glyphs, Mark, Part, Plane
from game.ui.intents import Begin, Change, Look, Print, Quit, Report
from game.ui.intents import Turn as TurnTo
from game.ui.panel import Panel
from game.ui.theme import Ink

_EXPOSED = Event(pygame.WINDOWEXPOSED)
_PARTS_OF_A_VIEW = 50
"""A pan is shown in so many frames for what is in view at once."""
_NOTHING_NEW_S = 0.001
_UNFIT = (Quit, Report, Print)
"""What a bench does not press: it ends the game, or writes files."""


class Post(NamedTuple):
    """A screen as a play came to it, and the play."""

    looks: tuple[Look, ...]
    state: State
    turns: tuple[Turn, ...]
    frame: Frame


def posts_of(visit: TimedVisit, answers: Iterable[Answer], panel: Panel) -> tuple[Post, ...]:
    """Return the fullest frame of each screen that a tour passes, with the play at it."""
    found: dict[str, Post] = {}
    for frame in frames_of(visit, answers, panel):
        before = found.get(frame.screen)
        if before is None or len(before.frame.marks) < len(frame.marks):
            session = visit.session
            found[frame.screen] = Post(
                tuple(visit.looks), session.state, tuple(session.turns), frame
            )
    return tuple(found.values())


def stand(subject: Subject, post: Post) -> None:
    """Let a visit stand where a post was taken."""
    session = Session(subject.visit.story, state=post.state)
    session.turns = list(post.turns)
    subject.stand(session, post.looks)


def settled(pictures: Pictures) -> Script:
    """Wait until every picture of the present screen is painted."""
    yield Step()
    while not are_ready(pictures):
        time.sleep(_NOTHING_NEW_S)
    yield Step()


def are_ready(pictures: Pictures) -> bool:
    """Whether every picture that was asked for is painted, fetched or not."""
    return all(job.done() for job in pictures.jobs)


def clicks(subject: Subject, pictures: Pictures, posts: Iterable[Post], most: int) -> Script:
    """Press up to `most` parts of each screen, each from where the screen was passed."""
    for post in posts:
        for part in spread(pressable(post.frame), most):
            stand(subject, post)
            yield from settled(pictures)
            yield Step(CLICK, _click(part))
            yield from settled(pictures)


def repaints(subject: Subject, pictures: Pictures, posts: Iterable[Post], count: int) -> Script:
    """Paint each screen whole, then with a word changed, then with a button, `count` times each.

    The names of the steps end in ": " and the screen.
    """
    for post in posts:
        screen = post.frame.screen
        subject.pinned = post.frame
        yield from settled(pictures)
        for _ in range(count):
            yield Step(f"{FULL}: {screen}", (_EXPOSED,))
        for frame in changed(post.frame):
            for nth in range(count):
                subject.pinned = post.frame if nth % 2 else frame
                yield Step(f"{TYPICAL}: {screen}")
    subject.pinned = None


def timeline(subject: Subject, pictures: Pictures, post: Post, count: int) -> Script:
    """Pan `count` frames at each level that pans, then go through the levels `count` times."""
    stand(subject, post)
    span = subject.visit.story.cover.span
    middle = (span.first.toordinal() + span.last.toordinal()) // 2
    subject.visit.looks.append(Look("timeline"))
    yield from settled(pictures)
    for level, days in list(enumerate(DAYS))[1:]:
        step = max(1, days // _PARTS_OF_A_VIEW)
        yield Step("", intent=_at(level, middle))
        for nth in range(1, count + 1):
            yield Step(PAN, intent=_at(level, middle + nth * step))
    there_and_back = (*range(len(DAYS)), *range(len(DAYS) - 2, 0, -1))
    for _ in range(max(1, count // len(there_and_back))):
        for level in there_and_back:
            yield Step(ZOOM, intent=_at(level, middle))


def tour(visit: TimedVisit, answers: Iterable[Answer], panel: Panel, pictures: Pictures) -> Script:
    """Show every screen that a reader passes who gives these answers."""
    for _ in frames_of(visit, answers, panel):
        yield from settled(pictures)


def wandering(visit: TimedVisit, panel: Panel, count: int) -> Script:
    """Press `count` parts at random, the same in every run."""
    chance = random.Random(58)
    visit.apply(Begin())
    for _ in range(count):
        parts = pressable(visit.frame(panel))
        yield Step(intent=chance.choice(parts).intent if parts else Begin())


def pressable(frame: Frame) -> list[Part]:
    """Return the parts of a frame that a bench can press."""
    return [
        part
        for part in frame.pressable
        if not isinstance(part.intent, _UNFIT) and not _is_full(part)
    ]


def _is_full(part: Part) -> bool:
    return isinstance(part.intent, Change) and part.intent.setting == "fullscreen"


def spread(parts: Sequence[Part], most: int) -> list[Part]:
    """Return at most so many parts, evenly chosen."""
    return (
        [parts[nth * len(parts) // most] for nth in range(most)] if len(parts) > most else [*parts]
    )


def changed(frame: Frame) -> list[Frame]:
    """Return a frame with a word changed, and with its main button changed, where it has any."""
    words = [at for at, mark in enumerate(frame.marks) if isinstance(mark, Glyphs)]
    main = sorted(frame.pressable, key=lambda part: not part.is_main)[:1]
    places = [set(words[len(words) // 2 :][:1])]
    places += [{at for at, mark in enumerate(frame.marks) if _is_in(mark, part)} for part in main]
    return [_inked(frame, place) for place in places if place]


def _inked(frame: Frame, places: set[int]) -> Frame:
    """Return a frame with some of its marks in another ink."""
    marks = (
        mark._replace(ink=_other(mark.ink))
        if at in places and isinstance(mark, Glyphs | Plane)
        else mark
        for at, mark in enumerate(frame.marks)
    )
    return replace(frame, marks=tuple(marks))


def _other(ink: Ink) -> Ink:
    return Ink.PAPER if ink is Ink.AMBER else Ink.AMBER


def _is_in(mark: Mark, part: Part) -> bool:
    return (
        isinstance(mark, Glyphs | Plane)
        and part.box.has(mark.box.x, mark.box.y)
        and part.box.has(mark.box.right - 1, mark.box.bottom - 1)
    )


def _click(part: Part) -> tuple[Event, Event]:
    box = part.box
    at = {"pos": (box.x + box.w // 2, box.y + box.h // 2), "button": 1}
    return Event(pygame.MOUSEBUTTONDOWN, at), Event(pygame.MOUSEBUTTONUP, at)


def _at(level: int, ordinal: int) -> TurnTo:
    picks = (("level", str(level)), ("at", date.fromordinal(ordinal).isoformat()))
    return TurnTo(Look("timeline", picks=picks if level else ()))
