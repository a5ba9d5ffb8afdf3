"""The timeline: events in their lanes at five levels, and the lives of those in them."""

from __future__ import annotations

from collections import Counter
from datetime import date as Day
from enum import IntEnum
from typing import NamedTuple

from game.engine.calendar import Date
from game.engine.model import Lane
from game.ui import hindsight, lifelines, ribbon
from game.ui.buttons import Button
from game.ui.chart import bar, drawing, filters, items, key, side, ways
from game.ui.chart.bar import Head
from game.ui.chart.lay import Lay, Sight, lay_of
from game.ui.chart.levels import Level, level_of, levels, look_at
from game.ui.chart.plan import fits, plan_of
from game.ui.chart.side import Rooms
from game.ui.frame import Box, Frame
from game.ui.sketch import Sketch
from game.ui.slide import dragged_to
from game.ui.theme import Ink
from game.ui.view import View
from game.ui.wording import joined

TOLD_RANK = 2
"""A lane with more events of this rank or a higher one has more rows for their labels."""


class Room(IntEnum):
    """What there is room for in the head: no more than it must have, the stops, the key too."""

    BARE = 0
    STOPS = 1
    KEY = 2


class _Made(NamedTuple):
    """How the screen is parted: what its head has, with which lanes, and whether labels fit.

    Where not all lanes can be shown they are in `groups`; where all can, but not all with labels,
    in `told` groups.
    """

    rooms: Rooms
    lanes: tuple[Lane, ...]
    groups: int
    head: Room
    has_labels: bool = True
    told: int = 1


def frame(view: View) -> Frame:
    """Return the timeline: a tab with events, a tab with lives."""
    sketch = Sketch(view, Ink.PAPER)
    room = ribbon.draw(sketch)
    area = bar.area(sketch, room)
    if view.look.tab == filters.LIVES:
        lifelines.draw(sketch, area)
    else:
        _events(sketch, area)
    return sketch.frame()


def _events(sketch: Sketch, area: Box) -> None:
    view = sketch.view
    level = level_of(view.look, levels(view))
    made = _made(sketch, area, level)
    sight = _sight(sketch, made, level)
    card = side.pages_in(sketch, made.rooms, made.head is Room.BARE)
    bar.draw(sketch, area, _head(sketch, level, sight, made, len(card)))
    if sight is not None:
        ribbon.frame_days(sketch, *sight.span)
    side.draw(sketch, made.rooms, card)
    if sight is not None and _is_seen(view, made.rooms, sight):
        _draw_chart(sketch, sight, made.lanes)


def _made(sketch: Sketch, area: Box, level: Level) -> _Made:
    """Return how the screen is parted: what the head can do without gives way to the labels."""
    for head in reversed(Room):
        made = _parted(sketch, area, level, 1, 1, head)
        if made.groups == 1 and made.has_labels:
            break
    again = made.groups > 1 or made.told > 1
    return _parted(sketch, area, level, made.groups, made.told, made.head) if again else made


def _parted(sketch: Sketch, area: Box, level: Level, groups: int, told: int, head: Room) -> _Made:
    trial = Sketch(sketch.view, Ink.PAPER)
    made = _Made(side.rooms(sketch, area), (), groups, head, told=told)
    rooms = side.rooms(sketch, bar.draw(trial, area, _head(trial, level, None, made, 2)))
    lanes, groups = _lanes(sketch, rooms.chart)
    names = _names(sketch.view, lanes)
    if not names:
        return _Made(rooms, lanes, groups, head)
    plan = plan_of(sketch, rooms.chart, names)
    return _Made(rooms, lanes, groups, head, plan.has_labels, plan.groups if groups == 1 else 1)


