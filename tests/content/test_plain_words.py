"""How faults are told: plain sentences, for all failing examples of all codes, in three forms."""

from __future__ import annotations

import json
import re
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from msgspec.structs import replace

from game.content.codes import codes, document
from game.content.load import load_story
from game.diagnostics import Diagnostic, Severity, Span, in_order
from game.tools.lint import report
from tests.content.stories import lay
from tests.content.test_broken_stories import STORIES

JARGON = re.compile(
    r"(?i)\b(scalars?|mappings?|sequences?|strings?|str|ints?|integers?|floats?|bools?|booleans?|"
    r"arrays?|objects?|dicts?|tuples?|null|nonetype|none of type|msgspec|validation|struct|schema|"
    r"traceback|exception|error|invalid|got|parse[dr]?|parsing|tokens?|syntax|unicode|"
    r"codec|nodes?|attributes?|instances?|types?|args?|regex|pattern|utf8|eof|malformed|fields?)\b"
)
TALKING = re.compile(r"\b(please|sorry|oops|must not|illegal|bad|wrong|fail(s|ed|ure)?)\b")
NO_CHARACTER = re.compile(r"[\x00-\x1f\x7f]")


@lru_cache(maxsize=1)
def told() -> tuple[Diagnostic, ...]:
    """Return what is told of every failing example of every code, and of the broken stories."""
    examples = [example.files for code in codes() for example in document(code).fails]
    found: list[Diagnostic] = []
    for files in [*examples, *(broken.files for broken in STORIES)]:
        with TemporaryDirectory() as folder:
            found += load_story(lay(Path(folder), files)).diagnostics
    return tuple(found)


def sentences() -> list[str]:
    """Return every message with its hint, without the words that are quoted from the author."""
    return [re.sub(r'"[^"]*"', '""', f"{d.message}; {d.hint}") for d in told()]


def test_every_code_is_told() -> None:
    """All codes with a failing example of a story are among what is told here."""
    with_examples = {code for code in codes() if code < "S3" and document(code).fails}
    assert with_examples - {d.code for d in told()} == set()


def test_no_word_of_a_programmer_is_used() -> None:
    """No message and no hint speaks of scalars, types, exceptions or the libraries used."""
    assert [words for words in sentences() if JARGON.search(words)] == []


def test_nobody_is_scolded() -> None:
    """A message says what is and what to do; it neither apologises nor blames."""
    assert [words for words in sentences() if TALKING.search(words)] == []


def test_a_message_is_the_middle_of_a_sentence() -> None:
    """After `error S201: ` a message begins small or with what is quoted, and has no full stop."""
    begins = re.compile(r'[a-z"]|YAML ')
    assert [d.message for d in told() if not begins.match(d.message)] == []
    assert [d.message for d in told() if d.message.rstrip() != d.message] == []
    assert [d.message for d in told() if d.message.endswith((".", "!", "?", ":", ","))] == []


def test_a_message_is_one_line() -> None:
    """Neither message nor hint has a line break, a tab, or a bell."""
    assert [d for d in told() if NO_CHARACTER.search(d.message + d.hint)] == []


def test_a_message_is_short() -> None:
    """What is told can be read at a glance: what happened, and what to do, in 30 words each."""
    texts = [text for sentence in sentences() for text in sentence.split("; ", 1)]
    assert [text for text in texts if len(text.partition(": ")[0].split()) > 30] == []


def test_every_fault_says_what_to_do() -> None:
    """What to do is in the hint, or the message itself ends with it."""
    silent = [
        d.message for d in told() if not d.hint and not re.search(r": | begins with", d.message)
    ]
    assert silent == []


def test_what_an_author_wrote_is_quoted() -> None:
    """A name that stands under the mark stands in quotes in the message."""
    names = [
        d for d in told() if d.code[:2] in ("S2", "S8") and re.match("there is no ", d.message)
    ]
    unquoted = [
        d.message for d in names
        if d.excerpt and f'"{d.excerpt[d.span.column - 1 : d.span.end_column - 1].strip()}"'
        not in d.message.replace("'", '"')
    ]  # fmt: skip
    assert unquoted == []


def test_quotes_are_in_pairs() -> None:
    """Every quote that a message opens it closes; a lone sign stands where it is spoken of."""
    lone = [d.message for d in told() if d.message.count('"') % 2]
    assert set(lone) == {'this " is opened here and never closed'}


def test_every_fault_shows_its_line() -> None:
    """Except where a file is missing or not read, the line is shown and the mark lies in it."""
    for d in told():
        if d.excerpt:
            assert 1 <= d.span.column <= d.span.end_column <= len(d.excerpt) + 1, d
        else:
            assert d.code in ("S101", "S127", "S219") or d.span.line == 1, d


def test_only_pictures_are_a_warning() -> None:
    """What keeps a story from being played is an error; a picture that is missing is none."""
    assert {d.code for d in told() if d.severity is Severity.WARNING} == {"S801"}


