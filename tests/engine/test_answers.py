"""Answers and their one-line text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine.answers import (
    VERBS,
    Answer,
    Choose,
    Confirm,
    Enter,
    FileFinding,
    Hint,
    Next,
    Open,
    ReadSource,
    RequestPaper,
    Show,
    UnknownAnswer,
    Withdraw,
    answer_of,
    text_of,
)
from game.engine.model import Assessment

LINES: list[tuple[str, Answer]] = [
    ("next", Next()),
    ("choose go-on", Choose("go-on")),
    ("enter road", Enter("road")),
    ("open press", Open("press")),
    ("show press/hotel", Show("press/hotel")),
    ("source press", ReadSource("press")),
    ("request anna tower 1932", RequestPaper("anna", "tower", 1932)),
    (
        "file met accusation-only press/hotel",
        FileFinding("met", Assessment.ACCUSATION_ONLY, "press/hotel"),
    ),
    ("withdraw met", Withdraw("met")),
    ("confirm met", Confirm("met")),
    ("hint met", Hint("met")),
]


def test_every_verb_has_a_line() -> None:
    """The examples of this module hold each kind of answer."""
    assert [line.split()[0] for line, _ in LINES] == list(VERBS)


@pytest.mark.parametrize(("line", "answer"), LINES)
def test_an_answer_and_its_line_say_the_same(line: str, answer: Answer) -> None:
    """The text of an answer is its line, and the line means that answer."""
    assert (text_of(answer), answer_of(line)) == (line, answer)


def test_blanks_around_words_mean_nothing() -> None:
    """A line that was pasted with blanks is the same answer."""
    assert answer_of("  choose \t go-on\n") == Choose("go-on")


def test_the_assessment_of_a_line_is_of_the_closed_set() -> None:
    """A filed line gives an Assessment, not a text."""
    answer = answer_of("file met contradicted press/hotel")
    assert isinstance(answer, FileFinding)
    assert answer.assessment is Assessment.CONTRADICTED


BEGINS = (
    "it begins with one of next, choose, enter, open, show, source, request, file, withdraw, "
    "confirm, hint"
)


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("", BEGINS),
        ("  ", BEGINS),
        ("Next", BEGINS),
        ("look up", BEGINS),
        ("next please", 'write "next"'),
        ("choose", 'write "choose OPTION"'),
        ("choose go on", 'write "choose OPTION"'),
        ("request anna tower", 'write "request NAME PLACE YEAR"'),
        ("request anna tower then", "the year is a whole number"),
        ("file met press/hotel", 'write "file CLAIM ASSESSMENT PASSAGE"'),
        (
            "file met untrue press/hotel",
            "the assessment is one of contradicted, supported, accusation-only, undecidable",
        ),
    ],
)
def test_any_other_line_is_refused_with_what_it_should_be(line: str, wanted: str) -> None:
    """The error keeps the line and says how it is written."""
    with pytest.raises(UnknownAnswer) as caught:
        answer_of(line)
    assert caught.value.line == line
    assert str(caught.value) == f'"{line}" is no answer: {wanted}'


IDS = st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)*", fullmatch=True)


@given(st.sampled_from(list(VERBS)), IDS, IDS, st.integers(1, 9999), st.sampled_from(Assessment))
def test_every_answer_survives_its_text(
    verb: str, one: str, two: str, year: int, assessment: Assessment
) -> None:
    """Whatever the ids are, the line of an answer means that answer again."""
    values = {
        "next": "",
        "request": f"{one} {two} {year}",
        "file": f"{one} {assessment} {two}/{one}",
    }
    answer = answer_of(f"{verb} {values.get(verb, one)}")
    assert answer_of(text_of(answer)) == answer


@given(st.text(max_size=40))
def test_any_line_is_an_answer_or_is_refused(line: str) -> None:
    """Whatever is typed gives an answer, or UnknownAnswer and nothing else."""
    try:
        answer_of(line)
    except UnknownAnswer as error:
        assert error.line == line
