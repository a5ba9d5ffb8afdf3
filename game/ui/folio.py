"""A folio: what is looked up, as words to read and ways on from them, over pages.

On a kiosk the ways begin where everybody can reach them; what is only read may stand above.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache, partial
from typing import NamedTuple

from msgspec.structs import replace

from game.ui import buttons, pages, poster, ribbon, spread, turning
from game.ui.buttons import Button
from game.ui.frame import Box, Frame, Role
from game.ui.intents import Intent, Look, Turn
from game.ui.pages import Column, Page, Slab
from game.ui.sketch import Sketch
from game.ui.spread import Heading
from game.ui.texts import Paragraphs
from game.ui.theme import Ink, Size, Style
from game.ui.view import View

READ = Size.BODY * 0.9
"""The size of what is read."""
LEAST_PICTURE = 240
"""The height, in pixels of the design, from which a picture stands above what is in reach."""
MOST_SHIFT = 0.45
"""How far down, as a part of a sheet's height, what stands alone on one begins at most."""
TURNER_EMS = 17
MOST_LEAD = 0.38
"""How much of a sheet's height a lead takes at most; else it stands in the first column."""
MOST_WHOLE = 8
"""A group that is not higher than so many lines of what is read is kept together."""
LEAD_GAP = 14
"""What stands between a lead and the columns below it, in pixels of the design."""


Lead = Callable[[int], Slab]
"""Makes what stands across a page, from its width."""


class Folio(NamedTuple):
    """A heading, tabs, words, and ways; on a sheet of paper, or on the night ground.

    `lead` makes what stands across the first page above all columns, from its width. Off a sheet
    there are `across` columns, `gap` apart.
    """

    heading: Heading
    words: tuple[Slab, ...] = ()
    ways: tuple[Slab, ...] = ()
    tabs: tuple[Button, ...] = ()
    is_sheet: bool = True
    lead: Lead | None = None
    across: int = 1
    gap: int = 0


class _Leaf(NamedTuple):
    """A page, how far below the top of the sheet it begins, and what leads it."""

    shift: int
    page: Page
    lead: Slab | None = None


def tab(look: Look, name: str, label: str, now: str) -> Button:
    """Return the button of a tab; `now` is the one that is looked at."""
    is_on = name == now
    dress = buttons.SHEET if is_on else buttons.DARK
    press = Turn(Look(look.screen, look.subject, name))
    return Button(label, press, role=Role.TAB, is_on=is_on, dress=dress, align=0.5)


def width_of(sketch: Sketch, is_sheet: bool = True) -> int:
    """Return how wide slabs of a folio are."""
    if is_sheet:
        return spread.column_width(sketch)
    return spread.area(sketch, sketch.box).w


def frame(view: View, make: Callable[[Sketch], Folio]) -> Frame:
    """Return the frame with the page that is looked at of the folio that `make` returns.

    What stands on its pages is set once for all of them.
    """
    apart, folio = _made(replace(view, look=replace(view.look, page=0)), make)
    return draw(Sketch(view), folio, apart)


@lru_cache(maxsize=2)
def _made(view: View, make: Callable[[Sketch], Folio]) -> tuple[Sketch, Folio]:
    sketch = Sketch(view)
    return sketch, make(sketch)


