"""The pad for a PIN: three tries, then a minute's rest. Time is told."""

from __future__ import annotations

import hmac

TRIES = 3
LOCK_MS = 60_000


class PinPad:
    """What was typed, and how often it was wrong; without a `pin` nothing is ever right."""

    def __init__(self, pin: str | None) -> None:
        self._pin = pin or ""
        self._typed = ""
        self._locked_ms = 0
        self.tries_left = TRIES

    @property
    def count(self) -> int:
        """How many digits stand there."""
        return len(self._typed)

    @property
    def is_locked(self) -> bool:
        """Whether the pad rests after three wrong tries."""
        return self._locked_ms > 0

    def type(self, digit: str) -> bool:
        """Take a digit; return whether it was the last of the PIN."""
        if self.is_locked or not self._pin:
            return False
        self._typed += digit
        if len(self._typed) < len(self._pin):
            return False
        is_right = hmac.compare_digest(self._typed, self._pin)
        self._typed = ""
        self.tries_left = TRIES if is_right else self.tries_left - 1
        if not self.tries_left:
            self._locked_ms = LOCK_MS
        return is_right

    def erase(self) -> None:
        """Take the last digit away."""
        self._typed = self._typed[:-1]

    def clear(self) -> None:
        """Take every digit away; tries and rest stay as they are."""
        self._typed = ""

    def pass_time(self, dt_ms: int) -> bool:
        """Let time pass; return whether the pad can be used again from now on."""
        left_ms = self._locked_ms - dt_ms
        is_over = self._locked_ms > 0 >= left_ms
        self._locked_ms = max(0, left_ms)
        self.tries_left = TRIES if is_over else self.tries_left
        return is_over
