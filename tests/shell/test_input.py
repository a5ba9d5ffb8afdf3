"""What a visitor does with mouse, finger and keyboard, and what it means."""

import pygame
import pytest
from pygame.event import Event

from game.engine.answers import Choose, Next
from game.shell.input import Input
from game.ui.frame import Box, Frame, Part, Role
from game.ui.intents import Change, Give, Go, Intent, Leave, Look, Quit, Redo, Repeat, Skip, Undo

NEXT, MENU, FIRST, SECOND = Give((Next(),)), Go(Look("settings")), Give((Choose("a"),)), Undo()
SIZE = (1000, 500)


def part(role: Role, label: str, y: int, intent: Intent | None, is_main: bool = False) -> Part:
    return Part(role, label, Box(100, y, 200, 40), intent, is_main=is_main)


OPTIONS = (
    part(Role.TEXT, "Whom to ask?", 0, None),
    part(Role.OPTION, "The court", 100, FIRST),
    part(Role.OPTION, "The hotel", 200, SECOND),
    part(Role.BUTTON, "Menu", 300, MENU),
)
ASKING = Frame("scene", SIZE, (), OPTIONS)
TELLING = Frame("scene", SIZE, (), (OPTIONS[3], part(Role.BUTTON, "Next", 100, NEXT, True)))
COURT, HOTEL, OUTSIDE = (150, 110), (150, 210), (600, 110)


def mouse(kind: int, at: tuple[int, int], button: int = 1, touch: bool = False) -> Event:
    return Event(kind, pos=at, button=button, touch=touch)


def finger(kind: int, at: tuple[int, int], finger_id: int = 7) -> Event:
    return Event(kind, finger_id=finger_id, x=at[0] / SIZE[0], y=at[1] / SIZE[1])


def key(code: int, mod: int = 0, scancode: int = 0) -> Event:
    return Event(pygame.KEYDOWN, key=code, mod=mod, scancode=scancode)


def meant(*events: Event, frame: Frame = ASKING) -> list[Intent]:
    hands = Input()
    intents = [hands.intent(event, frame) for event in events]
    return [intent for intent in intents if intent is not None]


DOWN, UP, MOVE = pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP, pygame.MOUSEMOTION
TOUCH, LIFT, SLIDE = pygame.FINGERDOWN, pygame.FINGERUP, pygame.FINGERMOTION


def test_a_click_acts_on_release() -> None:
    """Pressing alone means nothing; releasing on the same part presses it, once."""
    hands = Input()
    assert hands.intent(mouse(DOWN, COURT), ASKING) is None
    assert hands.intent(mouse(UP, COURT), ASKING) == FIRST
    assert hands.intent(mouse(UP, COURT), ASKING) is None


@pytest.mark.parametrize(
    "events",
    [
        (mouse(DOWN, COURT), mouse(UP, HOTEL)),
        (mouse(DOWN, OUTSIDE), mouse(UP, COURT)),
        (mouse(DOWN, COURT), mouse(MOVE, OUTSIDE), mouse(MOVE, COURT), mouse(UP, COURT)),
        (mouse(DOWN, COURT, 3), mouse(UP, COURT, 3)),
        (mouse(DOWN, COURT, touch=True), mouse(UP, COURT, touch=True)),
        (mouse(DOWN, COURT), Event(pygame.WINDOWFOCUSLOST), mouse(UP, COURT)),
        (finger(TOUCH, COURT), finger(SLIDE, OUTSIDE), finger(LIFT, OUTSIDE)),
        (finger(TOUCH, COURT), finger(LIFT, HOTEL)),
        (finger(LIFT, COURT),),
    ],
)
def test_what_is_no_press_means_nothing(events: tuple[Event, ...]) -> None:
    """Sliding off, other buttons, mouse events made from touch, and half presses are nothing."""
    assert meant(*events) == []


def test_a_touch_counts_once() -> None:
    """A tap, with the mouse events that SDL makes of it, is one press."""
    tap = (
        finger(TOUCH, COURT),
        mouse(DOWN, COURT, touch=True),
        finger(LIFT, COURT),
        mouse(UP, COURT, touch=True),
    )
    assert meant(*tap) == [FIRST]


def test_the_first_finger_owns_the_screen() -> None:
    """A second finger means nothing while the first is down, and neither does the mouse."""
    events = (
        finger(TOUCH, COURT, 1),
        finger(TOUCH, HOTEL, 2),
        mouse(DOWN, HOTEL),
        mouse(UP, HOTEL),
        finger(LIFT, HOTEL, 2),
        finger(LIFT, COURT, 1),
    )
    assert meant(*events) == [FIRST]


