"""Figures: an author's numbers, drawn in the room of the scene's picture.

The numbers stand in words beside it, so what finds no room is not lost. Nothing is drawn of people
but a mark for each: whole for those that are counted, an outline or a dim dot for the others.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from math import ceil, cos, radians
from typing import NamedTuple

from game.engine.beats import Figure
from game.engine.state import Stand
from game.ui.frame import Box, Part, Role
from game.ui.sketch import Sketch
from game.ui.theme import Ink, Size, Style
from game.ui.view import View

CELL_MOST = 56
"""The most room of a mark, across and down, in pixels of the design."""
CELL_LEAST = 4
"""The least that can be told apart, in pixels."""
_CARD = (0.62, 0.84)
"""Width and height of a card in its cell."""
_ROOM_LEAST = 140
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
        sketch.part(Part(Role.IMAGE, figure.alt, box))
    return is_drawn


def _marks(sketch: Sketch, box: Box, rows: tuple[Row, ...], mark: Callable[..., None]) -> bool:
    """Draw a mark for each that is counted, a field of them for each number."""
    heads = [sketch.block(_head(sketch.view, row), box.w, Size.NOTE, Style.LABEL) for row in rows]
    gap, near = sketch.px(22), sketch.px(6)
    free = box.h - sum(head.height + near for head in heads) - gap * (len(rows) - 1)
    fields = [max(row.value, row.whole) for row in rows]
    cells = range(sketch.px(CELL_MOST), CELL_LEAST - 1, -1)
    cell = next((cell for cell in cells if _high(fields, box.w, cell) <= free), 0)
    if not cell:
        return False
    y = box.y
    for row, head, field in zip(rows, heads, fields, strict=True):
        y = sketch.write(box._replace(y=y), head, Ink.PAPER) + near
        across = box.w // cell
        for nth in range(field):
            place = Box(box.x + nth % across * cell, y + nth // across * cell, cell, cell)
            mark(sketch, place, nth < row.value)
        y += ceil(field / across) * cell + gap
    return True


def _high(fields: list[int], width: int, cell: int) -> int:
    across = max(1, width // cell)
    return sum(ceil(field / across) * cell for field in fields)


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
    heads = [sketch.block(_head(sketch.view, row), box.w, Size.NOTE, Style.LABEL) for row in rows]
    gap, near = sketch.px(16), sketch.px(6)
    free = box.h - sum(head.height + near for head in heads) - gap * (len(rows) - 1)
    high = min(sketch.px(44), free // len(rows))
    if high < CELL_LEAST:
        return False
    most = max(1, *(max(row.value, row.whole) for row in rows))
    y = box.y
    for row, head in zip(rows, heads, strict=True):
        y = sketch.write(box._replace(y=y), head, Ink.PAPER) + near
        if row.whole:
            whole = Box(box.x, y, box.w * row.whole // most, high)
            sketch.edge(whole, Ink.NIGHT_EDGE, max(1, sketch.px(2)))
        sketch.plane(Box(box.x, y, max(1, box.w * row.value // most), high), Ink.PAPER)
        y += high + gap
    return True


def _map(sketch: Sketch, box: Box, rows: tuple[Row, ...]) -> bool:
    """Draw the places in their true distances east to west and north to south, with a grid."""
    places = sketch.view.story.places
    spots = [(row, places[row.place]) for row in rows if row.place in places]
    known = [(r, p.lat, p.lon) for r, p in spots if p.lat is not None and p.lon is not None]
    if not known:
        return False
    frame = _Chart.around(box.inset(sketch.px(30)), [(lat, lon) for _, lat, lon in known])
    _grid(sketch, box, frame)
    taken: list[Box] = []
    for row, lat, lon in known:
        x, y = frame.at(lat, lon)
        sketch.dot(x, y, sketch.px(9), Ink.PAPER)
        block = sketch.block(row.label, box.w, Size.NOTE, Style.LABEL)
        label = _label_place(sketch, box, (x, y), Box(0, 0, block.width, block.height), taken)
        sketch.plane(label.inset(-sketch.px(4), 0), Ink.NIGHT)
        sketch.write(label, block, Ink.PAPER)
        taken.append(label)
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
        squeeze = cos(radians((north + south) / 2))
        high, wide = max(1.0, north - south), max(1.0, (east - west) * squeeze)
        scale = min(box.h / high, box.w / wide)
        spare_x, spare_y = (box.w / scale - wide) / 2, (box.h / scale - high) / 2
        return cls(box, south - spare_y, west - spare_x / squeeze, scale, squeeze)

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
            sketch.stroke((box.x, y), (box.right, y), Ink.NIGHT_RAISED, 2)
    for lon in _steps(chart.west - step, step):
        x = chart.at(0, lon)[0]
        if x > box.right:
            break
        if x > box.x:
            sketch.stroke((x, box.y), (x, box.bottom), Ink.NIGHT_RAISED, 2)


def _steps(first: float, step: int) -> count[int]:
    return count(ceil(first / step) * step, step)


def _label_place(
    sketch: Sketch, box: Box, spot: tuple[int, int], size: Box, taken: list[Box]
) -> Box:
    """Return where a label stands: right of its spot, else left; lower where one is already."""
    gap = sketch.px(18)
    right = spot[0] + gap + size.w <= box.right
    x = spot[0] + gap if right else max(box.x, spot[0] - gap - size.w)
    label = Box(x, spot[1] - size.h // 2, size.w, size.h)
    for _ in range(len(taken)):
        hit = next((other for other in taken if other.meets(label)), None)
        if hit is None:
            break
        label = label._replace(y=hit.bottom)
    return label._replace(y=max(box.y, min(label.y, box.bottom - size.h)))


def _head(view: View, row: Row) -> str:
    return f"{row.label}: {counted(view, row)}"


_DRAWS: dict[str, Callable[[Sketch, Box, tuple[Row, ...]], bool]] = {
    "dots": lambda sketch, box, rows: _marks(sketch, box, rows, _dot),
    "cards": lambda sketch, box, rows: _marks(sketch, box, rows, _card),
    "bars": _bars,
    "map": _map,
}
