"""The scene: its picture, what is told, and what can be looked into."""

from __future__ import annotations

import math
from typing import NamedTuple

from msgspec.structs import replace

from game.engine.state import Stand
from game.ui import (
    band,
    buttons,
    figures,
    pages,
    ribbon,
    scene_actions,
    scene_cards,
    told,
    vignettes,
)
from game.ui.buttons import Button
from game.ui.figures import Shown
from game.ui.frame import Box, Frame, Role
from game.ui.intents import Change
from game.ui.intents import Turn as TurnTo
from game.ui.pages import Column
from game.ui.scene_actions import Buttons
from game.ui.sketch import Sketch
from game.ui.theme import Ink, Size, Style
from game.ui.typeset import TextBlock
from game.ui.view import Pace, View

PICTURES = (0.62, 0.56, 0.5, 0.44, 0.38, 0.32)
"""How much of the height the picture takes: the first that leaves room for what is new."""
UPRIGHT_PICTURES = (0.42, 0.38, 0.34, 0.3, 0.26, 0.22, 0.18)
"""The same upright, below the title; less than the least of them is no picture."""
FIGURES = (0.78, 0.7)
"""What a figure takes before that, for little is told beside it."""
APART = 32
"""What parts the cards from the buttons below them, in pixels of the design."""
TITLES = 0.42
"""How much of the width a title takes in landscape at most."""
LINE_EMS = 24
"""The width of what is told, in type sizes: about 55 letters."""

Turns = tuple[told.Turn, ...]


class Plan(NamedTuple):
    """Where things stand on the screen."""

    art: Box
    text: Box
    actions: Box
    cards: Box


class Page(NamedTuple):
    """What is shown: a column of text, buttons, and which page of how many it is."""

    column: Column
    buttons: Buttons
    nth: int = 0
    whole: int = 1


class Figured(NamedTuple):
    """A figure, drawn where it has a plan; what is told below it, and what on the page after it."""

    plan: Plan | None
    new: told.Turn
    rest: told.Turn = ()


class Head(NamedTuple):
    """The title block, set; `wide` and `high` are those of its wedge."""

    above: TextBlock
    title: TextBlock
    where: TextBlock
    wide: int
    high: int


def frame(view: View) -> Frame:
    """Return the scene that the reader stands in; the look's page counts what did not fit.

    A figure that leaves no room for what came with it has a page of its own, before that.
    """
    sketch = Sketch(view)
    stand = view.state.stand
    assert stand is not None
    room = ribbon.draw(sketch)
    head = _head(sketch, room, stand)
    actions = scene_actions.of(view, stand)
    figured = _figured(sketch, room, head, stand, actions)
    if figured is None:
        plan, page = _told(sketch, room, head, told.turns(view, stand), actions)
    elif figured.plan is None:
        plan, page = _told(sketch, room, head, (figured.rest,), actions, before=1)
    else:
        plan = figured.plan
        page = _page(sketch, plan, (figured.new,), actions)
        page = page._replace(buttons=(_read_on(view, 1),)) if figured.rest else page
    _draw_head(sketch, head, stand)
    pages.draw((page.column,), (plan.text,))
    _draw_count(sketch, plan, page)
    _draw_buttons(sketch, plan, page)
    scene_cards.draw(sketch, plan.cards)
    return sketch.frame()


def _told(
    sketch: Sketch, room: Box, head: Head, turns: Turns, actions: Buttons, before: int = 0
) -> tuple[Plan, Page]:
    """Draw the scene's picture; return the page below it, behind so many that came before."""
    view = sketch.view
    plan = _plan(sketch, room, head.high, turns, actions)
    picture = vignettes.of_state(view, view.state)
    if picture.name and plan.art.h in _heights(sketch, room, head.high):
        right = room.w if view.panel.is_portrait else plan.cards.x
        band.around(sketch, picture, plan.art.h, (head.wide, head.high), right)
    return plan, _page(sketch, plan, turns, actions, before)