def draw(sketch: Sketch, folio: Folio, apart: Sketch | None = None) -> Frame:
    """Return the frame with the page of a folio that is looked at.

    `apart` is the sketch that its slabs were set in, where that is another one.
    """
    apart = apart or sketch
    area = spread.area(sketch, ribbon.draw(sketch))
    y = _head(sketch, area, folio)
    beside = _has_tabs_beside(sketch, area, folio)
    low = 0 if beside else _tabs_height(sketch, folio, area.w)
    rest = Box(area.x, y + sketch.px(16), area.w, area.bottom - low - y - sketch.px(16))
    leaves = _leaves(apart, folio, rest)
    gap = sketch.px(16)
    if len(leaves) > 1:
        turner = turning.height(sketch, area.w)
        rest = rest._replace(h=rest.h - turner - gap)
        leaves = _leaves(apart, folio, rest)
        wide = min(area.w, TURNER_EMS * sketch.panel.type_px(Size.BUTTON))
        page = turning.clipped(sketch.view.look.page, leaves)
    if low:
        _tabs(sketch, folio, Box(area.x, area.bottom - low + gap, area.w, low - gap))
    leaf = leaves[turning.clipped(sketch.view.look.page, leaves)]
    _draw_leaf(sketch, folio, rest, leaf, apart)
    if len(leaves) > 1:
        place = Box(area.right - wide, rest.bottom + gap, wide, 0)
        turning.draw(sketch, place, page, len(leaves))
    return sketch.frame()


def _head(sketch: Sketch, area: Box, folio: Folio) -> int:
    """Draw the heading, and the tabs beside it where there is room; return the row below."""
    if not _has_tabs_beside(sketch, area, folio):
        return spread.draw_heading(sketch, area, folio.heading)
    wide = _tabs_width(sketch, folio)
    left = area._replace(w=area.w - wide - sketch.px(24))
    y = spread.draw_heading(sketch, left, folio.heading)
    high = _tabs_height(sketch, folio, wide) - sketch.px(16)
    top = max(area.y, y - high)
    _tabs(sketch, folio, Box(area.right - wide, top, wide, high))
    return max(y, top + high)


def _has_tabs_beside(sketch: Sketch, area: Box, folio: Folio) -> bool:
    """Whether the tabs stand at the right of the heading: in reach, and with room for both."""
    if not folio.tabs or sketch.panel.is_portrait:
        return False
    heading = folio.heading
    words = max(
        sketch.block(heading.above.upper(), area.w, Size.NOTE, Style.LABEL).width,
        sketch.block(heading.title, area.w, Size.TITLE, Style.TITLE).width,
    )
    is_low = area.y > sketch.panel.reach_px
    return is_low and words + sketch.px(48) + _tabs_width(sketch, folio) <= area.w


def _tabs_width(sketch: Sketch, folio: Folio) -> int:
    size, face = sketch.panel.type_px(Size.BUTTON), Style.LABEL.face(False, False)
    each = max(sketch.view.measure.width(tab.label, face, size) for tab in folio.tabs)
    each = max(each + 1 + 2 * sketch.px(30), sketch.panel.target_px)
    return len(folio.tabs) * (each + sketch.px(12)) - sketch.px(12)


def _tabs_height(sketch: Sketch, folio: Folio, width: int) -> int:
    """Return how high the tabs are with the gap above them; 0 where there are none."""
    if not folio.tabs:
        return 0
    return buttons.row_height(sketch, folio.tabs, width, sketch.px(12)) + sketch.px(16)


def _tabs(sketch: Sketch, folio: Folio, box: Box) -> None:
    buttons.row(sketch, box, folio.tabs, sketch.px(12))


def _inner(sketch: Sketch, folio: Folio, box: Box) -> tuple[Box, ...]:
    if folio.is_sheet:
        return spread.boxes(sketch, box)
    return pages.beside(box, folio.across, folio.gap)


@lru_cache(maxsize=4)
def _leaves(sketch: Sketch, folio: Folio, box: Box) -> tuple[_Leaf, ...]:
    """Return the pages of a folio; there is at least one."""
    return tuple(_paged(sketch, folio, box))


