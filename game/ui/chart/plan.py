"""Where the parts of a chart lie on a panel: axis, lanes, rows, names and years."""

from __future__ import annotations

from itertools import accumulate, pairwise
from typing import NamedTuple

from game.ui.chart.packing import Rule
from game.ui.frame import Box
from game.ui.sketch import Sketch
from game.ui.theme import Size, Style

LABEL = Size.SMALL
"""The size of the labels of events, of lanes and of years."""
LEAST_LETTERS = 11
"""How many letters wide the labels of an upright lane must be, to be shown at all."""


class Plan(NamedTuple):
    """The measures of a chart, in pixels.

    Time runs along the longer edge, in `axis`, which begins `pad` before the first day in view
    and ends `pad` after the last; across it lie the lanes. In landscape a lane is, from the top,
    rows of labels, its line, and the strip; upright it is strip, line and labels from the left.
    `tops` are where the lanes begin across the axis, and where the last of them ends.
    Upright not all lanes may have room for labels; then they are in `groups`, and one group has it.
    """

    area: Box
    axis: Box
    is_upright: bool
    pad: int
    tops: tuple[int, ...]
    strip: int
    row: int
    dot: int
    rule: Rule
    groups: int = 1

    @property
    def length(self) -> int:
        """How many pixels of time are in view."""
        return (self.axis.h if self.is_upright else self.axis.w) - 2 * self.pad

    @property
    def has_labels(self) -> bool:
        """Whether any lane has room for labels beside its line."""
        return any(self.rule.rows)

    def line(self, lane: int) -> int:
        """Return how far across the axis the line of a lane is."""
        if self.is_upright:
            return self.tops[lane] + self.strip
        return self.tops[lane + 1] - self.strip - self.dot

    @property
    def across(self) -> int:
        """How far across the axis reaches what can be pressed in a strip."""
        return self.rule.target if self.is_upright else self.strip

    def x(self, along: int) -> int:
        """Return where a pixel along the axis is on the panel: its column, or row if upright."""
        return (self.axis.y if self.is_upright else self.axis.x) + self.pad + along

    def box(self, begin: int, end: int, low: int, high: int) -> Box:
        """Return the box from `begin` to `end` along the axis and `low` to `high` across it."""
        if self.is_upright:
            return Box(self.axis.x + low, self.x(begin), high - low, end - begin)
        return Box(self.x(begin), self.axis.y + low, end - begin, high - low)

    def point(self, along: int, across: int) -> tuple[int, int]:
        """Return the point that is so far along and across."""
        return self.box(along, along, across, across)[:2]

    def place(self, lane: int, row: int, begin: int, end: int) -> Box:
        """Return the box of a stretch of a lane: of its strip (row 0), or of a row of labels."""
        top, bottom, line = self.tops[lane], self.tops[lane + 1], self.line(lane)
        if row == 0 and self.rule.is_inline:
            return self.box(begin, end, top, bottom - self.dot)
        if row == 0:
            low = top if self.is_upright else line + self.dot
            return self.box(begin, end, low, low + self.across)
        if self.is_upright:
            return self.box(begin, end, line + self.dot + 2, bottom - self.dot)
        foot = line + self.dot - (row - 1) * self.row
        return self.box(begin, end, foot - self.row, foot)


def plan_of(
    sketch: Sketch, area: Box, lanes: tuple[str, ...], weights: tuple[int, ...] = (), told: int = 0
) -> Plan:
    """Return the plan of a chart of lanes with these names over an area.

    In landscape a lane of more weight has more rows, where there is room for some in all of them.
    Upright the group `told` has labels, where not all lanes can.
    """
    if sketch.panel.is_portrait:
        return _upright(sketch, area, lanes, told)
    return _wide(sketch, area, lanes, weights or (1,) * len(lanes))


def fits(sketch: Sketch, area: Box, lanes: tuple[str, ...]) -> bool:
    """Whether a chart of lanes with these names can be used in an area."""
    plan = plan_of(sketch, area, lanes)
    least = plan.strip + 2 * plan.dot
    if not plan.is_upright:
        width = plan.axis.x - area.x - sketch.px(12)
        blocks = (sketch.block(name, width, LABEL, Style.LABEL) for name in lanes)
        least = max([least, *(block.height for block in blocks)])
    each = min(low - top for top, low in pairwise(plan.tops))
    return each >= least and plan.length >= 3 * plan.rule.target


def names_width(sketch: Sketch, names: tuple[str, ...], most: int) -> int:
    """Return how wide the names of lanes are, broken between words only."""
    face = Style.LABEL.face(False, False)
    size = sketch.panel.type_px(LABEL)
    words = [word for name in names for word in name.split()]
    least = max((sketch.view.measure.width(word, face, size) for word in words), default=0)
    wide = max(least, min(most, max((_wide_of(sketch, name) for name in names), default=0)))
    return max((sketch.block(n, wide + 1, LABEL, Style.LABEL).width for n in names), default=0) + 1


