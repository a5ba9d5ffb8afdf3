"""Reading a folder again after its end: told anew, and nothing that was found out is lost."""

from __future__ import annotations

import pytest

from game.engine.beats import Set, Uncover, Vary
from game.engine.papers import PaperState
from tests.engine.archive import ARCHIVE, SOLVED
from tests.engine.plans import Plan, brought, lines_of, played, transcript
from tests.engine.small import choice, folder, option, scene, story, when
from tests.engine.walks import count_of_plays

WALK = story(
    folder(
        "road",
        scene(
            "hall",
            when("not seen hall/b2", "You come in."),
            Vary(vary=("Rain.",), mode="once"),
            Uncover(uncover="press"),
            choice(
                "look",
                option("yard", Set(set="walks", add=1), "A yard.", once=True),
                option("door", "A door.", when="walks >= 1"),
                option("on", leave=True),
            ),
            when("chose hall/look/door", "You came by the door."),
        ),
        ARCHIVE.papers["press"],
    ),
    folder("side", scene("desk", when("has press", "The press."), Set(set="walks", to=5))),
)
OWN = story((WALK.folders["road"], (WALK.scenes["hall"], WALK.papers["press"])))
PLAN = """
    > enter road
    scene hall
    You come in.
    > next
    Rain.
    > next
    press is uncovered at hall/b3
    look? yard on (closed: door)
    > choose yard
    A yard.
    > next
    look? door on
    > choose door
    A door.
    > next
    look? door on
    > choose on
    You came by the door.
    > next
    Outcome road
    > next
    Ended road
"""
AGAIN = PLAN.replace("press is uncovered at hall/b3\n", "")


@pytest.mark.parametrize("is_saved", [False, True])
def test_a_folder_is_told_again_as_the_first_time(is_saved: bool) -> None:
    """Texts, options and flags are as new; a paper that is there brings nothing about."""
    plan = Plan("again", OWN, PLAN + AGAIN)
    assert transcript(plan, is_saved) == lines_of(PLAN + AGAIN)


def test_what_was_found_out_stands() -> None:
    """Papers, claims, findings and chips are those of the first reading, and it stays closed."""
    ended = played(ARCHIVE, *SOLVED)
    again, _ = brought(ARCHIVE, ended, "enter road")
    for name in ("papers", "confirmed", "findings", "offered", "met", "opened", "shown", "ended"):
        assert getattr(again, name) == getattr(ended, name)
    assert again.paper("press") is PaperState.CONFIRMED


def test_what_was_confirmed_is_not_asked_again() -> None:
    """The claim is met on the way, there is nothing to file, and the end is the outcome."""
    state = played(ARCHIVE, *SOLVED)
    state, happened = brought(ARCHIVE, state, "enter road", "next", "choose on")
    assert happened == []
    state, _ = brought(ARCHIVE, state, "next", "next")
    assert state.stand is not None
    assert state.stand.phase == "outcome"


def test_flags_that_another_folder_sets_stay() -> None:
    """Only what the folder alone remembers is forgotten."""
    state = played(WALK, "enter road", "next", "next", "choose yard", "next", "choose on", "next")
    state, _ = brought(WALK, state, "enter road")
    assert (dict(state.values), set(state.chosen)) == ({"walks": 1}, set())


def test_a_folder_that_was_left_open_goes_on() -> None:
    """Only its end makes a folder one to be read again."""
    state = played(WALK, "enter road", "next", "enter side")
    _, happened = brought(WALK, state, "enter road")
    assert happened == []


def test_there_are_as_many_second_plays_as_first_ones() -> None:
    """From its start again, a folder without papers left to find has the plays of the first."""
    first = played(OWN, "enter road", "next", "next")
    ended, _ = brought(OWN, first, "choose on", "next")
    second, _ = brought(OWN, ended, "enter road", "next", "next")
    assert count_of_plays(OWN, second, 4) == count_of_plays(OWN, first, 4) > 1
