"""The report: what the reader found, folder by folder, as it would lie in an archive."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from game.ui import entries, entry_slabs, foot, pages, ribbon, spread, turning
from game.ui.buttons import MAIN, Button
from game.ui.entries import Chapter
from game.ui.foot import Foot
from game.ui.frame import Box, Frame, Role
from game.ui.intents import Leave, Print
from game.ui.pages import Column, Page, Slab
from game.ui.sketch import Sketch
from game.ui.theme import Ink, Size, Style
from game.ui.view import View

LOWERED = 0.12
"""How far the title stands down its page, as a part of the page's height."""


class Leaf(NamedTuple):
    """A page of the report, and the folder that it tells of; "" for the first page."""

    folder: str
    page: Page


def frame(view: View) -> Frame:
    """Return a page of the report; a page that there is not is the last."""
    sketch = Sketch(view)
    area = spread.area(sketch, ribbon.draw(sketch))
    feet = (_foot(view, 0, 99), _foot(view, 88, 99), _foot(view, 98, 99))
    low = foot.height_of(sketch, feet, area.w) + sketch.px(28)
    paper = area._replace(h=area.h - low)
    head = sketch.line_px(Size.SMALL) + sketch.px(24)
    boxes = tuple(box.below(head) for box in spread.boxes(sketch, paper))
    leaves = _leaves(sketch, boxes[0])
    at = turning.clipped(view.look.page, leaves)
    spread.draw(sketch, paper)
    if at:
        _running_head(sketch, boxes, boxes[0].y - head, leaves[at].folder)
    pages.draw(leaves[at].page, boxes)
    foot.draw(sketch, area, _foot(view, at, len(leaves)))
    return sketch.frame()


def _leaves(sketch: Sketch, column: Box) -> tuple[Leaf, ...]:
    """Return all pages of the report; each folder begins on a new one."""
    count = spread.columns(sketch)
    chapters = [one for one in entries.report_of(sketch.view).chapters if one.batches]
    found = [Leaf("", page) for page in _first(sketch, column, count, chapters)]
    for chapter in chapters:
        made = entry_slabs.pages_of(sketch, column, count, chapter)
        found += [Leaf(chapter.folder, page) for page in made]
    return tuple(found)


def _first(
    sketch: Sketch, column: Box, count: int, chapters: Sequence[Chapter]
) -> tuple[Page, ...]:
    """Return the first page: the title, and beside or below it what the report holds."""
    title, contents = _title(sketch, column.w), _contents(sketch, column.w, chapters)
    top = Slab(round(column.h * LOWERED), lambda _: None)
    if count == 1:
        low = contents[0]._replace(gap=sketch.px(72))
        slabs = (top, *title, low, *contents[1:])
        return pages.pages_of(slabs if pages.fits(slabs, column.h, 1) else slabs[1:], column.h)
    parts = [(top, *part) for part in (title, contents)]
    if not all(pages.fits(part, column.h, 1) for part in parts):
        parts = [title, contents]
    columns: tuple[Column, ...] = (parts[0], *pages.columns_of(parts[1], column.h))
    if not pages.fits(parts[0], column.h, 1):
        head = contents[0]._replace(gap=sketch.px(28))
        columns = pages.columns_of((*title, head, *contents[1:]), column.h)
    return tuple(tuple(columns[at : at + count]) for at in range(0, len(columns), count))


def _title(sketch: Sketch, width: int) -> tuple[Slab, ...]:
    view = sketch.view
    cover, words = view.story.cover, view.words
    above = words.story("cover/title", cover.title)
    below = words.story("cover/subtitle", cover.subtitle)
    gap = sketch.px(16)
    slabs = [
        *_notices(sketch, width),
        pages.heading_slab(sketch, above, width, Ink.STEEL_ON_PAPER, 2 * gap),
        pages.text_slab(
            sketch,
            entries.name(view),
            width,
            Size.TITLE * 1.25,
            Style.TITLE,
            Ink.INK,
            Role.HEADING,
            gap,
        ),
    ]
    if below:
        slabs.append(
            pages.text_slab(sketch, below, width, Size.BODY, Style.PRINT, Ink.INK, gap=gap)
        )
    text = entries.about(view)
    slabs.append(_rule(sketch))
    slabs.append(pages.text_slab(sketch, text, width, entry_slabs.READ, ink=Ink.INK, gap=gap))
    return tuple(slabs)