def _figured(
    sketch: Sketch, room: Box, head: Head, stand: Stand, actions: Buttons
) -> Figured | None:
    """Draw the figure that is told last; None where there is none, or no room for it."""
    view = sketch.view
    figure = figures.shown(view, stand)
    if figure is None:
        return None
    title, *rest = told.turns(view, stand, is_drawn=True)[-1]
    plan = _drawn(sketch, room, head, figure, (title, *rest), actions)
    if plan is not None or not rest:
        return plan and Figured(plan, (title, *rest))
    is_seen = not view.look.page
    on = sketch if is_seen else Sketch(view)
    plan = _drawn(on, room, head, figure, (title,), (_read_on(view, 1),))
    return plan and Figured(plan if is_seen else None, (title,), tuple(rest))


def _drawn(
    sketch: Sketch, room: Box, head: Head, figure: Shown, new: told.Turn, actions: Buttons
) -> Plan | None:
    """Draw a figure above what is new; return its plan, None where there is no room."""
    plan = _plan(sketch, room, head.high, (new,), actions, FIGURES)
    if _count(sketch, plan, told.slabs(sketch, new, plan.text.w, told.NEW), actions) > 1:
        return None
    left, top = _margin(sketch), head.high + sketch.px(20)
    right = room.right - left if sketch.panel.is_portrait else plan.cards.x - sketch.px(40)
    box = Box(left, top, right - left, plan.art.bottom - sketch.px(20) - top)
    bottom = figures.draw(sketch, box, figure)
    return None if bottom is None else _planned(sketch, room, bottom, actions)


def _plan(
    sketch: Sketch,
    room: Box,
    head_h: int,
    turns: Turns,
    actions: Buttons,
    larger: tuple[float, ...] = (),
) -> Plan:
    """Return the plan with the largest picture that leaves room for what is new.

    What fills more than a page without a picture has the largest that makes no further page. A
    question has what it follows above it, where that leaves a picture.
    """
    high = (max(head_h, round(room.h * share)) for share in larger)
    pictured = (*high, *_heights(sketch, room, head_h))
    found: list[tuple[float, Plan]] = []
    new: Column = ()
    for art_h in (*pictured, head_h):
        plan = _planned(sketch, room, art_h, actions)
        new = new or told.slabs(sketch, turns[-1], plan.text.w, told.NEW)
        found.append((_count(sketch, plan, new, actions), plan))
        if found[-1][0] == 1:
            break
    count, best = min(found, key=lambda one: one[0])
    if count > 1 or len(turns) < 2 or actions[0].role is not Role.OPTION:
        return best
    above = told.slabs(sketch, turns[-2][-1:], best.text.w, told.EARLIER)
    smaller = (_planned(sketch, room, art_h, actions) for art_h in pictured[len(found) - 1 :])
    return next((plan for plan in smaller if _has_room(plan.text, (above, new))), best)


def _heights(sketch: Sketch, room: Box, head_h: int) -> tuple[int, ...]:
    """Return where a picture may end, the lowest row first."""
    if sketch.panel.is_portrait:
        return tuple(head_h + round(room.h * share) for share in UPRIGHT_PICTURES)
    least = round(room.h * PICTURES[-1])
    found = (max(head_h, round(room.h * share)) for share in PICTURES)
    return tuple(dict.fromkeys(high for high in found if high >= least))


def _count(sketch: Sketch, plan: Plan, new: Column, actions: Buttons) -> float:
    """Return how many pages a plan takes; without end where a piece is higher than a page."""
    found = len(_button_pages(sketch, plan.actions, actions))
    if pages.height_of(new) <= plan.text.h:
        return found
    room = plan.text.h - 2 * sketch.line_px(Size.SMALL)
    columns = pages.columns_of(new, room)
    is_whole = all(pages.height_of(column) <= room for column in columns)
    return len(columns) + found - 1 if is_whole else math.inf


def _planned(sketch: Sketch, room: Box, art_h: int, actions: Buttons) -> Plan:
    """Return the plan with a picture of a height."""
    if sketch.panel.is_portrait:
        return _upright(sketch, room, art_h, actions)
    return _wide(sketch, room, art_h)


