"""Work with papers, in every state that picks can make: what a press gives is what was picked."""

from __future__ import annotations

from itertools import pairwise, product

import pytest
from msgspec.structs import replace

from game.engine.answers import FileFinding, RequestPaper
from game.engine.model import Assessment
from game.engine.papers import PaperState
from game.ui import papers
from game.ui.frame import Role
from game.ui.intents import Give, Go, Look, Turn
from game.ui.panel import Panel
from game.ui.screens import frame_of
from game.ui.view import View
from tests.ui import opened, shown
from tests.ui.gallery import SMALL, UPRIGHT, WIDE, pinned, read

_BEGUN = opened.read(opened.visit(), "daily").view(WIDE)
_READ, _ALL = read().view(WIDE), pinned().view(WIDE)
SLIP = (("name", "anna"), ("place", "tower"), ("year", "1936"))
PASSAGES = tuple(
    f"{paper}/{one.id}" for paper in opened.READ for one in _READ.story.papers[paper].passages
)


def _at(view: View, look: Look, panel: Panel = WIDE) -> View:
    return replace(view, look=look, panel=panel)


@pytest.mark.parametrize("panel", [WIDE, UPRIGHT, SMALL], ids=["wide", "upright", "small"])
def test_a_slip_can_be_handed_in_once_nothing_is_missing(panel: Panel) -> None:
    """Of all eight ways to fill in its fields one gives an answer, and it is what stands there."""
    given = {}
    for has in product((False, True), repeat=3):
        picks = tuple(pick for pick, is_in in zip(SLIP, has, strict=True) if is_in)
        view = _at(_BEGUN, Look("slip", picks=picks), panel)
        given[has] = shown.part(frame_of(view), "Hand in the slip").intent
    assert [has for has, press in given.items() if press is not None] == [(True, True, True)]
    assert given[True, True, True] == Give((RequestPaper("anna", "tower", 1936),))


@pytest.mark.parametrize(("passage", "assessment"), list(product(PASSAGES, Assessment)))
def test_what_is_filed_is_what_was_picked(passage: str, assessment: Assessment) -> None:
    """Each passage that was read can be cited with each assessment; nothing else is given."""
    paper = passage.partition("/")[0]
    picks = (("claim", "hotel"), ("assessment", str(assessment)), ("paper", paper))
    look = Look("findings", picks=(*picks, ("passage", passage)))
    (main,) = [part for part in frame_of(_at(_READ, look)).parts if part.is_main]
    assert isinstance(main.intent, Give)
    assert main.intent.answers == (FileFinding("hotel", assessment, passage),)
    short = replace(look, picks=look.picks[:-1])
    mains = [part.intent for part in frame_of(_at(_READ, short)).parts if part.is_main]
    assert [press for press in mains if isinstance(press, Give)] == []


@pytest.mark.parametrize("panel", [WIDE, UPRIGHT, SMALL], ids=["wide", "upright", "small"])
def test_the_dossier_lists_each_paper_once(panel: Panel) -> None:
    """Over all its pages, in their order, first those at hand and then those that are named."""
    for view in (_BEGUN, _READ, _ALL):
        rows = [
            part.label
            for frame in shown.pages(_at(view, Look("dossier"), panel))
            for part in frame.parts
            if part.role is Role.OPTION
        ]
        named = [name for name in view.story.papers
                 if view.state.paper(name) is PaperState.MENTIONED]  # fmt: skip
        listed = (*papers.found(view), *named)
        assert rows == [view.texts.paper_title(name) for name in listed]


def test_a_step_on_from_a_paper_and_back_leads_to_it() -> None:
    """From the first paper to the last and back; before the first and after the last is none."""
    found = papers.found(_ALL)
    steps: dict[str, list[str]] = {"Paper before": [], "Paper after": []}
    for paper, (label, led) in product(found, steps.items()):
        press = shown.part(frame_of(_at(_ALL, Look("document", subject=paper))), label).intent
        led.append(press.look.subject if isinstance(press, Turn) else "")
    assert steps == {"Paper before": ["", *found[:-1]], "Paper after": [*found[1:], ""]}
    assert len(list(pairwise(found))) == 4


@pytest.mark.parametrize(
    ("state", "is_opened", "said"),
    [
        (PaperState.UNCOVERED, False, "NEW"),
        (PaperState.UNCOVERED, True, "BEGUN"),
        (PaperState.READ, True, "READ"),
        (PaperState.SOURCED, True, "SOURCED"),
        (PaperState.CITED, True, "CITED"),
        (PaperState.CONFIRMED, True, "CONFIRMED"),
    ],
)
def test_a_row_says_how_far_its_paper_is(state: PaperState, is_opened: bool, said: str) -> None:
    """In one word; and its card leads to the paper, whatever the word."""
    stands = _READ.state
    opens = stands.opened.insert("daily") if is_opened else stands.opened.remove("daily")
    stands = replace(stands, papers=stands.papers.insert("daily", state), opened=opens)
    look = Look("dossier", picks=(("paper", "daily"),))
    frame = frame_of(replace(_at(_READ, look), state=stands))
    row = next(part for part in frame.parts if part.role is Role.OPTION and part.label == "Daily")
    assert row.detail.rpartition(" · ")[2] == said
    press = shown.part(frame, "Open this paper").intent
    assert press == Go(Look("document", subject="daily"))
