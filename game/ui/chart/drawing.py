"""The ground of a chart as it is drawn: eras, lanes, years, and where the reader is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date as Day
from functools import lru_cache

from game.engine.calendar import STEPS, Date, Step
from game.engine.model import Lane
from game.ui.chart.lay import Sight
from game.ui.chart.plan import LABEL
from game.ui.frame import Box, Part, Role
from game.ui.sketch import Sketch
from game.ui.theme import Ink, Size, Style
from game.ui.view import View

INKS = {
    "ink": Ink.INK,
    "red": Ink.RED_ON_PAPER,
    "steel": Ink.STEEL_ON_PAPER,
    "moss": Ink.MOSS_ON_PAPER,
}
_ERAS = Size.SMALL * 0.95


def grounds(sketch: Sketch, sight: Sight) -> None:
    """Draw the eras as bands under everything, and their names where they fit."""
    plan = sight.lay.plan
    names = plan.axis.y - plan.area.y if not plan.is_upright else 0
    for nth, era in enumerate(sketch.view.story.eras.values()):
        begin = max(-plan.pad, sight.along(era.span.first))
        end = min(sight.shown + plan.pad, sight.along(Day.fromordinal(after(era.span))))
        if end <= begin:
            continue
        across = plan.axis.w if plan.is_upright else plan.axis.h
        if nth % 2:
            sketch.plane(plan.box(begin, end, -names, across), Ink.BAND)


@lru_cache(maxsize=4096)
def after(span: Date) -> int:
    """Return the ordinal of the first day behind a span."""
    return min(span.last.toordinal() + 1, Day.max.toordinal())


def lanes(sketch: Sketch, sight: Sight, found: tuple[Lane, ...]) -> None:
    """Draw the lanes: each with its name and its line."""
    plan, thin = sight.lay.plan, max(1, sketch.px(2))
    for nth, lane in enumerate(found):
        across = plan.line(nth)
        begin, end = plan.point(-plan.pad, across), plan.point(sight.shown + plan.pad, across)
        if not plan.rule.is_inline:
            sketch.stroke(begin, end, Ink.FAINT_INK, thin)
        text = sketch.view.words.story(f"lane/{lane.lane}/title", lane.title)
        ink = INKS[lane.ink]
        top, low = plan.tops[nth], plan.tops[nth + 1]
        if plan.is_upright:
            place = Box(plan.axis.x + top + sketch.px(2), plan.area.y, low - top - sketch.px(12), 0)
            sketch.text(place, text, LABEL, Style.LABEL, ink, Role.NOTE)
            continue
        width = plan.axis.x - plan.area.x - sketch.px(12)
        block = sketch.block(text, width, LABEL, Style.LABEL)
        middle = (top + low) // 2 if plan.rule.is_inline else across
        y = plan.axis.y + max(top, min(middle - block.height // 2, low - block.height))
        sketch.put(Box(plan.area.x, y, width, 0), block, text, ink, Role.NOTE)


def years(sketch: Sketch, sight: Sight, labels: Iterable[Box]) -> None:
    """Draw the ticks of the calendar that fit the level, and mark where the reader is.

    What marks it leaves the labels free.
    """
    plan = sight.lay.plan
    step = _tick_step(sketch, sight)
    first, last = sight.span
    day, taken = step.begin_of(first), _here_place(sketch, sight)
    while day <= last and day < Day.max:
        along = sight.along(day)
        if 0 <= along <= sight.shown:
            across = plan.axis.w if plan.is_upright else plan.axis.h + sketch.px(10)
            ends = plan.point(along, 0), plan.point(along, across)
            sketch.stroke(*ends, Ink.RULE, max(1, sketch.px(1)))
            _tick(sketch, sight, along, _tick_words(sketch.view, step, day), taken)
        day = step.after(day)
    if taken is not None:
        _here(sketch, sight, taken, labels)


def _tick(sketch: Sketch, sight: Sight, along: int, text: str, taken: Box | None) -> None:
    place = _tick_place(sketch, sight, along, text)
    if taken is not None and place.meets(taken):
        return
    plan = sight.lay.plan
    right = plan.axis.right if plan.is_upright else plan.x(sight.shown + plan.pad)
    if place.right <= right and place.bottom <= plan.area.bottom:
        sketch.text(place, text, LABEL, Style.LIGHT, Ink.FAINT_INK, None, float(plan.is_upright))


def _tick_place(
    sketch: Sketch, sight: Sight, along: int, text: str, style: Style = Style.LIGHT
) -> Box:
    """Return the box for words of the calendar at a day."""
    plan, gap = sight.lay.plan, sketch.px(8)
    if plan.is_upright:
        width = plan.axis.x - plan.area.x - 2 * gap
        high = sketch.block(text, width, LABEL, style).height
        return Box(plan.area.x, plan.x(along) - sketch.line_px(LABEL) // 2, width, high)
    width = sketch.block(text, plan.axis.w, LABEL, style).width + gap
    x, y = plan.x(along) + gap, plan.axis.bottom + sketch.px(8)
    return Box(x, y, width, sketch.line_px(LABEL))


def _tick_step(sketch: Sketch, sight: Sight) -> Step:
    """Return the shortest step whose words stand clear of each other."""
    per_day = sight.scale.px_per_day
    for step in STEPS:
        text = _tick_words(sketch.view, step, Day(2000, 9, 30))
        place = _tick_place(sketch, sight, 0, text)
        need = place.h * 1.6 if sight.lay.plan.is_upright else place.w * 1.3 + sketch.px(16)
        if step.least_days * per_day >= need:
            return step
    return STEPS[-1]


def _tick_words(view: View, step: Step, day: Day) -> str:
    cut = {"year": 4, "month": 7, "day": 10}[step.unit]
    return view.words.date(Date(day.isoformat()[:cut]))


def _here_place(sketch: Sketch, sight: Sight) -> Box | None:
    """Return where it says that the reader is here; None where that is not in view.

    It is a tag that hangs on the line of the day.
    """
    here = present_in(sketch.view, sight)
    if here is None:
        return None
    plan, along, gap = sight.lay.plan, sight.along(here.first), sketch.px(8)
    place = _tick_place(sketch, sight, along, sketch.view.words("You are here"), Style.LABEL)
    if plan.is_upright:
        block = sketch.block(sketch.view.words("You are here"), place.w, LABEL, Style.LABEL)
        y = min(plan.x(along) - block.height // 2, plan.area.bottom - block.height)
        return Box(plan.axis.x - block.width - 2 * gap, y, block.width + 2 * gap, block.height)
    x, wide = plan.x(along), place.w + gap
    x = x - wide if x + wide > plan.x(sight.shown + plan.pad) else x
    return Box(x, place.y, wide, min(place.h, plan.area.bottom - place.y))


def _here(sketch: Sketch, sight: Sight, place: Box, labels: Iterable[Box]) -> None:
    """Mark the present scene of the play by a line and a tag in the reader's ink."""
    here = present_in(sketch.view, sight)
    assert here is not None
    plan, along, words = sight.lay.plan, sight.along(here.first), sketch.view.words
    low = plan.axis.w if plan.is_upright else place.y - plan.axis.y
    half = max(2, sketch.px(4))
    line = plan.box(along - half, along + half, 0, low)
    for box in _freed(line, [label for label in labels if label.meets(line)], plan.is_upright):
        sketch.plane(box, Ink.AMBER)
        if plan.is_upright:
            ends = (box.x, box.y + half), (box.right, box.y + half)
        else:
            ends = (box.x + half, box.y), (box.x + half, box.bottom)
        sketch.stroke(*ends, Ink.AMBER_ON_PAPER, max(1, sketch.px(2)))
    sketch.plane(place, Ink.AMBER, sketch.px(3))
    block = sketch.block(words("You are here"), place.w, LABEL, Style.LABEL)
    sketch.write(place, block, Ink.INK, 0.5)
    label = words("You are here: {date}", date=words.date(here))
    sketch.part(Part(Role.STATUS, label, place))


