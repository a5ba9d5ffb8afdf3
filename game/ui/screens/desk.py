"""The desk: the folders of the story, as they lie there."""

from __future__ import annotations

from typing import NamedTuple

from game.ui import folders, foot, ribbon, turning, vignettes
from game.ui.buttons import Button
from game.ui.folders import Card
from game.ui.foot import Foot
from game.ui.frame import Box, Frame, Role
from game.ui.intents import Go, Look
from game.ui.sketch import Sketch
from game.ui.theme import Ink, Size, Style
from game.ui.view import View

LEAST_BAND = 240
"""The height of the picture, in pixels of the design, under which it is left out."""
LEAST_REACH = 60
"""How far down, in pixels of the design, buttons stand that are beside the title."""
LEAST_CARD = 11
"""How wide a folder is at least, in sizes of its words."""
MOST_STRETCH = 1.5
"""How much higher than its words a folder may be, to fill the desk."""


class Grid(NamedTuple):
    """Cells of one size: how many columns and rows a page has, and whether summaries fit."""

    columns: int
    rows: int
    width: int
    height: int
    gap: int
    has_summary: bool = True

    @property
    def high(self) -> int:
        """The height of all rows."""
        return self.rows * (self.height + self.gap) - self.gap


def frame(view: View) -> Frame:
    """Return the desk; its pages are counted from the one with the folder to go on with."""
    sketch = Sketch(view)
    room = ribbon.draw(sketch)
    margin = sketch.px(64 if view.panel.is_portrait else 96)
    head = _head_height(sketch, room.w - 2 * margin)
    cards = folders.cards_of(view)
    top = max(head, view.panel.reach_px)
    area = Box(margin, top, room.w - 2 * margin, room.h - top - sketch.px(32))
    grid = _grid(sketch, cards, area)
    per_page = grid.columns * grid.rows
    count = -(-len(cards) // per_page)
    first = next((at for at, card in enumerate(cards) if card.is_next), 0) // per_page
    page = (first + view.look.page) % count
    low, whole = _low(sketch, area.w, count), area
    area = area._replace(h=area.h - low)
    if count > 1:
        grid = _stretched(grid, area.h - grid.high)
    else:
        area, grid = _spread(sketch, area, grid)
    _head(sketch, room, margin, area.y)
    _draw(sketch, area, grid, cards[page * per_page : (page + 1) * per_page])
    below = _foot(view, page, count)
    if low:
        foot.draw(sketch, whole, below)
    elif below.buttons:
        foot.draw(sketch, Box(margin, 0, area.w, head - sketch.px(32)), below)
    return sketch.frame()


def _grid(sketch: Sketch, cards: tuple[Card, ...], area: Box) -> Grid:
    """Return the grid of a page: all folders where they fit, else whole rows of them."""
    gap = sketch.px(20)
    least = LEAST_CARD * sketch.panel.type_px(Size.BODY)
    most = 4
    if sketch.panel.is_portrait:
        most = 1 if len(cards) <= 3 else 2
    most = max(1, min(most, (area.w + gap) // (least + gap)))
    rows = -(-len(cards) // most)
    columns = -(-len(cards) // rows)
    width = (area.w - gap * (columns - 1)) // columns
    for has_summary in (True, False):
        cuts = [folders.cut(sketch, card, width, has_summary) for card in cards]
        high = max(sketch.panel.target_px, *(made.height for made in cuts))
        grid = Grid(columns, rows, width, high, gap, has_summary)
        if grid.high <= area.h - _low(sketch, area.w, 1):
            return grid
        fitting = (area.h - _low(sketch, area.w, 2) + gap) // (high + gap)
        if fitting:
            return grid._replace(rows=fitting)
    return grid._replace(rows=1)


def _spread(sketch: Sketch, area: Box, grid: Grid) -> tuple[Box, Grid]:
    """Return the area and the grid with the room that is left given to picture and folders."""
    left = area.h - grid.high
    if left >= sketch.px(LEAST_BAND):
        return Box(area.x, area.y + left, area.w, grid.high), grid
    return area, _stretched(grid, left)


def _stretched(grid: Grid, left: int) -> Grid:
    """Return the grid with higher folders, so that they fill what is left."""
    more = min(max(0, left) // grid.rows, round(grid.height * (MOST_STRETCH - 1)))
    return grid._replace(height=grid.height + more)


def _draw(sketch: Sketch, area: Box, grid: Grid, cards: tuple[Card, ...]) -> None:
    for at, card in enumerate(cards):
        row, column = divmod(at, grid.columns)
        x = area.x + column * (grid.width + grid.gap)
        y = area.y + row * (grid.height + grid.gap)
        folders.draw(sketch, Box(x, y, grid.width, grid.height), card, grid.has_summary)


def _title(view: View) -> tuple[str, str]:
    count = len(view.story.cover.folders)
    closed = sum(name in view.state.ended for name in view.story.cover.folders)
    line = view.words.count("{count} folder lies here", "{count} folders lie here", count)
    if closed:
        line += " · " + view.words.count("{count} closed", "{count} closed", closed)
    return view.words("The desk"), line


def _head_height(sketch: Sketch, width: int) -> int:
    title, line = _title(sketch.view)
    lines = (line, *sketch.view.notices)
    width = width // 2 if _has_room_beside(sketch) else width
    high = sketch.block(title, width, Size.TITLE, Style.TITLE).height + sketch.px(56)
    return high + sum(sketch.block(one, width, Size.NOTE, Style.READING).height for one in lines)


def _head(sketch: Sketch, room: Box, margin: int, bottom: int) -> None:
    """Draw the title, on a wedge over the picture where there is room for one."""
    title, line = _title(sketch.view)
    high = _head_height(sketch, room.w - 2 * margin)
    width = (room.w - 2 * margin) // (2 if _has_room_beside(sketch) else 1)
    if bottom - high >= sketch.px(LEAST_BAND):
        band = Box(0, 0, room.w, bottom - sketch.px(40))
        sketch.art(band, *vignettes.of_desk(sketch.view))
        ends = margin + max(
            sketch.block(title, width, Size.TITLE, Style.TITLE).width,
            *(
                sketch.block(each, width, Size.NOTE, Style.READING).width
                for each in (line, *sketch.view.notices)
            ),
        )
        ends = min(room.w, max(ends + sketch.px(60), sketch.px(480)))
        lean, low = sketch.px(76), high - sketch.px(8)
        sketch.shape(Ink.NIGHT, (0, 0), (ends + lean, 0), (ends, low), (0, low))
    y = sketch.text(
        Box(margin, sketch.px(28), width, 0), title, Size.TITLE, Style.TITLE, role=Role.HEADING
    )
    y = sketch.text(Box(margin, y, width, 0), line, Size.NOTE, Style.READING, Ink.PAPER_SHADE)
    for notice in sketch.view.notices:
        y = sketch.text(Box(margin, y, width, 0), notice, Size.NOTE, role=Role.STATUS)


def _low(sketch: Sketch, width: int, count: int) -> int:
    """Return how high the foot of so many pages is, with the gap above it; 0 for none.

    That of a single page stands beside the title, where it can be reached there.
    """
    below = _foot(sketch.view, 0, count)
    if count == 1 and _has_room_beside(sketch):
        return 0
    return foot.height_of(sketch, (below,), width) + sketch.px(24) if below.buttons else 0


def _has_room_beside(sketch: Sketch) -> bool:
    """Whether buttons can stand at the right of the title: in reach, and with no notices there."""
    panel = sketch.panel
    is_low = sketch.px(LEAST_REACH) >= panel.reach_px
    return is_low and not panel.is_portrait and not sketch.view.notices


def _foot(view: View, page: int, count: int) -> Foot:
    row: list[Button] = []
    if view.state.confirmed:
        row.append(Button(view.words("Your report"), Go(Look("report")), align=0.5))
    if count > 1:
        more = turning.onward(view.look, page, count)
        row.append(Button(view.words("More folders"), more, align=0.5))
    return Foot(tuple(row), foot.page_note(view, page, count))
