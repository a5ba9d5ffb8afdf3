"""The timeline: events in their lanes at five levels, and the lives of those in them."""

from __future__ import annotations

from collections import Counter
from datetime import date as Day
from typing import NamedTuple

from msgspec.structs import replace

from game.engine.calendar import Date
from game.engine.model import Lane, TimelineEvent
from game.ui import buttons, event_card, lifelines, pages, ribbon
from game.ui.buttons import Button
from game.ui.chart import bar, drawing, key, ways
from game.ui.chart.lay import Lay, Sight, lay_of
from game.ui.chart.levels import Level, day_of, level_of, levels, look_at
from game.ui.chart.plan import fits, has_era_names, plan_of
from game.ui.frame import Box, Frame
from game.ui.pages import Page, Slab
from game.ui.sketch import Sketch
from game.ui.theme import Ink, Size
from game.ui.view import View

LANES = "lanes"
"""The pick that holds which lanes are shown where not all of them fit."""


CARD_SHARE = 0.3
"""What the card of an event takes of the width."""
LIST_SHARE = 0.5
"""The same for a list, whose lines are not broken if that can be."""


class _Rooms(NamedTuple):
    """Where things stand: the chart, and the card beside or above it, which may cover it.

    `key` is the room for what the marks mean, None where there is none.
    """

    chart: Box
    card: Box
    has_guide: bool
    key: Box | None = None


def frame(view: View) -> Frame:
    """Return the timeline: a tab with events, a tab with lives."""
    sketch = Sketch(view, Ink.PAPER)
    room = ribbon.draw(sketch)
    area = bar.area(sketch, room)
    if view.look.tab == "lives":
        lifelines.draw(sketch, area)
    else:
        _events(sketch, area)
    return sketch.frame()


def _events(sketch: Sketch, area: Box) -> None:
    view = sketch.view
    level = level_of(view.look, levels(view))
    rooms = _rooms(sketch, _under_bar(sketch, area, level, 1))
    lanes, groups = _lanes(sketch, rooms.chart)
    if groups > 1:
        rooms = _rooms(sketch, _under_bar(sketch, area, level, groups))
        lanes, groups = _lanes(sketch, rooms.chart)
    sight = _sight(sketch, rooms, lanes, level)
    card = _card(sketch, rooms)
    row = _bar(view, sight, len(card), groups)
    bar.draw(sketch, area, _period(view, level, sight), row)
    if sight is not None:
        ribbon.frame_days(sketch, *sight.span)
    if rooms.key:
        key.draw(sketch, rooms.key, key.of_events(sketch))
    _draw_card(sketch, rooms, card)
    if sight is not None and _is_seen(view, rooms, sight):
        _draw_chart(sketch, sight, lanes)


def _under_bar(sketch: Sketch, area: Box, level: Level, groups: int) -> Box:
    """Return the room that the bar leaves when it has all the buttons that it can have."""
    view = sketch.view
    trial = Sketch(view, Ink.PAPER)
    return bar.draw(trial, area, _period(view, level), _bar(view, None, 2, groups))


def _rooms(sketch: Sketch, area: Box) -> _Rooms:
    """Return where chart and card stand: the card at the right, or above the chart if upright.

    On a kiosk that stands upright the chart begins where everybody can reach it.
    """
    gap = sketch.px(24)
    if not sketch.panel.is_portrait:
        share = LIST_SHARE if _is_list(sketch.view) else CARD_SHARE
        wide = max(round(area.w * share), 16 * sketch.panel.type_px(Size.NOTE))
        wide = min(area.w, wide)
        high = key.height(sketch, key.of_events(sketch), area.w) + sketch.px(8)
        is_roomy = has_era_names(sketch, area.below(high), len(sketch.view.story.cover.lanes))
        above = area._replace(h=high) if is_roomy else None
        area = area.below(high) if is_roomy else area
        return _Rooms(area, Box(area.right - wide, area.y, wide, area.h), False, above)
    high = max(round(area.h * 0.27), sketch.panel.reach_px - area.y - gap)
    chart = area.below(high + gap)
    return _Rooms(chart, Box(area.x, area.y, area.w, high), True)


