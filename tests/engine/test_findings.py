"""Findings: filing, taking back, confirming a batch as a whole, misses and hints."""

import pytest
from msgspec.structs import replace

from game.engine import beats
from game.engine.answers import Confirm, FileFinding
from game.engine.beats import Uncover
from game.engine.findings import (
    HINTS_OF_GAME,
    MISSES_TO_HINT,
    MISSES_TO_NUDGE,
    can_confirm,
    carried,
    hints_left,
    proof_of,
)
from game.engine.model import Assessment, Batch, Kind
from game.engine.papers import PaperState
from game.engine.play import FileForm, offers
from game.engine.state import Finding, State
from tests.engine.archive import ARCHIVE
from tests.engine.plans import Plan, brought, lines_of, offered, played, transcript
from tests.engine.small import claim, folder, paper, scene, story

COURT = story(
    folder(
        "court",
        scene(
            "hall",
            Uncover(uncover="press"),
            Uncover(uncover="letter"),
            Uncover(uncover="film"),
            beats.Test(test="met", optional="yes"),
            beats.Test(test="wrote", optional="yes"),
            "Two claims.",
            beats.Test(test="flew"),
        ),
        paper("press", "hotel street"),
        paper("letter", kind=Kind.LETTER),
        paper("film", kind=Kind.PHOTOGRAPH),
        claim("met", "press/hotel", "letter/text=supported", hints=("Who?", "Where?")),
        claim("wrote", "letter/text", "press/street"),
        claim("flew", "film/text"),
        batches="met wrote / flew",
    ),
    folder("side", scene("yard", Uncover(uncover="note"), "In the yard."), paper("note")),
)

TWICE = story(
    folder(
        "taster",
        scene("desk", Uncover(uncover="press"), beats.Test(test="met"), "Read on."),
        paper("press", "hotel street"),
        claim("met", "press/hotel", "press/street"),
    ),
    folder(
        "trial",
        scene("hall", Uncover(uncover="book"), beats.Test(test="met-again"), "They rise."),
        paper("book"),
        claim("met-again", "book/text", "press/hotel", same_as="met"),
    ),
)
"""A claim that is made in two folders; one of its proofs serves in both."""

READ = (
    "enter court",
    "open press",
    "show press/hotel",
    "show press/street",
    "source press",
    "open letter",
    "show letter/text",
    "source letter",
)
"""Two of the papers can be cited, and the third is still unopened."""

BEGIN = "\n".join(f"> {line}" for line in READ) + "\n"


def ready(*answers: str) -> State:
    """Return the state in which two papers can be cited, and after these answers."""
    return played(COURT, *READ, *answers)


FILED = ("file met contradicted press/hotel", "file wrote contradicted letter/text")
WRONG = ("file met undecidable press/hotel", "file wrote contradicted letter/text")


def told(*lines: str) -> list[str]:
    """Return what is said after these answers have been given on papers that were read."""
    plan = Plan("", COURT, BEGIN + "\n".join(lines))
    return transcript(plan)[len(transcript(Plan("", COURT, BEGIN))) :]


PLANS = [
    Plan(
        "filing cites a paper, filing again replaces, withdrawing releases",
        COURT,
        """
        > file met contradicted press/hotel
        press is cited
        Filed met
        > file met undecidable press/street
        Filed met
        > file met supported letter/text
        press is sourced
        letter is cited
        Filed met
        > withdraw met
        letter is sourced
        Withdrawn met
        ! withdraw met
        """,
    ),
    Plan(
        "a paper that two findings cite is released with the last of them",
        COURT,
        """
        > file met contradicted press/hotel
        press is cited
        Filed met
        > file wrote contradicted press/street
        Filed wrote
        > withdraw met
        Withdrawn met
        > file wrote contradicted letter/text
        press is sourced
        letter is cited
        Filed wrote
        """,
    ),
    Plan(
        "a batch is confirmed as a whole, once every claim of it has a finding",
        COURT,
        """
        ! confirm met
        > file met contradicted press/hotel
        press is cited
        Filed met
        ! confirm met
        > file wrote contradicted press/street
        Filed wrote
        ! confirm wrote
        > confirm met
        press is confirmed
        Confirmed met
        ! confirm met
        ! withdraw met
        ! file met contradicted press/hotel
        """,
    ),
    Plan(
        "a miss does not say which, and locks the batch until a finding changes",
        COURT,
        """
        > file met undecidable press/hotel
        press is cited
        Filed met
        > file wrote contradicted letter/text
        letter is cited
        Filed wrote
        > confirm met
        missed met: 1
        ! confirm met
        > file met undecidable press/hotel
        Filed met
        ! confirm met
        > file met contradicted press/hotel
        Filed met
        > confirm met
        press is confirmed
        letter is confirmed
        Confirmed met
        """,
    ),
    Plan(
        "a batch that was missed can be tried again once a new paper has been opened",
        COURT,
        """
        > file met undecidable press/hotel
        press is cited
        Filed met
        > file wrote contradicted letter/text
        letter is cited
        Filed wrote
        > confirm met
        missed met: 1
        ! confirm met
        > open film
        > confirm met
        missed met: 2
        """,
    ),
    Plan(
        "a confirmed paper serves later findings and is not released by them",
        COURT,
        """
        > file met contradicted press/hotel
        press is cited
        Filed met
        > file wrote contradicted press/street
        Filed wrote
        > confirm met
        press is confirmed
        Confirmed met
        > next
        ClaimOffered flew
        > file flew contradicted press/hotel
        Filed flew
        > withdraw flew
        Withdrawn flew
        > file flew contradicted press/hotel
        Filed flew
        > confirm flew
        missed flew: 1
        """,
    ),
    Plan(
        "papers of another folder can be cited, its claims cannot be filed on",
        COURT,
        """
        > enter side
        note is uncovered at yard/b1
        In the yard.
        ! file met contradicted press/hotel
        > open note
        > show note/text
        note is read
        note is sourced
        > enter court
        > file met contradicted note/text
        note is cited
        Filed met
        """.replace("note is uncovered", "scene yard\n        note is uncovered"),
    ),
]


