"""The machine that is measured on: what it is, and how much of its memory a process holds."""

from __future__ import annotations

import os
import platform
from contextlib import suppress
from pathlib import Path

import pygame

_PAGE_BYTES = 4096


def machine() -> str:
    """Return in a line what the machine is, and how busy it is with other things."""
    load = ""
    with suppress(OSError, AttributeError):
        load = f", load {os.getloadavg()[0]:.1f}"
    return (
        f"{os.cpu_count()} cores, {platform.system()} {platform.machine()}, "
        f"Python {platform.python_version()}, pygame-ce {pygame.version.ver}{load}"
    )


def memory_mib(pid: int | str = "self") -> float | None:
    """Return the MiB that a process holds, shared ones with it; None where nothing tells it."""
    with suppress(OSError):
        pages = Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1]
        return int(pages) * _PAGE_BYTES / (1 << 20)
    return None
