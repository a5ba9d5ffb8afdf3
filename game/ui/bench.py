"""Where a finding is made: the assessments, the papers, the passages of the paper picked."""

from __future__ import annotations

from functools import partial

from msgspec.structs import replace

from game.engine.model import Assessment
from game.engine.papers import PaperState
from game.ui import (
    bookmark,
    buttons,
    claims,
    hindsight,
    leaves,
    papers,
    pins,
    sheet,
    turning,
)  # fmt: skip
from game.ui.buttons import Button
from game.ui.claims import Work
from game.ui.frame import Box, Role
from game.ui.intents import Go, Look, Turn
from game.ui.sheet import Piece
from game.ui.sketch import Sketch
from game.ui.theme import Ink, Size, Style
from game.ui.view import View
from game.ui.wording import joined

PAGE = "papers-page"
"""The pick that holds the page of the list of papers."""
LEAF = "leaf"
"""The pick that holds the bookmark of the sheet."""


def assessments(sketch: Sketch, area: Box, work: Work, then: str = "") -> int:
    """Draw what the papers may say of a claim; return the row below. A press looks at `then`."""
    gap, y = sketch.px(16), area.y
    for line in _grid(sketch, area.w, _assessments(sketch.view, work, then)):
        y = buttons.row(sketch, area._replace(y=y), line, gap) + gap
    return y - gap


def assessments_height(sketch: Sketch, width: int, work: Work) -> int:
    """Return how high `assessments` draws them."""
    gap, high = sketch.px(16), 0
    for line in _grid(sketch, width, _assessments(sketch.view, work, "")):
        each = (width - gap * (len(line) - 1)) // len(line)
        high += gap + max(buttons.height_of(sketch, button, each) for button in line)
    return high - gap


def citing(sketch: Sketch, area: Box, work: Work) -> None:
    """Draw the papers at the left, and the passages of the one picked at the right."""
    gap = sketch.px(24)
    side = _side_width(sketch, area.w)
    _papers(sketch, area._replace(w=side), work)
    x = area.x + side + gap
    box = Box(x, area.y, area.right - x, area.h)
    if work.paper and sketch.view.state.paper(work.paper) >= PaperState.SOURCED:
        _sheet(sketch, box, work)
    else:
        note = sketch.view.words("A paper can be cited once it and its Source have been read.")
        sketch.text(box, note, Size.NOTE, Style.ITALIC, Ink.PAPER_SHADE, Role.STATUS)


def citing_least(sketch: Sketch, width: int, work: Work) -> int:
    """Return the least height in which `citing` can be used: a paper, and some lines of it."""
    side = _side_width(sketch, width)
    rows = (buttons.height_of(sketch, row, side) for row in _rows(sketch.view, work))
    turner = max(turning.height(sketch, side), turning.height(sketch, width - side))
    inside = sheet.inner(sketch, Box(0, 0, width - side - sketch.px(24), 0)).w
    titles = (sketch.view.texts.paper_title(name) for name in papers.found(sketch.view))
    highest = max(
        (sketch.block(title, inside, Size.BODY, Style.TITLE).height for title in titles), default=0
    )
    head = 2 * max(sketch.px(32), 6) + 2 * sketch.line_px(Size.SMALL) + highest
    return turner + sketch.px(24) + max(head + 2 * sketch.line_px(Size.NOTE), *rows, 0)


def _side_width(sketch: Sketch, width: int) -> int:
    wanted = 12 * sketch.panel.type_px(Size.BUTTON)
    return max(round(width * 0.36), min(round(width * 0.42), wanted))


def _assessments(view: View, work: Work, then: str) -> tuple[Button, ...]:
    return tuple(
        Button(
            claims.assessment_word(view, one),
            Turn(replace(view.look.with_pick("assessment", one.value), tab=then or view.look.tab)),
            claims.meaning(view, one),
            Role.OPTION,
            one.value == work.assessment,
        )
        for one in Assessment
        if one in view.story.claims[work.claim].assessments
    )


def _grid(sketch: Sketch, width: int, found: tuple[Button, ...]) -> tuple[tuple[Button, ...], ...]:
    """Return the buttons in lines of two, or of one where it is narrow."""
    count = 2 if width >= 22 * sketch.panel.type_px(Size.BUTTON) else 1
    return tuple(found[at : at + count] for at in range(0, len(found), count))


