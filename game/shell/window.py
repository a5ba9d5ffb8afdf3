"""The window on the desktop: how it is opened, what it hears, how it shows what was painted.

SDL knows no dots an inch: on a scaled desktop Windows gives us the panel's own pixels (the
process says that it is aware of them), Wayland and macOS stretch the window.
"""

from __future__ import annotations

import os
import time
import warnings
from collections.abc import Mapping, Sequence
from contextlib import suppress

import pygame
from pygame import Rect, Surface
from pygame.event import Event

from game.diagnostics import Refusal
from game.shell import gamepad
from game.shell.icon import icon

DEFAULT_SIZE = (1920, 1080)
TICKS_PER_S = 60
QUIET_TICKS_PER_S = 20
_ACCELERATION = "SDL_FRAMEBUFFER_ACCELERATION"
_SLOW_UPDATE_MS = 4
_UNSEEN_DRIVERS = ("offscreen", "dummy", "evdev")
_SDL_WISHES = {
    "SDL_WINDOWS_DPI_AWARENESS": "permonitorv2",
    "SDL_VIDEO_X11_WMCLASS": "article58",
}


class NoDisplay(Refusal):
    """There is nothing to open a window on; `str` says why and what to do."""


class Window:
    """The one window of the game, open until `close`; a `game.shell.loop.Display`."""

    def __init__(self, title: str, size: tuple[int, int] = DEFAULT_SIZE) -> None:
        """Open it, `size` pixels or as large as the desktop; NoDisplay where it cannot be."""
        _wish()
        problem = _begun()
        if problem is not None:
            raise NoDisplay(problem)
        _dress(title)
        self.desktop = pygame.display.get_desktop_sizes()[0]
        self._size = (min(size[0], self.desktop[0]), min(size[1], self.desktop[1]))
        self._clock = pygame.time.Clock()
        self._quiet_ticks = 0
        self._hears_gamepads = False
        self.is_open = True
        try:
            _open_fastest(title, self._size)
        except pygame.error as error:
            pygame.display.quit()
            raise NoDisplay(f"no window can be opened ({error})") from error

    @property
    def surface(self) -> Surface:
        """What the window shows, in the size that it has now."""
        surface = pygame.display.get_surface()
        if surface is None:
            raise NoDisplay("the window is closed")
        return surface

    def events(self) -> Sequence[Event]:
        """Wait for the next tick, and return what has happened since the last.

        There are 60 ticks a second, and 20 where nothing has happened for 60 of them.
        """
        if not self._hears_gamepads:  # what comes first is on screen by now
            self._hears_gamepads = True
            gamepad.listen()
        is_quiet = self._quiet_ticks >= TICKS_PER_S
        self._clock.tick(QUIET_TICKS_PER_S if is_quiet else TICKS_PER_S)
        events = pygame.event.get()
        self._quiet_ticks = 0 if events else self._quiet_ticks + 1
        return events

    def show(self, regions: Sequence[Rect]) -> None:
        """Bring what was painted in some regions to the screen."""
        pygame.display.update(regions)

    def set_fullscreen(self, is_full: bool) -> None:
        """Fill the screen, or go back to a window of the size before."""
        if is_full:
            self._size = self.surface.get_size()
            _set_mode((0, 0), pygame.FULLSCREEN)
            return
        for _ in range(2):  # the first leaves the full screen, and keeps its size
            _set_mode(self._size, pygame.RESIZABLE)
            pygame.event.pump()

    def set_hand(self, is_hand: bool) -> None:
        """Make the pointer a hand, or an arrow; some drivers have no pointers."""
        shape = pygame.SYSTEM_CURSOR_HAND if is_hand else pygame.SYSTEM_CURSOR_ARROW
        with suppress(pygame.error):
            pygame.mouse.set_cursor(shape)

    def close(self) -> None:
        """Close it."""
        self.is_open = False
        pygame.display.quit()


def display_problem() -> str | None:
    """Return why no window can be seen, and what to do; None where one can."""
    try:
        return _begun()
    finally:
        pygame.display.quit()


def _begun() -> str | None:
    """Connect to the display, if it can be seen; else return why not, and what to do."""
    try:
        pygame.display.init()
        driver = pygame.display.get_driver()
    except pygame.error as error:
        return problem_of(str(error), os.environ)
    if driver not in _UNSEEN_DRIVERS:
        return None
    pygame.display.quit()
    return problem_of(driver, os.environ)


def problem_of(found: str, environment: Mapping[str, str]) -> str:
    """Return what is wrong where SDL has found `found` instead of a display, and what to do."""
    asked = environment.get("SDL_VIDEODRIVER")
    if asked:
        return f'SDL_VIDEODRIVER is "{asked}", which shows no window here ({found}): unset it'
    return (
        f"there is no display ({found}): start the game on a desktop, "
        "or set DISPLAY or WAYLAND_DISPLAY to one"
    )


def _wish() -> None:
    for name, value in _SDL_WISHES.items():
        os.environ.setdefault(name, value)


def _dress(title: str) -> None:
    pygame.display.set_caption(title)
    pygame.display.set_icon(icon())


def _open_fastest(title: str, size: tuple[int, int]) -> None:
    """Open the window on the plain framebuffer; where that is slow or not to be had, as SDL likes.

    Plain, a changed word costs its own pixels; without a graphics card SDL's own way costs all
    of the screen, 7 ms at 1080 lines and 20 at 2160. Whoever has set the variable has chosen.
    """
    if _ACCELERATION not in os.environ:
        os.environ[_ACCELERATION] = "0"
        with suppress(pygame.error):
            _set_mode(size, pygame.RESIZABLE)
            if _update_ms() <= _SLOW_UPDATE_MS:
                return
        del os.environ[_ACCELERATION]
        pygame.display.quit()
        pygame.display.init()
        _dress(title)
    _set_mode(size, pygame.RESIZABLE)


def _set_mode(size: tuple[int, int], flags: int) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)  # of a size that the desktop did not grant
        pygame.display.set_mode(size, flags)
    pygame.key.stop_text_input()


def _update_ms() -> float:
    """Return what showing a few changed pixels costs, at best of three."""
    costs = []
    for _ in range(3):
        start = time.perf_counter()
        pygame.display.update(Rect(0, 0, 8, 8))
        costs.append(1000 * (time.perf_counter() - start))
    return min(costs)
