"""The strip at the bottom of each screen: back, the timeline in small, menu."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date as Day
from functools import lru_cache
from typing import NamedTuple

from msgspec.structs import replace

from game.engine.calendar import Date
from game.engine.story import Story
from game.ui import speaker
from game.ui.chart.levels import level_in
from game.ui.frame import Box, Frame, Mark, Part, Plane, Role, Shape, Stroke
from game.ui.intents import Go, Intent, Leave, Look, Turn, Undo
from game.ui.kiosk import AGAIN, SHORT, TAKEN
from game.ui.sketch import Sketch
from game.ui.slide import Strip
from game.ui.theme import Ink, Size, Style
from game.ui.view import View

BASES = frozenset({"title", "desk", "scene", "outcome"})
"""Screens that a play stands on; all others are looked at on top of one."""
PAGES = (AGAIN, SHORT, TAKEN)
"""Tabs of the title that lie on top of what was looked at before."""
_ALONE = ("settings", "staff")
"""Screens from which no way leads to the timeline or to the menu."""
_YEAR = Size.SMALL * 0.86
_COUNT = Size.SMALL * 0.8
_APART = 3.0
"""Years are labelled so seldom that their labels stand this many widths apart."""


class Badge(NamedTuple):
    """Events that lie together: how far along the axis (0 to 1), and how many."""

    share: float
    events: int


class _Rule(NamedTuple):
    """Where things stand in the ribbon, from the top: marker, badges, line, years.

    `pill` is the width and the height of a badge.
    """

    axis: Box
    marker_h: int
    pill: tuple[int, int]
    line_y: int
    year_y: int
    year_w: int


def height(sketch: Sketch) -> int:
    """Return how high the ribbon is."""
    need = _marker_height(sketch) + _pill(sketch)[1] + _under(sketch) + sketch.line_px(_YEAR)
    again = 0
    if sketch.view.house is not None:
        block = sketch.block(_again(sketch), _again_width(sketch), Size.BUTTON, Style.LABEL)
        again = block.height + sketch.px(16)
    return max(sketch.px(92), sketch.panel.target_px + sketch.px(16), need + sketch.px(10), again)


def draw(sketch: Sketch) -> Box:
    """Draw the ribbon; return what is left of the screen above it. It is read last."""
    high = height(sketch)
    box = Box(0, sketch.box.h - high, sketch.box.w, high)
    sketch.plane(box, Ink.INK)
    side, axis = _side_width(sketch), _axis_box(sketch)
    again = _again_width(sketch) if _is_startable(sketch.view) else 0
    wide = box.right - side - again - axis.right
    if wide:
        speaker.draw(sketch, Box(axis.right, box.y, wide, high))
    _side(sketch, Box(box.x, box.y, side, high), *_left(sketch.view))
    _axis(sketch, axis)
    words = sketch.view.words
    if again:
        place = Box(box.right - side - again, box.y, again, high)
        _side(sketch, place, _again(sketch), Go(Look("title", tab=AGAIN)))
    if sketch.view.look.screen not in _ALONE:
        _side(sketch, Box(box.right - side, box.y, side, high), words("Menu"), Go(Look("settings")))
    return Box(0, 0, sketch.box.w, box.y)


def box_of(frame: Frame) -> Box | None:
    """Return where the ribbon stands in a frame; None where it has none."""
    wide, high = frame.size
    planes = (mark.box for mark in frame.marks if isinstance(mark, Plane) and mark.ink is Ink.INK)
    return next((box for box in planes if (box.x, box.w, box.bottom) == (0, wide, high)), None)


def mark_of(frame: Frame) -> tuple[Mark, ...]:
    """Return what the mark of the present date is drawn with, its shape first; () without one."""
    box = box_of(frame)
    if box is None:
        return ()
    amber = [m for m in frame.marks if isinstance(m, Shape | Stroke) and m.ink is Ink.AMBER]
    shapes = [m for m in amber if isinstance(m, Shape) and box.has(*m.points[0])]
    strokes = [m for m in amber if isinstance(m, Stroke) and box.has(*m.begin)]
    return (*shapes, *strokes) if shapes else ()


def badges(days: Iterable[Day], span: Date, least: float) -> tuple[Badge, ...]:
    """Return the events as badges that stand at least `least` (a part of the axis) apart.

    The work grows with the number of events only by the sorting.
    """
    shares = sorted(share for share in (share_of(day, span) for day in days) if 0 <= share <= 1)
    found: list[Badge] = []
    for share in shares:
        if found and share - found[-1].share < least:
            found[-1] = Badge(found[-1].share, found[-1].events + 1)
        else:
            found.append(Badge(share, 1))
    return tuple(found)


def share_of(day: Day, span: Date) -> float:
    """Return how far along a span a day lies: 0 its first day, 1 its last."""
    whole = (span.last - span.first).days
    return (day - span.first).days / max(1, whole)


def present(view: View) -> Date | None:
    """Return the date that the reader is at; None at the desk."""
    stand = view.state.stand
    if stand is None or not stand.calls:
        return None
    return view.story.scenes[stand.at.scene].date


def _left(view: View) -> tuple[str, Intent | None]:
    look = view.look
    if look.screen not in BASES or look.tab in PAGES:
        return view.words("Back"), Leave()
    if look.screen == "scene" and look.page:
        return view.words("Back"), Turn(replace(look, page=look.page - 1))
    if look.screen in ("scene", "outcome", "desk") and view.can_undo:
        return view.words("Back"), Undo()
    return "", None


def _side_width(sketch: Sketch) -> int:
    words = sketch.view.words
    size = sketch.panel.type_px(Size.BUTTON)
    widths = [
        sketch.view.measure.width(text, Style.LABEL.face(False, False), size)
        for text in (words("Back"), words("Menu"))
    ]
    pad = sketch.px(40 if sketch.panel.is_portrait else 112)
    return max(*widths, sketch.panel.target_px) + pad


def _side(sketch: Sketch, box: Box, label: str, intent: Intent | None) -> None:
    if intent is None:
        return
    block = sketch.block(label, box.w, Size.BUTTON, Style.LABEL)
    y = box.y + (box.h - block.height) // 2
    sketch.write(Box(box.x, y, box.w, block.height), block, Ink.PAPER, 0.5)
    sketch.part(Part(Role.BUTTON, label, box.inset(sketch.px(8)), intent), is_last=True)


def _axis(sketch: Sketch, box: Box) -> None:
    view = sketch.view
    _name(sketch, box)
    span = view.story.cover.span
    rule = _rule(sketch, box)
    sketch.lay(_scale(view.setting, rule))
    here = present(view)
    if here is not None:
        _marker(sketch, rule, here, span)
    _way(sketch, box, here)


@lru_cache(maxsize=32)
def _scale(setting: View, rule: _Rule) -> tuple[Mark, ...]:
    """Return the line with its years and badges, which are the same on every screen."""
    sketch, axis = Sketch(setting), rule.axis
    span = setting.story.cover.span
    ends = (axis.x, rule.line_y), (axis.right, rule.line_y)
    sketch.stroke(*ends, Ink.PAPER_DIM, max(1, sketch.px(2)))
    _years(sketch, rule, span)
    _badges(sketch, rule, _badges_of(setting, rule))
    return sketch.frame().marks[1:]


@lru_cache(maxsize=32)
def _badges_of(setting: View, rule: _Rule) -> tuple[Badge, ...]:
    least = (rule.pill[0] + 2 + setting.panel.px(4)) / max(1, rule.axis.w)
    return badges(_event_days(setting.story), setting.story.cover.span, least)


def _name(sketch: Sketch, box: Box) -> None:
    """Write what the axis is, like the words beside it, where there is room; not in the menu."""
    wide = _name_width(sketch, box)
    if not wide or sketch.view.look.screen in _ALONE:
        return
    block = sketch.block(sketch.view.words("Timeline"), wide, Size.BUTTON, Style.LABEL)
    y = box.y + (box.h - block.height) // 2
    is_way = _is_way(sketch.view)
    ink = Ink.PAPER if is_way else Ink.PAPER_DIM
    sketch.write(Box(box.x, y, wide, block.height), block, ink, 0.5)
    if is_way:
        for x in (box.x, box.right) if _left(sketch.view)[1] else (box.right,):
            ends = (x, box.y + box.h // 4), (x, box.bottom - box.h // 4)
            sketch.stroke(*ends, Ink.NIGHT_EDGE, max(1, sketch.px(2)))


def _name_width(sketch: Sketch, box: Box) -> int:
    """Return how much of the axis its name takes; 0 where that would be too much."""
    face, size = Style.LABEL.face(False, False), sketch.panel.type_px(Size.BUTTON)
    text = sketch.view.measure.width(sketch.view.words("Timeline"), face, size)
    wide = text + 1 + sketch.px(40)
    return wide if wide <= round(box.w * 0.24) else 0


def _is_way(view: View) -> bool:
    """Whether the axis leads to the timeline: not there, nor in the menu."""
    return view.look.screen != "timeline" and view.look.screen not in _ALONE


def _way(sketch: Sketch, box: Box, here: Date | None) -> None:
    """Make the axis the way to the timeline; in the menu, it only says what is now.

    On the timeline itself a press leads to the days around its place.
    """
    words = sketch.view.words
    now = words("Now at {date}", date=words.date(here)) if here else ""
    place = box.inset(sketch.px(8))
    if sketch.view.look.screen == "timeline":
        _places(sketch, place, _rule(sketch, box).axis, now)
        return
    if _is_way(sketch.view):
        way = Go(Look("timeline"))
        sketch.part(Part(Role.BUTTON, words("Timeline"), place, way, now), is_last=True)
    elif now:
        sketch.part(Part(Role.STATUS, now, place), is_last=True)


def _places(sketch: Sketch, place: Box, axis: Box, now: str) -> None:
    """Make the axis a way to the days around where it is pressed; by keys, to where one is."""
    view = sketch.view
    span, here = view.story.cover.span, present(view)
    strip = Strip(axis.x, axis.w, *level_in(view), view.look)
    middle = axis.x + round(share_of(here.first if here else span.first, span) * axis.w)
    label = view.words("All the years: press a place to go there")
    way = strip.at(middle)
    sketch.part(Part(Role.BUTTON, label, place, way, now, strip=strip), is_last=True)


def frame_days(sketch: Sketch, first: Day, last: Day) -> None:
    """Frame the days from one to another, with the whole of each badge that stands there."""
    rule = _rule(sketch, _axis_box(sketch))
    span = sketch.view.story.cover.span
    begin, end = (
        rule.axis.x + round(min(1.0, max(0.0, share_of(day, span))) * rule.axis.w)
        for day in (first, last)
    )
    for badge in _badges_of(sketch.view.setting, rule):
        x, half = rule.axis.x + round(badge.share * rule.axis.w), rule.pill[0] // 2 + 1
        if badge.events > 1 and begin < x + half and x - half < end:
            begin, end = min(begin, x - half), max(end, x + half)
    aside = max(3, sketch.px(6))
    low = rule.line_y + _under(sketch) // 2
    top = rule.line_y - _under(sketch) // 2 - rule.pill[1] - aside
    frame = Box(begin - aside, top, end - begin + 2 * aside, low - top)
    sketch.edge(frame, Ink.AMBER, max(2, sketch.px(3)), sketch.px(3))


def _axis_box(sketch: Sketch) -> Box:
    side, high = _side_width(sketch), height(sketch)
    again = _again_width(sketch) if _is_startable(sketch.view) else 0
    free = sketch.box.w - 2 * side - again
    return Box(side, sketch.box.h - high, free - speaker.width(sketch, free), high)


def _again_width(sketch: Sketch) -> int:
    """Return how wide "Start again" is, in as many lines as the ribbon has room for."""
    face, size = Style.LABEL.face(False, False), sketch.panel.type_px(Size.BUTTON)
    words = _again(sketch).split() or [""]
    whole = sketch.view.measure.width(" ".join(words), face, size)
    if sketch.box.w < 60 * size:
        whole = max(sketch.view.measure.width(word, face, size) for word in words)
    return max(whole + 1, sketch.panel.target_px) + sketch.px(40)


def _again(sketch: Sketch) -> str:
    return sketch.view.words("Start again")


def _is_startable(view: View) -> bool:
    """Whether a kiosk offers to start again: everywhere but where that is the first step."""
    look = view.look
    is_first = look.screen == "title" and look.tab in ("", AGAIN, TAKEN)
    return view.house is not None and look.screen != "staff" and not is_first


def _rule(sketch: Sketch, box: Box) -> _Rule:
    pill, marker = _pill(sketch), _marker_height(sketch)
    year_w = _label_width(sketch, "0000", _YEAR)
    aside = max(pill[0], year_w) // 2 + sketch.px(6)
    under = _under(sketch)
    need = marker + pill[1] + under + sketch.line_px(_YEAR)
    top = box.y + max(0, (box.h - need) // 2)
    line_y = top + marker + pill[1] + under // 2
    name = _name_width(sketch, box)
    axis = Box(box.x + name, box.y, box.w - name, box.h).inset(aside, 0)
    return _Rule(axis, marker, pill, line_y, line_y + under // 2, year_w)


def _marker_height(sketch: Sketch) -> int:
    return sketch.px(18)


def _under(sketch: Sketch) -> int:
    """Return the room between badges and years, in the middle of which the line runs."""
    return 2 * max(3, sketch.px(6))


def _pill(sketch: Sketch) -> tuple[int, int]:
    high = max(sketch.px(26), round(sketch.panel.type_px(_COUNT) * 1.2))
    return max(round(1.5 * high), _label_width(sketch, "000", _COUNT) + sketch.px(12)), high


def _label_width(sketch: Sketch, text: str, size: float) -> int:
    face = Style.LIGHT.face(False, False)
    return sketch.view.measure.width(text, face, sketch.panel.type_px(size)) + 1


def _event_days(story: Story) -> tuple[Day, ...]:
    return tuple(event.date.first for event in story.events.values())


def _years(sketch: Sketch, rule: _Rule, span: Date) -> None:
    years, axis = span.years, rule.axis
    steps = (1, 2, 5, 10, 20, 25, 50, 100)
    each = axis.w / max(1, len(years))
    every = next((step for step in steps if each * step >= _APART * rule.year_w), 0)
    tick = max(2, sketch.px(6))
    for year in years:
        if not every or year % every:
            continue
        x = axis.x + round(share_of(Day(year, 1, 1), span) * axis.w)
        ends = (x, rule.line_y - tick), (x, rule.line_y + tick)
        sketch.stroke(*ends, Ink.PAPER_DIM, max(1, sketch.px(2)))
        place = Box(x - rule.year_w // 2, rule.year_y, rule.year_w, 0)
        sketch.text(place, str(year), _YEAR, Style.LIGHT, Ink.PAPER_DIM, None, 0.5)


def _badges(sketch: Sketch, rule: _Rule, found: tuple[Badge, ...]) -> None:
    wide, high = rule.pill
    low = rule.line_y - _under(sketch) // 2
    for badge in found:
        x = rule.axis.x + round(badge.share * rule.axis.w)
        if badge.events == 1:
            sketch.dot(x, low - high // 2, max(3, sketch.px(5)), Ink.PAPER)
            continue
        pill = Box(x - wide // 2, low - high, wide, high)
        sketch.plane(pill, Ink.NIGHT_RAISED, high // 2)
        sketch.edge(pill, Ink.NIGHT_EDGE, max(1, sketch.px(2)), high // 2)
        line = sketch.line_px(_COUNT)
        place = Box(pill.x, pill.y + (high - line) // 2, wide, line)
        sketch.text(place, str(badge.events), _COUNT, Style.LIGHT, Ink.PAPER, None, 0.5)


def _marker(sketch: Sketch, rule: _Rule, here: Date, span: Date) -> None:
    """Draw where the reader is; what lies outside of the axis is marked at its end."""
    share = min(1.0, max(0.0, share_of(here.first, span)))
    x = rule.axis.x + round(share * rule.axis.w)
    wide, high = max(5, sketch.px(11)), rule.marker_h - max(1, sketch.px(3))
    top = rule.line_y - _under(sketch) // 2 - rule.pill[1] - rule.marker_h
    sketch.shape(Ink.AMBER, (x - wide, top), (x + wide, top), (x, top + high))
    line = rule.line_y - max(3, sketch.px(6)) // 2
    sketch.stroke((x - wide, line + 1), (x + wide, line + 1), Ink.AMBER, max(2, sketch.px(4)))
