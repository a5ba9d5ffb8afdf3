"""What moves between two frames, on painted surfaces: a plane, the ribbon's mark, a paper.

Each move paints a part of the screen, from the pixels before to those after; when its share is 1,
every pixel is the one after.
"""

from __future__ import annotations

from typing import NamedTuple, Protocol

import pygame.draw
from pygame import Rect, Surface

from game.play.cues import Move
from game.shell.pieces import Cut, Cutter
from game.ui import ribbon
from game.ui.frame import Frame, Mark, Part, Shape, Stroke
from game.ui.intents import Go, Look
from game.ui.theme import Ink, Rgb, rgb

WIPE_MS, TRAVEL_MS, SLIDE_MS = 200, 80, 280
"""How long each takes; a plane and the mark after it are one motion of 280 ms.

The step that ends it comes a tick later, and so within 300.
"""
_SLANT = 0.16
"""How far the plane's edge leans, as a part of its height."""
_SLICES = 180
_UNCOVERED_AT = 0.2
"""When the plane begins to give way, as a part of its time: the screen is never all dark."""
_SHEET_HIGH, _SHEET_WIDE = 0.86, 0.72
"""The height of a sheet as a part of the dossier's card, and its width as a part of its height."""
_SHEET_RULES = 5


class Shot(NamedTuple):
    """The pixels of a box of the screen, before and after."""

    box: Rect
    before: Surface
    after: Surface

    def keep(self, surface: Surface, rect: Rect) -> None:
        """Take the pixels after from a part of a surface."""
        seen = rect.clip(self.box)
        self.after.blit(surface, seen.move(-self.box.x, -self.box.y), seen)

    def put(self, surface: Surface, source: Surface, rect: Rect) -> None:
        """Paint a part of the box with the pixels of one of the two."""
        seen = rect.clip(self.box)
        surface.blit(source, seen, seen.move(-self.box.x, -self.box.y))


class Moving(Protocol):
    """A part of a motion: where it is, how long it takes, and how it is painted."""

    box: Rect
    ms: int

    def begin(self, surface: Surface, shot: Shot) -> None:
        """Paint the whole box as it is before anything has moved."""

    def step(self, surface: Surface, shot: Shot, was: float, share: float) -> list[Rect]:
        """Paint it from one share of its way to another, from 0 to 1; return where."""


