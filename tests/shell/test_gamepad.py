"""What a gamepad says, as key presses; the events are those that pygame makes."""

from collections.abc import Sequence

import pygame
import pytest
from pygame.event import Event

from game.shell.gamepad import FIRST_REPEAT_MS, FULL, NEXT_REPEAT_MS, Gamepad

X, Y = pygame.CONTROLLER_AXIS_LEFTX, pygame.CONTROLLER_AXIS_LEFTY
ARROWS = {
    pygame.CONTROLLER_BUTTON_DPAD_UP: pygame.K_UP,
    pygame.CONTROLLER_BUTTON_DPAD_DOWN: pygame.K_DOWN,
    pygame.CONTROLLER_BUTTON_DPAD_LEFT: pygame.K_LEFT,
    pygame.CONTROLLER_BUTTON_DPAD_RIGHT: pygame.K_RIGHT,
}
ACTS = {
    pygame.CONTROLLER_BUTTON_A: pygame.K_RETURN,
    pygame.CONTROLLER_BUTTON_B: pygame.K_ESCAPE,
    pygame.CONTROLLER_BUTTON_LEFTSHOULDER: pygame.K_PAGEUP,
    pygame.CONTROLLER_BUTTON_RIGHTSHOULDER: pygame.K_PAGEDOWN,
    pygame.CONTROLLER_BUTTON_START: pygame.K_F10,
    pygame.CONTROLLER_BUTTON_Y: pygame.K_r,
}
UP = pygame.CONTROLLER_BUTTON_DPAD_UP


class Pad:
    """A gamepad that can be pulled out."""

    def __init__(self) -> None:
        self.is_in = True

    def attached(self) -> bool:
        return self.is_in


def press(button: int, pad: int = 0) -> Event:
    return Event(pygame.CONTROLLERBUTTONDOWN, button=button, instance_id=pad)


def release(button: int, pad: int = 0) -> Event:
    return Event(pygame.CONTROLLERBUTTONUP, button=button, instance_id=pad)


def push(axis: int, part: float) -> Event:
    return Event(
        pygame.CONTROLLERAXISMOTION, axis=axis, value=int(part * (FULL - 1)), instance_id=0
    )


def said(pad: Gamepad, events: Sequence[Event] = (), dt_ms: int = 16) -> list[int]:
    """Return the keys that come of events."""
    keys = list(pad.keys(events, dt_ms))
    assert {event.type for event in keys} <= {pygame.KEYDOWN}
    return [event.key for event in keys]


@pytest.mark.parametrize(("button", "key"), (ARROWS | ACTS).items())
def test_each_button_is_a_key_once(button: int, key: int) -> None:
    """A press is one key press, its release none; plain joystick events of it are dropped."""
    plain = [Event(pygame.JOYBUTTONDOWN, button=0), Event(pygame.JOYHATMOTION, value=(0, 1))]
    assert said(Gamepad(), [*plain, press(button), *plain, release(button)]) == [key]


def test_other_buttons_and_axes_mean_nothing() -> None:
    """The right stick, triggers, the guide button."""
    others = [press(pygame.CONTROLLER_BUTTON_GUIDE), release(pygame.CONTROLLER_BUTTON_X)]
    axes = [pygame.CONTROLLER_AXIS_RIGHTX, pygame.CONTROLLER_AXIS_TRIGGERLEFT]
    assert said(Gamepad(), [*others, *(push(axis, 1.0) for axis in axes)], 5_000) == []


def test_what_is_no_gamepad_passes() -> None:
    """Events of keyboard, pointer and window come through as they are, in order."""
    events = [Event(pygame.KEYDOWN, key=pygame.K_a), Event(pygame.WINDOWFOCUSLOST)]
    assert list(Gamepad().keys(events, 16)) == events


def test_a_held_arrow_repeats_until_it_is_let_go() -> None:
    """Once at once, again after a while, then faster; other buttons never."""
    pad = Gamepad()
    assert said(pad, [press(UP)]) == [pygame.K_UP]
    assert said(pad, dt_ms=FIRST_REPEAT_MS - 1) == []
    assert [said(pad, dt_ms=ms) for ms in (1, NEXT_REPEAT_MS, 1)] == [[pygame.K_UP]] * 2 + [[]]
    said(pad, [release(UP)], 0)
    assert said(pad, dt_ms=5_000) == []
    said(pad, [press(pygame.CONTROLLER_BUTTON_A)])
    assert said(pad, dt_ms=5_000) == []


@pytest.mark.parametrize(
    ("axis", "part", "key"),
    [(X, 1, pygame.K_RIGHT), (X, -1, pygame.K_LEFT), (Y, 1, pygame.K_DOWN), (Y, -1, pygame.K_UP)],
)
def test_the_left_stick_is_four_arrows(axis: int, part: int, key: int) -> None:
    """Past the dead zone it presses once, on the way further and part of the way back never."""
    pad = Gamepad()
    way = [push(axis, part * far) for far in (0.1, 0.4, 0.7, 1.0, 0.5, 0.8)]
    assert said(pad, way) == [key]
    assert said(pad, dt_ms=FIRST_REPEAT_MS) == [key]
    assert said(pad, [push(axis, 0.0)], 0) == []
    assert said(pad, dt_ms=5_000) == []
    assert said(pad, way) == [key]


def test_a_stick_that_trembles_is_not_pushed() -> None:
    """In the dead zone nothing is said, however long."""
    tremor = [push(axis, part) for axis in (X, Y) for part in (0.3, -0.3, 0.5, 0.2)]
    assert said(Gamepad(), tremor * 3, 5_000) == []


def test_a_stick_between_two_arrows_is_the_nearer() -> None:
    """Rolled from right to down it presses right, then down."""
    pad = Gamepad()
    events = [push(X, 1.0), push(Y, 0.7), push(X, 0.6), push(X, 0.0)]
    assert said(pad, events) == [pygame.K_RIGHT, pygame.K_DOWN]


@pytest.mark.parametrize(
    "end",
    [Event(pygame.CONTROLLERDEVICEREMOVED, instance_id=0), Event(pygame.WINDOWFOCUSLOST)],
)
def test_what_is_held_ends_with_the_gamepad(end: Event) -> None:
    """A pad that is pulled out, and a window that is left, hold nothing."""
    pad = Gamepad()
    said(pad, [press(UP), push(X, 1.0)])
    list(pad.keys([end], 0))
    assert said(pad, dt_ms=5_000) == []


def test_pads_come_and_go() -> None:
    """Each that is plugged in is opened and kept, one that cannot be is passed over."""
    plugged: list[tuple[int, Pad]] = []

    def _opened(index: int) -> Pad:
        if index == 1:
            raise pygame.error("no such device")
        plugged.append((index, Pad()))
        return plugged[-1][1]

    pad = Gamepad(_opened)
    for index in (0, 1, 2):
        assert said(pad, [Event(pygame.CONTROLLERDEVICEADDED, device_index=index)]) == []
    plugged[0][1].is_in = False
    assert said(pad, [Event(pygame.CONTROLLERDEVICEREMOVED, instance_id=0)]) == []
    assert [index for index, _ in plugged] == [0, 2]
    assert said(pad, [press(UP, 2)]) == [pygame.K_UP]
