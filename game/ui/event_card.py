"""What stands beside the chart of the timeline: an event, a list of events, how to read it."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from game.engine.inline import cites_of
from game.engine.model import TimelineEvent
from game.ui import buttons, pages, persons
from game.ui.buttons import Button
from game.ui.chart import key
from game.ui.chart.drawing import between, dated
from game.ui.chart.lay import title_of
from game.ui.frame import Role
from game.ui.intents import Turn
from game.ui.pages import Slab
from game.ui.sketch import Sketch
from game.ui.texts import cites_in
from game.ui.theme import Ink, Size, Style
from game.ui.view import View

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
        *_cited(sketch, cites, width),
        *_told(sketch, event, width),
        *_people(sketch, event, width),
    )  # fmt: skip


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
    """Yield the persons in an event, each a way to the person."""
    chips = tuple(
        Button(
            sketch.view.texts.maker(name), persons.look_of(name), role=Role.LINK,
            dress=buttons.PAPER_PILL, style=Style.READING,
        )
        for name in event.people
    )  # fmt: skip
    if chips:
        yield pages.flow_slab(sketch, chips, width, sketch.px(18))


def listed(view: View) -> tuple[TimelineEvent, ...]:
    """Return the events that the look lists ("lane/first day/last day"), in the order of time."""
    lane, _, days = view.look.picked("list").partition("/")
    first, _, last = days.partition("/")
    if not last:
        return ()
    found = [
        event
        for event in view.story.events.values()
        if event.lane == lane and first <= event.date.first.isoformat() <= last
    ]
    return tuple(sorted(found, key=lambda event: event.date.first))


def list_slabs(sketch: Sketch, found: tuple[TimelineEvent, ...], width: int) -> tuple[Slab, ...]:
    """Return a list of events to be pressed, under the months or years that they lie in."""
    view, gap = sketch.view, sketch.px(12)
    first, last = found[0].date.first, found[-1].date.first
    count = view.words.count("{count} event", "{count} events", len(found))
    head = view.words("{date}: {title}", date=view.words.date(between(first, last)), title=count)
    rows = [
        Button(
            dated(view, event), Turn(replace(view.look, subject=event.event, page=0)), "",
            Role.OPTION, dress=buttons.SHADED, style=Style.STRONG,
        )
        for event in found
    ]  # fmt: skip
    return (
        pages.heading_slab(sketch, head, width, Ink.STEEL_ON_PAPER),
        *(pages.button_slab(sketch, row, width, gap) for row in rows),
    )


def guide_slabs(sketch: Sketch, width: int) -> tuple[Slab, ...]:
    """Return how the chart is read, what its marks mean, and the eras of the story."""
    view, words = sketch.view, sketch.view.words
    lines = (
        words("Press an event to read about it."),
        words("A number counts events that lie close together: press it to see them."),
    )
    eras = [
        words(
            "{date}: {title}",
            date=words.date(era.span),
            title=words.story(f"era/{era.era}/title", era.title),
        )
        for era in view.story.eras.values()
    ]
    gap = sketch.px(10)
    marks = key.of_events(sketch)
    high = key.height(sketch, marks, width)
    return (
        *(pages.text_slab(sketch, line, width, READ, ink=Ink.INK, gap=gap) for line in lines),
        Slab(high, lambda box: key.draw(sketch, box, marks), sketch.px(18)),
        *(
            pages.text_slab(sketch, era, width, READ, Style.ITALIC, Ink.FAINT_INK, gap=gap)
            for era in eras
        ),
    )
