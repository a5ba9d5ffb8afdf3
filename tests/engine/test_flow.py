"""How a story goes on: text that varies, trails, circles, and what a state remembers."""

import random
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from game.engine import beats, play
from game.engine.answers import Enter, Next
from game.engine.beats import Beat, Call, Goto, Mention, Picture, Set, Title, Uncover, Vary
from game.engine.calendar import Date
from game.engine.flow import EndlessScene, is_open, is_settled
from game.engine.state import At, Stand, State
from game.engine.story import Story
from game.engine.telling import TRAIL_MOST, prose_of, variant_of
from tests.engine.archive import ARCHIVE, LAMP
from tests.engine.plans import brought, played
from tests.engine.small import (
    DAY,
    choice,
    claim,
    folder,
    of_scene,
    option,
    paper,
    scene,
    story,
    when,
    without,
)

THREE = ("a", "b", "c")


def variants(beat: Vary, seed: str, times: int) -> list[int | None]:
    """Return which texts a beat shows when it is met so many times."""
    return [variant_of(beat, met, seed) for met in range(times)]


@pytest.mark.parametrize(
    ("mode", "expected"),
    [
        ("sequence", [0, 1, 2, 2, 2, 2, 2]),
        ("cycle", [0, 1, 2, 0, 1, 2, 0]),
        ("once", [0, 1, 2, None, None, None, None]),
        ("shuffle", [0, 1, 2, 2, 0, 1, 2]),
    ],
)
def test_vary_has_four_modes(mode: str, expected: list[int | None]) -> None:
    """Each mode gives its order; that of shuffle is the same for the same seed."""
    beat = beats.Vary(vary=THREE, mode=mode)  # type: ignore[arg-type]
    assert variants(beat, "0/hall/b1", 7) == expected


@given(st.integers(1, 6), st.text(max_size=8))
def test_shuffle_shows_each_text_once_a_round(count: int, seed: str) -> None:
    """Whatever the seed, every round of a shuffle holds every text."""
    beat = Vary(vary=tuple("abcdef"[:count]), mode="shuffle")
    shown = variants(beat, seed, 3 * count)
    assert [sorted(map(str, shown[nth : nth + count])) for nth in range(0, 3 * count, count)] == [
        [str(variant) for variant in range(count)]
    ] * 3


def test_shuffle_differs_between_plays_and_between_beats() -> None:
    """The order hangs on the seed and on the beat, and on nothing else."""
    beat = Vary(vary=tuple("abcdef"), mode="shuffle")
    orders = Counter(tuple(variants(beat, f"{seed}/hall/b1", 6)) for seed in range(20))
    assert len(orders) > 15
    assert variants(beat, "0/hall/b1", 6) != variants(beat, "0/hall/b2", 6)


def test_no_step_hangs_on_the_chance_of_the_process() -> None:
    """A play gives the same texts whatever the process has drawn before."""
    walk = ("enter road", "next", "choose yard")
    random.seed(1)
    first = brought(ARCHIVE, play.start(5), *walk)
    random.seed(2)
    assert brought(ARCHIVE, play.start(5), *walk) == first


@pytest.mark.parametrize(("seed", "text"), [(0, "Rain."), (1, "Snow."), (2, "Sun."), (3, "Rain.")])
def test_a_seed_decides_what_a_shuffle_says_first(seed: int, text: str) -> None:
    """Another seed is another play."""
    _, happened = brought(ARCHIVE, play.start(seed), "enter road", "next", "choose yard")
    assert happened[1] == text


CIRCLES = {
    "goto itself": story(folder("road", scene("hall", Goto(goto="hall")))),
    "a round of two": story(
        folder("road", scene("hall", Goto(goto="yard")), scene("yard", Goto(goto="hall")))
    ),
    "call itself": story(folder("road", scene("hall", Call(call="hall")))),
    "counting": story(folder("road", scene("hall", Set(set="n", add=1), Goto(goto="hall")))),
    "a dry choice": story(
        folder("road", scene("hall", choice("look", option("up", when="key")), Goto(goto="hall")))
    ),
}


@pytest.mark.parametrize("name", CIRCLES)
def test_a_circle_without_a_text_is_an_error(name: str) -> None:
    """A story that would run for ever without a word is stopped, and names the scene."""
    with pytest.raises(EndlessScene) as caught:
        play.step(CIRCLES[name], play.start(), Enter("road"))
    assert caught.value.scene in CIRCLES[name].scenes
    assert str(caught.value) == (
        f'the story runs in a circle at scene "{caught.value.scene}" and never shows a text: '
        "put a text or a choice into the circle"
    )


