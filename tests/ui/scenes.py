"""Small scenes for the tests of the scene screen, and what each of them shows as text."""

from __future__ import annotations

from collections.abc import Iterator

from game.engine import beats
from game.engine.answers import Enter, answer_of
from game.engine.calendar import Date
from game.engine.events import Event
from game.engine.play import start, step
from game.engine.state import State
from game.engine.story import Story
from game.ui.frame import Frame, Glyphs, Role
from game.ui.intents import Look, Turn
from game.ui.panel import Panel
from game.ui.screens import frame_of
from game.ui.theme import Ink
from game.ui.typeset import FixedMeasure
from game.ui.view import View
from game.ui.wording import EnglishCatalog, Words
from tests.engine import small

PANEL = Panel(1920, 1080)
LONG = "The court heard the prosecutor for three hours, and nobody was asked a question. " * 14
WIDE = "Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstelle"
OPTIONS = tuple(
    small.option(f"way-{nth}", "Told.", when="seen tower" if nth % 2 else "") for nth in range(6)
)


def view_of(story: Story, *answers: str, panel: Panel = PANEL, page: int = 0) -> View:
    """Return the view of a play in the folder "road"."""
    state: State = start()
    events: tuple[Event, ...] = ()
    for answer in (Enter("road"), *(answer_of(text) for text in answers)):
        state, events = step(story, state, answer)
    return View(
        story=story,
        state=state,
        look=Look("scene", page=page),
        panel=panel,
        measure=FixedMeasure(),
        words=Words(EnglishCatalog()),
        events=events,
    )


def told_of(*lines: small.Line) -> Story:
    """Return a story of one scene that ends in another, with papers and a claim."""
    return small.story(
        small.folder(
            "road",
            small.scene("hall", *lines),
            small.scene("tower", "The tower.", place="tower"),
            small.paper("court-report"),
            small.paper("letter", request=("anna", "hall", 1936)),
            small.paper("file"),
            small.claim("bristol", "court-report/text"),
        )
    )


def walked(story: Story, panel: Panel, *answers: str) -> Iterator[Frame]:
    """Yield every page of a scene, as its buttons turn them."""
    page, seen = 0, set()
    while page not in seen:
        seen.add(page)
        frame = frame_of(view_of(story, *answers, panel=panel, page=page))
        yield frame
        turns = [part.intent for part in frame.pressable if isinstance(part.intent, Turn)]
        turns = [turn for turn in turns if turn.look.page > page]
        page = turns[0].look.page if turns else page


def words_of(frame: Frame, *roles: Role) -> str:
    return " ".join(part.label for part in frame.parts if part.role in roles)


def inks_of(frame: Frame) -> dict[str, Ink]:
    return {mark.text: mark.ink for mark in frame.marks if isinstance(mark, Glyphs)}


def presses(frame: Frame) -> dict[str, object]:
    return {part.label: part.intent for part in frame.pressable}


QUOTE = beats.Quote(quote="I met Sedov.", by="anna", date=Date("1936-08-19"), cite="x, p. 1")
FIGURE = beats.Figure(
    figure="dots",
    title="Delegates of 1934.",
    alt="1,108 of 1,966",
    data=(beats.Datum("Arrested", 1108, 1966), beats.Datum("Congresses", 1)),
    cite="x",
)
MANY = told_of("One.", "Two.", "Three.")
TITLE = beats.Title(title="The sixteen", date=Date("1936-08"), text="Five days.")
STATES: dict[str, tuple[Story, tuple[str, ...], str]] = {
    "text": (
        told_of("The court rises."),
        (),
        """
        heading Road
        text 19 August 1936 · Hall
        text The court rises.
        button Go on *
        button Dossier (no papers yet)
        button Timeline (Now at 19 August 1936)
        button Menu
        """,
    ),
    "paragraphs": (
        MANY,
        ("next", "next"),
        """
        heading Road
        text 19 August 1936 · Hall
        text One.
        text Two.
        text Three.
        button Go on *
        button Dossier (no papers yet)
        button Timeline (Now at 19 August 1936)
        button Menu
        """,
    ),
    "quote": (
        told_of(QUOTE),
        (),
        """
        heading Road
        text 19 August 1936 · Hall
        note ANNA · 19 AUGUST 1936
        quote “I met Sedov.”
        note x, p. 1
        button Go on *
        button Dossier (no papers yet)
        button Names and words (1 in this scene)
        button Timeline (Now at 19 August 1936)
        button Menu
        """,
    ),
    "title card": (
        told_of(TITLE),
        (),
        """
        heading Road
        text 19 August 1936 · Hall
        note AUGUST 1936
        heading The sixteen
        text Five days.
        button Go on *
        button Dossier (no papers yet)
        button Timeline (Now at 19 August 1936)
        button Menu
        """,
    ),
    "figure": (
        told_of(FIGURE),
        (),
        """
        image 1,108 of 1,966 (Arrested: 1,108 of 1,966 · Congresses: 1)
        heading Road
        text 19 August 1936 · Hall
        quote Delegates of 1934.
        note x
        button Go on *
        button Dossier (no papers yet)
        button Timeline (Now at 19 August 1936)
        button Menu
        """,
    ),
    "papers": (
        told_of(
            beats.Uncover(uncover="court-report", text="The report was printed."),
            beats.Mention(mention="letter"),
            beats.Mention(mention="file"),
            "The court rises.",
        ),
        (),
        """
        heading Road
        text 19 August 1936 · Hall
        text The report was printed.
        button Court-report (a paper, now in the dossier · new)
        button Letter (only mentioned: it can be requested · request)
        button File (only mentioned)
        text The court rises.
        button Go on *
        button Dossier (1 paper · 1 new)
        button Timeline (Now at 19 August 1936)
        button Menu
        """,
    ),
    "choice": (
        told_of(
            small.choice(
                "look",
                small.option("report", "Told."),
                small.option("prison", when="read court-report and has court-report"),
            )
        ),
        ("choose report", "next"),
        """
        heading Road
        text 19 August 1936 · Hall
        text Told.
        text look?
        option Report (looked into)
        option Prison (read first: Court-report · find first: Court-report)
        button Dossier (no papers yet)
        button Timeline (Now at 19 August 1936)
        button Menu
        """,
    ),
    "claim": (
        told_of(beats.Test(test="bristol")),
        (),
        """
        heading Road
        text 19 August 1936 · Hall
        note A CLAIM TO TEST · ANNA · 19 AUGUST 1936
        quote It was said: bristol.
        button Test this claim *
        button Go on (and test it later)
        button Dossier (no papers yet)
        button Findings (0 of 1 filed)
        button Names and words (1 in this scene)
        button Timeline (Now at 19 August 1936)
        button Menu
        """,
    ),
    "closing": (
        told_of("One.", beats.Test(test="bristol", optional="yes")),
        ("next",),
        """
        heading Road
        text 19 August 1936 · Hall
        text One.
        note A CLAIM TO TEST · ANNA · 19 AUGUST 1936
        quote It was said: bristol.
        text This folder is told. Its claims can be tested before it is closed.
        button Test the claims *
        button Leave the folder (with findings open)
        button Dossier (no papers yet)
        button Findings (0 of 1 filed)
        button Names and words (1 in this scene)
        button Timeline (Now at 19 August 1936)
        button Menu
        """,
    ),
}
