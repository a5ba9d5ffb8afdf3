"""Large polygons in stretches: what is whole is filled, only what an edge passes is smoothed."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pygame import Rect

from game.shell.sprites import Point

_BAND_PX = 32


def stretches(points: Sequence[Point], seen: Rect) -> Iterator[tuple[Rect, bool]]:
    """Yield where a polygon paints within `seen`, and whether one of its edges passes there.

    Where none does, it paints all of the stretch. Stretches have no pixel in common.
    """
    for y in range(seen.top, seen.bottom, _BAND_PX):
        band = Rect(seen.left, y, seen.w, min(_BAND_PX, seen.bottom - y))
        x = band.left
        for left, right in (*_edges(points, band), (band.right, band.right)):
            if left > x and _is_inside(points, (x + left) / 2, y + band.h / 2):
                yield Rect(x, y, left - x, band.h), False
            x = max(x, left)
            if right > x:
                yield Rect(x, y, right - x, band.h), True
                x = right


def _edges(points: Sequence[Point], band: Rect) -> list[tuple[int, int]]:
    """Return from where to where the edges pass through a band, from left to right."""
    found = []
    for (x0, y0), (x1, y1) in _sides(points):
        top, bottom = max(min(y0, y1), band.top), min(max(y0, y1), band.bottom)
        if min(y0, y1) >= band.bottom or max(y0, y1) <= band.top:
            continue
        slope = (x1 - x0) / (y1 - y0) if y1 != y0 else 0
        ends = (x0 + (top - y0) * slope, x0 + (bottom - y0) * slope) if y1 != y0 else (x0, x1)
        margin = 0 if x0 == x1 == round(x0) else 1
        left, right = math.floor(min(ends)) - margin, math.ceil(max(ends)) + margin
        found.append((_within(left, band), _within(right, band)))
    return sorted(found)


def _within(x: int, band: Rect) -> int:
    return max(band.left, min(band.right, x))


def _is_inside(points: Sequence[Point], x: float, y: float) -> bool:
    """Whether a point is inside, where edges that cross make holes."""
    return bool(
        sum(
            x < x0 + (y - y0) * (x1 - x0) / (y1 - y0)
            for (x0, y0), (x1, y1) in _sides(points)
            if min(y0, y1) <= y < max(y0, y1)
        )
        % 2
    )


def _sides(points: Sequence[Point]) -> Iterator[tuple[Point, Point]]:
    return pairwise((*points, points[0]))
