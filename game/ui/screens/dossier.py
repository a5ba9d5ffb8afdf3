"""The dossier: the papers of the folder, those that are only named, and those still sealed."""

from __future__ import annotations

from typing import NamedTuple

from msgspec.structs import replace

from game.engine.dossier import requestable
from game.engine.findings import testable
from game.engine.papers import PaperState
from game.engine.story import papers_in
from game.ui import (
    buttons,
    card,
    hindsight,
    papers,
    pins,
    ribbon,
    searching,
    slips,
    sought,
    turning,
)  # fmt: skip
from game.ui.buttons import Button, Dress
from game.ui.frame import Box, Frame, Role
from game.ui.intents import Go, Look, Turn
from game.ui.pins import Shelf
from game.ui.sketch import Sketch
from game.ui.theme import Ink, Size, Style
from game.ui.view import View
from game.ui.wording import joined

NAMED = Dress(Ink.NIGHT_RAISED, Ink.NIGHT_EDGE, Ink.PAPER_SHADE, Ink.PAPER_DIM)
"""How a paper looks that is only mentioned."""

SLOT = 224
"""How high a blank slot is at most, in pixels of the design."""


class Made(NamedTuple):
    """The paper whose card is shown, the buttons at the foot, the pins (none without room)."""

    paper: str
    buttons: tuple[Button, ...]
    shelf: Shelf


def frame(view: View) -> Frame:
    """Return the list of papers; where there is room, with a card of the one picked."""
    sketch = Sketch(view)
    room = ribbon.draw(sketch)
    margin = sketch.px(64 if view.panel.is_portrait else 96)
    top, low = sketch.px(48), room.bottom - sketch.px(40)
    area = Box(margin, top, room.w - 2 * margin, low - top)
    if _is_empty(sketch, area):
        _empty(sketch, area)
    elif _is_narrow(view):
        _narrow(sketch, area)
    else:
        _wide(sketch, area)
    return sketch.frame()


def _is_narrow(view: View) -> bool:
    """Whether everything stands in one column."""
    return view.panel.is_portrait or not has_card(view)


def _made(sketch: Sketch, area: Box) -> Made:
    """Return what stands beside the list; where pins find no room, a button compares them."""
    view = sketch.view
    paper = _picked(view) if has_card(view) else ""
    made = Made(paper, _buttons(view, paper), pins.shelf_of(view))
    together = pins.act(view)
    if searching.is_on(view) and _is_narrow(view):
        return made._replace(shelf=made.shelf._replace(cards=()))
    if _has_room(sketch, area, made):
        return made
    acts = (*made.buttons, together) if together else made.buttons
    return made._replace(buttons=acts, shelf=made.shelf._replace(cards=()))


def _has_room(sketch: Sketch, area: Box, made: Made) -> bool:
    """Whether two rows of the list find room above the pins, where everybody can reach them."""
    view = sketch.view
    box = _above_actions(sketch, area, made) if _is_narrow(view) else area
    rest = _above_pins(sketch, box, made)
    column = rest if _is_narrow(view) else rest._replace(w=_side(sketch, area))
    y = _head(Sketch(view), column)
    if _is_narrow(view):
        y = max(y, sketch.panel.reach_px)
    return y + _least(sketch, column.w, 2) <= rest.bottom


def _least(sketch: Sketch, width: int, rows: int) -> int:
    """Return the height of so many rows of the list, what stands above them, and the turner."""
    highest = sorted(_heights(sketch, width))[-rows:]
    need = sum(high + sketch.px(14) for high in highest) + turning.height(sketch, width)
    return searching.find_height(sketch, width) + need


def _side(sketch: Sketch, area: Box) -> int:
    """Return how wide the list is beside the card."""
    column = (area.w - 11 * sketch.px(24)) // 12
    return 5 * column + 4 * sketch.px(24)


def has_card(view: View) -> bool:
    """Whether there is room for a card of one paper beside the list, or above it."""
    panel = view.panel
    line = panel.type_px(Size.BODY)
    return panel.height >= 38 * line if panel.is_portrait else panel.width >= 34 * line


