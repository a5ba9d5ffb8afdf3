"""Buttons measure what they are drawn, and are never too small to be pressed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.ui import buttons
from game.ui.buttons import Button
from game.ui.frame import Box, Edge, Frame, Glyphs, Part, Role
from game.ui.intents import Leave, Undo
from game.ui.panel import Panel
from game.ui.theme import Ink
from tests.ui.layout import cut, faults, too_small
from tests.ui.shown import every_panel
from tests.ui.test_sketch import sketch_of

words = st.text("abc Жщ", min_size=1, max_size=40).filter(str.strip)
made = st.builds(
    Button,
    words,
    st.just(Leave()),
    st.one_of(st.just(""), words),
    stamp=st.sampled_from(["", "new", "request"]),
    align=st.sampled_from([0.0, 0.5]),
    is_on=st.booleans(),
    dress=st.sampled_from([buttons.MAIN, buttons.DARK, buttons.SHEET]),
)
lists = st.lists(made, max_size=6).map(tuple)
BACK = Button("Back", Leave())
PANEL = Panel(1920, 1080)


def parts_of(frame: Frame) -> list[Part]:
    return list(frame.parts)


@given(lists, st.integers(160, 900), st.integers(0, 30))
def test_a_stack_is_as_high_as_it_says(stack: tuple[Button, ...], width: int, gap: int) -> None:
    """Buttons one under the other end where `stack_height` says, and none is faulty."""
    sketch = sketch_of()
    bottom = buttons.stack(sketch, Box(10, 10, width, 0), stack, gap)
    assert bottom - 10 == buttons.stack_height(sketch, stack, width, gap)
    assert not too_small(sketch.frame(), PANEL)
    assert not cut(sketch.frame())


@given(lists, st.integers(300, 1800), st.integers(1, 30))
def test_chips_are_as_high_as_they_say(chips: tuple[Button, ...], width: int, gap: int) -> None:
    """Chips in lines end where `flow_height` says, stay inside, and none lies on another."""
    sketch = sketch_of(Panel(1920, 20_000))
    bottom = buttons.flow(sketch, Box(10, 10, width, 0), chips, gap)
    assert bottom - 10 == buttons.flow_height(sketch, chips, width, gap)
    assert faults(sketch.frame(), sketch.panel) == []
    assert all(part.box.right <= 10 + width for part in sketch.frame().parts)


@given(lists, st.integers(1200, 1800))
def test_a_row_is_as_high_as_its_highest(row: tuple[Button, ...], width: int) -> None:
    """Buttons side by side have one height and fill the width but for a rest of a few pixels.

    They have one width too, unless a word would be broken in it.
    """
    sketch = sketch_of()
    box = Box(10, 10, width, 0)
    bottom = buttons.row(sketch, box, row, 8)
    assert bottom - 10 == buttons.row_height(sketch, row, width, 8)
    boxes = [part.box for part in sketch.frame().parts]
    assert {found.h for found in boxes} <= {bottom - 10}
    assert not row or width - len(row) < boxes[-1].right - 10 <= width


def test_a_row_breaks_no_word() -> None:
    """Tabs have one width, unless a word would be broken in it: then the others give way."""
    for width, expected in ((900, {219}), (700, {156, 207})):
        sketch = sketch_of()
        tabs = tuple(Button(word, Leave()) for word in ("Claim", "All", "Assessments", "Passage"))
        buttons.row(sketch, Box(0, 0, width, 0), tabs, 8)
        frame = sketch.frame()
        assert {part.box.w for part in frame.parts} == expected
        assert {m.text for m in frame.marks if isinstance(m, Glyphs)} == {b.label for b in tabs}


@every_panel
def test_a_button_holds_its_words_everywhere(panel: Panel) -> None:
    """On every panel a button with a detail and a stamp is not cut and large enough."""
    sketch = sketch_of(panel)
    button = Button("The testimony about Copenhagen", Leave(), "a paper: the report", stamp="new")
    width = panel.width // 2
    high = buttons.height_of(sketch, button, width)
    buttons.draw(sketch, Box(2, panel.height - high - 2, width, high), button)
    assert faults(sketch.frame(), panel) == []


def test_what_a_button_is() -> None:
    """A button is a part with its label, its detail and stamp, and what a press means."""
    sketch = sketch_of()
    button = Button("Larsen", Undo(), "only mentioned", Role.CHIP, stamp="request", is_on=True)
    buttons.draw(sketch, Box(0, 0, 600, 90), button)
    part = Part(
        Role.CHIP, "Larsen", Box(0, 0, 600, 90), Undo(), "only mentioned · request", is_on=True
    )
    assert parts_of(sketch.frame()) == [part]


@pytest.mark.parametrize(
    ("button", "edge"),
    [
        (BACK._replace(is_on=True), Ink.AMBER),
        (BACK, Ink.NIGHT_EDGE),
        (BACK._replace(dress=buttons.SHEET), None),
    ],
)
def test_the_edge_of_a_button(button: Button, edge: Ink | None) -> None:
    """What is selected has an amber edge, else the edge is that of the dress."""
    sketch = sketch_of()
    buttons.draw(sketch, Box(0, 0, 300, 90), button)
    edges = [mark.ink for mark in sketch.frame().marks if isinstance(mark, Edge)]
    assert edges == ([edge] if edge else [])


def test_the_main_button() -> None:
    """The dress of the main button makes it one."""
    sketch = sketch_of()
    both = BACK._replace(dress=buttons.MAIN), BACK
    buttons.row(sketch, Box(0, 0, 900, 0), both, 8)
    assert [part.is_main for part in sketch.frame().parts] == [True, False]


def test_a_row_gives_a_label_the_width_that_keeps_it_whole() -> None:
    """A button takes room of its neighbours for its label; an option stands in line with others."""
    long, short = Button("Have these findings looked at", None), BACK
    for role, lines in ((Role.BUTTON, 1), (Role.OPTION, 2)):
        sketch = sketch_of()
        buttons.row(sketch, Box(0, 0, 700, 0), (long._replace(role=role), short), 10)
        marks = [mark.text for mark in sketch.frame().marks if isinstance(mark, Glyphs)]
        assert len(marks) - 1 == lines
