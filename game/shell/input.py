"""What pygame's events mean on the frame that is shown: pointer, touch and keyboard."""

from __future__ import annotations

import pygame
from pygame.event import Event

from game.shell.sliding import Contact, Phase, Sliding, wheeled
from game.ui.focus import Direction, moved
from game.ui.frame import Frame, Part, Role
from game.ui.intents import (
    OTHER,
    Change,
    Go,
    Intent,
    Leave,
    Look,
    Quit,
    Redo,
    Repeat,
    Skip,
    Undo,
)

MOUSE = "mouse"
_LEFT_BUTTON = 1
_ARROWS = {
    pygame.K_UP: Direction.UP,
    pygame.K_DOWN: Direction.DOWN,
    pygame.K_LEFT: Direction.LEFT,
    pygame.K_RIGHT: Direction.RIGHT,
}
_PRESSING = {pygame.K_RETURN, pygame.K_KP_ENTER, pygame.K_SPACE}
_FIXED: dict[int, Intent] = {
    pygame.K_ESCAPE: Leave(),
    pygame.K_BACKSPACE: Undo(),
    pygame.K_PAGEUP: Undo(),
    pygame.K_PAGEDOWN: Redo(),
    pygame.K_s: Skip(),
    pygame.K_v: Change("speech", OTHER),
    pygame.K_r: Repeat(),
    pygame.K_m: Change("mute", OTHER),
}
_FIXED_PLACES: dict[int, Intent] = {
    pygame.KSCAN_S: Skip(),
    pygame.KSCAN_V: Change("speech", OTHER),
    pygame.KSCAN_R: Repeat(),
    pygame.KSCAN_M: Change("mute", OTHER),
}
"""Letters by where most keyboards have them, for keyboards with other letters there."""
_MENU = "settings"
_LONGEST_TRAIL = 32
_LAST_LATIN = 0x7F
_DIGITS = {pygame.K_1 + n: n + 1 for n in range(9)} | {pygame.K_KP_1 + n: n + 1 for n in range(9)}
_DIGITS |= {pygame.K_0: 10, pygame.K_KP_0: 10}
_DIGIT_PLACES = {pygame.KSCAN_1 + n: n + 1 for n in range(9)}
"""The keys where most keyboards have digits; a French one has other signs there."""
_LEAVING = (pygame.WINDOWFOCUSLOST, pygame.WINDOWMINIMIZED, pygame.WINDOWLEAVE)
_COMMANDING = pygame.KMOD_CTRL | pygame.KMOD_ALT | pygame.KMOD_GUI


class Input:
    """Turns events into intents. The frame is always the one on screen."""

    def __init__(self) -> None:
        self._pointer = _Pointer()
        self._sliding = Sliding()
        self._keyboard = _Keyboard()

    def intent(self, event: Event, frame: Frame, *, is_fullscreen: bool = False) -> Intent | None:
        """Return what an event means; None where it means nothing (yet)."""
        intent = self._meant(event, frame, is_fullscreen)
        self._keyboard.follow(intent)
        return intent

    def _meant(self, event: Event, frame: Frame, is_fullscreen: bool) -> Intent | None:
        if event.type == pygame.QUIT:
            return Quit()
        if event.type == pygame.KEYDOWN:
            return self._keyboard.intent(event, frame, is_fullscreen)
        if event.type in _LEAVING:
            self._pointer.leave()
            self._sliding.leave()
        if event.type == pygame.MOUSEWHEEL:
            return wheeled(event.x, event.y, self._pointer.mouse, frame.slide)
        contact = _contact(event, frame.size)
        if contact is None:
            return None
        if contact.phase is Phase.DOWN:
            self._keyboard.clear()
        was_busy = self._sliding.is_busy
        slid = self._sliding.moved(contact, frame, self._pointer.owner)
        if self._sliding.is_busy or (was_busy and contact.phase is not Phase.DOWN):
            self._pointer.let_go()
            return slid
        part = self._pointer.pressed(contact, frame)
        return part.pressed_at(contact.x) if part else None

    def focus(self, frame: Frame) -> Part | None:
        """Return the part of a frame that the keyboard's focus is on; None where it is on none.

        When the frame changes, the focus stays on a part with the same role and label. Without
        one it is on what `start_of` names; back from another screen, on what led there.
        """
        return self._keyboard.focus(frame)

    def is_hovering(self, frame: Frame) -> bool:
        """Whether the mouse is over something that can be pressed."""
        return self._pointer.is_hovering(frame)


_FINGER = {
    pygame.FINGERDOWN: Phase.DOWN,
    pygame.FINGERMOTION: Phase.MOVING,
    pygame.FINGERUP: Phase.UP,
}
_MOUSE = {
    pygame.MOUSEBUTTONDOWN: Phase.DOWN,
    pygame.MOUSEMOTION: Phase.MOVING,
    pygame.MOUSEBUTTONUP: Phase.UP,
}


def _contact(event: Event, size: tuple[int, int]) -> Contact | None:
    """Return what an event says of a pointer; mouse events made from touch say nothing."""
    if event.type in _FINGER:
        x, y = event.x * size[0], event.y * size[1]
        return Contact(_FINGER[event.type], event.finger_id, x, y)
    if event.type not in _MOUSE or getattr(event, "touch", False):
        return None
    phase = _MOUSE[event.type]
    if phase is not Phase.MOVING and event.button != _LEFT_BUTTON:
        return None
    return Contact(phase, MOUSE, *event.pos)


