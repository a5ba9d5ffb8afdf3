"""Views for the tests of screens: a small story, a state, and what is looked at."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from msgspec.structs import replace

from game.engine import model, play
from game.engine.calendar import Date
from game.engine.state import State
from game.engine.story import Story
from game.ui import lifelines
from game.ui.frame import Frame, Part
from game.ui.intents import Look, Turn
from game.ui.panel import Panel
from game.ui.screens import frame_of
from game.ui.typeset import FixedMeasure
from game.ui.view import Settings, View
from game.ui.wording import EnglishCatalog, Words
from tests.engine import small
from tests.engine.plans import played
from tests.ui import layout

WINDOW = Panel(1920, 1080)
MEASURE = FixedMeasure()
"""The one measure of all views: what was set once with it is not set again."""
LANGUAGES = (("en", "English"), ("de", "Deutsch"), ("ru", "Русский"))
PROSE = "The small hall seats fewer people than the hall that was used before. " * 6
_SMALL = ("480x400", Panel(480, 400)), ("480x900", Panel(480, 900)), ("900x400", Panel(900, 400))

every_panel = pytest.mark.parametrize(
    "panel",
    [
        *(pytest.param(panel, id=name) for name, panel in layout.panels()),
        *(
            pytest.param(replace(panel, text_size=size), id=f"{name} {size}")
            for name, panel in _SMALL
            for size in layout.TEXT_SIZES
        ),
    ],
)
"""Every panel of the kiosk page and the smallest windows, in every text size."""


def story(folders: int = 1, has_taster: bool = True) -> Story:
    """Return a story of so many folders, with a claim in each."""
    whole = small.story(*(_folder(nth) for nth in range(folders)))
    names = tuple(whole.folders)
    cover = model.Cover(
        story="small",
        title="Article 58",
        subtitle="The trials, tested on paper",
        folders=names,
        taster=names[0] if has_taster else "",
        format=1,
        span=Date("1917/1990"),
        lanes=(),
        note="It speaks of executions.",
        note_round="The desk says what each folder is about.",
        picture="reading-room",
        alt="A reading room.",
    )
    people = {person.person: person for person in _people()}
    sources = {"conquest": model.Source(
        source="conquest", author="Robert Conquest", title="The Great Terror", year="1990",
        kind="book", note="Chapter 4.",
    )}  # fmt: skip
    made = {name: replace(folder, **_told(nth)) for nth, (name, folder) in enumerate(
        whole.folders.items()
    )}  # fmt: skip
    return replace(whole, cover=cover, people=people, sources=sources, folders=made)


def view(whole: Story, look: Look, panel: Panel = WINDOW, **more: Any) -> View:
    """Return a view of a look; `more` are fields of View, such as `state`."""
    more = {"state": play.start(), "settings": Settings(language="en"), **more}
    words = Words(EnglishCatalog(), "en")
    return View(story=whole, look=look, panel=panel, measure=MEASURE, words=words, **more)


def pages(shown: View) -> Iterator[Frame]:
    """Yield the pages of a screen, from the first, as long as a button leads to a later one."""
    look: Look | None = shown.look
    while look is not None:
        frame = frame_of(replace(shown, look=look))
        yield frame
        turns = ((part.label, part.intent) for part in frame.parts)
        later = [
            turn.look
            for label, turn in turns
            if isinstance(turn, Turn) and _is_later(label, turn.look, look)
        ]
        look = later[0] if later else None


def _is_later(label: str, found: Look, look: Look) -> bool:
    """Whether a turn leads on; a paper's pages are places in its text, a report's are chapters'."""
    named = {"document": "Later", "report": "Turn the page"}.get(look.screen)
    if found.picked(lifelines.TURNED):
        return label == "Later"
    return label == named if named else found.page == look.page + 1


def faults(shown: View) -> list[str]:
    """Return what is wrong with the layout of any page of a screen."""
    return [fault for frame in pages(shown) for fault in layout.faults(frame, shown.panel)]


def labels(frame: Frame) -> list[str]:
    """Return the labels of all that can be pressed, in reading order."""
    return [part.label for part in frame.pressable]


def part(frame: Frame, label: str) -> Part:
    """Return the part with a label."""
    return next(part for part in frame.parts if part.label == label)


def mains(frame: Frame) -> list[str]:
    """Return the labels of the main buttons."""
    return [part.label for part in frame.parts if part.is_main]


def _folder(nth: int) -> tuple[model.Folder, tuple[small.Part, ...]]:
    name = f"f{nth + 1}"
    return small.folder(
        name,
        small.scene(f"hall-{name}", "The court rises.", small.choice(
            f"look-{name}", small.option(f"door-{name}", "A door.", leave=True)
        ), "The court sits."),
        small.paper(f"daily-{name}", people="anna boris"),
        small.claim(f"hotel-{name}", f"daily-{name}/text"),
    )  # fmt: skip


def _told(nth: int) -> dict[str, Any]:
    return {
        "number": f"{nth}" if nth else "",
        "summary": "One claim, and a journey to Copenhagen.",
        "sentence": "One detail may weigh more than a confession.",
        "known": "The hotel had closed. [@conquest, ch. 4]",
        "disputed": "Sources differ on the house.",
        "further": ("conquest",),
        "discuss": ("What would convince you?",),
    }


def _people() -> tuple[model.Person, ...]:
    shot = model.Death(Date("1936-08-25"), "shot")
    return (
        model.Person(
            person="anna", name="Anna", sort="Anna", work="Engineer", born=Date("1883"),
            died=shot, held=(Date("1935/1936-08-25"),), rehabilitated=Date("1988-06-13"),
            trials=("f1",),
        ),
        model.Person(
            person="boris", name="Boris", sort="Boris", work="Commissar", died=shot,
            never_rehabilitated="yes",
        ),
    )  # fmt: skip


def after(whole: Story, *answers: str) -> State:
    """Return the state after answers in their text form."""
    return played(whole, *answers)
