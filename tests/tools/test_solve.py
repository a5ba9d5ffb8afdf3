"""The solver: a play that does everything right, from what the author has written."""

import pytest

from game.engine import beats
from game.engine.answers import text_of
from game.engine.beats import End, Goto, Mention, Set, Uncover
from game.engine.flow import EndlessScene
from game.engine.model import Assessment, Kind
from game.engine.story import Story
from game.play.session import Session
from game.tools.solve import Unsolved, solve
from tests.engine.archive import ARCHIVE, LAMP
from tests.engine.small import choice, claim, folder, option, paper, scene, story, when


def answers_of(whole: Story, *folders: str) -> str:
    """Return the answers that solve folders (the first, where none is named), in one line."""
    session = Session(whole)
    for name in folders or (next(iter(whole.folders)),):
        solve(session, name)
    return " · ".join(text_of(answer) for answer in session.answers)


def test_a_folder_is_solved_with_its_proofs() -> None:
    """What is at hand is read, the options are looked into, the finding is filed and confirmed."""
    assert answers_of(LAMP) == (
        "enter lamp · open note · show note/text · source note · file lit contradicted note/text"
        " · confirm lit · choose up · next · choose on · next"
    )


def test_a_paper_that_is_mentioned_is_requested() -> None:
    """Requests, two batches, calls and choices inside choices are all played."""
    assert answers_of(ARCHIVE, "road") == (
        "enter road · next · open press · show press/hotel · show press/street · source press"
        " · request anna hall 1932 · open letter · show letter/text · source letter"
        " · choose yard · next · request boris hall 1917 · open film · show film/text · next"
        " · choose shelf · next · choose open · next · choose no · next · choose on"
        " · file met contradicted press/hotel · next · file wrote supported letter/text"
        " · file flew undecidable press/street · confirm met · confirm flew · next · next"
    )


def test_folders_are_solved_one_after_the_other() -> None:
    """A second folder goes on from where the first has ended."""
    session = Session(SIDES)
    for name in SIDES.folders:
        solve(session, name)
    assert set(session.state.ended) == set(SIDES.folders)
    assert set(session.state.confirmed) == set(SIDES.claims)


SIDES = story(
    folder(
        "one", scene("hall", Uncover(uncover="note"), beats.Test(test="lit")),
        paper("note"), claim("lit", "note/text"),
    ),
    folder(
        "two", scene("yard", Uncover(uncover="film"), beats.Test(test="flew")),
        paper("film", kind=Kind.BOOK), claim("flew", "film/text", "note/text=supported"),
    ),
)  # fmt: skip


def proved(*lines: object, proofs: tuple[str, ...] = ("note/text",), **kwargs: object) -> Story:
    """Return a story of one folder whose claim "lit" is offered behind some lines."""
    return story(
        folder(
            "road",
            scene("hall", *lines, beats.Test(test="lit")),  # type: ignore[arg-type]
            scene("yard", "A yard.", Goto(goto="hall")),
            scene("exit", "Out.", End(end="road")),
            paper("note"),
            paper("film", kind=Kind.BOOK, request=("anna", "hall", 1932)),
            claim("lit", *proofs, **kwargs),  # type: ignore[arg-type]
        )
    )


CASES = {
    "a second proof": (
        proved(Uncover(uncover="note"), proofs=("film/text", "note/text=supported")),
        "enter road · open note · show note/text · source note"
        " · file lit supported note/text · confirm lit · next · next",
    ),
    "a proof whose assessment cannot be chosen": (
        proved(
            Uncover(uncover="note"),
            proofs=("note/text=supported", "note/text"),
            assessments=(Assessment.CONTRADICTED, Assessment.UNDECIDABLE),
        ),
        "enter road · open note · show note/text · source note"
        " · file lit contradicted note/text · confirm lit · next · next",
    ),
    "an option that opens another": (
        proved(
            choice(
                "look",
                option("out", leave=True),
                option("box", Uncover(uncover="note"), when="key"),
                option("drawer", Set(set="key"), once=True),
            )
        ),
        "enter road · choose drawer · choose box · open note · show note/text · source note"
        " · choose out · file lit contradicted note/text · confirm lit · next · next",
    ),
    "options that are to be taken often": (
        proved(
            Uncover(uncover="note"),
            choice(
                "look",
                option("wait"),
                option("dig", Set(set="depth", add=1)),
                option("out", leave=True, when="depth >= 3"),
                option("never", when="depth >= 9"),
            ),
        ),
        "enter road · open note · show note/text · source note"
        " · choose wait · choose dig · choose wait · choose dig · choose wait · choose dig"
        " · choose out · file lit contradicted note/text · confirm lit · next · next",
    ),
    "an option that leads round": (
        proved(
            when("not seen yard", "First."),
            choice(
                "look",
                option("walk", Uncover(uncover="note"), Goto(goto="yard")),
                option("on", leave=True),
            ),
        ),
        "enter road · next · choose walk · open note · show note/text · source note · next"
        " · choose on · file lit contradicted note/text · confirm lit · next · next",
    ),
    "an option that leaves for good": (
        proved(
            Uncover(uncover="note"),
            choice(
                "look",
                option("exit", Goto(goto="exit")),
                option("quit", End(end="road")),
                option("on", leave=True),
            ),
        ),
        "enter road · open note · show note/text · source note · choose on"
        " · file lit contradicted note/text · confirm lit · next · next",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("whole", "answers"), CASES.values(), ids=CASES)
def test_a_story_is_solved(whole: Story, answers: str) -> None:
    """Conditions, requests, detours and second proofs are played as a careful reader would."""
    assert answers_of(whole) == answers


UNSOLVED = {
    "a paper that never comes": (
        proved("Nothing."),
        'folder "road" cannot be solved: these claims are not proved at its end: lit',
    ),
    "a request without its chips": (
        proved(Mention(mention="film"), proofs=("film/text",)),
        'folder "road" cannot be solved: these claims are not proved at its end: lit',
    ),
    "a choice that is never left": (
        proved(choice("look", option("wait"), option("out", leave=True, when="key"))),
        'folder "road" cannot be solved: it has no end within 5,000 steps',
    ),
}


@pytest.mark.parametrize(("whole", "reason"), UNSOLVED.values(), ids=UNSOLVED)
def test_what_cannot_be_solved_says_why(whole: Story, reason: str) -> None:
    """A proof that cannot be had is named by its claim, before the folder is left open."""
    session = Session(whole)
    with pytest.raises(Unsolved) as caught:
        solve(session, "road")
    assert (str(caught.value), caught.value.folder) == (reason, "road")
    assert "road" not in session.state.ended


def test_a_circle_is_passed_on() -> None:
    """A story that runs in a circle is no puzzle to solve."""
    circle = story(
        folder("road", scene("hall", "Here.", Goto(goto="yard")), scene("yard", Goto(goto="yard")))
    )
    with pytest.raises(EndlessScene):
        solve(Session(circle), "road")