def _paged(sketch: Sketch, folio: Folio, box: Box) -> Iterator[_Leaf]:
    columns = _inner(sketch, folio, box)
    inner = columns[0]
    reach = max(0, sketch.panel.reach_px - inner.y)
    if folio.lead is not None:
        lead = folio.lead(columns[-1].right - inner.x)
        is_low = lead.height > inner.h * MOST_LEAD
        if len(columns) > 1 and not (reach and folio.words) and not (is_low and folio.is_sheet):
            yield from _led(sketch, folio, lead, inner.h, len(columns), reach)
            return
        folio = _under(sketch, folio, folio.lead(inner.w))
    alone = _alone(sketch, folio, inner.h, len(columns), reach)
    if alone is not None:
        yield alone
        return
    if not reach or not folio.ways:
        for page in _beside(folio, inner.h, len(columns)):
            yield _Leaf(0, page)
        return
    ways = tuple(slab._replace(split=lambda _: None) for slab in folio.ways)
    if folio.words:
        *whole, last = pages.columns_of(folio.words, inner.h)
        for column in whole:
            yield _Leaf(0, (column,))
        shared = _shared(last, ways, inner.h, reach)
        spare = shared[0].gap - ways[0].gap if shared else 0
        if spare >= sketch.px(LEAST_PICTURE):
            yield _Leaf(spare, ((*last, *ways[: len(shared)]),))
        else:
            yield _Leaf(0, ((*last, *shared),))
        ways = ways[len(shared) :]
    for page in pages.filled(ways, inner.h - reach, 1) if ways else ():
        yield _Leaf(reach, page)


def _alone(sketch: Sketch, folio: Folio, height: int, count: int, reach: int) -> _Leaf | None:
    """Return a page that leaves room for a picture above it; None for all others.

    What has tabs begins at the same place on each of them.
    """
    if folio.tabs or not folio.is_sheet or (count > 1 and reach):
        return None
    found = pages.balanced((*folio.words, *folio.ways), height, count)
    left = height - max(pages.height_of(column) for column in found[0])
    shift = min(left, round(height * MOST_SHIFT))
    if len(found) > 1 or shift < sketch.px(LEAST_PICTURE):
        return None
    above = (*folio.words, *folio.ways[:1])
    is_near = not folio.ways or shift + pages.height_of(above) - above[-1].height >= reach
    return _Leaf(shift, found[0]) if is_near else None


def _beside(folio: Folio, height: int, count: int) -> tuple[Page, ...]:
    """Return pages of several columns: words, and ways beside them where both have room on one."""
    for ways in (folio.ways, pages.tightened(folio.ways)):
        parted = (*pages.columns_of(folio.words, height), *pages.columns_of(ways, height))
        if folio.words and ways and len(parted) <= count:
            return (parted,)
    return pages.filled((*folio.words, *folio.ways), height, count)


def _under(sketch: Sketch, folio: Folio, lead: Slab) -> Folio:
    """Return a folio with its lead as the first of the words."""
    gap = sketch.px(2 * LEAD_GAP)
    words, ways = (
        (part[0]._replace(gap=max(gap, part[0].gap)), *part[1:]) if part else ()
        for part in (folio.words, folio.ways)
    )
    return folio._replace(words=(lead, *words), ways=ways)


