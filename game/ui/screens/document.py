"""A paper: its page, its source, the people in it, and what it hangs together with."""

from __future__ import annotations

from typing import NamedTuple

from msgspec.structs import replace

from game.engine.answers import Open, ReadSource, Show
from game.engine.inline import chips
from game.engine.papers import PaperState
from game.ui import buttons, leaves, pages, papers, ribbon, sheet
from game.ui.buttons import Button
from game.ui.frame import Box, Frame, Part, Role
from game.ui.intents import Go, Intent, Leave, Look, Turn
from game.ui.sheet import Strip
from game.ui.sketch import Sketch
from game.ui.theme import Ink, Size, Style
from game.ui.view import View


class Plan(NamedTuple):
    """Where things stand: sheet, tabs, the reader's mark, chips, and buttons."""

    sheet: Box
    tabs: Box
    mark: Box
    chips: Box
    actions: Box


class Leaf(NamedTuple):
    """What of a leaf is on screen: its page, of how many, and the passages that end on it."""

    page: int
    pages: int
    refs: tuple[str, ...]


def frame(view: View) -> Frame:
    """Return the paper that is looked at."""
    sketch = Sketch(view)
    room = ribbon.draw(sketch)
    paper = view.look.subject
    if view.state.paper(paper) < PaperState.UNCOVERED:
        _absent(sketch, room, paper)
        return sketch.frame()
    tab = view.look.tab or "page"
    plan = _portrait(sketch, room) if view.panel.is_portrait else _landscape(sketch, room)
    leaf = _leaf(sketch, plan.sheet, paper, tab)
    _tabs(sketch, plan.tabs, tab)
    _mark(sketch, plan.mark, paper)
    _chips(sketch, plan.chips, paper, leaf, tab)
    _actions(sketch, plan.actions, paper, leaf, tab)
    sketch.given(Open(paper), *(Show(ref) for ref in leaf.refs))
    if tab == "source":
        sketch.given(ReadSource(paper))
    return sketch.frame()


def _landscape(sketch: Sketch, room: Box) -> Plan:
    """Return a sheet at the left, its tabs at the sheet's edge, the rest at the right."""
    margin, gap = sketch.px(96), sketch.px(24)
    top, low = sketch.px(56), room.bottom - sketch.px(40)
    wide = _tab_width(sketch)
    side = max(sketch.px(552), wide + sketch.px(200))
    x = room.right - margin - side
    tabs = Box(x, top + gap, wide, _tabs_height(sketch, wide, False))
    mark = Box(tabs.right + gap, tabs.y, side - wide - gap, tabs.h)
    column = Box(x + gap, 0, side - gap, 0)
    need = _actions_height(sketch, column.w)
    y = tabs.bottom + sketch.px(36)
    return Plan(
        Box(margin, top, x - margin, low - top),
        tabs,
        mark,
        column._replace(y=y, h=low - need - gap - y),
        column._replace(y=low - need, h=need),
    )


def _portrait(sketch: Sketch, room: Box) -> Plan:
    """Return a sheet above, and all that is pressed below it."""
    margin, gap = sketch.px(64), sketch.px(28)
    width, top, low = room.w - 2 * margin, sketch.px(56), room.bottom - sketch.px(36)
    need = _actions_height(sketch, width)
    chip = buttons.height_of(sketch, Button("x", None), width)
    chips = sketch.line_px(Size.SMALL) + 2 * chip + 2 * sketch.px(12)
    chips = min(chips, round(room.h * 0.2))
    mark = max(2 * sketch.line_px(Size.NOTE), sketch.line_px(Size.SMALL) + sketch.px(16))
    tabs = _tabs_height(sketch, width, True)
    foot = low - need - gap - chips - gap - mark - gap - tabs
    return Plan(
        Box(margin, top, width, foot - top),
        Box(margin, foot, width, tabs),
        Box(margin, foot + tabs + gap, width, mark),
        Box(margin, foot + tabs + gap + mark + gap, width, chips),
        Box(margin, low - need, width, need),
    )


