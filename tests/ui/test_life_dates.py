"""Lives of which little is known, or only the year: dates, words, and the marks of a line."""

from __future__ import annotations

from datetime import date as Day
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine.calendar import Date
from game.engine.model import Death, Person
from game.ui import lives
from game.ui.frame import Box, Dot, Mark, Plane, Stroke
from game.ui.intents import Look
from game.ui.known import TODAY
from game.ui.lives import Life
from game.ui.sketch import Sketch
from game.ui.theme import Ink
from tests.ui import shown

AXIS = Date("1900/1999")
WHOLE = shown.story()
VIEW = shown.view(WHOLE, Look("outcome"))
TRIAL = WHOLE.folders["f1"].span
PLACE = Box(100, 100, 1000, 40)
SHOT = Death(Date("1936-08-25"), "shot")
LOST = Death(Date("1938"), "unknown")


def person(**more: Any) -> Person:
    return Person(person="anna", name="Anna", sort="Anna", **more)


def line_of(one: Person, known_in: int = TODAY) -> tuple[Mark, ...]:
    """Return what the line of a life is drawn with."""
    sketch = Sketch(VIEW)
    lives.draw_line(sketch, PLACE, one, AXIS, known_in)
    return sketch.frame().marks[1:]


def dates(since: int = 1880, until: int = 2010) -> st.SearchStrategy[Date]:
    """Return days, months and years."""
    days = st.dates(Day(since, 1, 1), Day(until, 12, 31)).map(Day.isoformat)
    return st.builds(lambda day, cut: Date(day[:cut]), days, st.sampled_from((4, 7, 10)))


def folded(left: Date, right: Date) -> Date:
    """Return the stretch from the earlier of two dates to the later."""
    first, last = sorted((left, right), key=lambda date: (date.first, date.last))
    return Date(f"{first}/{last}")


def people() -> st.SearchStrategy[Person]:
    """Return persons of whom anything may be known, in any order of its dates."""
    return st.builds(
        lambda born, died, held, cleared, never, outcome, trials: person(
            born=born, died=Death(died, "unknown") if died else None, held=tuple(held),
            rehabilitated=cleared, never_rehabilitated=never, outcome=outcome, trials=trials,
        ),
        st.none() | dates(), st.none() | dates(), st.lists(st.builds(folded, dates(), dates())),
        st.none() | dates(), st.sampled_from(("yes", "no")), st.sampled_from(("", "Ten years.")),
        st.sampled_from(((), ("f1",))),
    )  # fmt: skip


@given(st.dates(Day(1900, 1, 1)), st.dates(Day(1900, 1, 1)))
def test_whole_years_are_anniversaries(one: Day, other: Day) -> None:
    """Between two days lie as many years as the earlier has come round by the later."""
    first, last = sorted((one, other))
    day = (first.month, first.day)
    passed = [y for y in range(first.year + 1, last.year + 1) if (y, *day) <= last.timetuple()[:3]]
    found = lives.years_between(Date(first.isoformat()), Date(last.isoformat()))
    assert found == len(passed)


@pytest.mark.parametrize(
    ("earlier", "later", "years"),
    [
        ("1936-08-25", "1988", 52),
        ("1936", "1988-01-01", 52),
        ("1936-08", "1988-07", 51),
        ("1936-08", "1988-08", 52),
        ("1935/1936-08-25", "1988-08-25/1989", 52),
        ("1935/1936-08-25", "1988-08-24/1989", 51),
    ],
)
def test_years_lie_between_the_end_of_one_and_the_begin_of_the_other(
    earlier: str, later: str, years: int
) -> None:
    """Where only a year is known the years alone are counted."""
    assert lives.years_between(Date(earlier), Date(later)) == years


@pytest.mark.parametrize(
    ("died", "cleared", "words"),
    [
        ("1938", "1957", "Cleared, 1957, after 19 years"),
        ("1938-03", "1957-02", "Cleared, February 1957, after 18 years"),
        ("1938~", "1956/1957", "Cleared, 1956–1957, after 18 years"),
        ("1970", "1955", "Cleared, 1955"),
        ("1970-06-01", "1970-05-31", "Cleared, 31 May 1970"),
        ("1938", "1938", "Cleared, 1938"),
        ("1937-12-31", "1938-12-30", "Cleared, 30 December 1938"),
    ],
)
def test_only_who_waited_in_death_has_a_wait(died: str, cleared: str, words: str) -> None:
    """Who lived to be cleared has none, nor who was cleared within a year."""
    one = person(died=Death(Date(died), "unknown"), rehabilitated=Date(cleared))
    assert lives.life(VIEW, one).cleared == words


@pytest.mark.parametrize(
    ("date", "fate"),
    [
        ("1938", "Died, 1938; how is not known"),
        ("1938-03", "Died, March 1938; how is not known"),
        ("1938~", "Died, about 1938; how is not known"),
        ("1938?", "Died, perhaps 1938; how is not known"),
        ("1938/1941", "Died, 1938–1941; how is not known"),
    ],
)
def test_a_death_is_as_exact_as_its_source(date: str, fate: str) -> None:
    """No day is made up for a month, a year, or a stretch of years."""
    assert lives.life(VIEW, person(died=Death(Date(date), "unknown"))).fate == fate


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("", ""),
        ("Engineer", "Engineer"),
        ("Judge. Taught law.", "Judge"),
        ("Wrote with L. B. Kamenev. Taught.", "Wrote with L. B. Kamenev"),
        ("Who was he? A clerk.", "Who was he?"),
    ],
)
def test_a_life_in_short_has_one_sentence_of_work(text: str, first: str) -> None:
    """Without its full stop; an initial ends no sentence, and all else is kept."""
    whole = Life("Anna", text, "Shot, 1936", "Never cleared", "Death.")
    assert lives.in_short(whole) == whole._replace(work=first)


