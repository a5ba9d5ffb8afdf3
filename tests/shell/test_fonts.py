"""Texts are as wide as they are painted, and nothing in a text can stop the game."""

from pathlib import Path

import pygame
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.shell.fonts import FontBook, FontMeasure, Lettering, MissingFont, one_line
from game.shell.surfaces import SurfaceCache
from game.ui.theme import Face, Style
from game.ui.typeset import plain_runs, text_block
from tests.shell.conftest import FONTS

BOOK = FontBook(FONTS)
MEASURE = FontMeasure(BOOK)
WHITE = (255, 255, 255)


def lettering() -> Lettering:
    return Lettering(BOOK, SurfaceCache(1 << 20))


@given(st.text(max_size=20), st.sampled_from(Face), st.integers(0, 60))
def test_a_text_is_as_wide_as_measured(text: str, face: Face, size: int) -> None:
    """Any text, whatever its characters, is painted as wide as it was measured."""
    surface = lettering().surface(text, face, size, WHITE)
    assert (surface.width if surface else 0) == MEASURE.width(text, face, size)


@given(st.text(max_size=9), st.integers(0, 9))
def test_tracking_is_added_after_each_letter(text: str, tracking: int) -> None:
    """A text with tracking is as wide as it was measured, and as much wider for each letter."""
    surface = lettering().surface(text, Face.LABEL, 22, WHITE, tracking)
    bare = MEASURE.width(text, Face.LABEL, 22)
    assert (surface.width if surface else 0) == (bare and bare + tracking * len(one_line(text)))


def test_kerning_counts() -> None:
    """A pair of letters is measured together, not letter by letter."""
    apart = MEASURE.width("A", Face.BODY, 60) + MEASURE.width("V", Face.BODY, 60)
    assert MEASURE.width("AV", Face.BODY, 60) < apart


def test_cyrillic_has_letters_in_every_face() -> None:
    """No face paints a Russian name as empty boxes."""
    for face in Face:
        metrics = BOOK.font(face, 40).metrics("ЖЩЯёі")
        assert None not in metrics, face


def test_capitals_stand_in_the_middle_of_their_line() -> None:
    """Above and below a capital letter a line has the same room, whatever the face's ascent."""
    for face in Face:
        height, size = 80, 40
        top = lettering().top(face, size, height)
        surface = lettering().surface("H", face, size, WHITE)
        assert surface is not None
        ink = pygame.mask.from_surface(surface, 127).get_bounding_rects()[0]
        above, below = top + ink.top, height - (top + ink.bottom)
        assert abs(above - below) <= 2, face


def test_the_faces_of_a_line_share_its_baseline() -> None:
    """Plain, italic and bold words of one line stand on the same row."""
    faces = (Face.BODY, Face.BODY_ITALIC, Face.BODY_BOLD, Face.BODY_BOLD_ITALIC)
    assert {BOOK.baseline(face, 34, 48) for face in faces} == {BOOK.baseline(Face.BODY, 34, 48)}


def test_a_font_is_loaded_once() -> None:
    """The same face and size is the same font."""
    assert BOOK.font(Face.BODY, 20) is BOOK.font(Face.BODY, 20)


def test_a_missing_font_says_where_it_belongs(tmp_path: Path) -> None:
    """A folder without fonts is named in the error."""
    with pytest.raises(MissingFont, match=r"PTSerif-Regular\.ttf cannot be read"):
        FontBook(tmp_path).font(Face.BODY, 20)


def test_one_line_keeps_spaces_that_do_not_break() -> None:
    """Only breaks, controls and half characters are changed."""
    assert one_line("1\u00a0936\r\n\u200b\ud800\t.") == "1\u00a0936  \ufffd ."


def test_the_cache_stays_under_its_limit() -> None:
    """However many texts are painted, the surfaces that are kept are bounded."""
    cache = SurfaceCache(100_000)
    letters = Lettering(BOOK, cache)
    for number in range(200):
        letters.surface(f"paper {number}", Face.BODY, 30, WHITE)
    assert 0 < cache.size_bytes <= 100_000


@pytest.mark.parametrize("style", [Style.READING, Style.LABEL, Style.STRONG, Style.TITLE])
@pytest.mark.parametrize("text", ["Andrei Vyshinsky", "Town Hall Square", "AV To Va Wo. Ты Та"])
def test_a_text_is_not_broken_at_its_own_width(fonts: FontBook, text: str, style: Style) -> None:
    """A text stands in one line where it fits in one, though letters are kerned across spaces."""
    measure = FontMeasure(fonts)
    for size in range(14, 60):
        width = measure.width(text, style.face(False, False), size)
        block = text_block(plain_runs(text), width, size, style, measure)
        assert (size, len(block.lines), block.width) == (size, 1, width)
