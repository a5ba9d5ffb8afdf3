"""What of a state matters for where a play can still go: states that agree in it are one."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator

import networkx as nx
from msgspec import Struct

from game.engine.beats import Choice, Option, Set, Vary
from game.engine.conditions import Atom
from game.engine.papers import PaperState
from game.engine.state import PlayFacts, State
from game.engine.story import Story, papers_in
from game.tools.ways.graph import scenes_after
from game.tools.ways.possible import chips_in, wants_of

Probe = Callable[[State], Hashable]


class Matter(Struct, frozen=True):
    """What can still be asked of a play: atoms of conditions, papers, claims, choices, texts.

    `papers` are those that may have to be had, `read` those that may have to be read.
    """

    atoms: frozenset[Atom] = frozenset()
    papers: frozenset[str] = frozenset()
    read: frozenset[str] = frozenset()
    claims: frozenset[str] = frozenset()
    choices: frozenset[tuple[str, str]] = frozenset()
    turns: frozenset[str] = frozenset()


class Worth:
    """Tells what matters from a scene on, and makes keys of states. `aims` are papers besides."""

    def __init__(self, story: Story, aims: frozenset[str] = frozenset()) -> None:
        self._story = story
        self._aims = aims
        self._free = {
            (scene, name)
            for scene, spots in story.spots.items()
            for name, spot in spots.items()
            if isinstance(spot.beat, Choice)
            and any(_is_way_out(option) for option in spot.beat.options)
        }
        self._after = scenes_after(story)
        self._limits = _limits(story)
        self._matters: dict[frozenset[str], Matter] = {}
        self._probes: dict[frozenset[str], tuple[Probe, ...]] = {}

    def key(self, state: State) -> Hashable:
        """Return what a state is worth; two states with the same key can go the same ways."""
        stand = state.stand
        if stand is None:
            return ""
        scenes = frozenset(at.scene for at in stand.calls)
        if scenes not in self._probes:
            self._probes[scenes] = tuple(self._probes_of(self._matter(scenes)))
        return (stand.calls, stand.phase, *(probe(state) for probe in self._probes[scenes]))

    def matter(self, state: State) -> Matter:
        """Return what matters from a state on."""
        stand = state.stand
        return self._matter(frozenset(at.scene for at in stand.calls)) if stand else Matter()

    def _matter(self, scenes: frozenset[str]) -> Matter:
        if scenes not in self._matters:
            ahead = set(scenes)
            for scene in scenes:
                ahead |= nx.descendants(self._after, scene)
            self._matters[scenes] = self._gathered(ahead)
        return self._matters[scenes]

    def _gathered(self, scenes: set[str]) -> Matter:
        story = self._story
        atoms: set[Atom] = set()
        choices, turns = set(), set()
        for scene in scenes:
            for name, spot in story.spots[scene].items():
                atoms |= set(_atoms_of(spot.beat))
                if isinstance(spot.beat, Choice) and (scene, name) not in self._free:
                    choices.add((scene, name))
                if isinstance(spot.beat, Vary) and spot.beat.mode == "once":
                    turns.add(f"{scene}/{name}")
        claims = {
            claim
            for atom in atoms
            if atom.word == "proved" and atom.name in story.claims
            for batch in story.folders[story.home[f"claim:{atom.name}"]].batches
            if atom.name in batch.claims
            for claim in batch.claims
        }
        proofs = {p.with_.partition("/")[0] for c in claims for p in story.claims[c].proofs}
        read = {atom.name for atom in atoms if atom.word in ("read", "cited")} | proofs
        has = {atom.name for atom in atoms if atom.word == "has"}
        return Matter(
            frozenset(atom._replace(offset=0) for atom in atoms),
            frozenset(read | has | self._aims) & frozenset(story.papers),
            frozenset(read) & frozenset(story.papers),
            frozenset(claims),
            frozenset(choices),
            frozenset(turns),
        )

    def _probes_of(self, matter: Matter) -> Iterator[Probe]:
        for atom in sorted(matter.atoms):
            yield self._value(atom.name) if not atom.word else _fact(atom)
        for name in sorted(matter.papers):
            yield _paper(name, PaperState.CITED if name in matter.read else PaperState.UNCOVERED)
            for group in wants_of(self._story.papers[name]):
                yield self._chip(name, frozenset(group), matter)
        for name in sorted(matter.claims):
            yield _claim(name)
        for scene, choice in sorted(matter.choices):
            yield _used(f"{scene}/{choice}/")
        for path in sorted(matter.turns):
            scene, _, beat = path.partition("/")
            vary = self._story.spots[scene][beat].beat
            assert isinstance(vary, Vary)
            yield _turn(path, len(vary.vary))

    def _value(self, name: str) -> Probe:
        most = self._limits.get(name, 10**12)
        return lambda state: min(state.values.get(name, 0), most)

    def _chip(self, paper: str, group: frozenset[str], matter: Matter) -> Probe:
        """Return whether a chip of a group is met, or stands in a paper that can be read freely."""
        story = self._story
        givers = [
            name
            for name in papers_in(story, story.home[f"paper:{paper}"])
            if name not in matter.read and group & chips_in(story.papers[name])
        ]

        return lambda state: (
            any(chip in state.met for chip in group)
            or any(state.paper(name) >= PaperState.UNCOVERED for name in givers)
        )


def _is_way_out(option: Option) -> bool:
    """Whether an option always leaves its choice: what was used there then binds nobody."""
    return option.leave == "yes" and option.when is None and option.once == "no"


def _limits(story: Story) -> dict[str, int]:
    """Return for each number that only rises the value from which on all are the same."""
    falls: set[str] = set()
    most: dict[str, int] = {}
    for spots in story.spots.values():
        for spot in spots.values():
            if isinstance(spot.beat, Set) and spot.beat.add < 0:
                falls.add(spot.beat.set)
            for atom in _atoms_of(spot.beat):
                if not atom.word:
                    most[atom.name] = max(most.get(atom.name, 0), atom.number + 1)
    return {name: number for name, number in most.items() if name not in falls}


def _atoms_of(beat: object) -> Iterator[Atom]:
    when = getattr(beat, "when", None)
    if when is not None:
        yield from when.names
    if isinstance(beat, Choice):
        for option in beat.options:
            if option.when is not None:
                yield from option.when.names


def _fact(atom: Atom) -> Probe:
    return lambda state: PlayFacts(state).holds(atom.word, atom.name)


def _paper(name: str, most: PaperState) -> Probe:
    return lambda state: min(state.paper(name), most)


def _claim(name: str) -> Probe:
    return lambda state: (name in state.offered, name in state.confirmed)


def _used(prefix: str) -> Probe:
    return lambda state: frozenset(
        path for path in state.stands[state.folder].used if path.startswith(prefix)
    )


def _turn(path: str, most: int) -> Probe:
    return lambda state: min(state.visits.get(path, 0), most)
