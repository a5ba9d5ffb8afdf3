"""The ways through a story: verdicts that can be replayed, and that no walk refutes."""

from __future__ import annotations

import pytest

from game.content.load import load_story
from game.engine import beats
from game.engine.answers import Choose
from game.engine.beats import Call, End, Goto, Mention, Set, Uncover, Vary
from game.engine.conditions import condition_of
from game.engine.model import Kind
from game.engine.papers import PaperState
from game.engine.state import State
from game.engine.story import Story
from game.play.session import Session, replayed
from game.tools.solve import path_of
from game.tools.walk import Walker
from game.tools.ways.possible import Values, possible_in
from game.tools.ways.reasons import why_never
from game.tools.ways.surely import Surely
from game.tools.ways.verdicts import Verdict, Ways, ways_of
from tests.content.stories import SMALL
from tests.engine.archive import ARCHIVE, LAMP
from tests.engine.chance import story_of
from tests.engine.small import (
    choice,
    claim,
    folder,
    of_scene,
    option,
    paper,
    scene,
    story,
    things,
    when,
    without,
)
from tests.engine.walks import numbers_of, walked

Thing = tuple[str, str]
SMALL_STORY = load_story(SMALL).story
assert SMALL_STORY is not None
WHOLE = {"lamp": LAMP, "archive": ARCHIVE, "small": SMALL_STORY}


def met_in(whole: Story, session: Session) -> set[Thing]:
    """Return what a play has met: scenes, open options, papers, proofs at hand, ends."""
    met: set[Thing] = set()
    states = [*(turn.before for turn in session.turns), session.state]
    for state in states:
        met |= {("scene", name) for name in state.seen if "/" not in name}
        met |= {("paper", n) for n in whole.papers if state.paper(n) >= PaperState.UNCOVERED}
        met |= {("end", name) for name in state.ended}
        met |= {("option", path) for path in open_in(whole, state)}
    return met


def open_in(whole: Story, state: State) -> list[str]:
    """Return the paths of the options that are open in a state."""
    offers = Session(whole, state=state).offers
    return [path_of(state, offer) for offer in offers if isinstance(offer, Choose)]


def missed(found: Ways) -> dict[Thing, tuple[str, str]]:
    """Return verdict and reason of each thing that is not known to be reachable."""
    return {v.thing: (v.settled, v.why) for v in found.verdicts if v.settled != "reachable"}


def is_so(whole: Story, verdict: Verdict) -> bool:
    """Whether the answers of a verdict meet its thing."""
    session = replayed(whole, 0, verdict.answers)
    kind, name = verdict.thing
    if kind != "claim":
        return verdict.thing in met_in(whole, session)
    filed = session.state.findings[name]
    claim_of = whole.claims[name]
    return (filed.passage, filed.assessment) in {
        (proof.with_, proof.assessment or claim_of.assessment) for proof in claim_of.proofs
    }


@pytest.mark.parametrize("name", WHOLE)
def test_answers_lead_to_what_they_are_said_to(name: str) -> None:
    """The answers of every thing that is reachable are a play, and that play meets it."""
    found = ways_of(WHOLE[name])
    assert [v.thing for v in found.verdicts if v.answers] == [
        v.thing for v in found.verdicts if v.answers and is_so(WHOLE[name], v)
    ]


@pytest.mark.parametrize("key", things(ARCHIVE))
def test_no_walk_meets_what_is_called_unreachable(key: str) -> None:
    """Whatever is taken out of a story: a walk meets only what is reachable or not settled."""
    whole = without(ARCHIVE, key)
    if not whole.folders:
        return
    never = {v.thing for v in ways_of(whole).verdicts if v.settled == "unreachable"}
    for seed in range(6):
        _, answers = walked(whole, numbers_of(60, seed))
        session = Session(whole)
        for answer in answers:
            session.give(answer)
        assert set() == met_in(whole, session) & never


