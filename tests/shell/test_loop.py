"""The loop on its null display: real pygame events, no window."""

from collections.abc import Callable
from pathlib import Path

import pygame
import pytest
from pygame import Rect
from pygame.event import Event

from game.play.reload import Edition
from game.shell.fonts import FontBook
from game.shell.loop import Loop, NullDisplay
from game.shell.pictures import Pictures
from game.ui.frame import Art, Box, Frame, Part, Plane, Role
from game.ui.intents import Change, Go, Intent, Look, Quit, Undo
from game.ui.panel import Panel
from game.ui.theme import Ink, rgb

BUTTON = Box(100, 100, 200, 80)
CLICK = (
    Event(pygame.MOUSEBUTTONDOWN, pos=(150, 150), button=1),
    Event(pygame.MOUSEBUTTONUP, pos=(150, 150), button=1),
)
TAB = Event(pygame.KEYDOWN, key=pygame.K_TAB, mod=0)
ENTER = Event(pygame.KEYDOWN, key=pygame.K_RETURN, mod=0)
F11 = Event(pygame.KEYDOWN, key=pygame.K_F11, mod=0)
STILL = Event(pygame.MOUSEMOTION, pos=(5, 5), buttons=(0, 0, 0))


class TwoScreens:
    """A visit of two screens, night and paper, with one button that leads to the other."""

    def __init__(self, fails_with: BaseException | None = None) -> None:
        self.is_over = False
        self.wants_fullscreen = False
        self.applied: list[Intent] = []
        self.panels: list[Panel] = []
        self.passed_ms: list[int] = []
        self.stirred: list[bool] = []
        self.spent = 0
        self.focused: list[str] = []
        self.editions: list[Edition] = []
        self.art = ""
        self._fails_with = fails_with
        self._drawn: tuple[object, Frame] | None = None

    @property
    def ink(self) -> Ink:
        pressed = [intent for intent in self.applied if isinstance(intent, Go)]
        return Ink.PAPER if len(pressed) % 2 else Ink.NIGHT

    def frame(self, panel: Panel) -> Frame:
        if self._drawn is None or self._drawn[0] != (panel, self.ink):
            self.panels.append(panel)
            whole = Box(0, 0, panel.width, panel.height)
            marks = (Art(whole, self.art) if self.art else Plane(whole, self.ink),)
            parts = (Part(Role.BUTTON, "Turn", BUTTON, Go(Look("desk"))),)
            frame = Frame("desk", (panel.width, panel.height), marks, parts)
            self._drawn = (panel, self.ink), frame
        return self._drawn[1]

    def pass_time(self, dt_ms: int) -> None:
        self.passed_ms.append(dt_ms)

    def speak(self, focus: Part | None) -> None:
        if focus is not None:
            self.focused.append(focus.label)

    def stir(self, is_press: bool) -> bool:
        self.stirred.append(is_press)
        return is_press and len(self.stirred) <= self.spent

    def apply(self, intent: Intent) -> None:
        self.applied.append(intent)
        if isinstance(intent, Quit):
            self.is_over = True
        elif self._fails_with is not None:
            raise self._fails_with
        if isinstance(intent, Change):
            self.wants_fullscreen = intent.value == "yes"

    def reload(self, edition: Edition) -> None:
        self.editions.append(edition)
        self._drawn = None


class Pile:
    """Editions, one a tick; `at_take` happens as each is taken."""

    def __init__(self, *editions: Edition, at_take: Callable[[], object] = lambda: None) -> None:
        self._left = list(editions)
        self._at_take = at_take

    def take(self) -> Edition | None:
        if not self._left:
            return None
        self._at_take()
        return self._left.pop(0)


Run = Callable[..., NullDisplay]


@pytest.fixture
def run(fonts: FontBook, pictures: Pictures) -> Run:
    def run(visit: TwoScreens, *events: Event, size: tuple[int, int] = (640, 480)) -> NullDisplay:
        loop, display = Loop.create_null(visit, fonts, pictures, events, size)
        loop.run()
        return display

    return run


def ground(display: NullDisplay) -> tuple[int, ...]:
    return tuple(display.surface.get_at((0, 0)))[:3]


def test_the_first_frame_is_painted(run: Run) -> None:
    """A loop without events paints the whole of the first frame, once."""
    display = run(TwoScreens())
    assert display.shown == [[Rect(0, 0, 640, 480)]]
    assert ground(display) == rgb(Ink.NIGHT)


def test_a_click_is_applied_and_its_frame_painted(run: Run) -> None:
    """What a press means reaches the visit, and what follows is on the surface."""
    visit = TwoScreens()
    display = run(visit, *CLICK)
    assert visit.applied == [Go(Look("desk"))]
    assert ground(display) == rgb(Ink.PAPER)


def test_an_idle_loop_paints_nothing(run: Run) -> None:
    """Events that mean nothing are no reason to lay out or to paint."""
    visit = TwoScreens()
    display = run(visit, *[STILL] * 20)
    assert (len(display.shown), len(visit.panels)) == (1, 1)


def test_quitting_ends_the_loop(run: Run) -> None:
    """After Quit no event is heard, and the display is closed."""
    visit = TwoScreens()
    display = run(visit, Event(pygame.QUIT), *CLICK)
    assert visit.applied == [Quit()]
    assert not display.is_open


@pytest.mark.parametrize("size", [(1, 1), (30, 2000), (1920, 1080)])
def test_any_size_is_laid_out(run: Run, size: tuple[int, int]) -> None:
    """A window that is dragged to any size has a frame of that size."""
    visit = TwoScreens()
    display = run(visit, Event(pygame.VIDEORESIZE, size=size))
    assert (visit.panels[-1].width, visit.panels[-1].height) == size
    assert display.shown[-1] == [Rect(0, 0, *size)]


