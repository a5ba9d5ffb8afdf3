"""A display that hangs turned: frames are painted upright, and turned as they are shown."""

from __future__ import annotations

from collections.abc import Sequence

import pygame
from pygame import Rect, Surface
from pygame.event import Event

from game.shell.loop import Display

_FINGERS = (pygame.FINGERDOWN, pygame.FINGERMOTION, pygame.FINGERUP)
_MOUSE = (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP, pygame.MOUSEMOTION)


class Turned:
    """Another display, whose panel was turned clockwise by 0, 90, 180 or 270 degrees."""

    def __init__(self, display: Display, degrees: int) -> None:
        self._display = display
        self._degrees = degrees
        self._upright: Surface | None = None

    @property
    def is_open(self) -> bool:
        """Whether it is open."""
        return self._display.is_open

    @property
    def surface(self) -> Surface:
        """What is shown, upright."""
        native = self._display.surface
        if not self._degrees:
            return native
        width, height = native.get_size()
        size = (width, height) if self._degrees == 180 else (height, width)
        if self._upright is None or self._upright.get_size() != size:
            self._upright = Surface(size, 0, native)
        return self._upright

    def events(self) -> Sequence[Event]:
        """Wait for the next tick; places are told as on the upright surface."""
        return [self._turned(event) for event in self._display.events()]

    def show(self, regions: Sequence[Rect]) -> None:
        """Bring what was painted in some regions to the screen."""
        if not self._degrees:
            self._display.show(regions)
            return
        upright, native = self.surface, self._display.surface
        whole = upright.get_rect()
        shown = []
        for region in filter(None, (Rect(region).clip(whole) for region in regions)):
            place = turned_rect(region, whole.size, self._degrees)
            native.blit(pygame.transform.rotate(upright.subsurface(region), self._degrees), place)
            shown.append(place)
        self._display.show(shown)

    def set_fullscreen(self, is_full: bool) -> None:
        """Fill the screen, or go back to a window."""
        self._display.set_fullscreen(is_full)

    def set_hand(self, is_hand: bool) -> None:
        """Make the pointer a hand, or an arrow."""
        self._display.set_hand(is_hand)

    def close(self) -> None:
        """Close it."""
        self._display.close()

    def _turned(self, event: Event) -> Event:
        if event.type in _FINGERS:
            x, y = upright_share(event.x, event.y, self._degrees)
            return Event(event.type, {**event.dict, "x": x, "y": y})
        if event.type in _MOUSE:
            width, height = self._display.surface.get_size()
            shares = (event.pos[0] + 0.5) / width, (event.pos[1] + 0.5) / height
            x, y = upright_share(*shares, self._degrees)
            across, down = self.surface.get_size()
            return Event(event.type, {**event.dict, "pos": (int(x * across), int(y * down))})
        return event


def turned_rect(region: Rect, size: tuple[int, int], degrees: int) -> Rect:
    """Return where a region of an upright surface of a size lies on a panel turned clockwise."""
    x, y, w, h = region
    width, height = size
    match degrees:
        case 90:
            return Rect(y, width - x - w, h, w)
        case 180:
            return Rect(width - x - w, height - y - h, w, h)
        case 270:
            return Rect(height - y - h, x, h, w)
        case _:
            return Rect(region)


def upright_share(x: float, y: float, degrees: int) -> tuple[float, float]:
    """Return a place of a turned panel, in parts of its size, as it is upright.

    >>> upright_share(0.25, 0.75, 90)
    (0.25, 0.25)
    """
    match degrees:
        case 90:
            return 1 - y, x
        case 180:
            return 1 - x, 1 - y
        case 270:
            return y, 1 - x
        case _:
            return x, y
