"""The loop: runs a visit in a window, and paints only what has changed."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Protocol

import pygame
from msgspec.structs import replace
from pygame import Rect, Surface
from pygame.event import Event

from game.play.cues import Move
from game.play.reload import Edition
from game.shell.allocation import (
    give_back_large_blocks,
    give_back_what_is_free,
    leave_what_lasts,
)
from game.shell.fonts import FontBook
from game.shell.gamepad import Gamepad
from game.shell.input import Input
from game.shell.motion import Mover
from game.shell.painter import Painter
from game.shell.pictures import Pictures
from game.shell.pieces import Cutter
from game.ui.frame import Frame, Part, with_focus
from game.ui.intents import Intent, Quit
from game.ui.panel import Panel

_RING_DESIGN_PX = 4
RESTING_MS = 2_000
"""When nothing was painted for so long, what lies free is given back to the machine."""
MOST_TICK_MS = 1_000
"""What a tick counts at most: a machine that slept has not waited for its reader."""
_PRESSING = (pygame.KEYDOWN, pygame.MOUSEBUTTONDOWN, pygame.FINGERDOWN)
_STIRRING = (*_PRESSING, pygame.MOUSEMOTION, pygame.MOUSEWHEEL, pygame.FINGERMOTION)
_MOVING = (pygame.MOUSEMOTION, pygame.FINGERMOTION)
_EXPOSING = (pygame.VIDEOEXPOSE, pygame.WINDOWEXPOSED, pygame.WINDOWRESTORED)


class Visit(Protocol):
    """What is shown: intents in, frames out."""

    is_over: bool

    @property
    def wants_fullscreen(self) -> bool:
        """Whether the player has asked for the whole screen."""

    def frame(self, panel: Panel) -> Frame:
        """Return what is on screen. It is asked for at every tick, so asking again is free."""

    def apply(self, intent: Intent) -> None:
        """Do what a press means."""

    def pass_time(self, dt_ms: int) -> None:
        """Let so much time pass. It is told at every tick, so where nothing is due it is free."""

    def speak(self, focus: Part | None) -> None:
        """Read aloud what is new on screen, and the part that has come into focus.

        It is told at every tick, so where nothing is new it is free.
        """

    def stir(self, is_press: bool) -> bool:
        """Take note that somebody is there; return whether that is all that a press means."""

    def reload(self, edition: Edition) -> None:
        """Show the story's files as they are now."""


class Editions(Protocol):
    """What is edited while it is shown."""

    def take(self) -> Edition | None:
        """Return the next edition, each once; None where nothing has changed."""


def now_ms() -> int:
    """Return milliseconds on a clock that only goes forward."""
    return time.monotonic_ns() // 1_000_000


def latest(events: Sequence[Event]) -> list[Event]:
    """Return events without the ways between: of moves that follow each other the last is heard.

    A finger is heard of by itself.
    """
    found: list[Event] = []
    for event in events:
        if found and event.type in _MOVING and _mover(event) == _mover(found[-1]):
            found.pop()
        found.append(event)
    return found


def _mover(event: Event) -> tuple[int, object]:
    return event.type, getattr(event, "finger_id", None)


class Display(Protocol):
    """Where the loop shows frames and hears of events."""

    @property
    def is_open(self) -> bool:
        """Whether it shows anything."""

    @property
    def surface(self) -> Surface:
        """What is shown, in the size that it has now."""

    def events(self) -> Sequence[Event]:
        """Wait for the next tick, and return what has happened since the last."""

    def show(self, regions: Sequence[Rect]) -> None:
        """Bring what was painted in some regions to the screen."""

    def set_fullscreen(self, is_full: bool) -> None:
        """Fill the screen, or go back to a window."""

    def set_hand(self, is_hand: bool) -> None:
        """Make the pointer a hand, or an arrow."""

    def close(self) -> None:
        """Close it."""


class NullDisplay:
    """An inert display: it hears of given events, one a tick, and closes after the last.

    What it was told is kept: `shown` are the regions of each painting, `calls` the rest. An event
    VIDEORESIZE gives it another size.
    """

    def __init__(self, events: Sequence[Event], size: tuple[int, int]) -> None:
        self.is_open = True
        self.surface = Surface(size, 0, 32)
        self.shown: list[list[Rect]] = []
        self.calls: list[tuple[str, bool]] = []
        self._events = list(events)

    def events(self) -> Sequence[Event]:
        """Return the next event; none, and close, behind the last."""
        if not self._events:
            self.is_open = False
            return ()
        event = self._events.pop(0)
        if event.type == pygame.VIDEORESIZE:
            self.surface = Surface(event.size, 0, 32)
        return (event,)

    def show(self, regions: Sequence[Rect]) -> None:
        """Keep what was painted."""
        self.shown.append(list(regions))

    def set_fullscreen(self, is_full: bool) -> None:
        """Keep what was asked for."""
        self.calls.append(("fullscreen", is_full))

    def set_hand(self, is_hand: bool) -> None:
        """Keep what was asked for."""
        self.calls.append(("hand", is_hand))

    def close(self) -> None:
        """Close it."""
        self.is_open = False