def test_a_circle_with_a_text_goes_on() -> None:
    """A scene may lead back to itself as long as it says something."""
    circle = story(folder("road", scene("hall", "Again.", Goto(goto="hall"))))
    state = played(circle, "enter road", *["next"] * 50)
    assert state.stands["road"].calls == (At("hall", "b1"),)


def stand_of(whole: Story, *answers: str) -> Stand:
    """Return where the reader stands in folder "road" after these answers."""
    return played(whole, *answers).stands["road"]


def test_a_trail_names_what_was_shown_in_the_scene() -> None:
    """Texts, papers, choices and the variant of a vary beat are on the trail, in order."""
    whole = story(
        folder(
            "road",
            scene(
                "hall",
                "One.",
                Uncover(uncover="press"),
                Set(set="n"),
                Vary(vary=("Two.", "Three.")),
                choice("look", option("up", "Four.")),
            ),
            paper("press"),
        )
    )
    walk = ("enter road", "next", "next", "choose up")
    assert stand_of(whole, *walk).trail == ("b1", "b2", "b4#0", "look", "b5")


def test_a_trail_begins_anew_with_each_scene() -> None:
    """A scene that is entered, and one that goes on after a call, has a trail of its own."""
    whole = story(
        folder("road", scene("hall", "One.", Call(call="yard"), "Two."), scene("yard", "Three."))
    )
    trails = [stand_of(whole, "enter road", *["next"] * times).trail for times in range(3)]
    assert trails == [("b1",), ("b1",), ("b3",)]


def test_a_trail_keeps_the_last_beats_only() -> None:
    """A long scene does not make a long state."""
    whole = of_scene(*[f"Line {nth}." for nth in range(TRAIL_MOST + 5)])
    trail = stand_of(whole, "enter road", *["next"] * (TRAIL_MOST + 4)).trail
    assert (len(trail), trail[0], trail[-1]) == (TRAIL_MOST, "b6", f"b{TRAIL_MOST + 5}")


def test_a_picture_stays_until_the_scene_changes() -> None:
    """The stand names the picture by scene and beat; a new scene begins without one."""
    whole = story(
        folder(
            "road",
            scene(
                "hall", Picture(picture="dock", alt="A dock."), "One.", Call(call="yard"), "Two."
            ),
            scene("yard", Picture(picture="yard", alt="A yard."), "Three."),
        )
    )
    pictures = [stand_of(whole, "enter road", *["next"] * times).picture for times in range(3)]
    assert pictures == ["hall/b1", "yard/b1", ""]


def test_calls_are_the_way_to_the_beat_that_is_shown() -> None:
    """The stand holds the call beats that are to be returned to, outermost first."""
    whole = story(
        folder(
            "road",
            scene("hall", Call(call="yard")),
            scene("yard", "One.", Call(call="well")),
            scene("well", "Two."),
        )
    )
    assert stand_of(whole, "enter road", "next").calls == (
        At("hall", "b1"),
        At("yard", "b2"),
        At("well", "b1"),
    )


def test_what_was_seen_is_remembered_by_scene_and_beat() -> None:
    """Scenes entered and beats shown are seen; silent beats are not."""
    state = played(of_scene("One.", Set(set="n"), "Two.", "Three."), "enter road", "next")
    assert sorted(state.seen) == ["hall", "hall/b1", "hall/b3"]


def test_a_paper_that_is_known_is_not_shown_again_unless_it_has_a_line() -> None:
    """A story verb that changes nothing leaves no mark, except for its text."""
    whole = story(
        folder(
            "road",
            scene(
                "hall",
                Uncover(uncover="press"),
                Mention(mention="press"),
                Mention(mention="press", text="As you know."),
                "One.",
            ),
            paper("press"),
        )
    )
    assert stand_of(whole, "enter road").trail == ("b1", "b3", "b4")


@pytest.mark.parametrize(
    ("answers", "phase"),
    [(("enter road",), "open"), (("enter road", "next"), "closing")],
)
def test_a_stand_has_a_phase(answers: tuple[str, ...], phase: str) -> None:
    """A folder whose claims are open closes before its outcome is shown."""
    whole = story(folder("road", scene("hall", "One."), claim("met")))
    assert stand_of(whole, *answers).phase == phase


def test_an_end_that_nobody_wrote_has_no_beat() -> None:
    """Where a scene ends without `end`, the reader stands at the scene and at no beat."""
    whole = of_scene("One.")
    assert stand_of(whole, "enter road", "next").at == At("hall", "")


