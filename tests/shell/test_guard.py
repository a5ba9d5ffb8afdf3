"""The guard of a kiosk on the null display: what visitors may be heard of, and the staff's call."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Sequence

import pygame
import pytest
from pygame.event import Event

from game.shell.bench.displays import display_for
from game.shell.fonts import FontBook
from game.shell.guard import HOLD_MS, Guard
from game.shell.loop import Loop, NullDisplay
from game.shell.pictures import Pictures
from game.ui.intents import Look
from tests.play.houses import kiosk_visit

CTRL, ALT, GUI = pygame.KMOD_LCTRL, pygame.KMOD_LALT, pygame.KMOD_LGUI


def key(name: int, mod: int = 0) -> Event:
    return Event(pygame.KEYDOWN, key=name, mod=mod, unicode="", scancode=0)


def finger(what: int, who: int, x: float, y: float) -> Event:
    return Event(what, finger_id=who, touch_id=0, x=x, y=y, dx=0.0, dy=0.0, pressure=1.0)


LEAVING = {
    "close": Event(pygame.QUIT),
    "close the window": Event(pygame.WINDOWCLOSE),
    "alt f4": key(pygame.K_F4, ALT),
    "ctrl q": key(pygame.K_q, CTRL),
    "ctrl w": key(pygame.K_w, CTRL),
    "f11": key(pygame.K_F11),
    "alt tab": key(pygame.K_TAB, ALT),
    "super": key(pygame.K_d, GUI),
    "alt enter": key(pygame.K_RETURN, ALT),
    "right": Event(pygame.MOUSEBUTTONDOWN, pos=(9, 9), button=pygame.BUTTON_RIGHT),
    "middle": Event(pygame.MOUSEBUTTONUP, pos=(9, 9), button=pygame.BUTTON_MIDDLE),
    "wheel": Event(pygame.MOUSEWHEEL, x=0, y=1),
    "a file": Event(pygame.DROPFILE, file="x"),
}
HEARD = (
    key(pygame.K_ESCAPE),
    key(pygame.K_TAB),
    key(pygame.K_7),
    Event(pygame.MOUSEBUTTONDOWN, pos=(9, 9), button=pygame.BUTTON_LEFT),
    finger(pygame.FINGERDOWN, 1, 0.5, 0.5),
)


class Staff:
    """A guard whose clock is set by hand, and how often it has called for the staff."""

    def __init__(self, events: Sequence[Event] = ()) -> None:
        self.called = 0
        self.now_ms = 0
        self.guard = Guard(NullDisplay(events, (640, 480)), self.call, lambda: self.now_ms)

    def call(self) -> None:
        self.called += 1

    def heard(self, ticks: int, tick_ms: int = 0) -> list[int]:
        """Return the kinds of the events that are let through in so many ticks."""
        kinds = []
        for _ in range(ticks):
            kinds += [event.type for event in self.guard.events()]
            self.now_ms += tick_ms
        return kinds


@pytest.mark.parametrize("name", LEAVING)
def test_what_could_lead_out_is_not_heard(name: str) -> None:
    """Neither keys that close and switch, nor other buttons, nor the wheel."""
    assert Staff([LEAVING[name]]).heard(1) == []


def test_what_visitors_do_is_heard() -> None:
    """Plain keys, the left button, a finger."""
    assert Staff(HEARD).heard(len(HEARD)) == [event.type for event in HEARD]


def test_the_chord_calls_the_staff() -> None:
    """Ctrl+Alt+S, and not Ctrl+S, which is not heard either."""
    staff = Staff([key(pygame.K_s, CTRL), key(pygame.K_s, CTRL | ALT)])
    assert (staff.heard(2), staff.called) == ([], 1)


def corners(*places: tuple[float, float]) -> list[Event]:
    """Return fingers that are put down, held for five ticks of a second, and lifted."""
    down = [finger(pygame.FINGERDOWN, who, *place) for who, place in enumerate(places)]
    held = [finger(pygame.FINGERMOTION, 0, *places[0])] * 5
    return [*down, *held, *(finger(pygame.FINGERUP, who, *p) for who, p in enumerate(places))]


@pytest.mark.parametrize(
    ("places", "called"),
    [
        (((0.02, 0.02), (0.98, 0.98)), 1),
        (((0.98, 0.02), (0.02, 0.98)), 1),
        (((0.02, 0.02), (0.98, 0.02)), 0),
        (((0.02, 0.02), (0.5, 0.98)), 0),
        (((0.02, 0.02),), 0),
        (((0.02, 0.02), (0.98, 0.98), (0.5, 0.5)), 0),
    ],
)
def test_two_opposite_corners_held_for_five_seconds_call_the_staff(
    places: tuple[tuple[float, float], ...], called: int
) -> None:
    """Neither other corners, nor one finger, nor a hand that lies on the panel."""
    staff = Staff(corners(*places))
    staff.heard(len(places) + 5, HOLD_MS // 5)
    assert staff.called == called


def test_corners_that_are_let_go_too_early_call_nobody() -> None:
    """The five seconds begin anew."""
    both = ((0.02, 0.02), (0.98, 0.98))
    staff = Staff([*corners(*both), *corners(*both)])
    staff.heard(18, HOLD_MS // 6)
    assert staff.called == 0


def test_the_touch_that_called_the_staff_means_nothing_more() -> None:
    """What was pressed is given up, and lifting the fingers is not heard."""
    staff = Staff(corners((0.02, 0.02), (0.98, 0.98)))
    down, held = [pygame.FINGERDOWN] * 2, [pygame.FINGERMOTION] * 5
    assert staff.heard(9, HOLD_MS // 5) == [*down, *held, pygame.WINDOWLEAVE]


def test_no_event_ends_a_kiosk(fonts: FontBook, pictures: Pictures) -> None:
    """The loop goes on to the last of them, full screen, on the visitor's first screen."""
    visit = kiosk_visit()
    display = NullDisplay([*LEAVING.values(), key(pygame.K_ESCAPE)], (1280, 720))
    Loop(visit, Guard(display, visit.summon_staff), fonts, pictures).run()
    assert (visit.is_over, visit.looks, display.calls) == (
        False, [Look("title")], [("fullscreen", True)],
    )  # fmt: skip


@pytest.mark.skipif(shutil.which("Xvfb") is None, reason="no display to open a window on")
def test_a_kiosk_fills_an_upright_screen_from_the_first() -> None:
    """Its window is as large as the desktop before it asks for the whole screen."""
    opened = (
        "from game.shell.guard import KioskWindow; w = KioskWindow('x'); "
        "print(w.surface.get_size() == w.desktop, w.desktop[1] > w.desktop[0])"
    )
    with display_for((600, 1200)) as environment:
        command = [sys.executable, "-c", opened]
        said = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    assert said.stdout.split()[-2:] == ["True", "True"]
