"""What is offered and what is refused."""

import pytest

from game.engine import play
from game.engine.answers import (
    Answer,
    Choose,
    Enter,
    FileFinding,
    Next,
    Open,
    RequestPaper,
    answer_of,
)
from game.engine.model import Assessment
from game.engine.play import FileForm, Offer, Refused, RequestForm, admits
from tests.engine.archive import ARCHIVE, LAMP, READING
from tests.engine.plans import answers_at, brought, offered, played
from tests.engine.small import folder, scene, story


def test_a_new_play_is_at_the_desk_with_every_folder() -> None:
    """Before the first answer the folders are offered, in the story's order, and nothing else."""
    assert play.offers(ARCHIVE, play.start()) == (Enter("road"), Enter("side"))


def test_offers_have_an_order() -> None:
    """Flow comes first, then papers, slip, filing, findings, and the other folders."""
    state = played(ARCHIVE, "enter road", "next", *READING, "choose on")
    assert offered(ARCHIVE, state).split(" | ") == [
        "next",
        "request anna,boris hall 1917,1932,1936",
        "file met contradicted,supported,accusation-only,undecidable press/hotel,press/street",
        "enter side",
    ]


def test_the_desk_offers_nothing_of_a_folder() -> None:
    """After a folder has ended neither its papers nor its claims are offered."""
    state = played(LAMP, "enter lamp", "choose on", "next", "next")
    assert offered(LAMP, state) == "enter lamp"


REQUEST = RequestForm(("anna", "boris"), ("hall",), (1932, 1936))
FILE = FileForm("met", (Assessment.SUPPORTED, Assessment.CONTRADICTED), ("press/a", "press/b"))


@pytest.mark.parametrize(
    ("offers", "answer", "expected"),
    [
        ((), Next(), False),
        ((Next(),), Next(), True),
        ((Choose("up"),), Choose("up"), True),
        ((Choose("up"),), Choose("down"), False),
        ((Choose("up"),), Open("up"), False),
        ((REQUEST,), RequestPaper("boris", "hall", 1932), True),
        ((REQUEST,), RequestPaper("carl", "hall", 1932), False),
        ((REQUEST,), RequestPaper("anna", "tower", 1932), False),
        ((REQUEST,), RequestPaper("anna", "hall", 1933), False),
        ((Next(),), RequestPaper("anna", "hall", 1932), False),
        ((FILE,), FileFinding("met", Assessment.SUPPORTED, "press/b"), True),
        ((FILE,), FileFinding("wrote", Assessment.SUPPORTED, "press/b"), False),
        ((FILE,), FileFinding("met", Assessment.UNDECIDABLE, "press/b"), False),
        ((FILE,), FileFinding("met", Assessment.SUPPORTED, "press/c"), False),
        ((Next(), REQUEST, FILE), FileFinding("met", Assessment.SUPPORTED, "press/a"), True),
        ((FILE, REQUEST, Next()), Next(), True),
    ],
)
def test_an_answer_is_admitted_if_it_is_offered_or_fits_a_form(
    offers: tuple[Offer, ...], answer: Answer, expected: bool
) -> None:
    """A form admits its values in any combination, and no others."""
    assert admits(offers, answer) == expected


def test_a_refusal_names_what_was_answered_and_what_is_offered() -> None:
    """The message has the answer's line, and a line for each offer, forms in capitals."""
    state = played(ARCHIVE, "enter road", "next", *READING, "choose on")
    with pytest.raises(Refused) as caught:
        play.step(ARCHIVE, state, Choose("up"))
    assert str(caught.value) == (
        '"choose up" is not offered here. Offered are: next; request NAME PLACE YEAR; '
        "file met ASSESSMENT PASSAGE; enter side"
    )
    assert caught.value.offered == play.offers(ARCHIVE, state)


NEVER = [
    "next",
    "choose yard",
    "enter nowhere",
    "open press",
    "show press/hotel",
    "source press",
    "request anna hall 1932",
    "file met contradicted press/hotel",
    "withdraw met",
    "confirm met",
    "hint met",
]


@pytest.mark.parametrize("line", NEVER)
def test_nothing_but_a_folder_is_taken_at_the_desk(line: str) -> None:
    """Every kind of answer is refused before a folder is open."""
    with pytest.raises(Refused):
        play.step(ARCHIVE, play.start(), answer_of(line))


@pytest.mark.parametrize("line", NEVER)
def test_a_refused_answer_changes_nothing(line: str) -> None:
    """After a refusal the same state offers the same, and takes its answers as before."""
    state = play.start()
    before = play.step(ARCHIVE, state, Enter("road"))
    with pytest.raises(Refused):
        play.step(ARCHIVE, state, answer_of(line))
    assert play.step(ARCHIVE, state, Enter("road")) == before


def test_a_step_leaves_the_state_that_it_came_from() -> None:
    """A state is a value: what was offered before a step is still offered from it."""
    state = played(ARCHIVE, "enter road", "next")
    before = offered(ARCHIVE, state)
    for answer in answers_at(ARCHIVE, state):
        play.step(ARCHIVE, state, answer)
    assert offered(ARCHIVE, state) == before


def test_undo_is_the_state_before() -> None:
    """Another answer from an earlier state is as if the first had never been given."""
    state = played(ARCHIVE, "enter road", "next")
    play.step(ARCHIVE, state, Choose("yard"))
    once, _ = brought(ARCHIVE, state, "choose shelf")
    assert once == played(ARCHIVE, "enter road", "next", "choose shelf")


def test_the_open_folder_is_not_offered_for_entering() -> None:
    """Every folder but the open one can be entered."""
    whole = story(*[folder(name, scene(f"in-{name}", "One.")) for name in ("a", "b", "c")])
    assert offered(whole, played(whole, "enter b")) == "next | enter a | enter c"
