"""Two papers beside each other: what is shown of both, and how each is turned."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from game.engine.answers import Open, Show
from game.engine.beats import Uncover
from game.engine.papers import PaperState
from game.play.visit import Visit
from game.ui import bookmark
from game.ui.frame import Frame, Part, Role
from game.ui.intents import Look, Turn
from game.ui.leaves import COMPARE
from game.ui.pair import BESIDE, Pair, pair_of
from game.ui.panel import Panel
from game.ui.screens import frame_of
from tests.engine import small
from tests.ui import opened, shown
from tests.ui.gallery import KIOSK, SMALL, UPRIGHT, WIDE, on
from tests.ui.layout import PANELS

PAPERS = ("court-report", "chronicle")
LATER, END = "2.0", "3.0"


def _look(one: str = PAPERS[0], other: str = PAPERS[1], at: str = "", beside: str = "") -> Look:
    look = Look("document", subject=one, picks=((BESIDE, other),))
    return look.with_pick("mark", at).with_pick("beside-mark", beside)


def _sheets(frame: Frame) -> list[str]:
    return [part.label for part in frame.parts if part.role is Role.HEADING]


def _press(visit: Visit, label: str, panel: Panel) -> Look:
    """Press a label; return what is looked at then."""
    intent = shown.part(visit.frame(panel), label).intent
    assert isinstance(intent, Turn)
    visit.apply(intent)
    return visit.look


def _laters(frame: Frame) -> list[Look]:
    turns = [part.intent for part in frame.pressable if part.label == "Later"]
    return [turn.look for turn in turns if isinstance(turn, Turn)]


@shown.every_panel
def test_a_comparison_fits_on_every_panel(panel: Panel) -> None:
    """Nothing overlaps, is cut, or is too small to press, on any page of either paper."""
    found = (opened.faults(opened.visit(), look, panel) for look in (_look(), _look(*PAPERS[::-1])))
    choice = opened.faults(opened.visit(), Look("document", "daily", COMPARE), panel)
    assert [*(fault for faults in found for fault in faults), *choice] == []


def test_both_papers_are_opened_and_their_passages_shown() -> None:
    """What is on screen of the paper beside counts as shown too."""
    visit = opened.visit()
    frame = opened.frame(visit, _look("chronicle", "daily"), UPRIGHT)
    assert frame.given == (
        Open("chronicle"), Show("chronicle/text"), Show("chronicle/more"),
        Open("daily"), Show("daily/text"),
    )  # fmt: skip
    state = visit.session.state
    assert [state.paper(name) for name in ("chronicle", "daily")] == [PaperState.READ] * 2


def test_only_what_is_on_screen_counts_as_shown() -> None:
    """Where one sheet is shown, the paper behind it has not even been opened."""
    visit = opened.visit()
    opened.frame(visit, _look(), SMALL)
    assert sorted(visit.session.state.opened) == ["court-report"]


@pytest.mark.parametrize(
    ("size", "sheets"),
    [
        ("normal", [2, 2, 2, 2, 2, 2, 2]),
        ("large", [2, 2, 2, 2, 2, 2, 2]),
        ("largest", [2, 1, 2, 2, 2, 2, 1]),
    ],
)
def test_two_sheets_are_shown_where_both_can_be_read(size: str, sheets: list[int]) -> None:
    """On each panel in turn; a row too few, and there is only one."""
    visit = opened.visit()
    visit.apply(Turn(_look()))
    view = visit.view(WIDE)
    frames = [frame_of(on(view, panel, size)) for panel in PANELS.values()]
    assert [len(_sheets(frame)) for frame in frames] == sheets


def test_each_paper_is_turned_by_itself() -> None:
    """Turning one leaves the place in the other."""
    first = opened.frame(opened.visit(), _look(beside=END), WIDE)
    second = opened.frame(opened.visit(), _look(*PAPERS[::-1]), WIDE)
    assert _laters(first) == [_look(at=LATER, beside=END)]
    assert _laters(second) == [_look(*PAPERS[::-1], beside=LATER)]


@pytest.mark.parametrize(
    ("panel", "label"), [(WIDE, "Swap the papers"), (SMALL, "The other paper")]
)
def test_swapping_keeps_both_pages(panel: Panel, label: str) -> None:
    """One press puts the other first, and the next puts all back."""
    visit = opened.visit()
    opened.frame(visit, _look(at=LATER, beside=END), panel)
    swapped = _press(visit, label, panel)
    assert (swapped, _press(visit, label, panel)) == (
        _look(*PAPERS[::-1], at=END, beside=LATER),
        _look(at=LATER, beside=END),
    )


def test_on_a_small_panel_one_press_flips_to_the_other_paper() -> None:
    """Flipping is the main thing there."""
    visit = opened.visit()
    before = opened.frame(visit, _look(), SMALL)
    assert shown.mains(before) == ["The other paper"]
    _press(visit, "The other paper", SMALL)
    assert (_sheets(before), _sheets(visit.frame(SMALL))) == (
        ["Official report, session of 21 August 1936"],
        ["Chronicle"],
    )


def test_closing_goes_back_to_the_first_paper_on_its_page() -> None:
    """The paper beside is laid away."""
    visit = opened.visit()
    frame = opened.frame(visit, _look(at=LATER), WIDE)
    assert shown.mains(frame) == ["Close comparison"]
    kept = Look("document", subject=PAPERS[0], picks=(("mark", LATER),))
    assert _press(visit, "Close comparison", WIDE) == kept


@pytest.mark.parametrize("other", ["letter", "court-report", "no-such-paper", ""])
def test_what_is_not_at_hand_is_not_laid_beside(other: str) -> None:
    """A paper that is only mentioned, itself, or none: the paper lies alone."""
    frame = opened.frame(opened.visit(), _look(other=other), WIDE)
    assert len(_sheets(frame)) == 1
    assert "Close comparison" not in shown.labels(frame)


def _choices(visit: Visit, paper: str, panel: Panel = UPRIGHT) -> list[Part]:
    frame = opened.frame(visit, Look("document", subject=paper, tab=COMPARE), panel)
    return [part for part in frame.pressable if part.role is Role.LINK]


def test_what_is_tied_to_a_paper_is_offered_first() -> None:
    """First linked papers and those of a finding, then the neighbours, then the rest."""
    visit = opened.filed(opened.read(opened.visit(), *opened.READ), "chronicle/more")
    choices = _choices(visit, PAPERS[0])
    assert [(part.label, part.detail.lower()) for part in choices] == [
        ("Chronicle", "cited on a claim in this paper"),
        ("Daily", "next to it"),
        ("Wire", ""),
    ]
    assert choices[0].intent == Turn(_look())


def test_a_paper_that_is_alone_says_so() -> None:
    """There is nothing to choose where no other paper is at hand."""
    way = small.choice("wait", small.option("go", leave=True))
    hall = small.scene("hall", Uncover(uncover="daily"), way)
    alone = small.story(small.folder("sixteen", hall, small.paper("daily")))
    frame = opened.frame(opened.visit(alone), Look("document", "daily", COMPARE))
    assert "There is no other paper here yet to compare it with." in [p.label for p in frame.parts]


def test_on_a_kiosk_each_choice_is_in_reach() -> None:
    """The list begins below the line that everybody can reach."""
    tops = [part.box.y for part in _choices(opened.visit(), "daily", KIOSK)]
    assert tops and min(tops) >= KIOSK.reach_px


@given(st.text(), st.text())
def test_a_pair_is_read_again_from_what_looks_at_it(at: str, other: str) -> None:
    """Papers and both places are in the look; swapped twice, all is as it was."""
    pair = Pair(*PAPERS, at, other)
    view = opened.visit().view(WIDE)
    assert pair == pair_of(replace(view, look=pair.look)) == pair.swapped.swapped
    assert pair_of(replace(view, look=pair.swapped.look)) == Pair(*PAPERS[::-1], other, at)


@given(st.text())
def test_what_is_no_bookmark_is_the_beginning(text: str) -> None:
    """Whatever the pick holds, a page is shown: without two numbers the first."""
    marks = ("", "0.40", "2.0")
    is_mark = [part.isdecimal() for part in text.partition(".")[::2]] == [True, True]
    assert is_mark or bookmark.page_at(text, marks) == 0


@pytest.mark.parametrize(
    ("mark", "page"), [("", 0), ("0.39", 0), ("0.40", 1), ("1.7", 1), ("2.0", 2), ("9.0", 2)]
)
def test_a_bookmark_is_on_the_page_that_begins_at_it_or_before(mark: str, page: int) -> None:
    """Pieces count before letters."""
    assert bookmark.page_at(mark, ("", "0.40", "2.0")) == page
