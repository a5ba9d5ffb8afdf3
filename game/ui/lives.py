"""Lives: a person's work, fate and rehabilitation, in words and as a line along the years."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date as Day
from functools import lru_cache
from itertools import chain
from typing import Any, NamedTuple

from msgspec.structs import replace

from game.engine.calendar import Date, Precision
from game.engine.model import Death, Person
from game.engine.story import Story, in_folder
from game.ui.frame import Box, Role
from game.ui.intents import Go, Look
from game.ui.known import TODAY
from game.ui.pages import Slab
from game.ui.ribbon import share_of
from game.ui.sketch import Sketch
from game.ui.theme import Ink, Size, Style
from game.ui.view import View
from game.ui.wording import Words, joined

LINE_FROM = 0.4
"""Where a line begins that stands beside its name, as a part of the width; names are in line."""
FEWEST_ALIKE = 3
"""So many lives must have ended alike for that to be said of all of them at once."""


class Life(NamedTuple):
    """A person's life in words; "" for what is not known here.

    `outcome` is what came of the trial, `fate` the death.
    """

    name: str
    work: str
    fate: str
    cleared: str
    outcome: str = ""

    @property
    def ends(self) -> tuple[str, ...]:
        """What came of the trial, the death, and the clearing, as far as they are known."""
        outcome = self.outcome.removesuffix(".")
        return tuple(part for part in (outcome, self.fate, self.cleared) if part)

    @property
    def end(self) -> str:
        """The same in a line."""
        return joined(*self.ends)


def on_trial(view: View, folder: str) -> tuple[Person, ...]:
    """Return the persons who stood in the trial of a folder."""
    return tuple(person for person in view.story.people.values() if folder in person.trials)


def in_papers(view: View, folder: str) -> tuple[Person, ...]:
    """Return the others in a folder's papers whose fate is known: first those who were tried.

    Whoever was told of at the end of an earlier folder is not told of again.
    """
    story = view.story
    folders = story.cover.folders
    before = [one for one in folders[: folders.index(folder)] if one in view.state.ended]
    told = {name for one in before for name in _named(story, one)}
    found = [
        person
        for name, person in story.people.items()
        if name in _named(story, folder) - told and person.died and folder not in person.trials
    ]
    return tuple(sorted(found, key=lambda person: not person.trials))


@lru_cache(maxsize=256)
def _named(story: Story, folder: str) -> frozenset[str]:
    """Return those in the papers of a folder, and those on trial there."""
    papers = (story.papers[paper].people for paper in in_folder(story, "paper", folder))
    tried = (name for name, person in story.people.items() if folder in person.trials)
    return frozenset(chain(*papers, tried))


def life(view: View, person: Person) -> Life:
    """Return a life in words."""
    name = view.words.story(f"person/{person.person}/name", person.name)
    work = view.texts.plain(f"person/{person.person}/work", person.work)
    outcome = view.texts.plain(f"person/{person.person}/outcome", person.outcome)
    return Life(name, work, _fate(view, person), _cleared(view, person), outcome)


def years_between(earlier: Date, later: Date) -> int:
    """Return how many whole years lie between two dates; by the years where a day is not known."""
    first, last = earlier.end, later.begin
    years = last.year - first.year
    if Precision.YEAR in (first.precision, last.precision):
        return years
    return years - ((last.month, last.day) < (first.month, first.day))


def slab(
    sketch: Sketch, person: Person, width: int, axis: Date, gap: int, is_alike: bool = False
) -> Slab:
    """Return a life on paper, told in full; its line runs along the years of `axis`.

    How it ended is left out where that `is_alike` for all and said above them.
    """
    made = life(sketch.view, person)
    told = " ".join(_ended(part) for part in (made.work, made.outcome) if part)
    return _entry(sketch, person, (made, told, "" if is_alike else _end(made)), width, gap, axis)


def short_slab(sketch: Sketch, person: Person, width: int, gap: int) -> Slab:
    """Return a life on paper in short: name, work and end."""
    made = in_short(life(sketch.view, person))
    return _entry(sketch, person, (made, joined(made.work, _end(made)), ""), width, gap, None)


def end_of_all(view: View, people: Sequence[Person]) -> str:
    """Return how all these lives ended, in a line; "" where they differ, or are few."""
    ends = {_end(life(view, person)) for person in people}
    return ends.pop() if len(ends) == 1 and len(people) >= FEWEST_ALIKE else ""


def _end(made: Life) -> str:
    """Return the death, and when it was cleared."""
    return joined(made.fate, made.cleared)


def _ended(text: str) -> str:
    return text if text.endswith((".", "?", "!")) else f"{text}."


def _entry(
    sketch: Sketch,
    person: Person,
    words: tuple[Life, str, str],
    width: int,
    gap: int,
    axis: Date | None,
) -> Slab:
    """Return a name with the line of the life beside it, and what is told below; all one press."""
    made, told, end = words
    room = width - sketch.px(28)
    name = sketch.block(made.name, room, Size.NOTE, Style.STRONG)
    below = sketch.block(told, width, Size.SMALL, Style.READING)
    last = sketch.block(end, width, Size.SMALL, Style.LABEL)
    begin = max(name.width + sketch.px(36), round(width * LINE_FROM))
    is_drawn = axis is not None and has_dates(person)
    is_beside = is_drawn and room - begin >= width * 0.3
    line = max(sketch.px(28), 12) if is_drawn and not is_beside else 0

    def _drawn(box: Box) -> None:
        y = sketch.write(Box(box.x, box.y, width, 0), name, Ink.INK)
        if axis is not None and is_drawn:
            place = Box(box.x, y, width, line)
            if is_beside:
                place = Box(box.x + begin, box.y, room - begin - sketch.px(12), name.line_px)
            draw_line(sketch, place, person, axis)
        y = sketch.write(Box(box.x, y + line, width, 0), below, Ink.INK)
        sketch.write(Box(box.x, y, width, 0), last, Ink.INK)
        _draw_more(sketch, Box(box.x, box.y, width, name.line_px))
        press = Go(Look("person", subject=person.person))
        sketch.press(box, made.name, press, Role.LINK, joined(made.work, made.end))

    high = name.height + line + below.height + last.height
    return Slab(max(high, sketch.panel.target_px), _drawn, gap)


def in_short(life: Life) -> Life:
    """Return a life with the first sentence on the work, without its full stop."""
    return life._replace(work=first_sentence(life.work))


def first_sentence(text: str) -> str:
    """Return the first sentence of a text, without its full stop.

    >>> first_sentence("Wrote with J. R. Smith. Taught law.")
    'Wrote with J. R. Smith'
    """
    return _SENTENCE_ENDS.split(text, maxsplit=1)[0].rstrip(".")


_SENTENCE_ENDS = re.compile(r"(?<=\w\w[.?!])\s+")
"""The space behind a sentence; that behind an initial is none."""


def _draw_more(sketch: Sketch, line: Box) -> None:
    """Draw the arrowhead, at the right end of a line, that says there is more behind it."""
    wide, thick = max(4, sketch.px(9)), max(2, sketch.px(3))
    x, y = line.right - thick, line.y + line.h // 2
    for begin in ((x - wide, y - wide), (x - wide, y + wide)):
        sketch.stroke(begin, (x, y), Ink.FAINT_INK, thick)


def axis_of(view: View, people: tuple[Person, ...]) -> Date:
    """Return the years that the lines of these lives run along, with each clearing in them."""
    span = view.story.cover.span
    born = [person.born.first.year for person in people if person.born]
    cleared = [person.rehabilitated.last.year for person in people if person.rehabilitated]
    first, last = min([span.first.year, *born]), max([span.last.year, *cleared])
    return Date(f"{first:04}/{last:04}")


def has_dates(person: Person) -> bool:
    """Whether a day of a life is known by itself, and not only through a trial."""
    return bool(person.born or person.died or person.held or person.rehabilitated)


def has_line(view: View, person: Person) -> bool:
    """Whether more of a life is known than one day of it, so that there is a line to draw."""
    is_more = known_until(view, person) > known_since(view, person)
    return is_more or bool(person.died or person.held or person.rehabilitated)


def meanings(words: Words) -> dict[str, str]:
    """Return what the marks of a line mean, by the names of SAMPLES."""
    return {
        "alive": words("alive"),
        "held": words("in custody"),
        "death": words("death"),
        "cleared": words("years until cleared"),
        "never": words("never cleared"),
    }


def _sample(**more: Any) -> Person:
    return Person(person="sample", name="", sort="", **more)


SAMPLE_AXIS = Date("1900/1999")
_DIED = Death(Date("1901-06-01"), "unknown")
SAMPLES = {
    "alive": _sample(born=Date("1900"), died=Death(Date("2100"), "unknown")),
    "held": _sample(held=(Date("1900/1999-12-31"),)),
    "death": _sample(born=Date("1900"), died=Death(Date("1999-12"), "unknown")),
    "cleared": _sample(died=_DIED, rehabilitated=Date("1999")),
    "never": _sample(died=_DIED, never_rehabilitated="yes"),
}
"""A life for each mark of a line, along SAMPLE_AXIS."""


def _fate(view: View, person: Person) -> str:
    died, words = person.died, view.words
    if died is None:
        return ""
    date = words.date(died.date)
    return {
        "shot": words("Shot, {date}", date=date),
        "murdered": words("Murdered, {date}", date=date),
        "suicide": words("Died by suicide, {date}", date=date),
        "custody": words("Died in custody, {date}", date=date),
        "camp": words("Died in a camp, {date}", date=date),
        "natural": words("Died, {date}", date=date),
        "unknown": words("Died, {date}; how is not known", date=date),
    }[died.how]


def _cleared(view: View, person: Person) -> str:
    words = view.words
    if person.rehabilitated is None:
        return words("Never cleared") if person.never_rehabilitated == "yes" else ""
    date = words.date(person.rehabilitated)
    years = years_between(person.died.date, person.rehabilitated) if person.died else 0
    if years < 1:
        return words("Cleared, {date}", date=date)
    wait = words.count("after {count} year", "after {count} years", years)
    return words("Cleared, {date}, {wait}", date=date, wait=wait)


def before_end(person: Person) -> Person:
    """Return a person as a life may be shown before an outcome: without custody, end and return."""
    return replace(
        person, died=None, held=(), outcome="", rehabilitated=None, never_rehabilitated="no"
    )


def draw_line(
    sketch: Sketch,
    box: Box,
    person: Person,
    axis: Date,
    known_in: int = TODAY,
    scale: float = 1.0,
) -> None:
    """Draw a life along the years of `axis`, as far as its dates are known.

    It is solid while alive (long enough to be seen where only a trial is known), and
    hatched in custody, has a bar for death (half of one where only the end of a trial is known),
    and dots until it was cleared: to a ring, or to the edge where that never came. Its marks are
    `scale` times as large as usual. What came after the year `known_in` is grey.
    """
    y, thick = box.y + box.h // 2, max(2, sketch.px(5 * scale))

    def _x_of(day: Day) -> int:
        return box.x + round(min(1.0, max(0.0, share_of(day, axis))) * (box.w - thick))

    def _ink(day: Day, ink: Ink = Ink.INK) -> Ink:
        return ink if day.year <= known_in else Ink.GREY

    since, until = known_since(sketch.view, person), known_until(sketch.view, person)
    ends = _x_of(until)
    if until > _NEVER:
        begin = _x_of(since) if person.born else min(_x_of(since), ends - sketch.px(24 * scale))
        begin = max(box.x, begin)
        seen = ends
        if until.year > known_in:
            seen = min(ends, max(begin, _x_of(Day(known_in, 12, 31))))
            sketch.stroke((seen, y), (ends, y), Ink.GREY, max(1, thick // 2))
        if seen > begin or until.year <= known_in:
            sketch.stroke((begin, y), (seen, y), Ink.INK, thick)
    for held in person.held:
        ends_held = min(ends, _x_of(held.end.first))
        _draw_hatching(sketch, _x_of(held.first), ends_held, y, thick, _ink(held.first))
    bar = max(3, sketch.px(11 * scale))
    if person.died and person.died.date.first <= axis.last:
        sketch.stroke((ends, y - bar), (ends, y + bar), _ink(until), thick)
    elif not person.died and person.trials and person.outcome:
        sketch.stroke((ends, y - bar), (ends, y), _ink(until), thick)
    if person.rehabilitated:
        cleared = _ink(person.rehabilitated.first, Ink.MOSS_ON_PAPER)
        ring = max(4, sketch.px(9 * scale))
        x = min(_x_of(person.rehabilitated.first), box.right - ring)
        if until > _NEVER:
            dots = _ink(person.rehabilitated.first, Ink.FAINT_INK)
            _draw_dots(sketch, ends + thick * 2, x - ring - thick, y, dots)
        sketch.dot(x, y, ring, cleared)
        sketch.dot(x, y, ring - max(2, sketch.px(3)), Ink.PAPER)
    elif person.died and person.never_rehabilitated == "yes":
        dots = Ink.FAINT_INK if known_in == TODAY else Ink.GREY
        _draw_dots(sketch, ends + thick * 2, box.right, y, dots)


def known_since(view: View, person: Person) -> Day:
    """Return the day of birth; where it is not known, the first on which a person lived."""
    if person.born:
        return person.born.first
    return min((span.first for span in _spans(view, person)), default=known_until(view, person))


def known_until(view: View, person: Person) -> Day:
    """Return the last day on which a person is known to have lived; that of birth at the least."""
    if person.died:
        return person.died.date.first
    least = person.born.first if person.born else _NEVER
    return max((span.end.first for span in _spans(view, person)), default=least)


def _spans(view: View, person: Person) -> tuple[Date, ...]:
    """Return the times that a person is known to have lived through: custody, and its trials."""
    folders = view.story.folders
    tried = (folders[name].span for name in person.trials if name in folders)
    return (*person.held, *tried)


_NEVER = Day.min


def _draw_dots(sketch: Sketch, first: int, last: int, y: int, ink: Ink) -> None:
    for x in range(first, last, max(5, sketch.px(10))):
        sketch.dot(x, y, max(1, sketch.px(2)), ink)


def _draw_hatching(sketch: Sketch, first: int, last: int, y: int, thick: int, ink: Ink) -> None:
    step = max(4, sketch.px(6))
    sketch.plane(Box(first, y - thick, max(step, last - first), 2 * thick), Ink.PAPER)
    for x in range(first, max(first + step, last), step):
        sketch.stroke((x, y + thick), (x + thick, y - thick), ink, max(1, thick // 2))
