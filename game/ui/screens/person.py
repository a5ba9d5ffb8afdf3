"""A person: the line of a life, work and end in words, and the papers, claims and events."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from game.engine.inline import Cite, cites_of, paragraphs
from game.engine.model import Claim, Person
from game.ui import (
    claims,
    folio,
    leads,
    life_band,
    met,
    pages,
    papers,
    persons,
    references,
    slips,
    tiles,
    wall,
)
from game.ui.buttons import Button
from game.ui.folio import Folio
from game.ui.frame import Frame, Role
from game.ui.intents import Go, Look
from game.ui.pages import Slab
from game.ui.sketch import Sketch
from game.ui.spread import Heading
from game.ui.theme import Ink, Size, Style
from game.ui.view import View
from game.ui.wording import joined

LIFE = "life"
"""The tab that is looked at first."""


class Tab(NamedTuple):
    """A tab: its name, what it is called, how much stands on it, and that in groups."""

    name: str
    label: str
    many: int
    slabs: tuple[Slab, ...]


def frame(view: View) -> Frame:
    """Return the page of the person that is looked at, as far as the reader knows of them."""
    return folio.frame(view, _folio)


def _folio(sketch: Sketch) -> Folio:
    view, width = sketch.view, folio.width_of(sketch)
    person = view.story.people.get(view.look.subject)
    if person is None or person.person not in met.people(view):
        return _unmet(sketch, width)
    tabs = tuple(tab for tab in _tabs(sketch, width, person) if tab.many)
    now = next((tab for tab in tabs if tab.name == view.look.tab), None)
    words = tuple(slab for part in _told(sketch, width, person) for slab in part)
    return Folio(
        Heading(view.words("People"), persons.life_of(view, person).name),
        () if now else words,
        now.slabs if now else _ways(sketch, width, person),
        _buttons(view, tabs, now),
        lead=partial(life_band.slab, sketch, person) if life_band.is_known(view, person) else None,
    )


def _unmet(sketch: Sketch, width: int) -> Folio:
    words = sketch.view.words
    text = words("This person has not been met yet. A place is kept on the wall.")
    slab = pages.text_slab(sketch, text, width, folio.READ, ink=Ink.INK)
    way = folio.way(sketch, width, words("People"), Go(Look("people")), gap=sketch.px(36))
    return Folio(Heading(words("People"), words("Not met yet")), (slab,), (way,))


def _buttons(view: View, tabs: tuple[Tab, ...], now: Tab | None) -> tuple[Button, ...]:
    """Return the tabs; none where there is nothing but the life."""
    if not tabs:
        return ()
    name = now.name if now else LIFE
    made = (folio.tab(view.look, tab.name, f"{tab.label} {tab.many}", name) for tab in tabs)
    return (folio.tab(view.look, LIFE, view.words("Life"), name), *made)


def _told(sketch: Sketch, width: int, person: Person) -> Iterator[tuple[Slab, ...]]:
    """Yield what is said of a person, a group for each part of a life."""
    view, words = sketch.view, sketch.view.words
    if person.name_ru:
        yield (pages.text_slab(sketch, person.name_ru, width, Size.BODY, Style.PRINT, Ink.INK),)
    if person.aliases:
        spelled = words("Also spelled {names}", names=", ".join(person.aliases))
        yield (
            pages.text_slab(
                sketch, spelled, width, Size.SMALL, Style.ITALIC, Ink.FAINT_INK, Role.NOTE
            ),
        )
    work = view.texts.runs(f"person/{person.person}/work", person.work)
    yield folio.said(sketch, width, words("Work"), work)
    yield from _ends(sketch, width, person)


def _ends(sketch: Sketch, width: int, person: Person) -> Iterator[tuple[Slab, ...]]:
    """Yield how a life went on; before that is told, the next folder that tells it.

    Death and return stand at the line of the life: where an outcome is told they are not repeated.
    """
    view, words = sketch.view, sketch.view.words
    title = words("What became of this person")
    if not met.knows_fate(view, person.person):
        folders = met.told_by(view, person.person)
        order = (view.state.folder, *view.story.folders)
        name = next((view.texts.folder_line(one) for one in order if one in folders), "")
        yield folio.said(
            sketch, width, title, words("Told when this folder is closed: {name}", name=name)
        )
        return
    life = persons.life_of(view, person)
    told = life.outcome or joined(life.fate, life.cleared)
    yield folio.said(sketch, width, title, told or words("It is not told in this story."))


def _ways(sketch: Sketch, width: int, person: Person) -> tuple[Slab, ...]:
    """Return the ways to those who stood in the same trial, and to a slip with the name."""
    view, words = sketch.view, sketch.view.words
    trials = tuple(
        folio.way(
            sketch, width, view.texts.folder_line(name),
            Go(Look("people", tab=wall.TABS[0], picks=((tiles.GROUP, name),))),
            words("All who stood in this trial"),
        )
        for name in person.trials[:1]
        if name in view.story.folders
    )  # fmt: skip
    slip: tuple[Slab, ...] = ()
    if slips.form(view) is not None:
        press = Go(Look("slip", picks=(("name", person.person),)))
        slip = (folio.way(sketch, width, words("Put the name on a slip"), press),)
    return (
        *folio.group(sketch, width, words("On trial"), trials),
        *folio.group(sketch, width, words("Request slip"), slip),
    )


def _tabs(sketch: Sketch, width: int, person: Person) -> Iterator[Tab]:
    """Yield what belongs to a person, in groups: papers, claims, events and sources."""
    view, words, name = sketch.view, sketch.view.words, person.person
    found = [paper for paper in view.story.papers if met.has_paper(view, paper)]
    made = [paper for paper in found if view.story.papers[paper].by == name]
    named = [p for p in found if name in view.story.papers[p].people and p not in made]
    said = [claim for claim in _offered(view) if claim.by == name]
    named_in = [claim for claim in _offered(view) if claim.by != name and _names(claim, name)]
    by, of = (_papers(sketch, width, names) for names in (made, named))
    yield Tab("papers", words("Papers"), len(by) + len(of), (
        *folio.group(sketch, width, words("Papers by this person"), by),
        *folio.group(sketch, width, words("Papers that name this person"), of),
    ))  # fmt: skip
    by, of = (_claims(sketch, width, those) for those in (said, named_in))
    yield Tab("claims", words("Claims"), len(by) + len(of), (
        *folio.group(sketch, width, words("What this person said"), by),
        *folio.group(sketch, width, words("What was said of this person"), of),
    ))  # fmt: skip
    events = _events(sketch, width, person)
    yield Tab("events", words("Events"), len(events), events)
    sources = references.ways(sketch, width, _cites(view, person))
    yield Tab("sources", words("Sources"), len(sources), sources)


def _papers(sketch: Sketch, width: int, names: list[str]) -> tuple[Slab, ...]:
    view = sketch.view
    return tuple(
        leads.way(sketch, width, "paper", name, papers.dated(view, name)) for name in names
    )


def _offered(view: View) -> list[Claim]:
    return [claim for name, claim in view.story.claims.items() if name in view.state.offered]


def _names(claim: Claim, person: str) -> bool:
    runs = (run for runs in paragraphs(claim.text) for run in runs)
    return any((run.kind, run.target) == ("person", person) for run in runs)


def _claims(sketch: Sketch, width: int, found: list[Claim]) -> tuple[Slab, ...]:
    """Return claims by their neutral titles, with how far their findings are."""
    view, words = sketch.view, sketch.view.words
    slabs = []
    for claim in found:
        finding = view.state.findings.get(claim.claim)
        stand = words("left open")
        if finding is not None:
            stand = claims.assessment_word(view, finding.assessment)
        if claim.claim in view.state.confirmed:
            stand = f"{stand} · {words('stands')}"
        detail = " · ".join((words.date(claim.said_on), stand))
        slabs.append(leads.way(sketch, width, "claim", claim.claim, detail))
    return tuple(slabs)


def _events(sketch: Sketch, width: int, person: Person) -> tuple[Slab, ...]:
    """Return the events with a person that can be told without telling an end too early."""
    view = sketch.view
    told, knows = met.outcomes(view), met.knows_fate(view, person.person)
    found = [
        (event.date.first, name)
        for name, event in view.story.events.items()
        if person.person in event.people and (knows or event.folder in told)
    ]
    return tuple(
        leads.way(sketch, width, "event", name, view.words.date(view.story.events[name].date))
        for _, name in sorted(found)
    )


def _cites(view: View, person: Person) -> tuple[Cite, ...]:
    """Return what is known from where; nothing before the end is told, for sources tell it too."""
    if not met.knows_fate(view, person.person):
        return ()
    return (*cites_of(person.cite), *cites_of(person.died.cite if person.died else ""))