def test_a_folder_that_has_ended_leaves_the_reader_at_the_desk() -> None:
    """An ended folder has no stand, is remembered, and none is open."""
    state = played(of_scene("One."), "enter road", "next", "next")
    assert (state.folder, state.stand, sorted(state.ended)) == ("", None, ["road"])


def test_options_taken_are_remembered_until_the_folder_is_read_again() -> None:
    """`chosen` outlives the folder's end, `used` does not, and reading again forgets both."""
    whole = of_scene(choice("look", option("up", once=True), option("on", leave=True)))
    ended = played(whole, "enter road", "choose up", "choose on", "next")
    assert (sorted(ended.chosen), len(ended.stands)) == (["hall/look/on", "hall/look/up"], 0)
    again, _ = brought(whole, ended, "enter road")
    assert (set(again.chosen), again.stands["road"].used) == (set(), ())


def test_an_option_that_is_taken_twice_is_used_once() -> None:
    """The options used since the folder was entered are each named once."""
    whole = of_scene(choice("look", option("up"), option("on", leave=True)))
    assert stand_of(whole, "enter road", *["choose up"] * 3).used == ("hall/look/up",)


@pytest.mark.parametrize(
    ("beat", "expected"),
    [
        (beats.Say(say="One."), "One."),
        (beats.Quote(quote="One.", by="anna", date=DAY, cite="rogovin"), "One."),
        (Title(title="One", text="Two."), "One\n\nTwo."),
        (beats.Figure(figure="dots", title="One", alt="A", data=(), cite="rogovin"), "One"),
        (Uncover(uncover="press", text="One."), "One."),
        (Mention(mention="press", text="One."), "One."),
        (choice("look"), "look?"),
        (Goto(goto="hall"), ""),
        (beats.Test(test="met"), ""),
    ],
)
def test_the_prose_of_a_beat_is_what_it_says(beat: Beat, expected: str) -> None:
    """A beat's own text is its prose; one without has none."""
    assert prose_of(beat) == expected


@pytest.mark.parametrize(
    ("condition", "expected"), [("", True), ("door", True), ("key", False), ("not key", True)]
)
def test_an_option_is_open_when_its_condition_holds(condition: str, expected: bool) -> None:
    """An option without a condition is always open."""
    state = State(values=State().values.insert("door", 1))
    assert is_open(state, option("up", when=condition)) == expected


@pytest.mark.parametrize(
    ("confirmed", "expected"), [("", False), ("met wrote", False), ("met wrote flew", True)]
)
def test_a_folder_is_settled_when_every_claim_stands(confirmed: str, expected: bool) -> None:
    """Only the folder's own claims count; a folder without claims is settled from the start."""
    state = State(confirmed=State().confirmed.update(confirmed.split()))
    assert is_settled(ARCHIVE, state, "road") == expected
    assert is_settled(without(ARCHIVE, "claim:late"), state, "side")


@pytest.mark.parametrize("to", [("yes", 1), ("no", 0), (7, 7), (-2, -2)], ids=str)
def test_a_flag_is_a_number(to: tuple[str | int, int]) -> None:
    """Yes is 1 and no is 0, as whole numbers and nothing else."""
    written, expected = to
    beat = Set(set="n", to=written)  # type: ignore[arg-type]
    value = played(of_scene(beat, "One."), "enter road").values["n"]
    assert (value, type(value)) == (expected, int)


def test_going_on_at_a_beat_whose_condition_has_changed_is_no_matter() -> None:
    """A beat that is shown stays shown, whatever its condition says meanwhile."""
    whole = of_scene(when("not seen hall/b1", "One."), "Two.")
    state, happened = play.step(whole, played(whole, "enter road"), Next())
    assert state.stands["road"].at == At("hall", "b2")
    assert len(happened) == 1


def test_the_smallest_folder_can_be_played_to_its_end() -> None:
    """LAMP ends after an option, a waiting end and an outcome."""
    _, happened = brought(LAMP, play.start(), "enter lamp", "choose on", "next", "next")
    assert happened == ["Ended lamp"]


@pytest.mark.parametrize(("date", "chips"), [("1936-08", {"place:hall"}), ("2026", set())])
def test_the_place_of_a_scene_is_a_chip_within_the_time_told_of(date: str, chips: set[str]) -> None:
    """A scene of today lies behind what the timeline shows: no archive files under its place."""
    whole = of_scene("A.")
    hall = replace(whole.scenes["hall"], date=Date(date))
    state, _ = play.step(replace(whole, scenes={"hall": hall}), play.start(), Enter("road"))
    assert set(state.met) == chips
