"""Two small stories that the tests of papers, findings, saves and paths share.

LAMP is as small as a folder with a claim can be. ARCHIVE has every verb but those of mere text,
two folders, papers that are requested, a choice in a choice, a call, and two batches.
"""

from game.engine.beats import Call, End, Goto, Mention, Picture, Set, Test, Uncover, Vary
from game.engine.model import Assessment, Kind
from tests.engine.small import choice, claim, folder, option, paper, scene, story, when

LAMP = story(
    folder(
        "lamp",
        scene(
            "room",
            Uncover(uncover="note"),
            Test(test="lit", optional="yes"),
            choice("look", option("up", "A lamp.", once=True), option("on", leave=True)),
        ),
        paper("note"),
        claim("lit", "note/text", assessments=(Assessment.CONTRADICTED, Assessment.SUPPORTED)),
    )
)

ARCHIVE = story(
    folder(
        "road",
        scene(
            "hall",
            "In 1932 [Anna](person:anna) was in the hall.",
            Picture(picture="hall", alt="A hall."),
            Uncover(uncover="press"),
            Mention(mention="letter", text="[Boris](person:boris) speaks of a letter."),
            choice(
                "look",
                option(
                    "yard",
                    Call(call="yard"),
                    Vary(vary=("Back.", "Back again.")),
                    Set(set="walks", add=1),
                ),
                option(
                    "shelf",
                    "A shelf.",
                    choice("book", option("open", "Dust.", once=True), option("no", leave=True)),
                    "You turn away.",
                    once=True,
                ),
                option("door", Goto(goto="tower"), when="walks >= 2 or read letter"),
                option("on", leave=True),
            ),
            Test(test="met"),
            Test(test="wrote", optional="yes"),
            Goto(goto="tower"),
        ),
        scene(
            "yard", Vary(vary=("Rain.", "Sun.", "Snow."), mode="shuffle"), Mention(mention="film")
        ),
        scene(
            "tower",
            Test(test="flew"),
            when("chose hall/look/door", "You came by the door."),
            when("not proved met", "The tower is dark."),
            End(end="road"),
            place="tower",
        ),
        paper("press", "hotel street", people="boris", texts=("In 1917.", "A [hall](place:hall).")),
        paper("letter", kind=Kind.LETTER, request=("anna", "hall", 1932)),
        paper("film", kind=Kind.PRESS, request=("boris", "hall", 1917)),
        claim("met", "press/hotel", "letter/text=supported", hints=("Who could look?",)),
        claim("wrote", "letter/text", is_really=Assessment.SUPPORTED),
        claim("flew", "press/street", "film/text", is_really=Assessment.UNDECIDABLE),
        batches="met wrote / flew",
    ),
    folder(
        "side",
        scene(
            "desk", "A desk.", when("has press", "The press lies on it."), Uncover(uncover="note")
        ),
        paper("note", kind=Kind.LETTER),
        claim("late", "note/text", "press/hotel=supported"),
    ),
)

READING = ("open press", "show press/hotel", "show press/street", "source press")
"""What it takes to have the first paper of ARCHIVE ready to be cited."""

SOLVED = (
    *("enter road", "next", *READING, "request anna hall 1932"),
    *("open letter", "show letter/text", "source letter", "choose on", "next"),
    *("file met contradicted press/hotel", "file wrote supported letter/text", "confirm met"),
    *("file flew undecidable press/street", "confirm flew", "next", "next"),
)
"""A play of the first folder of ARCHIVE in which every finding stands."""
