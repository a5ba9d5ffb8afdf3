"""The walker: seeded plays by chance, and what they met."""

from random import Random

import pytest
from msgspec.structs import replace

from game.engine import beats
from game.engine.beats import Call, End, Goto, Picture, Set, Uncover, Vary
from game.engine.flow import EndlessScene
from game.engine.model import Assessment
from game.engine.story import Story
from game.play.session import replayed
from game.tools.walk import (
    MOST_STEPS,
    DeadEnd,
    Solved,
    Walked,
    Walker,
    beats_of,
    options_of,
    solved,
    solved_text,
    walked_text,
)
from tests.engine.archive import ARCHIVE, LAMP
from tests.engine.small import choice, claim, folder, of_scene, option, paper, scene, story, when

CIRCLE = story(
    folder("road", scene("hall", "Here.", Goto(goto="yard")), scene("yard", Goto(goto="yard")))
)
PRISON = of_scene(choice("look", option("wait"), option("out", leave=True, when="key")))
"""A story whose choice is never left."""


def walked(whole: Story, plays: int = 20, seed: int = 7) -> Walked:
    """Return what some plays meet, without the time that they took."""
    return replace(Walker(whole, seed).walk(plays), seconds=0.0)


def test_every_beat_and_option_of_a_good_story_is_met() -> None:
    """Walking counts plays, steps, ends, beats and options, and finds nothing amiss."""
    found = walked(ARCHIVE, 60)
    assert found == Walked(
        plays=60,
        steps=found.steps,
        seconds=0.0,
        ends=found.ends,
        beats=20,
        beats_visited=20,
        missed_beats=(),
        options=6,
        options_visited=6,
        never_open=(),
        dead_ends=(),
    )
    assert found.is_well
    assert found.steps > 60 * 5


def test_folders_are_entered_equally_often() -> None:
    """A play goes on to another folder half the time, so what hangs on an earlier one is met."""
    found = walked(ARCHIVE, 100)
    assert abs(found.ends["road"] - found.ends["side"]) <= 1
    assert 120 < sum(found.ends.values()) < 180


def test_a_walk_is_that_of_its_seed() -> None:
    """The same seed walks the same way; another one does not."""
    assert walked(ARCHIVE, seed=3) == walked(ARCHIVE, seed=3)
    assert walked(ARCHIVE, seed=3).steps != walked(ARCHIVE, seed=4).steps


def test_beats_that_nobody_can_meet_are_found() -> None:
    """A beat whose condition never holds is named, and so is an option that is never open."""
    found = walked(
        of_scene(
            "Here.",
            when("key", "A door."),
            choice(
                "look",
                option("up", "A lamp."),
                option("in", "Inside.", when="key"),
                option("on", leave=True),
            ),
            Set(set="lock"),
        )
    )  # fmt: skip
    assert (found.missed_beats, found.never_open) == (("hall/b2", "hall/b4"), ("hall/look/in",))
    assert (found.beats_visited, found.beats) == (3, 5)
    assert (found.options_visited, found.options) == (2, 3)
    assert not found.is_well


def test_an_option_that_reading_opens_counts_as_open() -> None:
    """What a paper opens while its choice is asked is met like everything else."""
    whole = story(
        folder(
            "road",
            scene(
                "hall",
                Uncover(uncover="note"),
                choice("look", option("in", when="read note"), option("on", leave=True)),
            ),
            paper("note"),
        )
    )
    assert walked(whole, 60).never_open == ()


def test_a_choice_that_is_never_left_is_a_dead_end() -> None:
    """A dead end has a reason, the seed, and the answers that lead there."""
    found = walked(PRISON, 1)
    (end,) = found.dead_ends
    assert (end.reason, len(end.answers)) == (f"no end within {MOST_STEPS:,} steps", MOST_STEPS)
    assert end.answers[:3] == ("enter road", "choose wait", "choose wait")
    assert (found.ends, found.is_well) == ({}, False)
    session = replayed(PRISON, end.seed, end.answers)
    assert set(session.state.ended) == set()


def test_a_circle_is_a_dead_end() -> None:
    """The last answer of a dead end is the one that runs in a circle."""
    (end,) = walked(CIRCLE, 1).dead_ends
    assert end.answers == ("enter road", "next")
    assert end.reason.startswith('the story runs in a circle at scene "yard"')
    with pytest.raises(EndlessScene):
        replayed(CIRCLE, end.seed, end.answers)


