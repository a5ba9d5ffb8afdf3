"""A display that only wants to see the game begin."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from pygame import Rect, Surface
from pygame.event import Event

from game.shell.loop import Display
from game.shell.pictures import Pictures

SHOWN, WHOLE = "shown", "whole"


class Glimpse:
    """A display that says SHOWN once something is on it, WHOLE once no picture is missing.

    Then it closes.
    """

    def __init__(self, inner: Display, pictures: Pictures, tell: Callable[[str], object]) -> None:
        self.is_open = True
        self._inner = inner
        self._pictures = pictures
        self._tell = tell
        self._is_shown = False
        self._is_ready = False

    @property
    def surface(self) -> Surface:
        """What is shown."""
        return self._inner.surface

    def events(self) -> Sequence[Event]:
        """Return what has happened since the last tick."""
        if self._is_ready:
            self._tell(WHOLE)
            self.is_open = False
        self._is_ready = self._is_shown and all(job.done() for job in self._pictures.jobs)
        return self._inner.events()

    def show(self, regions: Sequence[Rect]) -> None:
        """Bring what was painted to the screen, and say so."""
        self._inner.show(regions)
        if not self._is_shown:
            self._is_shown = True
            self._tell(SHOWN)

    def set_fullscreen(self, is_full: bool) -> None:
        """Fill the screen, or go back to a window."""
        self._inner.set_fullscreen(is_full)

    def set_hand(self, is_hand: bool) -> None:
        """Make the pointer a hand, or an arrow."""
        self._inner.set_hand(is_hand)

    def close(self) -> None:
        """Close it."""
        self.is_open = False
        self._inner.close()
