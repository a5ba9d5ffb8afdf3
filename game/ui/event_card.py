"""What stands beside the chart of the timeline: an event, a list of events, how to read it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date as Day
from itertools import chain
from math import ceil

from msgspec.structs import replace

from game.engine.inline import cites_of
from game.engine.model import TimelineEvent
from game.ui import buttons, pages, persons
from game.ui.buttons import Button
from game.ui.chart import filters, key
from game.ui.chart.items import counted, dated
from game.ui.chart.lay import title_of
from game.ui.frame import Box, Role
from game.ui.intents import Turn
from game.ui.pages import Page, Slab
from game.ui.sketch import Sketch
from game.ui.texts import cites_in
from game.ui.theme import Ink, Size, Style
from game.ui.view import View

Events = tuple[TimelineEvent, ...]
"""Events in the order of time."""
READ = Size.NOTE * 1.08
_TITLE = Size.BODY * 1.15


def event_slabs(sketch: Sketch, event: TimelineEvent, width: int) -> tuple[Slab, ...]:
    """Return an event: when it was and what happened, where that is from, and who was in it."""
    view, gap = sketch.view, sketch.px(14)
    lanes = {lane.lane: lane for lane in view.story.cover.lanes}
    lane = view.words.story(f"lane/{event.lane}/title", lanes[event.lane].title)
    head = f"{view.words.date(event.date)} · {lane}"
    text = view.texts.runs(f"event/{event.event}/text", event.text)
    cites = view.texts.cites((*cites_in(text), *cites_of(event.cite)))
    return (
        pages.heading_slab(sketch, head, width, Ink.STEEL_ON_PAPER),
        pages.text_slab(
            sketch, title_of(view, event), width, _TITLE, Style.TITLE, Ink.INK, Role.HEADING,
            sketch.px(4),
        ),
        *(
            pages.text_slab(sketch, (runs,), width, READ, ink=Ink.INK, gap=gap) for runs in text
        ),
        *_public(sketch, event, width),
        *_cited(sketch, cites, width),
        *_told(sketch, event, width),
        *_people(sketch, event, width),
    )  # fmt: skip


def _public(sketch: Sketch, event: TimelineEvent, width: int) -> Iterable[Slab]:
    """Yield since when an event is public, where that was later than its day."""
    if event.public_from:
        words = sketch.view.words
        line = words("public since {date}", date=words.date(event.public_from))
        style, ink = Style.LABEL, Ink.STEEL_ON_PAPER
        yield pages.text_slab(sketch, line, width, Size.SMALL, style, ink, Role.NOTE, sketch.px(10))


def _cited(sketch: Sketch, cites: str, width: int) -> Iterable[Slab]:
    if cites:
        yield pages.text_slab(
            sketch, cites, width, Size.SMALL, Style.ITALIC, Ink.FAINT_INK, Role.NOTE, sketch.px(8)
        )


def _told(sketch: Sketch, event: TimelineEvent, width: int) -> Iterable[Slab]:
    """Yield which folder tells of an event."""
    if event.folder:
        view = sketch.view
        line = view.words("Told in: {folder}", folder=view.texts.folder_line(event.folder))
        yield pages.text_slab(
            sketch, line, width, Size.SMALL, Style.LABEL, Ink.FAINT_INK, Role.NOTE, sketch.px(14)
        )


def _people(sketch: Sketch, event: TimelineEvent, width: int) -> Iterable[Slab]:
    """Return the persons in an event, each a way to the person."""
    chips = tuple(
        Button(
            sketch.view.texts.maker(name), persons.look_of(name), role=Role.LINK,
            dress=buttons.PAPER_PILL, style=Style.READING,
        )
        for name in event.people
    )  # fmt: skip
    return pages.chip_slabs(sketch, chips, width, sketch.px(18))


def pick_of(lane: str, first: Day, last: Day) -> str:
    """Return the pick of a list: a lane, and the first and last day."""
    return f"{lane}/{first.isoformat()}/{last.isoformat()}"


def listed(view: View) -> Events:
    """Return the events that the look lists ("lane/first day/last day"), in the order of time."""
    lane, _, days = view.look.picked("list").partition("/")
    first, _, last = days.partition("/")
    if not last:
        return ()
    found = [
        event
        for event in filters.events_of(view)
        if event.lane == lane and first <= event.date.first.isoformat() <= last
    ]
    return tuple(sorted(found, key=lambda event: event.date.first))


def list_pages(
    sketch: Sketch, found: Events, boxes: Sequence[Box], roomy: Sequence[Box]
) -> tuple[Page, ...]:
    """Return a list of events to be pressed; one of several pages becomes a list of such lists.

    So an event of a list is two presses away, as long as the list of lists stands on one page. It
    stands in columns of `boxes`; each list that it leads to may take those of `roomy`.
    """
    whole = whole_list(sketch, found, boxes)
    if len(whole) == 1:
        return whole
    for most in range(max(sum(map(len, page)) for page in whole_list(sketch, found, roomy)), 0, -1):
        parts = _parted(found, most)
        if all(len(whole_list(sketch, part, roomy)) == 1 for part in parts):
            parted = _rows(sketch, parts, boxes)
            return parted if len(parted) == 1 else whole
    return whole


def whole_list(sketch: Sketch, found: Events, boxes: Sequence[Box]) -> tuple[Page, ...]:
    """Return a list of events to be pressed, on as many pages of such columns as it needs."""
    return _rows(sketch, tuple((event,) for event in found), boxes)


def _rows(sketch: Sketch, parts: tuple[Events, ...], boxes: Sequence[Box]) -> tuple[Page, ...]:
    slabs = _list_slabs(sketch, parts, boxes[0].w)
    return pages.pages_of(slabs, boxes[0].h, len(boxes))


def _parted(found: Events, most: int) -> tuple[Events, ...]:
    """Return events in groups of about as many, at most so many but where a day has more."""
    parts: list[Events] = []
    left = found
    while left:
        even = ceil(len(left) / ceil(len(left) / most))
        days = [event.date.first for event in left]
        ends = [n for n in range(1, len(left) + 1) if n == len(left) or days[n] != days[n - 1]]
        cut = max((n for n in ends if n <= even), default=ends[0])
        parts.append(left[:cut])
        left = left[cut:]
    return tuple(parts)


def _list_slabs(sketch: Sketch, parts: tuple[Events, ...], width: int) -> tuple[Slab, ...]:
    """Return a row for each event or group of events, under the time that they lie in."""
    rows = (_row(sketch.view, part) for part in parts)
    return (
        pages.heading_slab(sketch, counted(sketch.view, chain(*parts)), width, Ink.STEEL_ON_PAPER),
        *(pages.button_slab(sketch, row, width, sketch.px(12)) for row in rows),
    )


def _row(view: View, part: Events) -> Button:
    first, last = part[0].date.first, part[-1].date.first
    label, look = dated(view, part[0]), replace(view.look, subject=part[0].event, page=0)
    if len(part) > 1:
        look = replace(view.look.with_pick("list", pick_of(part[0].lane, first, last)), page=0)
        label = counted(view, part)
    return Button(label, Turn(look), "", Role.OPTION, dress=buttons.SHADED, style=Style.STRONG)


def guide_slabs(sketch: Sketch, width: int) -> tuple[Slab, ...]:
    """Return how the chart is read, what its marks mean, and the eras of the story."""
    view, words = sketch.view, sketch.view.words
    line = words("Press an event to read about it, or a number to see the events that it counts.")
    eras = [
        words(
            "{date}: {title}",
            date=words.date(era.span),
            title=words.story(f"era/{era.era}/title", era.title),
        )
        for era in view.story.eras.values()
    ]
    gap = sketch.px(3)
    marks = key.of_events(sketch)
    high = key.height(sketch, marks, width)
    return (
        pages.text_slab(sketch, line, width, READ, ink=Ink.INK),
        Slab(high, lambda box: key.draw(sketch, box, marks), sketch.px(18)),
        *(
            pages.text_slab(sketch, era, width, Size.SMALL, Style.ITALIC, Ink.FAINT_INK, gap=gap)
            for era in eras
        ),
    )