@pytest.mark.parametrize("is_saved", [False, True], ids=["plain", "saved"])
@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.name)
def test_a_plan_is_played_as_it_is_written(plan: Plan, is_saved: bool) -> None:
    """A play says what its plan says, with a save and a load after every step as well."""
    whole = plan._replace(text=BEGIN + plan.text)
    begin = transcript(plan._replace(text=BEGIN))
    assert transcript(whole, is_saved) == begin + lines_of(plan.text)


@pytest.mark.parametrize(
    ("passage", "confirms", "found"),
    [
        ("hotel", ("confirm met",), ["press/hotel"]),
        ("street", ("confirm met",), []),
        ("hotel", (), []),
    ],
    ids=["a proof of both", "no proof of the later one", "not confirmed"],
)
def test_a_finding_that_stands_is_filed_on_the_same_claim_again(
    passage: str, confirms: tuple[str, ...], found: list[str]
) -> None:
    """A claim brings the finding of the claim that it is the same as, where that proves it too."""
    read = ("enter taster", "open press", "show press/hotel", "show press/street", "source press")
    filing = (f"file met contradicted press/{passage}", *confirms, "enter trial")
    state = played(TWICE, *read, *filing)
    assert [f.passage for name, f in state.findings.items() if name == "met-again"] == found


AGAIN = replace(
    TWICE,
    claims={
        "met": TWICE.claims["met"],
        "same": claim("same", "press/street", "press/hotel=supported", same_as="met"),
        "third": claim("third", "press/hotel", same_as="same"),
    },
)
"""A claim that is made three times; each names the one before it."""


@pytest.mark.parametrize(
    ("stands", "finding", "asked", "expected"),
    [
        ("met", ("contradicted", "press/street"), "same", True),
        ("met", ("supported", "press/hotel"), "same", True),
        ("met", ("contradicted", "press/hotel"), "same", False),
        ("met", ("contradicted", "press/hotel"), "third", False),
        ("same", ("contradicted", "press/hotel"), "third", True),
        ("same", ("supported", "press/hotel"), "third", False),
        ("", ("contradicted", "press/street"), "same", False),
        ("met", ("contradicted", "press/hotel"), "met", False),
    ],
)
def test_what_is_carried_over_proves_the_claim_itself(
    stands: str, finding: tuple[str, str], asked: str, expected: bool
) -> None:
    """From the claim that is named alone, once it stands, and with the assessment of the proof."""
    empty = State()
    filed = Finding(Assessment(finding[0]), finding[1])
    findings = empty.findings.insert("met", filed).insert("same", filed)
    state = State(findings=findings, confirmed=empty.confirmed.update(stands.split()))
    again = FileFinding(asked, filed.assessment, filed.passage)
    assert carried(AGAIN, state, asked) == (again if expected else None)


def test_what_was_brought_can_be_taken_back_and_proved_otherwise() -> None:
    """A finding that came from an earlier folder is filed like any other, and is confirmed so."""
    read = ("enter taster", "open press", "show press/hotel", "show press/street", "source press")
    begin = (*read, "file met contradicted press/hotel", "confirm met", "enter trial")
    other = ("open book", "show book/text", "file met-again contradicted book/text")
    for answers in ((), ("withdraw met-again", *other)):
        state = played(TWICE, *begin, *answers, "confirm met-again")
        assert "met-again" in state.confirmed


