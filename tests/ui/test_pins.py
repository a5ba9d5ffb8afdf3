"""Pins: which papers are kept at hand, where they are shown, and what a fifth one asks."""

from __future__ import annotations

import pytest

from game.engine.answers import Choose
from game.play.visit import Visit
from game.ui.frame import Frame, Role
from game.ui.intents import Begin, Give, Go, Look, Pin, Turn
from game.ui.pair import Pair
from game.ui.panel import Panel
from game.ui.pins import MOST
from tests.ui import opened, shown
from tests.ui.gallery import ALL, KIOSK, SMALL, UPRIGHT, WIDE, pinned, read

DOSSIER = Look("dossier")
TITLES = {
    "court-report": "Official report, session of 21 August 1936",
    "daily": "Daily",
    "chronicle": "Chronicle",
    "wire": "Wire",
}


def _at(paper: str, tab: str = "") -> Look:
    return Look("document", subject=paper, tab=tab)


def _press(visit: Visit, look: Look, label: str, panel: Panel = WIDE) -> None:
    """Press a label on a look."""
    intent = shown.part(opened.frame(visit, look, panel), label).intent
    assert intent is not None
    visit.apply(intent)


def _pins(visit: Visit) -> tuple[str, ...]:
    return visit.view(WIDE).pins


def _shelf(frame: Frame) -> list[str]:
    """Return the labels below the words on pins."""
    labels = [part.label for part in frame.parts]
    begin = next((n for n, label in enumerate(labels) if "PINNED" in label), len(labels))
    return [label for label in labels[begin + 1 :] if label in TITLES.values()]


@shown.every_panel
@pytest.mark.parametrize("look", [DOSSIER, Pair("court-report", "chronicle").look])
def test_pins_fit_on_every_panel(panel: Panel, look: Look) -> None:
    """Nothing overlaps, is cut, or is too small to press, with four papers pinned."""
    assert opened.faults(pinned(*ALL), look, panel) == []


def test_a_paper_is_pinned_and_unpinned_by_one_press() -> None:
    """It holds while other papers are looked at; the last one pinned comes last."""
    visit = read()
    _press(visit, _at("daily"), "Pin")
    _press(visit, _at("wire"), "Pin")
    assert _pins(visit) == ("daily", "wire")
    _press(visit, _at("daily"), "Unpin")
    assert _pins(visit) == ("wire",)


def test_pinning_is_a_look_and_no_answer() -> None:
    """State and answers stay as they were, and so does what is on screen."""
    visit = read()
    opened.frame(visit, _at("daily"))
    before = visit.session.state, visit.session.answers, visit.looks
    visit.apply(Pin(("daily",)))
    assert (visit.session.state, visit.session.answers, visit.looks) == before


def test_a_fifth_pin_says_that_four_is_the_most_and_asks_which_gives_way() -> None:
    """Nothing is pinned until one of the four is pressed, which leads back to the page."""
    visit = pinned(*ALL)
    _press(visit, _at("letter"), "Pin")
    labels = [part.label for part in visit.frame(WIDE).parts]
    assert "Four papers are pinned, and four is the most." in labels
    assert _pins(visit) == ALL and len(ALL) == MOST
    _press(visit, visit.look, "Chronicle")
    assert _pins(visit) == (*(name for name in ALL if name != "chronicle"), "letter")
    assert visit.look == _at("letter")


def test_on_a_kiosk_what_gives_way_is_in_reach() -> None:
    """The four begin below the line that everybody can reach."""
    frame = opened.frame(pinned(*ALL), _at("letter", "pins"), KIOSK)
    tops = [part.box.y for part in frame.pressable if part.role is Role.LINK]
    assert len(tops) == MOST and min(tops) >= KIOSK.reach_px


@pytest.mark.parametrize("panel", [WIDE, UPRIGHT], ids=["wide", "upright"])
def test_the_dossier_has_a_shelf_of_pins(panel: Panel) -> None:
    """One pin says what a second is for; from two on they can be laid together by one press."""
    one = opened.frame(pinned("daily"), DOSSIER, panel)
    assert (_shelf(one), "Lay two side by side" in shown.labels(one)) == (["Daily"], False)
    four = opened.frame(pinned(*ALL), DOSSIER, panel)
    assert _shelf(four) == list(TITLES.values())
    press = shown.part(four, "Lay two side by side").intent
    assert press == Go(Pair("court-report", "daily").look)


def test_where_there_is_no_room_for_a_shelf_pins_are_compared_by_a_button() -> None:
    """The list keeps the room, and the first two are one press away."""
    frame = opened.frame(pinned("wire", "daily"), DOSSIER, SMALL)
    assert _shelf(frame) == []
    assert shown.part(frame, "Lay two side by side").intent == Go(Pair("wire", "daily").look)


@pytest.mark.parametrize("panel", [WIDE, UPRIGHT], ids=["wide", "upright"])
def test_a_comparison_has_the_other_pins_one_press_away(panel: Panel) -> None:
    """A press lays another one beside the first, which keeps its place."""
    look = Pair("court-report", "daily", "1.0").look
    frame = opened.frame(pinned(*ALL), look, panel)
    assert _shelf(frame) == ["Chronicle", "Wire"]
    assert shown.part(frame, "Wire").intent == Turn(Pair("court-report", "wire", "1.0").look)
    two = opened.frame(pinned("court-report", "daily"), look, panel)
    assert _shelf(two) == []


def test_on_a_small_panel_one_button_goes_through_all_pins() -> None:
    """Each is first once, before it begins again; the one that was first lies behind it."""
    visit = pinned(*ALL)
    opened.frame(visit, Pair("court-report", "daily").look, SMALL)
    firsts = []
    for _ in range(2 * MOST):
        firsts.append(visit.look.subject)
        parts = visit.frame(SMALL).pressable
        press = next(part.intent for part in parts if part.detail == "the next pinned paper")
        assert press is not None
        visit.apply(press)
    assert set(firsts[:MOST]) == set(ALL)
    assert firsts[MOST:] == firsts[:MOST]


def test_pinned_papers_come_first_where_one_is_chosen_to_compare() -> None:
    """The Compare leaf says that they are pinned, unless they are tied more nearly."""
    frame = opened.frame(pinned("wire"), _at("court-report", "compare"))
    first = next(part for part in frame.parts if part.role is Role.LINK)
    assert (first.label, first.detail.lower()) == ("Wire", "pinned")


def test_pins_hold_during_the_play_of_a_folder() -> None:
    """They outlive what is chosen in it, lie in no other place, and a new play has none."""
    visit = pinned("daily")
    visit.apply(Give((Choose("go"),)))
    assert _pins(visit) == ("daily",)
    visit.apply(Begin("sixteen"))
    assert _pins(visit) == ()


def test_a_pinned_paper_that_is_not_at_hand_is_passed_over() -> None:
    """A paper that is only mentioned, or gone from the story, has no place on the shelf."""
    visit = opened.visit()
    visit.apply(Pin(("letter", "no-such-paper", "daily")))
    assert _shelf(opened.frame(visit, DOSSIER)) == ["Daily"]
    _press(visit, _at("wire"), "Pin")
    assert _pins(visit) == ("daily", "wire")
