"""A paper as it lies before the reader: its sheet, with the page of a leaf that is looked at."""

from __future__ import annotations

from typing import NamedTuple

from game.engine.answers import Answer, Open, Show
from game.ui import bookmark, leaves, sheet, turning
from game.ui.bookmark import Press
from game.ui.dresses import Dress, dress_of
from game.ui.frame import Box, Role
from game.ui.sheet import Piece, Rule
from game.ui.sketch import Sketch
from game.ui.theme import Ink, Size, Style
from game.ui.view import View

LONGEST = 27
"""How long a line of text is at most, in sizes of its letters."""
_LEAST_ROWS = 7
"""Rows of text under which who made the paper gives way."""
_LEAST_ABOVE_CITES = 4


class Type(NamedTuple):
    """The sizes of a sheet's text and of its title, and how many rows its references may take."""

    text: float = Size.BODY
    title: float = Size.HEAD
    cite_rows: int = 3


class Leaf(NamedTuple):
    """What of a leaf is on screen: its page, the passages that end on it, all pages' bookmarks."""

    page: int
    marks: tuple[str, ...]
    refs: tuple[str, ...]

    def given(self, paper: str) -> tuple[Answer, ...]:
        """Return the answers that its being on screen implies."""
        return (Open(paper), *(Show(ref) for ref in self.refs))


def draw(
    sketch: Sketch,
    box: Box,
    paper: str,
    tab: str,
    mark: str,
    press: Press,
    letters: Type = Type(),  # noqa: B008
) -> Leaf:
    """Draw the sheet of a paper over a box, with the page of a leaf that a bookmark is on."""
    view = sketch.view
    area, rule = _begun(sketch, box, paper, letters)
    found = tuple(_marked(view, paper, piece) for piece in leaves.pieces(view, paper, tab))
    cites = leaves.cites(view, paper) if tab == "page" else ""
    is_long = len(sketch.block(cites, area.w, Size.SMALL, Style.ITALIC).lines) > letters.cite_rows
    above = area.h - _foot_height(sketch, area.w, cites, 2)
    if is_long or above < _LEAST_ABOVE_CITES * rule.row_px:
        cites = ""  # they stand on the Source leaf too
    if tab in leaves.PRESSED:
        area, found = _in_reach(sketch, area, found, rule)
    room = area.h - _foot_height(sketch, area.w, cites, 1)
    strips = sheet.flow(sketch, found, rule, room)
    if len(strips) > 1:
        room = area.h - _foot_height(sketch, area.w, cites, 2)
        strips = sheet.flow(sketch, found, rule, room)
    sheet.lines(sketch, box, paper, area._replace(h=room), rule)
    marks = bookmark.marks_of(strips)
    at = bookmark.page_at(mark, marks)
    sheet.write(sketch, area, strips[at], rule)
    _foot(sketch, area.below(room), cites, at, len(strips), bookmark.press_for(press, marks))
    refs = tuple(s.piece.ref for s in strips[at] if s.piece.ref and s.ends)
    return Leaf(at, marks, refs)


def rows(sketch: Sketch, box: Box, paper: str, letters: Type) -> int:
    """Return how many rows of text fit on each page of a sheet over a box, at the least."""
    area, rule = _begun(Sketch(sketch.view), box, paper, letters)
    return (area.h - _foot_height(sketch, area.w, "", 2)) // rule.row_px


def width(sketch: Sketch, box: Box) -> int:
    """Return how wide text may be on a sheet over a box."""
    return sheet.inner(sketch, box).w


def _begun(sketch: Sketch, box: Box, paper: str, letters: Type) -> tuple[Box, Rule]:
    """Draw a sheet with its head; return what is left of it, and how text lies there."""
    area = sheet.draw(sketch, box, paper, letters.title)
    longest = sketch.panel.type_px(letters.text) * LONGEST
    rule = sheet.rule(sketch, letters.text, min(area.w, longest))
    area = sheet.meta(sketch, area, paper, _LEAST_ROWS * rule.row_px)
    return sheet.column(sketch, area, paper, rule), rule


def _marked(view: View, paper: str, piece: Piece) -> Piece:
    """Return a piece; words of ours on a sheet in the dress of its time are marked as such."""
    is_ours = piece.role is not Role.QUOTE and dress_of(view, paper) is not Dress.NOTE
    return piece._replace(is_note=is_ours)


def _in_reach(
    sketch: Sketch, area: Box, found: tuple[Piece, ...], rule: Rule
) -> tuple[Box, tuple[Piece, ...]]:
    """Return where all can press what is pressed, and the pieces that stand there.

    Where that is not the whole area, what is read before them is written above it; some room is
    always left.
    """
    most = area.h - _foot_height(sketch, area.w, "", 2) - 5 * rule.row_px
    above = max(0, min(sketch.panel.reach_px - area.y, most))
    count = next((n for n, piece in enumerate(found) if piece.intent is not None), 0)
    lead = sheet.flow(sketch, found[:count], rule, above)
    if not count or len(lead) > 1 or above < 4 * count * rule.row_px:
        return area.below(above), found
    sheet.write(sketch, area, lead[0], rule)
    return area.below(above), found[count:]


def _foot_height(sketch: Sketch, width: int, cites: str, pages: int) -> int:
    gap = sketch.px(14)
    high = turning.height(sketch, width) + gap if pages > 1 else 0
    if cites:
        high += sketch.block(cites, width, Size.SMALL, Style.ITALIC).height + gap
    return high


def _foot(
    sketch: Sketch, box: Box, cites: str, page: int, pages: int, press: turning.Press
) -> None:
    """Write the references at the foot of the sheet, and below them the buttons that turn it."""
    gap, y = sketch.px(14), box.y
    if cites:
        place = box.below(gap)
        y = sketch.text(place, cites, Size.SMALL, Style.ITALIC, Ink.FAINT_INK, Role.NOTE)
    if pages > 1:
        turning.draw(sketch, Box(box.x, y + gap, box.w, 0), page, pages, True, press)
