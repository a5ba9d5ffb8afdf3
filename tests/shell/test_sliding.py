"""Drag, pinch and wheel on what slides: what they mean, and what they never press."""

from __future__ import annotations

import pygame
import pytest
from msgspec.structs import replace
from pygame.event import Event

from game.shell.input import Input
from game.shell.loop import latest
from game.ui.frame import Box, Frame, Part, Role
from game.ui.intents import Go, Intent, Look, Turn
from game.ui.slide import Slide
from tests.shell.test_input import DOWN, LIFT, MOVE, SLIDE, TOUCH, UP, finger, mouse

SIZE = (1000, 500)
BADGE = Go(Look("term"))
SLIDES = Slide(
    (0, 100, 1000, 300), False, 0, 5000.0, (0, 10_000), 1000,
    ((0, 0.1), (1, 1.0), (2, 10.0)), 1, Look("timeline"),
)  # fmt: skip
PARTS = (
    Part(Role.BUTTON, "3 events", Box(400, 200, 60, 60), BADGE),
    Part(Role.BUTTON, "Back", Box(0, 420, 100, 60), BADGE),
)
FRAME = Frame("timeline", SIZE, (), PARTS, slide=SLIDES)
ON_BADGE, BESIDE, BACK = (430, 230), (700, 230), (50, 450)


def meant(*events: Event, frame: Frame = FRAME) -> list[Intent]:
    hands = Input()
    found = [hands.intent(event, frame) for event in events]
    return [intent for intent in found if intent is not None]


def at(point: tuple[int, int], dx: int) -> tuple[int, int]:
    return point[0] + dx, point[1]


@pytest.mark.parametrize("start", [ON_BADGE, BESIDE])
def test_a_drag_moves_and_never_presses(start: tuple[int, int]) -> None:
    """Each move means where time is then, wherever it began; lifted, nothing is pressed."""
    wanted = [SLIDES.dragged(-100), SLIDES.dragged(-200)]
    hand = [finger(TOUCH, start), finger(SLIDE, at(start, -100)), finger(SLIDE, at(start, -200))]
    assert meant(*hand, finger(LIFT, at(start, -200))) == wanted
    held = [mouse(DOWN, start), mouse(MOVE, at(start, -100)), mouse(MOVE, at(start, -200))]
    assert meant(*held, mouse(UP, start)) == wanted


def test_a_finger_that_trembles_presses() -> None:
    """Moved by a few pixels, a press is a press."""
    events = (
        finger(TOUCH, ON_BADGE),
        finger(SLIDE, at(ON_BADGE, 4)),
        finger(LIFT, at(ON_BADGE, 4)),
    )
    assert meant(*events) == [BADGE]


def test_a_pinch_looks_nearer_and_wider_around_its_middle() -> None:
    """Two fingers apart are a level nearer, together one wider; lifting them presses nothing."""
    apart = [
        finger(TOUCH, (400, 230), 1),
        finger(TOUCH, (500, 230), 2),
        finger(SLIDE, (600, 230), 2),
    ]
    lifted = [finger(LIFT, (600, 230), 2), finger(SLIDE, (100, 230), 1), finger(LIFT, ON_BADGE, 1)]
    assert meant(*apart, *lifted) == [SLIDES.zoomed(1, 500)]
    assert meant(*apart[:2], finger(SLIDE, (440, 230), 2)) == [SLIDES.zoomed(-1, 420)]


def test_a_pinch_after_a_drag_is_a_pinch() -> None:
    """A second finger ends the drag of the first."""
    events = [
        finger(TOUCH, (400, 230), 1), finger(SLIDE, (440, 230), 1), finger(TOUCH, (540, 230), 2),
        finger(SLIDE, (740, 230), 2),
    ]  # fmt: skip
    assert meant(*events) == [SLIDES.dragged(40), SLIDES.zoomed(1, 590)]


def test_the_first_finger_owns_the_screen() -> None:
    """While it rests on a button, another finger drags nothing; the button is pressed."""
    events = (
        finger(TOUCH, BACK, 1), finger(TOUCH, BESIDE, 2), finger(SLIDE, at(BESIDE, -200), 2),
        finger(LIFT, at(BESIDE, -200), 2), finger(LIFT, BACK, 1),
    )  # fmt: skip
    assert meant(*events) == [BADGE]


def test_a_drag_that_is_lost_is_over() -> None:
    """When the window is left, or something else is shown, the next press is a press."""
    lost = (mouse(DOWN, BESIDE), mouse(MOVE, at(BESIDE, 90)), Event(pygame.WINDOWFOCUSLOST))
    pressed = (mouse(DOWN, ON_BADGE), mouse(UP, ON_BADGE))
    assert meant(*lost, *pressed) == [SLIDES.dragged(90), BADGE]
    hands, other = Input(), replace(FRAME, slide=None)
    for event in (mouse(DOWN, BESIDE), mouse(MOVE, at(BESIDE, 90))):
        hands.intent(event, FRAME)
    assert [hands.intent(event, other) for event in pressed][-1] == BADGE


@pytest.mark.parametrize(
    ("x", "y", "point", "wanted"),
    [
        (0, 1, BESIDE, SLIDES.zoomed(1, 700)),
        (0, -2, BESIDE, SLIDES.zoomed(-1, 700)),
        (1, 0, BESIDE, SLIDES.dragged(-1000 / 12)),
        (0, 1, BACK, None),
        (0, 0, BESIDE, None),
    ],
)
def test_the_wheel_looks_nearer_where_the_mouse_is(
    x: int, y: int, point: tuple[int, int], wanted: Turn | None
) -> None:
    """A notch is a level, sideways it moves time; beside what slides it means nothing."""
    wheel = Event(pygame.MOUSEWHEEL, x=x, y=y, touch=False)
    found = meant(mouse(MOVE, point), wheel)
    assert found == ([wanted] if wanted else [])


def test_of_moves_that_follow_each_other_the_last_is_heard() -> None:
    """Each finger is heard of by itself, and nothing else is left out."""
    first, second = (
        [finger(SLIDE, (n, 9), 1) for n in (1, 2)],
        [finger(SLIDE, (n, 9), 2) for n in (3, 4)],
    )
    key = Event(pygame.KEYDOWN, key=pygame.K_a)
    heard = latest([*first, *second, key, mouse(MOVE, (1, 1)), mouse(MOVE, (2, 2)), key])
    assert heard == [first[1], second[1], key, mouse(MOVE, (2, 2)), key]
