"""A person: what is told, when, and where it leads."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from game.engine.answers import Next
from game.play.visit import Visit
from game.ui.frame import Dot, Part, Role, Stroke
from game.ui.intents import Give, Go, Look, Turn
from game.ui.panel import Panel
from game.ui.screens import frame_of
from game.ui.theme import Ink
from tests.ui import lookups, opened, shown

BEGUN, CLOSED = lookups.begun(), lookups.closed()
TRIAL, ALL = "Folder IV · The Sixteen", "All who stood in this trial"


TABS = ("life", "papers", "claims", "events", "sources")


def parts(visit: Visit, person: str = "anna") -> list[Part]:
    """Return what is on all pages of all tabs of a person; a tab that is not there is the life."""
    found = []
    for tab in TABS:
        first, *rest = shown.pages(lookups.seen(visit, Look("person", person, tab)))
        is_there = any(
            p.is_on and p.intent == Turn(Look("person", person, tab)) for p in first.parts
        )
        if is_there or tab == TABS[0]:
            found += [part for frame in (first, *rest) for part in frame.parts]
    return found


def under(found: list[Part], heading: str) -> list[str]:
    """Return what stands under a line of capitals."""
    at = next((n for n, part in enumerate(found) if part.label == heading), len(found))
    rest = found[at + 1 :]
    ends = next((n for n, p in enumerate(rest) if p.role in (Role.HEADING, Role.BUTTON)), len(rest))
    return [" · ".join(filter(None, (part.label, part.detail))) for part in rest[:ends]]


@pytest.mark.parametrize(
    ("heading", "begun", "closed"),
    [
        ("WORK", ["Engineer"], ["Engineer"]),
        ("ON TRIAL", [f"{TRIAL} · {ALL}"], [f"{TRIAL} · {ALL}"]),
        (
            "WHAT BECAME OF THIS PERSON",
            ["Told when this folder is closed: Folder IV · The Sixteen"],
            ["Shot, 25 August 1936 · Cleared, 13 June 1988, after 51 years"],
        ),
        (
            "WHAT THIS PERSON SAID",
            ["Hotel · 19 August 1936 · left open", "Journey · 19 August 1936 · left open"],
            [f"{name} · 19 August 1936 · Contradicted · stands" for name in ("Hotel", "Journey")],
        ),
        (
            "WHAT WAS SAID OF THIS PERSON",
            ["Hour · 19 August 1936 · left open"],
            ["Hour · 19 August 1936 · Contradicted · stands"],
        ),
    ],
)
def test_a_life_is_told_as_far_as_it_is_known(
    heading: str, begun: list[str], closed: list[str]
) -> None:
    """Custody, fate and return wait for the outcome."""
    assert under(parts(BEGUN), heading) == begun
    assert under(parts(CLOSED), heading) == closed


@pytest.mark.parametrize(
    ("tab", "told"),
    [
        ("events", ["The sentence · 24 August 1936", "The return · 13 June 1988"]),
        ("sources", ["Robert Conquest, The Great Terror (1990) · p. 5",
                     "Roy Medvedev, Let History Judge (1971) · p. 3"]),
    ],
)  # fmt: skip
def test_events_and_sources_wait_for_the_outcome(tab: str, told: list[str]) -> None:
    """They would tell it; before, there is no such tab. Afterwards the tab is their heading."""
    begun, closed = (
        frame_of(lookups.seen(visit, Look("person", "anna", tab))) for visit in (BEGUN, CLOSED)
    )
    links = [part for part in closed.parts if part.role is Role.LINK]
    assert [f"{part.label} · {part.detail}" for part in links] == told
    assert [part.label for part in closed.parts if part.is_on] == [f"{tab.title()} 2"]
    assert tab.title() not in " ".join(part.label for part in begun.parts)


def test_papers_are_those_that_the_reader_has() -> None:
    """What is sealed or only mentioned is not listed; each leads to its page."""
    whole = lookups.story()
    letter = replace(whole.papers["letter"], people=("anna",))
    visit = lookups.begun()
    visit.story = replace(whole, papers=dict(whole.papers) | {"letter": letter})
    looks = [part.intent.look for part in parts(visit) if isinstance(part.intent, Go)]
    papers = [look.subject for look in looks if look.screen == "document"]
    assert papers == ["court-report", "daily"]


def test_claims_lead_to_the_findings_of_the_open_folder() -> None:
    """Where its folder is not the one that is open, a claim is only read."""
    visit = lookups.closed()
    press = Go(Look("findings", picks=(("claim", "hour"),)))
    assert [p.intent for p in parts(visit) if p.label == "Hour"] == [press]
    visit.apply(Give((Next(),)))
    assert [p.intent for p in parts(visit) if p.label == "Hour"] == [None]


def test_no_heading_is_what_somebody_said() -> None:
    """The words of a claim, which may be slander, never stand on the page; its title does."""
    said = {claim.text for claim in lookups.story().claims.values()} | {"Anna came at nine."}
    assert not said & {part.label for part in parts(BEGUN)}


def test_who_was_not_met_is_not_named() -> None:
    """Only a way back to the wall is there; that holds for a name that there is not, too."""
    for name in ("dora", "nobody"):
        found = parts(BEGUN, name)
        assert [p.label for p in found if p.role is Role.HEADING] == ["Not met yet"]
        assert [p.intent for p in found if p.role is Role.LINK] == [Go(Look("people"))]


def test_a_name_can_be_put_on_a_slip_where_one_can_be_filled_in() -> None:
    """The way is there as long as a paper waits to be requested."""
    slip = Go(Look("slip", picks=(("name", "anna"),)))
    assert slip in [part.intent for part in parts(BEGUN)]
    none_left = opened.requested(lookups.begun(), 1932)
    assert slip not in [part.intent for part in parts(none_left)]


@pytest.mark.parametrize("look", [Look("document", subject="daily", tab="people"), Look("outcome")])
def test_people_tab_and_outcome_lead_to_persons(look: Look) -> None:
    """Wherever a life is told in short, a press tells it whole."""
    visit = BEGUN if look.screen == "document" else CLOSED
    frames = shown.pages(lookups.seen(visit, look))
    intents = [part.intent for frame in frames for part in frame.pressable]
    assert Go(Look("person", subject="anna")) in intents


@shown.every_panel
def test_a_person_holds_on_every_panel(panel: Panel) -> None:
    """With a long life, on each page, and to the same ways on all of them."""
    whole = lookups.story()
    long = replace(whole.people["anna"], work=shown.PROSE, aliases=tuple("abcdefgh"))
    view = lookups.seen(lookups.closed(), Look("person", "anna"), panel)
    view = replace(view, story=replace(whole, people=dict(whole.people) | {"anna": long}))
    faults = [fault for tab in TABS for fault in shown.faults(replace(view, look=at(tab)))]
    assert faults == []


def at(tab: str) -> Look:
    return Look("person", "anna", tab)


def test_a_tab_says_how_much_stands_on_it() -> None:
    """What there is nothing of has no tab; the life is looked at first."""
    tabs = [[p.label for p in parts(v) if p.role is Role.TAB][:5] for v in (BEGUN, CLOSED)]
    assert tabs == [
        ["Life", "Papers 2", "Claims 3", "Life", "Papers 2"],
        ["Life", "Papers 2", "Claims 3", "Events 2", "Sources 2"],
    ]


@pytest.mark.parametrize(
    ("visit", "said"),
    [
        (BEGUN, "born 1883 · what followed is told later"),
        (CLOSED, "born 1883 · Shot, 25 August 1936 · in custody 1935 – 25 August 1936 · "
                 "Cleared, 13 June 1988, after 51 years"),
    ],
)  # fmt: skip
def test_the_line_of_a_life_is_told_on_every_tab(visit: Visit, said: str) -> None:
    """As far as it is known: birth and death above the line, custody and return below it."""
    lines = {tab: next(shown.pages(lookups.seen(visit, at(tab)))).parts for tab in TABS}
    assert [said in [part.label for part in found] for found in lines.values()] == [True] * 5


def test_before_the_end_is_told_neither_custody_nor_ring_is_drawn() -> None:
    """The line is solid as far as the trial, and nothing follows."""
    marks = [frame_of(lookups.seen(visit, at("life"))).marks for visit in (BEGUN, CLOSED)]
    rings = [
        [m for m in found if isinstance(m, Dot) and m.ink is Ink.MOSS_ON_PAPER] for found in marks
    ]
    slanted = [
        [m for m in found if isinstance(m, Stroke) and m.begin[1] > m.end[1]] for found in marks
    ]
    assert [len(found) for found in rings] == [0, 1]
    assert [bool(found) for found in slanted] == [False, True]


def test_from_a_person_one_comes_to_all_of_the_trial() -> None:
    """To the cards of those who stood there, met or not."""
    press = Go(Look("people", tab="trial", picks=(("group", "sixteen"),)))
    assert press in [part.intent for part in parts(BEGUN)]


def test_the_same_view_gives_the_same_frame() -> None:
    """A frame is a value."""
    view = lookups.seen(CLOSED, Look("person", "anna"))
    assert frame_of(view) == frame_of(view)