def test_only_claims_that_were_offered_can_be_filed_on() -> None:
    """Each claim that a test beat has offered has a form, in the order of the folder."""
    forms = [offer.claim for offer in offers(COURT, ready()) if isinstance(offer, FileForm)]
    later = [offer.claim for offer in offers(COURT, ready("next")) if isinstance(offer, FileForm)]
    assert (forms, later) == (["met", "wrote"], ["met", "wrote", "flew"])


def test_every_passage_of_every_sourced_paper_can_be_cited() -> None:
    """The passages of a form are those of papers whose source is known, in story order."""
    form = next(offer for offer in offers(COURT, ready()) if isinstance(offer, FileForm))
    assert form.passages == ("press/hotel", "press/street", "letter/text")


def test_a_claim_has_the_assessments_that_its_author_gives() -> None:
    """A form admits the claim's own assessments, all four where none are named."""
    whole = story(
        folder(
            "road",
            scene("hall", Uncover(uncover="press"), beats.Test(test="met")),
            paper("press"),
            claim("met", assessments=(Assessment.SUPPORTED, Assessment.CONTRADICTED)),
        )
    )
    reading = ("enter road", "open press", "show press/text", "source press")
    assert "file met supported,contradicted press/text" in offered(whole, played(whole, *reading))


def test_nothing_is_filed_before_a_paper_can_be_cited() -> None:
    """Without a sourced paper there is no form at all."""
    assert "file" not in offered(COURT, played(COURT, "enter court"))


@pytest.mark.parametrize(
    ("finding", "expected"),
    [
        (("contradicted", "press/hotel"), "press/hotel"),
        (("supported", "letter/text"), "letter/text"),
        (("contradicted", "letter/text"), None),
        (("supported", "press/hotel"), None),
        (("contradicted", "press/street"), None),
        (("undecidable", "press/hotel"), None),
    ],
)
def test_a_proof_is_a_passage_with_its_assessment(
    finding: tuple[str, str], expected: str | None
) -> None:
    """A finding proves with the claim's assessment, or with that of the proof where it has one."""
    assessment, passage = finding
    proof = proof_of(COURT.claims["met"], Finding(Assessment(assessment), passage))
    assert (proof and proof.with_) == expected


@pytest.mark.parametrize("proof", ["contradicted press/hotel", "supported letter/text"])
def test_every_proof_is_accepted(proof: str) -> None:
    """A batch stands with the first proof of a claim and with the second."""
    state, happened = brought(
        COURT, ready(), f"file met {proof}", "file wrote contradicted letter/text", "confirm met"
    )
    assert (happened[-1], sorted(state.confirmed)) == ("Confirmed met", ["met", "wrote"])


@pytest.mark.parametrize("wrong", ["met", "wrote"])
def test_one_wrong_finding_holds_the_whole_batch(wrong: str) -> None:
    """Where any finding of a batch proves nothing, none is confirmed and every paper stays."""
    right = dict(zip(("met", "wrote"), FILED, strict=True))
    right[wrong] = f"file {wrong} undecidable letter/text"
    before = ready(*right.values())
    state, happened = brought(COURT, before, "confirm met")
    assert happened == ["missed met: 1"]
    assert (list(state.confirmed), state.papers) == ([], before.papers)


def test_withdrawing_and_filing_something_else_changes_a_batch() -> None:
    """After a miss, a finding that is replaced by another opens the batch again."""
    missed_once = ready(*WRONG, "confirm met")
    state, _ = brought(COURT, missed_once, "withdraw met", "file met supported letter/text")
    assert brought(COURT, state, "confirm met")[1][-1] == "Confirmed met"


def test_the_same_finding_filed_again_changes_nothing() -> None:
    """After a miss, withdrawing and filing the same finding is no second try."""
    state = ready(*WRONG, "confirm met", "withdraw met", *WRONG[:1])
    assert Confirm("met") not in offers(COURT, state)


def test_a_change_in_one_batch_does_not_unlock_another() -> None:
    """A finding on a claim of another batch leaves a missed batch as it was."""
    state = ready("next", *WRONG, "confirm met", "file flew contradicted press/hotel")
    assert Confirm("met") not in offers(COURT, state)


