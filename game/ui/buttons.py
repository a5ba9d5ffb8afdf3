"""Buttons, cards and chips: everything that is pressed looks and measures alike."""

from __future__ import annotations

from typing import NamedTuple

from game.ui.frame import Box, Role
from game.ui.intents import Intent
from game.ui.sketch import Sketch
from game.ui.theme import Ink, Size, Style
from game.ui.wording import joined


class Dress(NamedTuple):
    """How a button is dressed: ground, edge, label and detail; a pill has round ends.

    `on` is the edge of what is selected, which is seen on what the button stands on.
    """

    ground: Ink
    edge: Ink | None
    label: Ink
    detail: Ink
    is_pill: bool = False
    on: Ink = Ink.AMBER


MAIN = Dress(Ink.AMBER, None, Ink.INK, Ink.INK)
DARK = Dress(Ink.NIGHT_RAISED, Ink.NIGHT_EDGE, Ink.PAPER, Ink.PAPER_SHADE)
CLOSED = Dress(Ink.NIGHT_RAISED, None, Ink.PAPER_DIM, Ink.PAPER_DIM)
QUIET = CLOSED._replace(edge=Ink.NIGHT_EDGE)
SHEET = Dress(Ink.PAPER, None, Ink.INK, Ink.FAINT_INK)
SHADED = Dress(Ink.PAPER_SHADE, Ink.RULE, Ink.INK, Ink.INK, on=Ink.AMBER_ON_PAPER)
PILL = Dress(Ink.NIGHT, Ink.NIGHT_EDGE, Ink.PAPER, Ink.PAPER_SHADE, True)
PAPER_PILL = Dress(Ink.PAPER, Ink.FAINT_INK, Ink.INK, Ink.FAINT_INK, True, Ink.AMBER_ON_PAPER)
OUTLINE = Dress(Ink.NIGHT, Ink.GREY, Ink.PAPER, Ink.PAPER_SHADE)
OUTLINE_ON_PAPER = Dress(Ink.PAPER, Ink.GREY, Ink.INK, Ink.FAINT_INK, on=Ink.AMBER_ON_PAPER)
LIGHT = Dress(Ink.PAPER, Ink.FAINT_INK, Ink.INK, Ink.FAINT_INK, on=Ink.AMBER_ON_PAPER)
FADED = Dress(Ink.PAPER, Ink.RULE, Ink.FAINT_INK, Ink.FAINT_INK)


class Button(NamedTuple):
    """A button to be drawn; `detail` stands under the label, `stamp` right of it.

    `size` is that of the label.
    """

    label: str
    intent: Intent | None
    detail: str = ""
    role: Role = Role.BUTTON
    is_on: bool = False
    dress: Dress = DARK
    style: Style = Style.LABEL
    align: float = 0.0
    stamp: str = ""
    stamp_ink: Ink = Ink.STEEL_ON_PAPER
    size: Size = Size.BUTTON


def height_of(sketch: Sketch, button: Button, width: int) -> int:
    """Return how high a button of a width must be: never under the least target."""
    pad, inner = _inner(sketch, button, width)
    height = 2 * pad + sketch.block(button.label, inner, button.size, button.style).height
    if button.detail:
        height += sketch.block(button.detail, inner, Size.SMALL, Style.ITALIC).height
    return max(height, sketch.panel.target_px)


