"""Displays that a window can be measured on: the desktop, else one of Xvfb's."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import pygame

from game.shell.window import display_problem


@contextmanager
def display_for(size: tuple[int, int]) -> Iterator[Mapping[str, str] | None]:
    """Give the environment in which a window of a size can be opened; None where none can.

    The desktop serves where it is large enough; else Xvfb is started where it is installed, and
    ended with the context.
    """
    if _is_fit(_desktop(), size):
        yield os.environ
        return
    program = shutil.which("Xvfb")
    if program is None:
        yield None
        return
    reading, writing = os.pipe()
    screen = f"{size[0]}x{size[1]}x24"
    server = subprocess.Popen(
        [program, "-displayfd", str(writing), "-screen", "0", screen, "-noreset"],
        pass_fds=(writing,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(writing)
    try:
        with os.fdopen(reading, encoding="ascii") as told:
            number = told.readline().strip()
        yield _at(number) if number else None
    finally:
        server.terminate()
        server.wait()


def _desktop() -> tuple[int, int] | None:
    """Return the size of the desktop; None where there is none that can be seen."""
    if display_problem() is not None:
        return None
    pygame.display.init()
    try:
        return pygame.display.get_desktop_sizes()[0]
    finally:
        pygame.display.quit()


def _is_fit(desktop: tuple[int, int] | None, size: tuple[int, int]) -> bool:
    return desktop is not None and desktop[0] >= size[0] and desktop[1] >= size[1]


def _at(number: str) -> dict[str, str]:
    """Return the environment of a process whose windows open on an X display."""
    kept = {name: value for name, value in os.environ.items() if name != "WAYLAND_DISPLAY"}
    return {**kept, "DISPLAY": f":{number}", "SDL_VIDEODRIVER": "x11"}
