"""Where a press on the timeline leads: to an event, a nearer level, or a list."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date as Day
from functools import lru_cache

from msgspec.structs import replace

from game.engine.model import TimelineEvent
from game.ui.chart.filters import LANES, closed
from game.ui.chart.lay import Lay, Sight
from game.ui.chart.levels import Level, look_at
from game.ui.chart.packing import Item
from game.ui.intents import Look

FEW = 5
"""A badge of so many events opens their list; one of more a nearer level, where that helps."""


def way(
    sight: Sight,
    item: Item,
    events: Mapping[str, TimelineEvent],
    look: Look,
    names: tuple[str, ...],
) -> Look:
    """Return what a press on an item looks at.

    From the widest level an event is at most three presses away, where lists have one page.
    """
    if len(item.events) == 1:
        return replace(closed(look).with_pick(LANES, ""), subject=item.events[0])
    days = sorted(events[name].date.first for name in item.events)
    if not is_listed(sight.lay, sight.level, item):
        middle = Day.fromordinal((days[0].toordinal() + days[-1].toordinal()) // 2)
        for level in sight.lay.levels:
            if level.nth > sight.level.nth and _resolves(sight.lay, level, middle, item.events):
                return look_at(closed(look), level, middle)
    listed = f"{names[item.lane]}/{days[0].isoformat()}/{days[-1].isoformat()}"
    return closed(look).with_pick("list", listed)


def is_listed(lay: Lay, level: Level, item: Item) -> bool:
    """Whether a badge opens a list as it is: it has few events, or there is no nearer level."""
    return len(item.events) <= FEW or level == lay.levels[-1]


@lru_cache(maxsize=512)
def _resolves(lay: Lay, level: Level, middle: Day, events: tuple[str, ...]) -> bool:
    """Whether all events of a badge are in view at a level, alone or in badges that are listed."""
    sight = Sight(lay, level, lay.offset(level, middle), lay.plan.length)
    met = {
        name
        for item in sight.items()
        if len(item.events) == 1 or is_listed(lay, level, item)
        for name in item.events
    }
    return met.issuperset(events)
