"""The keyboard's focus goes where the arrows point, and reaches everything."""

from hypothesis import given
from hypothesis import strategies as st

from game.ui.focus import Direction, moved, rows_of
from game.ui.frame import Box, Part, Role
from game.ui.intents import Leave, Undo


def part(label: str, x: int, y: int, w: int = 100, h: int = 40) -> Part:
    return Part(Role.BUTTON, label, Box(x, y, w, h), Undo())


NORTH_WEST, NORTH_EAST = part("nw", 0, 0), part("ne", 300, 4)
SOUTH_WEST, SOUTH_EAST = part("sw", 0, 100), part("se", 300, 100)
SQUARE = (NORTH_WEST, SOUTH_WEST, NORTH_EAST, SOUTH_EAST)

boxes = st.builds(Box, *(st.integers(-20, 400) for _ in "xy"), *(st.integers(0, 200) for _ in "wh"))
parts = st.builds(
    Part, st.sampled_from(Role), st.sampled_from("abc"), boxes, st.sampled_from([None, Undo()])
)


def walk(start: Part, *directions: Direction) -> str:
    here = start
    for direction in directions:
        here = moved(SQUARE, here, direction)
    return here.label


def test_arrows_lead_to_the_neighbour_they_point_at() -> None:
    """Each arrow leads to the part that is drawn in its direction."""
    expected = {"down": "sw", "right": "ne", "up": "nw", "left": "se"}
    actual = {direction.value: walk(NORTH_WEST, direction) for direction in Direction}
    assert expected == actual


def test_up_and_down_stop_at_the_edge() -> None:
    """Where nothing is above or below, up and down stay."""
    assert walk(NORTH_EAST, Direction.UP) == "ne"
    assert walk(SOUTH_EAST, Direction.DOWN) == "se"


def test_right_goes_on_in_the_next_row() -> None:
    """Right goes from the end of a row to the next row, and from the last to the first."""
    right = Direction.RIGHT
    assert [walk(NORTH_WEST, *[right] * n) for n in range(5)] == ["nw", "ne", "sw", "se", "nw"]


def test_what_cannot_be_pressed_is_passed_over() -> None:
    """Text between two buttons takes no focus."""
    text = Part(Role.TEXT, "text", Box(0, 50, 100, 40))
    assert moved((NORTH_WEST, text, SOUTH_WEST), NORTH_WEST, Direction.DOWN) == SOUTH_WEST


def test_a_part_that_is_gone_leads_to_the_first() -> None:
    """From a part that the screen no longer has, every arrow leads to the first."""
    gone = Part(Role.BUTTON, "gone", Box(0, 0, 10, 10), Leave())
    assert {moved(SQUARE, gone, direction) for direction in Direction} == {NORTH_WEST}


def test_nothing_to_press_keeps_the_focus() -> None:
    """On a screen without buttons the focus stays."""
    assert moved((), NORTH_WEST, Direction.RIGHT) == NORTH_WEST


def test_rows_hold_each_part_once() -> None:
    """Parts whose middles are level are a row, from left to right."""
    labels = [[part.label for part in row] for row in rows_of((*SQUARE, NORTH_EAST))]
    assert labels == [["nw", "ne"], ["sw", "se"]]


@given(st.lists(parts, max_size=12))
def test_every_part_is_reached_from_every_part(screen: list[Part]) -> None:
    """Whatever the screen, the four arrows lead from any part to all that can be pressed."""
    pressable = {part for part in screen if part.is_pressable}
    for start in pressable:
        reached, edge = {start}, [start]
        while edge:
            here = edge.pop()
            fresh = {moved(screen, here, direction) for direction in Direction} - reached
            reached |= fresh
            edge += fresh
        assert reached == pressable