def test_a_dead_end_replays_with_its_seed() -> None:
    """Chance of the story is part of what a dead end says: its seed shows the same texts."""
    whole = of_scene(
        Vary(vary=("One.", "Two.", "Three."), mode="shuffle"),
        choice("look", option("wait"), option("out", leave=True, when="key")),
    )
    found = walked(whole, 3)
    assert len({end.seed for end in found.dead_ends}) == 3
    for end in found.dead_ends:
        assert replayed(whole, end.seed, end.answers[:20]).state.seed == end.seed


def test_forms_are_filled_rightly_half_the_time() -> None:
    """Findings are filed rightly and wrongly, with what the form admits alone."""
    whole = story(
        folder(
            "road",
            scene("hall", Uncover(uncover="note"), beats.Test(test="lit")),
            paper("note"),
            claim(
                "lit",
                "note/text=supported",
                "note/text",
                assessments=(Assessment.CONTRADICTED, Assessment.UNDECIDABLE),
            ),
        )
    )
    assert walked(whole, 40).is_well


def test_what_only_steers_is_no_beat_to_meet() -> None:
    """Set, call, goto and end show nothing; pictures, papers and tests do."""
    whole = of_scene(
        "Here.",
        Picture(picture="hall", alt="A hall."),
        choice("look", option("up", "A lamp.", Set(set="lamp")), option("on", leave=True)),
        Call(call="yard"),
        Goto(goto="tower"),
        End(end="road"),
    )
    assert beats_of(whole) == ("hall/b1", "hall/b2", "hall/look", "hall/b3")


def test_options_have_paths() -> None:
    """An option is known by scene, choice and its own id, also inside of another."""
    assert options_of(LAMP) == ("room/look/up", "room/look/on")


def test_a_walk_in_words() -> None:
    """The text form names what was missed, and dead ends with seed and answers."""
    found = Walked(
        plays=2000,
        steps=10_000,
        seconds=2.0,
        ends={"road": 1999},
        beats=3,
        beats_visited=2,
        missed_beats=("hall/b2",),
        options=2,
        options_visited=1,
        never_open=("hall/look/in",),
        dead_ends=(DeadEnd("it goes on", 5, ("enter road", "next")),),
    )
    assert walked_text(found).splitlines() == [
        "2,000 plays, 10,000 steps, 5,000 steps a second",
        "ends reached: road 1,999",
        "beats visited: 2 of 3",
        "  never met: hall/b2",
        "options visited: 1 of 2",
        "  never open: hall/look/in",
        "dead ends: 1",
        "  it goes on; with --seed 5 and these --answers:",
        "    enter road",
        "    next",
    ]
    assert "ends reached: none" in walked_text(replace(found, ends={}))


def test_every_folder_is_solved() -> None:
    """Solving plays each folder in turn, and says which were closed."""
    found = solved(ARCHIVE, 0)
    assert found.ends == ("road",)
    assert found.failures == (
        'folder "side" cannot be solved: these claims are not proved at its end: late',
    )
    assert not found.is_well
    assert solved(LAMP, 0) == Solved(10, ("lamp",), (), 1, 1)
    assert solved(LAMP, 0).is_well


def test_a_circle_is_no_end() -> None:
    """A folder that runs in a circle is a failure, and the next one is still tried."""
    found = solved(CIRCLE, 0)
    assert found.ends == ()
    assert found.failures[0].startswith("the story runs in a circle")


def test_a_solution_in_words() -> None:
    """The text form names the folders that were closed, and why others were not."""
    assert solved_text(Solved(1200, ("road", "side"), (), 4, 4)).splitlines() == [
        "folders played to their outcome: road, side (1,200 steps)",
        "findings that stand in the report: 4 of 4",
    ]
    assert solved_text(Solved(3, (), ("no end",))).splitlines() == [
        "folders played to their outcome: none (3 steps)",
        "findings that stand in the report: 0 of 0",
        "no end",
    ]


def test_chance_comes_from_the_seed_alone() -> None:
    """What a process has drawn before changes no walk."""
    expected = walked(LAMP)
    Random(1).random()
    assert walked(LAMP) == expected
