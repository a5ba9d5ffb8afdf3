"""Floors: what the same acts cost a bare pygame program on this machine."""

from __future__ import annotations

import time
from collections.abc import Callable

import pygame
from pygame import BLEND_PREMULTIPLIED, SRCALPHA, Rect, Surface
from pygame.event import Event
from pygame.font import Font

from game.shell.bench.figures import (
    CLICK,
    FULL,
    IDLE,
    PAN,
    TYPICAL,
    ZOOM,
    middle_and_worst,
)
from game.shell.loop import Display

EMPTY_WINDOW = """
import os, sys
os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"
import pygame
pygame.display.init()
surface = pygame.display.set_mode((int(sys.argv[1]), int(sys.argv[2])))
surface.fill((20, 17, 15))
pygame.display.update()
print("shown", flush=True)
input()
"""
"""A program that opens an empty window, says so, and waits for a line."""

_LINES = 40
_LETTERS = 60


def floors_of(display: Display, count: int, rest_s: float) -> dict[str, float]:
    """Return what each act costs at least, by its name in `figures`; ms, and percent for IDLE.

    A click is an event that is taken and answered with a screen that lies ready; a full repaint
    is a plain ground, a picture over all of it, and forty lines of ready text; a pan is a screen
    that is shifted.
    """
    surface = display.surface
    whole = surface.get_rect()
    ready = Surface(whole.size, 0, 32)
    ready.fill((40, 30, 20))
    line = _line(whole.h // 45)
    word = line.subsurface((0, 0, line.width // 10, line.height))
    place = Rect(whole.w // 4, whole.h // 2, *word.get_size())

    def _click() -> None:
        _heard()
        surface.blit(ready, (0, 0))
        display.show([whole])

    def _full() -> None:
        surface.fill((20, 17, 15))
        surface.blit(ready, (0, 0))
        for nth in range(_LINES):
            surface.blit(line, (whole.w // 20, nth * line.height), None, BLEND_PREMULTIPLIED)
        display.show([whole])

    def _word() -> None:
        surface.fill((20, 17, 15), place)
        surface.blit(word, place, None, BLEND_PREMULTIPLIED)
        display.show([place])

    def _pan() -> None:
        surface.blit(ready, (-8, 0))
        display.show([whole])

    found = {name: _cost_ms(act, count) for name, act in (
        (CLICK, _click), (FULL, _full), (TYPICAL, _word), (PAN, _pan), (ZOOM, _pan),
    )}  # fmt: skip
    return found | ({IDLE: _idle_percent(rest_s)} if pygame.display.get_init() else {})


def _line(height: int) -> Surface:
    pygame.font.init()
    text = Font(None, height).render("n" * _LETTERS, True, (239, 230, 210))
    surface = Surface(text.get_size(), SRCALPHA, 32)
    surface.blit(text, (0, 0))
    return surface.premul_alpha()


def _heard() -> None:
    if pygame.display.get_init():
        pygame.event.post(Event(pygame.MOUSEBUTTONUP, pos=(1, 1), button=1))
        pygame.event.get()


def _cost_ms(act: Callable[[], None], count: int) -> float:
    costs = []
    for _ in range(count):
        start = time.perf_counter()
        act()
        costs.append(1000 * (time.perf_counter() - start))
    return middle_and_worst(costs)[0]


def _idle_percent(rest_s: float) -> float:
    """Return what a loop costs that asks for events 60 times a second and draws nothing."""
    clock, begun = pygame.time.Clock(), time.process_time()
    until = time.perf_counter() + rest_s
    while time.perf_counter() < until:
        clock.tick(60)
        pygame.event.get()
    return 100 * (time.process_time() - begun) / rest_s
