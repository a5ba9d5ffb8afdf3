"""Events and badges as they are drawn: dots, stems, labels, counts, and what was not public."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date as Day
from typing import NamedTuple

from game.engine.calendar import Date, Precision
from game.engine.model import Lane, TimelineEvent
from game.ui import hindsight
from game.ui.chart.drawing import INKS, after
from game.ui.chart.lay import Sight, middle_of, style_of, title_of
from game.ui.chart.packing import Item
from game.ui.chart.plan import LABEL
from game.ui.frame import Box, Role
from game.ui.intents import Look, Turn
from game.ui.sketch import Sketch
from game.ui.theme import Ink, Size, Style
from game.ui.typeset import TextBlock
from game.ui.view import View
from game.ui.wording import joined

_COUNT = Size.SMALL
_YEARS = 24
"""So many months are told as years."""


class _Label(NamedTuple):
    """The words of a label and where they stand: `place` is as wide as they are."""

    block: TextBlock
    place: Box


def draw(sketch: Sketch, sight: Sight, ways: Mapping[Item, Look], shown: tuple[Lane, ...]) -> None:
    """Draw what can be pressed, in the order of time; `ways` are what a press looks at."""
    found = sketch.view.story.events
    for item in ways:
        _days(sketch, sight, item, found, INKS[shown[item.lane].ink])
    chosen = sketch.view.look.subject
    for item, look in ways.items():
        plan = sight.lay.plan
        box = plan.place(item.lane, item.row, item.begin, item.end)
        is_on = chosen in item.events
        if is_on:
            _chosen(sketch, sight, item, box)
        lane = shown[item.lane]
        inside = [found[name] for name in item.events]
        grey = sum(hindsight.is_grey(sketch.view, event) for event in inside)
        if len(inside) > 1:
            _badge(sketch, box, len(inside), INKS[lane.ink], grey == len(inside))
            label = counted(sketch.view, inside)
        else:
            _event(sketch, sight, item, box, Ink.GREY if grey else INKS[lane.ink])
            label = dated(sketch.view, inside[0])
        title = sketch.view.words.story(f"lane/{lane.lane}/title", lane.title)
        detail = joined(title, hindsight.unknown(sketch.view, grey, len(inside)))
        sketch.press(box, label, Turn(look), Role.BUTTON, detail, is_on)


def label_boxes(sketch: Sketch, sight: Sight, items: Iterable[Item]) -> tuple[Box, ...]:
    """Return where the words of the labels in view stand."""
    plan = sight.lay.plan
    return tuple(
        _label_of(
            sketch, sight, item, plan.place(item.lane, item.row, item.begin, item.end)
        ).place
        for item in items
        if item.has_label
    )  # fmt: skip


def dated(view: View, event: TimelineEvent) -> str:
    """Return an event in a line: "18 May 1928: The trial opens"."""
    date = view.words.date(event.date)
    return view.words("{date}: {title}", date=date, title=title_of(view, event))


def counted(view: View, found: Iterable[TimelineEvent]) -> str:
    """Return when some events lie, and how many there are."""
    dates = sorted(event.date.first for event in found)
    date = view.words.date(between(dates[0], dates[-1]))
    count = view.words.count("{count} event", "{count} events", len(dates))
    return view.words("{date}: {title}", date=date, title=count)


def between(first: Day, last: Day) -> Date:
    """Return a stretch of time as a date: days of one month, months of some, else years."""
    months = 12 * (last.year - first.year) + last.month - first.month
    cut = 4 if months >= _YEARS else 7 if months else 10
    begin, end = first.isoformat()[:cut], last.isoformat()[:cut]
    return Date(begin if begin == end else f"{begin}/{end}")


def _chosen(sketch: Sketch, sight: Sight, item: Item, box: Box) -> None:
    """Draw what is selected on the reader's light: its label, else its dot or its badge.

    The ring is where the mark is, whatever else the box of the press holds.
    """
    plan = sight.lay.plan
    if item.has_label:
        aside, radius = sketch.px(8), sketch.px(4)
        place = box.inset(-aside, 0)
        if plan.is_upright:
            label = _label_of(sketch, sight, item, box).place
            place = Box(box.x, label.y, label.right + aside - box.x, label.h)
        elif item.row:
            place = place._replace(h=place.h - 2 * plan.dot - sketch.px(2))
    elif len(item.events) > 1:
        pill = _pill(sketch, box, _count_of(sketch, box, len(item.events)))
        place = pill.inset(-sketch.px(6))
        radius = place.h // 2
    else:
        x, y = _mark_of(sight, item, box)
        radius = 2 * plan.dot
        place = Box(x - radius, y - radius, 2 * radius, 2 * radius)
    sketch.plane(place, Ink.AMBER_LIGHT, radius)
    sketch.edge(place, Ink.AMBER_ON_PAPER, max(3, sketch.px(4)), radius)


def _mark_of(sight: Sight, item: Item, box: Box) -> tuple[int, int]:
    """Return where the dot of a single event is: on the line of its lane, else in its place."""
    plan = sight.lay.plan
    if item.row == 1 or (item.row and item.has_label):
        return plan.point(item.at, plan.line(item.lane))
    if plan.is_upright:
        return box.x + box.w // 2, plan.x(item.at)
    return plan.x(item.at), box.y + box.h // 2


def _days(
    sketch: Sketch, sight: Sight, item: Item, found: Mapping[str, TimelineEvent], ink: Ink
) -> None:
    """Draw on the line of a lane when each event of an item was: a tick, a bar where it lasted."""
    plan = sight.lay.plan
    if plan.rule.is_inline:
        return
    across = plan.line(item.lane)
    thick, half = max(2, sketch.px(3)), plan.dot
    for name in item.events:
        date = found[name].date
        own = Ink.GREY if hindsight.is_grey(sketch.view, found[name]) else ink
        along = sight.along(date.first)
        end = min(sight.along(Day.fromordinal(after(date))), sight.shown)
        begin, end = max(0, along), max(0, end)
        if end - along > 2 * half and end > begin:
            ends = plan.point(begin, across), plan.point(end, across)
            sketch.stroke(*ends, own, 2 * thick if _is_known(date) else thick)
        along = sight.scale.at(middle_of(date)) - sight.offset
        if len(item.events) > 1 and 0 <= along <= sight.shown:
            ends = plan.point(along, across - half), plan.point(along, across + half)
            sketch.stroke(*ends, own, thick)


def _is_known(date: Date) -> bool:
    """Whether both days of a date are known."""
    return Precision.DAY is date.begin.precision is date.end.precision


def _badge(sketch: Sketch, box: Box, count: int, ink: Ink, is_grey: bool) -> None:
    """Draw the number of events that lie together, in an outline where none was public."""
    block = _count_of(sketch, box, count)
    pill = _pill(sketch, box, block)
    sketch.plane(pill, Ink.PAPER if is_grey else ink, pill.h // 2)
    if is_grey:
        sketch.edge(pill, Ink.GREY, max(2, sketch.px(3)), pill.h // 2)
    place = Box(pill.x, pill.y + (pill.h - block.height) // 2, pill.w, 0)
    sketch.write(place, block, Ink.FAINT_INK if is_grey else Ink.PAPER, 0.5)


def _count_of(sketch: Sketch, box: Box, count: int) -> TextBlock:
    return sketch.block(str(count), box.w, _COUNT, Style.LABEL)


def _pill(sketch: Sketch, box: Box, count: TextBlock) -> Box:
    """Return the pill that a count stands in, in the middle of its box."""
    high = min(box.h, count.line_px + sketch.px(4))
    wide = min(box.w, max(high, count.width + sketch.px(24)))
    return Box(box.x + (box.w - wide) // 2, box.y + (box.h - high) // 2, wide, high)


def _event(sketch: Sketch, sight: Sight, item: Item, box: Box, ink: Ink) -> None:
    """Draw a single event: its dot, and its label with a stem down to the line."""
    plan, thin = sight.lay.plan, max(1, sketch.px(2))
    event = sketch.view.story.events[item.events[0]]
    foot = plan.point(item.at, plan.line(item.lane))
    dot = _mark_of(sight, item, box)
    if dot != foot and not (plan.rule.is_inline and item.row == 0):
        sketch.stroke(foot, dot, ink, thin)
    elif not plan.is_upright and item.row > 1:
        sketch.stroke((dot[0], box.bottom - plan.dot), dot, ink, thin)
    sketch.dot(*dot, plan.dot, ink)
    if not _is_known(event.date) or ink is Ink.GREY:
        sketch.dot(*dot, max(1, plan.dot - max(2, sketch.px(3))), Ink.PAPER)
    if item.has_label:
        label = _label_of(sketch, sight, item, box)
        if ink is Ink.GREY:
            outline = label.place.inset(-sketch.px(6), 0)
            sketch.edge(outline, Ink.GREY, max(1, sketch.px(2)), sketch.px(3))
        sketch.write(label.place, label.block, Ink.FAINT_INK if ink is Ink.GREY else Ink.INK)


def _label_of(sketch: Sketch, sight: Sight, item: Item, box: Box) -> _Label:
    """Return the label of an item that has one, in its box."""
    plan, style = sight.lay.plan, style_of(sight.lay.plan)
    title = title_of(sketch.view, sketch.view.story.events[item.events[0]])
    is_before = item.end - item.at <= plan.rule.lead < item.at - item.begin
    if plan.is_upright:
        block = sketch.block(title, plan.row - sketch.px(8), LABEL, style)
        y = box.bottom - block.height if item.end - item.at <= plan.rule.lead else box.y
        return _Label(block, Box(box.x + sketch.px(4), y, block.width + 1, block.height))
    block = sketch.block(title, box.w, LABEL, style)
    wide = block.width + 1
    if item.row == 0:
        y = box.y + (box.h - block.height) // 2
        return _Label(block, Box(box.x + plan.rule.target, y, wide, block.height))
    gap = plan.rule.lead - plan.dot
    y = box.y + (box.h - 2 * plan.dot - block.height) // 2
    x = box.right - gap - wide if is_before else box.x + gap
    return _Label(block, Box(x, y, wide, block.height))
