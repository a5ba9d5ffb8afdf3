"""What of a timeline is shown: which lanes, the events of one folder, those with one person."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import NamedTuple

from msgspec.structs import replace

from game.engine.model import Lane, TimelineEvent
from game.engine.story import Story
from game.ui import buttons, hindsight, pages
from game.ui.buttons import Button
from game.ui.frame import Role
from game.ui.intents import Look, Turn
from game.ui.pages import Slab
from game.ui.sketch import Sketch
from game.ui.theme import Ink, Style
from game.ui.view import View
from game.ui.wording import joined

LIVES = "lives"
"""The tab of the lives, which lie in no lanes."""
OPEN = "filter"
"""The pick that opens the card of what is shown."""
HIDDEN, FOLDER, PERSON = "hidden", "folder", "person"
"""The picks that hold what is shown: lanes left out (ids and commas), a folder, a person."""
LANES = "lanes"
"""The pick that holds which lanes are shown, or have labels, where not all of them can."""
LEAST_EVENTS = 3
"""In how many events a person is who can be chosen."""


class Filter(NamedTuple):
    """What is shown: all lanes but some, and one folder's or one person's events ("" for any)."""

    hidden: frozenset[str] = frozenset()
    folder: str = ""
    person: str = ""

    def shows(self, event: TimelineEvent) -> bool:
        """Whether an event is shown."""
        return (
            event.lane not in self.hidden
            and self.folder in ("", event.folder)
            and (not self.person or self.person in event.people)
        )


def filter_of(view: View) -> Filter:
    """Return what is shown, as it is looked at; what the story has not is passed over."""
    look, story = view.look, view.story
    lanes = {lane.lane for lane in story.cover.lanes if look.tab != LIVES}
    hidden = frozenset(look.picked(HIDDEN).split(",")) & lanes
    folder, person = look.picked(FOLDER), look.picked(PERSON)
    return Filter(
        hidden if hidden < lanes else frozenset(),
        folder if folder in story.folders else "",
        person if person in story.people else "",
    )


def is_open(view: View) -> bool:
    """Whether it is being chosen what is shown."""
    return bool(view.look.picked(OPEN)) and view.look.subject not in view.story.events


def closed(look: Look) -> Look:
    """Return a look without event, list, or the card of what is shown."""
    bare = look.with_pick("list", "").with_pick(OPEN, "")
    return replace(bare, subject="", page=0)


def opened(look: Look) -> Look:
    """Return a look at what is shown."""
    return closed(look).with_pick(OPEN, "yes")


def kept(look: Look) -> Look:
    """Return a look at the events with nothing but what is chosen of them."""
    return Look(look.screen, picks=tuple(p for p in look.picks if p[0] in (HIDDEN, FOLDER, PERSON)))


def lanes_of(view: View) -> tuple[Lane, ...]:
    """Return the lanes that are shown, from the top."""
    hidden = filter_of(view).hidden
    return tuple(lane for lane in view.story.cover.lanes if lane.lane not in hidden)


def events_of(view: View) -> tuple[TimelineEvent, ...]:
    """Return the events that are shown."""
    return shown(view.story, filter_of(view))


@lru_cache(maxsize=16)
def shown(story: Story, chosen: Filter) -> tuple[TimelineEvent, ...]:
    """Return the events of a story that are chosen."""
    return tuple(event for event in story.events.values() if chosen.shows(event))


def told(view: View) -> str:
    """Return in words what alone is shown; "" where nothing is left out."""
    chosen = filter_of(view)
    folder = view.texts.folder_title(chosen.folder) if chosen.folder else ""
    person = view.texts.maker(chosen.person) if chosen.person else ""
    hidden = len(chosen.hidden)
    lanes = view.words.count("{count} lane hidden", "{count} lanes hidden", hidden)
    return joined(folder, person, lanes if hidden else "")


def button(view: View) -> Button:
    """Return the way to what is shown; it is on while something is left out."""
    is_on = filter_of(view) != Filter()
    label = view.words("Filter")
    press = Turn(closed(view.look) if is_open(view) else opened(view.look))
    return Button(label, press, dress=buttons.LIGHT, align=0.5, is_on=is_on)


def slabs(sketch: Sketch, width: int, has_stops: bool) -> tuple[Slab, ...]:
    """Return what can be chosen: lanes, a folder, a person; first the years, if it `has_stops`."""
    view, words = sketch.view, sketch.view.words
    groups = [
        (words("Lanes"), _lanes(view) if view.look.tab != LIVES else ()),
        (words("Folder"), _folders(view)),
        (words("Person"), _people(view)),
    ]
    if has_stops:
        groups.insert(0, (words("Known in"), hindsight.stops(view)))
    if filter_of(view) != Filter():
        bare = view.look.with_pick(HIDDEN, "").with_pick(FOLDER, "").with_pick(PERSON, "")
        everything = Button(words("Show everything"), Turn(replace(bare, page=0)))
        groups.insert(0, (words("Shown now: {what}", what=told(view)), (everything,)))
    found: list[Slab] = []
    for title, row in groups:
        found += pages.headed(
            sketch, width, title, pages.chip_slabs(sketch, row, width), Ink.STEEL_ON_PAPER,
            sketch.px(24),
        )  # fmt: skip
    return tuple(found)


def _choice(view: View, label: str, kind: str, value: str, is_on: bool) -> Button:
    press = Turn(replace(view.look.with_pick(kind, value), page=view.look.page))
    return Button(
        label, press, role=Role.OPTION, is_on=is_on, dress=buttons.LIGHT, style=Style.READING
    )


def _lanes(view: View) -> tuple[Button, ...]:
    """Return the lanes: a press hides one, or shows it again; the last one stays."""
    hidden = filter_of(view).hidden
    found = []
    for lane in view.story.cover.lanes:
        after = sorted(hidden ^ {lane.lane})
        if len(after) == len(view.story.cover.lanes):
            after = sorted(hidden)
        title = view.words.story(f"lane/{lane.lane}/title", lane.title)
        found.append(_choice(view, title, HIDDEN, ",".join(after), lane.lane not in hidden))
    return tuple(found)


def _folders(view: View) -> tuple[Button, ...]:
    told_of = {event.folder for event in view.story.events.values()}
    names = [name for name in view.story.cover.folders if name in told_of]
    chosen = filter_of(view).folder
    return (
        (
            _choice(view, view.words("All folders"), FOLDER, "", not chosen),
            *(
                _choice(view, view.texts.folder_title(name), FOLDER, name, name == chosen)
                for name in names
            ),
        )
        if names
        else ()
    )


def _people(view: View) -> tuple[Button, ...]:
    """Return the persons who are in several events, by name."""
    people, chosen = view.story.people, filter_of(view).person
    counts = Counter(name for event in view.story.events.values() for name in event.people)
    names = [n for n, count in counts.items() if count >= LEAST_EVENTS and n in people]
    names += [chosen] if chosen and chosen not in names else []
    names.sort(key=lambda name: people[name].sort)
    return (
        (
            _choice(view, view.words("Everybody"), PERSON, "", not chosen),
            *(
                _choice(view, view.texts.maker(name), PERSON, name, name == chosen)
                for name in names
            ),
        )
        if names
        else ()
    )