def _target(sketch: Sketch) -> int:
    """Return the side of what is pressed: a target in which a count of events can be read."""
    count = _wide_of(sketch, "000") + sketch.px(12)
    return max(sketch.panel.target_px, sketch.line_px(LABEL) + 2, count)


def _wide_of(sketch: Sketch, name: str) -> int:
    face = Style.LABEL.face(False, False)
    return sketch.view.measure.width(name, face, sketch.panel.type_px(LABEL))


def _wide(sketch: Sketch, area: Box, lanes: tuple[str, ...], weights: tuple[int, ...]) -> Plan:
    line, dot = sketch.line_px(LABEL), max(3, sketch.px(7))
    strip, count = _strip(sketch), max(1, len(lanes))
    names = names_width(sketch, lanes, sketch.px(190)) + sketch.px(20)
    low, high = line + sketch.px(14), _era_names_height(sketch)
    if not has_era_names(sketch, area, count):
        high = 0
    room = area.h - low - high
    row, least = _row(sketch, dot), strip + 2 * dot
    rows = _shared(weights, (room - count * least) // row)
    more = (room - sum(rows) * row) // count
    tops = tuple(accumulate((each * row + more for each in rows), initial=0))
    axis = Box(area.x + names, area.y + high, area.w - names, tops[-1])
    target = _target(sketch)
    rule = Rule(rows, target, dot + sketch.px(2), is_inline=not any(rows))
    return Plan(area, axis, False, target // 2 + dot, tops, strip, row, dot, rule)


def _strip(sketch: Sketch) -> int:
    """Return how high what is pressed is in landscape, where a count needs no more than a line."""
    return max(sketch.panel.target_px, sketch.line_px(LABEL) + 2)


def _row(sketch: Sketch, dot: int) -> int:
    """Return how high a row of labels is in landscape."""
    return max(sketch.panel.target_px, sketch.line_px(LABEL) + 2 * dot)


def has_era_names(sketch: Sketch, area: Box, count: int) -> bool:
    """Whether a chart in landscape has room for the names of eras above so many lanes."""
    low, dot = sketch.line_px(LABEL) + sketch.px(14), max(3, sketch.px(7))
    lanes = count * (_strip(sketch) + 2 * dot) + (count + 2) * _row(sketch, dot)
    return area.h >= lanes + low + _era_names_height(sketch)


def _era_names_height(sketch: Sketch) -> int:
    return 2 * sketch.line_px(LABEL) + sketch.px(8)


def _shared(weights: tuple[int, ...], rows: int) -> tuple[int, ...]:
    """Return how many of so many rows each lane has: one at least, or none has any."""
    if rows < len(weights):
        return (0,) * len(weights)
    found = [1] * len(weights)
    for _ in range(rows - len(weights)):
        nth = max(range(len(weights)), key=lambda nth: (weights[nth] + 1) / found[nth])
        found[nth] += 1
    return tuple(found)


def _upright(sketch: Sketch, area: Box, lanes: tuple[str, ...], told: int) -> Plan:
    dot, target = max(3, sketch.px(7)), _target(sketch)
    years = _wide_of(sketch, "September") + sketch.px(28)
    strip = target + dot
    bare = strip + 2 * dot + 2
    least = max(target, LEAST_LETTERS * sketch.panel.type_px(LABEL) // 2)
    narrow = max(bare, names_width(sketch, lanes, 0) + sketch.px(12))
    each, groups = _told_in(area.w - years, max(1, len(lanes)), bare + least, narrow)
    nth = told % groups
    has = tuple(at in range(nth * each, (nth + 1) * each) for at in range(max(1, len(lanes))))
    wide = (area.w - years - narrow * has.count(False)) // max(1, has.count(True))
    widths = tuple(wide if one else narrow for one in has)
    if not each:
        widths = ((area.w - years) // len(has),) * len(has)
    high = names_height(sketch, lanes, widths) + sketch.px(10)
    tops = tuple(accumulate(widths, initial=0))
    axis = Box(area.x + years, area.y + high, tops[-1], area.h - high)
    pad = max(target, sketch.line_px(LABEL) // 2 + dot)
    rule = Rule(tuple(map(int, has)), target, sketch.line_px(LABEL) // 2)
    return Plan(area, axis, True, pad, tops, strip, max(widths) - bare, dot, rule, groups)


def _told_in(room: int, count: int, wide: int, narrow: int) -> tuple[int, int]:
    """Return how many of so many lanes have labels, each at least so wide, and in how many groups.

    The others are narrow; 0 where none has room for labels.
    """
    for each in range(count, 0, -1):
        if (room - (count - each) * narrow) // each >= wide:
            groups = -(-count // each)
            return -(-count // groups), groups
    return 0, 1


def names_height(sketch: Sketch, names: tuple[str, ...], lanes: tuple[int, ...]) -> int:
    """Return how high the names of upright lanes of these widths are."""
    blocks = (
        sketch.block(name, max(1, lane - sketch.px(12)), LABEL, Style.LABEL)
        for name, lane in zip(names, lanes, strict=False)
    )
    return max((block.height for block in blocks), default=0)