def test_a_window_that_was_covered_is_painted_again(run: Run) -> None:
    """After the desktop says that the window is exposed, all of it is painted."""
    display = run(TwoScreens(), Event(pygame.WINDOWEXPOSED))
    assert display.shown == [[Rect(0, 0, 640, 480)]] * 2


def test_the_focus_has_a_ring(run: Run) -> None:
    """Tab paints an amber ring edged in ink around the button, and nothing else."""
    display = run(TwoScreens(), TAB, STILL)
    ring = Rect(BUTTON).inflate(12, 12)
    assert display.shown[1:] == [[ring]]
    assert tuple(display.surface.get_at((BUTTON.x + 50, ring.top + 3)))[:3] == rgb(Ink.AMBER)


def test_the_keyboard_alone_will_do(run: Run) -> None:
    """Tab and Enter press the button, twice."""
    visit = TwoScreens()
    run(visit, TAB, ENTER, ENTER)
    assert visit.applied == [Go(Look("desk"))] * 2


def test_a_gamepad_is_heard(run: Run) -> None:
    """Its arrow and its A are presses like those of the keys."""
    down, press = pygame.CONTROLLER_BUTTON_DPAD_DOWN, pygame.CONTROLLER_BUTTON_A
    pad = (Event(pygame.CONTROLLERBUTTONDOWN, button=b, instance_id=0) for b in (down, press))
    visit = TwoScreens()
    run(visit, *pad)
    assert (visit.applied, visit.stirred) == ([Go(Look("desk"))], [True, True])


def test_the_focus_is_told_to_be_spoken(run: Run) -> None:
    """The visit hears at each tick which part has the focus."""
    visit = TwoScreens()
    run(visit, TAB, STILL)
    assert visit.focused == ["Turn", "Turn"]


def test_fullscreen_is_what_the_visit_wants(run: Run) -> None:
    """F11 is a setting like any other: the visit is asked, then the display is told."""
    visit = TwoScreens()
    display = run(visit, F11, STILL, F11)
    assert visit.applied == [Change("fullscreen", "yes"), Change("fullscreen", "no")]
    assert display.calls == [("fullscreen", True), ("fullscreen", False)]


def test_a_button_turns_the_pointer_into_a_hand(run: Run) -> None:
    """Over the button the pointer is a hand, beside it an arrow; it is told once each."""
    over = Event(pygame.MOUSEMOTION, pos=(150, 150), buttons=(0, 0, 0))
    display = run(TwoScreens(), over, over, STILL, STILL)
    assert display.calls == [("hand", True), ("hand", False)]


def test_a_fault_of_the_visit_is_passed_on(run: Run) -> None:
    """An exception is not swallowed."""
    with pytest.raises(ZeroDivisionError):
        run(TwoScreens(fails_with=ZeroDivisionError()), *CLICK)


def test_ctrl_c_quits(run: Run) -> None:
    """Ctrl+C in the terminal ends the visit as Quit does."""
    visit = TwoScreens(fails_with=KeyboardInterrupt())
    run(visit, Event(pygame.KEYDOWN, key=pygame.K_BACKSPACE, mod=0))
    assert visit.applied == [Undo(), Quit()]


def test_each_tick_tells_how_much_time_has_passed(fonts: FontBook, pictures: Pictures) -> None:
    """The loop's clock is the only one; a machine that slept counts for a second at most."""
    times = iter([100, 117, 134, 90_000, 90_016])
    visit = TwoScreens()
    loop, _ = Loop.create_null(visit, fonts, pictures, [STILL] * 3, clock=lambda: next(times))
    loop.run()
    assert visit.passed_ms == [17, 17, 1_000, 16]


def test_somebody_who_stirs_is_told_of(run: Run) -> None:
    """Keys and presses are told as presses, a moved mouse as a stir; a lifted finger is none."""
    visit = TwoScreens()
    run(visit, STILL, TAB, *CLICK)
    assert visit.stirred == [False, True, True]


def test_a_touch_that_is_spent_presses_nothing(run: Run) -> None:
    """Neither its begin nor its end means anything more; the next touch does."""
    visit = TwoScreens()
    visit.spent = 1
    run(visit, *CLICK)
    assert visit.applied == []
    run(visit, *CLICK)
    assert visit.applied == [Go(Look("desk"))]


def test_editions_reach_the_visit_as_they_come(fonts: FontBook, pictures: Pictures) -> None:
    """One edition a tick is shown; where nothing else has changed nothing is painted."""
    visit, editions = TwoScreens(), (Edition(None), Edition(None))
    loop, display = Loop.create_null(visit, fonts, pictures, [STILL] * 3, editions=Pile(*editions))
    loop.run()
    assert visit.editions == list(editions)
    assert len(display.shown) == 1


@pytest.mark.parametrize("has_new", [True, False])
def test_a_picture_that_was_edited_is_painted_again(
    fonts: FontBook, pictures: Pictures, art: Path, has_new: bool
) -> None:
    """An edition with new pictures brings them on screen; without, they are not read again."""
    visit, path = TwoScreens(), art / "halves.svg"
    visit.art = "halves"
    svg = path.read_text(encoding="utf-8").replace("#FFFFFF", "#FF0000")
    pile = Pile(
        Edition(None, has_new_pictures=has_new), at_take=lambda: path.write_text(svg, "utf-8")
    )
    loop, display = Loop.create_null(visit, fonts, pictures, [STILL] * 2, editions=pile)
    loop.run()
    assert ground(display) == ((255, 0, 0) if has_new else (255, 255, 255))