def _wide(sketch: Sketch, area: Box) -> None:
    """Draw the list at the left, the card and what can be done at the right, pins below both."""
    made, side = _made(sketch, area), _side(sketch, area)
    x, rest = area.x + side + sketch.px(56), _above_pins(sketch, area, made)
    y = searching.find(sketch, area._replace(y=_head(sketch, area._replace(w=side)), w=side))
    _list(sketch, Box(area.x, y, side, rest.bottom - y))
    right = rest._replace(x=x, w=area.right - x)
    above = _above_actions(sketch, right, made)
    if searching.is_on(sketch.view):
        searching.draw(sketch, above)
    else:
        _card(sketch, above, made.paper)
    _actions(sketch, right, made)
    pins.draw(sketch, area.below(rest.h + sketch.px(28)), made.shelf)


def _narrow(sketch: Sketch, area: Box) -> None:
    """Draw the card, where there is room for it, above the list; pins and buttons below."""
    made = _made(sketch, area)
    above = _above_actions(sketch, area, made)
    rest = _above_pins(sketch, above, made)
    y = _head(sketch, area)
    if searching.is_on(sketch.view):
        searching.draw_alone(sketch, area._replace(y=y, h=above.bottom - y))
        _actions(sketch, area, made)
        return
    high = _card_height(sketch, rest.below(y - rest.y)) if made.paper else 0
    if high:
        _card(sketch, Box(area.x, y, area.w, high), made.paper)
        y += high + sketch.px(36)
    y = max(y, min(sketch.panel.reach_px, rest.bottom - _least(sketch, area.w, 1)))
    y = searching.find(sketch, area._replace(y=y))
    _list(sketch, Box(area.x, y, area.w, rest.bottom - y))
    pins.draw(sketch, above.below(rest.h + sketch.px(28)), made.shelf)
    _actions(sketch, area, made)


def _card_height(sketch: Sketch, area: Box) -> int:
    """Return how high the card is above the list; 0 where too little would be left for it.

    It leaves room for four rows, and reaches down to where everybody can press the list.
    """
    line = sketch.line_px(Size.BODY * 0.9)
    least = _least(sketch, area.w, 4) + sketch.px(36)
    wanted = min(round(sketch.box.h * 0.36), 14 * line, area.h - least)
    wanted = max(wanted, sketch.panel.reach_px - sketch.px(36) - area.y)
    return wanted if wanted >= 7 * line else 0


def _above_pins(sketch: Sketch, area: Box, made: Made) -> Box:
    """Return what is left of an area above the pinned papers."""
    high = pins.height_of(sketch, made.shelf, area.w)
    return area._replace(h=area.h - high - sketch.px(28)) if high else area


def _is_empty(sketch: Sketch, area: Box) -> bool:
    """Whether no paper was found, and those that are named have room among the blank slots."""
    view = sketch.view
    if papers.found(view) or not has_card(view):
        return False
    grid, rows = _grid(Sketch(view), area), _rows(view)
    if view.panel.is_portrait:
        return buttons.stack_height(sketch, rows, grid.w, sketch.px(20)) <= grid.h // 2
    wide = buttons.row_width(grid.w, _across(view), sketch.px(20))
    least = max((buttons.height_of(sketch, row, wide) for row in rows), default=0)
    count = len(rows) + len(_of_state(view, PaperState.SEALED))
    return _slot_height(sketch, grid, count) >= least


def _empty(sketch: Sketch, area: Box) -> None:
    """Draw a dossier that is still empty: a line on what comes, what is named, the blank slots.

    What is named stands in the first of them, or above them where it is upright.
    """
    view, gap = sketch.view, sketch.px(20)
    grid, rows, across = _grid(sketch, area), _rows(view), _across(view)
    if view.panel.is_portrait and rows:
        y = buttons.stack(sketch, grid, rows, gap) + gap
        grid, rows = grid.below(y - grid.y), ()
    count = len(rows) + len(_of_state(view, PaperState.SEALED))
    wide, high = buttons.row_width(grid.w, across, gap), _slot_height(sketch, grid, count)
    for nth in range(count if high > sketch.px(16) else 0):
        row, column = divmod(nth, across)
        box = Box(grid.x + column * (wide + gap), grid.y + row * (high + gap), wide, high)
        if nth < len(rows):
            buttons.draw(sketch, box, rows[nth])
        else:
            sketch.edge(box, Ink.NIGHT_EDGE, max(1, sketch.px(2)), sketch.px(4))
    _actions(sketch, area, Made("", _buttons(view, ""), pins.shelf_of(view)._replace(cards=())))