def _wide(sketch: Sketch, room: Box, art_h: int) -> Plan:
    """Return a plan with the buttons at the right, and the cards on the picture."""
    margin, right, between = sketch.px(96), room.right - sketch.px(60), sketch.px(72)
    top, low = art_h + sketch.px(32), room.bottom - sketch.px(24)
    side = min(round(room.w * 0.4), max(sketch.px(600), 18 * _type(sketch, Size.BUTTON)))
    text = min(LINE_EMS * _type(sketch, Size.BODY), right - side - between - margin)
    cards_y = max(sketch.px(40), sketch.panel.reach_px + 1)
    card_w = scene_cards.width_of(sketch)
    cards_h = scene_cards.stack_height(sketch)
    free = max(top, cards_y + cards_h + _gap(sketch) + sketch.px(APART))
    return Plan(
        Box(0, 0, room.w, art_h),
        Box(margin, top, text, low - top),
        Box(right - side, free, side, low - free),
        Box(right - card_w, cards_y, card_w, art_h - cards_y),
    )


def _upright(sketch: Sketch, room: Box, art_h: int, actions: Buttons) -> Plan:
    """Return a plan with everything below the picture: text, buttons, cards."""
    margin, gap = sketch.px(64), sketch.px(28)
    width = room.w - 2 * margin
    cards_h = scene_cards.row_height(sketch, width)
    cards = Box(margin, room.bottom - gap - cards_h, width, cards_h)
    top, low = art_h + sketch.px(36), cards.y - gap
    need = buttons.stack_height(sketch, actions, width, _gap(sketch))
    need = min(need, round((low - top) * 0.6))
    text = min(LINE_EMS * _type(sketch, Size.BODY), width)
    return Plan(
        Box(0, 0, room.w, art_h),
        Box(margin, top, text, low - need - gap - top),
        Box(margin, low - need, width, need),
        cards,
    )


def _type(sketch: Sketch, size: float) -> int:
    return sketch.panel.type_px(size)


def _gap(sketch: Sketch) -> int:
    return sketch.px(16)


def _page(sketch: Sketch, plan: Plan, turns: Turns, actions: Buttons, before: int = 0) -> Page:
    """Return the page that is looked at: first the new text, then, at its end, the buttons.

    `before` pages came already.
    """
    view = sketch.view
    new = told.slabs(sketch, turns[-1], plan.text.w, told.NEW)
    offered = _button_pages(sketch, plan.actions, actions)
    if pages.height_of(new) <= plan.text.h:
        columns: tuple[Column, ...] = (_filled(sketch, plan.text, turns, new),)
    else:
        low = 2 * sketch.line_px(Size.SMALL)
        columns = pages.unsplit(new, plan.text.h - low)
    count = len(columns) + len(offered) - 1
    nth = min(max(0, view.look.page - before), count - 1)
    if nth < len(columns) - 1:
        more = _read_on(view, before + nth + 1)
        return Page(columns[nth], (more,), nth, len(columns))
    shown = offered[nth - len(columns) + 1]
    if len(offered) > 1:
        at = nth + 1 if nth + 1 < count else len(columns) - 1
        shown = (*shown, _more(view)._replace(intent=_turn(view, before + at)))
    return Page(columns[-1], shown, len(columns) - 1, len(columns))


def _turn(view: View, page: int) -> TurnTo:
    return TurnTo(replace(view.look, page=page))


def _read_on(view: View, page: int) -> Button:
    return Button(view.words("Read on"), _turn(view, page), dress=buttons.MAIN, align=0.5)


def _filled(sketch: Sketch, box: Box, turns: Turns, new: Column) -> Column:
    """Return what is new below what was told before; a page that is full is turned.

    A new page begins with the turn before, or as much of its end as there is room for.
    """
    page: list[Column] = []
    for nth, turn in enumerate(turns):
        is_new = nth == len(turns) - 1
        slabs = new if is_new else told.slabs(sketch, turn, box.w, told.EARLIER)
        if page and not _has_room(box, (*page, slabs)):
            page = [_end_of(sketch, box, turns[nth - 1], slabs)]
        page.append(slabs)
    return _joined(page)


def _end_of(sketch: Sketch, box: Box, turn: told.Turn, new: Column) -> Column:
    """Return as many of the last pieces of a turn as have room above something."""
    ends = (told.slabs(sketch, turn[nth:], box.w, told.EARLIER) for nth in range(len(turn)))
    return next((end for end in ends if _has_room(box, (end, new))), ())


