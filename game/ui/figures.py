"""Figures: an author's numbers, drawn in the room of the scene's picture.

Where there is no room, the numbers stand in words. Nothing is drawn of people
but a mark for each: whole for those that are counted, an outline or a dim dot for the others.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import count
from math import ceil, cos, radians
from typing import NamedTuple

from game.engine.beats import Figure
from game.engine.state import Stand
from game.ui.frame import Box, Part, Role
from game.ui.sketch import Sketch
from game.ui.theme import Ink, Size, Style
from game.ui.typeset import TextBlock
from game.ui.view import View

CELL_MOST = 88
"""The most room of a mark, across and down, in pixels of the design."""
CELL_LEAST = 4
"""The least that can be told apart, in pixels."""
_CARD = (0.62, 0.84)
"""Width and height of a card in its cell."""
BAR_MOST = 44
"""The most height of a bar, in pixels of the design."""
_ROOM_LEAST = 140
_BESIDE_MOST = 0.36
"""The most of the width that the words take where they stand beside the marks."""
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


def draw(sketch: Sketch, box: Box, figure: Shown) -> bool:
    """Draw a figure into a box; return whether there was room."""
    is_drawn = box.h >= sketch.px(_ROOM_LEAST) and _DRAWS[figure.kind](sketch, box, figure.rows)
    if is_drawn:
        is_map = figure.kind == "map"
        numbers = " · ".join(r.label if is_map else _head(sketch.view, r) for r in figure.rows)
        sketch.part(Part(Role.IMAGE, figure.alt, box, detail=numbers))
    return is_drawn


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

    def tops(self, marks: Iterable[int]) -> Iterator[tuple[int, int]]:
        """Yield the rows of the screen at which each head and its marks begin."""
        y = self.room.y
        for nth, high in enumerate(marks):
            head = self.heads[nth].height
            yield (y, y) if self.is_beside else (y, y + head + self.near)
            y += self.height(nth, high) + self.gap

    def has_room(self, marks: Iterable[int]) -> bool:
        """Whether marks of these heights find room in the box."""
        highs = [self.height(nth, high) for nth, high in enumerate(marks)]
        return sum(highs) + self.gap * (len(highs) - 1) <= self.room.h


def _rule(sketch: Sketch, box: Box, rows: tuple[Row, ...]) -> _Rule:
    texts = [_head(sketch.view, row) for row in rows]
    heads = tuple(sketch.block(text, box.w, Size.NOTE, Style.LABEL) for text in texts)
    column = max(head.width for head in heads) + sketch.px(32)
    is_beside = len(rows) > 1 and column < box.w * _BESIDE_MOST
    room = Box(box.x + column, box.y, box.w - column, box.h) if is_beside else box
    return _Rule(heads, is_beside, room, sketch.px(18), sketch.px(8))


def _put_heads(sketch: Sketch, box: Box, rule: _Rule, marks: list[int]) -> None:
    for head, (y, _) in zip(rule.heads, rule.tops(marks), strict=True):
        sketch.write(box._replace(y=y), head, Ink.PAPER)


def _marks(sketch: Sketch, box: Box, rows: tuple[Row, ...], mark: Callable[..., None]) -> bool:
    """Draw a mark for each that is counted, a field of them for each number."""
    rule = _rule(sketch, box, rows)
    fields = [max(row.value, row.whole) for row in rows]
    cells = range(min(rule.room.w, sketch.px(CELL_MOST)), CELL_LEAST - 1, -1)
    cell = next((cell for cell in cells if rule.has_room(_highs(fields, rule.room.w, cell))), 0)
    if not cell:
        return False
    highs, across = _highs(fields, rule.room.w, cell), rule.room.w // cell
    _put_heads(sketch, box, rule, highs)
    for row, field, (_, top) in zip(rows, fields, rule.tops(highs), strict=True):
        for nth in range(field):
            place = Box(rule.room.x + nth % across * cell, top + nth // across * cell, cell, cell)
            mark(sketch, place, nth < row.value)
    return True


def _highs(fields: list[int], width: int, cell: int) -> list[int]:
    return [ceil(field / (width // cell)) * cell for field in fields]


def _dot(sketch: Sketch, cell: Box, is_counted: bool) -> None:
    center = (cell.x + cell.w // 2, cell.y + cell.h // 2)
    radius = max(1, round(cell.w * 0.36))
    sketch.dot(*center, radius, Ink.PAPER if is_counted else Ink.NIGHT_EDGE)


def _card(sketch: Sketch, cell: Box, is_counted: bool) -> None:
    wide, high = max(2, round(cell.w * _CARD[0])), max(3, round(cell.h * _CARD[1]))
    card = Box(cell.x, cell.y + (cell.h - high) // 2, wide, high)
    if is_counted:
        sketch.plane(card, Ink.PAPER, max(0, wide // 12))
    else:
        sketch.edge(card, Ink.NIGHT_EDGE, max(1, wide // 16), max(0, wide // 12))


def _bars(sketch: Sketch, box: Box, rows: tuple[Row, ...]) -> bool:
    """Draw a bar for each number, and an outline for the whole that it is a part of."""
    rule = _rule(sketch, box, rows)
    highs = range(sketch.px(BAR_MOST), CELL_LEAST - 1, -1)
    high = next((high for high in highs if rule.has_room([high] * len(rows))), 0)
    if not high:
        return False
    bars, most = [high] * len(rows), max(1, *(max(row.value, row.whole) for row in rows))
    _put_heads(sketch, box, rule, bars)
    for row, (_, top) in zip(rows, rule.tops(bars), strict=True):
        bar = Box(rule.room.x, top, rule.room.w * row.value // most, high)
        if row.whole:
            whole = bar._replace(w=rule.room.w * row.whole // most)
            sketch.edge(whole, Ink.NIGHT_EDGE, max(1, sketch.px(2)))
        sketch.plane(bar._replace(w=max(1, bar.w)), Ink.PAPER)
    return True


def _map(sketch: Sketch, box: Box, rows: tuple[Row, ...]) -> bool:
    """Draw the places in their true distances east to west and north to south, with a grid."""
    places = sketch.view.story.places
    spots = [(row, places[row.place]) for row in rows if row.place in places]
    known = [(r, p.lat, p.lon) for r, p in spots if p.lat is not None and p.lon is not None]
    if not known:
        return False
    chart = _Chart.around(box.inset(sketch.px(30)), [(lat, lon) for _, lat, lon in known])
    dots = [chart.at(lat, lon) for _, lat, lon in known]
    blocks = [sketch.block(row.label, box.w, Size.NOTE, Style.LABEL) for row, _, _ in known]
    labels = _labels(sketch, box, dots, blocks)
    if len(labels) < len(dots):
        return False
    _grid(sketch, box, chart)
    for dot, block, label in zip(dots, blocks, labels, strict=True):
        sketch.dot(*dot, sketch.px(9), Ink.PAPER)
        sketch.plane(label.inset(-sketch.px(4), 0), Ink.NIGHT)
        sketch.write(label, block, Ink.PAPER)
    return True


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

    Each is right of its dot, else left; lower where one is already, else higher.
    """
    gap, taken = sketch.px(18), list[Box]()
    for (x, y), block in zip(dots, blocks, strict=True):
        wide, high = block.width, block.height
        is_right = x + gap + wide <= box.right
        left = x + gap if is_right else max(box.x, x - gap - wide)
        own = max(box.y, min(y - high // 2, box.bottom - high))
        lower = sorted(other.bottom for other in taken if other.bottom > own)
        higher = sorted((other.y - high for other in taken if other.y - high < own), reverse=True)
        tried = (Box(left, top, wide, high) for top in (own, *lower, *higher))
        found = next((label for label in tried if _is_free(box, label, taken)), None)
        if found is None:
            break
        taken.append(found)
    return taken


def _is_free(box: Box, label: Box, taken: list[Box]) -> bool:
    is_inside = box.y <= label.y and label.bottom <= box.bottom
    return is_inside and not any(label.meets(other) for other in taken)


def _head(view: View, row: Row) -> str:
    return f"{row.label}: {counted(view, row)}"


_DRAWS: dict[str, Callable[[Sketch, Box, tuple[Row, ...]], bool]] = {
    "dots": lambda sketch, box, rows: _marks(sketch, box, rows, _dot),
    "cards": lambda sketch, box, rows: _marks(sketch, box, rows, _card),
    "bars": _bars,
    "map": _map,
}
