"""The guard of a kiosk over every event that SDL knows, every key, and the staff's gesture."""

from __future__ import annotations

import pygame
import pytest
from pygame.event import Event, event_name

from game.shell.fonts import FontBook
from game.shell.guard import CORNER, HOLD_MS, Guard
from game.shell.loop import Loop, NullDisplay
from game.shell.pictures import Pictures
from game.ui.intents import Look
from tests.play.houses import kiosk_visit
from tests.shell.test_guard import Staff, finger, key

KINDS = sorted(
    value
    for name, value in vars(pygame).items()
    if isinstance(value, int)
    and name.isupper()
    and event_name(value) not in ("Unknown", "UserEvent")
    and not name.startswith(("K_", "KMOD_", "KSCAN_", "GL_", "SCALE"))
    and event_name(value).upper() == name.replace("_", "")
)
BARRED = {
    "Quit", "WindowClose", "DropFile", "DropText", "MouseWheel", "MultiGesture",
}  # fmt: skip
FULL = {
    "key": pygame.K_a, "mod": 0, "unicode": "a", "scancode": 4, "pos": (2, 2), "rel": (0, 0),
    "button": 1, "buttons": (0, 0, 0), "touch": False, "finger_id": 1, "touch_id": 0, "x": 0.5,
    "y": 0.5, "dx": 0.0, "dy": 0.0, "size": (64, 36), "w": 64, "h": 36, "file": "x", "text": "x",
    "axis": 3, "value": 0, "instance_id": 0, "device_index": 99, "which": 0, "flipped": False,
}  # fmt: skip
KEYS = sorted({code for name, code in vars(pygame).items() if name.startswith("K_")})
FUNCTIONS = [getattr(pygame, f"K_F{nth}") for nth in range(1, 16)]
MODIFIERS = {
    "none": 0, "shift": pygame.KMOD_RSHIFT, "caps": pygame.KMOD_CAPS, "ctrl": pygame.KMOD_RCTRL,
    "alt": pygame.KMOD_RALT, "super": pygame.KMOD_RGUI,
    "ctrl shift": pygame.KMOD_LCTRL | pygame.KMOD_LSHIFT,
}  # fmt: skip
A, B, C, D = (0.02, 0.02), (0.98, 0.98), (0.98, 0.02), (0.02, 0.98)


def test_the_table_is_of_all_events() -> None:
    """It has those of keyboard, mouse, touch, pads, window, files and the end of a program."""
    names = {event_name(kind) for kind in KINDS}
    assert len(KINDS) > 50
    assert names >= {"KeyDown", "FingerUp", "ControllerAxisMotion", "WindowFocusLost"} | BARRED


@pytest.mark.parametrize("kind", KINDS, ids=event_name)
def test_each_event_is_let_out_only_for_visitors(kind: int) -> None:
    """What ends a program, drops files or turns a wheel is not; nobody is called by any."""
    staff = Staff([Event(kind, FULL)])
    assert (staff.heard(1), staff.called) == ([] if event_name(kind) in BARRED else [kind], 0)


def test_no_event_leads_out_of_the_first_screen(fonts: FontBook, pictures: Pictures) -> None:
    """After every event that SDL knows, the visit is on its first screen, and was never over."""
    visit = kiosk_visit()
    away = {**FULL, "pos": (0, 0), "x": 0.0, "y": 0.0, "key": pygame.K_F9}
    display = NullDisplay([Event(kind, away) for kind in KINDS], (640, 360))
    Loop(visit, Guard(display, visit.summon_staff), fonts, pictures).run()
    assert (visit.is_over, visit.looks) == (False, [Look("title")])


@pytest.mark.parametrize("name", MODIFIERS)
def test_keys_are_heard_alone_or_shifted(name: str) -> None:
    """No function key, and none with Ctrl, Alt or the system's key, pressed or let go."""
    is_free = name in ("none", "shift", "caps")
    events = [key(code, MODIFIERS[name]) for code in KEYS]
    events += [Event(pygame.KEYUP, event.dict) for event in events]
    staff = Staff(events)
    heard = [event.key for _ in events for event in staff.guard.events()]
    free = [code for code in KEYS if code not in FUNCTIONS]
    assert heard == (free * 2 if is_free else [])
    assert staff.called == 0


