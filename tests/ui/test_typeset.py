"""Text in lines: nothing is lost, nothing is wider than it may be."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine.inline import Cite, Run
from game.ui.theme import Face, Style
from game.ui.typeset import (
    FixedMeasure,
    Fragment,
    TextBlock,
    even_block,
    plain_runs,
    text_block,
    width_of,
)

MEASURE = FixedMeasure()
SIZE = 10
LETTER = 5
letters = st.text("abcЖß1-—/· \u00a0", max_size=30)
runs = st.lists(st.builds(Run, letters, st.booleans(), st.booleans()), max_size=5).map(tuple)
paragraphs = st.lists(runs, max_size=4).map(tuple)
widths = st.integers(1, 200)


def block_of(text: str, width: int, style: Style = Style.READING) -> TextBlock:
    return text_block(plain_runs(text), width, SIZE, style, MEASURE)


def lines_of(block: TextBlock) -> list[str]:
    return ["|".join(fragment.text for fragment in line) for line in block.lines]


def words_of(block: TextBlock) -> str:
    return "".join("".join(fragment.text for line in block.lines for fragment in line).split(" "))


@given(paragraphs, widths)
def test_nothing_is_lost(text: tuple[tuple[Run, ...], ...], width: int) -> None:
    """The words of a block are the words of the runs, in their order."""
    block = text_block(text, width, SIZE, Style.READING, MEASURE)
    words = "".join("".join(run.text for run in paragraph) for paragraph in text)
    assert "".join(words.split(" ")) == words_of(block)


@given(paragraphs, widths)
def test_no_line_is_too_wide(text: tuple[tuple[Run, ...], ...], width: int) -> None:
    """A line is at most as wide as it may be, unless it is a single letter."""
    block = text_block(text, width, SIZE, Style.READING, MEASURE)
    wide = [
        line
        for line in block.lines
        if line and _end(line[-1]) > width and sum(len(part.text) for part in line) > 1
    ]
    assert wide == []


@given(paragraphs, widths)
def test_fragments_stand_beside_each_other(text: tuple[tuple[Run, ...], ...], width: int) -> None:
    """No fragment of a line begins before the one before it ends; the first begins at 0."""
    block = text_block(text, width, SIZE, Style.READING, MEASURE)
    for line in block.lines:
        assert not line or line[0].x == 0
        assert all(after.x >= _end(before) for before, after in pairwise(line))


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("Official report · summary", 15, ["Official", "report ·", "summary"]),
        ("Social, 1 September 1936", 12, ["Social,", "1 September", "1936"]),
        ("1 September", 9, ["1", "September"]),
        ("about 1936 men", 10, ["about 1936", "men"]),
    ],
)
def test_a_dot_ends_a_line_and_a_day_begins_one(text: str, width: int, lines: list[str]) -> None:
    """A dot stays with what it follows, a day with its month, as long as the width allows it."""
    assert lines_of(block_of(text, width * LETTER)) == lines


@given(st.text("ab Ж", max_size=60), widths)
def test_lines_that_are_broken_stay(text: str, width: int) -> None:
    """A line that is set to the same width again is one line."""
    lines = [line for line in lines_of(block_of(text, width)) if line]
    assert [[line] for line in lines] == [lines_of(block_of(line, width)) for line in lines]


@given(paragraphs, widths)
def test_the_same_text_is_the_same_block(text: tuple[tuple[Run, ...], ...], width: int) -> None:
    """Setting is a function of its arguments."""
    args = width, SIZE, Style.READING, MEASURE
    assert text_block.__wrapped__(text, *args) == text_block(text, *args)


def _end(fragment: Fragment) -> int:
    return fragment.x + MEASURE.width(fragment.text, fragment.face, SIZE)


@pytest.mark.parametrize(
    ("text", "letters_a_line", "lines"),
    [
        ("one two three", 7, ["one two", "three"]),
        ("one  two", 20, ["one two"]),
        ("in\u00a01932 he", 7, ["in\u00a01932", "he"]),
        ("abcdefgh", 3, ["abc", "def", "gh"]),
        ("so-called", 5, ["so-", "calle", "d"]),
        ("a Trotzkisten", 6, ["a", "Trotzk", "isten"]),
        ("one\ntwo", 9, ["one", "", "two"]),
        ("", 9, []),
    ],
)
def test_where_lines_break(text: str, letters_a_line: int, lines: list[str]) -> None:
    """Lines break at spaces; a word that is too long breaks at a hyphen, or where it must."""
    assert lines == lines_of(block_of(text, letters_a_line * LETTER))


def test_a_word_in_two_faces_stays_together() -> None:
    """No line breaks between two runs without a space."""
    text = ((Run("in the "), Run("Nature", is_italic=True), Run(".")),)
    block = text_block(text, 8 * LETTER, SIZE, Style.READING, MEASURE)
    assert lines_of(block) == ["in the", "Nature|."]


def test_links_are_kept() -> None:
    """A fragment knows what its words lead to; runs alike are one fragment."""
    text = (
        (Run("So "), Run("A. ", kind="person", target="a"), Run("B.", kind="person", target="a")),
    )
    (line,) = text_block(text, 900, SIZE, Style.READING, MEASURE).lines
    assert line == (
        Fragment(0, "So", Face.BODY),
        Fragment(3 * LETTER, "A. B.", Face.BODY, "person", "a"),
    )


def test_a_paragraph_without_words_is_an_empty_line() -> None:
    """A run that is only a reference has no letters, and takes a line."""
    text = ((Run("", cites=(Cite("x", ""),)),),)
    block = text_block(text, 90, SIZE, Style.READING, MEASURE)
    assert (lines_of(block), block.height) == ([""], block.line_px)


def test_the_height_of_a_block() -> None:
    """Lines are 1.4 sizes high; between paragraphs stands half a line."""
    block = block_of("one\ntwo", 90)
    assert (block.height, block.width) == (14 + 7 + 14, 3 * LETTER)


def test_an_accent_stays_on_its_letter() -> None:
    """A word is not parted between a letter and the accent over it."""
    assert lines_of(block_of("ab\u0301c", 2 * LETTER))[0].endswith("\u0301")


@pytest.mark.parametrize(
    ("text", "style", "tracking"),
    [
        ("FOLDER IV", Style.LABEL, 1),
        ("ПАПКА", Style.LIGHT, 1),
        ("Folder IV", Style.LABEL, 0),
        ("FOLDER IV", Style.READING, 0),
        ("1936", Style.LIGHT, 0),
    ],
)
def test_labels_in_capitals_are_set_wider(text: str, style: Style, tracking: int) -> None:
    """A label in capitals has a little room after each letter, and is as wide as that."""
    block = block_of(text, 900, style)
    assert (block.tracking, block.width) == (
        tracking,
        width_of(text, Face.LABEL, SIZE, MEASURE, tracking),
    )


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("The road to 1936", 16, ["The road to 1936"]),
        ("Hall of Columns, House of the Unions, Moscow", 38,
         ["Hall of Columns, House", "of the Unions, Moscow"]),
        ("7 July 1930 · The hall · House of the Unions", 38,
         ["7 July 1930 · The hall ·", "House of the Unions"]),
        ("A telegram of 25 September", 23, ["A telegram of", "25 September"]),
        ("one two three four five", 5, ["one", "two", "three", "four", "five"]),
    ],
)  # fmt: skip
def test_a_title_leaves_no_word_alone(text: str, width: int, lines: list[str]) -> None:
    """Its lines are about as long as each other, and no more than they have to be."""
    block = even_block(text, width * LETTER, SIZE, Style.READING, MEASURE)
    assert lines_of(block) == lines


@given(letters, widths)
def test_an_even_title_is_the_same_title(text: str, width: int) -> None:
    """As many lines, as high, none wider; a single line is set as it always is."""
    even, plain = (made(text, width, SIZE, Style.READING, MEASURE)
                   for made in (even_block, text_block))  # fmt: skip
    assert (words_of(even), even.height) == (words_of(plain), plain.height)
    assert even.width <= max(width, plain.width)
    assert even == plain or len(even.lines) > 1
