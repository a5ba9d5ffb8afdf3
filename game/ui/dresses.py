"""The dress of a sheet: what is drawn of a paper besides its words, after what it is.

Only a paper whose words are quoted or translated wears the dress of its time; a summary is a
reading note, in the hand of today.
"""

from __future__ import annotations

from enum import Enum, auto

from game.engine.model import Basis, Kind
from game.ui.frame import Box
from game.ui.papers import OFFICIAL
from game.ui.sketch import Sketch
from game.ui.theme import Ink
from game.ui.view import View


class Dress(Enum):
    """How a sheet looks."""

    NOTE = auto()
    NEWSPRINT = auto()
    PROTOCOL = auto()
    TYPESCRIPT = auto()
    LETTER = auto()
    BOOK = auto()
    PRINT = auto()


_DRESSES = {
    Kind.PRESS: Dress.NEWSPRINT,
    Kind.TELEGRAM: Dress.TYPESCRIPT,
    Kind.LETTER: Dress.LETTER,
    Kind.BOOK: Dress.BOOK,
    Kind.MEMOIR: Dress.BOOK,
    **dict.fromkeys(OFFICIAL, Dress.PROTOCOL),
}
CENTRED = (Dress.NEWSPRINT, Dress.BOOK)
"""The dresses whose title and column stand in the middle of the sheet."""


def dress_of(view: View, paper: str) -> Dress:
    """Return how the sheet of a paper looks; only words of its time wear the dress of its time."""
    document = view.story.papers[paper]
    if document.basis is Basis.SUMMARY:
        return Dress.NOTE
    return _DRESSES.get(document.kind, Dress.PRINT)


def ground(sketch: Sketch, box: Box, dress: Dress) -> None:
    """Draw an empty sheet: a note's margin, the holes of a file, a book's gutter, a fold."""
    shade, thin = sketch.px(7), max(1, sketch.px(2))
    sketch.plane(Box(box.x + shade, box.y + shade, box.w, box.h), Ink.INK)
    sketch.plane(box, Ink.PAPER)
    x = box.x + max(sketch.px(48), 8)
    match dress:
        case Dress.NOTE:
            sketch.stroke((x, box.y), (x, box.bottom - 1), Ink.RED, thin)
        case Dress.TYPESCRIPT | Dress.PROTOCOL:
            hole = max(3, sketch.px(11))
            for share in (0.38, 0.62):
                at = box.y + round(box.h * share)
                sketch.dot(box.x + max(sketch.px(28), hole + 2), at, hole, Ink.NIGHT)
        case Dress.BOOK:
            for nth, ink in enumerate((Ink.RULE, Ink.BAND)):
                wide = sketch.px(14)
                sketch.plane(Box(box.x + nth * wide, box.y, wide, box.h), ink)
        case Dress.LETTER:
            for nth in (1, 2):  # folds, seen where nothing is written
                y, long = box.y + nth * box.h // 3, max(sketch.px(36), 6)
                sketch.stroke((box.x, y), (box.x + long, y), Ink.FAINT_INK, thin)
                sketch.stroke((box.right - long, y), (box.right - 1, y), Ink.FAINT_INK, thin)
    if dress is Dress.PROTOCOL:
        for shift in (0, sketch.px(6)):
            at = x + sketch.px(4) + shift
            sketch.stroke((at, box.y), (at, box.bottom - 1), Ink.RULE, thin)


def under_title(sketch: Sketch, area: Box, y: int, dress: Dress) -> int:
    """Draw the rules of a masthead, of a running head, of a file; return the row below."""
    thick = max(2, sketch.px(4))
    match dress:
        case Dress.NEWSPRINT:
            y += sketch.px(6)
            sketch.plane(Box(area.x, y, area.w, thick), Ink.INK)
            sketch.stroke((area.x, y + 2 * thick), (area.right - 1, y + 2 * thick), Ink.INK)
            return y + 2 * thick + 1
        case Dress.BOOK:
            y += sketch.px(6)
            sketch.stroke((area.x, y), (area.right - 1, y), Ink.FAINT_INK, max(1, sketch.px(1)))
            return y + 1
        case Dress.PROTOCOL:
            y += sketch.px(6)
            sketch.plane(Box(area.x, y, area.w, thick), Ink.INK)
            return y + thick
        case _:
            return y


def column(area: Box, dress: Dress, width: int) -> Box:
    """Return where text of a width stands: in the middle of what is printed, else at the left."""
    if dress not in CENTRED:
        return area
    return area._replace(x=area.x + (area.w - width) // 2, w=width)


def lines(sketch: Sketch, box: Box, dress: Dress, area: Box, row_px: int) -> None:
    """Rule a sheet below its head: a reading note in rows, newsprint beside its column."""
    thin = max(1, sketch.px(1))
    if dress is Dress.NOTE:
        edge = sketch.px(12)
        for row in range(area.h // row_px + 1):
            y = area.y + row * row_px - row_px // 12
            sketch.stroke((box.x + edge, y), (box.right - edge, y), Ink.RULE, thin)
    left, right = area.x - sketch.px(28), area.right + sketch.px(28)
    if dress is Dress.NEWSPRINT and box.x + sketch.px(40) < left and right < box.right:
        for x in (left, right):
            sketch.stroke((x, area.y), (x, area.bottom), Ink.FAINT_INK, thin)