@given(st.text("aB .?!\n"))
def test_the_first_sentence_is_how_a_text_begins(text: str) -> None:
    """Of a first sentence it is the same again."""
    first = lives.first_sentence(text)
    assert (text[: len(first)], lives.first_sentence(first)) == (first, first)


def test_an_end_is_read_in_the_order_of_time() -> None:
    """Outcome without its full stop, death, clearing; what is not known leaves no gap."""
    told = (
        ("Shot, 1936", "Cleared, 1988", "Death."),
        ("", "Cleared, 1988", "Ten years. No."),
        ("Shot, 1936", "", ""),
        ("", "", ""),
    )
    assert [Life("A", "", *three).end for three in told] == [
        "Death · Shot, 1936 · Cleared, 1988",
        "Ten years. No · Cleared, 1988",
        "Shot, 1936",
        "",
    ]


@pytest.mark.parametrize(
    ("more", "since", "until"),
    [
        ({}, Day.min, Day.min),
        ({"trials": ("f9",)}, Day.min, Day.min),
        ({"rehabilitated": Date("1988")}, Day.min, Day.min),
        ({"born": Date("1883")}, Day(1883, 1, 1), Day(1883, 1, 1)),
        ({"died": LOST}, Day(1938, 1, 1), Day(1938, 1, 1)),
        ({"trials": ("f1",)}, TRIAL.first, TRIAL.end.first),
        ({"held": (Date("1934-12/1935"),), "born": Date("1883~")},
         Day(1883, 1, 1), Day(1935, 1, 1)),
        ({"held": (Date("1934/1935"), Date("1937-03"))}, Day(1934, 1, 1), Day(1937, 3, 1)),
        ({"held": (Date("1934/1940"),), "died": LOST}, Day(1934, 1, 1), Day(1938, 1, 1)),
    ],
)  # fmt: skip
def test_a_life_reaches_as_far_as_its_dates(more: dict[str, Any], since: Day, until: Day) -> None:
    """From birth, or the first of custody and trial, to death, or the last of these."""
    one = person(**more)
    assert (lives.known_since(VIEW, one), lives.known_until(VIEW, one)) == (since, until)


@pytest.mark.parametrize(
    ("more", "has"),
    [({}, False), ({"trials": ("f1",), "outcome": "Ten years."}, False),
     ({"never_rehabilitated": "yes"}, False), ({"born": Date("1883")}, True),
     ({"died": LOST}, True), ({"held": (Date("1935"),)}, True),
     ({"rehabilitated": Date("1988")}, True)],
)  # fmt: skip
def test_a_line_of_its_own_needs_a_date_of_its_own(more: dict[str, Any], has: bool) -> None:
    """A trial alone is the trial's date; that somebody was never cleared is none."""
    assert lives.has_dates(person(**more)) == has


@pytest.mark.parametrize(
    ("known_in", "line", "bar", "ring"),
    [
        (1930, {Ink.INK, Ink.GREY}, Ink.GREY, Ink.GREY),
        (1935, {Ink.INK, Ink.GREY}, Ink.GREY, Ink.GREY),
        (1936, {Ink.INK}, Ink.INK, Ink.GREY),
        (1987, {Ink.INK}, Ink.INK, Ink.GREY),
        (1988, {Ink.INK}, Ink.INK, Ink.MOSS_ON_PAPER),
        (TODAY, {Ink.INK}, Ink.INK, Ink.MOSS_ON_PAPER),
    ],
)
def test_what_a_year_does_not_know_is_grey(
    known_in: int, line: set[Ink], bar: Ink, ring: Ink
) -> None:
    """The line goes on in grey after that year; bar and ring are of their own years."""
    marks = line_of(person(born=Date("1910"), died=SHOT, rehabilitated=Date("1988")), known_in)
    strokes = [mark for mark in marks if isinstance(mark, Stroke)]
    flat = {mark.ink for mark in strokes if mark.begin[1] == mark.end[1]}
    bars = [mark.ink for mark in strokes if mark.begin[0] == mark.end[0]]
    rings = [mark.ink for mark in marks if isinstance(mark, Dot) and mark.radius > 2]
    assert (flat, bars, rings) == (line, [bar], [ring, Ink.PAPER])


@given(people(), st.sampled_from((1917, 1936, 1956, TODAY)))
def test_whatever_is_known_is_drawn_in_its_place(one: Person, known_in: int) -> None:
    """No mark leaves the width by more than its own radius; without a date there is none."""
    slack = 10
    marks = line_of(one, known_in)
    xs = [x for mark in marks for x in _reach(mark)]
    assert [x for x in xs if not PLACE.x - slack <= x <= PLACE.right + slack] == []
    assert bool(marks) or not (one.died and one.died.date.first <= AXIS.last)


def _reach(mark: Mark) -> tuple[int, ...]:
    """Return the first and the last column of a mark."""
    match mark:
        case Stroke():
            return mark.begin[0], mark.end[0]
        case Dot():
            return mark.center[0] - mark.radius, mark.center[0] + mark.radius
        case Plane():
            return mark.box.x, mark.box.right
        case _:
            return ()


def test_every_mark_of_a_line_is_explained_and_differs() -> None:
    """Each sample has its meaning, and no two look alike."""
    drawn = {name: lives.SAMPLES[name] for name in lives.meanings(VIEW.words)}
    looks = {repr(line_of(one)) for one in drawn.values()}
    assert (list(drawn), len(looks)) == (list(lives.SAMPLES), len(lives.SAMPLES))