def draw(sketch: Sketch, box: Box, button: Button) -> None:
    """Draw a button over a box."""
    dress = button.dress
    radius = _pill_radius(sketch, box) if dress.is_pill else sketch.px(4)
    sketch.plane(box, dress.ground, radius)
    if button.is_on:
        sketch.edge(box, dress.on, max(3, sketch.px(4)), radius)
    elif dress.edge is not None:
        sketch.edge(box, dress.edge, max(1, sketch.px(2)), radius)
    pad, inner = _inner(sketch, button, box.w)
    label = sketch.even(button.label, inner, button.size, button.style)
    detail = sketch.even(button.detail, inner, Size.SMALL, Style.ITALIC)
    y = box.y + max(pad, (box.h - label.height - detail.height) // 2)
    area = Box(box.x + sketch.px(26), y, inner, box.h)
    y = sketch.write(area, label, dress.label, button.align)
    sketch.write(Box(area.x, y, inner, box.h), detail, dress.detail, button.align)
    if button.stamp:
        width = _stamp_width(sketch, button)
        stamp = sketch.block(button.stamp, width, Size.SMALL, Style.LABEL)
        place = Box(
            box.right - sketch.px(22) - width, box.y + (box.h - stamp.height) // 2, width, 0
        )
        sketch.write(place, stamp, button.stamp_ink, 1.0)
    note = joined(button.detail, button.stamp)
    sketch.press(box, button.label, button.intent, button.role, note, button.is_on, dress is MAIN)


def stack(sketch: Sketch, box: Box, buttons: tuple[Button, ...], gap: int) -> int:
    """Draw buttons one under the other from the top of a box; return the row below the last."""
    y = box.y
    for button in buttons:
        height = height_of(sketch, button, box.w)
        draw(sketch, Box(box.x, y, box.w, height), button)
        y += height + gap
    return y - gap if buttons else y


def stack_height(sketch: Sketch, buttons: tuple[Button, ...], width: int, gap: int) -> int:
    """Return how high `stack` draws the buttons."""
    return sum(height_of(sketch, b, width) for b in buttons) + gap * max(0, len(buttons) - 1)


def row(sketch: Sketch, box: Box, buttons: tuple[Button, ...], gap: int) -> int:
    """Draw buttons side by side, as high as the highest; return the row below.

    They are of equal width, but for one whose longest word would be broken.
    """
    x, height = box.x, row_height(sketch, buttons, box.w, gap)
    for button, width in zip(buttons, _row_widths(sketch, buttons, box.w, gap), strict=True):
        draw(sketch, Box(x, box.y, width, height), button)
        x += width + gap
    return box.y + height


def row_width(width: int, count: int, gap: int) -> int:
    """Return how wide each of `count` buttons is that `row` draws over a width."""
    return (width - gap * (count - 1)) // count


def row_height(sketch: Sketch, buttons: tuple[Button, ...], width: int, gap: int) -> int:
    """Return how high `row` draws the buttons."""
    widths = _row_widths(sketch, buttons, width, gap)
    heights = (height_of(sketch, b, each) for b, each in zip(buttons, widths, strict=True))
    return max(heights, default=0)


def _row_widths(
    sketch: Sketch, buttons: tuple[Button, ...], width: int, gap: int
) -> tuple[int, ...]:
    """Return how wide each button of a row is: what the broad ones need is taken from the others.

    A button is broad whose label would break, or at least a word of it; options stand in line
    with those of other rows, so that only a word widens them. All are equal where that fails.
    """
    if not buttons:
        return ()
    equal = row_width(width, len(buttons), gap)
    is_free = all(button.role is Role.BUTTON for button in buttons)
    for least_of in (natural_width, _least_width) if is_free else (_least_width,):
        least = [least_of(sketch, button) for button in buttons]
        broad = [need for need in least if need > equal]
        if len(broad) == len(buttons):
            continue
        room = width - gap * (len(buttons) - 1) - sum(broad)
        share = room // (len(buttons) - len(broad))
        widths = tuple(need if need > equal else share for need in least)
        if all(need <= wide for need, wide in zip(least, widths, strict=True)):
            return widths
    return (equal,) * len(buttons)


def flow(sketch: Sketch, box: Box, buttons: tuple[Button, ...], gap: int) -> int:
    """Draw chips as wide as their words, in lines; return the row below the last line."""
    x, y, lowest = box.x, box.y, box.y
    for button in buttons:
        width = min(box.w, natural_width(sketch, button))
        if x > box.x and x + width > box.right:
            x, y = box.x, lowest + gap
        height = height_of(sketch, button, width)
        draw(sketch, Box(x, y, width, height), button)
        lowest = max(lowest, y + height)
        x += width + gap
    return lowest


def flow_height(sketch: Sketch, buttons: tuple[Button, ...], width: int, gap: int) -> int:
    """Return how high `flow` draws the chips."""
    x, y, lowest = 0, 0, 0
    for button in buttons:
        wide = min(width, natural_width(sketch, button))
        if x > 0 and x + wide > width:
            x, y = 0, lowest + gap
        lowest = max(lowest, y + height_of(sketch, button, wide))
        x += wide + gap
    return lowest


def portions(
    sketch: Sketch, buttons: tuple[Button, ...], width: int, gap: int, room: int
) -> tuple[tuple[Button, ...], ...]:
    """Return chips in portions that `flow` draws no higher than a room; at least one in each."""
    found: list[list[Button]] = [[]]
    x, y, lowest = 0, 0, 0
    for button in buttons:
        wide = min(width, natural_width(sketch, button))
        high = height_of(sketch, button, wide)
        if x > 0 and x + wide > width:
            x, y = 0, lowest + gap
        if found[-1] and max(lowest, y + high) > room:
            found.append([])
            x, y, lowest = 0, 0, 0
        found[-1].append(button)
        lowest = max(lowest, y + high)
        x += wide + gap
    return tuple(map(tuple, found))


def _pill_radius(sketch: Sketch, box: Box) -> int:
    """Return half the height of one line, also where there are several."""
    return min(box.h, 2 * sketch.px(14) + sketch.line_px(Size.BUTTON)) // 2


def _inner(sketch: Sketch, button: Button, width: int) -> tuple[int, int]:
    stamp = _stamp_width(sketch, button) + sketch.px(28) if button.stamp else 0
    return sketch.px(14), max(1, width - 2 * sketch.px(26) - stamp)


def _stamp_width(sketch: Sketch, button: Button) -> int:
    return sketch.block(button.stamp, sketch.box.w, Size.SMALL, Style.LABEL).width + 1


def _least_width(sketch: Sketch, button: Button) -> int:
    """Return how wide a button has to be so that no word of its label is broken."""
    words = button.label.split() or [""]
    return max(natural_width(sketch, button._replace(label=word)) for word in words)


def widest_line(sketch: Sketch, button: Button) -> int:
    """Return how wide a button is in which neither label nor detail is broken."""
    detail = sketch.block(button.detail, sketch.box.w, Size.SMALL, Style.ITALIC).width
    return max(natural_width(sketch, button), detail + 1 + 2 * sketch.px(26))


def natural_width(sketch: Sketch, button: Button) -> int:
    """Return how wide a chip is, which is as wide as its words."""
    words = sketch.block(button.label, sketch.box.w, button.size, button.style).width
    stamp = _stamp_width(sketch, button) + sketch.px(28) if button.stamp else 0
    return max(sketch.panel.target_px, words + 1 + 2 * sketch.px(26) + stamp)
