"""The card of a paper: what it is, why it matters, how far the reader is with it."""

from __future__ import annotations

from game.ui import leaves, papers, sheet
from game.ui.frame import Box
from game.ui.sheet import Piece, Rule
from game.ui.sketch import Sketch
from game.ui.theme import Size

LOW_ROWS = 12
"""Under so many lines of text a card is low: its title is small, so that more stands on it."""


def draw(sketch: Sketch, box: Box, paper: str) -> None:
    """Draw the card over a box; what does not fit as a whole is left to the paper itself."""
    view = sketch.view
    is_low = box.h < LOW_ROWS * sketch.line_px(Size.BODY)
    area = sheet.draw(sketch, box, paper, Size.BODY if is_low else Size.HEAD)
    rule = sheet.rule(sketch, Size.BODY * 0.9, area.w)
    area = sheet.meta(sketch, area, paper, 2 * rule.row_px)
    sheet.lines(sketch, box, paper, area, rule)
    pieces = list(leaves.told(view, paper, "why", view.words("Why it matters")))
    pieces += leaves.told(view, paper, "frame", view.words("Who made this"))
    names = ", ".join(view.texts.maker(name) for name in view.story.papers[paper].people)
    if names:
        pieces.append(Piece(names, view.words("People in it")))
    pieces.append(Piece(papers.next_step(view, paper), view.words("Your reading")))
    pieces += leaves.told(view, paper, "disputed", view.words("Where sources differ"))
    kept: tuple[Piece, ...] = ()
    for piece in pieces:
        if _fits(sketch, (*kept, piece), rule, area.h):
            kept = (*kept, piece)
    for strips in sheet.flow(sketch, kept, rule, area.h)[:1]:
        sheet.write(sketch, area, strips, rule)


def _fits(sketch: Sketch, pieces: tuple[Piece, ...], rule: Rule, high: int) -> bool:
    """Whether pieces stand on one page of a height, all of them whole."""
    pages = sheet.flow(sketch, pieces, rule, high)
    return len(pages) == 1 and sheet.height_of(pages[0], rule) <= high
