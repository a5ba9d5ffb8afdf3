"""What is done after the game has crashed: when it starts again, and where. Time is told."""

from __future__ import annotations

from typing import Literal, NamedTuple

from msgspec import Raw, Struct

STEADY_MS = 60_000
"""A game that ran so long before it crashed did not crash at once."""
WAITS_MS = (0, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000)
"""How long is waited before the game starts again, the more often it has crashed at once."""


class Start(Struct):
    """What a game is told as it starts.

    `how`: "fresh" offers the play that was kept; "back" returns to `place`; "anew" puts all away.
    """

    how: Literal["fresh", "back", "anew"] = "fresh"
    place: Raw = Raw(b"null")
    up_s: int = 0
    last_crash: str = ""


class Again(NamedTuple):
    """How the game starts again: after how long, and where; None for the beginning."""

    wait_ms: int
    place: bytes | None


class Restarts:
    """Remembers the crashes of a day, as far as the next start depends on them."""

    def __init__(self) -> None:
        self._quick = 0
        self._last: bytes | None = None

    def after_crash(self, lived_ms: int, place: bytes | None) -> Again:
        """Return how to start again after a game that lived so long has crashed at a place.

        Where it has crashed at the same place before, it starts at the beginning.
        """
        is_same = place is not None and place == self._last
        self._last = place
        wait_ms = WAITS_MS[min(self._quick, len(WAITS_MS) - 1)]
        self._quick = self._quick + 1 if lived_ms < STEADY_MS else 0
        return Again(wait_ms, None if is_same else place)