class _Pointer:
    """The one finger, or mouse, that owns the screen from its touch to its lifting: `owner`."""

    def __init__(self) -> None:
        self.owner: int | str | None = None
        self._held: Part | None = None
        self._mouse: tuple[float, float] | None = None

    @property
    def mouse(self) -> tuple[float, float]:
        """Where the mouse is; off the screen where it is not used."""
        return self._mouse or (-1, -1)

    def let_go(self) -> None:
        """Press nothing with what is held."""
        self.owner = self._held = None

    def leave(self) -> None:
        """Cancel what is held, for its end may never come, and hover over nothing."""
        self.owner = self._held = self._mouse = None

    def pressed(self, contact: Contact, frame: Frame) -> Part | None:
        """Return the part that a contact ends a press on: begun there, and never slid off."""
        phase, who, x, y = contact
        self._mouse = (x, y) if who == MOUSE else None
        if phase is Phase.DOWN and self.owner in (None, who):
            self.owner, self._held = who, frame.part_at(x, y)
        if who != self.owner:
            return None
        if self._held != frame.part_at(x, y):
            self._held = None
        held = self._held
        if phase is not Phase.UP:
            return None
        self.owner = self._held = None
        return held

    def is_hovering(self, frame: Frame) -> bool:
        """Whether the mouse is over something that can be pressed."""
        return self._mouse is not None and frame.part_at(*self._mouse) is not None


class _Keyboard:
    """The focus, what the keys mean, and by what parts the present screen was come to."""

    def __init__(self) -> None:
        self._focus: Part | None = None
        self._is_used = False
        self._trail: list[Part | None] = []

    def clear(self) -> None:
        """Take the focus away, for the pointer is used."""
        self._focus, self._is_used = None, False

    def focus(self, frame: Frame) -> Part | None:
        """Return the part that has the focus, found again in a frame that may have changed."""
        if self._is_used:
            self._focus = _found_again(frame, self._focus) or start_of(frame)
        return self._focus

    def follow(self, intent: Intent | None) -> None:
        """Take note of what was pressed: what lies on top begins anew, and leads back."""
        if isinstance(intent, Go):
            self._trail = [*self._trail, self._focus][-_LONGEST_TRAIL:]
            self._focus = None
        elif isinstance(intent, Leave):
            self._focus = self._trail.pop() if self._trail else None

    def intent(self, event: Event, frame: Frame, is_fullscreen: bool) -> Intent | None:
        """Return what a key means; None where it only moves the focus, or means nothing."""
        modifiers = getattr(event, "mod", 0)
        if modifiers & _COMMANDING:
            is_quit = event.key == pygame.K_q and modifiers & pygame.KMOD_CTRL
            return Quit() if is_quit else None
        if event.key == pygame.K_F11:
            return Change("fullscreen", "no" if is_fullscreen else "yes")
        if event.key in _PRESSING:
            part = self.focus(frame) or _main_part(frame)
            return part.intent if part else None
        if event.key == pygame.K_F10:
            return Leave() if frame.screen == _MENU else Go(Look(_MENU))
        if event.key == pygame.K_TAB:
            self._step(frame, -1 if modifiers & pygame.KMOD_SHIFT else 1)
        elif event.key in _ARROWS:
            self._move(frame, _ARROWS[event.key])
        return _FIXED.get(event.key) or _placed(event) or _option(event, frame)

    def _step(self, frame: Frame, step: int) -> None:
        """Move the focus in reading order."""
        parts, focus = frame.pressable, self.focus(frame)
        self._is_used = True
        if parts:
            start = -1 if step > 0 else 0
            place = parts.index(focus) if focus else start
            self._focus = parts[(place + step) % len(parts)]

    def _move(self, frame: Frame, direction: Direction) -> None:
        focus = self.focus(frame)
        self._is_used = True
        self._focus = moved(frame.parts, focus, direction) if focus else start_of(frame)


def start_of(frame: Frame) -> Part | None:
    """Return what the arrows begin at: the main part, else the first choice, else the first."""
    parts = frame.pressable
    choices = (part for part in parts if part.role is Role.OPTION)
    return _main_part(frame) or next(choices, None) or next(iter(parts), None)


def _found_again(frame: Frame, was: Part | None) -> Part | None:
    """Return what a part is on a frame: of those with its role and label the nearest.

    The main part is the main one again, whatever it is called.
    """
    if was is None:
        return None
    mains = [part for part in frame.pressable if part.is_main and was.is_main]
    same = [part for part in frame.pressable if (part.role, part.label) == (was.role, was.label)]
    return min(mains or same, key=lambda part: _shift(part, was), default=None)


def _main_part(frame: Frame) -> Part | None:
    """Return the main part; without one, the only part that can be pressed."""
    parts = frame.pressable
    main = next((part for part in parts if part.is_main), None)
    return main or (parts[0] if len(parts) == 1 else None)


def _placed(event: Event) -> Intent | None:
    """Return what a key with a letter of another alphabet means by its place."""
    if event.key <= _LAST_LATIN:
        return None
    return _FIXED_PLACES.get(getattr(event, "scancode", 0))


def _option(event: Event, frame: Frame) -> Intent | None:
    """Return what the option means whose number is typed; None for any other key."""
    place = getattr(event, "scancode", 0)
    number = _DIGITS.get(event.key) or _DIGIT_PLACES.get(place, 0)
    options = [part for part in frame.pressable if part.role is Role.OPTION]
    return options[number - 1].intent if 0 < number <= len(options) else None


def _shift(part: Part, other: Part) -> int:
    return abs(part.box.x - other.box.x) + abs(part.box.y - other.box.y)
