"""Smooth shapes: the right pixels, at every size, and painted once."""

from __future__ import annotations

import pytest
from pygame import Surface

from game.shell.sprites import MOST_SMOOTH_PX, Sprites
from game.shell.surfaces import SurfaceCache

RED = (200, 0, 0)
LARGE_PX = round(MOST_SMOOTH_PX**0.5)


def sprites() -> Sprites:
    """Return the sprites of an empty cache that has room for all of them."""
    return Sprites(SurfaceCache(1 << 30))


def alpha(surface: Surface, x: int, y: int) -> int:
    """Return how much a pixel covers, 0 to 255."""
    return surface.get_at((x, y))[3]


@pytest.mark.parametrize("radius", [1, 2, 8, LARGE_PX // 2, LARGE_PX, LARGE_PX + 40])
def test_a_disc_fills_its_square(radius: int) -> None:
    """A ring as wide as its radius is full in the middle and empty in the corners, at any size."""
    disc = sprites().ring(radius, radius, RED)
    assert disc.get_size() == (2 * radius, 2 * radius)
    assert alpha(disc, radius, radius) > 128
    assert alpha(disc, 0, 0) < 230
    if radius >= 8:
        assert [alpha(disc, x, y) for x in (0, -1 + 2 * radius) for y in (0, -1 + 2 * radius)] == [
            0, 0, 0, 0,
        ]  # fmt: skip


def test_a_ring_is_open_in_the_middle() -> None:
    """Within the ring nothing is covered; its band is."""
    ring = sprites().ring(20, 4, RED)
    assert (alpha(ring, 20, 20), alpha(ring, 20, 2), alpha(ring, 37, 20)) == (0, 255, 255)


def test_colours_are_premultiplied() -> None:
    """No pixel is brighter than it covers, so that edges have no rim."""
    ring = sprites().ring(9, 3, RED)
    pixels = [ring.get_at((x, y)) for x in range(18) for y in range(18)]
    assert [pixel for pixel in pixels if pixel[0] > pixel[3]] == []
    assert {pixel[1:3] for pixel in pixels} == {(0, 0)}


@pytest.mark.parametrize("size", [(12, 12), (LARGE_PX + 1, LARGE_PX + 1), (2 * LARGE_PX + 1, 600)])
def test_a_polygon_covers_its_inside(size: tuple[int, int]) -> None:
    """A triangle over the lower left half covers that half alone, however large it is."""
    width, height = size
    shape = sprites().polygon([(0, 0), (width, height), (0, height)], size, RED)
    assert shape.get_size() == size
    inside, outside = (width // 4, 3 * height // 4), (3 * width // 4, height // 4)
    assert (alpha(shape, *inside), alpha(shape, *outside)) == (255, 0)


def test_a_shape_is_painted_once() -> None:
    """The same shape is the same surface; another colour or width is another."""
    made = sprites()
    ring = made.ring(9, 3, RED)
    triangle = [(0.0, 0.0), (9.0, 9.0), (0.0, 9.0)]
    assert made.ring(9, 3, RED) is ring
    assert made.ring(9, 2, RED) is not ring
    assert made.ring(9, 3, (0, 0, 9)) is not ring
    assert made.polygon(triangle, (9, 9), RED) is made.polygon(tuple(triangle), (9, 9), RED)
