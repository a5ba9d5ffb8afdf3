"""Illustrations: SVG files painted to cover a box, once a size, in a thread."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

import pygame
import pygame.image
from pygame import Surface

from game.shell.surfaces import SurfaceCache
from game.ui.frame import Box
from game.ui.theme import Ink, rgb

SCREENS_KEPT = 1.5
"""How many screens full of pixels are kept: the picture that is seen, and the one before it."""
_MOST_WAITING = 12
_PROBE_PX = 256
_THINNEST_PX = 8
_MOST_PX = 1 << 26
_HEAD_LETTERS = 8192
"""The root element of an SVG stands within these; comments may stand before it."""
_ROOT = re.compile(r"<svg\b[^>]*>")
_NUMBER = r"[\s,]*(\d*\.?\d+)"
_FOCUS = re.compile(
    rf"""\sdata-focus=["']\s*(\d*\.?\d+)(?:{_NUMBER})?(?:{_NUMBER}{_NUMBER})?\s*["']""", re.ASCII
)
_ZOOMS = (1.0, 1.06, 1.12, 1.18, 1.24, 1.3)
"""How much larger than needed a picture is painted, so that its focus comes into the clear."""


class Focus(NamedTuple):
    """What of a picture is seen first of all: a box, from 0 to 1 across and down."""

    left: float
    top: float
    right: float
    bottom: float


class _Order(NamedTuple):
    name: str
    size: tuple[int, int]
    clear: Box | None


class _Unfit(ValueError):
    """A picture that cannot be painted; `str` says why and what to do."""


class Pictures:
    """The illustrations of some folders, looked for in their order; the last seen are kept.

    A picture that is asked for is painted in a thread, and there the next time. With
    `is_blocking` it is painted at once.
    """

    def __init__(self, folders: tuple[Path, ...], *, is_blocking: bool = False) -> None:
        self._folders = folders
        self._cache = SurfaceCache(0)
        self._notices: dict[str, str] = {}
        self._jobs: dict[_Order, Future[Surface]] = {}
        self._worker = None if is_blocking else ThreadPoolExecutor(1, "pictures")

    @property
    def notices(self) -> Mapping[str, str]:
        """What is wrong, and what to do, by the name of each picture that cannot be painted."""
        return MappingProxyType(self._notices)

    @property
    def jobs(self) -> tuple[Future[Surface], ...]:
        """The pictures that wait, are being painted, or have not been fetched; at most 12."""
        return tuple(self._jobs.values())

    def picture(self, name: str, size: tuple[int, int], clear: Box | None = None) -> Surface | None:
        """Return a picture of exactly `size` pixels; None while it waits or where it is broken.

        What stays in view is told by the picture itself (see `focus_of`); it stands in the middle
        of `clear`, as far as the picture reaches. None is final where `notices` has the name. It
        never raises.
        """
        order = _Order(name, size, clear)
        kept = self._cache.get(order)
        if kept is not None or name in self._notices:
            return kept
        job = self._jobs.get(order) or self._submitted(order)
        return self._settled(order, job) if job.done() else None

    def fit(self, screen_bytes: int) -> None:
        """Keep as much as suits a screen of so many bytes; before that, one picture."""
        self._cache.limit(int(SCREENS_KEPT * screen_bytes))

    def forget(self) -> None:
        """Read every file anew, as after an author has changed one."""
        self._cache.clear()
        self._notices.clear()
        self._jobs.clear()

    def close(self) -> None:
        """End the thread; what waits is not painted."""
        if self._worker is not None:
            self._worker.shutdown(cancel_futures=True)

    def _submitted(self, order: _Order) -> Future[Surface]:
        job: Future[Surface]
        if self._worker is None:
            job = Future()
            try:
                job.set_result(self._painted(order))
            except _Unfit as error:
                job.set_exception(error)
        else:
            self._clear_way()
            job = self._worker.submit(self._painted, order)
        self._jobs[order] = job
        return job

    def _settled(self, order: _Order, job: Future[Surface]) -> Surface | None:
        del self._jobs[order]
        error = job.exception()
        if error is None:
            return self._cache.put(order, job.result())
        if not isinstance(error, _Unfit):
            raise error
        self._notices[order.name] = str(error)
        return None

    def _clear_way(self) -> None:
        """Settle what is done, and drop the oldest orders of a window that is being dragged."""
        for order, job in list(self._jobs.items()):
            if job.done():
                self._settled(order, job)
            elif len(self._jobs) >= _MOST_WAITING and job.cancel():
                del self._jobs[order]

    def _painted(self, order: _Order) -> Surface:
        """Return a picture; it runs in the thread, and touches nothing that is shared."""
        path = self._path(order.name)
        try:
            return _covering(path, order.size, order.clear or Box(0, 0, *order.size))
        except (pygame.error, OSError, ValueError, MemoryError) as error:
            raise _Unfit(f"the picture {path} cannot be painted: {error}") from error

    def _path(self, name: str) -> Path:
        for folder in self._folders:
            path = folder / f"{name}.svg"
            if path.is_file():
                return path
        places = " or ".join(str(folder) for folder in self._folders)
        raise _Unfit(f'there is no picture "{name}": put {name}.svg into {places}')


