"""The chart as it is drawn: eras, lanes, years, events and badges, and where the reader is."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date as Day

from game.engine.calendar import STEPS, Date, Precision, Step
from game.engine.model import Lane, TimelineEvent
from game.ui.chart.lay import Sight, middle_of, style_of, title_of
from game.ui.chart.packing import Item
from game.ui.chart.plan import LABEL
from game.ui.frame import Box, Part, Role
from game.ui.intents import Look, Turn
from game.ui.sketch import Sketch
from game.ui.theme import Ink, Size, Style
from game.ui.view import View

INKS = {
    "ink": Ink.INK,
    "red": Ink.RED_ON_PAPER,
    "steel": Ink.STEEL_ON_PAPER,
    "moss": Ink.MOSS_ON_PAPER,
}
_COUNT = Size.SMALL
_ERAS = Size.SMALL * 0.95


def grounds(sketch: Sketch, sight: Sight) -> None:
    """Draw the eras as bands under everything, and their names where they fit."""
    plan = sight.lay.plan
    names = plan.axis.y - plan.area.y if not plan.is_upright else 0
    for nth, era in enumerate(sketch.view.story.eras.values()):
        begin = max(-plan.pad, sight.along(era.span.first))
        end = min(sight.shown + plan.pad, sight.along(Day.fromordinal(_after(era.span))))
        if end <= begin:
            continue
        across = plan.axis.w if plan.is_upright else plan.axis.h
        if nth % 2:
            sketch.plane(plan.box(begin, end, -names, across), Ink.BAND)


def _after(span: Date) -> int:
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


def years(sketch: Sketch, sight: Sight) -> None:
    """Draw the ticks of the calendar that fit the level, and mark where the reader is."""
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
        _here(sketch, sight, taken)


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


def _here(sketch: Sketch, sight: Sight, place: Box) -> None:
    """Mark the present scene of the play by a line and a tag in the reader's ink."""
    here = present_in(sketch.view, sight)
    assert here is not None
    plan, along, words = sight.lay.plan, sight.along(here.first), sketch.view.words
    low = plan.axis.w if plan.is_upright else place.y - plan.axis.y
    ends = plan.point(along, 0), plan.point(along, low)
    half = max(2, sketch.px(4))
    sketch.plane(plan.box(along - half, along + half, 0, low), Ink.AMBER)
    sketch.stroke(*ends, Ink.AMBER_ON_PAPER, max(1, sketch.px(2)))
    sketch.plane(place, Ink.AMBER, sketch.px(3))
    block = sketch.block(words("You are here"), place.w, LABEL, Style.LABEL)
    sketch.write(place, block, Ink.INK, 0.5)
    label = words("You are here: {date}", date=words.date(here))
    sketch.part(Part(Role.STATUS, label, place))


def present_in(view: View, sight: Sight) -> Date | None:
    """Return the date that the reader is at, where that is in view."""
    stand = view.state.stand
    if stand is None or not stand.calls:
        return None
    date = view.story.scenes[stand.at.scene].date
    return date if sight.is_in_view(date.first) else None


def events(
    sketch: Sketch,
    sight: Sight,
    found: Mapping[str, TimelineEvent],
    ways: Mapping[Item, Look],
    shown: tuple[Lane, ...],
) -> None:
    """Draw what can be pressed, in the order of time; `ways` are what a press looks at."""
    for item in ways:
        _days(sketch, sight, item, found, INKS[shown[item.lane].ink])
    chosen = sketch.view.look.subject
    for item, look in ways.items():
        plan = sight.lay.plan
        box = plan.place(item.lane, item.row, item.begin, item.end)
        is_on = chosen in item.events
        if is_on:
            _chosen(sketch, sight, item, box)
        ink = INKS[shown[item.lane].ink]
        first = found[item.events[0]]
        lane = sketch.view.words.story(
            f"lane/{shown[item.lane].lane}/title", shown[item.lane].title
        )
        if len(item.events) > 1:
            _badge(sketch, box, len(item.events), ink)
            label = _counted(sketch.view, [found[name] for name in item.events])
        else:
            _event(sketch, sight, item, box, first, ink)
            label = dated(sketch.view, first)
        sketch.press(box, label, Turn(look), Role.BUTTON, lane, is_on)


def _chosen(sketch: Sketch, sight: Sight, item: Item, box: Box) -> None:
    """Draw what is selected on the reader's light: a label, else the dot of the event."""
    plan = sight.lay.plan
    if item.has_label:
        aside, radius = sketch.px(8), sketch.px(4)
        place = box.inset(-aside, 0)
        if not plan.is_upright and item.row:
            place = place._replace(h=place.h - 2 * plan.dot - sketch.px(2))
    else:
        radius = plan.rule.target // 2 - sketch.px(2)
        x, y = _mark_of(sight, item, box)
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


