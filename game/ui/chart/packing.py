"""What of a timeline stands where: labels by rank, and counted badges for what does not fit.

Lengths are pixels along the axis from the story's first day; a layout knows nothing of what is in
view, so that panning only shifts it.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator
from datetime import date as Day
from functools import cached_property, lru_cache
from typing import NamedTuple

from game.engine.calendar import Step
from game.ui.chart.levels import Scale

MOST_RANK = (1, 2, 3, 4, 4)
"""The last rank that shows its label at each level."""


class Entry(NamedTuple):
    """An event to be placed: the lane it stands in, its first day, and how long its label is.

    `extent` is 0 where the label can never be shown.
    """

    event: str
    lane: int
    rank: int
    day: int
    extent: int


class Entries(tuple[Entry, ...]):
    """Events to be placed; many, so that what they are known by is worked out once."""

    @cached_property
    def _hash(self) -> int:
        return super().__hash__()

    def __hash__(self) -> int:
        return self._hash


class Rule(NamedTuple):
    """How a layout is measured, in pixels.

    Above the line of a lane stand rows of labels (`rows` has their number for each lane), below it
    is a strip for the rest. `lead` is how far a label begins before its day, `target` the least
    length of what can be pressed. With `is_inline` labels stand in the strip, where it has room.
    """

    rows: tuple[int, ...]
    target: int
    lead: int
    is_inline: bool = False


class Item(NamedTuple):
    """What is pressed as one: an event, or several that lie together.

    `row` is 0 for the strip, else that of the label above the line; it takes up the pixels from
    `begin` to `end`. `at` is where its day is, or the middle of those of a badge.
    """

    events: tuple[str, ...]
    lane: int
    row: int
    begin: int
    end: int
    at: int
    has_label: bool = False


@lru_cache(maxsize=128)
def packed(
    entries: tuple[Entry, ...], scale: Scale, rule: Rule, bins: Step, most_rank: int
) -> tuple[Item, ...]:
    """Return the items of a level in the order of time; no two of a lane and row share a pixel.

    The cost grows with the number of entries (and their sorting).
    """
    rows: dict[tuple[int, int], _Row] = {}
    items: list[Item] = []
    left: list[Entry] = []
    for entry in sorted(entries, key=lambda one: (one.rank, -one.day, one.event)):
        item = _labelled(entry, scale, rule, rows) if entry.rank <= most_rank else None
        if item is None:
            left.append(entry)
        else:
            items.append(item)
    strip = _strip(left, scale, rule, bins)
    items += _inlined(strip, left, most_rank, scale, rule) if rule.is_inline else strip
    days = {entry.event: entry.day for entry in entries}
    return tuple(sorted(items, key=lambda item: (days[item.events[0]], item.lane, item.row)))


def slot_px(rule: Rule) -> int:
    """Return how many pixels a bin has at least, so that a badge has room in it."""
    return rule.target + 2


class _Row:
    """The stretches of a row of labels that are taken."""

    def __init__(self) -> None:
        self._taken: list[tuple[int, int]] = []

    def is_free(self, begin: int, end: int) -> bool:
        """Whether nothing stands between two pixels."""
        at = bisect_left(self._taken, (end, end))
        return at == 0 or self._taken[at - 1][1] <= begin

    def take(self, begin: int, end: int) -> None:
        """Take a stretch that is free."""
        insort(self._taken, (begin, end))


def _labelled(
    entry: Entry, scale: Scale, rule: Rule, rows: dict[tuple[int, int], _Row]
) -> Item | None:
    """Return an event with its label in the lowest row that is free; None where none is.

    The stems of labels in higher rows cross no label.
    """
    at, high = scale.at(entry.day), scale.at(scale.last)
    extent = max(entry.extent, rule.target)
    if not entry.extent:
        return None
    for begin in (at - rule.lead, at + rule.lead - extent):
        if begin < -rule.lead or begin + extent > high + rule.lead:
            continue
        for nth in range(1, rule.rows[entry.lane] + 1):
            row = rows.setdefault((entry.lane, nth), _Row())
            if row.is_free(begin, begin + extent):
                row.take(begin, begin + extent)
                for below in range(1, nth):
                    rows[entry.lane, below].take(at - 1, at + 2)
                return Item((entry.event,), entry.lane, nth, begin, begin + extent, at, True)
            if not row.is_free(at - 1, at + 2):
                break
    return None


def _strip(left: Iterable[Entry], scale: Scale, rule: Rule, bins: Step) -> list[Item]:
    """Return what has no label: a mark for a bin with one event, a badge for one with more."""
    found: dict[tuple[int, int], list[Entry]] = {}
    for entry in sorted(left, key=lambda one: (one.day, one.rank, one.event)):
        begin = bins.begin_of(Day.fromordinal(entry.day)).toordinal()
        found.setdefault((entry.lane, begin), []).append(entry)
    return [
        _binned(lane, begin, inside, scale, rule, bins)
        for (lane, begin), inside in found.items()
    ]  # fmt: skip


def _binned(
    lane: int, begin: int, inside: list[Entry], scale: Scale, rule: Rule, bins: Step
) -> Item:
    first = scale.at(begin)
    last = scale.at(bins.after(Day.fromordinal(begin)).toordinal())
    days = [entry.day for entry in inside]
    at = scale.at((min(days) + max(days)) // 2)
    start = min(max(at - rule.target // 2, first), last - rule.target)
    events = tuple(entry.event for entry in inside)
    return Item(events, lane, 0, start, start + rule.target, at)


def _inlined(
    strip: list[Item], left: list[Entry], most_rank: int, scale: Scale, rule: Rule
) -> Iterator[Item]:
    """Yield the items of the strip; an event with room behind it until the next has its label."""
    entries = {entry.event: entry for entry in left}
    ends: dict[int, int] = {}
    for item in sorted(strip, key=lambda one: -one.begin):
        until = ends.get(item.lane, scale.at(scale.last) + rule.lead)
        ends[item.lane] = item.begin
        entry = entries[item.events[0]]
        end = item.begin + rule.target + entry.extent
        is_told = len(item.events) == 1 and entry.extent and entry.rank <= most_rank
        yield item._replace(end=end, has_label=True) if is_told and end <= until else item
