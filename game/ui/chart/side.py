"""What stands beside the chart of the timeline, or above it: an event, a list, what is shown."""

from __future__ import annotations

from typing import NamedTuple

from game.ui import buttons, event_card, pages
from game.ui.buttons import Button
from game.ui.chart import bar, filters
from game.ui.frame import Box
from game.ui.pages import Page, Slab
from game.ui.sketch import Sketch
from game.ui.theme import Ink, Size
from game.ui.view import View

CARD_SHARE = 0.34
"""What the card of an event takes of the width."""
LIST_SHARE = 0.5
"""The same for a list, whose lines are not broken if that can be."""


class Rooms(NamedTuple):
    """Where things stand: the chart, and the card beside it, which may cover it.

    Upright it is `is_above` the chart, and tells how to read it while nothing is chosen.
    """

    chart: Box
    card: Box
    is_above: bool


def rooms(sketch: Sketch, area: Box) -> Rooms:
    """Return where chart and card stand: the card at the right, or above the chart if upright.

    A list that needs the chart's place to stand on one page takes it. On a kiosk that stands
    upright the chart begins where everybody can reach it.
    """
    gap = sketch.px(24)
    if not sketch.panel.is_portrait:
        share = LIST_SHARE if takes_chart(sketch.view) else CARD_SHARE
        wide = max(round(area.w * share), 16 * sketch.panel.type_px(Size.NOTE))
        wide = min(area.w, wide)
        beside = Rooms(area, Box(area.right - wide, area.y, wide, area.h), False)
        return _over(area) if _needs_chart(sketch, beside) else beside
    high = max(round(area.h * 0.27), sketch.panel.reach_px - area.y - gap)
    chart = area.below(high + gap)
    return Rooms(chart, Box(area.x, area.y, area.w, high), True)


def _over(area: Box) -> Rooms:
    """Return rooms where the card stands over the chart."""
    return Rooms(area, area, False)


def _needs_chart(sketch: Sketch, beside: Rooms) -> bool:
    """Whether there is a list that stands on one page over the chart, but not beside it."""
    if not takes_chart(sketch.view) or not (found := event_card.listed(sketch.view)):
        return False
    near, far = _boxes(sketch, beside), _boxes(sketch, _over(beside.chart))
    if len(event_card.whole_list(sketch, found, near)) == 1:
        return False
    is_whole = len(event_card.whole_list(sketch, found, far)) == 1
    return is_whole or len(event_card.list_pages(sketch, found, near, far)) > 1


def is_open(view: View) -> bool:
    """Whether an event, a list or the choice of what is shown is looked at."""
    return view.look.subject in view.story.events or takes_chart(view)


def takes_chart(view: View) -> bool:
    """Whether that is something to be chosen from, which upright takes the place of the chart."""
    if view.look.subject in view.story.events:
        return False
    return filters.is_open(view) or bool(event_card.listed(view))


def pages_in(sketch: Sketch, made: Rooms, has_stops: bool) -> tuple[Page, ...]:
    """Return the pages of the card; the years to see from are in it if it `has_stops`."""
    view = sketch.view
    boxes = _boxes(sketch, made)
    width, height, count = boxes[0].w, boxes[0].h, len(boxes)
    event = view.story.events.get(view.look.subject)
    slabs: tuple[Slab, ...] = ()
    if event is not None:
        slabs = event_card.event_slabs(sketch, event, width)
    elif filters.is_open(view):
        slabs = filters.slabs(sketch, width, has_stops)
    elif found := event_card.listed(view):
        roomy = boxes if made.is_above else _boxes(sketch, _over(made.chart))
        return event_card.list_pages(sketch, found, boxes, roomy)
    elif made.is_above:
        slabs = event_card.guide_slabs(sketch, width)
    return pages.pages_of(slabs, height, count) if slabs else ()


def _boxes(sketch: Sketch, made: Rooms) -> tuple[Box, ...]:
    """Return the columns of the card."""
    view = sketch.view
    if not made.is_above:
        box = made.card.inset(sketch.px(32), sketch.px(24))
        low = buttons.row_height(sketch, feet(view, 2), box.w, sketch.px(12)) + sketch.px(16)
        box = box._replace(h=box.h - low)
        if made.card != made.chart:
            return (box,)
    else:
        box = made.chart if takes_chart(view) else made.card
    wide = 2 * 14 * sketch.panel.type_px(Size.NOTE)
    return pages.beside(box, 2 if box.w >= wide else 1, sketch.px(48))


def draw(sketch: Sketch, made: Rooms, card: tuple[Page, ...]) -> None:
    """Draw the page of the card that is looked at; its buttons too where it stands beside."""
    if not card:
        return
    if not made.is_above:
        shade = sketch.px(7)
        sketch.plane(made.card._replace(x=made.card.x + shade, y=made.card.y + shade), Ink.INK)
        sketch.plane(made.card, Ink.PAPER)
        sketch.edge(made.card, Ink.FAINT_INK, max(1, sketch.px(2)))
    page = sketch.view.look.page % len(card)
    boxes = _boxes(sketch, made)
    if made.is_above and boxes[0].y == made.chart.y:
        guide = pages.beside(made.card, len(boxes), sketch.px(48))
        found = pages.pages_of(event_card.guide_slabs(sketch, guide[0].w), guide[0].h, len(guide))
        pages.draw(found[0], guide)
    pages.draw(card[page], boxes)
    if not made.is_above:
        foot = boxes[0]._replace(y=boxes[0].bottom + sketch.px(16))
        buttons.row(sketch, foot, feet(sketch.view, len(card)), sketch.px(12))


def feet(view: View, count: int) -> tuple[Button, ...]:
    """Return the buttons of a card of so many pages."""
    more = bar.more(view, view.look.page % max(1, count), count)
    if not is_open(view):
        return more
    return (*more, bar.act(view.words("Close"), filters.closed(view.look)))