def dated(view: View, event: TimelineEvent) -> str:
    """Return an event in a line: "18 May 1928: The trial opens"."""
    date = view.words.date(event.date)
    return view.words("{date}: {title}", date=date, title=title_of(view, event))


def _counted(view: View, found: list[TimelineEvent]) -> str:
    dates = sorted(event.date.first for event in found)
    date = view.words.date(between(dates[0], dates[-1]))
    count = view.words.count("{count} event", "{count} events", len(found))
    return view.words("{date}: {title}", date=date, title=count)


def between(first: Day, last: Day) -> Date:
    """Return a stretch of time as a date: days of one month, months of one year, else years."""
    cut = 4 if first.year != last.year else 7 if first.month != last.month else 10
    begin, end = first.isoformat()[:cut], last.isoformat()[:cut]
    return Date(begin if begin == end else f"{begin}/{end}")


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
        along = sight.along(date.first)
        end = min(sight.along(Day.fromordinal(_after(date))), sight.shown)
        begin, end = max(0, along), max(0, end)
        if end - along > 2 * half and end > begin:
            ends = plan.point(begin, across), plan.point(end, across)
            sketch.stroke(*ends, ink, 2 * thick if _is_known(date) else thick)
        along = sight.scale.at(middle_of(date)) - sight.offset
        if len(item.events) > 1 and 0 <= along <= sight.shown:
            ends = plan.point(along, across - half), plan.point(along, across + half)
            sketch.stroke(*ends, ink, thick)


def _is_known(date: Date) -> bool:
    """Whether both days of a date are known."""
    return Precision.DAY is date.begin.precision is date.end.precision


def _badge(sketch: Sketch, box: Box, count: int, ink: Ink) -> None:
    """Draw the number of events that lie together."""
    text = str(count)
    block = sketch.block(text, box.w, _COUNT, Style.LABEL)
    high = min(box.h, block.line_px + sketch.px(4))
    wide = min(box.w, max(high, block.width + sketch.px(24)))
    pill = Box(box.x + (box.w - wide) // 2, box.y + (box.h - high) // 2, wide, high)
    sketch.plane(pill, ink, high // 2)
    place = Box(pill.x, pill.y + (high - block.height) // 2, wide, 0)
    sketch.write(place, block, Ink.PAPER, 0.5)


def _event(
    sketch: Sketch, sight: Sight, item: Item, box: Box, event: TimelineEvent, ink: Ink
) -> None:
    """Draw a single event: its dot, and its label with a stem down to the line."""
    plan, thin = sight.lay.plan, max(1, sketch.px(2))
    foot = plan.point(item.at, plan.line(item.lane))
    dot = _mark_of(sight, item, box)
    if dot != foot and not (plan.rule.is_inline and item.row == 0):
        sketch.stroke(foot, dot, ink, thin)
    elif not plan.is_upright and item.row > 1:
        sketch.stroke((dot[0], box.bottom - plan.dot), dot, ink, thin)
    sketch.dot(*dot, plan.dot, ink)
    if not _is_known(event.date):
        sketch.dot(*dot, max(1, plan.dot - max(2, sketch.px(3))), Ink.PAPER)
    if item.has_label:
        _label(sketch, sight, item, box, title_of(sketch.view, event))


def _label(sketch: Sketch, sight: Sight, item: Item, box: Box, title: str) -> None:
    plan = sight.lay.plan
    style = style_of(plan)
    if plan.is_upright:
        block = sketch.block(title, plan.row - sketch.px(8), LABEL, style)
        is_before = item.end - item.at <= plan.rule.lead
        y = box.bottom - block.height if is_before else box.y
        sketch.write(Box(box.x + sketch.px(4), y, box.w, 0), block, Ink.INK)
        return
    block = sketch.block(title, box.w, LABEL, style)
    if item.row == 0:
        place = Box(box.x + plan.rule.target, box.y + (box.h - block.height) // 2, box.w, 0)
        sketch.write(place, block, Ink.INK)
        return
    gap = plan.rule.lead - plan.dot
    is_before = item.end - item.at <= plan.rule.lead < item.at - item.begin
    y = box.y + (box.h - 2 * plan.dot - block.height) // 2
    place = Box(box.x + gap, y, box.w - 2 * gap, 0)
    sketch.write(place, block, Ink.INK, float(is_before))


def era_names(sketch: Sketch, sight: Sight) -> None:
    """Write the names of the eras in view, as far as there is room for them."""
    plan = sight.lay.plan
    if plan.is_upright or plan.axis.y == plan.area.y:
        return
    line = sketch.line_px(_ERAS)
    rows = [plan.axis.x] * max(1, (plan.axis.y - plan.area.y) // line)
    for era in sketch.view.story.eras.values():
        begin, end = sight.along(era.span.first), sight.along(Day.fromordinal(_after(era.span)))
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