def _freed(line: Box, labels: Iterable[Box], is_upright: bool) -> Iterator[Box]:
    """Yield what is left of a line where it does not run through labels."""
    if is_upright:
        at = line.x
        for label in sorted(labels):
            yield line._replace(x=at, w=max(0, label.x - at))
            at = max(at, label.right)
        yield line._replace(x=at, w=max(0, line.right - at))
        return
    at = line.y
    for label in sorted(labels, key=lambda box: box.y):
        yield line._replace(y=at, h=max(0, label.y - at))
        at = max(at, label.bottom)
    yield line._replace(y=at, h=max(0, line.bottom - at))


def present_in(view: View, sight: Sight) -> Date | None:
    """Return the date that the reader is at, where that is in view."""
    stand = view.state.stand
    if stand is None or not stand.calls:
        return None
    date = view.story.scenes[stand.at.scene].date
    return date if sight.is_in_view(date.first) else None


def era_names(sketch: Sketch, sight: Sight) -> None:
    """Write the names of the eras in view, as far as there is room for them."""
    plan = sight.lay.plan
    if plan.is_upright or plan.axis.y == plan.area.y:
        return
    line = sketch.line_px(_ERAS)
    rows = [plan.axis.x] * max(1, (plan.axis.y - plan.area.y) // line)
    for era in sketch.view.story.eras.values():
        begin, end = sight.along(era.span.first), sight.along(Day.fromordinal(after(era.span)))
        if end <= 0 or begin >= sight.shown:
            continue
        title = sketch.view.words.story(f"era/{era.era}/title", era.title)
        block = sketch.block(title, sketch.box.w, _ERAS, Style.ITALIC)
        edge = plan.x(max(begin, -plan.pad))
        x = edge + sketch.px(8)
        right = min(x + block.width, plan.x(end)) if begin < -plan.pad else x + block.width
        row = next((nth for nth, taken in enumerate(rows) if taken <= x), None)
        last = plan.x(sight.shown + plan.pad)
        if row is None or right < x + block.width or right > last:
            continue
        rows[row] = right + sketch.px(16)
        place = Box(x, plan.area.y + row * line, block.width + 1, line)
        if begin >= -plan.pad:
            ends = (edge, place.y + sketch.px(4)), (edge, plan.axis.y)
            sketch.stroke(*ends, Ink.FAINT_INK, max(1, sketch.px(2)))
        sketch.write(place, block, Ink.INK)
        label = sketch.view.words(
            "{date}: {title}", date=sketch.view.words.date(era.span), title=title
        )
        sketch.part(Part(Role.NOTE, label, place))
