"""Looking for papers by chips: what is offered, what a paper holds, how it is cleared."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from game.ui import sought
from game.ui.frame import Frame, Role
from game.ui.intents import Look, Turn
from game.ui.panel import Panel
from tests.ui import opened, shown
from tests.ui.gallery import KIOSK, SMALL, UPRIGHT, WIDE, read

DOSSIER = Look("dossier")
SEARCH = Look("dossier", tab="search")
REPORT = "Official report, session of 21 August 1936"
ALL_FOUND = [REPORT, "Daily", "Chronicle", "Wire"]


def _papers(frame: Frame) -> list[str]:
    return [part.label for part in frame.parts if part.label in ALL_FOUND and part.detail]


def _chips(frame: Frame) -> dict[str, str]:
    """Return the chips that are offered, with how many papers hold each."""
    return {
        part.label: part.detail for part in frame.parts if part.role is Role.CHIP and part.detail
    }


@shown.every_panel
@pytest.mark.parametrize("name", ["", "anna"])
def test_search_fits_on_every_panel(panel: Panel, name: str) -> None:
    """Nothing overlaps, is cut, or is too small to press, on any page of the chips."""
    visit = read()
    looks = (SEARCH.with_pick("kind", kind).with_pick("name", name) for kind in sought.KINDS)
    assert [fault for look in looks for fault in opened.faults(visit, look, panel)] == []


def test_a_chip_narrows_the_list_to_the_papers_that_hold_it() -> None:
    """A person on the card, a place in a passage that was read, the year of the paper."""
    visit = read()
    for picks, found in (
        ((("name", "anna"),), [REPORT, "Daily"]),
        ((("place", "tower"),), ["Daily"]),
        ((("year", "1917"),), ["Daily"]),
        ((("year", "1936"),), ALL_FOUND),
        ((("name", "anna"), ("year", "1917")), ["Daily"]),
    ):
        assert _papers(opened.frame(visit, replace(DOSSIER, picks=picks))) == found


def test_what_was_not_read_is_not_found() -> None:
    """A place in a passage that has not been shown betrays nothing of the paper."""
    look = DOSSIER.with_pick("place", "tower")
    assert _papers(opened.frame(opened.visit(), look)) == []
    assert _papers(opened.frame(opened.read(opened.visit(), "daily"), look)) == ["Daily"]


def test_only_chips_that_lead_to_papers_are_offered() -> None:
    """Each says how many papers it leads to, and a pick takes away what would give nothing."""
    visit = read()
    assert _chips(opened.frame(visit, SEARCH)) == {"Anna": "2", "Boris": "1"}
    years = SEARCH.with_pick("kind", "year")
    assert _chips(opened.frame(visit, years)) == {"1917": "1", "1936": "4"}
    assert _chips(opened.frame(visit, years.with_pick("name", "boris"))) == {
        "1917": "1",
        "1936": "1",
    }


@given(st.fixed_dictionaries({kind: st.integers(0, 4) for kind in sought.KINDS}))
def test_no_chip_leads_to_nothing(nth: dict[str, int]) -> None:
    """Whatever offered chips are picked, one after the other, a paper is found, as many as said."""
    view = replace(_READ, look=SEARCH)
    for kind, at in nth.items():
        chips = sought.offered(view, kind)
        name, count = chips[at % len(chips)]
        view = replace(view, look=view.look.with_pick(_FIELDS[kind], name))
        assert len(sought.narrowed(view)) == count > 0


_READ = read().view(WIDE)
_FIELDS = {"person": "name", "place": "place", "year": "year"}


def test_a_chip_is_put_back_by_another_press() -> None:
    """What is picked stands above the list; a press takes it away, and keeps the rest."""
    look = SEARCH.with_pick("name", "anna").with_pick("year", "1936")
    frame = opened.frame(read(), look)
    kept = [part for part in frame.parts if part.role is Role.CHIP and not part.detail]
    assert [(part.label, part.is_on) for part in kept] == [("Anna", True), ("1936", True)]
    assert kept[0].intent == Turn(SEARCH.with_pick("year", "1936"))


@pytest.mark.parametrize("panel", [WIDE, UPRIGHT, SMALL], ids=["wide", "upright", "small"])
def test_one_press_clears_all(panel: Panel) -> None:
    """All papers are there again, whatever was picked, in the list and while looking for them."""
    picks = (("name", "anna"), ("place", "tower"), ("year", "1917"))
    for look in (replace(DOSSIER, picks=picks), replace(SEARCH, picks=picks)):
        part = shown.part(opened.frame(read(), look, panel), "All papers")
        assert part.intent == Turn(replace(look, picks=()))


def test_there_is_no_search_where_it_would_not_narrow() -> None:
    """Where each paper holds the same chips, nothing is offered, and its tab shows the list."""
    visit = opened.visit(opened.story_with_sealed())
    visit.story = replace(
        visit.story, papers={k: replace(v, people=()) for k, v in visit.story.papers.items()}
    )
    assert "Find by name, place or year" not in shown.labels(opened.frame(visit, DOSSIER))
    assert opened.frame(visit, SEARCH).parts == opened.frame(visit, DOSSIER).parts


def test_what_was_found_is_shown_by_the_main_button() -> None:
    """It says how many papers there are, and keeps what is looked for."""
    look = SEARCH.with_pick("name", "anna")
    frame = opened.frame(read(), look)
    assert shown.mains(frame) == ["Show 2 papers"]
    assert shown.part(frame, "Show 2 papers").intent == Turn(replace(look, tab=""))


def test_on_a_kiosk_every_chip_is_in_reach() -> None:
    """The chips begin below the line that everybody can reach; above it the titles are read."""
    frame = opened.frame(read(), SEARCH, KIOSK)
    tops = [part.box.y for part in frame.pressable if part.role in (Role.CHIP, Role.TAB)]
    assert min(tops) >= KIOSK.reach_px
    assert {part.label for part in frame.parts if part.role is Role.TEXT} == set(ALL_FOUND)