def _notices(sketch: Sketch, width: int) -> tuple[Slab, ...]:
    """Return what there is to tell, such as where a file lies; none is parted."""
    notices, indent = sketch.view.notices, sketch.px(24)
    made = (
        pages.text_slab(sketch, notice, width - indent, Size.NOTE, ink=Ink.INK, role=Role.STATUS)
        for notice in notices
    )
    return tuple(
        pages.barred(sketch, slab._replace(split=lambda _: None), indent, Ink.STEEL)
        for slab in made
    )


def _rule(sketch: Sketch) -> Slab:
    """Return the double rule under a title."""
    thick = max(2, sketch.px(4))

    def _drawn(box: Box) -> None:
        sketch.plane(box._replace(h=thick), Ink.INK)
        sketch.plane(Box(box.x, box.y + 2 * thick, box.w, max(1, thick // 3)), Ink.INK)

    return Slab(3 * thick, _drawn, sketch.px(28))


def _contents(sketch: Sketch, width: int, chapters: Sequence[Chapter]) -> tuple[Slab, ...]:
    """Return which folders the report is about; in an empty one, what will come."""
    view, words, gap = sketch.view, sketch.view.words, sketch.px(20)
    if not chapters:
        text = entries.empty(view)
        return (
            pages.heading_slab(sketch, words("Still empty"), width, Ink.STEEL_ON_PAPER),
            pages.text_slab(
                sketch, text, width, entry_slabs.READ, ink=Ink.INK, role=Role.STATUS, gap=gap
            ),
        )
    slabs = [pages.heading_slab(sketch, words("In this report"), width, Ink.STEEL_ON_PAPER)]
    for chapter in chapters:
        title = _titled(view, chapter.folder)
        slab = pages.text_slab(
            sketch, title, width, Size.BODY, Style.PRINT, Ink.INK, Role.TEXT, gap
        )
        slabs.append(slab._replace(keeps=True))
        slabs.append(_line(sketch, chapter.counted, width))
    return (*slabs, *_key(sketch, width))


def _key(sketch: Sketch, width: int) -> tuple[Slab, ...]:
    """Return what the stamps mean."""
    view, gap = sketch.view, 2 * sketch.px(20)
    head = pages.heading_slab(sketch, view.words("The stamps"), width, Ink.STEEL_ON_PAPER, gap)
    return (head, *(_line(sketch, line, width) for line in entries.stamps(view)))


def _line(sketch: Sketch, text: str, width: int) -> Slab:
    return pages.text_slab(
        sketch, text, width, Size.NOTE, Style.ITALIC, Ink.FAINT_INK, Role.NOTE, sketch.px(2)
    )


def _running_head(sketch: Sketch, columns: tuple[Box, ...], y: int, folder: str) -> None:
    """Write what lies open over the columns, in a line."""
    box = Box(columns[0].x, y, columns[-1].right - columns[0].x, 0)
    name = entries.name(sketch.view)
    text = f"{name} · {sketch.view.texts.folder_title(folder)}" if folder else name
    if len(sketch.block(text, box.w, Size.SMALL, Style.ITALIC).lines) > 1:
        text = name
    sketch.text(box, text, Size.SMALL, Style.ITALIC, Ink.FAINT_INK, Role.HEADING)


def _titled(view: View, folder: str) -> str:
    title, number = view.texts.folder_title(folder), view.story.folders[folder].number
    return f"{number} · {title}" if number else title


def _foot(view: View, page: int, count: int) -> Foot:
    words = view.words
    go_on = Button(words("Close the report"), Leave(), dress=MAIN, align=0.5)
    if page + 1 < count:
        go_on = go_on._replace(
            label=words("Turn the page"), intent=turning.turn(view.look, page + 1)
        )
    back = Button(words("Previous page"), turning.turn(view.look, page - 1), align=0.5)
    keep = Button(words("Keep as a file"), Print(), align=0.5)
    is_kept = view.state.offered and not view.panel.is_kiosk
    return Foot(
        (*((back,) if page else (keep,) if is_kept else ()), go_on),
        foot.page_note(view, page, count),
    )
