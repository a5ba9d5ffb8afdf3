"""Stories for the tests of the timeline: a small one, a crowded one of a seed, the real ones."""

from __future__ import annotations

from datetime import date as Day
from functools import cache
from random import Random

from msgspec.structs import replace

from game.content.bundle import find_story
from game.content.load import load_story
from game.engine import play
from game.engine.calendar import Date
from game.engine.model import Era, Lane, Person, TimelineEvent
from game.engine.state import State
from game.engine.story import Story
from tests.ui import shown

LANES = ("state", "trials", "people", "world")
ERAS = (
    Era(era="before", span=Date("1917/1935"), title="The years before"),
    Era(era="terror", span=Date("1936/1938"), title="The years of the trials"),
    Era(era="after", span=Date("1939/1990"), title="The years after"),
)
EVENTS = (
    ("opens", "1936-08-19", "trials", 1),
    ("closes", "1936-08-24", "trials", 2),
    ("shot", "1936-08-25", "people", 1),
    ("letter", "1937", "world", 3),
    ("cleared", "1988-06-13", "state", 1),
)


def event(name: str, date: str, lane: str, rank: int, title: str = "") -> TimelineEvent:
    """Return an event with a text, a reference and a person."""
    return TimelineEvent(
        event=name, date=Date(date), title=title or f"The {name} day", lane=lane, rank=rank,
        text="It was a long day. [@conquest, ch. 4]", people=("anna",), cite="conquest, ch. 4",
    )  # fmt: skip


def story(*events: TimelineEvent) -> Story:
    """Return a story with a timeline of these events, or of a few."""
    whole = shown.story()
    lanes = tuple(Lane(lane, f"Lane of {lane}") for lane in LANES)
    found = events or tuple(event(*each) for each in EVENTS)
    return replace(
        whole,
        cover=replace(whole.cover, lanes=lanes, known_when=(1936, 1956)),
        eras={era.era: era for era in ERAS},
        events={each.event: each for each in found},
    )


def crowded(seed: int, count: int = 300) -> Story:
    """Return a story of so many events; half of them lie in three years."""
    chance = Random(seed)
    first, last = Day(1917, 1, 1).toordinal(), Day(1990, 12, 31).toordinal()
    terror = Day(1936, 1, 1).toordinal()
    found = []
    for nth in range(count):
        low, high = (terror, terror + 1095) if chance.random() < 0.5 else (first, last)
        day = Day.fromordinal(chance.randint(low, high)).isoformat()
        date = day[: chance.choice((4, 7, 10, 10, 10))]
        title = " ".join(
            "abcdefghijkl"[: chance.randint(2, 12)] for _ in range(chance.randint(1, 6))
        )
        found.append(event(f"e{nth}", date, chance.choice(LANES), chance.randint(1, 4), title))
    return story(*found)


@cache
def real(name: str = "moscow-trials") -> Story:
    """Return a story that is played."""
    found = load_story(find_story(name)).story
    assert found is not None
    return found


def told(whole: Story) -> State:
    """Return a state in which everybody was met and every folder has been closed."""
    state = play.start()
    met = state.met.update(f"person:{name}" for name in whole.people)
    return replace(state, met=met, ended=state.ended.update(whole.folders))


def with_people(whole: Story, *people: Person) -> Story:
    """Return a story with these persons alone."""
    return replace(whole, people={person.person: person for person in people})