def _lanes(sketch: Sketch, area: Box) -> tuple[tuple[Lane, ...], int]:
    """Return the lanes to be shown, and in how many groups all lanes are: one where they fit."""
    view = sketch.view
    found = view.story.cover.lanes
    names = [view.words.story(f"lane/{lane.lane}/title", lane.title) for lane in found]
    each = len(found)
    while each > 1 and not fits(sketch, area, tuple(names[:each])):
        each -= 1
    groups = -(-len(found) // each) if each else 1
    asked = view.look.picked(LANES)
    nth = int(asked) % groups if asked.isdecimal() else 0
    return found[nth * each : (nth + 1) * each], groups


def _sight(sketch: Sketch, rooms: _Rooms, lanes: tuple[Lane, ...], level: Level) -> Sight | None:
    """Return what of the chart is in view; None where the story has no lanes."""
    view = sketch.view
    if not lanes:
        return None
    names = tuple(view.words.story(f"lane/{lane.lane}/title", lane.title) for lane in lanes)
    counts = Counter(event.lane for event in view.story.events.values())
    plan = plan_of(sketch, rooms.chart, names, tuple(counts[lane.lane] for lane in lanes))
    lay = lay_of(sketch, plan, lanes)
    offset = lay.offset(level, day_of(view.look, lay.span))
    sight = Sight(lay, level, offset, plan.length)
    if rooms.has_guide or not _has_card(view):
        return sight
    shown = rooms.card.x - sketch.px(24) - plan.axis.x - 2 * plan.pad
    return _beside(view, sight._replace(shown=max(0, shown)))


def _beside(view: View, sight: Sight) -> Sight:
    """Return a sight that shows less than the whole, moved so that the chosen event is in it."""
    event = view.story.events.get(view.look.subject)
    if event is None:
        return sight
    along, whole = sight.along(event.date.first), sight.lay.plan.length
    if sight.shown * 0.6 < along <= whole:
        return sight._replace(offset=sight.offset + along - sight.shown // 3)
    return sight


def _has_card(view: View) -> bool:
    return view.look.subject in view.story.events or _is_list(view)


def _is_list(view: View) -> bool:
    return view.look.subject not in view.story.events and bool(event_card.listed(view))


def _is_seen(view: View, rooms: _Rooms, sight: Sight) -> bool:
    """Whether the chart has room beside what stands over it."""
    if rooms.has_guide:
        return view.look.subject in view.story.events or not event_card.listed(view)
    return sight.shown >= 3 * sight.lay.plan.strip


def _card(sketch: Sketch, rooms: _Rooms) -> tuple[Page, ...]:
    """Return the pages of what stands beside the chart: an event, a list, or how to read it."""
    view = sketch.view
    boxes = _boxes(sketch, rooms)
    event = view.story.events.get(view.look.subject)
    found = event_card.listed(view)
    slabs: tuple[Slab, ...] = ()
    if event is not None:
        slabs = event_card.event_slabs(sketch, event, boxes[0].w)
    elif found:
        return event_card.list_pages(sketch, found, boxes[0].w, boxes[0].h, len(boxes))
    elif rooms.has_guide:
        slabs = event_card.guide_slabs(sketch, boxes[0].w)
    return pages.pages_of(slabs, boxes[0].h, len(boxes)) if slabs else ()


def _boxes(sketch: Sketch, rooms: _Rooms) -> tuple[Box, ...]:
    """Return the columns of the card; a list that is upright takes the place of the chart."""
    view = sketch.view
    if not rooms.has_guide:
        box = rooms.card.inset(sketch.px(32), sketch.px(24))
        low = buttons.row_height(sketch, _feet(view, 2), box.w, sketch.px(12)) + sketch.px(16)
        return (box._replace(h=box.h - low),)
    box = rooms.chart if _is_list(view) else rooms.card
    wide = 2 * 14 * sketch.panel.type_px(Size.NOTE)
    return pages.beside(box, 2 if box.w >= wide else 1, sketch.px(48))


def _draw_card(sketch: Sketch, rooms: _Rooms, card: tuple[Page, ...]) -> None:
    if not card:
        return
    if not rooms.has_guide:
        shade = sketch.px(7)
        sketch.plane(rooms.card._replace(x=rooms.card.x + shade, y=rooms.card.y + shade), Ink.INK)
        sketch.plane(rooms.card, Ink.PAPER)
        sketch.edge(rooms.card, Ink.FAINT_INK, max(1, sketch.px(2)))
    page = sketch.view.look.page % len(card)
    boxes = _boxes(sketch, rooms)
    if rooms.has_guide and boxes[0].y == rooms.chart.y:
        guide = pages.beside(rooms.card, len(boxes), sketch.px(48))
        found = pages.pages_of(event_card.guide_slabs(sketch, guide[0].w), guide[0].h, len(guide))
        pages.draw(found[0], guide)
    pages.draw(card[page], boxes)
    if not rooms.has_guide:
        foot = boxes[0]._replace(y=boxes[0].bottom + sketch.px(16))
        buttons.row(sketch, foot, _feet(sketch.view, len(card)), sketch.px(12))


def _feet(view: View, count: int) -> tuple[Button, ...]:
    """Return the buttons of a card of so many pages."""
    closed = replace(view.look.with_pick("list", ""), subject="", page=0)
    close = bar.act(view.words("Close"), closed) if _has_card(view) else None
    return (*bar.more(view, view.look.page % max(1, count), count), *((close,) if close else ()))


def _draw_chart(sketch: Sketch, sight: Sight, lanes: tuple[Lane, ...]) -> None:
    view = sketch.view
    names = tuple(lane.lane for lane in lanes)
    found = {
        item: ways.way(sight, item, view.story.events, view.look, names) for item in sight.items()
    }
    drawing.grounds(sketch, sight)
    drawing.era_names(sketch, sight)
    drawing.years(sketch, sight)
    drawing.lanes(sketch, sight, lanes)
    drawing.events(sketch, sight, view.story.events, found, lanes)


def _period(view: View, level: Level, sight: Sight | None = None) -> str:
    """Return the level and the time in view, in words; the longest there can be without one."""
    span = view.story.cover.span
    first, last = sight.span if sight else (Day(1999, 9, 29), Day(2000, 11, 30))
    if level.nth == 0:
        first, last = span.first, span.last
    cut = 10 if level.nth == 4 else 7 if level.nth == 3 else 4
    begin, end = first.isoformat()[:cut], last.isoformat()[:cut]
    dates = Date(begin if begin == end else f"{begin}/{end}")
    return " · ".join((level.title, view.words.date(dates)))


def _bar(view: View, sight: Sight | None, count: int, groups: int) -> tuple[bar.Row, bar.Row]:
    """Return the buttons in two rows: tabs, lanes and pages; moving in time and levels."""
    look, row = view.look, list(bar.tabs(view))
    if groups > 1:
        nth = look.picked(LANES)
        after = str((int(nth) if nth.isdecimal() else 0) + 1)
        row.append(bar.act(view.words("Other lanes"), look.with_pick(LANES, after)))
    if view.panel.is_portrait:
        row += _feet(view, count)
    return tuple(row), _moves(view, sight)


def _moves(view: View, sight: Sight | None) -> tuple[Button, ...]:
    words, look = view.words, view.look
    labels = (words("Earlier"), words("Later"), words("Wider"), words("Nearer"))
    if sight is None:
        return tuple(bar.act(label, look) for label in labels)
    lay, level = sight.lay, sight.level
    scale, length = sight.scale, lay.plan.length
    base = lay.offset(level, day_of(look, lay.span))
    at = lay.levels.index(level)
    half = scale.day_at(length // 2) - scale.first
    middle = scale.day_at(base + length // 2)
    earlier = look_at(look, level, _within(lay, middle - half)) if base > 0 else None
    is_last = base + length >= scale.at(scale.last) - 1
    later = None if is_last else look_at(look, level, _within(lay, middle + half))
    wider = look_at(look, lay.levels[at - 1], _within(lay, middle)) if at else None
    nearer = None
    if at + 1 < len(lay.levels):
        nearer = look_at(look, lay.levels[at + 1], _middle(view, sight, middle))
    looks = (earlier, later, wider, nearer)
    return tuple(bar.act(label, to) for label, to in zip(labels, looks, strict=True))


def _within(lay: Lay, ordinal: int) -> Day:
    first, last = lay.span.first.toordinal(), lay.span.last.toordinal()
    return Day.fromordinal(min(max(ordinal, first), last))


def _middle(view: View, sight: Sight, middle: int) -> Day:
    """Return the day that a nearer level is centred on: the chosen event, the reader, the view."""
    event: TimelineEvent | None = view.story.events.get(view.look.subject)
    if event is not None and sight.is_in_view(event.date.first):
        return event.date.first
    here = drawing.present_in(view, sight)
    if here is not None:
        return here.first
    return _within(sight.lay, middle)