def _leaf(sketch: Sketch, box: Box, paper: str, tab: str) -> Leaf:
    """Draw the sheet with the page of the leaf that is looked at."""
    view = sketch.view
    area = sheet.draw(sketch, box, paper)
    rule = sheet.rule(sketch, Size.BODY, min(area.w, sketch.panel.type_px(Size.BODY) * 27))
    area = _meta(sketch, area, paper, 5 * rule.row_px)
    sheet.lines(sketch, box, paper, area, rule.row_px)
    found = leaves.pieces(view, paper, tab)
    room = area.h - _cites_height(sketch, area.w, paper, tab)
    turner = pages.turner_height(sketch, area.w)
    strips = sheet.flow(sketch, found, rule, room)
    if len(strips) > 1:
        strips = sheet.flow(sketch, found, rule, room - turner - sketch.px(12))
    page = pages.clipped(view.look.page, strips)
    sheet.write(sketch, area, strips[page], rule)
    _foot(sketch, area, paper, tab, (page, len(strips)))
    refs = tuple(s.piece.ref for s in strips[page] if s.piece.ref and s.ends)
    return Leaf(page, len(strips), refs)


def _meta(sketch: Sketch, area: Box, paper: str, least: int) -> Box:
    """Write who made a paper and when, where enough room is left; return the rest."""
    view = sketch.view
    document = view.story.papers[paper]
    made = " · ".join(
        part
        for part in (
            view.texts.maker(document.by),
            papers.kind_word(view, document.kind),
            papers.dated(view, paper),
            papers.reported(view, paper),
        )
        if part
    )
    block = sketch.block(made, area.w, Size.NOTE, Style.ITALIC)
    if area.h - block.height < least:
        return area
    y = sketch.text(area, made, Size.NOTE, Style.ITALIC, Ink.FAINT_INK, Role.NOTE)
    return area.below(y + sketch.px(14) - area.y)


def _cites_height(sketch: Sketch, width: int, paper: str, tab: str) -> int:
    words = leaves.cites(sketch.view, paper) if tab == "page" else ""
    if not words:
        return 0
    return sketch.block(words, width, Size.SMALL, Style.ITALIC).height + sketch.px(10)


def _foot(sketch: Sketch, area: Box, paper: str, tab: str, turn: tuple[int, int]) -> None:
    """Write the references at the foot of the sheet, and below them the buttons that turn it."""
    y = area.bottom
    if turn[1] > 1:
        y -= pages.turner_height(sketch, area.w)
    high = _cites_height(sketch, area.w, paper, tab)
    if high:
        at = y - high + sketch.px(10) - (sketch.px(12) if turn[1] > 1 else 0)
        words = leaves.cites(sketch.view, paper)
        place = Box(area.x, at, area.w, high)
        sketch.text(place, words, Size.SMALL, Style.ITALIC, Ink.FAINT_INK, Role.NOTE)
    if turn[1] > 1:
        pages.turner(sketch, Box(area.x, y, area.w, 0), *turn, is_on_paper=True)


def _tab_buttons(sketch: Sketch, tab: str) -> tuple[Button, ...]:
    words, look = sketch.view.words, sketch.view.look
    labels = (words("Page"), words("Source"), words("People"), words("Links"))
    return tuple(
        Button(
            label,
            Turn(replace(look, tab=name, page=0)),
            role=Role.TAB,
            is_on=name == tab,
            dress=buttons.SHEET if name == tab else buttons.DARK,
            align=0.5,
        )
        for name, label in zip(leaves.TABS, labels, strict=True)
    )


def _tab_width(sketch: Sketch) -> int:
    size = sketch.panel.type_px(Size.BUTTON)
    face = Style.LABEL.face(False, False)
    widths = (sketch.view.measure.width(b.label, face, size) for b in _tab_buttons(sketch, ""))
    return max(sketch.px(150), max(widths) + sketch.px(56), sketch.panel.target_px)