@pytest.mark.parametrize(
    ("filed", "was_missed", "confirmed", "expected"),
    [
        ("", False, "", False),
        ("met", False, "", False),
        ("met wrote", False, "", True),
        ("met wrote flew", False, "", True),
        ("met wrote", True, "", False),
        ("met wrote", False, "met", True),
        ("met wrote", False, "met wrote", False),
    ],
)
def test_a_batch_can_be_confirmed_when_it_is_whole_and_changed(
    filed: str, was_missed: bool, confirmed: str, expected: bool
) -> None:
    """Every claim must be filed, not every one confirmed, and no miss unchanged."""
    empty = State()
    finding = Finding(Assessment.CONTRADICTED, "press/hotel")
    findings = empty.findings
    for name in filed.split():
        findings = findings.insert(name, finding)
    state = State(
        findings=findings,
        confirmed=empty.confirmed.update(confirmed.split()),
    )
    if was_missed:
        cited = "contradicted press/hotel; contradicted press/hotel"
        state = replace(state, missed=empty.missed.insert("met", cited))
    assert can_confirm(state, Batch(claims=("met", "wrote"))) == expected


def missed(times: int) -> State:
    """Return the state in which the first batch was missed so many times."""
    state = ready(*WRONG)
    for nth in range(times):
        other = ("supported", "undecidable")[nth % 2]
        state, _ = brought(COURT, state, "confirm met", f"file met {other} press/hotel")
    return state


def test_nudge_and_hints_come_after_the_second_and_the_third_miss() -> None:
    """The thresholds are those of the design."""
    assert (MISSES_TO_NUDGE, MISSES_TO_HINT, HINTS_OF_GAME) == (2, 3, 2)


def test_misses_are_counted_for_each_batch() -> None:
    """A batch remembers how often it was missed."""
    assert dict(missed(2).misses) == {"met": 2}


@pytest.mark.parametrize(("times", "expected"), [(0, 0), (2, 0), (3, 4), (4, 4)])
def test_hints_can_be_asked_for_after_the_third_miss(times: int, expected: int) -> None:
    """There are the author's questions, then the paper, then the passage."""
    assert hints_left(COURT, missed(times), "met") == expected


def test_each_claim_of_the_batch_has_hints_of_its_own() -> None:
    """A claim without questions still has the paper and the passage; other batches have none."""
    state, _ = brought(COURT, missed(3), "hint met")
    assert [hints_left(COURT, state, name) for name in ("met", "wrote", "flew")] == [3, 2, 0]


def test_hints_come_one_by_one_and_end() -> None:
    """Each hint has the next level, and after the last none is offered."""
    state = missed(3)
    levels = []
    while "hint wrote" in offered(COURT, state).split(" | "):
        state, happened = brought(COURT, state, "hint wrote")
        levels += happened
    assert levels == ["hint 1 on wrote", "hint 2 on wrote"]


def test_hints_end_when_the_batch_stands() -> None:
    """A confirmed claim takes no finding, no withdrawal and no hint."""
    state, _ = brought(COURT, missed(3), *FILED, "confirm met")
    assert offered(COURT, state) == "next | open film | enter side"


def test_a_claim_in_no_batch_can_be_filed_on_and_is_never_confirmed() -> None:
    """A claim that its folder has in no batch is tested for its own sake."""
    whole = story(
        folder(
            "road",
            scene("hall", Uncover(uncover="press"), beats.Test(test="met")),
            paper("press"),
            claim("met", "press/text"),
            batches="",
        )
    )
    answers = ("enter road", "open press", "show press/text", "source press")
    state = played(whole, *answers, "file met contradicted press/text")
    assert offered(whole, state).endswith("press/text | withdraw met")


def test_a_finding_stands_where_it_was_confirmed() -> None:
    """After a batch stands its findings are kept, for the report."""
    state = ready(*FILED, "confirm met")
    assert dict(state.findings) == {
        "met": Finding(Assessment.CONTRADICTED, "press/hotel"),
        "wrote": Finding(Assessment.CONTRADICTED, "letter/text"),
    }
    assert state.paper("press") is PaperState.CONFIRMED


def test_the_second_batch_can_be_confirmed_before_the_first() -> None:
    """Batches are looked at each for itself, in the order that the reader likes."""
    reading = ("next", "open film", "show film/text", "source film")
    assert told(*(f"> {line}" for line in reading), "> file flew contradicted film/text",
                "> confirm flew")[-3:] == [
        "> confirm flew", "film is confirmed", "Confirmed flew",
    ]  # fmt: skip


def test_a_claim_is_proved_for_conditions_once_its_batch_stands() -> None:
    """`proved` asks for confirmed claims: the tower of ARCHIVE is dark until then."""
    reading = ("open press", "show press/hotel", "show press/street", "source press")
    letter = ("request anna hall 1932", "open letter", "show letter/text", "source letter")
    filing = ("file met contradicted press/hotel", "file wrote supported letter/text")
    start = ("enter road", "next", "choose on", "next", *reading)
    dark = played(ARCHIVE, *start, "next")
    _, happened = brought(ARCHIVE, played(ARCHIVE, *start, *letter), *filing, "confirm met", "next")
    assert dark.stands["road"].at.beat == "b3"
    assert happened == ["Closing road"]
