"""Fingers and the mouse on what slides: a drag moves it, a pinch and the wheel look nearer."""

from __future__ import annotations

import math
from enum import Enum
from typing import NamedTuple

from game.ui.frame import Frame
from game.ui.intents import Turn
from game.ui.slide import Slide

_PINCH = 1.35
"""How much farther apart (or closer) two fingers are for each level."""
_HELD_PART = 90
"""A drag begins when a finger has moved this part of the screen's shorter side."""
_WHEEL_PART = 12
"""What a notch of a wheel that turns sideways moves, as a part of what is in view."""


class Phase(Enum):
    """What a finger does."""

    DOWN = "down"
    MOVING = "moving"
    UP = "up"


class Contact(NamedTuple):
    """What a finger (`who` is its number) or the mouse's left button does at a point."""

    phase: Phase
    who: int | str
    x: float
    y: float


class Sliding:
    """The finger that drags, or the two that pinch; one that has moved no further presses."""

    def __init__(self) -> None:
        self._points: dict[int | str, tuple[float, float]] = {}
        self._begun: tuple[float, float] | None = None
        self._slide: Slide | None = None
        self._is_dragging = False
        self._apart = 0.0

    @property
    def is_busy(self) -> bool:
        """Whether something is being dragged or pinched, so that nothing is pressed."""
        return self._is_dragging or self._apart > 0

    def leave(self) -> None:
        """Let go of everything."""
        self._points.clear()
        self._slide, self._begun = None, None
        self._is_dragging, self._apart = False, 0.0

    def moved(self, contact: Contact, frame: Frame, owner: int | str | None) -> Turn | None:
        """Return what a contact means for what slides; None where it means nothing (yet).

        `owner` is the finger that owns the screen; while it rests elsewhere, nothing slides.
        """
        phase, who, x, y = contact
        if frame.slide is None:
            self.leave()
            return None
        if phase is Phase.DOWN and (owner in (None, who) or owner in self._points):
            self._take(who, x, y, frame.slide)
        elif phase is Phase.UP:
            self._lift(who)
        elif who in self._points:
            self._points[who] = x, y
            return self._pinched(frame.slide) if self._apart else self._dragged(x, y, frame)
        return None

    def _take(self, who: int | str, x: float, y: float, slide: Slide) -> None:
        if not slide.has(x, y) or len(self._points) > 1:
            return
        self._points[who] = x, y
        if len(self._points) == 1:
            self._begun, self._slide = (x, y), slide
        else:
            self._apart, self._is_dragging = max(1.0, self._distance()), False

    def _lift(self, who: int | str) -> None:
        """Forget a finger; one that is left of two does not drag, until it is lifted too."""
        if self._points.pop(who, None) is not None and not self._points:
            self.leave()

    def _dragged(self, x: float, y: float, frame: Frame) -> Turn | None:
        slide, begun = self._slide, self._begun
        if slide is None or begun is None:
            return None
        if not self._is_dragging:
            held = max(6.0, min(frame.size) / _HELD_PART)
            self._is_dragging = math.dist(begun, (x, y)) > held
        px = slide.along(x, y) - slide.along(*begun)
        return slide.dragged(px) if self._is_dragging else None

    def _pinched(self, slide: Slide) -> Turn | None:
        if len(self._points) < 2:
            return None
        apart = self._distance()
        steps = 1 if apart >= self._apart * _PINCH else -1 if apart <= self._apart / _PINCH else 0
        if not steps:
            return None
        self._apart = max(1.0, apart)
        (x, y), (u, v) = self._points.values()
        return slide.zoomed(steps, slide.along((x + u) / 2, (y + v) / 2))

    def _distance(self) -> float:
        one, other = self._points.values()
        return math.dist(one, other)


def wheeled(x: float, y: float, point: tuple[float, float], slide: Slide | None) -> Turn | None:
    """Return what a wheel means that turned `x` sideways and `y` away over a point."""
    if slide is None or not slide.has(*point):
        return None
    if y:
        return slide.zoomed(1 if y > 0 else -1, slide.along(*point))
    return slide.dragged(-x * slide.length / _WHEEL_PART) if x else None