def _tabs_height(sketch: Sketch, width: int, is_row: bool) -> int:
    count = 4 if is_row else 1
    each = max(
        buttons.height_of(sketch, button, (width - (count - 1) * sketch.px(10)) // count)
        for button in _tab_buttons(sketch, "")
    )
    return each if is_row else 4 * each + 3 * sketch.px(10)


def _tabs(sketch: Sketch, box: Box, tab: str) -> None:
    """Draw the tabs; the one that is looked at is of one piece with the sheet."""
    found = _tab_buttons(sketch, tab)
    gap = sketch.px(10)
    if sketch.view.panel.is_portrait:
        width, height = (box.w - 3 * gap) // 4, box.h
        places = [Box(box.x + n * (width + gap), box.y, width, height) for n in range(4)]
    else:
        width, height = box.w, (box.h - 3 * gap) // 4
        places = [Box(box.x, box.y + n * (height + gap), width, height) for n in range(4)]
    for button, place in zip(found, places, strict=True):
        _tab(sketch, place, button)


def _tab(sketch: Sketch, box: Box, button: Button) -> None:
    ink = Ink.INK if button.is_on else Ink.PAPER
    sketch.plane(box, button.dress.ground)
    block = sketch.block(button.label, box.w - sketch.px(16), Size.BUTTON, Style.LABEL)
    y = box.y + (box.h - block.height) // 2
    sketch.write(Box(box.x + sketch.px(8), y, box.w - sketch.px(16), 0), block, ink, 0.5)
    sketch.press(box, button.label, button.intent, Role.TAB, "", button.is_on)


def _mark(sketch: Sketch, box: Box, paper: str) -> None:
    """Stamp how far the reader is with the paper, and say what comes next."""
    view = sketch.view
    word = papers.state_word(view, paper)
    size, style = Size.SMALL, Style.LABEL
    stamp = sketch.block(word.upper(), box.w, size, style)
    pad = sketch.px(14)
    place = Box(box.x, box.y, stamp.width + 2 * pad, stamp.height + sketch.px(12))
    if place.h > box.h or place.w > box.w:
        return
    confirmed = view.state.paper(paper) is PaperState.CONFIRMED
    ink = Ink.MOSS if confirmed else Ink.AMBER
    sketch.edge(place, ink, max(2, sketch.px(3)))
    at = Box(place.x + pad, place.y + sketch.px(6), stamp.width + 1, 0)
    sketch.text(at, word.upper(), size, style, Ink.PAPER, Role.STATUS)
    note = _next_step(view, paper)
    beside = place.right + sketch.px(20)
    if view.panel.is_portrait:
        area = Box(beside, box.y, box.right - beside, box.h)
    else:
        area = box.below(place.h + sketch.px(14))
    if sketch.block(note, max(1, area.w), Size.NOTE, Style.ITALIC).height <= area.h:
        sketch.text(area, note, Size.NOTE, Style.ITALIC, Ink.PAPER_SHADE, Role.STATUS)


def _next_step(view: View, paper: str) -> str:
    words = view.words
    return {
        PaperState.UNCOVERED: words("Read it to its end."),
        PaperState.READ: words("Read its Source once; then papers of this kind can be cited."),
        PaperState.SOURCED: words("It can be cited."),
        PaperState.CITED: words("A finding rests on it."),
        PaperState.CONFIRMED: words("It stands in a closed finding."),
    }[view.state.paper(paper)]


def _met(view: View, paper: str, leaf: Leaf, tab: str) -> tuple[tuple[str, str], ...]:
    """Return kind and id of the names, places and years on screen."""
    found = {f"person:{person}": None for person in view.story.papers[paper].people}
    refs = leaf.refs
    if tab != "page":
        all_refs = (f"{paper}/{one.id}" for one in view.story.papers[paper].passages)
        refs = tuple(ref for ref in all_refs if ref in view.state.shown)
    for ref in refs:
        found |= dict.fromkeys(sorted(chips(view.story.passage(ref).text)))
    kinds = ("person", "place", "year")
    pairs = [(kind, name) for kind, _, name in (chip.partition(":") for chip in found)]
    return tuple(sorted(pairs, key=lambda pair: kinds.index(pair[0])))


def _chips(sketch: Sketch, box: Box, paper: str, leaf: Leaf, tab: str) -> None:
    """Draw what has been met, as much of it as fits."""
    view = sketch.view
    met = _met(view, paper, leaf, tab)
    found = tuple(
        Button(papers.chip_word(view, *chip), _chip_press(view, *chip), role=Role.CHIP,
               dress=buttons.PILL, style=Style.READING)
        for chip in met
    )  # fmt: skip
    heading = view.words("Names, places, years").upper()
    head = sketch.block(heading, box.w, Size.SMALL, Style.LABEL).height + sketch.px(10)
    gap = sketch.px(12)
    kept = buttons.fitting(sketch, found, box.w, gap, box.h - head, view.words)
    if not kept:
        return
    sketch.text(box, heading, Size.SMALL, Style.LABEL, Ink.AMBER, Role.NOTE)
    buttons.flow(sketch, box.below(head), kept, gap)