FOUND = Diagnostic(
    "S201", Severity.ERROR, Span("a/b.yaml", 12, 6, 12, 8), 'there is no paper "ab"',
    'did you mean "abc"?', "  - ab",
)  # fmt: skip
BARE = Diagnostic("S101", Severity.WARNING, Span("story.yaml"), "there is no such file")


def test_the_text_form() -> None:
    """The text form has the place, the line with a mark and the hint, and where to read on."""
    assert FOUND.as_text().splitlines() == [
        'a/b.yaml:12:6: error S201: there is no paper "ab"',
        "   12 |   - ab",
        '      |      ^^ did you mean "abc"?',
        "  help: article58 explain S201",
    ]


def test_the_text_form_without_a_line() -> None:
    """Where no line is to be shown, the hint stands alone, or nothing does."""
    assert BARE.as_text().splitlines() == [
        "story.yaml:1:1: warning S101: there is no such file",
        "  help: article58 explain S101",
    ]
    with_hint = replace(BARE, hint="create it")
    assert with_hint.as_text().splitlines()[1:] == ["  create it", "  help: article58 explain S101"]


def test_a_mark_over_several_lines_ends_with_its_first() -> None:
    """A span that goes on below is marked to the end of the line that is shown."""
    span = Span("a.yaml", 2, 3, 5, 1)
    found = Diagnostic("S107", Severity.ERROR, span, "m", excerpt="ab: cd")
    assert found.as_text().splitlines()[2] == "      |   ^^^^"


def test_a_mark_is_never_empty() -> None:
    """A place between two characters has a mark of one."""
    found = Diagnostic("S118", Severity.ERROR, Span("a.yaml", 2, 7, 2, 7), "m", excerpt="date: ")
    assert found.as_text().splitlines()[2] == "      |       ^"


def test_the_json_form() -> None:
    """The JSON form has what a program needs, and the text of Cyrillic names as it is."""
    assert FOUND.as_mapping() == {
        "code": "S201",
        "severity": "error",
        "file": "a/b.yaml",
        "line": 12,
        "column": 6,
        "message": 'there is no paper "ab"',
        "help": 'did you mean "abc"?',
    }
    assert BARE.as_mapping()["help"] == "article58 explain S101"
    russian = Diagnostic("S203", Severity.ERROR, Span("a.yaml"), 'there is no person "Бухарин"')
    assert "Бухарин" in report([russian], "json")


@pytest.mark.parametrize(
    ("message", "shown"),
    [
        ("plain", "plain"),
        ("50 %", "50 %25"),
        ("%0A", "%250A"),
        ("a\nb", "a%0Ab"),
        ("a: b, c :: d", "a: b, c :: d"),
    ],
)
def test_the_github_form(message: str, shown: str) -> None:
    """The form of GitHub escapes what would end its line."""
    found = Diagnostic("S201", Severity.ERROR, Span("a.yaml", 3, 4, 3, 9), message)
    assert found.as_github() == f"::error file=a.yaml,line=3,col=4,title=S201::{shown}"
    assert "did you mean" in FOUND.as_github()


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_all_that_is_told_has_each_form(form: str) -> None:
    """Whatever is found can be shown in every form, each finding with its place and code."""
    text = report(told(), form)
    if form == "json":
        assert [found["message"] for found in json.loads(text)] == [d.message for d in told()]
    elif form == "github":
        assert len(text.splitlines()) == len(told())
        assert all(
            line.startswith(("::error file=", "::warning file=")) for line in text.split("\n")
        )
    else:
        assert text.count("  help: article58 explain ") == len(told())
        assert text.endswith(f"\n{len(told())} to look at")


@pytest.mark.parametrize(("form", "expected"), [
    ("text", "nothing to report"), ("json", "[]"), ("github", ""),
])  # fmt: skip
def test_nothing_to_report(form: str, expected: str) -> None:
    """A story without a fault is answered in each form too."""
    assert report([], form) == expected


def test_findings_are_sorted_by_file_and_place_and_told_once() -> None:
    """The order is that of files, lines, columns and codes; the same is not told twice."""
    places = [("b.yaml", 1, 1), ("a.yaml", 10, 1), ("a.yaml", 9, 2), ("a.yaml", 9, 1)]
    found = [Diagnostic("S201", Severity.ERROR, Span(*place), "m") for place in places]
    other = Diagnostic("S105", Severity.ERROR, Span("a.yaml", 9, 1), "m")
    assert in_order([*found, *found, other]) == [other, *reversed(found)]


@pytest.mark.parametrize(("column", "end"), [(1, 5), (40, 400), (395, 400)])
def test_a_finding_in_a_long_line_fits_the_screen(column: int, end: int) -> None:
    """Of the line the faulty place is shown; a hint that would run over the edge stands below."""
    span = Span("a.yaml", 12, column, 12, end)
    found = Diagnostic("S203", Severity.ERROR, span, "m", "word " * 12, "letters " * 50)
    place, line, marks, *rest = found.as_text().splitlines()
    assert max(len(place), len(line), len(marks)) <= 100
    assert line[marks.index("^")] in "letters …"
    assert [words.strip() for words in rest if "word" in words] == [("word " * 12).strip()][
        : "word" not in marks
    ]
