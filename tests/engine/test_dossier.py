"""Papers in the reader's hands: open, read, source tab, kinds, chips and the request slip."""

import pytest
from msgspec.structs import replace

from game.engine import model
from game.engine.answers import RequestPaper
from game.engine.beats import Mention, Uncover
from game.engine.dossier import chips_of, requestable
from game.engine.model import Kind
from game.engine.papers import PaperState
from game.engine.play import Refused, RequestForm, offers, step
from game.engine.state import State
from game.engine.story import Story, papers_in
from tests.engine.archive import ARCHIVE
from tests.engine.plans import Plan, brought, lines_of, offered, played, transcript
from tests.engine.small import choice, folder, option, paper, scene, story, without

SHELF = story(
    folder(
        "road",
        scene(
            "hall",
            Uncover(uncover="press"),
            Uncover(uncover="poster"),
            Uncover(uncover="letter"),
            "Three papers.",
            Uncover(uncover="leaflet"),
            "Four.",
        ),
        paper("press", "hotel street"),
        paper("poster"),
        paper("letter", kind=Kind.LETTER),
        paper("leaflet"),
    ),
    folder("side", scene("yard", "In the yard.", Uncover(uncover="note")), paper("note")),
)

ENTERED = """
    > enter road
    scene hall
    press is uncovered at hall/b1
    poster is uncovered at hall/b2
    letter is uncovered at hall/b3
    Three papers.
"""

PLANS = [
    Plan(
        "a paper is opened once, then each passage is shown, and the source tab read at any time",
        SHELF,
        ENTERED
        + """
        = next | open press | open poster | open letter | enter side
        ! show press/hotel
        ! source press
        > open press
        = next | show press/hotel | show press/street | source press | open poster | open letter | enter side
        ! open press
        > show press/street
        ! show press/street
        > show press/hotel
        press is read
        > source press
        press is sourced
        ! source press
        = next | open poster | open letter | enter side
        """,  # noqa: E501
    ),
    Plan(
        "a source tab that is read before the last passage counts when that is shown",
        SHELF,
        ENTERED
        + """
        > open press
        > source press
        > show press/hotel
        > show press/street
        press is read
        press is sourced
        """,
    ),
    Plan(
        "a paper of a kind whose source is known is sourced at once, one of another kind is not",
        SHELF,
        ENTERED
        + """
        > open press
        > show press/hotel
        > show press/street
        press is read
        > source press
        press is sourced
        > open poster
        > show poster/text
        poster is read
        poster is sourced
        > open letter
        > show letter/text
        letter is read
        = next | source letter | enter side
        """,
    ),
    Plan(
        "papers that were read before are sourced with the first of their kind, in story order",
        SHELF,
        ENTERED
        + """
        > next
        leaflet is uncovered at hall/b5
        Four.
        > open leaflet
        > show leaflet/text
        leaflet is read
        > open poster
        > show poster/text
        poster is read
        > open press
        > show press/hotel
        > show press/street
        press is read
        > source poster
        press is sourced
        poster is sourced
        leaflet is sourced
        """,
    ),
    Plan(
        "a source tab of a paper that is not yet read does not speak for its kind",
        SHELF,
        ENTERED
        + """
        > open press
        > source press
        > open poster
        > show poster/text
        poster is read
        = next | show press/hotel | show press/street | source poster | open letter | enter side
        > show press/hotel
        > show press/street
        press is read
        press is sourced
        poster is sourced
        """,
    ),
    Plan(
        "papers are handled in the folder they belong to; what is known of a kind holds in all",
        SHELF,
        ENTERED
        + """
        > open press
        > show press/hotel
        > show press/street
        press is read
        > source press
        press is sourced
        > enter side
        scene yard
        In the yard.
        ! open poster
        > next
        note is uncovered at yard/b2
        Outcome side
        > open note
        > show note/text
        note is read
        note is sourced
        """,
    ),
    Plan(
        "a slip that is right brings a paper; a wrong one brings nothing, and can be tried again",
        ARCHIVE,
        """
        > enter road
        scene hall
        In 1932 [Anna](person:anna) was in the hall.
        > next
        picture hall/b2
        press is uncovered at hall/b3
        letter is mentioned at hall/b4
        look? yard shelf on (closed: door)
        = choose yard | choose shelf | choose on | open press | request anna,boris hall 1932 | enter side
        ! request anna tower 1932
        ! request anna hall 1917
        ! request carl hall 1932
        > request boris hall 1932
        nothing found for boris hall 1932
        > request anna hall 1932
        letter is uncovered
        ! request anna hall 1932
        = choose yard | choose shelf | choose on | open press | open letter | enter side
        """,  # noqa: E501
    ),
]


@pytest.mark.parametrize("is_saved", [False, True], ids=["plain", "saved"])
@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.name)
def test_a_plan_is_played_as_it_is_written(plan: Plan, is_saved: bool) -> None:
    """A play says what its plan says, with a save and a load after every step as well."""
    assert transcript(plan, is_saved) == lines_of(plan.text)


def at_the_choice() -> State:
    """Return the state at the first choice of ARCHIVE."""
    return played(ARCHIVE, "enter road", "next")