def _grid(sketch: Sketch, area: Box) -> Box:
    """Write what an empty dossier is; return the room for its slots, in reach if they lead on."""
    view, gap = sketch.view, sketch.px(20)
    y = _head(sketch, area)
    note = view.words("Papers come here as the story brings them.")
    y = sketch.text(area._replace(y=y), note, ink=Ink.PAPER_SHADE, role=Role.STATUS) + 2 * gap
    if any(row.intent for row in _rows(view)):
        y = max(y, sketch.panel.reach_px)
    made = Made("", _buttons(view, ""), pins.shelf_of(view)._replace(cards=()))
    return area._replace(y=y, h=_above_actions(sketch, area, made).bottom - y)


def _across(view: View) -> int:
    return 2 if view.panel.is_portrait else 4


def _slot_height(sketch: Sketch, grid: Box, count: int) -> int:
    """Return how high each of `count` blank slots is."""
    gap, down = sketch.px(20), -(-count // _across(sketch.view))
    return min(sketch.px(SLOT), (grid.h - gap * (down - 1)) // max(1, down))


def _head(sketch: Sketch, area: Box) -> int:
    """Write what this is, and how many papers there are; return the row below."""
    view = sketch.view
    label = view.texts.folder_label(view.state.folder) or view.texts.folder_title(view.state.folder)
    size, style = Size.NOTE, Style.LABEL
    y = sketch.text(area, label.upper(), size, style, Ink.AMBER, Role.NOTE)
    title = view.words("Dossier")
    wide = sketch.block(title, area.w, Size.TITLE, Style.TITLE)
    counts = _counts(view)
    count = sketch.block(counts, area.w, Size.NOTE, Style.ITALIC)
    place = Box(area.x, y, min(wide.width + 1, area.w), 0)
    end = sketch.text(place, title, Size.TITLE, Style.TITLE, role=Role.HEADING)
    x = place.right + sketch.px(36)
    shift = max(0, wide.height - count.height - sketch.px(14))
    at = Box(x, y + shift, area.right - x, 0)
    if count.width + 1 > at.w:
        at = Box(area.x, end, area.w, 0)
    below = sketch.text(at, counts, Size.NOTE, Style.ITALIC, Ink.PAPER_SHADE, Role.STATUS)
    return max(end, below) + sketch.px(24)


def _counts(view: View) -> str:
    found, words = len(papers.found(view)), view.words
    if sought.picked(view.look):
        return words("{shown} of {all} papers", shown=len(sought.narrowed(view)), all=found)
    sealed = len(_of_state(view, PaperState.SEALED))
    counted = words.count("{count} paper found", "{count} papers found", found)
    more = words.count("{count} sealed", "{count} sealed", sealed) if sealed else ""
    return joined(counted, more, hindsight.note(view))


def _of_state(view: View, state: PaperState) -> tuple[str, ...]:
    names = papers_in(view.story, view.state.folder)
    return tuple(name for name in names if view.state.paper(name) is state)


def _rows(view: View) -> tuple[Button, ...]:
    """Return a row for each paper: those found and those named, or those that are looked for."""
    found = tuple(_found(view, name) for name in sought.narrowed(view))
    if sought.picked(view.look):
        return found
    return (*found, *(_named(view, name) for name in _of_state(view, PaperState.MENTIONED)))


def _found(view: View, paper: str) -> Button:
    is_picked = has_card(view) and paper == _picked(view) and not searching.is_on(view)
    is_pinned = paper in pins.pinned(view)
    is_grey = hindsight.is_grey(view, view.story.papers[paper])
    press = (
        Turn(replace(view.look.with_pick("paper", paper), tab=""))
        if has_card(view)
        else Go(Look("document", subject=paper))
    )
    return Button(
        view.texts.paper_title(paper),
        press,
        joined(papers.dated(view, paper), view.words("pinned") if is_pinned else ""),
        Role.OPTION,
        is_picked,
        buttons.OUTLINE if is_grey else buttons.SHEET,
        Style.STRONG,
        stamp=papers.state_word(view, paper).upper(),
        stamp_ink=Ink.PAPER_SHADE if is_grey else papers.state_ink(view, paper),
    )


def _named(view: View, paper: str) -> Button:
    words = view.words
    can_come = paper in requestable(view.story, view.state)
    note = words("only mentioned: it can be requested") if can_come else words("only mentioned")
    press = Go(Look("slip", subject=paper)) if can_come else None
    title = view.texts.paper_title(paper)
    return Button(title, press, note, Role.OPTION, dress=NAMED, style=Style.ITALIC)


def _slot(view: View, count: int) -> Button:
    words = view.words
    label = words("Sealed") if count == 1 else words("{count} sealed", count=count)
    return Button(label, None, role=Role.STATUS, dress=buttons.CLOSED, style=Style.ITALIC)


def _with_slots(sketch: Sketch, box: Box) -> tuple[Button, ...]:
    """Return the rows with the blank slots of sealed papers; one for all where there is no room."""
    view, gap = sketch.view, sketch.px(14)
    rows, sealed = _rows(view), len(_of_state(view, PaperState.SEALED))
    if not sealed or sought.picked(view.look):
        return rows
    slots = (_slot(view, 1),) * sealed
    if buttons.stack_height(sketch, (*rows, *slots), box.w, gap) > box.h:
        slots = (_slot(view, sealed),)
    return (*rows, *slots)


def _heights(sketch: Sketch, width: int) -> list[int]:
    return [buttons.height_of(sketch, row, width) for row in _rows(sketch.view)]


def _list(sketch: Sketch, box: Box) -> None:
    """Draw the rows of the page, and the buttons that turn it where there are several."""
    view, gap = sketch.view, sketch.px(14)
    rows = _with_slots(sketch, box)
    heights = [buttons.height_of(sketch, row, box.w) for row in rows]
    turner = turning.height(sketch, box.w)
    ranges = turning.ranges_of(heights, box.h, gap, turner)
    page = turning.clipped(view.look.page, ranges)
    pinned, found = pins.pinned(view), sought.narrowed(view)
    y = box.y
    for nth in ranges[page]:
        buttons.draw(sketch, Box(box.x, y, box.w, heights[nth]), rows[nth])
        if nth < len(found) and found[nth] in pinned:
            pins.mark(sketch, box.x, y + heights[nth] // 2)
        y += heights[nth] + gap
    if len(ranges) > 1:
        turning.draw(sketch, Box(box.x, box.bottom - turner, box.w, 0), page, len(ranges))


def _picked(view: View) -> str:
    """Return the paper whose card is shown: the one picked, else the first new one."""
    found = sought.narrowed(view)
    picked = view.look.picked("paper")
    if picked in found:
        return picked
    new = [name for name in found if name not in view.state.opened]
    return (new or list(found) or [""])[0]


def _card(sketch: Sketch, box: Box, paper: str) -> None:
    """Draw the card of the paper that is picked."""
    if paper:
        card.draw(sketch, box, paper)
        return
    note = sketch.view.words("Papers come here as the story brings them.")
    sketch.text(box.inset(sketch.px(40)), note, ink=Ink.PAPER_SHADE, role=Role.STATUS)


def _buttons(view: View, paper: str) -> tuple[Button, ...]:
    """Return what can be done: the main button first."""
    words = view.words
    if searching.is_on(view):
        return (searching.show(view),)
    found = []
    if paper:
        look = Look("document", subject=paper)
        found.append(Button(words("Open this paper"), Go(look), dress=buttons.MAIN, align=0.5))
    if testable(view.story, view.state):
        press = Go(Look("findings"))
        found.append(Button(words("Test the claims"), press, align=0.5))
    if slips.form(view) is not None:
        found.append(Button(words("Request slip"), Go(Look("slip")), align=0.5))
    if not paper and found:
        found[0] = found[0]._replace(dress=buttons.MAIN)
    return tuple(found)


def _above_actions(sketch: Sketch, area: Box, made: Made) -> Box:
    """Return what is left of an area above the buttons at its foot."""
    found, gap = made.buttons, sketch.px(16)
    if not found:
        return area
    row = buttons.row_height(sketch, found[1:], area.w, gap)
    high = buttons.height_of(sketch, found[0], area.w) + (row + gap if row else 0)
    return area._replace(h=area.h - high - sketch.px(28))


def _actions(sketch: Sketch, area: Box, made: Made) -> None:
    """Draw the buttons at the foot of an area: the main one, and the others in a row."""
    y = _above_actions(sketch, area, made).bottom + sketch.px(28)
    for line in (made.buttons[:1], made.buttons[1:]):
        y = buttons.row(sketch, area._replace(y=y), line, sketch.px(16)) + sketch.px(16)
