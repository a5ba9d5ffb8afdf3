"""Pages: what does not fit on a screen goes on to the next, in columns that are read in order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from game.ui import buttons
from game.ui.buttons import Button
from game.ui.frame import Box, Part, Role
from game.ui.sketch import Sketch, plain_of
from game.ui.texts import Paragraphs, cites_in
from game.ui.theme import Ink, Size, Style
from game.ui.typeset import Fragment, TextBlock, width_of

FEWEST_LINES = 2
"""Lines of a text that stay behind, or go along, where a column ends."""

LEAST_TAIL = 0.15
"""What of the last page is filled at least, or the pages before it give some up."""
NARROWED = 0.6
"""By how much gaps may be narrowed."""


class Slab(NamedTuple):
    """Something that stands in a column; `gap` is the room above it unless it comes first.

    `keeps` holds it together with what follows, of which at least `least` pixels come along (0 for
    all of it). `split` parts it at a height, where that can be. `begins` is the name of what is
    told from here on; None where that goes on.
    """

    height: int
    draw: Callable[[Box], None]
    gap: int = 0
    keeps: bool = False
    least: int = 0
    split: Callable[[int], tuple[Slab, Slab] | None] = lambda _: None
    begins: str | None = None


Line = tuple[Fragment, ...]
Column = tuple[Slab, ...]
Page = tuple[Column, ...]


def pages_of(slabs: Iterable[Slab], height: int, count: int = 1) -> tuple[Page, ...]:
    """Return the slabs in pages of `count` columns, each at most `height` high.

    The columns of the last page are as even as they can be. A slab that is higher than a column
    stands alone in one.
    """
    columns = columns_of(slabs, height)
    cut = (len(columns) - 1) // count * count
    last = [slab for column in columns[cut:] for slab in column]
    columns = (*columns[:cut], *_even(last, height, count))
    return tuple(columns[at : at + count] for at in range(0, len(columns), count))


def balanced(slabs: Sequence[Slab], height: int, count: int) -> tuple[Page, ...]:
    """Return the slabs in as few pages of `count` columns as a height needs, all of them even.

    Of a single page the columns are even; of several, all columns of all pages.
    """
    needed = -(-len(columns_of(slabs, height)) // count)
    columns = _even(slabs, height, needed * count)
    return tuple(columns[at : at + count] for at in range(0, len(columns), count))


def filled(slabs: Sequence[Slab], height: int, count: int) -> tuple[Page, ...]:
    """Return the slabs in pages of `count` columns, each full before the next.

    Gaps are narrower where that saves a page. Pages are even where else the last would be nearly
    empty.
    """
    made = (slabs, tightened(slabs))
    found = min((pages_of(each, height, count) for each in made), key=len)
    tail = max(height_of(column) for column in found[-1])
    return (
        found if len(found) == 1 or tail >= LEAST_TAIL * height else balanced(slabs, height, count)
    )


def gathered(groups: Iterable[Sequence[Slab]], height: int, count: int) -> tuple[Page, ...]:
    """Return groups of slabs in even pages of `count` columns, as many groups on each as fit.

    Only a group that is more than a page, its gaps narrowed, is parted; such groups follow each
    other without a break.
    """
    kept: list[tuple[Slab, ...]] = []
    for given in groups:
        group = given if fits(given, height, count) else tightened(given)
        before = kept[-1] if kept else ()
        whole = (*before, *group)
        is_long = not fits(group, height, count)
        if before and (fits(whole, height, count) or (is_long and not fits(before, height, count))):
            kept[-1] = whole
        elif group:
            kept.append(tuple(group))
    return tuple(page for slabs in kept for page in balanced(slabs, height, count))


def fewest(slabs: Sequence[Slab], height: int, count: int) -> tuple[Page, ...]:
    """Return the slabs in even pages, their gaps narrower where that saves a page.

    What room is left then goes to the gaps again.
    """
    found = min((balanced(each, height, count) for each in (slabs, tightened(slabs))), key=len)
    return tuple(loosened(page, height) for page in found)


def tightened(slabs: Sequence[Slab]) -> Column:
    """Return slabs with narrower gaps."""
    return tuple(slab._replace(gap=round(slab.gap * NARROWED)) for slab in slabs)


def columns_of(slabs: Iterable[Slab], height: int) -> tuple[Column, ...]:
    """Return the slabs in columns, in their order; always at least one column.

    What is kept together is parted only where it is higher than a column.
    """
    columns: list[Column] = []
    column: list[Slab] = []
    used, is_kept = 0, True
    left = list(slabs)[::-1]
    while left:
        slab = left.pop()
        gap = slab.gap if column else 0
        room = height - used - gap
        if slab.height + (0 if is_kept else _least_after(slab, left)) <= room:
            column.append(slab)
            used += gap + slab.height
            is_kept = is_kept and slab.keeps
            continue
        parts = slab.split(room)
        if parts is not None:
            column.append(parts[0]._replace(gap=slab.gap))
            left.append(parts[1]._replace(keeps=slab.keeps))
        elif column:
            left.append(slab)
            while not is_kept and column[-1].keeps:
                left.append(column.pop())
        else:
            column.append(slab)
        columns.append(tuple(column))
        column, used, is_kept = [], 0, True
    return (*columns, tuple(column)) if column or not columns else tuple(columns)


def unsplit(slabs: Sequence[Slab], height: int) -> tuple[Column, ...]:
    """Return the slabs in columns, none of them split where that takes no column more."""
    whole = columns_of((slab._replace(split=lambda _: None) for slab in slabs), height)
    found = columns_of(slabs, height)
    fit = all(height_of(column) <= height for column in whole)
    return whole if fit and len(whole) <= len(found) else found


def height_of(column: Sequence[Slab]) -> int:
    """Return how high the slabs of a column stand."""
    return sum(slab.height + (slab.gap if at else 0) for at, slab in enumerate(column))


def loosened(page: Page, height: int) -> Page:
    """Return a page whose gaps are up to twice as wide, to fill a height."""
    more = [
        (height - height_of(column)) / gaps
        for column in page
        if (gaps := sum(slab.gap for slab in column[1:]))
    ]
    factor = 1 + max(0.0, min([1.0, *more]))
    return tuple(
        tuple(slab._replace(gap=int(slab.gap * factor)) for slab in column) for column in page
    )


def draw(page: Page, boxes: Iterable[Box]) -> None:
    """Draw the columns of a page, each from the top of its box."""
    for column, box in zip(page, boxes, strict=False):
        y = box.y
        for at, slab in enumerate(column):
            y += slab.gap if at else 0
            slab.draw(Box(box.x, y, box.w, slab.height))
            y += slab.height


def beside(box: Box, count: int, gap: int) -> tuple[Box, ...]:
    """Return `count` boxes of equal width side by side in a box."""
    width = (box.w - gap * (count - 1)) // count
    return tuple(Box(box.x + at * (width + gap), box.y, width, box.h) for at in range(count))


def text_slab(
    sketch: Sketch,
    text: str | Paragraphs,
    width: int,
    size: float = Size.BODY,
    style: Style = Style.READING,
    ink: Ink = Ink.PAPER,
    role: Role = Role.TEXT,
    gap: int = 0,
) -> Slab:
    """Return a text as a slab that can be split between its lines."""
    label = text if isinstance(text, str) else plain_of(text)
    setting = sketch.even if style is Style.LABEL else sketch.block
    return _set(sketch, setting(text, width, size, style), label, ink, role, gap)


def heading_slab(sketch: Sketch, text: str, width: int, ink: Ink, gap: int = 0) -> Slab:
    """Return a line of capitals that stays with what follows."""
    slab = text_slab(sketch, text.upper(), width, Size.SMALL, Style.LABEL, ink, Role.HEADING, gap)
    return slab._replace(keeps=True, split=lambda _: None)


def headed(
    sketch: Sketch, width: int, title: str, slabs: Sequence[Slab], ink: Ink, gap: int
) -> tuple[Slab, ...]:
    """Return slabs under a line of capitals, `gap` below what comes before; () where none are."""
    if not slabs:
        return ()
    first, *rest = slabs
    head = heading_slab(sketch, title, width, ink, gap)
    return (head, first._replace(gap=sketch.px(8)), *rest)


def whole(slabs: Sequence[Slab]) -> tuple[Slab, ...]:
    """Return slabs that stay together where a column ends."""
    return (*(slab._replace(keeps=True) for slab in slabs[:-1]), *slabs[-1:])


def prose_slabs(
    sketch: Sketch, text: Paragraphs, width: int, size: float, ink: Ink, faint: Ink, gap: int
) -> tuple[Slab, ...]:
    """Return paragraphs as slabs, each with its references under it."""
    slabs: list[Slab] = []
    for runs in text:
        slab = text_slab(sketch, (runs,), width, size, ink=ink, gap=gap if slabs else 0)
        cites = sketch.view.texts.cites(cites_in((runs,)))
        slabs.append(slab._replace(keeps=bool(cites)))
        if cites:
            slabs.append(
                text_slab(sketch, cites, width, Size.SMALL, Style.ITALIC, faint, Role.NOTE)
            )
    return tuple(slabs)


def button_slab(sketch: Sketch, button: Button, width: int, gap: int = 0) -> Slab:
    """Return a button as a slab."""
    height = buttons.height_of(sketch, button, width)
    return Slab(height, lambda box: buttons.draw(sketch, box, button), gap)


def row_slab(sketch: Sketch, row: tuple[Button, ...], width: int, gap: int = 0) -> Slab:
    """Return buttons side by side as one slab; one under the other where a label would break."""
    between = sketch.px(16)
    each = (width - between * (len(row) - 1)) // len(row)
    alone = [buttons.height_of(sketch, button, width) for button in row]
    if all(buttons.height_of(sketch, b, each) == high for b, high in zip(row, alone, strict=True)):
        return Slab(max(alone), lambda box: _unit(buttons.row(sketch, box, row, between)), gap)
    high = buttons.stack_height(sketch, row, width, between)
    return Slab(high, lambda box: _unit(buttons.stack(sketch, box, row, between)), gap)


def flow_slab(sketch: Sketch, chips: tuple[Button, ...], width: int, gap: int = 0) -> Slab:
    """Return chips in lines as one slab."""
    between = sketch.px(16)
    height = buttons.flow_height(sketch, chips, width, between)
    return Slab(height, lambda box: _unit(buttons.flow(sketch, box, chips, between)), gap)


def chip_slabs(
    sketch: Sketch, chips: tuple[Button, ...], width: int, gap: int = 0
) -> tuple[Slab, ...]:
    """Return chips in lines, each line a slab, so that a page can end between two of them.

    The last of several lines does not stand on a page alone.
    """
    between = sketch.px(16)
    lines: list[list[Button]] = []
    left = 0
    for chip in chips:
        wide = min(width, buttons.natural_width(sketch, chip))
        if not lines or wide > left:
            lines.append([])
            left = width
        lines[-1].append(chip)
        left -= wide + between
    return tuple(
        flow_slab(sketch, tuple(line), width, between if nth else gap)._replace(
            keeps=nth == len(lines) - 2 > 0
        )
        for nth, line in enumerate(lines)
    )


def barred(sketch: Sketch, slab: Slab, indent: int, ink: Ink) -> Slab:
    """Return a slab set in by a bar at its left; the slab is made `indent` narrower."""

    def _drawn(box: Box) -> None:
        x = box.x + sketch.px(3)
        sketch.stroke((x, box.y), (x, box.bottom), ink, max(2, sketch.px(4)))
        slab.draw(Box(box.x + indent, box.y, box.w - indent, box.h))

    def _split(height: int) -> tuple[Slab, Slab] | None:
        parts = slab.split(height)
        if parts is None:
            return None
        first, rest = (barred(sketch, part, indent, ink) for part in parts)
        return first, rest

    return slab._replace(draw=_drawn, split=_split)


def _unit(_: int) -> None:
    """Forget the row below what was drawn."""


def _set(sketch: Sketch, block: TextBlock, label: str, ink: Ink, role: Role, gap: int) -> Slab:
    def _drawn(box: Box) -> None:
        sketch.write(box, block, ink)
        sketch.part(Part(role, label, box))

    def _split(height: int) -> tuple[Slab, Slab] | None:
        lines = min(height // block.line_px, len(block.lines) - FEWEST_LINES)
        if lines < FEWEST_LINES:
            return None
        first, rest = block.lines[:lines], block.lines[lines:]
        rest = rest if rest[0] else rest[1:]
        return (
            _set(sketch, block._replace(lines=first), _words(sketch, first, block), ink, role, gap),
            _set(sketch, block._replace(lines=rest), _words(sketch, rest, block), ink, role, gap),
        )

    least = block.height if len(block.lines) < 2 * FEWEST_LINES else FEWEST_LINES * block.line_px
    return Slab(block.height, _drawn, gap, least=least, split=_split)


def _words(sketch: Sketch, lines: Iterable[Line], block: TextBlock) -> str:
    """Return the words of lines, with the spaces that are only gaps between their fragments."""
    words = ""
    for line in lines:
        ends = -1
        for fragment in line:
            words += (" " if fragment.x > ends and words else "") + fragment.text
            ends = fragment.x + width_of(
                fragment.text, fragment.face, block.size, sketch.view.measure, block.tracking
            )
    return words


def _least_after(slab: Slab, left: Sequence[Slab]) -> int:
    """Return the room that what a slab keeps with it needs at least; what is next is left last."""
    least = 0
    for after in reversed(left):
        if not slab.keeps:
            break
        if not after.keeps or after.least not in (0, after.height):
            return least + after.gap + (after.least or after.height)
        least += after.gap + after.height
        slab = after
    return least


def _even(slabs: Sequence[Slab], height: int, count: int) -> tuple[Column, ...]:
    """Return the slabs in at most `count` columns that are as short as they can be.

    None is split where they fit as a whole; what keeps something with it does not end a column.
    """
    if count == 1:
        return columns_of(slabs, height)
    whole: Sequence[Slab] = [slab._replace(split=lambda _: None) for slab in slabs]
    best = _fitting(whole, height, count)
    if best is None:
        whole, best = slabs, columns_of(slabs, height)
    low, high = sum(slab.height for slab in slabs) // count, height
    while low < high:
        middle = (low + high) // 2
        found = _fitting(whole, middle, count)
        if found is None:
            low = middle + 1
        else:
            best, high = found, max(map(height_of, found))
    return best


def fits(slabs: Sequence[Slab], height: int, count: int) -> bool:
    """Whether slabs fit in `count` columns of a height, and none is parted from what it keeps."""
    return _fitting(slabs, height, count) is not None


def _fitting(slabs: Sequence[Slab], height: int, count: int) -> tuple[Column, ...] | None:
    """Return slabs in `count` columns of a height; None where they do not fit."""
    columns = columns_of(slabs, height)
    if len(columns) > count or any(column[-1].keeps for column in columns[:-1]):
        return None
    return columns if all(height_of(column) <= height for column in columns) else None
