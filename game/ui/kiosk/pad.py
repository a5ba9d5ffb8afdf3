"""The pad for the staff's PIN."""

from __future__ import annotations

from game.ui import ribbon, spread
from game.ui.frame import Box, Frame, Part, Role
from game.ui.intents import Intent, Leave, Staff
from game.ui.sketch import Sketch
from game.ui.theme import Ink, Size, Style
from game.ui.view import StaffFacts, View

KEYS = ("1", "2", "3", "4", "5", "6", "7", "8", "9", "erase", "0", "close")
COLUMNS, ROWS = 3, 4
LARGEST_PX = 190
"""How large a key is at most, in pixels of the design, unless touch needs more."""


def frame(view: View) -> Frame:
    """Return the pad; what was typed stands there as dots."""
    sketch = Sketch(view)
    area = spread.in_reach(sketch, spread.area(sketch, ribbon.draw(sketch)))
    gap = sketch.px(16)
    if view.panel.is_portrait:
        high = _words(sketch, area)
        rest = area.below(high - area.y + 2 * gap)
        _pad(sketch, rest, gap)
    else:
        left = area._replace(w=(area.w - 3 * gap) // 2)
        _words(sketch, left)
        _pad(sketch, Box(left.right + 3 * gap, area.y, left.w, area.h), gap)
    return sketch.frame()


def _words(sketch: Sketch, box: Box) -> int:
    """Write what is asked for, and what was typed; return the row below it."""
    view = sketch.view
    staff = view.house.staff if view.house is not None else StaffFacts()
    y = sketch.text(box, view.words("Staff"), Size.TITLE, Style.TITLE, role=Role.HEADING)
    line = _line(view, staff)
    y = sketch.text(box._replace(y=y), line, Size.BUTTON, ink=Ink.PAPER_SHADE, role=Role.STATUS)
    radius, step = sketch.px(14), sketch.px(48)
    y += sketch.px(24)
    for nth in range(staff.typed):
        sketch.dot(box.x + radius + nth * step, y + radius, radius, Ink.AMBER)
    if staff.typed:
        typed = view.words.count("{count} digit typed", "{count} digits typed", staff.typed)
        row = Box(box.x, y, 2 * radius + (staff.typed - 1) * step, 2 * radius)
        sketch.part(Part(Role.STATUS, typed, row))
    return y + 2 * radius


def _line(view: View, staff: StaffFacts) -> str:
    words = view.words
    if staff.is_locked:
        return words("That was wrong three times. The pad opens again in a minute.")
    if staff.tries_left < 3:
        return words.count(
            "That was wrong. {count} try is left.", "That was wrong. {count} tries are left.",
            staff.tries_left,
        )  # fmt: skip
    return words("Type the PIN.")


def _pad(sketch: Sketch, box: Box, gap: int) -> None:
    """Draw the keys over the whole width, as high as there is room for."""
    room = min((box.w - gap * (COLUMNS - 1)) // COLUMNS, (box.h - gap * (ROWS - 1)) // ROWS)
    side = max(sketch.panel.target_px, min(room, sketch.px(LARGEST_PX)))
    wide = max(side, (box.w - gap * (COLUMNS - 1)) // COLUMNS)
    for nth, key in enumerate(KEYS):
        row, column = divmod(nth, COLUMNS)
        place = Box(box.x + column * (wide + gap), box.y + row * (side + gap), wide, side)
        _draw_key(sketch, place, key)


def _draw_key(sketch: Sketch, box: Box, key: str) -> None:
    """Draw a key; while the pad rests only the one that closes it can be pressed."""
    view = sketch.view
    words = view.words
    is_dead = key != "close" and view.house is not None and view.house.staff.is_locked
    label = {"close": words("Close"), "erase": words("Erase")}.get(key, key)
    intent: Intent = Staff("type", key)
    if not key.isdigit():
        intent = Leave() if key == "close" else Staff("erase")
    sketch.plane(box, Ink.NIGHT_RAISED, sketch.px(4))
    sketch.edge(box, Ink.NIGHT_EDGE, max(1, sketch.px(2)), sketch.px(4))
    size, style = (Size.TITLE, Style.PRINT) if key.isdigit() else (Size.BUTTON, Style.LABEL)
    block = sketch.block(label, box.w, size, style)
    place = Box(box.x, box.y + (box.h - block.height) // 2, box.w, block.height)
    sketch.write(place, block, Ink.PAPER_DIM if is_dead else Ink.PAPER, 0.5)
    role = Role.OPTION if key.isdigit() else Role.BUTTON
    sketch.press(box, label, None if is_dead else intent, role)