@pytest.mark.parametrize("seed", range(24))
def test_of_any_story_the_verdicts_hold(seed: int) -> None:
    """What is called reachable has a play that meets it, and no walk meets what never comes."""
    whole = story_of(seed)
    found = ways_of(whole, 300)
    assert [v.thing for v in found.verdicts if v.answers and not is_so(whole, v)] == []
    never = {v.thing for v in found.verdicts if v.settled == "unreachable"}
    for numbers in range(8):
        _, answers = walked(whole, numbers_of(80, numbers))
        session = Session(whole)
        for answer in answers:
            session.give(answer)
        assert set() == met_in(whole, session) & never


def test_the_stories_of_chance_have_all_kinds_of_verdicts() -> None:
    """Among them are things that come, that never come, and that are not settled."""
    settled = {v.settled for seed in range(8) for v in ways_of(story_of(seed), 60).verdicts}
    assert settled == {"reachable", "unreachable", "not settled"}


def test_what_a_walker_never_meets_is_not_reachable() -> None:
    """Options that a hundred plays never find open are those that no play opens."""
    whole = of_scene(
        Set(set="tide", add=1),
        choice(
            "look",
            option("ebb", when="tide < 1"),
            option("flood", when="tide >= 1 and not chose hall/look/on"),
            option("both", when="chose hall/look/ebb or seen hall and tide = 2"),
            option("on", leave=True),
        ),
    )
    never = Walker(whole, 1).walk(100).never_open
    found = missed(ways_of(whole))
    assert {("option", path) for path in never} == set(found)
    assert found["option", "hall/look/ebb"] == (
        "unreachable",
        "every way through the folder was looked at, and none comes to it",
    )


