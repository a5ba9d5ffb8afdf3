"""What a choice asks, closes and leaves, and how a folder ends, as plans."""

import pytest

from game.engine import beats
from game.engine.beats import End, Mention, Set, Uncover
from game.engine.conditions import Atom, Reason
from game.engine.play import asked, why
from game.engine.story import Story
from tests.engine.plans import Plan, lines_of, played, transcript
from tests.engine.small import choice, claim, folder, of_scene, option, paper, scene, story, when

UNTIL_LEFT = Plan(
    "a choice is asked until an option leaves it; what is not once can be taken again",
    of_scene(
        choice(
            "look",
            option("up", "The ceiling."),
            option("down", once=True),
            option("on", "You go.", leave=True),
        ),
        "Outside.",
    ),
    """
    > enter road
    scene hall
    look? up down on
    = choose up | choose down | choose on
    ! next
    > choose up
    The ceiling.
    ! choose up
    > next
    look? up down on
    > choose down
    look? up on
    ! choose down
    > choose up
    The ceiling.
    > next
    look? up on
    > choose on
    You go.
    > next
    Outside.
    """,
)

USED_UP = Plan(
    "a choice without a leave ends when all its options have been taken",
    of_scene(choice("look", option("up"), option("down", once=True)), "Outside."),
    """
    > enter road
    scene hall
    look? up down
    > choose up
    look? up down
    > choose down
    Outside.
    """,
)

CLOSED = Plan(
    "a closed option is shown as closed, opens with its condition, and is refused before",
    of_scene(
        choice(
            "look",
            option("key", Set(set="key")),
            option("door", when="key"),
            option("on", leave=True),
        )
    ),
    """
    > enter road
    scene hall
    look? key on (closed: door)
    ! choose door
    > choose key
    look? key door on
    > choose door
    look? key door on
    """,
)

DRY = Plan(
    "a choice in which nothing is open is passed over",
    of_scene(
        choice("never", option("door", when="key")),
        choice("look", option("up", once=True), option("door", when="key")),
        "Outside.",
    ),
    """
    > enter road
    scene hall
    never? passed over (closed: door)
    look? up (closed: door)
    > choose up
    look? passed over (closed: door)
    Outside.
    """,
)

NESTED = Plan(
    "leaving an inner choice goes on in the option around it, then the outer one is asked again",
    of_scene(
        choice(
            "outer",
            option(
                "in",
                "Inside.",
                choice("inner", option("turn"), option("out", leave=True)),
                "Still in the option.",
            ),
            option("on", leave=True),
        ),
        "Outside.",
    ),
    """
    > enter road
    scene hall
    outer? in on
    > choose in
    Inside.
    > next
    inner? turn out
    > choose turn
    inner? turn out
    > choose out
    Still in the option.
    > next
    outer? in on
    > choose in
    Inside.
    > next
    inner? turn out
    > choose out
    Still in the option.
    > next
    outer? in on
    > choose on
    Outside.
    """,
)

NESTED_ANEW = Plan(
    "an inner choice that is met again asks what can be taken again, not what was once",
    of_scene(
        choice(
            "outer",
            option("in", choice("inner", option("turn"), option("look", once=True))),
            option("on", leave=True),
        )
    ),
    """
    > enter road
    scene hall
    outer? in on
    > choose in
    inner? turn look
    > choose turn
    inner? turn look
    > choose look
    outer? in on
    > choose in
    inner? turn
    > choose turn
    outer? in on
    """,
)

CONDITIONAL = Plan(
    "a choice under a condition is passed over while it does not hold",
    of_scene(when("key", choice("look", option("up"))), "Outside."),
    """
    > enter road
    scene hall
    Outside.
    """,
)

CLOSED_BY_READING = Plan(
    "a choice whose last open option closes while it is asked lets the reader go on",
    story(
        folder(
            "road",
            scene(
                "hall",
                Uncover(uncover="press"),
                choice("look", option("guess", when="not read press")),
                "Outside.",
            ),
            paper("press"),
        )
    ),
    """
    > enter road
    scene hall
    press is uncovered at hall/b1
    look? guess
    = choose guess | open press
    > open press
    > show press/text
    press is read
    = next | source press
    > next
    Outside.
    """,
)

TESTED = story(
    folder(
        "road",
        scene("hall", Uncover(uncover="press"), beats.Test(test="a"), "Late.", End(end="road")),
        paper("press"),
        claim("a", "press/text"),
    ),
    folder("side", scene("yard", "In the yard.", choice("look", option("up"), option("down")))),
)

