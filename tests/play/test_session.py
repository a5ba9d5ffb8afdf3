"""A session: answers, back and forward, replay."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine import beats, play
from game.engine.answers import UnknownAnswer, answer_of, text_of
from game.engine.beats import Goto, Uncover
from game.engine.flow import EndlessScene
from game.engine.play import Refused
from game.play.session import READING, Session, placed, replayed, resumed
from tests.engine.archive import ARCHIVE, LAMP
from tests.engine.archive import READING as READ_PRESS
from tests.engine.plans import played
from tests.engine.small import choice, claim, folder, of_scene, option, paper, scene, story
from tests.engine.walks import NUMBERS, walked

AT_LOOK = ("enter road", "next")
FILED = (*AT_LOOK, *READ_PRESS, "choose on", "file met contradicted press/hotel")
READ_NOTE = ("open note", "show note/text", "source note")
CIRCLE = story(
    folder("road", scene("hall", "Here.", Goto(goto="yard")), scene("yard", Goto(goto="yard")))
)
"""A story whose second scene never shows anything."""
BLIND = story(
    folder(
        "road",
        scene(
            "hall",
            Uncover(uncover="note"),
            choice("look", option("guess", when="not read note"), option("on", leave=True)),
        ),
        paper("note"),
    )
)
"""A story with an option that reading closes."""
PUZZLE = story(
    folder(
        "road",
        scene("hall", Uncover(uncover="note"), beats.Test(test="lit")),
        paper("note"),
        claim("lit", "note/text"),
    )
)
"""A story whose one claim can be missed in three ways."""


def lines_of(session: Session) -> tuple[str, ...]:
    """Return a session's answers in their text form."""
    return tuple(text_of(answer) for answer in session.answers)


def test_an_answer_brings_the_state_on() -> None:
    """What is given is what a step of the engine makes of it."""
    session = Session(ARCHIVE)
    happened = session.give(answer_of("enter road"))
    assert (session.state, happened) == play.step(ARCHIVE, play.start(), answer_of("enter road"))
    assert session.offers == play.offers(ARCHIVE, session.state)


def test_a_refused_answer_changes_nothing() -> None:
    """What is not offered is refused, by `check` and by `give`; the way forward stays too."""
    session = replayed(ARCHIVE, 0, AT_LOOK)
    session.go_back()
    before = session.state, lines_of(session)
    for act in (session.check, session.give):
        with pytest.raises(Refused, match='"choose moon" is not offered'):
            act(answer_of("choose moon"))
    assert (session.state, lines_of(session), session.can_go_forward) == (*before, True)


def test_a_check_of_what_is_offered_changes_nothing() -> None:
    """An answer can be tried without giving it."""
    session = Session(ARCHIVE)
    session.check(answer_of("enter road"))
    assert (session.state, session.turns) == (play.start(), [])


def test_a_circle_of_the_story_changes_nothing() -> None:
    """A story that runs in a circle leaves the session where it was."""
    session = replayed(CIRCLE, 0, ["enter road"])
    before = session.state
    with pytest.raises(EndlessScene):
        session.give(answer_of("next"))
    assert (session.state, lines_of(session)) == (before, ("enter road",))


def test_back_takes_one_answer_back() -> None:
    """The state is that of the answers that are left."""
    session = replayed(ARCHIVE, 0, (*AT_LOOK, "choose yard"))
    assert session.go_back()
    assert (session.state, lines_of(session)) == (played(ARCHIVE, *AT_LOOK), AT_LOOK)


def test_there_is_nothing_before_the_beginning() -> None:
    """Back at the beginning does nothing and says so."""
    session = Session(ARCHIVE)
    assert (session.can_go_back, session.go_back(), session.turns) == (False, False, [])


def test_there_is_nothing_ahead_of_a_new_play() -> None:
    """Forward without a back before it does nothing and says so."""
    session = replayed(ARCHIVE, 0, AT_LOOK)
    assert (session.can_go_forward, session.go_forward()) == (False, False)
    assert lines_of(session) == AT_LOOK


