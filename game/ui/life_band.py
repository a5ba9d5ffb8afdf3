"""A life drawn large: its line along the years, with what is known of it in words at its marks."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date as Day
from typing import NamedTuple

from game.engine.calendar import Date
from game.engine.model import Person
from game.ui import lifelines, lives, met, persons
from game.ui.frame import Box, Part, Role
from game.ui.pages import Slab
from game.ui.ribbon import share_of
from game.ui.sketch import Sketch
from game.ui.theme import Ink, Size, Style
from game.ui.typeset import TextBlock
from game.ui.view import View
from game.ui.wording import joined

_SCALE = 1.5
"""How large the marks are beside those of a line among others."""


class _Label(NamedTuple):
    """Words at a day of the line, above or below it, from a row on; rows count from the line."""

    text: str
    block: TextBlock
    x: int
    row: int

    @property
    def end(self) -> int:
        """The first row behind them."""
        return self.row + len(self.block.lines)


def is_known(view: View, person: Person) -> bool:
    """Whether any day of a person's life may be shown."""
    return lives.known_until(view, persons.as_told(view, person)) > Day.min


def slab(sketch: Sketch, person: Person, width: int) -> Slab:
    """Return the band of a person's life in a width."""
    view = sketch.view
    is_told = met.knows_fate(view, person.person)
    shown = persons.as_told(view, person)
    axis = _axis(view, shown)
    above = _laid(sketch, _ends(view, shown, is_told), axis, width)
    below = _laid(sketch, _between(view, shown), axis, width)
    line, mark = sketch.line_px(Size.SMALL), sketch.px(48)
    year = line + sketch.px(4)
    rows = [max((label.end for label in labels), default=0) for labels in (above, below)]
    high = sum(rows) * line + mark + year

    def _drawn(box: Box) -> None:
        y = box.y + rows[0] * line
        years = Box(box.x, y, width, mark + rows[1] * line)
        lifelines.draw_years(sketch, years, axis)
        lives.draw_line(sketch, Box(box.x, y, width, mark), shown, axis, scale=_SCALE)
        for label in above:
            _write(sketch, label, box.x, y - label.end * line)
        for label in below:
            _write(sketch, label, box.x, y + mark + label.row * line)
        words = joined(*(label.text for label in (*above, *below)))
        sketch.part(Part(Role.TEXT, words or persons.life_of(view, person).name, box))

    return Slab(high, _drawn)


def _axis(view: View, person: Person) -> Date:
    """Return the years of a life and of the story, in whole decades."""
    axis = lives.axis_of(view, (person,))
    last = max(axis.last.year, person.died.date.last.year if person.died else 0)
    return Date(f"{axis.first.year // 10 * 10:04}/{last // 10 * 10 + 9:04}")


def _ends(view: View, person: Person, is_told: bool) -> Iterator[tuple[Day, str]]:
    """Yield what stands above the line: birth, and death or where the telling stops."""
    words, life = view.words, lives.life(view, person)
    if person.born:
        yield person.born.first, words("born {date}", date=words.date(person.born))
    if life.fate:
        yield lives.known_until(view, person), life.fate
    elif not is_told:
        yield lives.known_until(view, person), words("what followed is told later")


def _between(view: View, person: Person) -> Iterator[tuple[Day, str]]:
    """Yield what stands below the line: times in custody, and how a person was cleared."""
    words, life = view.words, lives.life(view, person)
    for held in person.held:
        yield held.first, words("in custody {date}", date=words.date(held))
    if person.rehabilitated:
        yield person.rehabilitated.first, life.cleared
    elif person.died and life.cleared:
        yield Day.max, life.cleared


def _laid(
    sketch: Sketch, found: Iterator[tuple[Day, str]], axis: Date, width: int
) -> tuple[_Label, ...]:
    """Return labels that begin at their day, or end at the edge, in rows where none overlap."""
    gap = sketch.px(28)
    laid: list[_Label] = []
    for day, text in found:
        block = sketch.block(text, width, Size.SMALL, Style.LABEL)
        share = 1.0 if day == Day.max else min(1.0, max(0.0, share_of(day, axis)))
        x = max(0, min(round(share * width), width - block.width))
        made = _Label(text, block, x, 0)
        while any(_meets(made, one, gap) for one in laid):
            made = made._replace(row=made.row + 1)
        laid.append(made)
    return tuple(laid)


def _meets(label: _Label, other: _Label, gap: int) -> bool:
    """Whether two labels have a row in common, and less than a gap between them there."""
    is_beside = label.row < other.end and other.row < label.end
    ends, end = other.x + other.block.width + gap, label.x + label.block.width + gap
    return is_beside and label.x < ends and other.x < end


def _write(sketch: Sketch, label: _Label, x: int, y: int) -> None:
    sketch.write(Box(x + label.x, y, label.block.width + 1, 0), label.block, Ink.INK)
