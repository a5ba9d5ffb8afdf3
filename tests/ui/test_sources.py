"""How do we know: every source, what rests on it, and where sources differ."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from game.engine.answers import Confirm
from game.engine.citing import rests
from game.play.visit import Visit
from game.ui.frame import Frame, Part, Role
from game.ui.intents import Give, Go, Look
from game.ui.panel import Panel
from game.ui.screens import frame_of
from tests.ui import lookups, opened, shown
from tests.ui.test_person import under

BEGUN, CLOSED = lookups.begun(), lookups.closed()


def at(visit: Visit, subject: str = "", tab: str = "") -> list[Part]:
    """Return what is on all pages of the sources."""
    frames = shown.pages(lookups.seen(visit, Look("sources", subject, tab)))
    return [part for frame in frames for part in frame.parts]


def links(frame: Frame) -> list[str]:
    return [part.label for part in frame.parts if part.role is Role.LINK]


def test_every_source_is_in_the_list_once() -> None:
    """By kind and by year, each leads to its card."""
    whole = lookups.story()
    for tab in ("kind", "year"):
        presses = [part.intent for part in at(BEGUN, tab=tab) if part.role is Role.LINK]
        assert sorted(p.look.subject for p in presses if isinstance(p, Go)) == sorted(whole.sources)


def test_by_year_the_oldest_comes_first() -> None:
    """So it is seen what was written at the time; what has no year comes last."""
    heads = [part.label for part in at(BEGUN, tab="year") if part.role is Role.HEADING]
    assert heads[1:] == ["1936", "1971", "1990", "WITHOUT A YEAR"]


def test_a_source_counts_all_that_rests_on_it_and_shows_what_was_met() -> None:
    """Each part with its place; what proves a claim or tells an end is told when that is known."""
    kinds = [(rest.kind, rest.name, rest.places) for rest in rests(BEGUN.story)["conquest"]]
    assert kinds == [
        ("folder", "sixteen", ("p. 1",)),
        ("scene", "hall", ("p. 9",)),
        ("paper", "court-report", ("ch. 4",)),
        ("claim", "hotel", ("p. 6",)),
        ("person", "anna", ("p. 5",)),
        ("term", "show-trial", ("p. 2",)),
        ("event", "return", ("p. 7",)),
    ]
    begun, closed = at(BEGUN, "conquest"), at(CLOSED, "conquest")
    places = "7 places in this story."
    assert under(begun, "WHAT RESTS ON IT") == [f"{places} 3 of them have not been met yet."]
    assert under(closed, "WHAT RESTS ON IT") == [places]
    assert (under(begun, "OUTCOMES"), under(closed, "OUTCOMES")) == ([], ["The Sixteen · p. 1"])
    assert (under(begun, "CLAIMS"), under(closed, "CLAIMS")) == ([], ["Hotel · p. 6"])
    assert (under(begun, "PEOPLE"), under(closed, "PEOPLE")) == ([], ["Anna · p. 5"])


def test_a_source_tells_what_to_know_about_it() -> None:
    """Author, title, imprint and note; a year is not said twice."""
    found = at(CLOSED, "conquest")
    assert [part.label for part in found[:3]] == [
        "BOOKS",
        "Robert Conquest 1990",
        "The Great Terror",
    ]
    assert under(found, "BY") == ["Robert Conquest"]
    assert under(found, "PUBLISHED") == ["Oxford, 1990"]
    assert under(found, "TO KNOW ABOUT IT") == ["Read in excerpts."]
    assert under(at(CLOSED, "medvedev"), "PUBLISHED") == ["about 1971"]


def test_differing_notes_come_as_they_can_be_told() -> None:
    """A paper's once it is opened, a claim's once its finding stands, a folder's and a fact's at
    the outcome: none answers what is still asked."""
    visit = lookups.begun()
    told: list[set[str]] = []

    def _look() -> None:
        told.append({part.label for part in at(visit, tab="differ")} & NOTES)

    _look()
    opened.read(visit, "chronicle")
    _look()
    opened.filed(opened.read(visit, *opened.READ), *lookups.RIGHT)
    _look()
    visit.apply(Give((Confirm("hotel"),)))
    _look()
    told.append({part.label for part in at(CLOSED, tab="differ")} & NOTES)
    paper, claim = {"Paper: Chronicle"}, {"Claim: Hotel"}
    assert told == [set(), paper, paper, paper | claim, NOTES]


FACT = "It had closed. (Robert Conquest 1990, p. 1)"
NOTES = {"Paper: Chronicle", "Claim: Hotel", "Folder: The Sixteen", FACT}


@pytest.mark.parametrize(
    ("look", "source"),
    [
        (Look("document", subject="court-report", tab="source"), "conquest"),
        (Look("names"), "medvedev"),
        (Look("person", "anna", "sources"), "medvedev"),
        (Look("term", subject="show-trial"), "conquest"),
    ],
)
def test_references_lead_to_their_source(look: Look, source: str) -> None:
    """From a paper, a scene, a person and a word one comes to what it rests on."""
    visit = CLOSED if look.screen == "person" else BEGUN
    frames = shown.pages(lookups.seen(visit, look))
    intents = [part.intent for frame in frames for part in frame.pressable]
    assert Go(Look("sources", subject=source)) in intents


@shown.every_panel
def test_sources_hold_on_every_panel(panel: Panel) -> None:
    """Lists and card, with long titles and notes, on each page."""
    whole = lookups.story()
    source = replace(whole.sources["conquest"], title=shown.PROSE[:130], note=shown.PROSE)
    many = {f"s{nth}": replace(source, source=f"s{nth}") for nth in range(9)}
    long = replace(whole, sources=dict(whole.sources) | {"conquest": source} | many)
    for look in (Look("sources"), Look("sources", tab="differ"), Look("sources", "conquest")):
        view = replace(lookups.seen(CLOSED, look, panel), story=long)
        assert shown.faults(view) == []
    view = replace(lookups.seen(CLOSED, Look("sources"), panel), story=long)
    assert len([link for frame in shown.pages(view) for link in links(frame)]) == 13


def test_the_same_view_gives_the_same_frame() -> None:
    """A frame is a value."""
    view = lookups.seen(CLOSED, Look("sources", "conquest"))
    assert frame_of(view) == frame_of(view)