def test_reading_is_taken_back_with_the_answer_before() -> None:
    """Opening, showing and sourcing follow from what is on screen, and are no step of their own."""
    session = replayed(ARCHIVE, 0, (*AT_LOOK, *READ_PRESS))
    session.go_back()
    assert (session.state, lines_of(session)) == (played(ARCHIVE, "enter road"), ("enter road",))


def test_forward_gives_the_reading_again() -> None:
    """Back and forward over reading comes to the very state that was left."""
    session = replayed(ARCHIVE, 0, FILED)
    before = session.state
    while session.go_back():
        pass
    assert session.state == play.start()
    while session.go_forward():
        pass
    assert (session.state, lines_of(session)) == (before, FILED)


def test_reading_that_was_done_since_is_not_done_twice() -> None:
    """A paper that is read again on the way back needs no second reading on the way forward."""
    session = replayed(LAMP, 0, ("enter lamp", "choose up", "open note", "show note/text"))
    expected = session.state
    session.go_back()
    session.give(answer_of("open note"))
    assert session.go_forward()
    assert session.state == expected
    assert lines_of(session) == ("enter lamp", "open note", "choose up", "show note/text")


def test_forward_is_closed_where_its_answer_is() -> None:
    """An option that reading has closed cannot be given again; nothing changes."""
    session = replayed(BLIND, 0, ("enter road", "choose guess"))
    session.go_back()
    assert session.can_go_forward
    for line in ("open note", "show note/text"):
        session.give(answer_of(line))
    before = session.state
    assert (session.can_go_forward, session.go_forward()) == (False, False)
    assert session.state == before


@pytest.mark.parametrize(
    ("answer", "is_left"),
    [("open press", True), ("choose on", False), ("enter side", False), ("choose yard", True)],
)
def test_another_answer_closes_the_way_forward(answer: str, is_left: bool) -> None:
    """Reading keeps what lies ahead, so does the same answer by hand; any other drops it."""
    session = replayed(ARCHIVE, 0, (*AT_LOOK, "choose yard", "next"))
    session.go_back()
    session.go_back()
    session.give(answer_of(answer))
    assert session.can_go_forward is is_left


def test_the_same_answer_by_hand_is_a_step_forward() -> None:
    """Who chooses the same again can go forward from there as before."""
    session = replayed(ARCHIVE, 0, (*AT_LOOK, "choose yard", "next"))
    expected = session.state
    session.go_back()
    session.go_back()
    session.give(answer_of("choose yard"))
    session.go_forward()
    assert session.state == expected


@pytest.mark.parametrize(
    ("assessment", "confirmed"), [("contradicted", {"lit"}), ("supported", set())]
)
def test_what_was_confirmed_or_missed_stands(assessment: str, confirmed: set[str]) -> None:
    """Back does not go behind a batch that was looked at, whatever came of it."""
    answers = ("enter lamp", *READ_NOTE, f"file lit {assessment} note/text", "confirm lit")
    session = replayed(LAMP, 0, answers)
    before = session.state
    assert (set(session.state.confirmed), session.can_go_back) == (confirmed, False)
    assert (session.go_back(), session.state) == (False, before)


def test_back_stops_at_what_stands() -> None:
    """What was answered after a confirm can be taken back, down to it."""
    filed = "file lit contradicted note/text"
    answers = ("enter lamp", *READ_NOTE, filed, "confirm lit", "choose up")
    session = replayed(LAMP, 0, answers)
    assert (session.go_back(), session.go_back()) == (True, False)
    assert lines_of(session) == answers[:-1]


def test_a_hint_stands() -> None:
    """A hint that was given cannot be taken back."""
    answers = ["enter road", *READ_NOTE]
    for wrong in ("supported", "undecidable", "supported"):
        answers += [f"file lit {wrong} note/text", "confirm lit"]
    session = replayed(PUZZLE, 0, [*answers, "hint lit"])
    assert (session.state.hints["lit"], session.go_back()) == (1, False)