def _led(
    sketch: Sketch, folio: Folio, lead: Slab, height: int, count: int, reach: int
) -> Iterator[_Leaf]:
    """Yield pages of several columns, the first below a lead; words and ways part columns there.

    Words alone are as even as they can be; cards on the ground fill a page before the next.
    """
    top = max(reach, lead.height + sketch.px(LEAD_GAP))
    slabs = (*folio.words, *folio.ways)
    even = pages.balanced(slabs, height - top, count)
    words = pages.columns_of(folio.words, height - top) if folio.words else ()
    most = -(-len(pages.columns_of(slabs, height - reach)) // count) if folio.is_sheet else 1
    if folio.ways and len(words) in range(1, count):
        columns = (*words, *pages.columns_of(folio.ways, height - top))
    elif len(even) <= most:
        columns = tuple(column for page in even for column in page)
    else:
        columns = pages.columns_of(slabs, height - top)
    yield _Leaf(top, columns[:count], lead)
    rest = [slab for column in columns[count:] for slab in column]
    for page in pages.filled(rest, height - reach, count) if rest else ():
        yield _Leaf(reach, page, lead if reach >= top else None)


def _shared(words: Column, ways: Column, height: int, reach: int) -> Column:
    """Return the ways that stand under words on their page, the first one in reach."""
    used = pages.height_of(words)
    begin = max(reach, used + ways[0].gap)
    first = pages.columns_of(ways, height - begin)[0]
    if pages.height_of(first) > height - begin:
        return ()
    return (first[0]._replace(gap=begin - used), *first[1:])


def _draw_leaf(sketch: Sketch, folio: Folio, box: Box, leaf: _Leaf, apart: Sketch) -> None:
    inner = _inner(sketch, folio, box)
    shift, led = leaf.shift, leaf.lead.height + sketch.px(LEAD_GAP) if leaf.lead else 0
    high = inner[0].y - box.y + shift - led - sketch.px(40)
    if shift - led >= sketch.px(LEAST_PICTURE):
        sketch.art(box._replace(y=box.y + led, h=high), *poster.cover(sketch.view))
    if leaf.lead is None and shift >= sketch.px(LEAST_PICTURE):
        box = box.below(high)
    if folio.is_sheet:
        spread.draw(sketch, box)
    if leaf.lead is not None:
        place = inner[0]._replace(w=inner[-1].right - inner[0].x, h=leaf.lead.height)
        if folio.is_sheet:
            sketch.plane(place, Ink.PAPER)
        sketch.draw_from(apart, partial(leaf.lead.draw, place))
    sketch.draw_from(apart, lambda: pages.draw(leaf.page, (each.below(shift) for each in inner)))


def way(
    sketch: Sketch,
    width: int,
    label: str,
    intent: Intent | None,
    detail: str = "",
    gap: int = 0,
    stamp: str = "",
) -> Slab:
    """Return a row on a sheet that leads to something; without an intent it is only read."""
    dress = buttons.SHADED if intent else buttons.FADED
    role = Role.LINK if intent else Role.STATUS
    button = Button(
        label, intent, detail, role, dress=dress, style=Style.READING, stamp=stamp,
        stamp_ink=Ink.INK,
    )  # fmt: skip
    return pages.button_slab(sketch, button, width, gap)


def group(sketch: Sketch, width: int, title: str, slabs: Sequence[Slab]) -> tuple[Slab, ...]:
    """Return slabs on a sheet under a line of capitals; nothing where there are none.

    A low group stays together where a column ends.
    """
    made = pages.headed(sketch, width, title, slabs, Ink.STEEL_ON_PAPER, sketch.px(36))
    is_low = pages.height_of(made) <= MOST_WHOLE * sketch.line_px(READ)
    return pages.whole(made) if is_low else made


def said(sketch: Sketch, width: int, title: str, text: str | Paragraphs) -> tuple[Slab, ...]:
    """Return a text on a sheet under a line of capitals; nothing where there is none."""
    if not text:
        return ()
    if isinstance(text, str):
        slabs: tuple[Slab, ...] = (pages.text_slab(sketch, text, width, READ, ink=Ink.INK),)
    else:
        slabs = pages.prose_slabs(sketch, text, width, READ, Ink.INK, Ink.FAINT_INK, sketch.px(18))
    return group(sketch, width, title, slabs)


def chips(sketch: Sketch, width: int, found: Sequence[Button]) -> tuple[Slab, ...]:
    """Return chips in lines, each line a slab."""
    gap, x = sketch.px(16), 0
    lines: list[tuple[Button, ...]] = []
    for chip in found:
        wide = min(width, buttons.natural_width(sketch, chip))
        if lines and x + wide <= width:
            lines[-1] = (*lines[-1], chip)
        else:
            lines.append((chip,))
            x = 0
        x += wide + gap
    return tuple(pages.flow_slab(sketch, line, width, gap) for line in lines)
