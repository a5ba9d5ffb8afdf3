"""Persons as far as the reader knows them: in words, and as cards in rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from game.engine.calendar import Date
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
from game.ui.wall import Place, Stage
from game.ui.wording import joined

LEAST_EMS = 12
"""How wide a card is at least, in sizes of its words."""
MOST_IN_A_ROW = 4
_WORDS = Size.SMALL * 0.9
"""The size of what is said on a card."""


def look_of(person: str) -> Go:
    """Return the press that looks at a person."""
    return Go(Look("person", subject=person))


def as_told(view: View, person: Person) -> Person:
    """Return a person who was met as far as it is told: without custody, end and return before."""
    return person if met.knows_fate(view, person.person) else lives.before_end(person)


def life_of(view: View, person: Person) -> Life:
    """Return the life of a person who was met; without its end as long as that is not told."""
    life = lives.life(view, as_told(view, person))
    if not met.knows_fate(view, person.person):
        return life
    is_open = person.trials and not (life.fate or life.outcome)
    return life._replace(fate=view.words("How it ended is not known here")) if is_open else life


def rows(sketch: Sketch, places: Sequence[Place], width: int, gap: int) -> tuple[Slab, ...]:
    """Return places as cards in rows, each row a slab; the cards of a row are equally high."""
    least = LEAST_EMS * sketch.panel.type_px(Size.BUTTON)
    count = max(1, min(MOST_IN_A_ROW, (width + gap) // (least + gap)))
    wide = buttons.row_width(width, count, gap)
    axis = lives.axis_of(sketch.view, tuple(one.person for one in places))
    cuts = [_cut(sketch, place, wide, axis) for place in places]
    return tuple(
        _row(sketch, tuple(cuts[at : at + count]), count, gap) for at in range(0, len(cuts), count)
    )


class _Cut(NamedTuple):
    """A card, its words set to its width; what is not known has no lines."""

    place: Place
    life: Life
    name: TextBlock
    work: TextBlock
    end: TextBlock
    cleared: TextBlock
    axis: Date

    @property
    def top(self) -> int:
        """The height of name and work."""
        return self.name.height + self.work.height


def _cut(sketch: Sketch, place: Place, width: int, axis: Date) -> _Cut:
    inner = max(1, width - 2 * _pad(sketch))
    life = Life(sketch.view.words("not met yet"), "", "", "")
    size, style = float(_WORDS), Style.ITALIC
    if place.stage is not Stage.EMPTY:
        life = lives.in_short(life_of(sketch.view, place.person))
        size, style = Size.NOTE, Style.STRONG
    return _Cut(
        place,
        life,
        sketch.block(life.name, inner, size, style),
        sketch.block(life.work, inner, _WORDS, Style.READING),
        sketch.block(life.fate or lives.first_sentence(life.outcome), inner, _WORDS, Style.LABEL),
        sketch.block(life.cleared, inner, _WORDS, Style.LABEL),
        axis,
    )


def _row(sketch: Sketch, cuts: tuple[_Cut, ...], count: int, gap: int) -> Slab:
    """Return a row of cards, with the ends of all lives on one line."""
    end = max(cut.end.height for cut in cuts)
    low = end + max(cut.cleared.height for cut in cuts)
    high = max(cut.top for cut in cuts) + _line(sketch) + low + 2 * _top(sketch)

    def _drawn(box: Box) -> None:
        for cut, place in zip(cuts, beside(box, count, gap), strict=False):
            if cut.place.stage is Stage.EMPTY:
                _draw_empty(sketch, place, cut)
            else:
                _draw(sketch, place, cut, place.bottom - _top(sketch) - low, end)

    return Slab(max(high, sketch.panel.target_px), _drawn, gap)


def _draw_empty(sketch: Sketch, box: Box, cut: _Cut) -> None:
    """Draw a card that waits for its name."""
    sketch.edge(box, Ink.NIGHT_EDGE, max(1, sketch.px(2)), sketch.px(4))
    y = box.y + (box.h - cut.name.height) // 2
    inside = box.inset(_pad(sketch), 0)._replace(y=y)
    sketch.write(inside, cut.name, Ink.PAPER_DIM, 0.5)
    sketch.part(Part(Role.STATUS, cut.life.name, box))


def _draw(sketch: Sketch, box: Box, cut: _Cut, low: int, end: int) -> None:
    """Draw a card; from the row `low` on stands how the life ended, `end` high, and the return."""
    inside = box.inset(_pad(sketch), _top(sketch))
    sketch.plane(box, Ink.PAPER, sketch.px(4))
    y = sketch.write(inside, cut.name, Ink.INK)
    sketch.write(inside._replace(y=y), cut.work, Ink.FAINT_INK)
    line, person = _line(sketch), as_told(sketch.view, cut.place.person)
    if lives.has_line(sketch.view, person):
        place = Box(inside.x, low - line, inside.w, line)
        lives.draw_line(sketch, place, person, cut.axis, scale=0.8)
    sketch.write(inside._replace(y=low), cut.end, Ink.INK)
    ink = Ink.MOSS_ON_PAPER if cut.place.stage is Stage.RETURNED else Ink.INK
    sketch.write(inside._replace(y=low + end), cut.cleared, ink)
    detail = joined(cut.life.work, cut.life.end)
    sketch.press(box, cut.life.name, look_of(cut.place.person.person), Role.OPTION, detail)


def _line(sketch: Sketch) -> int:
    return max(12, sketch.px(28))


def _pad(sketch: Sketch) -> int:
    return sketch.px(20)


def _top(sketch: Sketch) -> int:
    return sketch.px(10)
