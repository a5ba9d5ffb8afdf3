"""A bounded store of painted surfaces."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable

from pygame import Surface


class SurfaceCache:
    """Surfaces by key, at most `limit_bytes` of pixels; the least lately used go first."""

    def __init__(self, limit_bytes: int) -> None:
        self._limit_bytes = limit_bytes
        self._surfaces: OrderedDict[Hashable, Surface] = OrderedDict()
        self.size_bytes = 0

    def get(self, key: Hashable) -> Surface | None:
        """Return the surface of a key; None where it is not kept."""
        surface = self._surfaces.get(key)
        if surface is not None:
            self._surfaces.move_to_end(key)
        return surface

    def put(self, key: Hashable, surface: Surface) -> Surface:
        """Keep and return a surface; the newest is kept even where it alone is over the limit."""
        self._drop(key)
        self._surfaces[key] = surface
        self.size_bytes += _bytes_of(surface)
        self._trim()
        return surface

    def limit(self, limit_bytes: int) -> None:
        """Keep at most so many bytes from now on."""
        self._limit_bytes = limit_bytes
        self._trim()

    def clear(self) -> None:
        """Keep nothing."""
        self._surfaces.clear()
        self.size_bytes = 0

    def _trim(self) -> None:
        while self.size_bytes > self._limit_bytes and len(self._surfaces) > 1:
            self._drop(next(iter(self._surfaces)))

    def _drop(self, key: Hashable) -> None:
        surface = self._surfaces.pop(key, None)
        if surface is not None:
            self.size_bytes -= _bytes_of(surface)


def _bytes_of(surface: Surface) -> int:
    return surface.get_pitch() * surface.get_height()