def _has_room(box: Box, turns: tuple[Column, ...]) -> bool:
    return pages.height_of(_joined(turns)) <= box.h


def _joined(turns: list[Column] | tuple[Column, ...]) -> Column:
    return tuple(slab for slabs in turns for slab in slabs)


def _button_pages(sketch: Sketch, box: Box, actions: Buttons) -> tuple[Buttons, ...]:
    """Return the buttons in pages; where there are several, each leaves room for one more."""
    gap = _gap(sketch)
    if buttons.stack_height(sketch, actions, box.w, gap) <= box.h:
        return (actions,)
    room = box.h - gap - buttons.height_of(sketch, _more(sketch.view), box.w)
    found: list[Buttons] = []
    page: Buttons = ()
    for button in actions:
        if page and buttons.stack_height(sketch, (*page, button), box.w, gap) > room:
            found.append(page)
            page = ()
        page = (*page, button)
    return (*found, page)


def _more(view: View) -> Button:
    return Button(view.words("More"), None, align=0.5)


def _draw_count(sketch: Sketch, plan: Plan, page: Page) -> None:
    if page.whole == 1:
        return
    words = sketch.view.words
    text = words("Page {page} of {count}", page=page.nth + 1, count=page.whole)
    line = sketch.line_px(Size.SMALL)
    place = Box(plan.text.x, plan.text.bottom - line, plan.text.w, line)
    sketch.text(place, text, Size.SMALL, Style.LIGHT, Ink.PAPER_DIM, Role.STATUS)


def _draw_buttons(sketch: Sketch, plan: Plan, page: Page) -> None:
    """Draw options from the top, and what goes on always at the bottom."""
    box, gap = plan.actions, _gap(sketch)
    need = buttons.stack_height(sketch, page.buttons, box.w, gap)
    is_asked = any(b.role is Role.OPTION and b.dress is not buttons.MAIN for b in page.buttons)
    top = box.y if is_asked else max(box.y, box.bottom - need)
    buttons.stack(sketch, box._replace(y=top), page.buttons, gap)
    if sketch.view.pace is Pace.RUNNING and isinstance(page.buttons[0].intent, Change):
        radius = max(4, sketch.px(7))
        high = buttons.height_of(sketch, page.buttons[0], box.w)
        sketch.dot(box.x + 3 * radius, top + high // 2, radius, Ink.AMBER)


def _head(sketch: Sketch, room: Box, stand: Stand) -> Head:
    """Return the title block, set; in landscape it leaves room for a picture beside it."""
    view, margin = sketch.view, _margin(sketch)
    texts, folder = view.texts, view.state.folder
    widest = room.w - 2 * margin if view.panel.is_portrait else round(room.w * TITLES)
    label = texts.folder_label(folder).upper()
    title = sketch.even(texts.folder_title(folder), widest, Size.TITLE, Style.TITLE)
    where = sketch.even(texts.scene_head(stand.at.scene), widest, Size.NOTE, Style.READING)
    above = sketch.block(label, widest, Size.NOTE, Style.LABEL)
    high = above.height + title.height + sketch.px(6) + where.height
    wide = max(margin + max(title.width, where.width) + sketch.px(48), sketch.px(640))
    return Head(above, title, where, min(wide, room.w), high + sketch.px(28 + 28))


def _draw_head(sketch: Sketch, head: Head, stand: Stand) -> None:
    """Draw the title block."""
    view, margin = sketch.view, _margin(sketch)
    texts, folder = view.texts, view.state.folder
    box = Box(margin, sketch.px(28), head.wide - margin, 0)
    if head.above.lines:
        label = texts.folder_label(folder)
        box = box._replace(y=sketch.put(box, head.above, label, Ink.AMBER, Role.NOTE))
    title = texts.folder_title(folder)
    box = box._replace(y=sketch.put(box, head.title, title, Ink.PAPER, Role.HEADING))
    line = texts.scene_head(stand.at.scene)
    sketch.put(box._replace(y=box.y + sketch.px(6)), head.where, line, Ink.PAPER_SHADE, Role.TEXT)


def _margin(sketch: Sketch) -> int:
    return sketch.px(64 if sketch.panel.is_portrait else 96)