def focus_of(svg: str) -> Focus:
    """Return what of a picture stays in view: a box or a point; the middle by default.

    >>> focus_of('<svg data-focus="0.4 0 0.7 0.9" viewBox="0 0 2 1">')
    Focus(left=0.4, top=0.0, right=0.7, bottom=0.9)
    >>> focus_of('<svg data-focus="0.57">') == Focus(0.57, 0.5, 0.57, 0.5)
    True
    """
    root = _ROOT.search(svg)
    found = _FOCUS.search(root[0]) if root else None
    if found is None:
        return Focus(0.5, 0.5, 0.5, 0.5)
    left, top = float(found[1]), float(found[2] or 0.5)
    right, bottom = float(found[3] or left), float(found[4] or top)
    return Focus(*(min(1.0, one) for one in (left, top, right, bottom)))


class _Crop(NamedTuple):
    """How a picture is cropped: its size in whole, and where what is shown of it begins."""

    size: tuple[int, int]
    left: int
    top: int


def _covering(path: Path, size: tuple[int, int], clear: Box) -> Surface:
    """Return a picture that fills a size; what does not fit is cut off around its focus."""
    with path.open(encoding="utf-8", errors="replace") as file:
        focus = focus_of(file.read(_HEAD_LETTERS))
    crop = _crop(_least_covering(path, size), size, clear, focus)
    if crop.size[0] * crop.size[1] > _MOST_PX:
        raise _Unfit(f"{crop.size[0]} × {crop.size[1]} pixels are too many")
    raster = pygame.image.load_sized_svg(path, crop.size)
    surface = Surface(size, 0, 32)
    surface.fill(rgb(Ink.NIGHT_RAISED))
    surface.blit(raster, (0, 0), (crop.left, crop.top, *size))
    return surface


def _crop(least: tuple[float, float], size: tuple[int, int], clear: Box, focus: Focus) -> _Crop:
    """Return the crop with the most of the focus in the clear; of equals the least enlarged."""
    found: list[tuple[int, _Crop]] = []
    for zoom in _ZOOMS:
        wide, high = math.ceil(least[0] * zoom), math.ceil(least[1] * zoom)
        left, lost = _along(wide, size[0], (clear.x, clear.right), (focus.left, focus.right), 0.5)
        top, below = _along(high, size[1], (clear.y, clear.bottom), (focus.top, focus.bottom), 0.0)
        found.append((lost + below, _Crop((wide, high), left, top)))
    return min(found, key=lambda one: one[0])[1]


def _along(
    whole: int, part: int, clear: tuple[int, int], focus: tuple[float, float], kept: float
) -> tuple[int, int]:
    """Return where a part of a raster begins, and how many pixels of the focus are not clear.

    The focus stands in the middle of the clear; where it does not fit, `kept` says what of it is
    kept: 0 its beginning (people have their heads at the top), 0.5 its middle. The last row and
    column of a raster are not quite painted.
    """
    begin, end = round(focus[0] * whole), round(focus[1] * whole)
    spare = clear[1] - clear[0] - (end - begin)
    first = clear[0] + round(spare * (0.5 if spare > 0 else kept))
    at = max(0, min(begin - first, whole - 1 - part))
    return at, max(0, clear[0] + at - begin) + max(0, end - at - clear[1])


def _least_covering(path: Path, size: tuple[int, int]) -> tuple[float, float]:
    """Return the least width and height in the picture's own proportion that cover a size."""
    probe = pygame.image.load_sized_svg(path, (_PROBE_PX, _PROBE_PX))
    if min(probe.get_size()) < _THINNEST_PX:
        raise _Unfit("it is too long and thin")
    scale = max((size[0] + 1) / (probe.width - 1), (size[1] + 1) / (probe.height - 1))
    return probe.width * scale, probe.height * scale
