"""A frame is what is drawn, and what is on it in reading order."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from game.ui.frame import Box, Edge, Frame, Part, Role, with_focus
from game.ui.intents import Leave, Look, Undo
from game.ui.theme import Ink

numbers, sides = st.integers(-20, 20), st.integers(0, 20)
boxes = st.builds(Box, numbers, numbers, sides, sides)
LOWER = Part(Role.BUTTON, "Lower", Box(0, 0, 20, 20), Leave())
UPPER = Part(Role.BUTTON, "Upper", Box(10, 0, 20, 20), Undo())
TEXT = Part(Role.TEXT, "Text", Box(0, 0, 40, 40))
FRAME = Frame("scene", (40, 40), (), (LOWER, UPPER, TEXT))


@given(boxes, boxes)
def test_boxes_that_meet_share_a_pixel(one: Box, other: Box) -> None:
    """Two boxes meet where a pixel lies in both."""
    pixels = {(x, y) for x in range(one.x, one.right) for y in range(one.y, one.bottom)}
    shared = any(other.has(x, y) for x, y in pixels)
    assert shared is one.meets(other)


@given(boxes, sides, sides)
def test_a_box_inside_of_a_box(box: Box, dx: int, dy: int) -> None:
    """An inset box is never less than nothing, and smaller at each side."""
    inner = box.inset(dx, dy)
    assert (inner.w, inner.h) == (max(0, box.w - 2 * dx), max(0, box.h - 2 * dy))
    assert box.inset(dx) == box.inset(dx, dx)


def test_what_is_left_below() -> None:
    """The rest of a box below some rows begins below them, and may be empty."""
    assert [Box(1, 2, 3, 4).below(dy) for dy in (1, 9)] == [Box(1, 3, 3, 3), Box(1, 11, 3, 0)]


def test_the_topmost_part_is_pressed() -> None:
    """Of parts that overlap the later one is pressed; a text is never in the way."""
    assert [FRAME.part_at(*at) for at in ((5, 5), (15, 5), (39, 39))] == [LOWER, UPPER, None]
    assert FRAME.pressable == (LOWER, UPPER)


def test_a_ring_around_the_focus() -> None:
    """The focus is an amber ring around its part, edged in ink; it never leaves the screen."""
    amid = with_focus(FRAME, Part(Role.BUTTON, "amid", Box(10, 10, 9, 9), Undo()), 3).marks[-2:]
    assert amid == (
        Edge(Box(3, 3, 23, 23), Ink.INK, 2, 6),
        Edge(Box(5, 5, 19, 19), Ink.AMBER, 3, 4),
    )
    at_the_edge = with_focus(FRAME, LOWER, 3).marks[-1]
    assert at_the_edge == Edge(Box(2, 2, 23, 23), Ink.AMBER, 3, 4)


def test_the_picks_of_a_look() -> None:
    """A pick of a kind takes the place of the one before; an empty one takes it away."""
    look = Look("findings").with_pick("claim", "a").with_pick("claim", "b")
    assert (look.picked("claim"), look.picked("paper")) == ("b", "")
    assert look.with_pick("claim", "") == Look("findings")
