"""A panel that hangs turned: what is painted upright is seen upright, and touched where it is."""

from __future__ import annotations

import pygame
import pytest
from pygame import Rect
from pygame.event import Event

from game.shell.loop import NullDisplay
from game.shell.turned import Turned

SIZE = (64, 36)
RED = (255, 0, 0)
CORNERS = {0: (0, 0), 90: (0, 35), 180: (63, 35), 270: (63, 0)}
"""Which pixel of the panel is seen at the top left when it was turned clockwise."""
each_turn = pytest.mark.parametrize("degrees", CORNERS)


@each_turn
def test_the_top_left_is_seen_at_the_top_left(degrees: int) -> None:
    """A region is turned about the panel, and nothing else is painted or shown."""
    display = NullDisplay((), SIZE)
    turned = Turned(display, degrees)
    assert turned.surface.get_size() == (SIZE if degrees in (0, 180) else SIZE[::-1])
    turned.surface.fill(RED)
    turned.show([Rect(0, 0, 3, 2)])
    shown = display.shown[0][0]
    assert shown.collidepoint(CORNERS[degrees])
    assert shown.size == ((3, 2) if degrees in (0, 180) else (2, 3))
    if degrees:
        red = pygame.mask.from_threshold(display.surface, RED, (1, 1, 1, 255)).count()
        assert (red, tuple(display.surface.get_at(CORNERS[degrees]))[:3]) == (6, RED)


@each_turn
def test_a_touch_is_told_where_it_is_seen(degrees: int) -> None:
    """Finger and mouse at the corner that is seen at the top left are at the top left."""
    x, y = CORNERS[degrees]
    events = (
        Event(pygame.MOUSEBUTTONDOWN, pos=(x, y), button=1),
        Event(pygame.FINGERDOWN, x=x / 63, y=y / 35, finger_id=1),
        Event(pygame.KEYDOWN, key=pygame.K_a, mod=0),
    )
    turned = Turned(NullDisplay(events, SIZE), degrees)
    mouse, finger, key = [turned.events()[0] for _ in range(3)]
    assert (mouse.pos, mouse.button) == ((0, 0), 1)
    assert (finger.x, finger.y, finger.finger_id) == (0, 0, 1)
    assert key.key == pygame.K_a
