"""Where a finding is made: the assessments, the papers, the passages of the paper picked."""

from __future__ import annotations

from functools import lru_cache, partial

from msgspec.structs import replace

from game.engine.model import Assessment
from game.engine.papers import PaperState
from game.engine.story import papers_in
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
from game.ui.turning import Pile
from game.ui.view import View
from game.ui.wording import joined

PAGE = "papers-page"
"""The pick that holds the page of the list of papers."""
LEAF = "leaf"
"""The pick that holds the bookmark of the sheet."""
TITLE = Size.BUTTON
"""The size of a paper's title: it is little above its text, for it stands in the list too."""


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
    side = _side_width(sketch, area.w)
    turning.stack(sketch, area._replace(w=side), _pile(sketch.view, work))
    x = area.x + side + sketch.px(24)
    passages(sketch, Box(x, area.y, area.right - x, area.h), work)


def every_paper(sketch: Sketch, area: Box, work: Work, then: str) -> None:
    """Draw the papers alone, side by side where there is room. A press looks at `then`."""
    across = max(1, area.w // (15 * sketch.panel.type_px(Size.BUTTON)))
    turning.stack(sketch, area, _pile(sketch.view, work, then), across)


def passages(sketch: Sketch, box: Box, work: Work) -> None:
    """Draw the passages of the paper picked, or say what is missing."""
    if work.paper and sketch.view.state.paper(work.paper) >= PaperState.SOURCED:
        _sheet(sketch, box, work)
    else:
        note = sketch.view.words("A paper can be cited once it and its Source have been read.")
        sketch.text(box, note, Size.NOTE, Style.ITALIC, Ink.PAPER_SHADE, Role.STATUS)


def citing_least(sketch: Sketch, width: int) -> int:
    """Return the least height in which `citing` shows a paper and every passage whole."""
    side, folder = _side_width(sketch, width), sketch.view.state.folder
    inner = width - side - sketch.px(24)
    setting = sketch.view.setting
    return max(_list_least(setting, folder, side), _whole(setting, folder, inner))


def apart_least(sketch: Sketch, width: int) -> int:
    """Return the least height for a paper, and for some lines of one, each alone."""
    inside = sheet.inner(sketch, Box(0, 0, width, 0)).w
    view, folder = sketch.view, sketch.view.state.folder
    titles = (view.texts.paper_title(name) for name in papers_in(view.story, folder))
    highest = max(
        (sketch.block(title, inside, TITLE, Style.TITLE).height for title in titles), default=0
    )
    head = 2 * max(sketch.px(32), 6) + 2 * sketch.line_px(Size.SMALL) + highest
    lines = 3 * sketch.line_px(Size.NOTE) + sketch.px(24) + turning.height(sketch, width)
    return max(head + lines, _list_least(view.setting, folder, width))


@lru_cache(maxsize=16)
def _list_least(setting: View, folder: str, width: int) -> int:
    """Return the least height of the list of a folder's papers, when all of them are found."""
    note = setting.words("not opened yet")
    rows = tuple(
        Button(title, None, note, style=Style.STRONG, size=Size.NOTE)
        for title in map(setting.texts.paper_title, papers_in(setting.story, folder))
    )
    return turning.pile_least(Sketch(setting), width, _piled(setting, rows))


@lru_cache(maxsize=16)
def _whole(setting: View, folder: str, width: int) -> int:
    """Return the least height of a sheet on which every passage in a folder stands whole."""
    found = papers_in(setting.story, folder)
    return max((_whole_of(Sketch(setting), width, paper) for paper in found), default=0)


def _whole_of(sketch: Sketch, width: int, paper: str) -> int:
    high = 100 * sketch.box.h
    area = sheet.draw(sketch, Box(0, 0, width, high), paper, TITLE)
    rule = sheet.rule(sketch, Size.NOTE, area.w)
    strips = sheet.flow(sketch, _passages(sketch.view, paper), rule, high)[0]
    together = sheet.height_of(strips, rule)
    longest = max((strip.halves * rule.half_px for strip in strips), default=0)
    turner = turning.height(sketch, area.w) + sketch.px(12)
    return high - area.h + min(together, longest + turner)


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


def _pile(view: View, work: Work, then: str = "") -> Pile:
    """Return the papers: those that can be cited, pinned ones first, then what the others lack."""
    here = pins.pinned(view)
    ordered = (*here, *(name for name in papers.found(view) if name not in here))
    found = sorted(ordered, key=lambda name: bool(papers.missing(view, name)))
    rows = tuple(_paper(view, name, work, then) for name in found)
    return _piled(view, rows)


def _piled(view: View, rows: tuple[Button, ...]) -> Pile:
    return Pile(rows, PAGE, view.words("More papers"))


def _paper(view: View, paper: str, work: Work, then: str) -> Button:
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
    look = replace(look, tab=then or look.tab)
    is_on = paper == work.paper
    is_pinned = view.words("pinned") if paper in pins.pinned(view) else ""
    note = joined(is_pinned, hindsight.unknown(view, int(is_grey)))
    dress = buttons.OUTLINE if is_grey else buttons.SHEET
    return Button(title, Turn(look), note, Role.OPTION, is_on, dress, Style.STRONG, size=Size.NOTE)


def _sheet(sketch: Sketch, box: Box, work: Work) -> None:
    """Draw the paper with its passages; the one picked is framed."""
    view = sketch.view
    area = sheet.draw(sketch, box, work.paper, TITLE)
    rule = sheet.rule(sketch, Size.NOTE, area.w)
    pieces = _passages(view, work.paper, work.passage)
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


def _passages(view: View, paper: str, picked: str = "") -> tuple[Piece, ...]:
    """Return the passages of a paper, each to be pressed."""
    look = view.look.with_pick("paper", paper).with_pick(LEAF, "")
    refs = (f"{paper}/{one.id}" for one in view.story.papers[paper].passages)
    return tuple(
        leaves.passage(view, ref)._replace(
            intent=Turn(look.with_pick("passage", ref)), is_on=ref == picked
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
