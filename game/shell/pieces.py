"""Marks cut into pieces that a surface can be painted with at once."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import NamedTuple

from pygame import BLEND_PREMULTIPLIED, Rect, Surface

from game.shell.fonts import FontBook, Lettering
from game.shell.pictures import Pictures
from game.shell.sprites import Point, Sprites
from game.shell.surfaces import SurfaceCache
from game.shell.wedges import stretches
from game.ui.frame import Art, Box, Dot, Edge, Glyphs, Mark, Plane, Shape, Stroke
from game.ui.theme import Ink, Rgb, rgb

_MOST_KEPT_PX = 1 << 14
"""The largest polygon, in pixels of its box, that is worth to be kept as a surface."""


class Fill(NamedTuple):
    """A rectangle in one colour."""

    rect: Rect
    rgb: Rgb

    def paint(self, surface: Surface) -> None:
        """Paint it, inside of the surface's clip."""
        surface.fill(self.rgb, self.rect)


OPAQUE = 0
"""The flags of a stamp that hides what is below it."""


class Stamp(NamedTuple):
    """A painted surface: opaque, or with premultiplied alpha."""

    rect: Rect
    source: Surface
    flags: int = BLEND_PREMULTIPLIED

    def paint(self, surface: Surface) -> None:
        """Paint it, inside of the surface's clip."""
        surface.blit(self.source, self.rect, special_flags=self.flags)


Piece = Fill | Stamp


class Cut(NamedTuple):
    """A mark in pieces; outside of `rect` it paints nothing.

    `is_waiting` marks a stand-in for a picture that is not ready.
    """

    rect: Rect
    pieces: tuple[Piece, ...] = ()
    is_waiting: bool = False

    def hides(self, region: Rect) -> bool:
        """Whether nothing that was painted before it is seen in a region."""
        if len(self.pieces) != 1 or not self.rect.contains(region):
            return False
        piece = self.pieces[0]
        return isinstance(piece, Fill) or (isinstance(piece, Stamp) and piece.flags == OPAQUE)


NOTHING = Cut(Rect(0, 0, 0, 0))
"""The cut of a mark that paints nothing."""