HALL = (Uncover(uncover="note"), beats.Test(test="lit"), End(end="road"))
NOTE = (paper("note"), claim("lit", "note/text"))
CASES: dict[str, tuple[Story, dict[Thing, tuple[str, str]]]] = {
    "a scene without a way": (
        story(folder("road", scene("hall", *HALL), scene("yard", "A yard."), *NOTE)),
        {("scene", "yard"): ("unreachable", "no goto, call or start leads to it")},
    ),
    "a scene behind a condition": (
        story(
            folder(
                "road",
                scene("hall", when("seen yard or proved lit", Goto(goto="yard")), End(end="road")),
                scene("yard", *HALL),
                *NOTE,
            )
        ),
        {
            ("scene", "yard"): (
                "unreachable",
                'its condition "seen yard or proved lit" never holds: the scene "yard" is never '
                'shown and the claim "lit" is never confirmed',
            ),
            ("paper", "note"): (
                "unreachable", 'what leads to it is in the scene "yard", which is never reached'
            ),
            ("claim", "lit"): (
                "unreachable", 'what leads to it is in the scene "yard", which is never reached'
            ),
        },
    ),
    "a scene after an option that leads away": (
        story(
            folder(
                "road",
                scene("hall", *HALL[:2], Goto(goto="tower"), Goto(goto="yard")),
                scene("yard", "A yard."),
                scene("tower", End(end="road")),
                *NOTE,
            )
        ),
        {("scene", "yard"): ("unreachable", "it stands behind a beat that never goes on to it")},
    ),
    "a paper in an option that never opens": (
        story(
            folder(
                "road",
                scene(
                    "hall",
                    Set(set="oil", to=2),
                    choice(
                        "look",
                        option("box", Uncover(uncover="note"), when="oil > 2 and oil >= 0"),
                        option("on", leave=True),
                    ),
                    End(end="road"),
                ),
                paper("note"),
            )
        ),
        {
            ("option", "hall/look/box"): (
                "unreachable",
                'its condition "oil > 2 and oil >= 0" never holds: "oil" never comes to that value',
            ),
            ("paper", "note"): (
                "unreachable", 'what leads to it is in the option "box", which never opens'
            ),
        },
    ),
    "papers that are only mentioned": (
        story(
            folder(
                "road",
                scene("hall", Mention(mention="note"), Mention(mention="film"), End(end="road")),
                paper("note"),
                paper("film", request=("anna", "hall", 1932)),
                paper("wire"),
            )
        ),
        {
            ("paper", "note"): ("unreachable", 'it is only mentioned, and it has no "request"'),
            ("paper", "film"): (
                "unreachable",
                "it is only mentioned, and no name and no year that its request takes is ever met",
            ),
            ("paper", "wire"): ("unreachable", "no scene uncovers or mentions it"),
        },
    ),
    "claims that come too early, or never": (
        story(
            folder(
                "road",
                scene("hall", beats.Test(test="lit"), "Later.", Uncover(uncover="note"),
                      End(end="road")),
                *NOTE,
                claim("late", "note/text"),
                batches="lit / late",
            )
        ),
        {
            ("claim", "lit"): (
                "unreachable",
                "its proofs can be had only after the last claim of its batch was offered",
            ),
            ("claim", "late"): ("unreachable", "no scene offers it with test"),
        },
    ),
    "claims of one batch on two ways": (
        story(
            folder(
                "road",
                scene(
                    "hall",
                    Uncover(uncover="note"),
                    choice("way", option("one", Goto(goto="yard")), option("two", leave=True)),
                    beats.Test(test="lit"),
                    End(end="road"),
                ),
                scene("yard", beats.Test(test="late"), End(end="road")),
                *NOTE,
                claim("late", "note/text"),
            )
        ),
        dict.fromkeys(
            (("claim", "lit"), ("claim", "late")),
            ("unreachable", "no play is offered every claim of its batch"),
        ),
    ),
    "a folder that goes round": (
        story(
            folder("road", scene("hall", "Here.", Goto(goto="yard")),
                   scene("yard", "There.", Goto(goto="hall")))
        ),
        {("end", "road"): ("unreachable", "no way through it has an end")},
    ),
    "a condition on a folder that comes later": (
        story(
            folder("road", scene("hall", choice("look", option("box", when="seen yard"),
                                                option("on", leave=True)), End(end="road"))),
            folder("side", scene("yard", "A yard.", End(end="side"))),
        ),
        {
            ("option", "hall/look/box"): (
                "not settled",
                'it may hang on other folders, which have what is asked for here: "yard"',
            ),
        },
    ),
}  # fmt: skip


@pytest.mark.parametrize(("whole", "expected"), CASES.values(), ids=CASES)
def test_what_is_missed_has_its_reason(
    whole: Story, expected: dict[Thing, tuple[str, str]]
) -> None:
    """Each thing that no play meets is named with the reason, and nothing else is."""
    assert expected == missed(ways_of(whole))


WAYS: dict[str, Story] = {
    "an earlier folder opens it": story(
        folder("side", scene("yard", "A yard.", End(end="side"))),
        folder("road", scene("hall", choice("look", option("box", when="seen yard"),
                                            option("on", leave=True)), End(end="road"))),
    ),
    "a paper is not read": of_scene(
        choice("look", option("guess", when="not seen hall or not chose hall/look/peek"),
               option("peek", once=True), option("on", leave=True)),
    ),
    "what is denied never comes": of_scene(
        choice("look", option("safe", when="not seen yard and tide < 1"),
               option("on", leave=True)),
    ),
    "a number that only rises": of_scene(
        choice("look", option("dig", Set(set="depth", add=1)), option("deep", when="depth >= 40"),
               option("on", leave=True)),
    ),
    "a claim was proved, and a paper cited": story(
        folder(
            "road",
            scene(
                "hall",
                *HALL[:2],
                choice("look", option("cites", when="cited note and not proved lit"),
                       option("proves", when="proved lit"), option("on", leave=True)),
                End(end="road"),
            ),
            *NOTE,
        )
    ),
    "a paper is ordered with a name from another": story(
        folder(
            "road",
            scene("hall", Uncover(uncover="press"), Mention(mention="film"),
                  choice("look", option("box", when="read film and has press"),
                         option("blind", when="not read film"), option("on", leave=True)),
                  End(end="road")),
            paper("press", people="anna", texts=("In 1932.",)),
            paper("film", kind=Kind.BOOK, request=("anna", "hall", 1932)),
        )
    ),
    "a text is shown once": story(
        folder("road", scene("hall", Call(call="yard"), Call(call="yard"), End(end="road")),
               scene("yard", Vary(vary=("One.",), mode="once"))),
    ),
}  # fmt: skip


