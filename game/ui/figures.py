"""Figures: an author's numbers, drawn in the room of the scene's picture.

Where there is no room, the numbers stand in words. Nothing is drawn of people
but a mark for each: whole for those that are counted, an outline or a dim dot for the others.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from itertools import count, pairwise
from math import ceil, cos, radians
from typing import NamedTuple

from game.engine.beats import Figure
from game.engine.state import Stand
from game.ui.frame import Box, Part, Role
from game.ui.sketch import Sketch
from game.ui.theme import Ink, Size, Style
from game.ui.typeset import TextBlock
from game.ui.view import View

CELL_MOST = 116
"""The most room of a mark, across and down, in pixels of the design."""
CELL_LEAST = 4
"""The least that can be told apart, in pixels."""
_CELL_LARGE = 0.6
"""From which part of the most marks are large enough to stand in no more lines."""
_CARD = (0.62, 0.84)
"""Width and height of a card in its cell."""
BAR_MOST = 44
"""The most height of a bar, in pixels of the design."""
_ROOM_LEAST = 140
_BESIDE_MOST = 0.36
"""The most of the width that the words take where they stand beside the marks."""
MAPS = ("map", "route")
"""The figures that have places, and no numbers."""
_DEGREES = (1, 2, 5, 10, 20, 30, 45)


class Row(NamedTuple):
    """A number: what it counts in words, how many of how many, and where on a map."""

    label: str
    value: int
    whole: int
    place: str = ""


class Shown(NamedTuple):
    """A figure that is on screen."""

    kind: str
    alt: str
    rows: tuple[Row, ...]


def shown(view: View, stand: Stand) -> Shown | None:
    """Return the figure that was told last; None where something else was."""
    entry = stand.trail[-1] if stand.trail and stand.phase == "open" else ""
    scene = stand.at.scene
    beat = view.story.spots[scene][entry.partition("#")[0]].beat if entry else None
    if not isinstance(beat, Figure):
        return None
    key, words = f"scene/{scene}/{entry}", view.words
    rows = tuple(
        Row(words.story(f"{key}/data/{nth}", d.label), d.value, d.of, d.place)
        for nth, d in enumerate(beat.data)
    )
    return Shown(beat.figure, words.story(f"{key}/alt", beat.alt), rows)


def counted(view: View, row: Row) -> str:
    """Return a number in words: "98 of 139", "98"."""
    number = view.words.number
    if not row.whole:
        return number(row.value)
    return view.words("{value} of {whole}", value=number(row.value), whole=number(row.whole))


def draw(sketch: Sketch, box: Box, figure: Shown) -> int | None:
    """Draw a figure from the top of a box; return the row below it, None where it has no room."""
    if box.h < sketch.px(_ROOM_LEAST):
        return None
    bottom = _DRAWS[figure.kind](sketch, box, figure.rows)
    if bottom is not None:
        is_map = figure.kind in MAPS
        numbers = " · ".join(r.label if is_map else _head(sketch.view, r) for r in figure.rows)
        drawn = box._replace(h=bottom - box.y)
        sketch.part(Part(Role.IMAGE, figure.alt, drawn, detail=numbers))
    return bottom


class _Rule(NamedTuple):
    """How rows stand in a box: each number in words, and the room of its marks beside or below."""

    heads: tuple[TextBlock, ...]
    is_beside: bool
    room: Box
    gap: int
    near: int

    def height(self, nth: int, marks: int) -> int:
        """Return the height of a row whose marks are so high."""
        head = self.heads[nth].height
        return max(head, marks) if self.is_beside else head + self.near + marks

    def tops(self, marks: Iterable[int], line: int) -> Iterator[tuple[int, int]]:
        """Yield the rows of the screen at which each head and its marks begin.

        A head beside marks is in the middle of their first line, which is `line` high.
        """
        y = self.room.y
        for nth, high in enumerate(marks):
            head = self.heads[nth].height
            middle = y + max(0, (line - head) // 2)
            yield (middle, y) if self.is_beside else (y, y + head + self.near)
            y += self.height(nth, high) + self.gap

    def bottom(self, marks: Iterable[int]) -> int:
        """Return the row of the screen below marks of these heights."""
        highs = [self.height(nth, high) for nth, high in enumerate(marks)]
        return self.room.y + sum(highs) + self.gap * (len(highs) - 1)

    def has_room(self, marks: Iterable[int]) -> bool:
        """Whether marks of these heights find room in the box."""
        return self.bottom(marks) <= self.room.bottom


def _rule(sketch: Sketch, box: Box, rows: tuple[Row, ...]) -> _Rule:
    texts = [_head(sketch.view, row) for row in rows]
    heads = tuple(sketch.block(text, box.w, Size.NOTE, Style.LABEL) for text in texts)
    column = max(head.width for head in heads) + sketch.px(32)
    is_beside = not sketch.panel.is_portrait and len(rows) > 1 and column < box.w * _BESIDE_MOST
    room = Box(box.x + column, box.y, box.w - column, box.h) if is_beside else box
    return _Rule(heads, is_beside, room, sketch.px(18), sketch.px(8))


def _put_heads(sketch: Sketch, box: Box, rule: _Rule, marks: list[int], line: int) -> None:
    for head, (y, _) in zip(rule.heads, rule.tops(marks, line), strict=True):
        sketch.write(box._replace(y=y), head, Ink.PAPER)


class _Field(NamedTuple):
    """How marks stand: each in a square cell of so many pixels, so many side by side."""

    cell: int
    across: int

    def highs(self, counts: Iterable[int]) -> list[int]:
        """Return how high the marks of each number stand."""
        return [ceil(count / self.across) * self.cell for count in counts]


def _field(sketch: Sketch, rule: _Rule, counts: list[int]) -> _Field | None:
    """Return the field in which the most marks stand in even lines, as few as let them be large.

    None where there is no room.
    """
    most, largest = max(1, *counts), sketch.px(CELL_MOST)
    best = _Field(0, 1)
    for lines in range(1, most + 1):
        across = ceil(most / lines)
        widest = min(largest, rule.room.w // across)
        found = _highest(rule, counts, across, widest)
        best = max(best, _Field(found, across), key=lambda field: field.cell)
        if found < widest or found >= _CELL_LARGE * largest:
            break
    return best if best.cell >= CELL_LEAST else None


def _highest(rule: _Rule, counts: list[int], across: int, widest: int) -> int:
    """Return the largest cell, up to the widest, whose marks find room; 0 for none."""
    cells = range(1, widest + 1)
    return bisect_left(
        cells, True, key=lambda cell: not rule.has_room(_Field(cell, across).highs(counts))
    )


def _marks(
    sketch: Sketch, box: Box, rows: tuple[Row, ...], mark: Callable[..., None]
) -> int | None:
    """Draw a mark for each that is counted, a field of them for each number."""
    rule = _rule(sketch, box, rows)
    counts = [max(row.value, row.whole) for row in rows]
    field = _field(sketch, rule, counts)
    if field is None:
        return None
    (cell, across), highs = field, field.highs(counts)
    _put_heads(sketch, box, rule, highs, cell)
    for row, many, (_, top) in zip(rows, counts, rule.tops(highs, cell), strict=True):
        for nth in range(many):
            place = Box(rule.room.x + nth % across * cell, top + nth // across * cell, cell, cell)
            mark(sketch, place, nth < row.value)
    return rule.bottom(highs)


def _dot(sketch: Sketch, cell: Box, is_counted: bool) -> None:
    radius = max(1, round(cell.w * 0.36))
    sketch.dot(
        cell.x + radius, cell.y + cell.h // 2, radius, Ink.PAPER if is_counted else Ink.NIGHT_EDGE
    )


def _card(sketch: Sketch, cell: Box, is_counted: bool) -> None:
    wide, high = max(2, round(cell.w * _CARD[0])), max(3, round(cell.h * _CARD[1]))
    card = Box(cell.x, cell.y + (cell.h - high) // 2, wide, high)
    if is_counted:
        sketch.plane(card, Ink.PAPER, max(0, wide // 12))
    else:
        sketch.edge(card, Ink.NIGHT_EDGE, max(1, wide // 16), max(0, wide // 12))


def _bars(sketch: Sketch, box: Box, rows: tuple[Row, ...]) -> int | None:
    """Draw a bar for each number, and an outline for the whole that it is a part of."""
    rule = _rule(sketch, box, rows)
    highs = range(sketch.px(BAR_MOST), CELL_LEAST - 1, -1)
    high = next((high for high in highs if rule.has_room([high] * len(rows))), 0)
    if not high:
        return None
    bars, most = [high] * len(rows), max(1, *(max(row.value, row.whole) for row in rows))
    _put_heads(sketch, box, rule, bars, high)
    for row, (_, top) in zip(rows, rule.tops(bars, high), strict=True):
        bar = Box(rule.room.x, top, rule.room.w * row.value // most, high)
        if row.whole:
            whole = bar._replace(w=rule.room.w * row.whole // most)
            sketch.edge(whole, Ink.NIGHT_EDGE, max(1, sketch.px(2)))
        sketch.plane(bar._replace(w=max(1, bar.w)), Ink.PAPER)
    return rule.bottom(bars)


def _map(sketch: Sketch, box: Box, rows: tuple[Row, ...], is_route: bool = False) -> int | None:
    """Draw the places in their true distances east to west and north to south, with a grid.

    The places of a route are numbered, and a line leads from each to the next.
    """
    places = sketch.view.story.places
    spots = [(row, places[row.place]) for row in rows if row.place in places]
    known = [(r, p.lat, p.lon) for r, p in spots if p.lat is not None and p.lon is not None]
    if not known:
        return None
    chart = _Chart.around(box.inset(sketch.px(30)), [(lat, lon) for _, lat, lon in known])
    dots = [chart.at(lat, lon) for _, lat, lon in known]
    names = [f"{nth} · {r.label}" if is_route else r.label for nth, (r, *_) in enumerate(known, 1)]
    blocks = [sketch.block(name, box.w, Size.NOTE, Style.LABEL) for name in names]
    labels = _labels(sketch, box, dots, blocks)
    if len(labels) < len(dots):
        return None
    _grid(sketch, box, chart)
    for begin, end in pairwise(dots) if is_route else ():
        sketch.stroke(begin, end, Ink.PAPER_SHADE, max(2, sketch.px(4)))
    for dot, block, label in zip(dots, blocks, labels, strict=True):
        sketch.dot(*dot, sketch.px(9), Ink.PAPER)
        if not label.y <= dot[1] < label.bottom:
            _lead(sketch, dot, label)
        sketch.plane(label.inset(-sketch.px(4), 0), Ink.NIGHT)
        sketch.write(label, block, Ink.PAPER)
    return box.bottom


def _lead(sketch: Sketch, dot: tuple[int, int], label: Box) -> None:
    """Draw a thin line from a dot to a label that does not stand beside it."""
    x = label.x if label.x > dot[0] else label.right
    sketch.stroke(dot, (x, label.y + label.h // 2), Ink.PAPER_DIM, max(1, sketch.px(2)))


class _Chart(NamedTuple):
    """A stretch of the earth on the screen: degrees become pixels, true to scale in the middle."""

    box: Box
    south: float
    west: float
    scale: float
    squeeze: float

    @classmethod
    def around(cls, box: Box, spots: list[tuple[float, float]]) -> _Chart:
        """Return the chart that shows all of these spots (degrees north and east)."""
        north, south = max(lat for lat, _ in spots), min(lat for lat, _ in spots)
        east, west = max(lon for _, lon in spots), min(lon for _, lon in spots)
        lat, lon = (north + south) / 2, (east + west) / 2
        squeeze = cos(radians(lat))
        high, wide = max(1.0, north - south), max(1.0, (east - west) * squeeze)
        scale = min(box.h / high, box.w / wide)
        half_high, half_wide = box.h / scale / 2, box.w / scale / 2
        return cls(box, lat - half_high, lon - half_wide / squeeze, scale, squeeze)

    def at(self, lat: float, lon: float) -> tuple[int, int]:
        """Return where a spot lies on the screen."""
        x = self.box.x + (lon - self.west) * self.squeeze * self.scale
        return round(x), round(self.box.bottom - (lat - self.south) * self.scale)


def _grid(sketch: Sketch, box: Box, chart: _Chart) -> None:
    """Draw lines of equal degrees, at most about six each way."""
    span = max(box.h, box.w) / chart.scale
    step = next((degrees for degrees in _DEGREES if span / degrees <= 9), _DEGREES[-1])
    for lat in _steps(chart.south - step, step):
        y = chart.at(lat, 0)[1]
        if y < box.y:
            break
        if y < box.bottom:
            sketch.stroke((box.x, y), (box.right, y), Ink.NIGHT_EDGE)
    for lon in _steps(chart.west - step, step):
        x = chart.at(0, lon)[0]
        if x > box.right:
            break
        if x > box.x:
            sketch.stroke((x, box.y), (x, box.bottom), Ink.NIGHT_EDGE)


def _steps(first: float, step: int) -> count[int]:
    return count(ceil(first / step) * step, step)


def _labels(
    sketch: Sketch, box: Box, dots: list[tuple[int, int]], blocks: list[TextBlock]
) -> list[Box]:
    """Return where the labels of dots stand, up to the first that finds no room.

    Each is right of its dot, else left; where something is already lower, else higher.
    """
    gap, taken = sketch.px(18), list[Box]()
    around = [_around(dot, sketch.px(12)) for dot in dots]
    for dot, block in zip(dots, blocks, strict=True):
        others = [*taken, *(spot for spot in around if spot != _around(dot, sketch.px(12)))]
        tried = _tried(box, dot, (block.width, block.height), gap, others)
        found = next((label for label in tried if _is_free(box, label, others)), None)
        if found is None:
            break
        taken.append(found)
    return taken


def _around(dot: tuple[int, int], half: int) -> Box:
    return Box(dot[0] - half, dot[1] - half, 2 * half, 2 * half)


def _tried(
    box: Box, dot: tuple[int, int], size: tuple[int, int], gap: int, others: list[Box]
) -> Iterator[Box]:
    """Yield where a label of a size can stand: beside its dot, then lower, then higher."""
    (x, y), (wide, high) = dot, size
    lefts = [left for left in (x + gap, x - gap - wide) if box.x <= left <= box.right - wide]
    lefts = lefts or [max(box.x, x - gap - wide)]
    own = max(box.y, min(y - high // 2, box.bottom - high))
    lower = sorted(other.bottom for other in others if other.bottom > own)
    higher = sorted((other.y - high for other in others if other.y - high < own), reverse=True)
    for left in lefts:
        yield Box(left, own, wide, high)
    for top in (*lower, *higher):
        yield Box(lefts[0], top, wide, high)


def _is_free(box: Box, label: Box, taken: list[Box]) -> bool:
    is_inside = box.y <= label.y and label.bottom <= box.bottom
    return is_inside and not any(label.meets(other) for other in taken)


def _head(view: View, row: Row) -> str:
    return f"{row.label}: {counted(view, row)}"


_DRAWS: dict[str, Callable[[Sketch, Box, tuple[Row, ...]], int | None]] = {
    "dots": lambda sketch, box, rows: _marks(sketch, box, rows, _dot),
    "cards": lambda sketch, box, rows: _marks(sketch, box, rows, _card),
    "bars": _bars,
    "map": _map,
    "route": lambda sketch, box, rows: _map(sketch, box, rows, is_route=True),
}
