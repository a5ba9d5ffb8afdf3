"""The icon of the window: a paper on the state's red wedge, under the reader's lamp."""

from __future__ import annotations

import pygame.draw
import pygame.transform
from pygame import SRCALPHA, Surface

from game.ui.theme import Ink, rgb

SIZE_PX = 64
_SCALE = 4


def icon() -> Surface:
    """Return the icon, 64 × 64 pixels."""
    side = SIZE_PX * _SCALE
    large = Surface((side, side), SRCALPHA, 32)
    large.fill((*rgb(Ink.NIGHT), 255))
    _polygon(large, Ink.RED, (0, 64), (0, 30), (64, 8), (64, 64))
    _polygon(large, Ink.DEEP_RED, (0, 64), (0, 56), (64, 44), (64, 64))
    _polygon(large, Ink.PAPER, (17, 14), (45, 10), (50, 50), (22, 54))
    for row in (22, 29, 36):
        _polygon(large, Ink.INK, (23, row), (43, row - 3), (43, row), (23, row + 3))
    pygame.draw.circle(large, rgb(Ink.AMBER), (44 * _SCALE, 44 * _SCALE), 8 * _SCALE)
    return pygame.transform.smoothscale(large, (SIZE_PX, SIZE_PX))


def _polygon(surface: Surface, ink: Ink, *points: tuple[int, int]) -> None:
    scaled = [(x * _SCALE, y * _SCALE) for x, y in points]
    pygame.draw.polygon(surface, rgb(ink), scaled)