def _rows(view: View, work: Work) -> tuple[Button, ...]:
    """Return the papers: those that can be cited, pinned ones first, then what the others lack."""
    here = pins.pinned(view)
    ordered = (*here, *(name for name in papers.found(view) if name not in here))
    found = sorted(ordered, key=lambda name: bool(papers.missing(view, name)))
    return tuple(_paper(view, name, work) for name in found)


def _papers(sketch: Sketch, area: Box, work: Work) -> None:
    turning.stack(sketch, area, _rows(sketch.view, work), PAGE)


def _paper(view: View, paper: str, work: Work) -> Button:
    title = view.texts.paper_title(paper)
    lacks = papers.missing(view, paper)
    is_grey = hindsight.is_grey(view, view.story.papers[paper])
    if lacks:
        press, dress = Go(Look("document", subject=paper)), buttons.QUIET
        dress = buttons.OUTLINE if is_grey else dress
        return Button(
            title, press, lacks, Role.OPTION, dress=dress, style=Style.STRONG, size=Size.NOTE
        )
    look = view.look.with_pick("paper", paper).with_pick("passage", "").with_pick(LEAF, "")
    is_on = paper == work.paper
    is_pinned = view.words("pinned") if paper in pins.pinned(view) else ""
    note = joined(is_pinned, hindsight.unknown(view, int(is_grey)))
    dress = buttons.OUTLINE if is_grey else buttons.SHEET
    return Button(title, Turn(look), note, Role.OPTION, is_on, dress, Style.STRONG, size=Size.NOTE)


def _sheet(sketch: Sketch, box: Box, work: Work) -> None:
    """Draw the paper with its passages; the one picked is framed."""
    view = sketch.view
    area = sheet.draw(sketch, box, work.paper, Size.BODY)
    rule = sheet.rule(sketch, Size.NOTE, area.w)
    pieces = _passages(view, work)
    strips = sheet.flow(sketch, pieces, rule, area.h)
    room, turner = area.h, turning.height(sketch, area.w)
    if len(strips) > 1:
        room = area.h - turner - sketch.px(12)
        strips = sheet.flow(sketch, pieces, rule, room)
    sheet.lines(sketch, box, work.paper, area._replace(h=room), rule)
    marks, asked = bookmark.marks_of(strips), view.look.picked(LEAF)
    here = (n for n, page in enumerate(strips) for strip in page if strip.piece.is_on)
    page = bookmark.page_at(asked, marks) if asked else next(here, 0)
    y = sheet.write(sketch, area, strips[page], rule)
    if len(strips) > 1:
        place = Box(area.x, area.bottom - turner, area.w, 0)
        press = bookmark.press_for(partial(_leafed, view), marks)
        turning.draw(sketch, place, page, len(strips), True, press)
    elif not work.passage:
        _hint(sketch, area, y)


def _leafed(view: View, mark: str) -> Turn:
    """Return the press that turns the sheet to a bookmark."""
    return Turn(view.look.with_pick(LEAF, mark or bookmark.BEGIN))


def _passages(view: View, work: Work) -> tuple[Piece, ...]:
    """Return the passages of the paper, each to be pressed."""
    look = view.look.with_pick("paper", work.paper).with_pick(LEAF, "")
    refs = (f"{work.paper}/{one.id}" for one in view.story.papers[work.paper].passages)
    return tuple(
        leaves.passage(view, ref)._replace(
            intent=Turn(look.with_pick("passage", ref)), is_on=ref == work.passage
        )
        for ref in refs
    )


def _hint(sketch: Sketch, area: Box, y: int) -> None:
    """Say what to do with the passages, where there is room for it."""
    words = sketch.view.words("Press the passage that shows it.")
    high = sketch.block(words, area.w, Size.SMALL, Style.ITALIC).height
    place = area._replace(y=area.bottom - high)
    if place.y >= y + sketch.px(16):
        sketch.text(place, words, Size.SMALL, Style.ITALIC, Ink.FAINT_INK, Role.NOTE)