class Wipe:
    """A plane that comes over the old scene from the left and leaves the new one behind."""

    ms = WIPE_MS

    def __init__(self, box: Rect, ink: Rgb) -> None:
        self.box = box
        self._ink = ink

    def begin(self, surface: Surface, shot: Shot) -> None:
        """Paint the old scene."""
        shot.put(surface, shot.before, self.box)

    def step(self, surface: Surface, shot: Shot, was: float, share: float) -> list[Rect]:
        """Cover what lies before the front edge, and uncover what lies behind the back edge."""
        high = max(1, -(-self.box.h // _SLICES))
        covers: list[Rect] = []
        bares: list[Rect] = []
        for y in range(self.box.top, self.box.bottom, high):
            rows = min(high, self.box.bottom - y)
            hidden, shown = self._edges(y, was), self._edges(y, share)
            covered = Rect(hidden[1], y, shown[1] - hidden[1], rows)
            bared = Rect(hidden[0], y, shown[0] - hidden[0], rows)
            surface.fill(self._ink, covered)
            shot.put(surface, shot.after, bared)
            covers.append(covered)
            bares.append(bared)
        return [rects[0].unionall(rects[1:]) for rects in (covers, bares)]

    def _edges(self, y: int, share: float) -> tuple[int, int]:
        """Return the columns of the back edge and of the front edge in a row."""
        back = eased(max(0.0, share - _UNCOVERED_AT) / (1 - _UNCOVERED_AT))
        front = eased(min(1.0, share / (1 - _UNCOVERED_AT)))
        lean = _SLANT * (self.box.bottom - y)
        wide = self.box.w + _SLANT * self.box.h
        least, most = self.box.left, self.box.right
        columns = [
            round(least - _SLANT * self.box.h + lean + part * wide) for part in (back, front)
        ]
        return min(most, max(least, columns[0])), min(most, max(least, columns[1]))


class Travel:
    """The ribbon's mark, on its way from one date to another."""

    ms = TRAVEL_MS

    def __init__(self, before: tuple[Mark, ...], after: tuple[Mark, ...], cuts: Cuts) -> None:
        """`before` and `after` are the marks that it is drawn with."""
        self._cuts = cuts
        self._before, self._marks = before, after
        self._way = left_of(before) - left_of(after)
        begin, end = self._rect(before), self._rect(after)
        self.box = begin.union(end)
        self._begin, self._here = begin, begin

    def begin(self, surface: Surface, shot: Shot) -> None:
        """Paint the mark where it was."""
        shot.put(surface, shot.before, self.box)

    def step(self, surface: Surface, shot: Shot, was: float, share: float) -> list[Rect]:  # noqa: ARG002
        """Paint the mark further on."""
        if share >= 1:
            shot.put(surface, shot.after, self.box)
            return [self.box]
        shot.put(surface, shot.before, self._here)
        shot.put(surface, shot.after, self._begin)
        moved = tuple(_moved(m, round(self._way * (1 - eased(share)))) for m in self._marks)
        before, self._here = self._here, self._rect(moved).clip(self.box)
        clip = surface.get_clip()
        surface.set_clip(self.box)
        for cut in self._cuts(moved):
            for piece in cut.pieces:
                piece.paint(surface)
        surface.set_clip(clip)
        return [before.union(self._here).union(self._begin)]

    def _rect(self, marks: tuple[Mark, ...]) -> Rect:
        rects = [cut.rect for cut in self._cuts(marks)]
        return rects[0].unionall(rects[1:])


class Cuts:
    """How marks are cut in one frame."""

    def __init__(self, cutter: Cutter, has_high_contrast: bool) -> None:
        self._cutter = cutter
        self._has_high_contrast = has_high_contrast

    def __call__(self, marks: tuple[Mark, ...]) -> list[Cut]:
        """Return the marks in pieces."""
        return [self._cutter.cut(mark, self._has_high_contrast) for mark in marks]


class Slide:
    """A sheet that goes from where the text names it to the dossier's card, and under it."""

    ms = SLIDE_MS

    def __init__(self, source: Rect, card: Rect, has_high_contrast: bool) -> None:
        self._card = card
        high = round(_SHEET_HIGH * card.h)
        self._sheet = _sheet((round(_SHEET_WIDE * high), high), has_high_contrast)
        begin = self._sheet.get_rect(center=source.center)
        self._ends = begin, self._sheet.get_rect(midleft=(card.x + high // 8, card.centery))
        self.box = begin.union(card)
        self._here = begin

    def begin(self, surface: Surface, shot: Shot) -> None:
        """Paint the new text and, until the sheet is there, the card as it was."""
        shot.put(surface, shot.after, self.box)
        shot.put(surface, shot.before, self._card)

    def step(self, surface: Surface, shot: Shot, was: float, share: float) -> list[Rect]:  # noqa: ARG002
        """Paint the sheet further on, below the card as it was before."""
        if share >= 1:
            shot.put(surface, shot.after, self.box)
            return [self._here, self._card]
        shot.put(surface, shot.after, self._here)
        begin, end = self._ends
        part = eased(share)
        before, self._here = (
            self._here,
            begin.move(round(part * (end.x - begin.x)), round(part * (end.y - begin.y))),
        )
        surface.blit(self._sheet, self._here)
        shot.put(surface, shot.before, self._card)
        return [before.union(self._here)]


def moves_of(move: Move, old: Frame, new: Frame, cutter: Cutter) -> tuple[Moving, ...]:
    """Return what moves from one frame to the next, one after the other; () where nothing does."""
    if old.size != new.size or old.has_high_contrast != new.has_high_contrast:
        return ()
    if move.paper:
        return _slides(move.paper, new)
    strip = ribbon.box_of(new)
    if strip is None:
        return ()
    wipe = Wipe(Rect(0, 0, new.size[0], strip.y), rgb(Ink.INK, new.has_high_contrast))
    return wipe, *_travels(old, new, Cuts(cutter, new.has_high_contrast))


def eased(part: float) -> float:
    """Return a part of a way as it is gone: slowly at first and at last.

    >>> [round(eased(part), 2) for part in (0.0, 0.25, 0.5, 1.0)]
    [0.0, 0.16, 0.5, 1.0]
    """
    return part * part * (3 - 2 * part)


def _slides(paper: str, new: Frame) -> tuple[Moving, ...]:
    sheet = _way_to(new, Look("document", subject=paper))
    card = _way_to(new, Look("dossier"))
    if sheet is None or card is None:
        return ()
    return (Slide(Rect(sheet.box), Rect(card.box), new.has_high_contrast),)


def _way_to(frame: Frame, look: Look) -> Part | None:
    return next((part for part in frame.parts if part.intent == Go(look)), None)


def _travels(old: Frame, new: Frame, cuts: Cuts) -> tuple[Moving, ...]:
    """Return the way of the ribbon's mark, where it is far enough to be seen."""
    before, after = ribbon.mark_of(old), ribbon.mark_of(new)
    if not before or not after or ribbon.box_of(old) != ribbon.box_of(new):
        return ()
    travel = Travel(before, after, cuts)
    return (travel,) if travel.box.w > 2 * cuts(after)[0].rect.w + 2 else ()


def left_of(marks: tuple[Mark, ...]) -> int:
    """Return the first column of the shape that a mark of the ribbon begins with."""
    shape = marks[0]
    return min(x for x, _ in shape.points) if isinstance(shape, Shape) else 0


def _moved(mark: Mark, dx: int) -> Mark:
    match mark:
        case Shape():
            return mark._replace(points=tuple((x + dx, y) for x, y in mark.points))
        case Stroke():
            (x0, y0), (x1, y1) = mark.begin, mark.end
            return mark._replace(begin=(x0 + dx, y0), end=(x1 + dx, y1))
        case _:
            return mark


def _sheet(size: tuple[int, int], has_high_contrast: bool) -> Surface:
    """Return a sheet of paper with a few lines of writing, none of which can be read."""
    surface = Surface(size, 0, 32)
    surface.fill(rgb(Ink.PAPER, has_high_contrast))
    rule, width = rgb(Ink.RULE, has_high_contrast), max(1, size[1] // 60)
    pygame.draw.rect(surface, rule, surface.get_rect(), width)
    margin, step = size[0] // 6, size[1] // (_SHEET_RULES + 2)
    for nth in range(_SHEET_RULES):
        right = size[0] - margin if 0 < nth < _SHEET_RULES - 1 else size[0] * 3 // 5
        surface.fill(rule, Rect(margin, (nth + 1) * step, right - margin, max(1, 2 * width)))
    return surface
