"""Path counts: how many plays of n answers there are, as golden numbers."""

import pytest

from game.engine import play
from game.engine.story import Story
from tests.engine.archive import ARCHIVE, LAMP
from tests.engine.plans import played
from tests.engine.small import choice, of_scene, option
from tests.engine.walks import can_end, count_of_plays

TURNS = of_scene(
    choice("turn", option("left", once=True), option("right"), option("out", leave=True))
)
"""A choice alone: counts that can be checked by hand."""


@pytest.mark.parametrize(("depth", "expected"), list(enumerate([1, 1, 3, 6, 10, 17])))
def test_a_choice_has_as_many_plays_as_can_be_counted_by_hand(depth: int, expected: int) -> None:
    """At the choice there are three ways, two once the left one is used, and one outside it."""
    assert count_of_plays(TURNS, play.start(), depth) == expected


GOLDEN = [
    (LAMP, (), [1, 1, 3, 8, 22, 53, 140]),
    (LAMP, ("enter lamp", "open note", "show note/text", "source note"), [1, 4, 18, 85]),
    (ARCHIVE, (), [1, 2, 4, 14, 64, 353, 2275]),
    (ARCHIVE, ("enter road", "next"), [1, 7, 41, 259, 1809]),
]


@pytest.mark.parametrize(
    ("whole", "answers", "counts"), GOLDEN, ids=["lamp", "lamp read", "archive", "archive asked"]
)
def test_there_are_as_many_plays_as_ever(
    whole: Story, answers: tuple[str, ...], counts: list[int]
) -> None:
    """A change of the rules that opens or closes any way changes these numbers."""
    state = played(whole, *answers)
    assert [count_of_plays(whole, state, depth) for depth in range(len(counts))] == counts


@pytest.mark.parametrize(
    ("whole", "folder"), [(TURNS, "road"), (LAMP, "lamp"), (ARCHIVE, "road"), (ARCHIVE, "side")]
)
def test_every_folder_can_be_played_to_its_end(whole: Story, folder: str) -> None:
    """From the desk each folder has a way to its end."""
    assert can_end(whole, play.start(), folder)


def test_a_folder_without_an_exit_has_no_end() -> None:
    """The search for a way out tells a scene that never lets go."""
    assert not can_end(
        of_scene(choice("turn", option("round"), option("key", when="key"))), play.start(), "road"
    )
