"""The report: what the reader found, folder by folder, as it would lie in an archive."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from game.ui import entries, entry_slabs, foot, pages, ribbon, spread, turning
from game.ui.buttons import MAIN, Button
from game.ui.entries import Chapter
from game.ui.foot import Foot
from game.ui.frame import Box, Frame, Role
from game.ui.intents import Leave, Look, Print, Turn
from game.ui.pages import Column, Page, Slab
from game.ui.sketch import Sketch
from game.ui.theme import Ink, Size, Style
from game.ui.view import View
from game.ui.wording import joined

READ = Size.BODY * entry_slabs.READ
LOWERED = 0.12
"""How far the title stands down its page, as a part of the page's height."""


_LAST = 999
"""A page behind the last."""


class Ways(NamedTuple):
    """Where a page turns to, back and on, None for nowhere; and which it is of how many."""

    back: Turn | None
    on: Turn | None
    page: int
    of: int


class Leaf(NamedTuple):
    """A page of the report, and the claim that goes on there; "" where none does.

    `sketch` is the one that it was set in.
    """

    page: Page
    sketch: Sketch
    goes_on: str = ""


def frame(view: View) -> Frame:
    """Return a page of the report; a page that there is not is the last.

    The look's tab is the folder that the page is on, each of which begins on a new one; "" is the
    title. Only what lies open is set.
    """
    sketch = Sketch(view)
    area = spread.area(sketch, ribbon.draw(sketch))
    feet = _feet(view)
    low = foot.height_of(sketch, feet, area.w) + sketch.px(28)
    paper = area._replace(h=area.h - low)
    head = sketch.line_px(Size.SMALL) + sketch.px(24)
    boxes = tuple(box.below(head) for box in spread.boxes(sketch, paper))
    chapters = tuple(one for one in entries.report_of(view).chapters if one.batches)
    opened = next((one for one in chapters if one.folder == view.look.tab), None)
    leaves = (
        _front(sketch, boxes[0], chapters)
        if opened is None
        else _chapter(view.setting, boxes[0], len(boxes), opened)
    )
    at = turning.clipped(view.look.page, leaves)
    spread.draw(sketch, paper)
    if opened or at:
        _running_head(sketch, boxes, boxes[0].y - head, leaves[at], opened)
    sketch.draw_from(leaves[at].sketch, lambda: pages.draw(leaves[at].page, boxes))
    foot.draw(sketch, area, _foot(view, _ways(chapters, opened, at, len(leaves))))
    return sketch.frame()


def _front(sketch: Sketch, column: Box, chapters: Sequence[Chapter]) -> tuple[Leaf, ...]:
    return tuple(Leaf(page, sketch) for page in _first(sketch, column, chapters))


@lru_cache(maxsize=32)
def _chapter(setting: View, column: Box, count: int, chapter: Chapter) -> tuple[Leaf, ...]:
    """Return the pages on a folder, which are the same until something more is said of it."""
    sketch = Sketch(setting)
    made = entry_slabs.pages_of(sketch, column, count, chapter)
    return tuple(Leaf(page, sketch, goes_on) for page, goes_on in made)


def _first(sketch: Sketch, column: Box, chapters: Sequence[Chapter]) -> tuple[Page, ...]:
    """Return the first page: the title, and beside or below it what the report holds.

    Folders of which nothing is told are named where that takes no page more.
    """
    made = _contents(sketch, column.w, chapters)
    more = tuple(_to_come(sketch, column.w, chapters))
    found = [_laid(sketch, column, is_empty=not chapters, contents=made)]
    if more:
        found.append(_laid(sketch, column, is_empty=not chapters, contents=(*made, *more)))
    return min(reversed(found), key=len)


def _laid(sketch: Sketch, column: Box, is_empty: bool, contents: Column) -> tuple[Page, ...]:
    """Return the title and the contents over as few pages as they take."""
    title, key = _title(sketch, column.w), () if is_empty else _key(sketch, column.w)
    head, *rows = contents
    top = Slab(round(column.h * LOWERED), lambda _: None)
    if spread.columns(sketch) == 1:
        airy, dense = ((top, *title), sketch.px(56)), (title, sketch.px(24))
        made = (
            (*above, _in_reach(sketch, column, above, head, gap), *rows, *key)
            for above, gap in (airy, dense)
        )
        return min((pages.pages_of(slabs, column.h) for slabs in made), key=len)
    rest = pages.columns_of((head, *rows), column.h)
    for left, right in (
        ((top, *title, *key), rest),
        ((*title, *key), rest),
        (title, pages.columns_of((head, *rows, *key), column.h)),
    ):
        if pages.fits(left, column.h, 1):
            return ((left, right[0]), *(right[at : at + 2] for at in range(1, len(right), 2)))
    slabs = (*title, *key, head._replace(gap=sketch.px(28)), *rows)
    return pages.pages_of(slabs, column.h, 2)


def _in_reach(sketch: Sketch, column: Box, above: Column, slab: Slab, gap: int) -> Slab:
    """Return a slab that stands under others, and as low as everybody can reach."""
    reach = sketch.panel.reach_px - column.y - pages.height_of(above)
    return slab._replace(gap=max(gap, reach))


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
    slabs.append(pages.text_slab(sketch, text, width, READ, ink=Ink.INK, gap=gap))
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
            pages.text_slab(sketch, text, width, READ, ink=Ink.INK, role=Role.STATUS, gap=gap),
        )
    rows = (_row(sketch, width, chapter) for chapter in chapters)
    head = pages.heading_slab(sketch, words("In this report"), width, Ink.STEEL_ON_PAPER)
    return (head, *rows)


