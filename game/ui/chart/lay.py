"""The chart of a story on a plan: its items at each level, and where they stand in view."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date as Day
from functools import lru_cache
from typing import NamedTuple

from game.engine.calendar import Date, Precision, Step, step_of
from game.engine.model import Lane, TimelineEvent
from game.engine.state import State
from game.ui.chart import filters
from game.ui.chart.filters import Filter
from game.ui.chart.levels import Level, Scale, day_of, levels
from game.ui.chart.packing import MOST_RANK, Entries, Entry, Item, packed, slot_px
from game.ui.chart.plan import LABEL, Plan
from game.ui.frame import Box
from game.ui.intents import Look
from game.ui.sketch import Sketch
from game.ui.slide import Slide, dragged_to
from game.ui.theme import Style
from game.ui.view import View


class Lay(NamedTuple):
    """What is laid out: the entries of a story, on a plan, at any of its levels."""

    plan: Plan
    span: Date
    levels: tuple[Level, ...]
    entries: Entries

    def scale(self, level: Level) -> Scale:
        """Return the scale of a level."""
        return _scale(self.span, self.plan.length, level.days)

    def bins(self, level: Level) -> Step:
        """Return the stretches of the calendar whose events make one badge."""
        return step_of(slot_px(self.plan.rule) / self.scale(level).px_per_day)

    def items(self, level: Level) -> tuple[Item, ...]:
        """Return all items of a level, in the order of time."""
        rule, ranks = self.plan.rule, MOST_RANK[level.nth]
        return packed(self.entries, self.scale(level), rule, self.bins(level), ranks)

    def offset_of(self, look: Look, level: Level) -> int:
        """Return how many pixels of a level lie before what is looked at.

        What was dragged stands where it was left; else a bin begins the view.
        """
        begin = dragged_to(look)
        if begin is None:
            return self.offset(level, day_of(look, self.span))
        scale = self.scale(level)
        last = max(scale.first, scale.last - level.days)
        return round((min(max(begin, scale.first), last) - scale.first) * scale.px_per_day)

    def offset(self, level: Level, day: Day) -> int:
        """Return how many pixels of a level lie before the days in view around a day.

        What is in view begins where a bin does, unless it is the end of the story.
        """
        scale = self.scale(level)
        latest = scale.last - level.days
        first = max(scale.first, min(day.toordinal() - level.days // 2, latest))
        if first < latest:
            begin = self.bins(level).begin_of(Day.fromordinal(first)).toordinal()
            first = max(scale.first, begin)
        return scale.at(first)


@lru_cache(maxsize=128)
def _scale(span: Date, length: int, days: int) -> Scale:
    return Scale(span.first.toordinal(), span.last.toordinal() + 1, length / days)


class Sight(NamedTuple):
    """What of a level is in view: `shown` pixels of time, after `offset` others."""

    lay: Lay
    level: Level
    offset: int
    shown: int

    @property
    def scale(self) -> Scale:
        """The scale of the level."""
        return self.lay.scale(self.level)

    @property
    def middle(self) -> Day:
        """The day in the middle of the level's whole view."""
        middle = self.offset + self.lay.plan.length // 2
        return Day.fromordinal(min(self.scale.day_at(middle), self.scale.last - 1))

    @property
    def span(self) -> tuple[Day, Day]:
        """The first and the last day in view."""
        first = self.scale.day_at(self.offset)
        last = min(self.scale.day_at(self.offset + self.shown), self.scale.last - 1)
        return Day.fromordinal(first), Day.fromordinal(max(first, last))

    def slide(self, look: Look, area: Box) -> Slide:
        """Return what a drag or a pinch over an area moves."""
        plan, scale = self.lay.plan, self.scale
        return Slide(
            area=area,
            is_upright=plan.is_upright,
            origin=plan.x(0),
            begin=scale.first + self.offset / scale.px_per_day,
            ends=(scale.first, scale.last),
            length=plan.length,
            scales=tuple((one.nth, self.lay.scale(one).px_per_day) for one in self.lay.levels),
            level=self.lay.levels.index(self.level),
            look=look,
        )

    def along(self, day: Day) -> int:
        """Return how many pixels into the view a day lies; negative before it."""
        return self.scale.at(day.toordinal()) - self.offset

    def is_in_view(self, day: Day) -> bool:
        """Whether a day lies in view."""
        return 0 <= self.along(day) <= self.shown

    def items(self) -> Iterator[Item]:
        """Yield what can be pressed in view, with places counted from the first day in view.

        A label that the end of the view would cut stands on the other side of its day, where
        there is room; else it is left out, and its event keeps the place around its day.
        """
        rule = self.lay.plan.rule
        moved = [
            item._replace(
                begin=item.begin - self.offset, end=item.end - self.offset, at=item.at - self.offset
            )
            for item in self.lay.items(self.level)
            if self._is_near(item)
        ]
        shown = {item.events: item for item in moved if self._holds(item)}
        for item in moved:
            bare = _bare(item, rule.target, rule.lead)
            if item.has_label and item.events not in shown and self._holds(bare):
                shown[item.events] = bare
        for item in moved:
            turned, now = _turned(item, rule.lead), shown.get(item.events)
            is_cut = item.has_label and (now is None or not now.has_label)
            if is_cut and self._holds(turned) and _has_room(turned, shown.values()):
                shown[item.events] = turned
        yield from (shown[item.events] for item in moved if item.events in shown)

    def _is_near(self, item: Item) -> bool:
        """Whether an item could be in view, its label on this side of its day or on the other."""
        pad, extent = self.lay.plan.pad, item.end - item.begin
        first, last = self.offset - pad - extent, self.offset + self.shown + pad + extent
        return first <= item.begin and item.end <= last

    def _holds(self, item: Item) -> bool:
        """Whether all of an item is in view."""
        pad = self.lay.plan.pad
        return -pad <= item.begin and item.end <= self.shown + pad


