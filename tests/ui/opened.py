"""An open folder for the tests of its screens: papers of several kinds, three claims, a visit."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from game.engine import beats, model
from game.engine.answers import (
    Answer,
    Choose,
    FileFinding,
    Next,
    Open,
    ReadSource,
    RequestPaper,
    Show,
)
from game.engine.calendar import Date
from game.engine.model import Assessment, Basis, Document, Kind
from game.engine.story import Story, spots_of
from game.play.visit import Visit
from game.ui.frame import Frame
from game.ui.intents import Begin, Give, Go, Look, Turn
from game.ui.panel import Panel
from game.ui.screens import frame_of
from game.ui.typeset import FixedMeasure
from tests.engine import small
from tests.ui import layout, shown

LONG = "In the autumn he went to the hotel by the station, and there he met a man. " * 5
SHORT = "In 1932 he met a man at the hotel by the station."
HALL = "October Hall, House of the Unions, Moscow"
READ = ("court-report", "daily", "chronicle")


def story(claim: str = SHORT) -> Story:
    """Return a story of one folder: five papers and three claims, the first in these words."""
    hall = small.scene(
        "hall",
        "In 1932 [he](person:anna) came to the [hall](place:tower).",
        *(beats.Uncover(uncover=name) for name in READ),
        beats.Uncover(uncover="wire"),
        beats.Mention(mention="letter"),
        *(beats.Test(test=name, optional="yes") for name in ("hotel", "hour", "journey")),
        small.choice("wait", small.option("go", leave=True)),
    )
    made = small.story(
        small.folder(
            "sixteen",
            hall,
            *_papers(),
            small.claim("hotel", "daily/text", hints=("Who could look?",)),
            small.claim("hour", "chronicle/text"),
            small.claim("journey", "chronicle/more"),
        )
    )
    folder = replace(
        made.folders["sixteen"],
        title="The Sixteen",
        number="IV",
        batches=(
            model.Batch(claims=("hotel", "hour", "journey"), nudge="Ask who could go and look."),
        ),
    )
    people = {name: _person(name) for name in ("anna", "boris")}
    halls = {name: replace(place, name=HALL) for name, place in made.places.items()}
    claims = dict(made.claims)
    claims["hotel"] = replace(claims["hotel"], disputed="Sources differ on the house.", text=claim)
    return replace(made, folders={"sixteen": folder}, people=people, claims=claims, places=halls)


def told(claim: str = SHORT) -> Story:
    """Return the story with more to say at its end, and a source of what a review found."""
    whole = story(claim)
    folder = replace(
        whole.folders["sixteen"],
        sentence="One detail may weigh more than a confession.",
        disputed="Sources differ on the count.",
        review="The court was *wrong*. [@conquest, ch. 4]",
    )
    source = model.Source(
        source="conquest", author="Robert Conquest", title="The Great Terror", year="1990",
        published="Oxford", kind="book",
    )  # fmt: skip
    return replace(whole, folders={"sixteen": folder}, sources={"conquest": source})


def at_the_outcome(made: Visit) -> Visit:
    """Go on to the outcome of the folder."""
    made.apply(Give((Choose("go"),)))
    while made.look.screen != "outcome":
        made.apply(Give((Next(),)))
    return made


def closed(made: Visit) -> Visit:
    """Go on until the folder is closed."""
    at_the_outcome(made).apply(Give((Next(),)))
    return made


def visit(whole: Story | None = None) -> Visit:
    """Return a visit that stands in the folder; nothing has been read."""
    made = Visit(whole or story(), FixedMeasure())
    made.apply(Begin("sixteen"))
    while Choose("go") not in made.session.offers:
        made.apply(Give((Next(),)))
    return made


def read(made: Visit, *papers: str) -> Visit:
    """Read papers to their end, with their Source."""
    for name in papers:
        passages = made.story.papers[name].passages
        shows = [Show(f"{name}/{one.id}") for one in passages]
        answers: tuple[Answer, ...] = (Open(name), *shows, ReadSource(name))
        for answer in answers:
            made.apply(Give((answer,)))
    return made


def filed(made: Visit, *passages: str) -> Visit:
    """File "contradicted" on the claims with these passages, one after the other."""
    for claim, passage in zip(("hotel", "hour", "journey"), passages, strict=False):
        made.apply(Give((FileFinding(claim, Assessment.CONTRADICTED, passage),)))
    return made


def requested(made: Visit, year: int) -> Visit:
    """Hand in the slip for the letter with a year; 1932 brings it."""
    made.apply(Give((RequestPaper("anna", "tower", year),)))
    return made


def frame(made: Visit, look: Look, panel: Panel = shown.WINDOW) -> Frame:
    """Return the frame of a look."""
    made.apply(Go(look))
    return made.frame(panel)


def leafed(made: Visit, look: Look, panel: Panel) -> Iterator[Frame]:
    """Yield what is on screen on each page of a look, as a reader turns it."""
    press: Go | Turn | None = Go(look)
    met: set[Look] = set()
    while press is not None and press.look not in met:
        met.add(press.look)
        made.apply(press)
        drawn = made.frame(panel)
        yield drawn
        turns = (part.intent for part in drawn.parts if part.label == "Later")
        press = next((turn for turn in turns if isinstance(turn, Turn)), None)


def faults(made: Visit, look: Look, panel: Panel) -> list[str]:
    """Return what is wrong with the layout of a look, on each page of all that turns."""
    found: list[str] = []
    seen: set[Look] = set()
    left = [look]
    while left:
        one = left.pop()
        seen.add(one)
        drawn = frame_of(replace(made.view(panel), look=one))
        found += layout.faults(drawn, panel)
        turns = (part.intent for part in drawn.parts if part.label == "Later")
        left += [t.look for t in turns if isinstance(t, Turn) and t.look not in seen]
    return found


def text(made: Visit, look: Look) -> str:
    """Return what is on a look, in reading order, without the ribbon; long lines are cut."""
    lines = layout.as_text(frame(made, look)).split("\n")
    kept = (line for line in lines if not line.startswith(RIBBON))
    return "\n".join(line if len(line) < 100 else f"{line[:60]}…" for line in kept)


RIBBON = ("button Back", "button Menu", "button Timeline", "status Now at")


def _papers() -> tuple[Document, ...]:
    words = (LONG, "Yes, there.")
    report = small.paper("court-report", "text more", Kind.STENOGRAM, "anna", texts=words)
    daily = small.paper("daily", people="anna boris", texts=("[October Hall](place:tower), 1917.",))
    chronicle = small.paper("chronicle", "text more", Kind.BOOK, texts=(LONG, "No."))
    wire = small.paper("wire", kind=Kind.TELEGRAM)
    letter = small.paper("letter", kind=Kind.LETTER, request=("anna", "tower", 1932))
    frame_of_it = "Made by the state that prosecuted. It cannot show why she spoke."
    return (
        replace(
            report,
            title="Official report, session of 21 August 1936",
            frame=frame_of_it,
            public_from=Date("1936-10"),
            why="It holds the testimony.",
            cite="conquest, ch. 4",
        ),
        replace(daily, reported_by="chronicle", public_from=daily.date),
        replace(chronicle, disputed="Sources differ."),
        replace(wire, basis=Basis.TRANSLATION),
        letter,
    )


def _person(name: str) -> model.Person:
    return model.Person(
        person=name,
        name=name.capitalize(),
        sort=name,
        work="Engineer",
        died=model.Death(Date("1936-08-25"), "shot"),
        rehabilitated=Date("1988-06-13"),
    )


def story_with_sealed() -> Story:
    """Return the story with a paper that nothing has named yet."""
    whole = story()
    sealed = small.paper("archive")
    home = {**whole.home, "paper:archive": "sixteen"}
    kept = tuple(
        beat
        for beat in whole.scenes["hall"].beats
        if not (isinstance(beat, beats.Mention) and beat.mention == "letter")
    )
    hall = replace(whole.scenes["hall"], beats=kept)
    papers = {name: paper for name, paper in whole.papers.items() if name != "letter"}
    del home["paper:letter"]
    return replace(
        whole,
        papers={**papers, "archive": sealed},
        home=home,
        scenes={"hall": hall},
        spots={"hall": spots_of(hall)},
    )


def story_without_claims() -> Story:
    """Return the story with no claim offered."""
    whole = story()
    kept = tuple(b for b in whole.scenes["hall"].beats if not isinstance(b, beats.Test))
    hall = replace(whole.scenes["hall"], beats=kept)
    return replace(whole, scenes={"hall": hall}, spots={"hall": spots_of(hall)})
