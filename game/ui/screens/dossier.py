"""The dossier: the papers of the folder, those that are only named, and those still sealed."""

from __future__ import annotations

from game.engine.dossier import requestable
from game.engine.findings import testable
from game.engine.papers import PaperState
from game.engine.story import papers_in
from game.ui import buttons, card, hindsight, papers, ribbon, slips, turning
from game.ui.buttons import Button, Dress
from game.ui.frame import Box, Frame, Role
from game.ui.intents import Go, Look, Turn
from game.ui.sketch import Sketch
from game.ui.theme import Ink, Size, Style
from game.ui.view import View
from game.ui.wording import joined

NAMED = Dress(Ink.NIGHT_RAISED, Ink.NIGHT_EDGE, Ink.PAPER_SHADE, Ink.PAPER_DIM)
"""How a paper looks that is only mentioned."""


def frame(view: View) -> Frame:
    """Return the list of papers; where there is room, with a card of the one picked."""
    sketch = Sketch(view)
    room = ribbon.draw(sketch)
    margin = sketch.px(64 if view.panel.is_portrait else 96)
    top, low = sketch.px(48), room.bottom - sketch.px(40)
    area = Box(margin, top, room.w - 2 * margin, low - top)
    if not _rows(view) and has_card(view):
        _shelf(sketch, area)
    elif view.panel.is_portrait or not has_card(view):
        _narrow(sketch, area)
    else:
        _wide(sketch, area)
    return sketch.frame()


def has_card(view: View) -> bool:
    """Whether there is room for a card of one paper beside the list, or above it."""
    panel = view.panel
    line = panel.type_px(Size.BODY)
    return panel.height >= 38 * line if panel.is_portrait else panel.width >= 34 * line


def _wide(sketch: Sketch, area: Box) -> None:
    """Draw the list at the left, the card and what can be done at the right."""
    column = (area.w - 11 * sketch.px(24)) // 12
    side = 5 * column + 4 * sketch.px(24)
    x = area.x + side + sketch.px(56)
    y = _head(sketch, area._replace(w=side))
    _list(sketch, Box(area.x, y, side, area.bottom - y))
    paper = _picked(sketch.view)
    right = Box(x, area.y, area.right - x, area.h)
    _card(sketch, _above_actions(sketch, right, paper), paper)
    _actions(sketch, right, paper)


def _narrow(sketch: Sketch, area: Box) -> None:
    """Draw the card, where there is room for it, above the list, and the buttons below."""
    view = sketch.view
    paper = _picked(view) if has_card(view) else ""
    y = _head(sketch, area)
    if paper:
        high = min(round(area.h * 0.45), 15 * sketch.line_px(Size.BODY * 0.9))
        _card(sketch, Box(area.x, y, area.w, high), paper)
        y += high + sketch.px(36)
    rest = _above_actions(sketch, area, paper)
    _list(sketch, Box(area.x, y, area.w, rest.bottom - y))
    _actions(sketch, area, paper)


def _shelf(sketch: Sketch, area: Box) -> None:
    """Draw a dossier that is still empty: a line on what comes, and the blank slots."""
    view, gap = sketch.view, sketch.px(20)
    y = _head(sketch, area)
    note = view.words("Papers come here as the story brings them.")
    y = sketch.text(area._replace(y=y), note, ink=Ink.PAPER_SHADE, role=Role.STATUS) + 2 * gap
    sealed = len(_of_state(view, PaperState.SEALED))
    across = 2 if view.panel.is_portrait else 4
    down = -(-sealed // across)
    rest = _above_actions(sketch, area, "")
    wide = buttons.row_width(area.w, across, gap)
    high = min(sketch.px(112), (rest.bottom - y - gap * (down - 1)) // max(1, down))
    for nth in range(sealed if high > sketch.px(16) else 0):
        row, column = divmod(nth, across)
        box = Box(area.x + column * (wide + gap), y + row * (high + gap), wide, high)
        sketch.edge(box, Ink.NIGHT_EDGE, max(1, sketch.px(2)), sketch.px(4))
    _actions(sketch, area, "")


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
    found = len(papers.found(view))
    sealed = len(_of_state(view, PaperState.SEALED))
    words = view.words.count("{count} paper found", "{count} papers found", found)
    more = view.words.count("{count} sealed", "{count} sealed", sealed) if sealed else ""
    return joined(words, more, hindsight.note(view))


def _of_state(view: View, state: PaperState) -> tuple[str, ...]:
    names = papers_in(view.story, view.state.folder)
    return tuple(name for name in names if view.state.paper(name) is state)


def _rows(view: View) -> tuple[Button, ...]:
    """Return a row for each paper: those found, those named, the blank slots."""
    named = tuple(_named(view, name) for name in _of_state(view, PaperState.MENTIONED))
    return (*(_found(view, name) for name in papers.found(view)), *named)


def _found(view: View, paper: str) -> Button:
    is_picked = has_card(view) and paper == _picked(view)
    is_grey = hindsight.is_grey(view, view.story.papers[paper])
    press = (
        Turn(view.look.with_pick("paper", paper))
        if has_card(view)
        else Go(Look("document", subject=paper))
    )
    return Button(
        view.texts.paper_title(paper),
        press,
        papers.dated(view, paper),
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


def _list(sketch: Sketch, box: Box) -> None:
    """Draw the rows of the page, and the buttons that turn it where there are several."""
    view, gap = sketch.view, sketch.px(14)
    rows = _rows(view)
    sealed = len(_of_state(view, PaperState.SEALED))
    slots = (_slot(view, 1),) * sealed
    if buttons.stack_height(sketch, (*rows, *slots), box.w, gap) > box.h and sealed:
        slots = (_slot(view, sealed),)
    rows = (*rows, *slots)
    heights = [buttons.height_of(sketch, row, box.w) for row in rows]
    turner = turning.height(sketch, box.w)
    pages = turning.ranges_of(heights, box.h, gap, turner)
    page = turning.clipped(view.look.page, pages)
    shown = tuple(rows[nth] for nth in pages[page])
    buttons.stack(sketch, box, shown, gap)
    if len(pages) > 1:
        turning.draw(sketch, Box(box.x, box.bottom - turner, box.w, 0), page, len(pages))


def _picked(view: View) -> str:
    """Return the paper whose card is shown: the one picked, else the first new one."""
    found = papers.found(view)
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


def _above_actions(sketch: Sketch, area: Box, paper: str) -> Box:
    """Return what is left of an area above the buttons at its foot."""
    found, gap = _buttons(sketch.view, paper), sketch.px(16)
    if not found:
        return area
    rest = found[1:]
    each = (area.w - gap * (len(rest) - 1)) // max(1, len(rest))
    row = max((buttons.height_of(sketch, button, each) for button in rest), default=0)
    high = buttons.height_of(sketch, found[0], area.w) + (row + gap if rest else 0)
    return area._replace(h=area.h - high - sketch.px(28))


def _actions(sketch: Sketch, area: Box, paper: str) -> None:
    """Draw the buttons at the foot of an area: the main one, and the others in a row."""
    found = _buttons(sketch.view, paper)
    y = _above_actions(sketch, area, paper).bottom + sketch.px(28)
    for line in (found[:1], found[1:]):
        y = buttons.row(sketch, area._replace(y=y), line, sketch.px(16)) + sketch.px(16)