def _lanes(sketch: Sketch, area: Box) -> tuple[tuple[Lane, ...], int]:
    """Return the lanes to be shown, and in how many groups all lanes are: one where they fit."""
    view = sketch.view
    found = filters.lanes_of(view)
    names = _names(view, found)
    each = next((n for n in range(len(found), 1, -1) if fits(sketch, area, names[:n])), 1)
    groups = max(1, -(-len(found) // each))
    nth, each = _group(view, groups), -(-len(found) // groups)
    return found[nth * each : (nth + 1) * each], groups


def _group(view: View, groups: int) -> int:
    """Return which group of lanes is shown, or has labels: the one asked for, or the event's."""
    asked, event = view.look.picked(filters.LANES), view.story.events.get(view.look.subject)
    if asked.isdecimal():
        return int(asked) % groups
    names = [lane.lane for lane in filters.lanes_of(view)]
    each = -(-len(names) // groups)
    return names.index(event.lane) // each if event and event.lane in names else 0


def _names(view: View, lanes: tuple[Lane, ...]) -> tuple[str, ...]:
    return tuple(view.words.story(f"lane/{lane.lane}/title", lane.title) for lane in lanes)


def _sight(sketch: Sketch, made: _Made, level: Level) -> Sight | None:
    """Return what of the chart is in view; None where the story has no lanes."""
    view, rooms, lanes = sketch.view, made.rooms, made.lanes
    if not lanes:
        return None
    counts = Counter(event.lane for event in filters.events_of(view) if event.rank <= TOLD_RANK)
    weights = tuple(counts[lane.lane] for lane in lanes)
    told = _group(view, made.told)
    plan = plan_of(sketch, rooms.chart, _names(view, lanes), weights, told)
    lay = lay_of(sketch, plan, lanes)
    sight = Sight(lay, level, lay.offset_of(view.look, level), plan.length)
    if rooms.is_above or not side.is_open(view):
        return sight
    shown = rooms.card.x - sketch.px(24) - plan.axis.x - 2 * plan.pad
    return _beside(view, sight._replace(shown=max(0, shown)))


def _beside(view: View, sight: Sight) -> Sight:
    """Return a sight that shows less than the whole, moved so that the chosen label is in it.

    What was dragged stays where it was left.
    """
    items = sight.lay.items(sight.level)
    item = next((item for item in items if view.look.subject in item.events), None)
    if item is None or dragged_to(view.look) is not None:
        return sight
    along, whole = item.at - sight.offset, sight.lay.plan.length
    need = item.end - item.begin
    if min(sight.shown * 0.6, sight.shown - need) < along <= whole:
        to = max(0, min(sight.shown // 3, sight.shown - need))
        return sight._replace(offset=sight.offset + along - to)
    return sight


def _is_seen(view: View, rooms: Rooms, sight: Sight) -> bool:
    """Whether the chart has room beside what stands over it."""
    if rooms.is_above:
        return not side.takes_chart(view)
    return sight.shown >= 3 * sight.lay.plan.rule.target


def _draw_chart(sketch: Sketch, sight: Sight, lanes: tuple[Lane, ...]) -> None:
    view, plan = sketch.view, sight.lay.plan
    names = tuple(lane.lane for lane in lanes)
    found = {
        item: ways.way(sight, item, view.story.events, view.look, names) for item in sight.items()
    }
    drawing.grounds(sketch, sight)
    drawing.era_names(sketch, sight)
    drawing.lanes(sketch, sight, lanes)
    drawing.years(sketch, sight, items.label_boxes(sketch, sight, found))
    items.draw(sketch, sight, found, lanes)
    across = plan.axis.w if plan.is_upright else plan.axis.h
    sketch.slide = sight.slide(view.look, plan.box(-plan.pad, sight.shown + plan.pad, 0, across))


def _period(view: View, level: Level, sight: Sight | None = None) -> str:
    """Return the level and the time in view, in words; the longest there can be without one."""
    span = view.story.cover.span
    first, last = sight.span if sight else (Day(1999, 9, 29), Day(2000, 11, 30))
    if level.nth == 0:
        first, last = span.first, span.last
    cut = 10 if level.nth == 4 else 7 if level.nth == 3 else 4
    begin, end = first.isoformat()[:cut], last.isoformat()[:cut]
    dates = Date(begin if begin == end else f"{begin}/{end}")
    return joined(level.title, view.words.date(dates), filters.told(view))


def _head(sketch: Sketch, level: Level, sight: Sight | None, made: _Made, count: int) -> Head:
    """Return the words and buttons above the chart, where the card has so many pages."""
    view, look = sketch.view, sketch.view.look
    row = [*bar.tabs(view), filters.button(view)]
    many = max(made.groups, made.told)
    if many > 1 and not (made.rooms.is_above and side.takes_chart(view)):
        label = view.words("Other lanes") if made.groups > 1 else view.words("Labels")
        after = str((_group(view, many) + 1) % many)
        row.append(bar.act(label, look.with_pick(filters.LANES, after)))
    if made.rooms.is_above:
        row += side.feet(view, count)
    has_key = made.head is Room.KEY and not made.rooms.is_above
    return Head(
        _period(view, level, sight),
        tuple(row),
        _moves(view, sight),
        hindsight.stops(view) if made.head else (),
        key.of_events(sketch) if has_key else (),
    )


def _moves(view: View, sight: Sight | None) -> tuple[Button, ...]:
    words, look = view.words, view.look
    labels = (words("Earlier"), words("Later"), words("Wider"), words("Nearer"))
    if sight is None:
        return tuple(bar.act(label, look) for label in labels)
    lay, level = sight.lay, sight.level
    scale, length = sight.scale, lay.plan.length
    base = lay.offset_of(look, level)
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
    event = view.story.events.get(view.look.subject)
    if event is not None and sight.is_in_view(event.date.first):
        return event.date.first
    here = drawing.present_in(view, sight)
    if here is not None:
        return here.first
    return _within(sight.lay, middle)
