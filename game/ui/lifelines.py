"""The lives of the timeline: a line for each person, from birth to the day it was cleared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date as Day
from functools import partial
from typing import NamedTuple

from game.engine.calendar import STEPS, Date
from game.engine.model import Person
from game.ui import hindsight, lives, met, pages, persons, turning
from game.ui.buttons import SHADED, Button
from game.ui.chart import bar, filters
from game.ui.chart.bar import Head
from game.ui.chart.key import Key, Meaning
from game.ui.frame import Box, Part, Role
from game.ui.intents import Turn
from game.ui.known import TODAY
from game.ui.pages import Page, Slab
from game.ui.ribbon import share_of
from game.ui.sketch import Sketch
from game.ui.theme import Ink, Size, Style
from game.ui.view import View
from game.ui.wording import joined

SORTS = ("trial", "death", "wait")
TURNED = "lives"
"""The pick that holds the page turned to; before, it is that of the trial of the open folder."""
LEAST_SHARE = 0.45
"""What of the height is left to the lives, or the years to see from give way."""
LEAST_LINE = 0.3
"""What of the width is left to the lines, or the words stand under them."""
_NAME = Size.NOTE
_WORDS = Size.SMALL


class _Told(NamedTuple):
    """A person as far as told: the name, the work, and how the life ended, in words."""

    person: Person
    name: str
    work: str
    end: str


class _Columns(NamedTuple):
    """Where a row has its name, its line, and its words.

    Words stand under the line if narrow: where a column leaves no room for a line of use.
    """

    name: int
    line: int
    words: int
    is_narrow: bool


def people(view: View) -> tuple[Person, ...]:
    """Return the lives that are shown, each as far as it is told, as the look sorts them.

    Who has not been met is left out: lives fill in as the wall does.
    """
    names = met.people(view)
    found = [persons.as_told(view, one) for one in everybody(view) if one.person in names]
    folders = view.story.cover.folders
    found.sort(key=lambda person: person.sort)
    match sort_of(view):
        case "death":
            found.sort(key=lambda one: one.died.date.first if one.died else Day.max)
        case "wait":
            found.sort(key=lambda person: _wait(view, person))
        case _:
            found.sort(key=lambda one: _nth_trial(one, folders))
    return tuple(found)


def everybody(view: View) -> tuple[Person, ...]:
    """Return the persons who have a life here once they were met, in what is chosen to be shown.

    They stood on trial, were held, wait for clearing or have been cleared, or their death is known
    and they have a part in an event: who only wrote about it all is left out.
    """
    in_events = {name for event in view.story.events.values() for name in event.people}
    return tuple(
        person
        for person in view.story.people.values()
        if _is_shown(view, person)
        and (
            person.trials
            or person.held
            or person.rehabilitated
            or person.never_rehabilitated == "yes"
            or (person.died and person.person in in_events)
        )
    )


def _is_shown(view: View, person: Person) -> bool:
    """Whether a person is in what is chosen: on trial in the folder, or in its events."""
    chosen = filters.filter_of(view)
    if chosen.person:
        return person.person == chosen.person
    if not chosen.folder or chosen.folder in person.trials:
        return True
    return any(person.person in event.people for event in filters.events_of(view))


def sort_of(view: View) -> str:
    """Return how the lives are sorted."""
    asked = view.look.picked("sort")
    return asked if asked in SORTS else SORTS[0]


def _wait(view: View, person: Person) -> tuple[int, int]:
    """Return what sorts by wait: never cleared, then the longest wait first, then none known.

    A wait begins where the line of a life ends.
    """
    if person.never_rehabilitated == "yes":
        return 0, 0
    until = lives.known_until(view, person)
    if person.rehabilitated and until > Day.min:
        return 1, -lives.years_between(Date(until.isoformat()), person.rehabilitated)
    return 2, 0


def _nth_trial(person: Person, folders: tuple[str, ...]) -> int:
    """Return which group a person is in: a folder of the story, another trial, none."""
    known = [folders.index(trial) for trial in person.trials if trial in folders]
    return min(known) if known else len(folders) + (not person.trials)


def draw(sketch: Sketch, area: Box) -> None:
    """Draw the tab over an area: the lives, or the choice of which are shown."""
    view = sketch.view
    found = people(view)
    below = joined(_counted(view, len(found)), filters.told(view))
    is_full = _room(sketch, area, below, True).h >= LEAST_SHARE * area.h
    room = _room(sketch, area, below, is_full)
    if filters.is_open(view):
        gap = sketch.px(48)
        boxes = pages.beside(room, 2 if room.w > 30 * sketch.panel.type_px(_NAME) else 1, gap)
        slabs = filters.slabs(sketch, boxes[0].w, not is_full)
        leaves = pages.pages_of(slabs, room.h, len(boxes))
        page = turning.clipped(view.look.page, leaves)
        bar.draw(sketch, area, _head(sketch, below, page, len(leaves), is_full))
        pages.draw(leaves[page], boxes)
        return
    _draw_lives(sketch, area, room.below(sketch.px(16)), found, is_full)


def _draw_lives(
    sketch: Sketch, area: Box, room: Box, found: tuple[Person, ...], is_full: bool
) -> None:
    """Draw the page of lives that is looked at, and the years below the last of its rows."""
    view = sketch.view
    below = joined(_counted(view, len(found)), filters.told(view))
    told = tuple(_told(view, person) for person in found)
    columns = _columns(sketch, room.w, told)
    axis = lives.axis_of(view, found)
    low = sketch.line_px(_WORDS) + sketch.px(8)
    box = room._replace(h=room.h - low)
    rows = _slabs(sketch, told, columns, axis, room.w) if found else _nobody(sketch, room.w)
    leaves = pages.balanced(tuple(rows), box.h, 1)
    page = _page(view, leaves)
    bar.draw(sketch, area, _head(sketch, below, page, len(leaves), is_full))
    if found:
        high = min(box.h, pages.height_of(leaves[page][0]) + sketch.px(8))
        draw_years(sketch, Box(box.x + columns.name, box.y, columns.line, high), axis)
    pages.draw(leaves[page], (box,))


def _page(view: View, leaves: Sequence[Page]) -> int:
    """Return the page turned to; before that, the one on which the open folder's trial begins."""
    asked = view.look.picked(TURNED)
    if asked.isdecimal():
        return turning.clipped(int(asked), leaves)
    here = (
        nth
        for nth, leaf in enumerate(leaves)
        if any(slab.begins == view.state.folder for column in leaf for slab in column)
    )
    return next(here, 0)