class Cutter:
    """Cuts marks with the fonts and pictures of a game; the last texts and shapes are kept."""

    def __init__(self, fonts: FontBook, pictures: Pictures) -> None:
        self._cache = cache = SurfaceCache(0)
        self._lettering = Lettering(fonts, cache)
        self._sprites = Sprites(cache)
        self._pictures = pictures
        self._screen = Rect(0, 0, 0, 0)

    def fit(self, screen: Surface) -> None:
        """Cut for a screen, and keep as much as suits it: its pixels once, and its pictures."""
        self._screen = screen.get_rect()
        screen_bytes = screen.get_pitch() * screen.get_height()
        self._cache.limit(screen_bytes)
        self._pictures.fit(screen_bytes)

    def cut(self, mark: Mark, has_high_contrast: bool) -> Cut:
        """Return a mark in pieces; a picture that is not ready is a plane, and waiting."""
        if isinstance(mark, Art):
            return self._art(mark, rgb(Ink.NIGHT_RAISED, has_high_contrast))
        color = rgb(mark.ink, has_high_contrast)
        match mark:
            case Plane():
                return _joined(self._plane(_rect(mark.box), mark.radius, color))
            case Edge():
                return _joined(self._edge(_rect(mark.box), mark.width, mark.radius, color))
            case Shape():
                return self._shape(mark.points, color)
            case Stroke():
                return self._stroke(mark, color)
            case Dot():
                return self._dot(mark, color)
            case Glyphs():
                return self._glyphs(mark, color)

    def _plane(self, rect: Rect, radius: int, color: Rgb) -> Iterator[Piece]:
        x, y, w, h = rect
        r = min(radius, w // 2, h // 2)
        if r <= 0:
            yield Fill(rect, color)
            return
        yield Fill(Rect(x + r, y, w - 2 * r, h), color)
        yield Fill(Rect(x, y + r, r, h - 2 * r), color)
        yield Fill(Rect(x + w - r, y + r, r, h - 2 * r), color)
        yield from _corners(rect, r, self._sprites.ring(r, r, color))

    def _edge(self, rect: Rect, width: int, radius: int, color: Rgb) -> Iterator[Piece]:
        x, y, w, h = rect
        if 2 * width >= min(w, h):
            yield from self._plane(rect, radius, color)
            return
        r = max(0, min(radius, w // 2, h // 2))
        if width <= 0:
            return
        yield Fill(Rect(x + r, y, w - 2 * r, width), color)
        yield Fill(Rect(x + r, y + h - width, w - 2 * r, width), color)
        yield Fill(Rect(x, y + r, width, h - 2 * r), color)
        yield Fill(Rect(x + w - width, y + r, width, h - 2 * r), color)
        if r:
            yield from _corners(rect, r, self._sprites.ring(r, min(width, r), color))

    def _shape(self, points: tuple[Point, ...], color: Rgb) -> Cut:
        if len(points) < 3:
            return NOTHING
        left, top = (math.floor(min(values)) for values in zip(*points, strict=True))
        right, bottom = (math.ceil(max(values)) for values in zip(*points, strict=True))
        rect = Rect(left, top, right - left, bottom - top)
        if _is_empty(rect):
            return NOTHING
        if rect.w * rect.h > _MOST_KEPT_PX:
            return _joined(self._wedge(points, rect.clip(self._screen), color))
        return Cut(rect, (self._polygon(points, rect, color),))

    def _wedge(self, points: tuple[Point, ...], seen: Rect, color: Rgb) -> Iterator[Piece]:
        for rect, is_edge in stretches(points, seen):
            yield self._polygon(points, rect, color) if is_edge else Fill(rect, color)

    def _polygon(self, points: tuple[Point, ...], rect: Rect, color: Rgb) -> Stamp:
        inner = tuple((x - rect.x, y - rect.y) for x, y in points)
        return Stamp(rect, self._sprites.polygon(inner, rect.size, color))

    def _stroke(self, mark: Stroke, color: Rgb) -> Cut:
        (x0, y0), (x1, y1), width = mark.begin, mark.end, max(1, mark.width)
        if x0 != x1 and y0 != y1:
            return self._shape(_slanted(mark.begin, mark.end, width), color)
        rect = Rect(min(x0, x1), min(y0, y1), abs(x1 - x0), abs(y1 - y0))
        if y0 == y1:
            rect.y, rect.h = y0 - width // 2, width
        if x0 == x1:
            rect.x, rect.w = x0 - width // 2, width
        return _joined(iter((Fill(rect, color),)))

    def _dot(self, mark: Dot, color: Rgb) -> Cut:
        (x, y), r = mark.center, mark.radius
        if r <= 0:
            return NOTHING
        rect = Rect(x - r, y - r, 2 * r, 2 * r)
        return Cut(rect, (Stamp(rect, self._sprites.ring(r, r, color)),))

    def _glyphs(self, mark: Glyphs, color: Rgb) -> Cut:
        surface = self._lettering.surface(mark.text, mark.face, mark.size, color, mark.tracking)
        if surface is None:
            return NOTHING
        top = mark.box.y + self._lettering.top(mark.face, mark.size, mark.box.h)
        rect = Rect(mark.box.x, top, *surface.get_size())
        return Cut(rect, (Stamp(rect, surface),))

    def _art(self, mark: Art, plane: Rgb) -> Cut:
        rect = _rect(mark.box)
        if _is_empty(rect):
            return NOTHING
        picture = self._pictures.picture(mark.name, rect.size, mark.clear)
        if picture is None:
            is_waiting = mark.name not in self._pictures.notices
            return Cut(rect, (Fill(rect, plane),), is_waiting)
        return Cut(rect, (Stamp(rect, picture, OPAQUE),))


def _rect(box: Box) -> Rect:
    return Rect(box.x, box.y, max(0, box.w), max(0, box.h))


def _is_empty(rect: Rect) -> bool:
    return rect.w <= 0 or rect.h <= 0


def _joined(pieces: Iterator[Piece]) -> Cut:
    seen = tuple(piece for piece in pieces if not _is_empty(piece.rect))
    return Cut(seen[0].rect.unionall([p.rect for p in seen]), seen) if seen else NOTHING


def _corners(rect: Rect, r: int, disc: Surface) -> Iterator[Stamp]:
    """Yield the four quarters of a disc in the corners of a rectangle."""
    for column, x in enumerate((rect.left, rect.right - r)):
        for row, y in enumerate((rect.top, rect.bottom - r)):
            yield Stamp(Rect(x, y, r, r), disc.subsurface((column * r, row * r, r, r)))


def _slanted(begin: Point, end: Point, width: int) -> tuple[Point, ...]:
    """Return the corners of a straight line of a width."""
    (x0, y0), (x1, y1) = begin, end
    length = math.hypot(x1 - x0, y1 - y0)
    dx, dy = (y1 - y0) / length * width / 2, (x0 - x1) / length * width / 2
    return ((x0 + dx, y0 + dy), (x1 + dx, y1 + dy), (x1 - dx, y1 - dy), (x0 - dx, y0 - dy))
