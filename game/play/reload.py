"""A story that is edited while it is played: the play and what is looked at are carried over."""

from __future__ import annotations

from collections.abc import Callable, Set
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from game.diagnostics import Diagnostic, Severity
from game.engine.answers import Next
from game.engine.flow import EndlessScene
from game.engine.play import Refused, admits
from game.engine.repair import repaired
from game.engine.state import At, State
from game.engine.story import Story
from game.play.language import catalog_of
from game.play.mended import told
from game.play.session import READING, Session
from game.ui.intents import Look
from game.ui.wording import Catalog

if TYPE_CHECKING:
    from game.content.load import Loaded

_MOST_NEW_LINES = 200
"""How many lines that an author has put in are read on the way to the place that was reached."""


class Edition(Struct, frozen=True, eq=False):
    """A story's files as they are now.

    `story` is None where `faults` keep it from being played; then the one before stays. `catalog`
    gives the words of a language; None leaves them as they were.
    """

    story: Story | None
    faults: tuple[Diagnostic, ...] = ()
    catalog: Callable[[str], Catalog] | None = None
    has_new_pictures: bool = False


class Reader:
    """Reads the editions of a story's folder, one after the other."""

    def __init__(
        self,
        folder: Path,
        story: Story,
        assets: Path,
        hear: Callable[[Loaded], object] = lambda _: None,
    ) -> None:
        """Begin with the story as it is played; `assets` are the game's own.

        `hear` is told of each edition that can be played.
        """
        self._folder = folder
        self._hear = hear
        self._story = story
        self._assets = assets

    def edition(self, changed: Set[Path]) -> Edition:
        """Return the story's files as they are now; `changed` are those that are new or gone."""
        from game.content.load import load_story  # noqa: PLC0415 (slow to import)

        loaded = load_story(self._folder, self._story)
        if loaded.story is not None:
            self._story = loaded.story
            self._hear(loaded)
        faults = [d for d in loaded.diagnostics if d.severity is Severity.ERROR]
        faults += [fault for words in loaded.words.values() for fault in words.faults]
        return Edition(
            loaded.story,
            tuple(faults),
            catalog_of(self._folder, self._assets),
            any(path.suffix == ".svg" for path in changed),
        )


class Place(NamedTuple):
    """Where a play stands: the folder, the beat, and whether the folder is at its end."""

    folder: str
    at: At | None
    phase: str


class Carried(NamedTuple):
    """A play that was carried over, and what a reader is to be told of it."""

    session: Session
    words: tuple[str, ...]


def carried(session: Session, story: Story) -> Carried:
    """Return a play as it goes on in an edited story, at the same place or the nearest left.

    The answers are given again; new lines on their way are read, and lost ones are passed over.
    Where they do not lead there, the play is repaired as a save is, and cannot be taken back.
    """
    state, repairs = repaired(story, session.state)
    again = _given_again(session, story)
    if again is None or _place_of(again.state) != _place_of(state):
        again = Session(story, state=state)
    return Carried(again, told(story, repairs))


def left_of(looks: list[Look], story: Story) -> list[Look]:
    """Return what can still be looked at: without the looks and picks whose subject is gone."""
    return [
        replace(
            look, picks=tuple((kind, name) for kind, name in look.picks if _has(story, kind, name))
        )
        for look in looks
        if not look.subject or _has(story, look.screen, look.subject)
    ]


def _has(story: Story, kind: str, name: str) -> bool:
    """Whether the subject of a screen, or what is picked of a kind, is in a story."""
    match kind:
        case "document" | "slip" | "paper" | "beside":
            return name in story.papers
        case "claim":
            return name in story.claims
        case "passage":
            paper, _, passage = name.partition("/")
            return paper in story.papers and any(
                found.id == passage for found in story.papers[paper].passages
            )
        case "person":
            return name in story.people or name in story.bodies
        case "note" | "folder":
            return name in story.folders
        case "term":
            return name in story.terms
        case "timeline":
            return name in story.events
        case "sources":
            return name in story.sources
        case _:
            return True


def _place_of(state: State) -> Place:
    stand = state.stand
    return Place(state.folder, stand.at if stand else None, stand.phase if stand else "")


def _given_again(session: Session, story: Story) -> Session | None:
    """Return what the answers of a play lead to in another story; None where one is refused."""
    begun = session.turns[0].before if session.turns else session.state
    again = Session(story, state=repaired(story, begun).state)
    after = (*(turn.before for turn in session.turns[1:]), session.state)
    try:
        for turn, state in zip(session.turns, after, strict=False):
            place = _place_of(state)
            if isinstance(turn.answer, Next):
                is_there = _place_of(again.state) == place != _place_of(turn.before)
                if is_there or not _is_left(story, place):
                    continue
            if not isinstance(turn.answer, READING) or admits(again.offers, turn.answer):
                again.give(turn.answer)
            _read_on(again, place)
    except (Refused, EndlessScene):
        return None
    return again


def _is_left(story: Story, place: Place) -> bool:
    at = place.at
    return at is None or (
        at.scene in story.scenes and (not at.beat or at.beat in story.spots[at.scene])
    )


def _read_on(session: Session, place: Place) -> None:
    """Go on to a place through lines that are new; stay where they do not lead there."""
    count, state = len(session.turns), session.state
    for _ in range(_MOST_NEW_LINES):
        if _place_of(session.state) == place:
            return
        if not admits(session.offers, Next()):
            break
        session.give(Next())
    del session.turns[count:]
    session.state = state