CELL = choice(
    "first",
    option("in", choice("cell", option("wait"), option("dig", when="not seen hall"))),
    option("on", leave=True),
)
"""A choice in which a reader who tries everything is stuck for ever."""
BEHIND: dict[str, Story] = {
    "a choice that is used up": of_scene(
        CELL,
        choice("look", option("up", once=True), option("down", once=True)),
        choice("then", option("out", leave=True)),
    ),
    "a paper whose name stands in another": story(
        folder(
            "road",
            scene(
                "hall",
                CELL,
                Mention(mention="film"),
                choice(
                    "look",
                    option("desk", Uncover(uncover="press"), once=True),
                    option("box", when="has film"),
                    option("on", leave=True),
                ),
                End(end="road"),
            ),
            paper("press", people="anna", texts=("In 1932.",)),
            paper("film", request=("anna", "hall", 1932)),
        )
    ),
}


@pytest.mark.parametrize("whole", BEHIND.values(), ids=BEHIND)
def test_what_lies_behind_a_trap_is_met(whole: Story) -> None:
    """Where the play that tries everything is stuck, the others still find what can be met."""
    assert {("option", "hall/cell/dig")} == set(missed(ways_of(whole)))


@pytest.mark.parametrize("name", [*WAYS, *WHOLE])
def test_what_is_met_is_possible(name: str) -> None:
    """Of nothing that a play meets the graph alone says that it is never met."""
    whole = WAYS.get(name) or WHOLE[name]
    possible = possible_in(whole)
    found = [v.thing for v in ways_of(whole).verdicts if v.settled == "reachable"]
    assert {t: why for t in found if (why := why_never(whole, possible, t))} == {}


LOOKS = {
    "an open option that comes back": (("up", ""), ("in", "read note"), True),
    "options that are used up": (("up once", ""), ("in once", "chose hall/look/up"), True),
    "a way out that the others open": (("up once", ""), ("in", "has note and seen hall"), True),
    "a flag that they set for good": (("up once", ""), ("in", "key and lamp < 3"), True),
    "a flag that may be undone": (("up once", ""), ("in", "lamp = 2"), False),
    "what was done before": (("up once", "coat"), ("in", "coat or has note"), True),
    "what only reading opens": (("up once", ""), ("in", "read note"), False),
    "what is denied": (("up once", ""), ("in", "not chose hall/look/up"), False),
    "nothing open": (("up", "key"), ("in", "has note"), False),
}


@pytest.mark.parametrize(("one", "other", "expected"), LOOKS.values(), ids=LOOKS)
def test_some_choices_surely_never_run_dry(
    one: tuple[str, str], other: tuple[str, str], expected: bool
) -> None:
    """It is told from what surely was done, and from what the options that are open bring about."""
    doing = (Uncover(uncover="note"), Set(set="key"), Set(set="lamp", to=2))
    made = [
        option(name.split()[0], *(doing if name.startswith("up") else ()), when=condition,
               once=name.endswith("once"))
        for name, condition in (one, other)
    ]  # fmt: skip
    look = choice("look", *made)
    whole = story(
        folder("road", scene("hall", Set(set="coat"), look, when("key", Set(set="lamp", to=1))),
               paper("note"))
    )  # fmt: skip
    assert expected is Surely(whole, possible_in(whole)).has_always_way("hall", look)


