"""A person: what is told, when, and where it leads."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from game.engine.answers import Next
from game.play.visit import Visit
from game.ui.frame import Part, Role
from game.ui.intents import Give, Go, Look
from game.ui.panel import Panel
from game.ui.screens import frame_of
from tests.ui import lookups, opened, shown

BEGUN, CLOSED = lookups.begun(), lookups.closed()


def parts(visit: Visit, person: str = "anna") -> list[Part]:
    """Return what is on all pages of a person."""
    frames = shown.pages(lookups.seen(visit, Look("person", person)))
    return [part for frame in frames for part in frame.parts]


def under(found: list[Part], heading: str) -> list[str]:
    """Return what stands under a line of capitals."""
    at = next((n for n, part in enumerate(found) if part.label == heading), len(found))
    rest = found[at + 1 :]
    ends = next((n for n, p in enumerate(rest) if p.role in (Role.HEADING, Role.BUTTON)), len(rest))
    return [" · ".join(filter(None, (part.label, part.detail))) for part in rest[:ends]]


@pytest.mark.parametrize(
    ("heading", "begun", "closed"),
    [
        ("BORN", ["1883"], ["1883"]),
        ("WORK", ["Engineer"], ["Engineer"]),
        ("ON TRIAL", ["Folder IV · The Sixteen"], ["Folder IV · The Sixteen"]),
        ("IN CUSTODY", [], ["1935 – 25 August 1936"]),
        (
            "WHAT BECAME OF THIS PERSON",
            ["Told when this folder is closed: Folder IV · The Sixteen"],
            ["Shot, 25 August 1936"],
        ),
        ("REHABILITATION", [], ["Cleared, 13 June 1988, after 51 years"]),
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
        ("ON THE TIMELINE", [], ["The sentence · 24 August 1936", "The return · 13 June 1988"]),
        (
            "HOW DO WE KNOW?",
            ["Robert Conquest, The Great Terror (1990) · p. 5"],
            [
                "Robert Conquest, The Great Terror (1990) · p. 5",
                "Roy Medvedev, Let History Judge (1971) · p. 3",
            ],
        ),
    ],
)
def test_a_life_is_told_as_far_as_it_is_known(
    heading: str, begun: list[str], closed: list[str]
) -> None:
    """Custody, fate, return, and events and sources that tell them wait for the outcome."""
    assert under(parts(BEGUN), heading) == begun
    assert under(parts(CLOSED), heading) == closed


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
    assert shown.faults(view) == []
    links = {p.label for frame in shown.pages(view) for p in frame.parts if p.role is Role.LINK}
    assert len(links) == 10


def test_the_same_view_gives_the_same_frame() -> None:
    """A frame is a value."""
    view = lookups.seen(CLOSED, Look("person", "anna"))
    assert frame_of(view) == frame_of(view)
