"""A panel that hangs turned: each point is itself again, and what is painted in parts is whole."""

from __future__ import annotations

import random

import pygame
import pytest
from pygame import Rect, Surface
from pygame.event import Event

from game.shell.loop import NullDisplay
from game.shell.turned import Turned, turned_rect, upright_share

SIZE = (24, 14)
DEGREES = (0, 90, 180, 270)
each_turn = pytest.mark.parametrize("degrees", DEGREES)


def upright_size(degrees: int) -> tuple[int, int]:
    return SIZE if degrees % 180 == 0 else (SIZE[1], SIZE[0])


def places(degrees: int) -> list[tuple[int, int]]:
    """Return every pixel of the upright surface."""
    width, height = upright_size(degrees)
    return [(x, y) for x in range(width) for y in range(height)]


def on_panel(place: tuple[int, int], degrees: int) -> tuple[int, int]:
    """Return the pixel of the panel that shows a pixel of the upright surface."""
    return turned_rect(Rect(*place, 1, 1), upright_size(degrees), degrees).topleft


@each_turn
def test_each_pixel_has_a_pixel_of_its_own(degrees: int) -> None:
    """None is off the panel, and no two are the same."""
    panel = [(x, y) for x in range(SIZE[0]) for y in range(SIZE[1])]
    assert sorted(on_panel(place, degrees) for place in places(degrees)) == panel


@each_turn
@pytest.mark.parametrize("kind", [pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP, pygame.MOUSEMOTION])
def test_the_mouse_is_where_it_is_seen(degrees: int, kind: int) -> None:
    """At every pixel of the panel it is told at the pixel that is painted there."""
    whole = places(degrees)
    events = [Event(kind, pos=on_panel(place, degrees), touch=False) for place in whole]
    turned = Turned(NullDisplay(events, SIZE), degrees)
    assert [turned.events()[0].pos for _ in whole] == whole


@each_turn
@pytest.mark.parametrize("kind", [pygame.FINGERDOWN, pygame.FINGERMOTION, pygame.FINGERUP])
def test_a_finger_is_where_it_is_seen(degrees: int, kind: int) -> None:
    """In the middle of each pixel of the panel it is in the middle of the pixel painted there."""
    whole, (width, height) = places(degrees), upright_size(degrees)
    events = []
    for place in whole:
        x, y = on_panel(place, degrees)
        events.append(Event(kind, x=(x + 0.5) / SIZE[0], y=(y + 0.5) / SIZE[1], finger_id=3))
    turned = Turned(NullDisplay(events, SIZE), degrees)
    told = [turned.events()[0] for _ in whole]
    assert [(e.x * width, e.y * height) for e in told] == [
        pytest.approx((x + 0.5, y + 0.5)) for x, y in whole
    ]


@each_turn
def test_a_turn_and_its_counterpart_are_none(degrees: int) -> None:
    """Turned back, every place and every region is where it was."""
    chance, back = random.Random(degrees), -degrees % 360
    for _ in range(200):
        share = chance.random(), chance.random()
        assert upright_share(*upright_share(*share, degrees), back) == pytest.approx(share)
        region = Rect(chance.randrange(9), chance.randrange(9), 1 + chance.randrange(5), 4)
        there = turned_rect(region, upright_size(degrees), degrees)
        assert turned_rect(there, SIZE, back) == region


@each_turn
@pytest.mark.parametrize("seed", range(4))
def test_regions_that_are_shown_are_the_whole_turned(degrees: int, seed: int) -> None:
    """Painted in parts, the panel is what the upright painting is when it is turned at once."""
    chance, display = random.Random(seed), NullDisplay((), SIZE)
    turned = Turned(display, degrees)
    width, height = upright_size(degrees)
    twin = Surface((width, height), 0, 32)
    for _ in range(6):
        regions = []
        for _ in range(3):
            region = Rect(chance.randrange(-4, width), chance.randrange(-4, height), 7, 5)
            ink = [chance.randrange(256) for _ in range(3)]
            turned.surface.fill(ink, region)
            twin.fill(ink, region)
            regions.append(region)
        turned.show(regions)
    seen = pygame.image.tobytes(display.surface, "RGB")
    assert seen == pygame.image.tobytes(pygame.transform.rotate(twin, degrees), "RGB")


@each_turn
def test_what_is_not_shown_is_not_seen(degrees: int) -> None:
    """Only the part that is told reaches a turned panel; a region off it is none."""
    display = NullDisplay((), SIZE)
    turned = Turned(display, degrees)
    turned.surface.fill((0, 0, 255))
    whole = display.surface.get_rect()
    turned.show([Rect(1, 2, 3, 4), Rect(500, 500, 3, 3)])
    blue = pygame.mask.from_threshold(display.surface, (0, 0, 255), (1, 1, 1, 255)).count()
    assert blue == (12 if degrees else SIZE[0] * SIZE[1])
    assert whole.contains(display.shown[0][0])
    assert display.shown[0][0].w * display.shown[0][0].h == 12


def test_a_window_of_another_size_has_another_surface() -> None:
    """The upright surface is kept as long as the panel's size, and then is as large as that."""
    resize = Event(pygame.VIDEORESIZE, size=(40, 30))
    turned = Turned(NullDisplay((resize,), SIZE), 270)
    first = turned.surface
    assert turned.surface is first
    turned.events()
    assert turned.surface.get_size() == (30, 40)
