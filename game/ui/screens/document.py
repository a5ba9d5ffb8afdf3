"""A paper: its page, its source, the people in it, and what it hangs together with."""

from __future__ import annotations

from typing import NamedTuple

from msgspec.structs import replace

from game.engine.answers import Answer, Open, ReadSource, Show
from game.engine.dossier import requestable
from game.engine.inline import chips
from game.engine.papers import PaperState
from game.ui import buttons, pages, papers, ribbon, sheet
from game.ui.buttons import Button
from game.ui.frame import Box, Frame, Role
from game.ui.intents import Go, Look, Turn
from game.ui.screens import leaves
from game.ui.sheet import Rule, Strip
from game.ui.sketch import Sketch
from game.ui.texts import cites_in
from game.ui.theme import Ink, Size, Style
from game.ui.view import View


class Plan(NamedTuple):
    """Where things stand: sheet, tabs, the reader's mark, chips, and buttons."""

    sheet: Box
    tabs: Box
    mark: Box
    chips: Box
    actions: Box


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
    shown = _sheet(sketch, plan.sheet, paper, tab)
    _tabs(sketch, plan.tabs, tab)
    _mark(sketch, plan.mark, paper)
    _chips(sketch, plan.chips, _met(view, paper, shown))
    _draw_actions(sketch, plan.actions, paper)
    sketch.given(*_given(paper, tab, shown))
    return sketch.frame()


def _landscape(sketch: Sketch, room: Box) -> Plan:
    """Return a sheet at the left, its tabs at the sheet's edge, the rest at the right."""
    margin, gap = sketch.px(96), sketch.px(24)
    top, low = sketch.px(56), room.bottom - sketch.px(40)
    side = max(sketch.px(528), _tab_width(sketch) + sketch.px(200))
    x = room.right - margin - side
    paper = Box(margin, top, x - margin, low - top)
    tabs = Box(x, top + sketch.px(24), _tab_width(sketch), 0)
    tabs = tabs._replace(h=_tabs_height(sketch, tabs.w))
    mark = Box(tabs.right + gap, tabs.y, side - tabs.w - gap, tabs.h)
    column = Box(x + gap + sketch.px(16), 0, side - gap - sketch.px(16), 0)
    need = _actions_height(sketch, column.w)
    chips_y = tabs.bottom + sketch.px(36)
    return Plan(
        paper, tabs, mark,
        column._replace(y=chips_y, h=low - need - gap - chips_y),
        column._replace(y=low - need, h=need),
    )  # fmt: skip


def _portrait(sketch: Sketch, room: Box) -> Plan:
    """Return a sheet above, and all that can be pressed below it."""
    margin, gap = sketch.px(64), sketch.px(24)
    width, top, low = room.w - 2 * margin, sketch.px(56), room.bottom - sketch.px(32)
    need = _actions_height(sketch, width)
    actions = Box(margin, low - need, width, need)
    chip = buttons.height_of(sketch, Button("x", None), width)
    chips_h = sketch.line_px(Size.SMALL) + sketch.px(12) + min(2 * chip + gap, round(room.h * 0.14))
    chips_y = actions.y - gap - chips_h
    mark_h = 2 * sketch.line_px(Size.NOTE)
    mark_y = chips_y - gap - mark_h
    tabs_h = _row_height(sketch, width)
    tabs = Box(margin, mark_y - gap - tabs_h, width, tabs_h)
    return Plan(
        Box(margin, top, width, tabs.y - top), tabs,
        Box(margin, mark_y, width, mark_h), Box(margin, chips_y, width, chips_h), actions,
    )  # fmt: skip
