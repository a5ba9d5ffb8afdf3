"""The strip at the bottom of each screen: back, the timeline in small, menu."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date as Day
from typing import NamedTuple

from game.engine.calendar import Date
from game.engine.story import Story
from game.ui.frame import Box, Part, Role
from game.ui.intents import Go, Intent, Leave, Look, Undo
from game.ui.sketch import Sketch
from game.ui.theme import Ink, Size, Style
from game.ui.view import View

BASES = frozenset({"title", "desk", "scene", "outcome"})
"""Screens that a play stands on; all others are looked at on top of one."""


class Badge(NamedTuple):
    """Events that lie together: how far along the axis (0 to 1), and how many."""

    share: float
    events: int


def height(sketch: Sketch) -> int:
    """Return how high the ribbon is."""
    return max(
        sketch.px(92), sketch.panel.target_px + sketch.px(16), 2 * sketch.line_px(Size.SMALL)
    )


def draw(sketch: Sketch) -> Box:
    """Draw the ribbon; return what is left of the screen above it."""
    high = height(sketch)
    box = Box(0, sketch.box.h - high, sketch.box.w, high)
    sketch.plane(box, Ink.INK)
    side = _side_width(sketch)
    _side(sketch, Box(box.x, box.y, side, high), *_left(sketch.view))
    if sketch.view.look.screen != "settings":
        words = sketch.view.words
        _side(sketch, Box(box.right - side, box.y, side, high), words("Menu"), Go(Look("settings")))
    _axis(sketch, Box(side, box.y, box.w - 2 * side, high))
    return Box(0, 0, sketch.box.w, box.y)


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
    if view.look.screen not in BASES:
        return view.words("Back"), Leave()
    if view.look.screen in ("scene", "outcome", "desk") and view.can_undo:
        return view.words("Back"), Undo()
    return "", None


def _side_width(sketch: Sketch) -> int:
    words = sketch.view.words
    size = sketch.panel.type_px(Size.BUTTON)
    widths = [
        sketch.view.measure.width(text, Style.LABEL.face(False, False), size)
        for text in (words("Back"), words("Menu"))
    ]
    return max(*widths, sketch.panel.target_px) + sketch.px(112)


def _side(sketch: Sketch, box: Box, label: str, intent: Intent | None) -> None:
    if intent is None:
        return
    block = sketch.block(label, box.w, Size.BUTTON, Style.LABEL)
    y = box.y + (box.h - block.height) // 2
    sketch.write(Box(box.x, y, box.w, block.height), block, Ink.PAPER, 0.5)
    pad = sketch.px(8)
    sketch.part(Part(Role.BUTTON, label, box.inset(pad), intent))


def _axis(sketch: Sketch, box: Box) -> None:
    view = sketch.view
    span = view.story.cover.span
    line_y = box.y + round(box.h * 0.42)
    box = box.inset(sketch.px(10), 0)
    sketch.stroke((box.x, line_y), (box.right, line_y), Ink.PAPER_DIM, max(1, sketch.px(2)))
    _years(sketch, box, line_y, span)
    radius = sketch.px(14)
    _badges(
        sketch, box, line_y, badges(_event_days(view.story), span, 3.6 * radius / max(1, box.w))
    )
    here = present(view)
    if here is not None:
        share = min(1.0, max(0.0, share_of(here.first, span)))
        x = box.x + round(share * box.w)
        top = box.y
        sketch.shape(
            Ink.AMBER,
            (x - sketch.px(11), top), (x + sketch.px(11), top), (x, top + sketch.px(15)),
        )  # fmt: skip
        label = view.words("Now at {date}", date=view.words.date(here))
        sketch.part(Part(Role.STATUS, label, Box(x, top, 1, 1)))


def _event_days(story: Story) -> tuple[Day, ...]:
    return tuple(event.date.first for event in story.events.values())


def _years(sketch: Sketch, box: Box, line_y: int, span: Date) -> None:
    size = Size.SMALL * 0.86
    wide = sketch.view.measure.width(
        "1990", Style.LIGHT.face(False, False), sketch.panel.type_px(size)
    )
    years = span.years
    every = next(
        (step for step in (1, 2, 5, 10, 20, 50) if box.w * step / len(years) > 1.6 * wide), 100
    )
    for year in years:
        if year % every:
            continue
        x = box.x + round(share_of(Day(year, 1, 1), span) * box.w)
        tick = sketch.px(6)
        sketch.stroke((x, line_y - tick), (x, line_y + tick), Ink.PAPER_DIM, max(1, sketch.px(2)))
        place = Box(x - wide, line_y + sketch.px(8), 2 * wide, 0)
        sketch.text(place, str(year), size, Style.LIGHT, Ink.PAPER_DIM, None, 0.5)


def _badges(sketch: Sketch, box: Box, line_y: int, found: tuple[Badge, ...]) -> None:
    radius = sketch.px(14)
    for badge in found:
        x = box.x + round(badge.share * box.w)
        y = line_y - sketch.px(4)
        if badge.events == 1:
            sketch.dot(x, y, max(3, sketch.px(5)), Ink.PAPER)
            continue
        pill = Box(x - round(radius * 1.5), y - radius, 3 * radius, 2 * radius)
        sketch.plane(pill, Ink.NIGHT_EDGE, radius)
        size = Size.SMALL * 0.8
        high = sketch.line_px(size)
        place = Box(pill.x, pill.y + (pill.h - high) // 2, pill.w, high)
        sketch.text(place, str(badge.events), size, Style.LIGHT, Ink.PAPER, None, 0.5)