class Loop:
    """Runs a visit on a display; idle, it costs what 60 looks a second at the events cost."""

    def __init__(
        self,
        visit: Visit,
        display: Display,
        fonts: FontBook,
        pictures: Pictures,
        panel: Panel | None = None,
        clock: Callable[[], int] = now_ms,
        editions: Editions | None = None,
        moves: Callable[[], Move | None] = lambda: None,
    ) -> None:
        """Lay out for `panel`, whose size follows the display's; None is a desktop's.

        `clock` tells milliseconds; it is read here, once a tick, and nowhere else. Editions are
        shown as they come. `moves` returns what the last press has set moving, once.
        """
        self._visit = visit
        self._clock = clock
        self._display = display
        cutter = Cutter(fonts, pictures)
        self._painter = Mover(Painter(cutter), cutter, moves)
        self._pictures = pictures
        self._editions = editions
        self._input = Input()
        self._gamepad = Gamepad()
        self._panel = panel or Panel(*display.surface.get_size())
        self._now_ms = 0
        self._is_fullscreen = False
        self._is_hand = False
        self._painted_ms: int | None = None
        self._ringed: tuple[Frame, Part, Frame] | None = None

    @classmethod
    def create_null(
        cls,
        visit: Visit,
        fonts: FontBook,
        pictures: Pictures,
        events: Sequence[Event] = (),
        size: tuple[int, int] = (1280, 720),
        clock: Callable[[], int] = now_ms,
        editions: Editions | None = None,
        moves: Callable[[], Move | None] = lambda: None,
    ) -> tuple[Loop, NullDisplay]:
        """Return the same loop on an inert display, and the display; no window is opened."""
        display = NullDisplay(events, size)
        loop = cls(visit, display, fonts, pictures, clock=clock, editions=editions, moves=moves)
        return loop, display

    def run(self) -> None:
        """Show the visit until it is over; the window and the pictures are closed then.

        What the visit raises is passed on. Ctrl+C in the terminal means Quit.
        """
        give_back_large_blocks()
        leave_what_lasts()
        before = self._now_ms = self._clock()
        try:
            while self._display.is_open and not self._visit.is_over:
                self._show()
                events = latest(self._display.events())
                now = self._clock()
                dt_ms, before = min(now - before, MOST_TICK_MS), now
                self._now_ms = now
                for event in self._gamepad.keys(events, dt_ms):
                    self._hear(event)
                self._visit.pass_time(dt_ms)
                self._renew()
        except KeyboardInterrupt:
            self._visit.apply(Quit())
        finally:
            self._pictures.close()
            self._display.close()

    def _show(self) -> None:
        """Paint what has changed."""
        if self._visit.wants_fullscreen != self._is_fullscreen:
            self._is_fullscreen = self._visit.wants_fullscreen
            self._display.set_fullscreen(self._is_fullscreen)
        frame = self._frame()
        self._point(frame)
        self._visit.speak(self._input.focus(frame))
        regions = self._painter.paint(self._focused(frame), self._display.surface, self._now_ms)
        if regions:
            self._display.show(regions)
            self._painted_ms = self._now_ms
        elif self._painted_ms is not None and self._now_ms - self._painted_ms >= RESTING_MS:
            self._painted_ms = None
            give_back_what_is_free()

    def _renew(self) -> None:
        """Bring the visit up to date with files that have changed."""
        edition = self._editions.take() if self._editions else None
        if edition is None:
            return
        if edition.has_new_pictures:
            self._pictures.forget()
            self._painter.forget()
        self._visit.reload(edition)

    def _hear(self, event: Event) -> None:
        if event.type in _EXPOSING:
            self._painter.expose()
        if event.type in _PRESSING:
            self._painter.end()
        is_spent = event.type in _STIRRING and self._visit.stir(event.type in _PRESSING)
        if not (is_spent or self._visit.is_over):
            frame = self._frame()
            intent = self._input.intent(event, frame, is_fullscreen=self._is_fullscreen)
            if intent is not None:
                self._visit.apply(intent)

    def _frame(self) -> Frame:
        width, height = self._display.surface.get_size()
        if (self._panel.width, self._panel.height) != (width, height):
            self._panel = replace(self._panel, width=width, height=height)
        return self._visit.frame(self._panel)

    def _focused(self, frame: Frame) -> Frame:
        focus = self._input.focus(frame)
        if focus is None:
            return frame
        if self._ringed is None or self._ringed[0] is not frame or self._ringed[1] != focus:
            width = max(2, self._panel.px(_RING_DESIGN_PX))
            self._ringed = frame, focus, with_focus(frame, focus, width)
        return self._ringed[2]

    def _point(self, frame: Frame) -> None:
        is_hand = self._input.is_hovering(frame)
        if is_hand != self._is_hand:
            self._is_hand = is_hand
            self._display.set_hand(is_hand)