def _row(sketch: Sketch, width: int, chapter: Chapter) -> Slab:
    """Return the row of a chapter; it leads to the page on which the chapter begins."""
    view, between = sketch.view, sketch.px(24)
    title = _titled(view, chapter.folder)
    name = sketch.block(title, width, Size.BODY * 0.88, Style.PRINT)
    note = sketch.block(chapter.counted, width, Size.SMALL, Style.ITALIC)
    is_row = len(name.lines) == 1 and name.width + between + note.width <= width
    words = name.height if is_row else name.height + note.height
    high = max(words + sketch.px(4), sketch.panel.target_px)
    press = _turn(chapter.folder)

    def _drawn(box: Box) -> None:
        place = box._replace(y=box.y + (high - words) // 2, w=width)
        y = sketch.write(place, name, Ink.INK)
        if is_row:
            y = place.y + (name.height - note.height) // 2
        x = box.x + (width - note.width if is_row else 0)
        sketch.write(Box(x, y, note.width + 1, 0), note, Ink.FAINT_INK)
        line = max(1, sketch.px(1))
        sketch.stroke((box.x, box.bottom), (box.x + width - 1, box.bottom), Ink.RULE, line)
        sketch.press(box._replace(w=width), title, press, Role.LINK, chapter.counted)

    return Slab(high, _drawn, sketch.px(4))


def _to_come(sketch: Sketch, width: int, chapters: Sequence[Chapter]) -> Iterator[Slab]:
    """Yield the folders of which nothing is told yet, under a line of capitals."""
    view, told = sketch.view, {one.folder for one in chapters}
    folders = [name for name in view.story.cover.folders if name not in told]
    heading, gap = view.words("Still to come"), sketch.px(28)
    if folders:
        yield pages.heading_slab(sketch, heading, width, Ink.STEEL_ON_PAPER, gap)
    for name in folders:
        yield pages.text_slab(
            sketch, _titled(view, name), width, READ, Style.PRINT, Ink.FAINT_INK, Role.NOTE,
        )._replace(split=lambda _: None)  # fmt: skip


def _key(sketch: Sketch, width: int) -> tuple[Slab, ...]:
    """Return what the stamps mean."""
    view, gap = sketch.view, 2 * sketch.px(20)
    head = pages.heading_slab(sketch, view.words("The stamps"), width, Ink.STEEL_ON_PAPER, gap)
    return (head, *(_line(sketch, line, width) for line in entries.stamps(view)))


def _line(sketch: Sketch, text: str, width: int) -> Slab:
    return pages.text_slab(
        sketch, text, width, Size.SMALL, Style.ITALIC, Ink.FAINT_INK, Role.NOTE, sketch.px(2)
    )


def _running_head(
    sketch: Sketch, columns: tuple[Box, ...], y: int, leaf: Leaf, chapter: Chapter | None
) -> None:
    """Write what lies open over the columns, in a line: as much of it as there is room for."""
    box = Box(columns[0].x, y, columns[-1].right - columns[0].x, 0)
    name = entries.name(sketch.view)
    folder = sketch.view.texts.folder_title(chapter.folder) if chapter else ""
    whole = (name, folder, leaf.goes_on)
    texts = (joined(*part) for part in (whole, whole[1:], whole[:2], (name,)))
    style = Size.SMALL, Style.ITALIC
    text = next((one for one in texts if len(sketch.block(one, box.w, *style).lines) == 1), name)
    sketch.text(box, text, *style, Ink.FAINT_INK, Role.HEADING)


def _titled(view: View, folder: str) -> str:
    title, number = view.texts.folder_title(folder), view.story.folders[folder].number
    return f"{number} · {title}" if number else title


def _turn(folder: str, page: int = 0) -> Turn:
    return Turn(Look("report", tab=folder, page=page))


def _ways(chapters: Sequence[Chapter], opened: Chapter | None, at: int, count: int) -> Ways:
    """Return where the page that is `at` of `count` of what lies open turns to."""
    folders = ("", *(chapter.folder for chapter in chapters))
    here = opened.folder if opened else ""
    nth = folders.index(here)
    before = _turn(folders[nth - 1], _LAST) if nth else None
    after = _turn(folders[nth + 1]) if nth + 1 < len(folders) else None
    return Ways(
        _turn(here, at - 1) if at else before,
        _turn(here, at + 1) if at + 1 < count else after,
        at,
        count,
    )


def _feet(view: View) -> tuple[Foot, ...]:
    """Return the feet of all kinds of pages."""
    way = _turn("")
    kinds = ((None, None), (None, way), (way, way), (way, None))
    return tuple(_foot(view, Ways(back, on, 88, 99)) for back, on in kinds)


def _foot(view: View, ways: Ways) -> Foot:
    words = view.words
    close = Button(words("Close the report"), Leave(), dress=MAIN, align=0.5)
    go_on = close._replace(label=words("Turn the page"), intent=ways.on) if ways.on else close
    back = Button(words("Previous page"), ways.back, align=0.5)
    keep = Button(words("Keep as a file"), Print(), align=0.5)
    is_kept = view.state.offered and not view.panel.is_kiosk
    return Foot(
        (*((back,) if ways.back else (keep,) if is_kept else ()), go_on),
        foot.page_note(view, ways.page, ways.of),
    )
