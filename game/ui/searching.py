"""Where papers are looked for: chips of a kind at a time, and the way back to the list."""

from __future__ import annotations

from functools import partial

from msgspec.structs import replace

from game.ui import buttons, pages, slips, sought, turning
from game.ui.buttons import Button
from game.ui.frame import Box, Role
from game.ui.intents import Look, Turn
from game.ui.sketch import Sketch
from game.ui.theme import Ink, Size, Style
from game.ui.view import View

TAB = "search"
"""The tab of the dossier on which papers are looked for."""
KIND, PAGE = "kind", "chips-page"
"""The picks that hold the kind of chips, and the page of them."""


def is_on(view: View) -> bool:
    """Whether papers are looked for now."""
    return view.look.tab == TAB and sought.can_search(view)


def draw(sketch: Sketch, box: Box) -> None:
    """Draw the kinds as tabs, and below them the chips of one, over pages."""
    kind, gap = _kind(sketch.view), sketch.px(16)
    y = buttons.row(sketch, box, _tabs(sketch.view, kind), sketch.px(12)) + gap
    area = box.below(y - box.y)
    chips, turner = _chips(sketch.view, kind), turning.height(sketch, box.w)
    portions = buttons.portions(sketch, chips, box.w, sketch.px(12), area.h)
    if len(portions) > 1:
        portions = buttons.portions(sketch, chips, box.w, sketch.px(12), area.h - turner - gap)
    asked = sketch.view.look.picked(PAGE)
    page = turning.clipped(int(asked) if asked else 0, portions)
    buttons.flow(sketch, area, portions[page], sketch.px(12))
    if len(portions) > 1:
        place = Box(box.x, box.bottom - turner, box.w, 0)
        press = partial(turning.turn_pick, sketch.view.look, PAGE)
        turning.draw(sketch, place, page, len(portions), press=press)


def draw_alone(sketch: Sketch, area: Box) -> None:
    """Draw the papers that hold what is looked for, and below them, in reach, the chips."""
    view, gap = sketch.view, sketch.px(36)
    need = find_height(sketch, area.w) + least_height(sketch, area.w)
    top = max(area.bottom - max(need, round(area.h * 0.55)), sketch.panel.reach_px)
    y = area.y
    if top - gap - y > 6 * sketch.line_px(Size.NOTE):
        box = Box(area.x, y, area.w, top - gap - y)
        sketch.plane(box, Ink.PAPER)
        inside = box.inset(sketch.px(48), sketch.px(32))
        titles = tuple(
            pages.text_slab(sketch, view.texts.paper_title(name), inside.w, Size.NOTE, ink=Ink.INK)
            for name in sought.narrowed(view)
        )
        pages.draw((pages.columns_of(titles, inside.h)[0],), (inside,))
        y = top
    y = find(sketch, area._replace(y=y))
    draw(sketch, Box(area.x, y, area.w, area.bottom - y))


def find(sketch: Sketch, box: Box) -> int:
    """Draw what is looked for, or the way to look for papers; return the row below."""
    view, gap = sketch.view, sketch.px(12)
    found = kept(view)
    if found:
        buttons.flow(sketch, box, found, gap)
    elif is_on(view):
        sketch.text(box, _told(view), Size.NOTE, Style.ITALIC, Ink.PAPER_SHADE, Role.STATUS)
    elif sought.can_search(view):
        buttons.stack(sketch, box, (begin(view),), gap)
    return box.y + find_height(sketch, box.w)


def find_height(sketch: Sketch, width: int) -> int:
    """Return how high what `find` draws is, with the gap below it; 0 where it draws nothing."""
    view = sketch.view
    found = kept(view)
    if found:
        return buttons.flow_height(sketch, found, width, sketch.px(12)) + sketch.px(24)
    if not sought.can_search(view):
        return 0
    told = sketch.block(_told(view), width, Size.NOTE, Style.ITALIC).height
    return max(told, buttons.height_of(sketch, begin(view), width)) + sketch.px(24)


def _told(view: View) -> str:
    return view.words("The list narrows to the papers that hold what you pick.")


def least_height(sketch: Sketch, width: int) -> int:
    """Return the least height in which `draw` can be used: tabs, a line of chips, the turner."""
    kind, gap = _kind(sketch.view), sketch.px(16)
    tabs = buttons.row_height(sketch, _tabs(sketch.view, kind), width, sketch.px(12))
    chips = _chips(sketch.view, kind)
    line = max(buttons.flow_height(sketch, (chip,), width, 0) for chip in chips)
    return tabs + line + turning.height(sketch, width) + 2 * gap


def begin(view: View) -> Button:
    """Return the button that begins to look for papers."""
    label = view.words("Find by name, place or year")
    return Button(label, Turn(replace(view.look, tab=TAB, page=0)), align=0.5)


def kept(view: View) -> tuple[Button, ...]:
    """Return what is looked for, to be pressed away, and the way to all papers in one press."""
    words, look = view.words, view.look
    found = tuple(
        _chip(look, kind, name, slips.chip_word(view, kind, name), "")
        for kind, name in sought.picked(look)
    )
    if not found:
        return ()
    every = Turn(replace(sought.cleared(look), page=0))
    return (*found, Button(words("All papers"), every, dress=buttons.PILL))


def show(view: View) -> Button:
    """Return the main button: back to the list with what was found."""
    count = len(sought.narrowed(view))
    label = view.words.count("Show {count} paper", "Show {count} papers", count)
    press = Turn(replace(view.look, tab="", page=0))
    return Button(label, press, dress=buttons.MAIN, align=0.5)


def _kind(view: View) -> str:
    """Return the kind whose chips are shown: the one picked, else the first that has any."""
    kinds = [kind for kind in sought.KINDS if sought.offered(view, kind)]
    picked = view.look.picked(KIND)
    return picked if picked in kinds else kinds[0]


def _tabs(view: View, now: str) -> tuple[Button, ...]:
    words = view.words
    labels = {"person": words("Names"), "place": words("Places"), "year": words("Years")}
    return tuple(
        Button(
            label,
            Turn(view.look.with_pick(KIND, kind).with_pick(PAGE, "")),
            role=Role.TAB,
            is_on=kind == now,
            dress=buttons.SHEET if kind == now else buttons.DARK,
            align=0.5,
        )
        for kind, label in labels.items()
        if sought.offered(view, kind)
    )


def _chips(view: View, kind: str) -> tuple[Button, ...]:
    return tuple(
        _chip(view.look, kind, name, slips.chip_word(view, kind, name), str(count))
        for name, count in sought.offered(view, kind)
    )


def _chip(look: Look, kind: str, name: str, label: str, count: str) -> Button:
    """Return a chip that is picked or put back by a press; `count` papers hold it."""
    field = slips.FIELD_OF[kind]
    is_picked = look.picked(field) == name
    turned = look.with_pick(field, "" if is_picked else name).with_pick("paper", "")
    return Button(
        label, Turn(replace(turned, page=0)), "", Role.CHIP, is_picked, buttons.PILL,
        Style.READING, stamp=count, stamp_ink=Ink.PAPER_SHADE, size=Size.BUTTON,
    )  # fmt: skip
