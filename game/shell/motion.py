"""Motion: at most 300 ms between two frames, one thing at a time, and only after a press.

The frame that is shown is the new one from the first moment, so a press means what it will mean.
A press ends what moves. Where a machine is too slow for it, nothing moves.
"""

from __future__ import annotations

from collections.abc import Callable

from pygame import Rect, Surface

from game.play.cues import Move
from game.shell.moves import Moving, Shot, moves_of
from game.shell.painter import Painter
from game.shell.pieces import Cutter
from game.ui.frame import Frame

MOST_MS = 300
MOST_STEP_MS = 40
"""A motion whose next step comes later than this ends at once: 30 steps a second, and some room."""
_FIRST_MS = 16
_RESTING = 8
"""How many presses nothing moves after, where the machine has been too slow."""


class Motion:
    """A frame on its way in, from the painting that begins it to `finish`."""

    def __init__(self, moves: tuple[Moving, ...], surface: Surface, now_ms: int) -> None:
        """Keep the pixels before; `moves` follow each other, from now on."""
        self._moves = moves
        self._shots = [_shot(surface, move.box) for move in moves]
        self._shares = [0.0 for _ in moves]
        self._before_ms = now_ms
        self._first_ms: int | None = None
        self._shown_ms = now_ms

    def keep(self, surface: Surface, regions: list[Rect]) -> None:
        """Keep the pixels after, where they were painted; what is not over begins to move anew."""
        for nth, (move, shot) in enumerate(zip(self._moves, self._shots, strict=True)):
            for region in regions:
                shot.keep(surface, region)
            if self._shares[nth] < 1:
                move.begin(surface, shot)
                self._shares[nth] = 0.0

    def step(self, surface: Surface, now_ms: int) -> list[Rect]:
        """Paint what has moved by now; return where. It is the last step when `is_last`."""
        past = self._passed(now_ms)
        for nth, (move, shot) in enumerate(zip(self._moves, self._shots, strict=True)):
            was, share = self._shares[nth], min(1.0, max(0.0, past / move.ms))
            past -= move.ms
            if was < share:
                self._shares[nth] = share
                return move.step(surface, shot, was, share)
        return []

    is_slow = False
    """Whether its last step came too late."""
    _is_late = False
    """Whether the next step would come too late."""

    def _passed(self, now_ms: int) -> int:
        """Return how much of its time has passed; the first painting may take longer than others.

        A tick of any length ends it within `MOST_MS` of the painting that began it.
        """
        tick_ms, self._before_ms = now_ms - self._before_ms, now_ms
        if self._first_ms is None:
            self._first_ms, self._shown_ms = now_ms, now_ms - min(tick_ms, MOST_STEP_MS)
            self._is_late = 2 * tick_ms > MOST_MS
        else:
            self.is_slow = tick_ms > MOST_STEP_MS
            self._is_late = now_ms + tick_ms - self._shown_ms > MOST_MS
        return now_ms - self._first_ms + _FIRST_MS

    @property
    def is_last(self) -> bool:
        """Whether the last step was the last: all has moved, or there is no time for another."""
        return self.is_slow or self._is_late or all(share >= 1 for share in self._shares)

    def finish(self, surface: Surface) -> list[Rect]:
        """Paint the pixels after, wherever they are not seen yet; return where."""
        left = [s for s, share in zip(self._shots, self._shares, strict=True) if share < 1]
        for shot in left:
            shot.put(surface, shot.after, shot.box)
        return [shot.box for shot in left]


class Mover:
    """A painter whose frames may come in by a motion."""

    def __init__(
        self, painter: Painter, cutter: Cutter, take: Callable[[], Move | None] = lambda: None
    ) -> None:
        """`take` returns what the last press has set moving, once."""
        self._painter = painter
        self._cutter = cutter
        self._take = take
        self._frame: Frame | None = None
        self._surface: Surface | None = None
        self._motion: Motion | None = None
        self._is_ended = False
        self._resting = 0

    def forget(self) -> None:
        """Cut and paint the whole of the next frame, as after pictures have changed."""
        self._frame = self._motion = None
        self._painter.forget()

    def expose(self) -> None:
        """Paint the whole of the next frame, as after the surface was lost."""
        self._frame = self._motion = None
        self._painter.expose()

    def end(self) -> None:
        """End what moves: the next painting shows the frame as it is."""
        self._is_ended = self._motion is not None

    def paint(self, frame: Frame, surface: Surface, now_ms: int) -> list[Rect]:
        """Paint what differs from the last painting, and return where; [] where nothing does."""
        regions: list[Rect] = []
        is_same = frame is self._frame and surface is self._surface
        if self._motion is not None:
            if is_same and not self._is_ended:
                return self._step(self._motion, frame, surface, now_ms)
            regions = self._finished(surface)
        old = self._frame if surface is self._surface else None
        self._frame, self._surface = frame, surface
        move = None if is_same else self._take()
        if move is not None and old is not None and not self._is_resting():
            moves = moves_of(move, old, frame, self._cutter)
            if moves:
                return regions + self._begun(moves, frame, surface, now_ms)
        return regions + self._painter.paint(frame, surface)

    def _begun(
        self, moves: tuple[Moving, ...], frame: Frame, surface: Surface, now_ms: int
    ) -> list[Rect]:
        self._motion = Motion(moves, surface, now_ms)
        regions = self._painter.paint(frame, surface)
        self._motion.keep(surface, [surface.get_rect()])
        return regions

    def _step(self, motion: Motion, frame: Frame, surface: Surface, now_ms: int) -> list[Rect]:
        late = self._painter.paint(frame, surface)
        if late:  # a picture that was waited for
            motion.keep(surface, late)
        regions = motion.step(surface, now_ms)
        if motion.is_slow:
            self._resting = _RESTING
        if motion.is_last:
            regions += self._finished(surface)
        return late + regions

    def _finished(self, surface: Surface) -> list[Rect]:
        motion, self._motion, self._is_ended = self._motion, None, False
        return motion.finish(surface) if motion is not None and surface is self._surface else []

    def _is_resting(self) -> bool:
        self._resting = max(0, self._resting - 1)
        return self._resting > 0


def _shot(surface: Surface, box: Rect) -> Shot:
    seen = box.clip(surface.get_rect())
    before = surface.subsurface(seen).copy()
    return Shot(seen, before, Surface(seen.size, 0, before))
