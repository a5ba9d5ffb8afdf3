"""A sketch gathers what is drawn, and what it is, in order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine.answers import Next
from game.engine.inline import Run
from game.engine.play import start
from game.ui.frame import Art, Box, Dot, Edge, Glyphs, Part, Plane, Role, Shape, Stroke
from game.ui.intents import Leave, Look
from game.ui.panel import Panel
from game.ui.sketch import Sketch, plain_of
from game.ui.theme import Face, Ink, Size, Style
from game.ui.typeset import FixedMeasure
from game.ui.view import Settings, View
from game.ui.wording import EnglishCatalog, Words
from tests.engine import small


def sketch_of(panel: Panel | None = None, has_high_contrast: bool = False) -> Sketch:
    view = View(
        story=small.of_scene("One."),
        state=start(),
        look=Look("note"),
        panel=panel or Panel(1920, 1080),
        measure=FixedMeasure(),
        words=Words(EnglishCatalog()),
        settings=Settings(has_high_contrast=has_high_contrast),
    )
    return Sketch(view)


def test_an_empty_sketch_is_its_ground() -> None:
    """Before anything is drawn a frame is its ground, in the panel's size."""
    frame = sketch_of(has_high_contrast=True).frame()
    assert (frame.screen, frame.size, frame.marks, frame.parts, frame.has_high_contrast) == (
        "note",
        (1920, 1080),
        (Plane(Box(0, 0, 1920, 1080), Ink.NIGHT),),
        (),
        True,
    )


def test_marks_are_kept_in_order() -> None:
    """Each call adds one mark above the ones before."""
    sketch, box = sketch_of(), Box(0, 0, 9, 9)
    sketch.plane(box, Ink.RED, 2)
    sketch.edge(box, Ink.AMBER)
    sketch.shape(Ink.INK, (0, 0), (9, 0), (0, 9))
    sketch.stroke((0, 0), (9, 9), Ink.STEEL, 3)
    sketch.dot(4, 4, 2, Ink.PAPER)
    sketch.art(box, "dock", "")
    assert sketch.frame().marks[1:] == (
        Plane(box, Ink.RED, 2),
        Edge(box, Ink.AMBER, 2, 0),
        Shape(((0, 0), (9, 0), (0, 9)), Ink.INK),
        Stroke((0, 0), (9, 9), Ink.STEEL, 3),
        Dot((4, 4), 2, Ink.PAPER),
        Art(box, "dock"),
    )
    assert sketch.frame().parts == ()


def test_an_illustration_with_words_is_a_part() -> None:
    """What an illustration shows is read where there are words for it."""
    sketch, box = sketch_of(), Box(0, 0, 9, 9)
    sketch.art(box, "dock", "The dock.")
    assert sketch.frame().parts == (Part(Role.IMAGE, "The dock.", box),)


def test_what_is_last_is_read_last() -> None:
    """A part noted as last stands behind those that come later."""
    sketch, box = sketch_of(), Box(0, 0, 9, 9)
    sketch.part(Part(Role.NOTE, "last", box), is_last=True)
    sketch.press(box, "Back", Leave())
    sketch.given(Next())
    assert [part.label for part in sketch.frame().parts] == ["Back", "last"]
    assert sketch.frame().given == (Next(),)


@pytest.mark.parametrize(("align", "x"), [(0.0, 10), (0.5, 10 + 216), (1.0, 10 + 432)])
def test_text_is_aligned(align: float, x: int) -> None:
    """A text stands at the left, in the middle or at the right of its box."""
    sketch = sketch_of()
    bottom = sketch.text(Box(10, 20, 500, 0), "four", align=align)
    (glyphs,) = [mark for mark in sketch.frame().marks if isinstance(mark, Glyphs)]
    assert (glyphs.box, bottom) == (Box(x, 20, 68, 48), 68)
    assert sketch.frame().parts == (Part(Role.TEXT, "four", Box(10, 20, 500, 48)),)


def test_text_without_a_role_is_no_part() -> None:
    """A text that is only drawn, or that has no words, is not read."""
    sketch = sketch_of()
    sketch.text(Box(0, 0, 500, 0), "seen", role=None)
    assert sketch.text(Box(0, 7, 500, 0), "") == 7
    assert sketch.frame().parts == ()


def test_paragraphs_of_runs() -> None:
    """Runs are drawn each in its face, and read without their markup."""
    sketch = sketch_of()
    text = ((Run("In "), Run("Nature", is_italic=True)), (Run("1913. "),))
    sketch.text(Box(0, 0, 500, 0), text, Size.BODY, Style.READING)
    glyphs = [mark for mark in sketch.frame().marks if isinstance(mark, Glyphs)]
    assert [(mark.text, mark.face) for mark in glyphs] == [
        ("In", Face.BODY),
        ("Nature", Face.BODY_ITALIC),
        ("1913.", Face.BODY),
    ]
    assert sketch.frame().parts[0].label == plain_of(text) == "In Nature\n1913."


def test_a_label_in_capitals_is_tracked() -> None:
    """A label in capitals carries its tracking, and its box is as wide as it is painted."""
    sketch = sketch_of()
    sketch.text(Box(0, 0, 500, 0), "FOLDER", 50, Style.LABEL)
    (glyphs,) = [mark for mark in sketch.frame().marks if isinstance(mark, Glyphs)]
    assert (glyphs.tracking, glyphs.box.w) == (3, 6 * 25 + 6 * 3)


def test_a_set_text_is_put_as_a_part() -> None:
    """A text that was set for measuring can be put as it is."""
    sketch = sketch_of()
    block = sketch.block("IV", 500, Size.NOTE, Style.LABEL)
    bottom = sketch.put(Box(5, 5, 500, 0), block, "Folder IV", Ink.AMBER, Role.NOTE)
    assert sketch.frame().parts == (Part(Role.NOTE, "Folder IV", Box(5, 5, 500, bottom - 5)),)


def test_lengths_are_those_of_the_panel() -> None:
    """Lengths and lines of the design are in the panel's pixels."""
    sketch = sketch_of(Panel(3840, 2160, text_size="large"))
    assert (sketch.px(8), sketch.line_px(Size.BODY)) == (16, round(82 * 1.4))


@given(st.lists(st.text("abcdefg", min_size=1, max_size=12), min_size=1, max_size=9))
def test_even_lines_are_as_few_and_as_short_as_they_can_be(words: list[str]) -> None:
    """No line more than the width needs, no word broken, and any narrower would need one more."""
    sketch, text = sketch_of(), " ".join(words)
    setting = text, 300, Size.BODY, Style.TITLE
    plain, even = sketch.block(*setting), sketch.even(*setting)
    said = [line[0].text for line in even.lines]
    assert (" ".join(said), len(said), even.width <= plain.width) == (text, len(plain.lines), True)
    if len(said) > 1:
        narrower = sketch.block(text, even.width - 1, Size.BODY, Style.TITLE).lines
        torn = {word for line in narrower for word in line[0].text.split()} - set(words)
        assert len(narrower) > len(said) or torn
