"""The wall of people: it fills in as the reader learns."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from game.engine import beats
from game.engine.answers import Next
from game.play.visit import Visit
from game.ui import met
from game.ui.frame import Frame, Role
from game.ui.intents import Give, Go, Look, Turn
from game.ui.panel import Panel
from game.ui.screens import frame_of
from game.ui.typeset import FixedMeasure
from tests.engine import small
from tests.engine.plans import played
from tests.ui import lookups, opened, shown

BEGUN, CLOSED = lookups.begun(), lookups.closed()
SHOT = "Engineer · Shot, 25 August 1936 · Cleared, 13 June 1988, after 51 years"


def wall(visit: Visit, tab: str = "") -> Frame:
    return frame_of(lookups.seen(visit, Look("people", tab=tab)))


def cards(frame: Frame) -> dict[str, str]:
    return {part.label: part.detail for part in frame.parts if part.role is Role.OPTION}


def test_a_card_fills_in() -> None:
    """First it is empty, then it has name and work, at the end fate and return."""
    before = wall(Visit(lookups.story(), FixedMeasure()))
    assert (cards(before), before.parts[0].label) == ({}, "0 OF 4 MET")
    assert cards(wall(BEGUN))["Anna"] == "Engineer"
    assert cards(wall(CLOSED))["Anna"] == SHOT


def test_of_who_was_not_met_only_the_place_is_held() -> None:
    """Neither name nor work nor fate is said of Dora anywhere before an outcome shows her."""
    said = [f"{p.label} {p.detail}" for tab in ("", "fate", "name") for p in wall(BEGUN, tab).parts]
    assert not [text for text in said if "Dora" in text or "Judge" in text or "camp" in text]
    assert [p.label for p in wall(BEGUN).parts if "not met" in p.label] == ["not met yet"]
    assert "A place is kept for 1 more person. " in said
    told = "Judge · Ten years. Denied guilt · Died in a camp, 1938 · Never cleared"
    assert cards(wall(CLOSED))["Dora"] == told


@pytest.mark.parametrize(
    ("visit", "tab", "groups"),
    [
        (BEGUN, "trial", ["FOLDER IV · THE SIXTEEN · 1 OF 2", "OTHERS IN THE STORY · 2 OF 2"]),
        (BEGUN, "fate", ["DIED OF AGE OR ILLNESS", "TOLD WHEN A FOLDER IS CLOSED"]),
        (CLOSED, "fate", ["SHOT", "DIED IN A CAMP", "DIED OF AGE OR ILLNESS"]),
        (CLOSED, "name", []),
    ],
)
def test_each_tab_has_its_groups(visit: Visit, tab: str, groups: list[str]) -> None:
    """By trial with empty places, by fate as far as it is told, by name in one."""
    heads = [part.label for part in wall(visit, tab).parts if part.role is Role.HEADING]
    assert heads[1:] == groups


def test_tabs_turn_and_cards_lead_to_persons() -> None:
    """A tab shows the same wall in another order; a card is pressed as a whole."""
    frame = wall(CLOSED)
    assert shown.part(frame, "By fate").intent == Turn(Look("people", tab="fate"))
    assert shown.part(frame, "Clara").intent == Go(Look("person", subject="clara"))


def test_an_outcome_that_is_on_screen_has_told() -> None:
    """Fates are known from the outcome's first page on, and stay so when the folder is closed."""
    after = lookups.closed()
    assert met.knows_fate(lookups.seen(after, Look("people")), "anna")
    after.apply(Give((Next(),)))
    assert after.session.state.ended
    assert met.knows_fate(lookups.seen(after, Look("people")), "anna")


@pytest.mark.parametrize(
    ("paper", "people"), [("daily", {"anna", "clara"}), ("court-report", {"anna", "clara"})]
)
def test_a_name_on_screen_is_met(paper: str, people: set[str]) -> None:
    """Linked in a text, saying a claim, named in a paper that was opened: all of them count."""
    whole = lookups.story()
    claims = {name: replace(claim, by="anna") for name, claim in whole.claims.items()}
    quiet = replace(whole, claims=claims)
    visit = opened.visit(quiet)
    view = lookups.seen(visit, Look("people"))
    assert met.people(view) == people
    opened.read(visit, paper)
    more = {"boris"} if paper == "daily" else set()
    assert met.people(lookups.seen(visit, Look("people"))) == people | more


def test_who_is_quoted_is_met() -> None:
    """The name stands above the words, whether it is linked or not."""
    quote = beats.Quote(quote="No.", by="boris", date=small.DAY, cite="conquest, p. 1")
    whole = small.of_scene(quote)
    state = played(whole, "enter road")
    assert met.people(shown.view(whole, Look("people"), state=state)) == {"boris"}


@shown.every_panel
def test_a_full_wall_holds_on_every_panel(panel: Panel) -> None:
    """With many persons, long works and empty places, on each page, every card once."""
    whole = lookups.story()
    anna = replace(whole.people["anna"], work=shown.PROSE[:120])
    crowd = {f"p{nth}": replace(anna, person=f"p{nth}", name=f"P{nth}") for nth in range(14)}
    view = lookups.seen(lookups.closed(), Look("people"), panel)
    full = replace(view, story=replace(whole, people=crowd | dict(whole.people)))
    assert shown.faults(full) == []
    names = [label for frame in shown.pages(full) for label in cards(frame)]
    assert len(names) == len(set(names)) == 18