def holding(*places: tuple[float, float], ms: int = 0) -> Staff:
    """Return a guard that fingers are held on for some time, in ticks of at most a second."""
    staff = Staff([finger(pygame.FINGERDOWN, who, *place) for who, place in enumerate(places)])
    staff.heard(len(places))
    for _ in range(ms // 1_000):
        staff.now_ms += 1_000
        staff.guard.events()
    staff.now_ms += ms % 1_000
    staff.guard.events()
    return staff


@pytest.mark.parametrize(
    ("ms", "called"), [(0, 0), (HOLD_MS - 1, 0), (HOLD_MS, 1), (4 * HOLD_MS, 1)]
)
@pytest.mark.parametrize("places", [(A, B), (B, A), (C, D), (D, C)])
def test_five_seconds_call_once(
    places: tuple[tuple[float, float], ...], ms: int, called: int
) -> None:
    """Not a millisecond sooner, and not again however long they are held."""
    assert holding(*places, ms=ms).called == called


@pytest.mark.parametrize(
    ("one", "other", "called"),
    [
        ((CORNER, CORNER), (1 - CORNER, 1 - CORNER), 1),
        ((CORNER + 0.001, 0.0), B, 0),
        ((0.0, CORNER + 0.001), B, 0),
        (A, (1 - CORNER - 0.001, 1.0), 0),
        (A, A, 0),
        (A, C, 0),
        (A, D, 0),
        (B, C, 0),
        (B, D, 0),
        (A, (0.5, 0.5), 0),
    ],
)
def test_only_opposite_corners_count(
    one: tuple[float, float], other: tuple[float, float], called: int
) -> None:
    """A corner is an eighth of the panel, less a little; neither sides nor the middle are any."""
    assert holding(one, other, ms=2 * HOLD_MS).called == called


def then(staff: Staff, *events: Event, ms: int = HOLD_MS - 1) -> int:
    """Let a guard hear more, then let time pass; return how often staff was called by then."""
    display = staff.guard._display
    assert isinstance(display, NullDisplay)
    display._events += events
    staff.heard(len(events) + 1)
    staff.now_ms += ms
    staff.guard.events()
    return staff.called


@pytest.mark.parametrize(
    "broken",
    [
        (finger(pygame.FINGERMOTION, 1, 0.5, 0.5), finger(pygame.FINGERMOTION, 1, *B)),
        (finger(pygame.FINGERUP, 0, *A), finger(pygame.FINGERDOWN, 0, *A)),
        (finger(pygame.FINGERDOWN, 2, 0.5, 0.5), finger(pygame.FINGERUP, 2, 0.5, 0.5)),
    ],
    ids=["slid away", "lifted", "a third"],
)
def test_the_five_seconds_are_of_one_piece(broken: tuple[Event, ...]) -> None:
    """Whatever breaks them, they begin anew."""
    staff = holding(A, B, ms=HOLD_MS - 1)
    assert then(staff, *broken) == 0
    assert then(staff, ms=1) == 1


@pytest.mark.parametrize("lost", [pygame.WINDOWFOCUSLOST, pygame.WINDOWMINIMIZED])
def test_fingers_that_are_lost_with_the_window_are_forgotten(lost: int) -> None:
    """Their lifting is never heard: they call nobody, and two others can call the staff."""
    staff = holding(A, ms=0)
    others = [finger(pygame.FINGERDOWN, who, *at) for who, at in ((7, A), (8, B))]
    assert then(staff, Event(lost), *others, ms=HOLD_MS) == 1
    assert then(holding(A, B), Event(lost), ms=HOLD_MS) == 0


def test_after_a_call_the_corners_are_let_go_before_the_next() -> None:
    """What called the staff is lifted, both fingers of it; then it can call again."""
    staff = holding(A, B, ms=HOLD_MS)
    lifted = [finger(pygame.FINGERUP, who, *A) for who in (0, 1)]
    again = [finger(pygame.FINGERDOWN, who, *at) for who, at in ((0, C), (1, D))]
    assert then(staff, lifted[0], again[0], ms=9 * HOLD_MS) == 1
    assert then(staff, finger(pygame.FINGERUP, 0, *C), lifted[1], *again, ms=HOLD_MS) == 2