def test_a_lost_finger_does_not_lock_the_screen() -> None:
    """When the end of a touch never came, the next finger is heard after the window was left."""
    events = (
        finger(TOUCH, COURT, 1),
        Event(pygame.WINDOWFOCUSLOST),
        finger(TOUCH, HOTEL, 2),
        finger(LIFT, HOTEL, 2),
    )
    assert meant(*events) == [SECOND]


def test_what_has_changed_under_the_finger_is_not_pressed() -> None:
    """A part that is another one when the finger is lifted is left alone."""
    hands = Input()
    hands.intent(finger(TOUCH, COURT), ASKING)
    assert hands.intent(finger(LIFT, COURT), TELLING) is None


@pytest.mark.parametrize(
    ("event", "intent"),
    [
        (key(pygame.K_ESCAPE), Leave()),
        (key(pygame.K_BACKSPACE), Undo()),
        (key(pygame.K_PAGEUP), Undo()),
        (key(pygame.K_s), Skip()),
        (key(0x44B, scancode=pygame.KSCAN_S), Skip()),
        (key(pygame.K_o, scancode=pygame.KSCAN_S), None),
        (key(pygame.K_m), Change("mute", "other")),
        (key(0x44C, scancode=pygame.KSCAN_M), Change("mute", "other")),
        (key(pygame.K_PAGEDOWN), Redo()),
        (key(pygame.K_F11), Change("fullscreen", "yes")),
        (key(pygame.K_q, pygame.KMOD_LCTRL), Quit()),
        (Event(pygame.QUIT), Quit()),
        (key(pygame.K_1), FIRST),
        (key(pygame.K_KP_2), SECOND),
        (key(pygame.K_AMPERSAND, 0, pygame.KSCAN_1), FIRST),
        (key(pygame.K_3), None),
        (key(pygame.K_v), Change("speech", "other")),
        (key(0x043C, 0, pygame.KSCAN_V), Change("speech", "other")),
        (key(pygame.K_r), Repeat()),
        (key(pygame.K_q), None),
        (key(pygame.K_ESCAPE, pygame.KMOD_LALT), None),
        (key(pygame.K_RETURN), None),
        (Event(pygame.MOUSEWHEEL, x=0, y=1), None),
    ],
)
def test_keys_have_their_meaning(event: Event, intent: Intent | None) -> None:
    """Each key means one thing, and with Ctrl or Alt nothing but quitting."""
    assert Input().intent(event, ASKING) == intent


def test_f11_goes_back_to_a_window() -> None:
    """On the full screen, F11 asks for the window."""
    event = key(pygame.K_F11)
    assert Input().intent(event, ASKING, is_fullscreen=True) == Change("fullscreen", "no")


def test_enter_presses_the_main_part() -> None:
    """Without a focus, Enter and Space press the main part, or the only one."""
    only = Frame("note", SIZE, (), (OPTIONS[0], OPTIONS[3]))
    assert meant(key(pygame.K_RETURN), key(pygame.K_SPACE), frame=TELLING) == [NEXT, NEXT]
    assert meant(key(pygame.K_KP_ENTER), frame=only) == [MENU]


@pytest.mark.parametrize(
    ("keys", "label"),
    [
        ([pygame.K_TAB], "The court"),
        ([pygame.K_TAB] * 3, "Menu"),
        ([pygame.K_TAB] * 4, "The court"),
        ([pygame.K_DOWN], "The court"),
        ([pygame.K_DOWN, pygame.K_DOWN], "The hotel"),
        ([pygame.K_TAB, pygame.K_UP], "The court"),
        ([pygame.K_TAB, pygame.K_LEFT], "Menu"),
    ],
)
def test_tab_and_arrows_move_the_focus(keys: list[int], label: str) -> None:
    """Tab goes in reading order and around; arrows begin at the first part, then go by place."""
    hands = Input()
    for code in keys:
        assert hands.intent(key(code), ASKING) is None
    focus = hands.focus(ASKING)
    assert focus is not None
    assert focus.label == label


def test_shift_tab_goes_back() -> None:
    """Shift and Tab begin at the last part."""
    hands = Input()
    hands.intent(key(pygame.K_TAB, pygame.KMOD_LSHIFT), ASKING)
    assert hands.focus(ASKING) == OPTIONS[3]