LEFT_OPEN = Plan(
    "end waits while claims are open, and can be left knowingly",
    TESTED,
    """
    > enter road
    scene hall
    press is uncovered at hall/b1
    ClaimOffered a
    > next
    Late.
    > next
    Closing road
    = next | open press | enter side
    > next
    Outcome road
    > next
    Ended road
    = enter road | enter side
    """,
)

SETTLED_AT_THE_END = Plan(
    "a batch can be confirmed while the end waits; then the outcome follows",
    TESTED,
    """
    > enter road
    scene hall
    press is uncovered at hall/b1
    ClaimOffered a
    > open press
    > show press/text
    press is read
    > source press
    press is sourced
    > next
    Late.
    > next
    Closing road
    > file a contradicted press/text
    press is cited
    Filed a
    = next | file a contradicted,supported,accusation-only,undecidable press/text | withdraw a | confirm a | enter side
    > confirm a
    press is confirmed
    Confirmed a
    = next | enter side
    > next
    Outcome road
    """,  # noqa: E501
)

AWAY_AND_BACK = Plan(
    "a folder that is left stands where it was, and says again what it asks",
    TESTED,
    """
    > enter side
    scene yard
    In the yard.
    > enter road
    scene hall
    press is uncovered at hall/b1
    ClaimOffered a
    > enter side
    > next
    look? up down
    > choose up
    look? up down
    > enter road
    > enter side
    look? up down
    > enter road
    > next
    Late.
    > next
    Closing road
    > enter side
    look? up down
    > enter road
    Closing road
    > next
    Outcome road
    > enter side
    look? up down
    > enter road
    Outcome road
    ! enter road
    """,
)

AGAIN = Plan(
    "a folder that has ended can be opened again: its options are back, its papers stay",
    story(
        folder(
            "road",
            scene(
                "hall",
                Mention(mention="press"),
                choice("look", option("up", "The ceiling.", once=True), option("on", leave=True)),
            ),
            paper("press"),
        )
    ),
    """
    > enter road
    scene hall
    press is mentioned at hall/b1
    look? up on
    > choose up
    The ceiling.
    > next
    look? on
    > choose on
    Outcome road
    > next
    Ended road
    > enter road
    scene hall
    look? up on
    > choose up
    The ceiling.
    """,
)

PLANS = [
    UNTIL_LEFT,
    USED_UP,
    CLOSED,
    DRY,
    NESTED,
    NESTED_ANEW,
    CONDITIONAL,
    CLOSED_BY_READING,
    LEFT_OPEN,
    SETTLED_AT_THE_END,
    AWAY_AND_BACK,
    AGAIN,
]


@pytest.mark.parametrize("is_saved", [False, True], ids=["plain", "saved"])
@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.name)
def test_a_plan_is_played_as_it_is_written(plan: Plan, is_saved: bool) -> None:
    """A play says what its plan says, with a save and a load after every step as well."""
    assert transcript(plan, is_saved) == lines_of(plan.text)


@pytest.fixture
def doors() -> Story:
    """Return a story that asks at once, with an open, a closed and a leaving option."""
    return of_scene(
        choice(
            "look",
            option("key", Set(set="key")),
            option("door", when="key and not late"),
            option("on", "Outside.", leave=True),
        )
    )


def test_why_names_what_is_missing(doors: Story) -> None:
    """A closed option gives the atoms that keep it closed, an open one gives none."""
    before, after = played(doors, "enter road"), played(doors, "enter road", "choose key")
    missing = (Reason(Atom("", "key"), wanted=True),)
    assert [why(doors, before, name) for name in ("key", "door")] == [(), missing]
    assert why(doors, after, "door") == ()


def test_why_is_silent_where_nothing_is_asked(doors: Story) -> None:
    """At the desk no option is closed for a reason."""
    assert why(doors, played(doors), "door") == ()


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ((), []),
        (("enter road",), ["key", "door", "on"]),
        (("enter road", "choose on"), []),
        (("enter road", "choose on", "next"), []),
    ],
)
def test_asked_gives_open_and_closed_options(
    doors: Story, answers: tuple[str, ...], expected: list[str]
) -> None:
    """The options of the choice that is asked come in the author's order; elsewhere none."""
    assert [found.id for found in asked(doors, played(doors, *answers))] == expected
