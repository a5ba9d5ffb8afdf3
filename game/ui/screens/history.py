"""What was said: every line of the play, the newest at the end, and what was chosen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from msgspec.structs import replace

from game.ui import folio, foot, pages, ribbon, spread, turning
from game.ui.buttons import MAIN, Button
from game.ui.foot import Foot
from game.ui.frame import Box, Frame, Role
from game.ui.intents import Leave
from game.ui.pages import Slab
from game.ui.sketch import Sketch
from game.ui.spread import Heading
from game.ui.theme import Ink, Size, Style
from game.ui.view import Said, View


class Item(NamedTuple):
    """A line, or as much of it as fits on a page, and the scene that it was said in."""

    scene: str
    slab: Slab


def frame(view: View) -> Frame:
    """Return a page of the history; pages are counted from the end.

    The work grows with the pages turned back, not with the length of the history.
    """
    sketch = Sketch(view)
    area = spread.area(sketch, ribbon.draw(sketch))
    heading = Heading(view.words("History"), view.words("What was said"))
    low = foot.height_of(sketch, (_foot(view, 1, True),), area.w) + sketch.px(28)
    paper = spread.below(sketch, area, heading, low)
    whole = replace(view, look=replace(view.look, page=0))
    told = _told(whole, spread.boxes(sketch, paper)[0])
    items, page, has_earlier = told.page(view.look.page)
    spread.draw_heading(sketch, area, heading)
    sketch.draw_from(told.sketch, lambda: _write(told.sketch, paper, items))
    foot.draw(sketch, area, _foot(view, page, has_earlier))
    return sketch.frame()


class _Told:
    """A history on columns of a size; its pages are set as they are turned to, each once."""

    def __init__(self, sketch: Sketch, column: Box) -> None:
        self.sketch = sketch
        self._column = column
        self._left = _items(sketch, column)
        self._next = next(self._left, None)
        self._pages: list[list[Item]] = []

    def page(self, wanted: int) -> tuple[list[Item], int, bool]:
        """Return the lines of a page, which page that is, and whether there are earlier lines."""
        while len(self._pages) <= wanted and (self._next is not None or not self._pages):
            self._pages.append(self._earlier())
        page = min(wanted, len(self._pages) - 1)
        return self._pages[page], page, page + 1 < len(self._pages) or self._next is not None

    def _earlier(self) -> list[Item]:
        """Return the lines of the page before those that are set."""
        shown: list[Item] = []
        while self._next is not None and _is_fitting(
            self.sketch, self._column, [self._next, *shown]
        ):
            shown.insert(0, self._next)
            self._next = next(self._left, None)
        return shown


@lru_cache(maxsize=2)
def _told(view: View, column: Box) -> _Told:
    return _Told(Sketch(view), column)


def _is_fitting(sketch: Sketch, column: Box, items: Sequence[Item]) -> bool:
    slabs = _slabs(sketch, column.w, items)
    return len(items) == 1 or pages.fits(slabs, column.h, spread.columns(sketch))


def _items(sketch: Sketch, column: Box) -> Iterator[Item]:
    """Yield every line from the last to the first, in pieces that are no higher than a page."""
    view = sketch.view
    high = column.h - 2 * sketch.line_px(Size.SMALL)
    for said in _told_of(view.history):
        slabs = _line(sketch, said, column.w)
        pieces = [slab for found in pages.columns_of(slabs, high) for slab in found]
        for slab in reversed(pieces):
            yield Item(said.scene, slab)


def _told_of(history: Sequence[Said]) -> Iterator[Said]:
    """Yield what was said from the last line to the first.

    Of choices with nothing said between them in a scene only the last is told.
    """
    after: Said | None = None
    for said in reversed(history):
        is_again = after is not None and after.is_choice and after.scene == said.scene
        if not (said.is_choice and is_again):
            yield said
        after = said


def _line(sketch: Sketch, said: Said, width: int) -> tuple[Slab, ...]:
    view, gap = sketch.view, sketch.px(16)
    if said.is_choice:
        option = view.texts.option(said.scene, *said.entry.split("/"))
        text = view.words("Chosen: {option}", option=option)
        chosen = pages.text_slab(
            sketch, text, width, folio.READ, Style.STRONG, Ink.AMBER_ON_PAPER, Role.NOTE, gap
        )
        return (chosen._replace(keeps=True),)
    text_of = pages.text_slab(
        sketch, view.texts.beat(said.scene, said.entry), width, folio.READ, ink=Ink.INK, gap=gap
    )
    above = view.texts.beat_heading(said.scene, said.entry)
    if not above:
        return (text_of,)
    label = pages.text_slab(
        sketch, above, width, Size.SMALL, Style.ITALIC, Ink.FAINT_INK, Role.NOTE, gap
    )
    return (label._replace(keeps=True), text_of._replace(gap=0))


def _slabs(sketch: Sketch, width: int, items: Sequence[Item]) -> list[Slab]:
    """Return lines under the dates and places of their scenes."""
    slabs: list[Slab] = []
    for scene, said in groupby(items, key=lambda item: item.scene):
        above = sketch.px(36) if slabs else 0
        line = sketch.view.texts.scene_line(scene)
        slabs.append(pages.heading_slab(sketch, line, width, Ink.STEEL_ON_PAPER, above))
        first, *rest = [item.slab for item in said]
        slabs += (first._replace(gap=sketch.px(6)), *rest)
    return slabs


def _write(sketch: Sketch, paper: Box, items: Sequence[Item]) -> None:
    """Write lines on a sheet that is as high as they need."""
    boxes = spread.boxes(sketch, paper)
    slabs = _slabs(sketch, boxes[0].w, items)
    columns = pages.pages_of(slabs, boxes[0].h, len(boxes))[0]
    used = max(3 * sketch.line_px(folio.READ), *(pages.height_of(column) for column in columns))
    spread.draw(sketch, paper._replace(h=min(paper.h, paper.h - boxes[0].h + used)))
    if not items:
        text = sketch.view.words("Nothing has been said yet.")
        sketch.text(boxes[0], text, folio.READ, Style.ITALIC, Ink.FAINT_INK)
        return
    pages.draw(columns, boxes)


def _foot(view: View, page: int, has_earlier: bool) -> Foot:
    words = view.words
    row = [Button(words("Go on"), Leave(), dress=MAIN, align=0.5)]
    if page:
        row.insert(0, Button(words("Later"), turning.turn(view.look, page - 1), align=0.5))
    if has_earlier:
        row.insert(0, Button(words("Earlier"), turning.turn(view.look, page + 1), align=0.5))
    return Foot(tuple(row))