def test_enter_presses_the_focus() -> None:
    """Enter presses the part that has the focus, even where another is the main one."""
    assert meant(key(pygame.K_TAB), key(pygame.K_RETURN), frame=TELLING) == [MENU]


def test_the_focus_stays_on_the_same_part() -> None:
    """When the frame changes, the focus is on the part with the same name."""
    hands = Input()
    hands.intent(key(pygame.K_TAB, pygame.KMOD_LSHIFT), ASKING)
    assert hands.focus(TELLING) == OPTIONS[3]


def test_a_focus_whose_part_is_gone_begins_anew() -> None:
    """It is on the main part, else on the first choice, else on the first that can be pressed."""
    hands = Input()
    hands.intent(key(pygame.K_DOWN), Frame("note", SIZE, (), (OPTIONS[3],)))
    begun = [
        hands.focus(Frame("note", SIZE, (), parts))
        for parts in ((), OPTIONS[:3], TELLING.parts[1:], OPTIONS[3:])
    ]
    assert begun == [None, OPTIONS[1], TELLING.parts[1], OPTIONS[3]]


def test_the_focus_goes_from_main_part_to_main_part() -> None:
    """Whatever they are called, and though another part is called as the first was."""
    hands = Input()
    hands.intent(key(pygame.K_DOWN), TELLING)
    test = part(Role.BUTTON, "Test this claim", 300, MENU, True)
    other = part(Role.BUTTON, "Next", 100, NEXT)
    assert hands.focus(Frame("scene", SIZE, (), (other, test))) == test


def test_whoever_leaves_is_where_they_went_from() -> None:
    """What lies on top begins with its main part; leaving it leads back to what was pressed."""
    hands = Input()
    for code in (pygame.K_TAB, pygame.K_UP, pygame.K_LEFT):
        hands.intent(key(code), ASKING)
    assert hands.intent(key(pygame.K_RETURN), ASKING) == MENU
    below = part(Role.BUTTON, "Menu", 100, MENU)
    on_top = Frame("settings", SIZE, (), (below, part(Role.BUTTON, "Go on", 200, Leave(), True)))
    assert hands.focus(on_top) == on_top.parts[1]
    assert hands.intent(key(pygame.K_ESCAPE), on_top) == Leave()
    assert hands.focus(ASKING) == OPTIONS[3]


def test_the_menu_is_a_key() -> None:
    """F10 opens the menu, and closes it."""
    menu = Frame("settings", SIZE, (), (OPTIONS[3],))
    assert meant(key(pygame.K_F10)) == [MENU]
    assert meant(key(pygame.K_F10), frame=menu) == [Leave()]


def test_of_parts_with_one_name_the_nearest_keeps_the_focus() -> None:
    """Where two parts have the name of the focus, the one nearer to its old place has it."""
    near, far = (part(Role.BUTTON, "Open", y, MENU) for y in (110, 400))
    hands = Input()
    hands.intent(
        key(pygame.K_TAB), Frame("desk", SIZE, (), (part(Role.BUTTON, "Open", 100, MENU),))
    )
    assert hands.focus(Frame("desk", SIZE, (), (far, near))) == near


def test_the_pointer_takes_the_focus_away() -> None:
    """Whoever takes the mouse or touches needs no ring."""
    hands = Input()
    hands.intent(key(pygame.K_TAB), ASKING)
    hands.intent(finger(TOUCH, OUTSIDE), ASKING)
    assert hands.focus(ASKING) is None


def test_the_mouse_hovers_over_what_can_be_pressed() -> None:
    """Over a button the mouse hovers; over text, after a touch and outside it does not."""
    hands = Input()
    seen = []
    for event in (
        mouse(MOVE, COURT),
        mouse(MOVE, (150, 10)),
        mouse(MOVE, COURT),
        Event(pygame.WINDOWLEAVE),
        mouse(MOVE, COURT),
        finger(TOUCH, OUTSIDE),
    ):
        hands.intent(event, ASKING)
        seen.append(hands.is_hovering(ASKING))
    assert seen == [True, False, True, False, True, False]


def test_an_empty_screen_takes_every_key() -> None:
    """Where nothing can be pressed, keys do nothing."""
    empty = Frame("scene", SIZE, (), ())
    keys = [pygame.K_TAB, pygame.K_UP, pygame.K_RETURN, pygame.K_1, pygame.K_RIGHT]
    assert meant(*(key(code) for code in keys), frame=empty) == []
