"""Settings to choose from: cards in a grid, each with a sample of what it sets."""

from __future__ import annotations

from typing import NamedTuple

from msgspec.structs import replace

from game.ui.frame import Box, Role
from game.ui.intents import Change, Intent
from game.ui.pages import Slab, beside
from game.ui.panel import TEXT_SIZES
from game.ui.sketch import Sketch
from game.ui.theme import Ink, Size, Style
from game.ui.typeset import TextBlock, plain_runs, text_block

MOST_IN_A_ROW = 3


class Card(NamedTuple):
    """A card: a sample, set large in a style at a design size, and a label under it.

    Where the sample is "", the label itself is set large.
    """

    label: str
    intent: Intent
    is_on: bool
    size: float
    style: Style
    sample: str = ""


def languages(sketch: Sketch, width: int, gap: int = 0, size: float = Size.TITLE) -> Slab:
    """Return every language by its own name."""
    view = sketch.view
    cards = tuple(
        Card(name, Change("language", code), code == view.words.language, size, Style.PRINT)
        for code, name in view.languages
    )
    return grid(sketch, cards, width, gap)


def text_sizes(sketch: Sketch, width: int, gap: int = 0) -> Slab:
    """Return the three text sizes, each with letters in it."""
    words, now = sketch.view.words, sketch.panel.text_size
    labels = {
        "normal": words("Normal text"),
        "large": words("Large text"),
        "largest": words("Largest text"),
    }
    cards = tuple(
        Card(
            labels[name], Change("text_size", name), name == now,
            Size.BODY * factor / TEXT_SIZES[now], Style.READING, "Aa",
        )
        for name, factor in TEXT_SIZES.items()
    )  # fmt: skip
    return grid(sketch, cards, width, gap)


def letters(sketch: Sketch, width: int, gap: int = 0) -> Slab:
    """Return the three text sizes in one line, each as letters alone."""
    words, now = sketch.view.words, sketch.panel.text_size
    labels = (words("Normal text"), words("Large text"), words("Largest text"))
    between = sketch.px(16)
    panels = [replace(sketch.panel, text_size=name) for name in TEXT_SIZES]
    sample, measure = plain_runs("Aa"), sketch.view.measure
    blocks = [
        text_block(sample, width, panel.type_px(Size.BODY), Style.READING, measure)
        for panel in panels
    ]
    high = max(sketch.panel.target_px, blocks[-1].height + sketch.px(8))

    def _drawn(box: Box) -> None:
        places = beside(box, len(blocks), between)
        for label, name, block, place in zip(labels, TEXT_SIZES, blocks, places, strict=True):
            _ground(sketch, place, name == now)
            sketch.write(_middle(place, block.height), block, Ink.PAPER, 0.5)
            intent = Change("text_size", name)
            sketch.press(place, label, intent, Role.OPTION, is_on=name == now)

    return Slab(high, _drawn, gap)


def _middle(box: Box, height: int) -> Box:
    return Box(box.x, box.y + (box.h - height) // 2, box.w, height)


def grid(sketch: Sketch, cards: tuple[Card, ...], width: int, gap: int = 0) -> Slab:
    """Return cards of equal size, as many in a row as their words allow; it is split by rows."""
    between = sketch.px(16)
    count = _in_a_row(sketch, cards, width, between)
    wide = (width - between * (count - 1)) // count
    high = max(_height(sketch, card, wide) for card in cards)
    rows = tuple(cards[at : at + count] for at in range(0, len(cards), count))
    return _rows(sketch, rows, Box(0, 0, width, high), between, gap)


def _rows(
    sketch: Sketch, rows: tuple[tuple[Card, ...], ...], line: Box, between: int, gap: int
) -> Slab:
    """Return rows of cards, each as large as `line`."""
    count = len(rows[0])

    def _drawn(box: Box) -> None:
        for nth, row in enumerate(rows):
            place = Box(box.x, box.y + nth * (line.h + between), line.w, line.h)
            for card, each in zip(row, beside(place, count, between), strict=False):
                _draw(sketch, each, card)

    def _split(height: int) -> tuple[Slab, Slab] | None:
        fitting = (height + between) // (line.h + between)
        if not 0 < fitting < len(rows):
            return None
        parts = (rows[:fitting], rows[fitting:])
        first, rest = (_rows(sketch, part, line, between, between) for part in parts)
        return first._replace(gap=gap), rest

    return Slab(len(rows) * (line.h + between) - between, _drawn, gap, split=_split)


def _in_a_row(sketch: Sketch, cards: tuple[Card, ...], width: int, gap: int) -> int:
    pad = 2 * sketch.px(26)
    natural = max(block.width + pad for card in cards for block in _blocks(sketch, card, width))
    return max(1, min(MOST_IN_A_ROW, len(cards), (width + gap) // (natural + gap)))


def _blocks(sketch: Sketch, card: Card, width: int) -> tuple[TextBlock, ...]:
    inner = max(1, width - 2 * sketch.px(26))
    large = sketch.block(card.sample or card.label, inner, card.size, card.style)
    if not card.sample:
        return (large,)
    return large, sketch.block(card.label, inner, Size.BUTTON, Style.LABEL)


def _height(sketch: Sketch, card: Card, width: int) -> int:
    words = sum(block.height for block in _blocks(sketch, card, width))
    return max(words + 2 * sketch.px(22), sketch.panel.target_px)


def _draw(sketch: Sketch, box: Box, card: Card) -> None:
    _ground(sketch, box, card.is_on)
    blocks = _blocks(sketch, card, box.w)
    y = box.bottom - sketch.px(22) - sum(block.height for block in blocks)
    y = (box.y + sketch.px(22) + y) // 2 if len(blocks) == 1 else y
    for block in blocks:
        place = box.inset(sketch.px(26), 0)
        y = sketch.write(Box(place.x, y, place.w, 0), block, Ink.PAPER, 0.5)
    sketch.press(box, card.label, card.intent, Role.OPTION, is_on=card.is_on)


def _ground(sketch: Sketch, box: Box, is_on: bool) -> None:
    radius = sketch.px(4)
    sketch.plane(box, Ink.NIGHT_RAISED, radius)
    ink, width = (Ink.AMBER, max(3, sketch.px(4))) if is_on else (Ink.NIGHT_EDGE, sketch.px(2))
    sketch.edge(box, ink, max(1, width), radius)
