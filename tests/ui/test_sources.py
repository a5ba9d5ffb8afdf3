"""How do we know: every source, what rests on it, and where sources differ."""

from __future__ import annotations

from collections import Counter

import pytest
from msgspec.structs import replace

from game.engine.answers import Confirm
from game.engine.citing import rests
from game.play.visit import Visit
from game.ui import disputes
from game.ui.frame import Frame, Part, Role
from game.ui.intents import Give, Go, Look
from game.ui.panel import Panel
from game.ui.screens import frame_of
from game.ui.view import View
from tests.ui import lookups, opened, shown, timelines
from tests.ui.test_person import under
from tests.ui.timelines import real

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
    rows = parts_of(replace(lookups.seen(CLOSED, Look("sources"), panel), story=long))
    assert rows == ["Records", "Books", "Web pages"]


def parts_of(view: View) -> list[str]:
    """Return the links on all pages of a look."""
    return [link for frame in shown.pages(view) for link in links(frame)]


@pytest.mark.parametrize("tab", ["kind", "year"])
def test_a_long_list_has_parts(tab: str) -> None:
    """Of many sources one page has the ways to all parts; each source stands in one part, once."""
    whole = real()
    view = shown.view(whole, Look("sources", tab=tab))
    (index,) = shown.pages(view)
    ways = [part for part in index.pressable if part.role is Role.LINK]
    found: list[str] = []
    for way in ways:
        assert isinstance(way.intent, Go)
        frames = list(shown.pages(replace(view, look=way.intent.look)))
        here = [part for frame in frames for part in frame.pressable if part.role is Role.LINK]
        assert (way.detail, len(frames) < 11) == (f"{len(here)} sources", True)
        found += [part.intent.look.subject for part in here if isinstance(part.intent, Go)]
    assert sorted(found) == sorted(whole.sources)


def test_what_rests_on_a_source_has_parts_too() -> None:
    """What hundreds of places rest on is told on one page, with a way to each kind of place."""
    whole = real()
    most = max(rests(whole), key=lambda name: len(rests(whole)[name]))
    view = shown.view(whole, Look("sources", most), state=timelines.told(whole))
    (frame,) = shown.pages(view)
    assert links(frame)[:2] == ["Outcomes", "People"]
    count = sum(rest.kind == "folder" for rest in rests(whole)[most])
    outcomes = next(part.intent for part in frame.pressable if part.label == "Outcomes")
    assert outcomes == Go(Look("sources", most, picks=(("group", "folder"),)))
    assert [part.label for part in frame_of(replace(view, look=outcomes.look)).parts[:2]] == [
        f"ROBERT CONQUEST 1990 · {count} PLACES", "Outcomes",
    ]  # fmt: skip


def test_many_notes_on_what_differs_stand_by_folder() -> None:
    """Each folder's on its own pages, none on two."""
    whole = real()
    view = shown.view(whole, Look("sources", tab="differ"), state=timelines.told(whole))
    (index,) = shown.pages(view)
    ways = [part for part in index.pressable if part.role is Role.LINK]
    counts = Counter(each.folder for each in disputes.told(view))
    assert [way.detail for way in ways] == [f"{counts[name]} notes" for name in whole.folders]
    assert len(ways) == len(whole.folders)


def test_the_same_view_gives_the_same_frame() -> None:
    """A frame is a value."""
    view = lookups.seen(CLOSED, Look("sources", "conquest"))
    assert frame_of(view) == frame_of(view)
