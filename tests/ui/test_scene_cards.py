"""The cards of a scene: which there are, in which order, what they say, and where they lead."""

from __future__ import annotations

import pytest

from game.engine import beats
from game.ui.frame import Box, Dot, Frame
from game.ui.intents import Go, Look
from game.ui.panel import Panel
from game.ui.screens import frame_of
from game.ui.theme import Ink
from tests.engine import small
from tests.ui.scenes import PANEL, QUOTE, view_of

UPRIGHT = Panel(1080, 1920)
CARDS = {"Dossier": "dossier", "Findings": "findings", "Names and words": "names"}
READ = ("open press", "show press/text", "source press")
TESTED = (
    "next",
    *READ,
    "file met contradicted press/text",
    "file flew contradicted press/text",
)
WHOLE = small.story(
    small.folder(
        "road",
        small.scene(
            "hall", "They rise.", beats.Uncover(uncover="press"), beats.Uncover(uncover="letter"),
            "Two papers.", beats.Test(test="met"), beats.Test(test="flew", optional="yes"),
            QUOTE, "They sit.",
        ),
        small.scene("plain", "Elsewhere."),
        small.paper("press"),
        small.paper("letter"),
        small.paper("film"),
        small.claim("met", "press/text"),
        small.claim("flew", "press/text"),
    )
)  # fmt: skip
STATES = [
    pytest.param((), ["Dossier: no papers yet"], False, id="nothing yet"),
    pytest.param(("next",), ["Dossier: 2 papers · 2 new"], True, id="new papers"),
    pytest.param(("next", "open press"), ["Dossier: 2 papers · 1 new"], True, id="one opened"),
    pytest.param(
        ("next", *READ, "open letter"), ["Dossier: 2 papers"], False, id="all opened, not all read"
    ),
    pytest.param(
        ("next", "next"),
        ["Dossier: 2 papers · 2 new", "Findings: 0 of 1 filed", "Names and words: 1 in this scene"],
        True,
        id="a claim",
    ),
]


def cards(frame: Frame) -> list[tuple[str, str, Box]]:
    """Return the label, the detail and the box of each card, in reading order."""
    found = [part for part in frame.parts if isinstance(part.intent, Go) and part.label in CARDS]
    assert [part.intent for part in found] == [Go(Look(CARDS[part.label])) for part in found]
    return [(part.label, part.detail, part.box) for part in found]


def dots(frame: Frame) -> list[tuple[int, int]]:
    """Return where the reader's dot is."""
    marks = (mark for mark in frame.marks if isinstance(mark, Dot))
    return [mark.center for mark in marks if mark.ink is Ink.AMBER_ON_PAPER]


@pytest.mark.parametrize("panel", [PANEL, UPRIGHT], ids=["wide", "upright"])
@pytest.mark.parametrize(("answers", "expected", "is_new"), STATES)
def test_each_state_has_its_cards(
    panel: Panel, answers: tuple[str, ...], expected: list[str], is_new: bool
) -> None:
    """Dossier, findings, names: each from when there is something in it, with its counts."""
    frame = frame_of(view_of(WHOLE, *answers, panel=panel))
    found = cards(frame)
    assert [f"{label}: {detail}" for label, detail, _ in found] == expected
    assert [found[0][2].has(*center) for center in dots(frame)] == [True] * is_new


@pytest.mark.parametrize(
    ("answers", "filed"),
    [
        (("next", "next"), "0 of 1 filed"),
        (("next", "next", *READ, "file met contradicted press/text"), "1 of 1 filed"),
        (("next", "next", *READ, "file met contradicted press/text", "next"), "1 of 2 filed"),
        (("next", "next", *READ, "file met contradicted press/text", "withdraw met"),
         "0 of 1 filed"),
    ],
)  # fmt: skip
def test_findings_are_counted_as_claims_come_up(answers: tuple[str, ...], filed: str) -> None:
    """What is filed is counted against the claims that have been offered, no others."""
    details = {label: detail for label, detail, _ in cards(frame_of(view_of(WHOLE, *answers)))}
    assert details["Findings"] == filed


@pytest.mark.parametrize("panel", [PANEL, UPRIGHT], ids=["wide", "upright"])
def test_cards_stand_in_a_stack_or_in_a_row(panel: Panel) -> None:
    """On a wide panel one under the other and of one width, on an upright one side by side."""
    boxes = [box for *_, box in cards(frame_of(view_of(WHOLE, "next", "next", panel=panel)))]
    corners = [(box.x, box.y) for box in boxes]
    assert corners == sorted(corners)
    across, down = len({x for x, _ in corners}), len({y for _, y in corners})
    assert (across, down) == ((3, 1) if panel.is_portrait else (1, 3))
    assert len({box.h if panel.is_portrait else box.w for box in boxes}) == 1
    assert not any(a.meets(b) for a in boxes for b in boxes if a is not b)


def test_one_card_of_an_upright_panel_is_not_wider_than_of_two() -> None:
    """A card that is alone leaves the room of the other free."""
    alone, three = (
        cards(frame_of(view_of(WHOLE, *answers, panel=UPRIGHT)))
        for answers in ((), ("next", "next"))
    )
    assert three[0][2].w < alone[0][2].w < UPRIGHT.width // 2
