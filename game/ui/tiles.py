"""The small equal cards of the wall, and what stands above them: groups, counts, the key.

A card that waits is an outline. Then it has a name, with the work a line, with the end a bar on
the line, with the return dots to a ring: the line of a life, in small.
"""

from __future__ import annotations

from collections.abc import Sequence

from game.engine.calendar import Date
from game.ui import lives, persons, wall
from game.ui.chart import key
from game.ui.chart.key import Key, Meaning
from game.ui.frame import Box, Part, Role
from game.ui.intents import Go, Look
from game.ui.pages import Slab
from game.ui.sketch import Sketch
from game.ui.theme import Ink, Size, Style
from game.ui.typeset import TextBlock, width_of
from game.ui.view import View
from game.ui.wall import Counts, Group, Place, Stage
from game.ui.wording import joined

NAME = Size.SMALL * 0.9
"""The size of a name."""
_TITLE = Size.SMALL * 0.82
_COUNT = Size.SMALL * 0.74
_LEAST = Size.SMALL * 0.6
"""Under this size no name is set, however long it is."""
_FEW = 40
"""Of so many names one may be set smaller, so that all cards can be narrow."""
_MARKS = 0.55
"""How large the marks of a line are in a card, beside those of a large one."""
GROUP = "group"
"""The pick that holds the group that is looked at alone."""


