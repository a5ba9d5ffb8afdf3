"""How freed memory is given back to the machine."""

from __future__ import annotations

import sys
from contextlib import suppress

_MMAP_THRESHOLD = -3
_LARGE_BYTES = 128 << 10


def give_back_large_blocks() -> None:
    """Let every large block return to the machine as soon as it is freed, where the C library can.

    GNU's learns from the first large surface that is freed to keep those that follow, and pictures
    of many sizes then leave holes that add up to half of the process.
    """
    if sys.platform != "linux":
        return
    import ctypes  # noqa: PLC0415 (slow to import)

    with suppress(AttributeError, OSError):
        ctypes.CDLL(None).mallopt(_MMAP_THRESHOLD, _LARGE_BYTES)
