"""Where a play stands: an immutable value of ids and numbers.

A step shares what it does not change: the maps and sets are persistent (rpds).
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct
from rpds import HashTrieMap, HashTrieSet

from game.engine.model import Assessment
from game.engine.papers import PaperState

Phase = Literal["open", "closing", "outcome"]


class At(Struct, frozen=True):
    """A beat of a scene, by ids."""

    scene: str
    beat: str


class Stand(Struct, frozen=True):
    """Where the reader stands in one folder.

    `calls` ends with the beat that is shown; before it stand the `call` beats that lead there.
    `trail` names the beats shown since the scene was entered, oldest first. `phase` is "closing"
    while the `end` beat waits and "outcome" while the last screen is shown. `used` are the options
    ("scene/choice/option") taken since the folder was entered.
    """

    calls: tuple[At, ...]
    trail: tuple[str, ...] = ()
    phase: Phase = "open"
    used: tuple[str, ...] = ()
    picture: str = ""

    @property
    def at(self) -> At:
        """The beat that is shown."""
        return self.calls[-1]


class Finding(Struct, frozen=True):
    """What a player has filed for a claim."""

    assessment: Assessment
    passage: str

    @property
    def paper(self) -> str:
        """The paper that is cited."""
        return self.passage.partition("/")[0]


class State(Struct, frozen=True, kw_only=True):
    """A play, apart from its story."""

    seed: int = 0
    folder: str = ""
    """The folder that is open; "" at the desk before the first."""
    stands: HashTrieMap[str, Stand] = HashTrieMap()
    ended: HashTrieSet[str] = HashTrieSet()
    papers: HashTrieMap[str, PaperState] = HashTrieMap()
    opened: HashTrieSet[str] = HashTrieSet()
    shown: HashTrieSet[str] = HashTrieSet()
    framed: HashTrieSet[str] = HashTrieSet()
    """Papers whose Source tab has been read."""
    seen: HashTrieSet[str] = HashTrieSet()
    """Scenes ("scene") and beats ("scene/beat") that have been shown."""
    chosen: HashTrieSet[str] = HashTrieSet()
    """Options ever taken: "scene/choice/option"."""
    values: HashTrieMap[str, int] = HashTrieMap()
    visits: HashTrieMap[str, int] = HashTrieMap()
    """How often a `vary` beat ("scene/beat") was met."""
    met: HashTrieSet[str] = HashTrieSet()
    """Chips: "person:ID", "place:ID", "year:1932"."""
    offered: HashTrieSet[str] = HashTrieSet()
    findings: HashTrieMap[str, Finding] = HashTrieMap()
    confirmed: HashTrieSet[str] = HashTrieSet()
    misses: HashTrieMap[str, int] = HashTrieMap()
    missed: HashTrieMap[str, str] = HashTrieMap()
    """What each batch cited when it was missed last; nothing once a new paper was opened."""
    hints: HashTrieMap[str, int] = HashTrieMap()

    def paper(self, name: str) -> PaperState:
        """Return how far a paper is."""
        return self.papers.get(name, PaperState.SEALED)

    @property
    def stand(self) -> Stand | None:
        """Where the reader stands in the open folder; None when none is open."""
        return self.stands.get(self.folder)


class PlayFacts:
    """Answers what conditions ask of a state."""

    def __init__(self, state: State) -> None:
        self._state = state

    def holds(self, word: str, name: str) -> bool:
        """Whether `word name` is true now."""
        state = self._state
        match word:
            case "has":
                return state.paper(name) >= PaperState.UNCOVERED
            case "read":
                return state.paper(name) >= PaperState.READ
            case "cited":
                return state.paper(name) >= PaperState.CITED
            case "proved":
                return name in state.confirmed
            case "seen":
                return name in state.seen
            case _:
                return name in state.chosen

    def value(self, name: str) -> int:
        """The flag or number of that name; 0 where it was never set."""
        return int(self._state.values.get(name, 0))
