"""Dates as authors write them: every form, what it means, and what is no date."""

from datetime import date as Day
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine.calendar import Date, Precision, UnknownDate, date_of


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        ("1936", Day(1936, 1, 1), Day(1936, 12, 31), Precision.YEAR),
        ("1936-08", Day(1936, 8, 1), Day(1936, 8, 31), Precision.MONTH),
        ("1936-12", Day(1936, 12, 1), Day(1936, 12, 31), Precision.MONTH),
        ("1936-02", Day(1936, 2, 1), Day(1936, 2, 29), Precision.MONTH),
        ("1937-02", Day(1937, 2, 1), Day(1937, 2, 28), Precision.MONTH),
        ("1936-08-19", Day(1936, 8, 19), Day(1936, 8, 19), Precision.DAY),
        ("1936~", Day(1936, 1, 1), Day(1936, 12, 31), Precision.YEAR),
        ("1936-08?", Day(1936, 8, 1), Day(1936, 8, 31), Precision.MONTH),
        ("1936-08-19/1936-08-24", Day(1936, 8, 19), Day(1936, 8, 24), Precision.DAY),
        ("1928/1930-05", Day(1928, 1, 1), Day(1930, 5, 31), Precision.YEAR),
        ("1936/1936", Day(1936, 1, 1), Day(1936, 12, 31), Precision.YEAR),
        ("1936-08/1936", Day(1936, 8, 1), Day(1936, 12, 31), Precision.MONTH),
    ],
)
def test_a_date_spans_every_day_that_it_can_mean(
    text: str, first: Day, last: Day, precision: Precision
) -> None:
    """Each form has a first and a last day, and the precision of its begin."""
    date = date_of(text)
    assert (date.first, date.last, date.begin.precision) == (first, last, precision)


@pytest.mark.parametrize(
    ("text", "is_approximate", "is_uncertain"),
    [("1936", False, False), ("1936~", True, False), ("1936-08?", False, True)],
)
def test_a_mark_says_how_sure_a_moment_is(
    text: str, is_approximate: bool, is_uncertain: bool
) -> None:
    """A tilde means about, a question mark means perhaps."""
    moment = date_of(text).begin
    assert (moment.is_approximate, moment.is_uncertain) == (is_approximate, is_uncertain)


def test_each_end_of_a_range_has_its_own_mark() -> None:
    """The marks of a range belong to its ends."""
    date = date_of("1936~/1937?")
    assert (date.begin.is_approximate, date.end.is_uncertain, date.end.is_approximate) == (
        True,
        True,
        False,
    )


@pytest.mark.parametrize(
    "text",
    [
        "",
        " 1936",
        "1936 ",
        "936",
        "19366",
        "0000",
        "1936-8",
        "1936-13",
        "1936-00",
        "1936-02-30",
        "1937-02-29",
        "1936-08-00",
        "1936-08-19T10",
        "1936~?",
        "~1936",
        "August 1936",
        "1936-08-19/",
        "/1936",
        "1936/1937/1938",
        "1937/1936",
        "1936-08-24/1936-08-19",
        "1936..1937",
        "１９３６",
    ],
)
def test_what_is_no_date_is_refused_with_the_forms_that_are(text: str) -> None:
    """The error holds the whole text, and names every form."""
    with pytest.raises(UnknownDate) as caught:
        Date(text)
    assert caught.value.text == text
    assert str(caught.value) == (
        f'"{text}" is not a date: write 1936, 1936-08, 1936-08-19, 1936-08-19/1936-08-24, '
        "1936~ for about, 1936-08? for perhaps"
    )


@pytest.mark.parametrize(
    ("text", "years", "is_range"),
    [
        ("1936-08", [1936], False),
        ("1936/1938", [1936, 1937, 1938], True),
        ("1936-12-31/1937-01-01", [1936, 1937], True),
    ],
)
def test_a_date_touches_years(text: str, years: list[int], is_range: bool) -> None:
    """Every year between its ends is touched by a date; a slash makes it a range."""
    assert (list(date_of(text).years), date_of(text).is_range) == (years, is_range)


def test_equality_is_that_of_the_text() -> None:
    """Dates are equal when they are written alike, and differ from their text."""
    assert Date("1936") == Date("1936")
    assert len({Date("1936"), Date("1936"), Date("1936~")}) == 2
    assert Date("1936") != "1936"


def test_a_date_shows_its_text() -> None:
    """A date is printed as it was written."""
    assert (str(Date("1936~")), repr(Date("1936~"))) == ("1936~", "Date('1936~')")


def test_precisions_go_from_coarse_to_fine() -> None:
    """A year is coarser than a month, a month than a day."""
    assert [a < b for a, b in pairwise(Precision)] == [True, True]


@given(st.dates(Day(1800, 1, 1), Day(2100, 12, 31)))
def test_every_day_of_the_calendar_is_a_date(day: Day) -> None:
    """The ISO form of a day means that day and no other."""
    date = Date(day.isoformat())
    assert (date.first, date.last) == (day, day)


@given(st.text(alphabet="0123456789-/~?x ", max_size=24))
def test_any_text_is_a_date_or_is_refused(text: str) -> None:
    """Whatever is written gives a date that does not end before it begins, or UnknownDate."""
    try:
        date = Date(text)
    except UnknownDate:
        return
    assert date.first <= date.last
