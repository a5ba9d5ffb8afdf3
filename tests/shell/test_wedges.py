"""Large polygons in stretches: the pixels of the whole, and little that has to be smoothed."""

from __future__ import annotations

import pygame
from hypothesis import given
from hypothesis import strategies as st
from pygame import BLEND_PREMULTIPLIED, Rect, Surface

from game.shell.sprites import Sprites
from game.shell.surfaces import SurfaceCache
from game.shell.wedges import stretches

RED = (178, 38, 30)
SCREEN = Rect(0, 0, 160, 120)
ordinates = st.integers(-50, 200) | st.floats(-50, 200, width=16)


def sprites() -> Sprites:
    """Return shapes that are kept."""
    return Sprites(SurfaceCache(1 << 24))


def in_stretches(points: list[tuple[float, float]]) -> Surface:
    """Return a polygon on a black screen, painted stretch by stretch."""
    screen = Surface(SCREEN.size, 0, 32)
    for rect, is_edge in stretches(points, SCREEN):
        if is_edge:
            inner = [(x - rect.x, y - rect.y) for x, y in points]
            part = sprites().polygon(inner, rect.size, RED)
            screen.blit(part, rect, special_flags=BLEND_PREMULTIPLIED)
        else:
            screen.fill(RED, rect)
    return screen


def as_a_whole(points: list[tuple[float, float]]) -> Surface:
    """Return the same polygon, painted as one surface."""
    screen = Surface(SCREEN.size, 0, 32)
    whole = sprites().polygon(points, SCREEN.size, RED)
    screen.blit(whole, (0, 0), special_flags=BLEND_PREMULTIPLIED)
    return screen


def pixels(surface: Surface) -> bytes:
    """Return the colours of a surface, row by row."""
    return pygame.image.tobytes(surface, "RGB")


@given(st.lists(st.tuples(ordinates, ordinates), min_size=3, max_size=7))
def test_stretches_have_the_pixels_of_the_whole(points: list[tuple[float, float]]) -> None:
    """However its edges cross and wherever they leave the screen.

    Along an upright or level edge the whole is a quarter of a pixel too wide.
    """
    pairs = zip(pixels(in_stretches(points)), pixels(as_a_whole(points)), strict=True)
    assert max(abs(one - other) for one, other in pairs) <= RED[0] // 4 + 1


@given(st.lists(st.tuples(ordinates, ordinates), min_size=3, max_size=7))
def test_stretches_have_no_pixel_in_common(points: list[tuple[float, float]]) -> None:
    """Each pixel is painted once at most, and none outside of the screen."""
    rects = [rect for rect, _ in stretches(points, SCREEN)]
    assert all(SCREEN.contains(rect) for rect in rects)
    assert [rect for at, rect in enumerate(rects) if rect.collidelistall(rects) != [at]] == []


def test_only_the_edge_of_a_wedge_is_smoothed() -> None:
    """A wedge as large as a screen costs the pixels along its slanted edge."""
    wedge = ((0, 0), (1300, 0), (1100, 1000), (0, 1000))
    found = list(stretches(wedge, Rect(0, 0, 1920, 1000)))
    smoothed = sum(rect.w * rect.h for rect, is_edge in found if is_edge)
    assert smoothed < 10 * 1000
    assert {rect.x for rect, is_edge in found if not is_edge} == {0}
