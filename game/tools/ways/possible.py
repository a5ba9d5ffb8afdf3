"""What can ever be in a play, at most: what is not possible here is proved to be unreachable.

Conditions are taken as the best they can be: what was once true stays true, and what is negated may
be false. So more is possible here than in any play, and never less.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from msgspec import Struct

from game.engine import inline
from game.engine.beats import Beat, Mention, Set, Test, Uncover, Vary
from game.engine.conditions import SIGNS, Atom, Condition, Node
from game.engine.model import Claim, Document
from game.engine.story import Story, in_folder, papers_in
from game.engine.telling import prose_of
from game.tools.ways.graph import START, Graph, Step, graph_of

Word = tuple[str, str]
"""A word of the conditions and a name: ("has", "note")."""


class Values(NamedTuple):
    """What a flag or number can be: these, and with `is_rising` or `is_falling` all beyond."""

    some: frozenset[int] = frozenset({0})
    is_rising: bool = False
    is_falling: bool = False

    def can(self, atom: Atom, wanted: bool = True) -> bool:
        """Whether a comparison can come out as wanted."""
        low = min(self.some) - (10**10 if self.is_falling else 0)
        high = max(self.some) + (10**10 if self.is_rising else 0)
        numbers = {*self.some, low, high}
        numbers |= {n for n in _around(atom.number) if low <= n <= high and self._has_gaps}
        return any(SIGNS[atom.sign](number, atom.number) == wanted for number in numbers)

    @property
    def _has_gaps(self) -> bool:
        return self.is_rising or self.is_falling


class Possible(Struct, frozen=True, eq=False):
    """What can be in a play of a story, at most.

    `reached` are steps of the graph, `true` the words of conditions that can hold, `chips` what can
    be met for request slips.
    """

    graph: Graph[Step]
    reached: frozenset[Step]
    true: frozenset[Word]
    values: dict[str, Values]
    chips: frozenset[str]

    def can_hold(self, condition: Condition | None) -> bool:
        """Whether a condition can hold."""
        return condition is None or self._can(condition.root, True)

    def lacking(self, condition: Condition) -> tuple[Atom, ...]:
        """Return the atoms of a condition that can never hold, in reading order."""
        return tuple(atom for atom in condition.names if not self._can(atom, True))

    def _can(self, node: Node | Atom, wanted: bool) -> bool:
        if isinstance(node, Atom):
            if not node.word:
                return self.values.get(node.name, Values()).can(node, wanted)
            return not wanted or (node.word, node.name) in self.true
        if node.joint == "not":
            return self._can(node.parts[0], not wanted)
        parts = (self._can(part, wanted) for part in node.parts)
        return all(parts) if (node.joint == "and") == wanted else any(parts)


def possible_in(story: Story) -> Possible:
    """Return what can be in a play of a story, at most."""
    graph = graph_of(story)
    found = Possible(graph, frozenset(), frozenset(), {}, frozenset())
    while True:
        reached = _reached(found)
        grown = _grown(story, found, reached)
        if (grown.reached, grown.true, grown.chips) == (found.reached, found.true, found.chips):
            return found
        found = grown


def beat_of(story: Story, step: Step) -> Beat:
    """Return the beat of a ("beat", …) or ("did", …) step."""
    return story.spots[step[1]][step[2]].beat


def wants_of(document: Document) -> tuple[tuple[str, ...], ...]:
    """Return the chips that a request slip for a paper needs: one of each group; () for none."""
    wanted = document.request
    if wanted is None:
        return ()
    return (
        tuple(f"person:{name}" for name in wanted.name),
        tuple(f"place:{place}" for place in wanted.place),
        tuple(f"year:{year}" for year in wanted.year),
    )


def chips_in(document: Document) -> frozenset[str]:
    """Return the chips that a reader of a paper meets."""
    met = {f"person:{person}" for person in document.people}
    met |= {f"year:{year}" for year in document.date.years}
    return frozenset(met.union(*(inline.chips(passage.text) for passage in document.passages)))


def chips_of(story: Story, folder: str) -> frozenset[str]:
    """Return the chips that a reader may meet in a folder: in its scenes and in its papers."""
    scenes = in_folder(story, "scene", folder)
    places = (f"place:{story.scenes[name].place}" for name in scenes)
    beats = (spot.beat for name in scenes for spot in story.spots[name].values())
    papers = (story.papers[name] for name in papers_in(story, folder))
    return frozenset(places).union(
        *(_chips_of(story, beat) for beat in beats), *(chips_in(paper) for paper in papers)
    )


def _reached(found: Possible) -> frozenset[Step]:
    known, waiting = {START}, [START]
    while waiting:
        step = waiting.pop()
        for after, edge in found.graph[step].items():
            if after not in known and found.can_hold(edge["when"]):
                known.add(after)
                waiting.append(after)
    return frozenset(known)


def _grown(story: Story, old: Possible, reached: frozenset[Step]) -> Possible:
    """Return what is possible where these steps are, with what follows from them at once."""
    beats = [beat_of(story, step) for step in reached if step[0] == "did"]
    scenes = {step[1] for step in reached if step[0] == "scene"}
    chips = {f"place:{story.scenes[name].place}" for name in scenes}
    chips = chips.union(*(_chips_of(story, beat) for beat in beats))
    has = {beat.uncover for beat in beats if isinstance(beat, Uncover)}
    has |= {
        beat.mention
        for beat in beats
        if isinstance(beat, Mention) and _can_order(story.papers[beat.mention], old.chips)
    }
    chips = chips.union(*(chips_in(story.papers[name]) for name in has))
    offered = {beat.test for beat in beats if isinstance(beat, Test)}
    true = {("seen", name) for name in scenes}
    true |= {("chose", "/".join(step[1:])) for step in reached if step[0] == "option"}
    true |= {(word, name) for name in has for word in ("has", "read")}
    true |= {("cited", name) for name in has if offered}
    true |= {("proved", name) for name in _provable(story, offered, has)}
    return Possible(old.graph, reached, frozenset(true), _values(beats), frozenset(chips))


def _can_order(document: Document, chips: frozenset[str]) -> bool:
    groups = wants_of(document)
    return bool(groups) and all(any(chip in chips for chip in group) for group in groups)


def _provable(story: Story, offered: set[str], has: set[str]) -> Iterable[str]:
    for folder in story.folders.values():
        for batch in folder.batches:
            claims = [story.claims[name] for name in batch.claims]
            if all(claim.claim in offered and _has_proof(claim, has) for claim in claims):
                yield from batch.claims


def _has_proof(claim: Claim, has: set[str]) -> bool:
    return any(proof.with_.partition("/")[0] in has for proof in claim.proofs)


def _values(beats: list[Beat]) -> dict[str, Values]:
    values: dict[str, Values] = {}
    for beat in beats:
        if isinstance(beat, Set):
            old = values.get(beat.set, Values())
            number = int(beat.to == "yes") if isinstance(beat.to, str) else beat.to
            values[beat.set] = Values(
                old.some if beat.add else old.some | {number},
                old.is_rising or beat.add > 0,
                old.is_falling or beat.add < 0,
            )
    return values


def _chips_of(story: Story, beat: Beat) -> frozenset[str]:
    texts = [prose_of(beat)]
    if isinstance(beat, Vary):
        texts += beat.vary
    if isinstance(beat, Test):
        texts.append(story.claims[beat.test].text)
    return frozenset().union(*(inline.chips(text) for text in texts))


def _around(number: int) -> tuple[int, ...]:
    return number - 1, number, number + 1