def _bare(item: Item, target: int, lead: int) -> Item:
    """Return an event without its label, in the place around its day."""
    begin = item.end - target if _is_before(item, lead) else item.begin
    return item._replace(begin=begin, end=begin + target, has_label=False)


def _turned(item: Item, lead: int) -> Item:
    """Return an item whose label stands on the other side of its day; one of the strip as it is."""
    if not item.row:
        return item
    extent = item.end - item.begin
    begin = item.at - lead if _is_before(item, lead) else item.at + lead - extent
    return item._replace(begin=begin, end=begin + extent)


def _is_before(item: Item, lead: int) -> bool:
    return item.end - item.at <= lead


def _has_room(item: Item, others: Iterable[Item]) -> bool:
    """Whether an item meets no other of its lane and row, and no stem of a row above."""
    near = [other for other in others if other.lane == item.lane and other.events != item.events]
    return not any(
        (other.row == item.row and item.begin < other.end and other.begin < item.end)
        or (other.row > item.row and item.begin < other.at + 2 and other.at - 1 < item.end)
        for other in near
    )


def lay_of(sketch: Sketch, plan: Plan, lanes: tuple[Lane, ...]) -> Lay:
    """Return the layout of the events of some lanes on a plan.

    Events outside of the story's span are left out. The chosen one comes before all others, so
    that it has its label wherever there is room for one.
    """
    view = sketch.view
    values = State(values=view.state.values)
    bare = View(view.story, values, Look(""), view.panel, view.measure, view.words)
    entries = _entries(bare, filters.filter_of(view), plan, tuple(lane.lane for lane in lanes))
    chosen = view.story.events.get(view.look.subject)
    if chosen is not None:
        extent = _extent(sketch, plan, title_of(view, chosen), plan.length)
        entries = _before_all(entries, chosen.event, extent)
    return Lay(plan, view.story.cover.span, levels(view), entries)


@lru_cache(maxsize=16)
def _before_all(entries: Entries, event: str, extent: int) -> Entries:
    """Return entries of which one has a rank before all others, and a label of this extent."""
    return Entries(
        one._replace(rank=0, extent=extent) if one.event == event else one for one in entries
    )


@lru_cache(maxsize=16)
def _entries(bare: View, chosen: Filter, plan: Plan, lanes: tuple[str, ...]) -> Entries:
    """Return the events to be placed; they hang on no look, so they are made once for a plan."""
    sketch, span = Sketch(bare), bare.story.cover.span
    first, last = span.first, span.last
    nth_of = {lane: nth for nth, lane in enumerate(lanes)}
    return Entries(
        Entry(
            event.event, nth_of[event.lane], event.rank, middle_of(event.date),
            _extent(sketch, plan, title_of(bare, event), plan.length // 2),
        )
        for event in filters.shown(bare.story, chosen)
        if event.lane in nth_of and first <= event.date.first <= last
    )  # fmt: skip


@lru_cache(maxsize=4096)
def middle_of(date: Date) -> int:
    """Return the ordinal of the day that a date is shown at: the first, if the day is known.

    Of a month or a year that is the middle.
    """
    first, last = date.first.toordinal(), date.begin.last.toordinal()
    return first if date.begin.precision is Precision.DAY else (first + last) // 2


def title_of(view: View, event: TimelineEvent) -> str:
    """Return the title of an event."""
    return view.texts.plain(f"event/{event.event}/title", event.title)


def style_of(plan: Plan) -> Style:
    """Return in which style the labels of events are set."""
    return Style.LABEL if plan.is_upright else Style.STRONG


def _extent(sketch: Sketch, plan: Plan, title: str, most: int) -> int:
    """Return how long a label is along the axis.

    0 where a word of it would be broken, or a line of it would be longer than `most` pixels.
    """
    style, measure = style_of(plan), sketch.view.measure
    face, size = style.face(False, False), sketch.panel.type_px(LABEL)
    if not plan.is_upright:
        wide = measure.width(title, face, size) + sketch.px(16)
        return wide if wide <= most else 0
    width = plan.row - sketch.px(8)
    if any(measure.width(word, face, size) > width for word in title.split()):
        return 0
    return sketch.block(title, width, LABEL, style).height