@given(NUMBERS, st.integers(0, 60))
def test_back_and_forward_meet(numbers: list[int], steps: int) -> None:
    """However far back a play goes, forward brings it to where it was."""
    state, answers = walked(ARCHIVE, numbers)
    session = replayed(ARCHIVE, 0, map(text_of, answers))
    taken = sum(session.go_back() for _ in range(steps))
    assert session.state == played(ARCHIVE, *lines_of(session))
    assert sum(session.go_forward() for _ in range(taken)) == taken
    assert (session.state, session.answers) == (state, tuple(answers))


@given(NUMBERS)
def test_back_leaves_no_reading_at_the_end_undone_alone(numbers: list[int]) -> None:
    """After a step back the answer that was taken is no reading."""
    _, answers = walked(ARCHIVE, numbers)
    session = replayed(ARCHIVE, 0, map(text_of, answers))
    if session.go_back():
        taken = answers[len(session.turns) :]
        assert [isinstance(answer, READING) for answer in taken] == [False] + [True] * (
            len(taken) - 1
        )


@given(NUMBERS, st.integers(0, 5))
def test_seed_and_answers_replay_a_play(numbers: list[int], seed: int) -> None:
    """The text form of the answers leads to the same state again."""
    state, answers = walked(ARCHIVE, numbers, seed)
    assert replayed(ARCHIVE, seed, map(text_of, answers)).state == state


def test_a_replay_says_which_line_is_wrong() -> None:
    """A line that is no answer, and one that is not offered, are told apart."""
    with pytest.raises(UnknownAnswer, match='"jump" is no answer'):
        replayed(ARCHIVE, 0, ["enter road", "jump"])
    with pytest.raises(Refused, match='"hint met" is not offered'):
        replayed(ARCHIVE, 0, ["enter road", "hint met"])


def test_a_saved_play_can_be_taken_back() -> None:
    """Where the answers still lead to the saved state, they are there again."""
    session = resumed(ARCHIVE, played(ARCHIVE, *FILED, seed=3), FILED)
    assert (session.state, lines_of(session)) == (played(ARCHIVE, *FILED, seed=3), FILED)
    assert session.can_go_back


@pytest.mark.parametrize(
    "lines", [("enter side",), ("enter road", "choose moon"), ("nonsense",), ()]
)
def test_a_saved_state_counts_more_than_its_answers(lines: tuple[str, ...]) -> None:
    """Where the answers lead elsewhere, or nowhere, the play goes on at its state and not back."""
    state = played(ARCHIVE, *FILED)
    session = resumed(ARCHIVE, state, lines)
    assert (session.state, session.turns, session.can_go_back) == (state, [], False)


def test_answers_that_run_in_a_circle_are_let_go() -> None:
    """A story that has come to run in a circle does not keep its saves from loading."""
    state = played(CIRCLE, "enter road")
    session = resumed(CIRCLE, state, ["enter road", "next"])
    assert (session.state, session.turns) == (state, [])


def test_a_session_can_be_placed_at_a_scene() -> None:
    """An author begins at any scene; its folder is open and its beginning is shown."""
    session = placed(ARCHIVE, "tower", seed=5)
    stand = session.state.stand
    assert stand is not None
    assert (session.state.folder, stand.at.scene, session.state.seed) == ("road", "tower", 5)
    assert (session.turns, session.can_go_back) == ([], False)
    session.give(answer_of("next"))


def test_no_session_is_placed_in_a_circle() -> None:
    """A scene that never shows anything says so."""
    with pytest.raises(EndlessScene, match='runs in a circle at scene "yard"'):
        placed(CIRCLE, "yard")


def test_a_text_alone_is_a_play() -> None:
    """The smallest story there is can be played to its end and entered again."""
    session = replayed(of_scene("Here."), 0, ["enter road", "next", "next", "enter road"])
    assert set(session.state.ended) == {"road"}
