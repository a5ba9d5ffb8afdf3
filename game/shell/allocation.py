"""What the garbage collector passes over, and how freed memory is given back to the machine."""

from __future__ import annotations

import gc
import sys
from contextlib import suppress

_MMAP_THRESHOLD, _MOST_ARENAS = -3, -8
_LARGE_BYTES = 128 << 10
_YOUNG = 50_000
"""So many objects are made, and not freed, before the collector looks at them."""


def leave_what_lasts() -> None:
    """Let the garbage collector pass over all that there is, such as a story: it lasts.

    To look through it takes longer than a frame. Hardly anything that is made for a frame needs a
    collector at all.
    """
    gc.freeze()
    gc.set_threshold(_YOUNG)


def give_back_large_blocks() -> None:
    """Let every large block return to the machine as soon as it is freed, where the C library can.

    GNU's learns from the first large surface that is freed to keep those that follow, and pictures
    of many sizes then leave holes that add up to half of the process. Small blocks of all threads
    share their holes.
    """
    if sys.platform != "linux":
        return
    import ctypes  # noqa: PLC0415 (slow to import)

    with suppress(AttributeError, OSError):
        library = ctypes.CDLL(None)
        library.mallopt(_MMAP_THRESHOLD, _LARGE_BYTES)
        library.mallopt(_MOST_ARENAS, 1)


def give_back_what_is_free() -> None:
    """Return what lies free between small blocks to the machine, where the C library can.

    It takes some milliseconds: it is for when nobody waits.
    """
    if sys.platform != "linux":
        return
    import ctypes  # noqa: PLC0415 (slow to import)

    with suppress(AttributeError, OSError):
        ctypes.CDLL(None).malloc_trim(0)