@pytest.mark.parametrize(
    ("answers", "kind", "expected"),
    [
        ((), "person", ("anna", "boris")),
        ((), "place", ("hall",)),
        ((), "year", ("1932",)),
        (("open press",), "year", ("1932", "1936")),
        (("open press", "show press/hotel"), "year", ("1917", "1932", "1936")),
        (("choose on", "next"), "place", ("hall", "tower")),
    ],
)
def test_chips_are_what_was_met(
    answers: tuple[str, ...], kind: str, expected: tuple[str, ...]
) -> None:
    """Names, places and years come from texts shown, scenes entered and papers opened."""
    state, _ = brought(ARCHIVE, at_the_choice(), *answers)
    assert chips_of(state, kind) == expected


def test_a_paper_without_a_slip_is_not_requested() -> None:
    """Only papers that are mentioned and whose author lists what is accepted can be ordered."""
    whole = story(
        folder(
            "road",
            scene("hall", Mention(mention="press"), Mention(mention="letter"), "Two."),
            paper("press"),
            paper("letter", request=("anna", "hall", 1932)),
            paper("film", request=("anna", "hall", 1932)),
        )
    )
    assert requestable(whole, played(whole, "enter road")) == ("letter",)


def test_a_slip_is_offered_only_when_every_line_can_be_filled() -> None:
    """Without a name, a place and a year met so far there is no request form."""
    whole = story(
        folder(
            "road",
            scene("hall", Mention(mention="letter"), "In 1932.", "[Anna](person:anna)."),
            paper("letter", request=("anna", "hall", 1932)),
        )
    )
    assert offered(whole, played(whole, "enter road")) == "next"
    assert offered(whole, played(whole, "enter road", "next")) == "next | request anna hall 1932"


def test_chips_of_what_is_no_person_or_place_are_not_on_the_slip() -> None:
    """A linked body is a chip, but the slip asks for persons and places of the story."""
    state = at_the_choice()
    whole = without(ARCHIVE, "person:boris")
    form = next(offer for offer in offers(whole, state) if isinstance(offer, RequestForm))
    assert form.names == ("anna",)


@pytest.mark.parametrize(
    ("slip", "expected"),
    [
        (RequestPaper("anna", "hall", 1932), PaperState.UNCOVERED),
        (RequestPaper("boris", "tower", 1936), PaperState.UNCOVERED),
        (RequestPaper("carl", "hall", 1932), PaperState.MENTIONED),
        (RequestPaper("anna", "yard", 1932), PaperState.MENTIONED),
        (RequestPaper("anna", "hall", 1935), PaperState.MENTIONED),
    ],
)
def test_each_line_of_a_slip_must_be_accepted(slip: RequestPaper, expected: PaperState) -> None:
    """A slip brings a paper when name, place and year are each among what its author lists."""
    state, _ = step(SLIPS, played(SLIPS, "enter road"), slip)
    assert state.paper("letter") is expected


def many_slips() -> Story:
    """Return a story whose paper accepts two names, two places and two years."""
    names = "[A](person:anna), [B](person:boris), [C](person:carl)"
    places = "[H](place:hall), [T](place:tower), [Y](place:yard)"
    accepted = model.Request(name=("anna", "boris"), place=("hall", "tower"), year=(1932, 1936))
    return story(
        folder(
            "road",
            scene("hall", Mention(mention="letter"), f"1932, 1935, 1936: {names} in {places}."),
            replace(paper("letter"), request=accepted),
        ),
        people="anna boris carl",
        places="hall tower yard",
    )


SLIPS = many_slips()


def test_a_paper_of_another_folder_stays_closed() -> None:
    """What is uncovered in one folder cannot be opened from another."""
    state = played(SHELF, "enter road", "enter side")
    with pytest.raises(Refused):
        brought(SHELF, state, "open press")


def test_opening_is_remembered_apart_from_reading() -> None:
    """A paper that was opened is no longer new, and not yet read."""
    state = played(SHELF, "enter road", "open press")
    assert ("press" in state.opened, state.paper("press")) == (True, PaperState.UNCOVERED)


def test_a_passage_that_was_added_later_is_shown_and_moves_nothing() -> None:
    """A paper that is sourced stays so when a passage is shown that it did not have before."""
    before = without(ARCHIVE, "passage:press/street")
    state = played(before, "enter road", "next", "open press", "show press/hotel", "source press")
    state, happened = brought(ARCHIVE, state, "show press/street")
    assert (happened, state.paper("press")) == ([], PaperState.SOURCED)


def test_a_paper_that_a_scene_brings_lies_in_that_folder_too() -> None:
    """A paper of an earlier folder can be opened, read and sourced where a scene uncovers it."""
    whole = story(
        folder("side", scene("yard", "In the yard."), paper("note"), paper("film")),
        folder("road", scene("hall", Uncover(uncover="note"), "A paper.")),
    )
    state = played(whole, "enter road", "open note", "show note/text", "source note")
    assert state.paper("note") is PaperState.SOURCED
    assert papers_in(whole, "road") == ("note",)
    assert papers_in(whole, "side") == ("note", "film")


def test_the_papers_of_a_folder_are_its_own_and_then_those_it_brings() -> None:
    """Each once, in options as well, in the order of the scenes; to be named is not enough."""
    looks = choice("look", option("on", Uncover(uncover="film"), Uncover(uncover="own")))
    brings = (Uncover(uncover="note"), looks, Uncover(uncover="film"), Mention(mention="book"))
    whole = story(
        folder("side", scene("yard", "Here."), *map(paper, ("book", "film", "note"))),
        folder("road", scene("hall", *brings), paper("last"), paper("own")),
    )
    assert papers_in(whole, "road") == ("last", "own", "note", "film")
    assert papers_in(whole, "nowhere") == ()
