"""A person: name and work, what became of them, and the papers, claims and events they are in."""

from __future__ import annotations

from collections.abc import Iterator

from game.engine.inline import Cite, cites_of, paragraphs
from game.engine.model import Claim, Person
from game.ui import claims, folio, leads, met, pages, papers, persons, references, slips
from game.ui.folio import Folio
from game.ui.frame import Frame, Role
from game.ui.intents import Go, Look
from game.ui.pages import Slab
from game.ui.sketch import Sketch
from game.ui.spread import Heading
from game.ui.theme import Ink, Size, Style
from game.ui.view import View


def frame(view: View) -> Frame:
    """Return the page of the person that is looked at, as far as the reader knows of them."""
    sketch = Sketch(view)
    width = folio.width_of(sketch)
    person = view.story.people.get(view.look.subject)
    if person is None or person.person not in met.people(view):
        return _unmet(sketch, width)
    words = tuple(slab for part in _told(sketch, width, person) for slab in part)
    ways = tuple(slab for part in _ways(sketch, width, person) for slab in part)
    heading = Heading(view.words("People"), persons.life_of(view, person).name)
    return folio.draw(sketch, Folio(heading, words, ways))


def _unmet(sketch: Sketch, width: int) -> Frame:
    words = sketch.view.words
    text = words("This person has not been met yet. A place is kept on the wall.")
    slab = pages.text_slab(sketch, text, width, folio.READ, ink=Ink.INK)
    way = folio.way(sketch, width, words("People"), Go(Look("people")), gap=sketch.px(36))
    return folio.draw(
        sketch, Folio(Heading(words("People"), words("Not met yet")), (slab,), (way,))
    )


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
    born = words("Born") if person.born else ""
    yield folio.said(sketch, width, born, words.date(person.born) if person.born else "")
    work = view.texts.runs(f"person/{person.person}/work", person.work)
    yield folio.said(sketch, width, words("Work"), work)
    trials = [name for name in person.trials if name in view.story.folders]
    titles = "; ".join(view.texts.folder_line(name) for name in trials)
    yield folio.said(sketch, width, words("On trial"), titles)
    yield from _ends(sketch, width, person)


def _ends(sketch: Sketch, width: int, person: Person) -> Iterator[tuple[Slab, ...]]:
    """Yield custody, fate and return; before they are told, which folder tells them."""
    view, words = sketch.view, sketch.view.words
    title = words("What became of this person")
    if not met.knows_fate(view, person.person):
        folders = met.told_by(view, person.person)
        names = "; ".join(
            view.texts.folder_line(name) for name in view.story.folders if name in folders
        )
        yield folio.said(
            sketch, width, title, words("Told when this folder is closed: {names}", names=names)
        )
        return
    held = "; ".join(words.date(date) for date in person.held)
    yield folio.said(sketch, width, words("In custody"), held)
    life = persons.life_of(view, person)
    told = "\n".join(part for part in (life.outcome, life.fate) if part)
    yield folio.said(sketch, width, title, told or words("It is not told in this story."))
    yield folio.said(sketch, width, words("Rehabilitation"), life.cleared)


def _ways(sketch: Sketch, width: int, person: Person) -> Iterator[tuple[Slab, ...]]:
    """Yield the papers, claims, events and sources that belong to a person."""
    view, words, name = sketch.view, sketch.view.words, person.person
    found = [paper for paper in view.story.papers if met.has_paper(view, paper)]
    made = [paper for paper in found if view.story.papers[paper].by == name]
    named = [p for p in found if name in view.story.papers[p].people and p not in made]
    said = [claim for claim in _offered(view) if claim.by == name]
    named_in = [claim for claim in _offered(view) if claim.by != name and _names(claim, name)]
    groups = (
        (words("Papers that name this person"), _papers(sketch, width, named)),
        (words("Papers by this person"), _papers(sketch, width, made)),
        (words("What this person said"), _claims(sketch, width, said)),
        (words("What was said of this person"), _claims(sketch, width, named_in)),
        (words("On the timeline"), _events(sketch, width, person)),
        (words("How do we know?"), references.ways(sketch, width, _cites(view, person))),
    )
    for title, slabs in groups:
        yield folio.group(sketch, width, title, slabs)
    if slips.form(view) is not None:
        press = Go(Look("slip", picks=(("name", name),)))
        way = folio.way(sketch, width, words("Put the name on a slip"), press)
        yield folio.group(sketch, width, words("Request slip"), (way,))


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
    died = person.died.cite if person.died and met.knows_fate(view, person.person) else ""
    return (*cites_of(person.cite), *cites_of(died))
