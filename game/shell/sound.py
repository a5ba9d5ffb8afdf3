"""Sounds as they are heard: a mixer in a thread of its own, for opening a device takes its time.

It is open only while something is to be heard. Where there is no device, or none any more, nothing
is heard, and `problem` says why; the game goes on.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from types import TracebackType
from typing import NamedTuple

import pygame
from pygame import mixer
from pygame.mixer import Channel, Sound

from game.play.cues import Cue

TONE = "room"
"""The sound of the room, which runs on while the reader reads."""
STEP_DB = 1.5
"""By how much each of the ten levels is louder than the one below it."""
_RATE, _BUFFER = 48_000, 1024
_CHANNELS = 3
_FADE_IN_MS, _FADE_OUT_MS, _GIVE_WAY_MS = 2_000, 800, 60
_LINGER_S = 10.0
"""How long the mixer stays open when nothing is heard."""
_RETRY_S = 60.0
_MOST_WAITING = 4
_CLOSING_S = 3.0


class Tuning(NamedTuple):
    """How loud all is, from 0 to 10, and whether the room is heard."""

    level: int = 0
    has_tone: bool = False


Order = Cue | Tuning | None
"""What the thread is to do; None ends it."""


class Speaker:
    """Makes the sounds of a folder heard, until `close`; a `game.play.cues.Sounds`.

    Nothing is opened before the first sound is wanted, and no call waits for the device.
    """

    def __init__(self, folder: Path, clock: Callable[[], float] = time.monotonic) -> None:
        """`clock` tells seconds: a device that is lost is looked for again after a minute."""
        self.problem = ""
        self._orders: SimpleQueue[Order] = SimpleQueue()
        self._tuning = Tuning()
        self._mixer = Mixer(folder, clock)
        self._thread: Thread | None = None

    def __enter__(self) -> Speaker:
        """Return itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        """Close it."""
        self.close()

    def play(self, cue: Cue) -> None:
        """Have a sound heard, once; where several wait already, it is left out."""
        if self._tuning.level and self._orders.qsize() < _MOST_WAITING:
            self._tell(cue)

    def tune(self, level: int, has_tone: bool) -> None:
        """Set how loud all is, and whether the room is heard; without a change it is free."""
        tuning = Tuning(level, has_tone and level > 0)
        if tuning != self._tuning:
            self._tuning = tuning
            self._tell(tuning)

    def close(self) -> None:
        """End the thread and close the device; a device that hangs is left to itself."""
        if self._thread is not None:
            self._orders.put(None)
            self._thread.join(_CLOSING_S)
            self._thread = None

    def _tell(self, order: Order) -> None:
        if self._thread is None:
            self._thread = Thread(target=self._run, name="sound", daemon=True)
            self._thread.start()
        self._orders.put(order)

    def _run(self) -> None:
        while True:
            try:
                order = self._orders.get(timeout=_LINGER_S if self._mixer.is_resting else None)
            except Empty:
                self._mixer.close()
                continue
            if order is None:
                break
            self.problem = self._mixer.do(order)
        self._mixer.close()


def _devices() -> Sequence[str]:
    """Return the names of what can be heard on; the module is read in the thread, not at start."""
    from pygame._sdl2.audio import get_audio_device_names  # noqa: PLC0415

    return get_audio_device_names(False)


class Mixer:
    """The mixer, as its thread works it."""

    def __init__(
        self,
        folder: Path,
        clock: Callable[[], float] = time.monotonic,
        devices: Callable[[], Sequence[str]] = _devices,
    ) -> None:
        """`clock` tells seconds; `devices` names what can be heard on, while one is open."""
        self._devices = devices
        self._folder = folder
        self._clock = clock
        self._tuning = Tuning()
        self._sounds: dict[str, Sound] = {}
        self._problem = ""
        self._failed_s = 0.0
        self._is_open = self._had_one = False
        self._is_humming = False
        self._next = 0

    @property
    def is_resting(self) -> bool:
        """Whether it is open, and nothing runs on."""
        return self._is_open and not self._is_humming

    def do(self, order: Cue | Tuning) -> str:
        """Follow an order; return why nothing can be heard, "" where it can."""
        is_new = isinstance(order, Tuning) and order.level != self._tuning.level
        if isinstance(order, Tuning):
            self._tuning = order
        if not self._tuning.level:
            self.close()
            return self._problem
        try:
            if self._begin(is_new):
                self._hum()
                if isinstance(order, Cue):
                    self._play(order)
        except (pygame.error, OSError) as error:
            self._fail(str(error))
        return self._problem

    def close(self) -> None:
        """Close the device, if it is open; its sounds are let go."""
        self._sounds.clear()
        self._is_humming = False
        if self._is_open:
            self._is_open = False
            mixer.quit()

    def _begin(self, is_new: bool) -> bool:
        """Open the device if it is not, and return whether it is; `is_new` asks for another try."""
        if self._is_open and not self._devices():
            self._fail("the device is gone")
        if not self._is_open:
            if self._problem and not (is_new or self._is_due):
                return False
            mixer.init(_RATE, -16, 1, _BUFFER, allowedchanges=0)
            mixer.set_num_channels(_CHANNELS)
            self._is_open, self._had_one, self._problem = True, True, ""
        return True

    @property
    def _is_due(self) -> bool:
        """Whether a device that was lost may be back; where there never was one, none is sought."""
        return self._had_one and self._clock() - self._failed_s >= _RETRY_S

    def _fail(self, problem: str) -> None:
        self._problem, self._failed_s = problem, self._clock()
        self.close()

    def _hum(self) -> None:
        """Begin or end the tone of the room, as it was set."""
        if self._tuning.has_tone:
            tone = self._sound(TONE)
            if not self._is_humming:
                Channel(0).play(tone, loops=-1, fade_ms=_FADE_IN_MS)
        elif self._is_humming:
            Channel(0).fadeout(_FADE_OUT_MS)
        self._is_humming = self._tuning.has_tone

    def _play(self, cue: Cue) -> None:
        """Play a sound; the one before it, if it is still heard, gives way."""
        Channel(1 + self._next).fadeout(_GIVE_WAY_MS)
        self._next = 1 - self._next
        Channel(1 + self._next).play(self._sound(cue.value))

    def _sound(self, name: str) -> Sound:
        """Return a sound, read when it is first wanted, as loud as it is to be now."""
        if name not in self._sounds:
            self._sounds[name] = Sound(self._folder / f"{name}.ogg")
        self._sounds[name].set_volume(gain_of(self._tuning.level))
        return self._sounds[name]


def gain_of(level: int) -> float:
    """Return the factor of a level; 0 is silent, each step up 1.5 dB louder, 10 the sound as it is.

    >>> [round(gain_of(level), 2) for level in (0, 1, 4, 10)]
    [0.0, 0.21, 0.35, 1.0]
    """
    return 10 ** (STEP_DB * (level - 10) / 20) if level > 0 else 0.0