@pytest.mark.parametrize("whole", WAYS.values(), ids=WAYS)
def test_everything_is_met(whole: Story) -> None:
    """Plays are found over earlier folders, denials, counts, findings and requests."""
    found = ways_of(whole)
    assert (missed(found), found.cut) == ({}, {})
    assert all(is_so(whole, verdict) for verdict in found.verdicts)


def test_a_search_that_is_cut_says_so() -> None:
    """Where numbers grow both ways no more is said than was found, and the numbers are named."""
    whole = of_scene(
        choice(
            "look",
            option("up", Set(set="tide", add=1)),
            option("down", Set(set="tide", add=-1)),
            option("far", when="tide = 900"),
            option("on", leave=True),
        )
    )
    found = ways_of(whole, most=50)
    assert missed(found) == {
        ("option", "hall/look/far"): (
            "not settled", "the search was cut at 51 states: tide may grow without end",
        )
    }  # fmt: skip
    assert found.cut == {"road": 51}


FAULTS = {
    "dry": of_scene(
        choice("look", option("up", once=True), option("in", when="not chose hall/look/up"))
    ),
    "dry by reading": story(
        folder(
            "road",
            scene(
                "hall",
                Uncover(uncover="note"),
                choice("look", option("guess", when="not read note")),
                End(end="road"),
            ),
            paper("note"),
        )
    ),
    "circle": story(
        folder("road", scene("hall", "Here.", Goto(goto="yard")), scene("yard", Goto(goto="yard")))
    ),
    "trap": of_scene(CELL),
    "off": of_scene("Here."),
}


@pytest.mark.parametrize("name", FAULTS)
def test_faults_on_the_way_have_their_answers(name: str) -> None:
    """What goes wrong is found with the answers that lead there."""
    kind = name.split(maxsplit=1)[0]
    faults = [fault for fault in ways_of(FAULTS[name]).faults if fault.kind == kind]
    assert [(kind, "enter road")] == [(fault.kind, fault.answers[0]) for fault in faults]


@pytest.mark.parametrize(
    ("values", "condition", "expected"),
    [
        (Values(), "tide = 0", True),
        (Values(), "tide >= 1", False),
        (Values(frozenset({0, 2})), "tide = 1", False),
        (Values(frozenset({0, 2})), "not tide = 2", True),
        (Values(is_rising=True), "tide = 7", True),
        (Values(is_rising=True), "tide < 0", False),
        (Values(is_falling=True), "tide = -7", True),
        (Values(is_falling=True), "tide > 0", False),
    ],
)
def test_values_are_taken_at_their_best(values: Values, condition: str, expected: bool) -> None:
    """A number can be what it is set to, and with steps up or down all beyond."""
    (atom,) = condition_of(condition).names
    assert expected is values.can(atom, wanted=not condition.startswith("not"))


def chain(scenes: int) -> Story:
    """Return a folder of so many scenes, each with six things to look into and a paper."""
    rooms = [
        scene(
            f"room-{nth}",
            "A room.",
            choice(
                "look",
                *(option(f"way-{way}", "A corner.", once=True) for way in range(6)),
                option("on", leave=True),
            ),
            Uncover(uncover=f"note-{nth}"),
            Goto(goto=f"room-{nth + 1}") if nth + 1 < scenes else End(end="road"),
        )
        for nth in range(scenes)
    ]
    return story(folder("road", *rooms, *(paper(f"note-{nth}") for nth in range(scenes))))


def test_work_grows_with_the_length_of_a_story() -> None:
    """Twice the scenes are twice the states, and not two to the power of the options."""
    small, large = (ways_of(chain(n), most=40 * n) for n in (10, 20))
    assert (small.cut, large.cut) == ({}, {})
    assert (missed(small), missed(large)) == ({}, {})
