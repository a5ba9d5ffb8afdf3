"""Text in lines with letters of unequal width that are kerned: no letter is lost, none sticks out.

The measure here is like that of real type: how wide a text is follows from all of its letters.
"""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine.inline import Run
from game.ui.theme import Face, Style
from game.ui.typeset import (
    FixedMeasure,
    Fragment,
    TextBlock,
    plain_runs,
    text_block,
    width_of,
)

SIZE = 12


class Kerned:
    """Wide and narrow letters, bold ones wider; A and V stand closer together."""

    def width(self, text: str, face: Face, size: int) -> int:
        """Return the width of a text: it never shrinks with another letter."""
        wide = sum(_LETTERS.get(letter, 5) for letter in text) * size
        wide -= sum(size for pair in pairwise(text) if set(pair) == {"A", "V"})
        return wide * (11 if face is Face.BODY_BOLD else 10) // 100


_LETTERS = {"i": 2, ".": 2, " ": 2, "Ж": 9, "m": 8}
KERNED = Kerned()
words = st.lists(st.text("AViЖm.-–/·19\u00a0", max_size=6), max_size=12).map(" ".join)
runs = st.lists(st.builds(Run, words, st.booleans(), st.booleans()), max_size=4).map(tuple)
paragraphs = st.lists(runs, min_size=1, max_size=3).map(tuple)
widths = st.integers(1, 260)
styles = st.sampled_from([Style.READING, Style.PRINT, Style.LABEL, Style.TITLE])


def _set(text: str | tuple[tuple[Run, ...], ...], width: int, style: Style) -> TextBlock:
    return text_block(text, width, SIZE, style, KERNED)


def _end(block: TextBlock, fragment: Fragment) -> int:
    wide = width_of(fragment.text, fragment.face, SIZE, KERNED, block.tracking)
    return fragment.x + wide


@given(paragraphs, widths, styles)
def test_no_line_is_wider_than_its_width(
    text: tuple[tuple[Run, ...], ...], width: int, style: Style
) -> None:
    """Only a line of one letter may be; and the block says how wide its widest line is."""
    block = _set(text, width, style)
    lines = [line for line in block.lines if line]
    assert block.width == max((_end(block, line[-1]) for line in lines), default=0)
    several = [line for line in lines if sum(len(each.text) for each in line) > 1]
    assert [line for line in several if _end(block, line[-1]) > width] == []


@given(paragraphs, widths, styles)
def test_no_letter_is_lost_or_moved_or_changes_its_face(
    text: tuple[tuple[Run, ...], ...], width: int, style: Style
) -> None:
    """Only spaces fall out; what was bold or italic is so in the lines, letter for letter."""
    found = [
        (letter, each.face)
        for line in _set(text, width, style).lines
        for each in line
        for letter in each.text.replace(" ", "")
    ]
    assert found == [
        (letter, style.face(run.is_bold, run.is_italic))
        for runs in text
        for run in runs
        for letter in run.text.replace(" ", "")
    ]


@given(st.lists(st.text("AViЖm.", min_size=1, max_size=9), min_size=1, max_size=12), widths)
def test_a_word_goes_to_the_next_line_only_where_it_has_no_room(
    text: list[str], width: int
) -> None:
    """No line could have taken the first word of the next one; the last is not left alone."""
    block = _set(" ".join(text), width, Style.READING)
    lines = ["".join(each.text for each in line) for line in block.lines]
    first = _first_words(text, lines)
    face = Style.READING.face(False, False)
    loose = [
        line
        for at, line in enumerate(lines[:-1])
        if at + 1 in first
        and not _is_company(lines[at + 1 :])
        and KERNED.width(f"{line} {first[at + 1]}", face, SIZE) <= width
    ]
    assert loose == []


def _is_company(left: list[str]) -> bool:
    """Whether what is left is a last line of two words."""
    return len(left) == 1 and left[0].count(" ") == 1


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("They read what was done to us", ["They read what was done", "to us"]),
        ("They said what they knew of", ["They said what they", "knew of"]),
        ("They said what they knew openly", ["They said what they knew", "openly"]),
        ("They read it on 19 August in", ["They read it on", "19 August in"]),
        ("Hauptverhandlungstermine in", ["Hauptverhandlungstermine", "in"]),
    ],
)
def test_a_short_word_is_not_alone_on_the_last_line(text: str, lines: list[str]) -> None:
    """A word of the line before keeps it company, and a day its month."""
    block = text_block(text, 24 * 10, 20, Style.READING, FixedMeasure())
    assert [" ".join(each.text for each in line) for line in block.lines] == lines


def _first_words(text: list[str], lines: list[str]) -> dict[int, str]:
    """Return the word that a line begins with, where it does not begin within one."""
    begins = {sum(map(len, text[:nth])): word for nth, word in enumerate(text)}
    lengths = [len(line.replace(" ", "")) for line in lines]
    at = {nth: sum(lengths[:nth]) for nth in range(len(lines))}
    return {nth: begins[begin] for nth, begin in at.items() if begin in begins}


@given(st.text("AViЖm. \n", max_size=60), styles)
def test_what_has_room_is_one_line_a_paragraph(text: str, style: Style) -> None:
    """Where the width is no bound, lines break at paragraphs alone, and stand half a line apart."""
    found = plain_runs(text)
    block = _set(text, 100_000, style)
    assert len([line for line in block.lines if line]) == len(found)
    assert block.height == len(found) * block.line_px + max(0, len(found) - 1) * block.gap_px
