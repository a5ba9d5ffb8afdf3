"""Smooth shapes: painted several times as large, then shrunk; kept for the next time."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import pygame.draw
import pygame.transform
from pygame import SRCALPHA, Surface

from game.shell.surfaces import SurfaceCache
from game.ui.theme import Rgb

Point = tuple[float, float]

MOST_SMOOTH_PX = 1 << 18
"""The largest shape, in pixels of its box, that is painted four times as large."""


class Sprites:
    """Discs, rings and polygons in one colour, with premultiplied alpha."""

    def __init__(self, cache: SurfaceCache) -> None:
        self._cache = cache

    def ring(self, radius: int, width: int, rgb: Rgb) -> Surface:
        """Return a ring as a square of 2 × `radius`; one as wide as its radius is a disc."""
        key = ("ring", radius, width, rgb)

        def _draw(surface: Surface, scale: int) -> None:
            center = (radius * scale, radius * scale)
            pygame.draw.circle(surface, (*rgb, 255), center, radius * scale)
            if width < radius:
                pygame.draw.circle(surface, (*rgb, 0), center, (radius - width) * scale)

        return self._cache.get(key) or self._cache.put(
            key, _shrunk((2 * radius, 2 * radius), rgb, _draw)
        )

    def polygon(self, points: Sequence[Point], size: tuple[int, int], rgb: Rgb) -> Surface:
        """Return a filled polygon of points from 0 to `size`."""
        key = (tuple(points), size, rgb)

        def _draw(surface: Surface, scale: int) -> None:
            scaled = [(math.floor(x * scale), math.floor(y * scale)) for x, y in points]
            pygame.draw.polygon(surface, (*rgb, 255), scaled)

        return self._cache.get(key) or self._cache.put(key, _shrunk(size, rgb, _draw))


def _shrunk(size: tuple[int, int], rgb: Rgb, draw: Callable[[Surface, int], None]) -> Surface:
    width, height = size
    scale = _scale_of(width * height)
    large = Surface((width * scale, height * scale), SRCALPHA, 32)
    large.fill((*rgb, 0))
    draw(large, scale)
    small = pygame.transform.smoothscale(large, size)
    small.premul_alpha_ip()
    return small


def _scale_of(area_px: int) -> int:
    if area_px <= MOST_SMOOTH_PX:
        return 4
    return 2 if area_px <= 4 * MOST_SMOOTH_PX else 1
