"""Every beat verb and setting, as plans."""

import pytest

from game.engine import beats
from game.engine.beats import Call, End, Figure, Goto, Mention, Picture, Quote, Set, Title, Vary
from tests.engine.plans import Plan, lines_of, transcript
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
)

TEXTS = Plan(
    "texts are shown one at a time",
    of_scene(
        "The court rises.",
        beats.Say(say="With settings.", sensitive="yes", facts=("F001",), cite="rogovin, p. 1"),
        Quote(quote="I deny it.", by="anna", date=DAY, cite="rogovin, p. 17"),
        Title(title="Evening", date=DAY, text="The same day."),
        Figure(figure="bars", title="How many", alt="Three", data=(), cite="rogovin"),
    ),
    """
    = enter road
    > enter road
    scene hall
    The court rises.
    = next
    > next
    With settings.
    > next
    I deny it.
    > next
    Evening / The same day.
    > next
    How many
    > next
    Outcome road
    = next
    > next
    Ended road
    = enter road
    """,
)

PAPERS = Plan(
    "papers do not stop the reader, and a paper that is already that far makes no event",
    story(
        folder(
            "road",
            scene(
                "hall",
                Mention(mention="letter"),
                Mention(mention="letter"),
                beats.Uncover(uncover="letter", text="A letter lies there."),
                Mention(mention="letter", text="The letter."),
                beats.Uncover(uncover="letter"),
                beats.Uncover(uncover="press"),
                "You have two papers.",
            ),
            paper("letter"),
            paper("press"),
        )
    ),
    """
    > enter road
    scene hall
    letter is mentioned at hall/b1
    letter is uncovered at hall/b3
    press is uncovered at hall/b6
    You have two papers.
    = next | open letter | open press
    """,
)

PICTURES = Plan(
    "a picture changes without stopping the reader",
    of_scene("One.", Picture(picture="dock", alt="A dock."), "Two."),
    """
    > enter road
    scene hall
    One.
    > next
    picture hall/b2
    Two.
    """,
)

CLAIMS = Plan(
    "a claim stops the reader unless it is optional, and is offered once",
    story(
        folder(
            "road",
            scene(
                "hall",
                beats.Test(test="a"),
                beats.Test(test="b", optional="yes"),
                beats.Test(test="a"),
                "Go on.",
            ),
            claim("a"),
            claim("b"),
        )
    ),
    """
    > enter road
    scene hall
    ClaimOffered a
    > next
    ClaimOffered b
    > next
    Go on.
    """,
)

VALUES = Plan(
    "flags and numbers are set, added to and asked",
    of_scene(
        Set(set="door"),
        Set(set="steps", to=3),
        Set(set="steps", add=2),
        Set(set="steps", add=-1),
        when("door", "The door is open."),
        Set(set="door", to="no"),
        when("door", "Never shown."),
        when("not door and steps = 4", "Four steps."),
    ),
    """
    > enter road
    scene hall
    The door is open.
    > next
    Four steps.
    > next
    Outcome road
    """,
)

MOVES = Plan(
    "call runs a scene and returns, goto moves and does not return",
    story(
        folder(
            "road",
            scene("hall", "One.", Call(call="yard"), "Two.", Goto(goto="tower"), "Never."),
            scene("yard", "In the yard.", Call(call="well"), "Out of the well."),
            scene("well", "Deep."),
            scene("tower", "High up."),
        )
    ),
    """
    > enter road
    scene hall
    One.
    > next
    scene yard
    In the yard.
    > next
    scene well
    Deep.
    > next
    Out of the well.
    > next
    Two.
    > next
    scene tower
    High up.
    > next
    Outcome road
    """,
)

GOTO_IN_CALL = Plan(
    "goto inside a called scene forgets the call",
    story(
        folder(
            "road",
            scene("hall", Call(call="yard"), "Never."),
            scene("yard", Goto(goto="tower")),
            scene("tower", "High up."),
        )
    ),
    """
    > enter road
    scene hall
    scene yard
    scene tower
    High up.
    > next
    Outcome road
    """,
)