def columns(sketch: Sketch, groups: Sequence[Group], width: int, gap: int) -> int:
    """Return how many cards stand side by side in a width: as many as have room for their names.

    It depends on all names of the story, so that the wall keeps its courses while it fills in; and
    no word of a title is broken.
    """
    names = [place.label for group in groups for place in group.places] or [""]
    titles = [word for group in groups for word in group.title.split()] or [""]
    most = _widths(sketch, names, NAME)[-1 - len(names) // _FEW]
    most = max(most, _widths(sketch, names, _LEAST)[-1]) + 2 * _pad(sketch) + 1
    title = _widths(sketch, titles, _TITLE, Style.LABEL)[-1] + _arrow(sketch) + 1
    least = max(most, title, 2 * sketch.panel.target_px)
    return max(1, (width + gap) // (least + gap))


def axis_of(view: View) -> Date:
    """Return the years that the lines run along: from the story's first to the last known end."""
    span = view.story.cover.span
    people = view.story.people.values()
    ends = [one.died.date.last.year for one in people if one.died]
    ends += [one.rehabilitated.last.year for one in people if one.rehabilitated]
    return Date(f"{span.first.year:04}/{max([span.last.year, *ends]):04}")


def slab(sketch: Sketch, place: Place, width: int, axis: Date, gap: int) -> Slab:
    """Return a card of the wall."""
    high, name, strip = _height(sketch), _name_height(sketch), _strip(sketch)

    def _drawn(box: Box) -> None:
        card = box._replace(w=width)
        if place.stage is Stage.EMPTY:
            sketch.edge(card, Ink.NIGHT_EDGE, max(1, sketch.px(2)), sketch.px(2))
            return
        sketch.plane(card, Ink.PAPER, sketch.px(2))
        inside = card.inset(_pad(sketch), (high - name - strip) // 2)
        block = _fitted(sketch, place.label, inside.w)
        sketch.write(inside._replace(y=inside.y + (name - block.height) // 2), block, Ink.INK)
        line = inside._replace(y=inside.y + name, h=strip)
        _draw_line(sketch, line, place, axis)
        life = lives.in_short(persons.life_of(sketch.view, place.person))
        detail = joined(life.work, life.end)
        sketch.press(card, life.name, persons.look_of(place.person.person), Role.OPTION, detail)

    return Slab(high, _drawn, gap)


def heading(sketch: Sketch, group: Group, tab: str, width: int, gap: int) -> Slab:
    """Return what stands above a group: its title and how many were met; a press opens it.

    Where nobody was met yet there is nothing to open. It is as high as so many cards with `gap`
    between them, so that the wall keeps its courses.
    """
    view, count = sketch.view, wall.counts(group.places)
    arrow = _arrow(sketch)
    title = sketch.block(group.title, width - arrow, _TITLE, Style.LABEL)
    met = view.words("{count} of {all} met", count=count.met, all=count.people)
    if tab == "fate":
        met = view.words.number(count.people)
    below = sketch.block(met, width, _COUNT, Style.LIGHT)
    line, pad = max(1, sketch.px(2)), sketch.px(3)
    need, row = title.height + below.height + line + pad, _height(sketch) + gap
    high = -(-(need + gap) // row) * row - gap
    press = Go(Look("people", tab=tab, picks=((GROUP, group.name),)))
    ink = Ink.AMBER if count.met else Ink.PAPER_DIM

    def _drawn(box: Box) -> None:
        card = box._replace(w=width)
        sketch.stroke((card.x, card.y), (card.right - 1, card.y), ink, line)
        y = sketch.write(card._replace(y=card.y + line + pad), title, ink)
        sketch.write(card._replace(y=y), below, Ink.PAPER_DIM)
        if not count.met:
            sketch.part(Part(Role.NOTE, group.title, card, detail=met))
            return
        _draw_arrow(sketch, Box(card.right - arrow, card.y + line + pad, arrow, title.line_px))
        sketch.press(card, group.title, press, Role.LINK, met)

    return Slab(high, _drawn, gap, keeps=True)


def lead(sketch: Sketch, count: Counts, width: int) -> Slab:
    """Return what stands above the wall: all counts in a sentence, and what the marks mean."""
    text = wall.said(sketch.view, count)
    marks, line = _key(sketch), sketch.line_px(key.KEY)
    block = sketch.block(text, width, Size.SMALL, Style.READING)
    beside = block.width + sketch.px(48)
    is_row = key.height(sketch, marks, width - beside) <= line and width > 2 * beside
    wide = width - beside if is_row else width
    low = key.height(sketch, marks, wide)
    high = max(block.height, low) if is_row else block.height + sketch.px(6) + low

    def _drawn(box: Box) -> None:
        sketch.put(box._replace(w=block.width + 1), block, text, Ink.PAPER, Role.STATUS)
        x = box.right - _key_width(sketch, marks) if is_row else box.x
        y = box.y if is_row else box.bottom - low
        key.draw(sketch, Box(x, y, box.right - x, low), marks, Ink.PAPER_SHADE)

    return Slab(high, _drawn)


def _key_width(sketch: Sketch, marks: Key) -> int:
    """Return how wide a key is on one line."""
    words = (sketch.block(one.label, sketch.box.w, key.KEY, Style.READING).width for one in marks)
    gaps = len(marks) * sketch.px(12) + (len(marks) - 1) * sketch.px(36)
    return sum(one.width for one in marks) + sum(words) + gaps + len(marks) + sketch.px(4)


def _key(sketch: Sketch) -> Key:
    """Return what the stages of a card mean, each with a card that has it."""
    words, wide = sketch.view.words, sketch.px(64)

    def _meaning(label: str, sample: str) -> Meaning:
        def _drawn(box: Box) -> None:
            card = box.inset(0, sketch.px(5))
            if not sample:
                sketch.edge(card, Ink.NIGHT_EDGE, max(1, sketch.px(2)), sketch.px(2))
                return
            sketch.plane(card, Ink.PAPER, sketch.px(2))
            person, inside = lives.SAMPLES[sample], card.inset(sketch.px(6), 0)
            lives.draw_line(sketch, inside, person, lives.SAMPLE_AXIS, scale=_MARKS)

        return Meaning(label, wide, _drawn)

    return (
        _meaning(words("not met yet"), ""),
        _meaning(words("name and work"), "alive"),
        _meaning(words("how it ended"), "death"),
        _meaning(words("cleared"), "cleared"),
        _meaning(words("never cleared"), "never"),
    )


def _draw_line(sketch: Sketch, box: Box, place: Place, axis: Date) -> None:
    """Draw the line of a life as far as it is known."""
    if place.stage < Stage.WORK:
        return
    person = persons.as_told(sketch.view, place.person)
    if lives.has_line(sketch.view, person):
        lives.draw_line(sketch, box, person, axis, scale=_MARKS)
    else:
        y, wide = box.y + box.h // 2, sketch.px(20)
        sketch.stroke((box.x, y), (box.x + wide, y), Ink.INK, max(2, sketch.px(3)))


def _draw_arrow(sketch: Sketch, box: Box) -> None:
    wide, thick = max(3, sketch.px(6)), max(1, sketch.px(2))
    x, y = box.right - thick, box.y + box.h // 2
    for begin in ((x - wide, y - wide), (x - wide, y + wide)):
        sketch.stroke(begin, (x, y), Ink.AMBER, thick)


def _fitted(sketch: Sketch, label: str, width: int) -> TextBlock:
    """Return a name on one line, smaller where it has to be."""
    size: float = NAME
    block = sketch.block(label, width, size, Style.LIGHT)
    while len(block.lines) > 1 and size > _LEAST:
        size *= 0.95
        block = sketch.block(label, width, size, Style.LIGHT)
    return block


def _widths(
    sketch: Sketch, names: Sequence[str], size: float, style: Style = Style.LIGHT
) -> list[int]:
    """Return how wide names are in a size, the narrowest first."""
    px, face = sketch.panel.type_px(size), style.face(False, False)
    return sorted(width_of(name, face, px, sketch.view.measure) for name in names)


def _height(sketch: Sketch) -> int:
    return max(_name_height(sketch) + _strip(sketch) + sketch.px(2), sketch.panel.target_px)


def _name_height(sketch: Sketch) -> int:
    """Return how high a name stands: its line without the room that the face leaves above it."""
    return round(sketch.line_px(NAME) * 0.86)


def _strip(sketch: Sketch) -> int:
    return max(8, sketch.px(11))


def _arrow(sketch: Sketch) -> int:
    return sketch.px(16)


def _pad(sketch: Sketch) -> int:
    return sketch.px(6)
