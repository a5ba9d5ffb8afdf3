"""The card of a paper: what it is, why it matters, how far the reader is with it."""

from __future__ import annotations

from game.ui import leaves, papers, sheet
from game.ui.frame import Box
from game.ui.sheet import Piece
from game.ui.sketch import Sketch
from game.ui.theme import Size


def draw(sketch: Sketch, box: Box, paper: str) -> None:
    """Draw the card over a box; what does not fit as a whole is left to the paper itself."""
    view = sketch.view
    area = sheet.draw(sketch, box, paper)
    rule = sheet.rule(sketch, Size.BODY * 0.9, area.w)
    area = sheet.meta(sketch, area, paper, 2 * rule.row_px)
    sheet.lines(sketch, box, paper, area, rule)
    pieces = list(leaves.told(view, paper, "why", view.words("Why it matters")))
    names = ", ".join(view.texts.maker(name) for name in view.story.papers[paper].people)
    if names:
        pieces.append(Piece(names, view.words("People in it")))
    pieces.append(Piece(papers.next_step(view, paper), view.words("Your reading")))
    strips = sheet.flow(sketch, tuple(pieces), rule, area.h)
    high = area.h // rule.half_px
    sheet.write(sketch, area, [s for s in strips[0] if s.ends and s.halves <= high], rule)
