"""The desk: the folders of the story, as they lie there."""

from __future__ import annotations

from typing import NamedTuple

from game.ui import band, folders, foot, ribbon, turning, vignettes
from game.ui.buttons import MAIN, Button
from game.ui.folders import Card
from game.ui.foot import Foot
from game.ui.frame import Box, Frame, Role
from game.ui.intents import Go, Look
from game.ui.sketch import Sketch
from game.ui.theme import Ink, Size, Style
from game.ui.view import View

LEAST_REACH = 60
"""How far down, in pixels of the design, buttons stand that are beside the title."""
LEAST_CARD = 11
"""How wide a folder is at least, in sizes of its words."""
GAP = 20
"""What stands between two folders, in pixels of the design."""
SUMMARIES = (Size.BODY * 0.9, Size.NOTE)
"""The sizes of summaries, where there is room for more than the least."""


class Grid(NamedTuple):
    """Cells of one size: how many columns and rows a page has, and the size of summaries, or 0."""

    columns: int
    rows: int
    width: int
    height: int
    gap: int
    size: float = Size.SMALL

    @property
    def high(self) -> int:
        """The height of all rows."""
        return self.rows * (self.height + self.gap) - self.gap

    @property
    def cells(self) -> int:
        """How many folders a page has."""
        return self.columns * self.rows

    def pages(self, folders: int) -> int:
        """Return how many pages so many folders take."""
        return -(-folders // self.cells)


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
    per_page, count = grid.cells, grid.pages(len(cards))
    first = next((at for at, card in enumerate(cards) if card.is_next), 0) // per_page
    page = (first + view.look.page) % count
    low, whole = _low(sketch, area.w, count), area
    area = area._replace(h=area.h - low)
    area, grid = _spread(sketch, area, _enlarged(sketch, cards, grid, area.h))
    _head(sketch, room, margin, area.y)
    _draw(sketch, area, grid, cards[page * per_page : (page + 1) * per_page])
    below = _foot(view, page, count)
    if low:
        foot.draw(sketch, whole, below)
    elif below.buttons:
        foot.draw(sketch, Box(margin, 0, area.w, head - sketch.px(32)), below)
    return sketch.frame()


def _grid(sketch: Sketch, cards: tuple[Card, ...], area: Box) -> Grid:
    """Return the grid with the fewest pages, of these the one with the fewest empty places."""
    least = LEAST_CARD * sketch.panel.type_px(Size.BODY) + sketch.px(GAP)
    most = 4
    if sketch.panel.is_portrait:
        most = 1 if len(cards) <= 3 else 2
    most = max(1, min(most, (area.w + sketch.px(GAP)) // least))
    found = [_grid_of(sketch, cards, area, each) for each in range(most, max(0, most - 2), -1)]
    return min(found, key=lambda grid: (grid.pages(len(cards)), -len(cards) % grid.cells))


def _grid_of(sketch: Sketch, cards: tuple[Card, ...], area: Box, most: int) -> Grid:
    """Return the grid of so many columns: all folders where they fit, else as many rows a page."""
    gap = sketch.px(GAP)
    rows = -(-len(cards) // most)
    columns = -(-len(cards) // rows)
    width = (area.w - gap * (columns - 1)) // columns
    for size in (Size.SMALL, 0):
        high = max(sketch.panel.target_px, _height(sketch, cards, width, size))
        grid = Grid(columns, rows, width, high, gap, size)
        if grid.high <= area.h - _low(sketch, area.w, 1):
            return grid
        fitting = (area.h - _low(sketch, area.w, 2) + gap) // (high + gap)
        if fitting:
            count = -(-rows // fitting)
            return grid._replace(rows=-(-rows // count))
    return grid._replace(rows=1)


def _spread(sketch: Sketch, area: Box, grid: Grid) -> tuple[Box, Grid]:
    """Return the area and the grid with the room that is left given to picture or folders."""
    left = max(0, area.h - grid.high)
    if left >= sketch.px(band.LEAST):
        return area.below(left), grid
    return area, grid._replace(height=grid.height + left // grid.rows)


def _height(sketch: Sketch, cards: tuple[Card, ...], width: int, size: float) -> int:
    """Return how high the highest folder is at a width, its summary in a size."""
    return max(folders.cut(sketch, card, width, size).height for card in cards)


def _enlarged(sketch: Sketch, cards: tuple[Card, ...], grid: Grid, height: int) -> Grid:
    """Return the grid with its summaries as large as a height allows."""
    for size in SUMMARIES if grid.size else ():
        high = max(sketch.panel.target_px, _height(sketch, cards, grid.width, size))
        larger = grid._replace(height=high, size=size)
        if larger.high <= height:
            return larger
    return grid


def _draw(sketch: Sketch, area: Box, grid: Grid, cards: tuple[Card, ...]) -> None:
    for at, card in enumerate(cards):
        row, column = divmod(at, grid.columns)
        x = area.x + column * (grid.width + grid.gap)
        y = area.y + row * (grid.height + grid.gap)
        folders.draw(sketch, Box(x, y, grid.width, grid.height), card, grid.size)


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
    picture = vignettes.of_desk(sketch.view)
    if band.is_fitting(sketch, picture, bottom, high):
        ends = margin + max(
            sketch.block(title, width, Size.TITLE, Style.TITLE).width,
            *(
                sketch.block(each, width, Size.NOTE, Style.READING).width
                for each in (line, *sketch.view.notices)
            ),
        )
        band.draw(sketch, picture, bottom, (ends, high - sketch.px(8)))
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
    """Return the foot; once every folder is closed, the report is what goes on."""
    row: list[Button] = []
    if count > 1:
        more = turning.onward(view.look, view.look.page, count)
        is_last = page + 1 == count
        label = view.words("First folders") if is_last else view.words("More folders")
        row.append(Button(label, more, align=0.5))
    if view.state.confirmed:
        is_done = set(view.story.cover.folders) <= set(view.state.ended)
        report = Button(view.words("Your report"), Go(Look("report")), align=0.5)
        row.append(report._replace(dress=MAIN) if is_done else report)
    return Foot(tuple(row), foot.page_note(view, page, count))
