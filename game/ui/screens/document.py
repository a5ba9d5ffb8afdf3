"""A paper: its page, its source, the people in it, and what it hangs together with."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

from game.engine.answers import ReadSource
from game.engine.papers import PaperState
from game.ui import aside, buttons, comparing, laid, papers, pins, quiet, ribbon
from game.ui.bookmark import AT
from game.ui.buttons import Button
from game.ui.frame import Box, Frame
from game.ui.intents import Go, Leave, Look, Turn
from game.ui.laid import Leaf, Type
from game.ui.leaves import COMPARE
from game.ui.pair import pair_of
from game.ui.sketch import Sketch
from game.ui.theme import Size
from game.ui.view import View


class Plan(NamedTuple):
    """Where things stand: sheet, tabs, the reader's mark and pin, chips, and buttons."""

    sheet: Box
    tabs: Box
    mark: Box
    pin: Box
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
    pair = pair_of(view)
    if pair is not None:
        comparing.draw(sketch, room, pair)
        return sketch.frame()
    tab = view.look.tab or "page"
    planned = _portrait if view.panel.is_portrait else _landscape
    plan = planned(sketch, room, paper)
    letters = Type(Size.BUTTON) if tab == COMPARE else Type()
    leaf = laid.draw(
        sketch, plan.sheet, paper, tab, view.look.picked(AT), partial(_turned, view), letters
    )
    if paper in pins.pinned(view):
        pins.mark(sketch, plan.sheet.x + plan.sheet.w // 2, plan.sheet.y)
    aside.tabs(sketch, plan.tabs, plan.mark, tab)
    aside.mark(sketch, plan.mark, paper, plan.pin)
    buttons.draw(sketch, plan.pin, pins.button(view, paper))
    aside.pills(sketch, plan.chips, aside.met_in(view, paper, _read(view, paper, leaf, tab)))
    _actions(sketch, plan.actions, paper, leaf, tab)
    sketch.given(*leaf.given(paper))
    if tab == "source":
        sketch.given(ReadSource(paper))
    return sketch.frame()


def _turned(view: View, mark: str) -> Turn:
    """Return the press that turns to a bookmark."""
    return Turn(view.look.with_pick(AT, mark))


def _to(view: View, tab: str) -> Turn:
    """Return the press that looks at the beginning of a leaf."""
    return Turn(Look("document", subject=view.look.subject, tab=tab))


def _landscape(sketch: Sketch, room: Box, paper: str) -> Plan:
    """Return a sheet at the left, its tabs at the sheet's edge, the rest at the right."""
    margin, gap = sketch.px(96), sketch.px(24)
    top, low = sketch.px(56), room.bottom - sketch.px(40)
    wide = aside.tab_width(sketch)
    side = max(sketch.px(552), wide + gap + max(sketch.px(176), aside.least_tab_width(sketch) + 1))
    x = room.right - margin - side
    beside, column = side - wide - gap, Box(x + gap, 0, side - gap, 0)
    need = _actions_height(sketch, column.w)
    least = aside.tabs_height(sketch, wide, False)
    wanted = 4 * (aside.mark_height(sketch, beside, paper) + gap) // 3 + 4
    tabs = Box(x, top + gap, wide, max(least, min(wanted, low - need - 3 * gap - top)))
    mark = Box(tabs.right + gap, tabs.y, beside, aside.row_y(sketch, tabs, 3) - gap - tabs.y)
    y = tabs.bottom + sketch.px(36)
    return Plan(
        Box(margin, top, x - margin, low - top),
        tabs,
        mark,
        aside.pin_box(sketch, mark, paper),
        column._replace(y=y, h=low - need - gap - y),
        column._replace(y=low - need, h=need),
    )


def _portrait(sketch: Sketch, room: Box, paper: str) -> Plan:
    """Return a sheet above, and all that is pressed below it."""
    margin, gap = sketch.px(64), sketch.px(28)
    width, top, low = room.w - 2 * margin, sketch.px(56), room.bottom - sketch.px(36)
    need = _actions_height(sketch, width)
    refs = tuple(f"{paper}/{one.id}" for one in sketch.view.story.papers[paper].passages)
    chips = aside.pills_height(sketch, width, aside.met_in(sketch.view, paper, refs))
    chips = min(chips, round(room.h * (0.2 if sketch.panel.text_size == "normal" else 0.15)))
    pin = aside.pin_box(sketch, Box(0, 0, width, 0), paper)
    mark = max(2 * sketch.line_px(Size.NOTE), sketch.line_px(Size.SMALL) + sketch.px(16), pin.h)
    tabs = aside.tabs_height(sketch, width, True)
    foot = low - need - gap - chips - gap - mark - gap - tabs
    return Plan(
        Box(margin, top, width, foot - top),
        Box(margin, foot, width, tabs),
        Box(margin, foot + tabs + gap, width - pin.w - gap, mark),
        pin._replace(x=margin + pin.x, y=foot + tabs + gap, h=mark),
        Box(margin, foot + tabs + gap + mark + gap, width, chips),
        Box(margin, low - need, width, need),
    )


def _read(view: View, paper: str, leaf: Leaf, tab: str) -> tuple[str, ...]:
    """Return the passages on screen; on another leaf than the page, those that have been shown."""
    if tab == "page":
        return leaf.refs
    refs = (f"{paper}/{one.id}" for one in view.story.papers[paper].passages)
    return tuple(ref for ref in refs if ref in view.state.shown)


def _main(view: View, paper: str, leaf: Leaf, tab: str) -> Button:
    """Return the button for what comes next."""
    words = view.words
    button = Button(words("Close this paper"), Leave(), dress=buttons.MAIN, align=0.5)
    if view.state.paper(paper) <= PaperState.UNCOVERED:
        if tab != "page":
            return button._replace(label=words("Read its page"), intent=_to(view, "page"))
        if leaf.page < len(leaf.marks) - 1:
            onward = _turned(view, leaf.marks[leaf.page + 1])
            return button._replace(label=words("Read on"), intent=onward)
    if view.state.paper(paper) <= PaperState.READ and tab != "source":
        return button._replace(label=words("Read its source"), intent=_to(view, "source"))
    if papers.can_cite(view, paper):
        intent = Go(Look("findings", picks=(("paper", paper),)))
        return button._replace(label=words("Test a claim with it"), intent=intent)
    return button


def _neighbours(view: View) -> tuple[Button, ...]:
    """Return the buttons to the papers before and after."""
    found, words = papers.found(view), view.words
    if view.look.subject not in found or len(found) < 2:
        return ()
    at = found.index(view.look.subject)
    labels = ((words("Paper before"), at - 1), (words("Paper after"), at + 1))
    return tuple(
        Button(label, Turn(Look("document", subject=found[nth])), align=0.5)
        if 0 <= nth < len(found)
        else Button(label, None, dress=buttons.CLOSED, align=0.5)
        for label, nth in labels
    )


def _actions_height(sketch: Sketch, width: int) -> int:
    words = sketch.view.words
    longest = Button(words("Test a claim with it"), None, dress=buttons.MAIN)
    row = _neighbours(sketch.view)
    each = (width - sketch.px(16)) // 2
    more = max((buttons.height_of(sketch, button, each) for button in row), default=0)
    return buttons.height_of(sketch, longest, width) + (more + sketch.px(16) if row else 0)


def _actions(sketch: Sketch, box: Box, paper: str, leaf: Leaf, tab: str) -> None:
    main = _main(sketch.view, paper, leaf, tab)
    y = buttons.row(sketch, box, _neighbours(sketch.view), sketch.px(16))
    y += sketch.px(16) if y > box.y else 0
    buttons.draw(sketch, Box(box.x, y, box.w, box.bottom - y), main)


def _absent(sketch: Sketch, room: Box, paper: str) -> None:
    """Draw a quiet card for a paper that the reader does not have."""
    view = sketch.view
    words = view.words
    is_named = view.state.paper(paper) is PaperState.MENTIONED
    title = view.texts.paper_title(paper) if is_named else words("A sealed paper")
    note = words("It is only mentioned so far. The archive brings it on a request slip.")
    if not is_named:
        note = words("Something in this folder leads to it.")
    press = Button(
        words("Fill in a request slip"), Go(Look("slip", subject=paper)), dress=buttons.MAIN,
        align=0.5,
    )  # fmt: skip
    quiet.draw(sketch, room, title, note, press if is_named else None)
