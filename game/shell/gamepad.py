"""A gamepad as six keys and a few more: what its buttons and its left stick say, as key presses.

Only the events of SDL's mapped controllers are heard. Those that SDL makes of the same presses
for plain joysticks are dropped, so a press counts once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from typing import NamedTuple, Protocol

import pygame
from pygame.event import Event

_KEYS = {
    pygame.CONTROLLER_BUTTON_A: pygame.K_RETURN,
    pygame.CONTROLLER_BUTTON_B: pygame.K_ESCAPE,
    pygame.CONTROLLER_BUTTON_Y: pygame.K_r,
    pygame.CONTROLLER_BUTTON_START: pygame.K_F10,
    pygame.CONTROLLER_BUTTON_LEFTSHOULDER: pygame.K_PAGEUP,
    pygame.CONTROLLER_BUTTON_RIGHTSHOULDER: pygame.K_PAGEDOWN,
    pygame.CONTROLLER_BUTTON_DPAD_UP: pygame.K_UP,
    pygame.CONTROLLER_BUTTON_DPAD_DOWN: pygame.K_DOWN,
    pygame.CONTROLLER_BUTTON_DPAD_LEFT: pygame.K_LEFT,
    pygame.CONTROLLER_BUTTON_DPAD_RIGHT: pygame.K_RIGHT,
}
_ARROWS = (pygame.K_UP, pygame.K_DOWN, pygame.K_LEFT, pygame.K_RIGHT)
_STICK = (pygame.CONTROLLER_AXIS_LEFTX, pygame.CONTROLLER_AXIS_LEFTY)
_PLAIN = {
    pygame.JOYAXISMOTION,
    pygame.JOYBALLMOTION,
    pygame.JOYHATMOTION,
    pygame.JOYBUTTONDOWN,
    pygame.JOYBUTTONUP,
    pygame.JOYDEVICEADDED,
    pygame.JOYDEVICEREMOVED,
}
FULL = 32_768
PRESSED_AT, RELEASED_AT = 0.6, 0.4
"""How far the stick is pushed, as a part of its way, to count as pressed and as let go."""
FIRST_REPEAT_MS = 450
NEXT_REPEAT_MS = 150


def listen() -> None:
    """Begin to hear of gamepads; where SDL cannot, nothing changes. It costs 11 ms, once."""
    with suppress(pygame.error, ImportError):
        from pygame._sdl2 import controller  # noqa: PLC0415

        controller.init()


class Pad(Protocol):
    """An open gamepad."""

    def attached(self) -> bool:
        """Whether it is still plugged in."""


def opened(index: int) -> Pad:
    """Return an open controller, which has to be kept to be heard; raise pygame.error."""
    from pygame._sdl2 import controller  # noqa: PLC0415

    return controller.Controller(index)


class _Held(NamedTuple):
    """An arrow that is held, on which pad, and by the stick or by its own button."""

    key: int
    pad: int
    is_stick: bool


class Gamepad:
    """All gamepads as one keyboard. Without one, it costs a look at each event."""

    def __init__(self, open_pad: Callable[[int], Pad] = opened) -> None:
        self._open = open_pad
        self._pads: list[Pad] = []
        self._held: _Held | None = None
        self._wait_ms = 0
        self._stick = [0.0, 0.0]

    def keys(self, events: Sequence[Event], dt_ms: int) -> Iterator[Event]:
        """Yield events with what gamepads say as key presses, and the arrows that repeat.

        `dt_ms` has passed since the last call.
        """
        if self._held is not None:
            yield from self._repeated(self._held.key, dt_ms)
        for event in events:
            code = _HEARD[event.type](self, event) if event.type in _HEARD else None
            if code is not None:
                yield _key(code)
            elif event.type not in _PADS:
                yield event

    def _repeated(self, code: int, dt_ms: int) -> Iterator[Event]:
        self._wait_ms -= dt_ms
        if self._wait_ms <= 0:
            self._wait_ms = NEXT_REPEAT_MS
            yield _key(code)

    def _press(self, event: Event) -> int | None:
        code = _KEYS.get(event.button)
        if code in _ARROWS:
            self._hold(_Held(code, event.instance_id, is_stick=False))
        return code

    def _release(self, event: Event) -> None:
        held = self._held
        if held and (held.key, held.pad) == (_KEYS.get(event.button), event.instance_id):
            self._held = None

    def _push(self, event: Event) -> int | None:
        """Return the arrow that the stick has just come to; None on the way and back."""
        if event.axis not in _STICK:
            return None
        self._stick[_STICK.index(event.axis)] = event.value / FULL
        if self._held is not None and self._held.is_stick:
            if _pointed(self._stick, RELEASED_AT) == self._held.key:
                return None
            self._held = None
        code = _pointed(self._stick, PRESSED_AT)
        if code is not None:
            self._hold(_Held(code, event.instance_id, is_stick=True))
        return code

    def _hold(self, held: _Held) -> None:
        self._held, self._wait_ms = held, FIRST_REPEAT_MS

    def _plug(self, event: Event) -> None:
        with suppress(pygame.error):
            self._pads.append(self._open(event.device_index))

    def _let_go(self, _event: Event) -> None:
        """Forget what is held, for its end may never come."""
        self._held, self._stick = None, [0.0, 0.0]

    def _unplug(self, event: Event) -> None:
        self._let_go(event)
        self._pads = [pad for pad in self._pads if pad.attached()]


_HEARD: dict[int, Callable[[Gamepad, Event], int | None]] = {
    pygame.CONTROLLERBUTTONDOWN: Gamepad._press,
    pygame.CONTROLLERBUTTONUP: Gamepad._release,
    pygame.CONTROLLERAXISMOTION: Gamepad._push,
    pygame.CONTROLLERDEVICEADDED: Gamepad._plug,
    pygame.CONTROLLERDEVICEREMOVED: Gamepad._unplug,
    pygame.WINDOWFOCUSLOST: Gamepad._let_go,
}
_PADS = {*_PLAIN, *_HEARD} - {pygame.WINDOWFOCUSLOST}


def _key(code: int) -> Event:
    return Event(pygame.KEYDOWN, key=code, mod=0, scancode=0)


def _pointed(stick: Sequence[float], least: float) -> int | None:
    """Return the arrow that a stick points at, at least so far; None near its middle."""
    x, y = stick
    if max(abs(x), abs(y)) < least:
        return None
    if abs(x) > abs(y):
        return pygame.K_RIGHT if x > 0 else pygame.K_LEFT
    return pygame.K_DOWN if y > 0 else pygame.K_UP
