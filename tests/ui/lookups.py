"""A story with much to look up: persons, sources, words, events and notes on what differs.

Anna stood in the trial of its one folder; Clara is named in a scene alone; Dora is never named.
"""

from __future__ import annotations

from msgspec.structs import replace

from game.engine import beats, model
from game.engine.answers import Choose, Confirm
from game.engine.calendar import Date
from game.engine.model import Person, Source
from game.engine.story import Story, spots_of
from game.play.visit import Visit
from game.ui.intents import Give, Look
from game.ui.panel import Panel
from game.ui.view import View
from tests.ui import opened, shown

RIGHT = ("daily/text", "chronicle/text", "chronicle/more")


def story() -> Story:
    """Return the story of an open folder, with more around it."""
    whole = opened.story()
    said = beats.Say(
        say="[Clara](person:clara) watched a [show trial](term:show-trial). [@conquest, p. 9]",
        cite="medvedev, ch. 2",
        id="clara",
    )
    hall = replace(whole.scenes["hall"], beats=(said, *whole.scenes["hall"].beats))
    folder = replace(whole.folders["sixteen"], disputed="Books differ. [@conquest, p. 1]")
    return replace(
        whole,
        scenes={"hall": hall},
        spots={"hall": spots_of(hall)},
        folders={"sixteen": folder},
        people=dict(whole.people) | {person.person: person for person in _people(whole)},
        claims=dict(whole.claims) | {"hour": _about_anna(whole), "hotel": _proved(whole)},
        sources={source.source: source for source in _sources()},
        terms={term.term: term for term in _terms()},
        events={event.event: event for event in _events()},
        facts={
            "F001": model.Fact(
                fact="F001", text="It had closed.", refs=("conquest, p. 1",), disputed="Or burnt."
            )
        },
    )


def begun() -> Visit:
    """Return a visit in which the scene was told and nothing was read."""
    return opened.visit(story())


def closed() -> Visit:
    """Return a visit that stands on the outcome: all is read, and the findings stand."""
    visit = opened.filed(opened.read(begun(), *opened.READ), *RIGHT)
    for answer in (Confirm("hotel"), Choose("go")):
        visit.apply(Give((answer,)))
    return visit


def seen(visit: Visit, look: Look, panel: Panel = shown.WINDOW) -> View:
    """Return the view of a look; nothing is opened by it."""
    return replace(visit.view(panel), look=look)


def _people(whole: Story) -> tuple[Person, ...]:
    anna = replace(
        whole.people["anna"],
        name_ru="Анна",
        aliases=("Ana",),
        born=Date("1883"),
        held=(Date("1935/1936-08-25"),),
        trials=("sixteen",),
        cite="conquest, p. 5",
        died=model.Death(Date("1936-08-25"), "shot", "medvedev, p. 3"),
    )
    clara = Person(
        person="clara", name="Clara", sort="Clara", work="Reporter",
        died=model.Death(Date("1970"), "natural"),
    )  # fmt: skip
    dora = Person(
        person="dora", name="Dora", sort="Dora", work="Judge. Taught law.", trials=("sixteen",),
        never_rehabilitated="yes", died=model.Death(Date("1938"), "camp"),
        outcome="Ten years. Denied guilt.",
    )  # fmt: skip
    return anna, clara, dora


def _about_anna(whole: Story) -> model.Claim:
    text = "[Anna](person:anna) came at nine."
    return replace(whole.claims["hour"], by="boris", text=text, facts=("F001",))


def _proved(whole: Story) -> model.Claim:
    hotel = whole.claims["hotel"]
    proof = replace(hotel.proofs[0], because="It had closed. [@conquest, p. 6]")
    return replace(hotel, proofs=(proof,))


def _sources() -> tuple[Source, ...]:
    return (
        Source(source="conquest", author="Robert Conquest", title="The Great Terror",
               year="1990", published="Oxford", kind="book", note="Read in excerpts."),
        Source(source="medvedev", author="Roy Medvedev", title="Let History Judge", year="1971~",
               kind="book"),
        Source(source="record", title="Report of the court", year="1936", kind="record"),
        Source(source="undated", author="Anon", title="A leaf", kind="web"),
    )  # fmt: skip


def _terms() -> tuple[model.Term, ...]:
    return (
        model.Term(term="show-trial", title="Show trial", text="Held for the public.",
                   cite="conquest, p. 2"),
        model.Term(term="plea", title="Plea", text="What the accused says to the charge."),
    )  # fmt: skip


def _events() -> tuple[model.TimelineEvent, ...]:
    return (
        model.TimelineEvent(event="sentence", date=Date("1936-08-24"), title="The sentence",
                            lane="trials", rank=1, folder="sixteen", people=("anna", "boris")),
        model.TimelineEvent(event="return", date=Date("1988-06-13"), title="The return",
                            lane="trials", rank=1, people=("anna",), cite="conquest, p. 7"),
    )  # fmt: skip