def _counted(view: View, count: int) -> str:
    """Return how many lives are shown, and of how many while some have not been met."""
    whole = len(everybody(view))
    told = view.words.count("{count} life", "{count} lives", whole)
    return told if count == whole else view.words("{count} of {lives}", count=count, lives=told)


def _nobody(sketch: Sketch, width: int) -> Iterator[Slab]:
    """Yield what is said where nobody has been met."""
    text = sketch.view.words("A life is drawn here once a scene or a paper has named the person.")
    wide = min(width, 30 * sketch.panel.type_px(Size.BODY))
    yield pages.text_slab(sketch, text, wide, Size.BODY, Style.ITALIC, Ink.FAINT_INK, Role.STATUS)


def _room(sketch: Sketch, area: Box, below: str, is_full: bool) -> Box:
    """Return the room that the head leaves when it says and offers all that it can."""
    trial = Sketch(sketch.view, Ink.PAPER)
    return bar.draw(trial, area, _head(trial, below, 88, 99, is_full))


def _head(sketch: Sketch, below: str, page: int, count: int, is_full: bool) -> Head:
    """Return the words and buttons above a page of the lives."""
    view, words, sort = sketch.view, sketch.view.words, sort_of(sketch.view)
    if count > 1:
        note = words("page {page} of {count}", page=page + 1, count=count)
        below = joined(below, note)
    labels = (words("By trial"), words("By death"), words("By wait"))
    sorts = tuple(
        Button(
            label,
            Turn(filters.closed(view.look.with_pick("sort", name).with_pick(TURNED, ""))),
            role=Role.OPTION,
            is_on=name == sort,
            dress=SHADED,
            align=0.5,
        )
        for name, label in zip(SORTS, labels, strict=True)
    )
    row = (*bar.tabs(view), filters.button(view))
    is_chosen = filters.is_open(view)
    press = partial(turning.turn, view.look)
    if not is_chosen:
        press = partial(turning.turn_pick, view.look, TURNED)
    moves = (*sorts, *bar.turns(view, page, count, press))
    stops = hindsight.stops(view) if is_full else ()
    return Head(below, row, moves, stops, () if is_chosen else _key(sketch))


def _columns(sketch: Sketch, width: int, told: tuple[_Told, ...]) -> _Columns:
    """Return the widths of names, lines and words."""
    gap = sketch.px(24)
    most = min(round(width * 0.3), sketch.px(360) + sketch.panel.target_px)
    wide = (sketch.block(one.name, most, _NAME, Style.STRONG).width for one in told)
    name = min(most, max([sketch.panel.target_px, *wide]) + 1) + gap
    ends = (sketch.block(one.end, width, _WORDS, Style.LABEL).width for one in told)
    whole, least = max([0, *ends]) + 1 + gap, round(width * LEAST_LINE)
    words = min(whole, round(width * 0.36), width - name - least)
    if words < min(whole, 7 * sketch.panel.type_px(_WORDS)):
        return _Columns(name, width - name, 0, True)
    return _Columns(name, width - name - words, words, False)


def _told(view: View, person: Person) -> _Told:
    """Return a person as far as that is told: the fate and the wait too where they are."""
    made = lives.life(view, person)
    if not met.knows_fate(view, person.person):
        return _Told(person, made.name, made.work, view.words("Told later"))
    end = joined(made.fate, made.cleared) or view.words("Later life not known")
    return _Told(person, made.name, made.work, end)


