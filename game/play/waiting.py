"""How long nobody has touched a kiosk, and what its last visitor left. Time is told."""

from __future__ import annotations

from enum import Enum, auto

from msgspec import Struct

from game.play.pacing import IDLE_MS, WORD_MS
from game.play.session import Session
from game.ui import attract
from game.ui.frame import Frame
from game.ui.intents import Look
from game.ui.view import Settings

ASKING_MS = 25_000
"""How long it is asked whether anybody is still reading."""
OFFERED_MS = 120_000
"""How long the play of the visitor before can be gone on with."""
STAFF_MS = 30_000
"""How long the staff page stands untouched."""
ATTRACT = Look("title", tab=attract.TAB)


class Place(Struct, frozen=True):
    """Where a visitor is, so that a crash can lead back there.

    `short` is the folder of a quarter of an hour that has not ended; `answers` tells places apart
    that look alike.
    """

    looks: tuple[Look, ...] = (ATTRACT,)
    settings: Settings = Settings()
    short: str = ""
    answers: int = 0


class Due(Enum):
    """What is due on a screen that nobody has touched: the question, the end, closing the page."""

    ASK = auto()
    END = auto()
    CLOSE = auto()


class Waiting:
    """How long a screen has not been touched; `factor` is by how much longer it waits."""

    def __init__(self, factor: float) -> None:
        self._factor = factor
        self._untouched_ms = 0
        self._counted: tuple[Frame, int] | None = None
        self.is_asking = False

    def begin(self) -> None:
        """Begin anew: somebody is there, or another screen."""
        self._untouched_ms, self.is_asking = 0, False

    def stir(self) -> None:
        """Take note that somebody is there; the question stays until it is answered."""
        self._untouched_ms = 0

    def pass_time(self, dt_ms: int, frame: Frame) -> Due | None:
        """Let time pass on a screen; return what is due."""
        self._untouched_ms += dt_ms
        if self._untouched_ms < self._most_ms(frame):
            return None
        self._untouched_ms = 0
        if frame.screen == "staff":
            return Due.CLOSE
        self.is_asking = not self.is_asking
        return Due.ASK if self.is_asking else Due.END

    def _most_ms(self, frame: Frame) -> float:
        if frame.screen == "staff":
            return STAFF_MS
        if self._counted is None or self._counted[0] is not frame:
            self._counted = frame, idle_ms(frame)
        return (ASKING_MS if self.is_asking else self._counted[1]) * self._factor


class Left:
    """The play of the visitor before, as long as it can be gone on with."""

    def __init__(self, factor: float) -> None:
        self._factor = factor
        self._left_ms = 0.0
        self._play: tuple[Session, Place] | None = None

    @property
    def is_there(self) -> bool:
        """Whether there is one."""
        return self._play is not None

    def put(self, session: Session, place: Place) -> None:
        """Put a play here, in place of the one before."""
        self._play, self._left_ms = (session, place), OFFERED_MS * self._factor

    def take(self) -> tuple[Session, Place] | None:
        """Return the play and where it stood, once; None where there is none."""
        play, self._play = self._play, None
        return play

    def pass_time(self, dt_ms: int) -> bool:
        """Let time pass; return whether the play has gone just now."""
        self._left_ms -= dt_ms
        is_gone = self._play is not None and self._left_ms <= 0
        if is_gone:
            self._play = None
        return is_gone


def idle_ms(frame: Frame) -> int:
    """Return how long a screen may stand untouched: twice as long as its words take to read."""
    words = sum(len(part.label.split()) + len(part.detail.split()) for part in frame.parts)
    return max(IDLE_MS, 2 * WORD_MS * words)
