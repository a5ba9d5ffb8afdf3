"""The guard of a kiosk: no key and no gesture leads out of the game, but one leads to the staff."""

from __future__ import annotations

import os
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress

import pygame
from pygame import Rect, Surface
from pygame.event import Event

from game.shell.loop import Display, now_ms
from game.shell.window import Window

HOLD_MS = 5_000
"""How long two opposite corners are held for the staff's page."""
CORNER = 0.12
"""How large a corner is, as a part of width and height."""
_COMMANDING = pygame.KMOD_CTRL | pygame.KMOD_ALT | pygame.KMOD_GUI
_CHORD = pygame.KMOD_CTRL, pygame.KMOD_ALT
_FUNCTIONS = {
    *range(pygame.K_F1, pygame.K_F12 + 1),
    *range(pygame.K_F13, pygame.K_F15 + 1),
}
"""Between the twelfth and the thirteenth lie the arrows."""
_KEYS = (pygame.KEYDOWN, pygame.KEYUP)
_LEAVING = (
    pygame.QUIT, pygame.WINDOWCLOSE, pygame.DROPFILE, pygame.DROPTEXT, pygame.MOUSEWHEEL,
    pygame.MULTIGESTURE,
)  # fmt: skip
"""What ends a program, or means nothing here."""
_BUTTONS = (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP)
_FINGERS = (pygame.FINGERDOWN, pygame.FINGERMOTION, pygame.FINGERUP)
_LOST = (pygame.WINDOWFOCUSLOST, pygame.WINDOWMINIMIZED)
"""After these, the lifting of a finger may never be heard."""
_OPPOSITE = ({(0, 0), (1, 1)}, {(1, 0), (0, 1)})
_WISHES = {
    "SDL_VIDEO_MINIMIZE_ON_FOCUS_LOSS": "0",
    "SDL_GRAB_KEYBOARD": "1",
    "SDL_ALLOW_ALT_TAB_WHILE_GRABBED": "0",
    "SDL_WINDOWS_NO_CLOSE_ON_ALT_F4": "1",
    "SDL_VIDEO_ALLOW_SCREENSAVER": "0",
}


class Guard:
    """A display that lets through only what may be heard from visitors.

    Two opposite corners held for 5 seconds, or Ctrl+Alt+S, call for the staff's page.
    """

    def __init__(
        self, display: Display, summon: Callable[[], None], clock: Callable[[], int] = now_ms
    ) -> None:
        self._display = display
        self._summon = summon
        self._clock = clock
        self._fingers: dict[int, tuple[float, float]] = {}
        self._held_since: int | None = None
        self._is_spent = False

    @property
    def is_open(self) -> bool:
        """Whether it is open."""
        return self._display.is_open

    @property
    def surface(self) -> Surface:
        """What is shown."""
        return self._display.surface

    def events(self) -> Sequence[Event]:
        """Wait for the next tick, and return what may be heard of it."""
        heard = [let for event in self._display.events() for let in self._let(event)]
        if self._is_called():
            self._is_spent = True
            self._summon()
            heard.append(Event(pygame.WINDOWLEAVE))
        return heard

    def show(self, regions: Sequence[Rect]) -> None:
        """Bring what was painted in some regions to the screen."""
        self._display.show(regions)

    def set_fullscreen(self, is_full: bool) -> None:
        """Fill the screen, or go back to a window."""
        self._display.set_fullscreen(is_full)

    def set_hand(self, is_hand: bool) -> None:
        """Make the pointer a hand, or an arrow."""
        self._display.set_hand(is_hand)

    def close(self) -> None:
        """Close it."""
        self._display.close()

    def _let(self, event: Event) -> Iterator[Event]:
        """Yield an event that may be heard."""
        if event.type in _LEAVING:
            return
        if event.type in _KEYS and self._is_barred(event):
            return
        if event.type in _BUTTONS and event.button != pygame.BUTTON_LEFT:
            return
        if event.type in _FINGERS and self._is_held_back(event):
            return
        if event.type in _LOST:
            self._fingers.clear()
            self._is_spent = False
        yield event

    def _is_barred(self, event: Event) -> bool:
        """Whether a key might lead out; the staff's chord is taken note of here."""
        modifiers = event.mod
        is_chord = event.key == pygame.K_s and all(modifiers & each for each in _CHORD)
        if is_chord and event.type == pygame.KEYDOWN:
            self._summon()
        return bool(modifiers & _COMMANDING) or event.key in _FUNCTIONS

    def _is_held_back(self, event: Event) -> bool:
        """Take note of a finger; return whether it has called the staff, and means no more."""
        if event.type == pygame.FINGERUP:
            self._fingers.pop(event.finger_id, None)
        else:
            self._fingers[event.finger_id] = event.x, event.y
        is_spent = self._is_spent
        self._is_spent = self._is_spent and bool(self._fingers)
        return is_spent

    def _is_called(self) -> bool:
        """Whether two opposite corners have been held long enough, just now."""
        corners = {_corner(*place) for place in self._fingers.values()}
        if len(self._fingers) != 2 or corners not in _OPPOSITE or self._is_spent:
            self._held_since = None
            return False
        now = self._clock()
        if self._held_since is None:
            self._held_since = now
        return now - self._held_since >= HOLD_MS


def _corner(x: float, y: float) -> tuple[int, int] | None:
    """Return which corner a place is in: 0 or 1 across and down; None for none."""
    ends = [0 if part <= CORNER else 1 if part >= 1 - CORNER else None for part in (x, y)]
    across, down = ends
    return None if across is None or down is None else (across, down)


_AS_LARGE_AS_CAN_BE = (1 << 15, 1 << 15)
"""Where no window manager moves it, a smaller window would fill the screen from where it stood."""


class KioskWindow(Window):
    """A window over the whole screen that keeps keyboard and screen for itself."""

    def __init__(self, title: str) -> None:
        """Open it; NoDisplay where it cannot be."""
        for name, value in _WISHES.items():
            os.environ.setdefault(name, value)
        super().__init__(title, _AS_LARGE_AS_CAN_BE)

    def events(self) -> Sequence[Event]:
        """Wait for the next tick; the pointer is seen as long as a mouse is moved."""
        events = super().events()
        for event in events:
            if event.type == pygame.FINGERDOWN:
                pygame.mouse.set_visible(False)
            elif event.type == pygame.MOUSEMOTION and not getattr(event, "touch", False):
                pygame.mouse.set_visible(True)
            elif event.type in (pygame.WINDOWMINIMIZED, pygame.WINDOWFOCUSLOST):
                _return()
        return events

    def set_fullscreen(self, is_full: bool) -> None:
        """Fill the screen, and hold on to it."""
        super().set_fullscreen(is_full)
        pygame.mouse.set_visible(False)
        with suppress(pygame.error):
            pygame.display.set_allow_screensaver(False)
            window = _window()
            window.grab_keyboard = window.grab_mouse = True


def _return() -> None:
    """Bring the window to the front again, as far as the desktop lets it."""
    with suppress(pygame.error):
        window = _window()
        window.restore()
        window.focus()


def _window() -> pygame.Window:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # of the display module's own window
        return pygame.Window.from_display_module()
