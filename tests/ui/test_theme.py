"""The look: what is read has a contrast of 7 to 1, what is pressed or marked of 3 to 1."""

from __future__ import annotations

import itertools

import pytest

from game.ui import buttons
from game.ui.theme import Face, Ink, Rgb, Size, Style, rgb

NIGHTS = (Ink.NIGHT, Ink.INK)
TEXTS = [
    *itertools.product((Ink.PAPER, Ink.PAPER_SHADE, Ink.PAPER_DIM, Ink.AMBER), NIGHTS),
    *itertools.product((Ink.PAPER, Ink.PAPER_SHADE, Ink.PAPER_DIM), (Ink.NIGHT_RAISED,)),
    *itertools.product((Ink.INK,), (Ink.PAPER, Ink.PAPER_SHADE, Ink.AMBER, Ink.FOLDER)),
    *itertools.product(
        (
            Ink.FAINT_INK,
            Ink.RED_ON_PAPER,
            Ink.AMBER_ON_PAPER,
            Ink.STEEL_ON_PAPER,
            Ink.MOSS_ON_PAPER,
        ),
        (Ink.PAPER,),
    ),
    (Ink.INK, Ink.AMBER_LIGHT),
    (Ink.FAINT_INK, Ink.AMBER_LIGHT),
]
MARKS = [
    *itertools.product((Ink.AMBER, Ink.NIGHT_EDGE), (*NIGHTS, Ink.NIGHT_RAISED)),
    *itertools.product((Ink.STEEL, Ink.MOSS, Ink.RED), (Ink.PAPER,)),
]
DRESSES = (
    buttons.MAIN, buttons.DARK, buttons.CLOSED, buttons.SHEET,
    buttons.SHADED, buttons.FADED, buttons.PILL, buttons.PAPER_PILL,
)  # fmt: skip


def contrast(one: Rgb, other: Rgb) -> float:
    """Return the contrast of two colours as WCAG 2.2 counts it."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(color: Rgb) -> float:
    parts = [value / 255 for value in color]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


@pytest.mark.parametrize("is_high", [False, True])
@pytest.mark.parametrize(("ink", "ground"), TEXTS)
def test_text_can_be_read(ink: Ink, ground: Ink, is_high: bool) -> None:
    """Every ink of text has 7 to 1 on each of its grounds, in high contrast too."""
    assert contrast(rgb(ink, is_high), rgb(ground, is_high)) >= 7


@pytest.mark.parametrize("is_high", [False, True])
@pytest.mark.parametrize(("ink", "ground"), MARKS)
def test_marks_can_be_seen(ink: Ink, ground: Ink, is_high: bool) -> None:
    """Every ink of marks and edges has 3 to 1 on each of its grounds."""
    assert contrast(rgb(ink, is_high), rgb(ground, is_high)) >= 3


@pytest.mark.parametrize("dress", DRESSES)
def test_the_words_of_a_button_can_be_read(dress: buttons.Dress) -> None:
    """Label and detail of a button have 7 to 1 on its ground."""
    least = min(contrast(rgb(ink), rgb(dress.ground)) for ink in (dress.label, dress.detail))
    assert least >= 7


@pytest.mark.parametrize("ink", [Ink.PAPER, Ink.INK, Ink.PAPER_DIM, Ink.FAINT_INK])
def test_high_contrast_is_higher(ink: Ink) -> None:
    """In high contrast the inks of text stand out more from their ground."""
    ground = Ink.NIGHT if ink in (Ink.PAPER, Ink.PAPER_DIM) else Ink.PAPER
    normal = contrast(rgb(ink), rgb(ground))
    assert contrast(rgb(ink, True), rgb(ground, True)) > normal


def test_every_ink_has_a_colour() -> None:
    """No ink is without a colour."""
    assert all(len(rgb(ink)) == 3 for ink in Ink)


def test_the_faces_of_a_style() -> None:
    """A style has a face for plain, italic, bold and both; italics stand upright in italic text."""
    pairs = [(False, False), (False, True), (True, False), (True, True)]
    assert [
        [Style.READING.face(*pair) for pair in pairs],
        [Style.ITALIC.face(*pair) for pair in pairs],
    ] == [
        [Face.BODY, Face.BODY_ITALIC, Face.BODY_BOLD, Face.BODY_BOLD_ITALIC],
        [Face.BODY_ITALIC, Face.BODY, Face.BODY_BOLD_ITALIC, Face.BODY_BOLD],
    ]


def test_the_scale_of_type() -> None:
    """Sizes grow; from the text on each is about a quarter larger than the one before."""
    assert list(Size) == sorted(Size)
    assert [round(after / before, 1) for before, after in ((34, 44), (44, 55))] == [1.3, 1.2]
