"""Persons as far as the reader knows them: in words, and as cards on a wall.

A card fills in: a name, a work, a fate, a return. A person who was not met has an empty card,
whose place is held.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import NamedTuple

from game.engine.model import Person
from game.ui import buttons, lives, met
from game.ui.frame import Box, Part, Role
from game.ui.intents import Go, Look
from game.ui.lives import Life
from game.ui.pages import Slab, beside
from game.ui.sketch import Sketch
from game.ui.theme import Ink, Size, Style
from game.ui.typeset import TextBlock
from game.ui.view import View
from game.ui.wording import joined

LEAST_EMS = 11
"""How wide a card is at least, in sizes of its words."""
MOST_IN_A_ROW = 4
_SENTENCE_ENDS = re.compile(r"(?<=\w\w[.?!])\s+")
"""The space behind a sentence; that behind an initial is none."""


class Known(NamedTuple):
    """What the reader knows of a person; `life` is None for one who was not met."""

    person: Person
    life: Life | None = None


def look_of(person: str) -> Go:
    """Return the press that looks at a person."""
    return Go(Look("person", subject=person))


def known(view: View, people: tuple[Person, ...]) -> tuple[Known, ...]:
    """Return what the reader knows of each of these persons, in their order."""
    names = met.people(view)
    return tuple(
        Known(person, _in_short(life_of(view, person)) if person.person in names else None)
        for person in people
    )


def _in_short(life: Life) -> Life:
    """Return a life with the first sentence on the work, without its full stop."""
    return life._replace(work=_SENTENCE_ENDS.split(life.work, maxsplit=1)[0].rstrip("."))


def life_of(view: View, person: Person) -> Life:
    """Return the life of a person who was met; without its end as long as that is not told."""
    life = lives.life(view, person)
    if not met.knows_fate(view, person.person):
        return life._replace(fate="", cleared="", outcome="")
    is_open = person.trials and not (life.fate or life.outcome)
    return life._replace(fate=view.words("How it ended is not known here")) if is_open else life


def in_order(people: tuple[Person, ...]) -> tuple[Person, ...]:
    """Return persons in the order of their names."""
    return tuple(sorted(people, key=lambda person: (person.sort.casefold(), person.person)))


def columns(sketch: Sketch, cards: tuple[Known, ...], width: int) -> int:
    """Return how many cards stand in a row: fewer where they would be too high for the screen."""
    gap, least = _gap(sketch), LEAST_EMS * sketch.panel.type_px(Size.BUTTON)
    count = max(1, min(MOST_IN_A_ROW, (width + gap) // (least + gap)))
    while count > 1:
        wide = buttons.row_width(width, count, gap)
        if all(_height(sketch, card, wide) <= sketch.box.h // 3 for card in cards):
            break
        count -= 1
    return count


def wall(sketch: Sketch, cards: tuple[Known, ...], width: int, count: int) -> tuple[Slab, ...]:
    """Return cards in rows of a count, each row a slab."""
    rows = (cards[at : at + count] for at in range(0, len(cards), count))
    return tuple(_row(sketch, row, width, count) for row in rows)


def _row(sketch: Sketch, row: tuple[Known, ...], width: int, count: int) -> Slab:
    gap = _gap(sketch)
    wide = buttons.row_width(width, count, gap)
    high = max(_height(sketch, one, wide) for one in row)

    def _drawn(box: Box) -> None:
        places = beside(box._replace(w=width), count, gap)
        for is_empty, run in groupby(zip(row, places, strict=False), key=_is_empty):
            cards = tuple(run)
            for one, place in cards:
                _draw(sketch, place, one)
            if is_empty:
                _say_empty(sketch, cards[0][1], cards[-1][1], len(cards))

    return Slab(high, _drawn, gap)


def _is_empty(card: tuple[Known, Box]) -> bool:
    return card[0].life is None


def _say_empty(sketch: Sketch, first: Box, last: Box, count: int) -> None:
    """Say of empty cards side by side what is written on each of them."""
    words = sketch.view.words.count("not met yet", "{count} not met yet", count)
    sketch.part(Part(Role.STATUS, words, first._replace(w=last.right - first.x)))


class _Cut(NamedTuple):
    """The words of a card, set; what is not known has no lines."""

    name: TextBlock
    work: TextBlock
    outcome: TextBlock
    fate: TextBlock
    cleared: TextBlock

    @property
    def ends(self) -> tuple[TextBlock, ...]:
        """What came of the trial, and the death, as far as they are known; one at the least."""
        return tuple(block for block in (self.outcome, self.fate) if block.lines) or (self.fate,)


def _cut(sketch: Sketch, one: Known, width: int) -> _Cut:
    inner = max(1, width - 2 * _pad(sketch))
    life = one.life or Life("", "", "", "")
    return _Cut(
        sketch.block(life.name, inner, Size.BUTTON, Style.STRONG),
        sketch.block(life.work, inner, Size.SMALL, Style.READING),
        sketch.block(life.outcome, inner, Size.SMALL, Style.READING),
        sketch.block(life.fate, inner, Size.SMALL, Style.LABEL),
        sketch.block(life.cleared, inner - _ring(sketch) * 3, Size.SMALL, Style.LABEL),
    )


def _height(sketch: Sketch, one: Known, width: int) -> int:
    line, pad = sketch.line_px(Size.SMALL), sketch.px(14)
    if one.life is None:
        return max(2 * line + 2 * pad, sketch.panel.target_px)
    cut = _cut(sketch, one, width)
    ends = max(line, _ends_height(cut)) + max(line, cut.cleared.height)
    words = cut.name.height + cut.work.height + ends
    return max(words + 2 * pad + 2 * sketch.px(10), sketch.panel.target_px)


def _ends_height(cut: _Cut) -> int:
    return sum(block.height for block in cut.ends)


def _draw(sketch: Sketch, box: Box, one: Known) -> None:
    if one.life is None:
        _draw_empty(sketch, box)
        return
    cut, pad = _cut(sketch, one, box.w), _pad(sketch)
    sketch.plane(box, Ink.PAPER, sketch.px(4))
    top = sketch.px(14)
    inside = Box(box.x + pad, box.y + top, box.w - 2 * pad, box.h)
    y = sketch.write(inside, cut.name, Ink.INK)
    sketch.write(inside._replace(y=y), cut.work, Ink.FAINT_INK)
    line = sketch.line_px(Size.SMALL)
    y = box.bottom - top - max(line, cut.cleared.height) - sketch.px(10)
    y -= max(line, _ends_height(cut))
    _rule(sketch, inside, y - sketch.px(5))
    below = y + max(line, _ends_height(cut)) + sketch.px(10)
    for block in cut.ends:
        y = sketch.write(inside._replace(y=y), block, Ink.INK)
    y = below
    _rule(sketch, inside, y - sketch.px(5))
    _draw_return(sketch, inside._replace(y=y), one.person, cut.cleared)
    detail = joined(one.life.work, one.life.end)
    sketch.press(box, one.life.name, look_of(one.person.person), Role.OPTION, detail)


def _draw_return(sketch: Sketch, box: Box, person: Person, cleared: TextBlock) -> None:
    """Write how a person was cleared, behind the ring that stands for it on a lifeline."""
    if not cleared.lines:
        return
    if person.rehabilitated is None:
        sketch.write(box, cleared, Ink.INK)
        return
    ring = _ring(sketch)
    y = box.y + cleared.line_px // 2
    sketch.dot(box.x + ring, y, ring, Ink.MOSS_ON_PAPER)
    sketch.dot(box.x + ring, y, ring - max(2, sketch.px(3)), Ink.PAPER)
    shift = 3 * ring
    place = box._replace(x=box.x + shift, w=box.w - shift)
    sketch.write(place, cleared, Ink.MOSS_ON_PAPER)


def _draw_empty(sketch: Sketch, box: Box) -> None:
    """Draw a card that waits for its name."""
    sketch.edge(box, Ink.NIGHT_EDGE, max(1, sketch.px(2)), sketch.px(4))
    inside = box.inset(_pad(sketch), 0)
    note = sketch.view.words("not met yet")
    block = sketch.block(note, inside.w, Size.SMALL, Style.ITALIC)
    sketch.write(
        Box(inside.x, box.y + (box.h - block.height) // 2, inside.w, 0), block, Ink.PAPER_DIM, 0.5
    )


def _rule(sketch: Sketch, box: Box, y: int) -> None:
    sketch.stroke((box.x, y), (box.right, y), Ink.RULE, max(1, sketch.px(2)))


def _gap(sketch: Sketch) -> int:
    return sketch.px(20)


def _pad(sketch: Sketch) -> int:
    return sketch.px(24)


def _ring(sketch: Sketch) -> int:
    return max(4, sketch.px(8))