def _slabs(
    sketch: Sketch, told: tuple[_Told, ...], columns: _Columns, axis: Date, width: int
) -> Iterator[Slab]:
    """Yield the rows, under the names of trials where they are sorted by them."""
    view, group = sketch.view, -1
    folders = view.story.cover.folders
    for one in told:
        gap = sketch.px(9 if columns.is_narrow else 6)
        nth = _nth_trial(one.person, folders)
        if sort_of(view) == "trial" and nth != group:
            title = _group(view, nth)
            head = pages.heading_slab(sketch, title, width, Ink.STEEL_ON_PAPER, sketch.px(20))
            yield head._replace(begins=folders[nth] if nth < len(folders) else None)
            group, gap = nth, sketch.px(2)
        yield _life(sketch, one, columns, axis, gap)


def _group(view: View, nth: int) -> str:
    folders = view.story.cover.folders
    if nth < len(folders):
        return view.texts.folder_title(folders[nth])
    return view.words("Other trials") if nth == len(folders) else view.words("Not on trial here")


def _life(sketch: Sketch, told: _Told, columns: _Columns, axis: Date, gap: int) -> Slab:
    """Return the row of a person: the name, the line, the words."""
    view, between = sketch.view, sketch.px(24)
    person, text = told.person, told.end
    name = sketch.block(told.name, columns.name - between, _NAME, Style.STRONG)
    width = columns.line if columns.is_narrow else columns.words - between
    words = sketch.block(text, width, _WORDS, Style.LABEL)
    ink = Ink.INK if met.knows_fate(view, person.person) else Ink.FAINT_INK
    line = max(sketch.px(30), 12, name.line_px if columns.is_narrow else 0)
    right = line + words.height if columns.is_narrow else max(line, words.height)
    high = max(name.height, right, sketch.panel.target_px)
    beside = (line - name.line_px) // 2 if columns.is_narrow else (high - name.height) // 2
    down = min(high - name.height, max(0, beside))

    def _drawn(box: Box) -> None:
        place = Box(box.x, box.y, columns.name - between, box.h)
        sketch.write(place._replace(y=box.y + down), name, Ink.INK)
        sketch.press(place, told.name, persons.look_of(person.person), Role.LINK, told.work)
        x = box.x + columns.name
        axis_h = line if columns.is_narrow else box.h
        if lives.has_line(view, person):
            place = Box(x, box.y, columns.line, axis_h)
            lives.draw_line(sketch, place, person, axis, view.known_in)
        at = Box(x + columns.line + between, box.y + (box.h - words.height) // 2, width, 0)
        if columns.is_narrow:
            at = Box(x, box.y + line, width, 0)
        sketch.write(at, words, ink)
        sketch.part(Part(Role.TEXT, text, at._replace(h=words.height)))

    return Slab(high, _drawn, gap)


def draw_years(sketch: Sketch, box: Box, axis: Date) -> None:
    """Draw the years of an axis behind the lines in a box, and name them below it."""
    measure, face = sketch.view.measure, Style.LIGHT.face(False, False)
    wide = 2 * measure.width("0000", face, sketch.panel.type_px(_WORDS))
    days = (axis.last - axis.first).days
    step = next(s for s in STEPS if s.unit == "year" and s.least_days * box.w >= wide * days)
    day = step.after(axis.first)
    while day < axis.last:
        x = box.x + round(share_of(day, axis) * box.w)
        sketch.stroke((x, box.y), (x, box.bottom), Ink.RULE, max(1, sketch.px(1)))
        place = Box(x - wide // 4, box.bottom + sketch.px(4), wide // 2 + 1, 0)
        sketch.text(place, str(day.year), _WORDS, Style.LIGHT, Ink.FAINT_INK, None, 0.5)
        day = step.after(day)


def _key(sketch: Sketch) -> Key:
    """Return what the marks of a line mean, each with a life that has it."""
    wide, words = sketch.px(76), sketch.view.words

    def _meaning(name: str, label: str) -> Meaning:
        sample, axis = lives.SAMPLES[name], lives.SAMPLE_AXIS
        return Meaning(label, wide, lambda box: lives.draw_line(sketch, box, sample, axis))

    return (*_later(sketch), *(_meaning(*named) for named in lives.meanings(words).items()))


def _later(sketch: Sketch) -> Key:
    """Return what grey means, where lives are seen from an earlier year."""
    year, thick = sketch.view.known_in, max(1, sketch.px(5) // 2)
    if year == TODAY:
        return ()

    def _drawn(box: Box) -> None:
        y = box.y + box.h // 2
        sketch.stroke((box.x, y), (box.right, y), Ink.GREY, thick)

    return (Meaning(sketch.view.words("after {year}", year=year), sketch.px(48), _drawn),)
