"""The dossier: what is found, what is only named, what is sealed."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from rpds import HashTrieMap

from game.engine.answers import Confirm
from game.engine.papers import PaperState
from game.ui.frame import Edge, Role
from game.ui.intents import Give, Go, Look, Turn
from game.ui.panel import Panel
from game.ui.screens import frame_of
from tests.ui import layout, opened, shown
from tests.ui.gallery import UPRIGHT, WIDE

LOOK = Look("dossier")
TALL, LOW = Panel(1080, 1920), Panel(480, 400)


@shown.every_panel
def test_it_fits_on_every_panel(panel: Panel) -> None:
    """Nothing overlaps, is cut, or is too small to press, on any page of the list."""
    assert opened.faults(opened.visit(), LOOK, panel) == []


def test_a_paper_is_picked_where_there_is_room_for_its_card() -> None:
    """On a wide or tall panel the list picks, and the card has the way to the paper."""
    for panel in (shown.WINDOW, TALL):
        frame = opened.frame(opened.visit(), LOOK, panel)
        assert shown.part(frame, "Daily").intent == Turn(LOOK.with_pick("paper", "daily"))
        picked = opened.frame(opened.visit(), LOOK.with_pick("paper", "daily"), panel)
        assert shown.part(picked, "Open this paper").intent == Go(Look("document", subject="daily"))


def test_the_list_opens_a_paper_where_there_is_no_card() -> None:
    """In a small window a press on a paper opens it."""
    visit = opened.visit()
    visit.apply(Go(LOOK))
    pages = shown.pages(visit.view(LOW))
    found = [part for frame in pages for part in frame.parts if part.label == "Daily"]
    assert [part.intent for part in found] == [Go(Look("document", subject="daily"))]


def test_the_first_new_paper_is_picked() -> None:
    """The card is that of the first paper that has not been opened."""
    visit = opened.read(opened.visit(), "court-report")
    on = [part.label for part in opened.frame(visit, LOOK).parts if part.is_on]
    assert on == ["Daily"]


def test_the_card_shows_no_passage() -> None:
    """A card does not count as reading: nothing is given."""
    assert opened.frame(opened.visit(), LOOK).given == ()


def test_a_paper_that_is_only_mentioned_leads_to_the_slip() -> None:
    """What can be requested is ordered from its row."""
    part = shown.part(opened.frame(opened.visit(), LOOK), "Letter")
    assert (part.intent, part.detail) == (
        Go(Look("slip", subject="letter")),
        "only mentioned: it can be requested",
    )


def test_sealed_papers_are_blank_and_cannot_be_pressed() -> None:
    """A sealed paper shows no title; the heading counts it."""
    visit = opened.visit(opened.story_with_sealed())
    frame = opened.frame(visit, LOOK)
    sealed = [part for part in frame.parts if part.label == "Sealed"]
    assert [(part.role, part.intent) for part in sealed] == [(Role.STATUS, None)]
    assert "4 papers found · 1 sealed" in [part.label for part in frame.parts]


def test_claims_can_be_tested_until_they_stand() -> None:
    """The way to the findings is there as long as a claim can be tested."""
    visit = opened.read(opened.visit(), *opened.READ)
    assert "Test the claims" in shown.labels(opened.frame(visit, LOOK))
    opened.filed(visit, "daily/text", "chronicle/text", "chronicle/more")
    visit.apply(Give((Confirm("hotel"),)))
    assert "Test the claims" not in shown.labels(opened.frame(visit, LOOK))


def test_it_has_one_main_button() -> None:
    """One button is the main one."""
    assert shown.mains(opened.frame(opened.visit(), LOOK)) == ["Open this paper"]


def test_the_dossier_in_reading_order() -> None:
    """What the terminal prints of the dossier."""
    assert opened.text(opened.read(opened.visit(), "daily"), LOOK) == TEXT


def test_a_frame_is_drawn_from_the_view_alone() -> None:
    """Asking twice gives equal frames."""
    visit = opened.visit()
    assert opened.frame(visit, LOOK) == opened.frame(visit, LOOK)


TEXT = """
note FOLDER IV
heading Dossier
status 4 papers found
button Find by name, place or year
option Official report, session of 21 August 1936 (19 August…
option Daily (19 August 1936 · public at once · SOURCED)
option Chronicle (19 August 1936 · NEW)
option Wire (19 August 1936 · NEW)
option Letter (only mentioned: it can be requested)
note READING NOTE
note SUMMARY
heading Official report, session of 21 August 1936
note The court · court record
note 19 August 1936 · public since October 1936
note WHY IT MATTERS
text It holds the testimony.
note WHO MADE THIS
text Made by the state that prosecuted. It cannot show why she spoke.
note PEOPLE IN IT
text Anna
button Open this paper *
button Test the claims
button Request slip
""".strip()


@pytest.mark.parametrize("panel", [WIDE, UPRIGHT], ids=["wide", "upright"])
@pytest.mark.parametrize("named", [0, 1])
def test_an_empty_dossier_has_a_slot_for_each_paper_to_come(panel: Panel, named: int) -> None:
    """What is named says its title; what is sealed is blank, and the heading counts it."""
    view = opened.visit().view(panel)
    stages = HashTrieMap({"letter": PaperState.MENTIONED} if named else {})
    frame = frame_of(replace(view, look=LOOK, state=replace(view.state, papers=stages)))
    pressed = {part.box for part in frame.pressable}
    slots = [m for m in frame.marks if isinstance(m, Edge) and m.box not in pressed]
    assert len(slots) == 5 - named
    assert [part.label for part in frame.parts if part.label in ("Letter", "Sealed")] == (
        ["Letter"] * named
    )
    assert layout.faults(frame, panel) == []