END = Plan(
    "end closes the folder wherever it stands, in a called scene as well",
    story(
        folder(
            "road",
            scene("hall", Call(call="yard"), "Never."),
            scene("yard", "Last words.", End(end="road"), "Never."),
        )
    ),
    """
    > enter road
    scene hall
    scene yard
    Last words.
    > next
    Outcome road
    = next
    > next
    Ended road
    """,
)

RETURN_INTO_OPTION = Plan(
    "a call inside an option returns into the option, and the choice is asked again",
    story(
        folder(
            "road",
            scene(
                "hall",
                choice(
                    "where",
                    option("yard", Call(call="yard"), "Back.", once=True),
                    option("on", leave=True),
                ),
                "Further.",
            ),
            scene("yard", "In the yard."),
        )
    ),
    """
    > enter road
    scene hall
    where? yard on
    > choose yard
    scene yard
    In the yard.
    > next
    Back.
    > next
    where? on
    > choose on
    Further.
    """,
)

CONDITIONS = Plan(
    "when: every word of the language keeps a beat back until it holds",
    story(
        folder(
            "road",
            scene(
                "hall",
                beats.Uncover(uncover="press"),
                beats.Test(test="a"),
                when("has press", "has"),
                when("has letter", "not yet"),
                choice("look", option("up", once=True), option("on", leave=True)),
                when("chose hall/look/up", "chose"),
                when("not chose hall/look/on", "not"),
                when("seen hall", "seen"),
                when("seen yard", "not yet"),
                when("read press", "read"),
                when("cited press", "cited"),
                when("proved a", "proved"),
            ),
            scene("yard"),
            paper("press"),
            paper("letter"),
            claim("a", "press/text"),
        )
    ),
    """
    > enter road
    scene hall
    press is uncovered at hall/b1
    ClaimOffered a
    > next
    has
    > next
    look? up on
    > choose up
    look? on
    > choose on
    chose
    > next
    seen
    > open press
    > show press/text
    press is read
    > source press
    press is sourced
    > next
    read
    > file a contradicted press/text
    press is cited
    Filed a
    > next
    cited
    > confirm a
    press is confirmed
    Confirmed a
    > next
    proved
    > next
    Outcome road
    """,
)

VARY = Plan(
    "vary: sequence keeps its last text, cycle goes round, once runs dry",
    of_scene(
        choice(
            "again",
            option(
                "yes",
                Vary(vary=("s1", "s2"), mode="sequence"),
                Vary(vary=("c1", "c2"), mode="cycle"),
                Vary(vary=("o1", "o2"), mode="once"),
            ),
            option("no", leave=True),
        ),
    ),
    """
    > enter road
    scene hall
    again? yes no
    > choose yes
    s1
    > next
    c1
    > next
    o1
    > next
    again? yes no
    > choose yes
    s2
    > next
    c2
    > next
    o2
    > next
    again? yes no
    > choose yes
    s2
    > next
    c1
    > next
    again? yes no
    """,
)

PLANS = [
    TEXTS,
    PAPERS,
    PICTURES,
    CLAIMS,
    VALUES,
    MOVES,
    GOTO_IN_CALL,
    END,
    RETURN_INTO_OPTION,
    CONDITIONS,
    VARY,
]


@pytest.mark.parametrize("is_saved", [False, True], ids=["plain", "saved"])
@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.name)
def test_a_plan_is_played_as_it_is_written(plan: Plan, is_saved: bool) -> None:
    """A play says what its plan says, with a save and a load after every step as well."""
    assert transcript(plan, is_saved) == lines_of(plan.text)


def test_every_verb_of_the_language_is_in_a_plan() -> None:
    """The plans of this module hold each of the verbs."""
    kinds = {
        type(spot.beat) for plan in PLANS for spots in plan.story.spots.values()
        for spot in spots.values()
    }  # fmt: skip
    assert kinds == set(beats.VERBS.values())
