"""What an earlier folder leaves to a later one, as it is met on screens: papers and findings."""

from __future__ import annotations

import pytest

from game.engine import beats
from game.engine.answers import answer_of
from game.engine.beats import Uncover
from game.engine.papers import PaperState
from game.play.visit import Visit
from game.ui.intents import Go, Leave, Look
from game.ui.panel import Panel
from tests.engine.small import claim, folder, paper, scene, story
from tests.play.presses import way_to
from tests.play.visits import drawable, press, visit_of

TWICE = drawable(
    story(
        folder(
            "taster",
            scene("desk", Uncover(uncover="press"), beats.Test(test="met"), "Read on."),
            paper("press", "hotel street"),
            claim("met", "press/hotel", "press/street"),
        ),
        folder(
            "trial",
            scene(
                "hall", "They rise.", Uncover(uncover="press"), Uncover(uncover="book"),
                beats.Test(test="again"), beats.Test(test="flew"), "They sit.",
            ),
            paper("book"),
            claim("again", "book/text", "press/hotel", same_as="met"),
            claim("flew", "press/street"),
        ),
    )
)  # fmt: skip
WIDE = Panel(1920, 1080)
READ = ("open press", "show press/hotel", "show press/street", "source press")

TASTED = ("enter taster", *READ, "next")


def reach(visit: Visit, panel: Panel, *answers: str) -> None:
    """Give answers by nothing but presses on what is on the screen."""
    for answer in answers:
        for part in way_to(visit, answer_of(answer), panel):
            assert part.intent is not None
            visit.apply(part.intent)
            visit.frame(panel)


def shown(
    visit: Visit, look: Look | None = None, panel: Panel = WIDE
) -> dict[str, tuple[str, bool]]:
    """Return the detail of each part of a screen, by its label, and whether it is on."""
    if look is not None:
        visit.apply(Go(look))
    parts = visit.frame(WIDE).parts
    if look is not None:
        visit.apply(Leave())
    return {part.label: (part.detail, part.is_on) for part in reversed(parts)}


@pytest.mark.parametrize(
    "panel", [WIDE, Panel(1080, 1920), Panel(480, 400)], ids=["wide", "upright", "small"]
)
def test_a_paper_of_another_folder_is_cited_by_presses(panel: Panel) -> None:
    """What a scene brings is opened, read, sourced, cited and confirmed as if it were at home."""
    visit = visit_of(TWICE, "enter trial")
    reach(
        visit, panel, "next", "next", *READ,
        "file flew contradicted press/street", "file again contradicted press/hotel",
        "confirm again",
    )  # fmt: skip
    state = visit.session.state
    assert (state.paper("press"), {"again", "flew"}) == (PaperState.CONFIRMED, set(state.confirmed))


@pytest.mark.parametrize(
    ("answers", "detail"),
    [
        ((*TASTED, "enter trial", "next"), "a paper in the dossier"),
        (("enter trial", "next"), "a paper, now in the dossier · new"),
    ],
    ids=["had already", "brought"],
)
def test_a_scene_has_a_card_of_what_it_brings(answers: tuple[str, ...], detail: str) -> None:
    """A paper that is had already, brought again without a word, has its card on the page."""
    assert shown(visit_of(TWICE, *answers))["Press"] == (detail, False)


@pytest.mark.parametrize(
    ("answers", "counts", "stamp"),
    [
        (("enter trial",), "0 papers found · 2 sealed", ""),
        (("enter trial", "next"), "2 papers found", "NEW"),
        ((*TASTED, "enter trial"), "1 paper found · 1 sealed", "SOURCED"),
        ((*TASTED, "enter trial", "next"), "2 papers found", "SOURCED"),
        (("enter trial", "next", "enter taster"), "1 paper found", "NEW"),
    ],
    ids=["not yet", "brought", "known before", "known and brought", "back at its home"],
)
def test_the_dossier_has_a_paper_wherever_it_was_brought(
    answers: tuple[str, ...], counts: str, stamp: str
) -> None:
    """It lies in each folder that has it or brings it, in the state that it came to elsewhere."""
    found = shown(visit_of(TWICE, *answers), Look("dossier"))
    row = found["Press"][0].rpartition(" · ")[2] if "Press" in found else ""
    assert (counts in found, row) == (True, stamp)


@pytest.mark.parametrize(
    ("answers", "detail"),
    [
        (("enter trial",), "no papers yet"),
        (("enter trial", "next"), "2 papers · 2 new"),
        (("enter trial", "next", "open press"), "2 papers · 1 new"),
        ((*TASTED, "enter trial"), "1 paper"),
        ((*TASTED, "enter trial", "next"), "2 papers · 1 new"),
    ],
)
def test_the_card_of_the_dossier_counts_what_was_brought(
    answers: tuple[str, ...], detail: str
) -> None:
    """A paper of another folder is counted, and is new only until it is opened anywhere."""
    assert shown(visit_of(TWICE, *answers))["Dossier"][0] == detail


@pytest.mark.parametrize(
    ("passage", "is_confirmed", "is_carried"),
    [
        pytest.param("press/hotel", True, True, id="a proof in both"),
        pytest.param("press/street", True, False, id="a proof of the first alone"),
        pytest.param("press/hotel", False, False, id="not yet confirmed"),
    ],
)
def test_a_finding_that_stands_is_shown_as_filed(
    passage: str, is_confirmed: bool, is_carried: bool
) -> None:
    """The claim that is met again has its earlier finding on each screen, if it is proved so."""
    answers = (f"file met contradicted {passage}", *["confirm met"] * is_confirmed)
    visit = visit_of(TWICE, *TASTED, *answers, "enter trial", "next", "next")
    assert shown(visit)["Findings"][0] == f"{int(is_carried)} of 2 filed"
    found = shown(visit, Look("findings", picks=(("claim", "again"),)))
    assert found["Again"] == ("finding filed" if is_carried else "not begun", True)
    assert found["Contradicted"][1] is is_carried
    assert found["The hotel of press."][1] is is_carried
    assert ("Withdraw this finding" in found) is is_carried
    assert found["Flew"] == ("not begun", False)


def test_a_carried_finding_can_be_changed_by_presses() -> None:
    """It is not confirmed by itself: another can be filed, and the earlier one stays as it was."""
    visit = visit_of(TWICE, *TASTED, "file met contradicted press/hotel", "confirm met")
    press(visit, "enter trial", "next", "next")
    assert "again" not in visit.session.state.confirmed
    reach(visit, WIDE, "withdraw again", "file again supported press/street")
    found = visit.session.state.findings
    assert (found["again"].passage, found["met"].passage) == ("press/street", "press/hotel")
    assert visit.session.state.paper("press") is PaperState.CONFIRMED


def test_a_paper_leads_to_the_claims_of_the_open_folder() -> None:
    """A paper that was brought says what it is cited for here, not what it proves at home."""
    visit = visit_of(TWICE, *TASTED, "file met contradicted press/hotel", "confirm met")
    press(visit, "enter trial", "next", "next")
    found = shown(visit, Look("document", "press", "links"))
    assert ("Again" in found, "Met" in found) == (True, False)
